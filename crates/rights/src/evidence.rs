//! The log of a request: append-only, each entry chained to the one before by its hash.
//!
//! Whoever holds the log can tell whether an entry was changed, taken out or put in between, and
//! whether the end was cut off if they know its [`Head`]. It proves nothing about who wrote it:
//! this computer did.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{Event, RightsError};

/// Keeps these hashes apart from every other use of SHA-256.
const DOMAIN: &[u8] = b"privacy-dashboard rights log v1";

/// A SHA-256 hash; 32 bytes. Serialized as [`Digest::to_hex`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Digest([u8; 32]);

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.to_hex()
    }
}

impl TryFrom<String> for Digest {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::from_hex(&text).ok_or("not a hash")
    }
}

impl Digest {
    /// The hash of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Sixty-four hexadecimal digits.
    #[must_use]
    pub fn to_hex(self) -> String {
        hex::encode(self.0)
    }

    /// Reads [`Digest::to_hex`] back.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).ok().map(|()| Self(bytes))
    }

    /// The bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// One line of the log, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 1.
    pub number: u64,
    /// When it was written down, by this computer's clock.
    pub written_at: Timestamp,
    /// What happened, as JSON; these very bytes are hashed.
    pub event: String,
    /// The hash of the letter, message or receipt that belongs to it.
    pub document: Option<Digest>,
    /// The chain up to and with this entry.
    pub chain: Digest,
}

impl Entry {
    /// The entry that follows `last` (`None`: the log begins).
    ///
    /// # Errors
    /// [`RightsError::UnreadableEntry`] if the event cannot be written, which a test excludes.
    pub fn following(
        last: Option<&Self>,
        event: &Event,
        document: Option<Digest>,
        written_at: Timestamp,
    ) -> Result<Self, RightsError> {
        let event = serde_json::to_string(event).map_err(|_| RightsError::UnreadableEntry)?;
        let number = last.map_or(1, |last| last.number + 1);
        let chain = chain(last.map(|last| last.chain), number, written_at, &event, document);
        Ok(Self { number, written_at, event, document, chain })
    }

    /// The end of a log whose last entry this is.
    #[must_use]
    pub const fn head(&self) -> Head {
        Head { number: self.number, chain: self.chain }
    }

    /// What happened.
    ///
    /// # Errors
    /// [`RightsError::UnreadableEntry`] if the text is not an event.
    pub fn event(&self) -> Result<Event, RightsError> {
        serde_json::from_str(&self.event).map_err(|_| RightsError::UnreadableEntry)
    }
}

/// How far a log went: the place and the chain of its last entry. Kept apart from the log, so that entries
/// missing at its end are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The last entry's place.
    pub number: u64,
    /// The chain up to and with it.
    pub chain: Digest,
}

/// What looking through a log found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Every entry follows on the one before.
    Whole,
    /// The first entry that does not, by its place in the list, from 0. Behind the last entry: the log does
    /// not reach to its end.
    Broken {
        /// The place.
        at: usize,
    },
}

/// Looks whether `entries` are a whole log from its beginning to `head` (`None`: where it ended is not known,
/// so nothing but an empty log is whole).
#[must_use]
pub fn look_through(entries: &[Entry], head: Option<Head>) -> Finding {
    let mut previous = None;
    for (at, entry) in entries.iter().enumerate() {
        let expected = chain(previous, entry.number, entry.written_at, &entry.event, entry.document);
        let in_order = u64::try_from(at).is_ok_and(|at| entry.number == at + 1);
        if !in_order || expected != entry.chain {
            return Finding::Broken { at };
        }
        previous = Some(entry.chain);
    }
    if head == entries.last().map(Entry::head) {
        return Finding::Whole;
    }
    // An entry that is there and is not the one that was written last, or none where there should be more.
    let reached = head.and_then(|head| usize::try_from(head.number).ok()).filter(|number| *number <= entries.len());
    Finding::Broken { at: reached.map_or(entries.len(), |number| number.saturating_sub(1)) }
}

