//! Answers that are small on the way and large when they are unpacked.

use std::io::Write;

use serde_json::json;
use sync::{Removals, SyncError};
use testkit::{Answer, MisbehavingPortal};

use crate::common::vault::Bench;
use crate::{listed, listings, page_text, pull_from};

/// A page with `blanks` KiB of nothing in it, packed; only its beginning if `cut`.
fn padded(blanks: usize, cut: bool) -> Vec<u8> {
    let mut packing = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let page = page_text("server-1", &json!([listed("d1", "Door")]), "c1", false);
    let (first, last) = page.split_at(1);
    packing.write_all(first.as_bytes()).expect("memory");
    for _ in 0..blanks {
        packing.write_all(&[b' '; 1024]).expect("memory");
    }
    packing.flush().expect("memory");
    if cut {
        return packing.get_ref().clone();
    }
    packing.write_all(last.as_bytes()).expect("memory");
    packing.finish().expect("memory")
}

const PACKED: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\n";

#[tokio::test]
async fn an_answer_that_unfolds_more_than_a_hundredfold_is_refused_before_it_is_whole() {
    let whole = padded(8 * 1024, false);
    assert!(whole.len() < 8 * 1024 * 1024 / 500, "{} bytes", whole.len());
    let length = whole.len();
    let whole = [format!("{PACKED}content-length: {length}\r\n\r\n").as_bytes(), &whole].concat();
    // The rest never comes: who waits for it to judge waits for ever.
    let begun = [format!("{PACKED}content-length: 99999999\r\n\r\n").as_bytes(), &padded(8 * 1024, true)].concat();
    for answer in [Answer::Raw(whole), Answer::Drip(begun)] {
        let portal = MisbehavingPortal::start().await;
        portal.otherwise(answer);
        let bench = Bench::signed_in(&portal.url());
        let error = pull_from(&bench, Removals::Guarded).await.expect_err("a bomb");
        assert!(matches!(error, SyncError::TooLarge), "{error:?}");
        assert!(listings(&bench).is_empty());
    }
}

#[tokio::test]
async fn a_short_answer_may_unfold_as_far_as_it_likes() {
    let page = padded(900, false);
    assert!(page.len() < 900 * 1024 / 300, "{} bytes", page.len());
    let portal = MisbehavingPortal::start().await;
    let length = page.len();
    portal.otherwise(Answer::Raw([format!("{PACKED}content-length: {length}\r\n\r\n").as_bytes(), &page].concat()));
    let bench = Bench::signed_in(&portal.url());
    pull_from(&bench, Removals::Guarded).await.expect("an honest page");
    assert_eq!(listings(&bench), [("d1".to_owned(), domain::Listing::Listed)]);
}
