//! Later letters about requests that went another way than the letter does.

use app::{AppError, LaterKind, LaterState, Typed};
use domain::Clock;
use jiff::tz::TimeZone;
use rights::{LetterLanguage, RequestId, State};
use wire::RightsMessageKind as Kind;

use crate::filing::{accepted, connected, found, portal_id, said, say};
use crate::rights::slots;
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
