//! One life of the app after the other.

use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use serde_json::{Value, json};
use testkit::ADA;

use super::End;
use crate::history::{Journal, Saved, Values, Wish, check_cursor};
use crate::kill::{Heard, Hearing, Killable, Other, PATIENCE, World, Write, count_end, pass_over};
use crate::points::{Act, At};
use crate::role::{Word, Work};
use crate::verdict::Verdict;

/// How long a life waits for its point before it ends without.
const POINT: Duration = Duration::from_secs(8);
/// A life of any length, in milliseconds after it is ready.
const ANY_LENGTH_MS: u64 = 160;
/// The longest start that is cut off, in milliseconds.
const START_MS: u64 = 90;

/// After these an answer is stored.
const ANSWERS: [Option<&str>; 4] = [None, Some("pull.page-read"), Some("pull.page-read"), Some("push.answered")];

/// All lives in one world.
pub struct Lives<'w> {
    world: &'w World,
    /// The portal, which lives on.
    pub portal: Killable,
    rng: fastrand::Rng,
    other: Other,
    /// What the members were told.
    pub journal: Journal,
    /// What was heard of the app.
    pub hearing: Hearing,
    /// How many renewals of tokens were under way when the app was killed.
    pub lost_renewals: u64,
    number: u64,
    /// Starts so far; each types texts of its own.
    started: u64,
}

impl<'w> Lives<'w> {
    /// None was lived yet.
    pub fn new(world: &'w World, portal: Killable, rng: fastrand::Rng) -> anyhow::Result<Self> {
        let other = world.other(ADA.subject)?;
        let (journal, hearing) = (Journal::default(), Hearing::new("ada"));
        Ok(Self { world, portal, rng, other, journal, hearing, lost_renewals: 0, number: 0, started: 0 })
    }

    /// Lives once and dies as told.
    pub fn live(&mut self, number: u64, end: End, verdict: &mut Verdict) -> anyhow::Result<()> {
        self.number = number;
        // At these ends it matters that there was something to read.
        let reads = matches!(end, End::At(point) if point.starts_with("store") || point.starts_with("pull"));
        if reads || self.rng.bool() {
            self.edit_elsewhere()?;
        }
        self.hearing.begin();
        let met = match end {
            End::At("push.asking") => {
                // Asked for is only what may have arrived before.
                self.die_at("push.answered")?;
                self.lost_renewals += u64::from(self.hearing.renewing);
                self.hearing.begin();
                self.die_at("push.asking")?
            }
            End::At(point) => self.die_at(point)?,
            End::Held(point) => self.die_while_held(point)?,
            End::Starting => self.die_early()?,
            End::Anytime => self.die_anytime()?,
            End::Stopped => self.die_after_a_stop()?,
            End::Double => self.die_after_a_double_start()?,
        };
        count_end(verdict, &end.name(), met);
        if let (End::Anytime | End::Stopped | End::Double, Some(point)) = (end, &self.hearing.last_point) {
            verdict.count(&format!("  … its last point was {point}"), 1);
        }
        self.lost_renewals += u64::from(self.hearing.renewing);
        pass_over(&self.portal);
        if reads {
            let skipped = check_cursor(&self.world.computer()?, &self.world.account()?);
            self.hearing.impossible.extend(skipped.iter().map(|skipped| format!("{skipped}, after {}", end.name())));
        }
        Ok(())
    }

    fn start(&mut self, at: Option<At>, first: Option<&str>) -> anyhow::Result<Killable> {
        self.started += 1;
        let sign = format!("ada {}", self.started);
        self.world.start_member(self.rng.u64(..), &sign, at, Work::Everything { first: first.map(str::to_owned) })
    }

    /// Kills it and hears what it had still said.
    fn kill(&mut self, member: Killable) -> anyhow::Result<()> {
        for word in member.kill()? {
            self.hearing.hear(&word, &mut self.journal);
        }
        Ok(())
    }

    /// Listens to the app until then; it must not end by itself.
    fn hear(&mut self, member: &Killable, until: Instant) -> anyhow::Result<()> {
        loop {
            match member.hear(until) {
                Heard::Word(word) => self.hearing.hear(&word, &mut self.journal),
                Heard::Nothing => return Ok(()),
                Heard::End => bail!("the app ended by itself"),
            }
        }
    }

    fn hear_ready(&mut self, member: &Killable) -> anyhow::Result<()> {
        let (hearing, journal) = (&mut self.hearing, &mut self.journal);
        member.hear_until(
            PATIENCE,
            |word| hearing.hear(word, journal),
            |word| matches!(word, Word::Ready).then_some(()),
        )
    }

    fn soon(&mut self, most_ms: u64) -> Instant {
        Instant::now() + Duration::from_micros(self.rng.u64(0..most_ms * 1000))
    }

    fn die_at(&mut self, point: &str) -> anyhow::Result<bool> {
        let (after, nth) = match point.split('.').next() {
            Some("edit") => (None, self.rng.u32(1..12)),
            // Any commit of the start, or the very one that stores an answer.
            Some("store") => match self.rng.choice(ANSWERS).flatten() {
                None => (None, self.rng.u32(1..10)),
                answer => (answer, 1),
            },
            _ => (None, 1),
        };
        let at = At { after: after.map(str::to_owned), point: point.to_owned(), nth, act: Act::Kill };
        let member = self.start(Some(at), Some(point))?;
        let (hearing, journal) = (&mut self.hearing, &mut self.journal);
        let dying = member.dies(Instant::now() + POINT, |word| hearing.hear(word, journal))?;
        self.kill(member)?;
        Ok(dying)
    }

