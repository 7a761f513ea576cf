//! Requests and what the member typed for them. What happened to one is its log's.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use rights::{Channel, LetterLanguage, RequestId};
use rusqlite::{Connection, Row, params};

use crate::VaultError;
use crate::table::json::{instant, microseconds};

/// What the member typed and chose; nothing is checked, it may be half a word.
#[derive(Clone, PartialEq, Eq)]
pub struct RightsDraft {
    /// How it is to reach the organization.
    pub channel: Channel,
    /// The letter's language.
    pub language: LetterLanguage,
    /// How far the letter names right and law; the meaning is the use cases'.
    pub named: Option<String>,
    /// What it is about: ids of categories, recipients and devices.
    pub about: Vec<String>,
    /// The answers the letter is composed from.
    pub slots: BTreeMap<String, String>,
    /// The subject as changed by hand.
    pub subject: Option<String>,
    /// The text as changed by hand.
    pub body: Option<String>,
    /// The contacts the member found, by the channel each was found for.
    pub contacts: BTreeMap<Channel, FoundContact>,
}

impl RightsDraft {
    /// One in which nothing is typed or chosen yet.
    #[must_use]
    pub const fn new(channel: Channel, language: LetterLanguage) -> Self {
        Self {
            channel,
            language,
            named: None,
            about: Vec::new(),
            slots: BTreeMap::new(),
            subject: None,
            body: None,
            contacts: BTreeMap::new(),
        }
    }

    /// The contact the member found for the channel it goes by.
    #[must_use]
    pub fn contact(&self) -> Option<&FoundContact> {
        self.contacts.get(&self.channel)
    }
}

impl std::fmt::Debug for RightsDraft {
    /// How it goes, not what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RightsDraft")
            .field("channel", &self.channel)
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// A contact the member found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundContact {
    /// The address.
    pub value: String,
    /// Where they found it.
    pub source: String,
    /// The day they gave it.
    pub given_on: Date,
}

/// One request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightsRequest {
    /// Its id.
    pub id: RequestId,
    /// When it was begun, UTC.
    pub begun_at: Timestamp,
    /// What the member typed.
    pub draft: RightsDraft,
    /// When that was last saved, UTC.
    pub saved_at: Timestamp,
}

/// The tables `rights_request` and `rights_contact`.
#[derive(Debug)]
pub struct RightsRequests<'c>(pub(in crate::table) &'c Connection);

const COLUMNS: &str = "id, begun_us, channel, language, named, about, slots, subject, body, saved_us";

