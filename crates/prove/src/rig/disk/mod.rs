//! What the rigs of the disk have in common: Ada's data directory, what is done in it, and what is read
//! back.

mod house;
mod state;
mod step;
mod words;

pub use house::{House, damage_a_page};
pub use state::{State, VaultState, state_of};
pub use step::Step;
pub use words::{MARKER, at, master, organization, scratch};
