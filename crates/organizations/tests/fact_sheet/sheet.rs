//! Reads the markdown of the fact sheet: sections with their tables, lists and prose.

use std::collections::BTreeMap;

/// `docs/organizations.md`, by section number (`1.2`).
pub struct Sheet {
    sections: BTreeMap<String, Section>,
}

/// One section.
#[derive(Default)]
pub struct Section {
    /// Everything, for facts that stand in prose.
    pub text: String,
    /// The rows of all its tables, in order.
    pub rows: Vec<Row>,
    /// How many numbered lines it has.
    pub numbered: usize,
}

/// One row of a table.
pub struct Row {
    cells: Vec<(String, String)>,
}

impl Sheet {
    pub fn read() -> Self {
        Self::parse(include_str!("../../../../docs/organizations.md"))
    }

    pub fn parse(text: &str) -> Self {
        let mut sections: BTreeMap<String, Section> = BTreeMap::new();
        let mut current = String::new();
        let mut header: Option<Vec<String>> = None;
        for line in text.lines() {
            if let Some(title) = line.strip_prefix("### ").or_else(|| line.strip_prefix("## ")) {
                current = title.split(' ').next().unwrap_or_default().trim_end_matches('.').to_owned();
                header = None;
            }
            let section = sections.entry(current.clone()).or_default();
            section.text.push_str(line);
            section.text.push('\n');
            if line.split_once(". ").is_some_and(|(number, _)| number.parse::<u8>().is_ok()) {
                section.numbered += 1;
            }
            if !line.starts_with('|') {
                header = None;
                continue;
            }
            let cells: Vec<String> = line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
            match &header {
                None => header = Some(cells),
                Some(_) if cells.iter().all(|cell| cell.chars().all(|c| c == '-')) => {}
                Some(names) => section.rows.push(Row { cells: names.iter().cloned().zip(cells).collect() }),
            }
        }
        Self { sections }
    }

    /// The section with this number.
    pub fn section(&self, number: &str) -> &Section {
        self.sections.get(number).unwrap_or_else(|| panic!("the fact sheet has a section {number}"))
    }
}

impl Row {
    /// The cell under this column, without emphasis; empty if the table has no such column.
    pub fn cell(&self, column: &str) -> String {
        let cell = self.cells.iter().find(|(name, _)| name == column);
        cell.map(|(_, text)| text.replace("**", "")).unwrap_or_default()
    }

    /// Whether the table has this column.
    pub fn has(&self, column: &str) -> bool {
        self.cells.iter().any(|(name, _)| name == column)
    }

    /// The first cell.
    pub fn first(&self) -> String {
        self.cells.first().map(|(_, text)| text.replace("**", "")).unwrap_or_default()
    }

    /// The second cell.
    pub fn second(&self) -> String {
        self.cells.get(1).map(|(_, text)| text.replace("**", "")).unwrap_or_default()
    }
}
