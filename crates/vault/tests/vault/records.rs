//! Records, drafts, activity, secrets, tokens and the cursor.

use domain::{ETag, Listing, RecordId, RecordKey, RecordKind, Source};
use vault::{Connection, Cursor, DraftKey, Entry, Form, PortalCopy, TakenOver, Tokens, Vault, VaultError};
use zeroize::Zeroizing;

use crate::room::{Room, at, device, field, fields, wanted};

fn entry(n: i64) -> Entry {
    Entry { id: format!("e{n:06}"), at: at(n), kind: "sign-in".to_owned(), detail: None }
}

#[test]
fn the_portal_s_copy_replaces_its_own_values_and_leaves_what_ada_typed_in() {
    let room = Room::new();
    let vault = room.vault();
    let key = RecordKey::profile();
    let record = vault
        .write(|tx| {
            tx.records().put_typed(&key, &wanted(&[("note", "mine"), ("city", "Graz")]), at(1))?;
            tx.records().put_portal(&key, &fields(&[("city", "Linz"), ("phone", "1")]), None, at(2))?;
            tx.records().put_portal(&key, &fields(&[("city", "Wels")]), ETag::strong("\"2\"").as_ref(), at(3))?;
            tx.records().get(&key)
        })
        .unwrap()
        .unwrap();
    assert_eq!(record.fields(), fields(&[("city", "Wels"), ("note", "mine")]));
    assert_eq!(record.values[&field("note")].source, Source::TypedIn);
    assert_eq!(record.values[&field("city")].seen_at, at(3));
    assert_eq!(record.etag, ETag::strong("\"2\""));
}

