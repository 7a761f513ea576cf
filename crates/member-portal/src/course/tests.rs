use proptest::{collection::vec, option, prelude::*, sample::select};
use strum::VariantArray;

use super::*;
use wire::RightsKind;

fn now() -> Timestamp {
    "2026-11-02T10:00:00Z".parse().expect("a literal instant")
}

fn date(text: &str) -> Option<Date> {
    Some(text.parse().expect("a literal date"))
}

fn request() -> StoredRequest {
    StoredRequest {
        id: "r1".to_owned(),
        account: 1,
        sequence: 1,
        version: 1,
        kind: RightsKind::Access,
        regime: None,
        language: "en".to_owned(),
        text: "A copy, please.".to_owned(),
        categories: Vec::new(),
        devices: Vec::new(),
        reference: None,
        operation: "0b2ea5c1-54c6-4c14-9f0e-2d8f3f0a7a11".to_owned(),
        request_sha256: "00".repeat(32),
        received_at: now(),
        expected_by: None,
        status: Status::Open,
        reason: None,
        processing_details: None,
        results: None,
        messages: Vec::new(),
    }
}

fn words(text: &str) -> Reply {
    Reply { text: Some(text.to_owned()), ..Reply::default() }
}

#[test]
fn an_identity_question_waits_for_the_member_until_they_write() {
    let mut request = request();
    request.reply(Kind::IdentityAsked, words("Who are you?"), now()).unwrap();
    assert_eq!((request.status, request.reason), (Status::InProgress, Some(Reason::NeedUserVerification)));
    request.add_message("Ada, who else".to_owned(), now()).unwrap();
    assert_eq!((request.status, request.reason), (Status::InProgress, None));
    let expired = request.reply(Kind::Expired, words("You never wrote."), now());
    assert_eq!(expired, Err(CourseError::NotWaiting));
}

#[test]
fn an_extension_needs_a_later_date_and_its_reasons() {
    let mut request = request();
    let extend =
        |text: Option<&str>, expected_by| Reply { text: text.map(str::to_owned), expected_by, ..Reply::default() };
    let acknowledge = extend(None, date("2026-12-02"));
    assert_eq!(request.reply(Kind::Acknowledged, acknowledge, now()), Ok(None));
    for (reply, error) in [
        (extend(None, date("2027-02-02")), CourseError::TextMissing),
        (extend(Some("Much work."), None), CourseError::DateMissing),
        (extend(Some("Much work."), date("2026-12-02")), CourseError::DateNotLater),
        (extend(Some("Much work."), date("2026-11-01")), CourseError::DateNotLater),
    ] {
        assert_eq!(request.reply(Kind::Extended, reply, now()), Err(error));
    }
    let extended = request.reply(Kind::Extended, extend(Some("Much work."), date("2027-02-02")), now());
    assert_eq!(extended, Ok(Some(RequestStep::Extended)));
    assert_eq!((request.expected_by, request.messages.len()), (date("2027-02-02"), 2));
}

#[test]
fn less_than_was_asked_for_needs_a_reason_and_nothing_else_takes_one() {
    let reply = |reason| Reply { reason, ..words("No.") };
    for kind in [Kind::AnsweredPartly, Kind::Refused] {
        for reason in [None, Some(Reason::NeedUserVerification)] {
            assert_eq!(request().reply(kind, reply(reason), now()), Err(CourseError::ReasonMissing));
        }
        let mut request = request();
        assert_eq!(request.reply(kind, reply(Some(Reason::NoMatch)), now()), Ok(Some(RequestStep::Answered)));
        assert_eq!((request.status, request.reason), (Status::Denied, Some(Reason::NoMatch)), "it is not all done");
    }
    let fully = request().reply(Kind::AnsweredFully, reply(Some(Reason::Other)), now());
    assert_eq!(fully, Err(CourseError::OutOfPlace("reason")));
}

fn any_reply() -> impl Strategy<Value = Reply> {
    let texts = || option::of(Just("words".to_owned()));
    let date = select(vec!["2026-10-01", "2026-12-02", "2027-02-02"]).prop_map(|text| text.parse().expect("a date"));
    let reason = select(Reason::VARIANTS);
    (texts(), option::of(date), option::weighted(0.3, reason), texts())
        .prop_map(|(text, expected_by, reason, results)| Reply { text, expected_by, reason, results })
}

/// Somebody's step: the organization's, or the member's message or withdrawal.
fn any_step() -> impl Strategy<Value = (Option<Kind>, Reply, bool)> {
    (option::weighted(0.8, select(Kind::VARIANTS)), any_reply(), any::<bool>())
}

proptest! {
    /// Whoever does what: each step taken is written down once, a step not taken changes nothing, nothing
    /// follows an end, and a receipt shows every end.
    #[test]
    fn the_course_keeps_its_rules(steps in vec(any_step(), 0..24)) {
        let mut request = request();
        for (kind, reply, writes) in steps {
            let before = format!("{request:?}");
            let was_final = request.status.is_final();
            let taken = match kind {
                Some(kind) => request.reply(kind, reply, now()).map(|receipt| {
                    assert_eq!(request.status.is_final(), matches!(receipt, Some(step) if step != RequestStep::Extended));
                }),
                None if writes => request.add_message("words".to_owned(), now()),
                None => request.withdraw(reply.text, now()).map(|_| ()),
            };
            let repeated_withdrawal = was_final && taken.is_ok();
            prop_assert!(!repeated_withdrawal || (kind.is_none() && request.status == Status::Revoked));
            if taken.is_err() || was_final {
                prop_assert_eq!(before, format!("{request:?}"));
            }
            let entries = i64::try_from(request.messages.len()).expect("few");
            prop_assert_eq!(request.version, entries + 1);
            prop_assert!(request.status != Status::Open || request.messages.iter().all(|entry| entry.from == "member"));
        }
    }
}
