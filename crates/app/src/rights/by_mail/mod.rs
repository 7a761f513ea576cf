//! Letters as e-mail: out of here as a link or a draft, and what comes back as a file.

mod message;
mod reply;

pub(super) use message::{fits_link, link, message};
pub(super) use reply::{Reply, shown};
