//! An e-mail that came back, as the member drops it here. Everything in it is what the file says.

use domain::OrganizationId;
use jiff::{Timestamp, civil::Date};
use mail::{Received, read};
use rights::{EARLIEST, Event, RequestId};
use vault::{DocumentKind, Tx};

use super::author::author;
use crate::rights::{reading::asked::Asked, reading::view::RequestDetail};
use crate::{App, AppError};

/// A kept e-mail as it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::rights) struct Reply {
    pub sender: String,
    pub subject: String,
    pub text: String,
    /// What must be known before it is believed to be all of it, by names the window has words for.
    pub doubts: Vec<&'static str>,
    /// Name, size in bytes and SHA-256 of what came along.
    pub attachments: Vec<(String, u64, [u8; 32])>,
    /// Whether it says to be signed. Whether that is so is looked at on the member's word alone.
    pub is_signed: bool,
    /// The host of a one-click way out that it names, whether or not anybody vouches for it.
    pub one_click_host: Option<String>,
    /// To whom a letter would go that ends its sender's letters.
    pub stop_letter_to: Option<String>,
    /// The ids of the messages it answers, as it says.
    pub answers: Vec<String>,
}

impl Reply {
    /// Whether it names this request: by its reference, or by a letter of it that it answers.
    pub fn names(&self, tx: &Tx<'_>, id: RequestId) -> Result<bool, AppError> {
        let reference = id.reference();
        if self.subject.contains(&reference) || self.text.contains(&reference) {
            return Ok(true);
        }
        for message in &self.answers {
            if tx.rights_mail().requests(message)?.contains(&id) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl App {
    /// Keeps an e-mail with a request, byte for byte: under the day it says, or today where that cannot be. One that is
    /// kept already stays as it is.
    ///
    /// # Errors
    /// [`AppError::Unreadable`] if it is no e-mail; [`AppError::BelongsElsewhere`] if it names another
    /// request and not this one, with those that it names; [`AppError::Rights`] if nothing was sent yet.
    pub fn import_reply(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        bytes: &[u8],
    ) -> Result<RequestDetail, AppError> {
        let (now, today, room) = (self.now(), self.today(), self.room(organization)?);
        let received = read(bytes, now)?;
        self.insist_on_fit(&received, id)?;
        let account = self.mail_account()?.account.map(|account| account.from).unwrap_or_default();
        let on = written_on(&received).map_or(today, |on| on.min(today));
        room.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            if tx.rights_documents().has(id, rights::evidence::Digest::of(bytes))? {
                return Ok(());
            }
            asked.insist_whole(tx)?;
            let event = Event::MessageKept { on, from: author(tx, &asked, &received, &account)? };
            asked.course.note(&event, today)?;
            let document = tx.rights_documents().put(id, DocumentKind::Message, bytes, now)?;
            if let Some(message_id) = &received.message_id {
                tx.rights_mail().put(message_id.as_str(), id, document)?;
            }
            tx.rights_log().append(id, &event, Some(document), now)?;
            Ok::<_, AppError>(())
        })?;
        self.requests_changed(organization);
        self.request(organization, id)
    }

    /// The message belongs to this request if it names it, or names none.
    fn insist_on_fit(&self, received: &Received, id: RequestId) -> Result<(), AppError> {
        let mut named = Vec::new();
        for room in self.rooms()? {
            // An organization whose file cannot be read keeps no other's answers from being kept.
            match room.vault().read(|tx| named_in(tx, received)) {
                Ok(more) => named.extend(more),
                Err(error) => tracing::warn!(organization = %room.id(), %error, "its requests cannot be read"),
            }
        }
        if named.is_empty() || named.contains(&id) {
            return Ok(());
        }
        let all = self.requests(None)?;
        Err(AppError::BelongsElsewhere(all.into_iter().filter(|row| named.contains(&row.id)).collect()))
    }
}

/// The requests of one organization that the message answers by its ids, or whose reference it holds.
fn named_in(tx: &Tx<'_>, received: &Received) -> Result<Vec<RequestId>, AppError> {
    let mut named = Vec::new();
    for message_id in received.in_reply_to.iter().chain(&received.references) {
        named.extend(tx.rights_mail().requests(message_id.as_str())?);
    }
    let subject = received.subject.as_deref().unwrap_or_default();
    for request in tx.rights_requests().list()? {
        let reference = request.id.reference();
        if subject.contains(&reference) || received.text.text.contains(&reference) {
            named.push(request.id);
        }
    }
    Ok(named)
}

/// The day it says it was written, where the member is; `None` where that cannot be.
fn written_on(received: &Received) -> Option<Date> {
    let said = received.date.as_ref().filter(|date| date.doubt.is_none()).and_then(|date| date.at);
    said.map(|at| at.to_zoned(App::zone()).date()).filter(|on| *on >= EARLIEST)
}

/// A message as it is shown; `None` if it is no e-mail but the member's own words about one.
pub(in crate::rights) fn shown(bytes: &[u8]) -> Option<Reply> {
    shown_as_kept(bytes, Timestamp::MAX)
}

/// The same of one that was kept at `kept_at`: whether its date could be, was a question of that day.
pub(in crate::rights) fn shown_as_kept(bytes: &[u8], kept_at: Timestamp) -> Option<Reply> {
    let received = read(bytes, kept_at).ok()?;
    let one_click_host = super::unsubscribe::host_named(&received);
    let stop_letter_to = mail::unsubscribe::letters(&received).into_iter().next().map(|letter| letter.to.to_string());
    let who = |from: &mail::read::Correspondent| match (&from.name, &from.address) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (Some(one), None) | (None, Some(one)) => one.clone(),
        (None, None) => String::new(),
    };
    let doubts = doubts(&received);
    let answers = received.in_reply_to.iter().chain(&received.references).map(|id| id.as_str().to_owned()).collect();
    let attachments = received.enclosed.into_iter().map(|file| {
        let size = u64::try_from(file.size_bytes).unwrap_or(u64::MAX);
        (file.name.unwrap_or_default(), size, file.sha256)
    });
    Some(Reply {
        sender: received.from.iter().map(who).collect::<Vec<_>>().join(", "),
        subject: received.subject.unwrap_or_default(),
        text: received.text.text,
        doubts,
        attachments: attachments.collect(),
        is_signed: says_to_be_signed(bytes),
        one_click_host,
        stop_letter_to,
        answers,
    })
}

