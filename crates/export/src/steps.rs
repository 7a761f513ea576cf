//! Progress and cancel, seen by everything that visits rows.

use std::{
    cell::{Cell, RefCell},
    sync::atomic::{AtomicBool, Ordering},
};

use crate::{ExportError, Progress};

/// Rows between two reports of progress.
const ROWS_PER_REPORT: u64 = 1000;

/// Counts steps, reports them and notices a cancel.
pub(crate) struct Steps<'p> {
    report: RefCell<&'p mut dyn FnMut(Progress)>,
    cancel: &'p AtomicBool,
    total: u64,
    done: Cell<u64>,
    file: Cell<&'static str>,
}

impl<'p> Steps<'p> {
    /// Steps of a work of about `total` rows; more rows than foreseen never exceed it.
    pub(crate) fn new(report: &'p mut dyn FnMut(Progress), cancel: &'p AtomicBool, total: u64) -> Self {
        Self { report: RefCell::new(report), cancel, total, done: Cell::new(0), file: Cell::new("") }
    }

    /// A file is begun.
    pub(crate) fn file(&self, name: &'static str) -> Result<(), ExportError> {
        self.file.set(name);
        self.report(self.done.get());
        self.check()
    }

    /// A row is about to be written.
    pub(crate) fn row(&self) -> Result<(), ExportError> {
        let done = self.done.get().saturating_add(1);
        self.done.set(done);
        if done.is_multiple_of(ROWS_PER_REPORT) {
            self.report(done);
        }
        self.check()
    }

    /// Everything is written.
    pub(crate) fn finished(&self) -> Result<(), ExportError> {
        self.report(self.total);
        self.check()
    }

    /// Whether to go on.
    pub(crate) fn check(&self) -> Result<(), ExportError> {
        if self.cancel.load(Ordering::Relaxed) { Err(ExportError::Cancelled) } else { Ok(()) }
    }

    fn report(&self, done: u64) {
        let progress = Progress { done: done.min(self.total), total: self.total, file: self.file.get() };
        (self.report.borrow_mut())(progress);
    }
}
