//! A system's message bus that takes a connection and then says nothing: the toolkit and the web view would
//! wait for it on the window's thread, without an end, before anything is shown.

use std::{sync::mpsc, thread, time::Duration};

use zbus::blocking::{Connection, connection::Builder};

/// The variable by which every program finds the system's bus. Source: D-Bus specification, well-known buses.
pub const ADDRESS: &str = "DBUS_SYSTEM_BUS_ADDRESS";

/// An address where nobody is: whoever asks there is told so at once.
pub const NOBODY: &str = "unix:path=/nonexistent";

/// How long a bus has to answer; a healthy one takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether the system's bus lets callers wait. One that is not there, or refuses, does not.
pub fn is_silent() -> bool {
    never_answers(|| Builder::system()?.build(), PATIENCE)
}

fn never_answers(join: impl FnOnce() -> zbus::Result<Connection> + Send + 'static, patience: Duration) -> bool {
    let (said, heard) = mpsc::channel();
    // On a thread of its own, which a silent bus keeps: there is no limit to how long joining a bus may take.
    let asking = thread::Builder::new().name("system-bus".to_owned()).spawn(move || {
        // Nobody listens any more if it took too long.
        let _ = said.send(join().map(drop));
    });
    asking.is_ok() && matches!(heard.recv_timeout(patience), Err(mpsc::RecvTimeoutError::Timeout))
}

#[cfg(test)]
mod tests {
    use std::{
        io::{BufRead, BufReader},
        os::unix::net::UnixListener,
        process::{Command, Stdio},
    };

    use super::*;

    fn is_silent_at(address: &str, patience: Duration) -> bool {
        let address = address.to_owned();
        never_answers(move || Builder::address(address.as_str())?.build(), patience)
    }

    #[test]
    fn a_bus_that_takes_a_connection_and_says_nothing_is_found_out() {
        let dir = tempfile::tempdir().expect("a directory");
        let socket = dir.path().join("silent");
        let listener = UnixListener::bind(&socket).expect("a socket");
        assert!(is_silent_at(&format!("unix:path={}", socket.display()), Duration::from_millis(300)));
        let (caller, _) = listener.accept().expect("somebody who asked");
        drop(caller);
    }

    #[test]
    fn a_bus_that_answers_or_is_not_there_holds_nobody_up() {
        let long = Duration::from_secs(60);
        assert!(!is_silent_at(NOBODY, long));
        let mut bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("a bus of the test's own; ./dev test installs what is missing");
        let mut address = String::new();
        BufReader::new(bus.stdout.take().expect("a pipe")).read_line(&mut address).expect("an address");
        assert!(!is_silent_at(address.trim(), long));
        bus.kill().expect("a bus that runs");
        bus.wait().expect("an end");
    }
}
