//! A request with everything that lies beside it, damaged or not.

use export::evidence::{Document, Place, Portal, ReceiptRow};
use mail::read::texts_within;
use rights::evidence::{Digest, Entry, Head};
use rights::{Event, LetterLanguage, RequestId};
use serde_json::Value;
use vault::{DocumentKind, RightsRequest, Tx};

use super::super::{by_mail, reading::asked::Asked, writing::letter::Desk, writing::letter::Prepared};
use crate::AppError;

/// How a PDF begins.
const PDF: &[u8] = b"%PDF-";

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
    /// The portal that took it.
    pub portal: Option<Portal>,
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
    let mut rest = entries.as_slice();
    while let [entry, behind @ ..] = rest {
        shelf.take(entry, behind)?;
        rest = behind;
    }
    let Shelf { documents, letter, .. } = shelf;
    let portal = portal(tx, request.id)?;
    Ok(Gathered { entries, head, asked, documents, broken_at, portal, letter, request })
}

/// What the portal is called by and signed; `None` if none took the request.
fn portal(tx: &Tx<'_>, id: RequestId) -> Result<Option<Portal>, AppError> {
    let Some(filing) = tx.rights_filings().get(id)? else { return Ok(None) };
    let connection = tx.connection().get()?;
    let receipts = tx.rights_receipts().list(id)?.into_iter().map(|receipt| ReceiptRow {
        sha256: receipt.digest,
        step: receipt.step,
        at: receipt.at,
        proven: receipt.proven,
        signer: receipt.signer,
    });
    Ok(Some(Portal {
        // Keys that cannot be read keep no evidence back.
        keys: connection.as_ref().and_then(|held| serde_json::from_str(&held.receipt_keys).ok()).unwrap_or_default(),
        address: connection.map(|connection| connection.portal),
        id: filing.portal_id,
        receipts: receipts.collect(),
    }))
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
    /// Takes the document of `entry`; `behind` are the lines after it.
    fn take(&mut self, entry: &Entry, behind: &[Entry]) -> Result<(), AppError> {
        let Some(digest) = entry.document else { return Ok(()) };
        if self.documents.iter().any(|known| known.digest == digest) {
            return Ok(());
        }
        let Some(document) = self.tx.rights_documents().get(self.request.id, digest)? else {
            self.documents.push(Document { digest, kind: None, place: Place::Missing });
            return Ok(());
        };
        let (kind, event) = (document.row.kind, entry.event().ok());
        let mut holds_code = self.holds_code(kind, event.as_ref(), &document.bytes);
        if let Some(Event::LaterHandedOver { .. }) = event {
            holds_code = holds_code || self.next_letter_holds_code(behind)?;
        }
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
        (kind == DocumentKind::Letter && self.letter_holds_code) || any_text(bytes, &holds)
    }

    /// Whether the letter holds one that the files before it are: the next that is kept whole.
    fn next_letter_holds_code(&self, behind: &[Entry]) -> Result<bool, AppError> {
        for digest in behind.iter().filter_map(|entry| entry.document) {
            let document = self.tx.rights_documents().get(self.request.id, digest)?;
            if let Some(letter) = document.and_then(|document| Prepared::read(&document.bytes).ok()) {
                return Ok(!self.desk.may_leave(&letter));
            }
        }
        Ok(false)
    }
}

/// Whether `holds` is true of a text in the document, however an e-mail packs it or JSON spells it.
fn any_text(bytes: &[u8], holds: &dyn Fn(&str) -> bool) -> bool {
    if holds(&String::from_utf8_lossy(bytes)) {
        return true;
    }
    if bytes.starts_with(PDF) {
        return false;
    }
    if let Ok(json) = serde_json::from_slice(bytes) {
        return any_string(&json, holds);
    }
    match texts_within(bytes) {
        Ok(texts) => texts.iter().any(|text| holds(text)),
        // An e-mail into which nobody can look whole stays here; the member's words are no e-mail.
        Err(_) => by_mail::shown(bytes).is_some(),
    }
}

