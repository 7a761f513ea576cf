//! What needs the tables' connection: changing what must never change.

use std::collections::BTreeMap;

use domain::{OperationId, OrganizationId};
use jiff::{Timestamp, civil::date};
use rights::{Channel, Event, Law, LetterLanguage, RequestId, Wish, evidence};
use tempfile::TempDir;

use super::*;
use crate::{Home, Ledger, MasterKey, Vault, VaultError, set_aside};

fn room() -> (TempDir, Home, MasterKey, Vault) {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let home = Home::at(dir.path()).expect("a data directory");
    let master = MasterKey::from_slice(&[3; 32]).expect("32 bytes");
    let foscam = OrganizationId::new("foscam").expect("a literal id");
    let vault =
        Vault::create(&home, &master, &foscam, crate::Channel::Portal, Timestamp::UNIX_EPOCH).expect("a new vault");
    (dir, home, master, vault)
}

fn draft() -> RightsDraft {
    RightsDraft {
        channel: Channel::Email,
        language: LetterLanguage::German,
        named: Some("eu-gdpr".to_owned()),
        about: vec!["profile.name".to_owned()],
        slots: BTreeMap::from([("details".to_owned(), "Grüße\n".to_owned())]),
        subject: Some(String::new()),
        body: None,
        contacts: [(Channel::Email, "help@example.org"), (Channel::Phone, "+49 30 1234567")]
            .map(|(channel, value)| (channel, found(value)))
            .into(),
    }
}

fn found(value: &str) -> FoundContact {
    FoundContact { value: value.to_owned(), source: "their page".to_owned(), given_on: date(2026, 5, 5) }
}

/// A request with three entries, two of them with a document.
fn ask(vault: &Vault) -> RequestId {
    let (id, now) = (RequestId::random(), Timestamp::UNIX_EPOCH);
    let (channel, language) = (Channel::Email, LetterLanguage::German);
    let began = Event::Began { wish: Wish::Access, channel, law: Law::EuGdpr, country: None, language };
    let asked: Result<(), VaultError> = vault.write(|tx| {
        tx.rights_requests().begin(id, &draft(), now)?;
        tx.rights_log().append(id, &began, None, now)?;
        let letter = tx.rights_documents().put(id, DocumentKind::Letter, b"Dear all", now)?;
        tx.rights_log().append(id, &Event::Prepared, Some(letter), now)?;
        let note = tx.rights_documents().put(id, DocumentKind::Note, b"A note", now)?;
        tx.rights_log().append(id, &Event::Reopened, Some(note), now)?;
        tx.rights_mail().put("<1@example.org>", id, letter)
    });
    asked.expect("a writable vault");
    id
}

fn try_sql(vault: &Vault, sql: &str) -> Result<usize, VaultError> {
    vault.write(|tx| Ok(tx.rights_log().0.execute(sql, [])?))
}

#[test]
fn what_is_proof_can_neither_be_changed_nor_replaced_nor_taken_out() {
    let (_dir, _, _, vault) = room();
    let id = ask(&vault);
    let before = vault.read(|tx| tx.rights_log().list(id)).expect("a log");
    for sql in [
        "UPDATE rights_entry SET event = '{}' WHERE number = 2",
        "UPDATE rights_entry SET number = 9 WHERE number = 3",
        "DELETE FROM rights_entry WHERE number = 3",
        "DELETE FROM rights_entry",
        "INSERT OR REPLACE INTO rights_entry SELECT request, number, written_us, '{}', document, chain FROM rights_entry",
        "UPDATE rights_head SET number = 2",
        "UPDATE rights_head SET chain = 'ab'",
        "UPDATE rights_head SET request = 'another', number = 9",
        "DELETE FROM rights_head",
        "INSERT OR REPLACE INTO rights_head SELECT request, 9, chain FROM rights_head",
        "UPDATE rights_document SET bytes = x'00'",
        "DELETE FROM rights_document",
        "INSERT OR REPLACE INTO rights_document (request, sha256, kind, bytes, saved_us)
         SELECT request, sha256, kind, x'00', saved_us FROM rights_document",
    ] {
        assert!(try_sql(&vault, sql).is_err(), "{sql}");
    }
    assert_eq!(vault.read(|tx| tx.rights_log().list(id)).expect("a log"), before);
    let kept = vault.read(|tx| tx.rights_documents().list(id)).expect("documents");
    assert_eq!(kept.iter().map(|row| row.kind).collect::<Vec<_>>(), [DocumentKind::Letter, DocumentKind::Note]);
}

