//! The screens and what can stand on them, each with the presses that lead there and back.

use anyhow::{Context, ensure};
use thirtyfour::By;

use super::{findings::Findings, guise::Guise};
use crate::harness::{App, Role};

/// One thing to look at.
pub struct State {
    pub name: &'static str,
    pub route: &'static str,
    /// What stands further down on it and is photographed besides, as a selector.
    pub part: Option<&'static str>,
    /// From the fresh screen to what is to be seen.
    pub there: &'static [Step],
    pub back: Back,
}

/// Something a member does. Words are keys of the catalogue.
pub enum Step {
    Press(&'static str),
    /// A button named after the group of the profile.
    PressEdit(&'static str),
    /// A button that bears a name which is nobody's words.
    PressNamed(&'static str),
    /// The first thing of this kind on the screen.
    PressFirst(&'static str),
    Choose(&'static str),
    Tick(&'static str),
    Type(&'static str, &'static str),
    /// An option, by its value, of a list.
    Pick(&'static str, &'static str),
    /// Waits for words that come with what was asked for.
    See(&'static str),
    /// Waits until no button bears these words any more.
    Miss(&'static str),
}
use Step::{Choose, Miss, Pick, Press, PressEdit, PressFirst, PressNamed, See, Tick, Type};

pub enum Back {
    /// Going to the next screen is enough.
    Away,
    /// Esc closes what lies on top, and the focus returns to where it was before.
    Escape,
    /// These presses lead back.
    By(&'static [Step]),
}

pub const fn screen(name: &'static str, route: &'static str) -> State {
    State { name, route, part: None, there: &[], back: Back::Away }
}

/// A screen with something further down that is worth a picture of its own.
pub const fn screen_with(name: &'static str, route: &'static str, part: &'static str) -> State {
    State { name, route, part: Some(part), there: &[], back: Back::Away }
}

pub const fn opened(name: &'static str, route: &'static str, there: &'static [Step]) -> State {
    State { name, route, part: None, there, back: Back::Escape }
}

/// What the next screen leaves behind by itself.
pub const fn passing(name: &'static str, route: &'static str, there: &'static [Step]) -> State {
    State { name, route, part: None, there, back: Back::Away }
}

const MENU: &str = "main [aria-haspopup=menu]";

pub const STATES: [State; 38] = [
    screen("home", "/"),
    opened("home-menu", "/", &[PressFirst(MENU)]),
    screen("outbox", "/outbox"),
    opened("outbox-discard", "/outbox", &[Press("action-discard")]),
    screen("add", "/add"),
    State {
        name: "add-source",
        route: "/add",
        part: None,
        there: &[PressNamed("MIPI Alliance")],
        back: Back::By(&[Press("action-back")]),
    },
    screen_with("settings", "/settings", "#settings-law"),
    opened("settings-protection", "/settings", &[Press("settings-protection-change")]),
    State {
        name: "settings-recovery-code",
        route: "/settings",
        part: None,
        there: &[Press("settings-recovery-new"), Press("settings-recovery-make")],
        back: Back::By(&[Tick("recovery-confirm"), Press("action-continue"), Miss("action-continue")]),
    },
    screen("not-found", "/nowhere"),
    screen("not-added", "/org/foscam/profile"),
    screen("profile", "/org/hikvision/profile"),
    State {
        name: "profile-edit",
        route: "/org/hikvision/profile",
        part: None,
        there: &[PressEdit("policy-group-contact")],
        back: Back::By(&[Press("action-cancel"), Miss("action-cancel")]),
    },
    State {
        name: "profile-give-up",
        route: "/org/hikvision/profile",
        part: None,
        there: &[
            PressEdit("policy-group-preferences"),
            Type("hikvision-given-contact-preference", "by carrier pigeon"),
            Press("action-cancel"),
        ],
        back: Back::By(&[Press("record-give-up-go"), Miss("action-save")]),
    },
    State {
        name: "profile-errors",
        route: "/org/hikvision/profile",
        part: None,
        there: &[PressEdit("policy-group-contact"), Type("hikvision-given-email", "no address"), Press("action-save")],
        back: Back::By(&[Press("action-cancel"), Press("record-give-up-go"), Miss("action-save")]),
    },
    screen("devices", "/org/hikvision/devices"),
    State {
        name: "devices-open",
        route: "/org/hikvision/devices",
        part: None,
        there: &[PressFirst("main button.open")],
        back: Back::By(&[PressFirst("main button.open")]),
    },
    opened("devices-menu", "/org/hikvision/devices", &[PressFirst(MENU)]),
    State {
        name: "devices-rename",
        route: "/org/hikvision/devices",
        part: None,
        there: &[PressFirst(MENU), Choose("devices-rename")],
        back: Back::By(&[Press("action-cancel"), Miss("action-cancel")]),
    },
    opened("devices-remove", "/org/hikvision/devices", &[PressFirst(MENU), Choose("devices-remove")]),
    screen("history", "/org/hikvision/history"),
    State {
        name: "history-everything",
        route: "/org/hikvision/history",
        part: None,
        there: &[Pick("#history-shown", "everything"), See("history-more")],
        back: Back::Away,
    },
    State {
        name: "history-none",
        route: "/org/hikvision/history",
        part: None,
        there: &[Pick("#history-about", "profile given.email"), See("history-none")],
        back: Back::By(&[Press("history-show-changes")]),
    },
    screen("email", "/org/hikvision/email"),
    screen("export", "/org/hikvision/export"),
    screen("delete-1", "/org/hikvision/delete"),
    State {
        name: "delete-2",
        route: "/org/hikvision/delete",
        part: None,
        there: &[Press("deletion-copy-without")],
        back: Back::Away,
    },
    State {
        name: "delete-3",
        route: "/org/hikvision/delete",
        part: None,
        there: &[Press("deletion-copy-without"), Press("action-continue")],
        back: Back::Away,
    },
    screen("deletion-requested", "/org/onvif/delete"),
    screen("profile-paused", "/org/onvif/profile"),
    screen("by-hand-profile", "/org/smarteye/profile"),
    screen("by-hand-devices", "/org/smarteye/devices"),
    State {
        name: "by-hand-add-camera",
        route: "/org/smarteye/devices",
        part: None,
        there: &[Press("devices-add"), Press("devices-add")],
        back: Back::By(&[Press("action-cancel"), Miss("action-cancel")]),
    },
    screen("by-hand-history", "/org/smarteye/history"),
    screen("by-hand-email", "/org/smarteye/email"),
    screen("by-hand-export", "/org/smarteye/export"),
    screen("by-hand-delete", "/org/smarteye/delete"),
    opened("by-hand-remove-copy", "/org/smarteye/delete", &[Press("removal-open")]),
];

impl State {
    /// Whether this is the screen as it opens.
    pub fn is_screen(&self) -> bool {
        self.there.is_empty()
    }

    /// Whether something lies on the screen that Esc closes.
    pub fn is_laid_over(&self) -> bool {
        matches!(self.back, Back::Escape)
    }

    /// Makes the presses that lead from the fresh screen to this state.
    pub async fn reach(&self, app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
        for step in self.there {
            step.take(app, guise).await.with_context(|| format!("{} ({}) is not reached", self.name, guise.tag))?;
        }
        app.settled().await
    }

    /// Leads back, so that the next state begins on a fresh screen.
    pub async fn leave(&self, app: &App<'_>, guise: &Guise, found: &Findings) -> anyhow::Result<()> {
        match self.back {
            Back::Away => {}
            Back::By(steps) => {
                for step in steps {
                    step.take(app, guise).await.with_context(|| format!("no way back from {}", self.name))?;
                }
            }
            Back::Escape => {
                app.press("\u{e00c}").await?;
                app.settled().await?;
                let open = "return document.querySelector('dialog, [role=menu]') !== null";
                ensure!(!app.ask(open).await?, "{} ({}): Esc closed nothing", self.name, guise.tag);
                found.note(self.focus_is_back(app).await);
            }
        }
        Ok(())
    }

    async fn focus_is_back(&self, app: &App<'_>) -> anyhow::Result<()> {
        let place =
            "return document.activeElement?.closest('main') !== null && document.activeElement.matches('button')";
        ensure!(app.ask(place).await?, "{}: the focus did not return to what had opened it", self.name);
        let (_, faults) = app.focus_place().await?;
        ensure!(faults.is_empty(), "{}: closed by a key, {faults:#?}", self.name);
        Ok(())
    }
}

impl Step {
    async fn take(&self, app: &App<'_>, guise: &Guise) -> anyhow::Result<()> {
        match self {
            Press(key) => app.click(Role::Button, &guise.say(key)).await,
            PressEdit(group) => {
                app.click(Role::Button, &guise.say_of("profile-edit-group", "group", &guise.say(group))).await
            }
            PressNamed(name) => app.click(Role::Button, name).await,
            PressFirst(selector) => {
                let first = app.driver().find(By::Css(*selector)).await?;
                first.scroll_into_view().await?;
                Ok(first.click().await?)
            }
            Choose(key) => app.click(Role::Menuitem, &guise.say(key)).await,
            Tick(key) => app.click(Role::Checkbox, &guise.say(key)).await,
            Pick(list, value) => pick(app, list, value).await,
            Type(label, text) => app.type_into(&guise.say(label), text).await,
            See(key) => app.says(&guise.say(key)).await,
            Miss(key) => app.gone(Role::Button, &guise.say(key)).await,
        }
    }
}

/// Chooses the option with that value from a list.
pub async fn pick(app: &App<'_>, list: &str, value: &str) -> anyhow::Result<()> {
    app.driver().find(By::Css(list)).await?.scroll_into_view().await?;
    let option = app.driver().find(By::Css(format!("{list} option[value='{value}']"))).await?;
    Ok(option.click().await?)
}
