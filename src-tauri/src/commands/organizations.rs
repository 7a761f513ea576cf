//! Organizations: add, sign in, sync, remove.

use app::{AnswerPage, App, AppError, OrganizationState, SignInFor};
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;
use words::Words;

use super::{Answer, blocking, organization};
use crate::view::{
    BeginSignInRequest, ConsentView, DiscoverPortalRequest, NothingRequest, OrganizationRequest, OrganizationView,
    RemovalView, RemoveLocalCopyRequest, SaveTypedAddressRequest, SetNetworkRequest, SignInRequest, SignInView,
    SyncNowRequest, TypedAddressView,
};

/// Every organization the member added.
#[tauri::command(async)]
pub fn list_organizations(app: State<'_, App>, request: NothingRequest) -> Answer<Vec<OrganizationView>> {
    let NothingRequest {} = request;
    app.organizations()?.iter().map(|state| view(&app, state)).collect()
}

/// Asks a portal who it is, before anything is consented to.
#[tauri::command]
pub async fn discover_portal(app: State<'_, App>, request: DiscoverPortalRequest) -> Answer<ConsentView> {
    let consent = app.discover_portal(&organization(request.organization)?, &request.address).await?;
    Ok(ConsentView::from(&consent))
}

/// Begins a sign-in and opens the browser.
#[tauri::command]
pub async fn begin_sign_in(handle: AppHandle, app: State<'_, App>, request: BeginSignInRequest) -> Answer<SignInView> {
    let why = match (request.consent_id, request.organization, request.step_up) {
        (Some(consent), _, _) => SignInFor::Consent(consent),
        (None, Some(id), Some(true)) => SignInFor::StepUp(organization(id)?),
        (None, Some(id), _) => SignInFor::Again(organization(id)?),
        (None, None, _) => return Err(AppError::NotFound.into()),
    };
    let language = app.settings()?.language;
    let words = Words::new(language);
    let page = AnswerPage {
        language: language.tag().to_owned(),
        done: words.text("shell-answer-done", &[]),
        failed: words.text("shell-answer-failed", &[]),
    };
    let pending = app.begin_sign_in(why, page).await?;
    let opened = handle.opener().open_url(pending.address.as_str(), None::<&str>);
    if let Err(error) = &opened {
        tracing::info!(%error, "no browser could be opened");
    }
    Ok(SignInView { sign_in_id: pending.id, address: pending.address.to_string(), browser_opened: opened.is_ok() })
}

/// Waits until the sign-in in the browser is finished.
#[tauri::command]
pub async fn await_sign_in(app: State<'_, App>, request: SignInRequest) -> Answer<OrganizationView> {
    view(&app, &app.await_sign_in(&request.sign_in_id).await?)
}

/// Stops waiting for the browser.
#[tauri::command(async)]
pub fn cancel_sign_in(app: State<'_, App>, request: SignInRequest) -> Answer<()> {
    app.cancel_sign_in(&request.sign_in_id);
    Ok(())
}

/// Every portal's address that was typed and not used yet.
#[tauri::command(async)]
pub fn list_typed_addresses(app: State<'_, App>, request: NothingRequest) -> Answer<Vec<TypedAddressView>> {
    let NothingRequest {} = request;
    let typed = app.typed_addresses()?.into_iter();
    Ok(typed.map(|(id, address)| TypedAddressView { organization: id.to_string(), address }).collect())
}

/// Keeps a portal's address that was typed and not used yet.
#[tauri::command(async)]
pub fn save_typed_address(app: State<'_, App>, request: SaveTypedAddressRequest) -> Answer<()> {
    Ok(app.save_typed_address(&organization(request.organization)?, request.address.as_deref())?)
}

/// Adds an organization without a portal.
#[tauri::command(async)]
pub fn add_by_hand(app: State<'_, App>, request: OrganizationRequest) -> Answer<OrganizationView> {
    view(&app, &app.add_by_hand(&organization(request.organization)?)?)
}

/// Sets a damaged file aside and goes on with what can be read of it.
#[tauri::command]
pub async fn repair_organization(app: State<'_, App>, request: OrganizationRequest) -> Answer<OrganizationView> {
    let id = organization(request.organization)?;
    let state = blocking(&app, move |app| app.repair_organization(&id)).await?;
    view(&app, &state)
}

/// Ends a session.
#[tauri::command]
pub async fn sign_out(app: State<'_, App>, request: OrganizationRequest) -> Answer<OrganizationView> {
    view(&app, &app.sign_out(&organization(request.organization)?).await?)
}

/// Removes an organization from this computer.
#[tauri::command]
pub async fn remove_local_copy(app: State<'_, App>, request: RemoveLocalCopyRequest) -> Answer<RemovalView> {
    app.remove_local_copy(&organization(request.organization)?, request.keep_receipts).await?;
    Ok(RemovalView { records_left: 0 })
}

/// Sends and reads now.
#[tauri::command]
pub async fn sync_now(app: State<'_, App>, request: SyncNowRequest) -> Answer<OrganizationView> {
    let id = organization(request.organization)?;
    view(&app, &app.sync_now(&id, request.accept_removals == Some(true)).await?)
}

/// Stops what is under way.
#[tauri::command(async)]
pub fn cancel_sync(app: State<'_, App>, request: OrganizationRequest) -> Answer<()> {
    Ok(app.cancel_sync(&organization(request.organization)?)?)
}

/// Lets an organization use the network, or not.
#[tauri::command(async)]
pub fn set_network(app: State<'_, App>, request: SetNetworkRequest) -> Answer<OrganizationView> {
    view(&app, &app.set_network(&organization(request.organization)?, request.on)?)
}

fn view(app: &App, state: &OrganizationState) -> Answer<OrganizationView> {
    Ok(OrganizationView::new(app.pack(&state.id)?, state))
}
