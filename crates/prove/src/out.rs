//! What the program prints, and nowhere else.

use std::io::Write;

/// Prints one line. Nobody listening is no failure of a proof: the exit code tells.
pub fn line(text: &str) {
    writeln!(std::io::stdout().lock(), "{text}").ok();
}

/// Says on standard error what is wrong.
pub fn complain(text: &str) {
    writeln!(std::io::stderr().lock(), "{text}").ok();
}
