//! Ada and Ben, a clock that stands still, a test issuer, a portal that misbehaves and a network that
//! loses requests or replies. For tests only; never part of a program that is shipped.

mod characters;
mod clock;
mod http;
mod issuer;
mod misbehaving;
mod network;
mod trouble;

pub use characters::{ADA, BEN, Character};
pub use clock::FakeClock;
pub use http::{Received, browse};
pub use issuer::{Issuer, IssuerKey, SignIn, Token};
pub use misbehaving::{Answer, MisbehavingPortal};
pub use network::{Fault, FaultyNetwork};
pub use trouble::{Harm, Phase, Trouble};
