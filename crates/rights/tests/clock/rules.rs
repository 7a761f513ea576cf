//! What moves a clock, law by law.

use jiff::{civil::date, tz::TimeZone};
use rights::clock::{Asked, Beginning, Deadline, Doubt, Note};
use rights::{Answer, Event, Law, Party, Sending, Wish};

use crate::request::Request;

fn german() -> Request {
    Request::sent(Law::EuGdpr, "DE", date(2026, 4, 7))
}

fn british() -> Request {
    Request::sent(Law::UkGdpr, "GB", date(2026, 4, 7))
}

#[test]
fn an_extension_without_reasons_extends_nothing() {
    let timeline = german().then(Event::Extended { on: date(2026, 4, 20), reasons: false }).timeline();
    assert_eq!(timeline.get(Deadline::ExtendedAnswer), None);
    assert!(matches!(timeline.notes.as_slice(), [Note::ExtensionWithoutReasons { .. }]), "{:?}", timeline.notes);
}

#[test]
fn reasons_that_follow_within_the_first_month_extend() {
    let asked = german().then(Event::Extended { on: date(2026, 4, 20), reasons: false });
    let reasoned = asked.then(Event::Extended { on: date(2026, 4, 27), reasons: true });
    assert_eq!(reasoned.deadline(), date(2026, 7, 7));
    let timeline = reasoned.timeline();
    assert!(matches!(timeline.notes.as_slice(), [Note::ExtensionWithoutReasons { .. }]), "{:?}", timeline.notes);
}

#[test]
fn an_extension_after_the_first_month_extends_nothing() {
    // Due on Thursday 7 May.
    let timeline = german().then(Event::Extended { on: date(2026, 5, 8), reasons: true }).timeline();
    assert_eq!(timeline.get(Deadline::ExtendedAnswer), None);
    let [Note::ExtensionTooLate { by, .. }] = timeline.notes.as_slice() else { panic!("{:?}", timeline.notes) };
    assert_eq!(*by, date(2026, 5, 7));
    assert_eq!(timeline.late_by_days, Some(1));
}

#[test]
fn an_opt_out_cannot_be_extended() {
    let request = Request::sent(Law::California, "", date(2026, 4, 7)).wishing(Wish::StopSharing);
    let timeline = request.then(Event::Extended { on: date(2026, 4, 10), reasons: true }).timeline();
    assert!(matches!(timeline.notes.as_slice(), [Note::NoExtension { .. }]), "{:?}", timeline.notes);
}

#[test]
fn in_europe_an_identity_question_pauses_and_the_date_is_about() {
    let asked = german().then(Event::IdentityAsked { on: date(2026, 4, 10) });
    let waiting = asked.clone().seen(date(2026, 4, 14)).timeline();
    let due = waiting.deadline().expect("a deadline");
    assert_eq!(waiting.paused, Some((Asked::Identity, date(2026, 4, 10))));
    assert_eq!((due.on, due.about, due.not_before), (date(2026, 5, 11), true, true));
    assert_eq!(due.explanation.doubts, [Doubt::Identity]);

    let answered = asked.then(Event::IdentityAnswered { on: date(2026, 4, 15) }).seen(date(2026, 6, 1));
    let due = answered.due(Deadline::Answer);
    // Five days after Thursday 7 May.
    assert_eq!((due.on, due.about, due.not_before), (date(2026, 5, 12), true, false));
    assert_eq!(answered.timeline().late_by_days, Some(20));
}

#[test]
fn nothing_is_late_while_the_clock_stands_still() {
    let asked = german().then(Event::IdentityAsked { on: date(2026, 4, 10) }).seen(date(2027, 4, 10));
    assert_eq!(asked.timeline().late_by_days, None);
}

#[test]
fn a_question_after_the_term_changes_nothing() {
    let timeline = german().then(Event::IdentityAsked { on: date(2026, 5, 8) }).seen(date(2026, 5, 20)).timeline();
    assert_eq!(timeline.deadline().map(|due| due.on), Some(date(2026, 5, 7)));
    assert!(matches!(timeline.notes.as_slice(), [Note::AskedTooLate { .. }]), "{:?}", timeline.notes);
    assert_eq!(timeline.late_by_days, Some(13));
}

