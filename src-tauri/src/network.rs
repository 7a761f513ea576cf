//! Tells the app that the network is another one, or that the computer woke up; what follows from it is
//! decided there.

use tauri::AppHandle;

/// Begins to watch; to be called on the window's thread. Without anybody to ask, nothing is told, and the
/// app goes by its own clock.
pub fn watch(handle: &AppHandle) {
    #[cfg(target_os = "linux")]
    {
        routes::watch(handle);
        sleep::watch(handle);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = handle;
}

#[cfg(target_os = "linux")]
fn came_back(handle: &AppHandle) {
    use tauri::Manager;
    handle.state::<app::App>().network_came_back();
}

/// The kernel's routes, as GIO follows them. The toolkit and the web view share this one monitor, which
/// tells on the thread that asked first: only the window's is right for all of them.
#[cfg(target_os = "linux")]
mod routes {
    use gio::{NetworkMonitor, prelude::NetworkMonitorExt};
    use tauri::AppHandle;

    pub fn watch(handle: &AppHandle) {
        let handle = handle.clone();
        NetworkMonitor::default().connect_network_changed(move |_, available| {
            if available {
                super::came_back(&handle);
            }
        });
    }
}

/// The computer's sleep, as logind tells it on the system's bus.
#[cfg(target_os = "linux")]
mod sleep {
    use std::thread;

    use tauri::AppHandle;
    use zbus::{blocking::Connection, proxy};

    #[proxy(
        interface = "org.freedesktop.login1.Manager",
        default_service = "org.freedesktop.login1",
        default_path = "/org/freedesktop/login1",
        gen_async = false
    )]
    trait Logind {
        /// Before the computer goes to sleep with `starting`, and after it woke up without.
        #[zbus(signal)]
        fn prepare_for_sleep(&self, starting: bool) -> zbus::Result<()>;
    }

    /// Listens on a thread of its own: the bus may be slow or absent.
    pub fn watch(handle: &AppHandle) {
        let handle = handle.clone();
        let listen = move || {
            let heard = Connection::system()
                .and_then(|bus| listen(&bus))
                .and_then(|told| tell(told, || super::came_back(&handle)));
            if let Err(error) = heard {
                tracing::debug!(%error, "nobody tells when the computer sleeps");
            }
        };
        let _ = thread::Builder::new().name("sleep".to_owned()).spawn(listen);
    }

    fn listen(bus: &Connection) -> zbus::Result<PrepareForSleepIterator> {
        LogindProxy::new(bus)?.receive_prepare_for_sleep()
    }

    fn tell(sleeps: PrepareForSleepIterator, woke_up: impl Fn()) -> zbus::Result<()> {
        for sleep in sleeps {
            if !sleep.args()?.starting {
                woke_up();
            }
        }
        Ok(())
    }

    #[cfg(test)]
    mod tests {
        use std::{
            io::{BufRead, BufReader},
            process::{Command, Stdio},
            sync::mpsc,
        };

        use zbus::blocking::connection::Builder;

        use super::*;

        #[test]
        fn going_to_sleep_is_no_return_and_waking_up_is_one() {
            let mut bus = Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile", "--print-address"])
                .stdout(Stdio::piped())
                .spawn()
                .expect("a bus of the test's own; ./dev test installs what is missing");
            let mut address = String::new();
            BufReader::new(bus.stdout.take().expect("a pipe")).read_line(&mut address).expect("an address");
            let join = || Builder::address(address.trim()).expect("an address");
            let logind = join().name("org.freedesktop.login1").expect("a name").build().expect("a bus");
            let (said, heard) = mpsc::channel();
            let ours = join().build().expect("a bus");
            let sleeps = listen(&ours).expect("a way to listen");
            let listening = thread::spawn(move || tell(sleeps, || said.send(()).expect("somebody who asks")));
            for starting in [true, false, true, false] {
                let (path, interface) = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager");
                logind.emit_signal(None::<()>, path, interface, "PrepareForSleep", &starting).expect("a signal");
            }
            assert_eq!((heard.recv(), heard.recv()), (Ok(()), Ok(())));
            // With the bus the listening ends, and with it the channel.
            bus.kill().expect("a bus that runs");
            bus.wait().expect("an end");
            drop(listening.join().expect("a thread that ends"));
            assert!(heard.recv().is_err(), "going to sleep was taken for a return");
        }
    }
}