#[test]
fn proof_goes_with_its_request_and_with_no_other() {
    let (_dir, _, _, vault) = room();
    let (first, second) = (ask(&vault), ask(&vault));
    assert!(vault.write(|tx| tx.rights_requests().remove(first)).expect("a removal"));
    vault
        .read(|tx| {
            assert_eq!((tx.rights_log().list(first)?.len(), tx.rights_log().list(second)?.len()), (0, 3));
            assert_eq!((tx.rights_documents().list(first)?.len(), tx.rights_documents().list(second)?.len()), (0, 2));
            assert_eq!(tx.rights_mail().requests("<1@example.org>")?, [second]);
            Ok::<_, VaultError>(())
        })
        .expect("a readable vault");
}

#[test]
fn what_was_typed_for_a_request_reads_back_as_it_was_typed() {
    let (_dir, _, _, vault) = room();
    let id = ask(&vault);
    let read = |vault: &Vault| vault.read(|tx| tx.rights_requests().get(id)).expect("readable").expect("a request");
    assert_eq!(read(&vault).draft, draft());
    let plain =
        RightsDraft { named: None, contacts: BTreeMap::new(), subject: None, body: Some("Ja".to_owned()), ..draft() };
    assert!(vault.write(|tx| tx.rights_requests().save(id, &plain, Timestamp::UNIX_EPOCH)).expect("a save"));
    assert_eq!(read(&vault).draft, plain);
    let nobody = RequestId::random();
    assert!(!vault.write(|tx| tx.rights_requests().save(nobody, &plain, Timestamp::UNIX_EPOCH)).expect("a save"));
}

#[test]
fn a_log_is_whole_as_it_was_written_and_its_documents_are_the_bytes_that_were_kept() {
    let (_dir, _, _, vault) = room();
    let id = ask(&vault);
    let log = vault.read(|tx| tx.rights_log().list(id)).expect("a log");
    let head = vault.read(|tx| tx.rights_log().head(id)).expect("its end");
    assert_eq!(evidence::look_through(&log, head), evidence::Finding::Whole);
    let letter = log.get(1).and_then(|entry| entry.document).expect("a letter");
    let kept = vault.read(|tx| tx.rights_documents().get(id, letter)).expect("readable").expect("a letter");
    assert!(kept.is_as_kept() && kept.bytes == b"Dear all");
    assert!(!Document { bytes: b"Dear none".to_vec(), ..kept }.is_as_kept());
}

/// Takes the last `lines` lines out of a log, as only a damaged or a tampered file can have it.
fn cut(vault: &Vault, lines: u32) {
    try_sql(vault, "DROP TRIGGER rights_entry_goes_with_its_request").expect("a trigger");
    try_sql(vault, &format!("DELETE FROM rights_entry WHERE number > 3 - {lines}")).expect("lines");
}

#[test]
fn lines_missing_at_the_end_of_a_log_are_seen_and_nothing_is_written_in_their_place() {
    for lines in 1..=3 {
        let (_dir, _, _, vault) = room();
        let id = ask(&vault);
        cut(&vault, lines);
        let (log, head) = vault
            .read(|tx| Ok::<_, VaultError>((tx.rights_log().list(id)?, tx.rights_log().head(id)?)))
            .expect("a log");
        assert_eq!(evidence::look_through(&log, head), evidence::Finding::Broken { at: log.len() });
        let written = vault.write(|tx| tx.rights_log().append(id, &Event::Reopened, None, Timestamp::UNIX_EPOCH));
        assert!(matches!(written, Err(VaultError::Content { .. })), "{lines}: {written:?}");
    }
}

