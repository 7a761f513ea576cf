//! Later letters about requests that went another way than the letter does.

use app::{AppError, LaterKind, LaterState, NewContact, RightsSettingsChange, Typed};
use domain::Clock;
use jiff::tz::TimeZone;
use rights::{Channel, Handing, LetterLanguage, RequestId, State, Wish};
use wire::RightsMessageKind as Kind;

use crate::filing::{accepted, connected, found, portal_id, said, say};
use crate::rights::{begin, filled, noted, slots, with};
use crate::world::{Computer, id};

const HIKVISION: &str = "hikvision";

/// The letter with everything filled in that it lacks.
fn whole(computer: &Computer, organization: &str, which: RequestId, kind: LaterKind) -> LaterState {
    let lacking = computer.app.follow_up(&id(organization), which, kind).expect("a letter").missing;
    let pairs: Vec<_> = lacking.iter().map(|slot| (format!("later.{}", slot.slot.as_str()), "Ada Lovelace")).collect();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(slot, text)| (slot.as_str(), *text)).collect();
    let typed = Typed { slots: slots(&pairs), ..Typed::default() };
    computer.app.save_request(&id(organization), which, &typed).expect("a save");
    computer.app.follow_up(&id(organization), which, kind).expect("a letter")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_about_a_portals_request_says_the_day_of_its_acceptance_and_not_the_one_before() {
    let (outside, _side, computer) = connected().await;
    let which = accepted(&computer).await;
    let on = outside.clock.now().to_zoned(TimeZone::system()).date();
    assert_eq!(found(&computer, which).row.sent_on, Some(on));
    computer.pass_days(40);
    let letter = whole(&computer, HIKVISION, which, LaterKind::Reminder);
    assert_eq!(letter.language, LetterLanguage::English);
    let written = |on: jiff::civil::Date| on.strftime("%-d %B %Y").to_string();
    let (said, before) = (written(on), written(on.yesterday().expect("a day")));
    assert!(letter.letter.body.contains(&said) && !letter.letter.body.contains(&before), "{letter:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_the_member_is_and_that_they_take_it_back_is_said_to_a_portal_and_in_no_letter() {
    let (outside, side, computer) = connected().await;
    let which = accepted(&computer).await;
    let at_portal = portal_id(&found(&computer, which));
    say(&outside, &side, &at_portal, Kind::IdentityAsked, said("Who are you?")).await;
    computer.app.sync_now(&id(HIKVISION), false).await.expect("a look");
    let before = found(&computer, which);
    assert_eq!(before.row.state, State::IdentityAsked);
    for kind in [LaterKind::IdentityAnswer, LaterKind::Withdrawal] {
        let written = computer.app.follow_up(&id(HIKVISION), which, kind);
        assert!(matches!(written, Err(AppError::NotOffered)), "{written:?}");
        let on = before.row.today.to_string();
        let noted = computer.app.note_follow_up(&id(HIKVISION), which, kind, &on);
        assert!(matches!(noted, Err(AppError::NotOffered)), "{noted:?}");
    }
    assert_eq!(found(&computer, which).log, before.log);
    assert!(computer.app.follow_up(&id(HIKVISION), which, LaterKind::Reminder).is_ok());
}

/// A request over the phone that the member says they made; `number` is one they found themselves.
async fn called(organization: &str, number: Option<&str>) -> (Computer, RequestId) {
    let computer = with(organization).await;
    let settings = RightsSettingsChange { sender_name: Some("Ada Lovelace".to_owned()), ..Default::default() };
    computer.app.save_rights_settings(&settings).expect("a save");
    let begun = begin(&computer, organization, Wish::Access, Channel::Phone);
    let found = |value: &str| NewContact { value: value.to_owned(), source: "the box".to_owned() };
    let typed = Typed { contact: number.map(found), contact_checked: number.is_none(), ..filled(&begun) };
    computer.app.save_request(&id(organization), begun.row.id, &typed).expect("a save");
    computer.app.ready_request(&id(organization), begun.row.id).expect("a call to make");
    let said = noted("sent", None, Some("phone"), None);
    computer.app.note_request_event(&id(organization), begun.row.id, &said).expect("a note");
    (computer, begun.row.id)
}

fn codes(later: &LaterState) -> Vec<&str> {
    later.letter.problems.iter().map(|problem| problem.code.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_after_a_call_goes_to_the_policys_address_once_the_member_has_looked_at_it() {
    for number in [None, Some("+49 30 1234567")] {
        let (computer, which) = called(HIKVISION, number).await;
        let letter = whole(&computer, HIKVISION, which, LaterKind::Reminder);
        let contact = letter.contact.clone().expect("the policy's");
        assert_eq!(letter.letter.to.as_deref(), Some("support@hikvision.com"), "{letter:?}");
        assert_eq!((codes(&letter), contact.checked_on), (vec!["contact-not-checked"], None));
        assert!(letter.letter.body.contains("I called you") && !letter.letter.body.contains("I sent"), "{letter:?}");
        let by_link = computer.app.pack_follow_up(&id(HIKVISION), which, LaterKind::Reminder, Handing::MailProgram);
        assert!(matches!(by_link, Err(AppError::LetterNotReady)), "{by_link:?}");
        let on = letter_day(&computer, which);
        let early = computer.app.note_follow_up(&id(HIKVISION), which, LaterKind::Reminder, &on);
        assert!(matches!(early, Err(AppError::LetterNotReady)), "{early:?}");

        let looked = Typed { contact_checked: true, ..Typed::default() };
        computer.app.save_request(&id(HIKVISION), which, &looked).expect("a save");
        let checked = computer.app.follow_up(&id(HIKVISION), which, LaterKind::Reminder).expect("a letter");
        assert!(codes(&checked).is_empty() && checked.contact.expect("the policy's").checked_on.is_some());
        computer.app.note_follow_up(&id(HIKVISION), which, LaterKind::Reminder, &on).expect("a note");
    }
}

fn letter_day(computer: &Computer, which: RequestId) -> String {
    found(computer, which).row.today.to_string()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_complaint_about_a_call_claims_no_letter_and_names_no_number_as_an_address() {
    let number = "+49 30 1234567";
    let (computer, which) = called(HIKVISION, Some(number)).await;
    let all = computer.app.authorities(&id(HIKVISION), which).expect("a list");
    let typed = Typed { slots: slots(&[("authority", all[0].id.as_str())]), ..Typed::default() };
    computer.app.save_request(&id(HIKVISION), which, &typed).expect("a save");
    let complaint = whole(&computer, HIKVISION, which, LaterKind::Complaint);
    assert!(codes(&complaint).is_empty() && !complaint.letter.body.contains(number), "{complaint:?}");
    assert!(!complaint.letter.body.contains("support@hikvision.com"), "{complaint:?}");
    assert!(complaint.letter.body.contains("I called them") && !complaint.letter.body.contains("I sent"));
    assert!(complaint.contact.is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_a_policy_gives_no_address_a_letter_after_a_call_asks_for_one() {
    let (computer, which) = called("smarteye", Some("+49 30 1234567")).await;
    let reminder = || computer.app.follow_up(&id("smarteye"), which, LaterKind::Reminder).expect("a letter");
    let lacking: Vec<_> = reminder().missing.iter().map(|slot| slot.slot.as_str()).collect();
    assert!(lacking.contains(&"contact") && lacking.contains(&"contact-source"), "{:?}", reminder());
    let given = slots(&[("later.contact", "privacy@smarteye.example"), ("later.contact-source", "their page")]);
    let typed = Typed { slots: given, ..Typed::default() };
    computer.app.save_request(&id("smarteye"), which, &typed).expect("a save");
    assert_eq!((codes(&reminder()), reminder().is_mail), (Vec::new(), true), "{:?}", reminder());
    assert_eq!(reminder().letter.to.as_deref(), Some("privacy@smarteye.example"));
}
