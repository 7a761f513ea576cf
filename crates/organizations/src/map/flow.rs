//! The picture of where data goes: group of data → purpose → recipient → place.
//!
//! No policy states flows category by category. Where it lists what a recipient gets, a *stated* link
//! leads from each group of data past the purposes to that recipient. Everything else is one *general*
//! statement about all data, all purposes or all recipients, and is drawn as such: nothing is guessed
//! to fill the picture.

use strum::{IntoStaticStr, VariantArray};

use crate::code::Code;
use crate::{Category, Condition, Country, Group, How, Limit, Pack, PlaceTopic, Recipient, label_key};

/// The most nodes a column shows; the rest is one node, "Other".
const MOST: usize = 7;

/// A column of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Column {
    /// Groups of data.
    Data,
    /// What it is used for.
    Purpose,
    /// Who gets it.
    Recipient,
    /// Where it may be.
    Place,
}

/// How a link is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Strength {
    /// The policy itemizes it.
    Stated,
    /// The policy says it of all data at once.
    General,
}

/// What a node stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NodeKind {
    /// One row or group.
    Row {
        /// The Fluent key of its words; a place goes by its names instead.
        label: Option<String>,
        /// Places by code, as [`crate::Place`] writes them.
        places: Vec<String>,
        /// When a statement about places applies.
        condition: Option<Condition>,
    },
    /// The rows that found no room of their own, by the Fluent keys of their words.
    Other(Vec<String>),
    /// The policy does not say.
    NotStated,
}

/// A node of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Unique in the picture.
    pub id: String,
    /// Where it stands.
    pub column: Column,
    /// What it stands for.
    pub kind: NodeKind,
    /// Categories it holds or is said to get; zero where the policy does not itemize.
    pub categories: usize,
}

/// One end of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// A node, by its id.
    Node(String),
    /// A whole column: the statement is about all of it.
    All(Column),
}

/// A link of the picture; its width is the number of categories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it begins.
    pub from: End,
    /// Where it ends.
    pub to: End,
    /// How it is known.
    pub strength: Strength,
    /// The categories it carries, by the Fluent keys of their words; empty where the policy names none.
    pub categories: Vec<String>,
}

/// Nodes in reading order, column by column, and the links between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// The nodes.
    pub nodes: Vec<Node>,
    /// The links.
    pub links: Vec<Link>,
}

/// The picture of one policy.
#[must_use]
pub fn flow(pack: &Pack) -> Flow {
    let (data, purposes, recipients, places) = (data(pack), purposes(pack), recipients(pack), places(pack));
    let mut links = data_links(pack, &data, &recipients);
    links.extend(purpose_links(&purposes, &recipients));
    links.extend(recipient_links(&recipients));
    links.extend(place_links(&recipients, &places));
    let nodes = [
        data.into_iter().map(Shown::node).collect::<Vec<_>>(),
        purposes,
        recipients.into_iter().map(Shown::node).collect(),
        places.into_iter().map(|(node, _)| node).collect(),
    ];
    Flow { nodes: nodes.into_iter().flatten().collect(), links }
}

/// A node together with the rows it stands for.
struct Shown<R> {
    node: Node,
    rows: Vec<R>,
}

impl<R> Shown<R> {
    fn node(self) -> Node {
        self.node
    }
}

/// The first `MOST` by `rank` (higher first, then the policy's order), in the policy's order; and the rest.
fn choose<T>(all: Vec<T>, rank: impl Fn(&T) -> usize) -> (Vec<T>, Vec<T>) {
    if all.len() <= MOST {
        return (all, Vec::new());
    }
    let mut order: Vec<(usize, usize)> = all.iter().enumerate().map(|(place, each)| (place, rank(each))).collect();
    order.sort_by_key(|&(place, rank)| (std::cmp::Reverse(rank), place));
    let kept: Vec<usize> = order.into_iter().take(MOST - 1).map(|(place, _)| place).collect();
    let mut places = 0..;
    all.into_iter().partition(|_| places.next().is_some_and(|place| kept.contains(&place)))
}

fn row(id: String, column: Column, label: String, categories: usize) -> Node {
    Node { id, column, kind: NodeKind::Row { label: Some(label), places: Vec::new(), condition: None }, categories }
}

fn other(column: Column, labels: Vec<String>, categories: usize) -> Node {
    let id = format!("{}:other", column.as_str());
    Node { id, column, kind: NodeKind::Other(labels), categories }
}

