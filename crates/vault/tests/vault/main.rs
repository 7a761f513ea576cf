//! The vault on a real disk with the real SQLCipher.
#![cfg(test)]

mod at_rest;
mod damage;
mod failing;
mod files;
mod history;
mod ledger;
mod outbox;
mod records;
mod room;
mod schema;
mod trouble;
