//! `report.html` is a page of text: whatever a value holds, it stays text.

use std::{cell::RefCell, collections::BTreeSet};

use export::Options;
use html5ever::tokenizer::{BufferQueue, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use words::Language;

use crate::world::{World, everything, field, named, text};

const MARKUP: [&str; 8] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "</td></table><h1>gone</h1>",
    "<!-- ",
    "{{ words }} {% include \"x\" %} ${x} &lt;b&gt;",
    "<a href=\"javascript:alert(1)\">x</a><style>*{display:none}</style><meta http-equiv=refresh content=0>",
];

/// Everything a parser sees in a page.
#[derive(Default)]
struct Seen {
    tags: RefCell<BTreeSet<String>>,
    attributes: RefCell<BTreeSet<String>>,
    headings: RefCell<Vec<u8>>,
    tables: RefCell<(usize, usize)>,
    text: RefCell<String>,
    comments: RefCell<usize>,
}

impl TokenSink for Seen {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(Tag { name, attrs, kind, .. }) => {
                if kind == html5ever::tokenizer::TagKind::StartTag {
                    if let Some(level) = name.strip_prefix('h').and_then(|level| level.parse().ok()) {
                        self.headings.borrow_mut().push(level);
                    }
                    match &*name {
                        "table" => self.tables.borrow_mut().0 += 1,
                        "caption" => self.tables.borrow_mut().1 += 1,
                        _ => {}
                    }
                }
                self.tags.borrow_mut().insert(name.to_string());
                let names = attrs.iter().map(|attribute| attribute.name.local.to_string());
                self.attributes.borrow_mut().extend(names);
            }
            Token::CharacterTokens(text) => self.text.borrow_mut().push_str(&text),
            Token::CommentToken(_) => *self.comments.borrow_mut() += 1,
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn read(page: &[u8]) -> Seen {
    let page = std::str::from_utf8(page).expect("UTF-8");
    let tokenizer = Tokenizer::new(Seen::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(page.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink
}

/// Ada's world with `value` wherever a text can stand.
fn filled_with(value: &str) -> World {
    let mut world = World::of_ada(Language::English);
    for organization in &mut world.organizations {
        value.clone_into(&mut organization.name);
        organization.portal = Some(value.to_owned());
        organization.account = Some(value.to_owned());
    }
    for record in world.records.values_mut().flatten() {
        for held in record.values.values_mut().filter(|held| held.value.as_text().is_some()) {
            held.value = text(value);
        }
    }
    world.codes.values_mut().for_each(|code| value.clone_into(code));
    world.activity = vec![(value.to_owned(), value.to_owned(), Some(value.to_owned())); 3];
    for change in world.changes.values_mut().flatten() {
        let fields = [(field("given.name"), text(value)), (field("name"), text(value))];
        change.action = domain::Action::Add { fields: fields.into() };
        let refusal = domain::Refusal { code: value.to_owned(), detail: Some(value.to_owned()) };
        change.state = domain::ChangeState::Refused(refusal);
    }
    for deletion in world.deletions.values_mut().flatten() {
        value.clone_into(&mut deletion.operation);
        for stay in &mut deletion.stays {
            value.clone_into(&mut stay.id);
            stay.reason = Some(value.to_owned());
        }
        for receipt in &mut deletion.receipts {
            value.clone_into(&mut receipt.step);
            value.clone_into(&mut receipt.jws);
        }
    }
    for request in world.requests.values_mut().flatten() {
        value.clone_into(&mut request.reference);
        request.dates.iter_mut().for_each(|date| value.clone_into(&mut date.explanation));
        for step in &mut request.log {
            (step.what, step.document) = (Some(value.to_owned()), Some(value.to_owned()));
        }
    }
    world
}

#[test]
fn markup_in_every_field_changes_no_tag_and_no_attribute_of_the_report() {
    let harmless = read(&named(&filled_with("Ada").files(&everything()), "report.html"));
    for value in MARKUP {
        let seen = read(&named(&filled_with(value).files(&everything()), "report.html"));
        assert_eq!(seen.tags, harmless.tags, "{value}");
        assert_eq!(seen.attributes, harmless.attributes, "{value}");
        assert_eq!(seen.headings, harmless.headings, "{value}");
        assert!(seen.text.borrow().contains(value), "{value} is not shown as it is");
    }
}

#[test]
fn the_report_runs_nothing_and_loads_nothing() {
    let page = named(&World::of_ada(Language::English).files(&everything()), "report.html");
    let seen = read(&page);
    for tag in ["script", "link", "img", "iframe", "object", "embed", "form", "base", "svg", "video"] {
        assert!(!seen.tags.borrow().contains(tag), "<{tag}>");
    }
    let attributes = seen.attributes.borrow();
    assert!(
        !attributes.iter().any(|name| name.starts_with("on") || ["src", "style", "srcset"].contains(&name.as_str()))
    );
    assert_eq!(*seen.comments.borrow(), 0);
    let page = String::from_utf8(page).expect("UTF-8");
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    assert!(!page.contains("url(") && !page.contains("@import"));
}

#[test]
fn every_table_has_a_caption_and_no_heading_level_is_skipped() {
    for language in Language::ALL {
        let page = named(&World::of_ada(language).files(&everything()), "report.html");
        assert!(String::from_utf8_lossy(&page).contains(&format!("<html lang=\"{}\"", language.tag())));
        let seen = read(&page);
        let (tables, captions) = *seen.tables.borrow();
        assert!(tables > 5 && tables == captions);
        let headings = seen.headings.borrow();
        assert_eq!(headings.iter().filter(|level| **level == 1).count(), 1);
        assert!(headings.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{headings:?}");
    }
}

#[test]
fn right_to_left_and_chinese_names_stand_in_the_report_as_they_are() {
    let seen = read(&named(&World::of_ada(Language::German).files(&Options::everything_of_mine()), "report.html"));
    assert!(seen.text.borrow().contains("أدا 王小明"));
}

#[test]
fn a_long_activity_is_cut_in_the_report_and_says_so() {
    let mut world = World::of_ada(Language::English);
    world.activity = vec![("a".to_owned(), "Signed in".to_owned(), None); 1234];
    let seen = read(&named(&world.files(&everything()), "report.html"));
    assert!(seen.text.borrow().contains("The newest 200 of 1,234 entries"));
    assert_eq!(seen.text.borrow().matches("Signed in").count(), 400);
}