#[test]
fn in_the_united_kingdom_the_month_begins_with_the_answer_about_identity() {
    let asked = british().then(Event::IdentityAsked { on: date(2026, 4, 10) });
    let waiting = asked.clone().seen(date(2026, 4, 14)).timeline();
    let due = waiting.deadline().expect("a deadline");
    assert_eq!((due.on, due.about, due.not_before), (date(2026, 5, 14), true, true));
    assert_eq!(due.explanation.start.by, Beginning::IdentityOpen);

    let answered = asked.then(Event::IdentityAnswered { on: date(2026, 4, 21) });
    let due = answered.due(Deadline::Answer);
    assert_eq!((due.on, due.about, due.not_before), (date(2026, 5, 21), true, false));
    let extended = answered.then(Event::Extended { on: date(2026, 5, 21), reasons: true });
    assert_eq!(extended.deadline(), date(2026, 7, 21));
}

#[test]
fn in_the_united_kingdom_the_days_of_a_clarification_do_not_count() {
    let asked = british().then(Event::ClarificationAsked { on: date(2026, 4, 10) });
    let answered = asked.then(Event::ClarificationAnswered { on: date(2026, 4, 14) });
    // Both days and those between: five days after Thursday 7 May.
    let due = answered.due(Deadline::Answer);
    assert_eq!((due.on, due.about), (date(2026, 5, 12), true));
    assert_eq!(due.explanation.doubts, [Doubt::Clarification, Doubt::NotInFull]);
}

#[test]
fn in_the_united_kingdom_a_clarification_before_the_month_begins_takes_nothing_from_it() {
    let clear = british()
        .then(Event::ClarificationAsked { on: date(2026, 4, 10) })
        .then(Event::ClarificationAnswered { on: date(2026, 4, 14) });
    let known = clear
        .then(Event::IdentityAsked { on: date(2026, 4, 15) })
        .then(Event::IdentityAnswered { on: date(2026, 4, 21) });
    let due = known.due(Deadline::Answer);
    assert_eq!((due.on, due.explanation.pause_days), (date(2026, 5, 21), 0));
    assert_eq!(due.explanation.doubts, [Doubt::NotInFull]);
    // Noted later, and of a question that was open when the month began: from Wednesday 22 to Friday 24 April.
    let open = known
        .then(Event::ClarificationAsked { on: date(2026, 4, 20) })
        .then(Event::ClarificationAnswered { on: date(2026, 4, 24) });
    let due = open.due(Deadline::Answer);
    // Three days after Thursday 21 May are a Sunday, and Monday is the spring bank holiday.
    assert_eq!((due.statutory, due.on), (date(2026, 5, 24), date(2026, 5, 26)));
}

#[test]
fn in_the_united_kingdom_a_day_with_two_clarifications_is_left_out_once() {
    let twice = [(10, 14), (14, 16)].into_iter().fold(british(), |request, (asked, answered)| {
        request
            .then(Event::ClarificationAsked { on: date(2026, 4, asked) })
            .then(Event::ClarificationAnswered { on: date(2026, 4, answered) })
    });
    // From the 10th to the 16th: seven days after Thursday 7 May.
    assert_eq!(twice.deadline(), date(2026, 5, 14));
}

#[test]
fn in_the_united_kingdom_a_fee_starts_the_month_when_it_is_settled() {
    let paid =
        british().then(Event::FeeAsked { on: date(2026, 4, 10) }).then(Event::FeeSettled { on: date(2026, 4, 30) });
    assert_eq!(paid.deadline(), date(2026, 6, 1));
}

