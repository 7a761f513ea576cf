//! Reading a letter once more after the member changed it.

use organizations::{Forbidden, Pack};
use words::LetterLanguage;

use super::compose::{has_bare_subject, has_copy, is_complaint, mandated_subject, must_name_list, must_name_right};
use super::guard::{Guarded, forbidden_in};
use super::need::{Why, needs};
use super::wording::Wording;
use super::{Address, Doubt, Draft, Finding, Letter, Paragraph, Role, Slot};

/// The letters of a date in words, and to spare.
const LONGEST_DATE: usize = 32;

/// A letter as it is about to leave.
#[derive(Clone, Copy)]
pub struct Edited<'t> {
    /// The recipient's address.
    pub to: &'t str,
    /// The subject line.
    pub subject: &'t str,
    /// The text, with its English copy if it has one.
    pub text: &'t str,
}

/// What is missing or forbidden in `edited`, which began as the letter composed from `draft`. Nothing found
/// means that it may leave; an unchanged letter has no findings.
///
/// What the policy asks for is looked for as the member answered it, in the letter itself and not in its English
/// copy: whoever rewords an answer changes the answer first.
#[must_use]
pub fn check_edited(pack: &Pack, draft: &Draft, edited: &Edited<'_>, secrets: &[Guarded<'_>]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let to = if is_complaint(draft) { Address::read_authority(edited.to) } else { Address::read(edited.to) };
    if to.is_none() {
        findings.push(Finding::NotAnAddress);
    }
    findings.extend(subject(pack, draft, edited, secrets));
    findings.extend(forbidden_in(pack, edited.text, secrets).map(Finding::TextHolds));
    let letter = parts(edited.text).0;
    for need in needs(pack, draft.wish, draft.channel) {
        let asked = matches!(need.why, Why::Policy(_)).then(|| draft.answers.get(need.slot)).flatten();
        if asked.is_some_and(|answer| !holds(letter, answer)) && !stands_in(draft, letter, need.or) {
            findings.push(Finding::Missing(need.slot));
        }
    }
    if must_name_right(pack, draft) && !names_right(draft, edited) {
        findings.push(Finding::RightNotNamed);
    }
    if must_name_list(pack, draft) && !names_list(letter) {
        findings.push(Finding::ListNotNamed);
    }
    if !edited.text.contains(draft.reference.trim()) {
        findings.push(Finding::ReferenceMissing);
    }
    findings
}

/// What the member may not have meant in a text they changed, which began as `composed`: it stays as it is when
/// another language is chosen, or an English copy. An unchanged letter has no doubts.
///
/// A text is known by the close that stands in it; one with none is of no language in particular.
#[must_use]
pub fn doubts(draft: &Draft, composed: &Letter, text: &str) -> Vec<Doubt> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let stands = |key: &str, language| {
        let sentence = Wording::new(language).plain(key);
        let first = sentence.lines().next().unwrap_or_default();
        lines.iter().position(|line| *line == first)
    };
    let copy_at = LetterLanguage::ALL.into_iter().filter_map(|language| stands("letter-english-copy", language)).min();
    let closes = |language: &LetterLanguage| {
        stands("letter-close", *language).is_some_and(|at| copy_at.is_none_or(|copy_at| at < copy_at))
    };
    let written_in: Vec<LetterLanguage> = LetterLanguage::ALL.into_iter().filter(closes).collect();
    // Whoever writes the copy by hand needs no heading of ours.
    let has_english = copy_at.is_some() || written_in.contains(&LetterLanguage::English);
    let mut doubts = Vec::new();
    if !written_in.is_empty() && !written_in.contains(&draft.language) {
        doubts.push(Doubt::AnotherLanguage);
    }
    if has_copy(draft) && !has_english {
        doubts.push(Doubt::NoCopy);
    }
    if !has_copy(draft) && copy_at.is_some() {
        doubts.push(Doubt::CopyLeft);
    }
    // A text that follows another choice than the one made is told of as that.
    if let (true, false, (own, Some(own_copy))) = (doubts.is_empty(), composed.english_copy.is_empty(), parts(text))
        && is_kept(&composed.paragraphs, own) != is_kept(&composed.english_copy, own_copy)
    {
        doubts.push(Doubt::CopyUnlike);
    }
    doubts
}

/// Whether a part of a letter reads as it was composed, whatever day it is dated.
fn is_kept(composed: &[Paragraph], own: &str) -> bool {
    let undated = composed.iter().filter(|paragraph| paragraph.role != Role::Date);
    let undated = undated.map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join(" ");
    let date = flat(own).strip_suffix(flat(&undated).as_str()).map(|date| date.chars().count());
    date.is_some_and(|letters| letters <= LONGEST_DATE)
}

/// A letter and its English copy, parted at the heading in whichever language it stands.
fn parts(text: &str) -> (&str, Option<&str>) {
    let headings = LetterLanguage::ALL.into_iter().map(|language| Wording::new(language).plain("letter-english-copy"));
    let found =
        headings.filter_map(|heading| text.split_once(heading.lines().next()?)).min_by_key(|(letter, _)| letter.len());
    found.map_or((text, None), |(letter, copy)| (letter, Some(copy)))
}

fn subject(pack: &Pack, draft: &Draft, edited: &Edited<'_>, secrets: &[Guarded<'_>]) -> Option<Finding> {
    if let Some(mandated) = mandated_subject(pack, draft) {
        let has_reference =
            pack.forbids(Forbidden::ReferenceInSubject) && edited.subject.contains(draft.reference.trim());
        return match (has_reference, edited.subject == mandated) {
            (true, _) => Some(Finding::SubjectHolds(Forbidden::ReferenceInSubject)),
            (false, false) => Some(Finding::SubjectChanged),
            (false, true) => None,
        };
    }
    if edited.subject.trim().is_empty() || edited.subject.chars().any(char::is_control) {
        return Some(Finding::SubjectNotALine);
    }
    if has_bare_subject(pack, draft) && edited.subject.contains(draft.reference.trim()) {
        return Some(Finding::SubjectHolds(Forbidden::ReferenceInSubject));
    }
    forbidden_in(pack, edited.subject, secrets).map(Finding::SubjectHolds)
}

/// Whether the answer that may stand for another is given and in the text.
fn stands_in(draft: &Draft, letter: &str, other: Option<Slot>) -> bool {
    other.and_then(|other| draft.answers.get(other)).is_some_and(|answer| holds(letter, answer))
}

/// Whether the text holds the answer, however it is broken into lines.
fn holds(text: &str, answer: &str) -> bool {
    flat(text).contains(&flat(answer))
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the text still names the right, in any language: the text of a member who chose another language
/// stays in its own, and an English copy names it too.
fn names_right(draft: &Draft, edited: &Edited<'_>) -> bool {
    LetterLanguage::ALL.into_iter().any(|language| {
        let right = Wording::new(language).right(draft.wish);
        right.is_none_or(|right| holds(&edited.text.to_lowercase(), &right.to_lowercase()))
    })
}

/// Whether the letter still speaks of the e-mail list, by one of the names for it in any language.
fn names_list(letter: &str) -> bool {
    let letter = letter.to_lowercase();
    LetterLanguage::ALL.into_iter().any(|language| {
        let names = Wording::new(language).plain("letter-email-list").to_lowercase();
        names.split('|').any(|name| holds(&letter, name))
    })
}
