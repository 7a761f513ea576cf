//! What holds for the house as a whole, without a window.

mod arrows;
mod owners;
mod sizes;
mod workspace;
