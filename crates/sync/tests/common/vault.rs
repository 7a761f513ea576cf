//! A vault in a directory that goes away with the test, connected to whatever portal the test runs.

use std::sync::Arc;

use domain::{Action, Change, Clock, ETag, FieldId, Fields, OrganizationId, RecordId, RecordKey, Value, Wanted};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use sync::Session;
use testkit::ADA;
use vault::{Channel, Connection, Home, MasterKey, Tokens, Vault, VaultError};
use zeroize::Zeroizing;

use super::{RESOURCE, clock, http};

pub struct Bench {
    pub vault: Arc<Vault>,
    pub session: Arc<Session>,
    pub time: Arc<dyn Clock>,
    master: MasterKey,
    _dir: tempfile::TempDir,
}

pub fn organization() -> OrganizationId {
    OrganizationId::new("hikvision").expect("a slug")
}

pub fn discovery(portal: &str, issuer: &str) -> serde_json::Value {
    json!({
        "version": 1, "server_id": "server-1", "organization": "hikvision", "name": "Hikvision", "issuer": issuer,
        "api_base": portal, "client_id": "privacy-dashboard", "resource": RESOURCE,
        "scopes": ["openid", "offline_access", "member-data"], "redirect_path": "/callback/hikvision",
        "capabilities": ["profile", "devices", "device-secrets", "email-preferences", "activity", "changes", "deletion"],
        "deletion": {"cancel_window_seconds": 60, "steps": ["requested", "cancelled", "executed"]}
    })
}

pub fn connection(portal: &str, issuer: &str) -> Connection {
    let endpoint = |path: &str| format!("{issuer}{path}");
    let issuer_json = json!({
        "identifier": issuer, "authorization": endpoint("/authorize"), "token": endpoint("/token"),
        "keys": endpoint("/jwks"), "revocation": endpoint("/revocation")
    });
    Connection {
        portal: portal.to_owned(),
        discovery: discovery(portal, issuer).to_string(),
        issuer: issuer_json.to_string(),
        subject: Some(ADA.subject.to_owned()),
        account: None,
        receipt_keys: "[]".to_owned(),
        sample: true,
        consented_at: clock().now(),
    }
}

pub fn tokens(access: &str, refresh: Option<&str>, seconds: i64) -> Tokens {
    Tokens {
        access: Zeroizing::new(access.to_owned()),
        refresh: refresh.map(|token| Zeroizing::new(token.to_owned())),
        scope: "openid offline_access member-data".to_owned(),
        expires_at: clock().now().checked_add(SignedDuration::from_secs(seconds)).expect("an instant"),
        auth_at: None,
    }
}

impl Bench {
    /// Connected and signed in with a token that lasts an hour and cannot be renewed.
    pub fn signed_in(portal: &str) -> Self {
        Self::with(connection(portal, "http://127.0.0.1:10009"), Some(tokens("access-1", None, 3600)))
    }

    pub fn with(connection: Connection, tokens: Option<Tokens>) -> Self {
        Self::with_clock(connection, tokens, clock())
    }

    pub fn with_clock(connection: Connection, tokens: Option<Tokens>, time: Arc<dyn Clock>) -> Self {
        let dir = tempfile::tempdir().expect("a directory");
        let master = MasterKey::random().expect("random bytes");
        let now = time.now();
        let home = Home::at(dir.path()).expect("a data directory");
        let vault = Vault::create(&home, &master, &organization(), Channel::Portal, now).expect("a vault");
        vault
            .write::<_, VaultError>(|tx| {
                tx.connection().put(&connection)?;
                tokens.map_or(Ok(()), |tokens| tx.tokens().replace(&tokens, now))
            })
            .expect("a writable vault");
        let vault = Arc::new(vault);
        let session = Session::open(Arc::clone(&vault), http(), Arc::clone(&time)).expect("a usable connection");
        Self { vault, session, time, master, _dir: dir }
    }

    /// Copies the vault's files, as a backup of the computer would.
    pub fn backup(&self) -> tempfile::TempDir {
        self.vault.checkpoint().expect("a sound disk");
        let copy = tempfile::tempdir().expect("a directory");
        for file in ["db", "key"] {
            std::fs::copy(self.vault.dir().join(file), copy.path().join(file)).expect("a readable file");
        }
        copy
    }

    /// The computer after such a backup was put back.
    pub fn restored(&self, backup: tempfile::TempDir) -> Self {
        let vault = Arc::new(Vault::open(backup.path(), &self.master).expect("a sound backup"));
        let session = Session::open(Arc::clone(&vault), http(), Arc::clone(&self.time)).expect("a usable connection");
        let master = MasterKey::from_slice(self.master.expose()).expect("the same key");
        Self { vault, session, time: Arc::clone(&self.time), master, _dir: backup }
    }

    /// Holds a camera as the portal once said it.
    pub fn holds_camera(&self, id: &str, name: &str, etag: &str) {
        let fields = fields(&[("name", name)]);
        let etag = ETag::strong(etag).expect("a strong tag");
        self.vault
            .write::<_, VaultError>(|tx| tx.records().put_portal(&camera(id), &fields, Some(&etag), self.time.now()))
            .expect("a writable vault");
    }

    pub fn queues(&self, record: &RecordKey, action: Action) -> Change {
        self.vault
            .write::<_, VaultError>(|tx| tx.changes().enqueue(record, action, self.time.now()))
            .expect("a writable vault")
    }

    /// Queues another name for a camera.
    pub fn renames(&self, id: &str, before: &str, wanted: &str) -> Change {
        let wanted: Wanted =
            fields(&[("name", wanted)]).into_iter().map(|(field, value)| (field, Some(value))).collect();
        self.queues(&camera(id), Action::Edit { before: fields(&[("name", before)]), wanted })
    }

    pub fn change(&self, change: &Change) -> Change {
        self.vault
            .read::<_, VaultError>(|tx| tx.changes().get(change.operation))
            .expect("a readable vault")
            .expect("a stored change")
    }

    pub fn tokens(&self) -> Option<Tokens> {
        self.vault.read::<_, VaultError>(|tx| tx.tokens().get()).expect("a readable vault")
    }

    /// Lets every back-off end.
    pub fn no_waiting(&self) {
        self.vault.write::<_, VaultError>(|tx| tx.changes().retry_all_now()).expect("a writable vault");
    }
}

pub fn camera(id: &str) -> RecordKey {
    RecordKey::device(RecordId::new(id).expect("an id"))
}

pub fn fields(pairs: &[(&str, &str)]) -> Fields {
    let pair = |(name, text): &(&str, &str)| (FieldId::new(*name).expect("a field"), Value::Text((*text).to_owned()));
    pairs.iter().map(pair).collect()
}

pub fn later(at: Timestamp, seconds: i64) -> Timestamp {
    at.checked_add(SignedDuration::from_secs(seconds)).expect("an instant")
}
