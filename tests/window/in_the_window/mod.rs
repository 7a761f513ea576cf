//! What a member can do, done in the window.

mod closed;
mod connecting;
mod deleting;
mod looking;
mod main_job;
mod opening;
mod report;
mod returning;
mod scanning;
mod speaking;
mod steps;
mod troubles;
