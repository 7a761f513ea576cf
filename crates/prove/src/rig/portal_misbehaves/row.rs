//! The catalogue of bad answers A1 to A30: what is sent for each, and what must come of it.

use anyhow::Result;
use serde_json::{Value, json};
use testkit::Answer;
use wire::ProblemCode as Code;
use wire::receipt::{Receipt, SigningKey, request_sha256, sign};

use super::body::{OPEN_HEAD, answer, bomb, deletion, gone, json_bytes, listed, packed, page, record, with_value};
use super::scene::{Act, MARK, Scene, discovery, receipt_key};

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
    let mut rows = not_the_api();
    rows.extend(sizes()?);
    rows.extend(texts());
    rows.extend(later_versions());
    rows.extend(pages());
    rows.extend(elsewhere_and_tags());
    rows.extend(refusals());
    rows.extend(transport());
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

fn not_the_api() -> Vec<Row> {
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

fn sizes() -> Result<Vec<Row>> {
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

fn texts() -> Vec<Row> {
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

fn later_versions() -> Vec<Row> {
    let mut newer = listed("d1");
    if let Some(record) = newer.get_mut("record").and_then(Value::as_object_mut) {
        record.insert("values".to_owned(), json!({"name": "Door 1", "aperture": {"of": MARK}}));
        record.insert("shade".to_owned(), json!(MARK));
    }
    let kinds = json!([
        {"type": "record", "kind": "sharing-choice", "record": record("s1", MARK, "\"1\"")},
        {"type": "removed", "kind": "weather", "id": MARK},
        {"type": "season", "name": MARK},
    ]);
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
    ]
}

fn pages() -> Vec<Row> {
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

fn elsewhere_and_tags() -> Vec<Row> {
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

fn refusals() -> Vec<Row> {
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

fn transport() -> Vec<Row> {
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
