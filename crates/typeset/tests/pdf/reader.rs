//! Reads a finished file back with a library that had no part in making it.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

/// One element of the structure tree, as a reading program walks it.
#[derive(Debug)]
pub struct Node {
    pub role: String,
    /// Everything below it, in reading order.
    pub text: String,
    /// What a header cell is the header of.
    pub scope: Option<String>,
    pub children: Vec<Node>,
}

/// Text drawn in one go.
pub struct Run {
    pub text: String,
    /// Its distance from the foot of the page, in points.
    pub baseline: i64,
}

pub struct Pdf {
    pub document: Document,
    pages: Vec<ObjectId>,
    marked: BTreeMap<(ObjectId, i64), String>,
    artifacts: BTreeMap<ObjectId, String>,
    runs: Vec<Run>,
}

impl Pdf {
    pub fn read(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).expect("the file can be read");
        let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
        let mut pdf = Self { document, artifacts: BTreeMap::new(), pages, marked: BTreeMap::new(), runs: Vec::new() };
        for page in pdf.pages.clone() {
            pdf.read_page(page);
        }
        pdf
    }

    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    fn page(&self, index: usize) -> ObjectId {
        *self.pages.get(index).expect("there is such a page")
    }

    /// What stands on the page for the eye only, such as its number.
    pub fn artifacts(&self, page: usize) -> &str {
        self.artifacts.get(&self.page(page)).map_or("", String::as_str)
    }

    /// Everything on the page that belongs to the document, in the order it was set.
    pub fn page_text(&self, page: usize) -> String {
        let here = self.marked.iter().filter(|((id, _), _)| *id == self.page(page));
        here.map(|(_, text)| text.as_str()).collect()
    }

    /// Every piece of text that is drawn in one go; never longer than a line.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    pub fn catalog(&self) -> &Dictionary {
        self.document.catalog().expect("there is a catalog")
    }

    pub fn get<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> Option<&'a Object> {
        Some(self.document.dereference(dictionary.get(key.as_bytes()).ok()?).expect("no dangling reference").1)
    }

    pub fn dictionary<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> &'a Dictionary {
        self.get(dictionary, key).and_then(|object| object.as_dict().ok()).unwrap_or_else(|| panic!("no {key}"))
    }

    /// All elements, the document element first.
    pub fn structure(&self) -> Node {
        let root = self.dictionary(self.catalog(), "StructTreeRoot");
        let mut top = self.children(self.get(root, "K").expect("the tree is not empty"), None);
        assert_eq!(top.len(), 1, "one document element");
        top.remove(0)
    }

    /// The text of all elements with this role, in reading order.
    pub fn texts(&self, role: &str) -> Vec<String> {
        let mut found = Vec::new();
        self.structure().walk(&mut |node| {
            if node.role == role {
                found.push(node.text.clone());
            }
        });
        found
    }

    fn children(&self, kids: &Object, page: Option<ObjectId>) -> Vec<Node> {
        match self.document.dereference(kids).expect("no dangling reference").1 {
            Object::Array(kids) => kids.iter().flat_map(|kid| self.children(kid, page)).collect(),
            Object::Integer(mcid) => vec![self.leaf(page.expect("content has a page"), *mcid)],
            Object::Dictionary(kid) if kid.has(b"S") => vec![self.node(kid, page)],
            Object::Dictionary(kid) if kid.has(b"MCID") => {
                let page = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                let mcid = kid.get(b"MCID").and_then(Object::as_i64).expect("a number");
                vec![self.leaf(page.expect("content has a page"), mcid)]
            }
            other => panic!("unknown kid {other:?}"),
        }
    }

    fn leaf(&self, page: ObjectId, mcid: i64) -> Node {
        let text = self.marked.get(&(page, mcid)).cloned().unwrap_or_default();
        Node { role: String::new(), text, scope: None, children: Vec::new() }
    }

    fn node(&self, element: &Dictionary, page: Option<ObjectId>) -> Node {
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let children = element.get(b"K").map(|kids| self.children(kids, page)).unwrap_or_default();
        let text = match self.get(element, "ActualText") {
            Some(actual) => lopdf::decode_text_string(actual).expect("text"),
            None => children.iter().map(|child| child.text.as_str()).collect(),
        };
        let role = name(self.get(element, "S").expect("a role"));
        let attributes = self.get(element, "A");
        let scope = attributes.and_then(|attributes| self.attribute(attributes, "Scope"));
        Node { role, text, scope, children: children.into_iter().filter(|child| !child.role.is_empty()).collect() }
    }

    fn attribute(&self, attributes: &Object, key: &str) -> Option<String> {
        match self.document.dereference(attributes).expect("no dangling reference").1 {
            Object::Array(all) => all.iter().find_map(|one| self.attribute(one, key)),
            Object::Dictionary(one) => self.get(one, key).map(name),
            _ => None,
        }
    }

    fn read_page(&mut self, page: ObjectId) {
        let document = self.document.clone();
        let fonts = document.get_page_fonts(page).expect("the page has fonts");
        let content = document.get_page_content(page);
        let mut open: Vec<Mark> = Vec::new();
        let mut font = None;
        let mut place = Place::default();
        for operation in Content::decode(&content).expect("the content can be read").operations {
            match operation.operator.as_str() {
                "BMC" | "BDC" => {
                    open.push(Mark::of(&operation.operands));
                    if let Some(Mark::Replaced(text)) = open.last() {
                        self.keep(page, &open, text);
                    }
                }
                "EMC" => {
                    open.pop();
                }
                "q" | "Q" | "cm" | "Tm" => place.follow(&operation.operator, &operation.operands),
                "Tf" => font = operation.operands.first().and_then(|font| Some(font.as_name().ok()?.to_vec())),
                "Tj" | "TJ" | "'" | "\"" if !open.iter().any(|mark| matches!(mark, Mark::Replaced(_))) => {
                    let font = font.as_ref().and_then(|name| fonts.get(name)).expect("a font is set");
                    let encoding = font.get_font_encoding(&document).expect("the font maps to characters");
                    let mut text = String::new();
                    strings(&operation.operands, &mut |bytes| {
                        text += &Document::decode_text(&encoding, bytes).expect("characters");
                    });
                    self.keep(page, &open, &text);
                    self.runs.push(Run { text, baseline: place.baseline() });
                }
                _ => {}
            }
        }
    }

    fn keep(&mut self, page: ObjectId, open: &[Mark], text: &str) {
        match open.iter().rev().find(|mark| matches!(mark, Mark::Content(_) | Mark::Artifact)) {
            Some(Mark::Content(mcid)) => *self.marked.entry((page, *mcid)).or_default() += text,
            Some(Mark::Artifact) => *self.artifacts.entry(page).or_default() += text,
            _ => panic!("text outside the structure: {text}"),
        }
    }
}

