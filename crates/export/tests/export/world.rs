//! Ada's data at two organizations, in memory.

use std::{cell::RefCell, collections::BTreeMap, io::Cursor, io::Read, sync::atomic::AtomicBool};

use domain::{
    Action, Change, ChangeState, DeletionState, FieldId, Held, Listing, OperationId, OrganizationId, Record, RecordId,
    RecordKey, RecordKind, Refusal, Source, Value,
};
use export::{
    ActivityEntry, Channel, Deletion, ExportError, Header, Options, Organization, Receipt, Request, RequestCourse,
    RequestDate, RequestDocument, RequestStep, Snapshot, Stay, Table, write_archive,
};
use jiff::Timestamp;
use words::Language;
use zip::ZipArchive;

pub(crate) const NOW: &str = "2026-05-05T10:14:27Z";

/// What a test's snapshot fails with.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WorldError {
    #[error(transparent)]
    Export(#[from] ExportError),
    #[error("the vault could not be read")]
    Vault,
}

pub(crate) struct World {
    pub(crate) header: Header,
    pub(crate) organizations: Vec<Organization>,
    pub(crate) records: BTreeMap<OrganizationId, Vec<Record>>,
    pub(crate) codes: BTreeMap<RecordId, String>,
    pub(crate) activity: Vec<(String, String, Option<String>)>,
    pub(crate) changes: BTreeMap<OrganizationId, Vec<Change>>,
    pub(crate) deletions: BTreeMap<OrganizationId, Vec<Deletion>>,
    pub(crate) requests: BTreeMap<OrganizationId, Vec<Request>>,
    /// Fails when the activity is asked for.
    pub(crate) broken: bool,
    /// The devices whose codes were read, and the organizations that were asked for.
    pub(crate) codes_read: RefCell<Vec<RecordId>>,
    pub(crate) asked_for: RefCell<Vec<OrganizationId>>,
}

pub(crate) fn organization(id: &str) -> OrganizationId {
    OrganizationId::new(id).expect("a slug")
}

pub(crate) fn field(id: &str) -> FieldId {
    FieldId::new(id).expect("a field id")
}

pub(crate) fn record_id(id: &str) -> RecordId {
    RecordId::new(id).expect("a record id")
}

pub(crate) fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(crate) fn record(key: RecordKey, source: Source, values: &[(&str, Value)]) -> Record {
    let seen_at = instant("2026-05-04T08:00:00Z");
    let held = |value: &Value| Held { value: value.clone(), source, seen_at };
    let values = values.iter().map(|(id, value)| (field(id), held(value))).collect();
    Record { key, values, etag: None, listing: Listing::Listed, seen_at }
}

pub(crate) fn change(record: RecordKey, action: Action, state: ChangeState) -> Change {
    let queued_at = instant("2026-05-05T09:00:00Z");
    let operation = OperationId::parse("7d1f4c9e-6f5a-4f0e-9a39-0c8c2a1d3b57").expect("a UUID");
    Change { seq: 1, operation, record, action, state, attempts: 2, due_at: queued_at, queued_at }
}

impl World {
    /// Ada at Hikvision (through a portal) and at ONVIF (typed in by hand).
    pub(crate) fn of_ada(language: Language) -> Self {
        let portal = Organization {
            id: organization("hikvision"),
            name: "Hikvision".to_owned(),
            channel: Channel::Portal,
            sample: true,
            portal: Some("https://portal.example".to_owned()),
            account: Some("ada".to_owned()),
            last_checked: Some(instant("2026-05-05T10:00:00Z")),
        };
        let by_hand = Organization {
            id: organization("onvif"),
            name: "ONVIF".to_owned(),
            channel: Channel::ByHand,
            sample: false,
            portal: None,
            account: None,
            last_checked: None,
        };
        Self {
            header: Header { as_of: instant(NOW), app_version: "0.1.0".to_owned(), language },
            changes: [(portal.id.clone(), changes())].into(),
            deletions: [(portal.id.clone(), vec![deletion()])].into(),
            requests: [(portal.id.clone(), vec![request(), unreadable()])].into(),
            records: [(portal.id.clone(), hikvision()), (by_hand.id.clone(), onvif())].into(),
            organizations: vec![portal, by_hand],
            codes: [(record_id("cam-2"), "SECRET-CODE".to_owned())].into(),
            activity: (0..40)
                .map(|n| (format!("a-{n}"), "Signed in".to_owned(), Some("Firefox, Wien".to_owned())))
                .collect(),
            broken: false,
            codes_read: RefCell::default(),
            asked_for: RefCell::default(),
        }
    }

    /// The files of the archive, in their order.
    pub(crate) fn files(&self, options: &Options) -> Vec<(String, Vec<u8>)> {
        files_of(&self.archive(options))
    }

    pub(crate) fn archive(&self, options: &Options) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        write_archive(self, options, &mut out, &mut |_| (), &AtomicBool::new(false)).expect("an archive");
        out.into_inner()
    }

    pub(crate) fn json(&self, options: &Options) -> serde_json::Value {
        serde_json::from_slice(&named(&self.files(options), "data.json")).expect("JSON")
    }
}

