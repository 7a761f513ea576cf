//! Who vouches for a message that was kept: their answer, by a key the member pastes; a newsletter, by the key its
//! domain publishes, which alone opens the one-click way out.
//!
//! The letters are signed by another program than the one that verifies.

use std::{path::Path, process::Command};

use anyhow::{Context, ensure};
use serde::Deserialize;
use serde_json::json;

use super::{
    super::looking::guise::Guise,
    LIMIT,
    scene::{ask_mipi, begin, drop_mail, opened},
};
use crate::harness::{App, NameServer, Role, Watched, run};

const ASKED_AT: &str = "2026-05-05T10:00:00Z";
const KEY_NAME: &str = "s1._domainkey.team.mipi.org";
const KEY_LABEL: &str = "signature-paste";

/// A letter with its signature, and the text of the record that holds its key.
#[derive(Deserialize)]
struct Signed {
    letter: String,
    record: String,
}

#[test]
fn a_dropped_answer_is_proven_by_the_key_the_member_pastes_and_is_said_to_be_no_better_than_that() {
    run("asking-signed", LIMIT, async |world| {
        let guise = Guise::english_in_light();
        world.set_clock(ASKED_AT.parse()?)?;
        let app = world.app().await?;
        begin(&app, &guise, &["MIPI Alliance"]).await?;
        ask_mipi(&app, &guise).await?;
        let answer = answer_to(&opened(world.root(), 1).await?)?;
        let other_key = answer_to("PD-AAAA-AAAA")?.record;

        drop_mail(&app, "answer", answer.letter.as_bytes()).await?;
        let shown = newest(&app, 1).await?;
        ensure!(shown.contains("Here is all that we hold about you."), "{shown}");
        ensure!(shown.contains(&guise.say("message-not-checked")), "vouched for before anybody looked: {shown}");
        open_the_check(&app, &guise).await?;
        app.says(KEY_NAME).await?;
        app.click(Role::Button, &guise.say("signature-paste-go")).await?;
        app.says(&guise.say("signature-paste-missing")).await?;
        app.insist_on_access("the check of a signature").await?;
        app.screenshot("asking/signature-key").await?;

        paste(&app, &guise, &other_key).await?;
        let shown = newest(&app, 1).await?;
        ensure!(shown.contains(&on_the_day(&guise, "message-proof-failed")), "{shown}");
        app.click(Role::Button, &guise.say("signature-check-again")).await?;
        paste(&app, &guise, &answer.record).await?;
        let shown = newest(&app, 1).await?;
        for words in [
            on_the_day(&guise, "message-proof-verified"),
            guise.say("message-proof-aligned"),
            guise.say("message-proof-whole"),
            guise.say("message-proof-pasted"),
            guise.say("message-verified-pasted"),
        ] {
            ensure!(shown.contains(&words), "{words:?} is not said: {shown}");
        }
        app.insist_on_access("a message that is signed").await?;
        app.screenshot("asking/signed").await?;

        let changed = answer.letter.replace("all that we hold", "some of what we hold");
        drop_mail(&app, "changed", changed.as_bytes()).await?;
        newest(&app, 2).await?;
        open_the_check(&app, &guise).await?;
        app.says(&guise.say("signature-no-names")).await?;
        app.click(Role::Button, &guise.say("signature-look")).await?;
        app.gone(Role::Heading, &guise.say("signature-title")).await?;
        let shown = newest(&app, 2).await?;
        ensure!(shown.contains(&on_the_day(&guise, "message-proof-failed")), "{shown}");
        ensure!(!shown.contains(&guise.say("message-proof-pasted")), "{shown}");
        app.screenshot("asking/signed-and-changed").await?;
        app.quit().await
    });
}