/// What is said not to be collected goes nowhere.
fn collected(pack: &Pack) -> impl Iterator<Item = &Category> {
    pack.categories.iter().filter(|row| row.how != How::NotCollected)
}

fn data(pack: &Pack) -> Vec<Shown<&Category>> {
    let groups: Vec<(Group, Vec<&Category>)> = Group::ALL
        .iter()
        .map(|group| (*group, collected(pack).filter(|row| row.group == *group).collect::<Vec<_>>()))
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    let is_itemized = |row: &Category| recipients_of(pack, row).next().is_some();
    // Who a person is and how to reach them is looked for first; then a group the policy itemizes for
    // somebody is kept before a larger one that it does not.
    let (kept, rest) = choose(groups, |(group, rows)| match group {
        Group::Identity | Group::Contact => usize::MAX,
        _ if rows.iter().any(|row| is_itemized(row)) => pack.categories.len() + rows.len(),
        _ => rows.len(),
    });
    let label = |group: Group| format!("policy-group-{}", group.as_str());
    let mut shown: Vec<_> = kept
        .into_iter()
        .map(|(group, rows)| Shown {
            node: row(format!("data:{}", group.as_str()), Column::Data, label(group), rows.len()),
            rows,
        })
        .collect();
    if !rest.is_empty() {
        let labels = rest.iter().map(|(group, _)| label(*group)).collect();
        let rows: Vec<_> = rest.into_iter().flat_map(|(_, rows)| rows).collect();
        shown.push(Shown { node: other(Column::Data, labels, rows.len()), rows });
    }
    shown
}

/// The recipients whose list names a category.
pub(super) fn recipients_of<'p>(pack: &'p Pack, category: &Category) -> impl Iterator<Item = &'p Recipient> {
    let id = category.id.clone();
    pack.recipients.iter().filter(move |row| row.gets.said().is_some_and(|gets| gets.contains(&id)))
}

fn purposes(pack: &Pack) -> Vec<Node> {
    let (kept, rest) = choose(pack.purposes.iter().collect(), |_| 0);
    let node = |id: &domain::FieldId| row(format!("purpose:{id}"), Column::Purpose, pack.label(id), 0);
    let mut nodes: Vec<_> = kept.iter().map(|purpose| node(&purpose.id)).collect();
    if !rest.is_empty() {
        nodes.push(other(Column::Purpose, rest.iter().map(|purpose| pack.label(&purpose.id)).collect(), 0));
    }
    nodes
}

fn recipients(pack: &Pack) -> Vec<Shown<&Recipient>> {
    let gets = |row: &Recipient| row.gets.said().map_or(0, Vec::len);
    let is_tied = |row: &Recipient| {
        pack.countries.iter().any(|country| tied_by(country.condition).is_some_and(|limit| has_limit(row, limit)))
    };
    let (kept, rest) = choose(pack.recipients.iter().collect(), |row| gets(row) + usize::from(is_tied(row)));
    let mut shown: Vec<_> = kept
        .into_iter()
        .map(|recipient| Shown {
            node: row(
                format!("recipient:{}", recipient.id),
                Column::Recipient,
                pack.label(&recipient.id),
                gets(recipient),
            ),
            rows: vec![recipient],
        })
        .collect();
    if !rest.is_empty() {
        let labels = rest.iter().map(|row| pack.label(&row.id)).collect();
        let count = collected(pack).filter(|category| rest.iter().any(|row| is_given(row, category))).count();
        shown.push(Shown { node: other(Column::Recipient, labels, count), rows: rest });
    }
    shown
}

fn is_given(recipient: &Recipient, category: &Category) -> bool {
    recipient.gets.said().is_some_and(|gets| gets.contains(&category.id))
}

/// Rows about places; everything that names none is one node, "Not stated".
fn places(pack: &Pack) -> Vec<(Node, Option<&Country>)> {
    let rows = pack.countries.iter().filter(|row| row.topic != PlaceTopic::TransferBasis);
    let mut nodes: Vec<(Node, Option<&Country>)> = rows
        .clone()
        .filter_map(|row| {
            let places = row.places.said()?.iter().map(ToString::to_string).collect();
            let condition = (row.condition != Condition::Always).then_some(row.condition);
            let kind = NodeKind::Row { label: None, places, condition };
            Some((Node { id: format!("place:{}", row.id), column: Column::Place, kind, categories: 0 }, Some(row)))
        })
        .collect();
    if nodes.is_empty() || rows.clone().any(|row| row.places.is_silent()) {
        let id = "place:not-stated".to_owned();
        nodes.push((Node { id, column: Column::Place, kind: NodeKind::NotStated, categories: 0 }, None));
    }
    nodes
}

