//! The portal as its members' apps see it: over real sockets, with a real issuer and a real database.

mod authorization;
mod config;
mod contract;
mod deletion;
mod feed;
mod operations;
mod program;
mod records;
mod requests;
mod rules;
mod sharing;
mod sockets;
mod tls;
mod tokens;
mod world;
