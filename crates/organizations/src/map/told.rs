//! Every row of a pack as one statement: what it is about, how firmly it is said, where.

use strum::IntoStaticStr;

use crate::code::Code;
use crate::{
    Basis, Category, Country, Deletion, FactKind, Identity, Mention, Message, Pack, PlaceTopic, Recipient, Retention,
    Right, RightKind, Says, SourceOfFact, Stated, Stoppable, label_key,
};

/// What a statement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Part {
    /// Who is responsible, how to reach them, and where the policy applies.
    Responsible,
    /// Categories of data.
    Data,
    /// Purposes and their bases.
    Purposes,
    /// Recipients.
    Recipients,
    /// Places.
    Places,
    /// How long things are kept.
    Keeping,
    /// Rights, wishes and rules about asking.
    Rights,
    /// Kinds of messages.
    Messages,
    /// What a deletion means.
    Deletion,
    /// Cookies, age, changes of the policy, security.
    Rules,
}

/// One statement of a policy, or one silence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The row's id in the pack.
    pub id: String,
    /// The Fluent key of its words.
    pub label: String,
    /// What it is about.
    pub part: Part,
    /// How firmly it is said; `None` if the policy only mentions it in passing.
    pub says: Option<Says>,
    /// Section of the policy, `-` if it says nothing.
    pub reference: String,
    /// Fluent keys of what else the pack knows of it: how data comes, bases, limits, ways.
    pub notes: Vec<String>,
}

/// Every statement of a pack, part by part, in the order of the pack. Advice is ours, so it is left out.
#[must_use]
pub fn told(pack: &Pack) -> Vec<Told> {
    let rows = Rows(pack);
    let mut all: Vec<Told> = pack.identities.iter().map(|row| rows.identity(row)).collect();
    all.extend(pack.legal_entity.is_silent().then(|| silence("legal-entity", Part::Responsible)));
    all.extend(rows.missing_contacts());
    all.extend(pack.categories.iter().map(|row| rows.category(row)));
    all.extend(pack.purposes.iter().map(|row| {
        let basis = row.basis.said().map_or("policy-basis-silent".to_owned(), |basis| basis_key(*basis));
        rows.row(row.id.as_str(), Part::Purposes, Some(Says::Does), &row.reference, vec![basis])
    }));
    all.extend(pack.legal_bases.iter().map(|row| {
        rows.row(row.id.as_str(), Part::Purposes, Some(Says::Does), &row.reference, vec![basis_key(row.basis)])
    }));
    all.extend(pack.recipients.iter().map(|row| rows.recipient(row)));
    all.extend(pack.countries.iter().map(|row| rows.place(row)));
    all.extend(pack.retentions.iter().map(|row| rows.retention(row)));
    all.extend(pack.rights.iter().map(|row| rows.right(row)));
    all.extend(pack.messages.iter().map(|row| rows.message(row)));
    all.extend(pack.deletions.iter().filter(|row| row.kind != FactKind::Advice).map(|row| rows.deletion(row)));
    all.extend(rows.rules());
    all
}

/// The statements of one pack, row by row.
struct Rows<'p>(&'p Pack);

