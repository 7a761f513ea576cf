//! What an organization's policy says about a wish, and through which channels it can be asked.

use organizations::{CapabilityId, ContactKind, CopyDate, Mention, Pack, Right, RightKind, Route};

use crate::{Channel, Wish};

/// What a policy says about a wish and what we can do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer<'p> {
    /// What is wished for.
    pub wish: Wish,
    /// How plainly the policy mentions it: the plainest of its rows, silent if it has none.
    pub mention: Mention,
    /// The rows of the policy that speak of it, in its order; [`Pack::label`] leads to their words,
    /// `reference` names the section. A silent row may stand here too.
    pub rows: Vec<&'p Right>,
    /// The channels, best first: those the policy names for this wish, then the other ways it gives.
    /// [`Channel::Portal`] is not among them: whether a portal is connected is known elsewhere.
    pub channels: Vec<OfferedChannel<'p>>,
    /// How old the policy's copy is, and so every contact in it.
    pub copy_date: CopyDate,
}

/// One way to bring a wish to the organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfferedChannel<'p> {
    /// The channel.
    pub channel: Channel,
    /// Whether the policy names it for this wish; otherwise it is our suggestion.
    pub named: bool,
    /// The address, number or page the policy gives for it. It is as old as [`Offer::copy_date`]: the
    /// member is asked to check it before its first use.
    pub contact: Option<&'p str>,
}

/// What the policy in `pack` says about `wish`.
#[must_use]
pub fn offer(pack: &Pack, wish: Wish) -> Offer<'_> {
    let kinds = wish.in_policy();
    let rows: Vec<&Right> =
        pack.rights.iter().filter(|row| row.covers.iter().any(|kind| kinds.contains(kind))).collect();
    Offer {
        wish,
        mention: mention(wish, &rows),
        channels: channels(pack, wish, &rows),
        rows,
        copy_date: pack.copy_date(),
    }
}

fn mention(wish: Wish, rows: &[&Right]) -> Mention {
    let plainest = |mention| rows.iter().any(|row| row.mention == mention);
    match wish {
        // Who received data belongs to access in law; no policy here names it as a wish of its own.
        Wish::Recipients if plainest(Mention::Listed) => Mention::Implied,
        _ if plainest(Mention::Listed) => Mention::Listed,
        _ if plainest(Mention::Implied) => Mention::Implied,
        _ => Mention::Silent,
    }
}

/// The order in which channels of the same standing are offered.
const ORDER: [Channel; 6] =
    [Channel::Guided, Channel::Email, Channel::None, Channel::Post, Channel::Phone, Channel::Local];

fn channels<'p>(pack: &'p Pack, wish: Wish, rows: &[&'p Right]) -> Vec<OfferedChannel<'p>> {
    // A silent row tells where to turn, but the policy names no way for what it does not mention.
    let speaking = rows.iter().filter(|row| row.mention != Mention::Silent);
    let routes: Vec<Route> = speaking.filter_map(|row| row.routes.said()).flatten().copied().collect();
    let has_letter = [ContactKind::Email, ContactKind::Post].into_iter().any(|kind| pack.contact(kind).is_some());
    let named = |channel| {
        let by_route = |route: Route| routes.contains(&route);
        match channel {
            Channel::Guided => match wish {
                // Neither the account's pages nor a browser answer these.
                Wish::Recipients | Wish::Question => false,
                // A browser refuses cookies; it stops no messages.
                Wish::StopMarketing => by_route(Route::AccountWeb) || by_route(Route::LinkInMail),
                _ => [Route::AccountWeb, Route::LinkInMail, Route::Browser].into_iter().any(by_route),
            },
            Channel::Email => by_route(Route::Email),
            Channel::Post => by_route(Route::Post),
            Channel::Phone => by_route(Route::Phone),
            Channel::Local => by_route(Route::Local),
            Channel::None => by_route(Route::Email) || by_route(Route::Post),
            Channel::Portal => false,
        }
    };
    let possible = |channel| match channel {
        Channel::Guided => named(Channel::Guided),
        Channel::Email => pack.contact(ContactKind::Email).is_some(),
        Channel::Post => pack.contact(ContactKind::Post).is_some(),
        Channel::Phone => pack.contact(ContactKind::Phone).is_some(),
        Channel::None => !has_letter,
        Channel::Local => named(Channel::Local) || (is_about_devices(wish) && devices_are_local(pack)),
        Channel::Portal => false,
    };
    let contact = |channel| match channel {
        Channel::Guided if routes.contains(&Route::AccountWeb) => pack.contact(ContactKind::AccountWeb),
        Channel::Email => pack.contact(ContactKind::Email),
        Channel::Post => pack.contact(ContactKind::Post),
        Channel::Phone => pack.contact(ContactKind::Phone),
        _ => None,
    };
    let offered = ORDER.into_iter().filter(|channel| possible(*channel));
    let mut offered: Vec<_> =
        offered.map(|channel| OfferedChannel { channel, named: named(channel), contact: contact(channel) }).collect();
    // A stable sort: what the policy names comes first, the order stays within each part. Pages of the
    // member's own show and mend some of the data; they answer no request, so there the letter goes first.
    offered.sort_by_key(|offered| (offered.channel == Channel::Guided && !mends_itself(wish), !offered.named));
    offered
}

/// Whether the pages of an account can do all of it at once.
const fn mends_itself(wish: Wish) -> bool {
    matches!(wish, Wish::Rectification | Wish::PartialErasure)
}

/// Whether the wish reaches what lies on the member's own devices.
const fn is_about_devices(wish: Wish) -> bool {
    matches!(wish, Wish::Erasure | Wish::PartialErasure | Wish::DeviceData)
}

fn devices_are_local(pack: &Pack) -> bool {
    let devices = pack.capability(CapabilityId::Devices).and_then(|cell| cell.routes.said());
    devices.is_some_and(|routes| routes.contains(&Route::Local))
}

/// The rules a policy sets for any request: what it must look like, cost or contain.
pub fn request_rules(pack: &Pack) -> impl Iterator<Item = &Right> {
    pack.rights.iter().filter(|row| row.covers.contains(&RightKind::RequestRule))
}
