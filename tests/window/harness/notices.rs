//! The desktop's notifications, as a desktop shows them: a service on the session bus, and clicks on what it
//! was told.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use zbus::{Connection, connection, interface, zvariant::OwnedValue};

use super::{process::wait_until, world::World};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
const PATIENCE: Duration = Duration::from_secs(20);

/// One notification as the desktop got it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub id: u32,
    pub title: String,
    pub body: String,
    pub actions: Vec<String>,
}

#[derive(Debug, Default)]
struct Heard {
    notices: Vec<Notice>,
    closed: Vec<u32>,
}

/// A desktop that shows notifications.
pub struct Notices {
    heard: Arc<Mutex<Heard>>,
    bus: Connection,
}

struct Service(Arc<Mutex<Heard>>);

#[interface(name = "org.freedesktop.Notifications")]
impl Service {
    #[expect(clippy::too_many_arguments, reason = "the interface has them")]
    fn notify(
        &self,
        _app_name: &str,
        _replaces_id: u32,
        _app_icon: &str,
        summary: &str,
        body: &str,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> u32 {
        let mut heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let id = u32::try_from(heard.notices.len()).unwrap_or(0).saturating_add(1);
        heard.notices.push(Notice { id, title: summary.to_owned(), body: body.to_owned(), actions });
        id
    }

    fn close_notification(&self, id: u32) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).closed.push(id);
    }
}

impl Notices {
    /// Begins to show what programs on this desktop say.
    pub async fn start(world: &World) -> anyhow::Result<Self> {
        let heard = Arc::new(Mutex::default());
        let bus = connection::Builder::address(world.desktop().bus())?
            .serve_at(PATH, Service(Arc::clone(&heard)))?
            .name(NAME)?
            .build()
            .await?;
        Ok(Self { heard, bus })
    }

    /// Everything that was shown so far.
    pub fn all(&self) -> Vec<Notice> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).notices.clone()
    }

    /// Waits until something is shown.
    pub async fn first(&self) -> anyhow::Result<Notice> {
        wait_until("the desktop is told", PATIENCE, || Ok(self.all().first().cloned())).await
    }

    /// Waits until a notification is taken away again.
    pub async fn closed(&self, id: u32) -> anyhow::Result<()> {
        wait_until("the notification is taken away", PATIENCE, || {
            let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
            Ok(heard.closed.contains(&id).then_some(()))
        })
        .await
    }

    /// Clicks on a notification.
    pub async fn click(&self, id: u32) -> anyhow::Result<()> {
        Ok(self.bus.emit_signal(None::<&str>, PATH, NAME, "ActionInvoked", &(id, "default")).await?)
    }
}
