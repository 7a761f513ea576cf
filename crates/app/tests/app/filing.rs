//! Rights requests through a portal: filed once whatever the network does, believed only as far as proven.

use app::{AppError, Event, Group, Noted, OrderState, PortalState, RequestDetail, Typed};
use domain::Clock;
use member_portal::{Reply, reply_to_request};
use rights::{Channel, RequestId, State, Wish};
use testkit::Fault;
use wire::{RightsMessageKind as Kind, RightsReason};

use crate::world::{Computer, Outside, Side, id};

/// A computer of Ada's, connected to Hikvision's portal.
pub async fn connected() -> (Outside, Side, Computer) {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    (outside, side, computer)
}

pub fn begun(computer: &Computer, wish: Wish) -> RequestId {
    let begun = computer.app.begin_request(&id("hikvision"), wish, Channel::Portal, Vec::new()).expect("a request");
    begun.row.id
}

pub fn found(computer: &Computer, which: RequestId) -> RequestDetail {
    computer.app.request(&id("hikvision"), which).expect("a request")
}

pub fn portal(detail: &RequestDetail) -> &PortalState {
    detail.portal.as_ref().expect("a portal's request")
}

fn filing(detail: &RequestDetail) -> Option<OrderState> {
    portal(detail).filing.as_ref().map(|order| order.state)
}

pub async fn until_state(computer: &Computer, which: RequestId, state: State) -> RequestDetail {
    computer
        .until("the state", |app| app.request(&id("hikvision"), which).expect("a request").row.state == state)
        .await;
    found(computer, which)
}

/// A request that the portal has accepted.
pub async fn accepted(computer: &Computer) -> RequestId {
    let which = begun(computer, Wish::Access);
    computer.app.file_rights_request(&id("hikvision"), which).expect("an order");
    until_state(computer, which, State::Sent).await;
    which
}

/// What the organization's own people say about it.
pub async fn say(outside: &Outside, side: &Side, portal_id: &str, kind: Kind, reply: Reply) {
    let now = outside.clock.now();
    reply_to_request(&side.portal.store, &side.portal.signer, portal_id.to_owned(), kind, reply, now)
        .await
        .expect("a step that fits");
}

pub fn said(text: &str) -> Reply {
    Reply { text: Some(text.to_owned()), ..Reply::default() }
}

pub fn portal_id(detail: &RequestDetail) -> String {
    portal(detail).filed.as_ref().expect("it was filed").portal_id.clone()
}

