//! A believable world for the demo and the tests: the same each time, apart from the day it is made on.

mod cameras;
pub(crate) mod history;
mod people;
mod requests;
mod values;

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use domain::{FieldId, Fields, RecordId, Value};
use jiff::Timestamp;
use organizations::{FieldKind, Pack, Stoppable};
use rusqlite::Connection;
use thiserror::Error;

use crate::{
    Failure, rules,
    sign::Signer,
    store::{account, activity, record},
};
use people::Person;

/// The world cannot be made.
#[derive(Debug, Error)]
pub enum SeedError {
    /// Somebody lives there already.
    #[error("the database already holds members; remove its file to start over")]
    NotEmpty,
    /// The receipt key's file cannot be made.
    #[error("the receipt key {0} cannot be made")]
    Key(PathBuf, #[source] io::Error),
    /// The system gave no random numbers.
    #[error("no random numbers")]
    Random(#[from] getrandom::Error),
    /// The database failed.
    #[error("the sample members cannot be written")]
    Store(#[from] Failure),
}

/// How large the world is.
#[derive(Debug, Clone)]
pub struct World {
    /// Activity entries of Ada.
    pub activity: usize,
    /// Members besides Ada and Ben.
    pub members: usize,
    /// Text appended to each of Ada's texts, so that a scan can look for it.
    pub marker: Option<String>,
}

impl Default for World {
    fn default() -> Self {
        Self { activity: 5_000, members: 20, marker: None }
    }
}

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Accounts.
    pub members: usize,
    /// Profiles, devices, preferences and choices.
    pub records: usize,
    /// Activity entries.
    pub activity: usize,
}

/// Makes the receipt key if there is none: 32 random bytes in a file for its owner only.
///
/// # Errors
/// [`SeedError::Key`].
pub fn make_receipt_key(path: &Path) -> Result<(), SeedError> {
    let failed = |source| SeedError::Key(path.to_owned(), source);
    if fs::exists(path).map_err(failed)? {
        return Ok(());
    }
    let mut seed = zeroize::Zeroizing::new([0; 32]);
    getrandom::fill(&mut *seed)?;
    let mut file = OpenOptions::new().create_new(true).write(true).mode(0o600).open(path).map_err(failed)?;
    let pem = zeroize::Zeroizing::new(wire::receipt::pem_from_seed(&seed));
    file.write_all(pem.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)
}

impl World {
    /// Writes the world into an empty database, in the caller's transaction.
    ///
    /// Answers `None` if the database is not empty.
    ///
    /// # Errors
    /// [`Failure::Store`].
    pub fn write(&self, db: &Connection, pack: &Pack, now: Timestamp) -> Result<Option<Counts>, Failure> {
        let taken: bool = db.query_row("SELECT EXISTS (SELECT 1 FROM account)", [], |row| row.get(0))?;
        if taken {
            return Ok(None);
        }
        let mut counts = Counts::default();
        for person in people::all().take(self.members.saturating_add(2)) {
            self.settle(db, pack, now, &person, &mut counts)?;
        }
        Ok(Some(counts))
    }

    /// Files Ada's sample requests, with receipts of `signer`, in the caller's transaction.
    ///
    /// # Errors
    /// [`Failure`].
    pub fn file_requests(&self, db: &Connection, pack: &Pack, signer: &Signer, now: Timestamp) -> Result<(), Failure> {
        for person in people::all().take(1) {
            let account = account::find(db, &person.subject)?.id;
            requests::file(db, pack, signer, (account, &person), self.marker.as_deref(), now)?;
        }
        Ok(())
    }

    fn settle(
        &self,
        db: &Connection,
        pack: &Pack,
        now: Timestamp,
        person: &Person,
        counts: &mut Counts,
    ) -> Result<(), Failure> {
        let account = account::create(db, &person.subject)?;
        let mut insert = |kind, id: &str, fields: &Fields, secret: Option<&str>| {
            counts.records += 1;
            record::insert(db, &record::Place { account, kind, id: id.to_owned() }, fields, secret, now)
        };
        let marker = if person.is_ada() { self.marker.as_deref() } else { None };
        let profile = marked(values::profile(pack, person), marker, |field| {
            pack.profile_field(field).map(|known| (known.kind, known.max))
        });
        insert(record::Kind::Profile, RecordId::only().as_str(), &profile, None)?;
        for camera in cameras::of(pack, person, now) {
            let fields =
                marked(camera.fields, marker, |field| pack.device_field(field).map(|known| (known.kind, known.max)));
            let secret = camera.secret.map(|code| format!("{code}{}", marker.unwrap_or_default()));
            insert(record::Kind::Device, &camera.id, &fields, secret.as_deref())?;
        }
        for (index, topic) in pack.email_topics.iter().enumerate() {
            let subscribed = topic.stoppable == Stoppable::No || (person.number + index) % 3 != 2;
            let fields = FieldId::new("subscribed").map(|field| (field, Value::Flag(subscribed)));
            insert(record::Kind::EmailPreference, topic.id.as_str(), &fields.into_iter().collect(), None)?;
        }
        for (index, recipient) in rules::sharing_choices(pack).enumerate() {
            // One refused, one allowed, one not chosen yet: whoever came with the account chose for themselves.
            let allowed = [Some(false), Some(true), None].into_iter().cycle().nth(person.number + index).flatten();
            let fields = allowed.and_then(|allowed| Some((FieldId::new("allowed").ok()?, Value::Flag(allowed))));
            insert(record::Kind::SharingChoice, recipient, &fields.into_iter().collect(), None)?;
        }
        let entries = if person.is_ada() { self.activity } else { 3 + person.number % 7 };
        activity::append_many(db, account, history::of(pack, entries, now, marker))?;
        counts.members += 1;
        counts.activity += entries;
        Ok(())
    }
}

/// Appends the marker to each text that stays valid with it; `rule` tells a field's kind and most characters.
fn marked(fields: Fields, marker: Option<&str>, rule: impl Fn(&FieldId) -> Option<(FieldKind, usize)>) -> Fields {
    let Some(marker) = marker else { return fields };
    let mark = |(field, value): (FieldId, Value)| {
        let Value::Text(text) = &value else { return (field, value) };
        let Some((kind, max)) = rule(&field) else { return (field, value) };
        let marked = match kind {
            FieldKind::Line | FieldKind::Lines | FieldKind::Phone => format!("{text}{marker}"),
            FieldKind::Email => text.replacen('@', &format!("+{marker}@"), 1),
            FieldKind::Country | FieldKind::TimeZone | FieldKind::Instant => text.clone(),
        };
        if marked.chars().count() <= max { (field, Value::Text(marked)) } else { (field, value) }
    };
    fields.into_iter().map(mark).collect()
}

#[cfg(test)]
mod tests;
