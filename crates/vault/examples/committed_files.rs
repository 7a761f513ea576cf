//! Writes the committed files that follow from the migrations: `schema/vault.sql`,
//! `schema/ledger.sql`, and with `--fixture` a vault and a ledger of the present schema version under
//! `tests/fixtures/`. A fixture is made once per shipped version and never again.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use domain::{Action, FieldId, Fields, OperationId, OrganizationId, RecordId, RecordKey, Value, Wanted};
use jiff::Timestamp;
use rights::{Event, Law, LetterLanguage, RequestId, Wish};
use vault::{
    Channel, DocumentKind, DraftKey, Filing, Form, FoundContact, Home, KeptTerms, LEDGER_VERSION, Ledger, MasterKey,
    OrderKind, OrderOutcome, OrderState, RightsDraft, RightsReceipt, VAULT_VERSION, Vault,
};

fn main() -> Result<(), Box<dyn Error>> {
    let room = Path::new(env!("CARGO_MANIFEST_DIR"));
    let scratch = tempfile::tempdir()?;
    let home = Home::at(scratch.path().join("home"))?;
    // Not a secret: fixtures are opened with this key by the tests.
    let master = MasterKey::from_slice(&[7; 32]).ok_or("32 bytes")?;
    let ledger = Ledger::create(&home, &master)?;
    let at = Timestamp::from_second(1_790_000_000)?;
    let vault = Vault::create(&home, &master, &OrganizationId::new("foscam")?, Channel::Portal, at)?;
    fs::create_dir_all(room.join("schema"))?;
    fs::write(room.join("schema/vault.sql"), vault.schema_sql()?)?;
    fs::write(room.join("schema/ledger.sql"), ledger.schema_sql()?)?;
    if std::env::args().any(|argument| argument == "--fixture") {
        fill(&vault, &ledger, at)?;
        vault.checkpoint()?;
        vault.close();
        ledger.close();
        let fixtures = room.join("tests/fixtures");
        copy(vault.dir(), &fixtures.join(format!("vault-v{VAULT_VERSION}")))?;
        copy(&home.ledger_dir(), &fixtures.join(format!("ledger-v{LEDGER_VERSION}")))?;
    }
    Ok(())
}

/// A few rows that must survive every later migration.
fn fill(vault: &Vault, ledger: &Ledger, at: Timestamp) -> Result<(), Box<dyn Error>> {
    let city = FieldId::new("address.city")?;
    let fields = Fields::from([(city.clone(), Value::Text("Linz".to_owned()))]);
    let wanted = Wanted::from([(city.clone(), Some(Value::Text("Graz".to_owned())))]);
    let refused = Fields::from([(FieldId::new("allowed")?, Value::Flag(false))]);
    let choice = |recipient: &str| RecordId::new(recipient).map(RecordKey::sharing_choice);
    let choices = [(choice("to.booth")?, refused), (choice("to.links")?, Fields::new())];
    vault.write(|tx| -> Result<(), vault::VaultError> {
        let profile = RecordKey::profile();
        let earlier = Fields::from([(city.clone(), Value::Text("Wien".to_owned()))]);
        tx.records().put_portal(&profile, &earlier, None, at)?;
        tx.records().put_portal(&profile, &fields, None, at)?;
        tx.changes().enqueue(&profile, Action::Edit { before: fields.clone(), wanted }, at)?;
        let key = DraftKey { form: Form::Profile, record: "self".to_owned(), field: city };
        tx.drafts().put(&key, "Gra", at)?;
        tx.shadow().put_removed(&profile)?;
        for (choice, chosen) in &choices {
            tx.records().put_portal(choice, chosen, None, at)?;
        }
        Ok(())
    })?;
    let id = RequestId::parse("00000000-0000-4000-8000-000000000001")?;
    vault.write(|tx| ask(tx, id, at))?;
    vault.write(|tx| file(tx, id, at))?;
    ledger.write(|tx| {
        tx.organizations().put(vault)?;
        tx.settings().put("language", "de")
    })?;
    Ok(())
}

/// A request with a note.
fn ask(tx: &vault::Tx<'_>, id: RequestId, at: Timestamp) -> Result<(), vault::VaultError> {
    let (channel, language) = (rights::Channel::Email, LetterLanguage::German);
    let found = FoundContact {
        value: "+49 30 1234567".to_owned(),
        source: "the box".to_owned(),
        given_on: jiff::civil::date(2026, 9, 21),
    };
    let draft = RightsDraft {
        contacts: BTreeMap::from([(rights::Channel::Phone, found)]),
        slots: BTreeMap::from([("details".to_owned(), "Alles bitte".to_owned())]),
        ..RightsDraft::new(channel, language)
    };
    tx.rights_requests().begin(id, &draft, at)?;
    let began = Event::Began { wish: Wish::Access, channel, law: Law::EuGdpr, country: None, language };
    let note = tx.rights_documents().put(id, DocumentKind::Note, b"A note", at)?;
    tx.rights_log().append(id, &began, Some(note), at)?;
    tx.contact_checks().put("privacy@example.org", jiff::civil::date(2026, 9, 21))
}

/// The request at a portal, with a receipt and a message that waits.
fn file(tx: &vault::Tx<'_>, id: RequestId, at: Timestamp) -> Result<(), vault::VaultError> {
    let operation = OperationId::random();
    tx.rights_orders().enqueue(id, OrderKind::Filing, operation, b"{}", at)?;
    let done = OrderOutcome { state: OrderState::Done, reason: None, detail: None, due_at: at };
    tx.rights_orders().settle(operation, &done)?;
    tx.rights_orders().enqueue(id, OrderKind::Message, OperationId::random(), b"{}", at)?;
    let digest = tx.rights_documents().put(id, DocumentKind::Receipt, b"a.receipt", at)?;
    let receipt = RightsReceipt { digest, step: "received".to_owned(), at, proven: true, signer: None };
    tx.rights_receipts().put(id, &receipt)?;
    tx.rights_terms().put(&KeptTerms { kinds: vec!["access".to_owned()], most_open: 20, read_at: at })?;
    tx.rights_filings().put(&Filing {
        request: id,
        portal_id: "4711".to_owned(),
        received_at: at,
        status: "open".to_owned(),
        proven: true,
        expected_by: None,
        date_proven: true,
        looked_at: at,
        trouble: None,
    })
}

/// Copies a vault's files to a place where there is none yet.
fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    if to.exists() {
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for name in ["db", "key"] {
        fs::copy(from.join(name), to.join(name))?;
    }
    Ok(())
}
