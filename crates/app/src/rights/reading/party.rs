//! By whom a line of a log was done.

use rights::evidence::{Digest, Entry};
use rights::{Event, Party};

/// Who did what the line at `place`, from 0, says; `None` if it cannot be read. `is_receipt` tells of a document
/// whether it is a portal's receipt.
pub(in crate::rights) fn party(entries: &[Entry], place: usize, is_receipt: impl Fn(Digest) -> bool) -> Option<Party> {
    use Event as E;
    Some(match entries.get(place)?.event().ok()? {
        E::MessageKept { from, .. } => from,
        E::AuthorityAnswered { .. } => Party::Authority,
        E::Accepted { .. }
        | E::Acknowledged { .. }
        | E::IdentityAsked { .. }
        | E::ClarificationAsked { .. }
        | E::FeeAsked { .. }
        | E::Extended { .. }
        | E::Answered { .. }
        | E::ComplaintConfirmed { .. } => Party::Organization,
        E::Withdrawn { .. } => ended_by(entries, place, true, is_receipt),
        E::Closed { .. } => ended_by(entries, place, false, is_receipt),
        E::Began { .. }
        | E::LawChosen { .. }
        | E::WayChosen { .. }
        | E::Prepared
        | E::Reopened
        | E::HandedOver { .. }
        | E::NotSent
        | E::SendingUnknown
        | E::SendingFailed
        | E::Sent { .. }
        | E::Delivered { .. }
        | E::IdentityAnswered { .. }
        | E::ClarificationAnswered { .. }
        | E::FeeSettled { .. }
        | E::SignatureChecked { .. }
        | E::UnsubscribeAsked { .. }
        | E::LaterPosted { .. }
        | E::LaterHandedOver { .. }
        | E::Reminded { .. }
        | E::ComplainedToThem { .. }
        | E::Complained { .. }
        | E::Resumed { .. } => Party::Member,
    })
}

/// Who ended a request. Where the portal did, its receipt lies with the line, or what it wrote was noted right
/// before, at the same moment. Nobody but the portal notes a withdrawal of what it took; it is the member's own
/// if it came with the member's words.
fn ended_by(entries: &[Entry], place: usize, is_withdrawal: bool, is_receipt: impl Fn(Digest) -> bool) -> Party {
    let lines = entries.get(..=place).unwrap_or_default();
    let [earlier @ .., line] = lines else { return Party::Member };
    let beside = earlier.last().filter(|before| before.written_at == line.written_at);
    let beside = beside.and_then(|before| match before.event() {
        Ok(Event::MessageKept { from, .. }) => Some(from),
        _ => None,
    });
    let has_receipt = line.document.is_some_and(is_receipt);
    let was_taken = || earlier.iter().any(|before| matches!(before.event(), Ok(Event::Accepted { .. })));
    match beside {
        Some(Party::Member) if is_withdrawal => Party::Member,
        Some(_) => Party::Organization,
        None if has_receipt || (is_withdrawal && was_taken()) => Party::Organization,
        None => Party::Member,
    }
}
