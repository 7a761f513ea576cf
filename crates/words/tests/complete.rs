//! The catalogue is complete and the same in every language.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use organizations::{Catalogue, Choice, Code, Condition, Group, How, Route, Says, Subject, map};
use words::{Language, Words, files};

/// The variables a text uses, by key (`message` or `message.attribute`).
type Texts = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_file_can_be_read_to_its_end() {
    for language in Language::ALL {
        for (file, content) in files(language) {
            let Err((_, errors)) = parser::parse(*content) else { continue };
            panic!("{}/{file}: {errors:?}", language.tag());
        }
    }
}

#[test]
fn english_and_german_have_the_same_files() {
    let names = |language| files(language).iter().map(|(file, _)| *file).collect::<Vec<_>>();
    assert_eq!(names(Language::English), names(Language::German));
}

#[test]
fn every_text_exists_in_both_languages_with_the_same_variables() {
    let english = texts(Language::English);
    let german = texts(Language::German);
    let gaps: Vec<_> = english
        .iter()
        .filter(|(key, variables)| german.get(*key) != Some(variables))
        .map(|(key, variables)| format!("{key}: English {variables:?}, German {:?}", german.get(key)))
        .chain(german.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("{key}: German only")))
        .collect();
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}

#[test]
fn no_key_is_defined_twice() {
    for language in Language::ALL {
        let mut seen = BTreeMap::new();
        for (file, content) in files(language) {
            for entry in entries(content) {
                let Entry::Message(message) = entry else { continue };
                let earlier = seen.insert(message.id.name, *file);
                assert_eq!(earlier, None, "{} is in {file} too ({})", message.id.name, language.tag());
            }
        }
    }
}

#[test]
fn no_text_is_empty() {
    for language in Language::ALL {
        let words = Words::new(language);
        for key in texts(language).keys() {
            assert!(!words.plain(key).trim().is_empty(), "{key} ({})", language.tag());
        }
    }
}

/// Where German speaks to the member it says *Sie*. The word for *her* and *their* is spelled like a
/// familiar *you* (`ihr`), so that one cannot be looked for.
#[test]
fn german_never_says_du() {
    let familiar = |word: &&str| {
        let word = word.to_lowercase();
        ["du", "dich", "dir", "euch", "euer"].contains(&word.as_str())
            || word.starts_with("dein")
            || word.starts_with("eure")
    };
    for (file, content) in files(Language::German) {
        for line in content.lines().filter(|line| !line.starts_with('#')) {
            let text = line.split_once(" = ").map_or(line, |(_, text)| text);
            let found = text.split(|sign: char| !sign.is_alphabetic() && sign != '_').find(familiar);
            assert_eq!(found, None, "{file}: {line}");
        }
    }
}

#[test]
fn every_row_of_every_pack_has_words_in_both_languages() {
    let catalogue = Catalogue::built_in().expect("the built-in packs load");
    for language in Language::ALL {
        let words = Words::new(language);
        let missing: Vec<_> =
            catalogue.all().iter().flat_map(organizations::Pack::label_keys).filter(|key| !words.has(key)).collect();
        assert!(missing.is_empty(), "{}: {}", language.tag(), missing.join("\n"));
    }
}

#[test]
fn no_pack_file_has_words_for_a_row_that_is_gone() {
    let catalogue = Catalogue::built_in().expect("the built-in packs load");
    for pack in catalogue.all() {
        let known: BTreeSet<_> = pack.label_keys().into_iter().collect();
        let file = format!("policy-{}.ftl", pack.id);
        let (_, content) = files(Language::English).iter().find(|(name, _)| *name == file).expect("a file per pack");
        for entry in entries(content) {
            let Entry::Message(message) = entry else { continue };
            assert!(known.contains(message.id.name), "{file}: {}", message.id.name);
        }
    }
}

/// What a policy is told by as a map: remarks on statements, parts, questions, columns, when a place applies.
#[test]
fn everything_a_map_is_made_of_has_words() {
    let words = Words::new(Language::English);
    let catalogue = Catalogue::built_in().expect("the built-in packs load");
    for pack in catalogue.all() {
        let told = map::told(pack);
        let notes = told.iter().flat_map(|row| row.notes.iter().cloned());
        let parts = told.iter().map(|row| format!("policy-part-{}", <&str>::from(row.part)));
        let topics = map::label(pack).into_iter().map(|line| format!("policy-label-{}", <&str>::from(line.topic)));
        let conditions = Condition::ALL.iter().map(|code| format!("flow-condition-{}", code.as_str()));
        let columns = map::Column::ALL.iter().map(|code| format!("flow-column-{}", code.as_str()));
        let choices = Choice::ALL.iter().map(|code| format!("sharing-choice-{}", code.as_str()));
        let standings = pack.recipients.iter().map(|row| format!("sharing-{}", <&str>::from(map::standing(row))));
        let changes = map::changes(pack).into_iter().map(|row| row.label);
        let all = notes
            .chain(changes)
            .chain(parts)
            .chain(topics)
            .chain(conditions)
            .chain(columns)
            .chain(choices)
            .chain(standings);
        for key in all.filter(|key| key != "flow-condition-always") {
            assert!(words.has(&key), "{}: {key}", pack.id);
        }
    }
}

#[test]
fn the_codes_shown_on_screens_have_words() {
    let words = Words::new(Language::English);
    let dashed = |prefix: &str, word: &str| format!("policy-{prefix}-{}", word.replace(['/', '+'], "-"));
    let keys = Says::ALL
        .iter()
        .map(|code| dashed("says", code.as_str()))
        .chain(How::ALL.iter().map(|code| dashed("how", code.as_str())))
        .chain(Group::ALL.iter().map(|code| dashed("group", code.as_str())))
        .chain(Subject::ALL.iter().map(|code| dashed("subject", code.as_str())))
        .chain(Route::ALL.iter().map(|code| dashed("route", code.as_str())));
    for key in keys {
        assert!(words.has(&key), "{key}");
    }
}

fn texts(language: Language) -> Texts {
    let mut texts = Texts::new();
    for (_, content) in files(language) {
        for entry in entries(content) {
            let Entry::Message(message) = entry else { continue };
            if let Some(value) = &message.value {
                texts.insert(message.id.name.to_owned(), variables(value));
            }
            for attribute in &message.attributes {
                texts.insert(format!("{}.{}", message.id.name, attribute.id.name), variables(&attribute.value));
            }
        }
    }
    texts
}

fn entries(content: &'static str) -> Vec<Entry<&'static str>> {
    match parser::parse(content) {
        Ok(resource) | Err((resource, _)) => resource.body,
    }
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, found),
            Expression::Select { selector, variants } => {
                collect_inline(selector, found);
                for variant in variants {
                    collect(&variant.value, found);
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, found);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                collect_inline(inner, found);
            }
        }
        _ => {}
    }
}