#[test]
fn california_does_not_wait_for_an_identity_question() {
    let plain = Request::sent(Law::California, "", date(2026, 4, 7));
    let asked = plain.clone().then(Event::IdentityAsked { on: date(2026, 4, 10) }).seen(date(2026, 5, 30));
    let timeline = asked.timeline();
    assert_eq!(asked.deadline(), plain.deadline());
    assert_eq!((timeline.paused, timeline.late_by_days), (None, Some(8)));
    assert!(matches!(timeline.notes.as_slice(), [Note::RunsOn { .. }]), "{:?}", timeline.notes);
}

#[test]
fn a_letter_is_due_not_before_a_month_after_it_was_posted_until_its_delivery_is_known() {
    let posted = Request::ready(Law::EuGdpr, "DE", Wish::Access)
        .then(Event::Sent { on: date(2026, 4, 7), by: Sending::Post })
        .seen(date(2026, 8, 1));
    let timeline = posted.timeline();
    assert!(timeline.deadline().is_some_and(|due| due.not_before && due.on == date(2026, 5, 7)));
    assert_eq!(timeline.late_by_days, None);
    let delivered = posted.then(Event::Delivered { on: date(2026, 4, 9) }).seen(date(2026, 8, 1));
    assert!(delivered.timeline().deadline().is_some_and(|due| !due.not_before && due.on == date(2026, 5, 11)));
}

#[test]
fn a_portals_instant_is_a_day_where_the_member_is() {
    let at = "2026-04-06T23:30:00Z".parse().expect("an instant");
    let mut accepted = Request::ready(Law::EuGdpr, "DE", Wish::Access).then(Event::Accepted { at });
    accepted.today = date(2026, 4, 8);
    assert_eq!(accepted.deadline(), date(2026, 5, 6));
    accepted.zone = TimeZone::get("Europe/Berlin").expect("a zone");
    assert_eq!(accepted.deadline(), date(2026, 5, 7));
    let start = accepted.timeline().start.expect("a start");
    assert_eq!(start.zone.as_deref(), Some("Europe/Berlin"));
}

#[test]
fn nothing_is_due_before_it_was_sent() {
    let mut draft = Request::ready(Law::EuGdpr, "DE", Wish::Access);
    draft.today = date(2026, 4, 8);
    let timeline = draft.timeline();
    assert_eq!((timeline.start, timeline.entries.len()), (None, 0));
}

#[test]
fn an_answer_ends_being_late_and_says_by_how_much_it_was() {
    let answered = german().then(Event::Answered { on: date(2026, 5, 10), outcome: Answer::Partly });
    let timeline = answered.seen(date(2026, 9, 1)).timeline();
    assert_eq!(timeline.late_by_days, Some(3));
    assert_eq!(timeline.deadline().and_then(|due| due.met_on), Some(date(2026, 5, 10)));
    let in_time = german().then(Event::Answered { on: date(2026, 5, 7), outcome: Answer::Refused });
    assert_eq!(in_time.seen(date(2026, 9, 1)).timeline().late_by_days, None);
}

#[test]
fn a_request_taken_back_is_not_late() {
    let withdrawn = german().then(Event::Withdrawn { on: date(2026, 4, 10) }).seen(date(2026, 9, 1));
    assert_eq!(withdrawn.timeline().late_by_days, None);
}

