//! Ways to end a newsletter: none is offered by one click unless a domain vouches for it.

use mail::dkim::{Checked, Coverage, KeyOrigin, Verdict, Why};
use mail::unsubscribe::{letters, one_click};
use mail::{Received, read};

const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

fn received(fields: &str) -> Received {
    let now = "2026-11-27T20:15:03Z".parse().expect("an instant");
    let message = format!("From: news@example.org\nSubject: x\n{fields}\ntext\n");
    read(message.as_bytes(), now).expect("a message")
}

fn newsletter(list: &str, post: &str) -> Received {
    received(&format!("List-Unsubscribe: {list}\nList-Unsubscribe-Post: {post}\n"))
}

fn vouched(fields: &[&str]) -> Vec<Checked> {
    vouched_by(KeyOrigin::Dns, fields)
}

fn vouched_by(key: KeyOrigin, fields: &[&str]) -> Vec<Checked> {
    let fields = fields.iter().map(|name| (*name).to_owned()).collect();
    let coverage = Coverage { fields, has_whole_text: true, key };
    vec![
        Checked { domain: "x.example".into(), selector: "x".into(), verdict: Verdict::Failed(Why::TextAltered) },
        Checked { domain: "example.org".into(), selector: "s".into(), verdict: Verdict::Verified(coverage) },
    ]
}

fn both() -> Vec<Checked> {
    vouched(&["from", "list-unsubscribe", "list-unsubscribe-post"])
}

#[test]
fn one_click_is_offered_where_a_domain_vouches_for_both_fields() {
    let read = newsletter("<mailto:stop@example.org>, <https://Example.org/u?id=1>", ONE_CLICK);
    let offer = one_click(&read, &both()).expect("an offer");
    assert_eq!((offer.url.as_str(), offer.host.as_str()), ("https://example.org/u?id=1", "example.org"));
    assert_eq!(offer.signed_by, "example.org");
    let folded = newsletter("<https://example.org/\n u?id=1>", ONE_CLICK);
    assert_eq!(one_click(&folded, &both()).expect("an offer").url.as_str(), "https://example.org/u?id=1");
    let look_alike = newsletter("<https://exаmple.org/u>", ONE_CLICK);
    assert_eq!(one_click(&look_alike, &both()).expect("an offer").host, "xn--exmple-4nf.org");
    let elsewhere = newsletter("<https://example.org:8443/u>", ONE_CLICK);
    assert_eq!(one_click(&elsewhere, &both()).expect("an offer").host, "example.org:8443");
    let usual = newsletter("<https://example.org:443/u>", ONE_CLICK);
    assert_eq!(one_click(&usual, &both()).expect("an offer").host, "example.org");
}

#[test]
fn one_click_is_not_offered_unless_both_fields_are_vouched_for() {
    let read = newsletter("<https://example.org/u>", ONE_CLICK);
    for signatures in [
        Vec::new(),
        vouched(&["from", "list-unsubscribe"]),
        vouched(&["from", "list-unsubscribe-post"]),
        vouched(&["from"]),
        vouched_by(KeyOrigin::Pasted, &["from", "list-unsubscribe", "list-unsubscribe-post"]),
        both().into_iter().take(1).collect(),
    ] {
        assert_eq!(one_click(&read, &signatures), None, "{signatures:?}");
    }
}

#[test]
fn one_click_is_not_offered_for_anything_but_one_https_address_by_post() {
    for list in [
        "<http://example.org/u>",
        "<https://ada:pw@example.org/u>",
        "<https://ada@example.org/u>",
        "<mailto:stop@example.org>",
        "<javascript:alert(1)>",
        "<file:///etc/passwd>",
        "https://example.org/u",
        "<https://>",
        "<>",
        "",
    ] {
        assert_eq!(one_click(&newsletter(list, ONE_CLICK), &both()), None, "{list}");
    }
    for post in [
        "",
        "List-Unsubscribe=Two-Clicks",
        "List-Unsubscribe=One-Click, x",
        "One-Click",
        "x List-Unsubscribe=One-Click",
    ] {
        assert_eq!(one_click(&newsletter("<https://example.org/u>", post), &both()), None, "{post}");
    }
    assert_eq!(one_click(&received("List-Unsubscribe: <https://example.org/u>\n"), &both()), None);
}

/// A second field was not there when it was signed; the library's count may differ from a mail program's.
#[test]
fn one_click_is_not_offered_where_a_field_stands_twice() {
    let fields = format!("List-Unsubscribe: <https://example.org/u>\nList-Unsubscribe-Post: {ONE_CLICK}\n");
    for second in [
        "List-Unsubscribe: <https://evil.example/u>\n",
        "list-unsubscribe : <https://evil.example/u>\n",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click\n",
    ] {
        assert_eq!(one_click(&received(&format!("{second}{fields}")), &both()), None, "{second}");
        assert_eq!(one_click(&received(&format!("{fields}{second}")), &both()), None, "{second}");
    }
}

#[test]
fn ways_by_letter_are_an_address_and_a_subject_and_nothing_else() {
    let read = newsletter(
        "<mailto:stop%2Bme@example.org?subject=unsubscribe%20me+now&bcc=ben@example.com&body=x>,\n <https://example.org/u>,\n \
         <mailto:a@example.org,b@example.org>, <mailto:c@example.org?SUBJECT=a%0D%0ABcc:%20x%E2%80%AE>, <mailto:d@example.org>",
        "",
    );
    let offered = letters(&read);
    let offered: Vec<_> = offered.iter().map(|one| (one.to.as_str(), one.subject.as_deref())).collect();
    let expected = [
        ("stop+me@example.org", Some("unsubscribe me+now")),
        ("c@example.org", Some("a  Bcc: x\u{FFFD}")),
        ("d@example.org", None),
    ];
    assert_eq!(offered, expected);
    assert!(letters(&received("")).is_empty());
    assert_eq!(letters(&newsletter(&"<mailto:a@example.org>,".repeat(300), "")).len(), 10);
}
