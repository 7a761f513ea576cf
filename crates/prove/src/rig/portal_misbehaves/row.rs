//! The catalogue of bad answers A1 to A30: what is sent for each, and what must come of it.

mod conduct;
mod content;

use anyhow::Result;
use serde_json::{Value, json};
use testkit::Answer;
use wire::receipt::{Receipt, SigningKey, request_sha256, sign};

use super::body::deletion;
use super::scene::{Act, Scene, discovery, receipt_key};

/// One scripted behaviour.
pub struct Row {
    /// Its row of the catalogue.
    pub id: &'static str,
    /// What is sent, in a few words.
    pub sent: &'static str,
    /// What the computer is doing.
    pub act: Act,
    /// What it is answered.
    pub answers: Vec<Answer>,
    /// What must come of it: the window's error code, or the wish's state with its reason.
    pub must: &'static str,
    /// Whether some of it is honest and may be kept.
    pub takes: bool,
    /// An address that is not the scene's own portal.
    pub elsewhere: Option<String>,
    /// Takes seconds by the product's own limits, and is done beside others of its kind.
    pub beside: bool,
    /// Takes minutes, and is left to long runs.
    pub slow: bool,
}

impl Row {
    fn new(id: &'static str, sent: &'static str, act: Act, answers: Vec<Answer>, must: &'static str) -> Self {
        Self { id, sent, act, answers, must, takes: false, elsewhere: None, beside: false, slow: false }
    }

    fn keeps(self) -> Self {
        Self { takes: true, ..self }
    }

    fn beside(self) -> Self {
        Self { beside: true, ..self }
    }

    fn slow(self) -> Self {
        Self { beside: true, slow: true, ..self }
    }
}

/// Every row at a portal, told apart by its number.
pub async fn all() -> Result<Vec<Row>> {
    let mut rows = content::not_the_api();
    rows.extend(content::sizes()?);
    rows.extend(content::texts());
    rows.extend(conduct::later_versions());
    rows.extend(conduct::pages());
    rows.extend(conduct::elsewhere_and_tags());
    rows.extend(conduct::refusals());
    rows.extend(conduct::transport());
    for (sent, address) in [
        ("a certificate nobody vouches for", super::tls::unproven("localhost", false).await?),
        ("an expired certificate", super::tls::unproven("localhost", true).await?),
        ("another host's certificate", super::tls::unproven("portal.example", false).await?),
        ("TLS 1.0", super::tls::of_old().await?),
    ] {
        let row = Row::new("A27", sent, Act::Pull, Vec::new(), "tls-failed");
        rows.push(Row { elsewhere: Some(address), ..row });
    }
    Ok(rows)
}

/// Rows whose answers name the scene's portal, its stranger or its order.
pub fn of_scene(scene: &Scene) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for status in [301, 302, 303, 307, 308] {
        let away = || vec![Answer::Redirect(status, format!("{}/v1/me/changes", scene.stranger.url()))];
        rows.push(Row::new("A17", "a redirect to another host", Act::Pull, away(), "redirected"));
        rows.push(Row::new("A17", "a redirect of a write", Act::Push, away(), "unknown (no-answer)"));
        rows.push(Row::new("A17", "a redirect of discovery", Act::Discover, away(), "redirected"));
    }
    let mut later = discovery(&scene.address);
    if let Some(capabilities) = later.get_mut("capabilities").and_then(Value::as_array_mut) {
        capabilities.push(json!("telepathy"));
    }
    let issuer = json!({
        "issuer": scene.address, "authorization_endpoint": format!("{}/a", scene.address),
        "token_endpoint": format!("{}/t", scene.address), "jwks_uri": format!("{}/k", scene.address),
        "response_types_supported": ["code"], "code_challenge_methods_supported": ["S256"]
    });
    let answers = vec![Answer::json(later.to_string()), Answer::json(issuer.to_string())];
    rows.push(Row::new("A12", "an unknown capability", Act::Discover, answers, "found"));
    rows.push(Row::new(
        "A12",
        "an unknown state of a deletion",
        Act::Delete,
        vec![deletion(&scene.address, "paused", &[])],
        "outcome-unknown",
    ));
    rows.extend(receipts(scene)?);
    Ok(rows)
}

fn receipts(scene: &Scene) -> Result<Vec<Row>> {
    let (key, stranger) = (receipt_key()?, SigningKey::from_seed(&[9; 32])?);
    let genuine = Receipt {
        iss: scene.address.clone(),
        organization: "hikvision".to_owned(),
        deletion_id: "x1".to_owned(),
        operation: scene.order.operation.to_string(),
        request_sha256: request_sha256(&scene.order.body),
        step: "executed".to_owned(),
        at: jiff::Timestamp::UNIX_EPOCH,
        cancel_until: jiff::Timestamp::UNIX_EPOCH,
        stays: Vec::new(),
        iat: 0,
    };
    let good = sign(&genuine, &key)?;
    let other = Receipt { operation: domain::OperationId::random().to_string(), ..genuine.clone() };
    let earlier = Receipt { step: "requested".to_owned(), ..genuine.clone() };
    let (mut bent, none) = (good.clone(), Vec::new());
    bent.truncate(good.len().saturating_sub(6));
    bent.push_str("AAAAAA");
    let table = [
        ("a genuine receipt", vec![good], "executed, proven"),
        ("no receipt", none, "executed, not proven"),
        ("a receipt with a bad signature", vec![bent], "executed, not proven"),
        ("a receipt of an unknown key", vec![sign(&genuine, &stranger)?], "executed, not proven"),
        ("another request's receipt", vec![sign(&other, &key)?], "executed, not proven"),
        ("an earlier step's receipt", vec![sign(&earlier, &key)?], "executed, not proven"),
    ];
    Ok(table
        .into_iter()
        .map(|(sent, receipts, must)| {
            let answers = vec![deletion(&scene.address, "executed", &receipts)];
            Row::new("A30", sent, Act::Delete, answers, must)
        })
        .collect())
}
