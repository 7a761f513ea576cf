use std::collections::BTreeMap;

use organizations::Catalogue;
use wire::{Input, RecordPatch};

use jiff::SignedDuration;

use super::*;
use crate::rules;

fn ada() -> Person {
    people::all().next().expect("Ada comes first")
}

fn now() -> Timestamp {
    "2026-11-02T10:00:00Z".parse().expect("a literal instant")
}

#[test]
fn ada_has_a_valid_value_in_every_profile_field_of_every_pack() {
    for pack in Catalogue::built_in().unwrap().all() {
        for marker in [None, Some("ZQXMARKER0123456789")] {
            let profile = marked(values::profile(pack, &ada()), marker, |field| {
                pack.profile_field(field).map(|known| (known.kind, known.max))
            });
            assert_eq!(profile.len(), pack.profile_fields.len(), "{}", pack.id);
            let writable = pack.profile_fields.iter().filter(|field| field.writable);
            let values: BTreeMap<String, Option<Input>> = writable
                .map(|field| (field.category.to_string(), profile.get(&field.category).map(Input::from)))
                .collect();
            rules::profile(pack, RecordPatch { values }).unwrap();
        }
    }
}

#[test]
fn ada_has_six_cameras_with_codes_at_hikvision_and_one_was_not_seen_for_months() {
    let catalogue = Catalogue::built_in().unwrap();
    let pack = catalogue.all().iter().find(|pack| pack.id.as_str() == "hikvision").unwrap();
    let cameras = cameras::of(pack, &ada(), now());
    assert_eq!(cameras.len(), 6);
    assert!(cameras.iter().all(|camera| camera.secret.is_some() && camera.fields.len() == pack.device_fields.len()));
    let seen = |camera: &cameras::Camera| -> Timestamp {
        let (_, value) = camera.fields.iter().find(|(field, _)| field.as_str() == "last_seen_at").unwrap();
        value.as_text().unwrap().parse().unwrap()
    };
    let months = SignedDuration::from_hours(90 * 24);
    assert_eq!(cameras.iter().filter(|camera| seen(camera).duration_until(now()) > months).count(), 1);
}

#[test]
fn adas_requests_are_one_answered_and_one_in_progress_in_every_pack() {
    let key = wire::receipt::SigningKey::from_seed(&[1; 32]).unwrap();
    let keys = [key.public().clone()];
    let pack = Catalogue::built_in().unwrap().all()[0].clone();
    let signer = Signer::new(key, "https://portal.example".to_owned(), pack.id.clone());
    let dir = tempfile::TempDir::new().unwrap();
    let store = crate::Store::open(&dir.path().join("portal.db"), pack.id.as_str()).unwrap();
    let write = move |db: &Connection| {
        let world = World { activity: 1, members: 0, marker: None };
        world.write(db, &pack, now())?;
        world.file_requests(db, &pack, &signer, now())?;
        crate::store::request::page(db, account::find(db, "ada-0001")?.id, None, 10)
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let page = runtime.block_on(store.write(write)).unwrap();
    let told: Vec<_> = page.items.iter().map(|request| (request.kind.as_str(), request.status.as_str())).collect();
    assert_eq!(told, [("objection", "in_progress"), ("access", "fulfilled")]);
    for request in &page.items {
        let mut receipts = request.receipts.iter().map(|jws| wire::receipt::verify_request(jws, &keys).unwrap());
        assert_eq!(receipts.next_back().unwrap().status == "fulfilled", request.status == "fulfilled");
        assert!(request.received_at < now() && request.messages.iter().all(|message| message.at <= now()));
    }
}

#[test]
fn history_is_the_same_each_time_and_lies_in_the_past() {
    let catalogue = Catalogue::built_in().unwrap();
    let pack = catalogue.all().first().unwrap();
    let told = |_| -> Vec<_> { history::of(pack, 500, now(), None).map(|past| (past.at, past.kind)).collect() };
    assert_eq!(told(1), told(2));
    assert!(told(1).iter().all(|(at, _)| *at <= now()));
    assert_eq!(told(1).len(), 500);
}
