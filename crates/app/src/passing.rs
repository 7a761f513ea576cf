//! The passing of time, for what may be seen only for a while.

use std::{sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp};

use crate::App;

/// How often the clock is looked at.
const LOOK: Duration = Duration::from_millis(500);

impl App {
    /// Resolves once `span` has passed by the computer's steady count or by its clock, whichever is first.
    ///
    /// The steady count stands still while the computer sleeps: a code shown before would otherwise wait
    /// for whoever wakes it. The clock can be set back, and then the steady count decides.
    pub fn passed(&self, span: Duration) -> impl Future<Output = ()> + Send + use<> {
        let clock = Arc::clone(self.clock());
        let due = clock.now().saturating_add(SignedDuration::try_from(span).unwrap_or(SignedDuration::MAX));
        let due = due.unwrap_or(Timestamp::MAX);
        async move {
            let by_clock = async {
                while clock.now() < due {
                    tokio::time::sleep(LOOK).await;
                }
            };
            tokio::select! {
                () = tokio::time::sleep(span) => {}
                () = by_clock => {}
            }
        }
    }
}
