//! A request with everything that lies beside it, damaged or not.

use export::evidence::{Document, Place};
use rights::evidence::{Digest, Entry, Head};
use rights::{Event, Handing, LetterLanguage, Sending};
use vault::{DocumentKind, RightsRequest, Tx};

use super::super::{asked::Asked, by_mail, letter::Desk, letter::Prepared};
use crate::AppError;

/// One request, read for its evidence.
pub(super) struct Gathered {
    pub request: RightsRequest,
    pub entries: Vec<Entry>,
    /// How far its log went.
    pub head: Option<Head>,
    /// How it stands; `None` if not even the beginning of its log can be read.
    pub asked: Option<Asked>,
    pub documents: Vec<Document>,
    pub broken_at: Option<u64>,
    /// The letter, if it was prepared and may be shown.
    pub letter: Option<Prepared>,
}

impl Gathered {
    /// The language of the letter.
    pub const fn language(&self) -> LetterLanguage {
        match &self.asked {
            Some(asked) => asked.course.language,
            None => self.request.draft.language,
        }
    }
}

/// Reads everything of `request`. Nothing is repaired, and nothing that cannot be read keeps the rest back.
pub(super) fn gather(tx: &Tx<'_>, desk: &Desk<'_>, request: RightsRequest) -> Result<Gathered, AppError> {
    let entries = tx.rights_log().list(request.id)?;
    let head = tx.rights_log().head(request.id)?;
    let asked = match Asked::of(tx, request.clone()) {
        Ok(mut asked) => {
            asked.look_at_documents(tx)?;
            Some(asked)
        }
        Err(AppError::Rights(_)) => None,
        Err(error) => return Err(error),
    };
    let broken_at = asked.as_ref().map_or(Some(1), |asked| asked.broken_at);
    let mut shelf =
        Shelf { tx, desk, request: &request, documents: Vec::new(), letter: None, letter_holds_code: false };
    entries.iter().try_for_each(|entry| shelf.take(entry))?;
    let Shelf { documents, letter, .. } = shelf;
    Ok(Gathered { entries, head, asked, documents, broken_at, letter, request })
}

/// The documents, taken in the order of the log.
struct Shelf<'s> {
    tx: &'s Tx<'s>,
    desk: &'s Desk<'s>,
    request: &'s RightsRequest,
    documents: Vec<Document>,
    letter: Option<Prepared>,
    /// Whether the letter as it was last prepared holds one; then nothing made from it goes along either.
    letter_holds_code: bool,
}

impl Shelf<'_> {
    fn take(&mut self, entry: &Entry) -> Result<(), AppError> {
        let Some(digest) = entry.document else { return Ok(()) };
        if self.documents.iter().any(|known| known.digest == digest) {
            return Ok(());
        }
        let Some(document) = self.tx.rights_documents().get(self.request.id, digest)? else {
            self.documents.push(Document { digest, kind: None, place: Place::Missing });
            return Ok(());
        };
        let (kind, event) = (document.row.kind, entry.event().ok());
        let holds_code = self.holds_code(kind, event.as_ref(), &document.bytes);
        let place = if holds_code {
            Place::Withheld
        } else {
            Place::File { name: name(entry.number, kind, event.as_ref(), &document.bytes), bytes: document.bytes }
        };
        self.documents.push(Document { digest, kind: Some(kind.as_str()), place });
        Ok(())
    }

    /// Whether a known code, or the password of the mail account, stands in the document. What is made from a
    /// letter is judged by the letter: the text of a PDF cannot be read from its bytes.
    fn holds_code(&mut self, kind: DocumentKind, event: Option<&Event>, bytes: &[u8]) -> bool {
        let holds = |text: &str| self.desk.holds_secret(text);
        if let (Some(Event::Prepared), Ok(letter)) = (event, Prepared::read(bytes)) {
            self.letter_holds_code = holds(&letter.subject) || holds(&letter.body);
            self.letter = Some(letter).filter(|_| !self.letter_holds_code);
            return self.letter_holds_code;
        }
        let shown = if kind == DocumentKind::Message { by_mail::shown(bytes) } else { None };
        let in_mail = shown.is_some_and(|mail| {
            let names = mail.attachments.iter().any(|(name, ..)| holds(name));
            names || holds(&mail.subject) || holds(&mail.text)
        });
        in_mail || holds(&String::from_utf8_lossy(bytes)) || (kind == DocumentKind::Letter && self.letter_holds_code)
    }
}

/// The name of a document's file: its first line in the log, what happened there, and what kind of file it is.
fn name(number: u64, kind: DocumentKind, event: Option<&Event>, bytes: &[u8]) -> String {
    let what = event.map_or(kind.as_str(), Event::name);
    format!("{number:02}-{what}.{}", ending(kind, event, bytes))
}

