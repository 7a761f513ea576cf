//! A process of ours that can be killed and stopped, and everything it says.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::Context;
use rustix::process::{Pid, Signal, kill_process};
use serde::Serialize;

use super::PATIENCE;
use crate::points::At;
use crate::role::Word;

/// One role's process; killed when dropped.
pub struct Killable {
    child: Child,
    input: ChildStdin,
    words: mpsc::Receiver<Word>,
}

/// What came of listening.
#[derive(Debug)]
pub enum Heard {
    /// It said something.
    Word(Word),
    /// The time is over.
    Nothing,
    /// It has said its last word.
    End,
}

impl Killable {
    /// Starts `role` with `orders`; its standard error is appended to `log`.
    pub fn start(role: &str, orders: &impl Serialize, log: &Path) -> anyhow::Result<Self> {
        let log = File::options().create(true).append(true).open(log)?;
        let mut child = Command::new(std::env::current_exe()?)
            .arg(role)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()?;
        let mut input = child.stdin.take().context("a pipe")?;
        let output = child.stdout.take().context("a pipe")?;
        writeln!(input, "{}", serde_json::to_string(orders)?)?;
        let (teller, words) = mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                match serde_json::from_str(&line) {
                    Ok(word) => drop(teller.send(word)),
                    Err(_) => return,
                }
            }
        });
        Ok(Self { child, input, words })
    }

    /// Orders another point.
    pub fn order(&mut self, at: Option<&At>) -> anyhow::Result<()> {
        Ok(writeln!(self.input, "{}", serde_json::to_string(&at)?)?)
    }

    /// Takes an order back; if it was just carried out, lets the process go on.
    pub fn order_nothing(&mut self) -> anyhow::Result<()> {
        self.order(None)?;
        loop {
            match self.hear(Instant::now() + PATIENCE) {
                Heard::Word(Word::Obeying) => return Ok(()),
                Heard::Word(Word::Stopping(_)) => self.go_on()?,
                Heard::Word(_) => {}
                Heard::Nothing | Heard::End => anyhow::bail!("it takes no order"),
            }
        }
    }

    /// Listens until `until`.
    pub fn hear(&self, until: Instant) -> Heard {
        match self.words.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(word) => Heard::Word(word),
            Err(RecvTimeoutError::Timeout) => Heard::Nothing,
            Err(RecvTimeoutError::Disconnected) => Heard::End,
        }
    }

    /// Listens until the word that `wanted` knows; everything on the way goes to `also`.
    ///
    /// # Errors
    /// If it ends or says nothing of it for `most`.
    pub fn hear_until<T>(
        &self,
        most: Duration,
        mut also: impl FnMut(&Word),
        mut wanted: impl FnMut(&Word) -> Option<T>,
    ) -> anyhow::Result<T> {
        let until = Instant::now() + most;
        loop {
            match self.hear(until) {
                Heard::Word(word) => {
                    also(&word);
                    if let Some(found) = wanted(&word) {
                        return Ok(found);
                    }
                }
                Heard::Nothing => anyhow::bail!("waited {most:?} in vain"),
                Heard::End => anyhow::bail!("it ended by itself"),
            }
        }
    }

    /// Listens until `until` for it to die at the point it was ordered to; everything on the way goes to
    /// `also`. Whether it does.
    ///
    /// # Errors
    /// If it ends otherwise.
    pub fn dies(&self, until: Instant, mut also: impl FnMut(&Word)) -> anyhow::Result<bool> {
        let mut dying = false;
        loop {
            match self.hear(until) {
                Heard::Word(word) => {
                    dying |= matches!(word, Word::Dying(_));
                    also(&word);
                }
                Heard::End if dying => return Ok(true),
                Heard::End => anyhow::bail!("it ended by itself"),
                Heard::Nothing => return Ok(dying),
            }
        }
    }

    /// Sends SIGKILL and collects what it had said by then.
    pub fn kill(mut self) -> anyhow::Result<Vec<Word>> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(self.words.iter().collect())
    }

    /// Waits for an end that is on its way.
    pub fn wait(&mut self) -> anyhow::Result<std::process::ExitStatus> {
        Ok(self.child.wait()?)
    }

    /// SIGSTOP: it is there, holds its locks, and does nothing.
    pub fn stop(&self) -> anyhow::Result<()> {
        self.signal(Signal::STOP)
    }

    /// SIGCONT.
    pub fn go_on(&self) -> anyhow::Result<()> {
        self.signal(Signal::CONT)
    }

    /// SIGTERM, and waits for the end.
    pub fn end(mut self) -> anyhow::Result<std::process::ExitStatus> {
        self.signal(Signal::TERM)?;
        self.wait()
    }

    fn signal(&self, signal: Signal) -> anyhow::Result<()> {
        Ok(kill_process(Pid::from_child(&self.child), signal)?)
    }
}

impl Drop for Killable {
    fn drop(&mut self) {
        // It may have ended long ago.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
