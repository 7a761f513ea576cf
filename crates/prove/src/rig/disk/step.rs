//! One thing the member or the sync does, each a promise once it returns.

use anyhow::Context;
use domain::{Action, ChangeState, ETag, OrganizationId, RecordKey, Refusal};
use fastrand::Rng;
use jiff::SignedDuration;
use vault::{Channel, Cursor, DraftKey, Entry, Form, PortalCopy, Settlement, Tokens, Tx, Vault};
use zeroize::Zeroizing;

use super::house::House;
use super::words::{MARKER, at, device, field, fields, operation, wanted};

/// Activity entries of one page.
pub const PAGE: u64 = 25;

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Edit,
    Send,
    Settle,
    Page,
    Draft,
    Code,
    Tokens,
    Setting,
    Checkpoint,
    Restart,
    Add,
    Remove,
    Repair,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 13] = [
        Self::Edit,
        Self::Send,
        Self::Settle,
        Self::Page,
        Self::Draft,
        Self::Code,
        Self::Tokens,
        Self::Setting,
        Self::Checkpoint,
        Self::Restart,
        Self::Add,
        Self::Remove,
        Self::Repair,
    ];

    /// Its name in a verdict.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Send => "mark as sending",
            Self::Settle => "settle",
            Self::Page => "pull a page",
            Self::Draft => "draft",
            Self::Code => "note a code",
            Self::Tokens => "replace tokens",
            Self::Setting => "setting",
            Self::Checkpoint => "checkpoint",
            Self::Restart => "close and open",
            Self::Add => "create organization",
            Self::Remove => "remove organization",
            Self::Repair => "repair organization",
        }
    }

    /// Draws a step; edits and what becomes of them are most of it.
    pub fn draw(chance: &mut Rng) -> Self {
        match chance.u8(..32) {
            0..7 => Self::Edit,
            7..11 => Self::Send,
            11..15 => Self::Settle,
            15..19 => Self::Page,
            19..21 => Self::Draft,
            21 | 22 => Self::Code,
            23 | 24 => Self::Tokens,
            25 | 26 => Self::Setting,
            27 => Self::Checkpoint,
            28 => Self::Restart,
            29 => Self::Add,
            30 => Self::Remove,
            _ => Self::Repair,
        }
    }

    /// Does step `number` to one organization. Returned well, it is promised.
    pub fn of_vault(self, vault: &Vault, number: u64) -> anyhow::Result<()> {
        match self {
            Self::Edit => vault.write(|tx| edit(tx, number)),
            Self::Send => vault.write(|tx| send(tx, number)),
            Self::Settle => vault.write(|tx| settle(tx, number)),
            Self::Page => vault.write(|tx| page(tx, number)),
            Self::Draft => vault.write(|tx| {
                let key = DraftKey { form: Form::Profile, record: "self".to_owned(), field: field("city")? };
                Ok(tx.drafts().put(&key, &format!("{MARKER} {number}"), at(number)?)?)
            }),
            Self::Code => vault.write(|tx| {
                let camera = device(number % 4)?;
                Ok(tx.secrets().put(&camera.id, &format!("{MARKER} {number}"), at(number)?)?)
            }),
            Self::Tokens => vault.write(|tx| Ok(tx.tokens().replace(&tokens(number)?, at(number)?)?)),
            Self::Checkpoint => Ok(vault.checkpoint()?),
            Self::Setting | Self::Restart | Self::Add | Self::Remove | Self::Repair => Ok(()),
        }
    }

    /// Does step `number` to the data directory; `on` is the organization in hand, `by` another one.
    pub fn of_house(
        self,
        house: &mut House,
        on: &OrganizationId,
        by: &OrganizationId,
        number: u64,
    ) -> anyhow::Result<()> {
        match self {
            Self::Setting => {
                Ok(house.ledger.write(|tx| tx.settings().put("language", &format!("{MARKER} {number}")))?)
            }
            Self::Restart => {
                let root = house.home.root().to_owned();
                for one in std::mem::take(&mut house.found) {
                    if let Ok(vault) = one.opened {
                        vault.close();
                    }
                }
                house.ledger.close();
                *house = House::open(&root)?;
                Ok(())
            }
            Self::Add if house.vault(by).is_ok() => Ok(()),
            Self::Add => house.add(by, if number.is_multiple_of(2) { Channel::Portal } else { Channel::ByHand }),
            Self::Remove => house.remove(by),
            Self::Repair => house
                .found
                .iter()
                .filter(|one| one.opened.is_err())
                .filter_map(|one| one.organization.clone())
                .collect::<Vec<_>>()
                .iter()
                .try_for_each(|id| house.repair(id)),
            _ => self.of_vault(house.vault(on)?, number),
        }
    }
}

