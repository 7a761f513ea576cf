//! Who appears in tests and in the demo.

/// A member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Character {
    /// The name typed at the sign-in page.
    pub user_name: &'static str,
    /// The stable id in tokens.
    pub subject: &'static str,
}

/// Ada, who has everything filled in.
pub const ADA: Character = Character { user_name: "ada", subject: "ada-0001" };

/// Ben, who must never see anything of Ada's.
pub const BEN: Character = Character { user_name: "ben", subject: "ben-0001" };
