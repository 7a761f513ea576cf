//! What the member enters out of an organization's answer says so, and nothing else does.

use app::{AppError, HistoryAsk, Noted, Shown};
use domain::{RecordId, Source};
use jiff::civil::Date;
use rights::{RequestId, Wish};

use crate::{
    rights::{answer, noted, ready, sent, with},
    world::{Computer, Outside, field, id},
};

const EMAIL: &str = "given.email";
const MIPI: &str = "mipi";

fn edit(name: &str, text: &str) -> Vec<(domain::FieldId, Option<String>)> {
    vec![(field(name), Some(text.to_owned()).filter(|text| !text.is_empty()))]
}

/// Whose word the field is, and the day on which it was seen there.
fn said(computer: &Computer, name: &str) -> (Source, Option<Date>) {
    let state = computer.profile_field(MIPI, name);
    (state.source, state.seen_at.map(|at| at.to_zoned(jiff::tz::TimeZone::system()).date()))
}

fn note(computer: &Computer, which: RequestId, said: &Noted) -> Date {
    computer.app.note_request_event(&id(MIPI), which, said).expect("a note").row.today
}

/// A computer on which a request was answered in full, and the day of that.
async fn answered(organization: &str) -> (Computer, Date) {
    let computer = with(organization).await;
    let which = ready(&computer, organization, Wish::Access);
    for said in [noted("sent", None, Some("email"), None), noted("answered", None, Some("fully"), None)] {
        computer.app.note_request_event(&id(organization), which, &said).expect("a note");
    }
    let on = computer.app.newest_answer(&id(organization)).expect("requests that can be read").expect("an answer");
    assert_eq!(on.request.id, which);
    (computer, on.on)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_value_out_of_their_answer_says_so_until_it_is_typed_over() {
    let (computer, on) = answered(MIPI).await;
    computer.pass_days(3);
    let profile = computer.app.save_profile_from_answer(&id(MIPI), edit(EMAIL, "a@example.org"), &on.to_string());
    let seen = profile.unwrap().seen_at.expect("an instant");
    assert!(seen.to_zoned(jiff::tz::TimeZone::system()).date() > on, "the record was seen when it was typed");
    let computer = computer.restarted().await;
    assert_eq!(computer.profile_text(MIPI, EMAIL).as_deref(), Some("a@example.org"));
    assert_eq!(said(&computer, EMAIL), (Source::ImportedAnswer, Some(on)));
    let all = computer.app.all_data().unwrap();
    let values = all[0].entries.iter().flat_map(|entry| &entry.values);
    assert_eq!(values.map(|value| value.source).collect::<Vec<_>>(), [Source::ImportedAnswer]);
    computer.save(MIPI, EMAIL, "b@example.org");
    assert_eq!(said(&computer, EMAIL).0, Source::TypedIn);
    computer.app.save_profile_from_answer(&id(MIPI), edit(EMAIL, "c@example.org"), &on.to_string()).unwrap();
    computer.app.save_profile(&id(MIPI), edit(EMAIL, "")).unwrap();
    assert_eq!(said(&computer, EMAIL), (Source::PolicyMayHave, None));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_the_history_it_is_the_members_change_out_of_their_answer_and_changed_back_it_is_typed_in() {
    let (computer, on) = answered(MIPI).await;
    for text in ["a@example.org", "b@example.org"] {
        computer.app.save_profile_from_answer(&id(MIPI), edit(EMAIL, text), &on.to_string()).unwrap();
    }
    let listed = |shown| {
        let ask = HistoryAsk { shown, kind: None, field: Some(field(EMAIL)), after: None };
        computer.app.history(&id(MIPI), &ask).unwrap().entries
    };
    assert!(listed(Shown::Received).is_empty(), "nothing arrived");
    let made = listed(Shown::Made);
    assert_eq!(made.iter().map(|entry| entry.source).collect::<Vec<_>>(), [Source::ImportedAnswer; 2]);
    computer.app.change_back(&id(MIPI), &made[0].id).unwrap();
    assert_eq!(computer.profile_text(MIPI, EMAIL).as_deref(), Some("a@example.org"));
    assert_eq!(said(&computer, EMAIL).0, Source::TypedIn, "which answer it was nobody knows any more");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_they_did_not_answer_nothing_is_out_of_an_answer() {
    let computer = with(MIPI).await;
    let (which, message_id) = sent(&computer, MIPI);
    let refused = |on: &str| {
        let saved = computer.app.save_profile_from_answer(&id(MIPI), edit(EMAIL, "a@example.org"), on);
        assert!(matches!(saved, Err(AppError::NoAnswer)), "{saved:?}");
        assert_eq!(computer.profile_text(MIPI, EMAIL), None);
    };
    let newest = || computer.app.newest_answer(&id(MIPI)).unwrap().map(|answer| (answer.request.id, answer.on));
    let today = note(&computer, which, &noted("acknowledged", None, None, None));
    assert_eq!(newest(), None);
    refused(&today.to_string());
    let no = ready(&computer, MIPI, Wish::Access);
    note(&computer, no, &noted("sent", None, Some("email"), None));
    note(&computer, no, &noted("answered", None, Some("refused"), Some("No.")));
    assert_eq!(newest(), None, "a refusal gives nothing to enter");
    refused(&today.to_string());
    let kept = answer("1", &format!("In-Reply-To: {message_id}\r\n"), "Here is your copy.");
    let on = computer.app.import_reply(&id(MIPI), which, &kept).unwrap().messages[0].on.expect("a day");
    assert_eq!(newest(), Some((which, on)), "a kept message of theirs is one");
    refused(&on.tomorrow().unwrap().to_string());
    let bad = computer.app.save_profile_from_answer(&id(MIPI), edit(EMAIL, "a@example.org"), "soon");
    assert!(matches!(bad, Err(AppError::NotADate)), "{bad:?}");
    computer.app.save_profile_from_answer(&id(MIPI), edit(EMAIL, "a@example.org"), &on.to_string()).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_camera_is_out_of_their_answer_in_the_same_way() {
    let (computer, on) = answered("hikvision").await;
    let hikvision = id("hikvision");
    let named = |name: &str| vec![(field("name"), name.to_owned())];
    let made = computer.app.add_device(&hikvision, named("Gate"), None).unwrap();
    let source = |device: &RecordId| {
        let all = computer.app.devices(&hikvision).unwrap();
        let shown = all.into_iter().find(|each| each.id == *device).expect("a camera");
        shown.fields.into_iter().find(|each| each.id.as_str() == "name").expect("a name").source
    };
    assert_eq!(source(&made.id), Source::TypedIn);
    let edits = || edit("name", "Gate, as they call it");
    let none = computer.app.save_device_from_answer(&hikvision, &made.id, edits(), "2020-01-01");
    assert!(matches!(none, Err(AppError::NoAnswer)), "{none:?}");
    computer.app.save_device_from_answer(&hikvision, &made.id, edits(), &on.to_string()).unwrap();
    assert_eq!(source(&made.id), Source::ImportedAnswer);
    computer.app.save_device(&hikvision, &made.id, edit("name", "Gate")).unwrap();
    assert_eq!(source(&made.id), Source::TypedIn);
    let none = computer.app.add_device_from_answer(&hikvision, named("Attic"), None, "2020-01-01");
    assert!(matches!(none, Err(AppError::NoAnswer)), "{none:?}");
    assert_eq!(computer.app.devices(&hikvision).unwrap().len(), 1);
    let theirs = computer.app.add_device_from_answer(&hikvision, named("Attic"), None, &on.to_string()).unwrap();
    assert_eq!(source(&theirs.id), Source::ImportedAnswer);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portal_says_itself_what_is_held() {
    let outside = Outside::new().await;
    let side = outside.portal_of(MIPI).await;
    let computer = Computer::new(&outside).await;
    computer.connect(MIPI, &side).await;
    let which = ready(&computer, MIPI, Wish::Access);
    note(&computer, which, &noted("sent", None, Some("email"), None));
    let today = note(&computer, which, &noted("answered", None, Some("fully"), None));
    assert_eq!(computer.app.newest_answer(&id(MIPI)).unwrap(), None);
    let before = computer.profile_text(MIPI, EMAIL);
    let saved = computer.app.save_profile_from_answer(&id(MIPI), edit(EMAIL, "x@example.org"), &today.to_string());
    assert!(matches!(saved, Err(AppError::NoAnswer)), "{saved:?}");
    assert_eq!(computer.profile_text(MIPI, EMAIL), before);
}
