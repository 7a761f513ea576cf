//! Whose clock a request follows, and what the app says where it knows no date or no sure one.

use app::{AppError, LaterKind, Noted, RequestDetail, RightsSettingsChange};
use rights::clock::Deadline;
use rights::{Law, RequestId, State, Wish, law::Region};

use crate::rights::{noted, ready, with};
use crate::world::{Computer, id};

/// The member lives at `residence`.
fn live_in(computer: &Computer, residence: &str) {
    let residence = Some(Some(Region::new(residence).expect("a place")));
    computer.app.save_rights_settings(&RightsSettingsChange { residence, ..Default::default() }).expect("a save");
}

/// A request that was sent by e-mail today, as it begins by the settings.
fn sent(computer: &Computer, organization: &str, wish: Wish) -> RequestDetail {
    let which = ready(computer, organization, wish);
    note(computer, organization, which, &noted("sent", None, Some("email"), None))
}

fn note(computer: &Computer, organization: &str, which: RequestId, noted: &Noted) -> RequestDetail {
    computer.app.note_request_event(&id(organization), which, noted).expect("a note")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_californian_gets_the_law_of_california_only_where_it_binds() {
    let computer = with("mipi").await;
    computer.app.add_by_hand(&id("foscam")).unwrap();
    live_in(&computer, "US-CA");
    let foscam = sent(&computer, "foscam", Wish::Access);
    assert_eq!((foscam.row.law, foscam.row.country.unwrap().as_str()), (Law::California, "US"));
    let whats: Vec<_> = foscam.row.dues.iter().map(|due| (due.what, due.legal && due.about)).collect();
    assert_eq!(whats, [(Deadline::Acknowledge, true), (Deadline::Answer, true)]);
    let plan = computer.app.describe_requests(&id("foscam")).unwrap();
    let of = |law| plan.laws.iter().find(|choice| choice.law == law).unwrap().applies;
    assert_eq!(
        (of(Law::UsCommercialEmail), of(Law::California), of(Law::EuGdpr)),
        ("marketing", "applies", "elsewhere")
    );
    assert_eq!(foscam.clock_notes, Vec::<String>::new());

    let mipi = sent(&computer, "mipi", Wish::Access);
    assert_eq!(mipi.row.law, Law::OwnReminder);
    assert!(matches!(mipi.clock_notes.as_slice(), [note] if note.contains("only if it volunteers")), "{mipi:?}");
    let letters = sent(&computer, "mipi", Wish::StopMarketing);
    assert_eq!(letters.row.law, Law::UsCommercialEmail, "marketing mail has a rule of the whole country");
    let whats: Vec<_> = letters.row.dues.iter().map(|due| due.what).collect();
    assert_eq!(whats, [Deadline::OptOut]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_law_chosen_for_all_requests_binds_only_whom_it_binds() {
    let computer = with("onvif").await;
    let law = RightsSettingsChange { law: Some(Some(Law::California)), ..Default::default() };
    computer.app.save_rights_settings(&law).unwrap();
    let plan = computer.app.describe_requests(&id("onvif")).unwrap();
    let of = |law| plan.laws.iter().find(|choice| choice.law == law).unwrap().applies;
    assert_eq!((of(Law::California), of(Law::OwnReminder)), ("voluntary", "none"));
    let begun = crate::rights::begin(&computer, "onvif", Wish::Access, rights::Channel::Email);
    assert_eq!(begun.row.law, Law::OwnReminder);
    live_in(&computer, "DE");
    let plan = computer.app.describe_requests(&id("onvif")).unwrap();
    let of = |law| plan.laws.iter().find(|choice| choice.law == law).unwrap().applies;
    assert_eq!((of(Law::EuGdpr), of(Law::UkGdpr)), ("applies", "elsewhere"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_could_not_be_read_is_said_and_what_the_member_chose_is_not_explained_away() {
    let computer = with("mipi").await;
    let unknown = sent(&computer, "mipi", Wish::Access);
    assert!(matches!(unknown.clock_notes.as_slice(), [note] if note.contains("did not say where you live")));
    live_in(&computer, "DE");
    let still = computer.app.request(&id("mipi"), unknown.row.id).unwrap();
    assert_eq!(still.clock_notes, unknown.clock_notes, "what it began with is not changed by a move");
    for (residence, name) in [("BR", "Brazil"), ("CN", "China")] {
        live_in(&computer, residence);
        let told = sent(&computer, "mipi", Wish::Access);
        assert!(matches!(told.clock_notes.as_slice(), [note] if note.contains(name)), "{:?}", told.clock_notes);
        let whats: Vec<_> = told.row.dues.iter().map(|due| due.what).collect();
        assert_eq!(whats, [Deadline::OwnReminder]);
    }
    live_in(&computer, "DE");
    let question = sent(&computer, "mipi", Wish::Question);
    assert!(matches!(question.clock_notes.as_slice(), [note] if note.contains("gives no term")), "{question:?}");
    let which = ready(&computer, "mipi", Wish::Access);
    let chosen = computer.app.choose_request_law(&id("mipi"), which, Law::OwnReminder, None).unwrap();
    assert_eq!(chosen.clock_notes, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_law_that_was_not_read_as_it_stood_gives_no_date_and_says_so() {
    let computer = with("mipi").await;
    live_in(&computer, "GB");
    let which = ready(&computer, "mipi", Wish::Access);
    let early = note(&computer, "mipi", which, &noted("sent", Some("2026-01-05"), Some("email"), None));
    assert_eq!(early.row.dues, Vec::new());
    assert!(matches!(early.clock_notes.as_slice(), [note] if note.contains("no date is given")), "{early:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_clock_did_with_their_words_is_told() {
    let computer = with("mipi").await;
    live_in(&computer, "DE");
    let which = sent(&computer, "mipi", Wish::Access).row.id;
    let longer = Noted { reasons: Some(false), ..noted("extended", None, None, None) };
    let told = note(&computer, "mipi", which, &longer);
    assert!(matches!(told.clock_notes.as_slice(), [note] if note.contains("gave no reasons")), "{told:?}");
    assert_eq!((told.row.extended_to, told.row.state), (None, State::Sent));
    assert!(told.steps.contains(&"extended"), "the reasons may follow: {:?}", told.steps);
    let reasoned = Noted { reasons: Some(true), ..longer };
    let told = note(&computer, "mipi", which, &reasoned);
    assert_eq!((told.row.extended_to.is_some(), told.row.state), (true, State::Extended));
    assert!(!told.steps.contains(&"extended"), "{:?}", told.steps);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_posted_letter_has_a_day_before_which_nothing_is_due_until_its_delivery_is_given() {
    let computer = with("mipi").await;
    live_in(&computer, "DE");
    let which = ready(&computer, "mipi", Wish::Access);
    let posted = note(&computer, "mipi", which, &noted("sent", None, Some("post"), None));
    let due = posted.row.dues.iter().find(|due| due.current).expect("a date");
    assert_eq!((due.not_before, due.about), (true, false), "{due:?}");
    assert_eq!((posted.row.days_left, posted.row.late_days), (None, 0));
    let calendar = computer.app.deadlines_file(None).unwrap().replace("\r\n ", "");
    assert!(calendar.contains("today at the earliest"), "{calendar}");
    let today = posted.row.today.to_string();
    let delivered = note(&computer, "mipi", which, &noted("delivered", Some(&today), None, None));
    let due = delivered.row.dues.iter().find(|due| due.current).expect("a date");
    assert!(!due.not_before && delivered.row.days_left.is_some(), "{due:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_complaint_to_the_organization_has_a_letter_and_a_term_where_its_law_has_one() {
    let computer = with("mipi").await;
    let (app, mipi, kind) = (&computer.app, id("mipi"), LaterKind::ComplaintToThem);
    live_in(&computer, "DE");
    let german = sent(&computer, "mipi", Wish::Access);
    assert!(!german.steps.contains(&"complained-to-them"), "{:?}", german.steps);
    assert!(matches!(app.follow_up(&mipi, german.row.id, kind), Err(AppError::NotOffered)));

    live_in(&computer, "GB");
    let which = sent(&computer, "mipi", Wish::Access).row.id;
    let letter = app.follow_up(&mipi, which, kind).expect("a letter");
    assert_eq!(letter.letter.to.as_deref(), Some("admin@team.mipi.org"));
    assert_eq!(letter.letter.subject, "GDPR Request");
    assert!(letter.letter.body.contains("complain about how my request was handled"), "{}", letter.letter.body);
    let before = app.request(&mipi, which).unwrap();
    assert!(before.steps.contains(&"complained-to-them") && !before.steps.contains(&"complaint-confirmed"));
    assert!(before.row.dues.iter().all(|due| due.what != Deadline::ComplaintAnswer), "nothing was sent yet");

    let today = before.row.today.to_string();
    let complained = app.note_follow_up(&mipi, which, kind, &today).expect("it was sent");
    let due = complained.row.dues.iter().find(|due| due.what == Deadline::ComplaintAnswer).expect("a term");
    assert!(due.about && due.source.contains("164A"), "{due:?}");
    assert!(complained.steps.contains(&"complaint-confirmed"), "{:?}", complained.steps);
    assert!(app.deadlines_file(None).unwrap().contains("complaint-answer"));
    let refused = Noted { more: Some("refused".to_owned()), ..noted("answered", Some(&today), None, None) };
    note(&computer, "mipi", which, &refused);
    assert!(app.deadlines_file(None).unwrap().contains("complaint-answer"), "a refusal confirms no complaint");
    let confirmed = note(&computer, "mipi", which, &noted("complaint-confirmed", Some(&today), None, None));
    let due = confirmed.row.dues.iter().find(|due| due.what == Deadline::ComplaintAnswer).expect("a term");
    assert_eq!((due.met_on.map(|on| on.to_string()), due.passed), (Some(today), false));
    let calendar = app.deadlines_file(None).unwrap();
    assert!(!calendar.contains(&format!("{which}-complaint-answer")), "it is confirmed: {calendar}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_date_a_longer_term_has_replaced_is_neither_passed_nor_in_a_calendar() {
    let computer = with("mipi").await;
    live_in(&computer, "DE");
    let [which, plain] = [(); 2].map(|()| sent(&computer, "mipi", Wish::Access).row.id);
    computer.pass_days(13);
    note(&computer, "mipi", which, &Noted { reasons: Some(true), ..noted("extended", None, None, None) });
    computer.pass_days(42);
    let of = |which, what| {
        let row = computer.app.request(&id("mipi"), which).unwrap().row;
        row.dues.iter().find(|due| due.what == what).map(|due| (due.on < row.today, due.passed, due.current))
    };
    assert_eq!(of(plain, Deadline::Answer), Some((true, true, true)), "its month is over");
    assert_eq!(of(which, Deadline::Answer), Some((true, false, false)), "nobody is late");
    assert_eq!(of(which, Deadline::ExtendedAnswer), Some((false, false, true)));
    let calendar = computer.app.deadlines_file(None).unwrap().replace("\r\n ", "");
    for (named, is_there) in [
        (format!("{which}-answer@"), false),
        (format!("{which}-extended-answer@"), true),
        (format!("{plain}-answer@"), true),
    ] {
        assert_eq!(calendar.contains(&named), is_there, "{named} {calendar}");
    }
    computer.pass_days(60);
    assert_eq!(of(which, Deadline::ExtendedAnswer), Some((true, true, true)), "now they are late");
    assert_eq!(of(which, Deadline::Answer), Some((true, false, false)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_date_of_a_request_that_is_over_has_passed() {
    let computer = with("mipi").await;
    live_in(&computer, "DE");
    for end in ["withdrawn", "closed"] {
        let which = sent(&computer, "mipi", Wish::Access).row.id;
        computer.pass_days(3);
        note(&computer, "mipi", which, &noted(end, None, None, None));
        computer.pass_days(140);
        let row = computer.app.request(&id("mipi"), which).unwrap().row;
        let dues: Vec<_> = row.dues.iter().map(|due| (due.on < row.today, due.passed)).collect();
        assert_eq!(dues, [(true, false)], "{end}");
        let resumed = note(&computer, "mipi", which, &noted("resumed", None, None, None));
        assert!(resumed.row.dues.iter().all(|due| due.passed), "{end}: it is waited for again");
        note(&computer, "mipi", which, &noted("closed", None, None, None));
    }
}
