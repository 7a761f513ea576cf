//! Letters: what must be asked of the member, the text, and what an edited text lacks. Pure.
//!
//! The way of a letter: [`needs`] says which answers there are and why; [`compose`] makes a [`Letter`]
//! from a [`Draft`], or says what is wrong as a list of [`Problem`]s; the member reads and changes the
//! text; [`check_edited`] says what is missing or forbidden in what is about to leave. The rules come
//! from the pack ([`organizations::Composer`]), the words from `locales/*/letter.ftl`.
//!
//! A marketing stop is a [`LetterKind::Request`] with [`Wish::StopMarketing`](crate::Wish), an objection
//! to sharing one with [`Wish::StopSharing`](crate::Wish).

mod article;
mod compose;
mod contact;
mod draft;
mod filing;
mod guard;
mod need;
mod problem;
mod review;
mod slot;
mod wording;

pub use article::{Article, Statute, article};
pub use compose::compose;
pub use contact::Address;
pub use draft::{Draft, Earlier, Letter, LetterKind, MadeBy, Naming, Paragraph, Role, To, WANTS_ENGLISH_COPY};
pub use filing::{filing_needs, filing_text};
pub use guard::{Guarded, forbidden_in};
pub use need::{Level, Need, Why, needs};
pub use problem::{Doubt, Finding, Problem};
pub use review::{Edited, check_edited, doubts};
pub use slot::{Answers, Slot};
