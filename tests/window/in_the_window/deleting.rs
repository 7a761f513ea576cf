//! A deletion that is taken back.

use std::time::Duration;

use super::steps;
use crate::harness::{Role, run};

#[test]
fn a_deletion_that_is_cancelled_leaves_the_account_and_two_proven_receipts() {
    run("cancelling", Duration::from_secs(240), async |world| {
        let demo = world.demo().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::connect(&app, &world.browser().await?, &demo, "onvif", "ben").await?;
        steps::request_deletion(&app, "onvif").await?;
        app.says("You can cancel until").await?;
        app.click(Role::Button, "Cancel deletion").await?;
        app.says("Cancelled. Your ONVIF account stays.").await?;
        app.says("Request cancelled").await?;
        assert_eq!(app.all(Role::Exactly, "Proven").await?.len(), 2);
        assert!(!app.shows(Role::Exactly, "Not proven").await?);
        assert!(demo.has_account("onvif", "ben")?);
        app.quit().await
    });
}