    /// The portal has the request, and stands still; then the app dies, and then the portal goes on.
    fn die_while_held(&mut self, point: &str) -> anyhow::Result<bool> {
        let nth = if point == "answer.ready" { self.rng.u32(1..6) } else { 1 };
        self.portal.order(Some(&At { after: None, point: point.to_owned(), nth, act: Act::Stop }))?;
        let member = self.start(None, Some("push"))?;
        let until = Instant::now() + POINT;
        let mut held = false;
        while !held && Instant::now() < until {
            self.hear(&member, Instant::now() + Duration::from_millis(2))?;
            while let Heard::Word(word) = self.portal.hear(Instant::now()) {
                held |= matches!(word, Word::Stopping(_));
            }
        }
        self.kill(member)?;
        if held {
            self.portal.go_on()?
        } else {
            self.portal.order_nothing()?
        }
        Ok(held)
    }

    fn die_early(&mut self) -> anyhow::Result<bool> {
        let member = self.start(None, None)?;
        let until = self.soon(START_MS);
        self.hear(&member, until)?;
        self.kill(member)?;
        Ok(!self.hearing.ready)
    }

    fn die_anytime(&mut self) -> anyhow::Result<bool> {
        let member = self.start(None, None)?;
        self.hear_ready(&member)?;
        let until = self.soon(ANY_LENGTH_MS);
        self.hear(&member, until)?;
        self.kill(member)?;
        Ok(true)
    }

    fn die_after_a_stop(&mut self) -> anyhow::Result<bool> {
        let member = self.start(None, None)?;
        self.hear_ready(&member)?;
        let until = self.soon(ANY_LENGTH_MS / 2);
        self.hear(&member, until)?;
        member.stop()?;
        let until = self.soon(40);
        self.hear(&member, until)?;
        member.go_on()?;
        let until = self.soon(ANY_LENGTH_MS);
        self.hear(&member, until)?;
        self.kill(member)?;
        Ok(true)
    }

    /// Of two, exactly one works; the other says why it does not, and ends.
    fn die_after_a_double_start(&mut self) -> anyhow::Result<bool> {
        let pair = [self.start(None, None)?, self.start(None, None)?];
        let mut fates = Vec::new();
        for member in &pair {
            let (hearing, journal) = (&mut self.hearing, &mut self.journal);
            fates.push(member.hear_until(
                PATIENCE,
                |word| hearing.hear(word, journal),
                |word| match word {
                    Word::Ready => Some(true),
                    Word::AnotherInstance => Some(false),
                    _ => None,
                },
            )?);
        }
        let works = fates.iter().filter(|works| **works).count();
        if works != 1 {
            bail!("{works} of two apps started at once work");
        }
        for (mut member, works) in pair.into_iter().zip(fates) {
            if works {
                let until = self.soon(ANY_LENGTH_MS);
                self.hear(&member, until)?;
                self.kill(member)?;
            } else if !member.wait()?.success() {
                bail!("the second app did not end well");
            }
        }
        Ok(true)
    }

    /// An edit of the same account on another computer.
    fn edit_elsewhere(&mut self) -> anyhow::Result<()> {
        let text = format!("other {}", self.number);
        let (path, record, values) = match self.rng.u8(0..7) {
            0..3 => ("/v1/me/profile".to_owned(), "profile/self".to_owned(), json!({ self.line(): text })),
            3..5 => {
                let Some(id) = self.some_device()? else { return Ok(()) };
                (format!("/v1/me/devices/{id}"), format!("device/{id}"), json!({ "name": text }))
            }
            5 => {
                let chosen = json!({ "allowed": self.rng.bool() });
                ("/v1/me/sharing-choices/to.links".to_owned(), "sharing-choice/to.links".to_owned(), chosen)
            }
            _ => {
                let switched = json!({ "subscribed": self.rng.bool() });
                ("/v1/me/email-preferences/offers".to_owned(), "email-preference/offers".to_owned(), switched)
            }
        };
        let Some(etag) = self.version(&record)? else { return Ok(()) };
        let write = Write::patch(&path, &etag, &values);
        self.journal.tried.insert(text);
        let answer = self.world.runtime.block_on(self.other.send(&write))?;
        match answer.status {
            200 => {
                let values: Values = serde_json::from_value(values)?;
                let saved = Saved { operation: write.operation, record, wish: Wish::Edit(values) };
                self.journal.saved.push(("other", saved));
            }
            // A deletion is pending, or a request of the dead app came between.
            409 | 412 | 404 => {}
            status => bail!("the other computer was answered {status}: {:?}", answer.body),
        }
        Ok(())
    }

    fn line(&mut self) -> &'static str {
        if self.rng.bool() { "given.nickname" } else { "given.name" }
    }

    fn some_device(&mut self) -> anyhow::Result<Option<String>> {
        let list = self.world.runtime.block_on(self.other.get("/v1/me/devices"))?;
        let items = list.body.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        let id = self.rng.choice(&items).and_then(|item| item.get("id")?.as_str()).map(str::to_owned);
        Ok(id)
    }

    /// The version of a record, as the other computer sees it.
    fn version(&self, record: &str) -> anyhow::Result<Option<String>> {
        let (kind, id) = record.split_once('/').context("a record's name")?;
        let get = |path: &str| self.world.runtime.block_on(self.other.get(path));
        let etag = |record: &Value| record.get("etag").and_then(Value::as_str).map(str::to_owned);
        if kind == "profile" {
            return Ok(etag(&get("/v1/me/profile")?.body));
        }
        let path = match kind {
            "device" => "/v1/me/devices",
            "sharing-choice" => "/v1/me/sharing-choices",
            _ => "/v1/me/email-preferences",
        };
        let items = get(path)?.body.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        Ok(items.iter().find(|item| item.get("id").and_then(Value::as_str) == Some(id)).and_then(etag))
    }
}
