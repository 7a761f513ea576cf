//! What a member's process says, sorted into the journal.

use crate::history::{Journal, Possible};
use crate::role::{ByHand, Word};

/// Everything heard of one computer over all its lives.
pub struct Hearing {
    /// Whose words these are, in the journal.
    by: &'static str,
    /// The draft.
    draft: Possible<Option<String>>,
    /// The organization kept by hand.
    by_hand: Possible<ByHand>,
    /// What was found and cannot be.
    pub impossible: Vec<String>,
    /// The last point passed in this life.
    pub last_point: Option<String>,
    /// Whether a renewal of tokens has begun in this life and not ended.
    pub renewing: bool,
    /// How often the member had to sign in again.
    pub sign_ins: u64,
    /// Whether this life has come so far as to work.
    pub ready: bool,
}

impl Hearing {
    /// Nothing was heard yet.
    pub fn new(by: &'static str) -> Self {
        Self {
            by,
            draft: Possible::known(None),
            by_hand: Possible::known(ByHand::Absent),
            impossible: Vec::new(),
            last_point: None,
            renewing: false,
            sign_ins: 0,
            ready: false,
        }
    }

    /// Another life begins.
    pub fn begin(&mut self) {
        (self.last_point, self.renewing, self.ready) = (None, false, false);
    }

    /// Takes a word in.
    pub fn hear(&mut self, word: &Word, journal: &mut Journal) {
        match word {
            Word::Point(name) | Word::Dying(name) | Word::Stopping(name) => self.pass(name),
            Word::Trying(texts) => journal.tried.extend(texts.iter().cloned()),
            Word::Saved(saved) => journal.saved.push((self.by, saved.clone())),
            Word::TakingBack(operations) => journal.taken_back.extend(operations.iter().cloned()),
            Word::Moving(operation) => drop(journal.moved.insert(operation.clone())),
            Word::SignedIn => (self.sign_ins, self.renewing) = (self.sign_ins + 1, false),
            Word::Drafting(text) => self.draft.began(Some(text.clone())),
            Word::Drafted(text) => self.draft.told(Some(text.clone())),
            Word::Making(state) => self.by_hand.began(state.clone()),
            Word::Made(state) => self.by_hand.told(state.clone()),
            Word::Found(found) => {
                let draft = self.draft.found(found.draft.clone());
                let by_hand = self.by_hand.found(found.by_hand.clone());
                self.impossible.extend([draft, by_hand].into_iter().filter_map(Result::err));
            }
            Word::Ready => self.ready = true,
            Word::AnotherInstance | Word::Did(_) | Word::Settled | Word::Obeying => {}
        }
    }

    fn pass(&mut self, point: &str) {
        match point {
            "refresh.asking" => self.renewing = true,
            "refresh.stored" => self.renewing = false,
            _ => {}
        }
        self.last_point = Some(point.to_owned());
    }
}
