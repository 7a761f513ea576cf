//! How long an organization asks to be left alone.

use domain::LONGEST_WAIT;
use http::header::RETRY_AFTER;
use http::{HeaderMap, StatusCode};
use jiff::{SignedDuration, Timestamp};

const SHORTEST: SignedDuration = SignedDuration::from_secs(1);

/// For a 429 that does not say how long.
const UNSAID: SignedDuration = SignedDuration::from_mins(1);

/// Until when an answer of this status asks to be left alone: the instant named by `Retry-After`, seconds or
/// date, held between one second and one hour from `now`. `None` if it asks nothing: any status but 429 and
/// 503, and a 503 that names no instant, which is a failure like every other and is tried ever more rarely.
///
/// Source: RFC 9110, sections 10.2.3 and 15.6.4; RFC 6585, section 4.
pub fn retry_after(status: StatusCode, headers: &HeaderMap, now: Timestamp) -> Option<Timestamp> {
    let text = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()).map(str::trim);
    let said = text.and_then(|text| wait(text, now));
    let wait = match status {
        StatusCode::TOO_MANY_REQUESTS => said.unwrap_or(UNSAID),
        StatusCode::SERVICE_UNAVAILABLE => said?,
        _ => return None,
    };
    Some(now.saturating_add(wait.clamp(SHORTEST, LONGEST_WAIT)).unwrap_or(now))
}

fn wait(text: &str, now: Timestamp) -> Option<SignedDuration> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.parse().map_or(LONGEST_WAIT, SignedDuration::from_secs));
    }
    let date = jiff::fmt::rfc2822::parse(text).ok()?;
    Some(date.timestamp().duration_since(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(status: StatusCode, text: &str) -> Option<i64> {
        let now: Timestamp = "2026-03-02T12:00:00Z".parse().expect("an instant");
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, text.parse().expect("a header value"));
        retry_after(status, &headers, now).map(|until| until.duration_since(now).as_secs())
    }

    #[test]
    fn whatever_is_asked_the_wait_lies_between_a_second_and_an_hour() {
        let table = [
            ("30", Some(30)),
            ("0", Some(1)),
            ("-5", None),
            ("99999999999999999999999", Some(3600)),
            ("86400", Some(3600)),
            ("soon", None),
            ("", None),
            ("Mon, 02 Mar 2026 12:05:00 GMT", Some(300)),
            ("Mon, 02 Mar 2020 12:05:00 GMT", Some(1)),
            ("Tue, 03 Mar 2026 12:05:00 GMT", Some(3600)),
        ];
        for (text, seconds) in table {
            assert_eq!(waits(StatusCode::SERVICE_UNAVAILABLE, text), seconds, "{text:?}");
            assert_eq!(waits(StatusCode::TOO_MANY_REQUESTS, text), seconds.or(Some(60)), "{text:?}");
            assert_eq!(waits(StatusCode::INTERNAL_SERVER_ERROR, text), None, "{text:?}");
        }
    }
}
