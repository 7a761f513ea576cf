//! Who vouches for a kept message, asked once and on the member's word; and what that opens.

use std::sync::Mutex;

use app::{AppError, KeptMessage, RequestDetail};
use mail::dkim::{KeyFault, KeyOrigin, KeySource, Keys, PastedKey};
use rights::evidence::Digest;
use rights::{Handing, RequestId, SignatureVerdict, Wish};

use crate::rights::{noted, ready, with};
use crate::world::{Computer, id};

pub const NEWSLETTER: &str = include_str!("../../../../tests/fixtures/mail/newsletter.eml");
/// Its own domain signs the letter without the way out, another one signs all of it.
const TWO_SIGNERS: &str = include_str!("../../../../tests/fixtures/mail/two-signers.eml");
pub const KEY: &str = include_str!("../../../../tests/fixtures/mail/newsletter.key");
const NAME: &str = "s1._domainkey.example.org";

/// A name server that counts who asks for what.
pub struct NameServer {
    answer: Result<&'static str, KeyFault>,
    asked: Mutex<Vec<String>>,
}

impl NameServer {
    pub fn with(answer: Result<&'static str, KeyFault>) -> Self {
        Self { answer, asked: Mutex::default() }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no panic").clone()
    }
}

impl KeySource for NameServer {
    fn key<'a>(&'a self, name: &'a str) -> Keys<'a> {
        self.asked.lock().expect("no panic").push(name.trim_end_matches('.').to_owned());
        Box::pin(async { self.answer.map(|record| vec![record.as_bytes().to_vec()]) })
    }

    fn origin(&self) -> KeyOrigin {
        KeyOrigin::Dns
    }
}

/// A request to MIPI that was sent, with `message` kept.
pub async fn kept(message: &str) -> (Computer, RequestId, Digest) {
    let computer = with("mipi").await;
    let (mipi, which) = (id("mipi"), ready(&computer, "mipi", Wish::Access));
    let parcel = computer.app.pack_request(&mipi, which, Handing::Copied).expect("a letter");
    computer.app.hand_over_request(&parcel).expect("a letter");
    computer
        .app
        .note_request_event(&mipi, which, &noted("sent", None, Some("email"), None))
        .expect("the member's word");
    computer.app.import_reply(&mipi, which, message.as_bytes()).expect("a message");
    (computer, which, Digest::of(message.as_bytes()))
}

