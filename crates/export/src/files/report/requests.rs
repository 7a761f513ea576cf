//! The rights requests in `report.html`.

use rights::keys_of;

use crate::{
    labels::Labels,
    request::{Request, RequestStep},
};

/// One request, in words.
pub(super) struct Asked {
    pub(super) title: String,
    pub(super) facts: Vec<(String, String)>,
    pub(super) broken: Option<String>,
    pub(super) log: Vec<Step>,
}

/// One line of its log, in words.
pub(super) struct Step {
    pub(super) written: String,
    pub(super) what: String,
    pub(super) on: String,
    pub(super) document: String,
}

pub(super) fn asked(words: &Labels, request: &Request) -> Asked {
    let fact = |name: &str, value: String| (words.code("column", name), value);
    let mut facts = vec![fact("reference", request.reference.clone()), fact("begun", words.instant(request.begun_at))];
    if let Some(course) = &request.course {
        facts.push(fact("state", words.of("evidence-state", course.state)));
        facts.push(fact("way", words.of("request-channel", course.channel)));
        facts.push(fact("law", words.of("request-law", course.law)));
        facts.extend(course.sent_on.map(|on| fact("sent", words.date(on))));
    }
    facts.extend(request.dates.iter().map(|date| (words.of("request-due", date.what), date.explanation.clone())));
    facts.extend(request.clock_notes.iter().map(|note| (words.text("request-clock-notes"), note.clone())));
    let title = request.course.as_ref().map_or_else(|| request.reference.clone(), |it| words.of("wish", it.wish));
    let broken = request.broken_at.map(|number| words.with("evidence-broken", &[("number", &number.to_string())]));
    Asked { title, facts, broken, log: request.log.iter().map(|each| step(words, each)).collect() }
}

fn step(words: &Labels, step: &RequestStep) -> Step {
    let what = step.what.as_deref().map(|what| words.of("evidence-event", what));
    let what = what
        .map(|what| std::iter::once(what).chain(words.known(&keys_of(&step.details))).collect::<Vec<_>>().join(", "));
    Step {
        written: words.instant(step.written_at),
        what: what.unwrap_or_else(|| words.text("evidence-event-unreadable")),
        on: step.on.map(|on| words.date(on)).unwrap_or_default(),
        document: step.document.clone().unwrap_or_default(),
    }
}
