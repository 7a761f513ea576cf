//! The member's mail account, letters through it, and what kept messages prove and lead to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::view::{RequestView, Secret};

/// The mail account; its password never crosses to the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailAccountView {
    /// The server's name, as typed.
    pub host: String,
    /// The port, as typed.
    pub port: String,
    /// `tls` or `starttls`.
    pub security: String,
    /// The user name.
    pub user: String,
    /// The sender's address.
    pub from: String,
    /// The sender's name.
    pub name: String,
    /// Whether letters can go through the account.
    pub is_set: bool,
    /// Whether a password is kept that fits what stands here.
    pub has_password: bool,
    /// Whether something was typed that is not saved.
    pub is_changed: bool,
    /// Where and as whom letters go, whatever was typed since; `null` while no account is set.
    pub sender: Option<MailSenderView>,
}

/// Where and as whom letters go through the mail account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailSenderView {
    /// The server's name.
    pub host: String,
    /// The sender's address.
    pub from: String,
    /// The sender's name; may be empty.
    pub name: String,
}

/// Request of `save_mail_account`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveMailAccountRequest {
    /// The server's name.
    pub host: String,
    /// The port.
    pub port: String,
    /// `tls` or `starttls`.
    pub security: String,
    /// The user name.
    pub user: String,
    /// The sender's address.
    pub from: String,
    /// The sender's name.
    pub name: String,
    /// The password; absent: the one before.
    #[ts(as = "Option<String>", optional)]
    pub password: Option<Secret>,
    /// Whether this becomes the account; else it is only kept as typed, without the password.
    pub finish: bool,
}

/// Names something under way in the mail.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PostRequest {
    /// The window's own name for it.
    pub post: String,
}

/// Why a mail server did not take something, or nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailTroubleView {
    /// Its name; the window's words are under `mail-trouble-<reason>`.
    pub reason: String,
    /// The step at which it stood still.
    pub step: Option<String>,
    /// The server's code.
    pub code: Option<u16>,
    /// The server's words; foreign text.
    pub words: Option<String>,
    /// Whether the same may work later.
    pub later: bool,
    /// Whether the letter may have been taken all the same.
    pub unknown: bool,
}

/// Answer of `test_mail_account`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailTestView {
    /// What went wrong; `null`: it works.
    pub trouble: Option<MailTroubleView>,
}

/// Request of `send_request`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SendRequestRequest {
    /// Whose.
    pub organization: String,
    /// Which.
    pub request: String,
    /// The window's own name for it, for progress and for stopping.
    pub post: String,
}

/// Answer of `send_request`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostedView {
    /// The request as it now stands.
    pub request: RequestView,
    /// What went wrong; `null`: the mail server took it.
    pub trouble: Option<MailTroubleView>,
}

/// Names one kept message.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MessageRequest {
    /// Whose.
    pub organization: String,
    /// Which request.
    pub request: String,
    /// Its id.
    pub message: String,
}

/// Answer of `signature_names`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignatureNamesView {
    /// The names whose TXT records would be asked for; none if there is nothing to ask.
    pub names: Vec<String>,
}

/// Request of `check_signature`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckSignatureRequest {
    /// Whose.
    pub organization: String,
    /// Which request.
    pub request: String,
    /// The message.
    pub message: String,
    /// The key the member brought; `null`: the domain's name server is asked.
    pub key: Option<String>,
}

/// Request of `unsubscribe`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnsubscribeRequest {
    /// Whose.
    pub organization: String,
    /// Which request.
    pub request: String,
    /// The message.
    pub message: String,
    /// The window's own name for it, for stopping.
    pub post: String,
}

/// Answer of `unsubscribe`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnsubscribedView {
    /// The rights request as it now stands.
    pub request: RequestView,
    /// What became of it; the window's words are under `unsubscribe-<outcome>`.
    pub outcome: String,
}

/// Answer of `write_unsubscribe_letter`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedView {
    /// Whether a program took it.
    pub opened: bool,
}

/// `mail-progress`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailProgress {
    /// Which, by the window's own name.
    pub post: String,
    /// `connecting`, `encrypting`, `signing-in`, `addressing`, `sending` or `waiting`.
    pub step: String,
    /// Bytes of the letter handed over.
    pub sent: u64,
    /// Bytes of it in all; 0 while none is handed over.
    pub total: u64,
}
