//! One wish at every organization: stop marketing, opt out of sharing.

use domain::{OrganizationId, Value};
use organizations::{Choice, Mention, Pack, PlanPart, Stated, Stoppable};
use rights::{Channel, Wish, offer};

use crate::rights::{
    planning::{
        beyond::is_met,
        shown::{shown, still_said},
    },
    reading::view::RequestState,
    writing::begin::{Beginning, begin_in},
};
use crate::{App, AppError, FieldState, Preference, Room, SharingChoice};

/// What one press does at an organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EverywhereAction {
    /// The connected portal is told.
    Portal,
    /// A request through the connected portal is begun.
    Filing,
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
            Self::Filing => "filing",
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
    /// Ids of those recipients that no request is about yet: one press begins a request that objects to them.
    pub unasked: Vec<String>,
    /// For sharing, where a connected portal offers choices: whether its own copy says that all are off.
    pub portal_confirmed: Option<bool>,
    /// The request already made for it; next to a portal's choices, one about recipients they do not reach.
    /// Of several the one the organization knows most of.
    pub request: Option<RequestState>,
    /// How many more requests about it still go on.
    pub others: u32,
    /// Topics, or recipients, waiting for the portal.
    pub waiting: u32,
    /// Whether it is done by the organization's own word; next to a portal's choices, by its answer to the request
    /// too.
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

    /// Does it at the chosen organizations: the portal's topics, or choices about recipients, are queued, a request
    /// is begun where none is, through the portal if it takes such a one, else by letter. About recipients that no
    /// choice of the portal reaches there is one request, once.
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
        if part.action == EverywhereAction::Portal && wish == Wish::StopMarketing {
            return self.stop_all_marketing(id).map(drop);
        }
        if part.action == EverywhereAction::Portal {
            // A portal that takes no choice now keeps no request from being begun.
            let told = self.opt_out_of_sharing(id).map(drop);
            if !part.unasked.is_empty() {
                self.begin_one(wish, id, part.unasked.clone())?;
            }
            return told;
        }
        self.begin_one(wish, id, Vec::new())
    }

    fn begin_one(&self, wish: Wish, id: &OrganizationId, about: Vec<String>) -> Result<(), AppError> {
        let (room, settings) = (self.room(id)?, self.rights_settings()?);
        let pack = self.pack(id)?;
        let filing = self.terms_now(&room)?.takes(wish);
        let channel = if filing { Channel::Portal } else { letter_channel(pack, wish) };
        let law = self.suggested_law(id, wish, &settings);
        begin_in(&room, &Beginning { pack, wish, channel, about, law, settings: &settings, now: self.now() })?;
        self.requests_changed(id);
        Ok(())
    }

    fn part(&self, pack: &Pack, room: &Room, wish: Wish) -> Result<EverywherePart, AppError> {
        let (requests, terms) = (self.requests_in(room)?, self.terms_now(room)?);
        let counts = |request: &RequestState| request.wish == wish && !terms.strand(request);
        let (request, others) = shown(still_said(requests.into_iter().filter(counts).collect()));
        let (by_portal, waiting, off) = self.portal_part(room, wish)?;
        let said = match wish {
            Wish::StopMarketing => pack.marketing(PlanPart::OneStep).next().is_some(),
            _ => pack.recipients.iter().any(|row| row.choice != Choice::NoneStated),
        };
        let action = if by_portal {
            EverywhereAction::Portal
        } else if terms.takes(wish) {
            EverywhereAction::Filing
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
        let off = by_portal && waiting == 0 && off;
        let part = EverywherePart {
            organization: pack.id.clone(),
            action,
            steps: if is_marketing { of(PlanPart::Extra) } else { Vec::new() },
            still_comes: if is_marketing { of(PlanPart::Still) } else { Vec::new() },
            unasked: Vec::new(),
            portal_confirmed: None,
            confirmed: answered || off,
            request,
            others,
            waiting,
        };
        if is_marketing || !by_portal {
            return Ok(part);
        }
        let beyond = self.beyond_the_portal(pack, room)?;
        Ok(EverywherePart {
            confirmed: off && beyond.is_met,
            still_comes: beyond.labels,
            unasked: beyond.unasked,
            portal_confirmed: Some(off),
            request: beyond.request,
            others: beyond.others,
            ..part
        })
    }

    /// Whether the portal's topics or choices do it; how many of them wait, and whether all are off there, by the
    /// portal's own copy.
    fn portal_part(&self, room: &Room, wish: Wish) -> Result<(bool, u32, bool), AppError> {
        // Where the account is deleted a portal takes nothing; a letter is still a way.
        if room.is_by_hand() || self.is_account_gone(room.id())? {
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
