//! What needs the vault's tables: logs that are not as they were written, and files that cannot be read.

use std::sync::Arc;

use domain::OrganizationId;
use rights::evidence::Digest;
use rights::{Channel, Event, Handing, RequestId, Wish};

use super::{LaterKind, Noted, Typed};
use crate::{App, AppError, Room};

struct Nobody;

impl crate::Events for Nobody {
    fn emit(&self, _: crate::Event) {}
}

/// An unlocked app on a fresh computer.
pub(super) fn unlocked(dir: &std::path::Path) -> App {
    let home = vault::Home::at(dir.join("data")).expect("a data directory");
    let around = crate::Surroundings {
        lock: home.lock().expect("nobody else uses it"),
        home: home.clone(),
        clock: Arc::new(domain::SystemClock),
        events: Arc::new(Nobody),
        version: "0.0.0".to_owned(),
        language: crate::Language::English,
        runtime: tokio::runtime::Handle::current(),
    };
    let app = App::new(around).expect("sound packs");
    let master = vault::MasterKey::random().expect("random bytes");
    let ledger = vault::Ledger::create(&home, &master).expect("a ledger");
    app.enter(master, ledger).expect("an open app");
    app
}

pub(super) fn add(app: &App, organization: &str) -> (OrganizationId, Arc<Room>) {
    let id = OrganizationId::new(organization).expect("a literal slug");
    let room = app.open().expect("open").add(&id, vault::Channel::ByHand, app.now()).expect("an organization");
    (id, room)
}

/// A request that the member sent.
fn sent(app: &App, id: &OrganizationId) -> RequestId {
    let begun = app.begin_request(id, Wish::Access, Channel::Email, Vec::new()).expect("a request");
    let typed = Typed {
        slots: [("name", "Ada"), ("account-email", "ada@example.org")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .into(),
        named: Some("right".to_owned()),
        contact_checked: true,
        ..Typed::default()
    };
    app.save_request(id, begun.row.id, &typed).expect("a save");
    app.ready_request(id, begun.row.id).expect("a whole letter");
    app.note_request_event(id, begun.row.id, &noted("sent")).expect("a note");
    begun.row.id
}

fn noted(what: &str) -> Noted {
    let more = (what == "sent").then(|| "email".to_owned());
    Noted { what: what.to_owned(), more, ..Noted::default() }
}

/// Everything that writes on a log that stands at "sent".
fn everything_that_writes(
    app: &App,
    id: &OrganizationId,
    which: RequestId,
) -> Vec<(&'static str, Result<(), AppError>)> {
    let today = app.today().to_string();
    let law = rights::Law::UkGdpr;
    let reply = b"From: a@example.org\r\nSubject: Re\r\nMessage-ID: <1@example.org>\r\n\r\nHere.\r\n";
    vec![
        ("a note", app.note_request_event(id, which, &noted("acknowledged")).map(drop)),
        ("a law", app.choose_request_law(id, which, law, None).map(drop)),
        ("an answer", app.import_reply(id, which, reply).map(drop)),
        ("a reminder", app.note_follow_up(id, which, LaterKind::Reminder, &today).map(drop)),
        ("a draft", app.pack_follow_up(id, which, LaterKind::Reminder, Handing::DraftFile).map(drop)),
    ]
}

#[tokio::test]
async fn nothing_is_written_on_behind_a_line_or_a_document_that_is_not_as_it_was() {
    let dir = tempfile::tempdir().expect("a directory");
    let app = unlocked(dir.path());
    let (id, room) = add(&app, "mipi");
    type Harm = fn(&vault::Tx<'_>, RequestId, jiff::Timestamp) -> Result<(), AppError>;
    let harms: [(&str, Harm); 2] = [
        ("a line that cannot follow", |tx, which, now| {
            tx.rights_log().append(which, &Event::Prepared, None, now)?;
            Ok(())
        }),
        ("a document that is gone", |tx, which, now| {
            let on = now.to_zoned(jiff::tz::TimeZone::UTC).date().yesterday().expect("a date");
            let kept = Event::MessageKept { on, from: rights::Party::Organization };
            tx.rights_log().append(which, &kept, Some(Digest::of(b"gone")), now)?;
            Ok(())
        }),
    ];
    for (harm, damage) in harms {
        let which = sent(&app, &id);
        let now = app.now();
        room.vault().write(|tx| damage(tx, which, now)).expect("a line");
        let before = app.request(&id, which).expect("it is shown");
        assert!(before.broken_at.is_some() && before.steps.is_empty(), "{harm}");
        for (what, done) in everything_that_writes(&app, &id, which) {
            let refused = matches!(done, Err(AppError::Rights(rights::RightsError::UnreadableEntry)));
            assert!(refused, "{what} behind {harm}: {done:?}");
        }
        assert_eq!(app.request(&id, which).expect("it is shown").log, before.log, "{harm}");
    }
}

#[tokio::test]
async fn behind_a_whole_log_everything_is_written() {
    let dir = tempfile::tempdir().expect("a directory");
    let app = unlocked(dir.path());
    let (id, _) = add(&app, "mipi");
    let which = sent(&app, &id);
    for (what, done) in everything_that_writes(&app, &id, which) {
        assert!(done.is_ok(), "{what}: {done:?}");
    }
}

#[tokio::test]
async fn an_organization_whose_file_cannot_be_read_keeps_no_other_from_being_listed_and_written_to() {
    let dir = tempfile::tempdir().expect("a directory");
    let app = unlocked(dir.path());
    let (_, unreadable) = add(&app, "foscam");
    let (mipi, _) = add(&app, "mipi");
    let which = sent(&app, &mipi);
    unreadable.vault().close();
    let listed: Vec<_> = app.requests(None).expect("a list").into_iter().map(|row| row.id).collect();
    assert_eq!(listed, [which]);
    let begun = app.begin_request(&mipi, Wish::Erasure, Channel::Email, Vec::new()).expect("a request");
    let typed = Typed { body: Some("Dear all".to_owned()), ..Typed::default() };
    let written = app.save_request(&mipi, begun.row.id, &typed).expect("a save");
    assert_eq!(written.letter.map(|letter| letter.body).as_deref(), Some("Dear all"));
    app.follow_up(&mipi, which, LaterKind::Reminder).expect("a reminder is shown");
    // Its codes are not known, so nothing may leave that could hold one.
    assert!(app.pack_follow_up(&mipi, which, LaterKind::Reminder, Handing::MailProgram).is_err());
}
