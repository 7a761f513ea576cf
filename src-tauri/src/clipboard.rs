//! A code on the clipboard, taken back after a while if it is still ours.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use arboard::Clipboard;
use zeroize::Zeroizing;

/// How long a copied code stays.
pub const CLEARED_AFTER: Duration = Duration::from_secs(30);

/// The code this app last copied.
///
/// The clipboard belongs to a living owner on Linux, so one handle is kept for as long as a code is
/// on it.
#[derive(Clone, Default)]
pub struct CopiedCode(Arc<Mutex<Option<Copied>>>);

struct Copied {
    clipboard: Clipboard,
    code: Zeroizing<String>,
}

impl CopiedCode {
    /// Puts `code` on the clipboard, asking clipboard histories to leave it out, and takes it back
    /// after [`CLEARED_AFTER`].
    ///
    /// # Errors
    /// If there is no clipboard.
    pub fn copy(&self, code: &str) -> Result<(), arboard::Error> {
        let mut clipboard = Clipboard::new()?;
        clipboard.set().text(code)?;
        *self.held() = Some(Copied { clipboard, code: Zeroizing::new(code.to_owned()) });
        let (this, code) = (self.clone(), Zeroizing::new(code.to_owned()));
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(CLEARED_AFTER).await;
            this.take_back(Some(&code));
        });
        Ok(())
    }

    /// Clears the clipboard if it still holds our code; with `only`, if that is the code.
    pub fn take_back(&self, only: Option<&str>) {
        let mut held = self.held();
        if let Some(Copied { clipboard, code }) = held.as_mut()
            && only.is_none_or(|only| only == code.as_str())
        {
            if clipboard.get_text().is_ok_and(|text| text == **code) {
                let _ = clipboard.clear();
            }
            *held = None;
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<Copied>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
