//! Writing a letter.

use jiff::civil::Date;
use organizations::{AskedBy, Content, ContentWhen, Forbidden, Matter, Pack};
use words::LetterLanguage;

use super::guard::{Guarded, forbidden_in};
use super::need::{Level, needs, policy_address};
use super::wording::Wording;
use super::{Address, Draft, Earlier, Letter, LetterKind, MadeBy, Naming, Paragraph, Problem, Role, Slot, To, article};
use crate::{Channel, Wish};

/// Writes the letter in `draft` to the organization of `pack`.
///
/// `secrets` are the texts known to whoever calls that must not leave: an answer that holds one is refused.
///
/// # Errors
/// Every [`Problem`], in the order of a form; a letter is made only if there is none.
pub fn compose(pack: &Pack, draft: &Draft, secrets: &[Guarded<'_>]) -> Result<Letter, Vec<Problem>> {
    let problems = problems(pack, draft, secrets);
    let Some(address) = address(pack, draft).filter(|_| problems.is_empty()) else {
        return Err(problems);
    };
    let wording = Wording::new(draft.language);
    let (subject, subject_fixed) = subject(pack, draft, &wording);
    let english_copy =
        if has_copy(draft) { paragraphs(pack, draft, &Wording::new(LetterLanguage::English)) } else { Vec::new() };
    let name = match &draft.kind {
        LetterKind::Complaint { authority, .. } => authority.trim().to_owned(),
        _ => wording.addressee(pack),
    };
    Ok(Letter {
        to: To { name, address },
        subject,
        subject_fixed,
        paragraphs: paragraphs(pack, draft, &wording),
        english_copy,
        copy_heading: wording.plain("letter-english-copy"),
        language: draft.language,
    })
}

/// What the subject line depends on.
const fn matter(wish: Wish) -> Matter {
    match wish {
        Wish::StopMarketing => Matter::EmailList,
        Wish::Question => Matter::Question,
        _ => Matter::Rights,
    }
}

/// Whether the policy wants the right named in this letter.
pub(super) fn must_name_right(pack: &Pack, draft: &Draft) -> bool {
    let row = pack.content(Content::NamedRight).filter(|_| !is_complaint(draft));
    row.is_some_and(|row| row.when != ContentWhen::RightsMatters || matter(draft.wish) == Matter::Rights)
}

/// The subject the policy mandates for this letter; an authority's letters are none of its business.
pub(super) fn mandated_subject<'p>(pack: &'p Pack, draft: &Draft) -> Option<&'p str> {
    if is_complaint(draft) { None } else { pack.mandated_subject(matter(draft.wish)) }
}

/// Whether the reference must stay out of the subject of letters to this organization.
pub(super) fn has_bare_subject(pack: &Pack, draft: &Draft) -> bool {
    !is_complaint(draft) && pack.forbids(Forbidden::ReferenceInSubject)
}

/// Whether the policy wants it said in this letter that the address is to come off the e-mail list.
pub(super) fn must_name_list(pack: &Pack, draft: &Draft) -> bool {
    let asked = pack.content(Content::EmailListRequest).is_some_and(|row| row.by == AskedBy::Policy);
    asked && draft.kind == LetterKind::Request && matter(draft.wish) == Matter::EmailList
}

pub(super) const fn is_complaint(draft: &Draft) -> bool {
    matches!(draft.kind, LetterKind::Complaint { .. })
}

/// Whether an English copy follows the letter: it is wanted, and the letter is in another language and to an
/// organization.
pub(super) fn has_copy(draft: &Draft) -> bool {
    draft.english_copy && draft.language != LetterLanguage::English && !is_complaint(draft)
}

/// Where the letter goes: to the authority, to the member's contact, else to the policy's.
fn address(pack: &Pack, draft: &Draft) -> Option<Address> {
    if let LetterKind::Complaint { address, .. } = &draft.kind {
        return Address::read_authority(address);
    }
    let read = match draft.answers.get(Slot::Contact) {
        Some(typed) => Address::read(typed)?,
        None => match draft.channel {
            Channel::Email => Address::Email(policy_address(pack, Channel::Email)?.to_owned()),
            Channel::Post => Address::Post(policy_address(pack, Channel::Post)?.to_owned()),
            _ => return None,
        },
    };
    let fits = match (draft.channel, &read) {
        (Channel::Email, Address::Post(_)) | (Channel::Post, Address::Email(_)) => false,
        (channel, _) => channel.is_letter(),
    };
    fits.then_some(read)
}

