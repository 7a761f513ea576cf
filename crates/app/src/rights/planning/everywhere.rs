//! One wish at every organization: stop marketing, opt out of sharing.

use domain::{OrganizationId, Value};
use organizations::{Choice, Mention, Pack, PlanPart, Recipient, Stated, Stoppable};
use rights::{Answer, Channel, State, Wish, offer};

use crate::rights::{
    reading::view::RequestState,
    writing::begin::{Beginning, begin_in},
};
use crate::{App, AppError, FieldState, Preference, Room, SharingChoice};

/// What one press does at an organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EverywhereAction {
    /// The connected portal is told.
    Portal,
    /// A letter is begun.
    Letter,
    /// A letter is begun, and the member has to find a contact first.
    ContactNeeded,
    /// The policy says nothing about it: an objection can still be written.
    NothingStated,
}

impl EverywhereAction {
    /// Its name in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Letter => "letter",
            Self::ContactNeeded => "contact-needed",
            Self::NothingStated => "nothing-stated",
        }
    }
}

/// One organization's part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EverywherePart {
    /// Whose.
    pub organization: OrganizationId,
    /// What one press does.
    pub action: EverywhereAction,
    /// Label keys of the further steps.
    pub steps: Vec<String>,
    /// Label keys of what still comes: letters of other kinds, or recipients the connected portal offers no choice
    /// about.
    pub still_comes: Vec<String>,
    /// The request already made for it.
    pub request: Option<RequestState>,
    /// Topics, or recipients, waiting for the portal.
    pub waiting: u32,
    /// Whether it is done as far as the organization confirmed it.
    pub confirmed: bool,
}

impl App {
    /// What one press would do for `wish` at every organization that was added.
    ///
    /// # Errors
    /// [`AppError::NotOffered`] for another wish; or if a file cannot be read.
    pub fn plan_everywhere(&self, wish: Wish) -> Result<Vec<EverywherePart>, AppError> {
        check(wish)?;
        let mut parts = Vec::new();
        for pack in self.catalogue().all() {
            let rooms = self.rooms()?;
            if let Some(room) = rooms.iter().find(|room| *room.id() == pack.id) {
                parts.push(self.part(pack, room, wish)?);
            }
        }
        Ok(parts)
    }

    /// Does it at the chosen organizations: the portal's topics, or choices about recipients, are queued, a letter
    /// is begun where none is.
    /// Nothing is sent by itself. One that fails does not stop the others.
    ///
    /// # Errors
    /// As [`App::plan_everywhere`].
    pub fn begin_everywhere(
        &self,
        wish: Wish,
        organizations: &[OrganizationId],
    ) -> Result<Vec<EverywherePart>, AppError> {
        let parts = self.plan_everywhere(wish)?;
        // A letter that was begun before the portal was connected keeps no topic from being stopped there.
        let is_open = |part: &&EverywherePart| part.request.is_none() || part.action == EverywhereAction::Portal;
        let chosen = parts.iter().filter(|part| organizations.contains(&part.organization));
        for part in chosen.filter(is_open) {
            if let Err(error) = self.begin_part(wish, part) {
                tracing::warn!(organization = %part.organization, %error, "one organization's part was not begun");
            }
        }
        self.plan_everywhere(wish)
    }

    fn begin_part(&self, wish: Wish, part: &EverywherePart) -> Result<(), AppError> {
        let id = &part.organization;
        if part.action == EverywhereAction::Portal {
            return match wish {
                Wish::StopMarketing => self.stop_all_marketing(id).map(drop),
                _ => self.opt_out_of_sharing(id).map(drop),
            };
        }
        let (room, settings) = (self.room(id)?, self.rights_settings()?);
        let pack = self.pack(id)?;
        let channel = letter_channel(pack, wish);
        let law = self.suggested_law(id, wish, &settings);
        let about = Vec::new();
        begin_in(&room, &Beginning { pack, wish, channel, about, law, settings: &settings, now: self.now() })?;
        self.requests_changed(id);
        Ok(())
    }

