//! The reference server of the Member Data API: one instance serves one organization.

mod cli;
mod config;
mod course;
mod discovery;
mod failure;
mod http;
mod limits;
mod log;
mod openapi;
mod out;
mod portal;
mod rules;
mod seed;
mod serve;
mod sign;
mod staff;
mod store;
mod token;
mod worker;

pub use cli::Arguments;
pub use config::{Config, ConfigError, Limits, TlsFile};
pub use course::{CourseError, MOST_MESSAGES, Reply};
pub use failure::Failure;
pub use limits::Rates;
pub use openapi::json as openapi_json;
pub use out::complain;
pub use portal::{Portal, SetUpError};
pub use seed::{Counts, SeedError, World, make_receipt_key};
pub use serve::{serve, tls_acceptor};
pub use sign::Signer;
pub use staff::{StaffError, reply_to_request};
pub use store::{OpenError, Store};
pub use worker::execute_due;

/// 128 random bits as 32 hex digits.
fn random_id() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(hex::encode(bytes))
}
