//! A letter in another language than the window's, its English copy, and the dates it leads to: as files, read back
//! by libraries that had no part in making them.

use std::fs;

use anyhow::{Context, ensure};
use calcard::{
    Entry, Parser,
    icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue},
};
use jiff::civil::date;

use super::{
    super::looking::{asked::check_address, guise::Guise},
    LIMIT,
    hand::{Hand, Means},
    scene::{begin, live_in_germany, save_and_read, saved_file},
};
use crate::harness::{App, Role, run};
use crate::reader::{Pdf, flat};

/// A Thursday. The month after it ends on Easter Sunday, 5 April 2026, and the Monday behind it is a holiday.
const ASKED_AT: &str = "2026-03-05T10:00:00Z";
const DUE: jiff::civil::Date = date(2026, 4, 7);
const FRENCH: &str = "droit d’accès";
const COPIED: &str = "right of access";
const COPY: &str = "--- Version anglaise de cette lettre / English copy of this letter ---";

#[test]
fn a_window_in_german_writes_an_english_letter_and_a_german_one_where_that_is_chosen() {
    run("asking-tongues-german", LIMIT, async |world| {
        let guise = Guise::german_in_dark();
        let app = world.app().await?;
        begin(&app, &guise, &["ONVIF"]).await?;
        write_to(&app, &guise, "onvif").await?;
        check_address(&app, &guise).await?;
        let hand = Hand::new(&app, Means::Keys);
        let copy = guise.say("request-english-copy");
        hand.choose("request-language", "Deutsch").await?;
        app.find(Role::Checkbox, &copy).await?;
        ensure!(app.value_of(&guise.say("letter-text")).await?.contains("Sehr geehrte"), "the letter is not German");
        app.insist_on_access("a letter with an English copy (de)").await?;
        app.screenshot("asking/tongues-german-letter").await?;
        // Back to the first of the list, which the arrow keys of this hand go down only.
        Hand::new(&app, Means::Mouse).choose("request-language", "English").await?;
        app.gone(Role::Checkbox, &copy).await?;
        app.screenshot("asking/tongues-english-letter-german-window").await?;
        let letter = save_and_read(&app, &guise, &world.root().join("english")).await?;
        ensure!(letter.subject.starts_with("Privacy request: copy of my data (PD-"), "{letter:?}");
        ensure!(
            letter.body.contains("Please send me a copy") && letter.body.contains("Yours faithfully"),
            "{letter:?}"
        );
        ensure!(!letter.body.contains("Sehr geehrte") && !letter.body.contains("English copy"), "{letter:?}");
        app.quit().await
    });
}

