//! What is under way in the mail, so that it can be stopped.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rights::RequestId;
use sync::CancellationToken;

/// Tests, letters and requests under way, by the names the window gave them.
#[derive(Debug, Default)]
pub struct Posts(Mutex<HashMap<String, Post>>);

/// One of them.
#[derive(Debug)]
struct Post {
    cancel: CancellationToken,
    /// The request whose letter it is, where it is one.
    letter_of: Option<RequestId>,
}

impl Posts {
    fn all(&self) -> MutexGuard<'_, HashMap<String, Post>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn begin(&self, name: &str, letter_of: Option<RequestId>, closing: &CancellationToken) -> Running<'_> {
        let cancel = closing.child_token();
        self.all().insert(name.to_owned(), Post { cancel: cancel.clone(), letter_of });
        Running { posts: self, name: name.to_owned(), cancel }
    }

    pub(super) fn cancel(&self, name: &str) {
        if let Some(post) = self.all().get(name) {
            post.cancel.cancel();
        }
    }

    /// Whether a letter about this request is under way.
    pub(crate) fn carry_letter_of(&self, request: RequestId) -> bool {
        self.all().values().any(|post| post.letter_of == Some(request))
    }
}

/// One of them for as long as it is under way, however it ends.
pub struct Running<'p> {
    posts: &'p Posts,
    name: String,
    cancel: CancellationToken,
}

impl Running<'_> {
    /// Cancelled when the member or the lock says so.
    pub const fn cancel(&self) -> &CancellationToken {
        &self.cancel
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.posts.all().remove(&self.name);
    }
}
