//! Decides, from one request to the loopback port, whether the sign-in is over and how. Pure.

use http::{Method, StatusCode, Uri, header::HOST};
use url::form_urlencoded;

use crate::{SignInFault, SyncError};

/// What the one true answer looks like.
pub(super) struct Expected {
    /// `127.0.0.1:port`, as it must stand in `Host`.
    pub host: String,
    /// The redirect path.
    pub path: String,
    /// The random state of this sign-in.
    pub state: String,
    /// The issuer that must have answered.
    pub issuer: String,
}

/// What a request to the port means.
pub(super) enum Verdict {
    /// It is not the answer: say so, and keep listening.
    NotOurs(StatusCode),
    /// It is the answer, and this is how the sign-in went: the code, or why there is none.
    Over(Result<String, SyncError>),
}

/// Judges a request by its head alone; a body is never read.
pub(super) fn judge(method: &Method, uri: &Uri, headers: &http::HeaderMap, expected: &Expected) -> Verdict {
    let mut hosts = headers.get_all(HOST).iter();
    let host = hosts.next().and_then(|value| value.to_str().ok());
    if host != Some(expected.host.as_str()) || hosts.next().is_some() {
        return Verdict::NotOurs(StatusCode::BAD_REQUEST);
    }
    if uri.path() != expected.path {
        return Verdict::NotOurs(StatusCode::NOT_FOUND);
    }
    if method != Method::GET {
        return Verdict::NotOurs(StatusCode::METHOD_NOT_ALLOWED);
    }
    let answer = Parameters::of(uri);
    // Only who knows the state can end the sign-in; everybody else is not even contradicted.
    if !answer.all("state").any(|state| state == expected.state) {
        return Verdict::NotOurs(StatusCode::NOT_FOUND);
    }
    Verdict::Over(read(&answer, expected))
}

/// The query's parameters, repeated ones included.
struct Parameters(Vec<(String, String)>);

impl Parameters {
    fn of(uri: &Uri) -> Self {
        Self(form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect())
    }

    fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn first(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }
}

fn read(answer: &Parameters, expected: &Expected) -> Result<String, SyncError> {
    let repeated = ["state", "code", "error", "iss"].iter().any(|name| answer.all(name).count() > 1);
    if repeated {
        return Err(SignInFault::Contradictory.into());
    }
    // Source: RFC 9207, section 2.4. The Member Data API demands it of every issuer.
    if answer.first("iss") != Some(expected.issuer.as_str()) {
        return Err(SignInFault::AnswerFromElsewhere.into());
    }
    match (answer.first("code"), answer.first("error")) {
        (Some(code), None) if !code.is_empty() && code.len() <= 4096 => Ok(code.to_owned()),
        (None, Some("access_denied")) => Err(SyncError::ConsentDenied),
        (None, Some(_)) => Err(SignInFault::IssuerError.into()),
        _ => Err(SignInFault::Contradictory.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expected() -> Expected {
        Expected {
            host: "127.0.0.1:4711".to_owned(),
            path: "/callback/onvif".to_owned(),
            state: "s3cret".to_owned(),
            issuer: "https://id.example.org".to_owned(),
        }
    }

    fn request(method: Method, host: &str, target: &str) -> Verdict {
        let mut headers = http::HeaderMap::new();
        headers.insert(HOST, host.parse().expect("a host"));
        judge(&method, &target.parse().expect("a target"), &headers, &expected())
    }

    fn over(query: &str) -> Result<String, SyncError> {
        match request(Method::GET, "127.0.0.1:4711", &format!("/callback/onvif?{query}")) {
            Verdict::Over(result) => result,
            Verdict::NotOurs(status) => panic!("not taken as the answer: {status}"),
        }
    }

    const ISS: &str = "iss=https%3A%2F%2Fid.example.org";

    #[test]
    fn the_one_true_answer_gives_its_code() {
        assert_eq!(over(&format!("code=abc&state=s3cret&{ISS}")).expect("a code"), "abc");
    }

    #[test]
    fn a_stranger_cannot_end_the_sign_in() {
        let answer = format!("/callback/onvif?code=abc&state=s3cret&{ISS}");
        let strangers = [
            (Method::GET, "127.0.0.1:4711", "/callback/onvif?code=abc&state=wrong"),
            (Method::GET, "127.0.0.1:4711", "/callback/onvif?code=abc"),
            (Method::GET, "127.0.0.1:4711", "/callback/onvif"),
            (Method::GET, "127.0.0.1:4711", "/favicon.ico"),
            (Method::GET, "127.0.0.1:4711", "/callback/mipi?code=abc&state=s3cret"),
            (Method::GET, "evil.example:4711", answer.as_str()),
            (Method::GET, "localhost:4711", answer.as_str()),
            (Method::GET, "127.0.0.1", answer.as_str()),
            (Method::POST, "127.0.0.1:4711", answer.as_str()),
            (Method::OPTIONS, "127.0.0.1:4711", answer.as_str()),
        ];
        for (method, host, target) in strangers {
            assert!(matches!(request(method, host, target), Verdict::NotOurs(_)), "{host} {target}");
        }
    }

    #[test]
    fn an_answer_that_breaks_a_rule_ends_in_its_reason() {
        use SignInFault as F;
        let table = [
            ("code=a&state=s3cret", F::AnswerFromElsewhere),
            ("code=a&state=s3cret&iss=https%3A%2F%2Fevil.example", F::AnswerFromElsewhere),
            ("code=a&state=s3cret&iss=https%3A%2F%2Fid.example.org%2F", F::AnswerFromElsewhere),
            ("code=a&code=b&state=s3cret&iss=https%3A%2F%2Fid.example.org", F::Contradictory),
            ("code=a&state=s3cret&state=x&iss=https%3A%2F%2Fid.example.org", F::Contradictory),
            ("code=a&error=access_denied&state=s3cret&iss=https%3A%2F%2Fid.example.org", F::Contradictory),
            ("code=&state=s3cret&iss=https%3A%2F%2Fid.example.org", F::Contradictory),
            ("state=s3cret&iss=https%3A%2F%2Fid.example.org", F::Contradictory),
            ("error=server_error&state=s3cret&iss=https%3A%2F%2Fid.example.org", F::IssuerError),
        ];
        for (query, fault) in table {
            match over(query) {
                Err(SyncError::SignInFailed(found)) => assert_eq!(found, fault, "{query}"),
                other => panic!("{query}: {other:?}"),
            }
        }
        assert!(matches!(over(&format!("error=access_denied&state=s3cret&{ISS}")), Err(SyncError::ConsentDenied)));
    }
}