/// Where what is shown may differ from what was sent.
fn doubts(received: &Received) -> Vec<&'static str> {
    [
        (received.has_several_from, "several-senders"),
        (written_on(received).is_none(), "date"),
        (received.text.is_cut, "cut"),
        (received.text.has_doubtful_letters, "letters"),
        (received.enclosed.iter().any(|file| file.is_damaged), "damaged-file"),
    ]
    .into_iter()
    .filter_map(|(is_so, name)| is_so.then_some(name))
    .collect()
}

/// Whether the header holds the field of a DKIM signature.
fn says_to_be_signed(bytes: &[u8]) -> bool {
    const FIELD: &[u8] = b"dkim-signature:";
    let lines = bytes.split(|byte| *byte == b'\n').take_while(|line| !line.trim_ascii().is_empty());
    lines.into_iter().any(|line| line.get(..FIELD.len()).is_some_and(|start| start.eq_ignore_ascii_case(FIELD)))
}

#[cfg(test)]
mod tests {
    use testkit::hostile::{HEAD, of_size};

    use super::*;

    #[test]
    fn where_what_is_shown_may_differ_from_what_was_sent_is_told() {
        let text = |head: &str, text: &str| format!("{head}\n{text}\n").into_bytes();
        let file = "Content-Type: a/b\nContent-Transfer-Encoding: base64\n";
        for (bytes, told) in [
            (text(HEAD, "Here it is."), vec![]),
            (text(&format!("From: b@example.org\n{HEAD}"), "Here it is."), vec!["several-senders"]),
            (text(&format!("{HEAD}Content-Type: text/plain; charset=no-such\n"), "Grüße"), vec!["letters"]),
            (text(&format!("{HEAD}{file}"), "%%%%"), vec!["damaged-file"]),
            (of_size(5 * 1024 * 1024), vec!["cut"]),
        ] {
            assert_eq!(shown(&bytes).expect("a message").doubts, told);
        }
    }
}
