//! What Ada asked for: a copy, which she has got, and one thing that is still being looked into.

use domain::OperationId;
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, tz::TimeZone};
use organizations::Pack;
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use wire::{
    NewRightsRequest, Regime, RightsKind, RightsMessageKind,
    receipt::{RequestStep, request_sha256},
};

use super::people::Person;
use crate::{
    Failure,
    course::Reply,
    rules::request::Filing,
    sign::Signer,
    store::request::{self, StoredRequest},
};

/// One request and what was said about it: days before now, kind, words.
struct Row {
    kind: RightsKind,
    days_ago: i64,
    text: &'static str,
    replies: &'static [(i64, RightsMessageKind, &'static str)],
    results: Option<&'static str>,
}

const ROWS: [Row; 2] = [
    Row {
        kind: RightsKind::Access,
        days_ago: 47,
        text: "Bitte senden Sie mir eine Kopie aller Daten, die Sie über mich gespeichert haben.",
        replies: &[
            (46, RightsMessageKind::Acknowledged, "Wir haben Ihre Anfrage erhalten und suchen die Daten zusammen."),
            (24, RightsMessageKind::AnsweredFully, "Hier sind alle Angaben, die wir zu Ihrem Konto gefunden haben."),
        ],
        results: Some(
            "Profil, Einstellungen für E-Mails und das Protokoll des Kontos: alles, was auch diese Seiten zeigen.",
        ),
    },
    Row {
        kind: RightsKind::Objection,
        days_ago: 9,
        text: "Ich widerspreche der Auswertung meiner Besuche für Werbung.",
        replies: &[(8, RightsMessageKind::Acknowledged, "Wir prüfen Ihren Widerspruch.")],
        results: None,
    },
];

/// Files the person's requests, with receipts as the server would have signed them then.
pub(super) fn file(
    db: &Connection,
    pack: &Pack,
    signer: &Signer,
    (account, person): (i64, &Person),
    marker: Option<&str>,
    now: Timestamp,
) -> Result<(), Failure> {
    for (number, row) in ROWS.iter().enumerate() {
        let received = days_before(now, row.days_ago);
        let mut stored = begin(pack, person, number, row, marker, received)?;
        stored.account = account;
        request::insert(db, &stored)?;
        request::keep_receipt(db, &stored.id, &signer.request(&stored, RequestStep::Received, received)?)?;
        for (days_ago, kind, text) in row.replies {
            let at = days_before(now, *days_ago);
            let answers = *kind == RightsMessageKind::AnsweredFully;
            let reply = Reply {
                text: Some(marked(text, marker)),
                expected_by: if answers { None } else { a_month_after(received) },
                reason: None,
                results: row.results.filter(|_| answers).map(|results| marked(results, marker)),
            };
            if let Some(step) = stored.reply(*kind, reply, at).map_err(|_| Failure::Broken)? {
                request::keep_receipt(db, &stored.id, &signer.request(&stored, step, at)?)?;
            }
        }
        request::update(db, &stored)?;
    }
    Ok(())
}

fn begin(
    pack: &Pack,
    person: &Person,
    number: usize,
    row: &Row,
    marker: Option<&str>,
    received: Timestamp,
) -> Result<StoredRequest, Failure> {
    let (kind, regime): (&str, &str) = (row.kind.into(), Regime::Gdpr.into());
    let body = NewRightsRequest {
        kind: kind.to_owned(),
        regime: Some(regime.to_owned()),
        language: "de-AT".to_owned(),
        text: marked(row.text, marker),
        categories: Vec::new(),
        devices: Vec::new(),
        reference: Some(marked(&format!("{}-{}", person.handle, number + 1), marker)),
    };
    let bytes = serde_json::to_vec(&body)?;
    let (id, operation) = names(pack, person, number);
    let filing = Filing { kind: row.kind, regime: Some(Regime::Gdpr), body };
    Ok(filing.into_stored(id, operation, request_sha256(&bytes), received))
}

/// The request's id and operation: random to look at, and the same each time.
fn names(pack: &Pack, person: &Person, number: usize) -> (String, OperationId) {
    let mut bits = [0; 16];
    let hash = Sha256::digest(format!("{} {} {number}", pack.id, person.subject));
    bits.iter_mut().zip(hash).for_each(|(bit, byte)| *bit = byte);
    let uuid = uuid::Builder::from_random_bytes(bits).into_uuid();
    let operation = OperationId::parse(&uuid.to_string()).unwrap_or_else(|_| OperationId::random());
    (hex::encode(bits), operation)
}

fn days_before(now: Timestamp, days: i64) -> Timestamp {
    let then = now.checked_sub(SignedDuration::from_hours(days * 24)).unwrap_or(now);
    Timestamp::from_second(then.as_second()).unwrap_or(then)
}

fn a_month_after(received: Timestamp) -> Option<Date> {
    received.to_zoned(TimeZone::UTC).date().checked_add(1.month()).ok()
}

fn marked(text: &str, marker: Option<&str>) -> String {
    format!("{text}{}", marker.unwrap_or_default())
}
