//! The command line as a draft.

use anyhow::bail;
use clap::{Args, ValueEnum};
use domain::clock_from_environment;
use jiff::{civil::Date, tz::TimeZone};
use organizations::{Code, Content, Forbidden, Pack};
use rights::letter::{Answers, Draft, Earlier, LetterKind, Level, MadeBy, Naming, Need, Slot, Why};
use rights::{Channel, Law, LetterLanguage, RequestId, Wish};

use super::Arguments;

/// What a letter about an earlier one is made from.
#[derive(Args)]
pub struct Later {
    /// Which letter it is.
    #[arg(long, value_enum, default_value = "request")]
    letter: Which,
    /// The day the request was sent; for a reminder, a complaint or a withdrawal.
    #[arg(long)]
    sent_on: Option<Date>,
    /// How it was made.
    #[arg(long, value_enum, default_value = "letter")]
    sent_by: By,
    /// The day the answer was due; for a reminder or a complaint.
    #[arg(long)]
    due_on: Option<Date>,
    /// The day they asked who the member is; for the answer to that.
    #[arg(long)]
    asked_on: Option<Date>,
    /// The authority a complaint goes to.
    #[arg(long)]
    authority: Option<String>,
    /// Its e-mail or postal address.
    #[arg(long)]
    authority_address: Option<String>,
}

/// Which letter it is.
#[derive(Clone, Copy, ValueEnum)]
pub enum Which {
    /// The request itself.
    Request,
    /// A reminder.
    Reminder,
    /// A complaint to the organization itself.
    ComplaintToThem,
    /// A complaint to an authority.
    Complaint,
    /// The request is taken back.
    Withdrawal,
    /// The answer to the question who the member is.
    IdentityAnswer,
}

/// How a request was made.
#[derive(Clone, Copy, ValueEnum)]
pub enum By {
    /// By e-mail or on paper.
    Letter,
    /// By a call.
    Phone,
    /// On the organization's pages.
    Page,
}

impl From<By> for MadeBy {
    fn from(by: By) -> Self {
        match by {
            By::Letter => Self::Sent,
            By::Phone => Self::Called,
            By::Page => Self::OnPages,
        }
    }
}

/// The draft that the command line describes.
pub fn draft(pack: &Pack, arguments: &Arguments) -> anyhow::Result<Draft> {
    let name = arguments.name.iter().map(|name| (Slot::Name, name.clone()));
    let answers: Answers = name.chain(arguments.answers.iter().cloned()).collect();
    let usual = if pack.composer.to.is_silent() { Channel::None } else { Channel::Email };
    let naming = match arguments.law {
        Some(law) => Naming::Law(law),
        None if arguments.plain => Naming::Plain,
        None if arguments.name_right || pack.content(Content::NamedRight).is_some() => Naming::Right,
        None => Naming::Plain,
    };
    Ok(Draft {
        kind: kind(&arguments.later)?,
        wish: arguments.kind,
        channel: arguments.channel.unwrap_or(usual),
        language: arguments.language,
        naming,
        answers,
        reference: arguments.reference.clone().unwrap_or_else(|| RequestId::random().reference()),
        dated: arguments.date.unwrap_or_else(today),
        english_copy: arguments.english_copy,
    })
}

fn kind(later: &Later) -> anyhow::Result<LetterKind> {
    let request = || {
        let Some(on) = later.sent_on else { bail!("--sent-on is missing: the day the request was sent") };
        Ok(Earlier { on, by: later.sent_by.into() })
    };
    let due_on = later.due_on;
    Ok(match later.letter {
        Which::Request => LetterKind::Request,
        Which::Reminder => LetterKind::Reminder { request: request()?, due_on },
        Which::ComplaintToThem => LetterKind::ComplaintToThem { request: request()?, due_on },
        Which::Withdrawal => LetterKind::Withdrawal { request: request()? },
        Which::IdentityAnswer => {
            let Some(asked_on) = later.asked_on else { bail!("--asked-on is missing: the day they asked") };
            LetterKind::IdentityAnswer { asked_on }
        }
        Which::Complaint => {
            let (Some(authority), Some(address)) = (later.authority.clone(), later.authority_address.clone()) else {
                bail!("--authority and --authority-address are missing: to whom the complaint goes")
            };
            LetterKind::Complaint { authority, address, request: request()?, due_on }
        }
    })
}

fn today() -> Date {
    clock_from_environment().now().to_zoned(TimeZone::system()).date()
}

/// How much an answer is needed and why, in words.
pub fn reason(need: &Need<'_>) -> String {
    let level = match need.level {
        Level::Required => "required",
        Level::Suggested => "suggested",
        Level::Optional => "optional",
    };
    match need.why {
        Why::Policy(section) => format!("{level}, the policy asks for it ({section})"),
        Why::Wish => format!("{level}, this kind of request is about it"),
        Why::Channel => format!("{level}, the letter or its answer must find its way"),
        Why::App => format!("{level}, we suggest it"),
    }
}

pub fn wish(text: &str) -> Result<Wish, String> {
    Wish::parse(text).ok_or_else(|| Wish::ALL.iter().map(|wish| wish.as_str()).collect::<Vec<_>>().join(", "))
}

pub fn law(text: &str) -> Result<Law, String> {
    Law::parse(text).ok_or_else(|| Law::ALL.iter().map(|law| law.as_str()).collect::<Vec<_>>().join(", "))
}

pub fn channel(text: &str) -> Result<Channel, String> {
    Channel::parse(text).ok_or_else(|| Channel::ALL.iter().map(|by| by.as_str()).collect::<Vec<_>>().join(", "))
}

pub fn language(text: &str) -> Result<LetterLanguage, String> {
    LetterLanguage::from_tag(text).ok_or_else(|| LetterLanguage::ALL.map(LetterLanguage::tag).join(", "))
}

pub fn answer(text: &str) -> Result<(Slot, String), String> {
    let (slot, answer) = text.split_once('=').ok_or("slot=text")?;
    let known = || Slot::ALL.iter().map(|slot| slot.as_str()).collect::<Vec<_>>().join(", ");
    Ok((Slot::parse(slot).ok_or_else(known)?, answer.to_owned()))
}

pub fn secret(text: &str) -> Result<(Forbidden, String), String> {
    let (kind, secret) = text.split_once('=').ok_or("kind=text")?;
    let known = Forbidden::ALL.iter().find(|known| known.as_str() == kind);
    Ok((*known.ok_or_else(super::one_of::<Forbidden>)?, secret.to_owned()))
}
