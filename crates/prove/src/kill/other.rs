//! Another computer of the same member: a client that only writes, and writes until it has an answer.

use std::time::Duration;

use domain::OperationId;
use reqwest::header::{CONTENT_TYPE, ETAG, IF_MATCH};
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};
use thiserror::Error;

/// No answer came; whether it was done is not known.
#[derive(Debug, Error)]
#[error("no answer came")]
pub struct Lost(#[from] reqwest::Error);

/// The other computer.
#[derive(Debug, Clone)]
pub struct Other {
    client: Client,
    base: String,
    token: String,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its entity tag.
    pub etag: Option<String>,
    /// Its body; null if empty.
    pub body: Value,
}

/// A write, complete, so that it can be repeated to the letter.
#[derive(Debug, Clone)]
pub struct Write {
    /// Its operation.
    pub operation: String,
    method: Method,
    path: String,
    etag: Option<String>,
    body: Option<Value>,
}

impl Write {
    /// Changes fields of the record at `path`, seen as `etag`.
    pub fn patch(path: &str, etag: &str, values: &Value) -> Self {
        let (operation, path) = (OperationId::random().to_string(), path.to_owned());
        Self {
            operation,
            method: Method::PATCH,
            path,
            etag: Some(etag.to_owned()),
            body: Some(json!({ "values": values })),
        }
    }

    /// Asks for the account's deletion.
    pub fn deletion(organization: &str) -> Self {
        let operation = OperationId::random().to_string();
        let body = json!({ "operation": operation, "organization": organization });
        Self { operation, method: Method::POST, path: "/v1/me/deletion".to_owned(), etag: None, body: Some(body) }
    }
}

impl Other {
    /// A client of the portal at `base` with a token that lasts.
    pub fn new(base: &str, token: String) -> anyhow::Result<Self> {
        let client = Client::builder().no_proxy().timeout(Duration::from_secs(10)).build()?;
        Ok(Self { client, base: base.to_owned(), token })
    }

    /// Reads `path`.
    pub async fn get(&self, path: &str) -> Result<Answer, Lost> {
        let sent = self.client.get(format!("{}{path}", self.base)).bearer_auth(&self.token).send().await?;
        answer(sent).await
    }

    /// Sends a write once.
    pub async fn send(&self, write: &Write) -> Result<Answer, Lost> {
        let mut request = self
            .client
            .request(write.method.clone(), format!("{}{}", self.base, write.path))
            .bearer_auth(&self.token)
            .header(wire::header::IDEMPOTENCY_KEY, &write.operation);
        if let Some(etag) = &write.etag {
            request = request.header(IF_MATCH, etag);
        }
        if let Some(body) = &write.body {
            let kind = if write.method == Method::PATCH { wire::header::MERGE_PATCH } else { wire::header::JSON };
            request = request.header(CONTENT_TYPE, kind).body(body.to_string());
        }
        answer(request.send().await?).await
    }
}

async fn answer(response: Response) -> Result<Answer, Lost> {
    let status = response.status().as_u16();
    let etag = response.headers().get(ETAG).and_then(|etag| etag.to_str().ok()).map(str::to_owned);
    let text = response.text().await?;
    Ok(Answer { status, etag, body: serde_json::from_str(&text).unwrap_or_default() })
}
