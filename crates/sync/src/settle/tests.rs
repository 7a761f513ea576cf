use domain::{ChangeState, FieldId, Fields, OperationId, RecordId, RecordKey, Value};
use proptest::prelude::*;

use super::*;

fn now() -> Timestamp {
    Timestamp::from_second(1_800_000_000).expect("an instant")
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    let pair = |(name, text): &(&str, &str)| (FieldId::new(*name).expect("a field"), Value::Text((*text).to_owned()));
    pairs.iter().map(pair).collect()
}

fn wanted(pairs: &[(&str, &str)]) -> Wanted {
    fields(pairs).into_iter().map(|(field, value)| (field, Some(value))).collect()
}

fn camera() -> RecordKey {
    RecordKey::device(RecordId::new("d1").expect("an id"))
}

fn change(action: Action) -> Change {
    Change {
        seq: 1,
        operation: OperationId::random(),
        record: camera(),
        action,
        state: ChangeState::Sending,
        attempts: 1,
        due_at: now(),
        queued_at: now(),
    }
}

fn edit() -> Action {
    Action::Edit { before: fields(&[("name", "Door")]), wanted: wanted(&[("name", "Gate")]) }
}

fn copy(pairs: &[(&str, &str)]) -> PortalCopy {
    PortalCopy { key: camera(), fields: fields(pairs), etag: domain::ETag::strong("\"2\""), has_secret: false }
}

fn refusal() -> Refusal {
    Refusal { code: "validation".to_owned(), detail: None }
}

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        Just(edit()),
        Just(Action::Add { fields: fields(&[("name", "Door")]) }),
        Just(Action::Remove { before: fields(&[("name", "Door")]) }),
    ]
}

fn any_reply() -> impl Strategy<Value = Reply> {
    prop_oneof![
        Just(Reply::Done(None)),
        Just(Reply::Done(Some(copy(&[("name", "Gate")])))),
        Just(Reply::Garbled),
        Just(Reply::Stale(copy(&[("name", "Door"), ("country", "AT")]))),
        Just(Reply::Stale(copy(&[("name", "Hall")]))),
        Just(Reply::Stale(PortalCopy { etag: None, ..copy(&[]) })),
        Just(Reply::StaleUnseen),
        Just(Reply::Unlisted),
        Just(Reply::Gone),
        Just(Reply::Invalid(refusal())),
        Just(Reply::SignedOut),
        Just(Reply::StepUp),
        Just(Reply::Busy),
        Just(Reply::Paused),
        (-10_i64..7200).prop_map(|s| Reply::Wait(now().checked_add(SignedDuration::from_secs(s)).expect("an instant"))),
        (-10_i64..7200).prop_map(|s| Reply::Away(now().checked_add(SignedDuration::from_secs(s)).expect("an instant"))),
        Just(Reply::Unready),
        Just(Reply::TooSlow),
        Just(Reply::Failed),
        Just(Reply::NotSent("offline")),
        Just(Reply::Lost),
        Just(Reply::NeverSeen),
    ]
}

/// Whether a reply is the organization's own last word on the operation.
const fn is_last_word(reply: &Reply) -> bool {
    matches!(
        reply,
        Reply::Done(_) | Reply::Stale(_) | Reply::Gone | Reply::Unlisted | Reply::Invalid(_) | Reply::NeverSeen
    )
}

proptest! {
    /// Every reply has a settlement, and nothing is tried again in the past or later than a day.
    #[test]
    fn every_reply_has_a_settlement(action in any_action(), reply in any_reply(), attempts: u32, dice: u64, asked: bool) {
        let step = if asked { Step::Asked } else { Step::Sent };
        let settlement = settle(&Change { attempts, ..change(action) }, step, reply, now(), dice);
        if let Settlement::Retry { due, .. } | Settlement::Unknown { due, .. } = settlement {
            prop_assert!(due >= now() && due <= later_by_hours(2));
        }
    }

    /// What may have arrived stays unknown until the organization itself says how it stands.
    #[test]
    fn a_doubt_is_only_ended_by_the_organization(action in any_action(), reply in any_reply(), dice: u64) {
        prop_assume!(!is_last_word(&reply));
        let settlement = settle(&change(action), Step::Asked, reply.clone(), now(), dice);
        prop_assert!(matches!(settlement, Settlement::Unknown { .. }), "{reply:?}: {settlement:?}");
    }

    /// A change is called done only because the organization said so.
    #[test]
    fn nothing_is_confirmed_without_the_organizations_word(action in any_action(), reply in any_reply(), dice: u64) {
        let removal = matches!(action, Action::Remove { .. });
        let settlement = settle(&change(action), Step::Sent, reply.clone(), now(), dice);
        if matches!(settlement, Settlement::Confirmed { .. }) {
            prop_assert!(matches!(reply, Reply::Done(_)) || (removal && reply == Reply::Gone));
        }
    }
}

