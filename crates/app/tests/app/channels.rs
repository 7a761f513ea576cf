//! Ways to ask that are no letter: a call, a step on their pages, a step on one's own device.

use app::{AppError, NewContact, RequestDetail, Typed};
use rights::{Channel, Event, Handing, Sending, State, Wish};

use crate::rights::{begin, noted, ready, with};
use crate::world::id;

/// The number in the copy of Hikvision's policy.
const NUMBER: &str = "+86-571-8807-5998";

fn unchecked<T: std::fmt::Debug>(refused: Result<T, AppError>) {
    assert!(matches!(refused, Err(AppError::ContactNotChecked)), "{refused:?}");
}

fn contact(detail: &RequestDetail) -> (&str, Option<&str>, bool) {
    let contact = detail.contact.as_ref().expect("a contact");
    (&contact.value, contact.source.as_deref(), contact.checked_on.is_some())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_is_noted_only_once_the_number_out_of_an_old_copy_was_checked_and_then_for_all_requests() {
    let (computer, hikvision) = (with("hikvision").await, id("hikvision"));
    let called = noted("sent", None, Some("phone"), Some("They take it down"));
    let begun = begin(&computer, "hikvision", Wish::Access, Channel::Phone);
    assert_eq!(contact(&begun), (NUMBER, None, false));
    assert_eq!(begun.contact.as_ref().map(|contact| contact.as_of.as_str()), Some("2019-07-16"));
    unchecked(computer.app.ready_request(&hikvision, begun.row.id));

    // The other way round it does not go either: what was made ready for another way is not noted as a call.
    let other = begin(&computer, "hikvision", Wish::Access, Channel::Local);
    computer.app.ready_request(&hikvision, other.row.id).expect("a step to do");
    unchecked(computer.app.note_request_event(&hikvision, other.row.id, &called));
    let kept = computer.app.request(&hikvision, other.row.id).unwrap();
    assert_eq!((kept.row.state, kept.note.as_str()), (State::Ready, "They take it down"));

    let checked = Typed { contact_checked: true, ..Typed::default() };
    let saved = computer.app.save_request(&hikvision, begun.row.id, &checked).unwrap();
    assert_eq!(contact(&saved), (NUMBER, None, true));
    computer.app.ready_request(&hikvision, begun.row.id).expect("a call to make");
    let after = computer.app.note_request_event(&hikvision, begun.row.id, &called).unwrap();
    assert_eq!(after.row.state, State::Sent);
    let next = begin(&computer, "hikvision", Wish::Erasure, Channel::Phone);
    assert_eq!(contact(&next), (NUMBER, None, true));
    computer.app.ready_request(&hikvision, next.row.id).expect("another call to make");
    let letter = begin(&computer, "hikvision", Wish::Access, Channel::Email);
    assert_eq!(contact(&letter), ("support@hikvision.com", None, false), "a number says nothing of the address");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_found_for_a_letter_is_neither_a_number_to_call_nor_a_page() {
    let (computer, hikvision) = (with("hikvision").await, id("hikvision"));
    let begun = begin(&computer, "hikvision", Wish::Access, Channel::Email);
    let save = |typed| computer.app.save_request(&hikvision, begun.row.id, &typed).expect("a save");
    let by = |channel| Typed { channel: Some(channel), ..Typed::default() };
    let found = |value: &str| {
        let contact = NewContact { value: value.to_owned(), source: "the box".to_owned() };
        Typed { contact: Some(contact), ..Typed::default() }
    };
    save(found("privacy@hikvision.example"));
    assert_eq!(contact(&save(by(Channel::Phone))), (NUMBER, None, false));
    assert_eq!(save(by(Channel::Guided)).contact, None);
    assert_eq!(contact(&save(by(Channel::Email))), ("privacy@hikvision.example", Some("the box"), true));
    save(by(Channel::Phone));
    assert_eq!(contact(&save(found("+49 30 1234567"))), ("+49 30 1234567", Some("the box"), true));
    computer.app.ready_request(&hikvision, begun.row.id).expect("a call to make");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_found_for_one_channel_is_kept_when_another_is_chosen_or_its_contact_given_up() {
    let (computer, hikvision) = (with("hikvision").await, id("hikvision"));
    let begun = begin(&computer, "hikvision", Wish::Access, Channel::Email);
    let save = |typed| computer.app.save_request(&hikvision, begun.row.id, &typed).expect("a save");
    let by = |channel| Typed { channel: Some(channel), ..Typed::default() };
    let found = |value: &str, source: &str| {
        let contact = NewContact { value: value.to_owned(), source: source.to_owned() };
        Typed { contact: Some(contact), ..Typed::default() }
    };
    save(found("privacy@hikvision.example", "their page"));
    let called = save(by(Channel::Phone));
    assert_eq!((contact(&called), called.found.clone()), ((NUMBER, None, false), None), "an address is no number");
    save(found("+49 30 1234567, ext. 12\nask for Ms Lee", "the box"));
    let number = ("+49 30 1234567, ext. 12\nask for Ms Lee", Some("the box"), true);
    assert_eq!(contact(&save(Typed::default())), number, "two lines with figures are no postal address here");
    assert_eq!(contact(&save(by(Channel::Email))).0, "privacy@hikvision.example");
    assert_eq!(contact(&save(by(Channel::Phone))), number);

    save(found("", ""));
    assert_eq!(contact(&save(Typed::default())), (NUMBER, None, false));
    let source = save(found("", "the box")).found.expect("what was typed");
    assert_eq!((source.value.as_str(), source.source.as_str()), ("", "the box"));
    save(found("help@hikvision.example", "the box"));
    unchecked(computer.app.ready_request(&hikvision, begun.row.id));
    assert_eq!(contact(&save(by(Channel::Email))).0, "privacy@hikvision.example", "given up for calls alone");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_of_a_guided_request_is_opened_whole_and_it_is_done_only_on_the_members_word() {
    let (computer, mipi) = (with("mipi").await, id("mipi"));
    let begun = begin(&computer, "mipi", Wish::Rectification, Channel::Guided);
    computer.app.ready_request(&mipi, begun.row.id).expect("a step to do");
    let page = computer.app.pack_request(&mipi, begun.row.id, Handing::Page).unwrap();
    assert_eq!(page.text(), "https://members.mipi.org");
    let handed = computer.app.hand_over_request(&page).unwrap();
    assert_eq!((handed.row.state, handed.row.sent_on), (State::DidYouSend, None));
    let back = computer.app.take_request_back(&page).unwrap();
    assert_eq!(back.row.state, State::Ready, "no browser took it");

    computer.app.hand_over_request(&page).unwrap();
    let done = noted("sent", None, Some("page"), None);
    let after = computer.app.note_request_event(&mipi, begun.row.id, &done).unwrap();
    assert_eq!(after.row.state, State::Sent);
    let last = after.log.last().and_then(|line| line.event.clone());
    assert!(matches!(last, Some(Event::Sent { by: Sending::Page, .. })), "{last:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_is_opened_for_a_letter_or_where_the_policy_names_none() {
    let computer = with("mipi").await;
    let not_offered = |organization: &str, which| {
        let refused = computer.app.pack_request(&id(organization), which, Handing::Page);
        assert!(matches!(refused, Err(AppError::NotOffered)), "{refused:?}");
    };
    not_offered("mipi", ready(&computer, "mipi", Wish::Access));
    computer.app.add_by_hand(&id("foscam")).unwrap();
    let begun = begin(&computer, "foscam", Wish::Access, Channel::Guided);
    computer.app.ready_request(&id("foscam"), begun.row.id).expect("a step to do");
    not_offered("foscam", begun.row.id);
}
