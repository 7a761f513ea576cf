//! Structured logs on standard error: routes, states and incidents; never values, ids or addresses.

use std::{error::Error, io, panic};

use tracing_subscriber::EnvFilter;

/// Starts logging. The level is fixed: a library's debug output may hold personal data.
pub fn start() {
    let filter = EnvFilter::new("warn,member_portal=info");
    let logging = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(io::stderr);
    // A second start in the same process keeps the first.
    logging.try_init().ok();
    panic::set_hook(Box::new(|info| {
        // The panic's words may hold a value; its place never does.
        let place = info.location().map_or_else(String::new, ToString::to_string);
        tracing::error!(place, "panicked");
    }));
}

/// The error and its causes in one line, without what a parser read: that may be a value.
pub(crate) fn causes(error: &(dyn Error + 'static)) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause.filter(|error| !error.is::<serde_json::Error>()) {
        line.push_str(": ");
        line.push_str(&error.to_string());
        cause = error.source();
    }
    line
}
