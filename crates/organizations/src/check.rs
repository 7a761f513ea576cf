//! What must hold between the rows of a pack.

use std::collections::BTreeSet;

use domain::FieldId;

use crate::check_composing::composing_is_consistent;
use crate::code::Code;
use crate::load::Lines;
use crate::{
    CapabilityId, Choice, ContactKind, FactKind, How, Mention, Pack, PackError, Says, Stated, Stoppable, label_key, map,
};

/// Checks the whole pack; the first broken rule is the error.
pub(crate) fn check(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    ids_are_unique(pack, lines)?;
    links_lead_somewhere(pack, lines)?;
    references_are_given(pack, lines)?;
    snapshot_is_an_address(pack, lines)?;
    pages_are_hosts(pack, lines)?;
    choices_have_pages(pack, lines)?;
    silence_is_consistent(pack, lines)?;
    fields_fit(pack, lines)?;
    every_capability_is_there(pack, lines)?;
    composing_is_consistent(pack, lines)
}

/// The ids of each array of rows, with the array's name and the key the id stands under.
fn ids(pack: &Pack) -> Vec<(&'static str, &'static str, Vec<String>)> {
    fn text<'p>(ids: impl Iterator<Item = &'p FieldId>) -> Vec<String> {
        ids.map(FieldId::to_string).collect()
    }
    vec![
        ("identity", "id", text(pack.identities.iter().map(|row| &row.id))),
        ("category", "id", text(pack.categories.iter().map(|row| &row.id))),
        ("purpose", "id", text(pack.purposes.iter().map(|row| &row.id))),
        ("legal_basis", "id", text(pack.legal_bases.iter().map(|row| &row.id))),
        ("recipient", "id", text(pack.recipients.iter().map(|row| &row.id))),
        ("country", "id", text(pack.countries.iter().map(|row| &row.id))),
        ("retention", "id", text(pack.retentions.iter().map(|row| &row.id))),
        ("right", "id", text(pack.rights.iter().map(|row| &row.id))),
        ("message", "id", text(pack.messages.iter().map(|row| &row.id))),
        ("deletion", "id", text(pack.deletions.iter().map(|row| &row.id))),
        ("quirk", "id", text(pack.quirks.iter().map(|row| &row.id))),
        ("worth_knowing", "id", text(pack.worth_knowing.iter().map(|row| &row.id))),
        ("marketing_plan", "id", text(pack.marketing_plan.iter().map(|row| &row.id))),
        ("device_field", "id", pack.device_fields.iter().map(|row| format!("device.{}", row.id)).collect()),
        ("email_topic", "id", pack.email_topics.iter().map(|row| format!("topic.{}", row.id)).collect()),
        (
            "profile_field",
            "category",
            pack.profile_fields.iter().map(|row| format!("profile_field {}", row.category)).collect(),
        ),
    ]
}

fn ids_are_unique(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    let mut seen = BTreeSet::new();
    for (array, key, ids) in ids(pack) {
        for (index, id) in ids.into_iter().enumerate() {
            if !seen.insert(label_key(&pack.id, &id)) {
                return Err(PackError::Twice { file: lines.file.to_owned(), line: lines.of(array, index, key), id });
            }
        }
    }
    Ok(())
}

fn links_lead_somewhere(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    let dangling = |wanted, line, id: &FieldId| {
        Err(PackError::Dangling { file: lines.file.to_owned(), line, wanted, id: id.to_string() })
    };
    if let Some(id) = pack.device_secret.as_ref().filter(|id| pack.category(id).is_none()) {
        return dangling("category", lines.of_key("device_secret"), id);
    }
    for (index, row) in pack.recipients.iter().enumerate() {
        if let Some(id) = row.gets.said().into_iter().flatten().find(|id| pack.category(id).is_none()) {
            return dangling("category", lines.of("recipient", index, "gets"), id);
        }
    }
    for (index, row) in pack.profile_fields.iter().enumerate() {
        if pack.category(&row.category).is_none() {
            return dangling("category", lines.of("profile_field", index, "category"), &row.category);
        }
    }
    for (index, row) in pack.device_fields.iter().enumerate() {
        if pack.category(&row.category).is_none() {
            return dangling("category", lines.of("device_field", index, "category"), &row.category);
        }
    }
    let told: Vec<String> = map::told(pack).into_iter().map(|row| row.id).collect();
    for (index, row) in pack.contradictions.iter().enumerate() {
        if !pack.quirks.iter().any(|quirk| quirk.told && quirk.id == row.quirk) {
            return dangling("quirk", lines.of("contradiction", index, "quirk"), &row.quirk);
        }
        for (key, ids) in [("one", &row.one), ("other", &row.other)] {
            if let Some(id) = ids.iter().find(|id| !told.contains(&id.to_string())) {
                return dangling("row", lines.of("contradiction", index, key), id);
            }
        }
    }
    for (index, row) in pack.email_topics.iter().enumerate() {
        if pack.message(&row.message).is_none() {
            return dangling("message", lines.of("email_topic", index, "message"), &row.message);
        }
    }
    Ok(())
}

