//! `data.json`, the manifest, the words and the progress.

use std::{io::Cursor, sync::atomic::AtomicBool};

use export::{Options, Table, write_archive};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use words::Language;
use zip::ZipArchive;

use crate::world::{World, everything, field, named, text};

const SCHEMA: &str = include_str!("../../../../docs/schema/export-1.json");

fn schema() -> jsonschema::Validator {
    let schema = serde_json::from_str(SCHEMA).expect("JSON");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

/// The paths whose bytes are not those that the manifest names.
fn tampered(files: &[(String, Vec<u8>)]) -> Vec<String> {
    let manifest: serde_json::Value = serde_json::from_slice(&named(files, "manifest.json")).expect("JSON");
    let listed = manifest["files"].as_array().expect("a list").clone();
    assert_eq!(listed.len() + 1, files.len(), "the manifest names every file but itself");
    let wrong = listed.into_iter().filter(|entry| {
        let bytes = named(files, entry["path"].as_str().expect("a path"));
        let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        entry["sha256"] != *hash || entry["bytes"] != bytes.len()
    });
    wrong.map(|entry| entry["path"].as_str().expect("a path").to_owned()).collect()
}

#[test]
fn data_json_fits_the_committed_schema_whatever_is_ticked() {
    let schema = schema();
    for options in [everything(), Options::everything_of_mine(), Options { tables: [].into(), ..everything() }] {
        let json = World::of_ada(Language::German).json(&options);
        let errors: Vec<_> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

#[test]
fn the_schema_refuses_a_value_without_its_source() {
    let mut json = World::of_ada(Language::English).json(&everything());
    assert!(schema().is_valid(&json));
    json["organizations"][0]["profile"][0].as_object_mut().expect("a row").remove("source");
    assert!(!schema().is_valid(&json));
}

#[test]
fn the_schema_in_the_archive_is_the_committed_one() {
    let files = World::of_ada(Language::English).files(&everything());
    assert_eq!(named(&files, "data.schema.json"), SCHEMA.as_bytes());
}

#[test]
fn a_table_that_is_not_ticked_is_in_no_file() {
    let options = Options { tables: [Table::EmailPreferences].into(), ..everything() };
    let files = World::of_ada(Language::English).files(&options);
    let paths: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        ["data.json", "data.schema.json", "email-preferences.csv", "report.html", "README.txt", "manifest.json"]
    );
    for (path, bytes) in &files {
        assert!(!String::from_utf8_lossy(bytes).contains("Front door"), "{path}");
    }
}

#[test]
fn a_flipped_byte_in_any_file_is_found_by_the_manifest() {
    let files = World::of_ada(Language::English).files(&everything());
    assert_eq!(tampered(&files), [""; 0]);
    for (place, (path, _)) in files.iter().enumerate().filter(|(_, (path, _))| path != "manifest.json") {
        let mut changed = files.clone();
        let middle = changed[place].1.len() / 2;
        changed[place].1[middle] ^= 1;
        assert_eq!(tampered(&changed), [path.as_str()]);
    }
}

#[test]
fn the_same_snapshot_gives_the_same_bytes() {
    let world = World::of_ada(Language::English);
    assert_eq!(world.archive(&everything()), world.archive(&everything()));
}

#[test]
fn every_file_carries_the_instant_of_the_snapshot() {
    let archive = World::of_ada(Language::English).archive(&everything());
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("a ZIP archive");
    for place in 0..archive.len() {
        let file = archive.by_index(place).expect("a file");
        let time = file.last_modified().expect("a time");
        assert_eq!((time.year(), time.month(), time.day(), time.hour(), time.minute()), (2026, 5, 5, 10, 14));
    }
}

#[test]
fn no_text_is_missing_in_either_language() {
    for language in Language::ALL {
        for options in [everything(), Options::everything_of_mine()] {
            for (path, bytes) in World::of_ada(language).files(&options) {
                let content = String::from_utf8(bytes).expect("UTF-8");
                assert!(!content.contains("export-file-"), "{path} in {language:?} shows a key");
            }
        }
    }
}

#[test]
fn progress_never_goes_back_and_ends_whole() {
    let mut world = World::of_ada(Language::English);
    world.activity = vec![("a".to_owned(), "Signed in".to_owned(), None); 5000];
    let mut seen = Vec::new();
    let out = Cursor::new(Vec::new());
    write_archive(&world, &everything(), out, &mut |step| seen.push(step), &AtomicBool::new(false))
        .expect("an archive");
    assert!(seen.is_sorted_by_key(|step| step.done), "{seen:?}");
    assert!(seen.iter().all(|step| step.done <= step.total));
    let last = seen.last().expect("progress");
    assert_eq!((last.done, last.file), (last.total, "manifest.json"));
    assert!(seen.iter().any(|step| step.file == "activity.csv"));
}

#[test]
fn a_field_that_no_pack_has_is_kept_under_its_id() {
    let json = World::of_ada(Language::English).json(&Options::everything_of_mine());
    let rows = json["organizations"][1]["profile"].as_array().expect("rows").clone();
    let row = rows.iter().find(|row| row["field"] == "given.of_tomorrow").expect("the row");
    assert_eq!((&row["label"], &row["subject"]), (&"given.of_tomorrow".into(), &"unknown".into()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Any text that can be held comes back byte for byte from `data.json`.
    #[test]
    fn any_text_comes_back_equal(texts in prop::collection::vec(any::<String>(), 60..80)) {
        let mut world = World::of_ada(Language::English);
        let hikvision = world.organizations[0].id.clone();
        let profile = &mut world.records.get_mut(&hikvision).expect("records")[0];
        profile.values.get_mut(&field("given.name")).expect("a name").value = text(&texts[0]);
        world.codes.values_mut().for_each(|held| texts[1].clone_into(held));
        world.activity = texts.iter().map(|text| ("a".to_owned(), text.clone(), Some(text.clone()))).collect();
        let json = world.json(&everything());
        let ada = &json["organizations"][0];
        let name = ada["profile"].as_array().expect("rows").iter().find(|row| row["field"] == "given.name").expect("a name");
        prop_assert_eq!(name["value"].as_str(), Some(texts[0].as_str()));
        prop_assert_eq!(ada["devices"][1]["code"].as_str(), Some(texts[1].as_str()));
        for (row, text) in ada["activity"].as_array().expect("rows").iter().zip(&texts) {
            prop_assert_eq!((row["kind"].as_str(), row["detail"].as_str()), (Some(text.as_str()), Some(text.as_str())));
        }
    }
}