fn problems(pack: &Pack, draft: &Draft, secrets: &[Guarded<'_>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !draft.channel.is_letter() {
        problems.push(Problem::NotALetter(draft.channel));
    }
    match draft.naming {
        Naming::Plain if must_name_right(pack, draft) => problems.push(Problem::RightNotNamed),
        Naming::Law(law) if article(law, draft.wish).is_none() => {
            problems.push(Problem::NoArticle { law, wish: draft.wish });
        }
        Naming::Plain | Naming::Right | Naming::Law(_) => {}
    }
    if draft.reference.trim().is_empty() {
        problems.push(Problem::NoReference);
    }
    problems.extend(missing(pack, draft));
    let contact_is_missing =
        problems.iter().any(|problem| matches!(problem, Problem::Missing { slot: Slot::Contact, .. }));
    if draft.channel.is_letter() && !contact_is_missing && address(pack, draft).is_none() {
        problems.push(Problem::NotAnAddress);
    }
    for (slot, text) in draft.answers.iter() {
        if let Some(kind) = forbidden_in(pack, text, secrets) {
            problems.push(Problem::HoldsForbidden { slot, kind });
        }
    }
    problems
}

/// The answers that are needed and not there; of two that may stand for each other, the first only.
fn missing(pack: &Pack, draft: &Draft) -> Vec<Problem> {
    let is_there = |slot| draft.answers.get(slot).is_some();
    let mut missing = Vec::new();
    for need in needs(pack, draft.wish, draft.channel) {
        let to_the_organization = !is_complaint(draft) || !matches!(need.slot, Slot::Contact | Slot::ContactSource);
        let is_needed = need.level == Level::Required && belongs(&draft.kind, need.slot) && to_the_organization;
        let reported = need.or.is_some_and(|or| missing.contains(&Problem::Missing { slot: or, or: Some(need.slot) }));
        if is_needed && !is_there(need.slot) && !need.or.is_some_and(is_there) && !reported {
            missing.push(Problem::Missing { slot: need.slot, or: need.or });
        }
    }
    if is_there(Slot::Contact) && !is_there(Slot::ContactSource) && !is_complaint(draft) {
        let problem = Problem::Missing { slot: Slot::ContactSource, or: None };
        if !missing.contains(&problem) {
            missing.push(problem);
        }
    }
    if is_complaint(draft) && !is_there(Slot::Name) {
        let problem = Problem::Missing { slot: Slot::Name, or: None };
        missing.retain(|known| !matches!(known, Problem::Missing { slot: Slot::Name, .. }));
        missing.insert(0, problem);
    }
    missing
}

/// Whether an answer is written into letters of this kind. What only the request itself says is not
/// repeated in later letters about it.
const fn belongs(kind: &LetterKind, slot: Slot) -> bool {
    match slot {
        Slot::Before | Slot::After | Slot::DataToDelete | Slot::Recipients => matches!(kind, LetterKind::Request),
        _ => true,
    }
}

fn subject(pack: &Pack, draft: &Draft, wording: &Wording) -> (String, bool) {
    if let Some(mandated) = mandated_subject(pack, draft) {
        return (mandated.to_owned(), true);
    }
    let key = match (&draft.kind, draft.wish) {
        (LetterKind::Request, Wish::Question) => "letter-subject-question",
        (LetterKind::Request, _) => "letter-subject",
        (LetterKind::Reminder { .. }, _) => "letter-subject-reminder",
        (LetterKind::ComplaintToThem { .. }, _) => "letter-subject-complaint-to-them",
        (LetterKind::Complaint { .. }, _) => "letter-subject-complaint",
        (LetterKind::Withdrawal { .. }, _) => "letter-subject-withdrawal",
        (LetterKind::IdentityAnswer { .. }, _) => "letter-subject-identity",
    };
    let (wish, name) = (wording.wish(draft.wish), wording.addressee(pack));
    let subject = wording.filled(key, &[("wish", &wish), ("name", &name)]);
    if has_bare_subject(pack, draft) {
        return (subject, false);
    }
    let texts = [("subject", subject.as_str()), ("reference", draft.reference.trim())];
    (wording.filled("letter-subject-and-reference", &texts), false)
}

