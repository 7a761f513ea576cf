//! Which article of which law a wish rests on.

use crate::{Law, Wish};

/// A law text that is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Statute {
    /// Regulation (EU) 2016/679.
    EuGdpr,
    /// The United Kingdom's GDPR.
    UkGdpr,
    /// Regulation (EU) 2023/2854, the Data Act.
    EuDataAct,
}

/// A place in a law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Article {
    /// The law text.
    pub statute: Statute,
    /// The article or section.
    pub number: &'static str,
    /// The paragraph, if the whole article is not meant.
    pub paragraph: Option<&'static str>,
    /// The point of the paragraph, if the whole of it is not meant.
    pub point: Option<&'static str>,
}

impl Article {
    const fn whole(statute: Statute, number: &'static str) -> Self {
        Self { statute, number, paragraph: None, point: None }
    }

    const fn paragraph(statute: Statute, number: &'static str, paragraph: &'static str) -> Self {
        Self { statute, number, paragraph: Some(paragraph), point: None }
    }
}

/// The place in `law` that `wish` rests on. `None`: the law has no such right, or we do not know the place
/// well enough to put it into a letter; then the letter can name the right without the law.
///
/// Source: Regulation (EU) 2016/679, Art. 7, 15-18, 20-22; Regulation (EU) 2023/2854, Art. 4(1). The United
/// Kingdom's text has the same numbers, but replaced Art. 22 in 2026, so human review is left out there. The
/// sections of the laws of California and of the United States could not be read in full: none is cited.
#[must_use]
pub const fn article(law: Law, wish: Wish) -> Option<Article> {
    match law {
        Law::EuGdpr => gdpr(Statute::EuGdpr, wish),
        Law::UkGdpr => match wish {
            Wish::HumanReview | Wish::DeviceData => None,
            _ => gdpr(Statute::UkGdpr, wish),
        },
        Law::California | Law::UsCommercialEmail | Law::OwnReminder => None,
    }
}

const fn gdpr(statute: Statute, wish: Wish) -> Option<Article> {
    Some(match wish {
        Wish::Access => Article::whole(statute, "15"),
        Wish::Rectification => Article::whole(statute, "16"),
        Wish::Erasure | Wish::PartialErasure => Article::whole(statute, "17"),
        Wish::Restriction => Article::whole(statute, "18"),
        Wish::Portability => Article::whole(statute, "20"),
        Wish::Objection | Wish::StopSharing => Article::paragraph(statute, "21", "1"),
        Wish::StopMarketing => Article::paragraph(statute, "21", "2"),
        Wish::HumanReview => Article::paragraph(statute, "22", "3"),
        Wish::WithdrawConsent => Article::paragraph(statute, "7", "3"),
        Wish::Recipients => Article { statute, number: "15", paragraph: Some("1"), point: Some("c") },
        Wish::DeviceData => Article::paragraph(Statute::EuDataAct, "4", "1"),
        Wish::Question => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::dpv_right;

    #[test]
    fn letters_and_the_evidence_name_the_same_article() {
        for wish in Wish::ALL {
            let cited = article(Law::EuGdpr, *wish).filter(|article| article.statute == Statute::EuGdpr);
            let published = dpv_right(*wish).map(|name| name.trim_start_matches("eu-gdpr:A"));
            let number = published.map(|name| name.split('-').next().unwrap_or_default());
            assert_eq!(cited.map(|article| article.number), number, "{wish:?}");
        }
    }

    #[test]
    fn a_question_and_a_law_that_was_not_read_in_full_give_no_place_to_cite() {
        for law in Law::ALL {
            assert_eq!(article(*law, Wish::Question), None, "{law:?}");
        }
        for wish in Wish::ALL {
            for law in [Law::California, Law::UsCommercialEmail, Law::OwnReminder] {
                assert_eq!(article(law, *wish), None, "{law:?} {wish:?}");
            }
        }
    }
}
