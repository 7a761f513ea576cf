//! Ada and Ben, a clock that stands still, a test issuer, a portal and a mail server that misbehave, a network
//! that loses requests or replies, and hostile mail. For tests only; never part of a program that is shipped.

pub mod hostile;

mod characters;
mod clock;
mod http;
mod issuer;
mod mail_server;
mod misbehaving;
mod network;
mod trouble;

pub use characters::{ADA, BEN, Character};
pub use clock::FakeClock;
pub use http::{Received, browse};
pub use issuer::{Issuer, IssuerKey, SignIn, Token};
pub use mail_server::{MailServer, Says, Script, Tls, says};
pub use misbehaving::{Answer, MisbehavingPortal};
pub use network::{Fault, FaultyNetwork};
pub use trouble::{Harm, Phase, Trouble};
