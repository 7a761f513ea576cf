//! What a request is about, as answers of its letter: recipients, fields to correct, data to delete.
//!
//! Names are the pack's, in the letter's language where the window speaks it, else in English.

use domain::{Fields, RecordKey, RecordKind};
use organizations::{Pack, Subject};
use rights::letter::Slot;
use rights::{LetterLanguage, Wish};
use vault::{Behind, Tx};
use words::{Language, Words};

use crate::AppError;

/// What `about` fills in for `wish`. Left out are ids that the pack does not know, every secret, and what is held of
/// other people.
pub(in crate::rights) fn answers(
    tx: &Tx<'_>,
    pack: &Pack,
    wish: Wish,
    about: &[String],
    language: LetterLanguage,
) -> Result<Vec<(Slot, String)>, AppError> {
    if about.is_empty() {
        return Ok(Vec::new());
    }
    let spoken = if language == LetterLanguage::German { Language::German } else { Language::English };
    let words = Words::new(spoken);
    let named = |ids: Vec<String>| Some(ids.join("\n")).filter(|text| !text.is_empty());
    let pairs = match wish {
        Wish::Objection | Wish::StopSharing => vec![(Slot::Recipients, named(recipients(pack, about, &words)))],
        Wish::PartialErasure => vec![(Slot::DataToDelete, named(categories(pack, about, &words)))],
        Wish::Rectification => {
            let (before, after) = fields(tx, pack, about, &words)?;
            vec![(Slot::Before, named(before)), (Slot::After, named(after))]
        }
        Wish::DeviceData => vec![(Slot::DeviceName, named(devices(tx, about)?))],
        _ => Vec::new(),
    };
    Ok(pairs.into_iter().filter_map(|(slot, text)| Some((slot, text?))).collect())
}

fn recipients(pack: &Pack, about: &[String], words: &Words) -> Vec<String> {
    let asked = pack.recipients.iter().filter(|row| about.iter().any(|id| id == row.id.as_str()));
    asked.map(|row| words.text(&pack.label(&row.id), &[])).collect()
}

fn categories(pack: &Pack, about: &[String], words: &Words) -> Vec<String> {
    let asked = pack.categories.iter().filter(|row| about.iter().any(|id| id == row.id.as_str()));
    asked.map(|row| words.text(&pack.label(&row.id), &[])).collect()
}

/// Each field with the value before the member's last change, where that is known, and as it is right. What it holds
/// of other people the member adds, if the request is about them.
fn fields(tx: &Tx<'_>, pack: &Pack, about: &[String], words: &Words) -> Result<(Vec<String>, Vec<String>), AppError> {
    let held = tx.records().get(&RecordKey::profile())?.map(|profile| profile.fields());
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let asked = pack.categories.iter().filter(|row| about.iter().any(|id| id == row.id.as_str()));
    for row in asked.filter(|row| !row.secret && row.subject != Subject::OtherPerson) {
        let label = words.text(&pack.label(&row.id), &[]);
        let line = |fields: &Fields| {
            let text = fields.get(&row.id).and_then(|value| value.as_text());
            text.map(|text| format!("{label}: {text}"))
        };
        let wish = vault::Wish { kind: Some(RecordKind::Profile), field: Some(row.id.clone()), typed_in: None };
        let last = tx.history().page(Behind::NEWEST, &wish, 1)?.pop().and_then(|listed| listed.read);
        before.extend(last.as_ref().and_then(|entry| line(&entry.before)));
        after.extend(held.as_ref().and_then(line));
    }
    Ok((before, after))
}

/// The cameras' names.
fn devices(tx: &Tx<'_>, about: &[String]) -> Result<Vec<String>, AppError> {
    let devices = tx.records().list(RecordKind::Device)?;
    let asked = devices.iter().filter(|device| about.iter().any(|id| id == device.key.id.as_str()));
    let named = asked.filter_map(|device| {
        let mut names = device.values.iter().filter(|(id, _)| id.as_str() == "name" || id.as_str().ends_with(".name"));
        names.find_map(|(_, held)| held.value.as_text().map(str::to_owned))
    });
    Ok(named.collect())
}
