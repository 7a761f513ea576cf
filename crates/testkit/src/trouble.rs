//! What can befall one exchange on its way, byte by byte.

use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::http::{Received, deliver, head, read_request};

/// How long a delay lasts.
const DELAY: Duration = Duration::from_millis(40);
/// Ends a head.
const EMPTY_LINE: &[u8] = b"\r\n\r\n";

/// Where on its way an exchange meets trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The connection stands, nothing was read.
    Connect,
    /// Within the request's head.
    RequestHead,
    /// Within the request's body.
    RequestBody,
    /// The portal has the whole request; nobody waits for its answer.
    AfterRequest,
    /// The portal has answered; nothing of it was passed on.
    BeforeAnswer,
    /// Within the answer's head.
    AnswerHead,
    /// Within the answer's body.
    AnswerBody,
    /// Everything was passed on, the connection still stands.
    Close,
}

impl Phase {
    /// All of them, in their order.
    pub const ALL: [Self; 8] = [
        Self::Connect,
        Self::RequestHead,
        Self::RequestBody,
        Self::AfterRequest,
        Self::BeforeAnswer,
        Self::AnswerHead,
        Self::AnswerBody,
        Self::Close,
    ];
}

/// What happens there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Harm {
    /// Both connections end at once.
    Cut,
    /// Both connections are reset.
    Reset,
    /// Nothing more comes in this direction, the other one stays open.
    HalfClose,
    /// The rest is missing, and what came is made to look whole.
    Truncate,
    /// Nothing moves for a while.
    Delay,
    /// It comes twice: a request as a whole, an answer up to this place.
    Duplicate,
}

impl Harm {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Cut, Self::Reset, Self::HalfClose, Self::Truncate, Self::Delay, Self::Duplicate];
}

/// One trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trouble {
    /// Where.
    pub phase: Phase,
    /// What.
    pub harm: Harm,
    /// How far into the head or body, in parts of 256.
    pub share: u8,
}

impl Trouble {
    fn part(self, of: usize) -> usize {
        usize::from(self.share) * of / 256
    }
}

/// Resets a connection: what was not delivered is lost, the other side is told so.
fn reset(socket: TcpStream) {
    socket.set_zero_linger().ok();
    drop(socket);
}

/// What is done before the request is read; says whether it still goes on.
pub(crate) async fn at_connect(mut client: TcpStream, portal: SocketAddr, harm: Harm) -> Option<TcpStream> {
    match harm {
        Harm::Cut => return None,
        Harm::Reset => {
            reset(client);
            return None;
        }
        Harm::HalfClose | Harm::Truncate => {
            client.shutdown().await.ok()?;
            read_request(&mut client).await.ok()?;
            return None;
        }
        Harm::Delay => tokio::time::sleep(DELAY).await,
        // A second connection on which nothing ever comes.
        Harm::Duplicate => drop(TcpStream::connect(portal).await.ok()?),
    }
    Some(client)
}

/// Carries one request under `trouble`. Broken connections are the point, so errors only end it.
pub(crate) async fn carry(
    request: &Received,
    client: TcpStream,
    portal: SocketAddr,
    trouble: Trouble,
) -> io::Result<()> {
    match trouble.phase {
        Phase::Connect => {
            let reply = deliver(request, portal).await?;
            finish(client, &reply).await
        }
        Phase::RequestHead | Phase::RequestBody | Phase::AfterRequest => {
            outward(request, client, portal, trouble).await
        }
        Phase::BeforeAnswer | Phase::AnswerHead | Phase::AnswerBody | Phase::Close => {
            homeward(&deliver(request, portal).await?, client, trouble).await
        }
    }
}

async fn finish(mut client: TcpStream, reply: &[u8]) -> io::Result<()> {
    client.write_all(reply).await?;
    client.shutdown().await
}