fn paragraphs(pack: &Pack, draft: &Draft, wording: &Wording) -> Vec<Paragraph> {
    let paragraph = |role, text: String| Paragraph { role, text };
    let name = match &draft.kind {
        LetterKind::Complaint { authority, .. } => authority.trim().to_owned(),
        _ => wording.addressee(pack),
    };
    let mut letter = vec![
        paragraph(Role::Date, wording.date(draft.dated)),
        paragraph(Role::Addressee, wording.filled("letter-to", &[("name", &name)])),
        paragraph(Role::Greeting, wording.plain("letter-greeting")),
    ];
    let text = |text: String| paragraph(Role::Text, text);
    match &draft.kind {
        LetterKind::Request => letter.extend(request(pack, draft, wording).into_iter().map(text)),
        LetterKind::Reminder { request, due_on } => {
            letter.extend(reminder(draft, wording, *request, *due_on).into_iter().map(text));
        }
        LetterKind::ComplaintToThem { request, due_on } => {
            letter.extend(complaint_to_them(draft, wording, *request, *due_on).into_iter().map(text));
        }
        LetterKind::Complaint { request, due_on, .. } => {
            letter.extend(complaint(pack, draft, wording, *request, *due_on).into_iter().map(text));
        }
        LetterKind::Withdrawal { request } => {
            let about = about_request(draft, wording, *request);
            letter.extend([about, wording.plain("letter-withdrawal-please")].map(text));
        }
        LetterKind::IdentityAnswer { asked_on } => {
            let about = about(draft, wording, "letter-identity", *asked_on);
            letter.extend([about, wording.plain("letter-identity-please")].map(text));
        }
    }
    if let Some(first) = letter.iter_mut().find(|paragraph| paragraph.role == Role::Text) {
        first.text = wording.after_greeting(&first.text);
    }
    letter.extend(details(draft, wording).map(text));
    letter.extend(particulars(pack, draft, wording).map(|text| paragraph(Role::Particulars, text)));
    letter.extend(ending(draft, wording).into_iter().map(text));
    letter.push(paragraph(Role::Closing, closing(draft, wording)));
    letter
}

pub(super) fn request(pack: &Pack, draft: &Draft, wording: &Wording) -> Vec<String> {
    let mut text = Vec::new();
    if let Some(source) = draft.answers.get(Slot::ContactSource).filter(|_| draft.answers.get(Slot::Contact).is_some())
    {
        text.push(wording.filled("letter-contact-source", &[("source", source)]));
    }
    text.extend(wording.naming(draft.naming, draft.wish));
    text.push(wording.plain(&format!("letter-ask-{}", draft.wish.as_str())));
    for slot in [Slot::Before, Slot::After, Slot::DataToDelete, Slot::Recipients] {
        let wanted = needs(pack, draft.wish, draft.channel).iter().any(|need| need.slot == slot);
        text.extend(draft.answers.get(slot).filter(|_| wanted).map(|value| wording.particular(slot, value)));
    }
    text.extend(wording.of_organization(pack, draft.wish));
    text
}

fn reminder(draft: &Draft, wording: &Wording, earlier: Earlier, due_on: Option<Date>) -> Vec<String> {
    let mut text = vec![about_request(draft, wording, earlier)];
    text.extend(rests_on(draft, wording));
    text.push(due_on.map_or_else(
        || wording.plain("letter-reminder-no-answer"),
        |due_on| wording.filled("letter-reminder-due", &[("due", &wording.date(due_on))]),
    ));
    text.push(wording.plain("letter-reminder-please"));
    text
}

fn complaint_to_them(draft: &Draft, wording: &Wording, earlier: Earlier, due_on: Option<Date>) -> Vec<String> {
    let mut text = vec![wording.plain("letter-complaint-to-them"), about_request(draft, wording, earlier)];
    text.extend(rests_on(draft, wording));
    text.push(due_on.map_or_else(
        || wording.plain("letter-reminder-no-answer"),
        |due_on| wording.filled("letter-reminder-due", &[("due", &wording.date(due_on))]),
    ));
    text.push(wording.plain("letter-complaint-to-them-please"));
    text
}

fn complaint(pack: &Pack, draft: &Draft, wording: &Wording, earlier: Earlier, due_on: Option<Date>) -> Vec<String> {
    let name = wording.addressee(pack);
    let mut text = vec![wording.filled("letter-complaint", &[("name", &name)])];
    text.push(about_request(draft, wording, earlier));
    let address = draft.answers.get(Slot::Contact).or_else(|| policy_address(pack, draft.channel));
    let written_to = address.filter(|_| earlier.by == MadeBy::Sent);
    text.extend(written_to.map(|address| wording.filled("letter-complaint-contact", &[("address", address)])));
    text.extend(rests_on(draft, wording));
    text.extend(due_on.map(|due_on| wording.filled("letter-complaint-due", &[("due", &wording.date(due_on))])));
    text.push(wording.plain("letter-complaint-please"));
    text
}

