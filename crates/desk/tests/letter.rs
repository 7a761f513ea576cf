//! The program as anyone would call it: answers in, a message out.

use std::process::{Command, Output};

use jiff::Timestamp;
use mail::{Received, read};

fn letter(arguments: &[&str]) -> Output {
    let fixed = ["letter", "--date", "2026-11-03", "--reference", "PD-7K3M-9QXT"];
    let mut program = Command::new(env!("CARGO_BIN_EXE_desk"));
    program.args(fixed).args(arguments).output().expect("the program starts")
}

fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("a message is ASCII")
}

/// The message, read back by the library that reads what organizations answer.
fn message(arguments: &[&str]) -> Received {
    read(printed(&letter(arguments)).as_bytes(), Timestamp::UNIX_EPOCH).expect("it is a message")
}

/// What went to standard error, line by line; the program must have failed and printed nothing.
fn refused(output: &Output) -> Vec<String> {
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    String::from_utf8_lossy(&output.stderr).lines().map(str::to_owned).collect()
}

const HIKVISION: [&str; 8] = [
    "--organization",
    "hikvision",
    "--answer",
    "nickname=adaeule",
    "--answer",
    "contact-method=ada@example.org",
    "--answer",
    "details=The garden camera.",
];

#[test]
fn the_letter_to_mipi_has_the_mandated_subject_in_every_language() {
    for (language, right) in [
        ("en", "right to erasure"),
        ("de", "Recht auf Löschung"),
        ("fr", "droit à l’effacement"),
        ("zh-Hans", "删除权"),
    ] {
        let arguments = ["--organization", "mipi", "--kind", "erasure", "--language", language];
        let message = message(&arguments);
        assert_eq!(message.subject.as_deref(), Some("GDPR Request"), "{language}");
        let to: Vec<_> = message.to.iter().map(|to| to.address.as_deref()).collect();
        assert_eq!(to, [Some("admin@team.mipi.org")], "{language}");
        assert!(message.from.is_empty(), "a draft has no sender: {language}");
        assert!(message.text.text.contains(right) && message.text.text.contains("PD-7K3M-9QXT"), "{language}");
    }
}

#[test]
fn a_letter_in_another_language_has_an_english_copy_unless_it_is_not_wanted() {
    let of = |more: &[&str]| {
        let arguments = [&["--organization", "onvif", "--kind", "access"], more].concat();
        message(&arguments).text.text.matches("Yours faithfully").count()
    };
    assert_eq!([of(&["--language", "fr"]), of(&["--language", "fr", "--english-copy"])], [1, 1]);
    assert_eq!([of(&["--language", "fr", "--english-copy=false"]), of(&["--language", "en"])], [0, 1]);
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let arguments = ["--organization", "onvif", "--kind", "access", "--from", "ada@example.org", "--law", "eu-gdpr"];
    assert_eq!(printed(&letter(&arguments)), printed(&letter(&arguments)));
    let message = message(&arguments);
    assert_eq!(message.message_id.as_ref().map(ToString::to_string).as_deref(), Some("<PD-7K3M-9QXT@example.org>"));
    assert_eq!(message.from.first().and_then(|from| from.address.as_deref()), Some("ada@example.org"));
    assert!(message.text.text.contains("Regulation (EU) 2016/679"), "{}", message.text.text);
}

#[test]
fn what_is_wrong_is_said_one_problem_per_line_and_nothing_is_printed() {
    let plain = letter(&["--organization", "mipi", "--kind", "erasure", "--plain"]);
    assert_eq!(refused(&plain).first().map(String::as_str), Some("the policy asks for the right to be named"));
    let empty = refused(&letter(&["--organization", "smarteye", "--kind", "access"]));
    assert_eq!(
        empty,
        ["an answer is missing: contact", "an answer is missing: contact-source", "desk: the letter was not written"]
    );
    let with_code = [
        &HIKVISION[..],
        &["--kind", "device-data", "--answer", "device-name=QWXYZK", "--secret", "verification-code=QWXYZK"],
    ]
    .concat();
    let lines = refused(&letter(&with_code));
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(!lines.concat().contains("QWXYZK"), "{lines:?}");
}

#[test]
fn an_answer_the_organization_does_not_need_is_left_out_and_said_so() {
    let arguments = [&HIKVISION[..], &["--kind", "access", "--answer", "member-company=Beispielwerk"]].concat();
    let text = message(&arguments).text.text;
    assert!(text.contains("adaeule") && !text.contains("Beispielwerk"), "{text}");
    assert!(String::from_utf8_lossy(&letter(&arguments).stderr).contains("member-company"));
}

#[test]
fn the_answers_a_letter_has_room_for_are_listed_with_their_reasons() {
    let needs = printed(&letter(&["--organization", "hikvision", "--kind", "access", "--needs"]));
    assert!(needs.contains("contact-method: required, the policy asks for it (§10)\n"), "{needs}");
    assert!(needs.contains("name or nickname: required"), "{needs}");
}

#[test]
fn a_later_letter_says_what_it_lacks() {
    let about = ["--organization", "foscam", "--kind", "erasure", "--letter"];
    let reminder = refused(&letter(&[&about[..], &["reminder"]].concat()));
    assert!(reminder.first().is_some_and(|line| line.contains("--sent-on")), "{reminder:?}");
    let sent = ["reminder", "--sent-on", "2026-10-01", "--due-on", "2026-11-02"];
    assert!(message(&[&about[..], &sent].concat()).text.text.contains("2 November 2026"));
    let called = [&about[..], &sent, &["--sent-by", "phone"]].concat();
    assert!(message(&called).text.text.contains("I called you"));
    let to_authority = ["complaint", "--sent-on", "2026-10-01", "--authority", "The Authority", "--name", "Ada"];
    let address = ["--authority-address", "post@authority.example"];
    let complaint = message(&[&about[..], &to_authority, &address].concat());
    let to = complaint.to.first().and_then(|to| to.address.clone());
    assert_eq!(to.as_deref(), Some("post@authority.example"));
}

#[test]
fn a_letter_on_paper_is_plain_text() {
    let text = printed(&letter(&["--organization", "foscam", "--kind", "erasure", "--channel", "post"]));
    assert!(text.starts_with("Foscam / Shenzhen Foscam Electronic Co.,Ltd\nRoom AB, 9/F"), "{text}");
}
