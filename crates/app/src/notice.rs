//! What needs the member, and when the desktop is to say so: at most once for each cause until it was seen.

use std::collections::BTreeSet;

use domain::{ChangeState, OperationId, OrganizationId};
use rights::RequestId;

use crate::{App, AppError, Group, outbox, room::Problem};

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
    /// The answer to a request is due within days.
    DueSoon,
    /// The answer to a request is late.
    Late,
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
    /// Which request, if it is about one.
    pub request: Option<RequestId>,
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
    /// Everything that needs the member now; nothing while locked. An organization whose file cannot be read
    /// keeps no other from being heard; its row in the window says so itself.
    ///
    /// # Errors
    /// [`AppError::Locked`] if it is locked at this moment.
    pub fn needs(&self) -> Result<BTreeSet<Need>, AppError> {
        let mut needs = BTreeSet::new();
        if self.opened().is_none() {
            return Ok(needs);
        }
        for room in self.rooms()? {
            let at = |cause, operation| Need { cause, organization: room.id().clone(), operation, request: None };
            match outbox::open_in(&room) {
                Ok(open) => needs.extend(open.into_iter().filter_map(|entry| {
                    let cause = match entry.change.state {
                        ChangeState::Conflict { .. } => Cause::Conflict,
                        ChangeState::Refused(_) => Cause::Refused,
                        ChangeState::SignInNeeded => Cause::SignIn,
                        _ => return None,
                    };
                    Some(at(cause, Some(entry.change.operation)))
                })),
                Err(error) => {
                    tracing::warn!(organization = %room.id(), %error, "what needs the member there cannot be read");
                }
            }
            match self.requests_in(&room) {
                Ok(requests) => needs.extend(requests.iter().filter_map(|request| {
                    let cause = match request.group {
                        Group::Late => Cause::Late,
                        Group::Soon => Cause::DueSoon,
                        Group::Member | Group::Organization | Group::Closed => return None,
                    };
                    Some(Need { request: Some(request.id), ..at(cause, None) })
                })),
                Err(error) => {
                    tracing::warn!(organization = %room.id(), %error, "the requests there cannot be read");
                }
            }
            match room.problem() {
                Some(Problem::SignedOut) => drop(needs.insert(at(Cause::SignIn, None))),
                Some(Problem::RemovalsStopped) => drop(needs.insert(at(Cause::Removals, None))),
                _ => {}
            }
        }
        Ok(needs)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::{Action, Fields, RecordKey, Refusal, Wanted};

    use super::*;
    use crate::Room;

    fn need(cause: Cause, at: &str) -> Need {
        Need { cause, organization: OrganizationId::new(at).expect("a literal slug"), operation: None, request: None }
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

    struct Nobody;

    impl crate::Events for Nobody {
        fn emit(&self, _: crate::Event) {}
    }

    /// An unlocked app on a fresh computer.
    fn unlocked(dir: &std::path::Path) -> App {
        let home = vault::Home::at(dir.join("data")).unwrap();
        let around = crate::Surroundings {
            lock: home.lock().unwrap(),
            home: home.clone(),
            clock: Arc::new(domain::SystemClock),
            events: Arc::new(Nobody),
            version: "0.0.0".to_owned(),
            language: crate::Language::English,
            runtime: tokio::runtime::Handle::current(),
        };
        let app = App::new(around).unwrap();
        let master = vault::MasterKey::random().unwrap();
        let ledger = vault::Ledger::create(&home, &master).unwrap();
        app.enter(master, ledger).unwrap();
        app
    }

    /// Adds an organization that has refused a change.
    fn with_a_refusal(app: &App, at: &str) -> Arc<Room> {
        let (whose, now) = (OrganizationId::new(at).unwrap(), app.now());
        let room = app.open().unwrap().add(&whose, vault::Channel::Portal, now).unwrap();
        let refused = room.vault().write(|tx| {
            let action = Action::Edit { before: Fields::new(), wanted: Wanted::new() };
            let operation = tx.changes().enqueue(&RecordKey::profile(), action, now)?.operation;
            let refusal = Refusal { code: "validation".to_owned(), detail: None };
            tx.changes().settle(operation, &vault::Settlement::Refused(refusal), now)
        });
        refused.unwrap();
        room
    }

    #[tokio::test]
    async fn an_organization_whose_file_cannot_be_read_silences_no_other() {
        let dir = tempfile::tempdir().unwrap();
        let app = unlocked(dir.path());
        let unreadable = with_a_refusal(&app, "foscam");
        with_a_refusal(&app, "onvif");
        assert_eq!(app.needs().unwrap().len(), 2);
        unreadable.vault().close();
        let needs = app.needs().unwrap();
        let whose: Vec<_> = needs.iter().map(|need| (need.cause, need.organization.as_str())).collect();
        assert_eq!(whose, [(Cause::Refused, "onvif")]);
    }
}
