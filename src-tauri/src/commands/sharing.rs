//! Whom a connected organization may tell.

use app::App;
use tauri::State;

use super::{Answer, organization, record};
use crate::view::{OrganizationRequest, SetSharingChoiceRequest, SharingChoiceView};

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
