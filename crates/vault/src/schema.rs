//! The two schemas and the migrations that lead to them.
//!
//! Shipped migration files never change; `tests/schema.rs` pins them by hash.

use rusqlite::Connection;

use crate::VaultError;
use crate::file::count;

mod vault_files {
    refinery::embed_migrations!("migrations/vault");
}
mod ledger_files {
    refinery::embed_migrations!("migrations/ledger");
}

/// The latest schema version of an organization's vault.
pub const VAULT_VERSION: i32 = 8;
/// The latest schema version of the ledger.
pub const LEDGER_VERSION: i32 = 1;

/// Which of the two schemas a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Schema {
    Vault,
    Ledger,
}

impl Schema {
    const fn latest(self) -> i32 {
        match self {
            Self::Vault => VAULT_VERSION,
            Self::Ledger => LEDGER_VERSION,
        }
    }
}

/// The version the file has; 0 for an empty one.
pub(crate) fn version(connection: &Connection) -> Result<i32, VaultError> {
    let has_history: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'refinery_schema_history')",
        [],
        |row| row.get(0),
    )?;
    if !has_history {
        return Ok(0);
    }
    Ok(connection.query_row("SELECT coalesce(max(version), 0) FROM refinery_schema_history", [], |row| row.get(0))?)
}

/// Refuses a file a later program wrote, before anything is written to it.
pub(crate) fn refuse_newer(connection: &Connection, schema: Schema) -> Result<(), VaultError> {
    let found = version(connection)?;
    let known = schema.latest();
    if found > known { Err(VaultError::Newer { found, known }) } else { Ok(()) }
}

/// Brings the file to the latest version, in one transaction: a migration and the note that it was done
/// belong together, or a disk that fails between the two would have it done twice.
pub(crate) fn migrate(connection: &mut Connection, schema: Schema) -> Result<(), VaultError> {
    let runner = match schema {
        Schema::Vault => vault_files::migrations::runner(),
        Schema::Ledger => ledger_files::migrations::runner(),
    };
    let report = runner.set_grouped(true).run(connection)?;
    // A log from before this is older, too.
    if report.applied_migrations().is_empty() { Ok(()) } else { count::raise(connection) }
}

/// Every table and index of ours as SQL, in the order of their names.
pub(crate) fn dump(connection: &Connection) -> Result<String, VaultError> {
    let mut statement = connection.prepare(
        "SELECT sql FROM sqlite_master
         WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'refinery_%' ORDER BY name",
    )?;
    let mut text = String::new();
    for sql in statement.query_map([], |row| row.get::<_, String>(0))? {
        text.push_str(&sql?);
        text.push_str(";\n\n");
    }
    Ok(text)
}

#[cfg(test)]
mod tests;
