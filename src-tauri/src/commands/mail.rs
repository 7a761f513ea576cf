//! The member's mail account, and what kept messages prove and lead to.

use app::{App, AppError, MailFields};
use rights::{RequestId, evidence::Digest};
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

use super::{Answer, organization};
use crate::view::{
    CheckSignatureRequest, MailAccountView, MailTestView, MessageRequest, NothingRequest, OpenedView, PostRequest,
    PostedView, RequestView, SaveMailAccountRequest, Secret, SendRequestRequest, SignatureNamesView,
    UnsubscribeRequest, UnsubscribedView,
};

/// The mail account without its password.
#[tauri::command(async)]
pub fn get_mail_account(app: State<'_, App>, request: NothingRequest) -> Answer<MailAccountView> {
    let NothingRequest {} = request;
    Ok(app.mail_account()?.into())
}

/// Keeps what was typed, or makes it the account.
#[tauri::command(async)]
pub fn save_mail_account(app: State<'_, App>, request: SaveMailAccountRequest) -> Answer<MailAccountView> {
    let fields = MailFields::from(&request);
    if !request.finish {
        return Ok(app.keep_mail_account(&fields)?.into());
    }
    Ok(app.save_mail_account(&fields, request.password.as_ref().map(Secret::as_str))?.into())
}

/// Forgets the mail account with its password.
#[tauri::command(async)]
pub fn remove_mail_account(app: State<'_, App>, request: NothingRequest) -> Answer<MailAccountView> {
    let NothingRequest {} = request;
    Ok(app.remove_mail_account()?.into())
}

/// Tries the mail account; sends nothing.
#[tauri::command]
pub async fn test_mail_account(app: State<'_, App>, request: PostRequest) -> Answer<MailTestView> {
    Ok(MailTestView { trouble: app.test_mail_account(&request.post).await?.map(Into::into) })
}

/// Stops what is under way in the mail.
#[tauri::command(async)]
pub fn cancel_post(app: State<'_, App>, request: PostRequest) -> Answer<()> {
    app.cancel_post(&request.post);
    Ok(())
}

/// Sends a letter that is ready through the mail account.
#[tauri::command]
pub async fn send_request(app: State<'_, App>, request: SendRequestRequest) -> Answer<PostedView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    Ok(app.send_request(&id, which, &request.post).await?.into())
}

/// The names that looking at a message's signature would ask for. Nobody is asked.
#[tauri::command]
pub async fn signature_names(app: State<'_, App>, request: MessageRequest) -> Answer<SignatureNamesView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    Ok(SignatureNamesView { names: app.signature_names(&id, which, message(&request.message)?).await? })
}

/// Looks at a message's signature: by the name server, or by a key the member brought.
#[tauri::command]
pub async fn check_signature(app: State<'_, App>, request: CheckSignatureRequest) -> Answer<RequestView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    let checked = app.check_signature(&id, which, message(&request.message)?, request.key.as_deref()).await?;
    Ok((&checked).into())
}

/// Asks once, by POST, to be sent no more such letters.
#[tauri::command]
pub async fn unsubscribe(app: State<'_, App>, request: UnsubscribeRequest) -> Answer<UnsubscribedView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    Ok(app.unsubscribe(&id, which, message(&request.message)?, &request.post).await?.into())
}

/// Opens the letter that ends such letters in the mail program.
#[tauri::command(async)]
pub fn write_unsubscribe_letter(handle: AppHandle, app: State<'_, App>, request: MessageRequest) -> Answer<OpenedView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    let link = app.unsubscribe_letter(&id, which, message(&request.message)?)?;
    // The reason may hold the letter itself.
    let opened = handle.opener().open_url(link, None::<&str>).is_ok();
    Ok(OpenedView { opened })
}

fn request_id(text: &str) -> Result<RequestId, AppError> {
    RequestId::parse(text).map_err(|_| AppError::NotFound)
}

fn message(id: &str) -> Result<Digest, AppError> {
    Digest::from_hex(id).ok_or(AppError::NotFound)
}
