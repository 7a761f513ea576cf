//! No silence of a pack is forgotten on its map: every field that is `"silent"` in the files themselves stands on the
//! map as a silence, or has a reason here why it is none of the policy's.
#![cfg(test)]

use std::fs;
use std::path::Path;

use organizations::map::{Told, told};
use organizations::{Catalogue, Pack, Says};
use toml::{Table, Value};

/// How a silent field is told.
enum Place {
    /// As a silent statement with this id.
    Row(String),
    /// As this remark on the statement with this id.
    Note(String, &'static str),
    /// As a mention in passing of this row: it is named elsewhere in the policy.
    Passing(String),
    /// Not by the map.
    Elsewhere,
}

/// Where `field` of a row in `list` belongs. A field that is not known here fails: somebody has to decide.
fn place(list: &str, row: &Table, field: &str) -> Place {
    let text = |key: &str| row.get(key).and_then(Value::as_str).unwrap_or_default();
    let id = || text("id").to_owned();
    let silent = |key: &str| text(key) == "silent";
    match (list, field) {
        ("", "legal_entity") => Place::Row("legal-entity".to_owned()),
        ("cookies", "list") => Place::Row("cookies-list".to_owned()),
        ("cookies", "lifetime_days") => Place::Row("cookies-lifetime".to_owned()),
        ("cookies", "controls") => Place::Row("cookies-controls".to_owned()),
        ("cookies", "do_not_track") => Place::Row("do-not-track".to_owned()),
        ("age", "years") => Place::Row("age".to_owned()),
        ("change_notice", "routes") => Place::Row("change_notice".to_owned()),
        ("change_notice", "before") => Place::Row("change-before".to_owned()),
        ("change_notice", "earlier_data") => Place::Row("change-earlier".to_owned()),
        ("security", "guarantee") => Place::Row("security-guarantee".to_owned()),
        ("security", "breach_notice") => Place::Row("breach-notice".to_owned()),
        ("contact", "value") => Place::Row(format!("contact-{}", text("kind"))),
        ("category", "says") => Place::Passing(id()),
        ("purpose", "basis") => Place::Note(id(), "policy-basis-silent"),
        ("recipient", "gets") => Place::Note(id(), "policy-gets-silent"),
        ("recipient", "limits") => Place::Note(id(), "policy-limits-silent"),
        // Our advice is no statement, and a basis of transfer names no place because it needs none.
        ("deletion", _) if text("kind") == "advice" => Place::Elsewhere,
        ("country", "places") if text("topic") == "transfer-basis" => Place::Elsewhere,
        // A rule about asking is no wish: there is no way to it.
        ("right", "routes") if is_rule(row) => Place::Elsewhere,
        // What cannot be stopped has no way of stopping it.
        ("message", "how") if text("stoppable") == "no" => Place::Elsewhere,
        ("retention", "until_days") if !silent("says") => Place::Note(id(), "policy-no-period"),
        ("right", "routes") if !silent("mention") => Place::Note(id(), "policy-route-silent"),
        ("message", "how") if !silent("stoppable") => Place::Note(id(), "policy-stop-how-silent"),
        ("identity" | "deletion", "kind")
        | ("country", "places")
        | ("retention", "says" | "until_days")
        | ("right", "mention" | "routes")
        | ("message", "stoppable" | "how")
        | ("deletion", "says") => Place::Row(id()),
        // The copy and its dates stand above the map; the rest says over again, for other pages, what rows say.
        ("policy" | "capability" | "email_topic" | "composer" | "composer_subject" | "marketing_plan", _) => {
            Place::Elsewhere
        }
        _ => panic!("{list}.{field} may be silent, and nobody decided how the map says so"),
    }
}

fn is_rule(row: &Table) -> bool {
    let covers = row.get("covers").and_then(Value::as_array).expect("what a right covers");
    covers.iter().all(|kind| kind.as_str() == Some("request-rule"))
}

/// Calls `found` with list, row and field of everything that is `"silent"` in a pack's file.
fn for_each_silence(file: &Table, mut found: impl FnMut(&str, &Table, &str)) {
    let mut within = |list: &str, row: &Table| {
        let silent = row.iter().filter(|(_, value)| value.as_str() == Some("silent"));
        silent.for_each(|(field, _)| found(list, row, field));
    };
    within("", file);
    for (list, value) in file {
        match value {
            Value::Table(row) => within(list, row),
            Value::Array(rows) => rows.iter().filter_map(Value::as_table).for_each(|row| within(list, row)),
            _ => {}
        }
    }
}

fn is_told(all: &[Told], place: &Place) -> bool {
    let any = |id: &String, fits: &dyn Fn(&Told) -> bool| all.iter().any(|row| row.id == *id && fits(row));
    match place {
        Place::Row(id) => any(id, &|row| row.says == Some(Says::Silent)),
        Place::Note(id, note) => any(id, &|row| row.notes.iter().any(|each| each == note)),
        Place::Passing(id) => any(id, &|row| row.says.is_none()),
        Place::Elsewhere => true,
    }
}

fn file_of(pack: &Pack) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../organizations/{}.toml", pack.id));
    fs::read_to_string(path).expect("the pack's file").parse().expect("TOML")
}

#[test]
fn every_silent_field_of_a_pack_is_a_silence_on_its_map() {
    let mut forgotten = Vec::new();
    for pack in Catalogue::built_in().expect("the packs load").all() {
        let all = told(pack);
        for_each_silence(&file_of(pack), |list, row, field| {
            if !is_told(&all, &place(list, row, field)) {
                forgotten.push(format!("{}: {list}.{field} of {:?}", pack.id, row.get("id")));
            }
        });
    }
    assert!(forgotten.is_empty(), "{forgotten:#?}");
}

#[test]
fn a_rule_that_says_something_is_not_told_as_a_silence() {
    let catalogue = Catalogue::built_in().expect("the packs load");
    let silent = |id: &str, rule: &str| {
        let pack = catalogue.all().iter().find(|pack| pack.id.as_str() == id).expect("a pack");
        told(pack).iter().any(|row| row.id == rule && row.says == Some(Says::Silent))
    };
    assert!(!silent("mipi", "do-not-track"), "MIPI says that it does not respect it");
    assert!(!silent("mipi", "change-before"));
    assert!(!silent("smarteye", "breach-notice"));
    assert!(!silent("foscam", "contact-post"));
    assert!(!silent("foscam", "change-earlier"));
}
