//! Small things with names.

use std::path::Path;

use anyhow::{Context, anyhow};
use domain::{FieldId, Fields, OperationId, OrganizationId, RecordId, RecordKey, Value, Wanted};
use jiff::Timestamp;
use tempfile::TempDir;
use vault::MasterKey;

/// Stands in every value that is stored: it must never reach the disk as it is.
pub const MARKER: &str = "Wallfischgasse-7";

/// A directory that goes away, in memory if the system has such a place: what is proved here is what the
/// program asks of a disk, not what a disk makes of it.
pub fn scratch() -> anyhow::Result<TempDir> {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.context("no directory to work in")
}

/// The master key, as it would come out of a keyring.
pub fn master() -> anyhow::Result<MasterKey> {
    MasterKey::from_slice(&[7; 32]).ok_or_else(|| anyhow!("32 bytes are a key"))
}

/// An organization by its id.
pub fn organization(id: &str) -> anyhow::Result<OrganizationId> {
    Ok(OrganizationId::new(id)?)
}

/// An instant.
pub fn at(second: u64) -> anyhow::Result<Timestamp> {
    Ok(Timestamp::from_second(1_790_000_000_i64.saturating_add(i64::try_from(second)?))?)
}

/// A camera.
pub fn device(number: u64) -> anyhow::Result<RecordKey> {
    Ok(RecordKey::device(RecordId::new(format!("camera-{number}"))?))
}

/// A field.
pub fn field(id: &str) -> anyhow::Result<FieldId> {
    Ok(FieldId::new(id)?)
}

/// The operation of step `number` in a case.
pub fn operation(number: u64) -> anyhow::Result<OperationId> {
    Ok(OperationId::parse(&format!("{number:08x}-0000-4000-8000-000000000000"))?)
}

/// Fields with their texts.
pub fn fields(pairs: &[(&str, &str)]) -> anyhow::Result<Fields> {
    pairs.iter().map(|(name, text)| Ok((field(name)?, Value::Text((*text).to_owned())))).collect()
}

/// What fields shall become.
pub fn wanted(pairs: &[(&str, &str)]) -> anyhow::Result<Wanted> {
    Ok(fields(pairs)?.into_iter().map(|(name, value)| (name, Some(value))).collect())
}
