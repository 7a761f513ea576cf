//! The one thread that writes. What waits together is committed together: one flush to disk for all.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use super::open::OpenError;
use crate::Failure;

/// Most pieces of work in one transaction.
const GROUP: usize = 64;
/// Most pieces of work that wait; the next caller waits outside.
const QUEUE: usize = 1024;

/// Called once the group's commit succeeded or failed.
type Answer = Box<dyn FnOnce(bool) + Send>;
type Work = Box<dyn FnOnce(&mut Transaction<'_>) -> Answer + Send>;

enum Order {
    Write(Work),
    Scrub(oneshot::Sender<Result<(), Failure>>),
}

#[derive(Clone)]
pub(super) struct Writer {
    orders: mpsc::Sender<Order>,
}

impl Writer {
    pub(super) fn start(connection: Connection) -> Result<Self, OpenError> {
        let (orders, queue) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new().name("writer".to_owned());
        thread.spawn(move || run(connection, queue)).map_err(OpenError::Thread)?;
        Ok(Self { orders })
    }

    pub(super) async fn write<T, W>(&self, work: W) -> Result<T, Failure>
    where
        T: Send + 'static,
        W: FnOnce(&Connection) -> Result<T, Failure> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let work: Work = Box::new(move |tx| {
            let result = in_savepoint(tx, work);
            Box::new(move |committed| {
                // A caller that went away does not need its answer.
                answer.send(if committed { result } else { Err(Failure::NotCommitted) }).ok();
            })
        });
        self.orders.send(Order::Write(work)).await.map_err(|_| Failure::NotCommitted)?;
        answered.await.map_err(|_| Failure::Broken)?
    }

    pub(super) async fn scrub(&self) -> Result<(), Failure> {
        let (answer, answered) = oneshot::channel();
        self.orders.send(Order::Scrub(answer)).await.map_err(|_| Failure::NotCommitted)?;
        answered.await.map_err(|_| Failure::Broken)?
    }
}

/// Runs one piece of work so that its refusal or panic undoes its own writes only.
fn in_savepoint<T>(
    tx: &mut Transaction<'_>,
    work: impl FnOnce(&Connection) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let savepoint = tx.savepoint()?;
    let value = catch_unwind(AssertUnwindSafe(|| work(&savepoint))).unwrap_or(Err(Failure::Broken))?;
    savepoint.commit()?;
    Ok(value)
}

fn run(mut connection: Connection, mut queue: mpsc::Receiver<Order>) {
    while let Some(first) = queue.blocking_recv() {
        let mut group = Vec::new();
        let mut next = Some(first);
        let mut scrub = None;
        while let Some(order) = next.take() {
            match order {
                Order::Write(work) => group.push(work),
                Order::Scrub(answer) => scrub = Some(answer),
            }
            if scrub.is_none() && group.len() < GROUP {
                next = queue.try_recv().ok();
            }
        }
        commit(&mut connection, group);
        if let Some(answer) = scrub {
            answer.send(scrub_file(&connection)).ok();
        }
    }
}

fn commit(connection: &mut Connection, group: Vec<Work>) {
    if group.is_empty() {
        return;
    }
    let mut answers = Vec::with_capacity(group.len());
    let committed = match connection.transaction_with_behavior(TransactionBehavior::Immediate) {
        Ok(mut tx) => {
            answers.extend(group.into_iter().map(|work| work(&mut tx)));
            tracing::trace!(target: "point", "writer.before-commit");
            tx.commit()
        }
        // Dropping the work answers its callers with `Broken`.
        Err(error) => Err(error),
    };
    if let Err(error) = &committed {
        tracing::error!(causes = crate::log::causes(error), "commit failed");
    }
    tracing::trace!(target: "point", "writer.committed");
    for answer in answers {
        answer(committed.is_ok());
    }
}

/// `secure_delete` zeroes freed cells, but a page that was split may keep a copy: so the file is rewritten.
fn scrub_file(connection: &Connection) -> Result<(), Failure> {
    truncate_log(connection)?;
    tracing::trace!(target: "point", "scrub.log-emptied");
    connection.execute_batch("VACUUM")?;
    tracing::trace!(target: "point", "scrub.rewritten");
    truncate_log(connection)
}

fn truncate_log(connection: &Connection) -> Result<(), Failure> {
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(Failure::NotCommitted) } else { Ok(()) }
}
