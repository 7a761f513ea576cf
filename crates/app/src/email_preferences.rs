//! What the organization writes about, and whether to get it.

mod check_policy;

pub use check_policy::PolicyCheck;

use domain::{FieldId, Listing, OrganizationId, RecordId, RecordKey, RecordKind, Value, Wanted};
use jiff::Timestamp;
use organizations::{EmailTopic, Pack, Stoppable};
use vault::Tx;

use crate::{
    App, AppError, FieldState, Room,
    check::{FieldProblem, Reason},
    edit,
    event::Touched,
};

/// A topic as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preference {
    /// The topic.
    pub topic: FieldId,
    /// Whether the member can stop it.
    pub stoppable: Stoppable,
    /// Whether it is marketing.
    pub marketing: bool,
    /// Its one field.
    pub subscribed: FieldState,
}

impl Preference {
    /// Whether it is subscribed as wanted; `None` if nobody said.
    #[must_use]
    pub fn wanted(&self) -> Option<bool> {
        self.subscribed.value.as_ref().and_then(Value::as_flag)
    }
}

impl App {
    /// Every topic of the pack, in its order.
    ///
    /// # Errors
    /// If they cannot be read.
    pub fn email_preferences(&self, organization: &OrganizationId) -> Result<Vec<Preference>, AppError> {
        let pack = self.pack(organization)?;
        self.room(organization)?.vault().read(|tx| list(pack, tx))
    }

    /// Wants a topic on or off.
    ///
    /// # Errors
    /// [`AppError::Validation`] if there is no such topic, or no choice about it; [`AppError::AccountGone`] if the
    /// account is deleted.
    pub fn set_email_preference(
        &self,
        organization: &OrganizationId,
        topic: &str,
        subscribed: bool,
    ) -> Result<Vec<Preference>, AppError> {
        let pack = self.pack(organization)?;
        let Some(row) = pack.email_topic(topic) else { return Err(AppError::NotFound) };
        if !can_choose(row) {
            let problem = FieldProblem { field: row.id.clone(), reason: Reason::NotWritable };
            return Err(AppError::Validation(vec![problem]));
        }
        self.set_preferences(organization, |_| Ok(vec![(row.id.clone(), subscribed)]))
    }

    /// Wants every marketing topic off that can be stopped and is not known to be off: one operation each.
    /// A portal is not asked about a topic it does not list.
    ///
    /// # Errors
    /// [`AppError::AccountGone`] if the account is deleted; or if it cannot be written.
    pub fn stop_all_marketing(&self, organization: &OrganizationId) -> Result<Vec<Preference>, AppError> {
        let pack = self.pack(organization)?;
        let by_hand = self.room(organization)?.is_by_hand();
        self.set_preferences(organization, |tx| {
            let mut stopped = Vec::new();
            for (shown, row) in list(pack, tx)?.into_iter().zip(&pack.email_topics) {
                let stoppable = row.marketing && can_choose(row) && shown.wanted() != Some(false);
                if stoppable && (by_hand || is_listed(tx, &shown.topic)?) {
                    stopped.push((shown.topic, false));
                }
            }
            Ok(stopped)
        })
    }

    fn set_preferences(
        &self,
        organization: &OrganizationId,
        choose: impl FnOnce(&Tx<'_>) -> Result<Vec<(FieldId, bool)>, AppError>,
    ) -> Result<Vec<Preference>, AppError> {
        self.insist_account(organization)?;
        let pack = self.pack(organization)?;
        let room = self.room(organization)?;
        let now = self.now();
        let preferences = room.vault().write(|tx| {
            for (topic, subscribed) in choose(tx)? {
                set(tx, &room, &topic, subscribed, now)?;
            }
            list(pack, tx)
        })?;
        self.edited(&room, &[Touched::Records(RecordKind::EmailPreference)]);
        Ok(preferences)
    }
}

/// No toggle where the policy gives no choice, or says nothing about one.
const fn can_choose(topic: &EmailTopic) -> bool {
    matches!(topic.stoppable, Stoppable::Yes | Stoppable::Partly)
}

/// Whether the member has a choice about a topic.
pub(crate) fn is_free(pack: &Pack, topic: &RecordId) -> bool {
    pack.email_topic(topic.as_str()).is_some_and(can_choose)
}

fn is_listed(tx: &Tx<'_>, topic: &FieldId) -> Result<bool, AppError> {
    Ok(tx.records().get(&key(topic)?)?.is_some_and(|record| record.listing == Listing::Listed))
}

fn set(tx: &Tx<'_>, room: &Room, topic: &FieldId, subscribed: bool, now: Timestamp) -> Result<(), AppError> {
    let key = key(topic)?;
    let wanted: Wanted = [(subscribed_field()?, Some(Value::Flag(subscribed)))].into();
    if room.is_by_hand() {
        tx.records().put_typed(&key, &wanted, now)?;
        Ok(())
    } else {
        edit::queue_edit(tx, &key, &wanted, now)
    }
}

/// Every topic as it is shown, in the pack's order.
pub(crate) fn list(pack: &Pack, tx: &Tx<'_>) -> Result<Vec<Preference>, AppError> {
    let subscribed = subscribed_field()?;
    pack.email_topics
        .iter()
        .map(|topic| {
            let key = key(&topic.id)?;
            let record = tx.records().get(&key)?;
            let subscribed = edit::shown(tx, &key, record.as_ref(), &subscribed)?;
            Ok(Preference {
                topic: topic.id.clone(),
                stoppable: topic.stoppable,
                marketing: topic.marketing,
                subscribed,
            })
        })
        .collect()
}

fn key(topic: &FieldId) -> Result<RecordKey, AppError> {
    Ok(RecordKey::email_preference(RecordId::new(topic.as_str())?))
}

fn subscribed_field() -> Result<FieldId, AppError> {
    Ok(FieldId::new("subscribed")?)
}
