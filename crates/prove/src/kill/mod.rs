//! What both kill rigs stand on: a world with an issuer, a portal's process and a member's files, another
//! computer of the same member, and processes that can be killed.

mod frame;
mod hearing;
mod other;
mod process;
mod world;

pub use frame::{Frame, count_end};
pub use hearing::Hearing;
pub use other::{Answer, Other, Write};
pub use process::{Heard, Killable};
pub use world::{Keys, PATIENCE, Size, World, pass_over, wait_until_ready};