#[test]
fn what_a_complete_resync_does_not_bring_is_no_longer_listed_with_its_last_values() {
    let room = Room::new();
    let vault = room.vault();
    let (seen, missing, typed, removed) = (device("c1"), device("c2"), device("c3"), device("c4"));
    let read = |name: &str| PortalCopy {
        key: seen.clone(),
        fields: fields(&[("name", name)]),
        etag: ETag::strong("\"2\""),
        has_secret: true,
    };
    vault
        .write(|tx| {
            for key in [&seen, &missing, &removed] {
                tx.records().put_portal(key, &fields(&[("name", "yard")]), None, at(0))?;
            }
            tx.records().put_typed(&typed, &wanted(&[("name", "attic")]), at(0))?;
            tx.shadow().put(&read("door"))?;
            tx.shadow().put(&read("front door"))?;
            tx.shadow().put_removed(&removed)?;
            assert_eq!(tx.shadow().removed()?, std::slice::from_ref(&removed));
            assert_eq!(tx.records().get(&seen)?.unwrap().fields(), fields(&[("name", "yard")]), "beside what is held");
            let taken = tx.shadow().take_over(at(1))?;
            assert_eq!(taken, TakenOver { kinds: [RecordKind::Device].into(), missing: 1 });
            assert_eq!(tx.records().get(&missing)?.unwrap().listing, Listing::NoLongerListed);
            assert_eq!(tx.records().get(&missing)?.unwrap().fields(), fields(&[("name", "yard")]));
            assert_eq!(tx.records().get(&seen)?.unwrap().fields(), fields(&[("name", "front door")]));
            assert_eq!(tx.records().get(&removed)?.unwrap().listing, Listing::Removed);
            assert_eq!(tx.records().get(&typed)?.unwrap().listing, Listing::Listed);
            assert_eq!(tx.records().count(RecordKind::Device)?, 3);
            assert_eq!(tx.shadow().take_over(at(2))?.missing, 1, "the shadow is empty");
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn removed_values_stay_thirty_days_and_then_go() {
    let room = Room::new();
    let vault = room.vault();
    let key = device("c1");
    let days = |n: i64| at(n * 24 * 3600);
    vault
        .write(|tx| {
            tx.records().put_portal(&key, &fields(&[("name", "door")]), None, days(0))?;
            tx.secrets().put(&key.id, "ABCDEF", days(0))?;
            assert!(tx.records().mark_removed(&key, days(0))?);
            assert!(!tx.records().mark_removed(&key, days(9))?);
            assert_eq!(tx.records().count_removed_since(RecordKind::Device, days(0))?, 1);
            assert_eq!(tx.records().purge_removed(days(29))?, 0);
            assert_eq!(tx.records().get(&key)?.unwrap().fields(), fields(&[("name", "door")]));
            assert_eq!(tx.records().purge_removed(days(30))?, 1);
            assert_eq!(tx.records().get(&key)?, None);
            assert!(!tx.secrets().has(&key.id)?);
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn an_error_in_a_transaction_rolls_all_of_it_back() {
    let room = Room::new();
    let vault = room.vault();
    let failed: Result<(), VaultError> = vault.write(|tx| {
        tx.records().put_typed(&RecordKey::profile(), &wanted(&[("city", "Linz")]), at(0))?;
        Err(VaultError::NoSuchChange)
    });
    assert!(failed.is_err());
    assert_eq!(vault.read(|tx| tx.records().get(&RecordKey::profile())).unwrap(), None);
}

#[test]
fn a_read_cannot_write() {
    let room = Room::new();
    let vault = room.vault();
    let written = vault.read(|tx| tx.cursor().set_network(false));
    assert!(matches!(written, Err(VaultError::ReadOnly)), "{written:?}");
    assert!(vault.read(|tx| tx.cursor().network()).unwrap());
}

#[test]
fn a_reader_sees_one_moment_while_a_page_is_written() {
    let room = Room::new();
    let vault = room.vault();
    vault
        .read(|before| {
            assert_eq!(before.activity().count()?, 0);
            vault.write(|tx| tx.activity().insert_page(&[entry(1)]))?;
            assert_eq!(before.activity().count()?, 0);
            Ok::<_, VaultError>(())
        })
        .unwrap();
    assert_eq!(vault.read(|tx| tx.activity().count()).unwrap(), 1);
}

#[test]
fn a_draft_comes_back_after_a_restart_and_goes_when_cleared() {
    let room = Room::new();
    let vault = room.vault();
    let key = DraftKey { form: Form::NewDevice, record: String::new(), field: field("name") };
    vault.write(|tx| tx.drafts().put(&key, "front do", at(0))).unwrap();
    vault.write(|tx| tx.drafts().put(&key, "front door", at(1))).unwrap();
    let dir = vault.dir().to_owned();
    drop(vault);
    let vault = Vault::open(&dir, &room.key()).unwrap();
    let drafts = vault.read(|tx| tx.drafts().get_all(Form::NewDevice, "")).unwrap();
    assert_eq!(drafts, [(field("name"), "front door".to_owned())]);
    vault.write(|tx| tx.drafts().clear_all(Form::NewDevice, "")).unwrap();
    assert!(vault.read(|tx| tx.drafts().list()).unwrap().is_empty());
}

#[test]
fn activity_is_newest_first_pages_on_and_ignores_what_it_has() {
    let room = Room::new();
    let vault = room.vault();
    let page: Vec<Entry> = (0..1000).map(entry).collect();
    vault.set_pulling(true).unwrap();
    let cursor = Cursor { text: "c1".to_owned(), server_id: "s".to_owned() };
    for new in [1000, 0] {
        let inserted = vault
            .write(|tx| {
                tx.cursor().put(&cursor)?;
                tx.activity().insert_page(&page)
            })
            .unwrap();
        assert_eq!(inserted, new);
    }
    vault.set_pulling(false).unwrap();
    vault
        .read(|tx| {
            assert_eq!(tx.cursor().get()?, Some(cursor.clone()));
            let newest = tx.activity().newest(2)?;
            assert_eq!(newest, [entry(999), entry(998)]);
            assert_eq!(tx.activity().before(newest[1].at, &newest[1].id, 1)?, [entry(997)]);
            let mut all = Vec::new();
            tx.activity().for_each(|entry| {
                all.push(entry);
                Ok::<_, VaultError>(())
            })?;
            all.reverse();
            assert_eq!(all, page);
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn connection_tokens_and_secrets_read_back_as_stored() {
    let room = Room::new();
    let vault = room.vault();
    let connection = Connection {
        portal: "https://portal.example".to_owned(),
        discovery: "{}".to_owned(),
        issuer: "{}".to_owned(),
        subject: Some("ada-0001".to_owned()),
        account: None,
        receipt_keys: "[]".to_owned(),
        sample: true,
        consented_at: at(0),
    };
    let tokens = |access: &str| Tokens {
        access: Zeroizing::new(access.to_owned()),
        refresh: Some(Zeroizing::new("r".to_owned())),
        scope: "openid".to_owned(),
        expires_at: at(600),
        auth_at: Some(at(0)),
    };
    let camera = RecordId::new("c1").unwrap();
    vault
        .write(|tx| {
            tx.connection().put(&connection)?;
            tx.tokens().replace(&tokens("one"), at(0))?;
            tx.tokens().replace(&tokens("two"), at(1))?;
            tx.secrets().put(&camera, "ABCDEF", at(0))
        })
        .unwrap();
    vault
        .read(|tx| {
            assert_eq!(tx.connection().get()?, Some(connection.clone()));
            assert_eq!(tx.tokens().get()?, Some(tokens("two")));
            assert_eq!(tx.secrets().get(&camera)?.unwrap().as_str(), "ABCDEF");
            Ok::<_, VaultError>(())
        })
        .unwrap();
    vault.write(|tx| tx.tokens().clear()).unwrap();
    assert_eq!(vault.read(|tx| tx.tokens().get()).unwrap(), None);
    assert!(!format!("{:?}", tokens("two")).contains("two"));
}
