//! Ending a sender's letters: what leaves, what is noted before and after, and what is never claimed.

use std::sync::{Arc, Mutex};

use app::{AppError, RequestDetail};
use mail::dkim::PastedKey;
use rights::evidence::Digest;
use rights::{Event, RequestId, Unsubscribing};
use sync::CancellationToken;
use sync::one_click::{Asking, Carrier, OneClickOutcome};
use tokio::sync::Notify;
use url::Url;

use crate::signatures::{KEY, NEWSLETTER, NameServer, kept, only};
use crate::world::{Computer, id};

/// A way to the sender's server that does as it is told, and remembers what it was to ask.
struct Way {
    /// `None`: it never hears anything back.
    outcome: Option<OneClickOutcome>,
    asked: Mutex<Vec<String>>,
    reached: Arc<Notify>,
}

impl Way {
    fn to(outcome: impl Into<Option<OneClickOutcome>>) -> Self {
        Self { outcome: outcome.into(), asked: Mutex::default(), reached: Arc::default() }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no panic").clone()
    }
}

impl Carrier for Way {
    fn ask<'a>(&'a self, url: &'a Url, cancel: &'a CancellationToken) -> Asking<'a> {
        self.asked.lock().expect("no panic").push(url.to_string());
        self.reached.notify_one();
        Box::pin(async move {
            match self.outcome {
                Some(outcome) => outcome,
                None => {
                    cancel.cancelled().await;
                    OneClickOutcome::Unknown
                }
            }
        })
    }
}

/// A newsletter that is kept, and its signature looked at.
async fn vouched() -> (Computer, RequestId, Digest) {
    let (computer, which, message) = kept(NEWSLETTER).await;
    let server = NameServer::with(Ok(KEY));
    computer.app.check_signature_with(&server, &id("mipi"), which, message).await.expect("a signature");
    (computer, which, message)
}

/// What the log says of it, oldest first.
fn said(detail: &RequestDetail) -> Vec<String> {
    let of = |event: &Event| match event {
        Event::UnsubscribeAsked { outcome, host, .. } => Some(format!("{host} {}", outcome.as_str())),
        _ => None,
    };
    detail.log.iter().filter_map(|line| of(line.event.as_ref()?)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_one_address_the_signature_covers_is_asked_once_and_both_ends_are_noted() {
    use OneClickOutcome as O;
    for (outcome, shown, noted) in [
        (O::Accepted, "accepted", Unsubscribing::Accepted),
        (O::Refused { status: 500 }, "refused", Unsubscribing::Refused),
        (O::Redirected, "redirected", Unsubscribing::Redirected),
        (O::Unknown, "unknown", Unsubscribing::Unknown),
        (O::Unreachable, "unreachable", Unsubscribing::NotSent),
        (O::Untrusted, "untrusted", Unsubscribing::NotSent),
    ] {
        let (computer, which, message) = vouched().await;
        let way = Way::to(outcome);
        let before = computer.app.request(&id("mipi"), which).unwrap();
        let told = computer.app.unsubscribe_by(&way, &id("mipi"), which, message, "post-1").await.unwrap();
        assert_eq!(way.asked(), ["https://news.localhost/u/1"], "{outcome:?}");
        assert_eq!((told.outcome, only(&told.request).unsubscribed), (shown, Some(noted)));
        let end = format!("news.localhost {}", noted.as_str());
        assert_eq!(said(&told.request), ["news.localhost begun", end.as_str()]);
        assert_eq!(told.request.row.state, before.row.state, "a request for access is not answered by that");
        // It is evidence: another start reads the same.
        let next = computer.after_a_power_cut().await;
        assert_eq!(next.app.request(&id("mipi"), which).unwrap(), told.request);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_nobody_vouches_for_is_asked_of_nobody() {
    let (mipi, way) = (id("mipi"), Way::to(OneClickOutcome::Accepted));
    let (computer, which, message) = kept(NEWSLETTER).await;
    let early = computer.app.unsubscribe_by(&way, &mipi, which, message, "post-1").await;
    assert!(matches!(early, Err(AppError::NotOffered)), "{early:?}");
    computer.app.check_signature_with(&PastedKey::new(KEY), &mipi, which, message).await.unwrap();
    let pasted = computer.app.unsubscribe_by(&way, &mipi, which, message, "post-1").await;
    assert!(matches!(pasted, Err(AppError::NotOffered)), "{pasted:?}");
    assert!(way.asked().is_empty());
    assert!(said(&computer.app.request(&mipi, which).unwrap()).is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_power_cut_under_way_leaves_it_open_and_nothing_asks_again_by_itself() {
    let (computer, which, message) = vouched().await;
    let (mipi, way) = (id("mipi"), Arc::new(Way::to(None)));
    let (app, carrier) = (computer.app.clone(), Arc::clone(&way));
    let asking = tokio::spawn(async move {
        let told = app.unsubscribe_by(carrier.as_ref(), &id("mipi"), which, message, "post-1").await;
        told.map(|told| told.outcome)
    });
    way.reached.notified().await;
    let next = computer.after_a_power_cut().await;
    let found = next.app.request(&mipi, which).unwrap();
    assert_eq!(only(&found).unsubscribed, Some(Unsubscribing::Begun));
    assert_eq!(said(&found), ["news.localhost begun"]);

    computer.app.cancel_post("post-1");
    assert_eq!(asking.await.expect("no panic").unwrap(), "unknown", "it had left: stopping it takes nothing back");
    assert_eq!(way.asked().len(), 1);
    let stopped = computer.app.request(&mipi, which).unwrap();
    assert_eq!(said(&stopped), ["news.localhost begun", "news.localhost unknown"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_host_that_leads_into_this_computer_is_not_asked_and_that_is_noted() {
    let (computer, which, message) = kept(NEWSLETTER).await;
    let mipi = id("mipi");
    let early = computer.app.unsubscribe(&mipi, which, message, "post-1").await;
    assert!(matches!(early, Err(AppError::NotOffered)), "{early:?}");
    computer.app.check_signature_with(&NameServer::with(Ok(KEY)), &mipi, which, message).await.unwrap();
    let asked = computer.app.unsubscribe(&mipi, which, message, "post-1").await.unwrap();
    assert_eq!(asked.outcome, "not-public");
    assert_eq!(only(&asked.request).unsubscribed, Some(Unsubscribing::NotSent));
    assert_eq!(said(&asked.request), ["news.localhost begun", "news.localhost not-sent"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_that_ends_the_letters_is_one_for_the_mail_program() {
    let (computer, which, message) = kept(NEWSLETTER).await;
    let link = computer.app.unsubscribe_letter(&id("mipi"), which, message).unwrap();
    assert_eq!(link, "mailto:stop@example.org?subject=stop%20news&body=");
    let detail = computer.app.request(&id("mipi"), which).unwrap();
    assert_eq!(only(&detail).stop_letter_to.as_deref(), Some("stop@example.org"));
    let (computer, which, message) = kept("From: a@example.org\r\nSubject: x\r\n\r\nHello.\r\n").await;
    let refused = computer.app.unsubscribe_letter(&id("mipi"), which, message);
    assert!(matches!(refused, Err(AppError::NotOffered)), "{refused:?}");
}
