//! Evidence on a request.

use serde::Deserialize;
use ts_rs::TS;

/// Request of `save_request_bundle`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveRequestBundleRequest {
    /// Whose.
    pub organization: String,
    /// Which; `null`: all of that organization.
    pub request: Option<String>,
    /// Names it in `export-progress` and `cancel_export`; made by the window.
    pub export_id: String,
}
