//! `evidence.jsonld`: the course of a request in published vocabularies, for programs of an authority.
//!
//! The protocol publishes no terms for JSON-LD: `drp:` is a prefix of ours for its field names.
//!
//! Source: W3C DPV 2.3, "Rights"; Data Rights Protocol 1.0, "Data Rights Status Request"; JSON-LD 1.1.

use rights::{
    Course, Event, Law,
    evidence::Entry,
    vocabulary::{dpv_right, dpv_status, protocol_status},
};
use serde_json::{Map, Value, json};

use super::Evidence;
use crate::ExportError;

pub(super) fn text(evidence: &Evidence) -> Result<Vec<u8>, ExportError> {
    let record = format!("urn:uuid:{}", evidence.request);
    let (steps, course) = steps(evidence, &record);
    let mut linked = json!({
        "@context": {
            "dct": "http://purl.org/dc/terms/",
            "dpv": "https://w3id.org/dpv#",
            "drp": "https://github.com/consumer-reports-innovation-lab/data-rights-protocol#",
            "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": record,
        "@type": "dpv:RightExerciseRecord",
        "dct:created": typed("xsd:dateTime", &evidence.saved_at.to_string()),
        "dct:hasPart": steps,
        "dct:identifier": evidence.request.reference(),
        "dpv:hasDataController": { "@type": "dpv:DataController", "dpv:hasName": evidence.organization },
        "dpv:hasDataSubject": { "@type": "dpv:DataSubject" },
    });
    if let (Some(course), Some(linked)) = (course, linked.as_object_mut()) {
        linked.insert("dct:subject".to_owned(), json!(course.wish.as_str()));
        insert_status(linked, &course);
        // The right is one of that regulation only where the request rests on it.
        if let Some(right) = dpv_right(course.wish).filter(|_| course.law == Law::EuGdpr) {
            linked.insert("dpv:hasRight".to_owned(), json!({ "@id": right }));
        }
    }
    let mut text = serde_json::to_vec_pretty(&linked)?;
    text.push(b'\n');
    Ok(text)
}

/// Each line of the log as an activity, with the status the request had after it. From a line that cannot be
/// read or cannot follow on, no status is known.
fn steps(evidence: &Evidence, record: &str) -> (Vec<Value>, Option<Course>) {
    let mut course: Option<Course> = None;
    let mut is_known = true;
    let mut steps = Vec::new();
    for entry in &evidence.entries {
        let event = entry.event().ok();
        let next = event.as_ref().filter(|_| is_known).and_then(|event| match course.clone() {
            None => Course::of([event]).ok(),
            Some(course) => course.after(event).ok(),
        });
        is_known &= next.is_some();
        steps.push(step(evidence, record, entry, event.as_ref(), next.as_ref()));
        course = next.or(course);
    }
    (steps, course)
}

fn step(evidence: &Evidence, record: &str, entry: &Entry, event: Option<&Event>, course: Option<&Course>) -> Value {
    let mut step = json!({
        "@id": format!("{record}#{}", entry.number),
        "@type": "dpv:RightExerciseActivity",
        "dct:created": typed("xsd:dateTime", &entry.written_at.to_string()),
        "dct:identifier": entry.chain.to_hex(),
    });
    let Some(fields) = step.as_object_mut() else { return step };
    if let Some(event) = event {
        fields.insert("dct:title".to_owned(), json!(event.name()));
        if let Some(on) = event.on() {
            fields.insert("dct:date".to_owned(), typed("xsd:date", &on.to_string()));
        }
    }
    if let Some(course) = course {
        insert_status(fields, course);
    }
    let document = evidence.documents.iter().find(|document| Some(document.digest) == entry.document);
    if let Some(path) = document.and_then(super::Document::path) {
        fields.insert("dct:references".to_owned(), json!(path));
    }
    step
}

/// How the request stands in both vocabularies; neither has a word for a step that asks nobody, nor the protocol for
/// a request that was never sent.
fn insert_status(fields: &mut Map<String, Value>, course: &Course) {
    if let Some(status) = dpv_status(course) {
        fields.insert("dpv:hasStatus".to_owned(), json!({ "@id": status }));
    }
    let Some(protocol) = protocol_status(course) else { return };
    fields.insert("drp:status".to_owned(), json!(protocol.status));
    if let Some(reason) = protocol.reason {
        fields.insert("drp:reason".to_owned(), json!(reason));
    }
}

fn typed(kind: &str, value: &str) -> Value {
    json!({ "@type": kind, "@value": value })
}
