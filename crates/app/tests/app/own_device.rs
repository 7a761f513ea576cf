//! A step on the member's own device: nobody was asked, so nobody owes anything.

use app::{AppError, Group, LaterKind, RequestDetail};
use rights::{Channel, RightsError, State, Wish};

use crate::evidence::{save_of, summary_of, unpacked};
use crate::reader::flat;
use crate::rights::{begin, noted, with};
use crate::world::{Computer, id};

/// A request whose one step was done on the own device.
async fn done() -> (Computer, RequestDetail) {
    let (computer, smarteye) = (with("smarteye").await, id("smarteye"));
    let which = begin(&computer, "smarteye", Wish::Erasure, Channel::Local).row.id;
    computer.app.ready_request(&smarteye, which).expect("nothing is missing");
    let said = noted("sent", None, Some("local"), None);
    let done = computer.app.note_request_event(&smarteye, which, &said).expect("a note");
    (computer, done)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_step_on_ones_own_device_waits_on_nobody_and_has_no_later_letter() {
    let (computer, done) = done().await;
    let (app, smarteye, which) = (&computer.app, id("smarteye"), done.row.id);
    let note = |what: &str| app.note_request_event(&smarteye, which, &noted(what, None, None, None));
    assert_eq!((done.row.state, done.row.group), (State::Sent, Group::Closed));
    assert_eq!(done.steps, ["message-kept", "closed"], "nobody was asked, so nobody answers");
    for &kind in LaterKind::ALL {
        let refused = app.follow_up(&smarteye, which, kind);
        assert!(matches!(refused, Err(AppError::NotOffered)), "{kind:?}: {refused:?}");
        let refused = note(kind.event(done.row.today).name());
        assert!(matches!(refused, Err(AppError::Rights(RightsError::IllegalStep { .. }))), "{kind:?}: {refused:?}");
    }
    computer.pass_days(60);
    let later = app.request(&smarteye, which).unwrap();
    assert_eq!((later.row.group, later.row.late_days, later.row.dues.len()), (Group::Closed, 0, 0));
    assert!(app.needs().unwrap().is_empty() && later.clock_notes.is_empty(), "{:?}", later.clock_notes);
    let closed = note("closed").unwrap();
    assert_eq!((closed.row.state, closed.row.group), (State::Closed, Group::Closed));
    assert_eq!(note("resumed").unwrap().row.group, Group::Closed);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_evidence_of_a_step_on_ones_own_device_calls_it_done_and_gives_it_no_status() {
    let (computer, done) = done().await;
    let saved = save_of(&computer, "smarteye", Some(done.row.id)).unwrap();
    let summary = summary_of(&saved);
    assert!(summary.contains(&flat("Done on the sender’s own device; nobody was asked")), "{summary}");
    assert!(!summary.contains(&flat("Sent or received")), "{summary}");
    let linked = std::fs::read_to_string(unpacked(&saved.saved.path).path().join("evidence.jsonld")).unwrap();
    assert!(!linked.contains("drp:status") && !linked.contains("dpv:RequestInitiated"), "{linked}");
}