    fn part(&self, pack: &Pack, room: &Room, wish: Wish) -> Result<EverywherePart, AppError> {
        let requests = self.requests_in(room)?;
        let is_met = |request: &RequestState| request.stood == State::Answered(Answer::Fully);
        let mut about = requests.into_iter().filter(|request| request.wish == wish);
        let request = about.find(|request| !request.state.is_over() || is_met(request));
        let (by_portal, waiting, off) = self.portal_part(room, wish)?;
        let said = match wish {
            Wish::StopMarketing => pack.marketing(PlanPart::OneStep).next().is_some(),
            _ => pack.recipients.iter().any(|row| row.choice != Choice::NoneStated),
        };
        let action = if by_portal {
            EverywhereAction::Portal
        } else if letter_channel(pack, wish) == Channel::None {
            EverywhereAction::ContactNeeded
        } else if said || offer(pack, wish).mention != Mention::Silent {
            EverywhereAction::Letter
        } else {
            EverywhereAction::NothingStated
        };
        let of = |part| pack.marketing(part).map(|step| pack.label(&step.id)).collect();
        let is_marketing = wish == Wish::StopMarketing;
        let answered = request.as_ref().is_some_and(is_met);
        let still_comes = match wish {
            Wish::StopMarketing => of(PlanPart::Still),
            // Who answered all of it left nothing out.
            _ if by_portal && !answered => self.beyond_the_portal(pack, room)?,
            _ => Vec::new(),
        };
        Ok(EverywherePart {
            organization: pack.id.clone(),
            action,
            steps: if is_marketing { of(PlanPart::Extra) } else { Vec::new() },
            still_comes,
            confirmed: answered || (by_portal && waiting == 0 && off),
            request,
            waiting,
        })
    }

    /// Label keys of the recipients whom the portal does not let the member refuse.
    fn beyond_the_portal(&self, pack: &Pack, room: &Room) -> Result<Vec<String>, AppError> {
        let choices = self.sharing_choices(room.id())?;
        let is_offered = |row: &Recipient| {
            choices.iter().any(|choice| choice.is_offered() && choice.recipient.as_str() == row.id.as_str())
        };
        Ok(pack.recipients.iter().filter(|row| !is_offered(row)).map(|row| pack.label(&row.id)).collect())
    }

    /// Whether the portal's topics or choices do it; how many of them wait, and whether all are off there, by the
    /// portal's own copy.
    fn portal_part(&self, room: &Room, wish: Wish) -> Result<(bool, u32, bool), AppError> {
        if room.is_by_hand() {
            return Ok((false, 0, false));
        }
        let can_stop = |preference: &Preference| {
            preference.marketing && matches!(preference.stoppable, Stoppable::Yes | Stoppable::Partly)
        };
        let flags: Vec<FieldState> = match wish {
            Wish::StopMarketing => {
                let topics = self.email_preferences(room.id())?.into_iter();
                topics.filter(can_stop).map(|preference| preference.subscribed).collect()
            }
            _ => {
                let choices = self.sharing_choices(room.id())?.into_iter();
                choices.filter(SharingChoice::is_offered).map(|choice| choice.allowed).collect()
            }
        };
        let waiting = flags.iter().filter(|flag| flag.pending.is_some()).count();
        let off = flags.iter().all(|flag| flag.confirmed == Some(Value::Flag(false)));
        Ok((!flags.is_empty(), u32::try_from(waiting).unwrap_or(u32::MAX), off))
    }
}

fn check(wish: Wish) -> Result<(), AppError> {
    if matches!(wish, Wish::StopMarketing | Wish::StopSharing) { Ok(()) } else { Err(AppError::NotOffered) }
}

/// How a letter would go.
fn letter_channel(pack: &Pack, wish: Wish) -> Channel {
    let offered = offer(pack, wish);
    let letters = offered.channels.iter().map(|offered| offered.channel).find(|channel| channel.is_letter());
    letters.unwrap_or(if matches!(pack.composer.to, Stated::Said(_)) { Channel::Email } else { Channel::None })
}
