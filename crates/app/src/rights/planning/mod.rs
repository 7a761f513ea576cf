//! What can be asked for, of whom, under which law; the member's choices for all requests.

mod beyond;
pub(super) mod everywhere;
pub(super) mod plan;
pub(super) mod settings;
mod shown;
