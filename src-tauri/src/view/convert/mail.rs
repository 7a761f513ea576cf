//! The mail account and what it carried.

use app::{MailAccountState, MailFields, MailTrouble, Posted, Unsubscribed};

use crate::view::{
    MailAccountView, MailSenderView, MailTroubleView, PostedView, SaveMailAccountRequest, UnsubscribedView,
};

impl From<MailAccountState> for MailAccountView {
    fn from(account: MailAccountState) -> Self {
        let MailFields { host, port, security, user, from, name } = account.fields;
        let (is_set, has_password, is_changed) = (account.is_set, account.has_password, account.is_changed);
        let sender = account.account.map(Into::into);
        Self { host, port, security, user, from, name, is_set, has_password, is_changed, sender }
    }
}

impl From<MailFields> for MailSenderView {
    fn from(account: MailFields) -> Self {
        let MailFields { host, from, name, .. } = account;
        Self { host, from, name }
    }
}

impl From<&SaveMailAccountRequest> for MailFields {
    fn from(request: &SaveMailAccountRequest) -> Self {
        Self {
            host: request.host.clone(),
            port: request.port.clone(),
            security: request.security.clone(),
            user: request.user.clone(),
            from: request.from.clone(),
            name: request.name.clone(),
        }
    }
}

impl From<MailTrouble> for MailTroubleView {
    fn from(trouble: MailTrouble) -> Self {
        let (code, words) = trouble.server_said.unzip();
        Self {
            reason: trouble.reason.to_owned(),
            step: trouble.step.map(str::to_owned),
            code,
            words: words.filter(|words| !words.is_empty()),
            later: trouble.may_work_later,
            unknown: trouble.is_unknown,
        }
    }
}

impl From<Posted> for PostedView {
    fn from(posted: Posted) -> Self {
        Self { request: (&posted.request).into(), trouble: posted.trouble.map(Into::into) }
    }
}

impl From<Unsubscribed> for UnsubscribedView {
    fn from(asked: Unsubscribed) -> Self {
        Self { request: (&asked.request).into(), outcome: asked.outcome.to_owned() }
    }
}
