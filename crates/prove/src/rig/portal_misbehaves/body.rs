//! Hostile bytes.

use std::io::Write as _;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use testkit::Answer;

use super::scene::MARK;

pub const WHEN: &str = "2026-03-02T12:00:00Z";
/// A head without a length: the body ends with the connection.
pub const OPEN_HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n";

/// A status, header lines and a body whose length fits.
pub fn answer(status: u16, headers: &str, body: impl AsRef<[u8]>) -> Answer {
    let body = body.as_ref();
    let head =
        format!("HTTP/1.1 {status} Scripted\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n", body.len());
    Answer::Raw([head.as_bytes(), body].concat())
}

pub fn json_bytes(body: impl AsRef<[u8]>) -> Answer {
    answer(200, "content-type: application/json\r\n", body)
}

pub fn record(id: &str, name: &str, etag: &str) -> Value {
    json!({"id": id, "etag": etag, "values": {"name": name}, "updated_at": WHEN})
}

pub fn listed(id: &str) -> Value {
    json!({"type": "record", "kind": "device", "record": record(id, MARK, "\"2\"")})
}

pub fn gone(id: &str) -> Value {
    json!({"type": "removed", "kind": "device", "id": id})
}

/// A page of the feed, as text.
pub fn page(items: &Value, next: &str, more: bool) -> String {
    json!({"server_id": "server-1", "items": items, "next": next, "has_more": more, "remaining": u8::from(more)})
        .to_string()
}

/// A page that is whole but for one value, which stands where the mark's name would.
pub fn with_value(value: &str) -> String {
    page(&json!([listed("d1")]), "c1", false).replace(&format!("\"name\":\"{MARK}\""), &format!("\"name\":{value}"))
}

/// Bytes as `gzip` packs them.
pub fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}

/// So many MiB of blanks, packed.
pub fn bomb(mib: usize) -> Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    let piece = [b' '; 65536];
    for _ in 0..mib * 16 {
        packer.write_all(&piece)?;
    }
    Ok(packer.finish()?)
}

/// A deletion as the organization says it, with these receipts.
pub fn deletion(portal: &str, state: &str, receipts: &[String]) -> Answer {
    let body = json!({
        "id": "x1", "state": state, "requested_at": WHEN, "cancel_until": WHEN, "server_time": WHEN,
        "status_url": format!("{portal}/v1/deletions/x1"), "stays": [], "receipts": receipts
    });
    Answer::Json { status: 202, headers: Vec::new(), body: body.to_string() }
}
