//! A member who has asked for something: a letter without an address, one that may have left, one that is late.

use super::{days, guise::Guise, states::pick};
use crate::harness::{App, Role};

/// Adds the organizations that are not there yet, by hand, and asks three of them.
pub async fn ask(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    app.go("/settings").await?;
    app.read().await?;
    pick(app, "#settings-law", "eu-gdpr").await?;
    pick(app, "#settings-residence", "DE").await?;
    app.settled().await?;
    for name in ["MIPI Alliance", "Foscam"] {
        app.go("/add").await?;
        app.click(Role::Button, name).await?;
        app.click(Role::Button, &guise.say("add-by-hand-go")).await?;
        app.find(Role::Heading, &guise.say("profile-title")).await?;
    }
    write_to(app, guise, "smarteye", "erasure").await?;
    app.says(&guise.say("letter-no-recipient")).await?;
    write_to(app, guise, "foscam", "access").await?;
    hand_over(app, guise).await?;
    write_to(app, guise, "mipi", "access").await?;
    pick(app, "#request-named-law", "eu-gdpr").await?;
    app.says(&guise.say_of("letter-subject-fixed", "organization", "MIPI Alliance")).await?;
    hand_over(app, guise).await?;
    app.type_into(&guise.say("request-sent-day"), days::SENT_ON).await?;
    app.click(Role::Button, &guise.say("request-sent-yes")).await?;
    app.find(Role::Button, &guise.say("request-write-reminder")).await?;
    days::late_ones_are_of_the_walk(app, guise).await
}

async fn write_to(app: &App<'_>, guise: &Guise, organization: &str, wish: &str) -> anyhow::Result<()> {
    app.go(&format!("/org/{organization}/requests/new?kind={wish}")).await?;
    app.click(Role::Button, &guise.say("request-write")).await?;
    app.find(Role::Heading, &guise.say("request-letter")).await.map(drop)
}

/// Ticks that the address still holds. The box goes with it, so that what stands below moves.
pub async fn check_address(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    let checked = guise.say("request-contact-checked");
    app.click(Role::Checkbox, &checked).await?;
    app.gone(Role::Checkbox, &checked).await
}

async fn hand_over(app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
    check_address(app, guise).await?;
    app.click(Role::Button, &guise.say("letter-by-mail-program")).await?;
    app.find(Role::Heading, &guise.say("request-did-you-send")).await.map(drop)
}
