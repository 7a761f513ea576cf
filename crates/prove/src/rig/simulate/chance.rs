//! All chance of one case.

use domain::OperationId;

/// Throws drawn from one seed.
#[derive(Debug)]
pub struct Chance(fastrand::Rng);

impl Chance {
    pub const fn of(case: fastrand::Rng) -> Self {
        Self(case)
    }

    /// Any number.
    pub fn any(&mut self) -> u64 {
        self.0.u64(..)
    }

    /// A number below `end`.
    pub fn up_to(&mut self, end: u64) -> u64 {
        self.0.u64(..end.max(1))
    }

    /// True once in `n` times.
    pub fn one_in(&mut self, n: u64) -> bool {
        self.up_to(n) == 0
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.0.usize(..from.len().max(1)))
    }

    /// An index below `len`.
    pub fn index(&mut self, len: usize) -> usize {
        self.0.usize(..len.max(1))
    }

    /// An operation id from the seed, so that a trace can be had again.
    pub fn operation(&mut self) -> Option<OperationId> {
        let text: String = (0..32).map(|_| char::from(*self.pick(b"0123456789abcdef").unwrap_or(&b'0'))).collect();
        OperationId::parse(&text).ok()
    }

    /// A `Retry-After` and the seconds it stands for, if it can be read.
    pub fn retry_after(&mut self) -> (&'static str, Option<i64>) {
        let table = [
            ("30", Some(30)),
            ("0", Some(1)),
            ("-5", None),
            ("99999999999999999999", Some(3600)),
            ("600", Some(600)),
            ("soon", None),
        ];
        self.pick(&table).copied().unwrap_or(("30", Some(30)))
    }
}
