//! The summary of the evidence: the request in one document, for whoever decides about it.

use export::evidence::{Document, Place, ReceiptRow};
use jiff::{Timestamp, tz::TimeZone};
use rights::{Event, LetterLanguage, Party, evidence::Entry, keys_of};
use typeset::{Block, Fact, Ledger, LogEntry, MessageEntry, Section, Summary};
use vault::DocumentKind;
use words::{Arg, Language, Words};

use super::{
    super::{by_mail, reading::party::party, writing::letter::Desk},
    gather::{Gathered, document_of},
};
use crate::{App, AppError};

/// The commands that check everything; the same in every language.
const COMMANDS: &str = "python3 verify.py\nsha256sum --check SHA256SUMS";

/// The words of the summary.
pub(super) struct Told {
    words: Words,
    language: typeset::Language,
}

impl Told {
    /// The letter's language, where the window speaks it; else the window's own.
    pub fn in_the_language_of(letter: LetterLanguage, window: Language) -> Self {
        let language = match letter {
            LetterLanguage::English => Language::English,
            LetterLanguage::German => Language::German,
            LetterLanguage::French | LetterLanguage::SimplifiedChinese => window,
        };
        let set_in = match language {
            Language::English => typeset::Language::English,
            Language::German => typeset::Language::German,
        };
        Self { words: Words::new(language), language: set_in }
    }

    fn plain(&self, key: &str) -> String {
        self.words.plain(key)
    }

    fn filled(&self, key: &str, name: &str, text: impl Into<String>) -> String {
        self.words.text(key, &[(name, Arg::from(text.into()))])
    }

    /// The words of a code, or the code where there are none.
    fn code(&self, group: &str, code: &str) -> String {
        let key = format!("{group}-{code}");
        if self.words.has(&key) { self.plain(&key) } else { code.to_owned() }
    }

    /// How many of the receipts are proven.
    fn receipts(&self, receipts: &[ReceiptRow]) -> String {
        let count = |count: usize| Arg::from(count.to_string());
        let proven = receipts.iter().filter(|receipt| receipt.proven).count();
        self.words.text("evidence-receipts", &[("proven", count(proven)), ("all", count(receipts.len()))])
    }

    fn columns(&self, names: [&str; 4]) -> [String; 4] {
        names.map(|name| self.plain(&format!("evidence-column-{name}")))
    }

    /// What happened, with what else the line holds and the day it is said to have happened on.
    fn what(&self, event: Option<&Event>) -> String {
        let Some(event) = event else { return self.plain("evidence-event-unreadable") };
        let mut what = vec![self.code("evidence-event", event.name())];
        what.extend(self.more(event));
        let day = event.on().map(|on| format!("\n{}", self.words.day(on))).unwrap_or_default();
        what.join(", ") + &day
    }

    /// What a line holds besides its name and its day, as far as there are words for it.
    fn more(&self, event: &Event) -> Vec<String> {
        let keys = keys_of(&event.details());
        keys.iter().filter(|key| self.words.has(key)).map(|key| self.plain(key)).collect()
    }

    fn who(&self, party: Option<Party>, organization: &str) -> String {
        match party {
            None => String::new(),
            Some(Party::Member) => self.plain("evidence-who-member"),
            Some(Party::Organization) => organization.to_owned(),
            Some(Party::Authority) => self.plain("evidence-who-authority"),
        }
    }
}

