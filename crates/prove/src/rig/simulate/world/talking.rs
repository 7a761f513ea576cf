//! A computer and the portal talk, in the weather that chance sends.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use domain::{Clock, Fields, RecordKey};
use jiff::SignedDuration;
use sync::{SyncError, plan};
use vault::VaultError;

use super::World;
use crate::rig::simulate::answer::{Answered, Asked, Purpose};
use crate::rig::simulate::check;
use crate::rig::simulate::device::Step;
use crate::rig::simulate::weather::Weather;

impl World {
    /// Begins a turn at an idle computer.
    pub fn begin(&mut self, number: usize, event: plan::Event) -> Result<()> {
        let off = !self.device(number)?.vault()?.read::<_, VaultError>(|tx| tx.cursor().network())?;
        let watch = self.watch(number)?;
        (watch.off, watch.renewals) = (off, 0);
        self.trace.line(&format!("{number} {event:?}"));
        let step = self.device(number)?.begin(event)?;
        self.went_on(number, step)
    }

    /// What a computer did since it last was heard of is looked at.
    pub(super) fn went_on(&mut self, number: usize, step: Step) -> Result<()> {
        self.note_changes(number)?;
        match step {
            Step::Asks => {
                if let Some(asked) = self.device(number)?.asked().cloned() {
                    self.trace.line(&format!("{number} asks {}", asked.line()));
                    self.judge_asking(number, &asked)?;
                }
            }
            Step::Ended(ended) => {
                let how = ended.as_ref().err().map_or_else(|| "well".to_owned(), |problem| problem.to_string());
                self.trace.line(&format!("{number} ended: {how}"));
                if ended.is_err_and(|problem| matches!(*problem, SyncError::Internal | SyncError::Vault(_))) {
                    self.fail(format!("computer {number}: a round ended with {how}"));
                }
                check::standing(self, number)?;
            }
        }
        Ok(())
    }

    /// Answers what a computer asked, as the weather will have it.
    pub fn answer(&mut self, number: usize) -> Result<()> {
        let asked = self.device(number)?.asked().cloned().context("something was asked")?;
        let weather = self.weather(asked.purpose);
        self.trace.line(&format!("{number} weather {}", weather.as_str()));
        if weather != Weather::Fine {
            self.met(format!("weather: {}", weather.as_str()));
        }
        self.arrive_late(number)?;
        let mut said = None;
        if weather.arrives() {
            said = Some(self.serve(number, &asked)?);
        }
        match weather {
            Weather::Duplicated => said = Some(self.serve(number, &asked)?),
            Weather::Late => self.late.push((number, asked)),
            Weather::TokenRevoked => self.issuer.revoke(asked.bearer.as_deref()),
            _ => {}
        }
        let step = match weather.fault() {
            Some(fault) => self.device(number)?.reply(Err(fault))?,
            None => {
                let (text, seconds) = self.chance.retry_after();
                let heard = weather.bend(said, text);
                self.trace.line(&format!("{number} hears {}", heard.status));
                // A 503 that does not say how long is a failure like every other.
                let asked_for = match weather {
                    Weather::Throttled => Some(seconds.unwrap_or(60)),
                    Weather::AwayBefore | Weather::AwayAfter => seconds,
                    _ => None,
                };
                if let Some(seconds) = asked_for {
                    let clock = self.device(number)?.clock.now();
                    self.watch(number)?.held = clock.saturating_add(SignedDuration::from_secs(seconds)).ok();
                }
                self.device(number)?.reply(Ok(heard.arrive()))?
            }
        };
        self.went_on(number, step)
    }

    fn weather(&mut self, purpose: Purpose) -> Weather {
        if self.healing || self.chance.up_to(10) >= self.storm {
            return Weather::Fine;
        }
        let fitting: Vec<Weather> = Weather::BAD.into_iter().filter(|bad| bad.fits(purpose)).collect();
        self.chance.pick(&fitting).copied().unwrap_or(Weather::Fine)
    }

    /// Whatever of a computer's is still on its way arrives before its next request does.
    pub(super) fn arrive_late(&mut self, number: usize) -> Result<()> {
        let (arriving, other) = self.late.drain(..).partition(|(from, _)| *from == number);
        self.late = other;
        for (_, asked) in arriving {
            self.trace.line(&format!("{number} late {}", asked.line()));
            self.serve(number, &asked)?;
        }
        Ok(())
    }

    /// The portal, or the issuer, does what it is asked.
    pub(super) fn serve(&mut self, number: usize, asked: &Asked) -> Result<Answered> {
        if asked.purpose == Purpose::Renew {
            return Ok(self.issuer.renew(asked, self.now));
        }
        let Some(fresh) = self.issuer.lets_in(asked.bearer.as_deref(), self.now) else {
            return Ok(Answered::problem(wire::ProblemCode::Unauthenticated));
        };
        let before: BTreeMap<RecordKey, Fields> =
            self.portal.records.iter().map(|(key, row)| (key.clone(), row.fields.clone())).collect();
        let effects = self.portal.ledger.len();
        let said = self.portal.answer(asked, fresh);
        if self.portal.ledger.len() > effects {
            self.judge_effect(number, &before)?;
        }
        self.trace.line(&format!("{number} portal says {}", said.status));
        Ok(said)
    }

    /// The round in hand is stopped, as when the member switches the network off.
    pub fn cancel(&mut self, number: usize) -> Result<()> {
        let step = self.device(number)?.cancel()?;
        self.met("round cancelled");
        self.went_on(number, step)
    }
}
