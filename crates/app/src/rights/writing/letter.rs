//! The letter of a request: what it needs, how it reads, what is wrong with it.

use domain::{OrganizationId, RecordKind};
use jiff::civil::Date;
use organizations::{Code, Forbidden, Pack};
use rights::letter::{
    Answers, Doubt, Draft, Edited, Finding, Guarded, Letter, LetterKind, Level, Naming, Need, Problem, Slot,
    WANTS_ENGLISH_COPY, Why, check_edited, compose, doubts, filing_needs, forbidden_in, needs,
};
use rights::{Channel, Law, LetterLanguage};
use serde::{Deserialize, Serialize};
use vault::{RightsDraft, Tx};
use zeroize::Zeroizing;

use crate::rights::{
    ENGLISH_COPY,
    by_mail::fits_link,
    planning::plan::{contact_of, is_checked},
    reading::asked::Asked,
    writing::others::names_others,
};
use crate::{App, AppError};

/// A letter as it would go, or as it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterState {
    /// The recipient's address; `None` while there is none.
    pub to: Option<String>,
    /// To whom it is addressed.
    pub to_name: String,
    /// The subject.
    pub subject: String,
    /// Whether the policy prescribes the subject.
    pub subject_fixed: bool,
    /// The text.
    pub body: String,
    /// Whether the member changed it by hand.
    pub edited: bool,
    /// What is wrong with it.
    pub problems: Vec<LetterTrouble>,
    /// Whether a mail link can carry it.
    pub fits_mail_link: bool,
}

/// One thing that is wrong with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTrouble {
    /// Its name in the window.
    pub code: String,
    /// The answer it is about.
    pub slot: Option<Slot>,
    /// Whether the letter cannot go with it.
    pub blocks: bool,
}

/// One thing the letter needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotState {
    /// Which.
    pub slot: Slot,
    /// Whether the letter cannot go without it.
    pub required: bool,
    /// Whether the policy asks for it.
    pub by_policy: bool,
    /// What stands in it.
    pub value: String,
    /// Values held here to choose from.
    pub choices: Vec<String>,
}

/// A letter that is ready, as the log keeps it. From its preparation on this is what leaves and what is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::rights) struct Prepared {
    pub to: String,
    pub to_name: String,
    pub subject: String,
    pub subject_fixed: bool,
    pub body: String,
    pub channel: Channel,
    pub language: LetterLanguage,
    pub edited: bool,
}

/// What is at hand at one organization while a letter is written.
pub(in crate::rights) struct Desk<'d> {
    pub pack: &'d Pack,
    pub today: Date,
    /// Every code known here, of whichever organization: none must leave in a letter.
    codes: Vec<Zeroizing<String>>,
    /// The password of the member's mail account.
    password: Option<Zeroizing<String>>,
    /// Why the codes of an organization or the password could not be read: nothing may leave then.
    unread: Option<AppError>,
}

impl App {
    /// Everything for a letter to `organization`.
    pub(in crate::rights) fn desk(&self, organization: &OrganizationId) -> Result<Desk<'_>, AppError> {
        let (mut codes, mut unread) = (self.read_codes(), None);
        for room in self.rooms()? {
            // One file that cannot be read keeps no other organization's letters from being shown.
            match room.vault().read(|tx| Ok::<_, AppError>(tx.secrets().codes()?)) {
                Ok(more) => codes.extend(more),
                Err(error) => unread = Some(error),
            }
        }
        let password = self.mail_password().unwrap_or_else(|error| {
            unread = Some(error);
            None
        });
        Ok(Desk { pack: self.pack(organization)?, today: self.today(), codes, password, unread })
    }
}

