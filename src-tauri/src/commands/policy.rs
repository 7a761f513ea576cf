//! What a policy says, and everything every organization holds.

use app::{App, AppError, DataOf};
use organizations::Pack;
use tauri::State;

use super::{Answer, organization};
use crate::view::{AllDataView, NothingRequest, OrganizationRequest, PolicyView};

/// One policy, as the pages about it show it. Needs no vault: it is part of the program.
#[tauri::command(async)]
pub fn get_policy(app: State<'_, App>, request: OrganizationRequest) -> Answer<PolicyView> {
    Ok(PolicyView::new(app.pack(&organization(request.organization)?)?))
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
