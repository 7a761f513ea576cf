//! Letters and evidence summaries as PDF files that print well and read well aloud.
//!
//! Data in, bytes out: no vault, no network, no clock. The one thing looked for outside is a system
//! font for Chinese, Japanese or Korean text, and only when there is such text.
//!
//! Every file conforms to PDF/UA-1 as far as a program can tell, and carries its fonts. What people
//! wrote is handed over as data: nothing in it is read as markup.
//! Source: ISO 14289-1:2014.

mod block;
mod error;
mod fonts;
mod glyphs;
mod language;
mod letter;
mod press;
mod summary;

pub use block::{Block, blocks_from_text};
pub use error::{Refusal, TypesetError};
pub use glyphs::Script;
pub use language::Language;
pub use letter::{Closing, Letter, Translation};
pub use press::Typesetter;
pub use summary::{Fact, Ledger, LogEntry, MessageEntry, Section, Summary};
