//! What the member answers before a letter is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// One answer a letter may hold.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Slot {
    /// The member's name; it closes the letter.
    Name,
    /// A nickname in its place.
    Nickname,
    /// The company the member belongs to.
    MemberCompany,
    /// The name used to sign in.
    UserName,
    /// The address the account or the newsletter is known by.
    AccountEmail,
    /// How the member prefers to be reached.
    ContactMethod,
    /// The postal address an answer on paper goes to.
    ReplyAddress,
    /// A camera's name.
    DeviceName,
    /// A camera's serial number. Never its verification code.
    DeviceSerial,
    /// A camera's id.
    DeviceId,
    /// Web pages it is about, one per line.
    WebsiteLinks,
    /// What is wrong now.
    Before,
    /// What is right.
    After,
    /// Which data to delete.
    DataToDelete,
    /// Which recipients the wish is about.
    Recipients,
    /// What exactly is asked, in the member's words.
    Details,
    /// A contact the member found, in place of the policy's.
    Contact,
    /// Where it was found.
    ContactSource,
}

impl Slot {
    /// Every slot, in the order of a form.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Its name in the vault, in the window and in commands.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Reads [`Slot::as_str`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|slot| slot.as_str() == text)
    }
}

/// The member's answers. Texts are kept as typed; letters use them without spaces around.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<Slot, String>);

impl Answers {
    /// The answer, without spaces around it; `None` if there is none or nothing but spaces.
    #[must_use]
    pub fn get(&self, slot: Slot) -> Option<&str> {
        self.0.get(&slot).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// Sets an answer.
    pub fn set(&mut self, slot: Slot, text: impl Into<String>) {
        self.0.insert(slot, text.into());
    }

    /// All answers that are not empty, in the order of a form.
    pub fn iter(&self) -> impl Iterator<Item = (Slot, &str)> {
        self.0.keys().filter_map(|slot| Some((*slot, self.get(*slot)?)))
    }
}

impl<T: Into<String>> FromIterator<(Slot, T)> for Answers {
    fn from_iter<I: IntoIterator<Item = (Slot, T)>>(answers: I) -> Self {
        Self(answers.into_iter().map(|(slot, text)| (slot, text.into())).collect())
    }
}

impl std::fmt::Debug for Answers {
    /// Which answers there are, never what they say.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter().map(|(slot, _)| slot)).finish()
    }
}
