//! Answers that are sound by themselves and wrong in what they say or do: A11 to A29.

use serde_json::{Value, json};
use testkit::Answer;
use wire::ProblemCode as Code;

use super::super::body::{OPEN_HEAD, WHEN, answer, gone, json_bytes, listed, page, record};
use super::super::scene::{Act, MARK};
use super::Row;

pub fn later_versions() -> Vec<Row> {
    let mut newer = listed("d1");
    if let Some(record) = newer.get_mut("record").and_then(Value::as_object_mut) {
        record.insert("values".to_owned(), json!({"name": "Door 1", "aperture": {"of": MARK}}));
        record.insert("shade".to_owned(), json!(MARK));
    }
    let kinds = json!([
        {"type": "record", "kind": "visitor", "record": record("s1", MARK, "\"1\"")},
        {"type": "removed", "kind": "weather", "id": MARK},
        {"type": "season", "name": MARK},
    ]);
    let choice = |id: &str, allowed: Value| {
        json!({"type": "record", "kind": "sharing-choice", "record":
            {"id": id, "etag": "\"1\"", "values": {"allowed": allowed}, "updated_at": WHEN}})
    };
    let choices = json!([choice("to.links", json!(true)), choice("to.booth", json!({"until": MARK}))]);
    let stored = record("d1", "Gate 1", "\"3\"").to_string();
    vec![
        Row::new(
            "A11",
            "fields of a newer version",
            Act::Pull,
            vec![Answer::json(page(&json!([newer]), "c1", false))],
            "taken",
        )
        .keeps(),
        Row::new(
            "A11",
            "the same, then a write",
            Act::PullAndPush,
            vec![Answer::json(page(&json!([newer]), "c1", false)), Answer::json(stored)],
            "confirmed",
        )
        .keeps(),
        Row::new("A12", "unknown kinds", Act::Pull, vec![Answer::json(page(&kinds, "c1", false))], "taken").keeps(),
        Row::new(
            "A12",
            "a choice of a later kind",
            Act::Pull,
            vec![Answer::json(page(&choices, "c1", false))],
            "taken",
        )
        .keeps(),
    ]
}

pub fn pages() -> Vec<Row> {
    use Act::{Pull, Push, SignIn};
    let one = |items: &Value, next: &str, more| vec![Answer::json(page(items, next, more))];
    let honest = |id: &str| json!([{"type": "record", "kind": "device", "record": record(id, "Door", "\"2\"")}]);
    let circle = ["c1", "c2", "c1"].map(|next| Answer::json(page(&honest("d1"), next, true))).to_vec();
    let other = json!([{"type": "record", "kind": "profile", "record": record("ben", MARK, "\"1\"")}]);
    let four: Vec<Value> = ["d1", "d2", "d3", "d4"].map(gone).to_vec();
    let few = vec![Answer::Problem(Code::CursorExpired), Answer::json(page(&honest("d1"), "c9", false))];
    vec![
        Row::new(
            "A13",
            "the same place again",
            Pull,
            vec![Answer::json(page(&honest("d1"), "c1", true))],
            "answer-malformed",
        )
        .keeps(),
        Row::new("A13", "a place that goes back", Pull, circle, "answer-malformed").keeps(),
        Row::new("A13", "a place of 2,000 bytes", Pull, one(&json!([]), &MARK.repeat(160), false), "answer-malformed"),
        Row::new("A13", "more, and nothing", Pull, one(&json!([]), "c1", true), "answer-malformed"),
        Row::new(
            "A14",
            "a record twice",
            Pull,
            one(&json!([listed("d1"), listed("d1")]), "c1", false),
            "answer-malformed",
        ),
        Row::new(
            "A14",
            "a record and its removal",
            Pull,
            one(&json!([listed("d1"), gone("d1")]), "c1", false),
            "answer-malformed",
        ),
        Row::new("A15", "another member's profile", Pull, one(&other, "c1", false), "answer-malformed"),
        Row::new(
            "A15",
            "another record for a write",
            Push,
            vec![Answer::json(record("d9", MARK, "\"2\"").to_string())],
            "unknown (garbled)",
        ),
        Row::new("A15", "another member's sign-in", SignIn, Vec::new(), "wrong-account"),
        Row::new("A16", "four of six removed", Pull, one(&json!(four), "c1", false), "removals-stopped"),
        // There are no batches; the nearest is a complete reading that leaves records out.
        Row::new("A26", "five of six missing", Pull, few, "taken").keeps(),
    ]
}

pub fn elsewhere_and_tags() -> Vec<Row> {
    let tagged = |tag: &str| {
        Answer::json(page(
            &json!([{"type": "record", "kind": "device", "record": record("d1", "Door 1", tag)}]),
            "c1",
            false,
        ))
    };
    let list = |tag: &str| Answer::json(json!({"items": [record("d1", "Door 1", tag)]}).to_string());
    let weak = |tag: &str| vec![tagged(tag), Answer::Problem(Code::PreconditionFailed), list(tag)];
    let without = page(&json!([listed("d1")]), "c1", false).replace("\"etag\":\"\\\"2\\\"\",", "");
    vec![
        Row::new("A18", "no tag", Act::Pull, vec![json_bytes(without)], "answer-malformed"),
        Row::new(
            "A18",
            "a weak tag, then a write",
            Act::PullAndPush,
            weak("W/\"2\""),
            "refused (precondition-required)",
        )
        .keeps(),
        Row::new(
            "A18",
            "a tag with a line break, then a write",
            Act::PullAndPush,
            weak("\"2\r\nx: y\""),
            "refused (precondition-required)",
        )
        .keeps(),
        Row::new("A19", "not modified", Act::Pull, vec![Answer::Status(304)], "portal-error"),
        Row::new("A19", "not modified for a write", Act::Push, vec![Answer::Status(304)], "unknown (portal-error)"),
    ]
}