impl Desk<'_> {
    /// The same desk, if everything is known that must not leave.
    ///
    /// # Errors
    /// Why the codes of an organization or the password could not be read.
    pub fn for_leaving(mut self) -> Result<Self, AppError> {
        self.unread.take().map_or(Ok(self), Err)
    }

    /// The letter of `asked` as it stands: as prepared, or else as it would be written now.
    pub fn letter(&self, tx: &Tx<'_>, asked: &Asked) -> Result<LetterState, AppError> {
        if let Some(prepared) = asked.prepared(tx)? {
            return Ok(prepared.into());
        }
        let mut letter = self.write(&self.draft(asked), &asked.request.draft);
        if !is_checked(tx, self.pack, &asked.request.draft)? {
            letter.problems.push(LetterTrouble { code: "contact-not-checked".to_owned(), slot: None, blocks: true });
        }
        if names_others(tx, self.pack, &format!("{}\n{}", letter.subject, letter.body))? {
            letter.problems.push(LetterTrouble { blocks: false, ..LetterTrouble::new("names-others", None) });
        }
        Ok(letter)
    }

    /// What the letter needs to know, in the order of the form. The contact is asked for by itself.
    pub fn slots(&self, tx: &Tx<'_>, asked: &Asked) -> Result<Vec<SlotState>, AppError> {
        let draft = &asked.request.draft;
        let needs = if draft.channel == Channel::Portal {
            filing_needs(self.pack, asked.course.wish)
        } else {
            needs(self.pack, asked.course.wish, draft.channel)
        };
        let needs = needs.into_iter().filter(|need| !matches!(need.slot, Slot::Contact | Slot::ContactSource));
        needs.map(|need| self.slot(tx, draft, need)).collect()
    }

    fn slot(&self, tx: &Tx<'_>, draft: &RightsDraft, need: Need<'_>) -> Result<SlotState, AppError> {
        let value = draft.slots.get(need.slot.as_str()).cloned().unwrap_or_default();
        let is_answered = |slot: Slot| draft.slots.get(slot.as_str()).is_some_and(|text| !text.trim().is_empty());
        Ok(SlotState {
            slot: need.slot,
            required: need.level == Level::Required && !need.or.is_some_and(is_answered),
            by_policy: matches!(need.why, Why::Policy(_)),
            value,
            choices: choices(tx, need.slot)?,
        })
    }

    fn guarded(&self) -> Vec<Guarded<'_>> {
        let codes = self.codes.iter().map(|code| (Forbidden::VerificationCode, code));
        let all = codes.chain(self.password.iter().map(|password| (Forbidden::Password, password)));
        all.map(|(kind, text)| Guarded { kind, text: text.as_str() }).collect()
    }

    pub(in crate::rights) fn draft(&self, asked: &Asked) -> Draft {
        let kept = &asked.request.draft;
        let slots = kept.slots.iter();
        let mut answers: Answers = slots.filter_map(|(slot, text)| Some((Slot::parse(slot)?, text.clone()))).collect();
        if let Some(contact) = kept.contact() {
            answers.set(Slot::Contact, contact.value.clone());
            answers.set(Slot::ContactSource, contact.source.clone());
        }
        Draft {
            kind: LetterKind::Request,
            wish: asked.course.wish,
            channel: kept.channel,
            language: kept.language,
            naming: naming(kept.named.as_deref()),
            answers,
            reference: asked.request.id.reference(),
            dated: self.today,
            english_copy: english_copy(kept),
        }
    }

    pub(in crate::rights) fn write(&self, draft: &Draft, kept: &RightsDraft) -> LetterState {
        let secrets = self.guarded();
        let contact = contact_of(self.pack, kept);
        let edited = kept.subject.is_some() || kept.body.is_some();
        match compose(self.pack, draft, &secrets) {
            Ok(letter) => self.edited(draft, kept, &letter, &secrets),
            Err(problems) => LetterState {
                to: contact.map(|contact| contact.value),
                to_name: self.pack.name().to_owned(),
                subject: kept.subject.clone().unwrap_or_default(),
                subject_fixed: false,
                body: kept.body.clone().unwrap_or_default(),
                edited,
                problems: problems.iter().map(LetterTrouble::from).collect(),
                fits_mail_link: false,
            },
        }
    }

    /// The letter with what the member changed, read once more.
    fn edited(&self, draft: &Draft, kept: &RightsDraft, letter: &Letter, secrets: &[Guarded<'_>]) -> LetterState {
        let own_subject = kept.subject.clone().filter(|_| !letter.subject_fixed);
        let (to, text) = (letter.to.address.as_str(), kept.body.clone().unwrap_or_else(|| letter.text()));
        let subject = own_subject.clone().unwrap_or_else(|| letter.subject.clone());
        let findings = check_edited(self.pack, draft, &Edited { to, subject: &subject, text: &text }, secrets);
        let fits_mail_link = fits_link(Some(to), &subject, &text);
        let doubts = if kept.body.is_some() { doubts(draft, letter, &text) } else { Vec::new() };
        let problems = findings.iter().map(LetterTrouble::from).chain(doubts.iter().map(LetterTrouble::from));
        LetterState {
            to: Some(to.to_owned()),
            to_name: letter.to.name.clone(),
            subject,
            subject_fixed: letter.subject_fixed,
            body: text,
            edited: own_subject.is_some() || kept.body.is_some(),
            problems: problems.collect(),
            fits_mail_link,
        }
    }

    /// Whether a letter that was prepared may still leave: it holds nothing that has become known as a code or a
    /// password since.
    pub fn may_leave(&self, prepared: &Prepared) -> bool {
        !self.holds_secret(&prepared.subject) && !self.holds_secret(&prepared.body)
    }

    /// Whether a text holds a verification code that is known here, or the password of the mail account.
    pub fn holds_secret(&self, text: &str) -> bool {
        matches!(self.forbidden(text), Some(Forbidden::VerificationCode | Forbidden::Password))
    }

    /// What a text holds that must not leave.
    pub fn forbidden(&self, text: &str) -> Option<Forbidden> {
        forbidden_in(self.pack, text, &self.guarded())
    }
}

#[cfg(test)]
impl<'d> Desk<'d> {
    /// A desk where one code is known.
    pub fn knowing(pack: &'d Pack, today: Date, code: &str) -> Self {
        Self { pack, today, codes: vec![Zeroizing::new(code.to_owned())], password: None, unread: None }
    }
}

