//! A portal that answers as scripted, byte by byte if need be.

use std::{
    collections::VecDeque,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{
    io::AsyncWriteExt,
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use crate::http::{Received, read_request};

/// One scripted answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A well-formed JSON answer with extra headers.
    Json {
        /// HTTP status.
        status: u16,
        /// Extra headers.
        headers: Vec<(String, String)>,
        /// The body, sent as it is.
        body: String,
    },
    /// A problem document with this code and its own status.
    Problem(wire::ProblemCode),
    /// A captive portal's page: 200 and HTML.
    Html,
    /// A redirect with this status to this address.
    Redirect(u16, String),
    /// 200 and JSON that never ends.
    EndlessBody,
    /// 200 and arrays nested this deep.
    DeepJson(usize),
    /// 200 with a longer `Content-Length` than body.
    WrongLength,
    /// 429 with this `Retry-After`.
    TooManyRequests(String),
    /// This status with an empty body.
    Status(u16),
    /// 401 with a plain challenge.
    Unauthorized,
    /// These bytes, then the end of the connection.
    Raw(Vec<u8>),
    /// The request is read, then the connection ends without an answer.
    ReplyLost,
    /// The connection ends before the request is read.
    RequestLost,
    /// Bytes, a piece so many times over, and more bytes; for what is too long to be held.
    Repeated {
        /// The first bytes.
        first: Vec<u8>,
        /// What is repeated.
        piece: Vec<u8>,
        /// How often.
        times: usize,
        /// The last bytes.
        last: Vec<u8>,
    },
    /// These bytes, then one `x` a second without an end.
    Drip(Vec<u8>),
    /// The request is read, then nothing happens.
    Silence,
}

impl Answer {
    /// 200 with this JSON.
    #[must_use]
    pub fn json(body: impl Into<String>) -> Self {
        Self::Json { status: 200, headers: Vec::new(), body: body.into() }
    }
}

struct Script {
    answers: VecDeque<Answer>,
    otherwise: Answer,
    seen: Vec<Received>,
}

/// A portal on loopback whose answers a test writes.
pub struct MisbehavingPortal {
    address: SocketAddr,
    script: Arc<Mutex<Script>>,
    server: JoinHandle<()>,
}

impl Drop for MisbehavingPortal {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl MisbehavingPortal {
    /// Starts one that answers 503 to everything.
    ///
    /// # Panics
    /// If loopback has no free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let script = Script { answers: VecDeque::new(), otherwise: Answer::Status(503), seen: Vec::new() };
        let script = Arc::new(Mutex::new(script));
        let shared = Arc::clone(&script);
        let server = tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                tokio::spawn(answer(socket, Arc::clone(&shared)));
            }
        });
        Self { address, script, server }
    }

    /// `http://127.0.0.1:<port>`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Adds answers for the next requests, in order.
    pub fn answers(&self, answers: impl IntoIterator<Item = Answer>) {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).answers.extend(answers);
    }

    /// What to answer once the script is used up.
    pub fn otherwise(&self, answer: Answer) {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).otherwise = answer;
    }

    /// Every request so far; those of [`Answer::RequestLost`] were never read.
    #[must_use]
    pub fn requests(&self) -> Vec<Received> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).seen.clone()
    }
}

/// Answers one request; the connection ends with it.
async fn answer(mut socket: TcpStream, script: Arc<Mutex<Script>>) {
    let answer = {
        let mut script = script.lock().unwrap_or_else(PoisonError::into_inner);
        script.answers.pop_front().unwrap_or_else(|| script.otherwise.clone())
    };
    if answer == Answer::RequestLost {
        return;
    }
    let Ok(Some(request)) = read_request(&mut socket).await else {
        return;
    };
    script.lock().unwrap_or_else(PoisonError::into_inner).seen.push(request);
    // The client may leave at any moment; that is its right and no failure of the test.
    if perform(&answer, &mut socket).await.is_ok() {
        socket.shutdown().await.ok();
    }
}

async fn perform(answer: &Answer, socket: &mut TcpStream) -> io::Result<()> {
    let json = [("content-type".to_owned(), wire::header::JSON.to_owned())];
    let bytes = match answer {
        Answer::Json { status, headers, body } => {
            let all: Vec<_> = json.into_iter().chain(headers.iter().cloned()).collect();
            message(*status, &all, body)
        }
        Answer::Problem(code) => {
            let problem = wire::Problem::new(code.clone());
            let body = serde_json::to_string(&problem).expect("a problem is JSON");
            message(problem.status, &[("content-type".to_owned(), wire::header::PROBLEM_JSON.to_owned())], &body)
        }
        Answer::Html => {
            let html = [("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
            message(200, &html, "<!doctype html><title>Hotel</title><h1>Please accept our terms</h1>")
        }
        Answer::Redirect(status, location) => message(*status, &[("location".to_owned(), location.clone())], ""),
        Answer::DeepJson(depth) => message(200, &json, &format!("{}{}", "[".repeat(*depth), "]".repeat(*depth))),
        Answer::WrongLength => {
            b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 4096\r\nconnection: close\r\n\r\n{}"
                .to_vec()
        }
        Answer::TooManyRequests(wait) => message(429, &[("retry-after".to_owned(), wait.clone())], ""),
        Answer::Status(status) => message(*status, &[], ""),
        Answer::Unauthorized => {
            let challenge = r#"Bearer error="invalid_token""#;
            message(401, &[("www-authenticate".to_owned(), challenge.to_owned())], "")
        }
        Answer::Raw(bytes) => bytes.clone(),
        Answer::ReplyLost | Answer::RequestLost => return Ok(()),
        Answer::EndlessBody => {
            let first = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n[";
            return repeated(socket, first, &b"\"no end in sight\",".repeat(4096), usize::MAX, b"").await;
        }
        Answer::Repeated { first, piece, times, last } => return repeated(socket, first, piece, *times, last).await,
        Answer::Drip(first) => return drip(socket, first).await,
        Answer::Silence => return std::future::pending().await,
    };
    socket.write_all(&bytes).await
}

fn message(status: u16, headers: &[(String, String)], body: &str) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status} Scripted\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("content-length: {}\r\nconnection: close\r\n\r\n{body}", body.len()));
    head.into_bytes()
}

async fn repeated(socket: &mut TcpStream, first: &[u8], piece: &[u8], times: usize, last: &[u8]) -> io::Result<()> {
    socket.write_all(first).await?;
    for _ in 0..times {
        socket.write_all(piece).await?;
    }
    socket.write_all(last).await
}

async fn drip(socket: &mut TcpStream, first: &[u8]) -> io::Result<()> {
    socket.write_all(first).await?;
    loop {
        socket.write_all(b"x").await?;
        socket.flush().await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}
