//! Cuts the power. A script of edits, answers, pages and whole organizations runs on a logged disk; then,
//! for many moments of it, the disk is what the log says could be left of it: what was not synced is lost,
//! kept, cut short or scattered. Opened again, everything promised before the moment is there, and what was
//! under way is there whole or not at all.

use std::fs;
use std::path::Path;

use anyhow::Context;
use domain::OrganizationId;
use fastrand::Rng;
use fault_vfs::{Disk, Log, Outage};
use vault::{Channel, Found};

use super::disk::{House, MARKER, State, Step, damage_a_page, organization, scratch};
use crate::run::Run;
use crate::verdict::Verdict;

/// Steps of one script.
const STEPS: u64 = 24;
/// Cuts of one script.
const CUTS: usize = 25;

/// Runs `count` scripts and cuts each of them many times.
pub fn run(run: &Run) -> anyhow::Result<Verdict> {
    let disk = fault_vfs::install()?;
    disk.look_for(vec![MARKER.as_bytes().to_vec()]);
    let mut verdict = Verdict::default();
    for number in 0..run.count {
        let mut chance = run.case(number);
        let told = Told::of_script(disk, &mut chance).with_context(|| format!("seed {}", run.case_seed(number)))?;
        verdict.count("scripts", 1);
        for leak in &told.leaks {
            verdict.fail(format!("seed {}: plain text was written to {leak}", run.case_seed(number)));
        }
        for _ in 0..CUTS {
            let cut = told.draw_cut(&mut chance);
            verdict.count("cuts", 1);
            verdict.count(&format!("cuts during: {}", told.during(&cut)), 1);
            verdict.count(&format!("what was not synced was {}", cut.outage.name()), 1);
            if let Err(broken) = told.check(disk, &cut, &mut chance, &mut verdict) {
                let (seed, during) = (run.case_seed(number), told.during(&cut));
                let outage = cut.outage.name();
                verdict
                    .fail(format!("seed {seed}: cut after {} calls, during {during}, {outage}: {broken:#}", cut.calls));
            }
        }
    }
    Outage::ALL.iter().for_each(|outage| verdict.insist_on(&format!("what was not synced was {}", outage.name())));
    ["cuts", "cuts while opening after a cut", "cuts of a first start"].iter().for_each(|what| verdict.insist_on(what));
    if run.count >= 30 {
        for step in Step::ALL {
            verdict.insist_on(&format!("cuts during: {}", step.name()));
        }
    }
    Ok(verdict)
}

/// What a script did and promised.
struct Told {
    log: Log,
    /// What stood there after each step; first of all, what stood there before.
    states: Vec<State>,
    /// After each step, how long the log was, and the step's name.
    marks: Vec<(usize, &'static str)>,
    leaks: Vec<String>,
    /// Whether it began with nothing at all.
    first_start: bool,
}

/// One moment, and what became of what was not synced.
struct Cut {
    calls: usize,
    outage: Outage,
}

impl Told {
    fn of_script(disk: Disk, chance: &mut Rng) -> anyhow::Result<Self> {
        let dir = scratch()?;
        let (root, on, by) = (dir.path().join("disk"), organization("foscam")?, organization("onvif")?);
        fs::create_dir(&root)?;
        let first_start = chance.u8(..3) == 0;
        if !first_start {
            furnish(&root, &on)?;
        }
        disk.watch(&root);
        disk.start_log()?;
        let (mut states, mut marks) = (Vec::new(), Vec::new());
        let data = root.join("data");
        let mut house = House::open(&data)?;
        // Opening makes what is missing, so a cut before it leaves the same as one after it.
        states.push(State::of(&house)?);
        let mut done = |house: &House, name| {
            states.push(State::of(house)?);
            marks.push((disk.logged(), name));
            anyhow::Ok(())
        };
        done(&house, Step::Restart.name())?;
        if first_start {
            house.add(&on, Channel::Portal)?;
            done(&house, Step::Add.name())?;
        }
        for number in 0..STEPS {
            // What is there is removed, what is not is added.
            let step = match Step::draw(chance) {
                Step::Add | Step::Remove if house.vault(&by).is_ok() => Step::Remove,
                Step::Add | Step::Remove => Step::Add,
                other => other,
            };
            step.of_house(&mut house, &on, &by, number)?;
            done(&house, step.name())?;
        }
        house.close();
        marks.push((disk.logged(), "quit"));
        let last = states.last().cloned();
        states.extend(last);
        let leaks = disk.leaks();
        let log = disk.take_log().context("the log was begun")?;
        disk.rest();
        Ok(Self { log, states, marks, leaks, first_start })
    }

