//! The packs as the window reads them.

use domain::FieldId;
use organizations::{
    Category, Code, ContactKind, Deletion, DeviceField, EmailTopic, Outcome, Pack, PlanPart, PlanStep, ProfileField,
};

use crate::view::{
    CatalogueView, ContactFacts, DeletionFacts, FactKind, FactRow, FieldFacts, FieldKind, MarketingFacts,
    OrganizationFacts, RecipientFacts, Says, StreamFacts, Subject, TopicFacts,
};

impl CatalogueView {
    /// Every pack.
    pub fn new(packs: &[Pack]) -> Self {
        Self { organizations: packs.iter().map(organization).collect() }
    }
}

fn organization(pack: &Pack) -> OrganizationFacts {
    let rows = |outcome| pack.deletion(outcome).map(|row| deletion_row(pack, row)).collect();
    OrganizationFacts {
        id: pack.id.to_string(),
        name: pack.name().to_owned(),
        other_names: pack.names.iter().skip(1).cloned().collect(),
        monogram: pack.monogram.clone(),
        policy_copy_date: pack.copy_date().as_text(),
        has_devices: pack.has_devices(),
        has_device_secrets: pack.has_device_secrets(),
        add_by_hand: true,
        profile_fields: pack.profile_fields.iter().map(|field| profile_field(pack, field)).collect(),
        device_fields: pack.device_fields.iter().map(|field| device_field(pack, field)).collect(),
        topics: pack.email_topics.iter().map(|row| topic(pack, row)).collect(),
        recipients: pack
            .recipients
            .iter()
            .map(|row| RecipientFacts { id: row.id.to_string(), label: pack.label(&row.id) })
            .collect(),
        marketing: marketing(pack),
        deletion: DeletionFacts {
            goes: rows(Outcome::Goes),
            stays: rows(Outcome::Stays),
            not_said: rows(Outcome::NotSaid),
            before: rows(Outcome::Before),
        },
        contact: ContactFacts {
            email: pack.contact(ContactKind::Email).map(str::to_owned),
            phone: pack.contact(ContactKind::Phone).map(str::to_owned),
            post: pack.contact(ContactKind::Post).map(str::to_owned),
            copy_date: pack.copy_date().as_text(),
        },
        earlier_kept: pack.earlier_values_kept,
        worth_knowing: pack
            .worth_knowing
            .iter()
            .map(|fact| FactRow {
                label: pack.label(&fact.id),
                reference: fact.reference.clone(),
                kind: FactKind::Stated,
                says: Says::Does,
                reason: None,
            })
            .collect(),
    }
}

fn profile_field(pack: &Pack, field: &ProfileField) -> FieldFacts {
    facts(
        pack.category(&field.category),
        FieldFacts {
            id: field.category.to_string(),
            label: pack.label(&field.category),
            group: String::new(),
            kind: field.kind.into(),
            max: u32::try_from(field.max).unwrap_or(u32::MAX),
            required: false,
            writable: field.writable,
            step_up: field.step_up,
            subject: Subject::Member,
            says: Says::Silent,
            reference: String::new(),
        },
    )
}

fn device_field(pack: &Pack, field: &DeviceField) -> FieldFacts {
    facts(
        pack.category(&field.category),
        FieldFacts {
            id: field.id.to_string(),
            label: pack.device_label(field),
            group: String::new(),
            kind: field.kind.into(),
            max: u32::try_from(field.max).unwrap_or(u32::MAX),
            required: field.required,
            writable: field.writable,
            step_up: false,
            subject: Subject::Member,
            says: Says::Silent,
            reference: String::new(),
        },
    )
}

/// `field` with what the policy says of its category.
fn facts(category: Option<&Category>, mut field: FieldFacts) -> FieldFacts {
    if let Some(category) = category {
        category.group.as_str().clone_into(&mut field.group);
        field.subject = category.subject.into();
        field.says = category.says.into();
        field.reference.clone_from(&category.reference);
    }
    field
}

fn topic(pack: &Pack, topic: &EmailTopic) -> TopicFacts {
    let message = pack.message(&topic.message);
    let routes = message.and_then(|message| message.how.said());
    TopicFacts {
        id: topic.id.to_string(),
        label: pack.topic_label(topic),
        stoppable: topic.stoppable.into(),
        marketing: topic.marketing,
        reference: message.map(|message| message.reference.clone()).unwrap_or_default(),
        how: routes.into_iter().flatten().map(|route| route.as_str().to_owned()).collect(),
        reason: message.map(|message| pack.message_note(message)),
        binds_anyway: topic.binds_anyway,
    }
}

fn marketing(pack: &Pack) -> MarketingFacts {
    let of = |part| pack.marketing(part).map(|step| plan_row(pack, step)).collect();
    let stream = |id: &FieldId| {
        let steps = pack.marketing_plan.iter().filter(|step| step.stream.as_ref() == Some(id));
        StreamFacts { label: pack.label(id), steps: steps.map(|step| plan_row(pack, step)).collect() }
    };
    MarketingFacts {
        first: of(PlanPart::OneStep),
        further: of(PlanPart::Extra),
        streams: pack.marketing_streams().into_iter().map(stream).collect(),
        still: of(PlanPart::Still),
    }
}

fn plan_row(pack: &Pack, step: &PlanStep) -> FactRow {
    FactRow {
        label: pack.label(&step.id),
        reference: step.reference.clone(),
        kind: step.kind.into(),
        says: if step.kind == organizations::FactKind::Silent { Says::Silent } else { Says::Does },
        reason: None,
    }
}

fn deletion_row(pack: &Pack, row: &Deletion) -> FactRow {
    FactRow {
        label: pack.label(&row.id),
        reference: row.reference.clone(),
        kind: row.kind.into(),
        says: row.says.into(),
        reason: pack.deletion_reason(row),
    }
}

impl From<organizations::FieldKind> for FieldKind {
    fn from(kind: organizations::FieldKind) -> Self {
        match kind {
            organizations::FieldKind::Line => Self::Line,
            organizations::FieldKind::Lines => Self::Lines,
            organizations::FieldKind::Email => Self::Email,
            organizations::FieldKind::Phone => Self::Phone,
            organizations::FieldKind::Country => Self::Country,
            organizations::FieldKind::TimeZone => Self::TimeZone,
            organizations::FieldKind::Instant => Self::Instant,
        }
    }
}

impl From<organizations::Subject> for Subject {
    fn from(subject: organizations::Subject) -> Self {
        match subject {
            organizations::Subject::Member => Self::Member,
            organizations::Subject::Company => Self::Company,
            organizations::Subject::OtherPerson => Self::OtherPerson,
        }
    }
}

impl From<organizations::Says> for Says {
    /// Where a policy says a thing in part, the weaker word counts.
    fn from(says: organizations::Says) -> Self {
        match says {
            organizations::Says::Does => Self::Does,
            organizations::Says::May | organizations::Says::LawOrMay | organizations::Says::DoesAndMay => Self::May,
            organizations::Says::Ask => Self::Ask,
            organizations::Says::Law => Self::Law,
            organizations::Says::Silent => Self::Silent,
        }
    }
}

impl From<organizations::FactKind> for FactKind {
    fn from(kind: organizations::FactKind) -> Self {
        match kind {
            organizations::FactKind::Stated => Self::Stated,
            organizations::FactKind::Inference => Self::Inference,
            organizations::FactKind::Advice => Self::Advice,
            organizations::FactKind::Silent => Self::Silent,
        }
    }
}
