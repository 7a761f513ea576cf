//! Choices about recipients through a portal: made, waiting, confirmed, and never where there is none.

use app::{AppError, ChangedBack, Entry, Event, EverywhereAction, HistoryAsk, Noted, SharingChoice, Shown, Touched};
use domain::{ChangeState, RecordId, RecordKind, Source, Value};
use rights::{Answer, Channel, State, Wish};
use wire::RightsMessageKind;

use crate::filing::{portal_id, said, say};
use crate::rights::{filled, noted};
use crate::world::{Computer, Outside, Side, id};

const AT: &str = "mipi";

/// As the portal does it when its pack loses the recipient.
const BOOTH_GOES: &str = "
    UPDATE account SET counter = counter + 1;
    DELETE FROM record WHERE kind = 'sharing-choice' AND id = 'to.booth';
    INSERT INTO tombstone (account_id, kind, id, position, removed_ms)
        SELECT id, 'sharing-choice', 'to.booth', counter, 0 FROM account;";

/// The same of every recipient.
const ALL_GO: &str = "
    UPDATE account SET counter = counter + 9;
    INSERT INTO tombstone (account_id, kind, id, position, removed_ms)
        SELECT account.id, kind, record.id, counter - row_number() OVER (), 0 FROM record JOIN account ON account.id = account_id
        WHERE kind = 'sharing-choice';
    DELETE FROM record WHERE kind = 'sharing-choice';";

async fn at_mipi() -> (Outside, Side, Computer) {
    let outside = Outside::new().await;
    let side = outside.portal_of(AT).await;
    let computer = Computer::new(&outside).await;
    computer.connect(AT, &side).await;
    (outside, side, computer)
}

fn recipient(name: &str) -> RecordId {
    RecordId::new(name).expect("a literal id")
}

fn choice(computer: &Computer, name: &str) -> SharingChoice {
    let all = computer.app.sharing_choices(&id(AT)).expect("readable choices");
    all.into_iter().find(|choice| choice.recipient.as_str() == name).expect("a choice")
}

