//! What a program and its children said to the network, taken from the system calls themselves.

use std::{
    collections::BTreeSet,
    fs,
    net::{IpAddr, SocketAddr},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use anyhow::{Context, ensure};

/// A program that runs another under strace.
pub struct Watched {
    pub program: PathBuf,
    record: PathBuf,
}

impl Watched {
    /// Makes, below `dir`, a program that runs `program` and notes each address it or a child of its speaks to.
    pub fn new(dir: &Path, program: &Path) -> anyhow::Result<Self> {
        fs::create_dir_all(dir)?;
        let [wrapper, record] = ["run", "record"].map(|name| dir.join(name));
        // The app closes its memory, so that only root can read there which address a call names.
        let strace = if rustix::process::geteuid().is_root() {
            "strace"
        } else {
            "sudo --non-interactive --preserve-env env \"PATH=$PATH\" strace --user=\"$(id -un)\""
        };
        fs::write(&record, "")?;
        // Only the calls that name an address stop the program.
        let script = format!(
            "#!/bin/sh\nexec {strace} -f -qq --seccomp-bpf -A -e trace=connect,sendto,sendmsg,sendmmsg -e signal=none -s 0 -o '{}' '{}' \"$@\"\n",
            record.display(),
            program.display()
        );
        fs::write(&wrapper, script)?;
        fs::set_permissions(&wrapper, fs::Permissions::from_mode(0o755))?;
        Ok(Self { program: wrapper, record })
    }

    /// Every network address that was spoken to until now. What stays on this computer's sockets of files is no network.
    pub fn addresses(&self) -> anyhow::Result<BTreeSet<SocketAddr>> {
        let text = fs::read(&self.record).context("nothing was noted; is strace installed?")?;
        let text = String::from_utf8_lossy(&text);
        ensure!(text.contains("AF_UNIX"), "not even the display was spoken to; the record is blind");
        text.lines().filter(|line| line.contains("AF_INET")).map(address).collect()
    }
}

/// The address in a line such as `connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0`.
fn address(line: &str) -> anyhow::Result<SocketAddr> {
    let after = |mark: &str, end: char| -> Option<&str> { Some(line.split_once(mark)?.1.split_once(end)?.0) };
    let port = after("htons(", ')').with_context(|| format!("no port in {line}"))?;
    let ip = after("inet_addr(\"", '"').or_else(|| after("inet_pton(AF_INET6, \"", '"'));
    let ip: IpAddr = ip.with_context(|| format!("no address in {line}"))?.parse()?;
    Ok(SocketAddr::new(ip, port.parse()?))
}
