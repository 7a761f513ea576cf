//! Programs a test starts, each with its children in a group that ends with the test.

use std::{
    fs::{self, File},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
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
///
/// The app closes its memory, and with it its environment, to every user but root. Such a process is of the
/// world that started it.
pub fn of_world(world: &Path) -> Vec<(Pid, String)> {
    let wanted = format!("{WORLD_VARIABLE}={}", world.display());
    let all: Vec<Seen> = fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(Seen::at).collect();
    let says_so = |seen: &&Seen| seen.environment().is_some_and(|all| all.iter().any(|one| one == wanted.as_bytes()));
    let ours: Vec<&Seen> = all.iter().filter(says_so).collect();
    let is_ours = |seen: &Seen| match seen.environment() {
        Some(_) => ours.iter().any(|known| known.pid == seen.pid),
        None => ours.iter().any(|known| known.pid == seen.parent || known.group == seen.group),
    };
    all.iter().filter(|seen| is_ours(seen)).map(|seen| (seen.pid, seen.program.clone())).collect()
}

/// The value of `variable` in the first process of a world that has it and shows its environment.
pub fn variable_in(world: &Path, variable: &str) -> Option<String> {
    let of = |pid: Pid| environment_of(&Path::new("/proc").join(pid.as_raw_nonzero().to_string()));
    let all = of_world(world).into_iter().filter_map(|(pid, _)| of(pid)).flatten();
    all.filter_map(|one| String::from_utf8(one).ok())
        .find_map(|one| one.strip_prefix(variable)?.strip_prefix('=').map(str::to_owned))
}

/// A process as everybody may see it.
struct Seen {
    pid: Pid,
    parent: Pid,
    group: Pid,
    program: String,
    folder: PathBuf,
}

impl Seen {
    /// Source: proc(5), `/proc/pid/stat`: the name stands in brackets and may hold anything; state, parent and
    /// group follow.
    fn at(entry: fs::DirEntry) -> Option<Self> {
        let folder = entry.path();
        let pid = entry.file_name().to_str()?.parse().ok().and_then(Pid::from_raw)?;
        let stat = fs::read_to_string(folder.join("stat")).ok()?;
        let mut after = stat.rsplit_once(") ")?.1.split(' ').skip(1);
        let mut next = || after.next()?.parse().ok().and_then(Pid::from_raw);
        let (parent, group) = (next()?, next()?);
        let line = fs::read(folder.join("cmdline")).ok()?;
        let program = String::from_utf8_lossy(line.split(|byte| *byte == 0).next()?).into_owned();
        let program = Path::new(&program).file_name()?.to_string_lossy().into_owned();
        Some(Self { pid, parent, group, program, folder })
    }

    /// Its environment, if it shows that.
    fn environment(&self) -> Option<Vec<Vec<u8>>> {
        environment_of(&self.folder)
    }
}

fn environment_of(process: &Path) -> Option<Vec<Vec<u8>>> {
    let all = fs::read(process.join("environ")).ok()?;
    Some(all.split(|byte| *byte == 0).map(<[u8]>::to_vec).collect())
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