fn later_by_hours(hours: i64) -> Timestamp {
    now().checked_add(SignedDuration::from_hours(hours)).expect("an instant")
}

#[test]
fn each_reply_to_an_edit_leads_where_it_must() {
    let settled = |reply| settle(&change(edit()), Step::Sent, reply, now(), 0);
    assert!(matches!(settled(Reply::Done(Some(copy(&[])))), Settlement::Confirmed { copy: Some(_) }));
    assert!(matches!(settled(Reply::Garbled), Settlement::Unknown { .. }));
    assert!(matches!(settled(Reply::Lost), Settlement::Unknown { .. }));
    assert!(matches!(settled(Reply::Busy), Settlement::Unknown { .. }));
    assert!(matches!(settled(Reply::Failed), Settlement::Unknown { .. }));
    assert!(matches!(settled(Reply::TooSlow), Settlement::Unknown { .. }));
    let away = later_by_hours(1);
    assert!(matches!(settled(Reply::Away(away)), Settlement::Unknown { due, .. } if due == away));
    assert!(matches!(settled(Reply::Gone), Settlement::Conflict { copy: None }));
    assert_eq!(settled(Reply::Invalid(refusal())), Settlement::Refused(refusal()));
    assert_eq!(settled(Reply::SignedOut), Settlement::SignInNeeded);
    assert_eq!(settled(Reply::StepUp), Settlement::SignInNeeded);
    for (reply, word) in [
        (Reply::Paused, "deletion-pending"),
        (Reply::Wait(later_by_hours(1)), "throttled"),
        (Reply::Unready, "portal-error"),
        (Reply::NotSent("offline"), "offline"),
    ] {
        assert!(matches!(settled(reply), Settlement::Retry { reason, .. } if reason == word));
    }
}

#[test]
fn a_wait_the_organization_asks_for_is_kept() {
    let until = later_by_hours(1);
    assert!(
        matches!(settle(&change(edit()), Step::Sent, Reply::Wait(until), now(), 7), Settlement::Retry { due, .. } if due == until)
    );
}

#[test]
fn an_edit_of_other_fields_than_the_organization_changed_is_sent_again_against_the_new_version() {
    let settlement =
        settle(&change(edit()), Step::Sent, Reply::Stale(copy(&[("name", "Door"), ("country", "AT")])), now(), 0);
    assert!(matches!(settlement, Settlement::Rebased { wanted: again, .. } if again == wanted(&[("name", "Gate")])));
}

#[test]
fn a_field_both_sides_changed_is_left_to_the_member() {
    let settlement = settle(&change(edit()), Step::Sent, Reply::Stale(copy(&[("name", "Hall")])), now(), 0);
    assert!(matches!(settlement, Settlement::Conflict { copy: Some(_) }));
}

#[test]
fn a_removal_that_is_already_done_is_done() {
    let removal = change(Action::Remove { before: fields(&[("name", "Door")]) });
    assert_eq!(settle(&removal, Step::Sent, Reply::Gone, now(), 0), Settlement::Confirmed { copy: None });
    assert!(matches!(
        settle(&removal, Step::Sent, Reply::Stale(copy(&[("name", "Hall")])), now(), 0),
        Settlement::Rebased { wanted, .. } if wanted.is_empty()
    ));
}

#[test]
fn a_record_that_is_not_listed_is_no_removal_done() {
    let removal = change(Action::Remove { before: fields(&[("name", "Door")]) });
    assert_eq!(settle(&removal, Step::Sent, Reply::Unlisted, now(), 0), Settlement::Conflict { copy: None });
    let settlement = settle(&change(edit()), Step::Sent, Reply::Unlisted, now(), 0);
    assert_eq!(settlement, Settlement::Conflict { copy: None });
}

#[test]
fn a_record_without_a_strong_version_is_never_written_blindly() {
    let weak = PortalCopy { etag: None, ..copy(&[("name", "Door")]) };
    let settlement = settle(&change(edit()), Step::Sent, Reply::Stale(weak), now(), 0);
    assert!(matches!(settlement, Settlement::Refused(Refusal { code, .. }) if code == "precondition-required"));
}
