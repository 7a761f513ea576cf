//! A fact of a policy, or its silence.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{
    BoolDeserializer, I64Deserializer, MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer,
};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// What the policy says, or that it does not say it. Silence is written out as `"silent"` in a pack,
/// so a row that was forgotten can never be read as "not said".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stated<T> {
    /// The policy does not say.
    Silent,
    /// The policy says this.
    Said(T),
}

impl<T> Stated<T> {
    /// What the policy says, if it says anything.
    pub const fn said(&self) -> Option<&T> {
        match self {
            Self::Silent => None,
            Self::Said(value) => Some(value),
        }
    }

    /// Whether the policy says nothing.
    pub const fn is_silent(&self) -> bool {
        matches!(self, Self::Silent)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Stated<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StatedVisitor(PhantomData))
    }
}

struct StatedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for StatedVisitor<T> {
    type Value = Stated<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or \"silent\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        if text == "silent" {
            return Ok(Stated::Silent);
        }
        T::deserialize(StrDeserializer::new(text)).map(Stated::Said)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        T::deserialize(I64Deserializer::new(number)).map(Stated::Said)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Self::Value, E> {
        T::deserialize(BoolDeserializer::new(flag)).map(Stated::Said)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(items)).map(Stated::Said)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(entries)).map(Stated::Said)
    }
}
