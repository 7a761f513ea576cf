//! Profile, drafts, devices and their codes, e-mail preferences.

use app::{App, AppError, DraftKey, Form};
use domain::FieldId;
use tauri::State;

use super::{Answer, edits, organization, record, seen};
use crate::{
    clipboard::{CLEARED_AFTER, CopiedCode},
    error::{ErrorCode, ErrorView},
    view::{
        AddDeviceRequest, CopiedView, DeviceRequest, DeviceSecretRequest, DeviceView, DraftKind, FieldView,
        OrganizationRequest, PreferenceView, ProfileView, SaveDeviceRequest, SaveDraftRequest, SaveProfileRequest,
        Secret, SecretView, SetDeviceSecretRequest, SetEmailPreferenceRequest,
    },
};

/// The profile.
#[tauri::command(async)]
pub fn get_profile(app: State<'_, App>, request: OrganizationRequest) -> Answer<ProfileView> {
    let id = organization(request.organization)?;
    Ok(ProfileView::new(&id, &app.profile(&id)?))
}

/// Saves the fields of one press. Answers from the vault; never waits for the network.
#[tauri::command(async)]
pub fn save_profile(app: State<'_, App>, request: SaveProfileRequest) -> Answer<ProfileView> {
    let id = organization(request.organization)?;
    let seen = seen(&request.edits)?;
    let edits = edits(request.edits)?;
    let saved = match request.answered_on {
        Some(on) => app.save_profile_from_answer(&id, edits, &on)?,
        None => app.save_profile_on(&id, edits, &seen)?,
    };
    Ok(ProfileView::new(&id, &saved))
}

/// Keeps text that is not saved yet.
#[tauri::command(async)]
pub fn save_draft(app: State<'_, App>, request: SaveDraftRequest) -> Answer<()> {
    let form = match request.kind {
        DraftKind::Profile => Form::Profile,
        DraftKind::Device => Form::Device,
        DraftKind::NewDevice => Form::NewDevice,
    };
    let field = FieldId::new(request.field).map_err(AppError::from)?;
    let key = DraftKey { form, record: request.record, field };
    Ok(app.save_draft(&organization(request.organization)?, &key, request.text.as_deref())?)
}

/// All cameras.
#[tauri::command(async)]
pub fn list_devices(app: State<'_, App>, request: OrganizationRequest) -> Answer<Vec<DeviceView>> {
    Ok(app.devices(&organization(request.organization)?)?.iter().map(Into::into).collect())
}

/// The form of a camera that is being added, with its drafts.
#[tauri::command(async)]
pub fn get_new_device(app: State<'_, App>, request: OrganizationRequest) -> Answer<Vec<FieldView>> {
    Ok(app.new_device(&organization(request.organization)?)?.iter().map(Into::into).collect())
}

/// Saves the fields of one press.
#[tauri::command(async)]
pub fn save_device(app: State<'_, App>, request: SaveDeviceRequest) -> Answer<DeviceView> {
    let (id, device) = (organization(request.organization)?, record(request.device)?);
    let seen = seen(&request.edits)?;
    let edits = edits(request.edits)?;
    let saved = match request.answered_on {
        Some(on) => app.save_device_from_answer(&id, &device, edits, &on)?,
        None => app.save_device_on(&id, &device, edits, &seen)?,
    };
    Ok((&saved).into())
}

/// Adds a camera.
#[tauri::command(async)]
pub fn add_device(app: State<'_, App>, request: AddDeviceRequest) -> Answer<DeviceView> {
    let id = organization(request.organization)?;
    let values = request.values.into_iter().map(|value| Ok((FieldId::new(value.field)?, value.value)));
    let values = values.collect::<Result<_, AppError>>()?;
    let code = request.secret.as_ref().map(Secret::as_str);
    let added = match request.answered_on {
        Some(on) => app.add_device_from_answer(&id, values, code, &on)?,
        None => app.add_device(&id, values, code)?,
    };
    Ok((&added).into())
}

/// Removes a camera.
#[tauri::command(async)]
pub fn remove_device(app: State<'_, App>, request: DeviceRequest) -> Answer<Option<DeviceView>> {
    let left = app.remove_device(&organization(request.organization)?, &record(request.device)?)?;
    Ok(left.as_ref().map(Into::into))
}

/// Keeps or forgets a typed-in code.
#[tauri::command(async)]
pub fn set_device_secret(app: State<'_, App>, request: SetDeviceSecretRequest) -> Answer<()> {
    let (id, device) = (organization(request.organization)?, record(request.device)?);
    Ok(app.set_device_secret(&id, &device, request.code.as_ref().map(Secret::as_str))?)
}

/// Reveals a code for half a minute.
#[tauri::command]
pub async fn reveal_device_secret(app: State<'_, App>, request: DeviceSecretRequest) -> Answer<SecretView> {
    let (id, device) = (organization(request.organization)?, record(request.device)?);
    let secret = app.reveal_device_secret(&id, &device, request.passphrase.as_ref().map(Secret::as_str)).await?;
    Ok(SecretView {
        code: secret.code.as_str().to_owned(),
        hides_at: secret.hides_at.into(),
        hides_in_ms: u32::try_from(app::SHOWN_FOR.as_millis()).unwrap_or(u32::MAX),
    })
}

/// Hides a code.
#[tauri::command(async)]
pub fn hide_device_secret(app: State<'_, App>, request: DeviceRequest) -> Answer<()> {
    app.hide_device_secret(&organization(request.organization)?, &record(request.device)?);
    Ok(())
}

/// Copies a code; it never reaches the window.
#[tauri::command]
pub async fn copy_device_secret(
    app: State<'_, App>,
    copied: State<'_, CopiedCode>,
    request: DeviceSecretRequest,
) -> Answer<CopiedView> {
    let (id, device) = (organization(request.organization)?, record(request.device)?);
    let code = app.device_secret_to_copy(&id, &device, request.passphrase.as_ref().map(Secret::as_str)).await?;
    copied.copy(&code, app.passed(CLEARED_AFTER)).map_err(|error| ErrorView::new(ErrorCode::Internal, &error))?;
    Ok(CopiedView { cleared_in_ms: u32::try_from(CLEARED_AFTER.as_millis()).unwrap_or(u32::MAX) })
}

/// Every topic.
#[tauri::command(async)]
pub fn list_email_preferences(app: State<'_, App>, request: OrganizationRequest) -> Answer<Vec<PreferenceView>> {
    Ok(app.email_preferences(&organization(request.organization)?)?.iter().map(Into::into).collect())
}

/// Wants a topic on or off.
#[tauri::command(async)]
pub fn set_email_preference(app: State<'_, App>, request: SetEmailPreferenceRequest) -> Answer<Vec<PreferenceView>> {
    let id = organization(request.organization)?;
    Ok(app.set_email_preference(&id, &request.topic, request.subscribed)?.iter().map(Into::into).collect())
}

/// Wants every marketing topic off.
#[tauri::command(async)]
pub fn stop_all_marketing(app: State<'_, App>, request: OrganizationRequest) -> Answer<Vec<PreferenceView>> {
    Ok(app.stop_all_marketing(&organization(request.organization)?)?.iter().map(Into::into).collect())
}
