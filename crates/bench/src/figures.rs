//! Series, medians, ratios and the table.

use std::fmt::Write as _;

use serde::Serialize;

/// One comparison.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// What was compared.
    name: &'static str,
    /// The unit of the series.
    unit: &'static str,
    /// The most the ratio should be, where a goal was set.
    #[serde(skip_serializing_if = "Option::is_none")]
    goal: Option<f64>,
    /// Ratio of the medians.
    ratio: f64,
    /// Median of the app's runs.
    ours: f64,
    /// Median of the floor's runs.
    floor: f64,
    /// Every run, in the order they were made; ours and the floor's in turn.
    ours_runs: Vec<f64>,
    floor_runs: Vec<f64>,
    /// Where ours goes, for a reader who wants to know why: name and median.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    shares: Vec<(String, f64)>,
}

impl Figure {
    /// Compares two interleaved series.
    pub fn new(name: &'static str, unit: &'static str, ours: Vec<f64>, floor: Vec<f64>) -> Self {
        let (our_median, floor_median) = (median(&ours), median(&floor));
        Self {
            name,
            unit,
            goal: None,
            ratio: our_median / floor_median,
            ours: our_median,
            floor: floor_median,
            ours_runs: ours,
            floor_runs: floor,
            shares: Vec::new(),
        }
    }

    /// Sets the most the ratio should be.
    pub const fn goal(mut self, ratio: f64) -> Self {
        self.goal = Some(ratio);
        self
    }

    /// Adds where the time or the memory goes.
    pub fn share(mut self, name: &str, runs: &[f64]) -> Self {
        self.shares.push((name.to_owned(), median(runs)));
        self
    }
}

/// The middle value; of an even number the mean of the two in the middle.
pub fn median(runs: &[f64]) -> f64 {
    let mut sorted = runs.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let upper = sorted.get(middle).copied().unwrap_or(f64::NAN);
    if sorted.len() % 2 == 1 {
        return upper;
    }
    let lower = middle.checked_sub(1).and_then(|lower| sorted.get(lower)).copied();
    lower.map_or(f64::NAN, |lower| f64::midpoint(lower, upper))
}

/// The figures as a table for the terminal.
pub fn table(figures: &[Figure]) -> String {
    let mut out = format!("{:<44} {:>9} {:>9} {:>7} {:>6}\n", "", "ours", "floor", "ratio", "goal");
    for figure in figures {
        let goal = figure.goal.map_or_else(|| "-".to_owned(), |goal| format!("{goal:.1}"));
        let mark = if figure.goal.is_some_and(|goal| figure.ratio > goal) { "  missed" } else { "" };
        let name = format!("{} ({})", figure.name, figure.unit);
        let Figure { ours, floor, ratio, .. } = figure;
        let _ = writeln!(out, "{name:<44} {ours:>9.1} {floor:>9.1} {ratio:>7.2} {goal:>6}{mark}");
        for (share, median) in &figure.shares {
            let _ = writeln!(out, "  of it {share:<36} {median:>9.1}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_run_does_not_move_the_median() {
        assert!((median(&[3.0, 1.0, 2.0, 100.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!((median(&[1.0, 3.0]) - 2.0).abs() < f64::EPSILON);
    }

    #[test]
    fn a_missed_goal_is_said() {
        let figure = Figure::new("export", "ms", vec![200.0], vec![100.0]).goal(1.5);
        assert!(table(&[figure]).contains("2.00    1.5  missed"));
    }
}
