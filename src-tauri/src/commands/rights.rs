//! Rights requests.

use std::io::ErrorKind;

use app::{App, AppError, NewContact, Noted, RightsSettingsChange, Typed};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use rights::{Channel, Country, Handing, Law, LetterLanguage, RequestId, Wish, law::Region};
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;
use words::Words;

use super::{Answer, blocking, organization};
use crate::{
    dialog,
    error::{ErrorCode, ErrorView},
    view::{
        BeginRequestRequest, ChooseRequestLawRequest, DroppedReplyRequest, EverywhereRequest, HandOverRequest,
        HandedView, ListRequestsRequest, NewestAnswerView, NoteRequestEventRequest, NothingRequest,
        OrganizationRequest, PathView, PlanPart, RequestRequest, RequestRow, RequestView, RequestsPlan,
        RightsSettingsView, SaveRequestRequest, SaveRightsSettingsRequest,
    },
};

/// What can be asked of an organization and how.
#[tauri::command(async)]
pub fn describe_requests(app: State<'_, App>, request: OrganizationRequest) -> Answer<RequestsPlan> {
    let id = organization(request.organization)?;
    Ok(RequestsPlan::new(&id, &app.describe_requests(&id)?))
}

/// Every request, of one organization or of all.
#[tauri::command(async)]
pub fn list_requests(app: State<'_, App>, request: ListRequestsRequest) -> Answer<Vec<RequestRow>> {
    let of = request.organization.map(organization).transpose()?;
    Ok(app.requests(of.as_ref())?.iter().map(Into::into).collect())
}

/// The newest answer out of which the member can enter what is held; `null` where none came.
#[tauri::command(async)]
pub fn get_newest_answer(app: State<'_, App>, request: OrganizationRequest) -> Answer<Option<NewestAnswerView>> {
    let answer = app.newest_answer(&organization(request.organization)?)?;
    Ok(answer.as_ref().map(Into::into))
}

/// One request; its log is looked through.
#[tauri::command(async)]
pub fn get_request(app: State<'_, App>, request: RequestRequest) -> Answer<RequestView> {
    let (id, which) = named(request)?;
    Ok((&app.request(&id, which)?).into())
}

/// Begins a request.
#[tauri::command(async)]
pub fn begin_request(app: State<'_, App>, request: BeginRequestRequest) -> Answer<RequestView> {
    let id = organization(request.organization)?;
    let (wish, channel) = (wish(&request.wish)?, channel(&request.channel)?);
    Ok((&app.begin_request(&id, wish, channel, request.about)?).into())
}

/// Keeps what was typed.
#[tauri::command(async)]
pub fn save_request(app: State<'_, App>, request: SaveRequestRequest) -> Answer<RequestView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    let typed = Typed {
        slots: request.slots,
        language: request.language.as_deref().map(language).transpose()?,
        english_copy: request.english_copy,
        named: request.named_law,
        channel: request.channel.as_deref().map(channel).transpose()?,
        subject: request.subject,
        body: request.body,
        contact: request.contact.map(|contact| NewContact { value: contact.value, source: contact.source }),
        contact_checked: request.contact_checked,
    };
    Ok((&app.save_request(&id, which, &typed)?).into())
}

/// Lets a request follow another law.
#[tauri::command(async)]
pub fn choose_request_law(app: State<'_, App>, request: ChooseRequestLawRequest) -> Answer<RequestView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    let country = request.country.as_deref().filter(|code| !code.is_empty()).map(country).transpose()?;
    Ok((&app.choose_request_law(&id, which, law(&request.law)?, country)?).into())
}

/// Makes a letter ready.
#[tauri::command(async)]
pub fn ready_request(app: State<'_, App>, request: RequestRequest) -> Answer<RequestView> {
    let (id, which) = named(request)?;
    Ok((&app.ready_request(&id, which)?).into())
}

