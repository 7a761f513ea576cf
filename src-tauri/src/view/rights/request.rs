//! Rights requests: what can be asked, the letter, how it stands, what is due, what proves it.
//!
//! Words for kinds, states, events, channels and laws are the window's: the codes are those of the crate
//! of rights requests. A calendar date crosses as `2026-05-05`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::view::{ContactView, Instant, LeavingView, PortalView, SentLaterView};

/// One thing the letter needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SlotView {
    /// Its id; the window's words are under `slot-<id>`.
    pub id: String,
    /// `line`, `lines`, `email`, `choice` or `device`.
    pub kind: String,
    /// Whether the letter cannot go without it.
    pub required: bool,
    /// `policy` if the organization asks for it, `ours` if we suggest it.
    pub asked_by: String,
    /// What stands in it.
    pub value: String,
    /// Values to choose from: id and text.
    pub choices: Vec<ChoiceView>,
}

/// One value to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChoiceView {
    /// What is stored.
    pub id: String,
    /// What is shown: the member's or the organization's own text.
    pub text: String,
}

/// What keeps a letter from going, or should be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterProblem {
    /// The problem; the window's words are under `letter-problem-<code>`.
    pub code: String,
    /// The slot it is about.
    pub slot: Option<String>,
    /// Whether the letter cannot go with it.
    pub blocks: bool,
}

/// The letter as it would go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterView {
    /// The recipient's address, `null` while there is none.
    pub to: Option<String>,
    /// Who it is addressed to.
    pub to_name: String,
    /// The subject.
    pub subject: String,
    /// Whether the organization prescribes the subject, so that it cannot be changed.
    pub subject_fixed: bool,
    /// The text.
    pub body: String,
    /// Whether the member changed subject or text by hand.
    pub edited: bool,
    /// What is wrong with it.
    pub problems: Vec<LetterProblem>,
    /// Whether a mail link can carry it; else it is too long.
    pub fits_mail_link: bool,
}

/// One date that matters, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueView {
    /// `acknowledge`, `answer`, `extended-answer`, `opt-out`, `complaint-answer`, `authority` or `own-reminder`.
    pub what: String,
    /// The date.
    pub on: String,
    /// Whether the count of days could not be confirmed.
    pub about: bool,
    /// Whether the clock has not begun or stands still: the last day can only be later.
    pub not_before: bool,
    /// Whether it is a legal date; else it is the member's reminder.
    pub legal: bool,
    /// Whether it is what is waited for now.
    pub current: bool,
    /// The day on which it was done, as far as the log tells.
    pub met_on: Option<String>,
    /// Whether its day is over and nothing tells that it was done.
    pub passed: bool,
    /// One sentence that explains it: a Fluent key and what it takes. Arguments that are dates read `2026-05-05`.
    pub explanation: ExplanationView,
}

/// A sentence of the catalogue with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExplanationView {
    /// The Fluent key.
    pub key: String,
    /// Its arguments as text.
    pub arguments: BTreeMap<String, String>,
    /// The rule's source, as `GDPR, Art. 12(3)`.
    pub source: String,
}

/// One line of a request's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogView {
    /// Its place, from 1.
    pub number: u64,
    /// When it was written down.
    pub written_at: Instant,
    /// The event's name, as `identity-asked`.
    pub what: String,
    /// The day it happened, where it has one.
    pub on: Option<String>,
    /// Who did it: `member`, `organization` or `authority`; `null` if it cannot be read.
    pub by: Option<String>,
    /// More of it by name: `outcome`, `by`, `from`, `reasons`, `law`; `to`: the addressee of a later letter;
    /// `letter`, `posting`: which later letter goes through the mail account, and how far it has come.
    pub more: BTreeMap<String, String>,
    /// SHA-256 of the document that belongs to it, in hexadecimal.
    pub document: Option<String>,
}

