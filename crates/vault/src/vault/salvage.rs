//! What can still be read of a damaged vault, so that only what the portal can give again is lost.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, params_from_iter};

use super::{Channel, Found, Vault};
use crate::file::{Store, discard, open_damaged, put_back};
use crate::schema::Schema;
use crate::{Home, Ledger, MasterKey, Removal, Tx, VaultError, remove};

/// The tables a portal cannot give again, and whether by-hand organizations alone need them.
const TABLES: [(&str, bool); 20] = [
    ("change", false),
    ("history", false),
    ("draft", false),
    ("secret", false),
    ("connection", false),
    ("token", false),
    ("record", true),
    ("value", true),
    ("activity", true),
    // The request before what hangs on it.
    ("rights_request", false),
    ("rights_contact", false),
    // The end of a log before its lines, so that it is the one that was kept and not the last one read.
    ("rights_head", false),
    ("rights_entry", false),
    ("rights_document", false),
    ("rights_mail", false),
    ("contact_check", false),
    ("rights_order", false),
    ("rights_filing", false),
    ("rights_receipt", false),
    ("rights_terms", false),
];

/// Behind the table it makes, how contacts of a version before it come to their place.
const CONTACTS_MOVE: &str = include_str!("../../migrations/vault/V8__rights_contact.sql");

/// What was saved from a damaged vault.
#[derive(Debug)]
pub struct Salvage {
    /// Where the damaged files lie now, untouched but for their name.
    pub set_aside: PathBuf,
    /// The fresh vault in its place, holding what could be read.
    pub vault: Vault,
    /// How many rows were saved.
    pub rows: usize,
    /// Whether every table that matters could be read to its end.
    pub complete: bool,
}

/// Sets a damaged vault aside under a new name and makes a fresh one with what can still be read:
/// changes, what arrived before, drafts, typed-in codes, rights requests with all that proves them,
/// connection and tokens, and for an organization added by hand all its records, and whether it may be
/// reached. The cursor is not taken over, so the next pull brings everything.
///
/// Nothing is deleted; the ledger remembers whose the damaged files are, so that
/// [`remove_set_aside`] can remove them with the organization. The vault must be closed.
///
/// # Errors
/// [`VaultError`] if the fresh vault cannot be made or the files not be renamed; the damaged vault is then
/// where it was.
pub fn set_aside(
    home: &Home,
    ledger: &Ledger,
    dir: &Path,
    master: &MasterKey,
    organization: &domain::OrganizationId,
    channel: Channel,
    now: Timestamp,
) -> Result<Salvage, VaultError> {
    let (mut rows, mut complete) = (0, false);
    // Complete before the damaged one is touched, so that a full disk or a crash costs nothing.
    let fresh = Store::prepare(&home.organizations(), master, Schema::Vault, |tx| {
        Vault::name_owner(tx, organization, channel, now)?;
        (rows, complete) = take_along(dir, master, channel, tx)?;
        Ok(())
    })?;
    let done = fresh.own_name();
    fresh.name(&done)?;
    // In a crash from here on both are there: `open_all` finishes it.
    match take_over(home, ledger, dir, &done, master) {
        Ok((vault, place)) => Ok(Salvage { set_aside: place, vault, rows, complete }),
        Err(error) => {
            discard(&done);
            Err(error)
        }
    }
}

/// Sets `dir` aside and opens `done` in its place; if that fails, `dir` is where it was.
fn take_over(
    home: &Home,
    ledger: &Ledger,
    dir: &Path,
    done: &Path,
    master: &MasterKey,
) -> Result<(Vault, PathBuf), VaultError> {
    let vault = Vault::over(Store::open(done, master, Schema::Vault)?)?;
    let place = home.set_aside(dir)?;
    let noted = ledger.write(|tx| {
        tx.organizations().moved(dir, &place)?;
        tx.organizations().put(&vault)
    });
    match noted {
        Ok(()) => Ok((vault, place)),
        Err(error) => {
            vault.close();
            put_back(&place, dir).and(Err(error))
        }
    }
}

/// Finishes what a crash interrupted: a damaged vault whose organization has a sound one was replaced.
pub(super) fn finish_set_aside(home: &Home, ledger: &Ledger, found: Vec<Found>) -> Result<Vec<Found>, VaultError> {
    let sound: Vec<_> = found.iter().filter(|one| one.opened.is_ok()).map(|one| one.organization.clone()).collect();
    let mut kept = Vec::new();
    for one in found {
        let is_damaged = matches!(&one.opened, Err(error) if error.is_damage());
        if is_damaged && one.organization.is_some() && sound.contains(&one.organization) {
            let place = home.set_aside(&one.dir)?;
            ledger.write(|tx| tx.organizations().moved(&one.dir, &place))?;
        } else {
            kept.push(one);
        }
    }
    Ok(kept)
}

