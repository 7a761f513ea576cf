//! How long an organization asks to be left alone.

use http::HeaderMap;
use http::header::RETRY_AFTER;
use jiff::{SignedDuration, Timestamp};

const SHORTEST: SignedDuration = SignedDuration::from_secs(1);
const LONGEST: SignedDuration = SignedDuration::from_hours(1);

/// The instant named by `Retry-After`, seconds or date, held between one second and one hour from
/// `now`. Missing or unreadable counts as one minute.
///
/// Source: RFC 9110, section 10.2.3.
pub fn retry_after(headers: &HeaderMap, now: Timestamp) -> Timestamp {
    let text = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).map(str::trim);
    let wait = text.and_then(|text| wait(text, now)).unwrap_or(SignedDuration::from_mins(1));
    now.saturating_add(wait.clamp(SHORTEST, LONGEST)).unwrap_or(now)
}

fn wait(text: &str, now: Timestamp) -> Option<SignedDuration> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.parse().map_or(LONGEST, SignedDuration::from_secs));
    }
    let date = jiff::fmt::rfc2822::parse(text).ok()?;
    Some(date.timestamp().duration_since(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(text: &str) -> i64 {
        let now: Timestamp = "2026-03-02T12:00:00Z".parse().expect("an instant");
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, text.parse().expect("a header value"));
        retry_after(&headers, now).duration_since(now).as_secs()
    }

    #[test]
    fn whatever_is_asked_the_wait_lies_between_a_second_and_an_hour() {
        let table = [
            ("30", 30),
            ("0", 1),
            ("-5", 60),
            ("99999999999999999999999", 3600),
            ("86400", 3600),
            ("soon", 60),
            ("", 60),
            ("Mon, 02 Mar 2026 12:05:00 GMT", 300),
            ("Mon, 02 Mar 2020 12:05:00 GMT", 1),
            ("Tue, 03 Mar 2026 12:05:00 GMT", 3600),
        ];
        for (text, seconds) in table {
            assert_eq!(waits(text), seconds, "{text:?}");
        }
    }
}