pub(crate) fn files_of(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("a ZIP archive");
    let files = archive.len();
    let read = |place| {
        let mut file = archive.by_index(place).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("whole");
        (file.name().expect("a name").to_string(), bytes)
    };
    (0..files).map(read).collect()
}

pub(crate) fn named(files: &[(String, Vec<u8>)], name: &str) -> Vec<u8> {
    let (_, bytes) = files.iter().find(|(path, _)| path == name).unwrap_or_else(|| panic!("{name} is missing"));
    bytes.clone()
}

pub(crate) fn everything() -> Options {
    Options { tables: Table::ALL.into(), include_secrets: true, include_other_people: true }
}

fn hikvision() -> Vec<Record> {
    let mut lost = record(RecordKey::device(record_id("cam-2")), Source::TypedIn, &[("name", text("Garage"))]);
    lost.listing = Listing::NoLongerListed;
    vec![
        record(
            RecordKey::profile(),
            Source::Portal,
            &[
                ("given.name", text("Ada Weiß")),
                ("given.email", text("ada@example.org")),
                ("given.physical_address", text("Linzer Straße 1\n1140 Wien; Hof, Tür 3")),
            ],
        ),
        record(
            RecordKey::device(record_id("cam-1")),
            Source::Portal,
            &[
                ("name", text("Front door")),
                ("serial", text("DS-0O1lI")),
                ("last_seen_at", text("2026-05-04T07:00:00Z")),
            ],
        ),
        lost,
        record(RecordKey::email_preference(record_id("offers")), Source::Portal, &[("subscribed", Value::Flag(true))]),
        record(RecordKey::email_preference(record_id("support")), Source::Portal, &[]),
        record(RecordKey::sharing_choice(record_id("to.links")), Source::Portal, &[("allowed", Value::Flag(false))]),
        record(RecordKey::sharing_choice(record_id("to.the-moon")), Source::Portal, &[]),
    ]
}

fn onvif() -> Vec<Record> {
    vec![record(
        RecordKey::profile(),
        Source::TypedIn,
        &[
            ("given.name", text("أدا 王小明")),
            ("given.entity_details", text("Weiß GmbH")),
            ("given.company_contacts", text("OTHER-PERSON Ben")),
            ("given.of_tomorrow", text("a field that no pack has")),
        ],
    )]
}

fn changes() -> Vec<Change> {
    let before = [(field("given.name"), text("Ada Weiss"))].into();
    let wanted = [(field("given.name"), Some(text("Ada Weiß"))), (field("given.nickname"), None)].into();
    let theirs = Some([(field("given.name"), text("A. Weiss"))].into());
    let refusal = Refusal { code: "validation".to_owned(), detail: Some("Too long".to_owned()) };
    let topic = RecordKey::email_preference(record_id("offers"));
    vec![
        change(RecordKey::profile(), Action::Edit { before, wanted }, ChangeState::Conflict { theirs }),
        change(
            RecordKey::device(record_id("cam-9")),
            Action::Add { fields: [(field("name"), text("Shed"))].into() },
            ChangeState::Refused(refusal),
        ),
        change(RecordKey::device(record_id("cam-1")), Action::Remove { before: BTreeMap::new() }, ChangeState::Waiting),
        change(
            topic,
            Action::Edit {
                before: [(field("subscribed"), Value::Flag(true))].into(),
                wanted: [(field("subscribed"), Some(Value::Flag(false)))].into(),
            },
            ChangeState::SignInNeeded,
        ),
    ]
}

fn deletion() -> Deletion {
    let receipt = |step: &str, proven| Receipt {
        step: step.to_owned(),
        at: instant("2026-05-05T10:10:00Z"),
        proven,
        jws: "eyJhbGciOiJFZERTQSJ9.e30.AAAA".to_owned(),
    };
    Deletion {
        operation: "0b7c5a4e-61f2-4a0c-8d53-2d1f6f0f7c11".to_owned(),
        state: DeletionState::Requested,
        requested_at: Some(instant("2026-05-05T10:10:00Z")),
        cancel_until: Some(instant("2026-05-06T10:10:00Z")),
        executed_at: None,
        stays: vec![
            Stay { id: "deletion.stays_purchases".to_owned(), reason: Some("Law".to_owned()), may: false },
            Stay { id: "of_tomorrow".to_owned(), reason: None, may: true },
        ],
        receipts: vec![receipt("requested", true), receipt("of-tomorrow", false)],
    }
}

