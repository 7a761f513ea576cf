/// Media type of JSON answers and bodies.
pub const JSON: &str = "application/json";
/// Media type of changes. Source: RFC 7396.
pub const MERGE_PATCH: &str = "application/merge-patch+json";
/// Media type of problem documents. Source: RFC 9457.
pub const PROBLEM_JSON: &str = "application/problem+json";
/// Header that carries the operation id of a write, a UUID.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";
/// Most seconds since the member signed in for a step-up call. Source: Member Data API v1; RFC 9470.
pub const STEP_UP_MAX_AGE_SECONDS: u64 = 300;
/// `error` of the `WWW-Authenticate` challenge that asks for a fresh sign-in. Source: RFC 9470, section 3.
pub const STEP_UP_ERROR: &str = "insufficient_user_authentication";