/// A message kept with a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessageView {
    /// Its id.
    pub id: String,
    /// `member`, `organization` or `authority`.
    pub from: String,
    /// The day it says it was written.
    pub on: Option<String>,
    /// Who it says wrote it; foreign text.
    pub sender: String,
    /// Its subject; foreign text.
    pub subject: String,
    /// Its text; foreign text.
    pub text: String,
    /// Where that may differ from what was sent: `several-senders`, `cut`, `letters`, `damaged-file`, `names-none`.
    pub doubts: Vec<String>,
    /// Names and sizes of what was attached; foreign text.
    pub attachments: Vec<AttachmentView>,
    /// `verified`, `failed`, `no-key`, `none` or `not-checked`.
    pub signature: String,
    /// The domain that signs, once it was looked at; proven only if the signature is `verified`.
    pub signed_by: Option<String>,
    /// Whether that domain is the sender's own or stands above it: only then it speaks for the sender.
    pub signed_for_sender: bool,
    /// Whether the signature covers the text to its end.
    pub signed_whole: bool,
    /// Whether the member brought the key.
    pub key_pasted: bool,
    /// The day the signature was looked at.
    pub signature_on: Option<String>,
    /// The host a one-click unsubscription goes to, if one may be offered.
    pub unsubscribe_host: Option<String>,
    /// The domain whose signature vouches for that way; not always the one of `signed_by`.
    pub unsubscribe_vouched_by: Option<String>,
    /// How far that way was gone: `begun`, `accepted`, `refused`, `redirected`, `unknown` or `not-sent`.
    pub unsubscribed: Option<String>,
    /// To whom a letter would go that ends such letters; foreign text.
    pub stop_letter_to: Option<String>,
    /// SHA-256 of its exact bytes, in hexadecimal.
    pub fingerprint: String,
}

/// What was attached to a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttachmentView {
    /// Its name; foreign text.
    pub name: String,
    /// Its size in bytes.
    pub size_bytes: u64,
    /// SHA-256, in hexadecimal.
    pub fingerprint: String,
}

/// A request in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestRow {
    /// Its id.
    pub id: String,
    /// Whose.
    pub organization: String,
    /// The reference printed in the letter.
    pub reference: String,
    /// What is asked.
    pub wish: String,
    /// What it is about: category ids, recipient ids, device ids. Empty: everything.
    pub about: Vec<String>,
    /// How.
    pub channel: String,
    /// Whose clock it follows.
    pub law: String,
    /// Where it stands.
    pub state: String,
    /// The day it was looked at: what `lateDays` and `daysLeft` are counted from.
    pub today: String,
    /// When it was begun.
    pub begun_at: Instant,
    /// When it was sent or accepted.
    pub sent_on: Option<String>,
    /// What is waited for now.
    pub due: Option<DueView>,
    /// The end of an extension that was validly stated.
    pub extended_to: Option<String>,
    /// How many days late, 0 if not.
    pub late_days: u32,
    /// Days until it is due; `null` without a date.
    pub days_left: Option<i32>,
    /// `late`, `soon`, `member`, `organization` or `closed`: the group it is listed in.
    pub group: String,
    /// How its filing at a portal stands that was not accepted yet; see `PortalOrderView`.
    pub filing: Option<String>,
    /// The later letter of which it is asked whether it was sent, or that is leaving through the mail account.
    pub leaving: Option<LeavingView>,
    /// Whether its log is not as it was written.
    pub damaged: bool,
}

/// One request in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestView {
    /// What stands in the list.
    pub row: RequestRow,
    /// Whose public holidays count.
    pub country: Option<String>,
    /// The letter's language.
    pub language: String,
    /// Whether an English copy follows the letter; `null` where none can: it is in English, or there is no letter.
    pub english_copy: Option<bool>,
    /// The right the letter names with its article, or `null`: no law is named.
    pub named_law: Option<String>,
    /// What the letter needs to know.
    pub slots: Vec<SlotView>,
    /// The contact it goes to.
    pub contact: Option<ContactView>,
    /// What the member typed as a contact for this channel, also where it is not one yet.
    pub found: Option<NewContact>,
    /// The letter; `null` for a call or a step on the organization's pages.
    pub letter: Option<LetterView>,
    /// Every date, in order.
    pub dues: Vec<DueView>,
    /// What the clock did with what was said, and why a date is missing or no law gives one: one sentence each, in
    /// the window's language.
    pub clock_notes: Vec<String>,
    /// Names of the events that can be noted now.
    pub steps: Vec<String>,
    /// The log, oldest first.
    pub log: Vec<LogView>,
    /// The first broken line of the log, by its place; `null`: it is whole.
    pub log_broken_at: Option<u64>,
    /// Messages kept, oldest first.
    pub messages: Vec<MessageView>,
    /// Later letters that were noted as sent, oldest first.
    pub later: Vec<SentLaterView>,
    /// A note that is typed and not noted yet; `save_request` keeps it as the slot `note`, in every state.
    pub note: String,
    /// What concerns the portal; `null` if it goes another way.
    pub portal: Option<PortalView>,
}

