//! What is no answer of the API, is too much, or holds texts and numbers nobody can keep: A1 to A10.

use anyhow::Result;
use serde_json::json;
use testkit::Answer;
use wire::ProblemCode as Code;

use super::super::body::{OPEN_HEAD, answer, bomb, json_bytes, listed, packed, page, record, with_value};
use super::super::scene::{Act, MARK};
use super::Row;

pub fn not_the_api() -> Vec<Row> {
    use Act::{Discover, Pull, Push, PushAndAsk};
    let html = || vec![answer(200, "content-type: text/html\r\n", format!("<h1>Welcome {MARK}</h1>"))];
    let plain = |body: &str| vec![json_bytes(body)];
    vec![
        Row::new("A1", "a page of welcome", Pull, html(), "not-a-portal"),
        Row::new("A1", "a page of welcome for a write", Push, html(), "unknown (garbled)"),
        Row::new("A1", "a page of welcome at discovery", Discover, html(), "not-a-portal"),
        Row::new("A2", "nothing", Pull, plain(""), "answer-malformed"),
        Row::new("A2", "null", Pull, plain("null"), "answer-malformed"),
        Row::new("A2", "an empty list", Pull, plain("[]"), "answer-malformed"),
        Row::new("A2", "null for a write", Push, plain("null"), "unknown (garbled)"),
        Row::new("A2", "an empty list for a write", Push, plain("[]"), "unknown (garbled)"),
        Row::new("A3", "404 for the feed", Pull, vec![Answer::Status(404)], "portal-error"),
        Row::new("A3", "410 for the feed", Pull, vec![Answer::Status(410)], "portal-error"),
        Row::new("A3", "not found for the feed", Pull, vec![Answer::Problem(Code::NotFound)], "not-found"),
        Row::new(
            "A3",
            "the place is lost for ever",
            Pull,
            vec![Answer::Problem(Code::CursorExpired)],
            "answer-malformed",
        ),
        Row::new(
            "A3",
            "404 for an operation",
            PushAndAsk,
            vec![Answer::ReplyLost, Answer::Status(404)],
            "unknown (portal-error)",
        ),
    ]
}

/// A list without an end, in a value of a record.
fn endless_list() -> Answer {
    let (before, _) = around_value();
    flood(format!("{OPEN_HEAD}\r\n{before}["), b"1,".repeat(8192))
}

/// As many small values as fit into the largest answer, in a value of a record.
fn many_values() -> Answer {
    let (before, after) = around_value();
    Answer::Repeated {
        first: format!("{OPEN_HEAD}\r\n{before}[").into_bytes(),
        piece: b"1,".repeat(8192),
        times: 5 * 128,
        last: format!("1]{after}").into_bytes(),
    }
}

/// What stands around the value of a record's name in a page.
fn around_value() -> (String, String) {
    let page = with_value("HERE");
    let (before, after) = page.split_once("HERE").unwrap_or_default();
    (before.to_owned(), after.to_owned())
}

/// A piece over and over without an end.
fn flood(first: String, piece: Vec<u8>) -> Answer {
    Answer::Repeated { first: first.into_bytes(), piece, times: usize::MAX, last: Vec::new() }
}