/// An edit takes its drafts away in the same transaction.
fn edit(tx: &Tx<'_>, number: u64) -> anyhow::Result<()> {
    let camera = device(number % 4)?;
    let text = format!("{MARKER} {number} {}", "x".repeat(usize::try_from(number * 37 % 900)?));
    let action = Action::Edit { before: fields(&[("name", "Door")])?, wanted: wanted(&[("name", &text)])? };
    tx.changes().enqueue_as(operation(number)?, &camera, action, at(number)?)?;
    Ok(tx.drafts().clear_all(Form::Profile, "self")?)
}

fn send(tx: &Tx<'_>, number: u64) -> anyhow::Result<()> {
    match tx.changes().next_due(at(number + 1000)?)? {
        Some(change) => Ok(tx.changes().mark_sending(change.operation)?),
        None => Ok(()),
    }
}

/// What was sent is answered, each time in another way.
fn settle(tx: &Tx<'_>, number: u64) -> anyhow::Result<()> {
    let sent = tx.changes().list_open()?.into_iter().find(|change| change.state == ChangeState::Sending);
    let Some(change) = sent else { return Ok(()) };
    let copy = copy(&change.record, number)?;
    let settlement = match number % 6 {
        0..3 => Settlement::Confirmed { copy: Some(copy) },
        3 => Settlement::Refused(Refusal { code: "validation".to_owned(), detail: Some(MARKER.to_owned()) }),
        4 => Settlement::Conflict { copy: Some(copy) },
        _ => Settlement::Retry { due: at(number)?, reason: "offline".to_owned() },
    };
    Ok(tx.changes().settle(change.operation, &settlement, at(number)?)?)
}

fn copy(key: &RecordKey, number: u64) -> anyhow::Result<PortalCopy> {
    let fields = fields(&[("name", &format!("{MARKER} {number}"))])?;
    Ok(PortalCopy { key: key.clone(), fields, etag: ETag::strong(&format!("\"{number}\"")), has_secret: false })
}

/// A page with its cursor: the cursor counts the pages, the profile says which one it came with.
fn page(tx: &Tx<'_>, number: u64) -> anyhow::Result<()> {
    let before: u64 = tx.cursor().get()?.map_or(Ok(0), |cursor| cursor.text.parse::<u64>())?;
    let next = before + 1;
    let now = at(number)?;
    let profile = fields(&[("page", &format!("page {next}")), ("street", MARKER)])?;
    tx.records().put_portal(&RecordKey::profile(), &profile, None, now)?;
    for camera in 0..3 {
        let copy = copy(&device(camera)?, number)?;
        tx.records().put_portal(&copy.key, &copy.fields, copy.etag.as_ref(), now)?;
    }
    if next.is_multiple_of(3) {
        tx.records().mark_removed(&device(2)?, now)?;
    }
    let entries = (0..PAGE)
        .map(|entry| {
            let detail = Some(format!("{MARKER} {}", "y".repeat(120)));
            Ok(Entry {
                id: format!("{next}-{entry}"),
                at: at(next * PAGE + entry)?,
                kind: "sign-in".to_owned(),
                detail,
            })
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    tx.activity().insert_page(&entries)?;
    tx.cursor().put(&Cursor { text: next.to_string(), server_id: "server-1".to_owned() })?;
    Ok(tx.cursor().set_last_checked(now)?)
}

fn tokens(number: u64) -> anyhow::Result<Tokens> {
    Ok(Tokens {
        access: Zeroizing::new(format!("{MARKER} {number}")),
        refresh: Some(Zeroizing::new(MARKER.to_owned())),
        scope: "openid".to_owned(),
        expires_at: at(number)?.checked_add(SignedDuration::from_hours(1)).context("an instant")?,
        auth_at: None,
    })
}
