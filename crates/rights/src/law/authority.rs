//! Supervisory authorities: `laws/authorities.toml`.

use jiff::civil::Date;
use serde::Deserialize;

use super::{LawError, Region};

/// An authority a member can complain to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// Where it is competent.
    pub region: Region,
    /// Its name, as it calls itself.
    pub name: String,
    /// Its site, without `https://`. Addresses and forms are found there.
    pub site: String,
    /// The entry it was read in.
    pub source: String,
    /// When. The site is to be looked at before anything is sent there.
    pub read_on: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    read_on: Date,
    list: String,
    #[serde(rename = "authority")]
    rows: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    region: Region,
    name: String,
    site: String,
    entry: String,
    commit: String,
}

/// Reads the list.
pub(super) fn read(file: &str, text: &str) -> Result<Vec<Authority>, LawError> {
    let File { read_on, list, rows } = toml::from_str(text).map_err(|error| LawError::from_toml(file, text, &error))?;
    let authority = |Row { region, name, site, entry, commit }| {
        let source = format!("{list}/blob/{commit}/{entry}");
        Authority { region, name, site, source, read_on }
    };
    Ok(rows.into_iter().map(authority).collect())
}