#[test]
fn nothing_is_written_behind_a_last_line_that_is_not_as_it_was() {
    let (_dir, _, _, vault) = room();
    let id = ask(&vault);
    try_sql(&vault, "DROP TRIGGER rights_entry_is_never_changed").expect("a trigger");
    try_sql(
        &vault,
        "UPDATE rights_entry SET chain = (SELECT chain FROM rights_entry WHERE number = 1) WHERE number = 3",
    )
    .expect("a line");
    let written = vault.write(|tx| tx.rights_log().append(id, &Event::Reopened, None, Timestamp::UNIX_EPOCH));
    assert!(matches!(written, Err(VaultError::Content { .. })), "{written:?}");
}

#[test]
fn the_end_of_a_log_comes_out_of_a_vault_that_is_set_aside_and_not_the_last_line_that_is_left() {
    let (_dir, home, master, vault) = room();
    let id = ask(&vault);
    cut(&vault, 1);
    let ledger = Ledger::create(&home, &master).expect("a ledger");
    vault.close();
    let (whose, now) = (vault.organization().clone(), Timestamp::UNIX_EPOCH);
    let salvage =
        set_aside(&home, &ledger, vault.dir(), &master, &whose, crate::Channel::Portal, now).expect("a new one");
    let head = salvage.vault.read(|tx| tx.rights_log().head(id)).expect("its end");
    assert_eq!(head.map(|head| head.number), Some(3));
}

#[test]
fn requests_and_their_proof_come_out_of_a_vault_that_is_set_aside() {
    let (_dir, home, master, vault) = room();
    let id = ask(&vault);
    let ledger = Ledger::create(&home, &master).expect("a ledger");
    vault.close();
    let whose = vault.organization().clone();
    let now = Timestamp::UNIX_EPOCH;
    let salvage =
        set_aside(&home, &ledger, vault.dir(), &master, &whose, crate::Channel::Portal, now).expect("a new one");
    assert!(salvage.complete);
    salvage
        .vault
        .read(|tx| {
            assert_eq!(tx.rights_requests().get(id)?.map(|request| request.draft), Some(draft()));
            let (log, head) = (tx.rights_log().list(id)?, tx.rights_log().head(id)?);
            assert_eq!((log.len(), evidence::look_through(&log, head)), (3, evidence::Finding::Whole));
            assert_eq!(tx.rights_documents().list(id)?.len(), 2);
            assert_eq!(tx.rights_mail().requests("<1@example.org>")?, [id]);
            Ok::<_, VaultError>(())
        })
        .expect("a readable vault");
}

#[test]
fn the_contact_of_an_earlier_version_comes_out_of_a_vault_that_is_set_aside() {
    let (_dir, home, master, vault) = room();
    let id = ask(&vault);
    try_sql(&vault, "DELETE FROM rights_contact").expect("as it was before");
    let before = "UPDATE rights_request SET contact = 'a@example.org', contact_source = 'x', \
                  contact_given_on = '2026-05-05'";
    try_sql(&vault, before).expect("as it was before");
    let ledger = Ledger::create(&home, &master).expect("a ledger");
    vault.close();
    let (whose, now) = (vault.organization().clone(), Timestamp::UNIX_EPOCH);
    let salvage =
        set_aside(&home, &ledger, vault.dir(), &master, &whose, crate::Channel::Portal, now).expect("a new one");
    let request = salvage.vault.read(|tx| tx.rights_requests().get(id)).expect("readable").expect("a request");
    assert_eq!(request.draft.contact().map(|found| found.value.as_str()), Some("a@example.org"));
}

fn states(vault: &Vault, id: RequestId) -> Vec<&'static str> {
    let orders = vault.read(|tx| tx.rights_orders().list(id)).expect("orders");
    orders.iter().map(|order| order.state.as_str()).collect()
}

