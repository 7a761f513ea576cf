//! Rights requests, from filing to the end.

mod answering;
mod bad_input;
mod filing;
mod withdrawing;

use member_portal::Reply;
use wire::{Jwk, RightsRequest, receipt};

use crate::world::{Answer, World};

pub const REQUESTS: &str = "/v1/me/rights-requests";

/// The words of a reply, and nothing else.
fn said(text: &str) -> Reply {
    Reply { text: Some(text.to_owned()), ..Reply::default() }
}

/// The request an answer shows.
fn typed(answer: &Answer) -> RightsRequest {
    serde_json::from_value(answer.body.clone()).expect("a rights request")
}

/// The steps its receipts prove; each must be genuine and name this request.
fn steps(world: &World, request: &RightsRequest) -> Vec<(String, String)> {
    let keys: &[Jwk] = &world.portal.discovery.receipt_keys;
    let receipts = request.receipts.iter().map(|jws| receipt::verify_request(jws, keys).expect("a genuine receipt"));
    let proven = receipts.map(|receipt| {
        assert_eq!((&receipt.request_id, receipt.organization.as_str()), (&request.id, "hikvision"));
        (receipt.step, receipt.status)
    });
    proven.collect()
}

fn step(step: &str, status: &str) -> (String, String) {
    (step.to_owned(), status.to_owned())
}
