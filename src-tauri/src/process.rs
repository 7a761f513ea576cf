//! What must hold for this process before anything else runs in it.

/// Settles the environment, keeps memory out of core dumps, and chooses the cryptography of TLS.
///
/// WebKitGTK reads its environment when GTK starts, and a running program cannot safely change its
/// own: so the program replaces itself once by itself with the variable set.
pub fn prepare() {
    #[cfg(target_os = "linux")]
    linux::prepare();
    // Somebody may have installed one already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

#[cfg(target_os = "linux")]
mod linux {
    use std::{env, os::unix::process::CommandExt, process::Command};

    use rustix::process::{Resource, Rlimit, setrlimit};

    /// Without a GPU the DMA-BUF renderer costs start time and some 70 MB; with one the difference
    /// is not visible in an app of text.
    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

    pub fn prepare() {
        if env::var_os(RENDERER).is_none()
            && let Ok(program) = env::current_exe()
        {
            // Returns only if it failed; the app then runs with the other renderer.
            let _ = Command::new(program).args(env::args_os().skip(1)).env(RENDERER, "1").exec();
        }
        // Keys and values must not reach a core file. A refusal changes nothing.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
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
