//! An export of 100,000 rows, against writing the same bytes through a plain ZIP writer.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{Read, Write},
    path::Path,
    time::Instant,
};

use app::{ExportAsk, Given, Table};
use domain::OrganizationId;
use keys::Choice;
use sha2::{Digest, Sha256};
use vault::VaultError;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::{ENTRIES, RUNS, figures::Figure, member};

/// Measures the export as the member starts it: out of the encrypted vault, through the use case.
pub fn measure(runtime: &tokio::runtime::Handle) -> anyhow::Result<Figure> {
    let dir = tempfile::tempdir()?;
    let (data, target) = (dir.path().join("data"), dir.path().join("export.zip"));
    member::prepare(&data, Choice::Passphrase(member::PASSPHRASE), runtime)?;
    member::add_activity(&data, ENTRIES)?;
    let vault = member::hikvision(&data)?;
    let reading = timed(|| vault.read::<_, VaultError>(|tx| tx.activity().for_each(|_| Ok::<_, VaultError>(()))))?;
    vault.close();
    let app = member::app_at(&data, runtime)?;
    app.unlock(Given::Passphrase(member::PASSPHRASE))?;
    let ask = ExportAsk {
        id: "bench".to_owned(),
        path: target.clone(),
        organizations: vec![OrganizationId::new("hikvision")?, OrganizationId::new("onvif")?],
        tables: BTreeSet::from(Table::ALL),
        include_secrets: false,
        include_other_people: false,
    };
    app.choose_export_target(target.clone());
    app.run_export(&ask, None)?;
    let files = files_of(&target)?;
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        fs::remove_file(&target)?;
        let begin = Instant::now();
        app.run_export(&ask, None)?;
        ours.push(begin.elapsed().as_secs_f64() * 1000.0);
        let plain = dir.path().join("plain.zip");
        let begin = Instant::now();
        write_plainly(&files, &plain)?;
        floor.push(begin.elapsed().as_secs_f64() * 1000.0);
        fs::remove_file(&plain)?;
    }
    app.quit();
    let hashing = timed(|| {
        for (_, bytes) in &files {
            std::hint::black_box(Sha256::digest(bytes));
        }
        anyhow::Ok(())
    })?;
    let figure = Figure::new("export of 100,000 rows", "ms", ours, floor).goal(1.5);
    Ok(figure.share("reading the rows once", &reading).share("hashing", &hashing))
}

/// Milliseconds of each run.
fn timed<E>(mut work: impl FnMut() -> Result<(), E>) -> Result<Vec<f64>, E> {
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let begin = Instant::now();
        work()?;
        runs.push(begin.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(runs)
}

fn files_of(archive: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(File::open(archive)?)?;
    let mut files = Vec::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        files.push((file.name()?.to_string(), bytes));
    }
    Ok(files)
}

fn write_plainly(files: &[(String, Vec<u8>)], target: &Path) -> anyhow::Result<()> {
    let mut zip = ZipWriter::new(File::create_new(target)?);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    zip.finish()?.sync_all()?;
    Ok(())
}
