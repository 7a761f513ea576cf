//! `desk clock`: a CSV file of requests comes back with every date and its explanation.

mod answer;
mod ask;
mod table;

use std::{
    fs::File,
    io::{self, Read},
    path::PathBuf,
};

use anyhow::Context;
use clap::Args;
use jiff::civil::Date;
use rights::law::LawBook;
use words::{Language, Words};

use crate::out;

/// What is asked of the clock.
#[derive(Args)]
pub struct Arguments {
    /// The file; standard input, if none or `-`.
    file: Option<PathBuf>,
    /// The day it is looked at, YYYY-MM-DD. Without it, each request is looked at on the last day it names.
    #[arg(long)]
    today: Option<Date>,
    /// The language of the explanations: en or de.
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "en or de".to_owned())
}

/// Reads the list and writes it back. A row that cannot be understood gets its reason and stops nothing.
///
/// # Errors
/// If the file cannot be read or the output cannot be written.
pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let mut text = Vec::new();
    match arguments.file.as_deref().filter(|path| path.as_os_str() != "-") {
        Some(path) => {
            let open = || format!("{} cannot be read", path.display());
            File::open(path).with_context(open)?.read_to_end(&mut text).with_context(open)?;
        }
        None => {
            io::stdin().lock().read_to_end(&mut text).context("standard input cannot be read")?;
        }
    }
    let book = LawBook::built_in().context("the built-in laws are not in order")?;
    let words = Words::new(arguments.language);
    let names = ask::names(&book);
    let count = table::fill(&text, out::asked_for(), |row| {
        let request = ask::request(row, &names, arguments.today)?;
        answer::of(&book, &words, &request, arguments.today.is_some())
    })?;
    if count.wrong > 0 {
        out::complain(&format!("{} of {} requests have an error, see the last column", count.wrong, count.rows));
    }
    Ok(())
}
