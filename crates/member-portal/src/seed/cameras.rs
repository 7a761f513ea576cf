//! The members' cameras: six of Ada's where the organization makes cameras with serial numbers, one elsewhere.

use domain::{FieldId, Fields, Value};
use jiff::{SignedDuration, Timestamp};
use organizations::Pack;

use super::people::Person;

pub(super) struct Camera {
    pub(super) id: String,
    pub(super) fields: Fields,
    pub(super) secret: Option<&'static str>,
}

/// Name, product, serial, firmware, time zone, country, hours since it was last seen, days since it was
/// registered, verification code, description.
struct Row {
    name: &'static str,
    product: &'static str,
    serial: &'static str,
    firmware: &'static str,
    zone: &'static str,
    country: &'static str,
    seen_hours_ago: i64,
    registered_days_ago: i64,
    code: &'static str,
    description: &'static str,
}

const ADAS: [Row; 6] = [
    Row {
        name: "Haustür",
        product: "Dome camera 4 MP",
        serial: "SMPL-2CD2143-20240311-AAWR-550000101",
        firmware: "V5.7.15 build 240305",
        zone: "Europe/Vienna",
        country: "AT",
        seen_hours_ago: 0,
        registered_days_ago: 940,
        code: "QWKTRA",
        description: "Looks at the door and two steps of the stairs, not at the street.",
    },
    Row {
        name: "Garten hinter dem Gewächshaus, Blick auf den Komposthaufen",
        product: "Bullet camera 8 MP",
        serial: "SMPL-2CD2T87-20240402-AAWR-550000102",
        firmware: "V5.7.15 build 240305",
        zone: "Europe/Vienna",
        country: "AT",
        seen_hours_ago: 1,
        registered_days_ago: 915,
        code: "BHVXNL",
        description: "Hedgehogs.",
    },
    Row {
        name: "Garage",
        product: "Turret camera 4 MP",
        serial: "SMPL-2CD2347-20220819-AAWR-550000103",
        firmware: "V5.5.82 build 190220",
        zone: "Europe/Vienna",
        country: "AT",
        seen_hours_ago: 3,
        registered_days_ago: 1510,
        code: "PLMZEU",
        description: "Above the workbench.",
    },
    Row {
        name: "Büro",
        product: "Cube camera 2 MP",
        serial: "SMPL-2CD2421-20230127-AAWR-550000104",
        firmware: "V5.7.12 build 230512",
        zone: "Europe/Vienna",
        country: "AT",
        seen_hours_ago: 26,
        registered_days_ago: 1320,
        code: "TGYDSO",
        description: "Only while nobody is there.",
    },
    Row {
        name: "Ferienwohnung 海边",
        product: "PTZ camera 4 MP",
        serial: "SMPL-2DE4425-20210605-AAWR-550000105",
        firmware: "V5.6.11 build 210318",
        zone: "Europe/Lisbon",
        country: "PT",
        seen_hours_ago: 5 * 30 * 24,
        registered_days_ago: 1880,
        code: "NRXKWF",
        description: "Switched off in winter.",
    },
    Row {
        name: "Stall",
        product: "Thermal camera",
        serial: "SMPL-2TD1217-20250114-AAWR-550000106",
        firmware: "V5.5.61 build 241120",
        zone: "Europe/Vienna",
        country: "AT",
        seen_hours_ago: 2,
        registered_days_ago: 610,
        code: "VJCQHA",
        description: "Two goats.",
    },
];

const OTHERS: Row = Row {
    name: "Entrance",
    product: "Dome camera 2 MP",
    serial: "SMPL-2CD2121-20230901-AAWR-5501",
    firmware: "V5.7.3 build 220112",
    zone: "Africa/Lagos",
    country: "NG",
    seen_hours_ago: 7,
    registered_days_ago: 700,
    code: "ZDMGBY",
    description: "Above the door.",
};

/// The person's cameras at this organization.
pub(super) fn of(pack: &Pack, person: &Person, now: Timestamp) -> Vec<Camera> {
    if !pack.has_devices() {
        return Vec::new();
    }
    let several = pack.has_device_secrets();
    let rows: Vec<&Row> = match (person.is_ada(), several) {
        (true, true) => ADAS.iter().collect(),
        (true, false) => ADAS.iter().take(1).collect(),
        (false, _) if person.number % 3 == 1 => vec![&OTHERS],
        (false, _) => Vec::new(),
    };
    let camera = |(index, row): (usize, &&Row)| Camera {
        id: format!("cam-{}-{}", person.handle, index + 1),
        fields: fields(pack, row, person, now),
        secret: if several { Some(row.code) } else { None },
    };
    rows.iter().enumerate().map(camera).collect()
}

fn fields(pack: &Pack, row: &Row, person: &Person, now: Timestamp) -> Fields {
    let ago = |hours: i64| {
        let then = now.checked_sub(SignedDuration::from_hours(hours)).unwrap_or(now);
        Timestamp::from_second(then.as_second()).unwrap_or(then).to_string()
    };
    let value = |field: &FieldId| {
        Some(match field.as_str() {
            "name" => row.name.to_owned(),
            "product_name" => row.product.to_owned(),
            "serial" if person.is_ada() => row.serial.to_owned(),
            "serial" => format!("{}{:05}", row.serial, person.number),
            "firmware" => row.firmware.to_owned(),
            "time_zone" => row.zone.to_owned(),
            "country" => row.country.to_owned(),
            "description" => row.description.to_owned(),
            "last_seen_at" => ago(row.seen_hours_ago),
            "registered_at" => ago(row.registered_days_ago * 24),
            _ => return None,
        })
    };
    let known = pack.device_fields.iter().filter_map(|field| Some((field.id.clone(), Value::Text(value(&field.id)?))));
    known.collect()
}