/// Only a row that says nothing, or that is our own advice, may do without a section (`-`).
fn references_are_given(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    let mut rows: Vec<(&'static str, usize, &str, bool)> = Vec::new();
    rows.extend(
        pack.identities
            .iter()
            .enumerate()
            .map(|(i, r)| ("identity", i, r.reference.as_str(), r.kind == FactKind::Silent)),
    );
    rows.extend(
        pack.contacts.iter().enumerate().map(|(i, r)| ("contact", i, r.reference.as_str(), r.value.is_silent())),
    );
    rows.extend(pack.categories.iter().enumerate().map(|(i, r)| ("category", i, r.reference.as_str(), false)));
    rows.extend(pack.purposes.iter().enumerate().map(|(i, r)| ("purpose", i, r.reference.as_str(), false)));
    rows.extend(pack.legal_bases.iter().enumerate().map(|(i, r)| ("legal_basis", i, r.reference.as_str(), false)));
    rows.extend(pack.recipients.iter().enumerate().map(|(i, r)| ("recipient", i, r.reference.as_str(), false)));
    rows.extend(pack.choice_pages.iter().enumerate().map(|(i, r)| ("choice_page", i, r.reference.as_str(), false)));
    rows.extend(
        pack.countries.iter().enumerate().map(|(i, r)| ("country", i, r.reference.as_str(), r.places.is_silent())),
    );
    rows.extend(
        pack.retentions.iter().enumerate().map(|(i, r)| ("retention", i, r.reference.as_str(), r.says == Says::Silent)),
    );
    rows.extend(
        pack.rights.iter().enumerate().map(|(i, r)| ("right", i, r.reference.as_str(), r.mention == Mention::Silent)),
    );
    rows.extend(pack.messages.iter().enumerate().map(|(i, r)| ("message", i, r.reference.as_str(), false)));
    rows.extend(
        pack.deletions
            .iter()
            .enumerate()
            .map(|(i, r)| ("deletion", i, r.reference.as_str(), matches!(r.kind, FactKind::Silent | FactKind::Advice))),
    );
    rows.extend(
        pack.marketing_plan
            .iter()
            .enumerate()
            .map(|(i, r)| ("marketing_plan", i, r.reference.as_str(), r.kind == FactKind::Advice)),
    );
    rows.extend(pack.worth_knowing.iter().enumerate().map(|(i, r)| ("worth_knowing", i, r.reference.as_str(), false)));
    for (array, index, reference, may_lack) in rows {
        if reference.trim().is_empty() || (reference == "-" && !may_lack) {
            return Err(contradiction(
                lines,
                array,
                index,
                "ref",
                "a fact of the policy needs the section it stands in",
            ));
        }
    }
    Ok(())
}

/// It is opened in the member's browser, so it is a whole address that leads over TLS.
fn snapshot_is_an_address(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    let fits = |address: &str| {
        let rest = address.strip_prefix("https://").and_then(|rest| rest.split_once('/'));
        rest.is_some_and(|(host, _)| host.contains('.')) && !address.contains(char::is_whitespace)
    };
    if pack.policy.snapshot.said().is_none_or(|address| fits(address)) {
        return Ok(());
    }
    Err(PackError::Contradiction {
        file: lines.file.to_owned(),
        line: lines.of_key("policy"),
        rule: "a snapshot is an https address",
    })
}

/// They are opened in the member's browser over TLS, and shown by their host: no scheme, no port, nobody's name.
fn pages_are_hosts(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    let fits = |page: &str| {
        let host = page.split('/').next().unwrap_or_default();
        let label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        host.contains('.') && host.split('.').all(label) && !page.contains(char::is_whitespace)
    };
    let rule = "a page is a host name, with a path or without";
    for (index, row) in pack.contacts.iter().enumerate().filter(|(_, row)| row.kind == ContactKind::AccountWeb) {
        if !row.value.said().is_none_or(|page| fits(page)) {
            return Err(contradiction(lines, "contact", index, "value", rule));
        }
    }
    match pack.choice_pages.iter().position(|row| !fits(&row.page)) {
        Some(index) => Err(contradiction(lines, "choice_page", index, "page", rule)),
        None => Ok(()),
    }
}

/// A choice at another body's place says where, and no other choice does.
fn choices_have_pages(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    let pages = |id: &FieldId| pack.choice_pages.iter().filter(|row| row.recipient == *id).count();
    let is_external = |id: &FieldId| {
        pack.recipients.iter().any(|recipient| recipient.id == *id && recipient.choice == Choice::External)
    };
    if let Some(index) = pack.choice_pages.iter().position(|row| !is_external(&row.recipient)) {
        let rule = "a page is named for a choice at another body's place";
        return Err(contradiction(lines, "choice_page", index, "recipient", rule));
    }
    for (index, row) in pack.recipients.iter().enumerate().filter(|(_, row)| row.choice == Choice::External) {
        if pages(&row.id) != 1 {
            let rule = "a choice at another body's place names one page";
            return Err(contradiction(lines, "recipient", index, "choice", rule));
        }
    }
    Ok(())
}

fn silence_is_consistent(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    for (index, row) in pack.messages.iter().enumerate() {
        if row.stoppable == Stoppable::No && !row.how.is_silent() {
            return Err(contradiction(
                lines,
                "message",
                index,
                "how",
                "a message that cannot be stopped has no way to stop it",
            ));
        }
    }
    for (index, row) in pack.email_topics.iter().enumerate() {
        if pack.message(&row.message).is_some_and(|message| message.stoppable != row.stoppable) {
            return Err(contradiction(
                lines,
                "email_topic",
                index,
                "stoppable",
                "a topic can be stopped exactly as its message can",
            ));
        }
        if row.binds_anyway && !matches!(row.stoppable, Stoppable::Yes | Stoppable::Partly) {
            let rule = "only what can be stopped binds although it was stopped";
            return Err(contradiction(lines, "email_topic", index, "binds_anyway", rule));
        }
    }
    for (index, row) in pack.deletions.iter().enumerate() {
        if (row.kind == FactKind::Silent) != (row.says == Says::Silent) && row.kind != FactKind::Advice {
            return Err(contradiction(
                lines,
                "deletion",
                index,
                "says",
                "a silent row says nothing, any other row says something",
            ));
        }
    }
    for (index, row) in pack.categories.iter().enumerate() {
        if row.says == Says::Silent && matches!(row.how, How::Given) {
            return Err(contradiction(
                lines,
                "category",
                index,
                "says",
                "a category the member gives is said by the policy",
            ));
        }
    }
    Ok(())
}

fn fields_fit(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    for (index, row) in pack.profile_fields.iter().enumerate() {
        if pack.category(&row.category).is_some_and(|category| category.secret) {
            return Err(contradiction(lines, "profile_field", index, "category", "a secret is not a profile field"));
        }
        if row.step_up && !row.writable {
            return Err(contradiction(
                lines,
                "profile_field",
                index,
                "step_up",
                "only a field that can be changed asks for a fresh sign-in",
            ));
        }
    }
    if let Some(id) = &pack.device_secret
        && pack.category(id).is_some_and(|category| !category.secret)
    {
        let line = lines.of_key("device_secret");
        return Err(PackError::Contradiction {
            file: lines.file.to_owned(),
            line,
            rule: "the secret of a device is a secret category",
        });
    }
    Ok(())
}

fn every_capability_is_there(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    for id in CapabilityId::ALL {
        let mut rows = pack.capabilities.iter().enumerate().filter(|(_, row)| row.id == *id);
        if rows.next().is_none() {
            let line = lines.of("capability", pack.capabilities.len().saturating_sub(1), "id");
            return Err(PackError::Missing {
                file: lines.file.to_owned(),
                line,
                wanted: "capability",
                id: id.as_str().to_owned(),
            });
        }
        if let Some((index, _)) = rows.next() {
            return Err(PackError::Twice {
                file: lines.file.to_owned(),
                line: lines.of("capability", index, "id"),
                id: id.as_str().to_owned(),
            });
        }
    }
    if pack
        .capabilities
        .iter()
        .any(|row| row.state == crate::CapabilityState::Silent && matches!(row.routes, Stated::Said(_)))
    {
        let line = lines.of("capability", 0, "id");
        return Err(PackError::Contradiction {
            file: lines.file.to_owned(),
            line,
            rule: "a silent capability names no route",
        });
    }
    Ok(())
}

pub(crate) fn contradiction(lines: &Lines<'_>, array: &str, index: usize, key: &str, rule: &'static str) -> PackError {
    PackError::Contradiction { file: lines.file.to_owned(), line: lines.of(array, index, key), rule }
}
