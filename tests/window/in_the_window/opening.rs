//! The first thing a member sees.

use std::time::Duration;

use crate::harness::run;

#[test]
fn the_window_opens_with_the_name_of_the_app() {
    run("opening", Duration::from_secs(90), async |world| {
        let app = world.app().await?;
        assert!(app.title().await?.contains("Privacy Dashboard"));
        app.screenshot("opening").await?;
        app.quit().await
    });
}
