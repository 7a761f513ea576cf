//! The whole of it: some computers, the portal, the weather between, and the order in which things happen.
//! All chance comes from one seed and exactly one thing happens at a time.

mod judging;
mod talking;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};
use domain::{Action, ChangeState, Clock, Fields, OperationId, RecordKey};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use sync::{Removals, plan};
use vault::{Home, Tokens, VaultError};
use zeroize::Zeroizing;

use super::answer::Asked;
use super::chance::Chance;
use super::device::Device;
use super::portal::Portal;
use super::trace::Trace;
use super::weather::Issuer;

/// A change as it was acknowledged to the member.
#[derive(Debug, Clone)]
pub struct Saved {
    pub device: usize,
    pub action: Action,
    /// How many states its record had had at the portal by then.
    pub since: usize,
    /// The member decided a conflict of it, so its fields need not all be wanted any more.
    pub decided: bool,
    /// It was refused and tried again, which may be after later ones.
    pub retried: bool,
}

/// What is watched of one computer while it talks.
#[derive(Debug, Default)]
struct Watch {
    /// Not to be asked before, by the computer's own clock.
    held: Option<Timestamp>,
    /// Edits are paused, and this change was on its way by then.
    paused: Option<Option<OperationId>>,
    /// The network was off when the turn began.
    off: bool,
    /// Renewals since the last call of the portal itself.
    renewals: u32,
    /// The states of its changes when last looked at, and what they asked for.
    states: BTreeMap<OperationId, (&'static str, Action)>,
}

/// The simulated world.
pub struct World {
    pub chance: Chance,
    pub portal: Portal,
    issuer: Issuer,
    pub devices: Vec<Device>,
    watches: Vec<Watch>,
    /// Requests on their way, by computer.
    late: Vec<(usize, Asked)>,
    /// Everything that was acknowledged.
    pub journal: BTreeMap<OperationId, Saved>,
    pub trace: Trace,
    pub counts: BTreeMap<String, u64>,
    pub broken: Vec<String>,
    /// How many of ten exchanges go wrong.
    storm: u64,
    /// Where each computer last stood in the feed.
    pub cursors: BTreeMap<usize, Option<(u64, u64)>>,
    now: Timestamp,
    offsets: Vec<i64>,
    healing: bool,
}

const PORTAL: &str = "http://127.0.0.1:10007";
const ISSUER: &str = "http://127.0.0.1:10009";

fn connection(now: Timestamp) -> vault::Connection {
    let at = |path: &str| format!("{ISSUER}{path}");
    let discovery = json!({
        "version": 1, "server_id": "server-1", "organization": "hikvision", "name": "Hikvision", "issuer": ISSUER,
        "api_base": PORTAL, "client_id": "privacy-dashboard", "resource": PORTAL,
        "scopes": ["openid", "offline_access", "member-data"], "redirect_path": "/callback/hikvision",
        "capabilities": ["profile", "devices", "email-preferences", "sharing-choices", "activity", "changes"],
        "deletion": {"cancel_window_seconds": 60, "steps": []}
    });
    let issuer = json!({"identifier": ISSUER, "authorization": at("/authorize"), "token": at("/token"),
                        "keys": at("/jwks"), "revocation": null});
    vault::Connection {
        portal: PORTAL.to_owned(),
        discovery: discovery.to_string(),
        issuer: issuer.to_string(),
        subject: Some("ada".to_owned()),
        account: None,
        receipt_keys: "[]".to_owned(),
        sample: true,
        consented_at: now,
    }
}

impl World {
    /// Two to four computers of one account, whose files lie in `dir`.
    pub fn new(mut chance: Chance, dir: &Path, keep_trace: bool) -> Result<Self> {
        let now: Timestamp = "2026-03-02T12:00:00Z".parse()?;
        let portal = Portal::new(chance.up_to(5) + 3, usize::try_from(chance.up_to(6) + 2)?, now);
        let home = Home::at(dir)?;
        let mut world = Self {
            portal,
            issuer: Issuer::default(),
            devices: Vec::new(),
            watches: Vec::new(),
            late: Vec::new(),
            journal: BTreeMap::new(),
            trace: Trace::new(keep_trace),
            counts: BTreeMap::new(),
            broken: Vec::new(),
            storm: chance.up_to(5),
            cursors: BTreeMap::new(),
            now,
            offsets: Vec::new(),
            healing: false,
            chance,
        };
        for _ in 0..usize::try_from(world.chance.up_to(3) + 2)? {
            let tokens = world.new_tokens(now);
            let dice = world.chance.any();
            world.devices.push(Device::new(&home, &connection(now), &tokens, dice)?);
            world.watches.push(Watch::default());
            world.offsets.push(0);
        }
        Ok(world)
    }

