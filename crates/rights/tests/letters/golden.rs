//! Every letter as a whole text, to be read: `tests/fixtures/letters/<organization>.<language>.txt`.
//!
//! After a wanted change: `REWRITE_LETTERS=1 cargo test -p pd-rights --test letters`, then read the difference.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use organizations::Pack;
use rights::letter::{Draft, Letter, Naming, compose};
use rights::{Law, LetterLanguage, Wish};

use crate::world::{SECRETS, kinds, packs, request};

#[test]
fn every_letter_reads_as_it_was_last_read() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/letters");
    let rewrite = env::var_os("REWRITE_LETTERS").is_some();
    let mut changed = Vec::new();
    for pack in packs() {
        for language in LetterLanguage::ALL {
            let path = folder.join(format!("{}.{}.txt", pack.id, language.tag()));
            let written = page(pack, language);
            if rewrite {
                fs::write(&path, written).expect("the fixture can be written");
            } else if fs::read_to_string(&path).unwrap_or_default() != written {
                changed.push(path.display().to_string());
            }
        }
    }
    assert!(changed.is_empty(), "these letters read differently now: {}", changed.join(", "));
}

/// All letters to one organization in one language: a request for every wish, plain or as the policy wants
/// the right named; then one with the law named, and the later letters about it.
fn page(pack: &Pack, language: LetterLanguage) -> String {
    let mut page = String::new();
    for wish in Wish::ALL {
        add(&mut page, wish.as_str(), &written(pack, &request(pack, *wish, language)));
    }
    for kind in kinds() {
        let kind_as_text = format!("{kind:?}");
        let name = kind_as_text.split(' ').next().unwrap_or_default();
        let way = ["Called", "OnPages", "AsNamed"].into_iter().find(|way| kind_as_text.contains(way));
        let heading = way.map_or_else(|| name.to_owned(), |way| format!("{name} ({way})"));
        let naming = Naming::Law(Law::EuGdpr);
        let draft = Draft { kind, naming, ..request(pack, Wish::Recipients, language) };
        add(&mut page, &format!("recipients, law named: {heading}"), &written(pack, &draft));
    }
    page
}

fn written(pack: &Pack, draft: &Draft) -> Letter {
    compose(pack, draft, &SECRETS).unwrap_or_else(|problems| panic!("{}: {problems:?}", pack.id))
}

fn add(page: &mut String, heading: &str, letter: &Letter) {
    let fixed = if letter.subject_fixed { " (mandated)" } else { "" };
    let (to, subject, text) = (letter.to.address.as_str(), &letter.subject, letter.text());
    writeln!(page, "=== {heading}\nTo: {to}\nSubject: {subject}{fixed}\n\n{text}\n").expect("a string takes it");
}
