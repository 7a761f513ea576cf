//! A member's hand: what it does is counted as tasks are, and may be done by mouse or by keys alone.

use std::cell::Cell;

use anyhow::ensure;
use serde_json::json;
use thirtyfour::{Key, WebElement};

use crate::harness::{App, Role};
use crate::in_the_window::steps;

/// More presses of Tab than any screen has stops.
const ROUND: usize = 160;
/// More options than any list of these tests has before the wanted one.
const OPTIONS: usize = 60;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Means {
    Mouse,
    /// Tab, Enter, Space and the arrow keys; each stop must show that it has the focus.
    Keys,
}

pub struct Hand<'a, 'w> {
    app: &'a App<'w>,
    means: Means,
    steps: Cell<usize>,
}

impl<'a, 'w> Hand<'a, 'w> {
    pub fn new(app: &'a App<'w>, means: Means) -> Self {
        Self { app, means, steps: Cell::new(0) }
    }

    /// From here on steps are counted anew.
    pub fn begin(&self) {
        self.steps.set(0);
    }

    /// Fails if the task took more steps than it may: one press, key activation or field each.
    #[expect(clippy::print_stderr, reason = "a test's own output")]
    pub fn within(&self, task: &str, most: usize) -> anyhow::Result<()> {
        let steps = self.steps.get();
        eprintln!("steps: {task}: {steps} of {most}");
        ensure!(steps > 0, "{task}: nothing was counted");
        ensure!(steps <= most, "{task} takes {steps} steps instead of {most}");
        Ok(())
    }

    /// Presses a button or a link, or ticks a box.
    pub async fn press(&self, role: Role, name: &str) -> anyhow::Result<()> {
        self.count();
        match self.means {
            Means::Mouse => self.app.click(role, name).await,
            Means::Keys => {
                let wanted = self.app.find(role, name).await?;
                self.reach(&wanted, name).await?;
                let key = if role == Role::Checkbox { Key::Space } else { Key::Enter };
                self.app.press(key).await?;
                self.app.settled().await
            }
        }
    }

    /// Chooses from a list by the words it shows.
    pub async fn choose(&self, id: &str, words: &str) -> anyhow::Result<()> {
        self.count();
        if self.means == Means::Mouse {
            return steps::choose(self.app, id, words).await;
        }
        let list = steps::list(self.app, id).await?;
        self.reach(&list, id).await?;
        for _ in 0..OPTIONS {
            let shown = "return arguments[0].selectedOptions[0]?.textContent.trim() ?? ''";
            let shown = self.app.driver().execute(shown, vec![list.to_json()?]).await?.convert::<String>()?;
            if shown == words {
                return self.app.settled().await;
            }
            self.app.press(Key::Down + "").await?;
            self.app.settled().await?;
        }
        anyhow::bail!("{id} never showed {words:?}")
    }

    /// Replaces what stands in the field with that label.
    pub async fn type_text(&self, label: &str, text: &str) -> anyhow::Result<()> {
        self.count();
        if self.means == Means::Mouse {
            return self.app.type_into(label, text).await;
        }
        let field = self.app.find(Role::Textbox, label).await?;
        self.reach(&field, label).await?;
        self.app.press(Key::Control + "a").await?;
        self.app.press(Key::Delete + "").await?;
        self.app.press(text).await
    }

    fn count(&self) {
        self.steps.set(self.steps.get().saturating_add(1));
    }

    /// Goes on with the Tab key until `wanted` has the focus, and shows it.
    async fn reach(&self, wanted: &WebElement, name: &str) -> anyhow::Result<()> {
        for _ in 0..ROUND {
            let here = "return document.activeElement === arguments[0]";
            if self.app.driver().execute(here, vec![wanted.to_json()?]).await?.convert::<bool>()? {
                let (_, faults) = self.app.focus_place().await?;
                ensure!(faults.is_empty(), "{name}: {faults:#?}");
                return Ok(());
            }
            self.app.press(Key::Tab + "").await?;
        }
        let at = "return document.activeElement?.outerHTML.slice(0, 200) ?? ''";
        let at: String = self.app.driver().execute(at, vec![json!(null)]).await?.convert()?;
        anyhow::bail!("the Tab key never comes to {name}; it is at {at}")
    }
}