/// Trouble in the direction of the portal.
async fn outward(request: &Received, client: TcpStream, portal: SocketAddr, trouble: Trouble) -> io::Result<()> {
    if trouble.harm == Harm::Duplicate {
        return twice(request, client, portal, trouble.phase).await;
    }
    if trouble.harm == Harm::Truncate {
        return finish(client, &deliver(&shortened(request, trouble), portal).await?).await;
    }
    let head = head(request);
    let whole = [head.as_slice(), &request.body].concat();
    let at = match trouble.phase {
        Phase::RequestHead => trouble.part(head.len()),
        Phase::RequestBody => head.len() + trouble.part(request.body.len()),
        _ => whole.len(),
    };
    let (first, rest) = whole.split_at(at);
    let mut upstream = TcpStream::connect(portal).await?;
    upstream.write_all(first).await?;
    match trouble.harm {
        Harm::Cut => return Ok(()),
        Harm::Reset => {
            reset(upstream);
            reset(client);
            return Ok(());
        }
        Harm::HalfClose => upstream.shutdown().await?,
        Harm::Delay | Harm::Truncate | Harm::Duplicate => {
            tokio::time::sleep(DELAY).await;
            upstream.write_all(rest).await?;
        }
    }
    let mut reply = Vec::new();
    upstream.read_to_end(&mut reply).await?;
    finish(client, &reply).await
}

/// The request arrives twice: at the same time, or again after the first was answered. The second answer
/// is passed on.
async fn twice(request: &Received, client: TcpStream, portal: SocketAddr, phase: Phase) -> io::Result<()> {
    let reply = if phase == Phase::AfterRequest {
        let (first, second) = tokio::join!(deliver(request, portal), deliver(request, portal));
        first?;
        second?
    } else {
        deliver(request, portal).await?;
        deliver(request, portal).await?
    };
    finish(client, &reply).await
}

/// A request of which something is missing, whole by its form.
fn shortened(request: &Received, trouble: Trouble) -> Received {
    let mut short = request.clone();
    if trouble.phase == Phase::RequestHead {
        short.headers.truncate(trouble.part(request.headers.len()));
        short.body.clear();
    } else {
        let left = if trouble.phase == Phase::RequestBody {
            trouble.part(request.body.len())
        } else {
            request.body.len().saturating_sub(1)
        };
        short.body.truncate(left);
    }
    short.headers.retain(|(name, _)| name != "content-length");
    short.headers.push(("content-length".to_owned(), short.body.len().to_string()));
    short
}

/// Trouble in the direction of the app.
async fn homeward(reply: &[u8], mut client: TcpStream, trouble: Trouble) -> io::Result<()> {
    let head = reply.windows(EMPTY_LINE.len()).position(|four| four == EMPTY_LINE).map_or(0, |at| at + 4);
    let at = match trouble.phase {
        Phase::BeforeAnswer => 0,
        Phase::AnswerHead => trouble.part(head),
        Phase::AnswerBody => head + trouble.part(reply.len() - head),
        _ => reply.len(),
    };
    let (first, rest) = reply.split_at(at);
    match trouble.harm {
        Harm::Truncate => client.write_all(&short_reply(reply, head, at)).await?,
        Harm::Duplicate => client.write_all(&[first, first, rest].concat()).await?,
        _ => client.write_all(first).await?,
    }
    match trouble.harm {
        Harm::Cut => return Ok(()),
        Harm::Reset => {
            reset(client);
            return Ok(());
        }
        Harm::HalfClose => {
            client.shutdown().await?;
            // Whatever else the app has to say is listened to.
            let mut ignored = Vec::new();
            client.read_to_end(&mut ignored).await?;
            return Ok(());
        }
        Harm::Delay => {
            tokio::time::sleep(DELAY).await;
            client.write_all(rest).await?;
        }
        Harm::Truncate | Harm::Duplicate => {}
    }
    client.shutdown().await
}

/// An answer that ends at `at` (one byte before its end at the latest), with a length that fits.
fn short_reply(reply: &[u8], head: usize, at: usize) -> Vec<u8> {
    let at = at.min(reply.len().saturating_sub(1));
    if at <= head {
        return reply.get(..at).unwrap_or_default().to_vec();
    }
    let lines = String::from_utf8_lossy(reply.get(..head).unwrap_or_default()).into_owned();
    let kept: Vec<&str> = lines
        .trim_end()
        .split("\r\n")
        .filter(|line| !line.to_ascii_lowercase().starts_with("content-length:"))
        .collect();
    let body = reply.get(head..at).unwrap_or_default();
    let mut short = format!("{}\r\ncontent-length: {}\r\n\r\n", kept.join("\r\n"), body.len()).into_bytes();
    short.extend(body);
    short
}
