//! Whom a letter names besides the member. The sheet of an organization may keep other people out of letters; who is
//! the subject of one only the member knows, so a name found is remarked on and keeps no letter back.

use domain::RecordKey;
use organizations::{Forbidden, Pack, Subject};
use rights::letter::{Guarded, forbidden_in};
use vault::Tx;

use crate::AppError;

/// A shorter part of a value is in too many texts by chance.
const FEWEST_LETTERS: usize = 4;

/// Whether `text` holds what the member's profile has of other people, where the sheet keeps it out of letters.
///
/// Source: `docs/organizations.md`, section 6.2.
pub(in crate::rights) fn names_others(tx: &Tx<'_>, pack: &Pack, text: &str) -> Result<bool, AppError> {
    let kinds = [Forbidden::CompanyContacts, Forbidden::FriendAddress];
    let Some(kind) = kinds.into_iter().find(|kind| pack.forbids(*kind)) else { return Ok(false) };
    let Some(profile) = tx.records().get(&RecordKey::profile())? else { return Ok(false) };
    let (mut of_others, mut own) = (Vec::new(), Vec::new());
    for (id, value) in profile.fields() {
        let Some(text) = value.as_text() else { continue };
        let is_of_others = pack.category(&id).is_some_and(|row| row.subject == Subject::OtherPerson);
        if is_of_others { &mut of_others } else { &mut own }.push(text.to_owned());
    }
    let parts = of_others.iter().flat_map(|value| value.split(['\n', ',', ';', '<', '>', '(', ')'])).map(str::trim);
    let is_theirs = |part: &str| part.chars().count() >= FEWEST_LETTERS && !own.iter().any(|own| own.contains(part));
    Ok(parts
        .filter(|part| is_theirs(part))
        .any(|text_of_theirs| forbidden_in(pack, text, &[Guarded { kind, text: text_of_theirs }]) == Some(kind)))
}
