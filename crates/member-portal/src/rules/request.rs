//! What a member may file, and write about it.

use domain::{FieldId, OperationId, RecordId, TextError, check_text};
use jiff::Timestamp;
use unic_langid::LanguageIdentifier;
use wire::{
    NewRightsMessage, NewRightsRequest, RIGHTS_CONCERNS_MAX, RIGHTS_REFERENCE_MAX, RIGHTS_TEXT_MAX, Regime, RightsKind,
    RightsStatus, RightsWithdrawal,
};

use super::Findings;
use crate::{Failure, portal::Portal, store::request::StoredRequest};

/// A checked request: the words of closed lists are known.
#[derive(Debug)]
pub struct Filing {
    /// What is asked for.
    pub kind: RightsKind,
    /// The law it names.
    pub regime: Option<Regime>,
    /// Everything else, as sent.
    pub body: NewRightsRequest,
}

impl Filing {
    /// The request as it begins; the account is told by whoever stores it.
    #[must_use]
    pub fn into_stored(
        self,
        id: String,
        operation: OperationId,
        request_sha256: String,
        now: Timestamp,
    ) -> StoredRequest {
        StoredRequest {
            id,
            account: 0,
            sequence: 0,
            version: 1,
            kind: self.kind,
            regime: self.regime,
            language: self.body.language,
            text: self.body.text,
            categories: self.body.categories,
            devices: self.body.devices,
            reference: self.body.reference,
            operation: operation.to_string(),
            request_sha256,
            received_at: now,
            expected_by: None,
            status: RightsStatus::Open,
            reason: None,
            processing_details: None,
            results: None,
            messages: Vec::new(),
        }
    }
}

/// Checks a request to be filed.
///
/// # Errors
/// `validation`, with the fields.
pub fn filing(portal: &Portal, body: NewRightsRequest) -> Result<Filing, Failure> {
    let mut found = Findings::default();
    let kind = body.kind.parse::<RightsKind>().ok();
    match kind {
        None => found.broken("kind", "invalid"),
        Some(kind) if !portal.discovery.takes(kind) => found.broken("kind", "not-taken"),
        Some(_) => {}
    }
    let regime = body.regime.as_deref().map(str::parse::<Regime>).transpose();
    if regime.is_err() {
        found.broken("regime", "invalid");
    }
    if !is_language(&body.language) {
        found.broken("language", "invalid");
    }
    found.text("text", &body.text, RIGHTS_TEXT_MAX, true);
    if let Some(reference) = &body.reference {
        found.text("reference", reference, RIGHTS_REFERENCE_MAX, false);
    }
    let category = |id: &str| FieldId::new(id).is_ok_and(|id| portal.pack.category(&id).is_some());
    found.list("categories", &body.categories, category);
    found.list("devices", &body.devices, |id| RecordId::new(id).is_ok());
    found.end()?;
    let (Some(kind), Ok(regime)) = (kind, regime) else { return Err(Failure::Broken) };
    Ok(Filing { kind, regime, body })
}

/// Checks a message of the member.
///
/// # Errors
/// `validation`.
pub fn message(body: NewRightsMessage) -> Result<String, Failure> {
    let mut found = Findings::default();
    found.text("text", &body.text, RIGHTS_TEXT_MAX, true);
    found.end()?;
    Ok(body.text)
}

/// Checks the reason of a withdrawal.
///
/// # Errors
/// `validation`.
pub fn withdrawal(body: Option<RightsWithdrawal>) -> Result<Option<String>, Failure> {
    let reason = body.and_then(|body| body.reason);
    let mut found = Findings::default();
    if let Some(reason) = &reason {
        found.text("reason", reason, RIGHTS_TEXT_MAX, true);
    }
    found.end()?;
    Ok(reason)
}

/// Whether a text is a well-formed tag of language, script, region and variants. Source: BCP 47.
fn is_language(tag: &str) -> bool {
    // The reader takes underscores, too; in a tag there are none.
    tag.len() <= 35 && !tag.contains('_') && tag.parse::<LanguageIdentifier>().is_ok()
}

impl Findings {
    fn text(&mut self, name: &str, text: &str, max: usize, lines: bool) {
        match check_text(text, max, lines, true) {
            Ok(()) => {}
            Err(TextError::TooLong { .. }) => self.broken(name, "too-long"),
            Err(TextError::LineBreak) => self.broken(name, "line-break"),
            Err(TextError::Control) => self.broken(name, "control"),
            Err(TextError::Empty) => self.broken(name, "empty"),
        }
    }

    /// A list of ids: not too many, none twice, each sound.
    fn list(&mut self, name: &str, ids: &[String], sound: impl Fn(&str) -> bool) {
        let once = |(index, id): (usize, &String)| !ids.iter().take(index).any(|before| before == id);
        if ids.len() > RIGHTS_CONCERNS_MAX {
            self.broken(name, "too-long");
        } else if !ids.iter().all(|id| sound(id)) || !ids.iter().enumerate().all(once) {
            self.broken(name, "invalid");
        }
    }
}