/// Request of `list_requests`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListRequestsRequest {
    /// One organization's, or everybody's.
    pub organization: Option<String>,
}

/// Request of `begin_request`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BeginRequestRequest {
    /// Whose.
    pub organization: String,
    /// What is asked.
    pub wish: String,
    /// How.
    pub channel: String,
    /// What it is about: category ids, recipient ids, device ids.
    pub about: Vec<String>,
}

/// The newest answer of an organization that is kept by hand: out of it the member can enter what is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewestAnswerView {
    /// The request they answered.
    pub request: RequestRow,
    /// The day of the answer.
    pub on: String,
}

/// Names one request.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestRequest {
    /// Whose.
    pub organization: String,
    /// Which.
    pub request: String,
}

/// Request of `keep_dropped_reply`.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DroppedReplyRequest {
    /// Whose.
    pub organization: String,
    /// Which request.
    pub request: String,
    /// The mail file in Base64; beyond the largest one that is read, one byte more is enough.
    pub message: String,
}

/// Request of `save_request`: what the member typed; what is absent stays. Only before it is sent.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveRequestRequest {
    /// Whose.
    pub organization: String,
    /// Which.
    pub request: String,
    /// Slots by id.
    pub slots: BTreeMap<String, String>,
    /// The letter's language.
    pub language: Option<String>,
    /// Whether an English copy follows a letter in another language.
    pub english_copy: Option<bool>,
    /// The law whose article the letter names; an empty text: none.
    pub named_law: Option<String>,
    /// The channel.
    pub channel: Option<String>,
    /// The subject as changed by hand; an empty text: as composed.
    pub subject: Option<String>,
    /// The text as changed by hand; an empty text: as composed.
    pub body: Option<String>,
    /// Another contact, found by the member.
    pub contact: Option<NewContact>,
    /// The member has checked that the contact is current.
    pub contact_checked: bool,
}

/// A contact found by the member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewContact {
    /// The address.
    pub value: String,
    /// Where it comes from.
    pub source: String,
}

/// Request of `choose_request_law`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChooseRequestLawRequest {
    /// Whose.
    pub organization: String,
    /// Which.
    pub request: String,
    /// The law.
    pub law: String,
    /// Whose public holidays count.
    pub country: Option<String>,
}

/// Request of `hand_over_request`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandOverRequest {
    /// Whose.
    pub organization: String,
    /// Which.
    pub request: String,
    /// `mail-program`, `draft-file`, `copied`, `pdf` or `page`.
    pub by: String,
}

/// Request of `note_request_event`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteRequestEventRequest {
    /// Whose.
    pub organization: String,
    /// Which.
    pub request: String,
    /// The event's name, as `identity-asked`; one of the view's `steps`.
    pub what: String,
    /// The day.
    pub on: Option<String>,
    /// For `answered`: `fully`, `partly`, `refused`. For `sent`: `email`, `post`, `phone`, `page`, `local`.
    pub more: Option<String>,
    /// For `extended`: whether they gave reasons.
    pub reasons: Option<bool>,
    /// What was said, in the member's words; kept with the log.
    pub text: Option<String>,
}

/// Answer of `hand_over_request`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandedView {
    /// The file that was written, if one was; `null` also if the member cancelled.
    pub path: Option<String>,
    /// Whether it left our hands.
    pub handed: bool,
    /// The request as it now stands.
    pub request: RequestView,
}
