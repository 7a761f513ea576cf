//! What the tests of asking share: a member with organizations added by hand, and what leaves the app.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;

use super::super::{
    looking::{asked::check_address, guise::Guise},
    steps,
};
use super::hand::{Hand, Means};
use crate::harness::{App, Role, browser_requests, wait_until};

/// The first start, in the guise's language, with these organizations added by hand.
pub async fn begin(app: &App<'_>, guise: &Guise, organizations: &[&str]) -> anyhow::Result<()> {
    steps::protect_with_keyring(app).await?;
    if guise.tag != "en" {
        app.go("/settings").await?;
        app.click(Role::Radio, &guise.say(&format!("settings-language-{}", guise.tag))).await?;
        app.find(Role::Heading, &guise.say("settings-title")).await?;
    }
    for name in organizations {
        app.go("/add").await?;
        app.click(Role::Button, name).await?;
        app.click(Role::Button, &guise.say("add-by-hand-go")).await?;
        app.find(Role::Heading, &guise.say("profile-title")).await?;
    }
    Ok(())
}

/// Says where the member lives, so that a law and its holidays are known.
pub async fn live_in_germany(app: &App<'_>, guise: &Guise, germany: &str) -> anyhow::Result<()> {
    let hand = Hand::new(app, Means::Mouse);
    app.go("/settings").await?;
    app.read().await?;
    hand.choose("settings-law", &guise.say("request-law-eu-gdpr")).await?;
    hand.choose("settings-residence", germany).await?;
    // Said once both are kept: whoever goes on at once begins a request without them.
    app.says(&guise.say("settings-residence-overruled")).await
}

/// Asks MIPI for a copy by e-mail, on the member's word.
pub async fn ask_mipi(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.go("/org/mipi/requests/new?kind=access").await?;
    app.click(Role::Button, &guise.say("request-write")).await?;
    app.find(Role::Heading, &guise.say("request-letter")).await?;
    steps::choose(app, "request-named-law", &guise.say("request-named-law-right")).await?;
    check_address(app, guise).await?;
    app.click(Role::Button, &guise.say("letter-by-mail-program")).await?;
    app.click(Role::Button, &guise.say("request-sent-yes")).await?;
    app.find(Role::Button, &guise.say("request-import")).await?;
    app.read().await
}

/// Home, as a task begins there.
pub async fn home(app: &App<'_>) -> anyhow::Result<()> {
    app.go("/").await?;
    app.read().await
}

/// The last of `count` addresses that the app asked the system to open.
pub async fn opened(root: &Path, count: usize) -> anyhow::Result<String> {
    let requests = browser_requests(root);
    wait_until("the app opens the mail program", Duration::from_secs(20), || {
        let Ok(text) = fs::read_to_string(&requests) else { return Ok(None) };
        let lines: Vec<&str> = text.lines().collect();
        ensure!(lines.len() <= count, "more was opened than was asked for: {lines:#?}");
        Ok(lines.last().filter(|_| lines.len() == count && text.ends_with('\n')).map(|&line| line.to_owned()))
    })
    .await
}

/// A message as a mail program reads it.
#[derive(Debug, Deserialize)]
pub struct Letter {
    pub to: String,
    pub subject: String,
    pub body: String,
    /// Whether mail programs open it for sending.
    pub unsent: bool,
}

/// Saves the letter on the page as a mail file and reads it back with Python's own library.
pub async fn save_and_read(app: &App<'_>, guise: &Guise, target: &Path) -> anyhow::Result<Letter> {
    app.click(Role::Button, &guise.say("letter-by-draft-file")).await?;
    let letter = saved_letter(app, target).await?;
    app.find(Role::Heading, &guise.say("request-did-you-send")).await?;
    Ok(letter)
}

/// Answers the dialog that asks where a file of this kind shall be saved, and waits until it lies there.
pub async fn saved_file(app: &App<'_>, target: &Path, ending: &str) -> anyhow::Result<PathBuf> {
    app.save_as(target).await?;
    let file = target.with_extension(ending);
    wait_until("the file is written", Duration::from_secs(20), || Ok(file.exists().then_some(()))).await?;
    Ok(file)
}

/// Answers the dialog that asks where a letter shall be saved, and reads what was written.
pub async fn saved_letter(app: &App<'_>, target: &Path) -> anyhow::Result<Letter> {
    let file = saved_file(app, target, "eml").await?;
    let reader = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/read_letter.py");
    let read = Command::new("python3").arg(reader).arg(&file).output()?;
    ensure!(read.status.success(), "the letter cannot be read: {}", String::from_utf8_lossy(&read.stderr));
    serde_json::from_slice(&read.stdout).context("a letter in JSON")
}

/// Drops a mail file on the page, as a hand would that holds one. Begins when the page is still.
pub async fn drop_mail(app: &App<'_>, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    app.read().await?;
    let drop = "const bytes = Uint8Array.from(atob(arguments[0]), (each) => each.charCodeAt(0)); \
                const held = new DataTransfer(); held.items.add(new File([bytes], arguments[1])); \
                const main = document.querySelector('main'); \
                const act = (what) => main.dispatchEvent(new DragEvent(what, \
                  { dataTransfer: held, bubbles: true, cancelable: true })); \
                return !act('dragover') && !act('drop')";
    let with = vec![STANDARD.encode(bytes).into(), format!("{name}.eml").into()];
    let taken = app.driver().execute(drop, with).await?.convert::<bool>()?;
    ensure!(taken, "the page takes no file that is dropped on it");
    Ok(())
}
