//! Clients that are slow, endless or many. The waits here are the server's real timeouts, set short.

use std::time::Duration;

use reqwest::Method;
use testkit::ADA;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::world::World;

const SHORT: &str = "[limits]\nheader_seconds = 1\nbody_idle_seconds = 1\nrequest_seconds = 2\n";
/// Longer than any of the short limits; reaching it means that the server did not end the connection.
const PATIENCE: Duration = Duration::from_secs(8);

async fn short_tempered() -> World {
    World::start("hikvision", SHORT, &member_portal::World { activity: 5, ..Default::default() }).await
}

/// Everything the server still says before it closes.
async fn rest(socket: &mut TcpStream) -> String {
    let mut said = Vec::new();
    timeout(PATIENCE, socket.read_to_end(&mut said)).await.expect("the server ends the connection").ok();
    String::from_utf8_lossy(&said).into_owned()
}

fn patch_head(world: &World, length: &str) -> String {
    format!(
        "PATCH /v1/me/profile HTTP/1.1\r\nhost: portal\r\nauthorization: Bearer {}\r\nif-match: \"1\"\r\n\
         idempotency-key: {}\r\ncontent-type: application/merge-patch+json\r\n{length}\r\n\r\n",
        world.token(&ADA),
        domain::OperationId::random()
    )
}

#[tokio::test]
async fn headers_that_never_end_are_not_waited_for() {
    let world = short_tempered().await;
    let mut socket = TcpStream::connect(world.address).await.unwrap();
    socket.write_all(b"GET /v1/me/profile HTTP/1.1\r\nhost: portal\r\nx-slow: ").await.unwrap();
    rest(&mut socket).await;
}

