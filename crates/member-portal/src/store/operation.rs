//! Operations: each has one effect and one answer for the life of the account.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

use domain::OperationId;
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;
use sha2::{Digest, Sha256};
use wire::{OperationAnswer, ProblemCode};

use crate::Failure;

/// One write as it was asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The `Idempotency-Key`.
    pub id: OperationId,
    /// What was asked: two different writes never have the same.
    pub fingerprint: String,
}

impl Asked {
    /// The write `method path` with these bytes as body.
    #[must_use]
    pub fn new(id: OperationId, method: &str, path: &str, body: &[u8]) -> Self {
        let mut hash = Sha256::new();
        for part in [method.as_bytes(), b" ", path.as_bytes(), b"\n", body] {
            hash.update(part);
        }
        Self { id, fingerprint: hex::encode(hash.finalize()) }
    }
}

/// The first answer to the operation, if it had an effect.
///
/// # Errors
/// `operation-mismatch` if the id was used for something else.
pub fn first_answer(db: &Connection, account: i64, asked: &Asked) -> Result<Option<OperationAnswer>, Failure> {
    match stored(db, account, asked.id)? {
        Some((fingerprint, _)) if fingerprint != asked.fingerprint => Err(ProblemCode::OperationMismatch.into()),
        Some((_, answer)) => Ok(Some(answer)),
        None => Ok(None),
    }
}

/// What became of an operation; `None` if it had no effect.
///
/// # Errors
/// [`Failure::Store`].
pub fn answer(db: &Connection, account: i64, id: OperationId) -> Result<Option<OperationAnswer>, Failure> {
    Ok(stored(db, account, id)?.map(|(_, answer)| answer))
}

fn stored(db: &Connection, account: i64, id: OperationId) -> Result<Option<(String, OperationAnswer)>, Failure> {
    let mut rows =
        db.prepare_cached("SELECT fingerprint, status, answer FROM operation WHERE account_id = ?1 AND id = ?2")?;
    let row = rows.query_row((account, id.to_string()), |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)));
    let Some((fingerprint, status, answer)) = row.optional()? else { return Ok(None) };
    let answer: Value = serde_json::from_str(&answer)?;
    Ok(Some((fingerprint, OperationAnswer { status, answer })))
}

/// Keeps the answer, in the transaction of the effect it tells of.
///
/// # Errors
/// [`Failure::Store`].
pub fn keep(db: &Connection, account: i64, asked: &Asked, answer: &OperationAnswer) -> Result<(), Failure> {
    let mut insert = db.prepare_cached(
        "INSERT INTO operation (account_id, id, fingerprint, status, answer) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let row = (account, asked.id.to_string(), &asked.fingerprint, answer.status, answer.answer.to_string());
    insert.execute(row)?;
    Ok(())
}

/// The operations being worked on, per subject.
#[derive(Clone, Default)]
pub struct InFlight(Arc<Mutex<HashSet<(String, OperationId)>>>);

impl InFlight {
    /// Begins an operation; it counts as in flight until the guard is dropped.
    ///
    /// # Errors
    /// `operation-in-flight` if it already is.
    pub fn begin(&self, subject: &str, id: OperationId) -> Result<InFlightGuard, Failure> {
        let key = (subject.to_owned(), id);
        if !self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key.clone()) {
            return Err(ProblemCode::OperationInFlight.into());
        }
        Ok(InFlightGuard { all: self.clone(), key })
    }

    /// Whether the operation is being worked on.
    #[must_use]
    pub fn holds(&self, subject: &str, id: OperationId) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(&(subject.to_owned(), id))
    }
}

/// Ends the operation's flight when dropped.
pub struct InFlightGuard {
    all: InFlight,
    key: (String, OperationId),
}

impl Drop for InFlightGuard {
    fn drop(&mut self) {
        self.all.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}
