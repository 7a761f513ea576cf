//! Every screen as a member may see it: both themes, both languages, two sizes; axe on each.

use std::time::Duration;

use super::steps;
use crate::harness::{App, Role, run};

const SCREENS: [(&str, &str); 10] = [
    ("home", "/"),
    ("outbox", "/outbox"),
    ("add", "/add"),
    ("settings", "/settings"),
    ("profile", "/org/hikvision/profile"),
    ("devices", "/org/hikvision/devices"),
    ("history", "/org/hikvision/history"),
    ("email", "/org/hikvision/email"),
    ("export", "/org/hikvision/export"),
    ("delete", "/org/hikvision/delete"),
];
const SIZES: [(u32, u32); 2] = [(1200, 800), (900, 600)];

#[test]
fn every_screen_can_be_used_by_everybody_in_both_themes() {
    run("looking", Duration::from_secs(900), async |world| {
        let demo = world.plain_demo().await?;
        let app = world.app().await?;
        app.find(Role::Heading, "Protect your data").await?;
        look(&app, "protect").await?;
        app.click(Role::Button, "Protect my data").await?;
        app.find(Role::Heading, "Your recovery code").await?;
        look(&app, "recovery-code").await?;
        app.click(Role::Checkbox, "I have saved, printed or written down this code").await?;
        app.click(Role::Button, "Continue").await?;
        app.find(Role::Heading, "Home").await?;
        look(&app, "home-empty").await?;
        steps::look_at_portal(&app, &demo, "hikvision").await?;
        look(&app, "consent").await?;
        app.click(Role::Button, "Connect and sign in").await?;
        app.find(Role::Heading, "Sign in at Hikvision").await?;
        look(&app, "sign-in").await?;
        world.browser().await?.sign_in(&demo, "ada").await?;
        app.find(Role::Heading, "Profile").await?;
        steps::pulled(&app).await?;

        for (theme, label) in [("light", ["Light", "Hell"]), ("dark", ["Dark", "Dunkel"])] {
            for (language, index, name) in [("en", 0, "English"), ("de", 1, "Deutsch")] {
                app.go("/settings").await?;
                app.read().await?;
                app.click(Role::Radio, name).await?;
                app.click(Role::Radio, label[index]).await?;
                app.read().await?;
                photograph(&app, theme, language).await?;
            }
        }
        app.quit().await
    });
}

async fn photograph(app: &App<'_>, theme: &str, language: &str) -> anyhow::Result<()> {
    for (width, height) in SIZES {
        app.resize(width, height).await?;
        for (screen, route) in SCREENS {
            app.go(route).await?;
            app.read().await?;
            app.screenshot(&format!("{theme}-{language}-{width}x{height}/{screen}")).await?;
            if language == "en" && width == 1200 {
                app.insist_on_access(&format!("{screen} ({theme})")).await?;
            }
        }
    }
    Ok(())
}

/// A screen on the way, seen once.
async fn look(app: &App<'_>, name: &str) -> anyhow::Result<()> {
    app.screenshot(&format!("on-the-way/{name}")).await?;
    app.insist_on_access(name).await
}