#[tokio::test]
async fn an_idle_connection_is_closed() {
    let world = short_tempered().await;
    let mut silent = TcpStream::connect(world.address).await.unwrap();
    rest(&mut silent).await;
    let mut polite = TcpStream::connect(world.address).await.unwrap();
    polite.write_all(b"GET /.well-known/member-data HTTP/1.1\r\nhost: portal\r\n\r\n").await.unwrap();
    assert!(rest(&mut polite).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn a_body_that_stops_arriving_times_out() {
    let world = short_tempered().await;
    let mut socket = TcpStream::connect(world.address).await.unwrap();
    socket.write_all(patch_head(&world, "content-length: 100").as_bytes()).await.unwrap();
    socket.write_all(b"{\"values\":").await.unwrap();
    let said = rest(&mut socket).await;
    assert!(said.starts_with("HTTP/1.1 408") && said.contains("\"timeout\""), "{said}");
}

#[tokio::test]
async fn a_body_that_trickles_times_out_as_a_whole() {
    let world = short_tempered().await;
    let (mut reading, mut writing) = TcpStream::connect(world.address).await.unwrap().into_split();
    writing.write_all(patch_head(&world, "content-length: 1000").as_bytes()).await.unwrap();
    let trickle = tokio::spawn(async move {
        let mut tick = tokio::time::interval(Duration::from_millis(200));
        while writing.write_all(b" ").await.is_ok() {
            tick.tick().await;
        }
    });
    let mut said = Vec::new();
    timeout(PATIENCE, reading.read_to_end(&mut said)).await.expect("the server ends the connection").ok();
    assert!(String::from_utf8_lossy(&said).starts_with("HTTP/1.1 408"));
    trickle.abort();
}

#[tokio::test]
async fn an_endless_body_is_cut_off() {
    let world = short_tempered().await;
    let mut socket = TcpStream::connect(world.address).await.unwrap();
    socket.write_all(patch_head(&world, "transfer-encoding: chunked").as_bytes()).await.unwrap();
    let (mut reading, mut writing) = socket.into_split();
    let flood = tokio::spawn(async move {
        let piece = [b"10000\r\n".as_slice(), &vec![b' '; 0x10000], b"\r\n"].concat();
        while writing.write_all(&piece).await.is_ok() {}
    });
    let mut said = vec![0; 12];
    timeout(PATIENCE, reading.read_exact(&mut said)).await.expect("an answer in time").unwrap();
    assert_eq!(said, b"HTTP/1.1 413");
    timeout(PATIENCE, flood).await.expect("the server closes the connection").unwrap();
}

#[tokio::test]
async fn a_body_that_says_it_is_too_large_is_refused() {
    let world = short_tempered().await;
    let body = format!(r#"{{"values":{{"given.nickname":"{}"}}}}"#, "x".repeat(1024 * 1024));
    let answer = world.patch("/v1/me/profile", "\"1\"", &body).await;
    assert_eq!((answer.status, answer.code()), (413, "too-large"));
}

#[tokio::test]
async fn too_many_headers_are_refused() {
    let world = short_tempered().await;
    let mut socket = TcpStream::connect(world.address).await.unwrap();
    let many = "x-many: many\r\n".repeat(5_000);
    let head = format!("GET /.well-known/member-data HTTP/1.1\r\nhost: portal\r\n{many}\r\n");
    socket.write_all(head.as_bytes()).await.ok();
    let said = rest(&mut socket).await;
    assert!(said.is_empty() || said.starts_with("HTTP/1.1 431"), "{said}");
}

#[tokio::test]
async fn more_connections_than_allowed_wait_their_turn() {
    let limits = "[limits]\nconnections = 2\nheader_seconds = 1\n";
    let world = World::start("hikvision", limits, &member_portal::World::default()).await;
    let _first = TcpStream::connect(world.address).await.unwrap();
    let _second = TcpStream::connect(world.address).await.unwrap();
    // Answered once the silent ones are thrown out.
    let answer = timeout(PATIENCE, world.call(Method::GET, wire::WELL_KNOWN_PATH).send()).await;
    assert_eq!(answer.expect("a turn comes").status, 200);
}

#[tokio::test]
async fn an_account_that_asks_too_often_is_told_to_wait() {
    let limits = "[limits]\nrequests_per_minute_per_account = 3\n";
    let world = World::start("hikvision", limits, &member_portal::World::default()).await;
    for _ in 0..3 {
        assert_eq!(world.get(&ADA, "/v1/me/profile").await.status, 200);
    }
    let limited = world.get(&ADA, "/v1/me/profile").await;
    assert_eq!((limited.status, limited.code()), (429, "rate-limited"));
    assert!((1..=60).contains(&limited.header("retry-after").parse::<u32>().unwrap()));
    assert_eq!(world.get(&testkit::BEN, "/v1/me/profile").await.status, 200);
}

#[tokio::test]
async fn an_address_that_asks_too_often_is_told_to_wait() {
    let limits = "[limits]\nrequests_per_minute_per_address = 3\n";
    let world = World::start("hikvision", limits, &member_portal::World::default()).await;
    let ask = || world.call(Method::GET, wire::WELL_KNOWN_PATH).send();
    for _ in 0..3 {
        assert_eq!(ask().await.status, 200);
    }
    assert_eq!(ask().await.code(), "rate-limited");
    // Not behind a proxy, a header says nothing.
    let forged = world.call(Method::GET, wire::WELL_KNOWN_PATH).header("x-forwarded-for", "203.0.113.9").send().await;
    assert_eq!(forged.code(), "rate-limited");
}

#[tokio::test]
async fn behind_a_proxy_the_address_is_the_one_the_proxy_appended() {
    let more = "behind_proxy = true\n[limits]\nrequests_per_minute_per_address = 2\n";
    let world = World::start("hikvision", more, &member_portal::World::default()).await;
    let ask = |from: &str| world.call(Method::GET, wire::WELL_KNOWN_PATH).header("x-forwarded-for", from).send();
    for _ in 0..2 {
        assert_eq!(ask("198.51.100.1, 203.0.113.9").await.status, 200);
    }
    assert_eq!(ask("198.51.100.2, 203.0.113.9").await.status, 429, "what the client wrote before it does not count");
    assert_eq!(ask("203.0.113.10").await.status, 200);
}

#[tokio::test]
async fn what_is_not_there_is_a_problem_document() {
    let world = World::hikvision().await;
    assert_eq!(world.call(Method::GET, "/v1/me/shoes").send().await.code(), "not-found");
    let wrong = world.call(Method::PUT, "/v1/me/profile").send().await;
    assert_eq!((wrong.status, wrong.code()), (405, "method-not-allowed"));
    assert!(wrong.header("allow").contains("PATCH"));
}
