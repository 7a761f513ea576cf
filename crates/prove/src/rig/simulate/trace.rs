//! What happened, line by line, and one number for all of it.

/// FNV-1a over every line, so that two runs can be compared without keeping either.
#[derive(Debug)]
pub struct Trace {
    lines: Option<Vec<String>>,
    hash: u64,
}

/// Source: the FNV non-cryptographic hash algorithm, 64 bits (RFC 9923, section 6).
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

impl Trace {
    /// An empty trace, whose lines are kept if they are to be printed.
    pub fn new(keep: bool) -> Self {
        Self { lines: keep.then(Vec::new), hash: BASIS }
    }

    /// Notes that something happened.
    pub fn line(&mut self, text: &str) {
        for byte in text.bytes().chain([b'\n']) {
            self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(PRIME);
        }
        if let Some(lines) = &mut self.lines {
            lines.push(text.to_owned());
        }
    }

    /// The number for all of it.
    pub const fn hash(&self) -> u64 {
        self.hash
    }

    /// The lines, if they were kept.
    pub fn lines(&self) -> &[String] {
        self.lines.as_deref().unwrap_or_default()
    }
}
