//! The ways to damage a vault at rest.

use std::fs;
use std::path::Path;

use anyhow::Context;
use fastrand::Rng;

use super::kept::{Kept, Moment};

/// Bytes of a page.
const PAGE: usize = 4096;

/// One way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Harm {
    Bit,
    HeaderBit,
    Shortened,
    Swapped,
    Empty,
    Missing,
    Plain,
    Foreign,
    KeyBit,
    KeyShortened,
    KeyMissing,
    KeyForeign,
    LogMissing,
    LogBit,
    LogShortened,
    LogForeign,
    LogGarbage,
    LogEarlier,
    LogOfAnotherTime,
    MemoryGarbage,
    Backup,
}

/// What must come of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// It is noticed.
    Damage,
    /// It is noticed, or the vault is as it was after one of the commits up to this one.
    Earlier {
        /// The last commit that can be there.
        latest: usize,
    },
}

impl Harm {
    pub const ALL: [Self; 21] = [
        Self::Bit,
        Self::HeaderBit,
        Self::Shortened,
        Self::Swapped,
        Self::Empty,
        Self::Missing,
        Self::Plain,
        Self::Foreign,
        Self::KeyBit,
        Self::KeyShortened,
        Self::KeyMissing,
        Self::KeyForeign,
        Self::LogMissing,
        Self::LogBit,
        Self::LogShortened,
        Self::LogForeign,
        Self::LogGarbage,
        Self::LogEarlier,
        Self::LogOfAnotherTime,
        Self::MemoryGarbage,
        Self::Backup,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Bit => "a bit of the database",
            Self::HeaderBit => "a bit of its first bytes",
            Self::Shortened => "a shortened database",
            Self::Swapped => "two pages swapped",
            Self::Empty => "an empty database",
            Self::Missing => "no database",
            Self::Plain => "a database in the clear",
            Self::Foreign => "another vault's database",
            Self::KeyBit => "a bit of the key file",
            Self::KeyShortened => "a shortened key file",
            Self::KeyMissing => "no key file",
            Self::KeyForeign => "another vault's key file",
            Self::LogMissing => "no write-ahead log",
            Self::LogBit => "a bit of the log",
            Self::LogShortened => "a shortened log",
            Self::LogForeign => "another vault's log",
            Self::LogGarbage => "garbage as a log",
            Self::LogEarlier => "the log of an earlier commit",
            Self::LogOfAnotherTime => "a log from before it was last emptied",
            Self::MemoryGarbage => "garbage as shared memory",
            Self::Backup => "an old backup",
        }
    }

    /// Draws one; half of them are bits of the database.
    pub fn draw(chance: &mut Rng) -> Self {
        match chance.u8(..8) {
            0..3 => Self::Bit,
            3 => chance.choice([Self::Shortened, Self::Swapped]).unwrap_or(Self::Swapped),
            _ => chance.choice(Self::ALL).unwrap_or(Self::Bit),
        }
    }

    /// Copies the vault to `data` and damages it.
    pub fn inflict(self, kept: &Kept, data: &Path, chance: &mut Rng) -> anyhow::Result<Expected> {
        kept.copy(data)?;
        let dir = kept.place_in(data);
        match self {
            Self::Bit | Self::HeaderBit | Self::Shortened | Self::Swapped => self.of_database(&dir, chance)?,
            Self::Empty => fs::write(dir.join("db"), [])?,
            Self::Missing => fs::remove_file(dir.join("db"))?,
            Self::Plain => {
                let mut plain = b"SQLite format 3\0".to_vec();
                plain.resize(2 * PAGE, 0);
                fs::write(dir.join("db"), plain)?;
            }
            Self::Foreign => fs::write(dir.join("db"), &kept.foreign.0)?,
            Self::KeyBit => fs::write(dir.join("key"), flipped(&kept.key, chance))?,
            Self::KeyShortened => {
                let length = chance.usize(..kept.key.len());
                fs::write(dir.join("key"), kept.key.get(..length).unwrap_or_default())?;
            }
            Self::KeyMissing => fs::remove_file(dir.join("key"))?,
            Self::KeyForeign => fs::write(dir.join("key"), &kept.foreign.2)?,
            _ => return self.of_log(kept, &dir, chance),
        }
        Ok(Expected::Damage)
    }

    fn of_database(self, dir: &Path, chance: &mut Rng) -> anyhow::Result<()> {
        let path = dir.join("db");
        let sound = fs::read(&path)?;
        let damaged = match self {
            Self::HeaderBit => {
                let (head, rest) = sound.split_at(64);
                [flipped(head, chance), rest.to_vec()].concat()
            }
            Self::Shortened => sound.get(..chance.usize(..sound.len())).unwrap_or_default().to_vec(),
            Self::Swapped => {
                let mut pages: Vec<&[u8]> = sound.chunks(PAGE).collect();
                let (one, other) = (chance.usize(..pages.len()), chance.usize(1..pages.len()));
                let length = pages.len();
                pages.swap(one, (one + other) % length);
                pages.concat()
            }
            _ => flipped(&sound, chance),
        };
        Ok(fs::write(&path, damaged)?)
    }

    /// Puts a database beside a log that is not, or not quite, its own.
    fn of_log(self, kept: &Kept, dir: &Path, chance: &mut Rng) -> anyhow::Result<Expected> {
        let latest = chance.usize(..kept.moments.len());
        let moment = kept.moments.get(latest).context("it was just drawn")?;
        let own = |earlier: &&Moment| earlier.generation == moment.generation;
        let before = kept.moments.iter().take(latest);
        let log = match self {
            Self::LogMissing => None,
            Self::LogBit => Some(flipped(&moment.log, chance)),
            Self::LogShortened => moment.log.get(..chance.usize(..=moment.log.len())).map(<[u8]>::to_vec),
            Self::LogForeign => Some(kept.foreign.1.clone()),
            Self::LogGarbage => Some(std::iter::repeat_with(|| chance.u8(..)).take(3 * PAGE).collect()),
            Self::LogEarlier => {
                let logs: Vec<_> = before.filter(own).map(|earlier| earlier.log.clone()).collect();
                chance.choice(logs)
            }
            Self::LogOfAnotherTime => {
                let logs: Vec<_> = before.filter(|earlier| !own(earlier)).map(|earlier| earlier.log.clone()).collect();
                chance.choice(logs)
            }
            _ => Some(moment.log.clone()),
        };
        fs::write(dir.join("db"), &moment.db)?;
        if let Some(log) = log {
            fs::write(dir.join("db-wal"), log)?;
        }
        if self == Self::MemoryGarbage {
            let garbage: Vec<u8> = std::iter::repeat_with(|| chance.u8(..)).take(8 * PAGE).collect();
            fs::write(dir.join("db-shm"), garbage)?;
        }
        Ok(Expected::Earlier { latest })
    }
}

fn flipped(bytes: &[u8], chance: &mut Rng) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let place = chance.usize(..bytes.len().max(1));
    if let Some(byte) = bytes.get_mut(place) {
        *byte ^= 1 << chance.u8(..8);
    }
    bytes
}
