//! Whether everybody can use a page, as far as a machine can say.

use std::{fs, path::Path, sync::OnceLock};

use anyhow::{Context, ensure};
use serde::Deserialize;
use serde_json::Value;

use super::page::Page;

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
