//! Accounts and their counters.

use rusqlite::{Connection, OptionalExtension};
use wire::ProblemCode;

use crate::Failure;

/// A member's account, as found for a token's subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account {
    /// The row's id; never leaves the server.
    pub id: i64,
    /// Last position given out.
    pub counter: i64,
    /// Cursors below this are expired.
    pub floor: i64,
}

/// The account of `subject`. Nothing is ever made here: a token creates no account.
///
/// # Errors
/// `no-account` if there is none.
pub fn find(db: &Connection, subject: &str) -> Result<Account, Failure> {
    let mut rows = db.prepare_cached("SELECT id, counter, floor FROM account WHERE subject = ?1")?;
    let found =
        rows.query_row([subject], |row| Ok(Account { id: row.get(0)?, counter: row.get(1)?, floor: row.get(2)? }));
    found.optional()?.ok_or_else(|| ProblemCode::NoAccount.into())
}

/// Makes an account; for [`crate::seed`] only.
///
/// # Errors
/// [`Failure::Store`], also if it exists.
pub fn create(db: &Connection, subject: &str) -> Result<i64, Failure> {
    db.execute("INSERT INTO account (subject) VALUES (?1)", [subject])?;
    Ok(db.last_insert_rowid())
}

/// The next position of the account's feed, given out in the transaction that writes the row.
///
/// # Errors
/// [`Failure::Store`].
pub fn bump(db: &Connection, account: i64) -> Result<i64, Failure> {
    let mut next = db.prepare_cached("UPDATE account SET counter = counter + 1 WHERE id = ?1 RETURNING counter")?;
    Ok(next.query_row([account], |row| row.get(0))?)
}
