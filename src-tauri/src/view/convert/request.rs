//! Rights requests.

use std::collections::BTreeMap;

use app::{
    ContactState, DueDate, EverywherePart, KeptMessage, LetterState, LogLine, RequestDetail, RequestState,
    RightsSettings, SlotState,
};
use domain::OrganizationId;
use rights::{Event, Law, LetterLanguage, Party, SignatureVerdict, letter::Slot};

use crate::view::{
    AttachmentView, ChoiceView, ContactView, DueView, ExplanationView, LawView, LetterProblem, LetterView, LogView,
    MessageView, NewContact, NewestAnswerView, OfferView, PlanPart, RequestRow, RequestView, RequestsPlan,
    RightsSettingsView, SlotView,
};

impl RequestsPlan {
    /// What can be asked of `organization`.
    pub fn new(organization: &OrganizationId, plan: &app::RequestsPlan) -> Self {
        let offers = plan.offers.iter().map(|offer| OfferView {
            wish: offer.wish.as_str().to_owned(),
            mention: offer.mention.to_owned(),
            references: offer.references.clone(),
            rows: offer.rows.clone(),
            channels: offer.channels.iter().map(|channel| channel.as_str().to_owned()).collect(),
            named_channels: offer.named.iter().map(|channel| channel.as_str().to_owned()).collect(),
            article: offer.article.clone(),
        });
        let law = |choice: &app::LawChoice| LawView {
            law: choice.law.as_str().to_owned(),
            applies: choice.applies.to_owned(),
        };
        Self {
            organization: organization.to_string(),
            offers: offers.collect(),
            contacts: plan.contacts.iter().map(Into::into).collect(),
            laws: plan.laws.iter().map(law).collect(),
            country: plan.country.map(|country| country.to_string()),
            countries: plan.countries.clone(),
            language: plan.language.tag().to_owned(),
            mail_account: plan.mail_account,
            pdf_languages: plan.pdf_languages.iter().map(|language| language.tag().to_owned()).collect(),
        }
    }
}

impl From<&ContactState> for ContactView {
    fn from(contact: &ContactState) -> Self {
        Self {
            kind: contact.kind.to_owned(),
            value: contact.value.clone(),
            source: contact.source.clone().unwrap_or_else(|| "policy".to_owned()),
            as_of: contact.as_of.clone(),
            checked_on: contact.checked_on.map(|on| on.to_string()),
        }
    }
}

impl From<&DueDate> for DueView {
    fn from(due: &DueDate) -> Self {
        Self {
            what: due.what.as_str().to_owned(),
            on: due.on.to_string(),
            about: due.about,
            not_before: due.not_before,
            legal: due.legal,
            current: due.current,
            met_on: due.met_on.map(|on| on.to_string()),
            passed: due.passed,
            explanation: ExplanationView {
                key: "shell-explanation".to_owned(),
                arguments: BTreeMap::from([("sentence".to_owned(), due.sentence.clone())]),
                source: due.source.clone(),
            },
        }
    }
}

impl From<&app::NewestAnswer> for NewestAnswerView {
    fn from(answer: &app::NewestAnswer) -> Self {
        Self { request: (&answer.request).into(), on: answer.on.to_string() }
    }
}

impl From<&RequestState> for RequestRow {
    fn from(row: &RequestState) -> Self {
        Self {
            id: row.id.to_string(),
            organization: row.organization.to_string(),
            reference: row.id.reference(),
            wish: row.wish.as_str().to_owned(),
            about: row.about.clone(),
            channel: row.channel.as_str().to_owned(),
            law: row.law.as_str().to_owned(),
            state: row.state.as_str().to_owned(),
            today: row.today.to_string(),
            begun_at: row.begun_at.into(),
            sent_on: row.sent_on.map(|on| on.to_string()),
            due: row.dues.iter().find(|due| due.current).map(Into::into),
            extended_to: row.extended_to.map(|on| on.to_string()),
            late_days: row.late_days,
            days_left: row.days_left,
            group: row.group.as_str().to_owned(),
            filing: row.filing.map(|state| state.as_str().to_owned()),
            leaving: row.leaving.as_ref().map(Into::into),
            damaged: row.is_damaged,
        }
    }
}

impl From<&RequestDetail> for RequestView {
    fn from(detail: &RequestDetail) -> Self {
        Self {
            row: (&detail.row).into(),
            country: detail.row.country.map(|country| country.to_string()),
            language: detail.language.tag().to_owned(),
            english_copy: detail.english_copy,
            named_law: detail.named.clone(),
            slots: detail.slots.iter().map(Into::into).chain(detail.follow_ups.iter().map(follow_up)).collect(),
            contact: detail.contact.as_ref().map(Into::into),
            found: detail.found.as_ref().map(Into::into),
            letter: detail.letter.as_ref().map(Into::into),
            dues: detail.row.dues.iter().map(Into::into).collect(),
            clock_notes: detail.clock_notes.clone(),
            steps: detail.steps.iter().map(|step| (*step).to_owned()).collect(),
            log: detail.log.iter().map(Into::into).collect(),
            log_broken_at: detail.broken_at,
            messages: detail.messages.iter().map(Into::into).collect(),
            later: detail.later.iter().map(Into::into).collect(),
            note: detail.note.clone(),
            portal: detail.portal.as_ref().map(Into::into),
        }
    }
}

impl From<&app::NewContact> for NewContact {
    fn from(found: &app::NewContact) -> Self {
        Self { value: found.value.clone(), source: found.source.clone() }
    }
}

/// What is typed for a later letter and not noted yet.
fn follow_up((id, text): &(String, String)) -> SlotView {
    SlotView {
        id: id.clone(),
        kind: "lines".to_owned(),
        required: false,
        asked_by: "ours".to_owned(),
        value: text.clone(),
        choices: Vec::new(),
    }
}

