//! One run of a rig: its seed, its count, and the chances drawn from them.

/// How a rig is run.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// Where all chance comes from.
    pub seed: u64,
    /// How many cases.
    pub count: u64,
}

impl Run {
    /// A run of `count` cases under `seed`.
    pub const fn new(seed: u64, count: u64) -> Self {
        Self { seed, count }
    }

    /// The chances of case `number`: the same for the same seed, whatever the other cases drew.
    pub fn case(&self, number: u64) -> fastrand::Rng {
        fastrand::Rng::with_seed(self.case_seed(number))
    }

    /// The seed of case `number`, with which it can be had again alone as `--seed S --count 1`.
    pub const fn case_seed(&self, number: u64) -> u64 {
        self.seed.wrapping_add(number)
    }
}
