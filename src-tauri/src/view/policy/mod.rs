//! One policy as the pages about it need it, and everything every organization holds beside what its
//! policy lists. Labels and notes are Fluent keys.

mod all_data;
mod convert;

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

pub use all_data::*;

/// Everything the pages about one policy show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyView {
    /// Whose.
    pub organization: String,
    /// The day of the copy, or the date as printed.
    pub copy_date: String,
    /// Whether that is the day the copy was archived; else it is the date printed in it.
    pub archived: bool,
    /// Where it was published.
    pub site: Option<String>,
    /// The address of the archived copy, if ours says where it was taken from.
    pub snapshot: Option<String>,
    /// What to know first.
    pub worth_knowing: Vec<PolicyRow>,
    /// The label, a line for each question.
    pub label: Vec<LabelLineView>,
    /// The picture of where data goes.
    pub flow: FlowView,
    /// What is said of each group of data.
    pub grid: Vec<GridRowView>,
    /// Every statement, part by part.
    pub parts: Vec<PolicyGroup>,
    /// The sections, each with the ids of its statements.
    pub sections: Vec<SectionView>,
    /// Statements that differ.
    pub contradictions: Vec<ContradictionView>,
    /// Peculiarities the member is told of, by the Fluent keys of their words.
    pub quirks: Vec<String>,
    /// What it says of its own changes: how they become known, whether before, whether for data held already.
    pub changes: Vec<PolicyRow>,
    /// Who gets data, and what say the member has.
    pub recipients: Vec<RecipientView>,
}

/// Answer of `check_policy`: what the portal says of its policy's version, at this moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyCheckView {
    /// `known`, `another` or `not-said`.
    pub outcome: String,
    /// The portal's own name for another one.
    pub version: Option<String>,
}

/// How firmly a policy says a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PolicySays {
    Does,
    May,
    Ask,
    Law,
    LawMay,
    DoesMay,
    Silent,
}

/// One statement, or one silence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyRow {
    /// Its id in the pack.
    pub id: String,
    /// Fluent key of its words.
    pub label: String,
    /// How firmly it is said; `null` if it is only mentioned in passing.
    pub says: Option<PolicySays>,
    /// Section of the policy, `-` if there is none.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The group of a category, as a code.
    pub group: Option<String>,
    /// Fluent keys of what else is known of it.
    pub notes: Vec<String>,
}

/// Statements that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyGroup {
    /// The part, as a code.
    pub id: String,
    /// Its statements.
    pub rows: Vec<PolicyRow>,
}

/// A section of the policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SectionView {
    /// As references write it.
    pub name: String,
    /// The ids of its statements.
    pub rows: Vec<String>,
}

/// Statements counted by their firmness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TallyView {
    pub does: u64,
    pub may: u64,
    pub ask: u64,
    pub law: u64,
    pub passing: u64,
    pub silent: u64,
}

/// One line of the label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LabelLineView {
    /// The question, as a code.
    pub topic: String,
    /// How firmly it is answered.
    pub tally: TallyView,
    /// Counts for its sentence, by name.
    pub counts: BTreeMap<String, u64>,
    /// Fluent keys of the pack's own words, where they are the answer.
    pub labels: Vec<String>,
    /// The sections that answer it.
    pub sections: Vec<String>,
}

/// A column of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FlowColumn {
    Data,
    Purpose,
    Recipient,
    Place,
}

/// What a node stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FlowNodeKind {
    Row,
    Other,
    NotStated,
}

/// A node of the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlowNodeView {
    /// Unique in the picture.
    pub id: String,
    /// Where it stands.
    pub column: FlowColumn,
    /// What it stands for.
    pub kind: FlowNodeKind,
    /// Fluent keys of its words; of every row it stands for, if it is "Other". None for a place.
    pub labels: Vec<String>,
    /// Places: two capital letters, `EU` or `worldwide`.
    pub places: Vec<String>,
    /// When a statement about places applies, as a code.
    pub condition: Option<String>,
    /// Categories it holds, or is said to get; zero where the policy does not itemize.
    pub categories: u64,
}

/// How a link is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FlowStrength {
    /// The policy itemizes it.
    Stated,
    /// The policy says it of everything at once.
    General,
}

/// A link of the picture; as wide as its categories are many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlowLinkView {
    /// The node it begins at; `null` for all of `fromColumn`.
    pub from: Option<String>,
    /// The column it begins in.
    pub from_column: FlowColumn,
    /// The node it ends at; `null` for all of `toColumn`.
    pub to: Option<String>,
    /// The column it ends in.
    pub to_column: FlowColumn,
    /// How it is known.
    pub strength: FlowStrength,
    /// Fluent keys of the categories it carries; empty where the policy names none.
    pub categories: Vec<String>,
}

/// The picture of where data goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlowView {
    /// Nodes in reading order, column by column.
    pub nodes: Vec<FlowNodeView>,
    /// Links between them.
    pub links: Vec<FlowLinkView>,
}

/// What is said of one group of data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GridRowView {
    /// The group, as a code.
    pub group: String,
    /// Its categories.
    pub categories: u64,
    /// How firmly their collection is said.
    pub collected: TallyView,
    /// How firmly it is said that somebody gets some of it; `null` if only the general statement covers it.
    pub shared: Option<TallyView>,
    /// What is said of why.
    pub why: GridMark,
    /// What is said of the member's say about it.
    pub control: GridMark,
}

/// What is said of a group where there is nothing to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum GridMark {
    /// Only if the member wishes.
    Ask,
    /// Of all data at once.
    General,
    /// Nothing.
    Silent,
}

/// Two statements that differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContradictionView {
    /// Fluent key of the sentence that introduces them.
    pub label: String,
    /// The ids of the statements that say the one.
    pub one: Vec<String>,
    /// The ids of those that say the other.
    pub other: Vec<String>,
}

/// What say a member has about a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RecipientStanding {
    YouChoose,
    TheyAsk,
    NoneStated,
    Law,
}

/// Who gets data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecipientView {
    /// Its id in the pack.
    pub id: String,
    /// Fluent key of its words.
    pub label: String,
    /// What say the member has.
    pub standing: RecipientStanding,
    /// What the policy offers, as a code.
    pub choice: String,
    /// The page on which the choice is made, a host name and perhaps a path; `null` where the policy names none.
    pub page: Option<String>,
    /// Fluent keys of the categories it gets; `null` where the policy does not itemize them.
    pub gets: Option<Vec<String>>,
    /// Fluent keys of the limits set; `null` where there are none stated.
    pub limits: Option<Vec<String>>,
    /// How firmly the policy says so.
    pub says: PolicySays,
    /// Section of the policy.
    #[serde(rename = "ref")]
    pub reference: String,
}
