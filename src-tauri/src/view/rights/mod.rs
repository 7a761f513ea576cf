//! Rights requests: what can be asked for, the letter, the ways it goes, how it stands, what proves it.

mod evidence;
mod filing;
mod later;
mod mail;
mod planning;
mod request;
mod sharing;

pub use evidence::*;
pub use filing::*;
pub use later::*;
pub use mail::*;
pub use planning::*;
pub use request::*;
pub use sharing::*;
