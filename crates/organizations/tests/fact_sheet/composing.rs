//! The rules for messages and the marketing plan.

use organizations::{
    AskedBy, Code, ContactKind, Content, FactKind, Forbidden, Matter, Pack, PlanPart, Route, Stated, label_key,
};

use crate::for_each_pack;
use crate::sheet::{Row, Sheet};

/// The row of one organization in a matrix of section 6.
fn row_of<'s>(sheet: &'s Sheet, section: &str, pack: &Pack) -> &'s Row {
    let rows = &sheet.section(section).rows;
    rows.iter().find(|row| row.first() == pack.id.as_str()).expect("every organization has a row")
}

/// The parts of a cell, separated by `by` outside of brackets; none if the cell is `-`.
fn parts(cell: &str, by: &[char]) -> Vec<String> {
    if cell == "-" {
        return Vec::new();
    }
    let mut depth = 0_usize;
    let mut parts = vec![String::new()];
    for c in cell.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        match parts.last_mut() {
            Some(_) if depth == 0 && by.contains(&c) => parts.push(String::new()),
            Some(last) => last.push(c),
            None => {}
        }
    }
    parts.into_iter().map(|part| part.trim().to_owned()).collect()
}

#[test]
fn every_message_goes_where_the_sheet_says() {
    for_each_pack(|sheet, _, pack| {
        let to = row_of(sheet, "6.2", pack).cell("To");
        match &pack.composer.to {
            Stated::Silent => assert_eq!(to, "supplied by member", "{}", pack.id),
            Stated::Said(kind) => {
                let contact = pack.contact(*kind).expect("it is checked when the pack is loaded");
                assert!(to == contact || to == format!("{contact} (or phone)"), "{}: {to}", pack.id);
                assert_eq!(*kind, ContactKind::Email, "{}", pack.id);
            }
        }
    });
}

#[test]
fn the_addressee_is_who_the_sheet_says_letters_go_to() {
    for_each_pack(|sheet, number, pack| {
        let quirks = &sheet.section(&format!("{number}.13")).text;
        let identity = &sheet.section(&format!("{number}.1")).text;
        let name = &pack.composer.addressee;
        if pack.composer.operator_unknown {
            assert!(quirks.contains(&format!("\"the operator of {name}\"")), "{}", pack.id);
            assert!(pack.legal_entity.is_silent(), "{}", pack.id);
        } else {
            assert!(identity.contains(name) || quirks.contains(&format!("\"{name}\"")), "{}: {name}", pack.id);
        }
    });
}

#[test]
fn only_a_subject_the_sheet_names_exactly_is_mandated() {
    for_each_pack(|sheet, _, pack| {
        let cell = row_of(sheet, "6.2", pack).cell("Subject");
        let rights = pack.mandated_subject(Matter::Rights);
        match cell.strip_prefix("rights: ") {
            Some(rest) => {
                assert_eq!(rights, rest.strip_suffix(" (exact); e-mail-list removal and Causeway questions: free"));
            }
            None => assert!(cell.starts_with("free") && rights.is_none(), "{}: {cell}", pack.id),
        }
        for free in [Matter::EmailList, Matter::Question] {
            assert_eq!(pack.mandated_subject(free), None, "{} {free:?}", pack.id);
        }
    });
}

/// Words of the sheet for each code, in the order in which the packs list them.
const CONTENTS: [(&str, Content); 18] = [
    ("(asked for) name or nickname", Content::NameOrNickname),
    ("preferred contact method", Content::ContactMethod),
    ("details", Content::Details),
    ("website links if any", Content::WebsiteLinks),
    ("the specific right", Content::NamedRight),
    ("for e-mail removal, a specific request to come off the list", Content::EmailListRequest),
    ("name", Content::Name),
    ("member company", Content::MemberCompany),
    ("portal user name if the member wants", Content::UserName),
    ("user name", Content::UserName),
    ("product name + serial for device matters", Content::Device),
    ("right named with article number", Content::Article),
    ("account e-mail", Content::AccountEmail),
    ("account/newsletter e-mail", Content::AccountEmail),
    ("body reference", Content::Reference),
    ("both company names", Content::CompanyNames),
    ("device ID if the member wants", Content::DeviceId),
    ("a contact and its source", Content::ContactSource),
];

