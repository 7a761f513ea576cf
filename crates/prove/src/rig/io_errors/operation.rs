//! What is done while the disk fails.

use std::fs;
use std::path::Path;

use anyhow::Context;
use domain::OrganizationId;
use vault::{Channel, Ledger, MasterKey, rewrap_all};

use crate::rig::disk::{House, Step, damage_a_page, organization};

/// One operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    Open,
    Migrate,
    Edit,
    Send,
    Settle,
    Page,
    Draft,
    Read,
    Verify,
    Checkpoint,
    Close,
    Create,
    Remove,
    Repair,
    ReplaceLedger,
    Rewrap,
}

impl Operation {
    pub const ALL: [Self; 16] = [
        Self::Open,
        Self::Migrate,
        Self::Edit,
        Self::Send,
        Self::Settle,
        Self::Page,
        Self::Draft,
        Self::Read,
        Self::Verify,
        Self::Checkpoint,
        Self::Close,
        Self::Create,
        Self::Remove,
        Self::Repair,
        Self::ReplaceLedger,
        Self::Rewrap,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Migrate => "migrate",
            Self::Edit => "edit",
            Self::Send => "mark as sending",
            Self::Settle => "settle",
            Self::Page => "pull page",
            Self::Draft => "draft",
            Self::Read => "read",
            Self::Verify => "verify",
            Self::Checkpoint => "checkpoint",
            Self::Close => "close",
            Self::Create => "create organization",
            Self::Remove => "remove organization",
            Self::Repair => "repair organization",
            Self::ReplaceLedger => "replace ledger",
            Self::Rewrap => "change the key's protection",
        }
    }

    /// Whether it begins with everything open; the others open it themselves.
    pub const fn needs_house(self) -> bool {
        !matches!(self, Self::Open | Self::Migrate | Self::ReplaceLedger)
    }

    /// Whether what it says holds for the open files, so that it can be repeated without opening anew.
    pub const fn goes_on_open(self) -> bool {
        self.needs_house() && !matches!(self, Self::Close | Self::Remove)
    }

    /// Opens what it begins with.
    pub fn begin(self, data: &Path) -> anyhow::Result<Option<House>> {
        if !self.needs_house() {
            return Ok(None);
        }
        let house = opened(data)?;
        if self == Self::Settle {
            Step::Send.of_vault(house.vault(&main()?)?, 300)?;
        }
        Ok(Some(house))
    }

    /// Does it. What it opened is left in `house`.
    pub fn run(self, data: &Path, house: &mut Option<House>) -> anyhow::Result<()> {
        if !self.needs_house() {
            if self == Self::ReplaceLedger {
                let home = vault::Home::at(data)?;
                Ledger::replace_damaged(&home, &crate::rig::disk::master()?)?.ledger.close();
            }
            *house = Some(opened(data)?);
            return Ok(());
        }
        if self == Self::Close {
            house.take().into_iter().for_each(House::close);
            return Ok(());
        }
        let house = house.as_mut().context("it is open")?;
        let (on, by) = (main()?, organization("onvif")?);
        match self {
            Self::Edit => Step::Edit.of_vault(house.vault(&on)?, 301),
            Self::Send => Step::Send.of_vault(house.vault(&on)?, 301),
            Self::Settle => Step::Settle.of_vault(house.vault(&on)?, 300),
            Self::Page => Step::Page.of_vault(house.vault(&on)?, 302),
            Self::Draft => Step::Draft.of_vault(house.vault(&on)?, 303),
            Self::Checkpoint => Step::Checkpoint.of_vault(house.vault(&on)?, 304),
            Self::Read => crate::rig::disk::state_of(house.vault(&on)?).map(drop),
            Self::Verify => Ok(house.vault(&on)?.verify()?),
            Self::Create => house.add(&by, Channel::Portal),
            Self::Remove => house.remove(&on),
            Self::Repair => house.repair(&organization("mipi")?),
            Self::Rewrap => Ok(rewrap_all(&house.home, &house.master, &other()?)?),
            Self::Open | Self::Migrate | Self::ReplaceLedger | Self::Close => Ok(()),
        }
    }

    /// Puts the data directory it begins with into `data`; `drafts` says how much the write-ahead log holds
    /// besides.
    pub fn furnish(self, data: &Path, drafts: u64) -> anyhow::Result<()> {
        if self == Self::Migrate {
            return oldest(data);
        }
        let (on, broken) = (main()?, organization("mipi")?);
        let open = data.with_extension("open");
        let mut house = House::open(&open)?;
        house.add(&on, Channel::Portal)?;
        for (number, step) in [Step::Page, Step::Edit, Step::Page, Step::Draft, Step::Code].iter().enumerate() {
            step.of_vault(house.vault(&on)?, 200 + u64::try_from(number)?)?;
        }
        (0..drafts).try_for_each(|number| Step::Draft.of_vault(house.vault(&on)?, 400 + number))?;
        match self {
            Self::Send | Self::Settle => {}
            _ => Step::Edit.of_vault(house.vault(&on)?, 211)?,
        }
        if self == Self::Repair {
            house.add(&broken, Channel::Portal)?;
            for number in 100..130 {
                Step::Edit.of_vault(house.vault(&broken)?, number)?;
            }
            let dir = house.vault(&broken)?.dir().to_owned();
            house.close();
            damage_a_page(&dir)?;
            return Ok(fs::rename(&open, data)?);
        }
        if self == Self::ReplaceLedger {
            house.close();
            let path = open.join("ledger").join("db");
            let mut bytes = fs::read(&path)?;
            bytes.iter_mut().skip(5000).take(1).for_each(|byte| *byte ^= 1);
            fs::write(&path, bytes)?;
            return Ok(fs::rename(&open, data)?);
        }
        // As a kill would leave it: with what is only in the write-ahead log.
        copy_all(&open, data)?;
        house.close();
        Ok(fs::remove_dir_all(&open)?)
    }
}

/// The organization that is worked on.
pub fn main() -> anyhow::Result<OrganizationId> {
    organization("foscam")
}

/// Another master key.
pub fn other() -> anyhow::Result<MasterKey> {
    MasterKey::from_slice(&[8; 32]).context("32 bytes are a key")
}

/// Opens everything; whatever trouble one of the vaults is in counts, unless it is damaged.
pub fn opened(data: &Path) -> anyhow::Result<House> {
    let mut house = House::open(data)?;
    let in_trouble = |one: &vault::Found| matches!(&one.opened, Err(error) if !error.is_damage());
    if let Some(place) = house.found.iter().position(in_trouble) {
        house.found.remove(place).opened?;
    }
    Ok(house)
}

/// A vault of the first version that was ever shipped.
fn oldest(data: &Path) -> anyhow::Result<()> {
    let house = House::open(data)?;
    let dir = house.home.root().join("organizations").join("0123456789abcdef");
    house.close();
    fs::create_dir_all(&dir)?;
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../vault/tests/fixtures/vault-v1");
    for file in ["db", "key"] {
        fs::copy(fixture.join(file), dir.join(file))?;
    }
    Ok(())
}

/// Copies a directory with everything in it but shared memory.
pub fn copy_all(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if path.is_dir() {
            copy_all(&path, &to.join(name))?;
        } else if !path.to_string_lossy().ends_with("-shm") {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
