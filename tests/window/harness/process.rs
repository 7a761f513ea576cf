//! Programs a test starts, each with its children in a group that ends with the test.

use std::{
    fs::{self, File},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// Names the world in the environment of every process of a test.
pub const WORLD_VARIABLE: &str = "PRIVACY_DASHBOARD_TEST_WORLD";

/// A program and all it started; killed together when dropped.
pub struct Group {
    child: Child,
}

impl Group {
    /// Starts `command` with its output in the file `log`.
    pub fn start(command: &mut Command, log: &Path) -> anyhow::Result<Self> {
        let file = File::options().create(true).append(true).open(log)?;
        command.stdout(file.try_clone()?).stderr(file);
        Self::spawn(command)
    }

    /// Starts `command`, whose standard output the caller reads.
    pub fn start_talking(command: &mut Command, log: &Path) -> anyhow::Result<Self> {
        let file = File::options().create(true).append(true).open(log)?;
        command.stdout(Stdio::piped()).stderr(file);
        Self::spawn(command)
    }

    fn spawn(command: &mut Command) -> anyhow::Result<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("{program} could not be started; ./dev test installs what is missing"))?;
        Ok(Self { child })
    }

    /// The program's standard output; once.
    pub fn output(&mut self) -> anyhow::Result<std::process::ChildStdout> {
        self.child.stdout.take().context("the output was taken already")
    }

    /// The program's process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// How the program ended, if it has.
    pub fn ended(&mut self) -> anyhow::Result<Option<ExitStatus>> {
        Ok(self.child.try_wait()?)
    }

    /// Asks the program to end and waits until it has.
    pub async fn end(mut self) -> anyhow::Result<()> {
        signal_group(&self.child, Signal::TERM);
        let child = &mut self.child;
        wait_until("a program ends", Duration::from_secs(15), || Ok(child.try_wait()?.map(|_| ()))).await
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        signal_group(&self.child, Signal::KILL);
        let _ = self.child.wait();
    }
}

fn signal_group(child: &Child, signal: Signal) {
    if let Some(pid) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        // Gone already is what we want.
        let _ = kill_process_group(pid, signal);
    }
}

/// The processes of one world, wherever they moved to, with the program each runs.
pub fn of_world(world: &Path) -> Vec<(Pid, String)> {
    let wanted = format!("{WORLD_VARIABLE}={}", world.display());
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    entries
        .flatten()
        .filter_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok().and_then(Pid::from_raw)?;
            let environment = fs::read(entry.path().join("environ")).ok()?;
            let is_ours = environment.split(|byte| *byte == 0).any(|variable| variable == wanted.as_bytes());
            let program = fs::read_link(entry.path().join("exe")).ok()?;
            is_ours.then(|| (pid, program.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .collect()
}

/// Kills what is left of a world, also what left its group.
pub fn kill_world(world: &Path) {
    for (pid, _) in of_world(world) {
        let _ = kill_process(pid, Signal::KILL);
    }
}

/// Looks until `found` answers, or fails saying what it waited for.
pub async fn wait_until<T>(
    what: &str,
    limit: Duration,
    mut found: impl FnMut() -> anyhow::Result<Option<T>>,
) -> anyhow::Result<T> {
    let until = Instant::now() + limit;
    loop {
        if let Some(answer) = found()? {
            return Ok(answer);
        }
        if Instant::now() > until {
            bail!("waited {limit:?} in vain until {what}");
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
