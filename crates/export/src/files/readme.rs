//! `README.txt`: what the archive is, in the member's language.

use crate::{Options, Snapshot, compress::FileEntry, labels::Labels, selection::Selection};

/// The text of the README for the files written so far, and the closing ones.
pub(crate) fn text<S: Snapshot>(selection: &Selection<'_, S>, files: &[FileEntry]) -> String {
    let labels = &selection.facts.labels;
    let header = selection.snapshot.header();
    let mut out = labels.text("export-file-readme-title");
    out.push_str("\n\n");
    let as_of = labels.instant(header.as_of);
    out.push_str(&labels.with("export-file-as-of", &[("instant", &as_of)]));
    out.push('\n');
    out.push_str(&labels.with("export-file-written-by", &[("version", &header.app_version)]));
    out.push('\n');
    for organization in selection.organizations() {
        out.push_str("- ");
        out.push_str(&organization.name);
        out.push('\n');
    }
    out.push('\n');
    for note in notes(labels, selection.options) {
        out.push_str(&note);
        out.push('\n');
    }
    out.push('\n');
    let closing = ["README.txt", "manifest.json"];
    for path in files.iter().map(|file| file.path).chain(closing) {
        let key = format!("export-file-about-{}", path.replace('.', "-").to_lowercase());
        out.push_str(path);
        out.push_str("\n  ");
        out.push_str(&labels.text(&key));
        out.push_str("\n\n");
    }
    out.push_str(&labels.text("export-file-readme-check"));
    out.push('\n');
    out
}

/// What the member should know before passing the file on.
pub(crate) fn notes(labels: &Labels, options: &Options) -> Vec<String> {
    let secrets = if options.include_secrets { "with-secrets" } else { "without-secrets" };
    let others = if options.include_other_people { "with-other-people" } else { "without-other-people" };
    ["readable", secrets, others, "utc"].map(|note| labels.text(&format!("export-file-note-{note}"))).into()
}
