//! What the program prints: through locked standard output, and nowhere else.

use std::io::{self, Write};

/// Prints `text` as it is.
///
/// # Errors
/// [`io::Error`] if nobody listens any more.
pub fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Prints one line.
///
/// # Errors
/// [`io::Error`] if nobody listens any more.
pub fn line(text: &str) -> io::Result<()> {
    print(&format!("{text}\n"))
}

/// Says on standard error why the program ends.
pub fn complain(text: &str) {
    // If nobody listens there either, the exit code still tells.
    writeln!(io::stderr().lock(), "{text}").ok();
}
