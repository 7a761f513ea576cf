//! Nothing readable lies on the disk: markers are looked for in every byte of every file.

use std::fs;
use std::path::PathBuf;

use domain::{Action, RecordKey};
use vault::{Connection, DraftKey, Entry, Form, Tokens};
use zeroize::Zeroizing;

use crate::room::{Room, at, device, field, fields, wanted};

/// Finds each marker raw, in UTF-16 and in hexadecimal digits.
fn hits(files: &[PathBuf], markers: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let bytes = fs::read(file).expect("a readable file");
        for marker in markers {
            let utf16: Vec<u8> = marker.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for form in [marker.as_bytes().to_vec(), utf16, hex::encode(marker).into_bytes()] {
                if bytes.windows(form.len()).any(|window| window == form) {
                    found.push(format!("{marker} in {}", file.display()));
                }
            }
        }
    }
    found
}

#[test]
fn no_value_lies_readable_in_any_file() {
    let room = Room::new();
    let vault = room.vault();
    let ledger = room.ledger();
    let markers: Vec<String> = (0..12).map(|n| format!("MARKER-{n:02}-qzvxk")).collect();
    let m = |n: usize| markers[n].as_str();
    vault
        .write(|tx| {
            tx.records().put_portal(&RecordKey::profile(), &fields(&[("city", m(0))]), None, at(0))?;
            tx.records().put_typed(&device("c1"), &wanted(&[("name", m(1))]), at(0))?;
            let edit = Action::Edit { before: fields(&[("city", m(0))]), wanted: wanted(&[("city", m(2))]) };
            tx.changes().enqueue(&RecordKey::profile(), edit, at(0))?;
            tx.drafts().put(
                &DraftKey { form: Form::Profile, record: "self".into(), field: field("city") },
                m(3),
                at(0),
            )?;
            tx.secrets().put(&device("c1").id, m(4), at(0))?;
            let token = |n| Zeroizing::new(m(n).to_owned());
            let tokens = Tokens {
                access: token(5),
                refresh: Some(token(6)),
                scope: String::new(),
                expires_at: at(9),
                auth_at: None,
            };
            tx.tokens().replace(&tokens, at(0))?;
            let entries: Vec<_> = (0..500)
                .map(|n| Entry {
                    id: format!("{}{n}", m(7)),
                    at: at(n),
                    kind: m(8).into(),
                    detail: Some(m(9).repeat(9)),
                })
                .collect();
            tx.activity().insert_page(&entries)?;
            tx.connection().put(&Connection {
                portal: m(10).into(),
                discovery: String::new(),
                issuer: String::new(),
                subject: None,
                account: None,
                receipt_keys: String::new(),
                sample: false,
                consented_at: at(0),
            })
        })
        .unwrap();
    ledger.write(|tx| tx.settings().put("theme", m(11))).unwrap();
    // A sort larger than memory tables usually are must not spill either.
    vault
        .write(|tx| {
            tx.tokens().clear()?;
            tx.activity().newest(500).map(drop)
        })
        .unwrap();
    let names: Vec<_> = room.files().iter().filter_map(|file| file.extension().map(|e| e.to_owned())).collect();
    assert!(room.files().iter().any(|file| file.ends_with("db-wal")), "the log is being scanned too: {names:?}");

    let planted = room.home.root().join("planted");
    fs::write(&planted, format!("..{}..", m(3))).unwrap();
    assert_eq!(hits(std::slice::from_ref(&planted), &markers).len(), 1, "the scanner sees what is there");
    fs::remove_file(planted).unwrap();

    assert_eq!(hits(&room.files(), &markers), Vec::<String>::new());
    vault.checkpoint().unwrap();
    drop((vault, ledger));
    assert_eq!(hits(&room.files(), &markers), Vec::<String>::new());
}

#[test]
fn no_database_begins_like_a_readable_one() {
    let room = Room::new();
    drop((room.vault(), room.ledger()));
    for file in room.files().iter().filter(|file| file.ends_with("db")) {
        assert_ne!(&fs::read(file).unwrap()[..16], b"SQLite format 3\0");
    }
}

#[test]
fn nothing_but_the_known_files_is_made() {
    let room = Room::new();
    let (vault, _ledger) = (room.vault(), room.ledger());
    vault.write(|tx| tx.cursor().set_network(true)).unwrap();
    let known = ["db", "db-wal", "db-shm", "key"];
    for file in room.files() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        assert!(known.contains(&name.as_str()), "{}", file.display());
    }
}
