//! Whether a portal follows another privacy policy than the one this program knows.
//!
//! Asked on the member's press alone, and nothing of it is stored: it is what the portal says at that moment.

use domain::OrganizationId;

use crate::{App, AppError};

/// Most characters of a version that are shown: it is a word or a day, no page.
const VERSION_MAX: usize = 60;

/// What a portal says about the version of its privacy policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyCheck {
    /// The one whose copy the pack was made from.
    Known,
    /// Another one, by the name the portal gives it.
    Another(String),
    /// It names none.
    NotSaid,
}

impl App {
    /// Asks the organization's portal which version of its policy is in force.
    ///
    /// # Errors
    /// [`AppError::NotOffered`] where no portal is connected, [`AppError::NetworkOff`], or [`AppError::Sync`].
    pub async fn check_policy(&self, id: &OrganizationId) -> Result<PolicyCheck, AppError> {
        let session = self.room(id)?.session()?;
        let said = sync::policy_version(&session).await?;
        Ok(hold_against(&self.pack(id)?.copy_date().as_text(), &said))
    }
}

fn hold_against(known: &str, said: &str) -> PolicyCheck {
    match said.trim() {
        "" => PolicyCheck::NotSaid,
        same if same == known => PolicyCheck::Known,
        other => PolicyCheck::Another(other.chars().filter(|char| !char.is_control()).take(VERSION_MAX).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_known_version_is_the_known_one() {
        let check = |said: &str| hold_against("2017-05-28", said);
        assert_eq!(check(" 2017-05-28 "), PolicyCheck::Known);
        assert_eq!(check("2026-10-01"), PolicyCheck::Another("2026-10-01".to_owned()));
        assert_eq!(check("  "), PolicyCheck::NotSaid);
        assert_eq!(check("v\u{7}2\n"), PolicyCheck::Another("v2".to_owned()));
        assert_eq!(check(&"x".repeat(5000)), PolicyCheck::Another("x".repeat(VERSION_MAX)));
    }
}
