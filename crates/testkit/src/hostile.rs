//! Mail files as somebody builds them who means ill. LF ends their lines; whoever reads mail takes that too.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// The header of an honest answer, without the blank line that ends it.
pub const HEAD: &str = "From: Privacy Team <privacy@example.org>\nTo: ada@example.com\nSubject: Re: GDPR Request\n\
    Date: Fri, 27 Nov 2026 10:00:00 +0100\nMessage-ID: <a1@example.org>\nIn-Reply-To: <1@example.com>\n\
    References: <0@example.com> <1@example.com>\n";

/// `count` parts, each within the one before.
#[must_use]
pub fn parts_within_parts(count: usize) -> String {
    let mut text = HEAD.to_owned();
    for level in 0..count {
        text.push_str(&format!("Content-Type: multipart/mixed; boundary=\"b{level}\"\n\n--b{level}\n"));
    }
    text + "Content-Type: text/plain\n\ninnermost\n"
}

/// `count` messages, each within the one before.
#[must_use]
pub fn messages_within_messages(count: usize) -> String {
    format!("{HEAD}{}x\n", "Content-Type: message/rfc822\n\n".repeat(count))
}

/// A message of `size_bytes` in all, of which nearly all is one line of text.
#[must_use]
pub fn of_size(size_bytes: usize) -> Vec<u8> {
    let mut bytes = format!("{HEAD}\n").into_bytes();
    bytes.resize(size_bytes, b'x');
    bytes
}

/// Bytes in base64, in lines as mail has them.
#[must_use]
pub fn packed(bytes: &[u8]) -> String {
    let packed = STANDARD.encode(bytes);
    packed.as_bytes().chunks(76).map(|line| String::from_utf8_lossy(line) + "\n").collect()
}