pub fn sizes() -> Result<Vec<Row>> {
    use Act::{Discover, Pull, Push};
    let chunk = [b"4000\r\n".as_slice(), &[b' '; 0x4000], b"\r\n"].concat();
    let chunked = || flood(format!("{OPEN_HEAD}transfer-encoding: chunked\r\n\r\n"), chunk.clone());
    let ten_gib = || flood(format!("{OPEN_HEAD}content-length: 10737418240\r\n\r\n"), vec![b' '; 65536]);
    let gzip = "content-type: application/json\r\ncontent-encoding: gzip\r\n";
    let coded = |coding: &str, body: Vec<u8>| {
        vec![answer(200, &format!("content-type: application/json\r\ncontent-encoding: {coding}\r\n"), body)]
    };
    let good = page(&json!([]), "c1", false);
    let keys: String = (0..1_000_000).map(|n| format!("\"{n}\":1,")).collect();
    let long = format!("\"{}{MARK}\"", "a".repeat(2 * 1024 * 1024));
    let text = || flood(format!("{OPEN_HEAD}\r\n\""), vec![b'a'; 65536]);
    Ok(vec![
        Row::new("A4", "10 GiB", Pull, vec![ten_gib()], "answer-too-large"),
        Row::new("A4", "chunks without an end", Pull, vec![chunked()], "answer-too-large"),
        Row::new("A4", "chunks without an end for a write", Push, vec![chunked()], "unknown (no-answer)"),
        Row::new("A4", "chunks without an end at discovery", Discover, vec![chunked()], "answer-too-large"),
        Row::new("A4", "a list without an end", Pull, vec![endless_list()], "answer-too-large"),
        Row::new("A5", "an honest packed page", Pull, vec![answer(200, gzip, packed(good.as_bytes())?)], "taken")
            .keeps(),
        Row::new("A5", "40 MiB of blanks, packed", Pull, vec![answer(200, gzip, bomb(40)?)], "answer-too-large"),
        Row::new("A5", "30 MiB of blanks, packed", Pull, vec![answer(200, gzip, bomb(30)?)], "answer-too-large"),
        Row::new("A5", "1 MiB of blanks, packed", Pull, vec![answer(200, gzip, bomb(1)?)], "answer-malformed"),
        Row::new("A5", "40 MiB of blanks for a write", Push, vec![answer(200, gzip, bomb(40)?)], "unknown (no-answer)"),
        Row::new(
            "A5",
            "packed twice",
            Pull,
            coded("gzip, gzip", packed(&packed(good.as_bytes())?)?),
            "answer-malformed",
        ),
        Row::new("A5", "packed by brotli", Pull, coded("br", good.clone().into_bytes()), "answer-malformed"),
        Row::new("A5", "packed by zstd", Pull, coded("zstd", good.clone().into_bytes()), "answer-malformed"),
        Row::new("A5", "called packed, and not", Pull, coded("gzip", good.into_bytes()), "answer-malformed"),
        Row::new("A6", "silence", Pull, vec![Answer::Silence], "portal-unreachable").beside(),
        Row::new(
            "A6",
            "one byte a second in the head",
            Pull,
            vec![Answer::Drip(b"HTTP/1.1 200 OK\r\nx: ".to_vec())],
            "portal-unreachable",
        )
        .slow(),
        Row::new(
            "A6",
            "one byte a second in the body",
            Pull,
            vec![Answer::Drip(format!("{OPEN_HEAD}\r\n\"").into_bytes())],
            "portal-unreachable",
        )
        .slow(),
        Row::new("A7", "nested 100,000 deep", Pull, vec![Answer::DeepJson(100_000)], "answer-malformed"),
        Row::new("A7", "nested 100,000 deep for a write", Push, vec![Answer::DeepJson(100_000)], "unknown (garbled)"),
        Row::new("A7", "a million keys", Pull, vec![json_bytes(format!("{{{keys}\"x\":1}}"))], "answer-malformed"),
        Row::new("A7", "a text of 2 MiB", Pull, vec![json_bytes(with_value(&long))], "answer-malformed"),
        Row::new("A7", "a text without an end", Pull, vec![text()], "answer-too-large"),
        Row::new("A7", "5 million small values", Pull, vec![many_values()], "answer-malformed"),
        Row::new("A7", "5 million small values for a write", Push, vec![many_values()], "unknown (garbled)"),
    ])
}

pub fn texts() -> Vec<Row> {
    let value =
        |id, sent, value: &str| Row::new(id, sent, Act::Pull, vec![json_bytes(with_value(value))], "answer-malformed");
    let whole = page(&json!([listed("d1")]), "c1", false);
    let twice = whole.replacen('{', "{\"next\":\"c7\",", 1);
    let number = |from: &str, to: &str| vec![json_bytes(whole.replace(from, to))];
    let mut broken = whole.clone().into_bytes();
    if let Some(at) = broken.windows(MARK.len()).position(|part| part == MARK.as_bytes()) {
        broken.insert(at, 0xff);
    }
    let write = record("d1", MARK, "\"2\"").to_string().replacen('{', "{\"id\":\"d1\",", 1);
    vec![
        Row::new("A8", "a key twice", Act::Pull, vec![json_bytes(twice)], "answer-malformed"),
        value("A8", "a key twice in a value", &format!("{{\"{MARK}\":1,\"{MARK}\":2}}")),
        Row::new("A8", "a key twice for a write", Act::Push, vec![json_bytes(write)], "unknown (garbled)"),
        Row::new("A9", "bytes that are no text", Act::Pull, vec![json_bytes(broken)], "answer-malformed"),
        value("A9", "half a surrogate", &format!("\"{MARK}\\ud800\"")),
        value("A9", "a NUL", &format!("\"{MARK}\\u0000\"")),
        Row::new(
            "A9",
            "a byte order mark",
            Act::Pull,
            vec![json_bytes(format!("\u{feff}{whole}"))],
            "answer-malformed",
        ),
        value("A10", "1e400", "1e400"),
        value("A10", "NaN", "NaN"),
        Row::new(
            "A10",
            "a number for an id",
            Act::Pull,
            number("\"id\":\"d1\"", "\"id\":9223372036854775808"),
            "answer-malformed",
        ),
        Row::new(
            "A10",
            "half an item remaining",
            Act::Pull,
            number("\"remaining\":0", "\"remaining\":0.5"),
            "answer-malformed",
        ),
        Row::new(
            "A10",
            "minus one remaining",
            Act::Pull,
            number("\"remaining\":0", "\"remaining\":-1"),
            "answer-malformed",
        ),
    ]
}
