//! Schemas, migrations and files of other versions.

use std::fs;
use std::path::{Path, PathBuf};

use domain::{ChangeState, RecordKey, RecordKind};
use sha2::{Digest, Sha256};
use vault::{Behind, Home, Ledger, MasterKey, Vault, VaultError, Wish};

use crate::room::{Room, fields};

fn room_dir(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Copies a fixture into a data directory, so that opening it changes no committed file.
fn fixture(name: &str, to: &Path) {
    fs::create_dir_all(to).expect("a directory");
    for file in ["db", "key"] {
        fs::copy(room_dir("tests/fixtures").join(name).join(file), to.join(file)).expect("a committed fixture");
    }
}

fn fixture_key() -> MasterKey {
    MasterKey::from_slice(&[7; 32]).expect("32 bytes")
}

#[test]
fn a_fresh_vault_is_exactly_the_committed_schema() {
    let room = Room::new();
    assert_eq!(room.vault().schema_sql().unwrap(), fs::read_to_string(room_dir("schema/vault.sql")).unwrap());
    assert_eq!(room.ledger().schema_sql().unwrap(), fs::read_to_string(room_dir("schema/ledger.sql")).unwrap());
}

#[test]
fn a_vault_of_version_1_migrates_to_exactly_the_committed_schema_and_keeps_its_rows() {
    let dir = tempfile::tempdir().unwrap();
    fixture("vault-v1", dir.path());
    let vault = Vault::open(dir.path(), &fixture_key()).unwrap();
    assert_eq!(vault.schema_sql().unwrap(), fs::read_to_string(room_dir("schema/vault.sql")).unwrap());
    vault
        .read(|tx| {
            let profile = tx.records().get(&RecordKey::profile())?.expect("the profile of the fixture");
            assert_eq!(profile.fields(), fields(&[("address.city", "Linz")]));
            assert_eq!(tx.records().count(RecordKind::Profile)?, 1);
            let open = tx.changes().list_open()?;
            assert_eq!(open.iter().map(|change| change.state.clone()).collect::<Vec<_>>(), [ChangeState::Waiting]);
            assert_eq!(tx.drafts().list()?.len(), 1);
            assert_eq!(tx.history().page(Behind::NEWEST, &Wish::default(), 9)?, Vec::new());
            assert_eq!(tx.changes().page(Behind::NEWEST, &Wish::default(), 9)?.len(), 1);
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn a_vault_of_version_2_migrates_to_exactly_the_committed_schema_and_keeps_its_history() {
    let dir = tempfile::tempdir().unwrap();
    fixture("vault-v2", dir.path());
    let vault = Vault::open(dir.path(), &fixture_key()).unwrap();
    assert_eq!(vault.schema_sql().unwrap(), fs::read_to_string(room_dir("schema/vault.sql")).unwrap());
    let page = vault.read(|tx| tx.history().page(Behind::NEWEST, &Wish::default(), 9)).unwrap();
    let entry = page.first().and_then(|row| row.read.clone()).expect("the entry of the fixture");
    let city = |name| fields(&[("address.city", name)]);
    assert_eq!((page.len(), entry.before, entry.after), (1, city("Wien"), city("Linz")));
}

#[test]
fn a_vault_of_version_3_migrates_to_exactly_the_committed_schema_and_keeps_what_a_reading_had_brought() {
    let dir = tempfile::tempdir().unwrap();
    fixture("vault-v3", dir.path());
    let vault = Vault::open(dir.path(), &fixture_key()).unwrap();
    assert_eq!(vault.schema_sql().unwrap(), fs::read_to_string(room_dir("schema/vault.sql")).unwrap());
    assert_eq!(vault.read(|tx| tx.shadow().removed()).unwrap(), [RecordKey::profile()]);
}

#[test]
fn a_vault_of_version_4_migrates_to_exactly_the_committed_schema_and_keeps_its_requests_with_their_proof() {
    requests_come_whole_out_of("vault-v4");
}

#[test]
fn a_vault_of_version_5_migrates_to_exactly_the_committed_schema_and_keeps_its_requests_with_their_proof() {
    requests_come_whole_out_of("vault-v5");
}

fn requests_come_whole_out_of(name: &str) {
    let dir = tempfile::tempdir().unwrap();
    fixture(name, dir.path());
    let vault = Vault::open(dir.path(), &fixture_key()).unwrap();
    assert_eq!(vault.schema_sql().unwrap(), fs::read_to_string(room_dir("schema/vault.sql")).unwrap());
    vault
        .read(|tx| {
            let [request] = tx.rights_requests().list()?.try_into().expect("the request of the fixture");
            assert_eq!(request.draft.slots.get("details").map(String::as_str), Some("Alles bitte"));
            let (log, head) = (tx.rights_log().list(request.id)?, tx.rights_log().head(request.id)?);
            assert_eq!(rights::evidence::look_through(&log, head), rights::evidence::Finding::Whole);
            let noted = log.first().and_then(|entry| entry.document).expect("a note");
            assert!(tx.rights_documents().get(request.id, noted)?.is_some_and(|note| note.is_as_kept()));
            assert!(tx.contact_checks().get("privacy@example.org")?.is_some());
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn a_vault_of_version_6_gets_the_tables_that_came_since_and_keeps_its_choices() {
    let dir = tempfile::tempdir().unwrap();
    fixture("vault-v6", dir.path());
    let vault = Vault::open(dir.path(), &fixture_key()).unwrap();
    assert_eq!(vault.schema_sql().unwrap(), fs::read_to_string(room_dir("schema/vault.sql")).unwrap());
    let choices = vault.read(|tx| tx.records().list(RecordKind::SharingChoice)).unwrap();
    let allowed: Vec<_> = choices.iter().map(|choice| (choice.key.id.as_str(), choice.fields())).collect();
    let no = domain::Fields::from([(crate::room::field("allowed"), domain::Value::Flag(false))]);
    assert_eq!(allowed, [("to.booth", no), ("to.links", domain::Fields::new())]);
}

#[test]
fn a_vault_of_version_7_gets_the_table_that_came_since_and_keeps_what_goes_to_a_portal() {
    let dir = tempfile::tempdir().unwrap();
    fixture("vault-v7", dir.path());
    let vault = Vault::open(dir.path(), &fixture_key()).unwrap();
    assert_eq!(vault.schema_sql().unwrap(), fs::read_to_string(room_dir("schema/vault.sql")).unwrap());
    vault
        .read(|tx| {
            let [filing] = tx.rights_filings().list()?.try_into().expect("the filing of the fixture");
            assert_eq!((filing.portal_id.as_str(), filing.proven), ("4711", true));
            let orders = tx.rights_orders().list(filing.request)?;
            let states: Vec<_> = orders.iter().map(|order| (order.kind.as_str(), order.state.as_str())).collect();
            assert_eq!(states, [("filing", "done"), ("message", "waiting")]);
            assert_eq!(tx.rights_receipts().list(filing.request)?.len(), 1);
            assert_eq!(tx.rights_terms().get()?.map(|terms| terms.most_open), Some(20));
            Ok::<_, VaultError>(())
        })
        .unwrap();
}

#[test]
fn a_vault_of_version_8_opens_as_it_is_and_keeps_a_contact_beside_the_channel_in_use() {
    let dir = tempfile::tempdir().unwrap();
    fixture("vault-v8", dir.path());
    let vault = Vault::open(dir.path(), &fixture_key()).unwrap();
    assert_eq!(vault.schema_sql().unwrap(), fs::read_to_string(room_dir("schema/vault.sql")).unwrap());
    let requests = vault.read(|tx| tx.rights_requests().list()).unwrap();
    let found: Vec<_> = requests.iter().flat_map(|request| &request.draft.contacts).collect();
    let numbers: Vec<_> = found.iter().map(|(channel, found)| (channel.as_str(), found.value.as_str())).collect();
    assert_eq!(numbers, [("phone", "+49 30 1234567")]);
}

#[test]
fn a_ledger_of_version_1_migrates_to_exactly_the_committed_schema_and_keeps_its_rows() {
    let dir = tempfile::tempdir().unwrap();
    let home = Home::at(dir.path()).unwrap();
    fixture("ledger-v1", &home.ledger_dir());
    let ledger = Ledger::open(&home, &fixture_key()).unwrap();
    assert_eq!(ledger.schema_sql().unwrap(), fs::read_to_string(room_dir("schema/ledger.sql")).unwrap());
    let language = ledger.read(|tx| tx.settings().get("language")).unwrap();
    assert_eq!(language.as_deref(), Some("de"));
}

#[test]
fn no_shipped_migration_ever_changes() {
    let pinned = [
        ("migrations/vault/V1__first.sql", "adda9f8a3d408958440df80ea86e3aaf1f0ac2134e37c6b9ef284d90176ad72f"),
        ("migrations/vault/V2__history.sql", "b4311ee8371bdf764e6b28835026df20b92767dd1d4af5abc494e6fbcb04ac7a"),
        ("migrations/vault/V3__shadow.sql", "2e4b546d0d52deede3721e202754226323a1f6997887763eaf7b1d2a56a46ad3"),
        ("migrations/vault/V4__rights.sql", "6aa0833755f5089c40c4b807356f70eea988ec6d98d93d5017c11d7bececab2f"),
        ("migrations/vault/V5__rights_head.sql", "e68ff1578954f12296bd65055b0b2958f26740d8c3898c2336f194136d86c656"),
        (
            "migrations/vault/V6__sharing_choices.sql",
            "c237482f557f3c9e141ade3673647bef93961b5764bd1ab92af478553726c4ea",
        ),
        ("migrations/vault/V7__rights_filing.sql", "178a1d18b1e487a275c1ff1720bfad452773a55a2db6c8da462a7cd844eabde6"),
        ("migrations/vault/V8__rights_contact.sql", "2391d5a67cc84704938153d0a14d811ea3230fbd995c747ebf9156d254cc143d"),
        ("migrations/ledger/V1__first.sql", "3ea717b87324484411daf4d27a72e908d66ede5dabf08dae7fee7facd19b161a"),
    ];
    for (path, hash) in pinned {
        assert_eq!(hex::encode(Sha256::digest(fs::read(room_dir(path)).unwrap())), hash, "{path}");
    }
    let files = ["migrations/vault", "migrations/ledger"].map(|dir| fs::read_dir(room_dir(dir)).unwrap().count());
    assert_eq!(files.iter().sum::<usize>(), pinned.len(), "every migration is pinned");
}