impl App {
    /// Everything the summary says. Characters that no font here has are spelled out: what others wrote stops no
    /// evidence.
    pub(super) fn summary(&self, desk: &Desk<'_>, gathered: &Gathered, told: &Told) -> Result<Summary, AppError> {
        let organization = desk.pack.name();
        let shown = |text: String| self.typesetter().spelled_out(&text);
        let facts = self.facts(organization, gathered, told)?;
        let facts = facts.into_iter().map(|fact| Fact { name: fact.name, value: shown(fact.value) });
        let log = gathered.entries.iter().enumerate().map(|(place, entry)| {
            let by_whom = told.who(party_of(gathered, place), organization);
            log_entry(entry, by_whom, told)
        });
        let messages = gathered.entries.iter().filter_map(|entry| message(entry, &gathered.documents, told));
        Ok(Summary {
            language: told.language,
            title: told.filled("evidence-title", "organization", organization),
            introduction: introduction(gathered, told),
            facts: Section { heading: told.plain("evidence-facts"), content: facts.collect() },
            log: Section {
                heading: told.plain("evidence-log"),
                content: Ledger {
                    columns: told.columns(["written", "what", "who", "chain"]),
                    rows: log.collect(),
                    when_empty: told.plain("evidence-log-empty"),
                },
            },
            messages: Section {
                heading: told.plain("evidence-messages"),
                content: Ledger {
                    columns: told.columns(["written", "what", "file", "sha256"]),
                    rows: messages.map(|row| MessageEntry { what: shown(row.what), ..row }).collect(),
                    when_empty: told.plain("evidence-messages-empty"),
                },
            },
            verification: Section { heading: told.plain("evidence-check"), content: verification(gathered, told) },
        })
    }

    fn facts(&self, organization: &str, gathered: &Gathered, told: &Told) -> Result<Vec<Fact>, AppError> {
        let mut facts = Vec::new();
        let mut fact = |name: &str, value: String| {
            facts.push(Fact { name: told.plain(&format!("evidence-fact-{name}")), value });
        };
        fact("organization", organization.to_owned());
        fact("reference", gathered.request.id.reference());
        if let Some(letter) = &gathered.letter {
            fact("to", format!("{}\n{}", letter.to_name, letter.to));
            fact("subject", letter.subject.clone());
        }
        fact("begun", moment(gathered.request.begun_at));
        if let Some(portal) = &gathered.portal {
            fact(
                "portal",
                [portal.address.as_deref(), Some(&portal.id)].into_iter().flatten().collect::<Vec<_>>().join("\n"),
            );
            fact("receipts", told.receipts(&portal.receipts));
        }
        let Some(asked) = &gathered.asked else { return Ok(facts) };
        let course = &asked.course;
        fact("wish", told.code("wish", course.wish.as_str()));
        fact("way", told.code("request-channel", course.channel.as_str()));
        fact("law", told.code("request-law", course.law.as_str()));
        fact("state", told.code("evidence-state", course.standing()));
        if let Some(on) = asked.sent_on(Self::zone()) {
            fact(if course.asks_nobody() { "done" } else { "sent" }, told.words.day(on));
        }
        let dues = self.dues_in(asked, &told.words)?;
        if dues.late_days > 0 {
            fact("late", told.words.text("request-late", &[("days", Arg::from(dues.late_days))]));
        }
        // What the member set for themselves says nothing to a stranger, and a term that was extended is no date.
        for due in dues.all.into_iter().filter(|due| due.legal && !due.superseded) {
            let name = told.code("request-due", due.what.as_str());
            facts.push(Fact { name, value: due.sentence });
        }
        Ok(facts)
    }
}

/// Who did what the line at `place`, from 0, says; `None` if it cannot be read.
fn party_of(gathered: &Gathered, place: usize) -> Option<Party> {
    let kind = |digest| document_of(&gathered.documents, Some(digest)).and_then(|document| document.kind);
    party(&gathered.entries, place, |digest| kind(digest) == Some(DocumentKind::Receipt.as_str()))
}

fn introduction(gathered: &Gathered, told: &Told) -> Vec<Block> {
    let mut introduction = vec![Block::Paragraph(told.plain("evidence-what"))];
    if let Some(number) = gathered.broken_at {
        introduction.push(Block::Paragraph(told.filled("evidence-broken", "number", number.to_string())));
    }
    introduction
}

fn verification(gathered: &Gathered, told: &Told) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(told.plain("evidence-check-text")), Block::Verbatim(COMMANDS.to_owned())];
    if let Some(last) = gathered.entries.last() {
        blocks.push(Block::Paragraph(told.plain("evidence-check-last")));
        blocks.push(Block::Verbatim(last.chain.to_hex()));
    }
    blocks.push(Block::Paragraph(told.plain("evidence-check-limits")));
    blocks
}

