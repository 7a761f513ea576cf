//! A computer that writes, and writes each thing until it has an answer.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use super::Shared;
use crate::history::{Saved, Values, Wish};
use crate::kill::{Answer, Other, Write};

/// A breath between two writes, or before a portal that is away is tried again.
const BREATH: Duration = Duration::from_millis(4);

/// Writes until it is enough; answers how often a first answer was asked for again.
pub async fn write_on(
    other: Other,
    shared: Arc<Shared>,
    name: &'static str,
    mut rng: fastrand::Rng,
) -> anyhow::Result<u64> {
    let (mut number, mut again) = (0, 0);
    while !shared.is_enough() {
        number += 1;
        let text = format!("{name} {number}");
        let (collection, wish) = match rng.u8(0..6) {
            0..2 => ("profile", json!({ "given.nickname": text })),
            2..4 => ("devices", json!({ "name": text })),
            4 => ("sharing-choices", json!({ "allowed": rng.bool() })),
            _ => ("email-preferences", json!({ "subscribed": rng.bool() })),
        };
        tokio::time::sleep(BREATH).await;
        let Some((record, path, etag)) = some_record(&other, collection, &mut rng).await else { continue };
        let write = Write::patch(&path, &etag, &wish);
        shared.note(|journal| journal.tried.insert(text));
        let Some(answer) = write_until_answered(&other, &write, &shared, &mut rng).await else { continue };
        let values: Values = serde_json::from_value(wish)?;
        let saved = Saved { operation: write.operation.clone(), record, wish: Wish::Edit(values) };
        shared.note(|journal| journal.saved.push((name, saved)));
        if rng.u8(0..3) == 0 {
            again += 1;
            let repeated = write_until_answered(&other, &write, &shared, &mut rng).await;
            if repeated.as_ref() != Some(&answer) {
                shared.complain(format!("{} was answered {answer:?}, then {repeated:?}", write.operation));
            }
        }
    }
    Ok(again)
}

/// Sends a write until the portal has answered it, whatever happens to the portal; `None` if it says that
/// it did not do it.
pub async fn write_until_answered(
    other: &Other,
    write: &Write,
    shared: &Shared,
    rng: &mut fastrand::Rng,
) -> Option<Answer> {
    let mut maybe = false;
    loop {
        // In doubt either way is right: asking for it by its operation, or simply sending it again.
        if maybe && rng.bool() {
            let asked = other.get(&format!("/v1/me/operations/{}", write.operation)).await;
            if let Ok(asked) = asked
                && asked.status == 200
            {
                return Some(first_answer(&asked.body));
            }
        }
        match other.send(write).await {
            Ok(answer) => match answer.status {
                200..300 => return Some(answer),
                // In flight, or about to go: not the last word.
                409 | 500..=599 => {}
                404 | 412 => return None,
                status => {
                    shared.complain(format!("{} was answered {status}: {:?}", write.operation, answer.body));
                    return None;
                }
            },
            Err(_) => maybe = true,
        }
        tokio::time::sleep(BREATH).await;
    }
}

/// The first answer as it was given.
fn first_answer(body: &Value) -> Answer {
    let answer = body.get("answer").cloned().unwrap_or_default();
    let status = body.get("status").and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok());
    let etag = answer.get("etag").and_then(Value::as_str).map(str::to_owned);
    Answer { status: status.unwrap_or_default(), etag, body: answer }
}

/// A record's name, path and version; `None` while the portal is away.
async fn some_record(other: &Other, collection: &str, rng: &mut fastrand::Rng) -> Option<(String, String, String)> {
    let list = other.get(&format!("/v1/me/{collection}")).await.ok()?.body;
    let text = |record: &Value, field: &str| record.get(field).and_then(Value::as_str).map(str::to_owned);
    if collection == "profile" {
        return Some(("profile/self".to_owned(), "/v1/me/profile".to_owned(), text(&list, "etag")?));
    }
    let items = list.get("items")?.as_array()?;
    let switchable = |record: &&Value| {
        let id = record.get("id").and_then(Value::as_str).unwrap_or_default();
        collection != "email-preferences" || ["offers", "subscriptions"].contains(&id)
    };
    let items: Vec<&Value> = items.iter().filter(switchable).collect();
    let record = rng.choice(&items)?;
    let id = text(record, "id")?;
    let kind = match collection {
        "devices" => "device",
        "sharing-choices" => "sharing-choice",
        _ => "email-preference",
    };
    Some((format!("{kind}/{id}"), format!("/v1/me/{collection}/{id}"), text(record, "etag")?))
}
