//! Ports for one test, below the range from which the system gives out those of outgoing connections.

use std::{
    net::{Ipv4Addr, TcpListener},
    sync::Mutex,
};

use anyhow::Context;

/// Where the next search begins; a port is never given out twice by one test run.
static NEXT: Mutex<Option<u16>> = Mutex::new(None);
const FIRST: u16 = 11_000;
const LAST: u16 = 19_900;

/// `count` ports on which nobody listens.
pub fn free(count: usize) -> anyhow::Result<Vec<u16>> {
    let mut next = NEXT.lock().map_err(|_| anyhow::anyhow!("another test panicked while choosing ports"))?;
    // Two test runs at once begin at different places.
    let start = u16::try_from(std::process::id() % 800)? * 10 + FIRST;
    let chosen: Vec<u16> = (next.unwrap_or(start)..LAST)
        .filter(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .take(count)
        .collect();
    let last = chosen.last().context("no free port is left")?;
    *next = Some(last + 1);
    Ok(chosen)
}

/// One port on which nobody listens.
pub fn one() -> anyhow::Result<u16> {
    free(1)?.first().copied().context("no free port is left")
}

/// An address of this computer at which nothing answers.
pub fn nobody_listens() -> anyhow::Result<String> {
    Ok(format!("http://127.0.0.1:{}", one()?))
}