/// The sentence that says what was asked of the organization, when and how; to an authority it speaks of a third.
fn about_request(draft: &Draft, wording: &Wording, earlier: Earlier) -> String {
    let key = match (earlier.by, is_complaint(draft)) {
        (MadeBy::Sent, false) => "letter-sent",
        (MadeBy::Called, false) => "letter-called",
        (MadeBy::OnPages, false) => "letter-on-pages",
        (MadeBy::AsNamed, false) => "letter-as-named",
        (MadeBy::Sent, true) => "letter-complaint-sent",
        (MadeBy::Called, true) => "letter-complaint-called",
        (MadeBy::OnPages, true) => "letter-complaint-on-pages",
        (MadeBy::AsNamed, true) => "letter-complaint-as-named",
    };
    about(draft, wording, key, earlier.on)
}

/// A sentence about something earlier: its date, what it wished for, its reference.
fn about(draft: &Draft, wording: &Wording, key: &str, on: Date) -> String {
    let (date, wish) = (wording.date(on), wording.wish(draft.wish));
    let right = wording.right(draft.wish).filter(|_| draft.naming != Naming::Plain);
    let wish = match right {
        Some(right) => wording.filled("letter-wish-and-right", &[("wish", &wish), ("right", &right)]),
        None => wish,
    };
    wording.filled(key, &[("date", &date), ("wish", &wish), ("reference", draft.reference.trim())])
}

/// The sentence of a later letter that names the law, if one was chosen.
fn rests_on(draft: &Draft, wording: &Wording) -> Option<String> {
    let Naming::Law(law) = draft.naming else { return None };
    let article = article(law, draft.wish)?;
    Some(wording.filled("letter-rests-on-law", &[("law", &wording.law(&article))]))
}

pub(super) fn details(draft: &Draft, wording: &Wording) -> Option<String> {
    let details = draft.answers.get(Slot::Details)?;
    let key = match (&draft.kind, draft.wish) {
        (LetterKind::Request, Wish::Question) => "letter-details-question",
        (LetterKind::Request, _) => "letter-details",
        _ => "letter-details-later",
    };
    Some(format!("{}\n{details}", wording.plain(key)))
}

/// What tells the organization who writes, one per line; nothing it did not ask for and the member did not add.
fn particulars(pack: &Pack, draft: &Draft, wording: &Wording) -> Option<String> {
    const SLOTS: [Slot; 11] = [
        Slot::Name,
        Slot::Nickname,
        Slot::MemberCompany,
        Slot::UserName,
        Slot::AccountEmail,
        Slot::DeviceName,
        Slot::DeviceSerial,
        Slot::DeviceId,
        Slot::ContactMethod,
        Slot::ReplyAddress,
        Slot::WebsiteLinks,
    ];
    let needs = needs(pack, draft.wish, draft.channel);
    let asked = |slot: &Slot| needs.iter().any(|need| need.slot == *slot);
    let lines: Vec<String> = SLOTS
        .into_iter()
        .filter(asked)
        .filter_map(|slot| Some(wording.particular(slot, draft.answers.get(slot)?)))
        .collect();
    let heading = if is_complaint(draft) { "letter-particulars-complaint" } else { "letter-particulars" };
    (!lines.is_empty()).then(|| format!("{}\n{}", wording.plain(heading), lines.join("\n")))
}

fn ending(draft: &Draft, wording: &Wording) -> Vec<String> {
    let asks_for_more =
        matches!(draft.kind, LetterKind::Request) && !matches!(draft.wish, Wish::Question | Wish::StopMarketing);
    let mut text: Vec<String> = asks_for_more.then(|| wording.plain("letter-if-in-doubt")).into_iter().collect();
    let reference = [("reference", draft.reference.trim())];
    text.push(wording.filled("letter-confirm", &reference));
    text
}

fn closing(draft: &Draft, wording: &Wording) -> String {
    let name = draft.answers.get(Slot::Name).or_else(|| draft.answers.get(Slot::Nickname));
    let close = wording.plain("letter-close");
    name.map_or_else(|| close.clone(), |name| format!("{close}\n{name}"))
}
