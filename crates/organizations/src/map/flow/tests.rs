use std::collections::BTreeSet;

use super::*;
use crate::Catalogue;

fn pack(organization: &str) -> Pack {
    let catalogue = Catalogue::built_in().expect("the packs load");
    catalogue.all().iter().find(|pack| pack.id.as_str() == organization).expect("a pack").clone()
}

fn each_flow(look: impl Fn(&Pack, &Flow)) {
    for pack in Catalogue::built_in().expect("the packs load").all() {
        look(pack, &flow(pack));
    }
}

fn column(flow: &Flow, column: Column) -> Vec<&Node> {
    flow.nodes.iter().filter(|node| node.column == column).collect()
}

fn node(id: &str) -> End {
    End::Node(id.to_owned())
}

#[test]
fn no_column_has_more_than_seven_nodes_and_none_is_empty() {
    each_flow(|pack, flow| {
        for each in Column::ALL {
            let count = column(flow, *each).len();
            assert!((1..=MOST).contains(&count), "{} {each:?}: {count}", pack.id);
        }
    });
}

#[test]
fn nothing_gets_lost_in_other() {
    each_flow(|pack, flow| {
        let rows = |wanted| -> usize {
            let count = |node: &&Node| match &node.kind {
                NodeKind::Other(labels) => labels.len(),
                NodeKind::Row { .. } | NodeKind::NotStated => 1,
            };
            column(flow, wanted).iter().map(count).sum()
        };
        assert_eq!(rows(Column::Purpose), pack.purposes.len(), "{}", pack.id);
        assert_eq!(rows(Column::Recipient), pack.recipients.len(), "{}", pack.id);
        let held: usize = column(flow, Column::Data).iter().map(|node| node.categories).sum();
        assert_eq!(held, collected(pack).count(), "{}", pack.id);
    });
}

#[test]
fn a_policy_that_names_no_country_shows_none() {
    for organization in ["mipi", "smarteye"] {
        let flow = flow(&pack(organization));
        let places = column(&flow, Column::Place);
        assert_eq!(places.len(), 1, "{organization}");
        assert_eq!(places[0].kind, NodeKind::NotStated, "{organization}");
    }
}

#[test]
fn places_are_exactly_those_a_policy_names() {
    let names = |organization| -> Vec<Vec<String>> {
        let flow = flow(&pack(organization));
        let places = |node: &&Node| match &node.kind {
            NodeKind::Row { places, .. } => Some(places.clone()),
            NodeKind::Other(_) | NodeKind::NotStated => None,
        };
        column(&flow, Column::Place).iter().filter_map(places).collect()
    };
    assert_eq!(names("onvif"), [vec!["worldwide", "US"]]);
    assert_eq!(names("hikvision"), [vec!["US", "SG", "BR", "IE"], vec!["EU"], vec!["CN"], vec!["worldwide"]]);
    assert_eq!(names("foscam"), [vec!["CN"]]);
}

#[test]
fn a_link_is_stated_only_where_the_policy_itemizes() {
    each_flow(|pack, flow| {
        for link in flow.links.iter().filter(|link| link.strength == Strength::Stated) {
            let (End::Node(from), End::Node(to)) = (&link.from, &link.to) else {
                panic!("{}: a stated link joins two nodes", pack.id)
            };
            if from.starts_with("data:") {
                assert!(!link.categories.is_empty() && to.starts_with("recipient:"), "{}: {link:?}", pack.id);
            } else {
                assert!(from.starts_with("recipient:") && to.starts_with("place:"), "{}: {link:?}", pack.id);
            }
        }
    });
}

#[test]
fn the_attendee_list_carries_what_the_policy_lists_and_no_more() {
    let flow = flow(&pack("onvif"));
    let to = node("recipient:to.attendees");
    let carried: Vec<(&End, Vec<&str>)> = flow
        .links
        .iter()
        .filter(|link| link.to == to)
        .map(|link| (&link.from, link.categories.iter().map(String::as_str).collect()))
        .collect();
    let contact = ["onvif-given-email", "onvif-given-home-address", "onvif-given-mailing-address"];
    assert_eq!(carried[0], (&node("data:identity"), vec!["onvif-given-name"]));
    assert!(contact.iter().all(|key| carried[1].1.contains(key)), "{carried:?}");
    let all: usize = carried.iter().map(|(_, keys)| keys.len()).sum();
    assert_eq!(all, 7);
    // It is itemized, so the general statement does not lead there as well.
    assert!(!flow.links.iter().any(|link| link.to == to && link.strength == Strength::General));
}

#[test]
fn exceptional_access_from_china_is_tied_to_support_alone() {
    let flow = flow(&pack("hikvision"));
    let china: Vec<_> = flow.links.iter().filter(|link| link.to == node("place:country.support")).collect();
    assert_eq!(china.len(), 1);
    assert_eq!(china[0].strength, Strength::Stated);
}

#[test]
fn every_end_of_a_link_is_in_the_picture_and_every_node_has_a_link() {
    each_flow(|pack, flow| {
        let ids: BTreeSet<&str> = flow.nodes.iter().map(|node| node.id.as_str()).collect();
        assert_eq!(ids.len(), flow.nodes.len(), "{}: two nodes share an id", pack.id);
        let ends = |link: &Link| [link.from.clone(), link.to.clone()];
        let met: BTreeSet<String> = flow
            .links
            .iter()
            .flat_map(ends)
            .filter_map(|end| match end {
                End::Node(id) => Some(id),
                End::All(_) => None,
            })
            .collect();
        assert!(met.iter().all(|id| ids.contains(id.as_str())), "{}", pack.id);
        // A recipient is met by the general statement or by its list, if by nothing else.
        for id in ids {
            assert!(met.contains(id), "{}: {id} hangs in the air", pack.id);
        }
    });
}

#[test]
fn what_is_said_not_to_be_collected_goes_nowhere() {
    let flow = flow(&pack("smarteye"));
    assert!(!flow.links.iter().any(|link| link.categories.contains(&"smarteye-sensitive-none".to_owned())));
}
