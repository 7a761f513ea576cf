//! An answer that is due within days: the desktop says so once, when the day begins on which it is, and the list
//! says how soon.

use std::time::Duration;

use anyhow::ensure;

use super::super::{
    super::looking::guise::Guise,
    LIMIT,
    scene::{ask_mipi, begin, live_in_germany},
};
use crate::harness::{Notices, Role, run, wait_until};

const ASKED_AT: &str = "2026-05-05T10:00:00Z";
/// The last second of the eighth day before 5 June, of the seventh, and of the sixth.
const NIGHTS: [&str; 3] = ["2026-05-28T23:59:59Z", "2026-05-29T23:59:59Z", "2026-05-30T23:59:59Z"];
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn a_week_before_an_answer_is_due_the_desktop_says_so_once_without_a_name() {
    run("asking-soon", LIMIT, async |world| {
        let guise = Guise::english_in_light();
        world.set_clock(ASKED_AT.parse()?)?;
        let app = world.app().await?;
        begin(&app, &guise, &["MIPI Alliance"]).await?;
        live_in_germany(&app, &guise, "Germany").await?;
        ask_mipi(&app, &guise).await?;
        app.says("Fri 5 Jun 2026").await?;
        app.quit().await?;

        let notices = Notices::start(world).await?;
        let [eight, seven, six] = NIGHTS;
        world.set_clock(eight.parse()?)?;
        let app = world.app().await?;
        app.go("/requests").await?;
        app.find(Role::Heading, &guise.say("requests-group-organization")).await?;
        app.read().await?;
        app.lose_focus()?;
        ensure!(notices.all().is_empty(), "said eight days before: {:?}", notices.all());

        world.set_clock(seven.parse()?)?;
        let notice = notices.first().await?;
        ensure!(notice.title == guise.say("app-name"), "{notice:?}");
        ensure!(notice.body == guise.say("notice-due-soon"), "{notice:?}");
        for name in ["MIPI", "Ada"] {
            ensure!(!format!("{notice:?}").contains(name), "the desktop shows a name: {notice:?}");
        }
        app.find(Role::Heading, &guise.say("requests-group-soon")).await?;
        app.screenshot("asking/due-soon").await?;
        world.set_clock(six.parse()?)?;
        app.go("/").await?;
        app.says(&guise.say_with(
            "home-request-soon",
            &[("days", 6.into()), ("organization", "MIPI Alliance".into()), ("wish", guise.say("wish-access").into())],
        ))
        .await?;
        app.screenshot("asking/due-soon-home").await?;
        ensure!(notices.all().len() == 1, "said more than once: {:?}", notices.all());

        ensure!(!app.is_in_front()?, "the window has the keyboard already");
        notices.click(notice.id).await?;
        wait_until("the window is raised", PATIENCE, || Ok(app.is_in_front()?.then_some(()))).await?;
        notices.closed(notice.id).await?;
        ensure!(notices.all().len() == 1, "said again: {:?}", notices.all());
        app.quit().await
    });
}
