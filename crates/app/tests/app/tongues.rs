//! A letter's language and its English copy: chosen apart from the window, kept with the draft, the same on every way.

use app::Typed;
use rights::{Channel, Handing, LetterLanguage, State, Wish};
use words::LetterWords;

use crate::reader::{Pdf, flat};
use crate::rights::{begin, filled, slots, with};
use crate::world::{Computer, id};

const OTHERS: [LetterLanguage; 3] = [LetterLanguage::German, LetterLanguage::French, LetterLanguage::SimplifiedChinese];

fn language(language: LetterLanguage) -> Typed {
    Typed { language: Some(language), ..Typed::default() }
}

fn copy(wanted: bool) -> Typed {
    Typed { english_copy: Some(wanted), ..Typed::default() }
}

fn heading(language: LetterLanguage) -> String {
    LetterWords::of(language).text("letter-english-copy", &[])
}

/// What leaves by one way, as text; the e-mail read back by the library that reads answers.
fn leaves(computer: &Computer, which: rights::RequestId, by: Handing) -> String {
    let parcel = computer.app.pack_request(&id("mipi"), which, by).expect("it can go this way");
    match by {
        Handing::DraftFile => {
            let read = mail::read(parcel.bytes(), jiff::Timestamp::UNIX_EPOCH).expect("an e-mail");
            assert_eq!(read.subject.as_deref(), Some("GDPR Request"), "a mandated subject is never translated");
            read.text.text
        }
        Handing::Pdf => Pdf::read(parcel.bytes()).structure().text,
        _ => parcel.text().to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_english_copy_leaves_with_a_letter_in_another_language_whichever_way_it_goes() {
    let computer = with("mipi").await;
    let (mipi, app) = (id("mipi"), &computer.app);
    for tongue in OTHERS {
        let begun = begin(&computer, "mipi", Wish::Access, Channel::Email);
        assert_eq!(begun.english_copy, None, "a letter in English needs no copy");
        app.save_request(&mipi, begun.row.id, &filled(&begun)).unwrap();
        let which = begun.row.id;
        let written = app.save_request(&mipi, which, &language(tongue)).unwrap();
        let shown = written.letter.expect("a letter").body;
        assert_eq!((written.english_copy, shown.matches(&heading(tongue)).count()), (Some(true), 1), "{tongue:?}");
        app.ready_request(&mipi, which).unwrap();
        let can_print = app.pdf_languages().contains(&tongue);
        let ways = [Handing::Copied, Handing::DraftFile, Handing::Pdf];
        for by in ways.into_iter().filter(|by| *by != Handing::Pdf || can_print) {
            let text = flat(&leaves(&computer, which, by));
            assert!(
                text.contains(&flat("right of access")) && text.contains(&flat("Yours faithfully")),
                "{by:?} {text}"
            );
            if by != Handing::Pdf {
                assert!(text.contains(&flat(&shown)), "{by:?} {text}");
            }
        }
        app.save_request(&mipi, which, &copy(false)).unwrap();
        app.ready_request(&mipi, which).unwrap();
        for by in ways.into_iter().filter(|by| *by != Handing::Pdf || can_print) {
            let text = leaves(&computer, which, by);
            assert!(!text.contains("Yours faithfully") && text.contains(&which.reference()), "{by:?} {text}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_link_carries_the_copy_or_is_not_offered() {
    let computer = with("onvif").await;
    let (onvif, app) = (id("onvif"), &computer.app);
    for (wish, details, fits_with_copy) in [(Wish::Question, 1, true), (Wish::Access, 40, false)] {
        let begun = begin(&computer, "onvif", wish, Channel::Email);
        app.save_request(&onvif, begun.row.id, &filled(&begun)).unwrap();
        let details = slots(&[("details", &"All of it. ".repeat(details))]);
        let named = Typed { named: Some(String::new()), slots: details, ..language(LetterLanguage::German) };
        let with_copy = app.save_request(&onvif, begun.row.id, &named).unwrap().letter.unwrap();
        assert_eq!(with_copy.fits_mail_link, fits_with_copy, "{wish:?}");
        app.ready_request(&onvif, begun.row.id).unwrap();
        let link = app.pack_request(&onvif, begun.row.id, Handing::MailProgram);
        let carried = link.ok().map(|link| link.text().contains("Yours%20faithfully"));
        assert_eq!(carried, fits_with_copy.then_some(true), "{wish:?}");
        let without = app.save_request(&onvif, begun.row.id, &copy(false)).unwrap().letter.unwrap();
        assert!(without.fits_mail_link, "the letter alone is short enough");
        app.ready_request(&onvif, begun.row.id).unwrap();
        let link = app.pack_request(&onvif, begun.row.id, Handing::MailProgram).unwrap();
        assert!(!link.text().contains("Yours%20faithfully"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_wish_for_no_copy_is_kept_with_the_draft_through_other_languages_and_a_power_cut() {
    let computer = with("foscam").await;
    let (foscam, begun) = (id("foscam"), begin(&computer, "foscam", Wish::Erasure, Channel::Email));
    let which = begun.row.id;
    computer.app.save_request(&foscam, which, &filled(&begun)).unwrap();
    computer.app.save_request(&foscam, which, &language(LetterLanguage::French)).unwrap();
    computer.app.save_request(&foscam, which, &copy(false)).unwrap();
    let english = computer.app.save_request(&foscam, which, &language(LetterLanguage::English)).unwrap();
    assert_eq!(english.english_copy, None);
    let next = computer.after_a_power_cut().await;
    let german = next.app.save_request(&foscam, which, &language(LetterLanguage::German)).unwrap();
    assert_eq!(german.english_copy, Some(false));
    assert!(!german.letter.unwrap().body.contains("Yours faithfully"));
    let again = next.app.save_request(&foscam, which, &copy(true)).unwrap();
    assert!(again.english_copy == Some(true) && again.letter.unwrap().body.contains("Yours faithfully"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_text_changed_by_hand_stays_word_for_word_whatever_is_chosen_and_may_leave() {
    let computer = with("mipi").await;
    let (mipi, app) = (id("mipi"), &computer.app);
    let begun = begin(&computer, "mipi", Wish::Access, Channel::Email);
    let which = begun.row.id;
    app.save_request(&mipi, which, &filled(&begun)).unwrap();
    let german = app.save_request(&mipi, which, &language(LetterLanguage::German)).unwrap().letter.unwrap();
    let own = german.body.replace("Mit freundlichen Grüßen", "Viele Grüße aus Wien\n\nMit freundlichen Grüßen");
    let typed = Typed { body: Some(own.clone()), ..Typed::default() };
    let codes = |typed: &Typed| {
        let letter = app.save_request(&mipi, which, typed).unwrap().letter.unwrap();
        assert_eq!((letter.body.as_str(), letter.edited), (own.as_str(), true));
        assert!(letter.problems.iter().all(|problem| !problem.blocks), "{:?}", letter.problems);
        letter.problems.into_iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&typed), ["copy-unlike-letter"]);
    assert_eq!(codes(&copy(false)), ["copy-still-in-text"]);
    assert_eq!(codes(&language(LetterLanguage::French)), ["text-in-another-language", "copy-still-in-text"]);
    assert_eq!(codes(&copy(true)), ["text-in-another-language"]);
    assert_eq!(app.ready_request(&mipi, which).unwrap().row.state, State::Ready);
    assert!(leaves(&computer, which, Handing::DraftFile).contains("Viele Grüße aus Wien"));
    let composed = Typed { body: Some(String::new()), ..Typed::default() };
    let composed = app.save_request(&mipi, which, &composed).unwrap().letter.unwrap();
    assert!(composed.body.contains("Madame, Monsieur") && composed.body.contains(&heading(LetterLanguage::French)));
    assert!(composed.problems.is_empty() && !composed.edited, "{composed:?}");
    let answers = Typed { slots: slots(&[("details", "Tout")]), ..Typed::default() };
    let twice = app.save_request(&mipi, which, &answers).unwrap().letter.unwrap().body;
    assert_eq!(twice.matches("Tout").count(), 2, "an answer stands in the letter and in its copy: {twice}");
}
