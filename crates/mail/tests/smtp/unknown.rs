//! After the end of the text was sent, silence is never taken for a no: nobody knows.

use mail::smtp::{CancellationToken, NotSent, Outcome, Progress, Security, Unknown};

use super::server::{Says, Script, Server, letter, says};

#[tokio::test]
async fn no_verdict_is_unknown_and_the_bytes_are_kept() {
    for (verdict, expected) in [
        (Says::HangsUp, Unknown::Lost),
        (Says::Nothing, Unknown::TimedOut),
        (Says::Flood(vec![b'x'; 4096]), Unknown::NotSmtp),
        (says("354 go on"), Unknown::NotSmtp),
    ] {
        let server = Server::start(Security::ImplicitTls, Script { verdict, ..Script::default() }).await;
        let outcome = server.send(Security::ImplicitTls).await;
        let Outcome::Unknown { reason, bytes } = outcome else { panic!("{outcome:?}") };
        assert_eq!(reason, expected);
        // The server had it all: sending again would send it twice.
        assert_eq!(server.letters(), [bytes]);
    }
}

#[tokio::test]
async fn stopping_is_in_time_before_the_end_of_the_text_and_unknown_after_it() {
    for (stop_at, is_unknown) in [
        (Progress::Connecting, false),
        (Progress::SigningIn, false),
        (Progress::Addressing, false),
        (Progress::Waiting, true),
    ] {
        let server = Server::start(Security::ImplicitTls, Script { verdict: Says::Nothing, ..Script::default() }).await;
        let cancel = CancellationToken::new();
        let stop = |step: Progress| {
            if step == stop_at {
                cancel.cancel();
            }
        };
        let account = server.account(Security::ImplicitTls);
        let outcome = server.courier().send(&account, &letter(), &stop, &cancel).await;
        match outcome {
            Outcome::NotSent(NotSent::Cancelled) => assert!(!is_unknown && server.letters().is_empty()),
            Outcome::Unknown { reason: Unknown::Cancelled, .. } => assert!(is_unknown),
            other => panic!("{other:?}"),
        }
    }
}
