//! A place in the history: an instant, a list, and a row of it. As text it is a page's end and an entry's id.

use std::cmp::Ordering;

use jiff::Timestamp;

use crate::AppError;

/// Which list a row stands in. At one instant, what was made stands above what arrived, and that above what
/// was logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kept {
    /// What the organization logged, with the entry's id.
    Logged(String),
    /// What arrived or was typed in by hand.
    Noted,
    /// What the member changed.
    Made,
}

impl Kept {
    const fn rank(&self) -> u8 {
        match self {
            Self::Logged(_) => 0,
            Self::Noted => 1,
            Self::Made => 2,
        }
    }
}

/// A row's place; a greater one stands higher, since the newest is first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub at: Timestamp,
    pub kept: Kept,
    /// Its number in its list; 0 of what was logged.
    pub seq: i64,
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_row = match (&self.kept, &other.kept) {
            (Kept::Logged(one), Kept::Logged(other)) => one.cmp(other),
            (one, other) => one.rank().cmp(&other.rank()),
        };
        self.at.cmp(&other.at).then(by_row).then(self.seq.cmp(&other.seq))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Place {
    /// Above everything.
    pub const NEWEST: Self = Self { at: Timestamp::MAX, kept: Kept::Made, seq: i64::MAX };

    /// The number behind which a list of numbered rows goes on: all of the same instant if that list stands
    /// below this row's, none of it if above.
    pub const fn seq_in(&self, list: &Kept) -> i64 {
        if self.kept.rank() > list.rank() {
            i64::MAX
        } else if self.kept.rank() < list.rank() {
            i64::MIN
        } else {
            self.seq
        }
    }

    /// The same for what was logged, which is ordered by its ids.
    pub fn in_log(&self) -> (Timestamp, String) {
        match &self.kept {
            Kept::Logged(id) => (self.at, id.clone()),
            // Greater than any id can be.
            Kept::Noted | Kept::Made => (self.at, char::MAX.to_string()),
        }
    }

    /// As text, in microseconds like the vault.
    pub fn write(&self) -> String {
        let us = self.at.as_microsecond();
        match &self.kept {
            Kept::Made => format!("made:{us}:{}", self.seq),
            Kept::Noted => format!("noted:{us}:{}", self.seq),
            Kept::Logged(id) => format!("logged:{us}:{id}"),
        }
    }

    /// Reads [`Place::write`] back.
    ///
    /// # Errors
    /// [`AppError::NotFound`] if the text names no place.
    pub fn read(text: &str) -> Result<Self, AppError> {
        let mut parts = text.splitn(3, ':');
        let mut part = || parts.next().ok_or(AppError::NotFound);
        let (list, us, row) = (part()?, part()?, part()?);
        let us = us.parse().map_err(|_| AppError::NotFound)?;
        let at = Timestamp::from_microsecond(us).map_err(|_| AppError::NotFound)?;
        let numbered = |kept| Ok(Self { at, kept, seq: row.parse().map_err(|_| AppError::NotFound)? });
        match list {
            "made" => numbered(Kept::Made),
            "noted" => numbered(Kept::Noted),
            "logged" => Ok(Self { at, kept: Kept::Logged(row.to_owned()), seq: 0 }),
            _ => Err(AppError::NotFound),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(second: i64, kept: Kept, seq: i64) -> Place {
        Place { at: Timestamp::from_second(second).expect("a time"), kept, seq }
    }

    #[test]
    fn a_place_reads_back_as_written() {
        let log = |id: &str| Kept::Logged(id.to_owned());
        for there in [place(1, Kept::Made, 7), place(2, Kept::Noted, -3), place(3, log("a:b"), 0)] {
            assert_eq!(Place::read(&there.write()).expect("a place"), there);
        }
        for wrong in ["", "made:1", "made:x:1", "made:1:x", "other:1:1"] {
            assert!(Place::read(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn at_one_instant_what_was_made_stands_first_and_the_log_last() {
        let (made, noted, logged) =
            (place(1, Kept::Made, 1), place(1, Kept::Noted, 9), place(1, Kept::Logged("z".to_owned()), 0));
        assert!(made > noted && noted > logged && logged < place(2, Kept::Noted, 0));
        assert_eq!((noted.seq_in(&Kept::Made), noted.seq_in(&Kept::Noted)), (i64::MIN, 9));
        assert_eq!(made.seq_in(&Kept::Noted), i64::MAX);
    }
}
