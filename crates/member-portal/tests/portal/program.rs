//! The program itself: its files and logs hold no trace of a deleted member, and it ends when told.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use domain::{Clock, OperationId};
use reqwest::{Client, Method};
use serde_json::Value;
use tempfile::TempDir;
use testkit::{ADA, BEN, Character, FakeClock, Issuer};

use crate::world::{WINDOW_SECONDS, configuration};

const MARKER: &str = "ZQXMARKER7f3a";
const PROGRAM: &str = env!("CARGO_BIN_EXE_member-portal");
/// Nothing here takes that long; reaching it means that it never happens.
const PATIENCE: Duration = Duration::from_secs(30);

struct Program {
    child: Child,
    address: String,
    log: std::thread::JoinHandle<String>,
}

struct Home {
    dir: TempDir,
    issuer: Issuer,
    clock: FakeClock,
    http: Client,
}

impl Home {
    async fn new() -> Self {
        rustls::crypto::ring::default_provider().install_default().ok();
        let clock = FakeClock::at("2026-11-02T10:00:00Z");
        let issuer = Issuer::start_at(Arc::new(clock.clone())).await;
        let dir = TempDir::new().expect("a temporary directory");
        fs::write(dir.path().join("portal.toml"), configuration("hikvision", issuer.url())).expect("a configuration");
        let home = Self { dir, issuer, clock, http: Client::builder().no_proxy().build().expect("a client") };
        home.set_clock(0);
        let seeded =
            home.command(&["seed", "--activity", "200", "--marker", MARKER]).status().expect("the program runs");
        assert!(seeded.success());
        home
    }

    /// Moves the time, for the issuer and for the program.
    fn set_clock(&self, seconds: i64) {
        self.clock.advance(seconds);
        let path = self.dir.path().join("clock");
        fs::write(path, self.clock.now().to_string()).expect("the clock is written");
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).arg("--config").arg(self.dir.path().join("portal.toml"));
        command.env("PRIVACY_DASHBOARD_CLOCK", self.dir.path().join("clock"));
        command
    }

    /// Starts the server on a free port and reads its log from then on.
    fn start(&self) -> Program {
        let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a port");
        let path = self.dir.path().join("portal.toml");
        let text = fs::read_to_string(&path).expect("the configuration");
        let lines = text.lines().map(|line| match line.split_once(" = ") {
            Some(("listen", _)) => format!("listen = \"{port}\""),
            _ => line.to_owned(),
        });
        fs::write(&path, lines.collect::<Vec<_>>().join("\n")).expect("the configuration is written");
        let mut child = self.command(&["serve"]).stderr(Stdio::piped()).spawn().expect("the program runs");
        let mut log = BufReader::new(child.stderr.take().expect("its log"));
        let mut first = String::new();
        log.read_line(&mut first).expect("it says that it serves");
        assert!(first.contains("serving"), "{first}");
        let log = std::thread::spawn(move || {
            log.read_to_string(&mut first).expect("the log is text");
            first
        });
        Program { child, address: format!("http://{port}"), log }
    }

    async fn ask(&self, program: &Program, method: Method, path: &str, who: Option<&Character>) -> (u16, Value) {
        let mut request = self.http.request(method.clone(), format!("{}{path}", program.address));
        if let Some(who) = who {
            request = request.bearer_auth(self.issuer.token(who, "https://portal.example").sign());
        }
        if method == Method::POST {
            let operation = OperationId::random();
            let body = format!(r#"{{"operation":"{operation}","organization":"hikvision"}}"#);
            let json = request.header("content-type", wire::header::JSON);
            request = json.header(wire::header::IDEMPOTENCY_KEY, operation.to_string()).body(body);
        }
        let answer = request.send().await.expect("the program answers");
        (answer.status().as_u16(), answer.json().await.expect("answers are JSON"))
    }
}

