//! Counted before anything is parsed: what a hostile file could make grow without bound.
//!
//! The parser's time grows with the number of parts that seek a boundary times the file's length, its
//! memory with the number of parts and header lines and with the length of a content type. Each is counted here as the parser
//! would see it at worst, in one pass over the lines.

use super::ReadError;

/// Largest header, bytes.
const MAX_HEAD_BYTES: usize = 256 * 1024;
/// Most fields in a header.
const MAX_FIELDS: usize = 1_000;
/// Most lines anywhere that could be a content type.
const MAX_TYPED_PARTS: usize = 500;
/// Longest content type with its continuation lines, bytes.
const MAX_TYPE_BYTES: usize = 16 * 1024;
/// Most lines anywhere with a colon: each could be a header field of some part.
const MAX_COLON_LINES: usize = 1_000_000;
/// Most runs of dashes anywhere: each could begin a part.
const MAX_DASH_RUNS: usize = 200_000;
/// Most bytes gone through, if every multipart seeks its boundary to the end and does not find it.
const MAX_SOUGHT_BYTES: usize = 1_000_000_000;

/// The header with the blank line that ends it.
///
/// # Errors
/// [`ReadError::TooManyHeaders`] if it is longer than any honest one.
pub fn head_of(bytes: &[u8]) -> Result<&[u8], ReadError> {
    let (mut end, mut fields) = (0, 0);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        end += line.len();
        let is_blank = line.iter().all(u8::is_ascii_whitespace);
        if !line.first().is_some_and(|byte| matches!(byte, b' ' | b'\t')) {
            fields += 1;
        }
        if fields > MAX_FIELDS || end > MAX_HEAD_BYTES {
            return Err(ReadError::TooManyHeaders);
        }
        if is_blank {
            break;
        }
    }
    Ok(bytes.get(..end).unwrap_or(bytes))
}

/// # Errors
/// [`ReadError`] for the first count that is higher than in any honest message.
pub fn check_body(bytes: &[u8]) -> Result<(), ReadError> {
    let (mut types, mut multiparts, mut colons, mut runs) = (0_usize, 0_usize, 0_usize, 0_usize);
    // The length of the content type a line belongs to.
    let mut type_bytes: Option<usize> = None;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let is_continued = line.first().is_some_and(|byte| matches!(byte, b' ' | b'\t'));
        type_bytes = type_bytes.filter(|_| is_continued).map(|length| length + line.len());
        let name = if line.contains(&b':') { name_of(line) } else { Vec::new() };
        if name.starts_with(b"content-") {
            types += usize::from(name == b"content-type");
            type_bytes = Some(line.len());
        }
        if type_bytes.is_some_and(|length| length > MAX_TYPE_BYTES) {
            return Err(ReadError::TooManyHeaders);
        }
        if type_bytes.is_some() && line.windows(9).any(|word| word.eq_ignore_ascii_case(b"multipart")) {
            multiparts += 1;
        }
        colons += usize::from(line.contains(&b':'));
        runs += dash_runs(line);
        if colons > MAX_COLON_LINES {
            return Err(ReadError::TooManyHeaders);
        }
        let sought = multiparts.saturating_mul(bytes.len());
        if types > MAX_TYPED_PARTS || sought > MAX_SOUGHT_BYTES || runs > MAX_DASH_RUNS {
            return Err(ReadError::TooManyParts);
        }
    }
    Ok(())
}

/// The name by which the parser could take the line for a field. It overlooks space anywhere in a name,
/// and colons before it.
fn name_of(line: &[u8]) -> Vec<u8> {
    let left = line.iter().filter(|byte| !byte.is_ascii_whitespace()).skip_while(|byte| **byte == b':');
    left.take_while(|byte| **byte != b':').take(32).map(u8::to_ascii_lowercase).collect()
}

fn dash_runs(line: &[u8]) -> usize {
    line.windows(3).filter(|window| matches!(window, [b'-', b'-', after] if *after != b'-')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_ends_at_its_blank_line() {
        assert_eq!(head_of(b"A: b\r\n c\r\n\r\nbody\r\n").expect("a head"), b"A: b\r\n c\r\n\r\n");
        assert_eq!(head_of(b"A: b\n").expect("a head"), b"A: b\n");
        assert_eq!(head_of(b"").expect("a head"), b"");
        assert_eq!(head_of(&b"A: b\n".repeat(1_001)), Err(ReadError::TooManyHeaders));
        assert_eq!(head_of(&[b'a'; MAX_HEAD_BYTES + 1]), Err(ReadError::TooManyHeaders));
        // The text after the header may be of any length.
        assert!(head_of(&[b"A: b\n\n".as_slice(), &[b'a'; MAX_HEAD_BYTES + 1]].concat()).is_ok());
    }

    #[test]
    fn a_content_type_in_disguise_is_counted() {
        for line in ["Content-Type: a/b", " c o n T e n t - t y p e : x", "::content-type:x", ": :CONTENT-TYPE\r\n: x"]
        {
            assert_eq!(name_of(line.as_bytes()), b"content-type", "{line}");
        }
        for line in ["The content-type: x", "Contents: x", "", "-", "Content-Disposition: content-type: x"] {
            assert_ne!(name_of(line.as_bytes()), b"content-type", "{line}");
        }
        let typed = |count: usize| b"Content-Type: a/b\n\nx\n".repeat(count);
        assert_eq!(check_body(&typed(MAX_TYPED_PARTS)), Ok(()));
        assert_eq!(check_body(&typed(MAX_TYPED_PARTS + 1)), Err(ReadError::TooManyParts));
    }
}
