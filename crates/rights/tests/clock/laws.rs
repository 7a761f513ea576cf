//! The laws that come built in.

use std::collections::BTreeSet;

use domain::OrganizationId;
use jiff::civil::date;
use rights::law::{Reading, Region, Why};
use rights::{Law, Wish};

use crate::request::{BOOK, Request};

fn region(code: &str) -> Region {
    Region::new(code).expect("a region")
}

#[test]
fn every_law_has_a_pack_for_today_and_no_day_has_two() {
    for law in Law::ALL {
        assert!(BOOK.pack(*law, date(2026, 11, 27)).is_some(), "{law:?}");
        let packs = || BOOK.packs().iter().filter(move |pack| pack.id == *law);
        let versions: BTreeSet<_> = packs().map(|pack| pack.version).collect();
        assert_eq!(versions.len(), packs().count(), "{law:?}: a version is used twice");
    }
}

#[test]
fn what_no_source_settles_is_not_taken_as_confirmed() {
    for pack in BOOK.packs() {
        for rule in [&pack.acknowledgement, &pack.opt_out].into_iter().flatten() {
            assert!(!rule.confirmed, "{:?}: what a business day is was read nowhere", pack.id);
        }
    }
}

#[test]
fn a_rule_of_which_no_text_was_read_in_full_gives_no_sure_date() {
    let mut sure = Vec::new();
    for law in Law::ALL.iter().filter(|law| **law != Law::OwnReminder) {
        let wish = if *law == Law::UsCommercialEmail { Wish::StopMarketing } else { Wish::Access };
        let timeline = Request::sent(*law, "DE", date(2026, 11, 2)).wishing(wish).timeline();
        let pack = BOOK.pack(*law, date(2026, 11, 2)).expect("a pack");
        for due in &timeline.entries {
            let in_full = due.explanation.sources.iter().any(|source| source.read == Reading::Full);
            assert!(in_full || due.about, "{law:?} {:?}", due.what);
            assert!(!due.explanation.sources.is_empty(), "{:?}", pack.id);
            if !due.about {
                sure.push(*law);
            }
        }
    }
    assert_eq!(sure, [Law::EuGdpr]);
}

#[test]
fn every_source_says_how_it_was_read_and_where_to_look() {
    for pack in BOOK.packs() {
        for source in &pack.sources {
            assert!(source.celex.is_some() || source.url.is_some(), "{}", source.id);
            assert!(source.read_on >= date(2026, 11, 1), "{}", source.id);
            assert!(matches!(source.read, Reading::Full | Reading::Passages | Reading::Notes));
        }
    }
}

#[test]
fn the_holidays_of_thirty_states_four_nations_and_the_united_states_are_known_to_2035() {
    let states = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";
    for code in states.split(' ').chain(["GB", "GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS", "US"]) {
        for year in 2024..=2035 {
            assert!(BOOK.holidays().knows(&region(code), year), "{code} {year}");
        }
    }
    assert_eq!(states.split(' ').count(), 30);
}

#[test]
fn the_new_years_day_of_every_listed_region_is_a_holiday() {
    for region in BOOK.holidays().regions() {
        // A Thursday.
        assert!(!BOOK.holidays().is_working_day(date(2026, 1, 1), Some(region)), "{region}");
    }
}

#[test]
fn a_part_of_a_country_has_at_least_its_countrys_holidays() {
    for part in BOOK.holidays().regions().filter(|region| region.country() == "DE" && region.is_part()) {
        for day in (1..=12).flat_map(|month| (1..=28).map(move |day| date(2027, month, day))) {
            let in_country = BOOK.holidays().is_working_day(day, Some(&region("DE")));
            assert!(in_country || !BOOK.holidays().is_working_day(day, Some(part)), "{part} {day}");
        }
    }
}

#[test]
fn the_law_follows_the_residence_and_binds_only_whom_it_binds() {
    let suggest = |organization: &str, residence: &str, wish| {
        let organization = OrganizationId::new(organization).expect("an id");
        let suggestion = BOOK.suggest(&organization, Some(&region(residence)), wish);
        (suggestion.law, suggestion.why)
    };
    assert_eq!(suggest("onvif", "DE", Wish::Access), (Law::EuGdpr, Why::Residence));
    assert_eq!(suggest("mipi", "DE-BW", Wish::Access), (Law::EuGdpr, Why::Residence));
    assert_eq!(suggest("foscam", "GB-SCT", Wish::Access), (Law::UkGdpr, Why::Residence));
    assert_eq!(suggest("foscam", "US-CA", Wish::Access), (Law::California, Why::Residence));
    assert_eq!(suggest("mipi", "US-CA", Wish::Access), (Law::OwnReminder, Why::Voluntary(Law::California)));
    assert_eq!(suggest("mipi", "US-CA", Wish::StopMarketing), (Law::UsCommercialEmail, Why::CommercialEmail));
    assert_eq!(suggest("foscam", "US-CA", Wish::StopMarketing), (Law::UsCommercialEmail, Why::CommercialEmail));
    assert_eq!(suggest("foscam", "US", Wish::Access), (Law::OwnReminder, Why::NotRead));
    for country in ["CN", "BR"] {
        assert_eq!(suggest("hikvision", country, Wish::Access), (Law::OwnReminder, Why::NotRead));
    }
}

#[test]
fn a_chosen_law_binds_only_whom_it_binds_wherever_the_member_lives() {
    let follow =
        |organization: &str, law, wish| BOOK.follow(&OrganizationId::new(organization).expect("an id"), law, wish).law;
    assert_eq!(follow("foscam", Law::California, Wish::Access), Law::California);
    for association in ["onvif", "mipi"] {
        assert_eq!(follow(association, Law::California, Wish::Access), Law::OwnReminder);
        assert_eq!(follow(association, Law::EuGdpr, Wish::Access), Law::EuGdpr);
    }
    assert_eq!(follow("hikvision", Law::California, Wish::StopMarketing), Law::UsCommercialEmail);
    assert_eq!(follow("hikvision", Law::OwnReminder, Wish::Access), Law::OwnReminder);
}

#[test]
fn an_authority_is_found_by_country_and_by_part_and_some_are_left_out() {
    let names =
        |code: &str| BOOK.authorities(&region(code)).map(|authority| authority.name.clone()).collect::<Vec<_>>();
    assert_eq!(names("SE"), ["Integritetsskyddsmyndigheten"]);
    assert_eq!(names("GB-SCT"), ["Information Commissioner's Office"]);
    assert_eq!(names("DE-BY"), ["Bayerisches Landesamt für Datenschutzaufsicht"]);
    assert_eq!(names("DE").len(), 15);
    for code in ["DE-SN", "PL", "LT", "LI", "US"] {
        assert_eq!(names(code), Vec::<String>::new(), "{code}");
    }
}
