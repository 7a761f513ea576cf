//! Later letters and authorities.

use app::{Authority, LaterState, LeavingState, SentLater};

use crate::view::{AuthorityView, FollowUpView, LeavingView, SentLaterView};

impl From<&LaterState> for FollowUpView {
    fn from(later: &LaterState) -> Self {
        let page = later.authority.as_ref().and_then(|authority| authority.page.as_ref());
        let ways = [
            (later.is_by_account, "mail-account"),
            (later.is_mail && later.letter.fits_mail_link, "mail-program"),
            (later.is_mail, "draft-file"),
            (later.is_printable, "pdf"),
            (page.is_some(), "page"),
        ];
        Self {
            kind: later.kind.as_str().to_owned(),
            letter: (&later.letter).into(),
            language: later.language.tag().to_owned(),
            authority: later.authority.as_ref().map(Into::into),
            authority_address: later.authority_address.clone(),
            contact: later.contact.as_ref().map(Into::into),
            missing: later.missing.iter().map(Into::into).collect(),
            left_otherwise: later.left_otherwise.clone(),
            ways: ways.into_iter().filter(|(open, _)| *open).map(|(_, way)| way.to_owned()).collect(),
        }
    }
}

impl From<&Authority> for AuthorityView {
    fn from(authority: &Authority) -> Self {
        Self {
            id: authority.id.clone(),
            name: authority.name.clone(),
            region: authority.region.as_ref().map(ToString::to_string),
            address: authority.address.clone(),
            page: authority.page.clone(),
            source: authority.source.clone(),
            as_of: authority.as_of.to_string(),
            own: authority.is_own,
            suggested: authority.suggested,
        }
    }
}

impl From<&LeavingState> for LeavingView {
    fn from(leaving: &LeavingState) -> Self {
        Self {
            kind: leaving.kind.as_str().to_owned(),
            to_name: leaving.to_name.clone(),
            by_account: leaving.by_account,
        }
    }
}

impl From<&SentLater> for SentLaterView {
    fn from(sent: &SentLater) -> Self {
        Self {
            number: sent.number,
            what: sent.what.to_owned(),
            on: sent.on.map(|on| on.to_string()),
            letter: (&sent.letter).into(),
        }
    }
}
