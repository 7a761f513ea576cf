//! A code on the clipboard, taken back after a while if it is still ours.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

#[cfg(target_os = "macos")]
use arboard::SetExtApple;
#[cfg(target_os = "linux")]
use arboard::SetExtLinux;
#[cfg(windows)]
use arboard::SetExtWindows;
use arboard::{Clipboard, Error};
use zeroize::Zeroizing;

/// How long a copied code stays.
pub const CLEARED_AFTER: Duration = Duration::from_secs(30);

/// What a clipboard does for us.
trait Board: Send {
    /// Puts `code` there, asking clipboard histories to leave it out.
    fn put(&mut self, code: &str) -> Result<(), Error>;
    fn holds(&mut self, code: &str) -> bool;
    fn clear(&mut self);
}

impl Board for Clipboard {
    fn put(&mut self, code: &str) -> Result<(), Error> {
        self.set().exclude_from_history().text(code)
    }

    fn holds(&mut self, code: &str) -> bool {
        self.get_text().is_ok_and(|text| text == code)
    }

    fn clear(&mut self) {
        // Whoever took the clipboard meanwhile has overwritten the code.
        let _ = Clipboard::clear(self);
    }
}

/// The code this app last copied.
///
/// The clipboard belongs to a living owner on Linux, so one handle is kept for as long as a code is
/// on it.
#[derive(Clone, Default)]
pub struct CopiedCode(Arc<Mutex<Copies>>);

#[derive(Default)]
struct Copies {
    /// Tells a code that was copied again from the one before.
    count: u64,
    last: Option<(Box<dyn Board>, Zeroizing<String>)>,
}

impl Copies {
    fn take_back(&mut self) {
        if let Some((mut board, code)) = self.last.take()
            && board.holds(&code)
        {
            board.clear();
        }
    }
}

impl CopiedCode {
    /// Puts `code` on the clipboard and takes it back once `over` resolves, unless another code was
    /// copied by then.
    ///
    /// # Errors
    /// If there is no clipboard.
    pub fn copy(&self, code: &str, over: impl Future<Output = ()> + Send + 'static) -> Result<(), Error> {
        let taken_back = self.put(Box::new(Clipboard::new()?), code, over)?;
        tauri::async_runtime::spawn(taken_back);
        Ok(())
    }

    /// As [`CopiedCode::copy`] on any board; what is returned takes the code back.
    fn put(
        &self,
        mut board: Box<dyn Board>,
        code: &str,
        over: impl Future<Output = ()> + Send + 'static,
    ) -> Result<impl Future<Output = ()> + Send + 'static, Error> {
        board.put(code)?;
        let count = {
            let mut copies = self.copies();
            copies.count += 1;
            copies.last = Some((board, Zeroizing::new(code.to_owned())));
            copies.count
        };
        let this = self.clone();
        Ok(async move {
            over.await;
            // Looked at and taken back under one lock: another code may be copied at this moment.
            let mut copies = this.copies();
            if copies.count == count {
                copies.take_back();
            }
        })
    }

    /// Clears the clipboard if it still holds the code that was copied last.
    pub fn take_back(&self) {
        self.copies().take_back();
    }

    fn copies(&self) -> MutexGuard<'_, Copies> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::{
        future::{pending, ready},
        sync::{Arc, Mutex},
    };

    use super::{Board, CopiedCode, Error};

    /// The one clipboard of a computer; every handle shows the same.
    #[derive(Clone, Default)]
    struct Shared(Arc<Mutex<Option<String>>>);

    impl Shared {
        fn text(&self) -> Option<String> {
            self.0.lock().unwrap().clone()
        }

        fn set(&self, text: Option<&str>) {
            *self.0.lock().unwrap() = text.map(str::to_owned);
        }
    }

    impl Board for Shared {
        fn put(&mut self, code: &str) -> Result<(), Error> {
            self.set(Some(code));
            Ok(())
        }

        fn holds(&mut self, code: &str) -> bool {
            self.text().as_deref() == Some(code)
        }

        fn clear(&mut self) {
            self.set(None);
        }
    }

    #[tokio::test]
    async fn a_copied_code_stays_until_its_time_is_over() {
        let (clipboard, copied) = (Shared::default(), CopiedCode::default());
        let (over, when) = tokio::sync::oneshot::channel::<()>();
        let taken_back = copied.put(Box::new(clipboard.clone()), "ABCDEF", async { drop(when.await) }).unwrap();
        let taken_back = tokio::spawn(taken_back);
        tokio::task::yield_now().await;
        assert_eq!(clipboard.text().as_deref(), Some("ABCDEF"));
        over.send(()).unwrap();
        taken_back.await.unwrap();
        assert_eq!(clipboard.text(), None);
    }

    #[tokio::test]
    async fn what_the_member_copied_meanwhile_is_left_alone() {
        let (clipboard, copied) = (Shared::default(), CopiedCode::default());
        let taken_back = copied.put(Box::new(clipboard.clone()), "ABCDEF", ready(())).unwrap();
        clipboard.set(Some("a shopping list"));
        taken_back.await;
        assert_eq!(clipboard.text().as_deref(), Some("a shopping list"));
    }

    #[tokio::test]
    async fn a_code_copied_again_has_its_whole_time() {
        let (clipboard, copied) = (Shared::default(), CopiedCode::default());
        let first = copied.put(Box::new(clipboard.clone()), "ABCDEF", ready(())).unwrap();
        let _second = copied.put(Box::new(clipboard.clone()), "ABCDEF", pending()).unwrap();
        first.await;
        assert_eq!(clipboard.text().as_deref(), Some("ABCDEF"));
        copied.take_back();
        assert_eq!(clipboard.text(), None);
    }
}
