//! What a desktop does to a window: gives it the keyboard or takes it away, and holds a clipboard.

use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use x11rb::{
    connection::Connection,
    protocol::{
        Event,
        xproto::{AtomEnum, ConnectionExt, CreateWindowAux, InputFocus, WindowClass},
    },
    rust_connection::RustConnection,
};

use super::app::find_window;

const PATIENCE: Duration = Duration::from_secs(10);

/// Gives the keyboard to the window of that title.
pub fn focus(display: &str, title: &str) -> anyhow::Result<()> {
    let (connection, screen) = RustConnection::connect(Some(display))?;
    let root = connection.setup().roots.get(screen).context("the display has no screen")?.root;
    let window = find_window(&connection, root, title)?.with_context(|| format!("no window is titled {title:?}"))?;
    connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?.check()?;
    Ok(())
}

/// Takes the keyboard away from every window, as when the member turns to another program.
pub fn unfocus(display: &str) -> anyhow::Result<()> {
    let (connection, _) = RustConnection::connect(Some(display))?;
    connection.set_input_focus(InputFocus::NONE, x11rb::NONE, x11rb::CURRENT_TIME)?.check()?;
    Ok(())
}

/// Whether the keyboard is with a window, and not with nothing or with the screen behind them.
pub fn has_focus(display: &str) -> anyhow::Result<bool> {
    let (connection, screen) = RustConnection::connect(Some(display))?;
    let root = connection.setup().roots.get(screen).context("the display has no screen")?.root;
    let focus = connection.get_input_focus()?.reply()?.focus;
    Ok(focus != root && focus > u32::from(u8::from(InputFocus::POINTER_ROOT)))
}

/// What another program would paste now; `None` if nothing was copied.
pub fn clipboard(display: &str) -> anyhow::Result<Option<String>> {
    let (connection, screen) = RustConnection::connect(Some(display))?;
    let root = connection.setup().roots.get(screen).context("the display has no screen")?.root;
    let atom =
        |name: &str| -> anyhow::Result<u32> { Ok(connection.intern_atom(false, name.as_bytes())?.reply()?.atom) };
    let (selection, text, place) = (atom("CLIPBOARD")?, atom("UTF8_STRING")?, atom("PASTED_HERE")?);
    let asker = connection.generate_id()?;
    connection
        .create_window(0, asker, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &CreateWindowAux::new())?
        .check()?;
    connection.convert_selection(asker, selection, text, place, x11rb::CURRENT_TIME)?.check()?;
    let until = Instant::now() + PATIENCE;
    loop {
        if let Some(Event::SelectionNotify(answer)) = connection.poll_for_event()? {
            if answer.property == x11rb::NONE {
                return Ok(None);
            }
            let pasted = connection.get_property(true, asker, place, AtomEnum::ANY, 0, 1024)?.reply()?.value;
            return Ok(Some(String::from_utf8(pasted)?));
        }
        if Instant::now() > until {
            bail!("whoever holds the clipboard does not answer");
        }
        std::thread::yield_now();
    }
}
