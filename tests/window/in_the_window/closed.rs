//! What a hostile page in the window could not do, tried from inside the page.

use std::{net::TcpListener, time::Duration};

use anyhow::ensure;
use serde_json::{Value, json};

use crate::harness::{Role, run};

/// Commands of the platform and its plugins that a page would love to call.
const DOORS: [&str; 12] = [
    "plugin:dialog|save",
    "plugin:dialog|open",
    "plugin:opener|open_url",
    "plugin:opener|open_path",
    "plugin:opener|reveal_item_in_dir",
    "plugin:event|emit",
    "plugin:window|close",
    "plugin:window|set_title",
    "plugin:webview|create_webview_window",
    "plugin:path|resolve_directory",
    "plugin:app|version",
    "no_such_command",
];

const KNOCK: &str = "const done = arguments[1]; window.__TAURI_INTERNALS__.invoke(arguments[0], { request: {} })\
                     .then(() => done('opened'), (refusal) => done(String(refusal)));";

/// Tries every way out to the address of somebody who listens, and to run text as a script.
const BREAK_OUT: &str = "const [address, done] = [arguments[0], arguments[1]];
    const tried = {};
    tried.frozen = Object.isFrozen(Object.prototype);
    try { tried.eval = eval('1 + 1'); } catch { tried.eval = null; }
    document.body.insertAdjacentHTML('beforeend',
        `<img src='${address}/image' onerror='window.broken = true'><iframe src='${address}/frame'></iframe>`
        + `<link rel='stylesheet' href='${address}/style'><form id='out' method='get' action='${address}/form'></form>`);
    const script = document.createElement('script');
    script.textContent = 'window.broken = true';
    document.body.append(script);
    tried.opened = window.open(`${address}/window`) !== null;
    document.getElementById('out').submit();
    navigator.sendBeacon(`${address}/beacon`);
    try { new WebSocket(address.replace('http', 'ws')); } catch { /* refused, as it should be */ }
    location.href = `${address}/page`;
    fetch(`${address}/fetch`).then(() => true, () => false).then((fetched) => {
        tried.fetched = fetched;
        tried.broken = window.broken === true;
        requestAnimationFrame(() => requestAnimationFrame(() => done({ ...tried, at: location.protocol })));
    });";

#[test]
fn a_hostile_page_finds_every_door_shut() {
    run("closed", Duration::from_secs(120), async |world| {
        let outside = TcpListener::bind("127.0.0.1:0")?;
        outside.set_nonblocking(true)?;
        let address = format!("http://{}", outside.local_addr()?);
        let app = world.app().await?;
        app.find(Role::Heading, "Protect your data").await?;

        let own = app.driver().execute_async(KNOCK, vec![json!("get_start")]).await?;
        ensure!(own.convert::<String>()? == "opened", "the app's own command is granted");
        for door in DOORS {
            let said: String = app.driver().execute_async(KNOCK, vec![json!(door)]).await?.convert()?;
            ensure!(said.contains("not allowed") || said.contains("not found"), "{door}: {said}");
        }

        let tried: Value = app.driver().execute_async(BREAK_OUT, vec![json!(address)]).await?.convert()?;
        let expected = json!({
            "frozen": true, "eval": null, "opened": false, "fetched": false, "broken": false, "at": "tauri:",
        });
        ensure!(tried == expected, "{tried}");
        app.settled().await?;
        ensure!(outside.accept().is_err(), "somebody outside was reached");
        app.quit().await
    });
}
