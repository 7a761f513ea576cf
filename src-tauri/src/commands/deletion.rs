//! Deleting an account.

use app::App;
use tauri::{AppHandle, State};
use words::Words;

use super::{Answer, organization};
use crate::{
    dialog,
    view::{
        DeletionPlan, DeletionView, NothingRequest, OrganizationRequest, PathView, ReceiptView, RequestDeletionRequest,
    },
};

/// What deleting the account would mean.
#[tauri::command(async)]
pub fn describe_deletion(app: State<'_, App>, request: OrganizationRequest) -> Answer<DeletionPlan> {
    Ok(app.describe_deletion(&organization(request.organization)?)?.into())
}

/// Asks the organization to delete the account.
#[tauri::command]
pub async fn request_deletion(app: State<'_, App>, request: RequestDeletionRequest) -> Answer<DeletionView> {
    let id = organization(request.organization)?;
    Ok((&app.request_deletion(&id, request.stop_marketing).await?).into())
}

/// Cancels the deletion.
#[tauri::command]
pub async fn cancel_deletion(app: State<'_, App>, request: OrganizationRequest) -> Answer<DeletionView> {
    Ok((&app.cancel_deletion(&organization(request.organization)?).await?).into())
}

/// Asks how far the deletion has come.
#[tauri::command]
pub async fn check_deletion(app: State<'_, App>, request: OrganizationRequest) -> Answer<DeletionView> {
    Ok((&app.check_deletion(&organization(request.organization)?).await?).into())
}

/// Saves what proves the deletion where the member chooses; `null` if they changed their mind.
#[tauri::command]
pub async fn save_receipt(
    handle: AppHandle,
    app: State<'_, App>,
    request: OrganizationRequest,
) -> Answer<Option<PathView>> {
    let id = organization(request.organization)?;
    let text = app.receipt_file(&id)?;
    let words = Words::new(app.settings()?.language);
    let name = words.text("shell-receipt-name", &[("organization", id.as_str().into())]);
    dialog::save_text(&handle, &name, text).await
}

/// Every kept receipt.
#[tauri::command(async)]
pub fn list_receipts(app: State<'_, App>, request: NothingRequest) -> Answer<Vec<ReceiptView>> {
    let NothingRequest {} = request;
    let receipts = app.receipts()?;
    receipts.iter().map(|(id, state, receipt)| Ok(ReceiptView::new(app.pack(id)?, *state, receipt))).collect()
}
