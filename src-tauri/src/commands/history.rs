//! What happened, and asking for an earlier value again.

use app::{App, AppError, HistoryAsk};
use domain::{FieldId, RecordKind};
use tauri::State;

use super::{Answer, organization};
use crate::view::{ChangeBackRequest, ChangedBackView, HistoryView, ListHistoryRequest, RecordKindView};

/// One page of what happened at an organization.
#[tauri::command(async)]
pub fn list_history(app: State<'_, App>, request: ListHistoryRequest) -> Answer<HistoryView> {
    let ask = HistoryAsk {
        shown: request.shown.into(),
        kind: request.kind.map(|kind| match kind {
            RecordKindView::Profile => RecordKind::Profile,
            RecordKindView::Device => RecordKind::Device,
            RecordKindView::EmailPreference => RecordKind::EmailPreference,
            RecordKindView::SharingChoice => RecordKind::SharingChoice,
        }),
        field: request.field.map(FieldId::new).transpose().map_err(AppError::from)?,
        after: request.after,
    };
    Ok((&app.history(&organization(request.organization)?, &ask)?).into())
}

/// Asks the organization for the value an entry has changed.
#[tauri::command(async)]
pub fn change_back(app: State<'_, App>, request: ChangeBackRequest) -> Answer<ChangedBackView> {
    Ok(app.change_back(&organization(request.organization)?, &request.entry)?.into())
}
