//! Texts that must not leave in a letter.

use std::fmt;

use organizations::{Forbidden, Pack};

/// One known text that must not leave: a verification code, a password, a company contact.
///
/// Passwords and verification codes are kept out of every letter; the other kinds only where the pack forbids
/// them ([`Pack::forbids`]). Who is the subject of a letter is known to the caller: a friend's address that the
/// letter is about is not handed in.
#[derive(Clone, Copy)]
pub struct Guarded<'s> {
    /// What it is.
    pub kind: Forbidden,
    /// The text itself.
    pub text: &'s str,
}

impl fmt::Debug for Guarded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guarded").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// The first kind of text in `text` that must not leave for this organization.
#[must_use]
pub fn forbidden_in(pack: &Pack, text: &str, secrets: &[Guarded<'_>]) -> Option<Forbidden> {
    let known = secrets.iter().find(|secret| is_kept_out(pack, secret.kind) && holds(text, secret));
    let card =
        || (is_kept_out(pack, Forbidden::PaymentData) && has_card_number(text)).then_some(Forbidden::PaymentData);
    known.map(|secret| secret.kind).or_else(card)
}

fn is_kept_out(pack: &Pack, kind: Forbidden) -> bool {
    matches!(kind, Forbidden::Password | Forbidden::VerificationCode) || pack.forbids(kind)
}

/// Whether the text holds the secret as a word of its own; a code also in small letters or with gaps, as
/// people type codes from a label.
fn holds(text: &str, secret: &Guarded<'_>) -> bool {
    let wanted = secret.text.trim();
    if wanted.is_empty() {
        return false;
    }
    if holds_word(text, wanted) {
        return true;
    }
    if secret.kind != Forbidden::VerificationCode {
        return false;
    }
    let bare =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let wanted_bare = bare(wanted);
    // Gaps are closed within a line only, and between single signs or groups, never between words of prose.
    holds_word(&text.to_lowercase(), &wanted.to_lowercase())
        || text.lines().any(|line| groups(line).any(|run| bare(&run) == wanted_bare && !wanted_bare.is_empty()))
}

/// Whether `wanted` stands in `text` and neither its start nor its end lies within a word.
fn holds_word(text: &str, wanted: &str) -> bool {
    text.match_indices(wanted).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + wanted.len()..).and_then(|after| after.chars().next());
        let joins = |edge: Option<char>, beside: Option<char>| {
            // Only Latin letters and digits run on in one word: Chinese is written without gaps.
            edge.is_some_and(char::is_alphanumeric) && beside.is_some_and(|c| c.is_ascii_alphanumeric())
        };
        !joins(wanted.chars().next(), before) && !joins(wanted.chars().next_back(), after)
    })
}

/// Every run of two to eight neighbouring short groups of a line: `AB CD EF`, `A-B-C-D-E-F`.
fn groups(line: &str) -> impl Iterator<Item = String> {
    let parts: Vec<&str> = line.split([' ', '-', '\u{a0}', '.', '_']).filter(|part| !part.is_empty()).collect();
    let runs = (0..parts.len()).flat_map(|from| (2..=8).map(move |count| (from, count))).collect::<Vec<_>>();
    runs.into_iter().filter_map(move |(from, count)| {
        let run = parts.get(from..from.checked_add(count)?)?;
        run.iter().all(|part| part.chars().filter(|c| c.is_alphanumeric()).count() <= 4).then(|| run.concat())
    })
}

/// Whether 13 to 19 digits, with single spaces or dashes between them, pass the check of card numbers.
///
/// Source: ISO/IEC 7812-1, annex B (the Luhn formula).
fn has_card_number(text: &str) -> bool {
    let mut runs = vec![(String::new(), false)];
    let mut before = ' ';
    for c in text.chars() {
        match (c.is_ascii_digit(), runs.last_mut()) {
            (true, Some((run, is_phone))) => {
                *is_phone |= run.is_empty() && before == '+';
                run.push(c);
            }
            (false, Some(_)) if matches!(c, ' ' | '-') && before.is_ascii_digit() => {}
            (false, Some((run, _))) if run.is_empty() => {}
            _ => runs.push((String::new(), false)),
        }
        before = c;
    }
    runs.iter().any(|(run, is_phone)| !is_phone && (13..=19).contains(&run.len()) && passes_luhn(run))
}

fn passes_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => digit,
            (_, doubled) => doubled / 10 + doubled % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_however_it_is_typed() {
        let code = Guarded { kind: Forbidden::VerificationCode, text: "ABQXYZ" };
        for text in [
            "The code is ABQXYZ.",
            "code:abqxyz",
            "A B Q X Y Z",
            "my ABQ-XYZ, please",
            "AB.QX.YZ",
            "我的验证码是ABQXYZ，谢谢",
        ] {
            assert!(holds(text, &code), "{text}");
        }
        for text in ["", "ABQXYZW", "nothing of the kind", "ABQ and later XYZ"] {
            assert!(!holds(text, &code), "{text}");
        }
    }

    #[test]
    fn a_password_is_found_as_it_is_and_not_within_a_word() {
        let password = Guarded { kind: Forbidden::Password, text: "tea" };
        assert!(holds("It is \"tea\".", &password));
        assert!(!holds("I sent the team a letter", &password));
        let odd = Guarded { kind: Forbidden::Password, text: "correct horse; battery!" };
        assert!(holds("password=correct horse; battery!", &odd));
        assert!(!holds("anything", &Guarded { kind: Forbidden::Password, text: "  " }));
    }

    #[test]
    fn a_card_number_is_known_by_its_check_digit() {
        for text in ["4111 1111 1111 1111", "card 5500-0000-0000-0004.", "378282246310005"] {
            assert!(has_card_number(text), "{text}");
        }
        for text in ["4111 1111 1111 1112", "+86-571-8807-5998", "2026-11-27", "order 123456", "1234567890123456789012"]
        {
            assert!(!has_card_number(text), "{text}");
        }
    }
}
