//! Ada's answers, and every letter that can be made of them.

use std::sync::OnceLock;

use jiff::civil::{Date, date};
use organizations::{Catalogue, Forbidden, Pack};
use rights::letter::{Answers, Draft, Earlier, Guarded, Letter, LetterKind, MadeBy, Naming, Slot, compose, needs};
use rights::{Channel, Law, LetterLanguage, Wish};

/// The reference in every letter.
pub const REFERENCE: &str = "PD-7K3M-9QXT";
/// The day every letter is dated; one that reads differently if day and month are mixed up.
pub const DATED: Date = date(2026, 11, 3);
/// Ada's verification code and password: known to the app, never in a letter.
pub const SECRETS: [Guarded<'static>; 2] = [
    Guarded { kind: Forbidden::VerificationCode, text: "QWXYZK" },
    Guarded { kind: Forbidden::Password, text: "Kranich-und-7-Laternen" },
];

/// What Ada answers, if she answers everything.
pub const ANSWERS: [(Slot, &str); 18] = [
    (Slot::Name, "Ada Beispiel"),
    (Slot::Nickname, "adaeule"),
    (Slot::MemberCompany, "Beispielwerk GmbH"),
    (Slot::UserName, "ada.b"),
    (Slot::AccountEmail, "ada@members.example"),
    (Slot::ContactMethod, "ada.privat@mail.example"),
    (Slot::ReplyAddress, "Eulenweg 7\n10115 Berlin"),
    (Slot::DeviceName, "Kamera Garten"),
    (Slot::DeviceSerial, "DS-2CD2043G2 123456789"),
    (Slot::DeviceId, "IOTC-AAES-004455"),
    (Slot::WebsiteLinks, "https://portal.example/ada"),
    (Slot::Before, "Ada Bespiel"),
    (Slot::After, "A. Lovelace-Eule"),
    (Slot::DataToDelete, "Fotos 2019"),
    (Slot::Recipients, "Messe-Partner"),
    (Slot::Details, "Bilder seit Mai 2024.\n\nBitte an die neue Adresse."),
    (Slot::Contact, "hello@smarteye.example"),
    (Slot::ContactSource, "App-Store"),
];

/// The five packs.
pub fn packs() -> &'static [Pack] {
    static PACKS: OnceLock<Catalogue> = OnceLock::new();
    PACKS.get_or_init(|| Catalogue::built_in().expect("the built-in packs load")).all()
}

/// The channel a letter of this organization goes out by.
pub fn channel(pack: &Pack) -> Channel {
    if pack.composer.to.is_silent() { Channel::None } else { Channel::Email }
}

/// Every answer; a contact of her own only where the policy gives none.
pub fn all_answers(pack: &Pack) -> Answers {
    let own = |slot: &Slot| matches!(slot, Slot::Contact | Slot::ContactSource);
    ANSWERS.into_iter().filter(|(slot, _)| !own(slot) || pack.composer.to.is_silent()).collect()
}

/// A request with every answer, in plain words or as the policy wants the right named.
pub fn request(pack: &Pack, wish: Wish, language: LetterLanguage) -> Draft {
    let naming = if pack.id.as_str() == "mipi" { Naming::Right } else { Naming::Plain };
    Draft {
        kind: LetterKind::Request,
        wish,
        channel: channel(pack),
        language,
        naming,
        answers: all_answers(pack),
        reference: REFERENCE.to_owned(),
        dated: DATED,
        english_copy: false,
    }
}

/// Every kind of letter, and of those about a request some about one that was no letter.
pub fn kinds() -> [LetterKind; 10] {
    let made = |by| Earlier { on: date(2026, 9, 1), by };
    let (request, due_on) = (made(MadeBy::Sent), Some(date(2026, 10, 1)));
    let to_authority = |request| LetterKind::Complaint {
        authority: "Aufsichtsbehörde Beispielland".to_owned(),
        address: "post@authority.example".to_owned(),
        request,
        due_on,
    };
    [
        LetterKind::Request,
        LetterKind::Reminder { request, due_on },
        LetterKind::ComplaintToThem { request, due_on },
        to_authority(request),
        LetterKind::Withdrawal { request },
        LetterKind::IdentityAnswer { asked_on: date(2026, 9, 14) },
        LetterKind::Reminder { request: made(MadeBy::Called), due_on },
        LetterKind::Withdrawal { request: made(MadeBy::OnPages) },
        LetterKind::Withdrawal { request: made(MadeBy::AsNamed) },
        to_authority(made(MadeBy::Called)),
    ]
}

/// One letter and what it was made from.
pub struct Made {
    pub pack: &'static Pack,
    pub draft: Draft,
    pub letter: Letter,
    /// Organization, wish, kind and language, to find it by.
    pub name: String,
}

/// Every letter: each organization, wish, kind of letter and language, plain, with the right and with the
/// law of the European Union named where it has a place for the wish.
pub fn every_letter() -> &'static [Made] {
    static MADE: OnceLock<Vec<Made>> = OnceLock::new();
    MADE.get_or_init(make_every_letter)
}

fn make_every_letter() -> Vec<Made> {
    let mut made = Vec::new();
    for pack in packs() {
        for wish in Wish::ALL {
            for kind in kinds() {
                for language in LetterLanguage::ALL {
                    for naming in [Naming::Plain, Naming::Right, Naming::Law(Law::EuGdpr)] {
                        let draft = Draft { kind: kind.clone(), naming, ..request(pack, *wish, language) };
                        let mandatory = pack.id.as_str() == "mipi" && naming == Naming::Plain;
                        let no_place = naming == Naming::Law(Law::EuGdpr) && *wish == Wish::Question;
                        match compose(pack, &draft, &SECRETS) {
                            Ok(letter) => {
                                let what: &str = (*wish).into();
                                let name = format!("{} {what} {kind:?} {} {naming:?}", pack.id, language.tag());
                                made.push(Made { pack, draft, letter, name });
                            }
                            Err(problems) => assert!(mandatory || no_place, "{} {wish:?} {problems:?}", pack.id),
                        }
                    }
                }
            }
        }
    }
    assert!(made.len() > 3_000, "letters were made: {}", made.len());
    made
}

impl Made {
    pub fn is_complaint(&self) -> bool {
        matches!(self.draft.kind, LetterKind::Complaint { .. })
    }

    pub fn is_complaint_about_a_letter(&self) -> bool {
        matches!(&self.draft.kind, LetterKind::Complaint { request, .. } if request.by == MadeBy::Sent)
    }

    /// The text without what is not in the letter's language: answers, names, addresses, the reference.
    pub fn own_words(&self, text: &str) -> String {
        let mut names: Vec<&str> = self.draft.answers.iter().map(|(_, answer)| answer).collect();
        names.extend(self.pack.contacts.iter().filter_map(|contact| contact.value.said()).map(String::as_str));
        names.extend([REFERENCE, self.pack.composer.addressee.as_str(), "Aufsichtsbehörde Beispielland"]);
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names.into_iter().fold(text.to_owned(), |text, name| text.replace(name, "☐"))
    }

    /// The slots the letter has room for.
    pub fn slots(&self) -> Vec<Slot> {
        needs(self.pack, self.draft.wish, self.draft.channel).iter().map(|need| need.slot).collect()
    }
}
