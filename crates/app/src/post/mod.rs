//! The member's own mail account: its settings, its test, and what became of what it carried.

mod account;
mod running;
mod trouble;

use mail::smtp::{Courier, Patience, Progress, Trust};
use rights::RequestId;

pub(crate) use account::Sender;
pub use account::{MailAccountState, MailFields, SECURITIES};
pub(crate) use running::{Posts, Running};
pub use trouble::MailTrouble;

use crate::{App, AppError, Event};

impl App {
    /// Tries the account: connects, encrypts, signs in and leaves. Nothing is sent. `None`: it works.
    ///
    /// # Errors
    /// [`AppError::NotOffered`] without an account, or if the ledger cannot be read.
    pub async fn test_mail_account(&self, post: &str) -> Result<Option<MailTrouble>, AppError> {
        self.test_mail_account_with(&courier()?, post).await
    }

    /// The same by a courier of the caller's.
    ///
    /// # Errors
    /// As [`App::test_mail_account`].
    pub async fn test_mail_account_with(&self, courier: &Courier, post: &str) -> Result<Option<MailTrouble>, AppError> {
        let sender = self.mail_sender()?.ok_or(AppError::NotOffered)?;
        let running = self.begin_post(post)?;
        let tried = courier.check(&sender.account, &self.telling(post), running.cancel()).await;
        Ok(tried.err().map(|reason| MailTrouble::from(&reason)))
    }

    /// Stops a test, a letter or a request to end a newsletter, if it is still under way.
    pub fn cancel_post(&self, post: &str) {
        self.posts().cancel(post);
    }

    /// Marks that something is under way under this name; locking stops it too.
    pub(crate) fn begin_post(&self, post: &str) -> Result<Running<'_>, AppError> {
        Ok(self.posts().begin(post, None, &self.open()?.closing))
    }

    /// The same for a letter about a request: until it ends, nobody else says what became of it.
    pub(crate) fn begin_letter(&self, post: &str, request: RequestId) -> Result<Running<'_>, AppError> {
        Ok(self.posts().begin(post, Some(request), &self.open()?.closing))
    }

    /// Tells the window how far what goes under this name is.
    pub(crate) fn telling(&self, post: &str) -> impl Fn(Progress) + Send + Sync {
        let (app, post) = (self.clone(), post.to_owned());
        move |at| {
            let bytes = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
            let (step, sent, total) = match at {
                Progress::Connecting => ("connecting", 0, 0),
                Progress::Encrypting => ("encrypting", 0, 0),
                Progress::SigningIn => ("signing-in", 0, 0),
                Progress::Addressing => ("addressing", 0, 0),
                Progress::Sending { sent, total } => ("sending", bytes(sent), bytes(total)),
                Progress::Waiting => ("waiting", 0, 0),
            };
            app.emit(Event::MailProgress { post: post.clone(), step, sent, total });
        }
    }
}

/// Carries letters, believing what this computer believes.
///
/// # Errors
/// [`AppError::MailTrust`] if that cannot be read.
pub(crate) fn courier() -> Result<Courier, AppError> {
    Ok(Courier::new(Trust::of_the_system()?, Patience::default()))
}
