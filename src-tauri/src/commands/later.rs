//! Letters about a request that was sent, and the authorities a complaint can go to.

use app::{App, AppError, LaterKind, OwnAuthority};
use domain::OrganizationId;
use rights::{Handing, RequestId};
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

use super::{
    Answer, blocking, organization,
    rights::{ending, handing, named, request_id},
};
use crate::{
    dialog,
    view::{
        AuthorityView, FollowUpHandedView, FollowUpRequest, FollowUpView, HandOverFollowUpRequest, NoteFollowUpRequest,
        PostedView, RemoveAuthorityRequest, RequestRequest, RequestView, SaveAuthorityRequest, SendFollowUpRequest,
        SettleFollowUpRequest,
    },
};

/// A later letter as it would go now.
#[tauri::command(async)]
pub fn get_follow_up(app: State<'_, App>, request: FollowUpRequest) -> Answer<FollowUpView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    Ok((&app.follow_up(&id, which, kind(&request.kind)?)?).into())
}

/// Hands a later letter over, or opens the authority's page. Nothing is noted as sent.
#[tauri::command]
pub async fn hand_over_follow_up(
    handle: AppHandle,
    app: State<'_, App>,
    request: HandOverFollowUpRequest,
) -> Answer<FollowUpHandedView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    let by = handing(&request.by)?;
    let (of, kind) = (id.clone(), kind(&request.kind)?);
    let parcel = blocking(&app, move |app| app.pack_follow_up(&of, which, kind, by)).await?;
    if let Some(ending) = ending(by) {
        let name = format!("{}.{ending}", parcel.name());
        let Some(path) = dialog::choose_target(&handle, &name, Some(ending)).await else {
            return handed(&app, &id, which, None, false);
        };
        app.hand_over_follow_up(&parcel)?;
        let shown = path.display().to_string();
        if let Err(error) = dialog::write(path, parcel.bytes().to_vec()).await {
            app.take_back_follow_up(&parcel)?;
            return Err(error);
        }
        return handed(&app, &id, which, Some(shown), true);
    }
    app.hand_over_follow_up(&parcel)?;
    // What is copied the window has copied by itself.
    let is_taken = by == Handing::Copied || handle.opener().open_url(parcel.text(), None::<&str>).is_ok();
    if !is_taken {
        // The reason may hold the letter itself.
        tracing::info!("no program took a later letter");
        app.take_back_follow_up(&parcel)?;
    }
    handed(&app, &id, which, None, is_taken)
}

/// Notes that a later letter was sent.
#[tauri::command(async)]
pub fn note_follow_up(app: State<'_, App>, request: NoteFollowUpRequest) -> Answer<RequestView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    Ok((&app.note_follow_up(&id, which, kind(&request.kind)?, &request.on)?).into())
}

/// Sends a later letter through the mail account.
#[tauri::command]
pub async fn send_follow_up(app: State<'_, App>, request: SendFollowUpRequest) -> Answer<PostedView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    Ok(app.send_follow_up(&id, which, kind(&request.kind)?, &request.post).await?.into())
}

/// Notes what became of the later letter that is asked about.
#[tauri::command(async)]
pub fn settle_follow_up(app: State<'_, App>, request: SettleFollowUpRequest) -> Answer<RequestView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    Ok((&app.settle_follow_up(&id, which, kind(&request.kind)?, request.on.as_deref())?).into())
}

/// The authorities for a complaint about one request, the suggested ones first.
#[tauri::command(async)]
pub fn list_authorities(app: State<'_, App>, request: RequestRequest) -> Answer<Vec<AuthorityView>> {
    let (id, which) = named(request)?;
    authorities(&app, &id, which)
}

/// Adds an authority of the member's own, or changes one; the list as it then stands.
#[tauri::command(async)]
pub fn save_authority(app: State<'_, App>, request: SaveAuthorityRequest) -> Answer<Vec<AuthorityView>> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    let SaveAuthorityRequest { id: own, name, address, page, source, .. } = request;
    app.save_authority(&OwnAuthority { id: own, name, address, page, source })?;
    authorities(&app, &id, which)
}

/// Removes an authority of the member's own; the list as it then stands.
#[tauri::command(async)]
pub fn remove_authority(app: State<'_, App>, request: RemoveAuthorityRequest) -> Answer<Vec<AuthorityView>> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    app.remove_authority(&request.id)?;
    authorities(&app, &id, which)
}

fn authorities(app: &App, id: &OrganizationId, which: RequestId) -> Answer<Vec<AuthorityView>> {
    Ok(app.authorities(id, which)?.iter().map(Into::into).collect())
}

fn handed(
    app: &App,
    id: &OrganizationId,
    which: RequestId,
    path: Option<String>,
    handed: bool,
) -> Answer<FollowUpHandedView> {
    Ok(FollowUpHandedView { path, handed, request: (&app.request(id, which)?).into() })
}

fn kind(text: &str) -> Result<LaterKind, AppError> {
    LaterKind::parse(text).ok_or(AppError::NotOffered)
}
