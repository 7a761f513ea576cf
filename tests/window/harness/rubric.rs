//! What a machine can say about how a page looks, asked as the pictures of the made-up world are asked.

use anyhow::ensure;
use serde::Deserialize;
use serde_json::json;

use super::page::Page;

/// The same checks as those of the screens in Chromium.
const RUBRIC: &str = include_str!("../../../ui/look/rubric.js");

/// Presses of Tab that lead to no stop of the page: round the window's end.
const SPARE_STOPS: usize = 4;

/// The stops of the Tab key on a page.
#[derive(Deserialize)]
pub struct Stops {
    pub count: usize,
    pub faults: Vec<String>,
}

/// How much of what was painted stands elsewhere by now.
#[derive(Deserialize)]
pub struct Moved {
    pub shift: f64,
    pub faults: Vec<String>,
}

impl Page {
    /// What these checks of the rubric say against the page, once it stands still.
    pub async fn faults(&self, checks: &[&str]) -> anyhow::Result<Vec<String>> {
        let script = format!(
            "{RUBRIC}
            const [checks, done] = arguments;
            const faults = () => checks.flatMap((each) => rubric[each]().map((fault) => `${{each}}: ${{fault}}`));
            rubric.settled().then(() => done(faults()));"
        );
        Ok(self.driver().execute_async(&script, vec![json!(checks)]).await?.convert()?)
    }

    /// Fails with what these checks say against the page, if anything.
    pub async fn insist_on(&self, what: &str, checks: &[&str]) -> anyhow::Result<()> {
        let faults = self.faults(checks).await?;
        ensure!(faults.is_empty(), "{what}: {faults:#?}");
        Ok(())
    }

    /// Goes once through the page with the Tab key and looks at each stop.
    pub async fn tab_through(&self) -> anyhow::Result<Stops> {
        let watch = format!("{RUBRIC}\nreturn rubric.watchFocus();");
        let stops: usize = self.driver().execute(watch, vec![]).await?.convert()?;
        // From the heading through its column, once round the window's end, and past the first stop again.
        self.press("\u{e004}".repeat(stops + SPARE_STOPS)).await?;
        Ok(self.driver().execute_async("rubric.focusStops().then(arguments[0]);", vec![]).await?.convert()?)
    }

    /// Which region of the window the focus is in, and what is wrong with how it shows there.
    pub async fn focus_place(&self) -> anyhow::Result<(String, Vec<String>)> {
        let script = format!("{RUBRIC}\nrubric.focusPlace().then(arguments[0]);");
        Ok(self.driver().execute_async(script, vec![]).await?.convert()?)
    }

    /// Goes to a route and answers what moved there after it was first painted, and how long painting took.
    ///
    /// Unit of the time: milliseconds from the step to the first frame that shows the new heading.
    pub async fn go_watching(&self, route: &str) -> anyhow::Result<(Moved, f64)> {
        let script = format!(
            "{RUBRIC}
            const [route, done] = arguments;
            const frame = () => new Promise((next) => requestAnimationFrame(next));
            (async () => {{
                const began = performance.now();
                const until = began + 10000;
                const was = document.querySelector('h1');
                location.hash = route;
                do await frame();
                while (performance.now() < until && document.querySelector('h1') === was);
                await frame();
                const took = performance.now() - began;
                rubric.remember();
                while (performance.now() < until && document.querySelector('[aria-busy=true]')) await frame();
                await frame();
                await frame();
                done([rubric.moved(), took]);
            }})();"
        );
        Ok(self.driver().execute_async(script, vec![json!(route)]).await?.convert()?)
    }
}
