//! The portal's role: the reference server, whole, with its points listened to.

use std::sync::Arc;

use domain::SystemClock;
use member_portal::{Config, Portal, serve};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::{PortalOrders, Word, obey, orders, say};
use crate::points::Points;

/// Serves until it is killed, or stopped by SIGTERM.
pub fn run() -> anyhow::Result<()> {
    let orders: PortalOrders = orders()?;
    let points = Points::install(orders.at);
    obey(move |at| points.order(at));
    tokio::runtime::Runtime::new()?.block_on(async {
        let config = Config::read(&orders.config)?;
        let listen = config.listen;
        let portal = Arc::new(Portal::open(config, Arc::new(SystemClock))?);
        let listener = TcpListener::bind(listen).await?;
        let mut terminate = signal(SignalKind::terminate())?;
        say(&Word::Ready);
        serve(portal, listener, None, async move {
            terminate.recv().await;
        })
        .await?;
        Ok(())
    })
}
