//! Finished files, read back by a library that had no part in making them.

mod characters;
mod letters;
mod reader;
mod safety;
mod samples;
mod summaries;
