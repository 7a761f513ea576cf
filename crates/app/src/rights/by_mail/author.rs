//! Who wrote an e-mail that came back, by the address it says to come from. Nobody vouches for that: it names the line
//! of the log and decides nothing.

use mail::Received;
use rights::Party;
use rights::letter::{Address, Slot};
use vault::Tx;

use crate::AppError;
use crate::rights::later;
use crate::rights::reading::asked::Asked;

/// The member, if it says to come from an address of theirs; an authority, if from where the request's complaint went
/// to; else the organization. `account` is the address that letters are sent from, empty without one.
pub(super) fn author(tx: &Tx<'_>, asked: &Asked, received: &Received, account: &str) -> Result<Party, AppError> {
    let [only] = received.from.as_slice() else { return Ok(Party::Organization) };
    let Some(from) = only.address.as_deref() else { return Ok(Party::Organization) };
    let answers = [Slot::AccountEmail, Slot::ReplyAddress, Slot::ContactMethod].into_iter();
    let answers = answers.filter_map(|slot| asked.request.draft.slots.get(slot.as_str()).map(String::as_str));
    let mut own = answers.chain([account]).map(str::trim);
    if own.any(|own| own.eq_ignore_ascii_case(from)) {
        return Ok(Party::Member);
    }
    let letters = later::sent(tx, asked)?.into_iter();
    let complaints = letters.filter(|sent| sent.what == "complained");
    let mut hosts = complaints.filter_map(|sent| host(&Address::read_authority(&sent.letter.to?)?));
    Ok(if hosts.any(|host| is_within(from, &host)) { Party::Authority } else { Party::Organization })
}

/// Whose e-mails or pages these are; nobody's who is reached on paper.
fn host(address: &Address) -> Option<String> {
    let host = match address {
        Address::Email(address) => address.rsplit_once('@')?.1,
        Address::Page(page) => page.split('/').next()?.trim_start_matches("www."),
        Address::Post(_) => return None,
    };
    Some(host.to_lowercase())
}

fn is_within(from: &str, host: &str) -> bool {
    let domain = from.rsplit_once('@').map(|(_, domain)| domain.to_lowercase()).unwrap_or_default();
    domain == host || domain.strip_suffix(host).is_some_and(|rest| rest.ends_with('.'))
}
