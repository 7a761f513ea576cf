//! One function per command: parse, one use case, view. Nothing is decided here.

mod deletion;
mod evidence;
mod export;
mod filing;
mod history;
mod later;
mod mail;
mod organizations;
mod outbox;
mod policy;
mod records;
mod rights;
mod sharing;
mod start;

pub use deletion::*;
pub use evidence::*;
pub use export::*;
pub use filing::*;
pub use history::*;
pub use later::*;
pub use mail::*;
pub use organizations::*;
pub use outbox::*;
pub use policy::*;
pub use records::*;
pub use rights::*;
pub use sharing::*;
pub use start::*;

use app::{App, AppError};
use domain::{FieldId, OrganizationId, RecordId};

use crate::{error::ErrorView, view::FieldEdit};

/// Every command's name; the same list that `build.rs` declares.
#[cfg(test)]
const NAMES: &[&str] = include!("names.rs");

/// What a command gives the window.
pub type Answer<T> = Result<T, ErrorView>;

fn organization(text: String) -> Result<OrganizationId, AppError> {
    Ok(OrganizationId::new(text)?)
}

fn record(text: String) -> Result<RecordId, AppError> {
    Ok(RecordId::new(text)?)
}

/// What the member had before them when they began, where the window says so; an empty text is nothing.
fn seen(edits: &[FieldEdit]) -> Result<app::Seen, AppError> {
    let given = edits.iter().filter_map(|edit| Some((&edit.field, edit.seen.as_ref()?)));
    given
        .map(|(field, seen)| {
            let text = |text: &String| Some(text.clone()).filter(|text| !text.is_empty()).map(domain::Value::Text);
            Ok((FieldId::new(field.clone())?, seen.iter().map(text).collect()))
        })
        .collect()
}

fn edits(edits: Vec<FieldEdit>) -> Result<app::check::Edits, AppError> {
    edits.into_iter().map(|edit| Ok((FieldId::new(edit.field)?, edit.value))).collect()
}

/// Runs work that takes longer than a moment on a thread where it may block.
async fn blocking<T: Send + 'static>(
    app: &App,
    work: impl FnOnce(&App) -> Result<T, AppError> + Send + 'static,
) -> Answer<T> {
    let app = app.clone();
    let done = tauri::async_runtime::spawn_blocking(move || work(&app)).await;
    // Why it ended early may hold anything.
    done.map_err(|_| AppError::Interrupted)?.map_err(Into::into)
}

#[cfg(test)]
mod tests {
    use super::NAMES;

    /// A command that is wired but not declared could not be called; one that is declared but not
    /// granted neither; one that is granted but not wired would be a door to nowhere.
    #[test]
    fn every_command_is_wired_declared_and_granted_to_the_one_window() {
        let wired: Vec<&str> = include_str!("../wiring.rs")
            .lines()
            .filter_map(|line| line.trim().strip_prefix("commands::")?.strip_suffix(','))
            .collect();
        assert_eq!(wired, NAMES);
        let capability: serde_json::Value = serde_json::from_str(include_str!("../../capabilities/main.json")).unwrap();
        assert_eq!(capability["windows"], serde_json::json!(["main"]));
        let granted: Vec<&str> =
            capability["permissions"].as_array().unwrap().iter().map(|p| p.as_str().unwrap()).collect();
        let expected: Vec<String> = ["core:event:allow-listen", "core:event:allow-unlisten"]
            .into_iter()
            .map(str::to_owned)
            .chain(NAMES.iter().map(|name| format!("allow-{}", name.replace('_', "-"))))
            .collect();
        assert_eq!(granted, expected);
    }
}
