//! What arrived, kept with what stood there before.

use domain::{Action, ETag, OperationId, RecordKey, RecordKind, Source, Value};
use jiff::Timestamp;
use vault::{Behind, Happened, Happening, PortalCopy, Settlement, Tx, Vault, VaultError, Wish};

use crate::room::{Room, at, device, field, fields, wanted};

fn everything(vault: &Vault) -> Vec<Happened> {
    let page = vault.read::<_, VaultError>(|tx| tx.history().page(Behind::NEWEST, &Wish::default(), 99)).unwrap();
    page.into_iter().map(|row| row.read.expect("a sound row")).collect()
}

fn say(tx: &Tx<'_>, key: &RecordKey, pairs: &[(&str, &str)], at: Timestamp) -> Result<(), VaultError> {
    tx.records().put_portal(key, &fields(pairs), ETag::strong("\"1\"").as_ref(), at)
}

/// A vault whose feed was read to its end once.
fn read_once(room: &Room) -> Vault {
    let vault = room.vault();
    vault.write(|tx| tx.cursor().set_last_checked(at(0))).unwrap();
    vault
}

#[test]
fn what_the_portal_changed_is_kept_with_what_stood_there_before() {
    let room = Room::new();
    let vault = read_once(&room);
    let key = RecordKey::profile();
    vault.write(|tx| say(tx, &key, &[("city", "Linz"), ("phone", "1"), ("note", "a")], at(1))).unwrap();
    vault.write(|tx| say(tx, &key, &[("city", "Graz"), ("phone", "1"), ("mail", "m")], at(2))).unwrap();
    let [changed, added] = everything(&vault).try_into().expect("two entries");
    assert_eq!((added.what, added.source), (Happening::Added, Source::Portal));
    assert_eq!(changed.what, Happening::Changed);
    assert_eq!(changed.before, fields(&[("city", "Linz"), ("note", "a")]));
    assert_eq!(changed.after, fields(&[("city", "Graz"), ("mail", "m")]));
}

#[test]
fn the_first_reading_and_a_sign_of_life_are_no_news() {
    let room = Room::new();
    let vault = room.vault();
    vault.write(|tx| say(tx, &device("c1"), &[("name", "door"), ("last_seen_at", "1")], at(0))).unwrap();
    vault.write(|tx| tx.cursor().set_last_checked(at(1))).unwrap();
    vault.write(|tx| say(tx, &device("c1"), &[("name", "door"), ("last_seen_at", "2")], at(2))).unwrap();
    assert_eq!(everything(&vault), Vec::new());
}

#[test]
fn a_confirmed_change_is_no_news_but_what_came_with_it_is() {
    let room = Room::new();
    let vault = read_once(&room);
    let key = RecordKey::profile();
    let operation = OperationId::random();
    let edit = Action::Edit { before: fields(&[("city", "Linz")]), wanted: wanted(&[("city", "graz"), ("zip", "1")]) };
    vault
        .write(|tx| {
            say(tx, &key, &[("city", "Linz"), ("phone", "1")], at(0))?;
            tx.changes().enqueue_as(operation, &key, edit, at(1))?;
            tx.changes().mark_sending(operation)?;
            let said = fields(&[("city", "Graz"), ("phone", "2"), ("zip", "1")]);
            let copy = PortalCopy { key: key.clone(), fields: said, etag: ETag::strong("\"2\""), has_secret: false };
            tx.changes().settle(operation, &Settlement::Confirmed { copy: Some(copy) }, at(2))
        })
        .unwrap();
    let [changed, _] = everything(&vault).try_into().expect("two entries");
    assert_eq!(changed.before, fields(&[("city", "graz"), ("phone", "1")]));
    assert_eq!(changed.after, fields(&[("city", "Graz"), ("phone", "2")]));
}

#[test]
fn the_echo_of_a_change_whose_answer_was_lost_is_no_news() {
    let room = Room::new();
    let vault = read_once(&room);
    let (key, gone) = (device("c1"), device("c2"));
    vault
        .write(|tx| {
            say(tx, &key, &[("name", "door")], at(0))?;
            say(tx, &gone, &[("name", "yard")], at(0))?;
            let rename = Action::Edit { before: fields(&[("name", "door")]), wanted: wanted(&[("name", "gate")]) };
            let rename = tx.changes().enqueue(&key, rename, at(1))?;
            let removal = tx.changes().enqueue(&gone, Action::Remove { before: fields(&[("name", "yard")]) }, at(1))?;
            tx.changes().mark_sending(rename.operation)?;
            tx.changes().mark_sending(removal.operation)?;
            say(tx, &key, &[("name", "gate"), ("firmware", "2")], at(2))?;
            tx.records().mark_removed(&gone, at(2))
        })
        .unwrap();
    let entries = everything(&vault);
    assert_eq!(entries.len(), 3, "two added, one changed: {entries:?}");
    let first = entries.first().unwrap();
    assert_eq!((&first.before, &first.after), (&fields(&[]), &fields(&[("firmware", "2")])));
}