impl From<&SlotState> for SlotView {
    fn from(slot: &SlotState) -> Self {
        let choice = |text: &String| ChoiceView { id: text.clone(), text: text.clone() };
        Self {
            id: slot.slot.as_str().to_owned(),
            kind: kind(slot).to_owned(),
            required: slot.required,
            asked_by: if slot.by_policy { "policy" } else { "ours" }.to_owned(),
            value: slot.value.clone(),
            choices: slot.choices.iter().map(choice).collect(),
        }
    }
}

const fn kind(slot: &SlotState) -> &'static str {
    match slot.slot {
        Slot::DeviceName | Slot::DeviceSerial | Slot::DeviceId if !slot.choices.is_empty() => "device",
        Slot::AccountEmail => "email",
        Slot::ReplyAddress
        | Slot::WebsiteLinks
        | Slot::Before
        | Slot::After
        | Slot::DataToDelete
        | Slot::Recipients
        | Slot::Details => "lines",
        _ => "line",
    }
}

impl From<&LetterState> for LetterView {
    fn from(letter: &LetterState) -> Self {
        let problem = |problem: &app::LetterTrouble| LetterProblem {
            code: problem.code.clone(),
            slot: problem.slot.map(|slot| slot.as_str().to_owned()),
            blocks: problem.blocks,
        };
        Self {
            to: letter.to.clone(),
            to_name: letter.to_name.clone(),
            subject: letter.subject.clone(),
            subject_fixed: letter.subject_fixed,
            body: letter.body.clone(),
            edited: letter.edited,
            problems: letter.problems.iter().map(problem).collect(),
            fits_mail_link: letter.fits_mail_link,
        }
    }
}

impl From<&LogLine> for LogView {
    fn from(line: &LogLine) -> Self {
        Self {
            number: line.number,
            written_at: line.written_at.into(),
            what: line.event.as_ref().map_or("unreadable", Event::name).to_owned(),
            on: line.event.as_ref().and_then(Event::on).map(|on| on.to_string()),
            by: line.by.map(|party| party_name(party).to_owned()),
            more: {
                let told = line.event.as_ref().map(Event::details).unwrap_or_default();
                let to = line.addressee.iter().map(|name| ("to".to_owned(), name.clone()));
                told.into_iter().chain(to).collect()
            },
            document: line.document.map(rights::evidence::Digest::to_hex),
        }
    }
}

const fn party_name(party: Party) -> &'static str {
    match party {
        Party::Member => "member",
        Party::Organization => "organization",
        Party::Authority => "authority",
    }
}

impl From<&KeptMessage> for MessageView {
    fn from(message: &KeptMessage) -> Self {
        let looked = message.signature.as_ref();
        Self {
            id: message.digest.to_hex(),
            from: party_name(message.from).to_owned(),
            on: message.on.map(|on| on.to_string()),
            sender: message.sender.clone(),
            subject: message.subject.clone(),
            text: message.text.clone(),
            doubts: message.doubts.iter().map(|doubt| (*doubt).to_owned()).collect(),
            attachments: message.attachments.iter().map(attachment).collect(),
            signature: signature(message).to_owned(),
            signed_by: looked.and_then(|found| found.domain.clone()),
            signed_for_sender: looked.is_some_and(|found| found.aligned),
            signed_whole: looked.is_some_and(|found| found.whole),
            key_pasted: looked.is_some_and(|found| found.pasted),
            signature_on: looked.map(|found| found.on.to_string()),
            unsubscribe_host: message.one_click_host.clone(),
            unsubscribe_vouched_by: looked.and_then(|found| found.vouched_by.clone()),
            unsubscribed: message.unsubscribed.map(|how| how.as_str().to_owned()),
            stop_letter_to: message.stop_letter_to.clone(),
            fingerprint: message.digest.to_hex(),
        }
    }
}

/// What is known of a message's signature.
fn signature(message: &KeptMessage) -> &'static str {
    match &message.signature {
        Some(found) => match found.verdict {
            SignatureVerdict::Verified => "verified",
            SignatureVerdict::Failed => "failed",
            SignatureVerdict::NoKey => "no-key",
            SignatureVerdict::NotSigned => "none",
        },
        None if message.is_signed => "not-checked",
        None => "none",
    }
}

fn attachment((name, size_bytes, sha256): &(String, u64, [u8; 32])) -> AttachmentView {
    let fingerprint = sha256.iter().map(|byte| format!("{byte:02x}")).collect();
    AttachmentView { name: name.clone(), size_bytes: *size_bytes, fingerprint }
}

impl RightsSettingsView {
    /// The settings with what they lead to.
    pub fn new(settings: &RightsSettings, residences: Vec<String>, residence_law: Option<Law>) -> Self {
        Self {
            law: settings.law.map(|law| law.as_str().to_owned()),
            residence: settings.residence.as_ref().map(ToString::to_string),
            residence_law: residence_law.map(|law| law.as_str().to_owned()),
            letter_language: LetterLanguage::tag(settings.letter_language).to_owned(),
            sender_name: settings.sender_name.clone(),
            residences,
        }
    }
}

impl From<&EverywherePart> for PlanPart {
    fn from(part: &EverywherePart) -> Self {
        Self {
            organization: part.organization.to_string(),
            action: part.action.as_str().to_owned(),
            steps: part.steps.clone(),
            still_comes: part.still_comes.clone(),
            unasked: u32::try_from(part.unasked.len()).unwrap_or(u32::MAX),
            portal_confirmed: part.portal_confirmed,
            request: part.request.as_ref().map(Into::into),
            others: part.others,
            waiting: part.waiting,
            confirmed: part.confirmed,
        }
    }
}
