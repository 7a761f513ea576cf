//! Letters as a mail program gets them: recipient and text, read back from the file that was saved.

use anyhow::ensure;

use super::{
    super::looking::guise::Guise,
    LIMIT,
    scene::{Letter, begin, save_and_read},
};
use crate::harness::{App, Role, run};

/// What stands on a camera's label. Never leaves in a letter.
const CODE: &str = "QWZRTB";
const CHECKED: &str = "I have checked that it is current";

#[test]
fn a_letter_to_hikvision_says_who_writes_how_to_answer_and_never_the_code_of_a_camera() {
    run("asking-hikvision", LIMIT, async |world| {
        let guise = Guise::english_in_light();
        let app = world.app().await?;
        begin(&app, &guise, &["Hikvision"]).await?;
        note_a_code(&app).await?;
        write_to(&app, "hikvision").await?;
        app.click(Role::Checkbox, CHECKED).await?;
        let save = guise.say("letter-by-draft-file");
        app.click(Role::Button, &save).await?;
        for slot in ["slot-name", "slot-contact-method", "slot-details"] {
            let wanted = words_of(&guise, slot);
            app.says(&wanted).await?;
        }
        app.screenshot("asking/hikvision-missing").await?;
        app.type_into(&guise.say("slot-nickname"), "adaeule").await?;
        app.type_into(&guise.say("slot-contact-method"), "ada@members.example").await?;
        app.type_into(&guise.say("slot-details"), &format!("My camera, code {CODE}")).await?;
        app.click(Role::Button, &save).await?;
        app.says("a password or a verification code").await?;
        app.screenshot("asking/hikvision-code-refused").await?;
        app.type_into(&guise.say("slot-details"), "Pictures of my front door since May 2026").await?;
        app.press(thirtyfour::Key::Tab).await?;
        let letter = save_and_read(&app, &guise, &world.root().join("hikvision")).await?;
        ensure!(letter.to.contains("support@hikvision.com"), "{letter:?}");
        for part in ["adaeule", "ada@members.example", "Pictures of my front door since May 2026"] {
            ensure!(letter.body.contains(part), "{part} is missing: {}", letter.body);
        }
        ensure!(!format!("{letter:?}").contains(CODE), "the code stands in the letter");
        for page in ["/org/hikvision/requests", "/outbox", "/org/hikvision/history"] {
            app.go(page).await?;
            app.read().await?;
            ensure!(!app.text().await?.contains(CODE), "the code stands on {page}");
        }
        app.quit().await
    });
}

#[test]
fn a_letter_to_onvif_goes_to_an_address_whose_source_and_age_are_shown() {
    run("asking-onvif", LIMIT, async |world| {
        let guise = Guise::english_in_light();
        let app = world.app().await?;
        begin(&app, &guise, &["ONVIF"]).await?;
        write_to(&app, "onvif").await?;
        app.says("help@onvif.org").await?;
        app.says("Our copy of the policy is from 3 Jul 2019.").await?;
        app.screenshot("asking/onvif-contact").await?;
        app.click(Role::Checkbox, CHECKED).await?;
        app.gone(Role::Checkbox, CHECKED).await?;
        let Letter { to, subject, body, unsent } = save_and_read(&app, &guise, &world.root().join("onvif")).await?;
        ensure!(unsent, "no mail program would offer to send it");
        ensure!(to.contains("help@onvif.org"), "{to}");
        ensure!(subject.starts_with("Privacy request: copy of my data (PD-"), "{subject}");
        ensure!(body.contains("Please send me a copy of the personal data you hold about me."), "{body}");
        app.quit().await
    });
}

/// What the window says of an answer that Hikvision wants and does not have.
fn words_of(guise: &Guise, slot: &str) -> String {
    let arguments = [("organization", "Hikvision".into()), ("slot", guise.say(slot).into())];
    guise.say_with("letter-problem-missing", &arguments)
}

/// Begins a letter that asks for a copy.
async fn write_to(app: &App<'_>, organization: &str) -> anyhow::Result<()> {
    app.go(&format!("/org/{organization}/requests/new?kind=access")).await?;
    app.click(Role::Button, "Write the letter").await?;
    app.find(Role::Heading, "The letter").await?;
    app.find(Role::Checkbox, CHECKED).await.map(drop)
}

/// A camera by hand, with the code of its label.
async fn note_a_code(app: &App<'_>) -> anyhow::Result<()> {
    app.go("/org/hikvision/devices").await?;
    app.click(Role::Button, "Add camera").await?;
    app.type_into("Name", "Front door").await?;
    app.click(Role::Button, "Add camera").await?;
    app.click(Role::Button, "Front door").await?;
    app.click(Role::Button, "Note code").await?;
    app.type_into("Verification code", CODE).await?;
    app.click(Role::Button, "Save").await?;
    app.find(Role::Button, "Reveal").await.map(drop)
}