pub fn refusals() -> Vec<Row> {
    use Act::{Days, Pull, Push, PushAndAsk, PushBoth};
    let mut moved = json!(wire::Problem::new(Code::PreconditionFailed));
    if let Some(moved) = moved.as_object_mut() {
        moved.insert("current".to_owned(), record("d1", "Hall", "\"5\""));
    }
    let moved = Answer::Json { status: 412, headers: Vec::new(), body: moved.to_string() };
    let wait = |status: u16, text: &str| vec![answer(status, &format!("retry-after: {text}\r\n"), "")];
    let tokens = || {
        Answer::json(
            json!({"access_token": "access-2", "token_type": "Bearer", "expires_in": 3600, "refresh_token": "refresh-2"})
                .to_string(),
        )
    };
    let for_ever = || vec![Answer::Unauthorized, tokens(), Answer::Unauthorized];
    let forbidden = vec![Answer::Problem(Code::Forbidden), Answer::json(record("d6", "Gate 6", "\"2\"").to_string())];
    let others = json!({"status": 200, "answer": record("d9", MARK, "\"2\"")}).to_string();
    let partial = json!({"items": []}).to_string();
    let mut rows = vec![
        Row::new("A20", "409, in flight", Push, vec![Answer::Problem(Code::OperationInFlight)], "unknown (in-flight)"),
        Row::new("A20", "412 with another value", Push, vec![moved], "conflict").keeps(),
        Row::new(
            "A20",
            "412, and a list without it",
            Push,
            vec![Answer::Problem(Code::PreconditionFailed), Answer::json(partial)],
            "conflict",
        ),
        Row::new("A20", "428, and nothing else", Push, vec![Answer::Status(428)], "waiting (portal-error)"),
        Row::new("A22", "401 for ever", Pull, for_ever(), "signed-out"),
        Row::new("A22", "401 for ever for a write", Push, for_ever(), "sign-in-needed"),
        Row::new("A23", "403 for one record", PushBoth, forbidden, "refused (forbidden), confirmed").keeps(),
        Row::new("A24", "500 for three days", Days, vec![Answer::Status(500)], "portal-error, asked in measure"),
        Row::new("A24", "503 for three days", Days, wait(503, "900"), "throttled, asked in measure"),
        Row::new(
            "A24",
            "503 for three days, and no wait",
            Days,
            vec![Answer::Status(503)],
            "portal-error, asked in measure",
        ),
        Row::new(
            "A25",
            "another operation's answer",
            PushAndAsk,
            vec![Answer::ReplyLost, Answer::json(others)],
            "unknown (garbled)",
        ),
    ];
    for text in ["99999999999999999999", "-7", "Mon, 02 Mar 2020 12:05:00 GMT", "soon", ""] {
        // What cannot be read as a wait is none.
        let of_503 = if matches!(text, "-7" | "soon" | "") { "portal-error" } else { "throttled" };
        rows.push(Row::new("A21", "429 with a strange wait", Pull, wait(429, text), "throttled"));
        rows.push(Row::new("A21", "503 with a strange wait", Pull, wait(503, text), of_503));
        rows.push(Row::new("A21", "429 with a strange wait for a write", Push, wait(429, text), "waiting (throttled)"));
    }
    rows
}

pub fn transport() -> Vec<Row> {
    use Act::{Pull, PullTwice, Push};
    let whole = page(&json!([listed("d1")]), "c1", false);
    let length = whole.len() + 100;
    let short = Answer::Raw(format!("{OPEN_HEAD}content-length: {length}\r\n\r\n{whole}").into_bytes());
    let chunk = format!("{OPEN_HEAD}transfer-encoding: chunked\r\n\r\n{:x}\r\n{whole}\r\n", whole.len());
    let part = answer(206, "content-type: application/json\r\ncontent-range: bytes 0-9/99\r\n", &whole);
    let stored = record("d1", MARK, "\"2\"").to_string();
    let part_of_write = answer(206, "content-type: application/json\r\n", stored);
    let lines = format!("{OPEN_HEAD}{}\r\n{whole}", format!("x: {MARK}\r\n").repeat(10_000));
    let line = format!("{OPEN_HEAD}x: {}\r\n\r\n{whole}", "x".repeat(1024 * 1024));
    let cookie = answer(
        200,
        &format!("content-type: application/json\r\nset-cookie: id={MARK}; Path=/\r\n"),
        page(&json!([]), "c1", false),
    );
    vec![
        Row::new("A28", "less than was said", Pull, vec![short.clone()], "portal-unreachable"),
        Row::new("A28", "less than was said, for a write", Push, vec![short], "unknown (no-answer)"),
        Row::new("A28", "chunks that break off", Pull, vec![Answer::Raw(chunk.into_bytes())], "portal-unreachable"),
        Row::new("A28", "a part of a page", Pull, vec![part], "answer-malformed"),
        Row::new("A28", "a part of an answer to a write", Push, vec![part_of_write], "unknown (no-answer)"),
        Row::new("A29", "10,000 header lines", Pull, vec![Answer::Raw(lines.into_bytes())], "portal-unreachable"),
        Row::new("A29", "a header line of 1 MiB", Pull, vec![Answer::Raw(line.into_bytes())], "portal-unreachable"),
        Row::new("A29", "a cookie", PullTwice, vec![cookie], "taken").keeps(),
    ]
}
