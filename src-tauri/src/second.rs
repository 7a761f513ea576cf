//! A second start: it raises the first window and ends.

use std::time::Duration;

use zbus::blocking::connection::Builder;

/// How long the first window is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the instance called `id` to raise its window, in the words of the single-instance plugin. The
/// plugin itself is not used for it: it would take the name on the bus for a moment, and a first instance
/// that is just starting would find it taken and end as well.
///
/// # Errors
/// If there is no bus, or the first instance has no window yet.
pub fn raise_first(id: &str) -> zbus::Result<()> {
    let name = format!("{id}.SingleInstance");
    let path = format!("/{}", name.replace('.', "/").replace('-', "_"));
    let nothing = (Vec::<String>::new(), String::new());
    let bus = Builder::session()?.method_timeout(PATIENCE).build()?;
    bus.call_method(Some(name.as_str()), path.as_str(), Some("org.SingleInstance.DBus"), "ExecuteCallback", &nothing)?;
    Ok(())
}