#[test]
fn a_newsletter_is_stopped_at_the_host_it_names_only_if_its_domain_vouches_and_nothing_leaves_for_a_private_address() {
    run("asking-stop", LIMIT, async |world| {
        let guise = Guise::english_in_light();
        world.set_clock(ASKED_AT.parse()?)?;
        let letter = newsletter()?;
        let known = json!({ "TXT s1._domainkey.team.mipi.org": letter.record, "A stop.team.mipi.org": "10.77.53.1" });
        let names = NameServer::start(world, &known).await?;
        let watched = Watched::new(&world.root().join("record"), Path::new(env!("CARGO_BIN_EXE_privacy-dashboard")))?;
        let app = App::start_by(world, &names.only_for(&watched.program)?, &[]).await?;
        let driver = app.driven_at()?;
        begin(&app, &guise, &["MIPI Alliance"]).await?;
        ask_mipi(&app, &guise).await?;
        drop_mail(&app, "newsletter", letter.letter.as_bytes()).await?;
        let stop = guise.say_of("unsubscribe-button", "host", "stop.team.mipi.org");
        newest(&app, 1).await?;
        ensure!(!app.shows(Role::Button, &stop).await?, "offered although nobody looked at the signature");

        open_the_check(&app, &guise).await?;
        paste(&app, &guise, &letter.record).await?;
        let shown = newest(&app, 1).await?;
        ensure!(shown.contains(&guise.say("message-verified-pasted")), "{shown}");
        ensure!(!app.shows(Role::Button, &stop).await?, "a key from anywhere opens the way out");
        ensure!(names.asked()?.is_empty(), "somebody was asked before the member said so: {:?}", names.asked()?);

        app.click(Role::Button, &guise.say("signature-check-again")).await?;
        app.says(KEY_NAME).await?;
        app.click(Role::Button, &guise.say("signature-ask")).await?;
        app.gone(Role::Heading, &guise.say("signature-title")).await?;
        let shown = newest(&app, 1).await?;
        ensure!(shown.contains(&guise.say_of("message-verified-by", "domain", "team.mipi.org")), "{shown}");
        ensure!(names.asked()? == [format!("TXT {KEY_NAME}")], "{:?}", names.asked()?);

        app.click(Role::Button, &stop).await?;
        app.find(Role::Heading, &guise.say("unsubscribe-title")).await?;
        app.says(&guise.say_of("unsubscribe-vouched", "domain", "team.mipi.org")).await?;
        app.insist_on_access("the question before letters are stopped").await?;
        app.screenshot("asking/stop-letters").await?;
        ensure!(names.asked()?.len() == 1, "the host was looked up before the member said so: {:?}", names.asked()?);
        app.click(Role::Button, &guise.say("unsubscribe-go")).await?;
        app.says(&guise.say("unsubscribe-not-public")).await?;
        app.insist_on_access("letters that were not stopped").await?;
        app.screenshot("asking/stop-letters-not-public").await?;
        app.click(Role::Button, &guise.say("mail-close")).await?;
        let shown = newest(&app, 1).await?;
        ensure!(shown.contains(&guise.say("unsubscribe-not-sent")), "{shown}");
        app.quit().await?;

        let asked = names.asked()?;
        ensure!(asked.contains(&"A stop.team.mipi.org".to_owned()), "its address was not even looked up: {asked:?}");
        let spoken = watched.addresses()?;
        ensure!(spoken.contains(&names.address()), "the record is blind: {spoken:?}");
        let strange: Vec<_> = spoken.into_iter().filter(|each| *each != driver && *each != names.address()).collect();
        ensure!(strange.is_empty(), "somebody else was spoken to: {strange:?}");
        Ok(())
    });
}

fn on_the_day(guise: &Guise, key: &str) -> String {
    guise.say_with(key, &[("date", "5 May 2026".into()), ("domain", "team.mipi.org".into())])
}

async fn open_the_check(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.click(Role::Button, &guise.say("signature-check")).await?;
    app.find(Role::Button, &guise.say("action-cancel")).await.map(drop)
}

/// Checks by this key, in the dialog that is open.
async fn paste(app: &App<'_>, guise: &Guise, record: &str) -> anyhow::Result<()> {
    app.type_into(&guise.say(KEY_LABEL), record).await?;
    app.click(Role::Button, &guise.say("signature-paste-go")).await?;
    app.gone(Role::Heading, &guise.say("signature-title")).await
}

/// All that the newest of `count` messages shows; it is opened and brought into sight.
async fn newest(app: &App<'_>, count: usize) -> anyhow::Result<String> {
    const ALL: &str = "document.querySelectorAll('main details:has(> summary .subject)')";
    app.until(&format!("{count} messages are kept"), &format!("return {ALL}.length === {count}")).await?;
    app.read().await?;
    let open = format!(
        "const all = [...{ALL}]; for (const each of all) each.open = each === all.at(-1); \
         all.at(-1).scrollIntoView({{ block: 'center' }}); return all.at(-1).innerText"
    );
    Ok(app.driver().execute(&open, vec![]).await?.convert()?)
}

/// Their answer to the letter that was opened by `link`, with its reference in the subject.
fn answer_to(link: &str) -> anyhow::Result<Signed> {
    let reference = link.find("PD-").and_then(|at| link.get(at..at + 12)).context("the letter has no reference")?;
    let letter = format!(
        "From: MIPI Alliance <admin@team.mipi.org>\r\nTo: ada@example.com\r\nSubject: Re: GDPR Request {reference}\r\n\
         Date: Tue, 5 May 2026 08:00:00 +0000\r\nMessage-ID: <answer-1@team.mipi.org>\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\nDear Ada,\r\nHere is all that we hold  about you.\r\n\r\n\r\n"
    );
    sign(&letter.replace("  ", " "), &["From", "To", "Subject", "Date", "Message-ID", "Content-Type"])
}

fn newsletter() -> anyhow::Result<Signed> {
    let letter = "From: MIPI Alliance <news@team.mipi.org>\r\nTo: ada@example.com\r\nSubject: What is new\r\n\
                  Date: Tue, 5 May 2026 08:00:00 +0000\r\n\
                  List-Unsubscribe: <https://stop.team.mipi.org/u/1>\r\n\
                  List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\nDear Ada,\r\nthis is what is new.\r\n";
    sign(letter, &["From", "To", "Subject", "Date", "List-Unsubscribe", "List-Unsubscribe-Post"])
}

fn sign(letter: &str, fields: &[&str]) -> anyhow::Result<Signed> {
    let signer = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/sign_letter.mjs");
    let task = json!({ "letter": letter, "domain": "team.mipi.org", "selector": "s1", "fields": fields });
    let done = Command::new("node").arg(signer).arg(task.to_string()).output()?;
    ensure!(done.status.success(), "the letter was not signed: {}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).context("a signed letter in JSON")
}
