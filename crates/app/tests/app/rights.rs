//! Rights requests: what was typed is never lost, what left is never changed, nothing is sent by itself.

use std::collections::BTreeMap;

use app::{AppError, Event, EverywhereAction, NewContact, Noted, RequestDetail, Typed};
use rights::{Channel, Handing, LetterLanguage, RequestId, RightsError, State, Wish, letter::Slot};

use crate::world::{Computer, Outside, field, id};

/// A computer with one organization kept by hand.
pub async fn with(organization: &str) -> Computer {
    let computer = Computer::new(&Outside::new().await).await;
    computer.app.add_by_hand(&id(organization)).expect("an organization");
    computer
}

pub fn begin(computer: &Computer, organization: &str, wish: Wish, channel: Channel) -> RequestDetail {
    computer.app.begin_request(&id(organization), wish, channel, Vec::new()).expect("a request")
}

pub fn slots(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(slot, text)| ((*slot).to_owned(), (*text).to_owned())).collect()
}

/// Everything a letter needs, as Ada fills it in.
pub fn filled(detail: &RequestDetail) -> Typed {
    let answer = |slot: Slot| match slot {
        Slot::AccountEmail => "ada@example.org",
        Slot::Name | Slot::Nickname => "Ada Lovelace",
        _ => "What I ask about",
    };
    let needed = detail.slots.iter().filter(|slot| slot.required);
    Typed {
        slots: needed.map(|slot| (slot.slot.as_str().to_owned(), answer(slot.slot).to_owned())).collect(),
        named: Some("right".to_owned()),
        contact_checked: true,
        ..Typed::default()
    }
}

/// A letter that is ready.
pub fn ready(computer: &Computer, organization: &str, wish: Wish) -> RequestId {
    let begun = begin(computer, organization, wish, Channel::Email);
    computer.app.save_request(&id(organization), begun.row.id, &filled(&begun)).expect("a save");
    let detail = computer.app.ready_request(&id(organization), begun.row.id).expect("a whole letter");
    assert_eq!(detail.row.state, State::Ready);
    begun.row.id
}

