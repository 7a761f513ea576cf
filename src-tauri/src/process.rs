//! What must hold for this process before anything else runs in it.

/// Settles the environment, keeps memory out of core dumps, and chooses the cryptography of TLS.
///
/// WebKitGTK reads its environment when GTK starts, and a running program cannot safely change its
/// own: so the program replaces itself by itself with the variables set.
pub fn prepare() {
    #[cfg(target_os = "linux")]
    linux::prepare();
    // Somebody may have installed one already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// Keeps other programs of the same user out of this process's memory, before there is a key in it.
///
/// Not at the very start: the desktop portal looks at who asks it for the first time, and cannot look at
/// a process that is closed. What it knows, it answers later too.
pub fn close_memory() {
    #[cfg(target_os = "linux")]
    linux::close_memory();
}

#[cfg(target_os = "linux")]
mod linux {
    use std::{env, os::unix::process::CommandExt, process::Command};

    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};

    use crate::system_bus;

    /// Without a GPU the DMA-BUF renderer costs start time and some 70 MB; with one the difference
    /// is not visible in an app of text.
    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

    /// Has the toolkit's dialogs come from the desktop portal, which refuses a process that is closed to
    /// it; the toolkit's own need nobody.
    const PORTALS: &str = "GTK_USE_PORTAL";

    pub fn prepare() {
        let settled = env::var_os(RENDERER).is_some() && env::var_os(PORTALS).is_none();
        if !settled {
            replace(|again| {
                let renderer = env::var_os(RENDERER).unwrap_or_else(|| "1".into());
                again.env_remove(PORTALS).env(RENDERER, renderer)
            });
        }
        if system_bus::is_silent() {
            replace(|again| again.env(system_bus::ADDRESS, system_bus::NOBODY));
        }
        // Keys and values must not reach a core file. A refusal changes nothing.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }

    /// Starts the program over in its own place. Returns only if that failed; the app then runs in the
    /// environment it has.
    fn replace(with: impl FnOnce(&mut Command) -> &mut Command) {
        if let Ok(program) = env::current_exe() {
            let _ = with(Command::new(program).args(env::args_os().skip(1))).exec();
        }
    }

    pub fn close_memory() {
        if let Err(error) = set_dumpable_behavior(DumpableBehavior::NotDumpable) {
            tracing::warn!(%error, "other programs of this user can read the app's memory");
        }
    }
}

/// Ends the app as if its window were closed when the session ends or somebody asks it to
/// (SIGTERM, SIGINT, SIGHUP), so that nothing stays behind.
#[cfg(unix)]
pub fn end_on_signals(handle: &tauri::AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        let signals = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()), signal(SignalKind::hangup()));
        let (Ok(mut terminate), Ok(mut interrupt), Ok(mut hangup)) = signals else { return };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
            _ = hangup.recv() => {}
        }
        handle.exit(0);
    });
}

/// Says why the app does not start, where whoever started it can read it.
pub fn refuse(reason: &str) -> std::process::ExitCode {
    say(reason);
    std::process::ExitCode::from(2)
}

/// Says something to whoever started the app.
pub fn say(text: &str) {
    use std::io::Write;
    // With nowhere to write there is nobody to tell.
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::{
        env,
        io::{BufRead, BufReader, Write},
        process::{Child, Command, Stdio},
    };

    const CHILD: &str = "PRIVACY_DASHBOARD_TEST_CHILD";

    /// A command without the privileges of root, which may look everywhere; what is left of it is a user
    /// like any other.
    fn unprivileged(program: &std::ffi::OsStr) -> Command {
        if !rustix::process::geteuid().is_root() {
            return Command::new(program);
        }
        let mut command = Command::new("setpriv");
        command.args(["--bounding-set=-all", "--inh-caps=-all", "--"]).arg(program);
        command
    }

    fn can_read(child: &Child, file: &str) -> bool {
        let path = format!("/proc/{}/{file}", child.id());
        let mut reader = unprivileged("head".as_ref());
        reader.args(["-c", "1", &path]).stdout(Stdio::null()).stderr(Stdio::null());
        reader.status().expect("head is there").success()
    }

    /// Child: closes its memory when told, and ends when told.
    #[test]
    fn child_closes_its_memory() {
        if env::var_os(CHILD).is_none() {
            return;
        }
        let mut told = std::io::stdin().lines();
        let mut said = std::io::stdout();
        writeln!(said, "\nopen").expect("a parent that listens");
        told.next();
        super::close_memory();
        writeln!(said, "closed").expect("a parent that listens");
        told.next();
    }

    #[test]
    fn another_program_of_the_same_user_cannot_look_into_a_process_that_closed_its_memory() {
        let this = env::current_exe().expect("this program's path");
        let mut child = unprivileged(this.as_os_str())
            .args(["--exact", "process::tests::child_closes_its_memory", "--nocapture", "--test-threads=1"])
            .env(CHILD, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program starts once more");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
        let mut commands = child.stdin.take().expect("a pipe");
        assert!(lines.any(|line| line == "open"));
        assert!(can_read(&child, "environ"), "before, anybody of the same user can look");
        writeln!(commands, "close").expect("a child that listens");
        assert!(lines.any(|line| line == "closed"));
        assert!(!can_read(&child, "environ") && !can_read(&child, "mem"));
        drop(commands);
        assert!(child.wait().expect("an end").success());
    }
}
