//! Letters and a summary of Ada's.

use std::path::PathBuf;

use jiff::Timestamp;
use typeset::{
    Block, Closing, Fact, Language, Ledger, Letter, LogEntry, MessageEntry, Section, Summary, Typesetter,
    blocks_from_text,
};

pub fn written_at() -> Timestamp {
    "2026-03-05T09:30:00Z".parse().expect("a moment")
}

/// Knows the bundled fonts only, whatever this computer has.
pub fn typesetter() -> Typesetter {
    Typesetter::with_font_folders(Vec::<PathBuf>::new())
}

pub fn print(letter: &Letter) -> Vec<u8> {
    typesetter().letter(letter, written_at()).unwrap_or_else(|error| panic!("{}", explain(&error)))
}

pub fn print_summary(summary: &Summary) -> Vec<u8> {
    typesetter().summary(summary, written_at()).unwrap_or_else(|error| panic!("{}", explain(&error)))
}

pub fn explain(error: &typeset::TypesetError) -> String {
    match error {
        typeset::TypesetError::Refused(refusal) => refusal.reasons().join("; "),
        other => format!("{other:?}"),
    }
}

fn texts(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

pub const ENGLISH_BODY: &str = "Dear Sir or Madam,

I have an account with you under the mail address ada@example.org. Please send me a copy of the personal data you process about me, and tell me:

1. the purposes you use the data for,
2. the categories of data concerned,
3. the recipients to whom you have disclosed or will disclose it, by name where you can, those in other countries included,
4. how long you will keep it, or how you decide that,
5. where you got it from, if not from me.

I would like the copy in a common electronic format, by mail to the address above. If you need something to be sure who I am, please tell me what and why; I have left out everything you do not need.

Please answer within one month of receiving this letter. If you need longer, tell me so within that month and give your reasons.";

pub fn letter() -> Letter {
    Letter {
        language: Language::English,
        title: "Request for a copy of my data".to_owned(),
        sender: texts(&["Ada Lovelace", "12 St James’s Square", "London SW1Y 4JH", "ada@example.org"]),
        recipient: texts(&["MIPI Alliance, Inc.", "Privacy", "445 Hoes Lane", "Piscataway, NJ 08854", "USA"]),
        place_and_date: "London, 5 March 2026".to_owned(),
        subject: "Request for a copy of my personal data".to_owned(),
        reference: "Reference: PD-7K2M-0O1l".to_owned(),
        body: blocks_from_text(ENGLISH_BODY),
        closing: Some(Closing { greeting: "Yours faithfully".to_owned(), name: "Ada Lovelace".to_owned() }),
        enclosures: texts(&["Enclosures", "Copy of my letter of 2 February 2026"]),
        copy: None,
    }
}

pub const GERMAN_BODY: &str = "Guten Tag,

ich bitte um Auskunft darüber, welche personenbezogenen Daten über mich verarbeitet werden. Meine Mitgliedschaftsnummer und die Benutzerkontobezeichnung stehen oben. Die Datenschutzgrundverordnung sieht vor, dass Verarbeitungszwecke, Empfängerkategorien, Speicherdauer und Herkunftsangaben mitgeteilt werden; das schließt Auftragsverarbeiter, Rechenzentrumsbetreiber, Zahlungsdienstleister und Telekommunikationsunternehmen ein.

1. Einwilligungserklärungen und Widerrufsbestätigungen mit ihren Zeitpunkten,
2. Verbindungsprotokolle einschließlich der Anmeldeversuche und Gerätekennzeichnungen,
3. Angemessenheitsbeschlüsse oder Standardvertragsklauseln, auf die sich Übermittlungen in Drittländer stützen.

Für die Beantwortung genügt ein maschinenlesbares Dateiformat. Identitätsnachweise, die über das Erforderliche hinausgehen, lege ich nicht bei. Größe, Straße, Übergröße: ÄÖÜ äöü ß ẞ „so“ – 12 €.";

pub fn german() -> Letter {
    Letter {
        language: Language::German,
        title: "Auskunft über meine Daten".to_owned(),
        sender: texts(&["Ada Lovelace", "Königstraße 17", "70173 Stuttgart", "ada@example.org"]),
        recipient: texts(&[
            "Hikvision Deutschland GmbH",
            "Datenschutz",
            "Werner-Heisenberg-Str. 2b",
            "63263 Neu-Isenburg",
        ]),
        place_and_date: "Stuttgart, 5. März 2026".to_owned(),
        subject: "Auskunft über meine personenbezogenen Daten".to_owned(),
        reference: "Zeichen: PD-7K2M".to_owned(),
        body: blocks_from_text(GERMAN_BODY),
        closing: Some(Closing { greeting: "Mit freundlichen Grüßen".to_owned(), name: "Ada Lovelace".to_owned() }),
        enclosures: Vec::new(),
        copy: None,
    }
}

/// The body said so many times over.
pub fn long(times: usize) -> Letter {
    let body = std::iter::repeat_n(blocks_from_text(ENGLISH_BODY), times).flatten().collect();
    Letter { body, ..letter() }
}

fn sha256(seed: usize) -> [u8; 32] {
    std::array::from_fn(|index| u8::try_from((seed * 31 + index * 47 + 11) % 256).expect("a byte"))
}

fn columns(titles: [&str; 4]) -> [String; 4] {
    titles.map(str::to_owned)
}

pub fn summary(entries: usize) -> Summary {
    let done = [
        ("Letter written from the template, revision 3", "Ada Lovelace"),
        ("Sent by e-mail to privacy@mipi.example with the subject “GDPR Request”", "Ada Lovelace"),
        ("Answer received; DKIM signature verified for mipi.example", "MIPI Alliance, Inc."),
        ("Answered in part: the recipients are missing", "Ada Lovelace"),
    ];
    let rows = done.iter().cycle().take(entries).enumerate().map(|(index, (what, who))| LogEntry {
        when: format!("{} March 2026 {:02}:15 UTC", 1 + index % 28, index % 24),
        what: (*what).to_owned(),
        by_whom: (*who).to_owned(),
        sha256: sha256(index),
    });
    let messages = (0..entries.min(3)).map(|index| MessageEntry {
        when: format!("{} March 2026 10:00 UTC", 5 + index),
        what: format!("Message {} about the request", index + 1),
        file: format!("messages/{:03}.eml", index + 1),
        sha256: sha256(100 + index),
    });
    Summary {
        language: Language::English,
        title: "Evidence on a request to MIPI Alliance".to_owned(),
        introduction: blocks_from_text(
            "What was asked, what was answered and when, as Privacy Dashboard recorded it on Ada Lovelace’s computer. The messages themselves lie beside this file, byte for byte.",
        ),
        facts: Section { heading: "The request".to_owned(), content: facts() },
        log: Section {
            heading: "Log".to_owned(),
            content: Ledger {
                columns: columns(["When", "What", "By whom", "SHA-256 of the entry"]),
                rows: rows.collect(),
                when_empty: "Nothing has been recorded.".to_owned(),
            },
        },
        messages: Section {
            heading: "Messages".to_owned(),
            content: Ledger {
                columns: columns(["When", "What", "File", "SHA-256 of the file"]),
                rows: messages.collect(),
                when_empty: "No message has been kept.".to_owned(),
            },
        },
        verification: Section { heading: "How to check this".to_owned(), content: verification() },
    }
}

fn facts() -> Vec<Fact> {
    let facts = [
        ("Organization", "MIPI Alliance, Inc."),
        ("Right", "Get a copy (GDPR, Art. 15)"),
        ("Reference", "PD-7K2M-0O1l"),
        ("Sent", "5 March 2026, by e-mail"),
        ("Answer was due", "7 April 2026: one month after it was sent, the first working day after Easter"),
        ("State", "Answered in part"),
    ];
    facts.map(|(name, value)| Fact { name: name.to_owned(), value: value.to_owned() }).into()
}

fn verification() -> Vec<Block> {
    let mut blocks = blocks_from_text(
        "1. Open the folder that holds this file in a terminal.\n2. Let the computer compare every file with the list:",
    );
    blocks.push(Block::Verbatim("sha256sum --check manifest-sha256.txt".to_owned()));
    blocks.push(Block::Paragraph("Each entry of the log holds the checksum of the one before it: a change to any of them changes all that follow.".to_owned()));
    blocks
}