fn any_string(json: &Value, holds: &dyn Fn(&str) -> bool) -> bool {
    match json {
        Value::String(text) => holds(text),
        Value::Array(values) => values.iter().any(|value| any_string(value, holds)),
        Value::Object(fields) => fields.values().any(|value| any_string(value, holds)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The name of a document's file: its first line in the log, what happened there, and what kind of file it is.
fn name(number: u64, kind: DocumentKind, event: Option<&Event>, bytes: &[u8]) -> String {
    let what = event.map_or(kind.as_str(), Event::name);
    format!("{number:02}-{what}.{}", ending(kind, bytes))
}

/// By what the bytes are, not by what they should be.
fn ending(kind: DocumentKind, bytes: &[u8]) -> &'static str {
    let is_json = || matches!(serde_json::from_slice(bytes), Ok(Value::Object(_)));
    match kind {
        DocumentKind::Receipt => "jws",
        DocumentKind::Letter if bytes.starts_with(PDF) => "pdf",
        DocumentKind::Letter | DocumentKind::Message if is_json() => "json",
        DocumentKind::Letter | DocumentKind::Message if by_mail::shown(bytes).is_some() => "eml",
        _ => "txt",
    }
}

/// The document of a line, as it lies in the evidence.
pub(super) fn document_of(documents: &[Document], digest: Option<Digest>) -> Option<&Document> {
    documents.iter().find(|document| Some(document.digest) == digest)
}

#[cfg(test)]
pub(super) mod tests {
    use domain::OrganizationId;
    use jiff::{Timestamp, civil::date};
    use organizations::Catalogue;
    use rights::{Channel, Handing, LaterKind, Law, Wish};
    use vault::{Home, MasterKey, RightsDraft, Vault};

    use super::*;

    const CODE: &str = "ABQXYZ";

    fn draft() -> RightsDraft {
        RightsDraft::new(Channel::Email, LetterLanguage::German)
    }

    /// What is gathered of a request whose log is written by `write`.
    pub(in super::super) fn gathered(write: impl FnOnce(&Tx<'_>, RequestId) -> Result<(), AppError>) -> Gathered {
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

    pub(in super::super) fn began() -> Event {
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

    #[test]
    fn a_page_of_a_later_letter_is_judged_by_that_letter() {
        let (now, on) = (Timestamp::UNIX_EPOCH, date(2026, 5, 5));
        let found = gathered(|tx, id| {
            tx.rights_log().append(id, &began(), None, now)?;
            for (kind, text) in [(LaterKind::Reminder, "It is ABQXYZ"), (LaterKind::Complaint, "They are late")] {
                let page = format!("%PDF-1.7 {}", kind.as_str());
                let page = tx.rights_documents().put(id, DocumentKind::Letter, page.as_bytes(), now)?;
                let handed = Event::LaterHandedOver { letter: kind, by: Handing::Pdf };
                tx.rights_log().append(id, &handed, Some(page), now)?;
                let letter = Prepared {
                    to: "admin@team.mipi.org".to_owned(),
                    to_name: "MIPI Alliance, Inc.".to_owned(),
                    subject: "GDPR Request".to_owned(),
                    subject_fixed: true,
                    body: text.to_owned(),
                    channel: Channel::Email,
                    language: LetterLanguage::English,
                    edited: true,
                };
                let letter = letter.to_bytes()?;
                let letter = tx.rights_documents().put(id, DocumentKind::Letter, &letter, now)?;
                tx.rights_log().append(id, &kind.event(on), Some(letter), now)?;
            }
            Ok(())
        });
        let withheld: Vec<bool> = found.documents.iter().map(|found| found.place == Place::Withheld).collect();
        assert_eq!(withheld, [true, true, false, false]);
    }

    const HEAD: &str = "From: Desk <desk@example.org>\r\nSubject: Your request\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNothing here.\r\n--b\r\n";

    /// Each part holds the code and its bytes do not.
    const PACKED: [&str; 6] = [
        "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+WW91ciBjb2RlIGlzIDxiPkFCUTwvYj5YWVogbm93PC9wPg==",
        "Content-Type: text/plain; name=codes.txt\r\nContent-Disposition: attachment\r\n\
         Content-Transfer-Encoding: base64\r\n\r\nQ29kZXM6CkFCUVhZWgo=",
        "Content-Type: message/rfc822\r\n\r\nSubject: Fwd\r\nContent-Type: text/plain\r\n\
         Content-Transfer-Encoding: base64\r\n\r\ndGhlIGNvZGUgYWJxLXh5eiwgYXMgeW91IGFza2Vk",
        "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\nU3ViamVjdDogRndkDQpDb250ZW50LVR5cGU6IHRleHQvcGxhaW4NCg0KaXQgaXMgQUJRWFlaDQo=",
        "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\nU3ViamVjdDogRndkDQoNCmhpDQo=\r\n--b\r\n\
         Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nQ29kZXM6CkFCUVhZWgo=",
        "Content-Type: message/rfc822\r\n\r\nSubject: =?utf-8?B?QUJRWFla?=\r\n\r\nSee above.",
    ];

    #[test]
    fn a_code_that_an_email_packs_away_is_found_in_every_part() {
        let now = Timestamp::UNIX_EPOCH;
        let message = |part: &str| format!("{HEAD}{part}\r\n--b--\r\n");
        let found = gathered(|tx, id| {
            tx.rights_log().append(id, &began(), None, now)?;
            let plain = "Content-Type: text/html\r\n\r\n<p>The code is secret</p>";
            let spelled = r#"{"text":"It is\nABQXYZ"}"#.to_owned();
            for text in PACKED.into_iter().chain([plain]).map(message).chain([spelled]) {
                let event = Event::MessageKept { on: date(2026, 5, 5), from: rights::Party::Organization };
                let document = tx.rights_documents().put(id, DocumentKind::Message, text.as_bytes(), now)?;
                tx.rights_log().append(id, &event, Some(document), now)?;
            }
            Ok(())
        });
        let withheld: Vec<bool> = found.documents.iter().map(|found| found.place == Place::Withheld).collect();
        assert_eq!(withheld, [true, true, true, true, true, true, false, true]);
    }
}
