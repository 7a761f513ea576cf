//! What a policy says, and everything every organization holds.

use app::{App, AppError, DataOf};
use organizations::Pack;
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

use super::{Answer, organization};
use crate::{
    error::{ErrorCode, ErrorView},
    view::{AllDataView, NothingRequest, OrganizationRequest, PolicyCheckView, PolicyView},
};

/// One policy, as the pages about it show it. Needs no vault: it is part of the program.
#[tauri::command(async)]
pub fn get_policy(app: State<'_, App>, request: OrganizationRequest) -> Answer<PolicyView> {
    Ok(PolicyView::new(app.pack(&organization(request.organization)?)?))
}

/// Asks an organization's portal which version of its policy is in force.
#[tauri::command]
pub async fn check_policy(app: State<'_, App>, request: OrganizationRequest) -> Answer<PolicyCheckView> {
    Ok(app.check_policy(&organization(request.organization)?).await?.into())
}

/// Opens the archived copy of a policy in the browser. The address is the pack's, never the window's.
#[tauri::command(async)]
pub fn open_archived_copy(handle: AppHandle, app: State<'_, App>, request: OrganizationRequest) -> Answer<()> {
    let pack = app.pack(&organization(request.organization)?)?;
    let address = pack.policy.snapshot.said().ok_or(AppError::NotFound)?;
    let opened = handle.opener().open_url(address, None::<&str>);
    opened.map_err(|error| ErrorView::new(ErrorCode::BrowserNotOpened, &error))
}

/// Everything of every organization the member added.
#[tauri::command(async)]
pub fn get_all_data(app: State<'_, App>, _request: NothingRequest) -> Answer<AllDataView> {
    let gathered: Vec<(&Pack, DataOf)> = app
        .all_data()?
        .into_iter()
        .map(|data| Ok((app.pack(&data.organization)?, data)))
        .collect::<Result<_, AppError>>()?;
    Ok(AllDataView::new(&gathered))
}