#[test]
fn messages_hold_what_the_policy_asks_and_what_we_add() {
    for_each_pack(|sheet, _, pack| {
        let row = row_of(sheet, "6.2", pack);
        for (column, by, separator) in
            [("Body must have (policy)", AskedBy::Policy, ';'), ("App adds", AskedBy::App, ',')]
        {
            assert!(row.has(column), "{column}");
            let words = parts(&row.cell(column), &[separator]);
            let code = |words: &String| CONTENTS.iter().find(|(known, _)| known == words).map(|(_, code)| *code);
            let expected: Vec<_> = words.iter().map(|words| code(words).unwrap_or_else(|| panic!("{words}"))).collect();
            let found: Vec<_> = pack
                .contents
                .iter()
                // It follows from the recipient: the member supplies one, and says where it was found.
                .filter(|row| row.by == by && row.item != Content::ContactSource)
                .map(|row| row.item)
                .collect();
            assert_eq!(found, expected, "{} {column}", pack.id);
        }
        assert_eq!(pack.content(Content::ContactSource).is_some(), pack.composer.to.is_silent(), "{}", pack.id);
    });
}

#[test]
fn messages_keep_out_what_the_sheet_keeps_out() {
    let code = |words: &String| match words.as_str() {
        "password" => Forbidden::Password,
        "verification code" => Forbidden::VerificationCode,
        "payment data" => Forbidden::PaymentData,
        "company contacts" => Forbidden::CompanyContacts,
        "friend's address unless that is the subject" => Forbidden::FriendAddress,
        "reference in subject" => Forbidden::ReferenceInSubject,
        other => panic!("words without a code: {other}"),
    };
    for_each_pack(|sheet, _, pack| {
        let cell = row_of(sheet, "6.2", pack).cell("App must not add");
        let expected: Vec<_> = parts(&cell, &[',', ';']).iter().map(code).collect();
        let found: Vec<_> = pack.forbidden.iter().map(|row| row.item).collect();
        assert_eq!(found, expected, "{}", pack.id);
    });
}

#[test]
fn the_marketing_plan_has_every_step_and_everything_that_still_comes() {
    for_each_pack(|sheet, _, pack| {
        let row = row_of(sheet, "6.3", pack);
        let one_step = row.cell("One-step action");
        // "settings, or e-mail" are two ways, either of which is enough.
        assert_eq!(pack.marketing(PlanPart::OneStep).count(), 1 + one_step.matches(", or ").count(), "{}", pack.id);
        for (part, column) in [(PlanPart::Extra, "Extra step"), (PlanPart::Still, "What still comes")] {
            assert!(row.has(column), "{column}");
            assert_eq!(pack.marketing(part).count(), parts(&row.cell(column), &[';']).len(), "{} {column}", pack.id);
        }
        for (route, word) in [(Route::Email, "e-mail to "), (Route::AccountWeb, "account settings")] {
            let is_a_step = pack.marketing(PlanPart::OneStep).any(|step| step.route.said() == Some(&route));
            assert_eq!(is_a_step, one_step.contains(word), "{} {}", pack.id, route.as_str());
        }
    });
}

#[test]
fn streams_are_stopped_apart_exactly_where_the_sheet_counts_two() {
    for_each_pack(|sheet, number, pack| {
        let two = sheet.section(&format!("{number}.13")).text.contains("Two e-mail streams");
        assert_eq!(pack.marketing_streams().len(), if two { 2 } else { 0 }, "{}", pack.id);
        let causeway = pack
            .marketing_plan
            .iter()
            .filter(|step| step.stream.as_ref().is_some_and(|id| id.as_str() == "stream.causeway"));
        assert!(causeway.map(|step| step.route.said()).all(|route| route == Some(&Route::AccountWeb)), "{}", pack.id);
    });
}

#[test]
fn what_binds_although_it_was_stopped_is_what_the_sheet_says() {
    for_each_pack(|sheet, number, pack| {
        let rows = &sheet.section(&format!("{number}.11")).rows;
        let bind = rows.iter().zip(&pack.messages).filter(|(row, _)| row.second().contains("still bind"));
        let expected: Vec<_> = bind.map(|(_, message)| &message.id).collect();
        let topics = pack.email_topics.iter().filter(|topic| topic.binds_anyway);
        assert_eq!(topics.map(|topic| &topic.message).collect::<Vec<_>>(), expected, "{}", pack.id);
    });
}

#[test]
fn what_still_comes_is_said_by_the_policy_and_a_step_names_its_section() {
    for_each_pack(|sheet, number, pack| {
        let known: String =
            ["10", "11", "8", "6"].map(|part| sheet.section(&format!("{number}.{part}")).text.clone()).concat();
        for step in &pack.marketing_plan {
            let key = label_key(&pack.id, step.id.as_str());
            if step.kind == FactKind::Advice {
                assert_eq!(step.reference, "-", "{key}");
            } else {
                let sections = step.reference.split(", ").filter(|section| !section.starts_with("bullet"));
                let strange: Vec<_> = sections.filter(|section| !known.contains(section)).collect();
                assert!(strange.is_empty(), "{key}: {strange:?}");
            }
        }
    });
}