fn ending(kind: DocumentKind, event: Option<&Event>, bytes: &[u8]) -> &'static str {
    let by_mail = matches!(
        event,
        Some(
            Event::HandedOver { by: Handing::DraftFile }
                | Event::Sent { by: Sending::MailAccount, .. }
                | Event::SendingUnknown
        )
    );
    if bytes.starts_with(b"%PDF-") {
        "pdf"
    } else if by_mail || kind == DocumentKind::Message {
        "eml"
    } else if kind == DocumentKind::Letter && Prepared::read(bytes).is_ok() {
        "json"
    } else {
        "txt"
    }
}

/// The document of a line, as it lies in the evidence.
pub(super) fn document_of(documents: &[Document], digest: Option<Digest>) -> Option<&Document> {
    documents.iter().find(|document| Some(document.digest) == digest)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::OrganizationId;
    use jiff::{Timestamp, civil::date};
    use organizations::Catalogue;
    use rights::{Channel, Law, RequestId, Wish};
    use vault::{Home, MasterKey, RightsDraft, Vault};

    use super::*;

    const CODE: &str = "ABQXYZ";

    fn draft() -> RightsDraft {
        RightsDraft {
            channel: Channel::Email,
            language: LetterLanguage::German,
            named: None,
            about: Vec::new(),
            slots: BTreeMap::new(),
            subject: None,
            body: None,
            contact: None,
        }
    }

    /// What is gathered of a request whose log is written by `write`.
    fn gathered(write: impl FnOnce(&Tx<'_>, RequestId) -> Result<(), AppError>) -> Gathered {
        let dir = tempfile::tempdir().expect("a directory");
        let home = Home::at(dir.path().join("data")).expect("a home");
        let (mipi, now) = (OrganizationId::new("mipi").expect("a slug"), Timestamp::UNIX_EPOCH);
        let master = MasterKey::random().expect("a key");
        let vault = Vault::create(&home, &master, &mipi, vault::Channel::ByHand, now).expect("a vault");
        let catalogue = Catalogue::built_in().expect("sound packs");
        let desk = Desk::knowing(catalogue.get(&mipi).expect("a pack"), date(2026, 5, 5), CODE);
        let id = RequestId::random();
        vault
            .write(|tx| {
                tx.rights_requests().begin(id, &draft(), now)?;
                write(tx, id)
            })
            .expect("a log");
        let request = |tx: &Tx<'_>| tx.rights_requests().get(id)?.ok_or(AppError::NotFound);
        vault.read(|tx| gather(tx, &desk, request(tx)?)).expect("what there is")
    }

    fn began() -> Event {
        let (channel, language) = (Channel::Email, LetterLanguage::German);
        Event::Began { wish: Wish::Access, channel, law: Law::EuGdpr, country: None, language }
    }

    #[test]
    fn a_log_that_cannot_be_is_gathered_as_it_lies_there() {
        let (now, on) = (Timestamp::UNIX_EPOCH, date(2026, 5, 5));
        let without_beginning = gathered(|tx, id| {
            tx.rights_log().append(id, &Event::Delivered { on }, None, now)?;
            Ok(())
        });
        assert!(without_beginning.asked.is_none());
        assert_eq!((without_beginning.broken_at, without_beginning.entries.len()), (Some(1), 1));
        let lost = Digest::of(b"lost");
        let without_document = gathered(|tx, id| {
            tx.rights_log().append(id, &began(), None, now)?;
            tx.rights_log().append(id, &Event::Prepared, Some(lost), now)?;
            Ok(())
        });
        assert_eq!(without_document.broken_at, Some(2));
        assert_eq!(without_document.documents, [Document { digest: lost, kind: None, place: Place::Missing }]);
    }

    #[test]
    fn a_document_with_a_code_is_left_out_and_the_others_stay() {
        let now = Timestamp::UNIX_EPOCH;
        let found = gathered(|tx, id| {
            tx.rights_log().append(id, &began(), None, now)?;
            for text in ["the code is abq-xyz", "the code is secret"] {
                let on = date(2026, 5, 5);
                let document = tx.rights_documents().put(id, DocumentKind::Note, text.as_bytes(), now)?;
                tx.rights_log().append(
                    id,
                    &Event::MessageKept { on, from: rights::Party::Member },
                    Some(document),
                    now,
                )?;
            }
            Ok(())
        });
        let places: Vec<Option<String>> = found.documents.iter().map(Document::path).collect();
        assert_eq!(places, [None, Some("documents/03-message-kept.txt".to_owned())]);
    }
}
