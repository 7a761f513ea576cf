//! What can go wrong between a computer and the portal, and the sign-in that stands before both.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use sync::SyncError;
use sync::http::{Broken, Fault};
use wire::ProblemCode;

use super::answer::{Answered, Asked, Purpose};

/// One way in which an exchange goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weather {
    Fine,
    Offline,
    Unreachable,
    TlsBroken,
    RequestLost,
    ReplyLost,
    Duplicated,
    Late,
    Throttled,
    AwayBefore,
    AwayAfter,
    FailedBefore,
    FailedAfter,
    GatewayPageAfter,
    TooSlowAfter,
    CaptivePage,
    Empty,
    Truncated,
    Redirected,
    TokenRevoked,
    StepUp,
    InFlight,
    DeletionPending,
    StaleUnseen,
    ProxyForbids,
    ProxyNotFound,
    CursorExpired,
    Circle,
    TwiceOnAPage,
    WeakTags,
}

impl Weather {
    /// Everything that can go wrong.
    pub const BAD: [Self; 29] = [
        Self::Offline,
        Self::Unreachable,
        Self::TlsBroken,
        Self::RequestLost,
        Self::ReplyLost,
        Self::Duplicated,
        Self::Late,
        Self::Throttled,
        Self::AwayBefore,
        Self::AwayAfter,
        Self::FailedBefore,
        Self::FailedAfter,
        Self::GatewayPageAfter,
        Self::TooSlowAfter,
        Self::CaptivePage,
        Self::Empty,
        Self::Truncated,
        Self::Redirected,
        Self::TokenRevoked,
        Self::StepUp,
        Self::InFlight,
        Self::DeletionPending,
        Self::StaleUnseen,
        Self::ProxyForbids,
        Self::ProxyNotFound,
        Self::CursorExpired,
        Self::Circle,
        Self::TwiceOnAPage,
        Self::WeakTags,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Offline => "offline",
            Self::Unreachable => "unreachable",
            Self::TlsBroken => "tls broken",
            Self::RequestLost => "request lost",
            Self::ReplyLost => "reply lost",
            Self::Duplicated => "request duplicated",
            Self::Late => "request arrives late",
            Self::Throttled => "429",
            Self::AwayBefore => "503 before the effect",
            Self::AwayAfter => "503 after the effect",
            Self::FailedBefore => "500 before the effect",
            Self::FailedAfter => "500 after the effect",
            Self::GatewayPageAfter => "502 page after the effect",
            Self::TooSlowAfter => "408 after the effect",
            Self::CaptivePage => "200 with a page",
            Self::Empty => "200 without a body",
            Self::Truncated => "answer cut off",
            Self::Redirected => "redirected",
            Self::TokenRevoked => "401",
            Self::StepUp => "401 step-up",
            Self::InFlight => "409 in flight",
            Self::DeletionPending => "409 deletion pending",
            Self::StaleUnseen => "412 without the record",
            Self::ProxyForbids => "403 of a proxy",
            Self::ProxyNotFound => "404 of a proxy",
            Self::CursorExpired => "410 cursor expired",
            Self::Circle => "feed in a circle",
            Self::TwiceOnAPage => "record twice on a page",
            Self::WeakTags => "weak tags",
        }
    }

    /// Whether it can happen to such a request.
    pub const fn fits(self, purpose: Purpose) -> bool {
        match self {
            Self::InFlight => matches!(purpose, Purpose::Write | Purpose::Ask),
            Self::StepUp | Self::DeletionPending | Self::StaleUnseen => matches!(purpose, Purpose::Write),
            Self::CursorExpired | Self::Circle | Self::TwiceOnAPage => matches!(purpose, Purpose::Pull),
            Self::WeakTags => matches!(purpose, Purpose::Pull | Purpose::Look | Purpose::Write),
            Self::TokenRevoked => !matches!(purpose, Purpose::Renew),
            _ => true,
        }
    }

    /// Whether the request reaches the portal.
    pub const fn arrives(self) -> bool {
        matches!(
            self,
            Self::Fine
                | Self::ReplyLost
                | Self::Duplicated
                | Self::AwayAfter
                | Self::FailedAfter
                | Self::GatewayPageAfter
                | Self::TooSlowAfter
                | Self::Truncated
                | Self::Circle
                | Self::TwiceOnAPage
                | Self::WeakTags
        )
    }

    /// What stands between: no answer at all, if so.
    pub fn fault(self) -> Option<Fault> {
        let quiet = Broken::quietly();
        let (may_have_arrived, cause) = match self {
            Self::Offline => (false, SyncError::Offline(quiet)),
            Self::Unreachable => (false, SyncError::Unreachable(quiet)),
            Self::TlsBroken => (false, SyncError::Tls(quiet)),
            Self::RequestLost | Self::ReplyLost | Self::Late => (true, SyncError::Unreachable(quiet)),
            Self::Redirected => (true, SyncError::Redirected),
            _ => return None,
        };
        Some(Fault { may_have_arrived, cause })
    }

    /// What the computer hears, given what the portal said if it was asked.
    pub fn bend(self, said: Option<Answered>, retry_after: &str) -> Answered {
        let said = said.unwrap_or_else(|| Answered::empty(500));
        match self {
            Self::Throttled => Answered::problem(ProblemCode::RateLimited).with_header("retry-after", retry_after),
            Self::AwayBefore | Self::AwayAfter => Answered::empty(503).with_header("retry-after", retry_after),
            Self::FailedBefore | Self::FailedAfter => Answered::problem(ProblemCode::Internal),
            Self::GatewayPageAfter => Answered::page(502),
            Self::TooSlowAfter => Answered::problem(ProblemCode::Timeout),
            Self::CaptivePage => Answered::page(200),
            Self::Empty => Answered { kind: Some(wire::header::JSON), ..Answered::empty(200) },
            Self::Truncated => {
                let half = said.body.len() / 2;
                Answered { body: said.body.into_iter().take(half).collect(), ..said }
            }
            Self::TokenRevoked => Answered::problem(ProblemCode::Unauthenticated),
            Self::StepUp => Answered::step_up(),
            Self::InFlight => Answered::problem(ProblemCode::OperationInFlight),
            Self::DeletionPending => Answered::problem(ProblemCode::DeletionPending),
            Self::StaleUnseen => Answered::problem(ProblemCode::PreconditionFailed),
            Self::ProxyForbids => Answered::empty(403),
            Self::ProxyNotFound => Answered::json(404, &json!({"error": "no such page"})),
            Self::CursorExpired => Answered::problem(ProblemCode::CursorExpired),
            Self::Circle => bent(said, |page| {
                page.insert("has_more".to_owned(), json!(true));
            }),
            Self::TwiceOnAPage => bent(said, |page| {
                if let Some(items) = page.get_mut("items").and_then(serde_json::Value::as_array_mut) {
                    items.extend(items.first().cloned());
                }
            }),
            Self::WeakTags => weakened(said),
            _ => said,
        }
    }
}