fn general(from: End, to: End) -> Link {
    Link { from, to, strength: Strength::General, categories: Vec::new() }
}

/// Each group to all purposes, and to each recipient that is said to get some of it.
fn data_links(pack: &Pack, data: &[Shown<&Category>], recipients: &[Shown<&Recipient>]) -> Vec<Link> {
    let mut links = Vec::new();
    for group in data {
        let from = || End::Node(group.node.id.clone());
        let keys = |rows: &[&Category]| rows.iter().map(|row| label_key(&pack.id, row.id.as_str())).collect();
        for to in recipients {
            let given: Vec<&Category> =
                group.rows.iter().copied().filter(|row| to.rows.iter().any(|each| is_given(each, row))).collect();
            if !given.is_empty() {
                let (to, categories) = (End::Node(to.node.id.clone()), keys(&given));
                links.push(Link { from: from(), to, strength: Strength::Stated, categories });
            }
        }
        let categories = keys(&group.rows);
        links.push(Link { from: from(), to: End::All(Column::Purpose), strength: Strength::General, categories });
    }
    links
}

fn gets_in_general(shown: &Shown<&Recipient>) -> bool {
    shown.rows.iter().any(|row| row.gets.is_silent())
}

/// All data to each purpose, and each purpose on to the recipients in general.
fn purpose_links(purposes: &[Node], recipients: &[Shown<&Recipient>]) -> Vec<Link> {
    let node = |purpose: &Node| End::Node(purpose.id.clone());
    let mut links: Vec<_> = purposes.iter().map(|each| general(End::All(Column::Data), node(each))).collect();
    if recipients.iter().any(gets_in_general) {
        links.extend(purposes.iter().map(|each| general(node(each), End::All(Column::Recipient))));
    }
    links
}

/// All purposes to each recipient of which the policy does not itemize what it gets.
fn recipient_links(recipients: &[Shown<&Recipient>]) -> impl Iterator<Item = Link> {
    recipients
        .iter()
        .filter(|shown| gets_in_general(shown))
        .map(|shown| general(End::All(Column::Purpose), End::Node(shown.node.id.clone())))
}

/// Each recipient to the places in general, and those to each place; one recipient alone where the policy ties
/// it to the place.
fn place_links(recipients: &[Shown<&Recipient>], places: &[(Node, Option<&Country>)]) -> Vec<Link> {
    let mut links = Vec::new();
    for (node, row) in places {
        let to = || End::Node(node.id.clone());
        let tie = row.and_then(|row| tied_by(row.condition));
        let tied: Vec<_> = recipients
            .iter()
            .filter(|shown| shown.rows.iter().any(|row| tie.is_some_and(|tie| has_limit(row, tie))))
            .collect();
        links.extend(tied.iter().map(|shown| Link {
            from: End::Node(shown.node.id.clone()),
            to: to(),
            strength: Strength::Stated,
            categories: Vec::new(),
        }));
        if tied.is_empty() || row.is_some_and(|row| row.condition != Condition::ExceptionalSupport) {
            links.push(general(End::All(Column::Recipient), to()));
        }
    }
    if links.iter().any(|link| link.strength == Strength::General) {
        let from = |shown: &Shown<&Recipient>| End::Node(shown.node.id.clone());
        links.extend(recipients.iter().map(|each| general(from(each), End::All(Column::Place))));
    }
    links
}

/// The limit that says of a recipient that it is in the place of this condition.
const fn tied_by(condition: Condition) -> Option<Limit> {
    match condition {
        Condition::EuMembers => Some(Limit::InsideEuEncrypted),
        Condition::ExceptionalSupport => Some(Limit::Exceptional),
        Condition::Always | Condition::Registration | Condition::Otherwise | Condition::Unlawful => None,
    }
}

fn has_limit(row: &Recipient, limit: Limit) -> bool {
    row.limits.said().is_some_and(|limits| limits.contains(&limit))
}

#[cfg(test)]
mod tests;
