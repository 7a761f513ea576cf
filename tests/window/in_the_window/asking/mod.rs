//! Asking an organization that has no portal: the right letter, the member's word on what was sent, and
//! the clock.

mod channels;
mod complaining;
mod dates;
mod everywhere;
mod hand;
mod hostile;
mod letters;
mod overdue;
mod scene;
mod signed;
mod tongues;

use std::time::Duration;

use anyhow::ensure;
use thirtyfour::Key;

use self::scene::begin;
use super::looking::guise::Guise;
use crate::harness::{Role, browser_requests, run};

const LIMIT: Duration = Duration::from_secs(240);

#[test]
fn what_is_typed_for_a_letter_without_an_address_is_there_again_and_nothing_leaves_without_one() {
    run("asking-smarteye", LIMIT, async |world| {
        let app = world.app().await?;
        begin(&app, &Guise::english_in_light(), &["smarteyegroup"]).await?;
        app.go("/org/smarteye/requests/new?kind=erasure").await?;
        app.click(Role::Button, "Write the letter").await?;
        app.says("policy has no address. Where did you find one?").await?;
        app.click(Role::Button, "Open in mail program").await?;
        ensure!(!browser_requests(world.root()).exists(), "a letter left without an address");
        app.type_into("Address", "help@example.org").await?;
        app.type_into("Where you found it", "The label on the camera").await?;
        app.press(Key::Tab).await?;
        app.says("help@example.org").await?;
        app.screenshot("asking/address-found").await?;
        app.kill().await?;

        let app = world.app().await?;
        app.go("/org/smarteye/requests").await?;
        app.says("Draft").await?;
        app.click(Role::Text, "Delete my data").await?;
        app.says("help@example.org").await?;
        app.quit().await
    });
}