/// A request that was sent, and is late.
fn request() -> Request {
    let step = |number, what: &str, on: Option<&str>, document: Option<String>| RequestStep {
        number,
        written_at: instant("2026-04-01T08:00:00Z"),
        what: Some(what.to_owned()),
        on: on.map(|on| on.parse().expect("a date")),
        details: BTreeMap::from([("by".to_owned(), "email".to_owned())]),
        document,
        chain: "c".repeat(64),
    };
    let letter = "0123456789abcdef".repeat(4);
    Request {
        reference: "PD-7K2M-0001".to_owned(),
        begun_at: instant("2026-04-01T08:00:00Z"),
        course: Some(RequestCourse {
            wish: "access",
            channel: "email",
            law: "eu-gdpr",
            country: Some("DE".to_owned()),
            state: "sent",
            closed: false,
            sent_on: Some("2026-04-01".parse().expect("a date")),
            late_days: 4,
        }),
        dates: vec![RequestDate {
            what: "answer",
            on: "2026-05-01".parse().expect("a date"),
            about: false,
            not_before: false,
            legal: true,
            explanation: "Due on Fri 1 May 2026, one month after it was sent.".to_owned(),
            source: "GDPR, Art. 12(3)".to_owned(),
        }],
        clock_notes: vec!["On Mon 20 Apr 2026 they asked who you are; the clock runs on.".to_owned()],
        log: vec![step(1, "began", None, None), step(2, "sent", Some("2026-04-01"), Some(letter.clone()))],
        broken_at: None,
        documents: vec![RequestDocument { sha256: letter, kind: "letter", saved_at: instant("2026-04-01T08:00:00Z") }],
    }
}

/// One of whose log nothing can be read.
fn unreadable() -> Request {
    let begun_at = instant("2026-04-02T08:00:00Z");
    let step = RequestStep {
        number: 1,
        written_at: begun_at,
        what: None,
        on: None,
        details: BTreeMap::new(),
        document: None,
        chain: "d".repeat(64),
    };
    Request {
        reference: "PD-7K2M-0002".to_owned(),
        begun_at,
        course: None,
        dates: Vec::new(),
        clock_notes: Vec::new(),
        log: vec![step],
        broken_at: Some(1),
        documents: Vec::new(),
    }
}

impl Snapshot for World {
    type Error = WorldError;

    fn header(&self) -> &Header {
        &self.header
    }

    fn organizations(&self) -> &[Organization] {
        &self.organizations
    }

    fn count(&self, organization: &OrganizationId, table: Table) -> Result<u64, WorldError> {
        let of_kind = |kind| {
            let records = self.records.get(organization).into_iter().flatten();
            records.filter(|record| record.key.kind == kind).count()
        };
        let count = match table {
            Table::Profile => of_kind(RecordKind::Profile),
            Table::Devices => of_kind(RecordKind::Device),
            Table::EmailPreferences => of_kind(RecordKind::EmailPreference),
            Table::SharingChoices => of_kind(RecordKind::SharingChoice),
            Table::Activity => self.activity.len(),
            Table::Changes => self.changes.get(organization).map_or(0, Vec::len),
            Table::Deletions => self.deletions.get(organization).map_or(0, Vec::len),
            Table::Requests => self.requests.get(organization).map_or(0, Vec::len),
        };
        Ok(u64::try_from(count).expect("small"))
    }

    fn records(
        &self,
        organization: &OrganizationId,
        kind: RecordKind,
        visit: &mut dyn FnMut(&Record) -> Result<(), WorldError>,
    ) -> Result<(), WorldError> {
        self.asked_for.borrow_mut().push(organization.clone());
        let records = self.records.get(organization).into_iter().flatten();
        records.filter(|record| record.key.kind == kind).try_for_each(visit)
    }

    fn has_device_secret(&self, _: &OrganizationId, device: &RecordId) -> Result<bool, WorldError> {
        Ok(self.codes.contains_key(device))
    }

    fn device_secret(&self, _: &OrganizationId, device: &RecordId) -> Result<Option<String>, WorldError> {
        self.codes_read.borrow_mut().push(device.clone());
        Ok(self.codes.get(device).cloned())
    }

    fn activity(
        &self,
        _: &OrganizationId,
        newest: Option<u32>,
        visit: &mut dyn FnMut(ActivityEntry<'_>) -> Result<(), WorldError>,
    ) -> Result<(), WorldError> {
        if self.broken {
            return Err(WorldError::Vault);
        }
        let most = newest.map_or(usize::MAX, |newest| usize::try_from(newest).expect("small"));
        for (id, kind, detail) in self.activity.iter().take(most) {
            visit(ActivityEntry { id, at: instant(NOW), kind, detail: detail.as_deref() })?;
        }
        Ok(())
    }

    fn changes(
        &self,
        organization: &OrganizationId,
        visit: &mut dyn FnMut(&Change) -> Result<(), WorldError>,
    ) -> Result<(), WorldError> {
        self.changes.get(organization).into_iter().flatten().try_for_each(visit)
    }

    fn deletions(
        &self,
        organization: &OrganizationId,
        visit: &mut dyn FnMut(&Deletion) -> Result<(), WorldError>,
    ) -> Result<(), WorldError> {
        self.deletions.get(organization).into_iter().flatten().try_for_each(visit)
    }

    fn requests(
        &self,
        organization: &OrganizationId,
        visit: &mut dyn FnMut(&Request) -> Result<(), WorldError>,
    ) -> Result<(), WorldError> {
        self.requests.get(organization).into_iter().flatten().try_for_each(visit)
    }
}