/// SHA-256 over the domain, the chain so far, the place, the instant in microseconds since 1970 (both
/// eight bytes, big-endian), the document's hash (or 32 zero bytes) and the event's JSON.
fn chain(
    previous: Option<Digest>,
    number: u64,
    written_at: Timestamp,
    event: &str,
    document: Option<Digest>,
) -> Digest {
    let mut hash = Sha256::new();
    hash.update(DOMAIN);
    hash.update(previous.map_or([0; 32], |previous| previous.0));
    hash.update(number.to_be_bytes());
    hash.update(written_at.as_microsecond().to_be_bytes());
    hash.update(document.map_or([0; 32], |document| document.0));
    hash.update(event.as_bytes());
    Digest(hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn log(length: i8) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for day in 1..=length {
            let event = Event::Reminded { on: jiff::civil::date(2026, 5, day) };
            let document = (day % 2 == 0).then(|| Digest::of(&day.to_be_bytes()));
            let at = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_secs(i64::from(day));
            entries.push(Entry::following(entries.last(), &event, document, at).expect("it is writable"));
        }
        entries
    }

    #[test]
    fn a_log_as_it_was_written_is_whole() {
        let whole = log(9);
        assert_eq!(look_through(&whole, end(&whole)), Finding::Whole);
        assert_eq!(look_through(&[], None), Finding::Whole);
    }

    fn end(entries: &[Entry]) -> Option<Head> {
        entries.last().map(Entry::head)
    }

    #[test]
    fn entries_missing_at_the_end_are_seen_by_who_knows_how_far_it_went() {
        let (whole, mut cut) = (log(9), log(9));
        cut.truncate(7);
        assert_eq!(look_through(&cut, end(&cut)), Finding::Whole);
        assert_eq!(look_through(&cut, end(&whole)), Finding::Broken { at: 7 });
        assert_eq!(look_through(&[], end(&whole)), Finding::Broken { at: 0 });
        // An end that is not known, or not the log's.
        assert_eq!(look_through(&whole, None), Finding::Broken { at: 9 });
        assert_eq!(look_through(&whole, end(&cut)), Finding::Broken { at: 6 });
        let another = Head { number: 9, chain: Digest::of(b"another") };
        assert_eq!(look_through(&whole, Some(another)), Finding::Broken { at: 8 });
    }

    /// What a version before later letters had a line of their own wrote, with the hash it came to.
    #[test]
    fn a_log_of_an_older_version_verifies_reads_and_is_written_again_byte_for_byte() {
        let lines = [
            r#"{"what":"began","wish":"access","channel":"email","law":"eu-gdpr","country":"DE","language":"en"}"#,
            r#"{"what":"prepared"}"#,
            r#"{"what":"sending-unknown"}"#,
            r#"{"what":"sent","on":"2026-05-05","by":"mail-account"}"#,
            r#"{"what":"reminded","on":"2026-06-08"}"#,
            r#"{"what":"complained","on":"2026-06-20"}"#,
            r#"{"what":"withdrawn","on":"2026-07-01"}"#,
        ];
        let end = "2fe3f0e9f2e2f7aa38ae5ce8f65a319e5cabfcc82085a40de03b1921503cf6a4";
        let mut entries: Vec<Entry> = Vec::new();
        for (number, line) in (1..).zip(lines) {
            let event: Event = serde_json::from_str(line).expect("it reads");
            let at = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_secs(number);
            entries.push(Entry::following(entries.last(), &event, None, at).expect("it is writable"));
        }
        assert_eq!(entries.iter().map(|entry| entry.event.as_str()).collect::<Vec<_>>(), lines);
        assert_eq!(entries.last().map(|entry| entry.chain.to_hex()).as_deref(), Some(end));
        let events: Vec<Event> = entries.iter().filter_map(|entry| entry.event().ok()).collect();
        assert!(crate::Course::of(&events).is_ok_and(|course| course.leaving.is_none()));
    }

    #[test]
    fn a_digest_reads_back_as_written() {
        let digest = Digest::of(b"letter");
        assert_eq!(Digest::from_hex(&digest.to_hex()), Some(digest));
        assert_eq!(Digest::from_hex("ab"), None);
    }

    proptest! {
        /// Changing, taking out or exchanging any entry is seen, at that entry or before.
        #[test]
        fn tampering_is_seen(at in 0usize..8, how in 0u8..6) {
            let mut entries = log(9);
            let head = end(&entries);
            match how {
                0 => entries[at].event.push(' '),
                1 => entries[at].written_at += jiff::SignedDuration::from_micros(1),
                2 => entries[at].document = Some(Digest::of(b"another letter")),
                3 => { entries.remove(at); }
                4 => entries.swap(at, at + 1),
                _ => entries[at].chain = Digest::of(b"another chain"),
            }
            let Finding::Broken { at: found } = look_through(&entries, head) else {
                return Err(TestCaseError::fail("nothing was seen"));
            };
            prop_assert!(found <= at + 1);
        }
    }
}
