//! Damages files at rest. Whatever is done to the database or the key is noticed, nothing is overwritten, and
//! the product's repair sets the damaged files aside as they are and takes along what can be read. Damage to
//! the write-ahead log is either noticed or leaves the vault as it was after an earlier commit, whole.

mod harm;
mod kept;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use anyhow::{Context, anyhow, bail, ensure};
use vault::{Channel, Vault, VaultError};

use self::harm::{Expected, Harm};
use self::kept::Kept;
use super::disk::{House, VaultState, organization, scratch, state_of};
use crate::run::Run;
use crate::verdict::Verdict;

/// Runs `count` cases, each another damage.
pub fn run(run: &Run) -> anyhow::Result<Verdict> {
    let mut verdict = Verdict::default();
    let kept = Kept::make().context("making what is to be damaged")?;
    for number in 0..run.count {
        let mut chance = run.case(number);
        let harm = Harm::draw(&mut chance);
        let tried = catch_unwind(AssertUnwindSafe(|| case(&kept, harm, &mut chance, &mut verdict)));
        verdict.count(harm.name(), 1);
        if let Err(broken) = tried.unwrap_or_else(|_| Err(anyhow!("it panicked"))) {
            verdict.fail(format!("seed {}: {}: {broken:#}", run.case_seed(number), harm.name()));
        }
    }
    if run.count > 100 {
        Harm::ALL.iter().for_each(|harm| verdict.insist_on(harm.name()));
        for what in [
            "noticed when opened",
            "noticed when verified",
            "repaired with everything that was typed",
            "as at an earlier commit",
        ] {
            verdict.insist_on(what);
        }
    }
    Ok(verdict)
}

fn case(kept: &Kept, harm: Harm, chance: &mut fastrand::Rng, verdict: &mut Verdict) -> anyhow::Result<()> {
    let scratch = scratch()?;
    let data = scratch.path().join("data");
    let done = harm.inflict(kept, &data, chance)?;
    let dir = kept.place_in(&data);
    let was = files(&dir)?;
    let house = House::open(&data).context("the other files open")?;
    let [found] = house.found.as_slice() else { bail!("there are {} vaults", house.found.len()) };
    ensure!(found.organization == Some(organization("foscam")?), "nobody knows whose it was");
    match (&found.opened, done) {
        (Err(error), _) if error.is_damage() => {
            ensure!(files(&dir)? == was, "opening has changed the damaged files");
            verdict.count("noticed when opened", 1);
            repair(kept, house, was, done, verdict)
        }
        (Err(error), _) => bail!("called something else: {error:?}"),
        (Ok(vault), Expected::Damage) => {
            let noticed = read_all(vault);
            ensure!(matches!(&noticed, Err(error) if error.is_damage()), "not noticed: {noticed:?}");
            ensure!(files(&dir)? == was, "reading has changed the damaged files");
            verdict.count("noticed when verified", 1);
            Ok(())
        }
        (Ok(vault), Expected::Earlier { latest }) => rolled_back(kept, vault, latest, verdict),
    }
}

/// After harm to the log: noticed, or as after one earlier commit.
fn rolled_back(kept: &Kept, vault: &Vault, latest: usize, verdict: &mut Verdict) -> anyhow::Result<()> {
    match read_all(vault) {
        Ok(()) => {}
        Err(error) if error.is_damage() => {
            verdict.count("noticed when verified", 1);
            return Ok(());
        }
        Err(error) => bail!("called something else: {error:?}"),
    }
    let state = state_of(vault)?;
    match kept.states().position(|known| *known == state) {
        Some(place) if place == latest => verdict.count("nothing lost", 1),
        Some(place) if place < latest => verdict.count("as at an earlier commit", 1),
        Some(_) => bail!("as at a later commit"),
        None => bail!("mixed from several commits, and called sound: {}", mixture(&state, kept)),
    }
    Ok(())
}

fn mixture(state: &VaultState, kept: &Kept) -> String {
    let pages = state.pages;
    let like = kept.states().position(|known| known.pages == pages);
    format!("pages {pages:?}, activity {}, profile {:?}, as at commit {like:?}", state.activity, state.profile)
}

/// Reads and checks everything.
fn read_all(vault: &Vault) -> Result<(), VaultError> {
    vault.read(|tx| tx.activity().for_each(|_| Ok::<_, VaultError>(())))?;
    vault.verify()
}

type Files = Vec<(String, Vec<u8>)>;

/// The files of a vault as they are, without shared memory.
fn files(dir: &std::path::Path) -> anyhow::Result<Files> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name == "db" || name == "key" {
            files.push((name, fs::read(entry.path())?));
        }
    }
    files.sort();
    Ok(files)
}

/// Repairs as the product does, and holds what was taken along against what there was.
fn repair(kept: &Kept, mut house: House, was: Files, done: Expected, verdict: &mut Verdict) -> anyhow::Result<()> {
    let found = house.found.pop().context("it is there")?;
    let foscam = organization("foscam")?;
    let salvage = vault::set_aside(
        &house.home,
        &house.ledger,
        &found.dir,
        &house.master,
        &foscam,
        found.channel.unwrap_or(Channel::Portal),
        super::disk::at(9)?,
    )
    .context("repairing")?;
    ensure!(files(&salvage.set_aside)? == was, "the damaged files were not set aside as they were");
    ensure!(!found.dir.exists(), "the damaged files are in the way");
    salvage.vault.verify().context("the fresh vault")?;
    let (now, all) = (state_of(&salvage.vault)?, kept.latest()?);
    ensure!(now.changes.iter().all(|row| all.changes.contains(row)), "changes that never were");
    let same = (&now.changes, &now.drafts, &now.codes) == (&all.changes, &all.drafts, &all.codes);
    if salvage.complete && done == Expected::Damage {
        ensure!(same, "not everything was taken along, but it was said so");
    }
    verdict.count(
        if same { "repaired with everything that was typed" } else { "repaired with a part, or nothing readable" },
        1,
    );
    let root = house.home.root().to_owned();
    salvage.vault.close();
    house.close();
    let house = House::open(&root).context("opening after the repair")?;
    let [found] = house.found.as_slice() else { bail!("{} vaults after the repair", house.found.len()) };
    let again = found.opened.as_ref().map_err(|error| anyhow!("the repaired vault: {error}"))?;
    ensure!(state_of(again)? == now, "the repaired vault is not as it was");
    ensure!(salvage.set_aside.exists(), "the damaged files are gone");
    Ok(())
}
