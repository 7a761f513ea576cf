//! A page in a window or a browser, found its way as a person does: by role and name.

use std::{
    mem::ManuallyDrop,
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use serde_json::json;
use thirtyfour::{Key, TypingData, WebDriver, WebElement};

/// How long a thing may take to appear. The window answers from its vault, so this is generous.
const PATIENCE: Duration = Duration::from_secs(20);
const FINDER: &str = include_str!("finder.js");

pub struct Page {
    driver: ManuallyDrop<WebDriver>,
}

/// What a thing is to a person who cannot see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Button,
    Link,
    Heading,
    Textbox,
    Checkbox,
    Radio,
    Switch,
    Menuitem,
    Group,
    /// Any element that shows this text.
    Text,
    /// Any element that shows this text and no other.
    Exactly,
}

impl Page {
    pub fn new(driver: WebDriver) -> Self {
        // Its end would close the window, which a failed test wants to be seen in; the world ends the driver.
        Self { driver: ManuallyDrop::new(driver) }
    }

    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    pub async fn title(&self) -> anyhow::Result<String> {
        Ok(self.driver.title().await?)
    }

    /// The element with that role whose accessible name is `name`, once it is there and visible.
    pub async fn find(&self, role: Role, name: &str) -> anyhow::Result<WebElement> {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = self.all(role, name).await?.into_iter().next() {
                return Ok(found);
            }
            if Instant::now() > until {
                bail!("no {role:?} named {name:?}. The page says:\n{}", self.text().await?);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Every visible element with that role and name, now.
    pub async fn all(&self, role: Role, name: &str) -> anyhow::Result<Vec<WebElement>> {
        let role = format!("{role:?}").to_lowercase();
        let script = format!("{FINDER}\nreturn find(...arguments);");
        let found = self.driver.execute(&script, vec![json!(role), json!(name)]).await?;
        Ok(found.elements()?)
    }

    pub async fn shows(&self, role: Role, name: &str) -> anyhow::Result<bool> {
        // The number alone: an element that goes at this moment could not be handed over.
        let role = format!("{role:?}").to_lowercase();
        let script = format!("{FINDER}\nreturn find(...arguments).length > 0;");
        Ok(self.driver.execute(&script, vec![json!(role), json!(name)]).await?.convert()?)
    }

    /// Waits until no element of that role and name is visible any more.
    pub async fn gone(&self, role: Role, name: &str) -> anyhow::Result<()> {
        self.gone_within(PATIENCE, role, name).await
    }

    /// The same for what may take longer than the window itself does.
    pub async fn gone_within(&self, limit: Duration, role: Role, name: &str) -> anyhow::Result<()> {
        let until = Instant::now() + limit;
        while self.shows(role, name).await? {
            if Instant::now() > until {
                bail!("the {role:?} {name:?} is still there. The page says:\n{}", self.text().await?);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    pub async fn click(&self, role: Role, name: &str) -> anyhow::Result<()> {
        let element = self.find(role, name).await?;
        element.scroll_into_view().await?;
        element.click().await.with_context(|| format!("the {role:?} {name:?} could not be clicked"))
    }

    /// Replaces what stands in the field with that label, key by key.
    pub async fn type_into(&self, label: &str, text: &str) -> anyhow::Result<()> {
        let field = self.find(Role::Textbox, label).await?;
        field.scroll_into_view().await?;
        field.click().await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Delete + "").await?;
        Ok(field.send_keys(text).await?)
    }

    /// What a script answers that says yes or no.
    pub async fn ask(&self, script: &str) -> anyhow::Result<bool> {
        Ok(self.driver.execute(script, vec![]).await?.convert()?)
    }

    /// Waits until a script says yes to what it is asked.
    pub async fn until(&self, what: &str, script: &str) -> anyhow::Result<()> {
        let until = Instant::now() + PATIENCE;
        while !self.ask(script).await? {
            if Instant::now() > until {
                bail!("waited in vain until {what}. The page says:\n{}", self.text().await?);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) -> anyhow::Result<()> {
        Ok(self.driver.active_element().await?.send_keys(keys).await?)
    }

    pub async fn value_of(&self, label: &str) -> anyhow::Result<String> {
        Ok(self.find(Role::Textbox, label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Waits until the field with that label holds `text`.
    pub async fn holds(&self, label: &str, text: &str) -> anyhow::Result<()> {
        let until = Instant::now() + PATIENCE;
        loop {
            let value = self.value_of(label).await?;
            if value == text {
                return Ok(());
            }
            if Instant::now() > until {
                bail!("{label} holds {value:?} instead of {text:?}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the page shows `text` somewhere.
    pub async fn says(&self, text: &str) -> anyhow::Result<()> {
        self.find(Role::Text, text).await.map(drop)
    }

    /// All the text a person can see.
    pub async fn text(&self) -> anyhow::Result<String> {
        Ok(self.driver.execute("return document.body.innerText", vec![]).await?.convert()?)
    }

    /// Goes to a route of the app, as a click on a link would.
    pub async fn go(&self, route: &str) -> anyhow::Result<()> {
        self.driver.execute("location.hash = arguments[0]", vec![json!(route)]).await?;
        self.settled().await
    }

    /// Waits for two frames, so that what is seen is what is there.
    pub async fn settled(&self) -> anyhow::Result<()> {
        let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";
        self.driver.execute_async(frames, vec![]).await?;
        Ok(())
    }

    /// Waits until the screen at the present address has read what it shows.
    pub async fn read(&self) -> anyhow::Result<()> {
        let until = Instant::now() + PATIENCE;
        let script =
            "return document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null";
        while !self.driver.execute(script, vec![]).await?.convert::<bool>()? {
            if Instant::now() > until {
                bail!("the screen is still reading. It says:\n{}", self.text().await?);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.settled().await
    }

    pub async fn resize(&self, width: u32, height: u32) -> anyhow::Result<()> {
        self.driver.set_window_rect(0, 0, width, height).await?;
        self.settled().await
    }
}
