//! Holds what computers ask and what is done for them against what must never happen.

use std::collections::BTreeMap;

use anyhow::Result;
use domain::{Action, Change, ChangeState, Clock, Fields, RecordKey};
use vault::VaultError;

use super::World;
use crate::rig::simulate::answer::{Asked, Purpose};

impl World {
    /// Holds a request against what must never be asked.
    pub(super) fn judge_asking(&mut self, number: usize, asked: &Asked) -> Result<()> {
        let clock = self.device(number)?.clock.now();
        let watch = self.watch(number)?;
        watch.renewals = if asked.purpose == Purpose::Renew { watch.renewals + 1 } else { 0 };
        let mut wrong = Vec::new();
        if watch.off {
            wrong.push("asked although the network was off".to_owned());
        }
        if watch.renewals > 4 {
            wrong.push("renews its tokens in a storm".to_owned());
        }
        if let Some(until) = watch.held.filter(|until| *until > clock) {
            wrong.push(format!("asked at {clock} although it was to wait until {until}"));
        }
        if asked.purpose == Purpose::Write && watch.paused.is_some_and(|sending| sending != asked.operation) {
            wrong.push("sent an edit although edits were paused".to_owned());
        }
        for what in wrong {
            self.fail(format!("computer {number} {what}: {}", asked.line()));
        }
        Ok(())
    }

    /// Holds what was just done against what its member saw when saving or deciding it.
    pub(super) fn judge_effect(&mut self, number: usize, before: &BTreeMap<RecordKey, Fields>) -> Result<()> {
        let Some(effect) = self.portal.ledger.last().cloned() else { return Ok(()) };
        if !self.journal.contains_key(&effect.operation) {
            self.fail(format!("operation {} was never saved", effect.operation));
        }
        let change = self.device(number)?.vault()?.read::<_, VaultError>(|tx| tx.changes().get(effect.operation))?;
        let Some(Change { action: Action::Edit { before: seen, wanted }, .. }) = change else { return Ok(()) };
        let was = before.get(&effect.key).cloned().unwrap_or_default();
        if let Some(field) = wanted.keys().find(|field| was.get(*field) != seen.get(*field)) {
            self.fail(format!(
                "computer {number} replaced {:?} of {}, which its member never saw (saw {:?})",
                was.get(field),
                effect.key.id,
                seen.get(field)
            ));
        }
        Ok(())
    }

    /// Notes into which states changes came.
    pub fn note_changes(&mut self, number: usize) -> Result<()> {
        let open = self.device(number)?.vault()?.read::<_, VaultError>(|tx| {
            let mut all = Vec::new();
            tx.changes().for_each::<VaultError>(|change| {
                all.push((change, None));
                Ok(())
            })?;
            for (change, reason) in &mut all {
                *reason = tx.changes().reason(change.operation)?;
            }
            Ok(all)
        })?;
        for (change, reason) in open {
            let state = change.state.as_str();
            let known = self.watch(number)?.states.insert(change.operation, (state, change.action.clone()));
            if known.as_ref().is_some_and(|(_, action)| *action != change.action) {
                self.met("held against a newer version, or decided");
            }
            if known.is_some_and(|(known, _)| known == state) {
                continue;
            }
            let short: String = change.operation.to_string().chars().take(8).collect();
            self.trace.line(&format!("{number} {short} is {state} {}", reason.as_deref().unwrap_or_default()));
            let kind = change.record.kind.as_str();
            match &change.state {
                ChangeState::Conflict { theirs: Some(_) } => self.met(format!("conflict: {kind}")),
                ChangeState::Conflict { theirs: None } => self.met("conflict: the record is gone"),
                ChangeState::Waiting => {
                    if let Some(reason) = reason {
                        self.met(format!("settled: waiting, {reason}"));
                    }
                }
                ChangeState::Sending => {}
                _ => self.met(format!("settled: {state}")),
            }
        }
        Ok(())
    }
}
