//! `VERIFY.md`: how a stranger checks the evidence, in the language of the letters.

use words::{Arg, LetterWords};

use super::{Evidence, Place};

/// The files of the evidence, by the words that say what each is.
const FILES: [(&str, &str); 6] = [
    ("summary.pdf", "summary"),
    ("documents/", "documents"),
    ("log.json", "log"),
    ("evidence.jsonld", "linked"),
    ("verify.py", "script"),
    (super::SUMS, "sums"),
];

/// What goes into the hash of a line, in its order.
const HASHED: [&str; 6] = ["domain", "previous", "number", "written", "document", "event"];

pub(super) fn text(evidence: &Evidence) -> String {
    let words = LetterWords::of(evidence.language);
    let plain = |key: &str| words.text(&format!("verify-{key}"), &[]);
    let (reference, organization) = (evidence.request.reference(), evidence.organization.clone());
    let named = [("reference", Arg::from(reference)), ("organization", Arg::from(organization))];
    let mut text = vec![format!("# {}", plain("title")), words.text("verify-what", &named)];
    if let Some(number) = evidence.broken_at {
        let number = [("number", Arg::from(number.to_string()))];
        text.push(format!("**{}**", words.text("verify-broken", &number)));
    }
    let files = FILES.map(|(name, key)| format!("- `{name}`  \n  {}", plain(&format!("file-{key}"))));
    text.extend([format!("## {}", plain("files")), files.join("\n")]);
    let withheld = evidence.documents.iter().filter(|document| document.place == Place::Withheld);
    let withheld: Vec<String> = withheld.map(|document| format!("- `{}`", document.digest.to_hex())).collect();
    if !withheld.is_empty() {
        text.extend([plain("withheld"), withheld.join("\n")]);
    }
    text.extend([format!("## {}", plain("check")), plain("check-text")]);
    text.push(
        "```sh\npython3 verify.py\nsha256sum --check SHA256SUMS\nopenssl dgst -sha256 summary.pdf\n```".to_owned(),
    );
    text.push(plain("check-more"));
    let hashed: Vec<String> =
        (1..).zip(HASHED).map(|(place, key)| format!("{place}. {}", plain(&format!("hashed-{key}")))).collect();
    text.extend([format!("## {}", plain("chain")), plain("chain-text"), hashed.join("\n"), plain("head")]);
    if evidence.portal.as_ref().is_some_and(|portal| !portal.receipts.is_empty()) {
        text.extend([format!("## {}", plain("receipts")), plain("receipts-text")]);
    }
    text.extend([format!("## {}", plain("limits")), plain("limits-text")]);
    if let Some(last) = evidence.entries.last() {
        text.extend([plain("last"), format!("```text\n{}\n```", last.chain.to_hex())]);
    }
    text.join("\n\n") + "\n"
}
