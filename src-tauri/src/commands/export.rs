//! Export of the local copy.

use app::{App, ExportAsk};
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

use super::{Answer, blocking, organization};
use crate::{
    dialog,
    error::{ErrorCode, ErrorView},
    view::{
        ChooseExportTargetRequest, ExportDone, ExportPlan, ExportRequest, NothingRequest, PathRequest, PathView,
        RunExportRequest, Secret,
    },
};

/// Counts what an export would hold.
#[tauri::command]
pub async fn plan_export(app: State<'_, App>, request: NothingRequest) -> Answer<ExportPlan> {
    let NothingRequest {} = request;
    let planned = blocking(&app, App::plan_export).await?;
    Ok(ExportPlan::new(app.catalogue(), &planned))
}

/// Lets the member choose a place in the system's own dialog, which asks before a file is replaced.
#[tauri::command]
pub async fn choose_export_target(
    handle: AppHandle,
    app: State<'_, App>,
    request: ChooseExportTargetRequest,
) -> Answer<Option<PathView>> {
    let suggested = request.suggested.as_deref().map_or("privacy-dashboard-export.zip", dialog::file_name);
    let chosen = dialog::choose_target(&handle, suggested, Some("zip")).await;
    Ok(chosen.map(|path| {
        let shown = path.display().to_string();
        app.choose_export_target(path);
        PathView { path: shown }
    }))
}

/// Writes the export.
#[tauri::command]
pub async fn run_export(app: State<'_, App>, request: RunExportRequest) -> Answer<ExportDone> {
    let ask = ExportAsk {
        id: request.export_id,
        path: request.path.into(),
        organizations: request.organizations.into_iter().map(organization).collect::<Result<_, _>>()?,
        tables: request.tables.into_iter().map(Into::into).collect(),
        include_secrets: request.include_secrets,
        include_other_people: request.include_other_people,
    };
    let passphrase = request.passphrase;
    let done = blocking(&app, move |app| app.run_export(&ask, passphrase.as_ref().map(Secret::as_str))).await?;
    Ok(done.into())
}

/// Stops an export; nothing of it is left.
#[tauri::command(async)]
pub fn cancel_export(app: State<'_, App>, request: ExportRequest) -> Answer<()> {
    app.cancel_export(&request.export_id);
    Ok(())
}

/// Shows a written file in its folder.
#[tauri::command(async)]
pub fn show_in_folder(handle: AppHandle, app: State<'_, App>, request: PathRequest) -> Answer<()> {
    let path = app.written_export(&request.path)?;
    handle.opener().reveal_item_in_dir(path).map_err(|error| ErrorView::new(ErrorCode::BrowserNotOpened, &error))
}
