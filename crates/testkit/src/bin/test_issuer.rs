//! The test issuer as a program, for tests that are not written in Rust.
//!
//! `test_issuer RESOURCE FILE` writes `{"issuer", "token"}` to FILE, with Ada's access token made out
//! to RESOURCE, and again every minute so that the sign-in stays fresh. It ends when its input ends.

use std::{env, fs, io, path::PathBuf, time::Duration};

use serde_json::json;
use testkit::{ADA, Issuer};
use tokio::io::AsyncReadExt;

#[tokio::main]
async fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let (Some(resource), Some(file)) = (arguments.next(), arguments.next()) else {
        return Err(io::Error::other("usage: test_issuer RESOURCE FILE"));
    };
    let file = PathBuf::from(file);
    let issuer = Issuer::start().await;
    let mut minute = tokio::time::interval(Duration::from_secs(60));
    let mut input = tokio::io::stdin();
    let mut ignored = [0; 64];
    loop {
        tokio::select! {
            _ = minute.tick() => {
                let token = issuer.token(&ADA, &resource).sign();
                let fresh = file.with_extension("new");
                fs::write(&fresh, json!({ "issuer": issuer.url(), "token": token }).to_string())?;
                fs::rename(&fresh, &file)?;
            }
            read = input.read(&mut ignored) => if read? == 0 { return Ok(()) },
        }
    }
}