/// What the window shows, what the portal has, and how far the change has come.
fn standing(choice: &SharingChoice) -> (Option<bool>, Option<bool>, Option<ChangeState>) {
    let flag = |value: &Option<Value>| value.as_ref().and_then(Value::as_flag);
    let pending = choice.allowed.pending.as_ref().map(|pending| pending.state.clone());
    (flag(&choice.allowed.value), flag(&choice.allowed.confirmed), pending)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_data_holds_the_choices_with_what_stands_and_who_said_so() {
    let (_outside, _side, computer) = at_mipi().await;
    computer.app.set_network(&id(AT), false).unwrap();
    computer.app.set_sharing_choice(&id(AT), &recipient("to.workgroups"), false).unwrap();
    let all = computer.app.all_data().unwrap();
    let entry = |name: &str| {
        let wanted = Entry::Choice(recipient(name));
        all.iter().flat_map(|data| &data.entries).find(|entry| entry.of == wanted).expect("a choice")
    };
    for choice in computer.app.sharing_choices(&id(AT)).unwrap() {
        let value = entry(choice.recipient.as_str()).values.first().map(|value| value.value.clone());
        assert_eq!(value, choice.allowed.value, "{}", choice.recipient);
    }
    let workgroups = entry("to.workgroups").values.first().expect("a value");
    assert_eq!((&workgroups.value, workgroups.waiting), (&Value::Flag(false), true));
    assert_eq!(workgroups.source, Source::Portal);
    assert!(workgroups.seen_at.is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_choice_waits_and_is_off_only_when_the_portal_said_so() {
    let (_outside, _side, computer) = at_mipi().await;
    let all = computer.app.sharing_choices(&id(AT)).unwrap();
    let order: Vec<_> = all.iter().map(|choice| choice.recipient.as_str()).collect();
    assert_eq!(order, ["to.booth", "to.workgroups", "to.members_msg", "to.links"], "as the pack lists them");
    assert_eq!(standing(&choice(&computer, "to.workgroups")), (Some(true), Some(true), None));
    computer.app.set_network(&id(AT), false).unwrap();
    computer.app.set_sharing_choice(&id(AT), &recipient("to.workgroups"), false).unwrap();
    let again = computer.app.set_sharing_choice(&id(AT), &recipient("to.workgroups"), false).unwrap();
    let shown = again.iter().find(|choice| choice.recipient.as_str() == "to.workgroups").expect("the choice");
    assert_eq!(standing(shown), (Some(false), Some(true), Some(ChangeState::Waiting)));
    assert_eq!(computer.app.outbox().unwrap().len(), 1, "a second press is no second operation");
    computer.app.set_network(&id(AT), true).unwrap();
    computer.until("a confirmed choice", |app| app.outbox().unwrap().is_empty()).await;
    assert_eq!(standing(&choice(&computer, "to.workgroups")), (Some(false), Some(false), None));
    let told = Touched::Records(RecordKind::SharingChoice);
    let heard = |event: &Event| matches!(event, Event::RecordsChanged { touched, .. } if touched.contains(&told));
    assert!(computer.told.all().iter().any(heard), "the window reads it again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_waiting_choice_that_is_taken_back_is_what_the_portal_has() {
    let (_outside, _side, computer) = at_mipi().await;
    computer.app.set_network(&id(AT), false).unwrap();
    computer.app.set_sharing_choice(&id(AT), &recipient("to.members_msg"), true).unwrap();
    let pending = choice(&computer, "to.members_msg").allowed.pending.expect("a waiting change");
    computer.app.discard_change(&id(AT), pending.operation).unwrap();
    assert_eq!(standing(&choice(&computer, "to.members_msg")), (None, None, None));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_choice_is_made_where_none_is_offered() {
    let (_outside, _side, computer) = at_mipi().await;
    let refused = computer.app.set_sharing_choice(&id(AT), &recipient("to.contractors"), false);
    assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    assert_eq!(computer.app.sharing_choices(&id("smarteye")).unwrap(), []);
    let by_hand = computer.app.set_sharing_choice(&id("smarteye"), &recipient("to.permitted"), false);
    assert!(matches!(by_hand, Err(AppError::NotFound)), "{by_hand:?}");
    assert!(computer.app.outbox().unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_choice_the_portal_takes_away_cannot_be_made_and_what_waited_is_not_lost() {
    let (_outside, side, computer) = at_mipi().await;
    computer.app.set_network(&id(AT), false).unwrap();
    computer.app.set_sharing_choice(&id(AT), &recipient("to.booth"), true).unwrap();
    let taken_away = side.portal.store.write(|db| Ok(db.execute_batch(BOOTH_GOES)?)).await;
    taken_away.expect("the portal offers less");
    computer.app.set_network(&id(AT), true).unwrap();
    let decides = |app: &app::App| {
        let open = app.outbox().unwrap();
        open.iter().any(|entry| matches!(entry.change.state, ChangeState::Conflict { theirs: None }))
    };
    computer.until("a change that meets nothing", decides).await;
    computer.until("the removal", |_| !choice(&computer, "to.booth").is_offered()).await;
    let again = computer.app.set_sharing_choice(&id(AT), &recipient("to.booth"), false);
    assert!(matches!(again, Err(AppError::NotFound)), "{again:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn opting_out_everywhere_asks_the_portal_and_is_done_only_by_its_word() {
    let (outside, side, computer) = at_mipi().await;
    let part = || computer.app.plan_everywhere(Wish::StopSharing).unwrap().remove(0);
    assert_eq!((part().action, part().waiting, part().confirmed), (EverywhereAction::Portal, 0, false));
    computer.app.set_network(&id(AT), false).unwrap();
    let beyond = part().still_comes;
    assert!(beyond.contains(&"mipi-to-contractors".to_owned()), "{beyond:?}");
    assert!(!beyond.contains(&"mipi-to-authorities".to_owned()), "no objection to what the law demands: {beyond:?}");
    assert!(!beyond.contains(&"mipi-to-booth".to_owned()), "{beyond:?}");
    assert_eq!(part().unasked.len(), beyond.len(), "nobody was asked about them");
    for _ in 0..2 {
        let parts = computer.app.begin_everywhere(Wish::StopSharing, &[id(AT)]).unwrap();
        let [ref begun] = *parts else { panic!("one organization") };
        // Two are refused at the portal already; one was allowed, and one not chosen.
        assert_eq!((begun.waiting, begun.confirmed, begun.portal_confirmed), (2, false, Some(false)));
        assert!(begun.unasked.is_empty(), "a second letter for {:?}", begun.unasked);
        let letter = begun.request.clone().expect("a request about whom no choice reaches");
        assert_eq!((letter.wish, letter.state), (Wish::StopSharing, State::Draft));
        assert_eq!(letter.channel, Channel::Portal, "the portal takes such requests");
        let begun = computer.app.request(&id(AT), letter.id).unwrap();
        let text = begun.portal.expect("a request through the portal").text;
        assert!(text.contains("Contractors") && !text.contains("booth"), "{text}");
        let named = begun.row.about;
        assert!(named.contains(&"to.contractors".to_owned()), "{named:?}");
        assert!(!named.contains(&"to.booth".to_owned()), "{named:?}");
        assert_eq!((named.len(), computer.app.requests(None).unwrap().len()), (beyond.len(), 1));
    }
    computer.app.set_network(&id(AT), true).unwrap();
    computer.until("confirmed choices", |app| app.outbox().unwrap().is_empty()).await;
    // The portal's word is about its choices; the request has not even left.
    assert_eq!((part().waiting, part().portal_confirmed, part().confirmed), (0, Some(true), false));
    let which = part().request.expect("the letter").id;
    computer.app.file_rights_request(&id(AT), which).unwrap();
    let stands = |state| move |app: &app::App| app.request(&id(AT), which).expect("a request").row.state == state;
    computer.until("an acceptance", stands(State::Sent)).await;
    assert!(!part().confirmed, "a request that left is no answer");
    let portal_id = portal_id(&computer.app.request(&id(AT), which).unwrap());
    say(&outside, &side, &portal_id, RightsMessageKind::AnsweredFully, said("Done.")).await;
    computer.app.sync_now(&id(AT), false).await.unwrap();
    computer.until("the answer", stands(State::Answered(Answer::Fully))).await;
    assert!(part().confirmed);
    let off = (Some(false), Some(false), None);
    assert!(computer.app.sharing_choices(&id(AT)).unwrap().iter().all(|choice| standing(choice) == off));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_the_portal_offers_no_choice_and_takes_the_request_one_is_begun_there() {
    let (_outside, side, computer) = at_mipi().await;
    side.portal.store.write(|db| Ok(db.execute_batch(ALL_GO)?)).await.expect("a portal without choices");
    computer.app.sync_now(&id(AT), true).await.unwrap();
    let part = || computer.app.plan_everywhere(Wish::StopSharing).unwrap().remove(0);
    assert_eq!((part().action, part().request, part().portal_confirmed), (EverywhereAction::Filing, None, None));
    computer.app.begin_everywhere(Wish::StopSharing, &[id(AT)]).unwrap();
    let begun = part().request.expect("a request");
    assert_eq!((begun.channel, begun.state, part().confirmed), (Channel::Portal, State::Draft, false));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_the_portal_takes_no_such_request_a_letter_is_about_whom_no_choice_reaches() {
    let outside = Outside::new().await;
    let side = outside.portal_with(AT, "rights_requests = [\"access\"]").await;
    let computer = Computer::new(&outside).await;
    computer.connect(AT, &side).await;
    let part = || computer.app.plan_everywhere(Wish::StopSharing).unwrap().remove(0);
    computer.app.begin_everywhere(Wish::StopSharing, &[id(AT)]).unwrap();
    computer.until("confirmed choices", |app| app.outbox().unwrap().is_empty()).await;
    let letter = part().request.expect("a letter about whom no choice reaches");
    assert_eq!((letter.channel, part().portal_confirmed, part().confirmed), (Channel::Email, Some(true), false));
    let begun = computer.app.request(&id(AT), letter.id).unwrap();
    computer.app.save_request(&id(AT), letter.id, &filled(&begun)).unwrap();
    computer.app.ready_request(&id(AT), letter.id).unwrap();
    let said = |noted: Noted| computer.app.note_request_event(&id(AT), letter.id, &noted).unwrap();
    let today = said(noted("sent", None, Some("post"), None)).row.today.to_string();
    assert!(!part().confirmed, "a letter that left is no answer");
    said(noted("answered", Some(&today), Some("fully"), None));
    assert!(part().confirmed);
    let again = computer.app.begin_request(&id(AT), Wish::StopSharing, Channel::Email, Vec::new()).unwrap().row.id;
    assert_eq!((part().request.map(|request| request.id), part().confirmed), (Some(again), false), "asked again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_was_begun_before_is_shown_and_none_goes_to_the_same_recipients_twice() {
    let (_outside, _side, computer) = at_mipi().await;
    let app = &computer.app;
    let part = || computer.app.plan_everywhere(Wish::StopSharing).unwrap().remove(0);
    let one = vec!["to.contractors".to_owned()];
    let own = app.begin_request(&id(AT), Wish::Objection, Channel::Email, one.clone()).unwrap().row.id;
    assert_eq!(part().request.map(|request| request.id), Some(own));
    assert_eq!(part().unasked.len(), part().still_comes.len() - 1);
    assert!(!part().unasked.contains(&one[0]), "{:?}", part().unasked);
    app.begin_everywhere(Wish::StopSharing, &[id(AT)]).unwrap();
    let requests = app.requests(None).unwrap();
    let rest = requests.iter().find(|request| request.id != own).expect("a letter for the rest");
    let named = app.request(&id(AT), rest.id).unwrap().row.about;
    assert!(!named.contains(&one[0]), "{named:?}");
    app.begin_everywhere(Wish::StopSharing, &[id(AT)]).unwrap();
    assert_eq!(app.requests(None).unwrap().len(), 2);
    for request in [own, rest.id] {
        app.remove_request(&id(AT), request).unwrap();
    }
    let all = app.begin_request(&id(AT), Wish::StopSharing, Channel::Email, Vec::new()).unwrap().row.id;
    app.begin_everywhere(Wish::StopSharing, &[id(AT)]).unwrap();
    assert_eq!((part().unasked.len(), part().request.map(|request| request.id)), (0, Some(all)));
    assert_eq!(app.requests(None).unwrap().len(), 1, "who is told about everybody is told once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_choice_made_for_the_first_time_can_be_taken_back_to_none() {
    let (_outside, _side, computer) = at_mipi().await;
    computer.app.set_sharing_choice(&id(AT), &recipient("to.members_msg"), true).unwrap();
    computer.until("a confirmed choice", |app| app.outbox().unwrap().is_empty()).await;
    let ask = HistoryAsk { shown: Shown::Made, kind: Some(RecordKind::SharingChoice), field: None, after: None };
    let [made] = computer.app.history(&id(AT), &ask).unwrap().entries.try_into().expect("one change");
    assert!(made.can_change_back);
    assert_eq!(computer.app.change_back(&id(AT), &made.id).unwrap(), ChangedBack::Asked);
    computer.until("none chosen", |app| app.outbox().unwrap().is_empty()).await;
    assert_eq!(standing(&choice(&computer, "to.members_msg")), (None, None, None));
}
