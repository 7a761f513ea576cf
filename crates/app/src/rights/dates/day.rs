//! The turn of a day: what was due tomorrow is due today, without anybody having done anything.

use std::{sync::Arc, time::Duration};

use jiff::{Timestamp, tz::TimeZone};

use crate::{App, app::Open};

/// The longest wait: the computer may have slept, or travelled into another zone.
const AN_HOUR: Duration = Duration::from_secs(60 * 60);

impl App {
    /// Says at the turn of each day that requests read differently, for as long as the data is open.
    pub(crate) fn follow_days(&self, open: &Arc<Open>) {
        let (app, open) = (self.clone(), Arc::downgrade(open));
        let closing = open.upgrade().map(|open| open.closing.clone()).unwrap_or_default();
        self.runtime().spawn(async move {
            let mut last = app.today();
            loop {
                tokio::select! {
                    () = closing.cancelled() => return,
                    () = tokio::time::sleep(until_tomorrow(app.now(), Self::zone())) => {}
                }
                let Some(open) = open.upgrade() else { return };
                let today = app.today();
                if today != last {
                    last = today;
                    open.rooms().iter().for_each(|room| app.requests_changed(room.id()));
                }
            }
        });
    }
}

/// How long until the next day begins; an hour at most, and never nothing.
fn until_tomorrow(now: Timestamp, zone: TimeZone) -> Duration {
    let now = now.to_zoned(zone);
    let tomorrow = now.tomorrow().and_then(|tomorrow| tomorrow.start_of_day());
    let wait = tomorrow.ok().and_then(|tomorrow| Duration::try_from(tomorrow.duration_since(&now)).ok());
    wait.unwrap_or(AN_HOUR).clamp(Duration::from_secs(1), AN_HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_day_is_waited_for_and_not_overslept() {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let at = |text: &str| text.parse::<Timestamp>().expect("a literal instant");
        let cases = [
            ("2026-05-05T12:00:00Z", 3600),
            ("2026-05-05T21:30:00Z", 1800),
            ("2026-05-05T21:59:59.9Z", 1),
            ("2026-05-05T22:00:00Z", 3600),
        ];
        for (now, seconds) in cases {
            assert_eq!(until_tomorrow(at(now), zone.clone()), Duration::from_secs(seconds), "{now}");
        }
    }
}