impl Program {
    /// Sends a signal; answers the whole log once the program has ended.
    fn end(mut self, signal: &str) -> (bool, String) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().expect("kill runs").success());
        let ended = self.child.wait().expect("it ends");
        (ended.success(), self.log.join().expect("the log was read"))
    }
}

/// How often `needle` stands in any file of the directory.
fn occurrences(dir: &Path, needle: &str) -> usize {
    let files = fs::read_dir(dir).expect("the directory").map(|entry| entry.expect("an entry").path());
    let count = |path| {
        let bytes = fs::read(path).expect("a file");
        bytes.windows(needle.len()).filter(|window| *window == needle.as_bytes()).count()
    };
    files.filter(|path| path.extension().is_some_and(|kind| kind != "toml")).map(count).sum()
}

#[tokio::test]
async fn no_trace_of_a_deleted_member_is_left_in_files_or_logs() {
    let home = Home::new().await;
    let program = home.start();
    assert_eq!(home.ask(&program, Method::GET, "/v1/me/profile", Some(&ADA)).await.0, 200);
    assert_eq!(home.ask(&program, Method::GET, "/v1/me/devices/cam-ada-1/secret", Some(&ADA)).await.0, 200);
    let requests = home.ask(&program, Method::GET, "/v1/me/rights-requests", Some(&ADA)).await.1;
    assert!(requests["items"][0]["text"].as_str().is_some_and(|text| text.contains(MARKER)), "{requests}");
    let (status, deletion) = home.ask(&program, Method::POST, "/v1/me/deletion", Some(&ADA)).await;
    assert_eq!(status, 201);
    assert!(occurrences(home.dir.path(), MARKER) > 0, "the scan finds what is there");
    assert!(occurrences(home.dir.path(), ADA.subject) > 0);

    // Killed inside the window, started again after it: the worker wakes by itself.
    let (_, first_log) = program.end("-KILL");
    home.set_clock(WINDOW_SECONDS);
    let program = home.start();
    let path = format!("/v1/deletions/{}", deletion["id"].as_str().unwrap());
    let began = Instant::now();
    while home.ask(&program, Method::GET, &path, None).await.1["state"] != "executed" {
        assert!(began.elapsed() < PATIENCE, "the deletion is executed");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    for trace in [MARKER, ADA.subject, "ada@", "Schönborn", "Widerspruch", "SMPL-2CD2143-20240311-AAWR-550000101"] {
        assert_eq!(occurrences(home.dir.path(), trace), 0, "{trace}");
    }
    assert!(occurrences(home.dir.path(), BEN.subject) > 0, "Ben is still there");
    assert_eq!(home.ask(&program, Method::GET, "/v1/me/profile", Some(&ADA)).await.1["code"], "no-account");
    assert_eq!(home.ask(&program, Method::GET, "/v1/me/profile", Some(&BEN)).await.0, 200);

    let (well, second_log) = program.end("-TERM");
    assert!(well, "SIGTERM is a good end");
    for log in [first_log, second_log] {
        assert!(log.contains("answered"), "the log tells of requests");
        for trace in [MARKER, ADA.subject, BEN.subject, "eyJ", "cam-ada-1", deletion["id"].as_str().unwrap()] {
            assert!(!log.contains(trace), "{trace} stands in the log");
        }
        assert!(log.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()), "every line is JSON");
    }
}

