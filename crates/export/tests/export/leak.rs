//! What stays out: secrets, other people, other organizations.

use domain::{Action, ChangeState, RecordKey};
use export::{Options, plan};
use words::Language;

use crate::world::{World, change, everything, field, organization, text};

/// The files that hold `marker`.
fn holding(world: &World, options: &Options, marker: &str) -> Vec<String> {
    let files = world.files(options).into_iter();
    files.filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(marker)).map(|(path, _)| path).collect()
}

#[test]
fn a_device_code_is_neither_read_nor_written_unless_ticked() {
    let world = World::of_ada(Language::English);
    assert_eq!(holding(&world, &Options::everything_of_mine(), "SECRET-CODE"), [""; 0]);
    assert!(world.codes_read.borrow().is_empty());
    assert_eq!(holding(&world, &everything(), "SECRET-CODE"), ["data.json", "devices.csv", "report.html"]);
}

#[test]
fn another_persons_value_is_written_nowhere_unless_ticked() {
    let world = World::of_ada(Language::English);
    assert_eq!(holding(&world, &Options::everything_of_mine(), "OTHER-PERSON"), [""; 0]);
    assert_eq!(holding(&world, &everything(), "OTHER-PERSON"), ["data.json", "profile.csv", "report.html"]);
}

#[test]
fn another_persons_value_does_not_leave_in_a_waiting_change() {
    let contacts = field("given.company_contacts");
    let action = Action::Edit {
        before: [(contacts.clone(), text("BEFORE-PERSON"))].into(),
        wanted: [(contacts.clone(), Some(text("WANTED-PERSON")))].into(),
    };
    let theirs = Some([(contacts, text("THEIR-PERSON"))].into());
    let mut world = World::of_ada(Language::English);
    let waiting = change(RecordKey::profile(), action, ChangeState::Conflict { theirs });
    world.changes = [(organization("onvif"), vec![waiting])].into();
    for marker in ["BEFORE-PERSON", "WANTED-PERSON", "THEIR-PERSON"] {
        assert_eq!(holding(&world, &Options::everything_of_mine(), marker), [""; 0]);
        assert_eq!(holding(&world, &everything(), marker), ["data.json", "changes.csv", "report.html"]);
    }
}

#[test]
fn an_organization_that_is_not_chosen_is_not_asked_for() {
    let mut world = World::of_ada(Language::English);
    world.organizations.truncate(1);
    assert_eq!(holding(&world, &everything(), "ONVIF"), [""; 0]);
    assert!(world.asked_for.borrow().iter().all(|asked| asked.as_str() == "hikvision"));
}

#[test]
fn the_plan_counts_secrets_and_other_people_without_reading_a_code() {
    let world = World::of_ada(Language::English);
    let planned = plan(&world).expect("a plan");
    let of = |organization: &str, table: &str| {
        let found = planned.iter().find(|row| row.organization.as_str() == organization && row.table.as_str() == table);
        let row = found.expect("a planned table");
        (row.rows, row.other_people, row.secrets)
    };
    assert_eq!(of("hikvision", "profile"), (3, 0, 0));
    assert_eq!(of("hikvision", "devices"), (2, 0, 1));
    assert_eq!(of("onvif", "profile"), (4, 1, 0));
    assert_eq!(of("hikvision", "activity"), (40, 0, 0));
    assert!(world.codes_read.borrow().is_empty());
}
