//! The port on this computer to which the browser brings the answer (RFC 8252, section 7.3).

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::header::{
    CACHE_CONTROL, CONNECTION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderValue, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, oneshot};
use tokio::task::JoinSet;

use super::callback::{Expected, Verdict, judge};
use crate::{SignInFault, SyncError};

/// Most connections at a time; a browser needs two.
const CONNECTIONS: usize = 8;
/// Longest time to send a request's head.
const HEAD: Duration = Duration::from_secs(5);
/// Longest life of a connection, so that nobody can sit on all of them.
const CONNECTION_LIFE: Duration = Duration::from_secs(8);
/// Largest request head, bytes.
const HEAD_BYTES: usize = 16 * 1024;

/// The words of the page a browser shows after the answer; the only page this port ever serves.
#[derive(Debug, Clone)]
pub struct AnswerPage {
    /// Language tag of the words, for example `de`.
    pub language: String,
    /// Shown when the answer was taken.
    pub done: String,
    /// Shown when the organization reported an error or the member said no.
    pub failed: String,
}

/// A listening port that waits for one answer.
pub(super) struct Loopback {
    listener: TcpListener,
    port: u16,
}

impl Loopback {
    /// Opens a free port on 127.0.0.1.
    pub async fn open() -> Result<Self, SyncError> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(|_| SignInFault::NoListener)?;
        let port = listener.local_addr().map_err(|_| SignInFault::NoListener)?.port();
        Ok(Self { listener, port })
    }

    /// `127.0.0.1:port`.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Serves until the one true answer has come, and closes the port.
    ///
    /// Dropping the future closes the port and every connection at once.
    pub async fn answer(self, expected: Expected, page: AnswerPage) -> Result<String, SyncError> {
        let (sender, mut verdict) = oneshot::channel();
        let desk = Arc::new(Desk { expected, page, verdict: Mutex::new(Some(sender)) });
        let places = Arc::new(Semaphore::new(CONNECTIONS));
        let mut connections = JoinSet::new();
        loop {
            tokio::select! {
                biased;
                over = &mut verdict => {
                    // The browser still reads its page; each connection ends by itself within seconds.
                    connections.detach_all();
                    return over.map_err(|_| SyncError::Internal)?;
                }
                Some(_) = connections.join_next() => {}
                (place, stream) = next_visitor(&self.listener, &places) => {
                    let desk = Arc::clone(&desk);
                    connections.spawn(async move {
                        let _place = place;
                        serve(stream, desk).await;
                    });
                }
            }
        }
    }
}

async fn next_visitor(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (Option<tokio::sync::OwnedSemaphorePermit>, Option<TcpStream>) {
    let place = Arc::clone(places).acquire_owned().await.ok();
    let stream = listener.accept().await.ok().map(|(stream, _)| stream);
    (place, stream)
}

/// Where visitors are judged; holds the one answer slip.
struct Desk {
    expected: Expected,
    page: AnswerPage,
    verdict: Mutex<Option<oneshot::Sender<Result<String, SyncError>>>>,
}

async fn serve(stream: Option<TcpStream>, desk: Arc<Desk>) {
    let Some(stream) = stream else { return };
    let service = service_fn(move |request: Request<Incoming>| {
        let desk = Arc::clone(&desk);
        async move { Ok::<_, Infallible>(desk.receive(&request)) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(HEAD_BYTES)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service);
    // A visitor that breaks off or dawdles is none of our business.
    drop(tokio::time::timeout(CONNECTION_LIFE, connection).await);
}

impl Desk {
    fn receive(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        match judge(request.method(), request.uri(), request.headers(), &self.expected) {
            Verdict::NotOurs(status) => plain(status),
            Verdict::Over(result) => {
                let slip = self.verdict.lock().unwrap_or_else(PoisonError::into_inner).take();
                let Some(slip) = slip else { return plain(StatusCode::NOT_FOUND) };
                let words = if result.is_ok() { &self.page.done } else { &self.page.failed };
                let page = html(&self.page.language, words);
                drop(slip.send(result));
                page
            }
        }
    }
}

fn plain(status: StatusCode) -> Response<Full<Bytes>> {
    dressed(status, "text/plain; charset=utf-8", Bytes::new())
}

fn html(language: &str, words: &str) -> Response<Full<Bytes>> {
    let (language, words) = (escape(language), escape(words));
    let page = format!(
        "<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>Privacy Dashboard</title><style>body{{font:18px/1.5 system-ui,sans-serif;margin:20vh auto 0;\
         max-width:32em;padding:0 1.5em}}</style></head><body><main><p>{words}</p></main></body></html>"
    );
    dressed(StatusCode::OK, "text/html; charset=utf-8", Bytes::from(page))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn dressed(status: StatusCode, kind: &'static str, body: Bytes) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    let lines = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, "no-store"),
        (CONNECTION, "close"),
        (
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
        ),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    for (name, value) in lines {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
