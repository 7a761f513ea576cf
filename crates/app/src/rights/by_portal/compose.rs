//! What a request says that goes through the portal: a few answers become a text, which the member may change.

use domain::{FieldId, RecordKind, TextError, check_text};
use jiff::Timestamp;
use organizations::Code;
use rights::evidence::Digest;
use rights::letter::{Level, Naming, article, filing_needs, filing_text};
use rights::{Channel, Law};
use vault::{DocumentKind, Tx};
use wire::{NewRightsRequest, RIGHTS_CONCERNS_MAX, RIGHTS_TEXT_MAX, Regime};

use crate::AppError;
use crate::rights::reading::asked::Asked;
use crate::rights::writing::letter::{Desk, LetterTrouble, naming};

/// A request as it would go.
pub(super) struct Composed {
    pub request: NewRightsRequest,
    /// Whether the member changed the text by hand.
    pub edited: bool,
    /// What is wrong with it.
    pub problems: Vec<LetterTrouble>,
}

impl Composed {
    /// The exact bytes that would go.
    pub fn to_bytes(&self) -> Result<Vec<u8>, AppError> {
        serde_json::to_vec(&self.request).map_err(AppError::Stored)
    }
}

/// The request as it stands now.
pub(super) fn compose(tx: &Tx<'_>, desk: &Desk<'_>, asked: &Asked) -> Result<Composed, AppError> {
    let (kept, wish) = (&asked.request.draft, asked.course.wish);
    let draft = desk.draft(asked);
    let text = kept.body.clone().unwrap_or_else(|| filing_text(desk.pack, &draft));
    let mut problems = Vec::new();
    let naming = naming(kept.named.as_deref());
    if let Naming::Law(law) = naming
        && article(law, wish).is_none()
    {
        problems.push(LetterTrouble::new("no-article", None));
    }
    let is_there = |slot| draft.answers.get(slot).is_some();
    if kept.body.is_none() {
        // Of two that may stand for each other the first is asked for.
        let lacks = |slot, or: Option<_>| !is_there(slot) && !or.is_some_and(is_there);
        let needed = filing_needs(desk.pack, wish).into_iter().filter(|need| need.level == Level::Required);
        let missing = needed.filter(|need| lacks(need.slot, need.or));
        problems.extend(missing.map(|need| LetterTrouble::new("missing", Some(need.slot))));
    }
    problems.extend(trouble_of(&text).map(|code| LetterTrouble::new(code, None)));
    problems.extend(desk.forbidden(&text).map(|kind| LetterTrouble::new(format!("holds-{}", kind.as_str()), None)));
    let (categories, devices) = (categories(desk, &kept.about), devices(tx, &kept.about)?);
    // Fewer would be another request, and none one about everything. Recipients stand in the text.
    let is_recipient = |id: &String| desk.pack.recipients.iter().any(|row| row.id.as_str() == id.as_str());
    let is_named = |id: &String| categories.contains(id) || devices.contains(id) || is_recipient(id);
    if !kept.about.iter().all(is_named) {
        problems.push(LetterTrouble::new("about-gone", None));
    }
    let request = NewRightsRequest {
        kind: wish.as_str().to_owned(),
        regime: regime(naming).map(|regime| <&str>::from(regime).to_owned()),
        language: kept.language.tag().to_owned(),
        text,
        categories,
        devices,
        reference: Some(asked.request.id.reference()),
    };
    Ok(Composed { request, edited: kept.body.is_some(), problems })
}

/// Keeps the request as it stands as the document that leaves from here on.
///
/// # Errors
/// [`AppError::LetterNotReady`] while something is wrong with it.
pub(in crate::rights) fn prepare(
    tx: &Tx<'_>,
    desk: &Desk<'_>,
    asked: &Asked,
    now: Timestamp,
) -> Result<Digest, AppError> {
    let composed = compose(tx, desk, asked)?;
    if asked.request.draft.channel != Channel::Portal || composed.problems.iter().any(|problem| problem.blocks) {
        return Err(AppError::LetterNotReady);
    }
    Ok(tx.rights_documents().put(asked.request.id, DocumentKind::Letter, &composed.to_bytes()?, now)?)
}

/// What a text that goes to a portal must not be, as a code.
///
/// Source: Member Data API v1.
pub(super) fn trouble_of(text: &str) -> Option<&'static str> {
    match check_text(text, RIGHTS_TEXT_MAX, true, true) {
        Ok(()) if text.trim().is_empty() => Some("text-empty"),
        Ok(()) => None,
        Err(TextError::Empty) => Some("text-empty"),
        Err(TextError::TooLong { .. }) => Some("text-too-long"),
        Err(TextError::Control | TextError::LineBreak) => Some("text-control"),
    }
}

/// The law as the API names it; of other laws it knows none.
const fn regime(naming: Naming) -> Option<Regime> {
    match naming {
        Naming::Law(Law::EuGdpr) => Some(Regime::Gdpr),
        Naming::Law(Law::UkGdpr) => Some(Regime::UkGdpr),
        Naming::Law(Law::California) => Some(Regime::Ccpa),
        Naming::Law(Law::UsCommercialEmail | Law::OwnReminder) | Naming::Right | Naming::Plain => None,
    }
}

fn categories(desk: &Desk<'_>, about: &[String]) -> Vec<String> {
    let known = |id: &&String| FieldId::new((*id).clone()).is_ok_and(|id| desk.pack.category(&id).is_some());
    about.iter().filter(known).take(RIGHTS_CONCERNS_MAX).cloned().collect()
}

fn devices(tx: &Tx<'_>, about: &[String]) -> Result<Vec<String>, AppError> {
    let held = tx.records().list(RecordKind::Device)?;
    let known = |id: &&String| held.iter().any(|device| device.key.id.as_str() == id.as_str());
    Ok(about.iter().filter(known).take(RIGHTS_CONCERNS_MAX).cloned().collect())
}
