//! Letters about a request that was sent: in its language, by its answers, noted on the member's word alone.

use app::{AppError, LaterKind, MailFields, OwnAuthority, RequestDetail, RightsSettingsChange, Typed};
use jiff::civil::Date;
use rights::{Channel, Event, Handing, Law, LetterLanguage, Party, RequestId, State, Wish};

use crate::reader::Pdf;
use crate::rights::{begin, filled, noted, sent, slots, with};
use crate::world::{Computer, field, id};

const MIPI: &str = "mipi";

/// A request in French that the member sent, and the id of its e-mail.
async fn asked() -> (Computer, RequestId, String) {
    let computer = with(MIPI).await;
    let french = RightsSettingsChange {
        letter_language: Some(LetterLanguage::French),
        residence: Some(Some(rights::law::Region::new("AT").expect("a place"))),
        sender_name: Some("Ada Lovelace".to_owned()),
        ..RightsSettingsChange::default()
    };
    computer.app.save_rights_settings(&french).expect("a save");
    let (which, message_id) = sent(&computer, MIPI);
    (computer, which, message_id)
}

fn keep(computer: &Computer, which: RequestId, pairs: &[(&str, &str)]) -> RequestDetail {
    let typed = Typed { slots: slots(pairs), ..Typed::default() };
    computer.app.save_request(&id(MIPI), which, &typed).expect("a save")
}

fn today(computer: &Computer, which: RequestId) -> Date {
    computer.app.request(&id(MIPI), which).expect("a request").row.today
}