impl RightsRequests<'_> {
    /// Begins a request.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn begin(&self, id: RequestId, draft: &RightsDraft, now: Timestamp) -> Result<(), VaultError> {
        self.0
            .prepare_cached(
                "INSERT INTO rights_request (id, begun_us, channel, language, about, slots, saved_us)
                 VALUES (?1, ?2, ?3, ?4, '[]', '{}', ?2)",
            )?
            .execute(params![id.to_string(), microseconds(now), draft.channel.as_str(), draft.language.tag()])?;
        self.save(id, draft, now)?;
        Ok(())
    }

    /// Keeps what the member typed, in the place of what was kept before. Says whether there is such a request.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn save(&self, id: RequestId, draft: &RightsDraft, now: Timestamp) -> Result<bool, VaultError> {
        let rows = self
            .0
            .prepare_cached(
                "UPDATE rights_request SET channel = ?2, language = ?3, named = ?4, about = ?5, slots = ?6,
                 subject = ?7, body = ?8, saved_us = ?9 WHERE id = ?1",
            )?
            .execute(params![
                id.to_string(),
                draft.channel.as_str(),
                draft.language.tag(),
                draft.named,
                json(&draft.about)?,
                json(&draft.slots)?,
                draft.subject,
                draft.body,
                microseconds(now),
            ])?;
        if rows > 0 {
            self.save_contacts(id, &draft.contacts)?;
        }
        Ok(rows > 0)
    }

    fn save_contacts(&self, id: RequestId, contacts: &BTreeMap<Channel, FoundContact>) -> Result<(), VaultError> {
        self.0.prepare_cached("DELETE FROM rights_contact WHERE request = ?1")?.execute([id.to_string()])?;
        let mut insert = self.0.prepare_cached(
            "INSERT INTO rights_contact (request, channel, value, source, given_on) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for (channel, FoundContact { value, source, given_on }) in contacts {
            insert.execute(params![id.to_string(), channel.as_str(), value, source, given_on.to_string()])?;
        }
        Ok(())
    }

    fn with_contacts(&self, mut request: RightsRequest) -> Result<RightsRequest, VaultError> {
        request.draft.contacts = self.contacts(request.id)?;
        Ok(request)
    }

    fn contacts(&self, id: RequestId) -> Result<BTreeMap<Channel, FoundContact>, VaultError> {
        let mut statement =
            self.0.prepare_cached("SELECT channel, value, source, given_on FROM rights_contact WHERE request = ?1")?;
        let mut rows = statement.query([id.to_string()])?;
        let mut contacts = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let (channel, given_on): (String, String) = (row.get(0)?, row.get(3)?);
            let content = |column| VaultError::Content { column };
            let given_on = given_on.parse().map_err(|_| content("rights_contact.given_on"))?;
            let found = FoundContact { value: row.get(1)?, source: row.get(2)?, given_on };
            contacts.insert(Channel::parse(&channel).ok_or(content("rights_contact.channel"))?, found);
        }
        Ok(contacts)
    }

    /// One request.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be read.
    pub fn get(&self, id: RequestId) -> Result<Option<RightsRequest>, VaultError> {
        let mut statement = self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM rights_request WHERE id = ?1"))?;
        let mut rows = statement.query([id.to_string()])?;
        let found = rows.next()?.map(request).transpose()?;
        found.map(|found| self.with_contacts(found)).transpose()
    }

    /// Every request, the newest first.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn list(&self) -> Result<Vec<RightsRequest>, VaultError> {
        let mut statement =
            self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM rights_request ORDER BY seq DESC"))?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(self.with_contacts(request(row)?)?);
        }
        Ok(all)
    }

    /// How many there are.
    ///
    /// # Errors
    /// [`VaultError`] if they cannot be read.
    pub fn count(&self) -> Result<u64, VaultError> {
        let count: i64 =
            self.0.prepare_cached("SELECT count(*) FROM rights_request")?.query_row([], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    /// Removes a request with its log and its documents. Says whether there was one.
    ///
    /// # Errors
    /// [`VaultError`] if it cannot be written.
    pub fn remove(&self, id: RequestId) -> Result<bool, VaultError> {
        Ok(self.0.prepare_cached("DELETE FROM rights_request WHERE id = ?1")?.execute([id.to_string()])? > 0)
    }
}

pub(super) fn request_id(text: &str, column: &'static str) -> Result<RequestId, VaultError> {
    RequestId::parse(text).map_err(|_| VaultError::Content { column })
}

/// A request without its contacts, which lie in a table of their own.
fn request(row: &Row<'_>) -> Result<RightsRequest, VaultError> {
    let content = |column| VaultError::Content { column };
    let channel: String = row.get(2)?;
    let language: String = row.get(3)?;
    let (about, slots): (String, String) = (row.get(5)?, row.get(6)?);
    Ok(RightsRequest {
        id: request_id(&row.get::<_, String>(0)?, "rights_request.id")?,
        begun_at: instant(row.get(1)?, "rights_request.begun_us")?,
        draft: RightsDraft {
            channel: Channel::parse(&channel).ok_or(content("rights_request.channel"))?,
            language: LetterLanguage::from_tag(&language).ok_or(content("rights_request.language"))?,
            named: row.get(4)?,
            about: serde_json::from_str(&about).map_err(|_| content("rights_request.about"))?,
            slots: serde_json::from_str(&slots).map_err(|_| content("rights_request.slots"))?,
            subject: row.get(7)?,
            body: row.get(8)?,
            contacts: BTreeMap::new(),
        },
        saved_at: instant(row.get(9)?, "rights_request.saved_us")?,
    })
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, VaultError> {
    serde_json::to_string(value).map_err(|_| VaultError::Content { column: "rights_request.slots" })
}
