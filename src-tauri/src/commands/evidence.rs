//! What proves a request, as a file.

use app::{App, EvidenceAsk};
use rights::RequestId;
use tauri::{AppHandle, State};

use super::{Answer, blocking, organization};
use crate::{
    dialog,
    view::{ExportDone, SaveRequestBundleRequest},
};

/// Saves the evidence on one request, or on all of an organization, where the member chooses; `null` if they
/// changed their mind. Progress and cancelling are those of an export.
#[tauri::command]
pub async fn save_request_bundle(
    handle: AppHandle,
    app: State<'_, App>,
    request: SaveRequestBundleRequest,
) -> Answer<Option<ExportDone>> {
    let organization = organization(request.organization)?;
    let which = request.request.as_deref().map(RequestId::parse).transpose().map_err(app::AppError::from)?;
    let name = which.map_or_else(|| organization.to_string(), RequestId::reference);
    let chosen = dialog::choose_target(&handle, &format!("{name}-evidence.zip"), Some("zip")).await;
    let Some(path) = chosen else { return Ok(None) };
    app.choose_export_target(path.clone());
    let ask = EvidenceAsk { id: request.export_id, path, organization, request: which };
    let done = blocking(&app, move |app| app.save_request_bundle(&ask)).await?;
    Ok(Some(done.into()))
}
