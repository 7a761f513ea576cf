//! The use cases on real parts: vault files, a passphrase, the reference server, a test issuer and a
//! network between that can lose what it carries.

mod all_data;
mod deletion;
mod edits;
mod history;
mod kept_here;
mod network;
mod posting;
mod rights;
mod secrets;
mod signatures;
mod world;
