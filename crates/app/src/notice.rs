//! What needs the member, and when the desktop is to say so: at most once for each cause until it was seen.

use std::collections::BTreeSet;

use domain::{ChangeState, OperationId, OrganizationId};

use crate::{App, AppError, room::Problem};

/// Why the member is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// A change needs their choice.
    Conflict,
    /// An organization refused a change.
    Refused,
    /// An organization wants a sign-in.
    SignIn,
    /// A portal removes so much that it was stopped.
    Removals,
}

/// One thing that needs the member.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Need {
    /// Why.
    pub cause: Cause,
    /// At which organization.
    pub organization: OrganizationId,
    /// Which change, if it is about one.
    pub operation: Option<OperationId>,
}

/// What was seen and what was said. Pure: it is told what needs the member and whether they are looking.
#[derive(Debug, Default)]
pub struct Notices {
    seen: BTreeSet<Need>,
    said: BTreeSet<Cause>,
}

impl Notices {
    /// What the desktop is to say now that `needs` is all that needs the member.
    ///
    /// While the window has the focus the member sees for themselves. Else each cause is said once, however
    /// much of it there is, and again only after they have looked.
    pub fn due(&mut self, needs: BTreeSet<Need>, focused: bool) -> BTreeSet<Cause> {
        if focused {
            self.said.clear();
            self.seen = needs;
            return BTreeSet::new();
        }
        // What is settled and comes again is new again.
        self.seen.retain(|need| needs.contains(need));
        let fresh = needs.into_iter().filter(|need| !self.seen.contains(need)).map(|need| need.cause);
        let due: BTreeSet<Cause> = fresh.filter(|cause| !self.said.contains(cause)).collect();
        self.said.extend(&due);
        due
    }
}

impl App {
    /// Everything that needs the member now; nothing while locked.
    ///
    /// # Errors
    /// If an organization's file cannot be read.
    pub fn needs(&self) -> Result<BTreeSet<Need>, AppError> {
        let mut needs = BTreeSet::new();
        if self.opened().is_none() {
            return Ok(needs);
        }
        for entry in self.outbox()? {
            let cause = match entry.change.state {
                ChangeState::Conflict { .. } => Cause::Conflict,
                ChangeState::Refused(_) => Cause::Refused,
                ChangeState::SignInNeeded => Cause::SignIn,
                _ => continue,
            };
            let operation = Some(entry.change.operation);
            needs.insert(Need { cause, organization: entry.organization, operation });
        }
        for room in self.rooms()? {
            let cause = match room.problem() {
                Some(Problem::SignedOut) => Cause::SignIn,
                Some(Problem::RemovalsStopped) => Cause::Removals,
                _ => continue,
            };
            needs.insert(Need { cause, organization: room.id().clone(), operation: None });
        }
        Ok(needs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(cause: Cause, at: &str) -> Need {
        Need { cause, organization: OrganizationId::new(at).expect("a literal slug"), operation: None }
    }

    fn now(needs: &[(Cause, &str)]) -> BTreeSet<Need> {
        needs.iter().map(|(cause, at)| need(*cause, at)).collect()
    }

    #[test]
    fn a_cause_is_said_once_until_it_was_seen() {
        use Cause::{Conflict, Refused};
        let mut notices = Notices::default();
        let steps = [
            // What needs the member, whether they look, what is said.
            (vec![], false, vec![]),
            (vec![(Conflict, "onvif")], false, vec![Conflict]),
            (vec![(Conflict, "onvif"), (Conflict, "mipi")], false, vec![]),
            (vec![(Conflict, "onvif"), (Refused, "mipi")], false, vec![Refused]),
            (vec![(Conflict, "onvif")], true, vec![]),
            (vec![(Conflict, "onvif")], false, vec![]),
            (vec![(Conflict, "onvif"), (Conflict, "mipi")], false, vec![Conflict]),
            (vec![], true, vec![]),
            (vec![(Conflict, "onvif")], false, vec![Conflict]),
        ];
        for (index, (needs, focused, said)) in steps.into_iter().enumerate() {
            let due = notices.due(now(&needs), focused);
            assert_eq!(due, said.into_iter().collect(), "step {index}");
        }
    }

    #[test]
    fn what_was_seen_settled_and_comes_again_is_said_again() {
        let mut notices = Notices::default();
        assert_eq!(notices.due(now(&[(Cause::SignIn, "mipi")]), true), BTreeSet::new());
        assert_eq!(notices.due(now(&[]), false), BTreeSet::new());
        assert_eq!(notices.due(now(&[(Cause::SignIn, "mipi")]), false), BTreeSet::from([Cause::SignIn]));
    }
}
