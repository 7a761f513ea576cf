//! Servers that do what they should.

use std::sync::Mutex;

use mail::smtp::{Account, CancellationToken, NotSent, Outcome, Progress, Security};

use super::server::{PASSWORD, Script, Server, address, letter, quiet, says};

const ALL: [Security; 3] = [Security::ImplicitTls, Security::StartTls, Security::LoopbackPlain];

#[tokio::test]
async fn a_letter_arrives_byte_for_byte_and_once() {
    for security in ALL {
        let server = Server::start(security, Script::default()).await;
        let Outcome::Accepted { reply, bytes } = server.send(security).await else { panic!("not accepted") };
        assert_eq!((reply.code, reply.text.as_str()), (250, "2.0.0 queued as 4711"));
        assert_eq!(server.letters().as_slice(), std::slice::from_ref(&bytes), "{security:?}");
        assert_eq!(bytes, letter().from(address("ada@example.com")).to_eml().expect("an eml"));
    }
}

#[tokio::test]
async fn the_envelope_is_the_accounts_and_the_password_goes_through_tls_only() {
    for security in [Security::ImplicitTls, Security::StartTls] {
        let server = Server::start(security, Script::default()).await;
        server.send(security).await;
        let commands = server.commands();
        let plain: Vec<&str> = commands.iter().filter(|(_, tls)| !tls).map(|(line, _)| line.as_str()).collect();
        let expected: &[&str] = if security == Security::StartTls { &["EHLO [127.0.0.1]", "STARTTLS"] } else { &[] };
        assert_eq!(plain, expected);
        let hidden: Vec<&str> = commands.iter().filter(|(_, tls)| *tls).map(|(line, _)| line.as_str()).collect();
        assert_eq!(hidden[0], "EHLO [127.0.0.1]");
        assert!(hidden[1].starts_with("AUTH PLAIN "), "{hidden:?}");
        let rest = ["MAIL FROM:<ada@example.com>", "RCPT TO:<privacy@example.org>", "DATA", "QUIT"];
        assert_eq!(hidden[2..], rest);
    }
}

#[tokio::test]
async fn a_server_that_only_knows_login_is_signed_in_to() {
    let hello = says("250-mail.example\r\n250 auth login xoauth2");
    let script = Script { hello_again: hello, ..Script::default() };
    let server = Server::start(Security::ImplicitTls, script).await;
    assert!(matches!(server.send(Security::ImplicitTls).await, Outcome::Accepted { .. }));
    let commands: Vec<String> = server.commands().into_iter().map(|(line, _)| line).collect();
    assert_eq!(commands[1..4], ["AUTH LOGIN", "AUTH YWRh", "AUTH Y29ycmVjdCBob3JzZSBiYXR0ZXJ5"]);
}

#[tokio::test]
async fn trying_the_settings_sends_nothing() {
    for security in ALL {
        let server = Server::start(security, Script::default()).await;
        let account = server.account(security);
        let tried = server.courier().check(&account, &quiet, &CancellationToken::new()).await;
        assert_eq!(tried, Ok(()), "{security:?}");
        let said = |word: &str| server.commands().iter().any(|(line, _)| line.starts_with(word));
        assert!(said("AUTH") && said("QUIT") && !said("MAIL") && !said("DATA"));
        assert!(server.letters().is_empty());
    }
}

#[tokio::test]
async fn a_program_on_this_computer_may_ask_for_no_login() {
    let server = Server::start(Security::LoopbackPlain, Script::default()).await;
    let with_login = server.account_at("127.0.0.1", Security::LoopbackPlain);
    let port = server.port();
    let without = Account::new("127.0.0.1", port, Security::LoopbackPlain, None, address("ada@example.com"));
    let without = without.expect("an account");
    assert_eq!(with_login.host(), without.host());
    let sent = server.courier().send(&without, &letter(), &quiet, &CancellationToken::new()).await;
    assert!(matches!(sent, Outcome::Accepted { .. }), "{sent:?}");
    assert!(!server.commands().iter().any(|(line, _)| line.starts_with("AUTH")));
}

#[tokio::test]
async fn progress_is_told_step_by_step() {
    let server = Server::start(Security::ImplicitTls, Script::default()).await;
    let told = Mutex::new(Vec::new());
    let account = server.account(Security::ImplicitTls);
    let tell = |step| told.lock().expect("no panic").push(step);
    server.courier().send(&account, &letter(), &tell, &CancellationToken::new()).await;
    let told = told.into_inner().expect("no panic");
    use Progress as P;
    assert_eq!(told[..4], [P::Connecting, P::Encrypting, P::SigningIn, P::Addressing]);
    let [.., P::Sending { sent, total }, P::Waiting] = told[..] else { panic!("{told:?}") };
    assert_eq!(sent, total);
}

#[tokio::test]
async fn a_refusal_at_any_step_is_told_by_its_step_and_nothing_was_sent() {
    type Change = fn(&mut Script);
    type Expected = fn(&NotSent) -> bool;
    let table: [(&str, Change, Expected); 9] = [
        (
            "greeting",
            |s| s.greeting = says("554 go away"),
            |r| matches!(r, NotSent::Greeting(reply) if reply.code == 554),
        ),
        ("busy", |s| s.greeting = says("421 later"), |r| matches!(r, NotSent::Greeting(reply) if reply.is_temporary())),
        ("hello", |s| s.hello_again = says("502 no"), |r| matches!(r, NotSent::Greeting(reply) if reply.code == 502)),
        (
            "auth",
            |s| s.auth = says("535 5.7.8 bad"),
            |r| matches!(r, NotSent::LoginRefused(reply) if reply.code == 535),
        ),
        (
            "sender",
            |s| s.mail = says("550 not you"),
            |r| matches!(r, NotSent::SenderRefused(reply) if reply.code == 550),
        ),
        (
            "recipient",
            |s| s.rcpt = says("550-5.1.1 no\r\n550 5.1.1 such user"),
            |r| matches!(r, NotSent::RecipientRefused(reply) if reply.text == "5.1.1 no 5.1.1 such user"),
        ),
        ("data", |s| s.data = says("452 full"), |r| matches!(r, NotSent::DataRefused(reply) if reply.is_temporary())),
        (
            "verdict",
            |s| s.verdict = says("554 spam"),
            |r| matches!(r, NotSent::MessageRefused(reply) if reply.code == 554),
        ),
        (
            "later",
            |s| s.verdict = says("451 later"),
            |r| matches!(r, NotSent::MessageRefused(reply) if reply.is_temporary()),
        ),
    ];
    for (step, change, expected) in table {
        let mut script = Script::default();
        change(&mut script);
        let server = Server::start(Security::ImplicitTls, script).await;
        let outcome = server.send(Security::ImplicitTls).await;
        assert!(matches!(&outcome, Outcome::NotSent(reason) if expected(reason)), "{step}: {outcome:?}");
    }
}

#[tokio::test]
async fn an_answer_that_repeats_the_password_is_kept_without_words() {
    for echo in [PASSWORD, "Y29ycmVjdCBob3JzZSBiYXR0ZXJ5", "AGFkYQBjb3JyZWN0IGhvcnNlIGJhdHRlcnk="] {
        let script = Script { auth: says(&format!("535 bad: {echo}")), ..Script::default() };
        let server = Server::start(Security::ImplicitTls, script).await;
        let outcome = server.send(Security::ImplicitTls).await;
        let Outcome::NotSent(NotSent::LoginRefused(reply)) = outcome else { panic!("{outcome:?}") };
        assert_eq!((reply.code, reply.text.as_str()), (535, ""));
    }
}
