//! The program: reads its command line and runs the command.

use std::process::ExitCode;

fn main() -> ExitCode {
    match member_portal::Arguments::read().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The whole chain of causes: a refusal to start must say what to change.
            member_portal::complain(&format!("member-portal: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
