//! Reading plain HTTP/1.1 from a socket, as little as tests need.

use std::{io, net::SocketAddr};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use url::Url;

/// A request as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Its method.
    pub method: String,
    /// Path and query as sent.
    pub target: String,
    /// Header names in lower case, with their values.
    pub headers: Vec<(String, String)>,
    /// Its body.
    pub body: Vec<u8>,
}

impl Received {
    /// The first header called `name` (lower case).
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Reads one request with its body; `None` if the other side closed before sending anything.
pub(crate) async fn read_request(socket: &mut TcpStream) -> io::Result<Option<Received>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if socket.read(&mut byte).await? == 0 {
            return Ok(None);
        }
        head.extend(byte);
    }
    let text = String::from_utf8_lossy(&head).into_owned();
    let mut lines = text.split("\r\n");
    let mut first = lines.next().unwrap_or_default().split(' ');
    let method = first.next().unwrap_or_default().to_owned();
    let target = first.next().unwrap_or_default().to_owned();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let mut received = Received { method, target, headers, body: Vec::new() };
    let length = received.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    received.body = vec![0; length];
    socket.read_exact(&mut received.body).await?;
    Ok(Some(received))
}

/// The head of a request whose answer ends with the connection.
pub(crate) fn head(received: &Received) -> Vec<u8> {
    let mut head = format!("{} {} HTTP/1.1\r\n", received.method, received.target);
    for (name, value) in received.headers.iter().filter(|(name, _)| name != "connection") {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("connection: close\r\n\r\n");
    head.into_bytes()
}

/// Brings the request to `portal` and gives back the bytes of its answer.
pub(crate) async fn deliver(received: &Received, portal: SocketAddr) -> io::Result<Vec<u8>> {
    let mut upstream = TcpStream::connect(portal).await?;
    upstream.write_all(&head(received)).await?;
    upstream.write_all(&received.body).await?;
    let mut reply = Vec::new();
    upstream.read_to_end(&mut reply).await?;
    Ok(reply)
}

/// A browser's visit to a plain-http page on loopback: its redirect, if it has one, is followed. Gives back
/// the last page's status line.
///
/// # Errors
/// Where nobody listens, or what answers is no page.
pub async fn browse(url: &Url) -> io::Result<String> {
    let mut at = url.clone();
    loop {
        let odd = || io::Error::new(io::ErrorKind::InvalidInput, "not a page on loopback");
        let host = format!("{}:{}", at.host_str().ok_or_else(odd)?, at.port_or_known_default().ok_or_else(odd)?);
        let mut socket = TcpStream::connect(&host).await?;
        let target = at.query().map_or_else(|| at.path().to_owned(), |query| format!("{}?{query}", at.path()));
        let ask = format!("GET {target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
        socket.write_all(ask.as_bytes()).await?;
        let mut page = Vec::new();
        socket.read_to_end(&mut page).await?;
        let page = String::from_utf8_lossy(&page).into_owned();
        let mut lines = page.split("\r\n");
        let status = lines.next().unwrap_or_default().to_owned();
        let next = lines
            .take_while(|line| !line.is_empty())
            .filter_map(|line| line.split_once(':'))
            .find(|(name, _)| name.eq_ignore_ascii_case("location"))
            .map(|(_, to)| Url::parse(to.trim()).map_err(|_| odd()))
            .transpose()?;
        match next {
            Some(next) => at = next,
            None => return Ok(status),
        }
    }
}
