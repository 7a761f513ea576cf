//! The rules for messages to the organization, and the plan to stop its marketing.
//!
//! Source: `docs/organizations.md`, sections 6.2 and 6.3.

use domain::FieldId;
use serde::Deserialize;

use crate::code::{AskedBy, ContactKind, Content, ContentWhen, FactKind, Forbidden, Matter, PlanPart, Route};
use crate::row::{field_id, optional_field_id};
use crate::{Pack, Stated};

/// To whom a message goes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Composer {
    /// The kind of contact it goes to; silent where our copy of the policy gives none, so that the
    /// member must supply one and say where it was found.
    pub to: Stated<ContactKind>,
    /// The name in the address: a company, or what it runs.
    pub addressee: String,
    /// Whether `addressee` is what somebody unnamed runs, so that a letter goes to "the operator of" it.
    pub operator_unknown: bool,
    /// Section of the policy, `-` where `to` is silent.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// What the subject line must be.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectRule {
    /// In which matter.
    pub matter: Matter,
    /// The exact text, never translated and never added to; silent where the subject is free.
    pub text: Stated<String>,
    /// Section of the policy, `-` where the subject is free.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// One thing that belongs in a message.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentRule {
    /// What.
    pub item: Content,
    /// Who wants it there.
    pub by: AskedBy,
    /// When.
    pub when: ContentWhen,
    /// Section of the policy, `-` for our own suggestions.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// One thing that must not stand in a message.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForbiddenRule {
    /// What.
    pub item: Forbidden,
}

/// One step of the plan to stop an organization's marketing, or one thing that still comes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanStep {
    /// Its id.
    #[serde(deserialize_with = "field_id")]
    pub id: FieldId,
    /// Its part in the plan.
    pub part: PlanPart,
    /// The way it is done; silent for what still comes.
    pub route: Stated<Route>,
    /// The stream of messages it stops, where an organization sends more than one and each has a step of its own.
    #[serde(default, deserialize_with = "optional_field_id")]
    pub stream: Option<FieldId>,
    /// Who says so.
    pub kind: FactKind,
    /// Section of the policy, `-` for our own advice.
    #[serde(rename = "ref")]
    pub reference: String,
}

impl Pack {
    /// The subject line a message in this matter must have; `None` where it is free.
    #[must_use]
    pub fn mandated_subject(&self, matter: Matter) -> Option<&str> {
        let row = self.subjects.iter().find(|row| row.matter == matter)?;
        row.text.said().map(String::as_str)
    }

    /// The rule about one thing that belongs in a message, if it does here.
    #[must_use]
    pub fn content(&self, item: Content) -> Option<&ContentRule> {
        self.contents.iter().find(|row| row.item == item)
    }

    /// Whether `item` must not stand in a message to this organization.
    #[must_use]
    pub fn forbids(&self, item: Forbidden) -> bool {
        self.forbidden.iter().any(|row| row.item == item)
    }

    /// The steps of one part of the marketing plan, in the order they are shown.
    pub fn marketing(&self, part: PlanPart) -> impl Iterator<Item = &PlanStep> {
        self.marketing_plan.iter().filter(move |row| row.part == part)
    }

    /// The streams of messages that are stopped apart, in the order of their steps; none where one way stops all.
    #[must_use]
    pub fn marketing_streams(&self) -> Vec<&FieldId> {
        let mut streams = Vec::new();
        for stream in self.marketing_plan.iter().filter_map(|row| row.stream.as_ref()) {
            if !streams.contains(&stream) {
                streams.push(stream);
            }
        }
        streams
    }
}
