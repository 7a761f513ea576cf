//! Tells the desktop when something needs the member while they look elsewhere. What it says holds no
//! personal data, not even whose portal it is about.

use std::sync::mpsc;

use app::{App, Cause, Notices};
use tauri::{AppHandle, Manager};
use words::Words;

use crate::window;

/// The way to the desktop's notifications. They go out on a thread of their own: a desktop may be slow, or
/// have nobody who shows any.
pub struct Desk(mpsc::Sender<()>);

impl Desk {
    /// Begins to watch what needs the member.
    pub fn open(handle: &AppHandle) -> Self {
        let (look, looks) = mpsc::channel();
        let handle = handle.clone();
        let watching = std::thread::Builder::new().name("notices".to_owned()).spawn(move || watch(&handle, &looks));
        if let Err(error) = watching {
            tracing::warn!(%error, "the desktop cannot be told what needs the member");
        }
        Self(look)
    }

    /// Says that something may need the member now, or that they look. Returns at once.
    pub fn look(&self) {
        // Without its thread nobody is told, which is all that is lost.
        let _ = self.0.send(());
    }
}

fn watch(handle: &AppHandle, looks: &mpsc::Receiver<()>) {
    let mut notices = Notices::default();
    let mut shown = desktop::Shown::default();
    while looks.recv().is_ok() {
        // One look answers every question asked by now.
        while looks.try_recv().is_ok() {}
        let Some(app) = handle.try_state::<App>() else { continue };
        let focused = window::get(handle).is_some_and(|window| window.is_focused().unwrap_or(true));
        let wanted = app.settings().map(|settings| settings.notifications);
        let Ok(needs) = app.needs() else { continue };
        // Who does not want to be told counts as somebody who looks.
        let is_seen = focused || !matches!(wanted, Ok(true));
        let due = notices.due(needs, is_seen);
        if is_seen {
            shown.close();
        }
        let words = Words::new(app.settings().map(|settings| settings.language).unwrap_or_default());
        for cause in due {
            shown.say(
                handle,
                &words.text("app-name", &[]),
                &words.text(body(cause), &[]),
                &words.text("notice-open", &[]),
            );
        }
    }
}

const fn body(cause: Cause) -> &'static str {
    match cause {
        Cause::Conflict => "notice-conflict",
        Cause::Refused => "notice-refused",
        Cause::SignIn => "notice-sign-in",
        Cause::Removals => "notice-removals",
        Cause::DueSoon => "notice-due-soon",
        Cause::Late => "notice-late",
    }
}

#[cfg(target_os = "linux")]
mod desktop {
    use std::collections::{BTreeSet, HashMap};
    use std::sync::{Arc, Mutex, PoisonError};
    use std::time::Duration;

    use tauri::AppHandle;
    use zbus::{
        blocking::{Connection, connection},
        proxy,
        zvariant::Value,
    };

    use crate::window;

    /// Longest wait for a desktop that does not answer.
    const PATIENCE: Duration = Duration::from_secs(5);
    /// The action of a click on the notification itself. Source: Desktop Notifications Specification 1.2.
    const CLICK: &str = "default";
    /// The desktop decides how long it stays.
    const AS_LONG_AS_USUAL: i32 = -1;

    #[proxy(
        interface = "org.freedesktop.Notifications",
        default_service = "org.freedesktop.Notifications",
        default_path = "/org/freedesktop/Notifications",
        gen_async = false
    )]
    trait Notifications {
        #[expect(clippy::too_many_arguments, reason = "the interface has them")]
        fn notify(
            &self,
            app_name: &str,
            replaces_id: u32,
            app_icon: &str,
            summary: &str,
            body: &str,
            actions: &[&str],
            hints: HashMap<&str, Value<'_>>,
            expire_timeout: i32,
        ) -> zbus::Result<u32>;

        fn close_notification(&self, id: u32) -> zbus::Result<()>;

        #[zbus(signal)]
        fn action_invoked(&self, id: u32, action_key: &str) -> zbus::Result<()>;
    }

    type Ids = Arc<Mutex<BTreeSet<u32>>>;

    /// The notifications on the member's desktop.
    #[derive(Default)]
    pub struct Shown {
        bus: Option<Connection>,
        /// Whether a thread waits for clicks on that bus.
        hears: bool,
        ids: Ids,
    }

    impl Shown {
        /// Shows one; a click on it raises the window. Where nobody shows any, nothing happens.
        pub fn say(&mut self, handle: &AppHandle, title: &str, body: &str, open: &str) {
            if let Err(error) = self.try_say(handle, title, body, open) {
                tracing::debug!(%error, "the desktop shows no notifications");
                (self.bus, self.hears) = (None, false);
            }
        }

        fn try_say(&mut self, handle: &AppHandle, title: &str, body: &str, open: &str) -> zbus::Result<()> {
            let notifications = NotificationsProxy::new(self.bus()?)?;
            let hints = HashMap::from([("desktop-entry", Value::from("privacy-dashboard"))]);
            let actions = [CLICK, open];
            let id =
                notifications.notify(title, 0, "privacy-dashboard", title, body, &actions, hints, AS_LONG_AS_USUAL)?;
            self.ids.lock().unwrap_or_else(PoisonError::into_inner).insert(id);
            self.hear(handle);
            Ok(())
        }

        /// Takes away what the member has seen in the window meanwhile.
        pub fn close(&mut self) {
            let ids = std::mem::take(&mut *self.ids.lock().unwrap_or_else(PoisonError::into_inner));
            let Some(bus) = &self.bus else { return };
            for id in ids {
                // Gone already is what is wanted.
                let _ = NotificationsProxy::new(bus).and_then(|notifications| notifications.close_notification(id));
            }
        }

        /// The session bus, joined once.
        fn bus(&mut self) -> zbus::Result<&Connection> {
            if self.bus.is_none() {
                self.bus = Some(connection::Builder::session()?.method_timeout(PATIENCE).build()?);
            }
            self.bus.as_ref().ok_or(zbus::Error::InvalidReply)
        }

        /// Waits for clicks from the first notification that was shown: where nobody shows any, no thread
        /// is left waiting.
        fn hear(&mut self, handle: &AppHandle) {
            let Some(bus) = self.bus.clone().filter(|_| !self.hears) else { return };
            let (ids, handle) = (Arc::clone(&self.ids), handle.clone());
            let waiting = std::thread::Builder::new().name("notice-clicks".to_owned());
            self.hears = waiting.spawn(move || hear_clicks(&bus, &ids, &handle)).is_ok();
        }
    }

    fn hear_clicks(bus: &Connection, ids: &Ids, handle: &AppHandle) {
        let clicks = NotificationsProxy::new(bus).and_then(|notifications| notifications.receive_action_invoked());
        let Ok(clicks) = clicks else { return };
        for click in clicks {
            let Ok(click) = click.args() else { continue };
            let is_ours = ids.lock().unwrap_or_else(PoisonError::into_inner).contains(&click.id);
            if is_ours && click.action_key == CLICK {
                window::raise(handle);
            }
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod desktop {
    use tauri::AppHandle;

    /// No other desktop is told so far.
    #[derive(Default)]
    pub struct Shown;

    impl Shown {
        pub fn say(&mut self, _: &AppHandle, _: &str, _: &str, _: &str) {}

        pub fn close(&mut self) {}
    }
}