/// Hands a letter over, or opens the organization's page. It is noted before it leaves, so that nothing can leave
/// unnoted.
#[tauri::command]
pub async fn hand_over_request(handle: AppHandle, app: State<'_, App>, request: HandOverRequest) -> Answer<HandedView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    let by = handing(&request.by)?;
    let of = id.clone();
    let parcel = blocking(&app, move |app| app.pack_request(&of, which, by)).await?;
    if let Some(ending) = ending(by) {
        let name = format!("{}.{ending}", parcel.reference());
        let Some(path) = dialog::choose_target(&handle, &name, Some(ending)).await else {
            let request = (&app.request(&id, which)?).into();
            return Ok(HandedView { path: None, handed: false, request });
        };
        let view = app.hand_over_request(&parcel)?;
        let shown = path.display().to_string();
        if let Err(error) = dialog::write(path, parcel.bytes().to_vec()).await {
            app.take_request_back(&parcel)?;
            return Err(error);
        }
        return Ok(HandedView { path: Some(shown), handed: true, request: (&view).into() });
    }
    let view = app.hand_over_request(&parcel)?;
    let taken = if by == Handing::Copied {
        // The window has copied each part by itself, as the member took them.
        Ok(())
    } else {
        handle.opener().open_url(parcel.text(), None::<&str>).map_err(|error| error.to_string())
    };
    if let Err(error) = taken {
        let request = (&app.take_request_back(&parcel)?).into();
        if by == Handing::Page {
            return Err(ErrorView::new(ErrorCode::BrowserNotOpened, &error));
        }
        // The reason may hold the letter itself.
        tracing::info!("no program took a letter");
        return Ok(HandedView { path: None, handed: false, request });
    }
    Ok(HandedView { path: None, handed: true, request: (&view).into() })
}

/// Notes what happened.
#[tauri::command(async)]
pub fn note_request_event(app: State<'_, App>, request: NoteRequestEventRequest) -> Answer<RequestView> {
    let (id, which) = (organization(request.organization)?, request_id(&request.request)?);
    let noted =
        Noted { what: request.what, on: request.on, more: request.more, reasons: request.reasons, text: request.text };
    Ok((&app.note_request_event(&id, which, &noted)?).into())
}

/// Removes a request that never left.
#[tauri::command(async)]
pub fn remove_request(app: State<'_, App>, request: RequestRequest) -> Answer<()> {
    let (id, which) = named(request)?;
    Ok(app.remove_request(&id, which)?)
}

/// Keeps an e-mail that the member chooses with a request; `null` if they changed their mind.
#[tauri::command]
pub async fn import_reply(
    handle: AppHandle,
    app: State<'_, App>,
    request: RequestRequest,
) -> Answer<Option<RequestView>> {
    let (id, which) = named(request)?;
    let Some(path) = dialog::choose_source(&handle, "eml").await else { return Ok(None) };
    let detail = blocking(&app, move |app| app.import_reply_file(&id, which, &path));
    Ok(Some((&detail.await?).into()))
}

/// Keeps the e-mail that was chosen last with the request that it names.
#[tauri::command]
pub async fn keep_chosen_reply(app: State<'_, App>, request: RequestRequest) -> Answer<RequestView> {
    let (id, which) = named(request)?;
    Ok((&blocking(&app, move |app| app.keep_chosen_reply(&id, which)).await?).into())
}

/// Keeps an e-mail that the member dropped on a request.
#[tauri::command]
pub async fn keep_dropped_reply(app: State<'_, App>, request: DroppedReplyRequest) -> Answer<RequestView> {
    let DroppedReplyRequest { organization: whose, request, message } = request;
    let (id, which) = (organization(whose)?, request_id(&request)?);
    let detail = blocking(&app, move |app| {
        // Whatever the page made of the file is no file that can be read.
        let bytes = STANDARD.decode(message).map_err(|_| AppError::FileNotRead(ErrorKind::InvalidData.into()))?;
        app.import_reply(&id, which, &bytes)
    });
    Ok((&detail.await?).into())
}

/// Saves the dates of open requests as a calendar file; `null` if the member changed their mind.
#[tauri::command]
pub async fn save_deadlines(
    handle: AppHandle,
    app: State<'_, App>,
    request: ListRequestsRequest,
) -> Answer<Option<PathView>> {
    let of = request.organization.map(organization).transpose()?;
    let file = app.deadlines_file(of.as_ref())?;
    let name = Words::new(app.settings()?.language).text("shell-deadlines-name", &[]);
    dialog::save_text(&handle, &name, file).await
}

