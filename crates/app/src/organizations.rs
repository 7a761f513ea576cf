//! The organizations the member added.

use domain::{ChangeState, OrganizationId, RecordKey, RecordKind, Value};
use jiff::Timestamp;
use url::Url;
use vault::{Channel, NotTaken, Tx};

use crate::{App, AppError, Room, app::Broken, delete_account::DeletionStatus, event::Progress, room::Problem};

/// One organization as its row shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganizationState {
    /// Whose.
    pub id: OrganizationId,
    /// How it is reached.
    pub channel: Channel,
    /// What is known from its file; `None` if that cannot be read.
    pub held: Option<Held>,
    /// A sync under way.
    pub progress: Option<Progress>,
    /// Why the last sync failed.
    pub problem: Option<Problem>,
    /// The deletion of the account, if one was asked for.
    pub deletion: Option<DeletionStatus>,
}

/// What an organization's file holds, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// Whether its portal holds sample data only.
    pub sample: bool,
    /// The portal's host, with its port where it is unusual.
    pub portal_domain: Option<String>,
    /// The account's name.
    pub account: Option<String>,
    /// Whether there is a session.
    pub signed_in: bool,
    /// Whether it may use the network.
    pub network: bool,
    /// When the portal was last read to the end, UTC.
    pub last_checked: Option<Timestamp>,
    /// Changes on their way.
    pub waiting: usize,
    /// Changes that need the member's choice.
    pub conflicts: usize,
    /// Changes the organization refused.
    pub refused: usize,
    /// Requests, messages and withdrawals that its portal has not taken.
    pub orders: NotTaken,
    /// Cameras.
    pub devices: u64,
    /// Profile values.
    pub profile_values: usize,
    /// Topics subscribed.
    pub topics_on: usize,
}

impl App {
    /// Every organization the member added, in the catalogue's order; a damaged one among them.
    ///
    /// # Errors
    /// [`AppError::Locked`], or if the ledger cannot be read.
    pub fn organizations(&self) -> Result<Vec<OrganizationState>, AppError> {
        let mut all = Vec::new();
        for room in self.rooms()? {
            all.push(self.state(&room)?);
        }
        for broken in self.open()?.broken() {
            all.push(self.broken_state(&broken)?);
        }
        let place = |id: &OrganizationId| self.catalogue().all().iter().position(|pack| pack.id == *id);
        all.sort_by_key(|state| place(&state.id));
        Ok(all)
    }

    /// One organization.
    ///
    /// # Errors
    /// [`AppError::NotAdded`], or if the ledger cannot be read.
    pub fn organization(&self, id: &OrganizationId) -> Result<OrganizationState, AppError> {
        if let Some(room) = self.rooms()?.iter().find(|room| room.id() == id) {
            return self.state(room);
        }
        let broken = self.open()?.broken();
        broken
            .iter()
            .find(|broken| broken.organization == *id)
            .map_or(Err(AppError::NotAdded), |broken| self.broken_state(broken))
    }

    /// Adds an organization without a portal: everything about it is typed in.
    ///
    /// # Errors
    /// [`AppError::AlreadyAdded`], or if its file cannot be made.
    pub fn add_by_hand(&self, id: &OrganizationId) -> Result<OrganizationState, AppError> {
        self.pack(id)?;
        self.open()?.add(id, Channel::ByHand, self.now())?;
        self.forget_typed_address(id);
        self.emit(crate::Event::OrganizationsChanged);
        self.organization(id)
    }

    /// Sets the damaged file of an organization aside and goes on with what can still be read of it;
    /// its portal gives the rest again. Not for the window's thread.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if it is not damaged; or if no fresh file can be made.
    pub fn repair_organization(&self, id: &OrganizationId) -> Result<OrganizationState, AppError> {
        let room = self.open()?.repair(id, self.now())?;
        if let Err(error) = self.new_client().and_then(|http| self.start_engine(&room, http)) {
            tracing::error!(organization = %id, %error, "a repaired organization's engine could not be started");
        }
        self.emit(crate::Event::OrganizationsChanged);
        self.organization(id)
    }

    /// Lets an organization use the network, or not. What is under way is stopped.
    ///
    /// # Errors
    /// If it cannot be stored.
    pub fn set_network(&self, id: &OrganizationId, on: bool) -> Result<OrganizationState, AppError> {
        let room = self.room(id)?;
        room.vault().write(|tx| Ok::<_, AppError>(tx.cursor().set_network(on)?))?;
        if let Some(engine) = room.engine() {
            if on { engine.wake() } else { engine.cancel() }
        }
        self.emit(crate::Event::OrganizationsChanged);
        self.organization(id)
    }

    fn state(&self, room: &Room) -> Result<OrganizationState, AppError> {
        let (held, mut problem) = match room.vault().read(held) {
            Ok(held) => (Some(held), None),
            Err(error) => (None, Some(Problem::from(&error))),
        };
        problem = problem.or_else(|| room.problem());
        let progress = room.progress();
        let deletion = self.deletion(room.id())?;
        Ok(OrganizationState {
            id: room.id().clone(),
            channel: room.vault().channel(),
            held,
            progress,
            problem,
            deletion,
        })
    }

    fn broken_state(&self, broken: &Broken) -> Result<OrganizationState, AppError> {
        Ok(OrganizationState {
            id: broken.organization.clone(),
            channel: broken.channel,
            held: None,
            progress: None,
            problem: Some(Problem::Damaged),
            deletion: self.deletion(&broken.organization)?,
        })
    }
}

fn held(tx: &Tx<'_>) -> Result<Held, AppError> {
    let connection = tx.connection().get()?;
    let open = tx.changes().list_open()?;
    let count = |fits: fn(&ChangeState) -> bool| open.iter().filter(|change| fits(&change.state)).count();
    let profile = tx.records().get(&RecordKey::profile())?;
    let preferences = tx.records().list(RecordKind::EmailPreference)?;
    let on = |record: &&domain::Record| record.values.values().any(|held| held.value == Value::Flag(true));
    Ok(Held {
        sample: connection.as_ref().is_some_and(|connection| connection.sample),
        portal_domain: connection.as_ref().and_then(|connection| domain_of(&connection.portal)),
        account: connection.and_then(|connection| connection.account).or_else(|| address_in(profile.as_ref())),
        signed_in: tx.tokens().get()?.is_some(),
        network: tx.cursor().network()?,
        last_checked: tx.cursor().last_checked()?,
        waiting: count(|state| !matches!(state, ChangeState::Conflict { .. } | ChangeState::Refused(_))),
        conflicts: count(|state| matches!(state, ChangeState::Conflict { .. })),
        refused: count(|state| matches!(state, ChangeState::Refused(_))),
        orders: tx.rights_orders().count_not_taken()?,
        devices: tx.records().count(RecordKind::Device)?,
        profile_values: profile.map_or(0, |record| record.values.len()),
        topics_on: preferences.iter().filter(on).count(),
    })
}

/// The member's own address in their profile: what an account is known by, where the issuer gave no name.
pub(crate) fn address_in(profile: Option<&domain::Record>) -> Option<String> {
    let mut values = profile?.values.iter();
    let (_, held) = values.find(|(field, _)| field.as_str().rsplit('.').next() == Some("email"))?;
    held.value.as_text().map(str::to_owned)
}

/// The host of a portal's address as the consent screen showed it.
fn domain_of(address: &str) -> Option<String> {
    Url::parse(address).ok().map(|url| sync::address::shown_domain(&url))
}
