//! A value for every profile field a pack may have.

use domain::{Fields, Value};
use organizations::{FieldKind, Pack};

use super::people::Person;

/// The person's profile at this organization; Ada has every field filled, others leave some empty.
pub(super) fn profile(pack: &Pack, person: &Person) -> Fields {
    let held = pack.profile_fields.iter().enumerate().filter(|(index, field)| {
        person.is_ada() || field.kind == FieldKind::Email || *index == 0 || !(person.number + index).is_multiple_of(3)
    });
    held.map(|(_, field)| (field.category.clone(), Value::Text(value(field.category.as_str(), field.kind, person))))
        .collect()
}

fn value(category: &str, kind: FieldKind, person: &Person) -> String {
    let last = category.rsplit('.').next().unwrap_or(category);
    let text = match last {
        "name" => person.name,
        "phone" => person.phone,
        "gender" => ["female", "male", "not stated"].into_iter().cycle().nth(person.number).unwrap_or("not stated"),
        "home_address" | "mailing_address" | "physical_address" | "postal" => person.address,
        "business_address" => return format!("{}\n{}", person.company, person.address),
        "employer" | "company" => person.company,
        "age" => "36",
        "job_title" => "Interoperability engineer",
        "professional_title" => "Dipl.-Ing. (FH)",
        "education" => "Electrical engineering, Technische Universität\nNetwork video, evening school",
        "entity_details" => {
            return format!("{}, member since 2019, 48 employees, network cameras and recorders", person.company);
        }
        "company_contacts" => return format!("Technical: {}\nBilling: accounts@members.example", person.name),
        "membership" => "Contributing member",
        "contact_preference" => "E-mail, in the evening",
        "profile" => "Works on cameras by day, walks by night. Speaks German and English.",
        "social" => return format!("https://social.example/@{}", person.handle),
        "work_groups" => "Camera Working Group\nSecurity Investigation Group",
        "certifications" => "CSI-2 v4.0 conformance (camera module), March 2024",
        "email" => return format!("{}@members.example", person.handle),
        "username" | "nickname" => return person.handle.clone(),
        _ => return by_kind(kind, person),
    };
    text.to_owned()
}

/// For fields a pack gains later.
fn by_kind(kind: FieldKind, person: &Person) -> String {
    match kind {
        FieldKind::Email => format!("{}@members.example", person.handle),
        FieldKind::Phone => person.phone.to_owned(),
        FieldKind::Country => "AT".to_owned(),
        FieldKind::TimeZone => "Europe/Vienna".to_owned(),
        FieldKind::Instant => "2024-05-01T08:00:00Z".to_owned(),
        FieldKind::Line | FieldKind::Lines => format!("Sample of {}", person.handle),
    }
}