/// Where the member lives and how letters are written.
#[tauri::command(async)]
pub fn get_rights_settings(app: State<'_, App>, request: NothingRequest) -> Answer<RightsSettingsView> {
    let NothingRequest {} = request;
    Ok(rights_settings(&app, &app.rights_settings()?))
}

/// Stores where the member lives and how letters are written.
#[tauri::command(async)]
pub fn save_rights_settings(app: State<'_, App>, request: SaveRightsSettingsRequest) -> Answer<RightsSettingsView> {
    let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let change = RightsSettingsChange {
        law: request.law.as_ref().map(|text| given(text).map(|text| law(&text)).transpose()).transpose()?,
        residence: request
            .residence
            .as_ref()
            .map(|text| given(text).map(|text| region(&text)).transpose())
            .transpose()?,
        letter_language: request.letter_language.as_deref().map(language).transpose()?,
        sender_name: request.sender_name,
    };
    Ok(rights_settings(&app, &app.save_rights_settings(&change)?))
}

fn rights_settings(app: &App, settings: &app::RightsSettings) -> RightsSettingsView {
    RightsSettingsView::new(settings, app.residences(), app.residence_law(settings))
}

/// What one press would do for one wish at every organization.
#[tauri::command(async)]
pub fn plan_everywhere(app: State<'_, App>, request: EverywhereRequest) -> Answer<Vec<PlanPart>> {
    Ok(app.plan_everywhere(wish(&request.wish)?)?.iter().map(Into::into).collect())
}

/// Does it at the chosen organizations; nothing is sent by itself.
#[tauri::command(async)]
pub fn begin_everywhere(app: State<'_, App>, request: EverywhereRequest) -> Answer<Vec<PlanPart>> {
    let chosen = request.organizations.into_iter().map(organization).collect::<Result<Vec<_>, _>>()?;
    Ok(app.begin_everywhere(wish(&request.wish)?, &chosen)?.iter().map(Into::into).collect())
}

pub(super) fn named(request: RequestRequest) -> Result<(domain::OrganizationId, RequestId), ErrorView> {
    Ok((organization(request.organization)?, request_id(&request.request)?))
}

pub(super) fn request_id(text: &str) -> Result<RequestId, AppError> {
    RequestId::parse(text).map_err(|_| AppError::NotFound)
}

fn wish(text: &str) -> Result<Wish, AppError> {
    Wish::parse(text).ok_or(AppError::NotOffered)
}

fn channel(text: &str) -> Result<Channel, AppError> {
    Channel::parse(text).ok_or(AppError::NotOffered)
}

fn law(text: &str) -> Result<Law, AppError> {
    Law::parse(text).ok_or(AppError::NotOffered)
}

fn country(text: &str) -> Result<Country, AppError> {
    Ok(Country::new(text)?)
}

fn region(text: &str) -> Result<Region, AppError> {
    Ok(Region::new(text)?)
}

fn language(text: &str) -> Result<LetterLanguage, AppError> {
    LetterLanguage::from_tag(text).ok_or(AppError::NotOffered)
}

/// How the name of the file ends that a letter is handed over as; `None` if it is no file.
pub(super) const fn ending(by: Handing) -> Option<&'static str> {
    match by {
        Handing::DraftFile => Some("eml"),
        Handing::Pdf => Some("pdf"),
        Handing::MailProgram | Handing::Copied | Handing::Page => None,
    }
}

pub(super) fn handing(text: &str) -> Result<Handing, ErrorView> {
    Ok(match text {
        "mail-program" => Handing::MailProgram,
        "draft-file" => Handing::DraftFile,
        "copied" => Handing::Copied,
        "pdf" => Handing::Pdf,
        "page" => Handing::Page,
        _ => return Err(ErrorView::new(ErrorCode::NotOffered, &"an unknown way out")),
    })
}
