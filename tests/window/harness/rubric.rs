//! What a machine can say about how a page looks and whether everybody can use it.

use std::{fs, path::Path, sync::OnceLock};

use anyhow::{Context, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use super::page::Page;

/// The same checks as those of the screens in Chromium.
const RUBRIC: &str = include_str!("../../../ui/look/rubric.js");
const AXE: &str = "const done = arguments[0]; axe.run(document).then((report) => done({ \
                   violations: report.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => \
                   ({ target: node.target, summary: node.failureSummary })) })), \
                   rules: report.passes.length + report.violations.length, \
                   looked: report.passes.concat(report.violations).reduce((sum, rule) => sum + rule.nodes.length, 0), \
                   }), (error) => done({ error: String(error) }));";

/// What axe found on a page.
#[derive(Deserialize)]
pub struct Access {
    /// The broken rules, each with the elements that break it.
    pub violations: Vec<Value>,
    /// How many rules had something to look at.
    pub rules: usize,
    /// How many elements were looked at, once per rule.
    pub looked: usize,
}

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
    /// Looks at the page with axe.
    pub async fn access(&self) -> anyhow::Result<Access> {
        self.driver().execute(axe()?, vec![]).await?;
        Ok(self.driver().execute_async(AXE, vec![]).await?.convert()?)
    }

    /// Fails if the page breaks a rule of accessibility; says how much was looked at.
    #[expect(clippy::print_stderr, reason = "a test's own output")]
    pub async fn insist_on_access(&self, what: &str) -> anyhow::Result<()> {
        let Access { violations, rules, looked } = self.access().await?;
        eprintln!("axe: {what}: {looked} elements, {rules} rules, {} violations", violations.len());
        ensure!(looked > 0, "axe looked at nothing on {what}");
        ensure!(violations.is_empty(), "{what} breaks rules of accessibility: {violations:#?}");
        Ok(())
    }

    /// What these checks of the rubric say against the page.
    pub async fn faults(&self, checks: &[&str]) -> anyhow::Result<Vec<String>> {
        let script = format!(
            "{RUBRIC}\nreturn arguments[0].flatMap((each) => rubric[each]().map((fault) => `${{each}}: ${{fault}}`));"
        );
        Ok(self.driver().execute(&script, vec![json!(checks)]).await?.convert()?)
    }

    /// Fails with what these checks say against the page, if anything.
    pub async fn insist_on(&self, what: &str, checks: &[&str]) -> anyhow::Result<()> {
        let faults = self.faults(checks).await?;
        ensure!(faults.is_empty(), "{what}: {faults:#?}");
        Ok(())
    }

    /// Goes through the page with the Tab key, `presses` times, and looks at each stop.
    pub async fn tab_through(&self, presses: usize) -> anyhow::Result<Stops> {
        self.driver().execute(format!("{RUBRIC}\nrubric.watchFocus();"), vec![]).await?;
        self.press("\u{e004}".repeat(presses)).await?;
        Ok(self.driver().execute("return rubric.focusStops();", vec![]).await?.convert()?)
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
                location.hash = route;
                await frame();
                await frame();
                const took = performance.now() - began;
                rubric.remember();
                const until = began + 10000;
                while (performance.now() < until && document.querySelector('[aria-busy=true]')) await frame();
                await frame();
                await frame();
                done([rubric.moved(), took]);
            }})();"
        );
        Ok(self.driver().execute_async(script, vec![json!(route)]).await?.convert()?)
    }
}

fn axe() -> anyhow::Result<&'static str> {
    static AXE_CORE: OnceLock<String> = OnceLock::new();
    if let Some(text) = AXE_CORE.get() {
        return Ok(text);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let text = fs::read_to_string(&path).with_context(|| format!("{} is missing; run ./dev test", path.display()))?;
    Ok(AXE_CORE.get_or_init(|| text))
}
