//! What a policy says of its own changes.

use super::{Part, Told, told};
use crate::{ChangeNotice, Pack, Says, Stated};

/// The statements about it, in their order.
const ABOUT: [&str; 3] = ["change_notice", "change-before", "change-earlier"];

/// How a change becomes known, whether that comes before it takes effect, and whether it also applies to
/// what they hold already. Always these three, in this order.
#[must_use]
pub fn changes(pack: &Pack) -> Vec<Told> {
    told(pack).into_iter().filter(|row| ABOUT.contains(&row.id.as_str())).collect()
}

/// When a change takes effect and for what, in words that all packs share.
pub(super) fn effects(notice: &ChangeNotice) -> [Told; 2] {
    let row = |id: &str, stated: &Stated<bool>| {
        let (answer, says) = match stated {
            Stated::Said(true) => ("yes", Says::Does),
            Stated::Said(false) => ("no", Says::Does),
            Stated::Silent => ("silent", Says::Silent),
        };
        Told {
            id: id.to_owned(),
            label: format!("policy-{id}-{answer}"),
            part: Part::Rules,
            says: Some(says),
            reference: if stated.is_silent() { "-".to_owned() } else { notice.reference.clone() },
            notes: Vec::new(),
        }
    };
    [row("change-before", &notice.before), row("change-earlier", &notice.earlier_data)]
}

#[cfg(test)]
mod tests {
    use super::changes;
    use crate::{Catalogue, Says};

    #[test]
    fn only_foscam_says_that_a_change_applies_to_data_it_already_has() {
        let packs = Catalogue::built_in().expect("the built-in packs load");
        let said: Vec<_> = packs
            .all()
            .iter()
            .filter(|pack| changes(pack).iter().any(|row| row.label == "policy-change-earlier-yes"))
            .map(|pack| pack.id.as_str())
            .collect();
        assert_eq!(said, ["foscam"]);
    }

    #[test]
    fn a_policy_that_promises_no_notice_is_silent_in_all_three() {
        let packs = Catalogue::built_in().expect("the built-in packs load");
        let onvif = packs.all().iter().find(|pack| pack.id.as_str() == "onvif").expect("ONVIF is built in");
        let rows = changes(onvif);
        assert_eq!(rows.len(), 3);
        assert!(rows.iter().all(|row| row.says == Some(Says::Silent)), "{rows:?}");
    }
}
