//! The scan itself: it must be able to find what it later does not find.

use std::fs;

use base64::{Engine, prelude::BASE64_STANDARD};

use crate::harness::Marker;

#[test]
fn the_scan_finds_a_marker_in_every_dress() {
    let dir = tempfile::tempdir().expect("a temporary directory can be made");
    let marker = Marker::new("Zypressenweg-4711-Größe");
    let text = marker.text();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let planted: [(&str, Vec<u8>); 7] = [
        ("raw", format!("before {text} behind").into_bytes()),
        ("utf-16", utf16),
        ("hex", hex::encode(text).into_bytes()),
        ("json", b"Zypressenweg-4711-Gr\\u00f6\\u00dfe".to_vec()),
        ("base64-0", BASE64_STANDARD.encode(format!("abc{text}def")).into_bytes()),
        ("base64-1", BASE64_STANDARD.encode(format!("abcd{text}ef")).into_bytes()),
        ("base64-2", BASE64_STANDARD.encode(format!("abcde{text}f")).into_bytes()),
    ];
    for (name, content) in &planted {
        fs::create_dir(dir.path().join(name)).expect("a folder can be made");
        fs::write(dir.path().join(name).join("file"), content).expect("a file can be written");
    }
    fs::write(dir.path().join("innocent"), "Zypressenweg 4711").expect("a file can be written");
    for (name, _) in &planted {
        let hits = marker.find_in(&[dir.path().join(name)]).expect("the folder can be read");
        assert_eq!(hits.len(), 1, "{name}: {hits:?}");
    }
    assert_eq!(marker.find_in(&[dir.path().join("innocent")]).expect("the file can be read"), []);
}