pub fn only(detail: &RequestDetail) -> &KeptMessage {
    let [message] = detail.messages.as_slice() else { panic!("{} messages", detail.messages.len()) };
    message
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_signature_is_looked_at_by_one_question_and_kept_with_its_key() {
    let (computer, which, message) = kept(NEWSLETTER).await;
    let mipi = id("mipi");
    let before = computer.app.request(&mipi, which).unwrap();
    assert_eq!((only(&before).is_signed, &only(&before).signature), (true, &None));
    assert_eq!(only(&before).one_click_host, None, "nobody vouches for it yet");
    assert_eq!(computer.app.signature_names(&mipi, which, message).await.unwrap(), [NAME]);
    assert_eq!(computer.app.request(&mipi, which).unwrap(), before, "showing the name changes nothing");

    let server = NameServer::with(Ok(KEY));
    let checked = computer.app.check_signature_with(&server, &mipi, which, message).await.unwrap();
    assert_eq!(server.asked(), [NAME]);
    let found = only(&checked).signature.as_ref().unwrap();
    assert_eq!((found.verdict, found.domain.as_deref()), (SignatureVerdict::Verified, Some("example.org")));
    assert!(found.aligned && found.whole && !found.pasted);
    assert_eq!(only(&checked).one_click_host.as_deref(), Some("news.localhost"));
    assert_eq!((checked.row.state, checked.broken_at), (before.row.state, None));
    let key = checked.log.last().unwrap().document;
    assert_eq!(key, Some(Digest::of(format!("{NAME}\n{KEY}\n").as_bytes())));
    // It is evidence: another start reads the same.
    let next = computer.after_a_power_cut().await;
    assert_eq!(next.app.request(&mipi, which).unwrap(), checked);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_vouches_for_the_way_out_is_the_one_whose_signature_covers_it() {
    for (message, vouching) in [(NEWSLETTER, "example.org"), (TWO_SIGNERS, "mailer.example")] {
        let (computer, which, digest) = kept(message).await;
        let server = NameServer::with(Ok(KEY));
        let checked = computer.app.check_signature_with(&server, &id("mipi"), which, digest).await.unwrap();
        let found = only(&checked).signature.as_ref().unwrap();
        assert_eq!((found.domain.as_deref(), found.aligned), (Some("example.org"), true));
        assert_eq!((found.unsubscribe, found.vouched_by.as_deref()), (true, Some(vouching)));
        assert_eq!(only(&checked).one_click_host.as_deref(), Some("news.localhost"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_altered_or_is_signed_by_another_is_said_to_be_that() {
    let altered = NEWSLETTER.replace("this is what is new", "this is what is gone");
    let other_author = NEWSLETTER.replace("From: Privacy Team <privacy@example.org>", "From: ben@example.net");
    let stranger = format!("From: ben@example.net\r\n{}", NEWSLETTER.replace("From: Privacy", "X-From: Privacy"));
    for (message, asks) in [(altered, 0), (other_author, 1), (stranger, 1)] {
        let (computer, which, digest) = kept(&message).await;
        let server = NameServer::with(Ok(KEY));
        let checked = computer.app.check_signature_with(&server, &id("mipi"), which, digest).await.unwrap();
        let found = only(&checked).signature.as_ref().unwrap();
        assert_eq!((found.verdict, found.aligned), (SignatureVerdict::Failed, false), "{message}");
        assert_eq!(server.asked().len(), asks, "nobody is asked about what has failed already");
        assert_eq!(only(&checked).one_click_host, None);
    }
    let (computer, which, digest) = kept("From: a@example.org\r\nSubject: x\r\n\r\nHello.\r\n").await;
    let server = NameServer::with(Ok(KEY));
    let checked = computer.app.check_signature_with(&server, &id("mipi"), which, digest).await.unwrap();
    assert_eq!(only(&checked).signature.as_ref().unwrap().verdict, SignatureVerdict::NotSigned);
    assert_eq!(server.asked().len(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_server_that_does_not_answer_leaves_nothing_noted_and_a_key_that_is_gone_proves_nothing() {
    let (computer, which, message) = kept(NEWSLETTER).await;
    let mipi = id("mipi");
    let before = computer.app.request(&mipi, which).unwrap();
    let silent = NameServer::with(Err(KeyFault::Unreachable));
    let refused = computer.app.check_signature_with(&silent, &mipi, which, message).await;
    assert!(matches!(refused, Err(AppError::KeyUnreachable)), "{refused:?}");
    assert_eq!(computer.app.request(&mipi, which).unwrap(), before);

    let gone = NameServer::with(Err(KeyFault::NotFound));
    let checked = computer.app.check_signature_with(&gone, &mipi, which, message).await.unwrap();
    assert_eq!(only(&checked).signature.as_ref().unwrap().verdict, SignatureVerdict::NoKey);
    // Once it was proven, a key that is taken down later does not take that back.
    computer.app.check_signature_with(&NameServer::with(Ok(KEY)), &mipi, which, message).await.unwrap();
    let later = computer.app.check_signature_with(&gone, &mipi, which, message).await.unwrap();
    assert_eq!(only(&later).signature.as_ref().unwrap().verdict, SignatureVerdict::Verified);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_the_member_brought_proves_something_and_opens_nothing() {
    let (computer, which, message) = kept(NEWSLETTER).await;
    let mipi = id("mipi");
    let checked = computer.app.check_signature(&mipi, which, message, Some(KEY)).await.unwrap();
    let found = only(&checked).signature.as_ref().unwrap();
    assert!(found.verdict == SignatureVerdict::Verified && found.pasted && found.aligned);
    assert_eq!(only(&checked).one_click_host, None);
    let refused = computer.app.unsubscribe(&mipi, which, message, "post-1").await;
    assert!(matches!(refused, Err(AppError::NotOffered)), "{refused:?}");
    // What the domain itself says comes before the key the member brought.
    let other = NameServer::with(Ok("v=DKIM1; k=rsa; p="));
    let checked = computer.app.check_signature_with(&other, &mipi, which, message).await.unwrap();
    assert_eq!(only(&checked).signature.as_ref().unwrap().verdict, SignatureVerdict::Failed);
    let again = computer.app.check_signature_with(&PastedKey::new(KEY), &mipi, which, message).await.unwrap();
    assert_eq!(only(&again).signature.as_ref().unwrap().verdict, SignatureVerdict::Failed);
}
