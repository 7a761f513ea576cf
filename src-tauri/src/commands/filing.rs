//! Rights requests through a portal. Each answers from the vault; what is to leave goes at the engine's next turn.

use app::{App, AppError};
use domain::OperationId;
use tauri::State;

use super::{
    Answer, organization,
    rights::{named, request_id},
};
use crate::view::{ChooseRequestAboutRequest, RequestRequest, RequestView, TakeBackOrderRequest, WriteToPortalRequest};

/// Files a request through the organization's portal.
#[tauri::command(async)]
pub fn file_rights_request(app: State<'_, App>, request: RequestRequest) -> Answer<RequestView> {
    let (id, which) = named(request)?;
    Ok((&app.file_rights_request(&id, which)?).into())
}

/// Sends the member's words about a request.
#[tauri::command(async)]
pub fn answer_rights_request(app: State<'_, App>, request: WriteToPortalRequest) -> Answer<RequestView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    Ok((&app.answer_rights_request(&id, which, &request.text)?).into())
}

/// Takes a request back that the portal has taken.
#[tauri::command(async)]
pub fn withdraw_rights_request(app: State<'_, App>, request: WriteToPortalRequest) -> Answer<RequestView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    Ok((&app.withdraw_rights_request(&id, which, &request.text)?).into())
}

/// Takes back what has certainly not left.
#[tauri::command(async)]
pub fn take_back_order(app: State<'_, App>, request: TakeBackOrderRequest) -> Answer<RequestView> {
    let id = organization(request.organization)?;
    let operation = OperationId::parse(&request.operation).map_err(AppError::from)?;
    Ok((&app.take_back_order(&id, operation)?).into())
}

/// Sets what a request is about.
#[tauri::command(async)]
pub fn choose_request_about(app: State<'_, App>, request: ChooseRequestAboutRequest) -> Answer<RequestView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    Ok((&app.choose_request_about(&id, which, request.about)?).into())
}
