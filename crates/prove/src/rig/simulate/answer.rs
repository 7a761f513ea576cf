//! Requests and answers as the model portal sees them.

use domain::OperationId;
use http::header::{CONTENT_TYPE, IF_MATCH};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sync::http::{Answer, Outgoing};
use wire::{Problem, ProblemCode, header};

/// What a request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// A change goes out.
    Write,
    /// What became of an operation.
    Ask,
    /// How a record is now.
    Look,
    /// A page of the feed.
    Pull,
    /// New tokens.
    Renew,
}

impl Purpose {
    pub const ALL: [Self; 5] = [Self::Write, Self::Ask, Self::Look, Self::Pull, Self::Renew];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Ask => "ask",
            Self::Look => "look",
            Self::Pull => "pull",
            Self::Renew => "renew",
        }
    }
}

/// A request, taken apart.
#[derive(Debug, Clone)]
pub struct Asked {
    pub method: String,
    /// Below `/v1/me`; whole for the token endpoint.
    pub path: Vec<String>,
    pub after: Option<String>,
    pub operation: Option<OperationId>,
    pub if_match: Option<String>,
    pub bearer: Option<String>,
    pub body: Vec<u8>,
    pub purpose: Purpose,
}

impl Asked {
    pub fn read(request: &Outgoing) -> Self {
        let text = |name: &HeaderName| Some(request.headers.get(name)?.to_str().ok()?.to_owned());
        let segments: Vec<String> = request.url.path_segments().into_iter().flatten().map(str::to_owned).collect();
        let path: Vec<String> = match segments.as_slice() {
            [v1, me, rest @ ..] if v1 == "v1" && me == "me" => rest.to_vec(),
            other => other.to_vec(),
        };
        let method = request.method.as_str().to_owned();
        let purpose = match (method.as_str(), path.first().map(String::as_str)) {
            (_, Some("token")) => Purpose::Renew,
            ("GET", Some("changes")) => Purpose::Pull,
            ("GET", Some("operations")) => Purpose::Ask,
            ("GET", _) => Purpose::Look,
            _ => Purpose::Write,
        };
        let after = request.url.query_pairs().find(|(name, _)| name == "after").map(|(_, value)| value.into_owned());
        let operation = text(&HeaderName::from_static(header::IDEMPOTENCY_KEY));
        let asked_for = match (purpose, path.as_slice()) {
            (Purpose::Ask, [_, id]) => Some(id.clone()),
            _ => operation,
        };
        Self {
            operation: asked_for.and_then(|id| OperationId::parse(&id).ok()),
            if_match: text(&IF_MATCH),
            bearer: text(&http::header::AUTHORIZATION).and_then(|line| Some(line.strip_prefix("Bearer ")?.to_owned())),
            body: request.body.clone().unwrap_or_default(),
            method,
            path,
            after,
            purpose,
        }
    }

    /// What was asked, so that two different writes never have the same.
    pub fn fingerprint(&self) -> String {
        format!("{} {} {}", self.method, self.path.join("/"), String::from_utf8_lossy(&self.body))
    }

    /// # Errors
    /// The refusal of a body that cannot be read.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Answered> {
        serde_json::from_slice(&self.body).map_err(|_| Answered::problem(ProblemCode::BadRequest))
    }

    /// The request in a line of the trace; the operation is named by its first digits.
    pub fn line(&self) -> String {
        let operation = self.operation.map(|id| id.to_string().chars().take(8).collect::<String>()).unwrap_or_default();
        let after = self.after.as_deref().unwrap_or_default();
        let version = self.if_match.as_deref().unwrap_or_default();
        format!("{} {} {after}{version} {operation}", self.method, self.path.join("/"))
    }
}

/// An answer before it is on its way.
#[derive(Debug, Clone)]
pub struct Answered {
    pub status: u16,
    pub kind: Option<&'static str>,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

impl Answered {
    pub fn json(status: u16, body: &impl Serialize) -> Self {
        let kind = if status < 400 { header::JSON } else { header::PROBLEM_JSON };
        let body = serde_json::to_vec(body).unwrap_or_default();
        Self { status, kind: Some(kind), headers: Vec::new(), body }
    }

    pub fn problem(code: ProblemCode) -> Self {
        let problem = Problem::new(code);
        Self::json(problem.status, &problem)
    }

    /// A status that says nothing more.
    pub const fn empty(status: u16) -> Self {
        Self { status, kind: None, headers: Vec::new(), body: Vec::new() }
    }

    /// A web page of somebody else's.
    pub fn page(status: u16) -> Self {
        Self { status, kind: Some("text/html"), headers: Vec::new(), body: b"<html>Welcome</html>".to_vec() }
    }

    pub fn step_up() -> Self {
        let challenge = format!("Bearer error=\"{}\"", header::STEP_UP_ERROR);
        Self { headers: vec![("www-authenticate", challenge)], ..Self::problem(ProblemCode::StepUpRequired) }
    }

    pub fn with_header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub fn body_json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// As it arrives.
    pub fn arrive(&self) -> Answer {
        let mut headers = HeaderMap::new();
        if let Some(kind) = self.kind {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        for (name, value) in &self.headers {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.append(HeaderName::from_static(name), value);
            }
        }
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Answer { status, headers, body: self.body.clone() }
    }
}
