//! Choices about recipients: one record for each that the pack offers, made before anybody asks.

use domain::Fields;
use jiff::Timestamp;
use rusqlite::Connection;

use super::record::{self, Kind, Place};
use crate::Failure;

/// Gives every account a record for each of these recipients, not set, and takes away the records of others.
///
/// Nothing is chosen for anybody: a new record has no value. Done once at every start, so that members see
/// what a new version of the pack offers; who has every record is left as they are.
///
/// # Errors
/// [`Failure::Store`].
pub fn follow_pack(db: &Connection, recipients: &[String], now: Timestamp) -> Result<(), Failure> {
    let mut lacking = db.prepare(
        "SELECT id FROM account WHERE NOT EXISTS
             (SELECT 1 FROM record WHERE account_id = account.id AND kind = 'sharing-choice' AND record.id = ?1)",
    )?;
    for recipient in recipients {
        let accounts: Vec<i64> = lacking.query_map([recipient], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for account in accounts {
            record::insert(db, &place(account, recipient.clone()), &Fields::new(), None, now)?;
        }
    }
    let mut held = db.prepare("SELECT account_id, id FROM record WHERE kind = 'sharing-choice'")?;
    let held = held.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (account, recipient) in held.collect::<Result<Vec<(i64, String)>, _>>()? {
        if !recipients.contains(&recipient) {
            record::take_away(db, &place(account, recipient), now)?;
        }
    }
    Ok(())
}

/// The place of the choice about `recipient`.
#[must_use]
pub const fn place(account: i64, recipient: String) -> Place {
    Place { account, kind: Kind::SharingChoice, id: recipient }
}
