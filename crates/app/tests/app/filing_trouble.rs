//! A portal that fails, mixes up its answers or says what cannot be: nothing is believed that does not follow,
//! nothing is lost, and nothing is filed twice.

use app::{AppError, EverywhereAction, OrderState};
use domain::Clock;
use rights::{Answer, Channel, Event, Law, State, Wish};
use testkit::Fault;

use crate::filing::{accepted, begun, connected, found, portal, portal_id, posts, until_state};
use crate::world::{Side, field, id};

/// Changes what the portal holds behind its back.
async fn tamper(side: &Side, sql: String) {
    side.portal.store.write(move |db| Ok(db.execute_batch(&sql)?)).await.expect("sound SQL");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portal_that_breaks_down_while_filing_is_asked_again_and_files_once() {
    let (_outside, side, computer) = connected().await;
    tamper(&side, "ALTER TABLE rights_request RENAME TO broken".to_owned()).await;
    let which = begun(&computer, Wish::Access);
    computer.app.file_rights_request(&id("hikvision"), which).unwrap();
    let is_unknown =
        |app: &app::App| app.request(&id("hikvision"), which).unwrap().row.filing == Some(OrderState::Unknown);
    computer.until("it is unknown", is_unknown).await;
    assert_eq!(found(&computer, which).row.sent_on, None);
    tamper(&side, "ALTER TABLE broken RENAME TO rights_request".to_owned()).await;
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    let filed = until_state(&computer, which, State::Sent).await;
    assert!(portal(&filed).filed.as_ref().unwrap().proven);
    let reference = which.reference();
    let count = side.portal.store.read(move |db| {
        let sql = "SELECT count(*) FROM rights_request WHERE reference = ?1";
        Ok(db.query_row(sql, [&reference], |row| row.get::<_, i64>(0))?)
    });
    assert_eq!(count.await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_about_another_request_accepts_nothing() {
    let (_outside, side, computer) = connected().await;
    let other = accepted(&computer).await;
    let which = begun(&computer, Wish::Portability);
    side.network.faults([Fault::ReplyLost]);
    computer.app.file_rights_request(&id("hikvision"), which).unwrap();
    let order_of =
        |app: &app::App, which| app.request(&id("hikvision"), which).unwrap().portal.unwrap().filing.unwrap();
    computer.until("it is unknown", |app| order_of(app, which).state == OrderState::Unknown).await;
    let [mine, theirs] = [which, other].map(|which| order_of(&computer.app, which).operation);
    let swap = format!(
        "UPDATE operation SET answer = (SELECT answer FROM operation WHERE id = '{theirs}') WHERE id = '{mine}'"
    );
    tamper(&side, swap).await;
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    let detail = found(&computer, which);
    let order = portal(&detail).filing.clone().unwrap();
    assert_eq!((order.state, order.reason.as_deref()), (OrderState::Unknown, Some("answer-malformed")));
    assert_eq!((detail.row.state, portal(&detail).filed.is_none()), (State::DidYouSend, true));
    assert_eq!(posts(&side), 2, "it was asked for, not sent again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn steps_that_cannot_follow_are_kept_as_messages_and_shown_as_odd() {
    let (_outside, side, computer) = connected().await;
    let which = accepted(&computer).await;
    let at = portal_id(&found(&computer, which));
    let entry = |at: &str, from: &str, kind: &str| {
        format!(r#"{{"at":"{at}","from":"{from}","kind":"{kind}","text":"{kind} {at}"}}"#)
    };
    let messages = [
        entry("1815-12-10T00:00:00Z", "organization", "message"),
        entry("2999-01-01T00:00:00Z", "organization", "answered-fully"),
        entry("2026-01-01T00:00:00Z", "organization", "identity-asked"),
        entry("2026-01-02T00:00:00Z", "member", "refused"),
        entry("2026-01-03T00:00:00Z", "nobody", "wobbled"),
    ];
    let sql = format!(
        "UPDATE rights_request SET status = 'fulfilled', messages = '[{}]' WHERE id = '{at}'",
        messages.join(",")
    );
    tamper(&side, sql).await;
    for _ in 0..2 {
        computer.app.sync_now(&id("hikvision"), false).await.unwrap();
        let detail = found(&computer, which);
        assert_eq!((detail.row.state, detail.broken_at), (State::Answered(Answer::Fully), None));
        let told: Vec<_> =
            portal(&detail).messages.iter().map(|message| (message.kind.as_str(), message.odd)).collect();
        let expected = [
            ("message", false),
            ("answered-fully", false),
            ("identity-asked", true),
            ("refused", false),
            ("wobbled", true),
        ];
        assert_eq!(told, expected);
        assert!(!portal(&detail).filed.as_ref().unwrap().proven, "no receipt shows that it was answered");
    }
    // Open again, after an answer: the portal's own word, from which nothing follows.
    tamper(&side, format!("UPDATE rights_request SET status = 'open' WHERE id = '{at}'")).await;
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    let detail = found(&computer, which);
    assert_eq!(detail.row.state, State::Answered(Answer::Fully));
    assert_eq!(portal(&detail).filed.as_ref().unwrap().status, "open");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portals_reasons_for_needing_longer_may_follow_on_a_notice_without_a_word() {
    let (_outside, side, computer) = connected().await;
    let which = accepted(&computer).await;
    computer.app.choose_request_law(&id("hikvision"), which, Law::EuGdpr, None).unwrap();
    let at = portal_id(&found(&computer, which));
    let entry =
        |text: &str| format!(r#"{{"at":"2026-01-01T00:00:00Z","from":"organization","kind":"extended"{text}}}"#);
    let [bare, reasoned, again] =
        ["", r#","text":"Many requests came at once.""#, r#","text":"As we wrote.""#].map(entry);
    let said = [
        (format!("[{bare}]"), State::Sent),
        (format!("[{bare},{reasoned}]"), State::Extended),
        (format!("[{bare},{reasoned},{again}]"), State::Extended),
    ];
    for (messages, state) in said {
        let sql =
            format!("UPDATE rights_request SET status = 'in_progress', messages = '{messages}' WHERE id = '{at}'");
        tamper(&side, sql).await;
        computer.app.sync_now(&id("hikvision"), false).await.unwrap();
        let detail = found(&computer, which);
        assert_eq!(
            (detail.row.state, detail.row.extended_to.is_some()),
            (state, state == State::Extended),
            "{messages}"
        );
        assert!(portal(&detail).messages.iter().all(|message| !message.odd), "{messages}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_final_status_without_a_word_and_a_request_the_portal_lost_are_said_as_they_are() {
    let (_outside, side, computer) = connected().await;
    let (refused, lost) = (accepted(&computer).await, accepted(&computer).await);
    let [first, second] = [refused, lost].map(|which| portal_id(&found(&computer, which)));
    tamper(&side, format!("UPDATE rights_request SET status = 'denied' WHERE id = '{first}'")).await;
    tamper(&side, format!("DELETE FROM rights_request WHERE id = '{second}'")).await;
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    assert_eq!(found(&computer, refused).row.state, State::Answered(Answer::Refused));
    let detail = found(&computer, lost);
    assert_eq!(detail.row.state, State::Sent, "that it is gone there is no answer");
    assert_eq!(portal(&detail).filed.as_ref().unwrap().trouble.as_deref(), Some("not-found"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn why_a_look_failed_is_said_although_the_feed_was_read() {
    let (_outside, side, computer) = connected().await;
    let which = accepted(&computer).await;
    side.network.faults([Fault::None, Fault::RequestLost]);
    computer.app.sync_now(&id("hikvision"), false).await.unwrap_err();
    let trouble = portal(&found(&computer, which)).filed.as_ref().unwrap().trouble.clone();
    assert_eq!(trouble.as_deref(), Some("portal-unreachable"));
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    assert_eq!(portal(&found(&computer, which)).filed.as_ref().unwrap().trouble, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_laws_clock_starts_at_no_time_that_cannot_be() {
    for claimed in ["1999-01-01T00:00:00Z", "2999-01-01T00:00:00Z"] {
        let (outside, side, computer) = connected().await;
        let which = begun(&computer, Wish::Access);
        side.network.faults([Fault::ReplyLost]);
        computer.app.file_rights_request(&id("hikvision"), which).unwrap();
        let is_unknown =
            |app: &app::App| app.request(&id("hikvision"), which).unwrap().row.filing == Some(OrderState::Unknown);
        computer.until("it is unknown", is_unknown).await;
        tamper(&side, format!("UPDATE operation SET answer = json_set(answer, '$.received_at', '{claimed}')")).await;
        computer.app.sync_now(&id("hikvision"), false).await.unwrap();
        let detail = until_state(&computer, which, State::Sent).await;
        let starts = detail.log.iter().find_map(|line| match line.event {
            Some(Event::Accepted { at }) => Some(at.as_millisecond()),
            _ => None,
        });
        assert_eq!(starts, Some(outside.clock.now().as_millisecond()), "{claimed}");
        let filed = portal(&detail).filed.as_ref().unwrap();
        assert_eq!(filed.claimed_at, Some(claimed.parse().unwrap()), "what they say is kept");
        assert_eq!(filed.accepted_at.as_millisecond(), outside.clock.now().as_millisecond());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_step_that_seems_older_than_the_request_is_taken_all_the_same() {
    let (_outside, side, computer) = connected().await;
    let which = accepted(&computer).await;
    let at = portal_id(&found(&computer, which));
    let message = r#"[{"at":"2020-01-01T00:00:00Z","from":"organization","kind":"identity-asked","text":"Who?"}]"#;
    tamper(&side, format!("UPDATE rights_request SET messages = '{message}' WHERE id = '{at}'")).await;
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    assert_eq!(found(&computer, which).row.state, State::IdentityAsked);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_that_change_with_every_look_make_no_answer_new() {
    let (_outside, side, computer) = connected().await;
    let which = accepted(&computer).await;
    let at = portal_id(&found(&computer, which));
    let message = r#"[{"at":"2026-01-01T00:00:00Z","from":"organization","kind":"answered-partly","text":"Here."}]"#;
    for link in ["https://files.example.org/1?signed=a", "https://files.example.org/1?signed=b"] {
        let sql = format!(
            "UPDATE rights_request SET messages = '{message}', status = 'fulfilled', reason = 'no_match',
             results = '{link}' WHERE id = '{at}'"
        );
        tamper(&side, sql).await;
        computer.app.sync_now(&id("hikvision"), false).await.unwrap();
        let detail = found(&computer, which);
        let told = &portal(&detail).messages;
        let answers = told.iter().filter(|message| message.kind == "answered-partly").count();
        assert_eq!((answers, detail.row.state), (1, State::Answered(Answer::Partly)));
        let last = told.last().unwrap();
        assert_eq!((last.kind.as_str(), last.results.as_deref(), last.odd), ("results", Some(link), false));
        assert_eq!(last.reason.as_deref(), Some("no_match"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_about_what_is_not_held_any_more_does_not_become_one_about_everything() {
    let (_outside, side, computer) = connected().await;
    let which = begun(&computer, Wish::Access);
    let about = vec!["given.email".to_owned(), "gone".to_owned()];
    let detail = computer.app.choose_request_about(&id("hikvision"), which, about).unwrap();
    let problems: Vec<_> =
        portal(&detail).problems.iter().map(|problem| (problem.code.as_str(), problem.blocks)).collect();
    assert_eq!(problems, [("about-gone", true)]);
    assert!(computer.app.file_rights_request(&id("hikvision"), which).is_err());
    let detail = computer.app.choose_request_about(&id("hikvision"), which, vec!["given.email".to_owned()]).unwrap();
    assert!(portal(&detail).problems.is_empty());
    assert_eq!(posts(&side), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_waits_for_an_account_that_the_portal_has_deleted() {
    let (outside, side, computer) = connected().await;
    let (which, later) = (accepted(&computer).await, begun(&computer, Wish::Erasure));
    let stranded = begun(&computer, Wish::StopSharing);
    let hikvision = id("hikvision");
    computer.app.request_deletion(&hikvision, true).await.unwrap();
    outside.clock.advance(61);
    member_portal::execute_due(&side.portal).await.unwrap();
    computer.app.check_deletion(&hikvision).await.unwrap();
    let app = &computer.app;
    let is_gone = |refused: Option<AppError>| assert!(matches!(refused, Some(AppError::AccountGone)), "{refused:?}");
    is_gone(app.file_rights_request(&hikvision, later).err());
    is_gone(app.answer_rights_request(&hikvision, which, "It is me.").err());
    is_gone(app.withdraw_rights_request(&hikvision, which, "Too late.").err());
    let detail = found(&computer, which);
    assert_eq!(portal(&detail).answer, "It is me.", "what was typed stays");
    assert_eq!(portal(&detail).reason, "Too late.", "what was typed stays");
    let recipient = app.sharing_choices(&hikvision).unwrap().remove(0).recipient;
    is_gone(app.set_sharing_choice(&hikvision, &recipient, false).err());
    is_gone(app.opt_out_of_sharing(&hikvision).err());
    let offers = app.describe_requests(&hikvision).unwrap().offers;
    assert!(offers.iter().all(|offer| !offer.channels.contains(&Channel::Portal)), "a letter is still a way");

    let named = |name: &str| vec![(field(name), Some("Ada".to_owned()))];
    is_gone(app.save_profile(&hikvision, named("given.nickname")).err());
    let camera = app.devices(&hikvision).unwrap().remove(0).id;
    is_gone(app.save_device(&hikvision, &camera, named("name")).err());
    is_gone(app.add_device(&hikvision, vec![(field("name"), "Door".to_owned())], None).err());
    is_gone(app.remove_device(&hikvision, &camera).err());
    is_gone(app.retry_change(&hikvision, domain::OperationId::random()).err());
    let topic = app.email_preferences(&hikvision).unwrap().remove(0).topic;
    is_gone(app.set_email_preference(&hikvision, topic.as_str(), false).err());
    is_gone(app.stop_all_marketing(&hikvision).err());
    for wish in [Wish::StopMarketing, Wish::StopSharing] {
        let part = app.plan_everywhere(wish).unwrap().remove(0);
        let by_portal = matches!(part.action, EverywhereAction::Portal | EverywhereAction::Filing);
        assert!(!by_portal, "{wish:?}: nothing would ever go there");
        assert!(!part.confirmed && part.waiting == 0, "{part:?}");
    }
    // What was begun for the portal before can no longer leave, and is in no letter's way.
    assert_eq!(app.request(&hikvision, stranded).unwrap().row.channel, Channel::Portal);
    let part = app.begin_everywhere(Wish::StopSharing, std::slice::from_ref(&hikvision)).unwrap().remove(0);
    let letter = part.request.expect("a letter");
    assert!(letter.id != stranded && letter.channel == Channel::Email, "{letter:?}");
    assert!(app.request(&hikvision, stranded).is_ok(), "what was typed stays");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_waits_for_the_portal_is_counted_before_an_account_or_a_copy_goes() {
    let (_outside, _side, computer) = connected().await;
    let (which, app, hikvision) = (accepted(&computer).await, &computer.app, id("hikvision"));
    let counted = || {
        let orders = app.organization(&hikvision).unwrap().held.unwrap().orders;
        (orders.waiting, orders.refused, app.describe_deletion(&hikvision).unwrap().waiting_orders)
    };
    assert_eq!(counted(), (0, 0, 0), "what was accepted is not lost");
    app.set_network(&hikvision, false).unwrap();
    app.file_rights_request(&hikvision, begun(&computer, Wish::Erasure)).unwrap();
    app.answer_rights_request(&hikvision, which, "One thing more.").unwrap();
    app.withdraw_rights_request(&hikvision, which, "Found it.").unwrap();
    assert_eq!(counted(), (3, 0, 3));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portal_that_never_says_whether_it_has_a_request_leaves_another_way_open() {
    let (_outside, side, computer) = connected().await;
    let which = begun(&computer, Wish::Access);
    computer.app.set_network(&id("hikvision"), false).unwrap();
    computer.app.file_rights_request(&id("hikvision"), which).unwrap();
    computer.pass_days(8);
    side.network.faults([Fault::ReplyLost]);
    computer.app.set_network(&id("hikvision"), true).unwrap();
    computer.sign_in(app::SignInFor::StepUp(id("hikvision"))).await.unwrap();
    let is_unknown =
        |app: &app::App| app.request(&id("hikvision"), which).unwrap().row.filing == Some(OrderState::Unknown);
    computer.until("it is unknown", is_unknown).await;
    assert!(!portal(&found(&computer, which)).silent, "it waited here, and was asked of nobody");
    computer.app.set_network(&id("hikvision"), false).unwrap();
    for (days, silent) in [(6, false), (1, true)] {
        computer.pass_days(days);
        assert_eq!(portal(&found(&computer, which)).silent, silent);
    }
    assert_eq!(posts(&side), 1, "nothing was filed a second time");
    computer.app.set_network(&id("hikvision"), true).unwrap();
    computer.sign_in(app::SignInFor::StepUp(id("hikvision"))).await.unwrap();
    let filed = until_state(&computer, which, State::Sent).await;
    assert!(!portal(&filed).silent && posts(&side) == 1);
}
