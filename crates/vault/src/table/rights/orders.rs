//! What goes to a portal about rights requests: written down before it is sent, settled by its answer.

use domain::{LONGEST_WAIT, OperationId};
use jiff::Timestamp;
use rights::RequestId;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::requests::request_id;
use crate::VaultError;
use crate::table::json::{instant, microseconds};

/// What goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderKind {
    /// The request itself.
    Filing,
    /// The member's words about it.
    Message,
    /// The member takes it back.
    Withdrawal,
}

impl OrderKind {
    const ALL: [Self; 3] = [Self::Filing, Self::Message, Self::Withdrawal];

    /// The name in the vault and in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Filing => "filing",
            Self::Message => "message",
            Self::Withdrawal => "withdrawal",
        }
    }
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderState {
    /// Not sent, or certainly without effect.
    Waiting,
    /// On its way.
    Sending,
    /// It may have arrived; its outcome is asked for under its operation.
    Unknown,
    /// Not sent: the organization wants a sign-in first.
    SignInNeeded,
    /// The portal took it.
    Done,
    /// The portal refused it, or it must not leave.
    Refused,
}

impl OrderState {
    const ALL: [Self; 6] = [Self::Waiting, Self::Sending, Self::Unknown, Self::SignInNeeded, Self::Done, Self::Refused];

    /// The name in the vault and in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Unknown => "unknown",
            Self::SignInNeeded => "sign-in-needed",
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }

    /// Whether the organization may have it.
    #[must_use]
    pub const fn may_have_left(self) -> bool {
        matches!(self, Self::Sending | Self::Unknown | Self::Done)
    }
}

/// Something that goes to a portal.
#[derive(Clone, PartialEq, Eq)]
pub struct Order {
    /// The request it is about.
    pub request: RequestId,
    /// What it is.
    pub kind: OrderKind,
    /// The operation it goes under, however often.
    pub operation: OperationId,
    /// Its exact bytes.
    pub body: Vec<u8>,
    /// How far it has come.
    pub state: OrderState,
    /// Why it waits or was refused, as a code.
    pub reason: Option<String>,
    /// The organization's words about that.
    pub detail: Option<String>,
    /// How often it was tried.
    pub attempts: u32,
    /// When it may next be tried, UTC.
    pub due_at: Timestamp,
    /// When the member pressed, UTC.
    pub queued_at: Timestamp,
}

impl std::fmt::Debug for Order {
    /// How it stands, not what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Order")
            .field("kind", &self.kind)
            .field("operation", &self.operation)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

/// What became of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderOutcome {
    /// How far it has come.
    pub state: OrderState,
    /// Why, as a code.
    pub reason: Option<String>,
    /// The organization's words about that.
    pub detail: Option<String>,
    /// When it may next be tried, UTC.
    pub due_at: Timestamp,
}

/// Orders that no portal has taken, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NotTaken {
    /// Not sent, on their way, or of unknown outcome.
    pub waiting: u32,
    /// Refused; the member's words in them are kept.
    pub refused: u32,
}

/// The table `rights_order`.
#[derive(Debug)]
pub struct RightsOrders<'c>(pub(in crate::table) &'c Connection);

const COLUMNS: &str = "request, kind, operation, body, state, reason, detail, attempts, due_us, queued_us";
/// Nothing overtakes what stands before it in its request.
const FIRST_OF_ITS_REQUEST: &str =
    "NOT EXISTS (SELECT 1 FROM rights_order AS earlier WHERE earlier.request = head.request
     AND earlier.seq < head.seq AND earlier.state NOT IN ('done', 'refused'))";