    fn draw_cut(&self, chance: &mut Rng) -> Cut {
        let outage = chance.choice(Outage::ALL).unwrap_or(Outage::Lost);
        // Half of the cuts fall into any step, however few calls it makes.
        let step = chance.usize(..self.marks.len().max(1));
        let mark = |step: usize| self.marks.get(step).map_or(0, |(length, _)| *length);
        let (begin, end) = (step.checked_sub(1).map_or(0, mark), mark(step));
        let within = if begin < end { begin..end } else { end..end.saturating_add(1) };
        let calls = if chance.bool() { chance.usize(..=self.log.len()) } else { chance.usize(within) };
        Cut { calls, outage }
    }

    /// How many steps had returned by then.
    fn promised(&self, cut: &Cut) -> usize {
        self.marks.iter().take_while(|(length, _)| *length <= cut.calls).count()
    }

    fn during(&self, cut: &Cut) -> &'static str {
        self.marks.get(self.promised(cut)).map_or("nothing", |(_, name)| name)
    }

    fn check(&self, disk: Disk, cut: &Cut, chance: &mut Rng, verdict: &mut Verdict) -> anyhow::Result<()> {
        let after = scratch()?;
        self.log.cut(cut.calls, cut.outage, chance, after.path())?;
        let promised = self.promised(cut);
        if self.first_start {
            verdict.count("cuts of a first start", 1);
        }
        let again = chance.u8(..3) == 0;
        if again {
            disk.watch(after.path());
            disk.start_log()?;
        }
        let found = open_and_read(after.path())?;
        let log = disk.take_log();
        disk.rest();
        let possible = self.states.get(promised..).unwrap_or_default();
        let Some(nearest) = possible.first() else { return Ok(()) };
        if !possible.iter().take(2).any(|state| *state == found) {
            anyhow::bail!("{} steps were promised, {}", promised, found.differs_from(nearest));
        }
        if let (true, Some(log)) = (again, log) {
            verdict.count("cuts while opening after a cut", 1);
            let twice = scratch()?;
            let outage = chance.choice(Outage::ALL).unwrap_or(Outage::Lost);
            log.cut(chance.usize(..=log.len()), outage, chance, twice.path())?;
            let second = open_and_read(twice.path()).context("a second cut while opening")?;
            anyhow::ensure!(second == found, "a second cut while opening: {}", second.differs_from(&found));
        }
        Ok(())
    }
}

/// Opens what is left and reads everything, then closes it; every page is sound.
fn open_and_read(root: &Path) -> anyhow::Result<State> {
    let house = House::open(&root.join("data"))?;
    let state = State::of(&house)?;
    for one in &house.found {
        if let Found { opened: Ok(vault), .. } = one {
            vault.verify().context("a page is damaged")?;
        }
    }
    anyhow::ensure!(state.is_coherent(), "a page is there without its cursor, or the other way round");
    house.close();
    Ok(state)
}

/// Ada's data directory as it is on most days, and one organization whose vault was damaged.
fn furnish(root: &Path, on: &OrganizationId) -> anyhow::Result<()> {
    let broken = organization("mipi")?;
    let mut house = House::open(&root.join("data"))?;
    house.add(on, Channel::Portal)?;
    house.add(&broken, Channel::Portal)?;
    for number in 100..130 {
        Step::Edit.of_vault(house.vault(&broken)?, number)?;
    }
    for (number, step) in [Step::Page, Step::Edit, Step::Send, Step::Draft].iter().enumerate() {
        step.of_vault(house.vault(on)?, 200 + u64::try_from(number)?)?;
    }
    let dir = house.vault(&broken)?.dir().to_owned();
    house.close();
    damage_a_page(&dir)
}
