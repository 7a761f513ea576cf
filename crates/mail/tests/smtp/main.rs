//! A letter sent for real, to a server of the test that can misbehave at every step.

mod honest;
mod hostile;
mod server;
mod unknown;