/// Where the next text goes, as far as its height is concerned. Source: ISO 32000-1:2008, 8.3.
#[derive(Default)]
struct Place {
    now: Transform,
    kept: Vec<Transform>,
    text: Transform,
}

#[derive(Clone, Copy)]
struct Transform([f32; 6]);

impl Default for Transform {
    fn default() -> Self {
        Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0])
    }
}

impl Transform {
    fn within(self, outer: Self) -> Self {
        let ([a, b, c, d, e, f], [oa, ob, oc, od, oe, of]) = (self.0, outer.0);
        Self([
            a * oa + b * oc,
            a * ob + b * od,
            c * oa + d * oc,
            c * ob + d * od,
            e * oa + f * oc + oe,
            e * ob + f * od + of,
        ])
    }
}

impl Place {
    fn follow(&mut self, operator: &str, operands: &[Object]) {
        let given = || {
            Transform(std::array::from_fn(|index| {
                operands.get(index).and_then(|it| it.as_float().ok()).expect("a number")
            }))
        };
        match operator {
            "q" => self.kept.push(self.now),
            "Q" => self.now = self.kept.pop().expect("a state to go back to"),
            "cm" => self.now = given().within(self.now),
            _ => self.text = given(),
        }
    }

    fn baseline(&self) -> i64 {
        let [.., height] = self.text.within(self.now).0;
        format!("{height:.0}").parse().expect("a number")
    }
}

impl Node {
    pub fn walk(&self, visit: &mut impl FnMut(&Node)) {
        visit(self);
        self.children.iter().for_each(|child| child.walk(visit));
    }
}

enum Mark {
    Content(i64),
    Artifact,
    /// What is read in place of what is drawn, such as a soft hyphen for the hyphen of a broken word.
    Replaced(String),
    Other,
}

impl Mark {
    fn of(operands: &[Object]) -> Self {
        let properties = operands.get(1).and_then(|properties| properties.as_dict().ok());
        let get = |key: &[u8]| properties.and_then(|properties| properties.get(key).ok());
        if let Some(text) = get(b"ActualText") {
            return Self::Replaced(lopdf::decode_text_string(text).expect("text"));
        }
        match (get(b"MCID").and_then(|mcid| mcid.as_i64().ok()), name(operands.first().expect("a tag")).as_str()) {
            (Some(mcid), _) => Self::Content(mcid),
            (None, "Artifact") => Self::Artifact,
            (None, _) => Self::Other,
        }
    }
}

fn strings(operands: &[Object], visit: &mut impl FnMut(&[u8])) {
    for operand in operands {
        match operand {
            Object::String(bytes, _) => visit(bytes),
            Object::Array(items) => strings(items, visit),
            _ => {}
        }
    }
}

fn name(object: &Object) -> String {
    String::from_utf8_lossy(object.as_name().expect("a name")).into_owned()
}

/// The text without what the breaking of lines puts in or takes away.
pub fn flat(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace() && *character != '\u{ad}').collect()
}
