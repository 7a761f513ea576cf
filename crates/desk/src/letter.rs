//! `desk letter`: the finished `.eml` for given answers, so that letters can be checked from outside.

mod ask;

use std::io::Write;

use anyhow::{Context, bail};
use clap::{ArgAction, Args};
use jiff::{
    Timestamp,
    civil::{Date, time},
    tz::TimeZone,
};
use mail::{Address as MailAddress, Message, MessageId};
use organizations::{Catalogue, Code, Forbidden};
use rights::letter::{Address, Guarded, Letter, Slot, WANTS_ENGLISH_COPY, compose, needs};
use rights::{Channel, Law, LetterLanguage, Wish};

use crate::out;

/// What the letter is made from.
#[derive(Args)]
pub struct Arguments {
    /// The organization: onvif, hikvision, mipi, foscam or smarteye.
    #[arg(long)]
    organization: String,
    /// What is asked: access, rectification, erasure, …
    #[arg(long, value_parser = ask::wish)]
    kind: Wish,
    /// The letter's language: en, de, fr or zh-Hans.
    #[arg(long, default_value = "en", value_parser = ask::language)]
    language: LetterLanguage,
    /// The law to name: eu-gdpr, uk-gdpr, california or us-commercial-email. Without it none is named.
    #[arg(long, value_parser = ask::law, conflicts_with = "plain")]
    law: Option<Law>,
    /// Name the right, without a law; organizations that ask for it get it in any case.
    #[arg(long, conflicts_with = "plain")]
    name_right: bool,
    /// Plain words only. An organization that asks for the right's name refuses.
    #[arg(long)]
    plain: bool,
    /// How it leaves: email, post, or none where the policy gives no address.
    #[arg(long, value_parser = ask::channel)]
    channel: Option<Channel>,
    /// The member's name; the same as --answer name=…
    #[arg(long)]
    name: Option<String>,
    /// An answer, as slot=text; repeat for more. `needs` lists the slots.
    #[arg(long = "answer", value_name = "SLOT=TEXT", value_parser = ask::answer)]
    answers: Vec<(Slot, String)>,
    /// A text that must not leave, as kind=text: verification-code, password, company-contacts, friend-address.
    #[arg(long = "secret", value_name = "KIND=TEXT", value_parser = ask::secret)]
    secrets: Vec<(Forbidden, String)>,
    /// The member's own address, for the header From.
    #[arg(long)]
    from: Option<String>,
    /// The letter's date, YYYY-MM-DD; today if not given.
    #[arg(long)]
    date: Option<Date>,
    /// The request's reference; a new one if not given.
    #[arg(long)]
    reference: Option<String>,
    /// Whether an English copy follows a letter in another language.
    #[arg(long, value_name = "true|false", default_value_t = WANTS_ENGLISH_COPY, default_missing_value = "true",
        num_args = 0..=1, require_equals = true, action = ArgAction::Set)]
    english_copy: bool,
    /// List the answers this letter has room for, and why, instead of writing it.
    #[arg(long)]
    needs: bool,
    #[command(flatten)]
    later: ask::Later,
}

/// Prints the letter; what is wrong with it goes to standard error, one problem per line.
///
/// # Errors
/// If there is anything wrong with the letter, or the output cannot be written.
pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let catalogue = Catalogue::built_in().context("the built-in packs are not in order")?;
    let pack = catalogue.all().iter().find(|pack| pack.id.as_str() == arguments.organization);
    let Some(pack) = pack else { bail!("there is no organization {}", arguments.organization) };
    let draft = ask::draft(pack, arguments)?;
    let mut out = out::asked_for();
    if arguments.needs {
        for need in needs(pack, draft.wish, draft.channel) {
            let or = need.or.map(|or| format!(" or {}", or.as_str())).unwrap_or_default();
            writeln!(out, "{}{or}: {}", need.slot.as_str(), ask::reason(&need))
                .context("the output cannot be written")?;
        }
        return Ok(());
    }
    let secrets: Vec<_> = arguments.secrets.iter().map(|(kind, text)| Guarded { kind: *kind, text }).collect();
    let letter = match compose(pack, &draft, &secrets) {
        Ok(letter) => letter,
        Err(problems) => {
            problems.iter().for_each(|problem| out::complain(&problem.to_string()));
            bail!("the letter was not written");
        }
    };
    let room = needs(pack, draft.wish, draft.channel);
    for (slot, _) in draft.answers.iter().filter(|(slot, _)| !room.iter().any(|need| need.slot == *slot)) {
        out::complain(&format!("not used, this organization does not need it: {}", slot.as_str()));
    }
    let bytes = match &letter.to.address {
        Address::Email(to) => eml(&letter, to, arguments.from.as_deref(), &draft.reference, draft.dated)?,
        // A page takes the text alone; where it goes stands above it, as on paper.
        Address::Post(to) | Address::Page(to) => {
            format!("{}\n{to}\n\n{}\n\n{}\n", letter.to.name, letter.subject, letter.text()).into_bytes()
        }
    };
    out.write_all(&bytes).and_then(|()| out.flush()).context("the output cannot be written")
}

/// The letter as a message: sent-like with a sender, a draft without one. Its id and time follow from
/// reference and date, so that the same answers give the same bytes.
fn eml(letter: &Letter, to: &str, from: Option<&str>, reference: &str, dated: Date) -> anyhow::Result<Vec<u8>> {
    let to = MailAddress::parse(to).context("the recipient")?;
    let from = from.map(MailAddress::parse).transpose().context("--from")?;
    let domain = from.as_ref().map_or("letter.invalid", MailAddress::domain);
    let id = MessageId::parse(&format!("<{}@{domain}>", reference.trim())).context("--reference")?;
    let noon: Timestamp = dated.to_datetime(time(12, 0, 0, 0)).to_zoned(TimeZone::UTC)?.timestamp();
    let message = Message::new(to, &letter.subject, &letter.text(), id, noon)?;
    Ok(match from {
        Some(from) => message.from(from).to_eml()?,
        None => message.to_draft()?,
    })
}

/// The words of a closed list, for an error.
fn one_of<T: Code>() -> String {
    T::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(", ")
}