fn codes(letter: &app::LetterState) -> Vec<&str> {
    letter.problems.iter().map(|problem| problem.code.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reminder_is_written_in_the_requests_language_and_leaves_as_an_answer_to_it() {
    let (computer, which, message_id) = asked().await;
    let before = computer.app.request(&id(MIPI), which).unwrap();
    computer.pass_days(40);
    let later = computer.app.follow_up(&id(MIPI), which, LaterKind::Reminder).unwrap();
    assert_eq!(later.language, LetterLanguage::French);
    assert_eq!((codes(&later.letter), later.letter.subject.as_str()), (Vec::new(), "GDPR Request"));
    assert!(later.letter.body.contains(&which.reference()) && later.letter.body.contains("Madame"), "{later:?}");
    let parcel = computer.app.pack_follow_up(&id(MIPI), which, LaterKind::Reminder, Handing::DraftFile).unwrap();
    computer.app.hand_over_follow_up(&parcel).unwrap();
    let head = |name: &str| parcel.text().lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
    assert_eq!((head("In-Reply-To: "), head("References: ")), (Some(message_id.clone()), Some(message_id)));
    let handed = computer.app.request(&id(MIPI), which).unwrap();
    assert_eq!((handed.log.len(), handed.row.state), (before.log.len(), before.row.state), "nothing is noted");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_left_is_what_is_noted_whenever_the_member_says_so_and_an_answer_to_it_finds_its_request() {
    let (computer, which, _) = asked().await;
    let parcel = computer.app.pack_follow_up(&id(MIPI), which, LaterKind::Reminder, Handing::DraftFile).unwrap();
    let left = computer.app.follow_up(&id(MIPI), which, LaterKind::Reminder).unwrap().letter;
    computer.app.hand_over_follow_up(&parcel).unwrap();
    computer.pass_days(2);
    let on = today(&computer, which).to_string();
    let noted = computer.app.note_follow_up(&id(MIPI), which, LaterKind::Reminder, &on).unwrap();
    let [sent] = noted.later.as_slice() else { panic!("one later letter: {:?}", noted.later) };
    assert_eq!((sent.what, &sent.letter.body, &sent.letter.to), ("reminded", &left.body, &left.to));
    let line = noted.log.last().unwrap();
    assert_eq!(
        (line.event.clone(), line.addressee.as_deref()),
        (Some(Event::Reminded { on: on.parse().unwrap() }), Some(left.to_name.as_str()))
    );
    assert_eq!((noted.follow_ups, noted.broken_at), (Vec::new(), None));
    let message_id = parcel.text().lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap().to_owned();
    let other = begin(&computer, MIPI, Wish::Erasure, Channel::Email).row.id;
    let reply = format!(
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: Re\r\nDate: Mon, 4 May 2026 10:00:00 +0000\r\n\
         Message-ID: <answer@example.org>\r\nIn-Reply-To: {message_id}\r\n\r\nHere.\r\n"
    );
    let misplaced = computer.app.import_reply(&id(MIPI), other, reply.as_bytes());
    assert!(matches!(misplaced, Err(AppError::BelongsElsewhere(_))), "{misplaced:?}");
    computer.app.import_reply(&id(MIPI), which, reply.as_bytes()).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_complaint_waits_for_its_authority_and_names_it_in_the_log() {
    let (computer, which, _) = asked().await;
    let mipi = id(MIPI);
    computer.app.choose_request_law(&mipi, which, Law::EuGdpr, Some(rights::Country::new("DE").unwrap())).unwrap();
    let complaint = || computer.app.follow_up(&mipi, which, LaterKind::Complaint).unwrap();
    assert_eq!((codes(&complaint().letter), complaint().letter.body.as_str()), (vec!["authority-missing"], ""));
    let on = today(&computer, which).to_string();
    let refused = computer.app.note_follow_up(&mipi, which, LaterKind::Complaint, &on);
    assert!(matches!(refused, Err(AppError::LetterNotReady)), "{refused:?}");

    let all = computer.app.authorities(&mipi, which).unwrap();
    assert!(all[0].suggested && all[0].region.as_ref().unwrap().country() == "DE", "{:?}", all[0]);
    assert!(all.iter().all(|authority| !authority.source.is_empty()));
    keep(&computer, which, &[("authority", "www.datenschutz-berlin.de")]);
    let on_page = complaint();
    assert_eq!(on_page.letter.to.as_deref(), Some("www.datenschutz-berlin.de"));
    assert_eq!((codes(&on_page.letter), on_page.is_mail, on_page.is_printable), (Vec::new(), false, false));
    let page = computer.app.pack_follow_up(&mipi, which, LaterKind::Complaint, Handing::Page).unwrap();
    assert_eq!(page.text(), "https://www.datenschutz-berlin.de");
    let by_mail = computer.app.pack_follow_up(&mipi, which, LaterKind::Complaint, Handing::DraftFile);
    assert!(matches!(by_mail, Err(AppError::NotOffered)), "{by_mail:?}");

    keep(&computer, which, &[("authority-address", "post@authority.example")]);
    assert!(complaint().is_mail && complaint().is_printable);
    keep(&computer, which, &[("authority-address", "Musterstraße 1, 10115 Berlin")]);
    assert_eq!((complaint().is_mail, complaint().is_printable), (false, true), "{:?}", complaint().letter);
    let paper = computer.app.pack_follow_up(&mipi, which, LaterKind::Complaint, Handing::Pdf).unwrap();
    let printed = Pdf::read(paper.bytes()).structure().text;
    assert!(printed.contains("Musterstraße 1") && printed.contains(&which.reference()), "{printed}");
    keep(&computer, which, &[("authority-address", "post@authority.example")]);
    keep(&computer, which, &[("complaint", "Dear somebody else"), ("note", "They ca")]);
    let edited = complaint();
    assert!(
        codes(&edited.letter).contains(&"authority-not-in-text")
            && codes(&edited.letter).contains(&"reference-missing")
    );
    keep(&computer, which, &[("complaint", "")]);
    let noted = computer.app.note_follow_up(&mipi, which, LaterKind::Complaint, &on).unwrap();
    assert!(noted.log.last().unwrap().addressee.as_deref().unwrap().contains("Berliner"));
    assert_eq!((noted.note.as_str(), noted.follow_ups), ("They ca", Vec::new()), "only its own words go");

    let account = MailFields {
        host: "mail.example.org".to_owned(),
        user: "ada".to_owned(),
        from: "Ada@Example.org".to_owned(),
        ..MailFields::default()
    };
    computer.app.save_mail_account(&account, Some("Quitte-und-9-Birnen")).unwrap();
    let mail = |from: &str| format!("From: {from}\nSubject: {}\nMessage-ID: <{from}>\n\nHello\n", which.reference());
    for (from, who) in [
        ("desk@authority.example", Party::Authority),
        ("no-reply@mail.Authority.example", Party::Authority),
        ("post@another-authority.example", Party::Organization),
        ("privacy@mipi.example", Party::Organization),
        ("ada@example.org", Party::Member),
    ] {
        let kept = computer.app.import_reply(&mipi, which, mail(from).as_bytes()).unwrap();
        assert_eq!(kept.log.last().unwrap().by, Some(who), "{from}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_authority_of_the_members_own_is_kept_changed_and_removed() {
    let (computer, which, _) = asked().await;
    let own = |id: Option<&str>, name: &str, address: &str, page: &str, source: &str| OwnAuthority {
        id: id.map(str::to_owned),
        name: name.to_owned(),
        address: address.to_owned(),
        page: page.to_owned(),
        source: source.to_owned(),
    };
    let listed = || computer.app.authorities(&id(MIPI), which).unwrap();
    let count = listed().len();
    for wrong in [
        own(None, " ", "a@example.org", "", "a friend"),
        own(None, "Office", "", "", "a friend"),
        own(None, "Office", "nowhere", "", "a friend"),
        own(None, "Office", "", "javascript:alert(1)", "a friend"),
        own(None, "Office", "", "office.example", ""),
    ] {
        let refused = computer.app.save_authority(&wrong);
        assert!(matches!(refused, Err(AppError::Validation(_))), "{wrong:?}: {refused:?}");
    }
    computer.app.save_authority(&own(None, "Office", "", "https://office.example/form", "a friend")).unwrap();
    let mine = listed().into_iter().find(|authority| authority.is_own).unwrap();
    assert_eq!((listed().len(), mine.page.as_deref()), (count + 1, Some("office.example/form")));
    computer.app.save_authority(&own(Some(&mine.id), "The Office", "o@example.org", "", "a friend")).unwrap();
    let next = computer.after_a_power_cut().await;
    let kept = next.app.authorities(&id(MIPI), which).unwrap().into_iter().find(|authority| authority.is_own).unwrap();
    assert_eq!((kept.id.as_str(), kept.name.as_str(), kept.page), (mine.id.as_str(), "The Office", None));
    computer.app.remove_authority(&mine.id).unwrap();
    assert_eq!(listed().len(), count);
    let gone = computer.app.save_authority(&own(Some(&mine.id), "The Office", "o@example.org", "", "a friend"));
    assert!(matches!(gone, Err(AppError::NotFound)), "{gone:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_address_saved_with_an_own_authority_is_newer_than_one_typed_for_a_complaint_while_it_had_none() {
    let (computer, which, _) = asked().await;
    let own = |id: Option<&str>, address: &str| OwnAuthority {
        id: id.map(str::to_owned),
        name: "Office".to_owned(),
        address: address.to_owned(),
        page: "office.example/form".to_owned(),
        source: "a friend".to_owned(),
    };
    computer.app.save_authority(&own(None, "")).unwrap();
    let all = computer.app.authorities(&id(MIPI), which).unwrap();
    let mine = all.into_iter().find(|authority| authority.is_own).unwrap().id;
    let complaint = || computer.app.follow_up(&id(MIPI), which, LaterKind::Complaint).unwrap();
    keep(&computer, which, &[("authority", &mine), ("authority-address", "old@office.example")]);
    assert_eq!(complaint().letter.to.as_deref(), Some("old@office.example"));
    computer.app.save_authority(&own(Some(&mine), "new@office.example")).unwrap();
    assert_eq!(complaint().letter.to.as_deref(), Some("new@office.example"));
    assert_eq!(complaint().authority_address, "old@office.example", "what was typed is not lost");
    computer.app.save_authority(&own(Some(&mine), "")).unwrap();
    assert_eq!(complaint().letter.to.as_deref(), Some("old@office.example"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_later_letter_is_offered_only_where_it_may_follow() {
    let (computer, which, _) = asked().await;
    let mipi = id(MIPI);
    let offered = |which| {
        let open = |kind: &LaterKind| computer.app.follow_up(&mipi, which, *kind).is_ok();
        LaterKind::ALL.iter().copied().filter(open).map(LaterKind::as_str).collect::<Vec<_>>()
    };
    assert_eq!(offered(begin(&computer, MIPI, Wish::Erasure, Channel::Email).row.id), Vec::<&str>::new());
    assert_eq!(offered(which), ["reminder", "complaint", "withdrawal"]);
    let on = today(&computer, which).to_string();
    computer.app.note_request_event(&mipi, which, &noted("identity-asked", Some(&on), None, None)).unwrap();
    assert_eq!(offered(which), ["reminder", "complaint", "withdrawal", "identity-answer"]);
    let answered = computer.app.note_follow_up(&mipi, which, LaterKind::IdentityAnswer, &on).unwrap();
    assert_eq!(answered.row.state, State::Acknowledged);
    let withdrawn = computer.app.note_follow_up(&mipi, which, LaterKind::Withdrawal, &on).unwrap();
    assert_eq!((withdrawn.row.state, withdrawn.later.len()), (State::Withdrawn, 2));
    assert_eq!(offered(which), Vec::<&str>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_leaves_in_no_later_letter_and_what_was_typed_stays() {
    let (computer, which, _) = asked().await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    computer.app.add_device(&id("smarteye"), vec![(field("name"), "Gate".to_owned())], Some("ABQXYZ")).unwrap();
    let words = format!("Dear all, {} and my code is abq-xyz", which.reference());
    keep(&computer, which, &[("reminder", &words)]);
    let shown = computer.app.follow_up(&id(MIPI), which, LaterKind::Reminder).unwrap().letter;
    assert!(codes(&shown).contains(&"holds-verification-code"), "{:?}", shown.problems);
    for by in [Handing::MailProgram, Handing::DraftFile, Handing::Copied] {
        let refused = computer.app.pack_follow_up(&id(MIPI), which, LaterKind::Reminder, by);
        assert!(matches!(refused, Err(AppError::LetterNotReady)), "{refused:?}");
    }
    let on = today(&computer, which).to_string();
    let refused = computer.app.note_follow_up(&id(MIPI), which, LaterKind::Reminder, &on);
    assert!(matches!(refused, Err(AppError::LetterNotReady)), "{refused:?}");
    let found = computer.app.request(&id(MIPI), which).unwrap();
    assert_eq!(found.follow_ups, [("reminder".to_owned(), words)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_wish_is_about_stands_in_its_letter_in_the_packs_words() {
    let computer = with("onvif").await;
    let onvif = id("onvif");
    let german =
        RightsSettingsChange { letter_language: Some(LetterLanguage::German), ..RightsSettingsChange::default() };
    computer.app.save_rights_settings(&german).unwrap();
    let pack = computer.app.pack(&onvif).unwrap();
    let words = words::Words::new(words::Language::German);
    let recipient = &pack.recipients.first().unwrap().id;
    let name = words.text(&pack.label(recipient), &[]);
    let about = vec![recipient.as_str().to_owned(), "nobody.knows".to_owned()];
    let begun = computer.app.begin_request(&onvif, Wish::Objection, Channel::Email, about).unwrap();
    let slot = |detail: &RequestDetail, slot: &str| {
        let found = detail.slots.iter().find(|each| each.slot.as_str() == slot);
        found.map(|each| each.value.clone()).unwrap_or_default()
    };
    assert_eq!(slot(&begun, "recipients"), name);
    let saved = computer.app.save_request(&onvif, begun.row.id, &filled(&begun)).unwrap();
    assert!(saved.letter.unwrap().body.contains(&name));

    let category = &pack.categories.first().unwrap().id;
    let about = vec![category.as_str().to_owned()];
    let begun = computer.app.begin_request(&onvif, Wish::PartialErasure, Channel::Email, about).unwrap();
    assert_eq!(slot(&begun, "data-to-delete"), words.text(&pack.label(category), &[]));

    let (first, profile) = (pack.profile_fields.first().unwrap(), computer.app.profile(&onvif).unwrap());
    assert!(!profile.fields.is_empty());
    let name = first.category.as_str();
    computer.save("onvif", name, "Adda");
    computer.save("onvif", name, "Ada");
    let about = vec![name.to_owned()];
    let begun = computer.app.begin_request(&onvif, Wish::Rectification, Channel::Email, about).unwrap();
    let label = words.text(&pack.label(&first.category), &[]);
    assert_eq!((slot(&begun, "before"), slot(&begun, "after")), (format!("{label}: Adda"), format!("{label}: Ada")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_profile_holds_of_other_people_is_not_put_into_a_letter_and_is_remarked_on_there() {
    let computer = with("onvif").await;
    let onvif = id("onvif");
    let contacts = "given.company_contacts";
    computer.save("onvif", "given.employer", "Beispielwerk");
    computer.save("onvif", contacts, "Ben Muster, Beispielwerk\nCleo Probe <cleo@werk.example>");
    let about = vec![contacts.to_owned()];
    let begun = computer.app.begin_request(&onvif, Wish::Rectification, Channel::Email, about).unwrap();
    assert!(begun.slots.iter().all(|slot| !slot.value.contains("Ben") && !slot.value.contains("Cleo")), "{begun:?}");

    let remarked = |details: &str| {
        let typed = Typed { slots: slots(&[("after", details)]), contact_checked: true, ..filled(&begun) };
        let letter = computer.app.save_request(&onvif, begun.row.id, &typed).unwrap().letter.unwrap();
        assert!(letter.problems.iter().all(|problem| !problem.blocks) && letter.body.contains(details), "{letter:?}");
        letter.problems.iter().any(|problem| problem.code == "names-others")
    };
    assert!(!remarked("My employer is Beispielwerk"), "the member's own company");
    assert!(remarked("Ben Muster has left"));
    assert!(remarked("Write to cleo@werk.example"));
    computer.app.ready_request(&onvif, begun.row.id).expect("who the subject is the member knows");
}