#[test]
fn a_french_letter_leaves_with_its_english_copy_by_mail_and_on_paper_and_its_date_goes_into_a_calendar() {
    run("asking-tongues-french", LIMIT, async |world| {
        world.set_clock(ASKED_AT.parse()?)?;
        let guise = Guise::english_in_light();
        let app = world.app().await?;
        begin(&app, &guise, &["MIPI Alliance"]).await?;
        live_in_germany(&app, &guise, "Germany").await?;
        write_to(&app, &guise, "mipi").await?;
        check_address(&app, &guise).await?;
        let hand = Hand::new(&app, Means::Mouse);
        hand.choose("request-named-law", &guise.say("request-law-eu-gdpr")).await?;
        hand.choose("request-language", "Français").await?;
        let copy = guise.say("request-english-copy");
        app.find(Role::Checkbox, &copy).await?;
        app.until("the copy stands below the letter", &holds(COPY)).await?;
        // Taken away and put back by the member; the letter follows each time.
        app.click(Role::Checkbox, &copy).await?;
        app.until("the copy is taken away", &format!("return !(() => {{ {} }})()", holds(COPY))).await?;
        app.click(Role::Checkbox, &copy).await?;
        app.until("the copy stands there again", &holds(COPY)).await?;
        app.insist_on_access("a letter with an English copy").await?;
        app.screenshot("asking/tongues-french-letter").await?;

        let letter = save_and_read(&app, &guise, &world.root().join("french")).await?;
        ensure!(letter.subject == "GDPR Request" && letter.to.contains("admin@team.mipi.org"), "{letter:?}");
        let (own, english) = letter.body.split_once(COPY).context("no copy in the e-mail")?;
        ensure!(own.contains(FRENCH) && own.contains("Madame, Monsieur") && !own.contains(COPIED), "{own}");
        ensure!(english.contains(COPIED) && english.contains("Dear Sir or Madam"), "{english}");

        app.click(Role::Button, &guise.say("request-sent-no")).await?;
        app.click(Role::Button, &guise.say("letter-by-pdf")).await?;
        let file = saved_file(&app, &world.root().join("paper"), "pdf").await?;
        let pdf = Pdf::read(&fs::read(file)?);
        ensure!(pdf.texts("H1") == ["GDPR Request"], "{:?}", pdf.texts("H1"));
        ensure!(pdf.texts("H2").len() == 1 && pdf.page_count() == 2, "{:?}", pdf.texts("H2"));
        ensure!(flat(&pdf.page_text(0)).contains(&flat(FRENCH)), "{}", pdf.page_text(0));
        ensure!(flat(&pdf.page_text(1)).contains(&flat(COPIED)), "{}", pdf.page_text(1));

        app.find(Role::Heading, &guise.say("request-did-you-send")).await?;
        app.click(Role::Radio, &guise.say("request-sent-by-email")).await?;
        app.click(Role::Button, &guise.say("request-sent-yes")).await?;
        app.says("Tue 7 Apr 2026").await?;
        app.go("/requests").await?;
        app.click(Role::Button, &guise.say("requests-save-dates")).await?;
        let file = saved_file(&app, &world.root().join("dates"), "ics").await?;
        is_in_the_calendar(&fs::read_to_string(file)?)?;
        app.screenshot("asking/tongues-dates-saved").await?;
        app.quit().await
    });
}

/// Begins a letter that asks for a copy.
async fn write_to(app: &App<'_>, guise: &Guise, organization: &str) -> anyhow::Result<()> {
    app.go(&format!("/org/{organization}/requests/new?kind=access")).await?;
    app.click(Role::Button, &guise.say("request-write")).await?;
    app.find(Role::Heading, &guise.say("request-letter")).await.map(drop)
}

/// Whether the text of the letter holds this.
fn holds(text: &str) -> String {
    format!("return (document.querySelector('#letter-body')?.value ?? '').includes({text:?})")
}

/// The file is one calendar with the day the answer is due, whole, by name and with its reason.
fn is_in_the_calendar(file: &str) -> anyhow::Result<()> {
    let Entry::ICalendar(calendar) = Parser::new(file).entry() else { anyhow::bail!("no calendar: {file}") };
    let events: Vec<&ICalendarComponent> =
        calendar.components.iter().filter(|part| part.component_type == ICalendarComponentType::VEvent).collect();
    let [event] = events.as_slice() else { anyhow::bail!("{} dates: {file}", events.len()) };
    let value = |wanted: &ICalendarProperty| event.property(wanted).and_then(|property| property.values.first());
    let Some(ICalendarValue::PartialDateTime(day)) = value(&ICalendarProperty::Dtstart) else {
        anyhow::bail!("no day: {file}")
    };
    let found = (day.year, day.month, day.day, day.hour);
    let due = (u16::try_from(DUE.year())?, u8::try_from(DUE.month())?, u8::try_from(DUE.day())?);
    ensure!(found == (Some(due.0), Some(due.1), Some(due.2), None), "{found:?}: {file}");
    for (property, part) in
        [(ICalendarProperty::Summary, "MIPI Alliance"), (ICalendarProperty::Description, "one month after")]
    {
        let Some(ICalendarValue::Text(text)) = value(&property) else { anyhow::bail!("no {property:?}: {file}") };
        ensure!(text.contains(part), "{part} is not said: {text}");
    }
    Ok(())
}
