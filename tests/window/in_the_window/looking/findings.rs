//! What is wrong with the screens, gathered on the walk, so that one walk tells everything.

use std::cell::RefCell;

use anyhow::ensure;

#[derive(Default)]
pub struct Findings(RefCell<Vec<String>>);

impl Findings {
    /// Keeps what went wrong and lets the walk go on.
    pub fn note(&self, outcome: anyhow::Result<()>) {
        if let Err(fault) = outcome {
            self.0.borrow_mut().push(format!("{fault:#}"));
        }
    }

    /// Fails with everything that was noted.
    pub fn verdict(self) -> anyhow::Result<()> {
        let faults = self.0.into_inner();
        ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
        Ok(())
    }
}