#[tokio::test]
async fn the_organizations_people_answer_while_the_server_runs() {
    let home = Home::new().await;
    let program = home.start();
    let run = |arguments: &[&str]| {
        let ended = home.command(arguments).output().expect("the program runs");
        let said = String::from_utf8([ended.stdout, ended.stderr].concat()).expect("it speaks UTF-8");
        (ended.status.success(), said)
    };
    let (_, list) = run(&["request", "list"]);
    let waiting: Vec<Value> = list.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    assert_eq!(
        (waiting.len(), &waiting[0]["subject"], &waiting[0]["kind"]),
        (1, &ADA.subject.into(), &"objection".into())
    );
    let id = waiting[0]["id"].as_str().unwrap();
    let answer = |more: &[&str]| run(&[&["request", "answer", "--id", id], more].concat());

    let (well, said) = answer(&["--as", "extended", "--text", "Much work."]);
    assert!(!well && said.contains("a date is needed"), "{said}");
    let (well, said) = answer(&["--as", "withdrawn", "--text", "No."]);
    assert!(!well && said.contains("possible values"), "{said}");
    let (well, said) = answer(&["--as", "extended", "--text", "Much work.", "--expected-by", "2027-02-02"]);
    assert!(well && said.contains("in_progress"), "{said}");
    let refused = ["--as", "refused", "--reason", "outside_jurisdiction", "--text", "This law is not ours."];
    let (well, said) = answer(&refused);
    assert!(well && said.contains("denied"), "{said}");
    let (well, said) = answer(&refused);
    assert!(!well && said.contains("the request is closed"), "{said}");
    let (well, said) = run(&["request", "answer", "--id", "nobody", "--as", "acknowledged"]);
    assert!(!well && said.contains("there is no such request"), "{said}");

    let (status, shown) = home.ask(&program, Method::GET, &format!("/v1/me/rights-requests/{id}"), Some(&ADA)).await;
    assert_eq!((status, &shown["status"], &shown["expected_by"]), (200, &"denied".into(), &"2027-02-02".into()));
    let keys = home.ask(&program, Method::GET, wire::WELL_KNOWN_PATH, None).await.1["receipt_keys"].clone();
    let keys: Vec<wire::Jwk> = serde_json::from_value(keys).unwrap();
    let receipts: Vec<String> = serde_json::from_value(shown["receipts"].clone()).unwrap();
    let steps = receipts.iter().map(|jws| wire::receipt::verify_request(jws, &keys).expect("genuine").step);
    assert_eq!(steps.collect::<Vec<_>>(), ["received", "extended", "answered"]);
    let (_, seen) = run(&["request", "show", "--id", id]);
    assert_eq!(serde_json::from_str::<Value>(&seen).unwrap(), shown, "they see what the member sees");
    assert_eq!(run(&["request", "list"]).1, "", "nothing waits any more");
    let (_, log) = program.end("-TERM");
    assert!(!log.contains("Much work"), "no words in the log");
}

#[tokio::test]
async fn the_program_ends_in_time_although_a_client_holds_on() {
    let home = Home::new().await;
    let program = home.start();
    let address = program.address.trim_start_matches("http://").to_owned();
    let _silent = tokio::net::TcpStream::connect(&address).await.unwrap();
    assert_eq!(home.ask(&program, Method::GET, wire::WELL_KNOWN_PATH, None).await.0, 200);
    let began = Instant::now();
    let (well, _) = program.end("-INT");
    assert!(well && began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_second_seed_and_another_organizations_database_are_refused() {
    let home = Home::new().await;
    let again = home.command(&["seed"]).output().unwrap();
    assert!(!again.status.success());
    assert!(String::from_utf8_lossy(&again.stderr).contains("already holds members"));
    let path = home.dir.path().join("portal.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"hikvision\"", "\"onvif\"")).unwrap();
    let other = home.command(&["serve"]).output().unwrap();
    assert!(!other.status.success());
    assert!(String::from_utf8_lossy(&other.stderr).contains("belongs to the organization hikvision"));
}

#[tokio::test]
async fn a_damaged_database_is_refused_and_left_as_it_is() {
    let home = Home::new().await;
    let path = home.dir.path().join("portal.db");
    for name in ["portal.db-wal", "portal.db-shm"] {
        fs::remove_file(home.dir.path().join(name)).ok();
    }
    fs::write(&path, b"this is no database, but somebody may still want it").unwrap();
    let ended = home.command(&["serve"]).output().unwrap();
    assert!(!ended.status.success());
    assert!(String::from_utf8_lossy(&ended.stderr).contains("the database cannot be"));
    assert_eq!(fs::read(&path).unwrap(), b"this is no database, but somebody may still want it");
}