/// How many requests Ada has at the portal besides the two of its world.
pub fn posts(side: &Side) -> usize {
    let filed = |target: &str| target == "/v1/me/rights-requests";
    side.network.requests().iter().filter(|request| request.method == "POST" && filed(&request.target)).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portal_is_offered_first_and_what_is_shown_is_what_it_gets() {
    let (_outside, side, computer) = connected().await;
    let plan = computer.app.describe_requests(&id("hikvision")).unwrap();
    let offer = plan.offers.iter().find(|offer| offer.wish == Wish::Access).unwrap();
    assert_eq!(offer.channels.first(), Some(&Channel::Portal));
    assert!(offer.channels.len() > 1, "the letters stay");

    let which = begun(&computer, Wish::Access);
    let typed = Typed {
        body: Some("My own words.\n„Alles“".to_owned()),
        named: Some("eu-gdpr".to_owned()),
        ..Typed::default()
    };
    computer.app.save_request(&id("hikvision"), which, &typed).unwrap();
    let shown =
        portal(&computer.app.choose_request_about(&id("hikvision"), which, vec!["given.email".to_owned()]).unwrap())
            .clone();
    assert!(shown.problems.is_empty() && shown.edited, "{shown:?}");
    assert_eq!((shown.regime.as_deref(), shown.filing.as_ref()), (Some("gdpr"), None));

    computer.app.file_rights_request(&id("hikvision"), which).unwrap();
    let filed = until_state(&computer, which, State::Sent).await;
    let sent = side
        .network
        .requests()
        .into_iter()
        .find(|request| request.method == "POST" && request.target.ends_with("rights-requests"));
    assert_eq!(String::from_utf8(sent.unwrap().body).unwrap(), shown.body, "the very bytes");
    assert_eq!(portal(&filed).body, shown.body);
    assert!(computer.told.all().contains(&Event::RequestsChanged { organization: id("hikvision") }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_clock_starts_at_the_portals_acceptance_and_its_receipt_is_kept_as_proof() {
    let (outside, _side, computer) = connected().await;
    let settings = app::RightsSettingsChange { law: Some(Some(rights::Law::EuGdpr)), ..Default::default() };
    computer.app.save_rights_settings(&settings).unwrap();
    let detail = found(&computer, accepted(&computer).await);
    let filed = portal(&detail).filed.clone().unwrap();
    assert_eq!(filed.accepted_at.as_millisecond(), outside.clock.now().as_millisecond());
    assert!(filed.proven && filed.receipts.iter().all(|receipt| receipt.proven && receipt.step == "received"));
    let line = detail.log.iter().find(|line| line.event.as_ref().unwrap().name() == "accepted").unwrap();
    assert_eq!(line.document, Some(rights::evidence::Digest::of(filed.receipts[0].jws.as_bytes())));
    assert!(detail.row.dues.iter().any(|due| due.current && due.legal), "{:?}", detail.row.dues);
    assert_eq!((detail.broken_at, detail.row.group), (None, Group::Organization));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_network_a_request_waits_and_can_be_taken_back_to_be_written_again() {
    let (_outside, side, computer) = connected().await;
    let which = begun(&computer, Wish::Access);
    computer.app.set_network(&id("hikvision"), false).unwrap();
    let waiting = computer.app.file_rights_request(&id("hikvision"), which).unwrap();
    assert_eq!(
        (filing(&waiting), waiting.row.state, waiting.row.group),
        (Some(OrderState::Waiting), State::Ready, Group::Organization)
    );
    let again = computer.app.file_rights_request(&id("hikvision"), which).unwrap();
    assert_eq!(portal(&again).filing, portal(&waiting).filing, "a second press is the same order");
    let change = Typed { body: Some("Another".to_owned()), ..Typed::default() };
    assert!(matches!(computer.app.save_request(&id("hikvision"), which, &change), Err(AppError::AlreadySent)));
    for what in ["sent", "withdrawn"] {
        let noted = Noted { what: what.to_owned(), more: Some("email".to_owned()), ..Noted::default() };
        let refused = computer.app.note_request_event(&id("hikvision"), which, &noted);
        assert!(matches!(refused, Err(AppError::NotOffered)), "{what}: the portal says so itself: {refused:?}");
    }
    let operation = portal(&waiting).filing.as_ref().unwrap().operation.clone();
    let back = computer.app.take_back_order(&id("hikvision"), domain::OperationId::parse(&operation).unwrap()).unwrap();
    assert_eq!((filing(&back), back.row.state), (None, State::Draft));
    computer.app.save_request(&id("hikvision"), which, &change).unwrap();
    computer.app.file_rights_request(&id("hikvision"), which).unwrap();
    assert_eq!(posts(&side), 0);
    computer.app.set_network(&id("hikvision"), true).unwrap();
    let filed = until_state(&computer, which, State::Sent).await;
    assert_eq!((portal(&filed).text.as_str(), posts(&side)), ("Another", 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_filing_whose_answer_is_lost_is_unknown_and_found_again_never_filed_twice() {
    for fault in [Fault::ReplyLost, Fault::RequestLost] {
        let (_outside, side, computer) = connected().await;
        let which = begun(&computer, Wish::Access);
        side.network.faults([fault]);
        computer.app.file_rights_request(&id("hikvision"), which).unwrap();
        computer
            .until("it is unknown", |app| {
                app.request(&id("hikvision"), which).unwrap().row.filing == Some(OrderState::Unknown)
            })
            .await;
        let unknown = found(&computer, which);
        assert_eq!((unknown.row.state, unknown.row.sent_on), (State::DidYouSend, None), "not called accepted");
        let operation = domain::OperationId::parse(&portal(&unknown).filing.as_ref().unwrap().operation).unwrap();
        assert!(matches!(computer.app.take_back_order(&id("hikvision"), operation), Err(AppError::AlreadySent)));
        assert!(matches!(computer.app.remove_request(&id("hikvision"), which), Err(AppError::AlreadySent)));
        computer.app.sync_now(&id("hikvision"), false).await.unwrap();
        let filed = until_state(&computer, which, State::Sent).await;
        assert!(portal(&filed).filed.as_ref().unwrap().proven);
        assert_eq!(posts(&side), if fault == Fault::ReplyLost { 1 } else { 2 }, "{fault:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_between_sending_and_answer_it_asks_what_became_of_it() {
    let (_outside, side, computer) = connected().await;
    let which = begun(&computer, Wish::Access);
    side.network.faults([Fault::Stalled]);
    computer.app.file_rights_request(&id("hikvision"), which).unwrap();
    side.network.until_stalled().await;
    assert_eq!(filing(&found(&computer, which)), Some(OrderState::Sending));
    let next = computer.after_a_power_cut().await;
    let filed = until_state(&next, which, State::Sent).await;
    let events: Vec<_> = filed.log.iter().map(|line| line.event.as_ref().unwrap().name()).collect();
    assert_eq!(events, ["began", "prepared", "sending-unknown", "accepted"]);
    let asked = side.network.requests().into_iter().filter(|request| request.target.contains("/operations/")).count();
    assert!(asked > 0, "it was asked for before it was sent again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_organization_says_becomes_steps_with_its_words_and_receipts() {
    let (outside, side, computer) = connected().await;
    let which = accepted(&computer).await;
    let at = portal_id(&found(&computer, which));
    let whose = id("hikvision");
    let look = || computer.app.sync_now(&whose, false);
    say(&outside, &side, &at, Kind::IdentityAsked, said("Which camera came first?")).await;
    look().await.unwrap();
    let asked = found(&computer, which);
    assert_eq!((asked.row.state, portal(&asked).can_follow_up), (State::IdentityAsked, true));
    assert_eq!(portal(&asked).messages.last().unwrap().text, "Which camera came first?");

    computer.app.answer_rights_request(&id("hikvision"), which, "The one at the door.").unwrap();
    computer
        .until("the answer went", |app| app.request(&id("hikvision"), which).unwrap().portal.unwrap().orders.is_empty())
        .await;
    assert_eq!(found(&computer, which).row.state, State::Acknowledged, "it is their turn again");

    let by = Some("2999-03-31".parse().unwrap());
    say(&outside, &side, &at, Kind::Extended, Reply { expected_by: by, ..said("Much work.") }).await;
    look().await.unwrap();
    assert_eq!(found(&computer, which).row.state, State::Extended);
    say(&outside, &side, &at, Kind::AnsweredFully, Reply { results: Some("All of it.".to_owned()), ..said("Here.") })
        .await;
    look().await.unwrap();
    let done = found(&computer, which);
    assert_eq!(done.row.state, State::Answered(rights::Answer::Fully));
    let shown = portal(&done);
    let kinds: Vec<_> = shown.messages.iter().map(|message| (message.kind.as_str(), message.odd)).collect();
    let expected = ["identity-asked", "message", "extended", "answered-fully", "results"];
    assert_eq!(kinds, expected.map(|kind| (kind, false)));
    assert_eq!(shown.messages.last().unwrap().results.as_deref(), Some("All of it."));
    let steps: Vec<_> =
        shown.filed.as_ref().unwrap().receipts.iter().map(|receipt| (receipt.step.as_str(), receipt.proven)).collect();
    assert_eq!(steps, [("received", true), ("extended", true), ("answered", true)]);
    let receipt_of =
        |name: &str| done.log.iter().find(|line| line.event.as_ref().unwrap().name() == name).unwrap().document;
    assert!(receipt_of("answered").is_some() && receipt_of("extended").is_some());
    let before = done.log.len();
    look().await.unwrap();
    assert_eq!(found(&computer, which).log.len(), before, "what is known is not noted again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_withdrawal_counts_when_the_portal_says_so_and_its_lost_answer_is_asked_for() {
    let (_outside, side, computer) = connected().await;
    let which = accepted(&computer).await;
    side.network.faults([Fault::ReplyLost]);
    let leaving = computer.app.withdraw_rights_request(&id("hikvision"), which, "Found it.").unwrap();
    assert!(!portal(&leaving).can_follow_up && leaving.row.state == State::Sent, "not yet taken back");
    computer
        .until("it is unknown", |app| {
            let orders = app.request(&id("hikvision"), which).unwrap().portal.unwrap().orders;
            orders.first().is_none_or(|order| order.state == OrderState::Unknown)
        })
        .await;
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    let gone = until_state(&computer, which, State::Withdrawn).await;
    assert!(portal(&gone).filed.as_ref().unwrap().proven && portal(&gone).orders.is_empty());
    assert_eq!(portal(&gone).messages.last().unwrap().text, "Found it.");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_is_shown_with_its_reason_and_the_text_stays_to_be_sent_again() {
    let (outside, side, computer) = connected().await;
    let which = accepted(&computer).await;
    let at = portal_id(&found(&computer, which));
    computer.app.set_network(&id("hikvision"), false).unwrap();
    computer.app.answer_rights_request(&id("hikvision"), which, "One thing more.").unwrap();
    let refuse = Reply { reason: Some(RightsReason::NoMatch), ..said("Nothing here.") };
    say(&outside, &side, &at, Kind::Refused, refuse).await;
    computer.app.set_network(&id("hikvision"), true).unwrap();
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    let refused = found(&computer, which);
    assert_eq!(refused.row.state, State::Answered(rights::Answer::Refused));
    let order = portal(&refused).orders.first().expect("the message was not taken").clone();
    assert_eq!(
        (order.state, order.reason.as_deref(), order.text.as_str()),
        (OrderState::Refused, Some("request-closed"), "One thing more.")
    );
    let operation = domain::OperationId::parse(&order.operation).unwrap();
    let back = computer.app.take_back_order(&id("hikvision"), operation).unwrap();
    assert_eq!((portal(&back).answer.as_str(), portal(&back).orders.len()), ("One thing more.", 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_more_requests_go_than_the_portal_takes_at_once() {
    let (_outside, side, computer) = connected().await;
    accepted(&computer).await;
    // The others were filed elsewhere: as many as the portal takes at once.
    let copies = "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 19)
        INSERT INTO rights_request (id, account_id, sequence, version, kind, language, text, categories, devices,
            operation, request_sha256, received_ms, status, messages)
        SELECT 'copy-' || n, account_id, 100 + n, version, kind, language, text, categories, devices,
            operation || n, request_sha256, received_ms, status, messages
        FROM rights_request, number WHERE status = 'open'";
    side.portal.store.write(move |db| Ok(db.execute_batch(copies)?)).await.unwrap();
    let which = begun(&computer, Wish::Access);
    computer.app.file_rights_request(&id("hikvision"), which).unwrap();
    let reason = |app: &app::App| {
        let filing = app.request(&id("hikvision"), which).unwrap().portal.unwrap().filing.unwrap();
        (filing.state, filing.reason)
    };
    let full = (OrderState::Waiting, Some("limit-reached".to_owned()));
    computer.until("it waits for room", |app| reason(app) == full).await;
    assert_eq!(found(&computer, which).row.state, State::Ready, "nothing was filed");
    let room = "DELETE FROM rights_request WHERE id = 'copy-1'";
    side.portal.store.write(move |db| Ok(db.execute_batch(room)?)).await.unwrap();
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    until_state(&computer, which, State::Sent).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receipt_under_a_key_nobody_agreed_on_proves_nothing_and_is_said_to() {
    let (_outside, side, computer) = connected().await;
    let side = side.with_new_receipt_key(false).await;
    let which = accepted(&computer).await;
    let detail = found(&computer, which);
    let filed = portal(&detail).filed.clone().unwrap();
    assert!(!filed.proven && !filed.receipts.is_empty() && filed.receipts.iter().all(|receipt| !receipt.proven));
    let side = side.with_new_receipt_key(true).await;
    computer.app.sync_now(&id("hikvision"), false).await.unwrap();
    let proven = found(&computer, which);
    let filed = portal(&proven).filed.as_ref().unwrap();
    assert!(filed.proven && filed.receipts.iter().all(|receipt| receipt.proven), "the agreed key vouches for it now");
    assert_eq!(proven.log.len(), detail.log.len(), "the document is the same");
    drop(side);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_is_typed_survives_and_a_code_never_leaves_in_it() {
    let (_outside, side, computer) = connected().await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    let name = (crate::world::field("name"), "Gate".to_owned());
    computer.app.add_device(&id("smarteye"), vec![name], Some("ABQXYZ")).unwrap();
    let which = accepted(&computer).await;
    let words = "My code is abq-xyz";
    let refused = computer.app.answer_rights_request(&id("hikvision"), which, words);
    assert!(matches!(refused, Err(AppError::HoldsCode)), "{refused:?}");
    let next = computer.after_a_power_cut().await;
    assert_eq!(portal(&found(&next, which)).answer, words);
    let request = begun(&computer, Wish::Access);
    let typed = Typed { body: Some(words.to_owned()), ..Typed::default() };
    computer.app.save_request(&id("hikvision"), request, &typed).unwrap();
    assert!(matches!(computer.app.file_rights_request(&id("hikvision"), request), Err(AppError::LetterNotReady)));
    assert_eq!(posts(&side), 1);
}
