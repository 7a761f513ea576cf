//! The packs that come built in.

use domain::OrganizationId;

use crate::{Pack, PackError, load};

const BUILT_IN: [(&str, &str); 5] = [
    ("onvif.toml", include_str!("../../../organizations/onvif.toml")),
    ("hikvision.toml", include_str!("../../../organizations/hikvision.toml")),
    ("mipi.toml", include_str!("../../../organizations/mipi.toml")),
    ("foscam.toml", include_str!("../../../organizations/foscam.toml")),
    ("smarteye.toml", include_str!("../../../organizations/smarteye.toml")),
];

/// The organizations the app knows.
#[derive(Debug, Clone)]
pub struct Catalogue {
    packs: Vec<Pack>,
}

impl Catalogue {
    /// Reads the five packs that are part of the program.
    ///
    /// # Errors
    /// [`PackError`] if one cannot be used; a test keeps that from shipping.
    pub fn built_in() -> Result<Self, PackError> {
        let packs = BUILT_IN.iter().map(|(file, text)| load(file, text)).collect::<Result<_, _>>()?;
        Ok(Self { packs })
    }

    /// All packs, in the order the app lists them.
    #[must_use]
    pub fn all(&self) -> &[Pack] {
        &self.packs
    }

    /// The pack of one organization.
    #[must_use]
    pub fn get(&self, id: &OrganizationId) -> Option<&Pack> {
        self.packs.iter().find(|pack| pack.id == *id)
    }
}
