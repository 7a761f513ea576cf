//! The words of letters are complete and the same in all their languages.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use words::{LetterLanguage, letter_file};

/// The variables each sentence uses, by key.
type Sentences = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_language_of_letters_has_every_sentence_with_the_same_variables() {
    let english = sentences(LetterLanguage::English);
    assert!(english.len() > 80, "the sentences were not found");
    for language in LetterLanguage::ALL {
        let other = sentences(language);
        let gaps: Vec<_> = english
            .iter()
            .filter(|(key, variables)| !fits(key, variables, other.get(*key)))
            .map(|(key, variables)| format!("{key}: English {variables:?}, here {:?}", other.get(key)))
            .chain(other.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("{key}: only here")))
            .collect();
        assert!(gaps.is_empty(), "{}: {}", language.tag(), gaps.join("\n"));
    }
}

/// A law's place may be named by its number or as an article, as the language has it.
fn fits(key: &str, english: &BTreeSet<String>, other: Option<&BTreeSet<String>>) -> bool {
    let Some(other) = other else { return false };
    english == other
        || (key.starts_with("letter-law-") && other.is_subset(&["article", "number"].map(str::to_owned).into()))
}

#[test]
fn no_sentence_is_defined_twice_or_left_in_english() {
    for language in LetterLanguage::ALL {
        let mut seen = BTreeSet::new();
        for entry in entries(language) {
            let Entry::Message(message) = entry else { continue };
            assert!(seen.insert(message.id.name), "{} twice ({})", message.id.name, language.tag());
        }
    }
    let lines = |language| -> BTreeSet<&'static str> {
        let lines = letter_file(language).lines().filter(|line| line.starts_with("letter-"));
        lines.filter(|line| line.split_once(" = ").is_some_and(|(_, text)| text.matches(' ').count() > 4)).collect()
    };
    for language in [LetterLanguage::German, LetterLanguage::French, LetterLanguage::SimplifiedChinese] {
        let same: Vec<_> = lines(LetterLanguage::English).intersection(&lines(language)).copied().collect();
        let formats = ["letter-wish-and-right", "letter-particular", "letter-subject-and-reference"];
        let left: Vec<_> = same.into_iter().filter(|line| !formats.iter().any(|key| line.starts_with(key))).collect();
        assert!(left.is_empty(), "{}: {left:?}", language.tag());
    }
}

fn entries(language: LetterLanguage) -> Vec<Entry<&'static str>> {
    match parser::parse(letter_file(language)) {
        Ok(resource) => resource.body,
        Err((_, errors)) => panic!("{}: {errors:?}", language.tag()),
    }
}

fn sentences(language: LetterLanguage) -> Sentences {
    let mut sentences = Sentences::new();
    for entry in entries(language) {
        let Entry::Message(message) = entry else { continue };
        let mut found = BTreeSet::new();
        message.value.iter().for_each(|value| collect(value, &mut found));
        sentences.insert(message.id.name.to_owned(), found);
    }
    sentences
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let selector = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| collect(&variant.value, found));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = selector {
            found.insert(id.name.to_owned());
        }
    }
}