pub fn noted(what: &str, on: Option<&str>, more: Option<&str>, text: Option<&str>) -> Noted {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    Noted { what: what.to_owned(), on: owned(on), more: owned(more), reasons: None, text: owned(text) }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_typed_for_a_letter_comes_back_after_a_power_cut() {
    let computer = with("foscam").await;
    let begun = begin(&computer, "foscam", Wish::Erasure, Channel::Email);
    let typed = Typed {
        slots: slots(&[("details", "Alles, bit"), ("note", "half a thou")]),
        language: Some(LetterLanguage::German),
        body: Some("Sehr geehrte".to_owned()),
        contact: Some(NewContact { value: "priv".to_owned(), source: String::new() }),
        ..Typed::default()
    };
    let saved = computer.app.save_request(&id("foscam"), begun.row.id, &typed).unwrap();
    let next = computer.after_a_power_cut().await;
    let found = next.app.request(&id("foscam"), begun.row.id).unwrap();
    assert_eq!(found, saved);
    assert_eq!((found.language, found.note.as_str()), (LetterLanguage::German, "half a thou"));
    assert_eq!(found.letter.map(|letter| letter.body).as_deref(), Some("Sehr geehrte"));
    assert_eq!(found.contact.map(|contact| contact.value).as_deref(), Some("priv"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_was_handed_over_is_asked_about_and_sent_only_on_the_members_word() {
    let computer = with("mipi").await;
    let (mipi, which) = (id("mipi"), ready(&computer, "mipi", Wish::Access));
    let parcel = computer.app.pack_request(&mipi, which, Handing::Copied).unwrap();
    let shown = computer.app.request(&mipi, which).unwrap().letter.unwrap();
    assert!(parcel.text().contains(&shown.body), "what is shown is what leaves");
    let handed = computer.app.hand_over_request(&parcel).unwrap();
    assert_eq!((handed.row.state, handed.row.sent_on), (State::DidYouSend, None));
    let sent = computer.app.note_request_event(&mipi, which, &noted("sent", None, Some("email"), None)).unwrap();
    assert_eq!(sent.row.state, State::Sent);
    let document =
        |what: &str| sent.log.iter().find(|line| line.event.as_ref().unwrap().name() == what).unwrap().document;
    assert_eq!(document("sent"), document("handed-over"));
    assert_eq!(document("sent"), Some(rights::evidence::Digest::of(parcel.bytes())));
    assert_eq!((sent.letter.unwrap(), sent.broken_at), (shown, None));
    assert!(computer.told.all().contains(&Event::RequestsChanged { organization: mipi }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_may_have_left_is_neither_changed_nor_removed() {
    let computer = with("mipi").await;
    let (mipi, which) = (id("mipi"), ready(&computer, "mipi", Wish::Access));
    let parcel = computer.app.pack_request(&mipi, which, Handing::Copied).unwrap();
    computer.app.hand_over_request(&parcel).unwrap();
    let before = computer.app.request(&mipi, which).unwrap();
    for typed in [
        Typed { body: Some("Another text".to_owned()), ..Typed::default() },
        Typed { slots: slots(&[("name", "Ben")]), ..Typed::default() },
        Typed { language: Some(LetterLanguage::French), ..Typed::default() },
        Typed { english_copy: Some(false), ..Typed::default() },
        Typed {
            contact: Some(NewContact { value: "b@example.org".to_owned(), source: "x".to_owned() }),
            ..Typed::default()
        },
        Typed { channel: Some(Channel::Post), ..Typed::default() },
    ] {
        let refused = computer.app.save_request(&mipi, which, &typed);
        assert!(matches!(refused, Err(AppError::AlreadySent)), "{refused:?}");
    }
    assert!(matches!(computer.app.remove_request(&mipi, which), Err(AppError::AlreadySent)));
    assert_eq!(computer.app.request(&mipi, which).unwrap(), before);
    let note = Typed { slots: slots(&[("note", "They ca")]), ..Typed::default() };
    assert_eq!(computer.app.save_request(&mipi, which, &note).unwrap().note, "They ca");

    computer.app.note_request_event(&mipi, which, &noted("not-sent", None, None, None)).unwrap();
    let typed = Typed { slots: slots(&[("name", "Ada Byron")]), ..Typed::default() };
    let again = computer.app.save_request(&mipi, which, &typed).unwrap();
    assert_eq!(again.row.state, State::Draft);
    computer.app.remove_request(&mipi, which).unwrap();
    assert!(matches!(computer.app.request(&mipi, which), Err(AppError::NotFound)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mipi_gets_its_subject_at_its_address_and_only_with_a_named_right() {
    let computer = with("mipi").await;
    let mipi = id("mipi");
    for language in LetterLanguage::ALL {
        let begun = begin(&computer, "mipi", Wish::Access, Channel::Email);
        let which = begun.row.id;
        let plain =
            Typed { named: None, language: Some(language), subject: Some("Hello".to_owned()), ..filled(&begun) };
        computer.app.save_request(&mipi, which, &plain).unwrap();
        let refused = computer.app.ready_request(&mipi, which);
        assert!(matches!(refused, Err(AppError::LetterNotReady)), "{refused:?}");
        let named = Typed { named: Some("right".to_owned()), ..Typed::default() };
        computer.app.save_request(&mipi, which, &named).unwrap();
        let letter = computer.app.ready_request(&mipi, which).unwrap().letter.unwrap();
        assert_eq!((letter.to.as_deref(), letter.subject.as_str()), (Some("admin@team.mipi.org"), "GDPR Request"));
        assert!(letter.body.contains(&which.reference()));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_policys_contact_is_checked_before_its_first_use_and_then_for_all_requests() {
    let computer = with("mipi").await;
    let mipi = id("mipi");
    let begun = begin(&computer, "mipi", Wish::Access, Channel::Email);
    let unchecked = Typed { contact_checked: false, ..filled(&begun) };
    let saved = computer.app.save_request(&mipi, begun.row.id, &unchecked).unwrap();
    let codes = |detail: RequestDetail| {
        detail.letter.unwrap().problems.into_iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(saved), ["contact-not-checked"]);
    let refused = computer.app.ready_request(&mipi, begun.row.id);
    assert!(matches!(refused, Err(AppError::LetterNotReady)), "{refused:?}");
    ready(&computer, "mipi", Wish::Erasure);
    assert_eq!(codes(computer.app.request(&mipi, begun.row.id).unwrap()), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_to_smarteye_waits_for_an_address_and_where_it_was_found() {
    let computer = with("smarteye").await;
    let smarteye = id("smarteye");
    let begun = begin(&computer, "smarteye", Wish::Erasure, Channel::None);
    computer.app.save_request(&smarteye, begun.row.id, &filled(&begun)).unwrap();
    for (value, source) in
        [("", ""), ("help@example.org", ""), ("not an address", "the app"), ("a@example.org\nBcc: b@example.org", "x")]
    {
        let contact = Some(NewContact { value: value.to_owned(), source: source.to_owned() });
        computer.app.save_request(&smarteye, begun.row.id, &Typed { contact, ..Typed::default() }).unwrap();
        let refused = computer.app.ready_request(&smarteye, begun.row.id);
        assert!(matches!(refused, Err(AppError::LetterNotReady)), "{value:?} {source:?}: {refused:?}");
    }
    let contact = Some(NewContact { value: "help@example.org".to_owned(), source: "the app's help page".to_owned() });
    computer.app.save_request(&smarteye, begun.row.id, &Typed { contact, ..Typed::default() }).unwrap();
    let letter = computer.app.ready_request(&smarteye, begun.row.id).unwrap().letter.unwrap();
    assert_eq!(letter.to.as_deref(), Some("help@example.org"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_known_code_never_gets_into_a_letter_of_any_organization() {
    let computer = with("mipi").await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    let code = "Geheim-7f3a";
    let mipi = id("mipi");
    let early = ready_with(&computer, code);
    computer.app.add_device(&id("smarteye"), vec![(field("name"), "Tür".to_owned())], Some(code)).unwrap();
    let late = computer.app.pack_request(&mipi, early, Handing::Copied);
    assert!(matches!(late, Err(AppError::LetterNotReady)), "it became known after the letter was ready: {late:?}");

    let begun = begin(&computer, "mipi", Wish::Access, Channel::Email);
    for typed in [
        Typed { slots: slots(&[("details", &format!("my code is {code}"))]), ..filled(&begun) },
        Typed { slots: slots(&[("details", "")]), body: Some(format!("Code: {code}")), ..Typed::default() },
    ] {
        computer.app.save_request(&mipi, begun.row.id, &typed).unwrap();
        let refused = computer.app.ready_request(&mipi, begun.row.id);
        assert!(matches!(refused, Err(AppError::LetterNotReady)), "{refused:?}");
    }
}

/// A ready letter to MIPI whose text holds `words`.
fn ready_with(computer: &Computer, words: &str) -> RequestId {
    let begun = begin(computer, "mipi", Wish::Access, Channel::Email);
    let mut typed = filled(&begun);
    typed.slots.insert("details".to_owned(), words.to_owned());
    computer.app.save_request(&id("mipi"), begun.row.id, &typed).expect("a save");
    computer.app.ready_request(&id("mipi"), begun.row.id).expect("a whole letter").row.id
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_date_that_cannot_be_is_refused_and_the_words_are_kept() {
    let computer = with("mipi").await;
    let (mipi, which) = (id("mipi"), ready(&computer, "mipi", Wish::Access));
    let app = &computer.app;
    app.note_request_event(&mipi, which, &noted("sent", None, Some("email"), None)).unwrap();
    let wrong = |error: &AppError| match error {
        AppError::NotADate => "no date",
        AppError::Rights(RightsError::InTheFuture { .. }) => "future",
        AppError::Rights(RightsError::TooLongAgo { .. }) => "too long ago",
        AppError::Rights(RightsError::BeforeItWasSent { .. }) => "before",
        _ => "another",
    };
    let days = [
        ("9999-12-31", "future"),
        ("1999-12-31", "too long ago"),
        ("2001-01-01", "before"),
        ("2026-02-30", "no date"),
        ("soon", "no date"),
    ];
    for (on, why) in days {
        let refused = app.note_request_event(&mipi, which, &noted("acknowledged", Some(on), None, Some("They called")));
        assert_eq!(wrong(&refused.unwrap_err()), why, "{on}");
        let found = app.request(&mipi, which).unwrap();
        assert_eq!((found.row.state, found.note.as_str()), (State::Sent, "They called"), "{on}");
    }
    let found = app.note_request_event(&mipi, which, &noted("acknowledged", None, None, Some("They called"))).unwrap();
    assert_eq!((found.row.state, found.note.as_str()), (State::Acknowledged, ""));
    assert_eq!(found.messages.iter().map(|message| message.text.as_str()).collect::<Vec<_>>(), ["They called"]);
    let illegal = app.note_request_event(&mipi, which, &noted("not-sent", None, None, None));
    assert!(matches!(illegal, Err(AppError::Rights(RightsError::IllegalStep { .. }))), "{illegal:?}");
    let by_hand = app.note_request_event(&mipi, which, &noted("sent", None, Some("mail-account"), None));
    assert!(matches!(by_hand, Err(AppError::NotOffered)), "only a mail account can say so: {by_hand:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_was_sent_is_due_and_says_why() {
    let computer = with("mipi").await;
    let (mipi, which) = (id("mipi"), ready(&computer, "mipi", Wish::Access));
    let chosen = computer.app.choose_request_law(&mipi, which, rights::Law::EuGdpr, None).unwrap();
    assert_eq!((chosen.row.law, chosen.row.dues.len()), (rights::Law::EuGdpr, 0));
    let sent = computer.app.note_request_event(&mipi, which, &noted("sent", None, Some("email"), None)).unwrap();
    let due = sent.row.dues.iter().find(|due| due.current).expect("a date");
    assert!(due.legal && due.source.contains("12"), "{due:?}");
    assert!(sent.row.days_left.is_some_and(|days| (25..=40).contains(&days)), "{:?}", sent.row.days_left);
    let file = computer.app.deadlines_file(None).unwrap();
    assert!(file.contains("BEGIN:VEVENT") && !file.contains("Ada"), "{file}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopping_marketing_everywhere_begins_one_letter_for_each_and_sends_nothing() {
    let computer = with("mipi").await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    let chosen = [id("mipi"), id("smarteye")];
    for _ in 0..2 {
        let parts = computer.app.begin_everywhere(Wish::StopMarketing, &chosen).unwrap();
        let states: Vec<_> = parts.iter().map(|part| part.request.as_ref().map(|request| request.state)).collect();
        assert_eq!(states, [Some(State::Draft); 2]);
        assert!(parts.iter().all(|part| !part.confirmed));
        assert_eq!(parts.last().map(|part| part.action), Some(EverywhereAction::ContactNeeded));
    }
    assert_eq!(computer.app.requests(None).unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_letters_the_list_shows_the_one_that_left_and_counts_the_other() {
    let computer = with("mipi").await;
    let mipi = id("mipi");
    let part = || computer.app.plan_everywhere(Wish::StopMarketing).unwrap().remove(0);
    let first = ready(&computer, "mipi", Wish::StopMarketing);
    computer.app.note_request_event(&mipi, first, &noted("sent", None, Some("email"), None)).unwrap();
    assert_eq!((part().request.map(|request| request.id), part().others), (Some(first), 0));
    let second = begin(&computer, "mipi", Wish::StopMarketing, Channel::Email).row.id;
    assert_eq!((part().request.map(|request| request.id), part().others), (Some(first), 1));
    let refused = noted("answered", None, Some("refused"), Some("No."));
    computer.app.note_request_event(&mipi, first, &refused).unwrap();
    assert_eq!((part().request.map(|request| request.id), part().others), (Some(second), 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_asks_again_after_an_answer_in_full_is_shown_the_new_request_and_nothing_is_done() {
    let computer = with("mipi").await;
    let mipi = id("mipi");
    let shown = || {
        let part = computer.app.plan_everywhere(Wish::StopMarketing).unwrap().remove(0);
        (part.request.map(|request| request.id), part.others, part.confirmed)
    };
    let note = |which, said: Noted| drop(computer.app.note_request_event(&mipi, which, &said).unwrap());
    let sent = || {
        let which = ready(&computer, "mipi", Wish::StopMarketing);
        note(which, noted("sent", None, Some("email"), None));
        which
    };
    let answered = |how| noted("answered", None, Some(how), Some("So."));
    let met = sent();
    note(met, answered("fully"));
    assert_eq!(shown(), (Some(met), 0, true));
    let again = begin(&computer, "mipi", Wish::StopMarketing, Channel::Email).row.id;
    assert_eq!(shown(), (Some(again), 0, false), "merely begun");
    computer.app.remove_request(&mipi, again).unwrap();
    assert_eq!(shown(), (Some(met), 0, true), "taken back");
    let again = sent();
    assert_eq!(shown(), (Some(again), 0, false), "they have it");
    let third = begin(&computer, "mipi", Wish::StopMarketing, Channel::Email).row.id;
    assert_eq!(shown(), (Some(again), 1, false), "what they have counts most");
    computer.app.remove_request(&mipi, third).unwrap();
    note(again, answered("refused"));
    assert_eq!(shown(), (Some(again), 0, false), "their newer word");
    note(again, noted("closed", None, None, None));
    assert_eq!(shown(), (None, 0, false), "what they refused is not done when the member closes it");
    let open = sent();
    let last = sent();
    note(last, answered("fully"));
    assert_eq!(shown(), (Some(last), 1, true), "an older open one is counted beside it");
    note(open, answered("fully"));
    assert_eq!(shown(), (Some(last), 0, true));
    let in_vain = sent();
    note(in_vain, noted("closed", None, None, None));
    assert_eq!(shown(), (None, 0, false), "that the member gave up waiting is no answer");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_needs_the_member_when_its_answer_is_due_soon_and_when_it_is_late() {
    let computer = with("mipi").await;
    let (mipi, which) = (id("mipi"), ready(&computer, "mipi", Wish::Access));
    computer.app.choose_request_law(&mipi, which, rights::Law::EuGdpr, None).unwrap();
    computer.app.note_request_event(&mipi, which, &noted("sent", None, Some("email"), None)).unwrap();
    let causes =
        || computer.app.needs().unwrap().into_iter().map(|need| (need.cause, need.request)).collect::<Vec<_>>();
    assert_eq!(causes(), []);
    computer.pass_days(28);
    assert_eq!(causes(), [(app::Cause::DueSoon, Some(which))]);
    computer.pass_days(14);
    assert_eq!(causes(), [(app::Cause::Late, Some(which))]);
    let late = computer.app.requests(None).unwrap().remove(0);
    assert!(late.late_days > 0 && late.group == app::Group::Late, "{late:?}");
    let answered = noted("answered", None, Some("refused"), Some("No."));
    computer.app.note_request_event(&mipi, which, &answered).unwrap();
    assert_eq!(causes(), []);
}

/// An e-mail as an organization would answer.
pub fn answer(id: &str, more: &str, text: &str) -> Vec<u8> {
    format!(
        "From: Privacy Desk <privacy@example.org>\r\nTo: ada@example.org\r\nSubject: Your request\r\n\
         Date: Fri, 1 May 2026 10:00:00 +0000\r\nMessage-ID: <{id}@example.org>\r\n{more}\r\n{text}\r\n"
    )
    .into_bytes()
}

/// A request that was sent as a draft file, and the id of its e-mail.
pub fn sent(computer: &Computer, organization: &str) -> (RequestId, String) {
    let which = ready(computer, organization, Wish::Access);
    let parcel = computer.app.pack_request(&id(organization), which, Handing::DraftFile).expect("a draft");
    computer.app.hand_over_request(&parcel).expect("a note");
    let said = noted("sent", None, Some("email"), None);
    computer.app.note_request_event(&id(organization), which, &said).expect("a note");
    let field = parcel.text().lines().find_map(|line| line.strip_prefix("Message-ID: ")).expect("an id");
    (which, field.to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_leaves_as_a_link_or_a_draft_that_says_exactly_what_was_shown() {
    let computer = with("mipi").await;
    let (mipi, which) = (id("mipi"), ready(&computer, "mipi", Wish::Access));
    let shown = computer.app.request(&mipi, which).unwrap().letter.unwrap();
    assert!(shown.fits_mail_link);
    let link = computer.app.pack_request(&mipi, which, Handing::MailProgram).unwrap();
    assert!(link.text().starts_with("mailto:admin%40") || link.text().starts_with("mailto:admin@team.mipi.org?"));
    assert!(link.text().contains("subject=GDPR%20Request&"));
    let draft = computer.app.pack_request(&mipi, which, Handing::DraftFile).unwrap();
    assert!(draft.text().contains("Subject: GDPR Request\r\n") && draft.text().contains("X-Unsent: 1"));
    assert!(draft.text().contains("To: admin@team.mipi.org\r\n"));
    let long = Typed { slots: slots(&[("details", &"all of it, ".repeat(300))]), ..Typed::default() };
    let saved = computer.app.save_request(&mipi, which, &long).unwrap();
    assert!(!saved.letter.unwrap().fits_mail_link);
    computer.app.ready_request(&mipi, which).unwrap();
    let too_long = computer.app.pack_request(&mipi, which, Handing::MailProgram);
    assert!(matches!(too_long, Err(AppError::NotOffered)), "{too_long:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_is_kept_once_byte_for_byte_and_only_where_it_belongs() {
    let computer = with("mipi").await;
    computer.app.add_by_hand(&id("foscam")).unwrap();
    let (mipi, foscam) = (id("mipi"), id("foscam"));
    let (here, here_mail) = sent(&computer, "mipi");
    let (there, there_mail) = sent(&computer, "foscam");
    let app = &computer.app;
    for elsewhere in [
        answer("1", &format!("In-Reply-To: {there_mail}\r\n"), "Hello"),
        answer("2", "", &format!("About {}", there.reference())),
    ] {
        let refused = app.import_reply(&mipi, here, &elsewhere);
        assert!(matches!(refused, Err(AppError::BelongsElsewhere(_))), "{refused:?}");
    }
    let bytes = answer("3", &format!("In-Reply-To: {here_mail}\r\n"), "Here is your copy.");
    for _ in 0..2 {
        let kept = app.import_reply(&mipi, here, &bytes).unwrap();
        let [message] = &kept.messages[..] else { panic!("{:?}", kept.messages) };
        assert_eq!((message.subject.as_str(), message.text.trim()), ("Your request", "Here is your copy."));
        assert_eq!(message.digest, rights::evidence::Digest::of(&bytes));
        assert_eq!((kept.row.state, kept.broken_at), (State::Sent, None), "an e-mail alone is no answer");
    }
    let follow_up = answer("4", "In-Reply-To: <3@example.org>\r\n", "One thing more.");
    assert_eq!(app.import_reply(&mipi, here, &follow_up).unwrap().messages.len(), 2);
    let misplaced = app.import_reply(&foscam, there, &follow_up);
    assert!(matches!(misplaced, Err(AppError::BelongsElsewhere(_))), "{misplaced:?}");
    let no_mail = app.import_reply(&mipi, here, b"\x89PNG\r\n\x1a\n");
    assert!(matches!(no_mail, Err(AppError::Unreadable(_))), "{no_mail:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_whose_date_cannot_be_is_kept_under_today_and_the_date_is_doubted() {
    let computer = with("mipi").await;
    let (which, mail) = sent(&computer, "mipi");
    let dated = |number: usize, said: &str| {
        let bytes = answer(&number.to_string(), &format!("In-Reply-To: {mail}\r\n"), "Here is your copy.");
        let text = String::from_utf8(bytes).unwrap().replace("Fri, 1 May 2026 10:00:00 +0000", said);
        let kept = computer.app.import_reply(&id("mipi"), which, text.as_bytes()).expect("it is kept");
        let message = kept.messages.last().cloned().expect("a message");
        (message.on == Some(kept.row.today), message.doubts)
    };
    let cannot_be = [
        "Thu, 1 Jan 1970 00:00:00 +0000",
        "Fri, 1 Jan 1999 10:00:00 +0000",
        // Nowhere else was it the year 2000 yet.
        "Sat, 1 Jan 2000 00:00:01 +1400",
        "Fri, 1 Jan 2999 10:00:00 +0000",
        "yesterday",
    ];
    for (number, said) in cannot_be.into_iter().enumerate() {
        assert_eq!(dated(number, said), (true, vec!["date"]), "{said}");
    }
    assert_eq!(dated(9, "Sun, 2 Jan 2000 12:00:00 +0000"), (false, vec![]), "before the request, and it can be");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_was_emptied_again_leaves_the_policys_to_be_checked() {
    let computer = with("foscam").await;
    let (foscam, begun) = (id("foscam"), begin(&computer, "foscam", Wish::Access, Channel::Email));
    let unchecked = Typed { contact_checked: false, ..filled(&begun) };
    for value in ["privacy@example.org", " ", ""] {
        let contact = Some(NewContact { value: value.to_owned(), source: "Their website".to_owned() });
        let typed = Typed { contact, ..unchecked.clone() };
        let detail = computer.app.save_request(&foscam, begun.row.id, &typed).unwrap();
        let shown = detail.contact.unwrap();
        let own = !value.trim().is_empty();
        assert_eq!((shown.source.is_some(), shown.checked_on.is_some()), (own, own), "{value:?}");
        let is_asked = detail.letter.unwrap().problems.iter().any(|problem| problem.code == "contact-not-checked");
        assert_eq!(is_asked, !own, "{value:?}");
    }
    assert!(matches!(computer.app.ready_request(&foscam, begun.row.id), Err(AppError::LetterNotReady)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_is_not_noted_for_good_and_the_words_are_kept() {
    let computer = with("mipi").await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    computer.app.add_device(&id("smarteye"), vec![(field("name"), "Gate".to_owned())], Some("ABQXYZ")).unwrap();
    let mipi = id("mipi");
    let (which, _) = sent(&computer, "mipi");
    let words = "I told them abq-xyz on the phone";
    let refused = computer.app.note_request_event(&mipi, which, &noted("acknowledged", None, None, Some(words)));
    assert!(matches!(refused, Err(AppError::HoldsCode)), "{refused:?}");
    let found = computer.app.request(&mipi, which).unwrap();
    assert_eq!((found.note.as_str(), found.row.state), (words, State::Sent));
    computer.app.note_request_event(&mipi, which, &noted("acknowledged", None, None, Some("They have it"))).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_way_out_that_fails_does_not_deny_the_first() {
    let computer = with("mipi").await;
    let (mipi, which) = (id("mipi"), ready(&computer, "mipi", Wish::Access));
    let hand_over = |by| {
        let parcel = computer.app.pack_request(&mipi, which, by).unwrap();
        computer.app.hand_over_request(&parcel).unwrap();
        parcel
    };
    let first = hand_over(Handing::Copied);
    let second = hand_over(Handing::DraftFile);
    let state = |detail: RequestDetail| detail.row.state;
    assert_eq!(state(computer.app.take_request_back(&second).unwrap()), State::DidYouSend);
    assert!(matches!(computer.app.remove_request(&mipi, which), Err(AppError::AlreadySent)));
    assert_eq!(state(computer.app.take_request_back(&first).unwrap()), State::Ready);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_complaint_to_an_authority_gives_the_organization_no_term() {
    let computer = with("mipi").await;
    let law = app::RightsSettingsChange { law: Some(Some(rights::Law::UkGdpr)), ..Default::default() };
    computer.app.save_rights_settings(&law).unwrap();
    let which = ready(&computer, "mipi", Wish::Access);
    let say = |noted: &Noted| computer.app.note_request_event(&id("mipi"), which, noted).unwrap();
    let today = say(&noted("sent", None, Some("post"), None)).row.today.to_string();
    say(&noted("delivered", Some(&today), None, None));
    let complained = say(&noted("complained", Some(&today), None, None));
    let dues: Vec<_> = complained.row.dues.iter().map(|due| due.what).collect();
    assert!(dues.contains(&rights::clock::Deadline::Answer), "{dues:?}");
    assert!(!dues.contains(&rights::clock::Deadline::ComplaintAnswer), "{dues:?}");
}
