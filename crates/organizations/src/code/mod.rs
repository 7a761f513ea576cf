//! The closed lists of codes a pack is written in. A code outside its list is refused at load.

mod composing;
mod data;
mod handing;
mod screen;
mod wish;

pub use composing::{AskedBy, Content, ContentWhen, Forbidden, Matter, PlanPart};
pub use data::{Basis, Group, How, Says, SourceOfFact, Subject};
pub use handing::{Choice, Condition, CookieKind, Limit, PlaceTopic, RetentionEvent};
pub use screen::{CapabilityId, CapabilityState, FactKind, FieldKind, Outcome};
pub use wish::{ContactKind, Mention, NoticeRoute, RightKind, Route, Stoppable};

/// A closed list of codes, each with the word it has in a pack.
pub trait Code: Copy + Into<&'static str> + strum::VariantArray {
    /// Every code, in the order of the list.
    const ALL: &'static [Self] = Self::VARIANTS;

    /// The code's word in a pack.
    fn as_str(self) -> &'static str {
        self.into()
    }
}

impl<T: Copy + Into<&'static str> + strum::VariantArray> Code for T {}

#[cfg(test)]
mod tests {
    use serde::de::{DeserializeOwned, IntoDeserializer, value::Error};

    use super::*;

    fn reads_back<T: Code + DeserializeOwned>() -> bool {
        let read = |code: &T| T::deserialize(IntoDeserializer::<Error>::into_deserializer(code.as_str()));
        T::ALL.iter().all(|code| read(code).is_ok_and(|read| read.as_str() == code.as_str()))
    }

    #[test]
    fn every_word_of_every_list_is_read_back_as_its_code() {
        let lists = [
            ("How", reads_back::<How>()),
            ("Says", reads_back::<Says>()),
            ("Group", reads_back::<Group>()),
            ("Subject", reads_back::<Subject>()),
            ("SourceOfFact", reads_back::<SourceOfFact>()),
            ("Basis", reads_back::<Basis>()),
            ("Limit", reads_back::<Limit>()),
            ("Choice", reads_back::<Choice>()),
            ("PlaceTopic", reads_back::<PlaceTopic>()),
            ("Condition", reads_back::<Condition>()),
            ("RetentionEvent", reads_back::<RetentionEvent>()),
            ("CookieKind", reads_back::<CookieKind>()),
            ("Mention", reads_back::<Mention>()),
            ("RightKind", reads_back::<RightKind>()),
            ("Route", reads_back::<Route>()),
            ("Stoppable", reads_back::<Stoppable>()),
            ("NoticeRoute", reads_back::<NoticeRoute>()),
            ("FieldKind", reads_back::<FieldKind>()),
            ("Outcome", reads_back::<Outcome>()),
            ("FactKind", reads_back::<FactKind>()),
            ("ContactKind", reads_back::<ContactKind>()),
            ("CapabilityId", reads_back::<CapabilityId>()),
            ("CapabilityState", reads_back::<CapabilityState>()),
            ("Matter", reads_back::<Matter>()),
            ("Content", reads_back::<Content>()),
            ("AskedBy", reads_back::<AskedBy>()),
            ("ContentWhen", reads_back::<ContentWhen>()),
            ("Forbidden", reads_back::<Forbidden>()),
            ("PlanPart", reads_back::<PlanPart>()),
        ];
        let wrong: Vec<_> = lists.iter().filter(|(_, fine)| !fine).map(|(name, _)| name).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