impl LetterState {
    /// As the log keeps it; `None` without a recipient.
    pub(in crate::rights) fn prepared(&self, draft: &RightsDraft) -> Option<Prepared> {
        Some(Prepared {
            to: self.to.clone()?,
            to_name: self.to_name.clone(),
            subject: self.subject.clone(),
            subject_fixed: self.subject_fixed,
            body: self.body.clone(),
            channel: draft.channel,
            language: draft.language,
            edited: self.edited,
        })
    }
}

impl Prepared {
    pub fn to_bytes(&self) -> Result<Vec<u8>, AppError> {
        serde_json::to_vec(self).map_err(AppError::Stored)
    }

    pub fn read(bytes: &[u8]) -> Result<Self, AppError> {
        serde_json::from_slice(bytes).map_err(AppError::Stored)
    }
}

impl From<Prepared> for LetterState {
    fn from(prepared: Prepared) -> Self {
        let fits_mail_link = fits_link(Some(&prepared.to), &prepared.subject, &prepared.body);
        Self {
            to: Some(prepared.to),
            to_name: prepared.to_name,
            subject: prepared.subject,
            subject_fixed: prepared.subject_fixed,
            body: prepared.body,
            edited: prepared.edited,
            problems: Vec::new(),
            fits_mail_link,
        }
    }
}

/// Whether an English copy is to follow a letter that is in another language.
pub(in crate::rights) fn english_copy(kept: &RightsDraft) -> bool {
    kept.slots.get(ENGLISH_COPY).map_or(WANTS_ENGLISH_COPY, |wish| wish == yes_or_no(true))
}

/// A choice as a slot keeps it.
pub(in crate::rights) const fn yes_or_no(wanted: bool) -> &'static str {
    if wanted { "yes" } else { "no" }
}

/// How far the member wants right and law named.
pub(in crate::rights) fn naming(named: Option<&str>) -> Naming {
    match named {
        None => Naming::Plain,
        Some(law) => Law::parse(law).map_or(Naming::Right, Naming::Law),
    }
}

/// What is held here and fits a slot about a camera.
pub(in crate::rights) fn choices(tx: &Tx<'_>, slot: Slot) -> Result<Vec<String>, AppError> {
    let field = match slot {
        Slot::DeviceName => "name",
        Slot::DeviceSerial => "serial",
        Slot::DeviceId => "id",
        _ => return Ok(Vec::new()),
    };
    let devices = tx.records().list(RecordKind::Device)?;
    let held = devices.iter().flat_map(|device| device.values.iter());
    let fits = held.filter(|(id, _)| id.as_str() == field || id.as_str().ends_with(&format!(".{field}")));
    Ok(fits.filter_map(|(_, held)| held.value.as_text().map(str::to_owned)).collect())
}

impl LetterTrouble {
    pub(in crate::rights) fn new(code: impl Into<String>, slot: Option<Slot>) -> Self {
        Self { code: code.into(), slot, blocks: true }
    }
}

impl From<&Problem> for LetterTrouble {
    fn from(problem: &Problem) -> Self {
        match *problem {
            Problem::RightNotNamed => Self::new("right-not-named", None),
            Problem::NoArticle { .. } => Self::new("no-article", None),
            Problem::Missing { slot, .. } => Self::new("missing", Some(slot)),
            Problem::NotAnAddress => Self::new("not-an-address", None),
            Problem::NotALetter(_) => Self::new("not-a-letter", None),
            Problem::NoReference => Self::new("reference-missing", None),
            Problem::HoldsForbidden { slot, kind } => Self::new(format!("holds-{}", kind.as_str()), Some(slot)),
        }
    }
}

impl From<&Finding> for LetterTrouble {
    fn from(finding: &Finding) -> Self {
        match *finding {
            Finding::TextHolds(kind) => Self::new(format!("holds-{}", kind.as_str()), None),
            Finding::SubjectHolds(kind) => Self::new(format!("subject-holds-{}", kind.as_str()), None),
            Finding::SubjectChanged => Self::new("subject-changed", None),
            Finding::SubjectNotALine => Self::new("subject-not-a-line", None),
            Finding::Missing(slot) => Self::new("missing-in-text", Some(slot)),
            Finding::RightNotNamed => Self::new("right-not-named-in-text", None),
            Finding::ListNotNamed => Self::new("list-not-named-in-text", None),
            Finding::ReferenceMissing => Self::new("reference-missing", None),
            Finding::NotAnAddress => Self::new("not-an-address", None),
        }
    }
}

impl From<&Doubt> for LetterTrouble {
    fn from(doubt: &Doubt) -> Self {
        let code = match doubt {
            Doubt::AnotherLanguage => "text-in-another-language",
            Doubt::NoCopy => "copy-not-in-text",
            Doubt::CopyLeft => "copy-still-in-text",
            Doubt::CopyUnlike => "copy-unlike-letter",
        };
        Self { blocks: false, ..Self::new(code, None) }
    }
}
