//! What must hold between the rules for messages, and between them and the rest of the pack.

use crate::check::contradiction;
use crate::code::Code;
use crate::load::Lines;
use crate::{AskedBy, Content, FactKind, Forbidden, Matter, Pack, PackError, PlanPart};

/// Checks composer and marketing plan; the first broken rule is the error.
pub(crate) fn composing_is_consistent(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    the_recipient_can_be_reached(pack, lines)?;
    every_matter_has_one_subject(pack, lines)?;
    contents_are_asked_for_once(pack, lines)?;
    secrets_are_kept_out(pack, lines)?;
    the_plan_begins_and_ends(pack, lines)
}

fn the_recipient_can_be_reached(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    let at_the_top =
        |rule| Err(PackError::Contradiction { file: lines.file.to_owned(), line: lines.of_key("composer"), rule });
    if pack.composer.addressee.trim().is_empty() {
        return at_the_top("a message is addressed to somebody");
    }
    match pack.composer.to.said() {
        Some(kind) if pack.contact(*kind).is_none() => at_the_top("messages go to a contact that the pack gives"),
        Some(_) if matches!(pack.composer.reference.trim(), "" | "-") => {
            at_the_top("a fact of the policy needs the section it stands in")
        }
        None if pack.contents.iter().all(|row| row.item != Content::ContactSource) => {
            at_the_top("where the policy gives no contact, the member's is asked for, with its source")
        }
        _ => Ok(()),
    }
}

fn every_matter_has_one_subject(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    let file = || lines.file.to_owned();
    for matter in Matter::ALL {
        let mut rows = pack.subjects.iter().enumerate().filter(|(_, row)| row.matter == *matter);
        let id = || matter.as_str().to_owned();
        let Some((index, row)) = rows.next() else {
            let line = lines.of("composer_subject", pack.subjects.len().saturating_sub(1), "matter");
            return Err(PackError::Missing { file: file(), line, wanted: "composer_subject", id: id() });
        };
        if let Some((index, _)) = rows.next() {
            return Err(PackError::Twice {
                file: file(),
                line: lines.of("composer_subject", index, "matter"),
                id: id(),
            });
        }
        let said = row.text.said();
        if said.is_some_and(|text| text.trim() != text || text.is_empty() || text.chars().any(char::is_control)) {
            let rule = "a mandated subject is one line without spaces around it";
            return Err(contradiction(lines, "composer_subject", index, "text", rule));
        }
        if said.is_some() == matches!(row.reference.trim(), "" | "-") {
            let rule = "exactly a mandated subject has a section it stands in";
            return Err(contradiction(lines, "composer_subject", index, "ref", rule));
        }
    }
    Ok(())
}

fn contents_are_asked_for_once(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    for (index, row) in pack.contents.iter().enumerate() {
        if pack.contents.iter().take(index).any(|earlier| earlier.item == row.item) {
            let line = lines.of("composer_content", index, "item");
            return Err(PackError::Twice { file: lines.file.to_owned(), line, id: row.item.as_str().to_owned() });
        }
        if (row.by == AskedBy::Policy) == matches!(row.reference.trim(), "" | "-") {
            let rule = "exactly what the policy asks for has a section it stands in";
            return Err(contradiction(lines, "composer_content", index, "ref", rule));
        }
    }
    for (index, row) in pack.forbidden.iter().enumerate() {
        if pack.forbidden.iter().take(index).any(|earlier| earlier.item == row.item) {
            let line = lines.of("composer_forbidden", index, "item");
            return Err(PackError::Twice { file: lines.file.to_owned(), line, id: row.item.as_str().to_owned() });
        }
    }
    Ok(())
}

fn secrets_are_kept_out(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    if pack.has_device_secrets() && !pack.forbids(Forbidden::VerificationCode) {
        let rule = "where devices have a secret, messages must not hold it";
        return Err(contradiction(lines, "composer_forbidden", 0, "item", rule));
    }
    let mandated = pack.subjects.iter().any(|row| !row.text.is_silent());
    if mandated && !pack.forbids(Forbidden::ReferenceInSubject) {
        let rule = "a mandated subject takes no reference";
        return Err(contradiction(lines, "composer_forbidden", 0, "item", rule));
    }
    Ok(())
}

fn streams_are_stopped_apart(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    let streams = pack.marketing_streams().len();
    for (index, row) in pack.marketing_plan.iter().enumerate() {
        if row.stream.is_some() != (streams > 0 && row.part != PlanPart::Still) {
            let rule = "where streams are stopped apart every step names its own, and nothing else names one";
            return Err(contradiction(lines, "marketing_plan", index, "stream", rule));
        }
    }
    match pack.marketing_plan.iter().rposition(|row| row.stream.is_some()) {
        Some(last) if streams == 1 => {
            Err(contradiction(lines, "marketing_plan", last, "stream", "a single stream is not stopped apart"))
        }
        _ => Ok(()),
    }
}

fn the_plan_begins_and_ends(pack: &Pack, lines: &Lines<'_>) -> Result<(), PackError> {
    for part in [PlanPart::OneStep, PlanPart::Still] {
        if pack.marketing(part).next().is_none() {
            let line = lines.of("marketing_plan", pack.marketing_plan.len().saturating_sub(1), "part");
            let (file, id) = (lines.file.to_owned(), part.as_str().to_owned());
            return Err(PackError::Missing { file, line, wanted: "marketing_plan", id });
        }
    }
    for (index, row) in pack.marketing_plan.iter().enumerate() {
        if (row.part == PlanPart::Still) != row.route.is_silent() {
            let rule = "exactly a step is taken by some way";
            return Err(contradiction(lines, "marketing_plan", index, "route", rule));
        }
        if row.kind == FactKind::Silent && row.part != PlanPart::Still {
            let rule = "a step is stated by the policy, inferred from it or our advice";
            return Err(contradiction(lines, "marketing_plan", index, "kind", rule));
        }
    }
    streams_are_stopped_apart(pack, lines)
}
