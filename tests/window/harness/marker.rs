//! Looking for a member's words in files that must not hold them, in every dress they could wear.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
use memchr::memmem::Finder;

/// Words to look for, in all their encodings.
pub struct Marker {
    text: String,
    dresses: Vec<(&'static str, Vec<u8>)>,
}

/// A file in which the words stand.
#[derive(Debug, PartialEq, Eq)]
pub struct Hit {
    pub path: PathBuf,
    pub encoding: &'static str,
}

impl Marker {
    pub fn new(text: &str) -> Self {
        let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let mut dresses = vec![
            ("utf-8", text.as_bytes().to_vec()),
            ("utf-16le", utf16(u16::to_le_bytes)),
            ("utf-16be", utf16(u16::to_be_bytes)),
            ("hex", hex::encode(text).into_bytes()),
            ("hex upper case", hex::encode_upper(text).into_bytes()),
            ("json escaped", text.encode_utf16().flat_map(|unit| format!("\\u{unit:04x}").into_bytes()).collect()),
        ];
        if !text.is_ascii() {
            let escaped = text.chars().flat_map(|letter| match letter.is_ascii() {
                true => letter.to_string().into_bytes(),
                false => letter
                    .encode_utf16(&mut [0; 2])
                    .iter()
                    .flat_map(|unit| format!("\\u{unit:04x}").into_bytes())
                    .collect(),
            });
            dresses.push(("json escaped where needed", escaped.collect()));
        }
        dresses
            .extend(["base64", "base64 shifted by one", "base64 shifted by two"].into_iter().zip(base64_forms(text)));
        Self { text: text.to_owned(), dresses }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Every file below `places` that holds the words, by name or content.
    pub fn find_in(&self, places: &[PathBuf]) -> anyhow::Result<Vec<Hit>> {
        let finders: Vec<_> = self.dresses.iter().map(|(encoding, bytes)| (*encoding, Finder::new(bytes))).collect();
        let mut hits = Vec::new();
        for place in places {
            visit(place, &mut |path, content| {
                for (encoding, finder) in &finders {
                    if finder.find(content).is_some() || finder.find(path.as_os_str().as_encoded_bytes()).is_some() {
                        hits.push(Hit { path: path.to_owned(), encoding });
                    }
                }
            })?;
        }
        Ok(hits)
    }
}

/// What the middle of the text becomes at each of the three places it can start within a group.
fn base64_forms(text: &str) -> Vec<Vec<u8>> {
    (0..3)
        .map(|shift| {
            let padded: Vec<u8> = std::iter::repeat_n(b' ', shift).chain(text.bytes()).collect();
            let encoded = BASE64_STANDARD_NO_PAD.encode(&padded).into_bytes();
            // Letters that also depend on neighbours before and behind are left out.
            let first = (shift * 8).div_ceil(6);
            let last = padded.len() * 8 / 6;
            encoded.get(first..last).unwrap_or_default().to_vec()
        })
        .collect()
}

fn visit(path: &Path, look: &mut impl FnMut(&Path, &[u8])) -> anyhow::Result<()> {
    // A file may vanish between being listed and being read; sockets and pipes hold nothing.
    let Ok(kind) = fs::symlink_metadata(path) else { return Ok(()) };
    if kind.is_dir() {
        for entry in fs::read_dir(path)? {
            visit(&entry?.path(), look)?;
        }
    } else if kind.is_file()
        && let Ok(content) = fs::read(path)
    {
        look(path, &content);
    }
    Ok(())
}