#[test]
fn an_order_goes_after_those_before_it_and_one_that_was_on_its_way_is_unknown() {
    let (_dir, home, master, vault) = room();
    let (id, other, now) = (ask(&vault), ask(&vault), Timestamp::UNIX_EPOCH);
    let queued = vault.write(|tx| {
        let orders = tx.rights_orders();
        let (first, elsewhere) = (OperationId::random(), OperationId::random());
        orders.enqueue(id, OrderKind::Filing, first, b"{}", now)?;
        orders.enqueue(id, OrderKind::Message, OperationId::random(), b"{}", now)?;
        orders.enqueue(other, OrderKind::Filing, elsewhere, b"{}", now)?;
        let again = orders.enqueue(id, OrderKind::Filing, OperationId::random(), b"{}", now);
        assert!(again.is_err(), "a request is filed once");
        assert_eq!(orders.next_due(now)?.map(|order| order.operation), Some(first));
        assert!(orders.mark_sending(first)? && !orders.mark_sending(first)?, "it is on its way once");
        assert_eq!(orders.next_due(now)?.map(|order| order.operation), Some(elsewhere));
        assert!(orders.take_back(elsewhere)? && !orders.take_back(first)?, "what may have left cannot be taken back");
        assert_eq!((orders.next_due(now)?, orders.next_due_at()?), (None, None));
        Ok::<_, VaultError>(())
    });
    queued.expect("a writable vault");
    vault.close();
    let vault = Vault::open(vault.dir(), &master).expect("the same vault");
    drop(home);
    assert_eq!(states(&vault, id), ["unknown", "waiting"]);
}

#[test]
fn an_order_left_on_its_way_is_taken_up_while_the_program_runs_and_one_in_hand_is_not() {
    let (_dir, _, _, vault) = room();
    let (left, in_hand, at) = (ask(&vault), ask(&vault), Timestamp::UNIX_EPOCH);
    let taken_up = vault.write(|tx| {
        let [one, other] = [OperationId::random(), OperationId::random()];
        for (id, operation) in [(left, one), (in_hand, other)] {
            tx.rights_orders().enqueue(id, OrderKind::Filing, operation, b"{}", at)?;
            tx.rights_orders().mark_sending(operation)?;
        }
        assert!(tx.rights_orders().recover_but(&[other])? && !tx.rights_orders().recover_but(&[other])?);
        assert_eq!(tx.rights_orders().next_due(at)?.map(|order| order.operation), Some(one));
        Ok::<_, VaultError>(())
    });
    taken_up.expect("a writable vault");
    assert_eq!((states(&vault, left), states(&vault, in_hand)), (vec!["unknown"], vec!["sending"]));
}

#[test]
fn what_no_portal_has_taken_is_counted_with_what_was_refused_apart() {
    let (_dir, _, _, vault) = room();
    let at = Timestamp::UNIX_EPOCH;
    let counted = vault.write(|tx| {
        let states = [
            OrderState::Waiting,
            OrderState::Sending,
            OrderState::Unknown,
            OrderState::SignInNeeded,
            OrderState::Done,
            OrderState::Refused,
        ];
        let id = RequestId::random();
        tx.rights_requests().begin(id, &draft(), at)?;
        assert_eq!(tx.rights_orders().count_not_taken()?, NotTaken::default());
        for state in states {
            let operation = OperationId::random();
            tx.rights_orders().enqueue(id, OrderKind::Message, operation, b"{}", at)?;
            tx.rights_orders().settle(operation, &OrderOutcome { state, reason: None, detail: None, due_at: at })?;
        }
        tx.rights_orders().count_not_taken()
    });
    assert_eq!(counted.expect("a vault"), NotTaken { waiting: 4, refused: 1 });
}

#[test]
fn what_was_proven_once_stays_proven_and_what_is_done_stays_done() {
    let (_dir, _, _, vault) = room();
    let (id, at) = (ask(&vault), Timestamp::UNIX_EPOCH);
    let settled = vault.write(|tx| {
        let digest = tx.rights_documents().put(id, DocumentKind::Receipt, b"a.receipt", at)?;
        for (proven, shown) in [(false, false), (true, true), (false, true)] {
            tx.rights_receipts()
                .put(id, &RightsReceipt { digest, step: "received".to_owned(), at, proven, signer: None })?;
            assert_eq!(tx.rights_receipts().list(id)?.first().map(|receipt| receipt.proven), Some(shown));
        }
        let operation = OperationId::random();
        tx.rights_orders().enqueue(id, OrderKind::Filing, operation, b"{}", at)?;
        for state in [OrderState::Refused, OrderState::Done, OrderState::Unknown] {
            let outcome = OrderOutcome { state, reason: None, detail: None, due_at: at };
            tx.rights_orders().settle(operation, &outcome)?;
        }
        Ok::<_, VaultError>(())
    });
    settled.expect("a writable vault");
    assert_eq!(states(&vault, id), ["done"]);
}
