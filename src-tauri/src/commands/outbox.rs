//! Changes on their way.

use std::collections::BTreeMap;

use app::{App, AppError};
use domain::{FieldId, OperationId};
use tauri::State;

use super::{Answer, organization};
use crate::view::{ChangeRequest, Keep, NothingRequest, OutboxItem, ResolveConflictRequest};

/// Everything not yet with an organization.
#[tauri::command(async)]
pub fn list_outbox(app: State<'_, App>, request: NothingRequest) -> Answer<Vec<OutboxItem>> {
    let NothingRequest {} = request;
    Ok(app.outbox()?.iter().map(Into::into).collect())
}

/// Tries a change again.
#[tauri::command(async)]
pub fn retry_change(app: State<'_, App>, request: ChangeRequest) -> Answer<()> {
    Ok(app.retry_change(&organization(request.organization)?, operation(&request.operation)?)?)
}

/// Takes a change back while it waits, or gives it up.
#[tauri::command(async)]
pub fn discard_change(app: State<'_, App>, request: ChangeRequest) -> Answer<()> {
    Ok(app.discard_change(&organization(request.organization)?, operation(&request.operation)?)?)
}

/// Decides a conflict, field by field.
#[tauri::command(async)]
pub fn resolve_conflict(app: State<'_, App>, request: ResolveConflictRequest) -> Answer<()> {
    let choices = request.choices.into_iter().map(|choice| {
        let keep = match choice.keep {
            Keep::Yours => app::Keep::Yours,
            Keep::Theirs => app::Keep::Theirs,
        };
        Ok((FieldId::new(choice.field)?, keep))
    });
    let choices = choices.collect::<Result<BTreeMap<_, _>, AppError>>()?;
    Ok(app.resolve_conflict(&organization(request.organization)?, operation(&request.operation)?, &choices)?)
}

fn operation(text: &str) -> Result<OperationId, AppError> {
    Ok(OperationId::parse(text)?)
}
