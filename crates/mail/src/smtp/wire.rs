//! Lines to and from a server that may be slow, silent, endless or hostile.

use std::io;
use std::time::Duration;

use lettre::transport::smtp::response::Response;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio_util::sync::CancellationToken;

/// Longest line of an answer, bytes. Source: RFC 5321, section 4.5.3.1.5 says 512; some are longer.
const MAX_LINE: usize = 2_048;
/// Largest answer, bytes.
const MAX_ANSWER: usize = 32 * 1024;

/// Anything bytes go through.
pub trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

/// Why a step of the dialogue did not end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// The other side went away.
    Lost,
    /// Nothing came in time.
    TimedOut,
    /// What came is not an answer.
    NotSmtp,
    /// The member stopped it.
    Cancelled,
}

/// Lets a step take `limit`, unless the member stops it.
pub async fn within<T>(
    limit: Duration,
    cancel: &CancellationToken,
    step: impl Future<Output = io::Result<T>>,
) -> Result<T, Break> {
    tokio::select! {
        biased;
        () = cancel.cancelled() => Err(Break::Cancelled),
        done = tokio::time::timeout(limit, step) => match done {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) if error.kind() == io::ErrorKind::InvalidData => Err(Break::NotSmtp),
            Ok(Err(_)) => Err(Break::Lost),
            Err(_) => Err(Break::TimedOut),
        },
    }
}

/// A connection with what was read from it and not yet looked at.
pub struct Wire<S> {
    stream: S,
    unread: Vec<u8>,
}

impl<S: Stream> Wire<S> {
    pub const fn new(stream: S) -> Self {
        Self { stream, unread: Vec::new() }
    }

    /// The connection alone. What came in unasked is thrown away: before a handshake it could be
    /// somebody else's answer to a later question.
    pub fn into_stream(self) -> S {
        self.stream
    }

    pub async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await?;
        self.stream.flush().await
    }

    /// Reads one answer of one or more lines.
    ///
    /// # Errors
    /// `InvalidData` if it is none or too long; otherwise as the stream says.
    pub async fn read(&mut self) -> io::Result<Response> {
        let mut answer = String::new();
        loop {
            let line = self.read_line().await?;
            let is_last = match line.as_bytes() {
                [_, _, _] => {
                    answer.push_str(&line);
                    answer.push(' ');
                    true
                }
                [_, _, _, after, ..] => {
                    answer.push_str(&line);
                    *after != b'-'
                }
                _ => return Err(not_smtp()),
            };
            answer.push_str("\r\n");
            if answer.len() > MAX_ANSWER {
                return Err(not_smtp());
            }
            if is_last {
                return answer.parse().map_err(|_| not_smtp());
            }
        }
    }

    /// One line without its end. Only what can be a line is ever held in memory.
    async fn read_line(&mut self) -> io::Result<String> {
        loop {
            if let Some(end) = self.unread.iter().position(|byte| *byte == b'\n') {
                let rest = self.unread.split_off(end + 1);
                let line = std::mem::replace(&mut self.unread, rest);
                let line = String::from_utf8_lossy(&line);
                let line = line.trim_end_matches(['\r', '\n']);
                return if line.contains('\r') { Err(not_smtp()) } else { Ok(line.to_owned()) };
            }
            if self.unread.len() > MAX_LINE {
                return Err(not_smtp());
            }
            let mut piece = [0; 1024];
            let count = self.stream.read(&mut piece).await?;
            if count == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            self.unread.extend_from_slice(piece.get(..count).unwrap_or_default());
        }
    }
}

fn not_smtp() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

/// The text with a dot before every line that begins with one. Source: RFC 5321, section 4.5.2.
pub fn with_dots(message: &[u8]) -> Vec<u8> {
    let mut dotted = Vec::with_capacity(message.len() + message.len() / 64);
    let mut before = b'\n';
    for &byte in message {
        if before == b'\n' && byte == b'.' {
            dotted.push(b'.');
        }
        dotted.push(byte);
        before = byte;
    }
    dotted
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(bytes: &[u8]) -> io::Result<(u16, Vec<String>)> {
        let (mut there, here) = tokio::io::duplex(128 * 1024);
        there.write_all(bytes).await?;
        drop(there);
        let answer = Wire::new(here).read().await?;
        Ok((u16::from(answer.code()), answer.message().map(str::to_owned).collect()))
    }

    #[tokio::test]
    async fn answers_of_one_and_of_many_lines_are_read() {
        assert_eq!(read(b"250 ok\r\n").await.expect("one").1, ["ok"]);
        assert_eq!(read(b"250\r\n").await.expect("bare").0, 250);
        assert_eq!(read(b"220 hi\n").await.expect("LF").1, ["hi"]);
        let many = read(b"250-a\r\n250-STARTTLS\r\n250 z\r\n").await.expect("many");
        assert_eq!(many, (250, vec!["a".to_owned(), "STARTTLS".to_owned(), "z".to_owned()]));
    }

    #[tokio::test]
    async fn what_is_no_answer_is_not_smtp() {
        for bytes in [
            "HTTP/1.1 200 OK\r\n\r\n".as_bytes(),
            b"ok\r\n",
            b"\r\n",
            b"25a ok\r\n",
            b"250-a\r\n251 b\r\n",
            b"250 a\rb\r\n",
            &[0; 40],
            &b"250-x\r\n".repeat(10_000),
            &[b'2'; 60_000],
        ] {
            let kind = read(bytes).await.expect_err("no answer").kind();
            let expected = if bytes == [0; 40] { io::ErrorKind::UnexpectedEof } else { io::ErrorKind::InvalidData };
            assert_eq!(kind, expected, "{}", String::from_utf8_lossy(bytes).chars().take(20).collect::<String>());
        }
        assert_eq!(read(b"250-a\r\n").await.expect_err("cut").kind(), io::ErrorKind::UnexpectedEof);
    }

    #[test]
    fn only_dots_at_the_beginning_of_a_line_are_doubled() {
        assert_eq!(with_dots(b".a\r\n..\r\nb.\r\n.\r\n"), b"..a\r\n...\r\nb.\r\n..\r\n");
    }
}
