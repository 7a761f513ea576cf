//! The label: eight questions, a line each.

use strum::IntoStaticStr;

use super::section::sections_of;
use super::{Part, Standing, Tally, standing, told};
use crate::{How, Mention, Pack, PlaceTopic, Stoppable, label_key};

/// A question of the label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Topic {
    /// What data.
    What,
    /// How it comes to them.
    How,
    /// What for.
    Why,
    /// Who gets it.
    Who,
    /// Where it may be.
    Where,
    /// How long it is kept.
    HowLong,
    /// What the member can do.
    Controls,
    /// From what age on.
    Age,
}

/// One line of the label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelLine {
    /// The question.
    pub topic: Topic,
    /// How firmly its statements are made.
    pub tally: Tally,
    /// Counts for its sentence, by name.
    pub counts: Vec<(&'static str, usize)>,
    /// Fluent keys of the pack's own words, where they are the answer.
    pub labels: Vec<String>,
    /// The sections that answer it, as [`super::Section`] names them.
    pub sections: Vec<String>,
}

/// The label of one policy, in the order of [`Topic`].
#[must_use]
pub fn label(pack: &Pack) -> Vec<LabelLine> {
    vec![what(pack), how(pack), why(pack), who(pack), places(pack), keeping(pack), controls(pack), age(pack)]
}

/// A line about one part of the pack.
fn line(pack: &Pack, topic: Topic, part: Part) -> LabelLine {
    let rows: Vec<_> = told(pack).into_iter().filter(|row| row.part == part).collect();
    let tally = rows.iter().map(|row| row.says).collect();
    LabelLine { topic, tally, counts: Vec::new(), labels: Vec::new(), sections: sections_of(&rows) }
}

fn what(pack: &Pack) -> LabelLine {
    let line = line(pack, Topic::What, Part::Data);
    let (passing, all) = (line.tally.passing, pack.categories.len());
    LabelLine { counts: vec![("listed", all - passing), ("passing", passing)], ..line }
}

fn how(pack: &Pack) -> LabelLine {
    let count = |ways: &[How]| pack.categories.iter().filter(|row| ways.contains(&row.how)).count();
    let counts = vec![
        ("given", count(&[How::Given])),
        ("automatic", count(&[How::Observed])),
        ("derived", count(&[How::Derived, How::DerivedNonIdentifying])),
    ];
    LabelLine { counts, ..line(pack, Topic::How, Part::Data) }
}

fn why(pack: &Pack) -> LabelLine {
    let based = pack.purposes.iter().filter(|row| !row.basis.is_silent()).count();
    let line = line(pack, Topic::Why, Part::Purposes);
    // Each purpose is said; what most are silent about is the basis.
    let tally = Tally { does: pack.purposes.len(), silent: pack.purposes.len() - based, ..Tally::default() };
    LabelLine { tally, counts: vec![("purposes", pack.purposes.len()), ("based", based)], ..line }
}

fn who(pack: &Pack) -> LabelLine {
    let itemized = pack.recipients.iter().filter(|row| !row.gets.is_silent()).count();
    let counts = vec![("recipients", pack.recipients.len()), ("itemized", itemized)];
    LabelLine { counts, ..line(pack, Topic::Who, Part::Recipients) }
}

fn places(pack: &Pack) -> LabelLine {
    let rows = pack.countries.iter().filter(|row| row.topic == PlaceTopic::Countries);
    let labels = rows.map(|row| pack.label(&row.id)).collect();
    LabelLine { labels, ..line(pack, Topic::Where, Part::Places) }
}

fn keeping(pack: &Pack) -> LabelLine {
    let labels = pack.retentions.first().map(|row| pack.label(&row.id)).into_iter().collect();
    LabelLine { labels, ..line(pack, Topic::HowLong, Part::Keeping) }
}

fn controls(pack: &Pack) -> LabelLine {
    let open = |standing| matches!(standing, Standing::YouChoose | Standing::TheyAsk);
    let stoppable = |row: &&crate::Message| matches!(row.stoppable, Stoppable::Yes | Stoppable::Partly);
    let counts = vec![
        ("choices", pack.recipients.iter().filter(|row| open(standing(row))).count()),
        ("recipients", pack.recipients.len()),
        ("stoppable", pack.messages.iter().filter(stoppable).count()),
        ("messages", pack.messages.len()),
        ("rights", pack.rights.iter().filter(|row| row.mention == Mention::Listed).count()),
    ];
    LabelLine { counts, ..line(pack, Topic::Controls, Part::Rights) }
}

fn age(pack: &Pack) -> LabelLine {
    let rows: Vec<_> = told(pack).into_iter().filter(|row| row.part == Part::Rules && row.id == "age").collect();
    let tally = rows.iter().map(|row| row.says).collect();
    let labels = vec![label_key(&pack.id, "age")];
    LabelLine { topic: Topic::Age, tally, counts: Vec::new(), labels, sections: sections_of(&rows) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;

    fn of(organization: &str, topic: Topic) -> LabelLine {
        let catalogue = Catalogue::built_in().expect("the packs load");
        let pack = catalogue.all().iter().find(|pack| pack.id.as_str() == organization).expect("a pack");
        label(pack).into_iter().find(|line| line.topic == topic).expect("a line")
    }

    #[test]
    fn a_silent_policy_has_a_silent_line() {
        for (organization, topic) in
            [("mipi", Topic::Where), ("smarteye", Topic::Where), ("smarteye", Topic::Age), ("onvif", Topic::HowLong)]
        {
            assert!(of(organization, topic).tally.silent > 0, "{organization} {topic:?}");
        }
        assert_eq!(of("foscam", Topic::Where).tally.silent, 0);
    }

    #[test]
    fn categories_are_counted_by_where_they_are_named() {
        let line = of("onvif", Topic::What);
        assert_eq!(line.counts, [("listed", 29), ("passing", 18)]);
        assert_eq!(of("onvif", Topic::How).counts, [("given", 18), ("automatic", 11), ("derived", 0)]);
    }

    #[test]
    fn a_line_names_its_sections_once_each_and_in_their_order() {
        assert_eq!(of("hikvision", Topic::Where).sections, ["§6", "§9"]);
        assert_eq!(of("hikvision", Topic::What).sections, ["§1", "§2", "§3", "§4", "§6", "§10"]);
        assert_eq!(of("foscam", Topic::Age).sections, ["I"]);
        assert!(of("smarteye", Topic::Age).sections.is_empty(), "it says nothing, and nowhere");
    }
}
