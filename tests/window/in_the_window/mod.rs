//! What a member can do, done in the window.

mod opening;
mod scanning;
