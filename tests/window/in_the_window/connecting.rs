//! From a first start to the member's own data on the screen.

use std::time::Duration;

use super::steps;
use crate::harness::{MARKER, Role, run};

#[test]
fn a_member_protects_connects_signs_in_and_corrects_a_value_until_it_is_confirmed() {
    run("connecting", Duration::from_secs(240), async |world| {
        let demo = world.demo().await?;
        let browser = world.browser().await?;
        let app = world.app().await?;
        app.screenshot("connecting/1-protect").await?;
        steps::protect_with_keyring(&app).await?;
        app.screenshot("connecting/2-home").await?;
        steps::connect(&app, &browser, &demo, "hikvision", "ada").await?;
        app.says(MARKER).await?;
        app.screenshot("connecting/3-profile").await?;

        app.click(Role::Button, "Edit Identity").await?;
        app.type_into("Nickname", "Ada von Wien").await?;
        app.click(Role::Button, "Save").await?;
        app.gone(Role::Button, "Save").await?;
        app.says("Ada von Wien").await?;
        steps::confirmed(&app).await?;
        app.screenshot("connecting/4-corrected").await?;
        assert_eq!(demo.profile_value("hikvision", "ada", "given.nickname")?.as_deref(), Some("Ada von Wien"));
        app.quit().await
    });
}
