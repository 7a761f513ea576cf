//! Which requests the connected portal takes, as far as is known offline.

use rights::{Channel, Wish};
use vault::Tx;
use wire::{Capability, Discovery, RightsTerms};

use crate::rights::reading::view::RequestState;
use crate::{AppError, Room};

/// Which requests a portal takes; none for an organization kept by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::rights) struct Terms {
    kinds: Vec<String>,
    /// Most requests that may wait for an answer at once.
    pub most_open: u32,
}

impl Terms {
    /// Whether it takes this wish.
    pub fn takes(&self, wish: Wish) -> bool {
        self.kinds.iter().any(|kind| kind == wish.as_str())
    }

    /// Whether a request was begun for the portal and can never leave through it: what is typed in it stays, and it
    /// keeps no other from being begun.
    pub fn strand(&self, request: &RequestState) -> bool {
        request.channel == Channel::Portal
            && request.state.is_unsent()
            && request.filing.is_none()
            && !self.takes(request.wish)
    }
}

/// What the portal of `room` last said that it takes.
pub(in crate::rights) fn terms_of(room: &Room) -> Result<Terms, AppError> {
    if room.is_by_hand() { Ok(Terms::default()) } else { room.vault().read(terms_in) }
}

/// As [`terms_of`], within a transaction: what was said last, else what was said at consent.
pub(super) fn terms_in(tx: &Tx<'_>) -> Result<Terms, AppError> {
    if let Some(kept) = tx.rights_terms().get()? {
        return Ok(Terms { kinds: kept.kinds, most_open: kept.most_open });
    }
    let Some(connection) = tx.connection().get()? else { return Ok(Terms::default()) };
    let discovery: Discovery = serde_json::from_str(&connection.discovery).map_err(AppError::Stored)?;
    let offered = discovery.offers(Capability::RightsRequests);
    let said = discovery.rights_requests.filter(|_| offered);
    Ok(said.map(|RightsTerms { kinds, most_open }| Terms { kinds, most_open }).unwrap_or_default())
}
