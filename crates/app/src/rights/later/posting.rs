//! Later letters through the member's own mail account, and the question what became of one.

use domain::OrganizationId;
use jiff::{Timestamp, civil::Date};
use mail::smtp::Courier;
use rights::{Event, LaterKind, Posting, RequestId, RightsError};
use vault::{DocumentKind, Tx};

use super::noting::settle_handed;
use super::{handed, let_go, posted, posted_slot};
use crate::post::courier;
use crate::rights::by_mail::{Outgoing, Posted, Telling};
use crate::rights::reading::asked::Asked;
use crate::rights::reading::view::RequestDetail;
use crate::rights::writing::letter::Prepared;
use crate::{App, AppError};

/// A later letter of which nobody knows whether it was sent: it is leaving through the mail account, or may have
/// left that way or another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeavingState {
    /// Its kind.
    pub kind: LaterKind,
    /// To whom it went; `None` if that cannot be read any more.
    pub to_name: Option<String>,
    /// Whether it went through the mail account, which gave no final word; else only the member can know.
    pub by_account: bool,
}

impl App {
    /// Sends a later letter as it is shown through the member's mail account. `post` names it for progress and for
    /// [`App::cancel_post`].
    ///
    /// # Errors
    /// [`AppError::LetterNotReady`] while something is wrong with it; [`AppError::NotOffered`] without an account or
    /// an e-mail address, if there is no such letter as the request stands, or while another one of this request is
    /// leaving or may have left. Nothing has left then.
    pub async fn send_follow_up(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        kind: LaterKind,
        post: &str,
    ) -> Result<Posted, AppError> {
        self.send_follow_up_with(&courier()?, organization, id, kind, post).await
    }

    /// The same by a courier of the caller's.
    ///
    /// # Errors
    /// As [`App::send_follow_up`].
    pub async fn send_follow_up_with(
        &self,
        courier: &Courier,
        organization: &OrganizationId,
        id: RequestId,
        kind: LaterKind,
        post: &str,
    ) -> Result<Posted, AppError> {
        let (letter, answers) = self.later_to_leave(organization, id, kind)?;
        let outgoing = Outgoing { letter, answers, telling: Telling::Later(kind) };
        self.post_letter(courier, organization, id, &outgoing, post).await
    }

    /// Notes what became of a later letter that is asked about, because it was handed over, or because the mail
    /// server gave no final word: sent on a day, or (`None`) not at all.
    ///
    /// # Errors
    /// [`AppError::NotOffered`] if it is not asked about; [`AppError::BeingSent`] while it is still on its way;
    /// [`AppError::NotADate`], or [`AppError::Rights`] if the date cannot be; [`AppError::LetterNotReady`] if it holds
    /// what has become known as a code since.
    pub fn settle_follow_up(
        &self,
        organization: &OrganizationId,
        id: RequestId,
        letter: LaterKind,
        on: Option<&str>,
    ) -> Result<RequestDetail, AppError> {
        let on: Option<Date> = on.map(|on| on.parse().map_err(|_| AppError::NotADate)).transpose()?;
        let (now, today, desk) = (self.now(), self.today(), self.desk(organization)?);
        self.room(organization)?.vault().write(|tx| {
            let asked = Asked::read(tx, id)?;
            asked.insist_whole(tx)?;
            if let Some(on) = on {
                check_date(&asked, &letter.event(on), today)?;
            }
            if asked.course.leaving != Some(letter) {
                return settle_handed(tx, desk, &asked, letter, on, now);
            }
            // Here, because what the post notes when it ends must not come between the look and the word.
            if self.posts().carry_letter_of(id) {
                return Err(AppError::BeingSent);
            }
            let posting = if on.is_some() { Posting::WentOut } else { Posting::StayedHere };
            let document = if on.is_some() { asked.left_as() } else { None };
            tx.rights_log().append(id, &Event::LaterPosted { letter, posting }, document, now)?;
            ended(tx, &asked, letter, on, now)
        })?;
        self.requests_changed(organization);
        self.request(organization, id)
    }
}

/// Refuses a date that cannot be. Where the request has moved on so that the letter's own line no longer follows,
/// that it went out is noted all the same.
fn check_date(asked: &Asked, event: &Event, today: Date) -> Result<(), AppError> {
    match asked.course.note(event, today) {
        Ok(_) | Err(RightsError::IllegalStep { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Keeps the letter beside the line that says that it leaves, so that it is this one that is noted as sent.
pub(in crate::rights) fn begun(
    tx: &Tx<'_>,
    id: RequestId,
    kind: LaterKind,
    letter: &Prepared,
    now: Timestamp,
) -> Result<(), AppError> {
    let mut draft = tx.rights_requests().get(id)?.ok_or(AppError::NotFound)?.draft;
    let text = String::from_utf8(letter.to_bytes()?).map_err(|_| RightsError::UnreadableEntry)?;
    draft.slots.insert(posted_slot(kind), text);
    tx.rights_requests().save(id, &draft, now)?;
    Ok(())
}

/// Behind the line that says how its sending ended: if it left, the letter's own line with the letter, where that
/// still follows, and what was typed for it is let go. If not, everything is as before.
pub(in crate::rights) fn ended(
    tx: &Tx<'_>,
    asked: &Asked,
    kind: LaterKind,
    sent_on: Option<Date>,
    now: Timestamp,
) -> Result<(), AppError> {
    let id = asked.request.id;
    let mut draft = tx.rights_requests().get(id)?.ok_or(AppError::NotFound)?.draft;
    let letter = posted(&draft, kind);
    draft.slots.remove(&posted_slot(kind));
    if let Some(on) = sent_on {
        let event = kind.event(on);
        if asked.course.clone().after(&event).is_ok() {
            let put = |letter: &Prepared| {
                Ok::<_, AppError>(tx.rights_documents().put(id, DocumentKind::Letter, &letter.to_bytes()?, now)?)
            };
            tx.rights_log().append(id, &event, letter.as_ref().map(put).transpose()?, now)?;
        }
        let_go(&mut draft, kind, letter.as_ref());
    }
    tx.rights_requests().save(id, &draft, now)?;
    Ok(())
}

impl Asked {
    /// The later letter that is asked about: one that is leaving or may have left through the mail account, else the
    /// first that was handed over. Behind a damaged log nothing could be said of that one.
    pub(in crate::rights) fn leaving(&self) -> Option<LeavingState> {
        let draft = &self.request.draft;
        let state = |kind, letter: Option<Prepared>, by_account| {
            let to_name = letter.map(|letter| letter.to_name);
            LeavingState { kind, to_name, by_account }
        };
        if let Some(kind) = self.course.leaving {
            return Some(state(kind, posted(draft, kind), true));
        }
        let mut kinds = LaterKind::ALL.iter().filter(|_| self.broken_at.is_none());
        kinds.find_map(|kind| handed(draft, *kind).map(|letter| state(*kind, Some(letter), false)))
    }

    /// The bytes that are leaving or may have left, by their hash.
    fn left_as(&self) -> Option<rights::evidence::Digest> {
        let told = self.entries.iter().zip(&self.events).rev();
        let is_leaving = |event: &Event| matches!(event, Event::LaterPosted { posting: Posting::Leaving, .. });
        told.into_iter().find(|(_, event)| is_leaving(event)).and_then(|(entry, _)| entry.document)
    }
}
