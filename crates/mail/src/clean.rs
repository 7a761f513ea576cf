//! Characters that must not stand in a header, and what is shown in their place.

use std::borrow::Cow;

/// Shown where a character was taken out.
const TAKEN_OUT: char = char::REPLACEMENT_CHARACTER;

/// Whether `c` turns the direction of what follows it, so that a text reads differently than it is.
///
/// Source: Unicode Standard Annex 9, section 2 (embeddings, overrides, isolates).
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether `c` is a mark or tag that shows nothing; harmless in a long text, a disguise in one line.
fn is_hidden_mark(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Whether `c` must not stand in a header line: it could end the line, hide or turn what follows.
pub fn is_unfit_for_a_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || turns_direction(c) || is_hidden_mark(c)
}

/// Whether `c` must not stand in a letter's text. Line breaks and tabs may.
pub fn is_unfit_for_a_text(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// A text with every line ended by CRLF, the last one too.
pub fn with_crlf(text: &str) -> String {
    let mut lines = String::with_capacity(text.len() + text.len() / 32 + 2);
    let mut before = '\0';
    for c in text.chars() {
        match c {
            '\n' if before == '\r' => {}
            '\n' | '\r' => lines.push_str("\r\n"),
            c => lines.push(c),
        }
        before = c;
    }
    if !lines.ends_with("\r\n") {
        lines.push_str("\r\n");
    }
    lines
}

/// Bytes with every line ended by CRLF, as they travelled; a saved file often has bare LF.
pub fn bytes_with_crlf(bytes: &[u8]) -> Cow<'_, [u8]> {
    let is_bare = |pair: &[u8]| matches!(pair, [before, b'\n'] if *before != b'\r');
    if !bytes.starts_with(b"\n") && !bytes.windows(2).any(is_bare) {
        return Cow::Borrowed(bytes);
    }
    let mut whole = Vec::with_capacity(bytes.len() + bytes.len() / 32);
    let mut before = 0;
    for &byte in bytes {
        if byte == b'\n' && before != b'\r' {
            whole.push(b'\r');
        }
        whole.push(byte);
        before = byte;
    }
    Cow::Owned(whole)
}

/// One line that shows itself as it is: nothing unfit, no surrounding space, at most `max` characters.
pub fn line(text: &str, max: usize) -> String {
    let shown = text.trim().chars().map(|c| match c {
        '\t' | '\n' | '\r' => ' ',
        c if is_unfit_for_a_line(c) => TAKEN_OUT,
        c => c,
    });
    cut(shown, max).0
}

/// A text of many lines, ended by LF, that shows itself as it is; says whether it was cut at `max`.
pub fn text(text: &str, max: usize) -> (String, bool) {
    let mut before = '\0';
    let shown = text.chars().filter_map(move |c| {
        let kept = match c {
            '\n' if before == '\r' => None,
            '\r' => Some('\n'),
            c if is_unfit_for_a_text(c) || turns_direction(c) => Some(TAKEN_OUT),
            c => Some(c),
        };
        before = c;
        kept
    });
    cut(shown, max)
}

fn cut(mut shown: impl Iterator<Item = char>, max: usize) -> (String, bool) {
    let mut kept: String = shown.by_ref().take(max).collect();
    let is_cut = shown.next().is_some();
    if is_cut {
        kept.push('…');
    }
    (kept, is_cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_becomes_crlf_once() {
        assert_eq!(with_crlf("a\nb\r\nc\rd"), "a\r\nb\r\nc\r\nd\r\n");
        assert_eq!(with_crlf("\r\n\n\r"), "\r\n\r\n\r\n");
        assert_eq!(with_crlf(""), "\r\n");
        assert_eq!(bytes_with_crlf(b"\na\nb\r\nc").as_ref(), b"\r\na\r\nb\r\nc");
        assert!(matches!(bytes_with_crlf(b"a\r\nb\r\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_line_hides_nothing() {
        assert_eq!(line(" invoice\u{202E}gpj.exe\r\nBcc: x\0 ", 80), "invoice\u{FFFD}gpj.exe  Bcc: x\u{FFFD}");
        assert_eq!(line("abcdef", 3), "abc…");
    }

    #[test]
    fn a_text_keeps_its_lines_and_its_marks() {
        assert_eq!(text("a\r\nb\rc\u{7}\u{202E}\u{200F}", 80), ("a\nb\nc\u{FFFD}\u{FFFD}\u{200F}".to_owned(), false));
        assert_eq!(text("abc", 2), ("ab…".to_owned(), true));
    }
}
