//! Whom a connected organization may tell.

use app::{App, AppError};
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

use super::{Answer, organization, record};
use crate::{
    error::{ErrorCode, ErrorView},
    view::{OpenChoicePageRequest, OrganizationRequest, SetSharingChoiceRequest, SharingChoiceView},
};

/// Every choice the portal offers.
#[tauri::command(async)]
pub fn list_sharing_choices(app: State<'_, App>, request: OrganizationRequest) -> Answer<Vec<SharingChoiceView>> {
    Ok(app.sharing_choices(&organization(request.organization)?)?.iter().map(Into::into).collect())
}

/// Wants a recipient allowed or refused. Answers from the vault; never waits for the network.
#[tauri::command(async)]
pub fn set_sharing_choice(app: State<'_, App>, request: SetSharingChoiceRequest) -> Answer<Vec<SharingChoiceView>> {
    let (id, recipient) = (organization(request.organization)?, record(request.recipient)?);
    Ok(app.set_sharing_choice(&id, &recipient, request.allowed)?.iter().map(Into::into).collect())
}

/// Wants everything off that the portal lets the member turn off.
#[tauri::command(async)]
pub fn opt_out_of_sharing(app: State<'_, App>, request: OrganizationRequest) -> Answer<Vec<SharingChoiceView>> {
    Ok(app.opt_out_of_sharing(&organization(request.organization)?)?.iter().map(Into::into).collect())
}

/// Opens the page on which the choice about a recipient is made, in the browser. The address is the pack's, never the
/// window's.
#[tauri::command(async)]
pub fn open_choice_page(handle: AppHandle, app: State<'_, App>, request: OpenChoicePageRequest) -> Answer<()> {
    let pack = app.pack(&organization(request.organization)?)?;
    let recipient = pack.recipients.iter().find(|row| row.id.as_str() == request.recipient);
    let page = recipient.and_then(|row| pack.choice_page(row)).ok_or(AppError::NotOffered)?;
    let opened = handle.opener().open_url(format!("https://{page}"), None::<&str>);
    opened.map_err(|error| ErrorView::new(ErrorCode::BrowserNotOpened, &error))
}
