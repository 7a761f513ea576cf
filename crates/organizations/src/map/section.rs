//! The sections of a policy, read off the references.

use super::{Told, told};
use crate::{Pack, Says};

/// A section of the policy and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// As references write it: `§5`, `[Cookies]`, `III`.
    pub name: String,
    /// Its statements, part by part. A statement that stands in two sections is in both.
    pub told: Vec<Told>,
}

/// The sections that statements stand in, in the order of [`sections`].
pub(super) fn sections_of(rows: &[Told]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in rows.iter().flat_map(|row| names(&row.reference)) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all.sort_by_key(|name| number(name));
    all
}

/// The sections: numbered ones in the order of their numbers, named ones as the pack first names them.
///
/// What the policy says nowhere is in no section.
#[must_use]
pub fn sections(pack: &Pack) -> Vec<Section> {
    let mut all: Vec<Section> = Vec::new();
    for row in told(pack) {
        if row.says == Some(Says::Silent) {
            continue;
        }
        for name in names(&row.reference) {
            match all.iter_mut().find(|section| section.name == name) {
                Some(section) => section.told.push(row.clone()),
                None => all.push(Section { name, told: vec![row.clone()] }),
            }
        }
    }
    all.sort_by_key(|section| number(&section.name));
    all
}

/// The sections a reference names: `§4(a), §8` is `§4` and `§8`, `Intro, bullet 3` is `Intro`.
fn names(reference: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for piece in reference.split(", ").map(str::trim) {
        if let Some(name) = name(piece).filter(|name| !names.contains(name)) {
            names.push(name);
        }
    }
    names
}

/// `None` for what only narrows the section before: `bullet 1`, `end`, `after list`.
fn name(piece: &str) -> Option<String> {
    if let Some(inside) = piece.strip_prefix('[') {
        return inside.split_once(']').map(|(title, _)| format!("[{title}]"));
    }
    let head = piece.split(['(', '.', ' ']).next()?;
    if head.starts_with('§') || head == "Intro" || roman(head).is_some() {
        return Some(head.to_owned());
    }
    // `PI.4` is the fourth item of [PI].
    piece.contains('.').then(|| format!("[{head}]"))
}

/// Where a section stands: `Intro`, then numbers, then names.
fn number(name: &str) -> (u32, String) {
    let last = (u32::MAX, String::new());
    match name.strip_prefix('§') {
        Some(rest) => {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            digits.parse().map_or(last, |number| (number, rest.to_owned()))
        }
        None if name == "Intro" || name == "[Intro]" => (0, String::new()),
        None => roman(name).map_or(last, |number| (number, String::new())),
    }
}

/// A Roman number up to 39.
fn roman(text: &str) -> Option<u32> {
    let value = |letter| match letter {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let values: Vec<u32> = text.chars().map(value).collect::<Option<_>>()?;
    let mut after = 0;
    let mut sum = 0;
    for each in values.into_iter().rev() {
        sum = if each < after { sum - each } else { sum + each };
        after = each;
    }
    (sum > 0).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;

    #[test]
    fn a_reference_names_its_sections_once_each() {
        let cases = [
            ("§4(a), §8", vec!["§4", "§8"]),
            ("Intro, bullet 3", vec!["Intro"]),
            ("§4, after list", vec!["§4"]),
            ("§2A, §2B", vec!["§2A", "§2B"]),
            ("II.email, VI", vec!["II", "VI"]),
            ("[PI], PI.2", vec!["[PI]"]),
            ("[PI] definition", vec!["[PI]"]),
            ("[Use: protect assets], [Authorities]", vec!["[Use: protect assets]", "[Authorities]"]),
            ("-", vec![]),
        ];
        for (reference, expected) in cases {
            assert_eq!(names(reference), expected, "{reference}");
        }
    }

    #[test]
    fn numbered_sections_come_in_the_order_of_their_numbers() {
        let catalogue = Catalogue::built_in().expect("the packs load");
        let names: Vec<Vec<String>> = catalogue
            .all()
            .iter()
            .map(|pack| sections(pack).into_iter().map(|section| section.name).collect())
            .collect();
        assert_eq!(names[0], ["Intro", "§1", "§2A", "§2B", "§3", "§4", "§5", "§6", "§7", "§8", "§9", "§10", "§11"]);
        assert_eq!(names[1], ["Intro", "§1", "§2", "§3", "§4", "§5", "§6", "§7", "§8", "§9", "§10"]);
        assert_eq!(names[3], ["Intro", "I", "II", "III", "IV", "V", "VI", "VII", "VIII"]);
    }

    #[test]
    fn every_statement_with_a_reference_stands_in_a_section() {
        for pack in Catalogue::built_in().expect("the packs load").all() {
            let all = sections(pack);
            for row in told(pack).iter().filter(|row| row.says != Some(Says::Silent) && row.reference != "-") {
                assert!(all.iter().any(|section| section.told.contains(row)), "{} {}", pack.id, row.id);
            }
        }
    }
}
