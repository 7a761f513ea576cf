//! Servers, and people in between, that do what they should not. Nothing is sent, and nothing leaks.

use mail::Attachment;
use mail::smtp::{At, CancellationToken, NotSent, Outcome, Security};
use tokio::net::TcpListener;

use super::server::{Says, Script, Server, courier, letter, quiet, says};

async fn reason(security: Security, script: Script) -> (NotSent, Server) {
    let server = Server::start(security, script).await;
    match server.send(security).await {
        Outcome::NotSent(reason) => (reason, server),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn tls_that_is_taken_back_ends_the_dialogue_before_the_password() {
    let never_offered = says("250-mail.example\r\n250 AUTH PLAIN LOGIN");
    for script in [
        Script { hello: never_offered, ..Script::default() },
        Script { starttls: says("454 not now"), ..Script::default() },
        Script { starttls: says("250 who needs it"), ..Script::default() },
    ] {
        let (reason, server) = reason(Security::StartTls, script).await;
        assert_eq!(reason, NotSent::TlsNotOffered);
        assert!(!server.saw_the_password_in_plain_text() && server.letters().is_empty());
    }
}

#[tokio::test]
async fn a_certificate_that_does_not_fit_ends_the_dialogue_before_the_password() {
    for security in [Security::ImplicitTls, Security::StartTls] {
        let other_name = Script { certificate_for: "other.example", ..Script::default() };
        let expired = Script { expired: true, ..Script::default() };
        for script in [other_name, expired] {
            let (reason, server) = reason(security, script).await;
            assert_eq!(reason, NotSent::Certificate, "{security:?}");
            assert!(!server.commands().iter().any(|(line, _)| line.starts_with("AUTH")));
        }
        // An authority nobody vouches for.
        let server = Server::start(security, Script::default()).await;
        let account = server.account(security);
        let outcome = courier(Vec::new()).send(&account, &letter(), &quiet, &CancellationToken::new()).await;
        assert_eq!(outcome, Outcome::NotSent(NotSent::Certificate), "{security:?}");
    }
}

#[tokio::test]
async fn no_tls_where_tls_was_promised_is_not_answered_in_plain_text() {
    let server = Server::start(Security::LoopbackPlain, Script::default()).await;
    let account = server.account(Security::ImplicitTls);
    let tried = server.courier().check(&account, &quiet, &CancellationToken::new()).await;
    assert_eq!(tried, Err(NotSent::TlsFailed));
    let (reason, server) = reason(Security::StartTls, Script { shakes_hands: false, ..Script::default() }).await;
    assert!(matches!(reason, NotSent::TlsFailed | NotSent::Lost(At::Encrypting)), "{reason:?}");
    assert!(!server.saw_the_password_in_plain_text());
}

/// Somebody in between answers later questions before the handshake. Were it believed, the letter would
/// be thought accepted by a server that never saw it.
#[tokio::test]
async fn what_was_slipped_in_before_the_handshake_is_thrown_away() {
    let slipped_in =
        says("220 go ahead\r\n250-mail.example\r\n250 AUTH PLAIN\r\n235 welcome\r\n250 ok\r\n250 ok\r\n354 go");
    let script = Script { starttls: slipped_in, rcpt: says("550 no such user"), ..Script::default() };
    let (reason, server) = reason(Security::StartTls, script).await;
    assert!(matches!(&reason, NotSent::RecipientRefused(reply) if reply.code == 550), "{reason:?}");
    assert!(!server.saw_the_password_in_plain_text());
}

#[tokio::test]
async fn silence_at_any_step_ends_and_is_told_by_its_step() {
    type Change = fn(&mut Script, Says);
    let table: [(At, Change); 6] = [
        (At::Greeting, |s, it| s.greeting = it),
        (At::Greeting, |s, it| s.hello_again = it),
        (At::SigningIn, |s, it| s.auth = it),
        (At::Addressing, |s, it| s.mail = it),
        (At::Addressing, |s, it| s.rcpt = it),
        (At::Sending, |s, it| s.data = it),
    ];
    for (at, change) in table {
        for (what, expected) in [(Says::Nothing, NotSent::TimedOut(at)), (Says::HangsUp, NotSent::Lost(at))] {
            let mut script = Script::default();
            change(&mut script, what);
            let (reason, server) = reason(Security::ImplicitTls, script).await;
            assert_eq!(reason, expected);
            assert!(server.letters().is_empty());
        }
    }
    for (what, expected) in
        [(Says::Nothing, NotSent::TimedOut(At::Encrypting)), (Says::HangsUp, NotSent::Lost(At::Encrypting))]
    {
        let (reason, _) = reason(Security::StartTls, Script { starttls: what, ..Script::default() }).await;
        assert_eq!(reason, expected);
    }
}

#[tokio::test]
async fn a_connection_that_breaks_within_the_text_has_sent_nothing() {
    let script = Script { hangs_up_within: Some(3), ..Script::default() };
    let server = Server::start(Security::ImplicitTls, script).await;
    // More than the buffers on the way hold: still being handed over when the other side goes.
    let large = Attachment::new("a.bin", "application/octet-stream", vec![0; 14 * 1024 * 1024]).expect("a file");
    let letter = letter().attach(large).expect("room");
    let account = server.account(Security::ImplicitTls);
    let outcome = server.courier().send(&account, &letter, &quiet, &CancellationToken::new()).await;
    assert_eq!(outcome, Outcome::NotSent(NotSent::Lost(At::Sending)));
    assert!(server.letters().is_empty());
}

#[tokio::test]
async fn an_answer_without_end_and_an_endless_answer_are_not_smtp() {
    let endless_line = vec![b'2'; 64 * 1024];
    let endless_lines = b"250-and another thing\r\n".repeat(1_000);
    let web = b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec();
    let zeros = vec![0; 4096];
    for flood in [endless_line, endless_lines, web, zeros] {
        for script in [
            Script { greeting: Says::Flood(flood.clone()), ..Script::default() },
            Script { auth: Says::Flood(flood.clone()), ..Script::default() },
            Script { rcpt: Says::Flood(flood.clone()), ..Script::default() },
        ] {
            let (reason, _) = reason(Security::ImplicitTls, script).await;
            assert_eq!(reason, NotSent::NotSmtp);
        }
    }
}

#[tokio::test]
async fn abilities_of_blank_lines_are_read_without_harm() {
    let script = Script { hello_again: says("250-\r\n250-   \r\n250 AUTH PLAIN"), ..Script::default() };
    let server = Server::start(Security::ImplicitTls, script).await;
    assert!(matches!(server.send(Security::ImplicitTls).await, Outcome::Accepted { .. }));
    let (reason, _) = reason(Security::ImplicitTls, Script { hello_again: says("250    "), ..Script::default() }).await;
    assert_eq!(reason, NotSent::NotSmtp);
    let only_foreign = Script { hello_again: says("250-x\r\n250 AUTH GSSAPI CRAM-MD5"), ..Script::default() };
    let server = Server::start(Security::ImplicitTls, only_foreign).await;
    assert_eq!(server.send(Security::ImplicitTls).await, Outcome::NotSent(NotSent::NoCommonLogin));
}

#[tokio::test]
async fn nobody_there_is_told_apart_from_nobody_of_that_name() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let server = Server::start(Security::LoopbackPlain, Script::default()).await;
    let closed = listener.local_addr().expect("an address").port();
    drop(listener);
    let account = |host: &str, port| {
        let login = mail::smtp::Login::new("ada", mail::smtp::Password::new("x".to_owned().into())).expect("a login");
        mail::smtp::Account::new(host, port, Security::StartTls, Some(login), super::server::address("ada@example.com"))
    };
    for (host, port, expected) in
        [("127.0.0.1", closed, NotSent::ConnectionRefused), ("nobody.invalid", 587, NotSent::NoSuchHost)]
    {
        let account = account(host, port).expect("an account");
        let tried = server.courier().check(&account, &quiet, &CancellationToken::new()).await;
        assert_eq!(tried, Err(expected));
    }
}