/// Copies what can be read of the damaged vault in `dir` into a new database; says how many rows, and
/// whether that was all that matters.
fn take_along(dir: &Path, master: &MasterKey, channel: Channel, tx: &Connection) -> Result<(usize, bool), VaultError> {
    let damaged = Damaged { dir, master };
    let (mut rows, mut complete) = (0, true);
    for (table, by_hand_only) in TABLES {
        if by_hand_only && channel == Channel::Portal {
            continue;
        }
        let (read, to_the_end) = damaged.rows(table)?;
        complete &= to_the_end;
        rows += write_rows(tx, table, &read)?;
    }
    if let Some((_, lines)) = CONTACTS_MOVE.split_once("WITHOUT ROWID;") {
        tx.execute_batch(lines)?;
    }
    let tables = Tx::on(tx);
    tables.changes().recover()?;
    tables.rights_orders().recover()?;
    let (sync, _) = damaged.rows("sync")?;
    let place = sync.columns.iter().position(|column| column == "network");
    match place.zip(sync.rows.first()).and_then(|(place, row)| row.get(place)) {
        Some(Value::Integer(on)) => tables.cursor().set_network(*on != 0)?,
        _ => complete = false,
    }
    Ok((rows, complete))
}

/// Removes what was ever set aside of an organization, as [`remove`] does: the keys first.
///
/// # Errors
/// [`VaultError`] if something cannot be removed or the ledger not be written.
pub fn remove_set_aside(
    home: &Home,
    ledger: &Ledger,
    organization: &domain::OrganizationId,
) -> Result<Removal, VaultError> {
    let mut all = Removal { bytes: 0, files_left: 0 };
    for name in ledger.read(|tx| tx.organizations().set_aside(organization))? {
        let place = home.organizations().join(name);
        if place.exists() {
            let removal = remove(home, &place)?;
            all = Removal { bytes: all.bytes + removal.bytes, files_left: all.files_left + removal.files_left };
        }
        ledger.write(|tx| tx.organizations().forget(&place))?;
    }
    Ok(all)
}

/// A vault or ledger that cannot be opened as one. Each reading opens it anew: SQLCipher refuses everything on
/// a connection that has met a damaged page.
pub(crate) struct Damaged<'d> {
    pub dir: &'d Path,
    pub master: &'d MasterKey,
}

/// The readable rows of one table, with their columns' names.
#[derive(Default)]
struct Rows {
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

impl Damaged<'_> {
    /// Reads from both ends up to the damage in between; also says whether there was none.
    ///
    /// # Errors
    /// Trouble of the disk, which may pass: what it hides must not be taken for lost.
    fn rows(&self, table: &str) -> Result<(Rows, bool), VaultError> {
        let mut read = Rows::default();
        let forward = self.read(&format!("SELECT * FROM {table} ORDER BY 1"), &mut read)?;
        if !forward {
            // Rows read twice are stored once: every table has a primary key.
            self.read(&format!("SELECT * FROM {table} ORDER BY 1 DESC"), &mut read)?;
        }
        Ok((read, forward))
    }

    /// Reads up to the end or the first damage; says which. A page that the disk does not give is asked for
    /// once more; if the disk gives others, but not this one, that is damage.
    fn read(&self, sql: &str, into: &mut Rows) -> Result<bool, VaultError> {
        for _ in 0..2 {
            if let Some(readable) = open_damaged(self.dir, self.master)?
                && read_into(&readable.connection, sql, into).is_ok()
            {
                return Ok(!readable.without_log);
            }
        }
        Ok(false)
    }
}

fn read_into(damaged: &Connection, sql: &str, into: &mut Rows) -> rusqlite::Result<()> {
    let mut statement = damaged.prepare(sql)?;
    into.columns = statement.column_names().map(str::to_owned).collect();
    let width = into.columns.len();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        into.rows.push((0..width).map(|index| row.get(index)).collect::<rusqlite::Result<_>>()?);
    }
    Ok(())
}

/// Stores rows; one that breaks a rule of the schema is damage and is left out.
fn write_rows(tx: &Connection, table: &str, read: &Rows) -> Result<usize, VaultError> {
    if read.columns.is_empty() {
        return Ok(0);
    }
    let places = (1..=read.columns.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
    let sql = format!("INSERT OR IGNORE INTO {table} ({}) VALUES ({places})", read.columns.join(", "));
    let mut statement = tx.prepare(&sql)?;
    let mut stored = 0;
    for row in &read.rows {
        stored += match statement.execute(params_from_iter(row)) {
            Ok(rows) => rows,
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => 0,
            Err(error) => return Err(error.into()),
        };
    }
    Ok(stored)
}

/// Copies the readable rows of `tables` from one database into another; says how many.
pub(crate) fn copy_tables(damaged: &Damaged<'_>, tx: &Connection, tables: &[&str]) -> Result<usize, VaultError> {
    let mut rows = 0;
    for table in tables {
        let (read, _) = damaged.rows(table)?;
        rows += write_rows(tx, table, &read)?;
    }
    Ok(rows)
}
