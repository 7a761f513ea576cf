//! One edit, from the press that saves it to the saved value on the screen, at 100,000 cached rows.
//!
//! The floor is the cheapest command of the same window, answered and drawn: what is beyond it is the
//! edit's own, its durable transaction included.

use std::path::Path;

use serde_json::json;
use testkit::Issuer;
use vault::VaultError;

use crate::{
    ENTRIES, RUNS,
    computer::{connect, token},
    figures::Figure,
    member,
    portal::RunningPortal,
    screen::Screen,
    webdriver::Window,
};

/// Waits until `of` gives something, looking at each frame.
const WHEN: &str = "const when = (of) => new Promise((done) => {
        const look = () => { const found = of(); found ? done(found) : requestAnimationFrame(look); };
        look();
    });
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const button = (name) => [...document.querySelectorAll('main button')]
        .find((each) => each.textContent.trim() === name || each.getAttribute('aria-label') === name);";

const EDIT: &str = "const [group, label, text, done] = arguments;
    (async () => {
        location.hash = '#/org/hikvision/profile';
        (await when(() => button(group))).click();
        const input = await when(() => [...document.querySelectorAll('main label')]
            .find((each) => each.textContent.trim().startsWith(label))?.control);
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await drawn();
        const begin = performance.now();
        input.form.requestSubmit();
        await when(() => !document.contains(input) && document.querySelector('main').innerText.includes(text));
        await drawn();
        done(performance.now() - begin);
    })();";

const ASK: &str = "const done = arguments[0];
    (async () => {
        const begin = performance.now();
        await window.__TAURI_INTERNALS__.invoke('get_settings', { request: {} });
        await drawn();
        done(performance.now() - begin);
    })();";

/// Measures in the real window. Needs a session bus with an open keyring.
pub async fn measure(programs: &Path) -> anyhow::Result<Figure> {
    let dir = tempfile::tempdir()?;
    let issuer = Issuer::start().await;
    let portal = RunningPortal::start(programs, issuer.url(), 100).await?;
    prepare(dir.path(), &portal, &token(&issuer, &portal)).await?;
    let screen = Screen::start()?;
    let window = Window::open(&programs.join("privacy-dashboard"), &screen, dir.path()).await?;
    let (edit, ask) = (format!("{WHEN}{EDIT}"), format!("{WHEN}{ASK}"));
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    // The first edit waits for the window to open and does not count.
    for run in 0..=RUNS {
        let asked = window.number(&ask, json!([])).await?;
        let edited = window.number(&edit, json!(["Edit Identity", "Nickname", format!("Ada {run}")])).await?;
        if run > 0 {
            floor.push(asked);
            ours.push(edited);
        }
    }
    Ok(Figure::new("edit to saved on screen, 100,000 rows", "ms", ours, floor))
}

/// A data directory behind the keyring, connected, pulled, and full of activity.
async fn prepare(data: &Path, portal: &RunningPortal, token: &str) -> anyhow::Result<()> {
    let master = member::protected(data).await?;
    let vault = connect(data, &master, "hikvision", portal, token).await?;
    let entries = member::entries(ENTRIES)?;
    vault.write::<_, VaultError>(|tx| tx.activity().insert_page(&entries))?;
    Ok(())
}
