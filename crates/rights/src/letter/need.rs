//! Which answers a letter has room for, which of them it needs, and why.

use organizations::{AskedBy, ContactKind, Content, ContentRule, ContentWhen, Pack};

use super::Slot;
use crate::{Channel, Wish};

/// How much an answer is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Without it no letter is written.
    Required,
    /// The request is easier to meet with it.
    Suggested,
    /// Only if the member wants it.
    Optional,
}

/// Why an answer is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why<'p> {
    /// The policy asks for it, in this section.
    Policy(&'p str),
    /// The wish cannot be put into words without it.
    Wish,
    /// The channel needs it: there is no address, or an answer must find its way back.
    Channel,
    /// We suggest it.
    App,
}

/// One answer a letter has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Need<'p> {
    /// The answer.
    pub slot: Slot,
    /// Another answer that may take its place.
    pub or: Option<Slot>,
    /// How much it is needed.
    pub level: Level,
    /// Why.
    pub why: Why<'p>,
}

/// The answers a letter about `wish` has room for, in the order of a form; each slot once.
///
/// Only what the organization needs to know who writes is asked: a slot that is not here does not enter
/// the letter. For [`Channel::Phone`] and [`Channel::Guided`] it is what to have at hand.
#[must_use]
pub fn needs(pack: &Pack, wish: Wish, channel: Channel) -> Vec<Need<'_>> {
    let mut needs: Vec<Need<'_>> = pack.contents.iter().flat_map(|row| of_content(row, wish)).collect();
    needs.extend(of_wish(pack, wish));
    needs.extend(of_channel(pack, channel));
    needs.push(Need { slot: Slot::Name, or: None, level: Level::Optional, why: Why::App });
    needs.push(Need { slot: Slot::Details, or: None, level: Level::Optional, why: Why::App });
    // A stable sort: of two needs for one slot the stronger stays, of two equal ones the policy's.
    needs.sort_by_key(|need| (need.slot, need.level));
    needs.dedup_by_key(|need| need.slot);
    needs
}

fn of_content(row: &ContentRule, wish: Wish) -> Vec<Need<'_>> {
    let slots: &[(Slot, Option<Slot>)] = match row.item {
        Content::NameOrNickname => &[(Slot::Name, Some(Slot::Nickname)), (Slot::Nickname, Some(Slot::Name))],
        Content::ContactMethod => &[(Slot::ContactMethod, None)],
        Content::Details => &[(Slot::Details, None)],
        Content::WebsiteLinks => &[(Slot::WebsiteLinks, None)],
        Content::Name => &[(Slot::Name, None)],
        Content::MemberCompany => &[(Slot::MemberCompany, None)],
        Content::UserName => &[(Slot::UserName, None)],
        Content::AccountEmail => &[(Slot::AccountEmail, None)],
        Content::Device => &[(Slot::DeviceName, None), (Slot::DeviceSerial, None)],
        Content::DeviceId => &[(Slot::DeviceId, None)],
        // Not answers: words of the letter itself, or what the channel asks for.
        Content::NamedRight
        | Content::EmailListRequest
        | Content::CompanyNames
        | Content::Article
        | Content::Reference
        | Content::ContactSource => &[],
    };
    let (always, why) = match row.by {
        AskedBy::Policy => (Level::Required, Why::Policy(row.reference.as_str())),
        AskedBy::App => (Level::Suggested, Why::App),
    };
    let level = match row.when {
        ContentWhen::Always | ContentWhen::RightsMatters | ContentWhen::EmailListMatters => always,
        ContentWhen::DeviceMatters if wish == Wish::DeviceData => always,
        ContentWhen::IfAny | ContentWhen::IfWanted | ContentWhen::DeviceMatters => Level::Optional,
    };
    slots.iter().map(|(slot, or)| Need { slot: *slot, or: *or, level, why }).collect()
}

pub(super) fn of_wish(pack: &Pack, wish: Wish) -> Vec<Need<'_>> {
    let need = |slot, or, level| Need { slot, or, level, why: Why::Wish };
    match wish {
        Wish::Rectification => {
            vec![need(Slot::Before, None, Level::Optional), need(Slot::After, None, Level::Required)]
        }
        Wish::PartialErasure => vec![need(Slot::DataToDelete, None, Level::Required)],
        // To object to a recipient may be all there is to say.
        Wish::Objection => vec![
            need(Slot::Recipients, Some(Slot::Details), Level::Optional),
            need(Slot::Details, Some(Slot::Recipients), Level::Required),
        ],
        Wish::HumanReview | Wish::Question => vec![need(Slot::Details, None, Level::Required)],
        Wish::Restriction | Wish::WithdrawConsent => vec![need(Slot::Details, None, Level::Suggested)],
        Wish::StopSharing => vec![need(Slot::Recipients, None, Level::Suggested)],
        Wish::DeviceData if pack.has_devices() => {
            let sign = if pack.content(Content::DeviceId).is_some() { Slot::DeviceId } else { Slot::DeviceSerial };
            vec![
                need(Slot::DeviceName, Some(sign), Level::Required),
                need(sign, Some(Slot::DeviceName), Level::Required),
            ]
        }
        Wish::DeviceData => vec![need(Slot::Details, None, Level::Required)],
        Wish::Access | Wish::Erasure | Wish::StopMarketing | Wish::Portability | Wish::Recipients => Vec::new(),
    }
}

fn of_channel(pack: &Pack, channel: Channel) -> Vec<Need<'_>> {
    if !channel.is_letter() {
        return Vec::new();
    }
    // The member may know a newer address than an old copy of the policy does.
    let level = if policy_address(pack, channel).is_some() { Level::Optional } else { Level::Required };
    let need = |slot, level| Need { slot, or: None, level, why: Why::Channel };
    let mut needs = vec![need(Slot::Contact, level), need(Slot::ContactSource, level)];
    if channel == Channel::Post {
        needs.push(need(Slot::ReplyAddress, Level::Suggested));
    }
    needs
}

/// The address the policy gives for a channel.
pub(super) fn policy_address(pack: &Pack, channel: Channel) -> Option<&str> {
    match channel {
        Channel::Email => pack.composer.to.said().and_then(|kind| pack.contact(*kind)),
        Channel::Post => pack.contact(ContactKind::Post),
        _ => None,
    }
}
