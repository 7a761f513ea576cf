//! The session's tokens. They live here only.

use std::fmt;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

use super::json::{instant, microseconds, optional_instant};
use crate::VaultError;

/// Access and refresh token; wiped on drop, silent in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Tokens {
    /// Sent with each request.
    pub access: Zeroizing<String>,
    /// Exchanged for the next pair; each works once.
    pub refresh: Option<Zeroizing<String>>,
    /// The granted scopes, separated by spaces.
    pub scope: String,
    /// When the access token ends, UTC.
    pub expires_at: Timestamp,
    /// When the member last proved who they are, UTC, if the issuer says so.
    pub auth_at: Option<Timestamp>,
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// The table `token`.
#[derive(Debug)]
pub struct TokensTable<'c>(pub(super) &'c Connection);

impl TokensTable<'_> {
    /// The tokens, or `None` if signed out.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn get(&self) -> Result<Option<Tokens>, VaultError> {
        let mut statement = self.0.prepare_cached("SELECT access, refresh, scope, expires_us, auth_us FROM token")?;
        let found = statement
            .query_row([], |row| {
                let access = Zeroizing::new(row.get(0)?);
                let refresh: Option<String> = row.get(1)?;
                Ok((access, refresh.map(Zeroizing::new), row.get(2)?, row.get(3)?, row.get(4)?))
            })
            .optional()?;
        let Some((access, refresh, scope, expires_us, auth_us)) = found else { return Ok(None) };
        Ok(Some(Tokens {
            access,
            refresh,
            scope,
            expires_at: instant(expires_us, "token.expires_us")?,
            auth_at: optional_instant(auth_us, "token.auth_us")?,
        }))
    }

    /// Stores new tokens; with the commit they are durable and the old ones gone.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be written; the old ones are then still there.
    pub fn replace(&self, tokens: &Tokens, now: Timestamp) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT OR REPLACE INTO token (one, access, refresh, scope, expires_us, auth_us, replaced_us)
                 VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                tokens.access.as_str(),
                tokens.refresh.as_ref().map(|token| token.as_str()),
                tokens.scope,
                microseconds(tokens.expires_at),
                tokens.auth_at.map(microseconds),
                microseconds(now),
            ])?;
        Ok(())
    }

    /// Forgets the tokens.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn clear(&self) -> Result<(), VaultError> {
        self.0.execute("DELETE FROM token", [])?;
        Ok(())
    }
}
