//! What the program prints, and nowhere else.

use std::io::{self, StdoutLock, Write};

/// Standard output, for what was asked for.
pub fn asked_for() -> StdoutLock<'static> {
    io::stdout().lock()
}

/// Says something on standard error. Nobody listening is no failure: the exit code tells.
pub fn complain(text: &str) {
    writeln!(io::stderr().lock(), "{text}").ok();
}