fn log_entry(entry: &Entry, by_whom: String, told: &Told) -> LogEntry {
    let event = entry.event().ok();
    LogEntry {
        when: moment(entry.written_at),
        what: told.what(event.as_ref()),
        by_whom,
        sha256: *entry.chain.as_bytes(),
    }
}

/// The document of a line; of one that lies with several lines, at each of them.
fn message(entry: &Entry, documents: &[Document], told: &Told) -> Option<MessageEntry> {
    let document = document_of(documents, entry.document)?;
    let (what, file) = match &document.place {
        Place::File { name, bytes } => (subject(document, bytes), format!("documents/{name}")),
        Place::Withheld => (None, told.plain("evidence-withheld")),
        Place::Missing => (None, told.plain("evidence-missing")),
    };
    let event = entry.event().ok();
    let what =
        what.unwrap_or_else(|| event.map_or_else(String::new, |event| told.code("evidence-event", event.name())));
    Some(MessageEntry { when: moment(entry.written_at), what, file, sha256: *document.digest.as_bytes() })
}

/// The subject of a message that came.
fn subject(document: &Document, bytes: &[u8]) -> Option<String> {
    let mail = by_mail::shown(bytes).filter(|_| document.kind == Some(DocumentKind::Message.as_str()))?;
    Some(mail.subject).filter(|subject| !subject.trim().is_empty())
}

/// A moment so that nobody can take it for another: `2026-05-05 10:14:27 UTC`.
fn moment(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, civil::date};

    use super::{super::gather::tests::*, *};

    /// Who ended a request whose log goes on with `lines`: the event, its document, and the second it is noted.
    fn ended(lines: &[(Event, Option<DocumentKind>, i64)]) -> Option<Party> {
        let found = gathered(|tx, id| {
            tx.rights_log().append(id, &began(), None, Timestamp::UNIX_EPOCH)?;
            for (place, (event, kind, second)) in lines.iter().enumerate() {
                let (at, text) = (Timestamp::UNIX_EPOCH + SignedDuration::from_secs(*second), format!("word {place}"));
                let put = |kind| tx.rights_documents().put(id, kind, text.as_bytes(), at);
                tx.rights_log().append(id, event, kind.map(put).transpose()?, at)?;
            }
            Ok(())
        });
        party_of(&found, lines.len())
    }

    #[test]
    fn what_a_portal_ended_is_not_said_to_be_the_members_doing() {
        let on = date(2026, 5, 5);
        let taken = || (Event::Accepted { at: Timestamp::UNIX_EPOCH }, None, 1);
        let (withdrawn, closed) = (Event::Withdrawn { on }, Event::Closed { on });
        let wrote = |from, second| (Event::MessageKept { on, from }, Some(DocumentKind::Message), second);
        let (theirs, mine) = (Party::Organization, Party::Member);
        let receipt = Some(DocumentKind::Receipt);
        let cases = [
            (ended(&[taken(), (closed.clone(), receipt, 2)]), theirs),
            (ended(&[taken(), (withdrawn.clone(), receipt, 2)]), theirs),
            (ended(&[taken(), (withdrawn.clone(), None, 2)]), theirs),
            (ended(&[taken(), wrote(theirs, 2), (closed.clone(), None, 2)]), theirs),
            (ended(&[taken(), wrote(theirs, 2), (withdrawn.clone(), receipt, 2)]), theirs),
            (ended(&[taken(), wrote(mine, 2), (closed.clone(), receipt, 2)]), theirs),
            (ended(&[taken(), wrote(mine, 2), (withdrawn.clone(), receipt, 2)]), mine),
            (ended(&[taken(), wrote(theirs, 2), (closed.clone(), None, 3)]), mine),
            (ended(&[(withdrawn, None, 2)]), mine),
            (ended(&[(closed, Some(DocumentKind::Note), 2)]), mine),
        ];
        for (place, (found, expected)) in cases.into_iter().enumerate() {
            assert_eq!(found, Some(expected), "{place}");
        }
    }
}
