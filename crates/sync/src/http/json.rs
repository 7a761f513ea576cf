//! Shape of a JSON document, checked before it is believed.

use std::cell::Cell;
use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use crate::SyncError;

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 64;
/// Most keys of one object.
const MAX_KEYS: usize = 10_000;
/// Most values of a document. A full page has some ten thousand; each costs many times its bytes in memory.
const MAX_VALUES: usize = 200_000;
/// Longest string, bytes. Longer than any field, shorter than a flood.
const MAX_TEXT: usize = 1024 * 1024;

/// Refuses what a well-behaved portal never sends: deep nesting, repeated keys, floods of keys or values,
/// NUL in a text, bytes after the document, numbers that do not fit.
///
/// # Errors
/// [`SyncError::Malformed`], without saying where, since the place would be the member's data.
pub fn check(body: &[u8]) -> Result<(), SyncError> {
    let mut document = serde_json::Deserializer::from_slice(body);
    let values = Cell::new(0);
    Shape { depth: 0, values: &values }.deserialize(&mut document).map_err(|_| SyncError::Malformed)?;
    document.end().map_err(|_| SyncError::Malformed)
}

#[derive(Clone, Copy)]
struct Shape<'c> {
    depth: usize,
    values: &'c Cell<usize>,
}

impl Shape<'_> {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        let depth = self.depth + 1;
        if depth > MAX_DEPTH { Err(E::custom("too deep")) } else { Ok(Self { depth, ..self }) }
    }

    fn one_more<E: Error>(self) -> Result<(), E> {
        self.values.set(self.values.get() + 1);
        if self.values.get() > MAX_VALUES { Err(E::custom("too many values")) } else { Ok(()) }
    }
}

impl<'de> DeserializeSeed<'de> for Shape<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Shape<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if text.len() > MAX_TEXT || text.contains('\0') { Err(E::custom("not a text")) } else { Ok(()) }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let inside = self.deeper()?;
        while items.next_element_seed(inside)?.is_some() {
            self.one_more()?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let inside = self.deeper()?;
        let mut keys = HashSet::new();
        while let Some(key) = entries.next_key::<String>()? {
            if keys.len() >= MAX_KEYS || !keys.insert(key) {
                return Err(A::Error::custom("keys"));
            }
            entries.next_value_seed(inside)?;
            self.one_more()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_document_passes() {
        assert!(check(br#"{"a":[1,true,null,"x",{"b":-0.5}],"c":{}}"#).is_ok());
    }

    #[test]
    fn nesting_stops_at_sixty_four() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(check(nested(64).as_bytes()).is_ok());
        assert!(check(nested(65).as_bytes()).is_err());
        assert!(check(nested(100_000).as_bytes()).is_err());
    }

    #[test]
    fn a_flood_of_small_values_is_refused_before_it_is_held_in_memory() {
        let list = |count: usize| format!("[[{}1],1]", "1,".repeat(count));
        assert!(check(list(MAX_VALUES - 3).as_bytes()).is_ok());
        assert!(check(list(MAX_VALUES - 2).as_bytes()).is_err());
    }

    #[test]
    fn what_no_well_behaved_portal_sends_is_refused() {
        let long = format!("\"{}\"", "a".repeat(MAX_TEXT + 1));
        let cases: [&[u8]; 11] = [
            b"",
            br#"{"a":1,"a":2}"#,
            br#"{"a":{"b":1,"b":1}}"#,
            br#"["\u0000"]"#,
            br#"["\ud800"]"#,
            b"[\"\xff\"]",
            b"\xef\xbb\xbf{}",
            b"{} {}",
            b"[1e400]",
            b"[NaN]",
            long.as_bytes(),
        ];
        for case in cases {
            assert!(check(case).is_err(), "{}", String::from_utf8_lossy(case.get(..40).unwrap_or(case)));
        }
    }
}
