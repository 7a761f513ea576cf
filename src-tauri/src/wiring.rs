//! Commands and events between the window and the use cases.

use app::{Event, Events};
use tauri::{AppHandle, Builder, Emitter, Manager, Wry};

use crate::{
    commands,
    notice::Desk,
    view::{
        DeletionChanged, ExportProgress, MailProgress, RecordsChanged, RequestsChanged, SecretHidden, SyncProgress,
    },
};

/// Wires every command; a test compares this list with what is declared and granted.
#[expect(clippy::too_many_lines, reason = "one list, which the macro takes whole")]
pub fn commands(builder: Builder<Wry>) -> Builder<Wry> {
    builder.invoke_handler(tauri::generate_handler![
        commands::get_start,
        commands::protect,
        commands::save_recovery_code,
        commands::unlock,
        commands::change_protection,
        commands::new_recovery_code,
        commands::lock,
        commands::get_catalogue,
        commands::get_policy,
        commands::check_policy,
        commands::open_archived_copy,
        commands::get_all_data,
        commands::list_organizations,
        commands::discover_portal,
        commands::begin_sign_in,
        commands::await_sign_in,
        commands::cancel_sign_in,
        commands::list_typed_addresses,
        commands::save_typed_address,
        commands::add_by_hand,
        commands::repair_organization,
        commands::sign_out,
        commands::remove_local_copy,
        commands::sync_now,
        commands::cancel_sync,
        commands::set_network,
        commands::get_profile,
        commands::save_profile,
        commands::save_draft,
        commands::list_devices,
        commands::get_new_device,
        commands::save_device,
        commands::add_device,
        commands::remove_device,
        commands::set_device_secret,
        commands::reveal_device_secret,
        commands::hide_device_secret,
        commands::copy_device_secret,
        commands::list_email_preferences,
        commands::set_email_preference,
        commands::stop_all_marketing,
        commands::list_sharing_choices,
        commands::set_sharing_choice,
        commands::opt_out_of_sharing,
        commands::open_choice_page,
        commands::retry_change,
        commands::discard_change,
        commands::resolve_conflict,
        commands::list_outbox,
        commands::list_history,
        commands::change_back,
        commands::plan_export,
        commands::choose_export_target,
        commands::run_export,
        commands::cancel_export,
        commands::show_in_folder,
        commands::describe_deletion,
        commands::request_deletion,
        commands::cancel_deletion,
        commands::check_deletion,
        commands::save_receipt,
        commands::list_receipts,
        commands::describe_requests,
        commands::list_requests,
        commands::get_newest_answer,
        commands::get_request,
        commands::begin_request,
        commands::save_request,
        commands::choose_request_law,
        commands::ready_request,
        commands::hand_over_request,
        commands::note_request_event,
        commands::remove_request,
        commands::import_reply,
        commands::keep_chosen_reply,
        commands::keep_dropped_reply,
        commands::save_deadlines,
        commands::save_request_bundle,
        commands::get_rights_settings,
        commands::save_rights_settings,
        commands::plan_everywhere,
        commands::begin_everywhere,
        commands::get_mail_account,
        commands::save_mail_account,
        commands::remove_mail_account,
        commands::test_mail_account,
        commands::cancel_post,
        commands::send_request,
        commands::signature_names,
        commands::check_signature,
        commands::unsubscribe,
        commands::write_unsubscribe_letter,
        commands::get_follow_up,
        commands::hand_over_follow_up,
        commands::note_follow_up,
        commands::send_follow_up,
        commands::settle_follow_up,
        commands::list_authorities,
        commands::save_authority,
        commands::remove_authority,
        commands::file_rights_request,
        commands::answer_rights_request,
        commands::withdraw_rights_request,
        commands::take_back_order,
        commands::choose_request_about,
        commands::get_settings,
        commands::save_settings,
        commands::set_zoom,
    ])
}

/// Takes the app's events to the window. One that finds no window is lost, which is right: a window
/// reads everything when it opens.
pub struct WindowEvents(pub AppHandle);

impl Events for WindowEvents {
    fn emit(&self, event: Event) {
        let window = &self.0;
        if matches!(event, Event::RecordsChanged { .. } | Event::OrganizationsChanged | Event::RequestsChanged { .. })
            && let Some(desk) = window.try_state::<Desk>()
        {
            desk.look();
        }
        let sent = match event {
            Event::RecordsChanged { organization, touched } => {
                let kinds = touched.into_iter().map(|touched| touched.as_str().to_owned()).collect();
                window.emit("records-changed", RecordsChanged { organization: organization.to_string(), kinds })
            }
            Event::SyncProgress { organization, progress } => {
                window.emit("sync-progress", SyncProgress::new(&organization, progress))
            }
            Event::OrganizationsChanged => window.emit("organizations-changed", ()),
            Event::SecretHidden { organization, device } => {
                let hidden = SecretHidden { organization: organization.to_string(), device: device.to_string() };
                window.emit("secret-hidden", hidden)
            }
            Event::ExportProgress { export, done, total, file } => {
                window.emit("export-progress", ExportProgress::new(export, done, total, file))
            }
            Event::MailProgress { post, step, sent, total } => {
                window.emit("mail-progress", MailProgress { post, step: step.to_owned(), sent, total })
            }
            Event::RequestsChanged { organization } => {
                window.emit("requests-changed", RequestsChanged { organization: organization.to_string() })
            }
            Event::DeletionChanged { organization } => {
                window.emit("deletion-changed", DeletionChanged { organization: organization.to_string() })
            }
        };
        if let Err(error) = sent {
            tracing::debug!(%error, "an event found no window");
        }
    }
}

/// Ties an app to its window's handle.
pub fn events(handle: &AppHandle) -> std::sync::Arc<dyn Events> {
    std::sync::Arc::new(WindowEvents(handle.clone()))
}
