//! Looks at rights requests from outside the app, so that anyone can hold it against another implementation.

mod clock;
mod letter;
mod out;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Rights requests, looked at from outside.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Due dates of a list of requests, with their explanations (docs/LAW.md).
    Clock(clock::Arguments),
    /// The finished message for given answers (docs/LETTERS.md).
    Letter(Box<letter::Arguments>),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Clock(arguments) => clock::run(&arguments),
        Command::Letter(arguments) => letter::run(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            out::complain(&format!("desk: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