    /// Notes that something was met.
    pub fn met(&mut self, what: impl Into<String>) {
        *self.counts.entry(what.into()).or_default() += 1;
    }

    /// Notes that a promise was broken.
    pub fn fail(&mut self, what: impl Into<String>) {
        let what = what.into();
        self.trace.line(&format!("BROKEN {what}"));
        self.broken.push(what);
    }

    pub fn device(&mut self, number: usize) -> Result<&mut Device> {
        self.devices.get_mut(number).context("there is such a computer")
    }

    fn watch(&mut self, number: usize) -> Result<&mut Watch> {
        self.watches.get_mut(number).context("there is such a computer")
    }

    fn new_tokens(&mut self, clock: Timestamp) -> Tokens {
        let pair = self.issuer.sign_in(self.now);
        Tokens {
            access: Zeroizing::new(pair.access),
            refresh: Some(Zeroizing::new(pair.refresh)),
            scope: "openid offline_access member-data".to_owned(),
            expires_at: clock.saturating_add(SignedDuration::from_secs(Issuer::life_seconds())).unwrap_or(clock),
            auth_at: None,
        }
    }

    /// The member signs in at a computer.
    pub fn sign_in(&mut self, number: usize) -> Result<()> {
        let clock = self.device(number)?.clock.now();
        let signed_in = sync::SignedIn { subject: "ada".to_owned(), tokens: self.new_tokens(clock) };
        self.device(number)?.vault()?.write(|tx| sync::store_sign_in(tx, &signed_in, clock))?;
        self.trace.line(&format!("{number} signs in"));
        Ok(())
    }

    /// Time passes for everybody.
    pub fn pass(&mut self, seconds: i64) {
        self.now = self.now.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(self.now);
        self.portal.now = self.now;
        for device in &self.devices {
            device.clock.advance(seconds);
        }
        self.trace.line(&format!("{seconds} s pass"));
    }

    /// A computer's clock is set to run `offset` seconds ahead of the true time.
    pub fn set_clock(&mut self, number: usize, offset: i64) -> Result<()> {
        let before = self.offsets.get(number).copied().unwrap_or_default();
        if let Some(kept) = self.offsets.get_mut(number) {
            *kept = offset;
        }
        self.device(number)?.clock.advance(offset - before);
        // Whoever set the clock may come sooner, once.
        self.watch(number)?.held = None;
        self.trace.line(&format!("{number} clock is {offset} s ahead"));
        Ok(())
    }

    /// The member pauses edits at a computer (a deletion is pending), or lets them go.
    pub fn pause_edits(&mut self, number: usize, paused: bool) -> Result<()> {
        let on_its_way = self.device(number)?.asked().and_then(|asked| asked.operation);
        let on_its_way = match on_its_way {
            Some(operation) => Some(operation),
            None if self.device(number)?.is_idle() => None,
            None => self.sending(number)?,
        };
        self.watch(number)?.paused = paused.then_some(on_its_way);
        self.device(number)?.pause_edits(paused)?;
        self.trace.line(&format!("{number} edits paused: {paused}"));
        Ok(())
    }

