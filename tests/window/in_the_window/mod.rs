//! What a member can do, done in the window.

mod asking;
mod closed;
mod connecting;
mod deleting;
mod exporting;
mod filing;
mod fresh;
mod history;
mod looking;
mod main_job;
mod opening;
mod posting;
mod report;
mod returning;
mod scanning;
mod speaking;
mod starting;
mod steps;
mod troubles;
mod waiting;
