//! A portal that answers as no honest one does, one behaviour and more for each row of the catalogue of bad
//! answers. After each: the call came back, its message names what happened, memory and the runtime were
//! not used up, nothing foreign was kept, what was held is as it was, and the member's wishes are there.

mod body;
mod row;
mod scene;
mod tls;
mod watch;

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

use self::row::Row;
use self::scene::Scene;
use self::watch::Hearts;
use crate::run::Run;
use crate::verdict::Verdict;

/// The most memory a hostile answer may cost, KiB. Source: reliability promise P14.
const MEMORY: u64 = 64 * 1024;
/// The longest the runtime may be held up, milliseconds. Source: reliability promise P14.
const HELD_UP: u64 = 250;
/// By then every call came back; the product's own limit is two minutes.
const BACK: Duration = Duration::from_secs(130);
/// Rows of the catalogue.
const ROWS: u32 = 30;

/// Goes through the catalogue `run.count` times; more than once, the slowest rows too.
pub fn run(run: &Run) -> Result<Verdict> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let main = async { tokio::spawn(catalogue(*run)).await.context("the rig panicked")? };
    runtime.block_on(main)
}

async fn catalogue(run: Run) -> Result<Verdict> {
    let mut verdict = Verdict::default();
    for round in 0..run.count {
        let slow = run.count > 1 && round == 0;
        let rows = row::all().await?.into_iter().filter(|row| slow || !row.slow);
        let (beside, others): (Vec<_>, Vec<_>) = rows.partition(|row| row.beside);
        // They wait, and cost nothing meanwhile.
        let waiting: Vec<_> = beside.into_iter().map(|row| tokio::spawn(one(Which::Row(row)))).collect();
        let of_scene = row::of_scene(&Scene::new(None).await?)?.len();
        let hearts = Hearts::start();
        for which in others.into_iter().map(Which::Row).chain((0..of_scene).map(Which::OfScene)) {
            take(alone(which, &hearts).await?, &mut verdict);
        }
        drop(hearts);
        for row in waiting {
            take(row.await??, &mut verdict);
        }
    }
    for row in 1..=ROWS {
        verdict.insist_on(&format!("A{row}"));
    }
    Ok(verdict)
}

/// A row by itself, or by its number among those that name what is in the scene.
enum Which {
    Row(Row),
    OfScene(usize),
}

/// A row, and what came of it.
struct Done {
    row: Row,
    held: Result<()>,
    /// The most memory it cost, KiB, and the longest it held up the runtime, milliseconds, where measured.
    cost: Option<(u64, u64)>,
}

fn take(done: Done, verdict: &mut Verdict) {
    let Done { row, held, cost } = done;
    verdict.count(row.id, 1);
    verdict.count("behaviours", 1);
    if let Some((memory, late)) = cost {
        verdict.count("behaviours that cost at most 8 MiB", u64::from(memory <= 8 * 1024));
        verdict.count("behaviours that held up the runtime for at most 50 ms", u64::from(late <= 50));
    }
    if let Err(broken) = held {
        verdict.fail(format!("{}, {} ({:?}): {broken:#}", row.id, row.sent, row.act));
    }
}

/// One row with nothing beside it, so that its cost is its own.
async fn alone(which: Which, hearts: &Hearts) -> Result<Done> {
    hearts.held_up();
    let before = watch::begin()?;
    let done = one(which).await?;
    let (memory, late) = (watch::growth(before)?, hearts.held_up());
    let held = done.held.and_then(|()| {
        ensure!(memory <= MEMORY, "it cost {memory} KiB");
        ensure!(late <= HELD_UP, "it held up the runtime for {late} ms");
        Ok(())
    });
    Ok(Done { held, cost: Some((memory, late)), ..done })
}

async fn one(which: Which) -> Result<Done> {
    let (scene, row) = match which {
        Which::Row(row) => (Scene::new(row.elsewhere.clone()).await?, row),
        Which::OfScene(number) => {
            let scene = Scene::new(None).await?;
            let row = row::of_scene(&scene)?.into_iter().nth(number).context("there is such a row")?;
            (scene, row)
        }
    };
    scene.answers(row.answers.clone());
    let held = match tokio::time::timeout(BACK, scene.act(row.act)).await {
        Err(_) => Err(anyhow::anyhow!("it never came back")),
        Ok(came) => came.and_then(|came| {
            ensure!(came == row.must, "it says \"{came}\" and not \"{}\"", row.must);
            scene.check(row.takes, row.act)
        }),
    };
    Ok(Done { row, held, cost: None })
}