#[test]
fn a_camera_that_goes_and_comes_is_named() {
    let room = Room::new();
    let vault = read_once(&room);
    let (one, other) = (device("c1"), device("c2"));
    vault
        .write(|tx| {
            say(tx, &one, &[("name", "door")], at(0))?;
            say(tx, &other, &[("name", "yard")], at(0))?;
            tx.records().mark_removed(&one, at(1))?;
            say(tx, &one, &[("name", "door")], at(2))?;
            let still = PortalCopy { key: one, fields: fields(&[("name", "door")]), etag: None, has_secret: false };
            tx.shadow().put(&still)?;
            tx.shadow().take_over(at(3)).map(drop)
        })
        .unwrap();
    let told: Vec<_> = everything(&vault).into_iter().map(|entry| (entry.what, entry.name.unwrap())).collect();
    let name = |what, name: &str| (what, name.to_owned());
    assert_eq!(
        told,
        [
            name(Happening::NoLongerListed, "yard"),
            name(Happening::ListedAgain, "door"),
            name(Happening::Removed, "door"),
            name(Happening::Added, "yard"),
            name(Happening::Added, "door"),
        ]
    );
}

#[test]
fn what_ada_types_in_by_hand_is_kept_and_a_code_only_named() {
    let room = Room::new();
    let vault = room.vault();
    let key = RecordKey::profile();
    vault
        .write(|tx| {
            tx.records().put_typed(&key, &wanted(&[("city", "Linz")]), at(0))?;
            tx.records().put_typed(&key, &wanted(&[("city", "Graz")]), at(1))?;
            tx.secrets().put(&device("c1").id, "KXQZVP", at(2))?;
            tx.history().note_secret(&device("c1").id, Some("door"), at(2))
        })
        .unwrap();
    let [code, second, first] = everything(&vault).try_into().expect("three entries");
    assert_eq!((code.what, code.before, code.after), (Happening::SecretChanged, fields(&[]), fields(&[])));
    assert_eq!((second.before, second.after), (fields(&[("city", "Linz")]), fields(&[("city", "Graz")])));
    assert_eq!((first.before, first.source), (fields(&[]), Source::TypedIn));
}

#[test]
fn pages_meet_without_a_gap_or_a_double_and_hold_what_was_asked_for() {
    let room = Room::new();
    let vault = read_once(&room);
    vault
        .write(|tx| {
            for n in 0..40_i32 {
                // Several at one instant, as one page of the feed brings them.
                let second = at(i64::from(n / 7));
                say(tx, &RecordKey::profile(), &[("city", &n.to_string())], second)?;
                let rename = Action::Edit { before: fields(&[]), wanted: wanted(&[("name", "x")]) };
                tx.changes().enqueue(&device("c1"), rename, second)?;
            }
            say(tx, &device("c1"), &[("name", "a")], at(9))?;
            say(tx, &device("c1"), &[("name", "b")], at(9))
        })
        .unwrap();
    vault
        .read::<_, VaultError>(|tx| {
            let mut behind = Behind::NEWEST;
            let mut seen = Vec::new();
            loop {
                let page = tx.history().page(behind, &Wish::default(), 6)?;
                let Some(last) = page.last() else { break };
                behind = Behind { at: last.at, seq: last.seq };
                seen.extend(page.iter().map(|row| row.seq));
            }
            assert_eq!(seen, (1..=42).rev().collect::<Vec<_>>());
            assert_eq!(tx.changes().page(Behind { at: at(2), seq: i64::MIN }, &Wish::default(), 99)?.len(), 14);
            assert_eq!(tx.changes().page(Behind { at: at(2), seq: i64::MAX }, &Wish::default(), 99)?.len(), 21);
            let named = Wish { kind: Some(RecordKind::Device), field: Some(field("name")), typed_in: None };
            assert_eq!(tx.history().page(Behind::NEWEST, &named, 99)?.len(), 1);
            assert_eq!(tx.changes().page(Behind::NEWEST, &named, 99)?.len(), 40);
            let typed = Wish { typed_in: Some(true), ..Wish::default() };
            assert_eq!(tx.history().page(Behind::NEWEST, &typed, 99)?.len(), 0);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_wish_that_meets_another_value_is_a_conflict_from_the_beginning() {
    let room = Room::new();
    let vault = read_once(&room);
    let key = RecordKey::profile();
    let change = vault
        .write(|tx| {
            say(tx, &key, &[("city", "Wien")], at(0))?;
            tx.changes().enqueue_conflict(&key, fields(&[("city", "Graz")]), wanted(&[("city", "Linz")]), at(1))
        })
        .unwrap();
    let domain::ChangeState::Conflict { theirs: Some(theirs) } = change.state else { panic!("{change:?}") };
    assert_eq!(theirs.get(&field("city")), Some(&Value::Text("Wien".to_owned())));
    assert_eq!(vault.read(|tx| tx.changes().next_due(at(9))).unwrap(), None);
}

#[test]
fn only_the_newest_twenty_thousand_entries_are_kept() {
    let room = Room::new();
    let vault = read_once(&room);
    vault
        .write(|tx| {
            (0..20_050).try_for_each(|n: i64| say(tx, &RecordKey::profile(), &[("city", &n.to_string())], at(n)))
        })
        .unwrap();
    let count = |limit| vault.read::<_, VaultError>(|tx| tx.history().page(Behind::NEWEST, &Wish::default(), limit));
    assert_eq!(count(30_000).unwrap().len(), 20_000);
}
