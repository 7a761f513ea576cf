//! From a pack, read as a map, to what the window shows of it. No rules, only names.

use organizations::map::{
    self, Column, End, Link, Mark, Node, NodeKind, Part, SharedWith, Standing, Strength, Tally, Told,
};
use organizations::{Code, Contradiction, Pack, Recipient, Says, label_key};

use super::{
    ContradictionView, FlowColumn, FlowLinkView, FlowNodeKind, FlowNodeView, FlowStrength, FlowView, GridMark,
    GridRowView, LabelLineView, PolicyCheckView, PolicyGroup, PolicyRow, PolicySays, PolicyView, RecipientStanding,
    RecipientView, SectionView, TallyView,
};
use crate::view::convert::count;

impl From<app::PolicyCheck> for PolicyCheckView {
    fn from(check: app::PolicyCheck) -> Self {
        let (outcome, version) = match check {
            app::PolicyCheck::Known => ("known", None),
            app::PolicyCheck::Another(version) => ("another", Some(version)),
            app::PolicyCheck::NotSaid => ("not-said", None),
        };
        Self { outcome: outcome.to_owned(), version }
    }
}

impl PolicyView {
    /// Everything about one policy.
    pub fn new(pack: &Pack) -> Self {
        Self {
            organization: pack.id.to_string(),
            copy_date: pack.copy_date().as_text(),
            archived: !pack.policy.archived.is_silent(),
            site: pack.policy.site.said().cloned(),
            snapshot: pack.policy.snapshot.said().cloned(),
            worth_knowing: pack
                .worth_knowing
                .iter()
                .map(|row| PolicyRow {
                    id: row.id.to_string(),
                    label: pack.label(&row.id),
                    says: None,
                    reference: row.reference.clone(),
                    group: None,
                    notes: Vec::new(),
                })
                .collect(),
            label: map::label(pack).into_iter().map(Into::into).collect(),
            flow: flow(pack),
            grid: map::grid(pack).into_iter().map(Into::into).collect(),
            parts: parts(pack),
            sections: map::sections(pack)
                .into_iter()
                .map(|section| SectionView {
                    name: section.name,
                    rows: section.told.into_iter().map(|row| row.id).collect(),
                })
                .collect(),
            contradictions: contradictions(pack),
            quirks: pack.quirks.iter().filter(|row| row.told).map(|row| pack.label(&row.id)).collect(),
            changes: map::changes(pack).into_iter().map(|told| told_row(pack, told)).collect(),
            recipients: pack.recipients.iter().map(|row| recipient(pack, row)).collect(),
        }
    }
}

fn parts(pack: &Pack) -> Vec<PolicyGroup> {
    let mut parts: Vec<(Part, PolicyGroup)> = Vec::new();
    for told in map::told(pack) {
        let (part, row) = (told.part, told_row(pack, told));
        match parts.last_mut().filter(|(at, _)| *at == part) {
            Some((_, group)) => group.rows.push(row),
            None => {
                let id: &str = part.into();
                parts.push((part, PolicyGroup { id: id.to_owned(), rows: vec![row] }));
            }
        }
    }
    parts.into_iter().map(|(_, group)| group).collect()
}

fn told_row(pack: &Pack, told: Told) -> PolicyRow {
    let category = pack.categories.iter().find(|row| row.id.as_str() == told.id);
    PolicyRow {
        id: told.id,
        label: told.label,
        says: told.says.map(Into::into),
        reference: told.reference,
        group: category.map(|row| row.group.as_str().to_owned()),
        notes: told.notes,
    }
}

fn contradictions(pack: &Pack) -> Vec<ContradictionView> {
    let ids = |ids: &[domain::FieldId]| ids.iter().map(ToString::to_string).collect();
    let view = |each: &Contradiction| ContradictionView {
        label: pack.label(&each.quirk),
        one: ids(&each.one),
        other: ids(&each.other),
    };
    pack.contradictions.iter().map(view).collect()
}