impl Rows<'_> {
    fn row(&self, id: &str, part: Part, says: Option<Says>, reference: &str, notes: Vec<String>) -> Told {
        let label = label_key(&self.0.id, id);
        Told { id: id.to_owned(), label, part, says, reference: reference.to_owned(), notes }
    }

    fn identity(&self, row: &Identity) -> Told {
        let says = if row.kind == FactKind::Silent { Says::Silent } else { Says::Does };
        self.row(row.id.as_str(), Part::Responsible, Some(says), &row.reference, Vec::new())
    }

    /// A category outside the lists of collected data is mentioned, not said to be collected.
    fn category(&self, row: &Category) -> Told {
        let says = (row.says != Says::Silent).then_some(row.says);
        let mut notes = vec![code_key("how", row.how)];
        if row.source == SourceOfFact::Definition {
            notes.push("policy-source-definition".to_owned());
        }
        self.row(row.id.as_str(), Part::Data, says, &row.reference, notes)
    }

    fn recipient(&self, row: &Recipient) -> Told {
        let gets = row.gets.is_silent().then(|| "policy-gets-silent".to_owned());
        let limits = match &row.limits {
            Stated::Said(limits) => limits.iter().map(|limit| code_key("limit", *limit)).collect(),
            Stated::Silent => vec!["policy-limits-silent".to_owned()],
        };
        let notes = gets.into_iter().chain(limits).chain([code_key("choice", row.choice)]).collect();
        self.row(row.id.as_str(), Part::Recipients, Some(row.says), &row.reference, notes)
    }

    /// A basis of transfer names no place and needs none.
    fn place(&self, row: &Country) -> Told {
        let silent = row.places.is_silent() && row.topic != PlaceTopic::TransferBasis;
        let says = if silent { Says::Silent } else { Says::Does };
        self.row(row.id.as_str(), Part::Places, Some(says), &row.reference, Vec::new())
    }

    fn retention(&self, row: &Retention) -> Told {
        let open_ended = row.says != Says::Silent && row.until_days.is_silent();
        let notes = if open_ended { vec!["policy-no-period".to_owned()] } else { Vec::new() };
        self.row(row.id.as_str(), Part::Keeping, Some(row.says), &row.reference, notes)
    }

    fn right(&self, row: &Right) -> Told {
        let says = match row.mention {
            Mention::Listed => Some(Says::Does),
            Mention::Implied => None,
            Mention::Silent => Some(Says::Silent),
        };
        let notes = match &row.routes {
            // Where the policy is silent about a right, the ways are those of asking anyway.
            _ if row.mention == Mention::Silent => Vec::new(),
            Stated::Said(routes) => routes.iter().map(|route| code_key("route", *route)).collect(),
            // A rule about asking is no wish, so there is no way to it.
            Stated::Silent if row.covers.iter().all(|kind| *kind == RightKind::RequestRule) => Vec::new(),
            Stated::Silent => vec!["policy-route-silent".to_owned()],
        };
        self.row(row.id.as_str(), Part::Rights, says, &row.reference, notes)
    }

    fn message(&self, row: &Message) -> Told {
        let (says, note) = match row.stoppable {
            Stoppable::Silent => (Says::Silent, "policy-stop-silent".to_owned()),
            stoppable => (Says::Does, code_key("stoppable", stoppable)),
        };
        let can_be_stopped = matches!(row.stoppable, Stoppable::Yes | Stoppable::Partly);
        let how = (can_be_stopped && row.how.is_silent()).then(|| "policy-stop-how-silent".to_owned());
        let notes = [note].into_iter().chain(how).collect();
        self.row(row.id.as_str(), Part::Messages, Some(says), &row.reference, notes)
    }

    fn deletion(&self, row: &Deletion) -> Told {
        let notes = if row.kind == FactKind::Inference { vec![code_key("kind", row.kind)] } else { Vec::new() };
        self.row(row.id.as_str(), Part::Deletion, Some(row.says), &row.reference, notes)
    }

    /// The rules in the pack's own words, each followed by what its words cannot tell: the silences within it.
    fn rules(&self) -> Vec<Told> {
        let pack = self.0;
        let said = |silent: bool| Some(if silent { Says::Silent } else { Says::Does });
        let rule = |id, silent, reference: &str| self.row(id, Part::Rules, said(silent), reference, Vec::new());
        let (cookies, security, notice) = (&pack.cookies, &pack.security, &pack.change_notice);
        let mut rules = vec![rule("cookies", cookies.kinds.is_empty(), &cookies.reference)];
        rules.extend(silences(&[
            ("cookies-list", cookies.list.is_silent()),
            ("cookies-lifetime", cookies.lifetime_days.is_silent()),
            ("cookies-controls", cookies.controls.is_silent()),
            ("do-not-track", cookies.do_not_track.is_silent()),
        ]));
        rules.push(rule("age", pack.age.years.is_silent(), &pack.age.reference));
        rules.push(rule("change_notice", notice.routes.is_silent(), &notice.reference));
        rules.extend(super::change::effects(notice));
        rules.push(rule("security", security.reference == NOWHERE, &security.reference));
        rules.extend(silences(&[
            ("security-guarantee", security.guarantee.is_silent()),
            ("breach-notice", security.breach_notice.is_silent()),
        ]));
        rules
    }

    /// The addresses the copy does not give.
    fn missing_contacts(&self) -> impl Iterator<Item = Told> {
        let missing = self.0.contacts.iter().filter(|row| row.value.is_silent());
        missing.map(|row| silence(&format!("contact-{}", row.kind.as_str()), Part::Responsible))
    }
}

/// What a pack writes where the policy says nothing.
const NOWHERE: &str = "-";

/// A silence in words that all packs share.
fn silence(id: &str, part: Part) -> Told {
    Told {
        id: id.to_owned(),
        label: format!("policy-{id}-silent"),
        part,
        says: Some(Says::Silent),
        reference: NOWHERE.to_owned(),
        notes: Vec::new(),
    }
}

fn silences(rules: &[(&str, bool)]) -> impl Iterator<Item = Told> {
    rules.iter().filter(|(_, silent)| *silent).map(|(id, _)| silence(id, Part::Rules))
}

fn code_key<C: Code>(list: &str, code: C) -> String {
    format!("policy-{list}-{}", code.as_str().replace(['/', '+'], "-"))
}

fn basis_key(basis: Basis) -> String {
    code_key("basis", basis)
}