    /// The change that is on its way, if there is one.
    fn sending(&mut self, number: usize) -> Result<Option<OperationId>> {
        let open = self.device(number)?.vault()?.read::<_, VaultError>(|tx| tx.changes().list_open())?;
        Ok(open.into_iter().find(|change| change.state == ChangeState::Sending).map(|change| change.operation))
    }

    /// The program dies and is started again, at whatever it was.
    pub fn crash(&mut self, number: usize) -> Result<()> {
        let asked = self.device(number)?.asked().cloned();
        let phase = match asked {
            None => "idle".to_owned(),
            Some(asked) if self.chance.one_in(2) => {
                self.arrive_late(number)?;
                self.serve(number, &asked)?;
                format!("answered, not heard ({})", asked.purpose.as_str())
            }
            Some(asked) => format!("asked, not arrived ({})", asked.purpose.as_str()),
        };
        self.trace.line(&format!("{number} dies: {phase}"));
        self.met(format!("restart: {phase}"));
        self.device(number)?.crash()?;
        if self.watch(number)?.paused.is_some() {
            self.pause_edits(number, true)?;
        }
        self.note_changes(number)?;
        super::check::standing(self, number)
    }

    /// Nothing goes wrong any more, and nobody does anything any more but sign in and agree.
    pub fn heal(&mut self) -> Result<()> {
        self.healing = true;
        self.trace.line("everything heals");
        for number in 0..self.devices.len() {
            while self.device(number)?.asked().is_some() {
                self.answer(number)?;
            }
            self.device(number)?.vault()?.write::<_, VaultError>(|tx| tx.cursor().set_network(true))?;
            self.pause_edits(number, false)?;
            let open = self.device(number)?.held()?.changes;
            if open.iter().any(|change| change.state == ChangeState::SignInNeeded) {
                self.sign_in(number)?;
            }
        }
        for round in 0..400 {
            let mut soonest: Option<(i64, usize)> = None;
            for number in 0..self.devices.len() {
                let held = self.device(number)?.held()?;
                if !held.signed_in {
                    self.sign_in(number)?;
                }
                if held.stopped {
                    self.met("removals stopped, and agreed to");
                    self.turn(number, plan::Event::Demanded(Removals::Agreed))?;
                }
                let head = held.cursor.is_some_and(|cursor| cursor.text == self.portal.head());
                if held.next_change.is_none() && head {
                    continue;
                }
                let wakes_in = self.device(number)?.wakes_in()?;
                soonest = Some(soonest.map_or((wakes_in, number), |known| known.min((wakes_in, number))));
            }
            let Some((wakes_in, number)) = soonest else {
                *self.counts.entry("turns until quiet".to_owned()).or_default() += round;
                return Ok(());
            };
            self.pass(wakes_in.max(0));
            self.turn(number, plan::Event::Woken)?;
        }
        self.fail("it never comes to rest");
        Ok(())
    }

    /// A whole turn in fine weather.
    fn turn(&mut self, number: usize, event: plan::Event) -> Result<()> {
        self.begin(number, event)?;
        while self.device(number)?.asked().is_some() {
            self.answer(number)?;
        }
        Ok(())
    }

    /// A computer's clock.
    pub fn clock(&self, number: usize) -> Timestamp {
        self.devices.get(number).map_or(self.now, |device| device.clock.now())
    }

    /// The states a record had at the portal, from the one that stood when something was saved.
    pub fn states_since(&self, key: &RecordKey, since: usize) -> impl Iterator<Item = &Option<Fields>> {
        self.portal.history.get(key).into_iter().flatten().skip(since)
    }

    /// How many states a record has had, less the one that stands.
    pub fn states_so_far(&self, key: &RecordKey) -> usize {
        self.portal.history.get(key).map_or(0, |states| states.len().saturating_sub(1))
    }
}