fn bent(said: Answered, bend: impl FnOnce(&mut serde_json::Map<String, serde_json::Value>)) -> Answered {
    let serde_json::Value::Object(mut body) = said.body_json() else { return said };
    bend(&mut body);
    Answered { body: serde_json::Value::Object(body).to_string().into_bytes(), ..said }
}

fn weakened(said: Answered) -> Answered {
    let text = String::from_utf8_lossy(&said.body).replace(r#""etag":"\""#, r#""etag":"W/\""#);
    Answered { body: text.into_bytes(), ..said }
}

/// How long an access token is good for.
const LIFE: SignedDuration = SignedDuration::from_hours(1);
/// How long a sign-in counts as fresh.
const FRESH: SignedDuration = SignedDuration::from_mins(5);

/// The organization's sign-in: each refresh token works once.
#[derive(Debug, Default)]
pub struct Issuer {
    made: u64,
    /// Until when each access token is good, and until when its sign-in is fresh.
    access: BTreeMap<String, (Timestamp, Timestamp)>,
    refresh: BTreeMap<String, Timestamp>,
}

/// A pair of tokens.
#[derive(Debug)]
pub struct Pair {
    pub access: String,
    pub refresh: String,
}

impl Issuer {
    /// Signs the member in at `now`.
    pub fn sign_in(&mut self, now: Timestamp) -> Pair {
        self.issue(now, later(now, FRESH))
    }

    fn issue(&mut self, now: Timestamp, fresh_until: Timestamp) -> Pair {
        self.made += 1;
        let pair = Pair { access: format!("access-{}", self.made), refresh: format!("refresh-{}", self.made) };
        self.access.insert(pair.access.clone(), (later(now, LIFE), fresh_until));
        self.refresh.insert(pair.refresh.clone(), fresh_until);
        pair
    }

    /// Seconds an access token is said to be good for.
    pub const fn life_seconds() -> i64 {
        LIFE.as_secs()
    }

    /// Exchanges a refresh token.
    pub fn renew(&mut self, asked: &Asked, now: Timestamp) -> Answered {
        let form: Vec<(String, String)> = url::form_urlencoded::parse(&asked.body).into_owned().collect();
        let token = form.iter().find(|(name, _)| name == "refresh_token").map(|(_, value)| value.clone());
        let Some(fresh_until) = token.and_then(|token| self.refresh.remove(&token)) else {
            let body = json!({"error": "invalid_grant"});
            return Answered { kind: Some(wire::header::JSON), ..Answered::json(400, &body) };
        };
        let pair = self.issue(now, fresh_until);
        Answered::json(
            200,
            &json!({"access_token": pair.access, "refresh_token": pair.refresh, "token_type": "Bearer",
                    "expires_in": Self::life_seconds(), "scope": "openid offline_access member-data"}),
        )
    }

    /// Whether a token opens the door, and whether its sign-in is fresh.
    pub fn lets_in(&self, bearer: Option<&str>, now: Timestamp) -> Option<bool> {
        let (until, fresh_until) = self.access.get(bearer?)?;
        (*until > now).then(|| *fresh_until > now)
    }

    /// Revokes an access token.
    pub fn revoke(&mut self, bearer: Option<&str>) {
        if let Some(bearer) = bearer {
            self.access.remove(bearer);
        }
    }
}

fn later(now: Timestamp, wait: SignedDuration) -> Timestamp {
    now.saturating_add(wait).unwrap_or(now)
}