impl RightsOrders<'_> {
    /// Writes an order down. A filing takes the place of one that was refused.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written, or the request is being filed already.
    pub fn enqueue(
        &self,
        request: RequestId,
        kind: OrderKind,
        operation: OperationId,
        body: &[u8],
        now: Timestamp,
    ) -> Result<(), VaultError> {
        if kind == OrderKind::Filing {
            self.0
                .prepare_cached(
                    "DELETE FROM rights_order WHERE request = ?1 AND kind = 'filing' AND state = 'refused'",
                )?
                .execute([request.to_string()])?;
        }
        self.0
            .prepare_cached(
                "INSERT INTO rights_order (request, kind, operation, body, state, due_us, queued_us)
                 VALUES (?1, ?2, ?3, ?4, 'waiting', ?5, ?5)",
            )?
            .execute(params![request.to_string(), kind.as_str(), operation.to_string(), body, microseconds(now)])?;
        Ok(())
    }

    /// Everything that went or goes out about a request, in the member's order.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn list(&self, request: RequestId) -> Result<Vec<Order>, VaultError> {
        let mut statement =
            self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM rights_order WHERE request = ?1 ORDER BY seq"))?;
        let mut rows = statement.query([request.to_string()])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(order(row)?);
        }
        Ok(all)
    }

    /// The filing of a request, if it was sent or is to be.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn filing(&self, request: RequestId) -> Result<Option<Order>, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM rights_order WHERE request = ?1 AND kind = 'filing'");
        let mut statement = self.0.prepare_cached(&sql)?;
        let mut rows = statement.query([request.to_string()])?;
        rows.next()?.map(order).transpose()
    }

    /// One order.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, operation: OperationId) -> Result<Option<Order>, VaultError> {
        let mut statement =
            self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM rights_order WHERE operation = ?1"))?;
        let mut rows = statement.query([operation.to_string()])?;
        rows.next()?.map(order).transpose()
    }

    /// The next order to offer at `now`; what stands behind another of its request waits for that one.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn next_due(&self, now: Timestamp) -> Result<Option<Order>, VaultError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM rights_order AS head
             WHERE state IN ('waiting', 'unknown') AND (due_us <= ?1 OR due_us > ?2) AND {FIRST_OF_ITS_REQUEST}
             ORDER BY seq LIMIT 1"
        ))?;
        // A wait longer than any there is means that the clock was set back.
        let latest = now.saturating_add(LONGEST_WAIT).unwrap_or(now);
        let mut rows = statement.query([microseconds(now), microseconds(latest)])?;
        rows.next()?.map(order).transpose()
    }

    /// When the earliest order is due; `None` if none waits.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn next_due_at(&self) -> Result<Option<Timestamp>, VaultError> {
        let mut statement = self.0.prepare_cached(&format!(
            "SELECT min(due_us) FROM rights_order AS head
             WHERE state IN ('waiting', 'unknown') AND {FIRST_OF_ITS_REQUEST}"
        ))?;
        let due: Option<i64> = statement.query_row([], |row| row.get(0)).optional()?.flatten();
        due.map(|due| instant(due, "rights_order.due_us")).transpose()
    }

    /// Notes that an order is on its way. Says whether it still waits or is unknown.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn mark_sending(&self, operation: OperationId) -> Result<bool, VaultError> {
        let rows = self
            .0
            .prepare_cached(
                "UPDATE rights_order SET state = 'sending', attempts = attempts + 1
                 WHERE operation = ?1 AND state IN ('waiting', 'unknown')",
            )?
            .execute([operation.to_string()])?;
        Ok(rows > 0)
    }

    /// Notes what became of an order. One that is done stays so.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn settle(&self, operation: OperationId, outcome: &OrderOutcome) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "UPDATE rights_order SET state = ?2, reason = ?3, detail = ?4, due_us = ?5
                 WHERE operation = ?1 AND state <> 'done'",
            )?
            .execute(params![
                operation.to_string(),
                outcome.state.as_str(),
                outcome.reason,
                outcome.detail,
                microseconds(outcome.due_at),
            ])?;
        Ok(())
    }

    /// Takes back an order that certainly has no effect. Says whether there was one to take back.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn take_back(&self, operation: OperationId) -> Result<bool, VaultError> {
        let rows = self
            .0
            .prepare_cached(
                "DELETE FROM rights_order
                 WHERE operation = ?1 AND state IN ('waiting', 'sign-in-needed', 'refused')",
            )?
            .execute([operation.to_string()])?;
        Ok(rows > 0)
    }

    /// Lets everything that waits be tried at once.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn retry_now(&self) -> Result<(), VaultError> {
        self.0
            .prepare_cached("UPDATE rights_order SET due_us = 0 WHERE state IN ('waiting', 'unknown')")?
            .execute([])?;
        Ok(())
    }

    /// Lets go what waited for a sign-in.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn signed_in(&self) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "UPDATE rights_order SET state = 'waiting', reason = NULL, due_us = 0
                 WHERE state = 'sign-in-needed'",
            )?
            .execute([])?;
        Ok(())
    }

    /// What was on its way when the program died may have arrived.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn recover(&self) -> Result<(), VaultError> {
        self.recover_but(&[]).map(drop)
    }

    /// As [`recover`](Self::recover) while the program runs: those of `in_hand` are being sent at this moment, the
    /// outcome of any other could not be written down. Says whether there was one.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn recover_but(&self, in_hand: &[OperationId]) -> Result<bool, VaultError> {
        let mut leaving = self.0.prepare_cached("SELECT operation FROM rights_order WHERE state = 'sending'")?;
        let left: Vec<String> = leaving.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let left: Vec<&String> =
            left.iter().filter(|left| !in_hand.iter().any(|held| held.to_string() == **left)).collect();
        for operation in &left {
            self.0
                .prepare_cached("UPDATE rights_order SET state = 'unknown', due_us = 0 WHERE operation = ?1")?
                .execute([operation])?;
        }
        Ok(!left.is_empty())
    }

    /// How many orders no portal has taken.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn count_not_taken(&self) -> Result<NotTaken, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT count(*) FILTER (WHERE state <> 'refused'), count(*) FILTER (WHERE state = 'refused')
             FROM rights_order WHERE state <> 'done'",
        )?;
        Ok(statement.query_row([], |row| Ok(NotTaken { waiting: row.get(0)?, refused: row.get(1)? }))?)
    }
}

fn order(row: &Row<'_>) -> Result<Order, VaultError> {
    let content = |column| VaultError::Content { column };
    let (kind, operation, state): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(4)?);
    Ok(Order {
        request: request_id(&row.get::<_, String>(0)?, "rights_order.request")?,
        kind: OrderKind::ALL.into_iter().find(|known| known.as_str() == kind).ok_or(content("rights_order.kind"))?,
        operation: OperationId::parse(&operation).map_err(|_| content("rights_order.operation"))?,
        body: row.get(3)?,
        state: OrderState::ALL
            .into_iter()
            .find(|known| known.as_str() == state)
            .ok_or(content("rights_order.state"))?,
        reason: row.get(5)?,
        detail: row.get(6)?,
        attempts: row.get(7)?,
        due_at: instant(row.get(8)?, "rights_order.due_us")?,
        queued_at: instant(row.get(9)?, "rights_order.queued_us")?,
    })
}