#[test]
fn a_complaint_has_a_term_of_its_own() {
    let complained = german().then(Event::Complained { on: date(2026, 5, 30) });
    // Three months to Sunday 30 August.
    let due = complained.due(Deadline::AuthorityAnswer);
    assert_eq!((due.on, due.met_on), (date(2026, 8, 31), None));
    let met_on = |event| complained.clone().then(event).due(Deadline::AuthorityAnswer).met_on;
    assert_eq!(met_on(Event::AuthorityAnswered { on: date(2026, 6, 20) }), Some(date(2026, 6, 20)));
    assert_eq!(met_on(Event::AuthorityAnswered { on: date(2026, 5, 1) }), None, "before it was turned to");
    let wrote = Event::MessageKept { on: date(2026, 6, 20), from: Party::Authority };
    assert_eq!(met_on(wrote), None, "a file may say to come from anybody");
    let complained = british().then(Event::ComplainedToThem { on: date(2026, 6, 19) });
    // Thirty days to Sunday 19 July.
    let due = complained.due(Deadline::ComplaintAnswer);
    assert_eq!((due.on, due.about, due.met_on), (date(2026, 7, 20), true, None));
    let confirmed = complained.then(Event::ComplaintConfirmed { on: date(2026, 6, 25) });
    assert_eq!(confirmed.clone().due(Deadline::ComplaintAnswer).met_on, Some(date(2026, 6, 25)));
    let before = british().then(Event::ComplainedToThem { on: date(2026, 6, 18) });
    let both = before.clone().then(Event::ComplainedToThem { on: date(2026, 6, 22) });
    assert_eq!(both.due(Deadline::ComplaintAnswer).explanation.start.on, date(2026, 6, 22));
    let again = confirmed.then(Event::ComplainedToThem { on: date(2026, 8, 3) });
    let due = again.due(Deadline::ComplaintAnswer);
    assert_eq!((due.on, due.met_on), (date(2026, 9, 2), None), "another complaint waits for its own confirmation");
    let answered = again.then(Event::ComplaintConfirmed { on: date(2026, 8, 5) });
    assert_eq!(answered.due(Deadline::ComplaintAnswer).met_on, Some(date(2026, 8, 5)));
    assert_eq!(before.timeline().get(Deadline::ComplaintAnswer), None);
    let by_post = Request::ready(Law::UkGdpr, "GB", Wish::Access)
        .then(Event::Sent { on: date(2026, 6, 1), by: Sending::Post })
        .then(Event::ComplainedToThem { on: date(2026, 6, 19) });
    assert!(by_post.due(Deadline::ComplaintAnswer).not_before, "nobody knows when it was delivered");
    let elsewhere = british().then(Event::Complained { on: date(2026, 6, 19) });
    assert_eq!(elsewhere.timeline().get(Deadline::ComplaintAnswer), None);
    let german = german().then(Event::ComplainedToThem { on: date(2026, 6, 19) });
    assert_eq!(german.timeline().entries.len(), 1);
}

#[test]
fn a_wish_without_a_term_in_the_law_gets_the_own_reminder_and_says_so() {
    for wish in [Wish::WithdrawConsent, Wish::Question, Wish::DeviceData] {
        let timeline = german().wishing(wish).timeline();
        assert!(timeline.deadline().is_some_and(|due| due.what == Deadline::OwnReminder), "{wish:?}");
        assert_eq!(timeline.notes, [Note::NoTerm { law: Law::EuGdpr }]);
    }
}

#[test]
fn without_a_country_the_date_is_about() {
    let due = Request::sent(Law::EuGdpr, "", date(2026, 4, 7)).due(Deadline::Answer);
    assert_eq!(
        (due.on, due.about, due.explanation.doubts.as_slice()),
        (date(2026, 5, 7), true, &[Doubt::NoCountry][..])
    );
    let due = Request::sent(Law::EuGdpr, "BR", date(2026, 4, 7)).due(Deadline::Answer);
    assert_eq!((due.about, due.explanation.doubts.as_slice()), (true, &[Doubt::HolidaysUnknown][..]));
}

#[test]
fn every_date_of_california_is_about() {
    let timeline = Request::sent(Law::California, "", date(2026, 4, 7)).timeline();
    assert!(timeline.entries.iter().all(|due| due.about && due.explanation.doubts.contains(&Doubt::DayCount)));
}

#[test]
fn what_was_done_on_the_members_own_device_is_due_from_nobody() {
    let done = Request::ready(Law::EuGdpr, "DE", Wish::Erasure)
        .then(Event::Sent { on: date(2026, 4, 7), by: Sending::Local })
        .seen(date(2026, 9, 1));
    let timeline = done.timeline();
    assert_eq!((timeline.start, timeline.entries, timeline.late_by_days), (None, Vec::new(), None));
}