fn recipient(pack: &Pack, row: &Recipient) -> RecipientView {
    let gets = row.gets.said().map(|ids| ids.iter().map(|id| label_key(&pack.id, id.as_str())).collect());
    let limits =
        row.limits.said().map(|all| all.iter().map(|each| format!("policy-limit-{}", each.as_str())).collect());
    RecipientView {
        id: row.id.to_string(),
        label: pack.label(&row.id),
        standing: map::standing(row).into(),
        choice: row.choice.as_str().to_owned(),
        page: pack.choice_page(row).map(str::to_owned),
        gets,
        limits,
        says: row.says.into(),
        reference: row.reference.clone(),
    }
}

fn flow(pack: &Pack) -> FlowView {
    let flow = map::flow(pack);
    let link = |link: &Link| {
        let end = |end: &End| match end {
            End::All(column) => (None, (*column).into()),
            End::Node(id) => {
                let column = flow.nodes.iter().find(|node| node.id == *id).map_or(Column::Data, |node| node.column);
                (Some(id.clone()), column.into())
            }
        };
        let ((from, from_column), (to, to_column)) = (end(&link.from), end(&link.to));
        let strength = match link.strength {
            Strength::Stated => FlowStrength::Stated,
            Strength::General => FlowStrength::General,
        };
        FlowLinkView { from, from_column, to, to_column, strength, categories: link.categories.clone() }
    };
    FlowView { links: flow.links.iter().map(link).collect(), nodes: flow.nodes.iter().map(Into::into).collect() }
}

impl From<&Node> for FlowNodeView {
    fn from(node: &Node) -> Self {
        let (kind, labels, places, condition) = match &node.kind {
            NodeKind::Row { label, places, condition } => {
                let condition = condition.map(|condition| condition.as_str().to_owned());
                (FlowNodeKind::Row, label.iter().cloned().collect(), places.clone(), condition)
            }
            NodeKind::Other(labels) => (FlowNodeKind::Other, labels.clone(), Vec::new(), None),
            NodeKind::NotStated => (FlowNodeKind::NotStated, Vec::new(), Vec::new(), None),
        };
        let categories = count(node.categories);
        Self { id: node.id.clone(), column: node.column.into(), kind, labels, places, condition, categories }
    }
}

impl From<Column> for FlowColumn {
    fn from(column: Column) -> Self {
        match column {
            Column::Data => Self::Data,
            Column::Purpose => Self::Purpose,
            Column::Recipient => Self::Recipient,
            Column::Place => Self::Place,
        }
    }
}

impl From<Says> for PolicySays {
    fn from(says: Says) -> Self {
        match says {
            Says::Does => Self::Does,
            Says::May => Self::May,
            Says::Ask => Self::Ask,
            Says::Law => Self::Law,
            Says::LawOrMay => Self::LawMay,
            Says::DoesAndMay => Self::DoesMay,
            Says::Silent => Self::Silent,
        }
    }
}

impl From<Standing> for RecipientStanding {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::YouChoose => Self::YouChoose,
            Standing::TheyAsk => Self::TheyAsk,
            Standing::NoneStated => Self::NoneStated,
            Standing::Law => Self::Law,
        }
    }
}

impl From<Tally> for TallyView {
    fn from(tally: Tally) -> Self {
        Self {
            does: count(tally.does),
            may: count(tally.may),
            ask: count(tally.ask),
            law: count(tally.law),
            passing: count(tally.passing),
            silent: count(tally.silent),
        }
    }
}

impl From<map::LabelLine> for LabelLineView {
    fn from(line: map::LabelLine) -> Self {
        let topic: &str = line.topic.into();
        Self {
            topic: topic.to_owned(),
            tally: line.tally.into(),
            counts: line.counts.into_iter().map(|(name, number)| (name.to_owned(), count(number))).collect(),
            labels: line.labels,
            sections: line.sections,
        }
    }
}

impl From<map::GridRow> for GridRowView {
    fn from(row: map::GridRow) -> Self {
        let shared = match row.shared {
            SharedWith::General => None,
            SharedWith::Itemized(tally) => Some(tally.into()),
        };
        Self {
            group: row.group.as_str().to_owned(),
            categories: count(row.categories),
            collected: row.collected.into(),
            shared,
            why: row.why.into(),
            control: row.control.into(),
        }
    }
}

impl From<Mark> for GridMark {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Ask => Self::Ask,
            Mark::General => Self::General,
            Mark::Silent => Self::Silent,
        }
    }
}
