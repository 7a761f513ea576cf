//! The golden JSON in `tests/fixtures/wire` reads and writes back unchanged; newer servers are understood.

use domain::{DeletionState, RecordKind};
use serde::{Serialize, de::DeserializeOwned};
use wire::*;

fn golden(name: &str) -> String {
    let path = format!("{}/../../tests/fixtures/wire/{name}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the golden file stands in the repository")
}

fn read<T: DeserializeOwned>(name: &str) -> T {
    serde_json::from_str(&golden(name)).expect("the golden file has the type's shape")
}

fn keeps<T: DeserializeOwned + Serialize>(name: &str) {
    let same: serde_json::Value = read(name);
    assert_eq!(serde_json::to_value(read::<T>(name)).expect("it writes"), same, "{name}");
}

#[test]
fn golden_messages_read_and_write_back_unchanged() {
    keeps::<Discovery>("discovery");
    keeps::<Record>("record");
    keeps::<Record>("device");
    keeps::<ChangesPage>("changes");
    keeps::<ActivityPage>("activity");
    keeps::<Deletion>("deletion");
    keeps::<Problem>("problem");
    keeps::<RecordPatch>("patch");
    keeps::<NewRecord>("new-device");
    keeps::<DeletionRequest>("deletion-request");
    keeps::<OperationAnswer>("operation");
    keeps::<Record>("sharing-choice");
    keeps::<NewRightsRequest>("new-rights-request");
    keeps::<RightsRequest>("rights-request");
    keeps::<RightsRequestPage>("rights-requests");
    keeps::<NewRightsMessage>("rights-message");
    keeps::<RightsWithdrawal>("rights-withdrawal");
}

#[test]
fn a_newer_server_is_understood_as_far_as_we_know_it() {
    let page: ChangesPage = read("changes-newer");
    assert_eq!(page.items[0], FeedItem::Unknown);
    let FeedItem::Record { record, .. } = &page.items[1] else { panic!("the second item is a record") };
    assert_eq!(page.items[1].record_kind(), None);
    assert_eq!(record.fields().unwrap().len(), 1);
    assert_eq!(record.values.len(), 3, "what we do not know is kept");
    assert!(matches!(&page.items[2], FeedItem::Activity { entry } if entry.kind == "hologram-shown"));

    let mut deletion: serde_json::Value = read("deletion");
    deletion["state"] = "paused".into();
    assert_eq!(serde_json::from_value::<Deletion>(deletion).unwrap().state(), None);

    let request: RightsRequest = read("rights-request-newer");
    assert_eq!((request.kind(), request.status()), (None, None));
    assert_eq!(request.messages[0].kind, "hologram-sent");

    let problem: Problem = serde_json::from_str(r#"{"code":"too-rainy"}"#).unwrap();
    assert_eq!(problem.code, ProblemCode::Other("too-rainy".to_owned()));
}

#[test]
fn known_words_become_the_domains_words() {
    let page: ChangesPage = read("changes");
    assert_eq!(page.items[3].record_kind(), Some(RecordKind::Device));
    assert_eq!(read::<Deletion>("deletion").state(), Some(DeletionState::Requested));
    assert!(read::<Discovery>("discovery").offers(Capability::DeviceSecrets));
    assert!(read::<Discovery>("discovery").takes(RightsKind::DeviceData));
    assert!(!read::<Discovery>("discovery").takes(RightsKind::Question), "it is not listed");
    let request: RightsRequest = read("rights-request");
    assert_eq!((request.kind(), request.status()), (Some(RightsKind::PartialErasure), Some(RightsStatus::Denied)));
    let record: Record = read("record");
    assert_eq!(record.strong_etag().unwrap().as_str(), "\"17\"");
    let patch: RecordPatch = read("patch");
    assert_eq!(RecordPatch::from(&patch.clone().into_wanted().unwrap()), patch);
}

#[test]
fn a_feed_item_that_lacks_what_its_type_needs_spoils_the_page() {
    for item in
        [r#"{"type":"removed","kind":"device"}"#, r#"{"type":"record","kind":"device"}"#, r#"{"type":"activity"}"#]
    {
        assert!(serde_json::from_str::<FeedItem>(item).is_err(), "{item}");
    }
}

#[test]
fn a_request_with_an_unknown_or_repeated_member_is_refused() {
    for body in [
        r#"{"values":{},"note":1}"#,
        r#"{"values":{"a":"1","a":"2"}}"#,
        r#"{"values":{"a":1}}"#,
        r#"{"values":{"a":["x"]}}"#,
        r#"{"values":null}"#,
        "{}",
        "null",
        "[]",
    ] {
        assert!(serde_json::from_str::<RecordPatch>(body).is_err(), "{body}");
        assert!(serde_json::from_str::<NewRecord>(body).is_err(), "{body}");
    }
    assert!(serde_json::from_str::<NewRecord>(r#"{"values":{"a":null}}"#).is_err());
    let sound = golden("new-rights-request");
    for (line, instead) in [("\"kind\"", "\"colour\""), ("{", "{\"colour\": 1,"), ("{", "{\"kind\": \"access\",")] {
        let body = sound.replacen(line, instead, 1);
        assert!(serde_json::from_str::<NewRightsRequest>(&body).is_err(), "{body}");
    }
    assert!(serde_json::from_str::<RightsWithdrawal>(r#"{"because":"z"}"#).is_err());
    assert!(serde_json::from_str::<NewRightsMessage>(r#"{"text":"x","kind":"refused"}"#).is_err());
    assert!(serde_json::from_str::<DeletionRequest>(r#"{"operation":"x","organization":"y","because":"z"}"#).is_err());
}

#[test]
fn an_answer_with_a_repeated_name_nul_or_weak_tag_is_not_trusted() {
    let record = golden("record");
    let twice = record.replace("\"given.name\"", "\"given.email\"");
    assert!(serde_json::from_str::<Record>(&twice).is_err());
    let nul: Record = serde_json::from_str(&record.replace("Ada", "A\\u0000da")).unwrap();
    assert!(nul.fields().is_err());
    let weak: Record = serde_json::from_str(&record.replace(r#""\"17\"""#, r#""W/\"17\"""#)).unwrap();
    assert!(weak.strong_etag().is_err());
    assert!(serde_json::from_str::<Record>(&record.replace("Ada", "\\ud800")).is_err());
}

#[test]
fn every_problem_code_reads_back_as_written() {
    for code in ProblemCode::ALL {
        assert_eq!(&ProblemCode::from(code.as_str().to_owned()), code);
        let problem = Problem::new(code.clone());
        assert_eq!(serde_json::from_str::<Problem>(&serde_json::to_string(&problem).unwrap()).unwrap(), problem);
    }
}

#[test]
fn a_verification_code_is_silent_in_logs() {
    let secret = DeviceSecret { verification_code: "ABCDEF".to_owned() };
    assert_eq!(format!("{secret:?}"), "DeviceSecret(redacted)");
}

#[test]
fn the_golden_receipt_key_is_the_one_its_private_half_publishes() {
    let key = wire::receipt::SigningKey::from_seed(&[1; 32]).unwrap();
    assert_eq!(read::<Discovery>("discovery").receipt_keys, [key.public().clone()]);
}
