//! Mail files of somebody who means ill meet the running window: each is refused by its own reason or shown as
//! text, nobody is spoken to, and what the member typed is still there.
//!
//! The ways in are the system's dialog for choosing a file, and dropping it on the page.

use std::{fs, io, net::TcpListener, path::PathBuf, process::Command};

use anyhow::{Context, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use testkit::hostile::{HEAD, messages_within_messages, of_size, packed, parts_within_parts};

use super::{
    super::{
        looking::{asked::check_address, guise::Guise},
        steps,
    },
    LIMIT,
    complaining::save_and_verify,
    hand::{Hand, Means},
    scene::{begin, drop_mail},
};
use crate::harness::{App, Role, World, run};

const NOTE: &str = "They rang on Monday and asked for patience.";
const NAME: &str = "Ada of the half-written letter";
/// Turns what follows it around.
const TURN: char = '\u{202E}';

#[test]
fn hostile_mail_files_are_refused_or_shown_as_text_speak_to_nobody_and_cost_nothing_that_was_typed() {
    run("asking-hostile", LIMIT, async |world| {
        let app = world.app().await?;
        let meeting = Meeting { world, app: &app, guise: Guise::english_in_light(), ear: ear()? };
        begin(&app, &meeting.guise, &["MIPI Alliance"]).await?;
        meeting.leave_a_letter_half_written().await?;
        meeting.ask_and_note_half().await?;

        meeting.refuse_what_is_no_honest_mail().await?;
        meeting.refuse_what_is_no_file().await?;
        meeting.show_lies_as_text().await?;
        meeting.show_what_cannot_be_decoded().await?;
        meeting.offer_no_way_out_that_nobody_vouches_for().await?;
        app.insist_on_access("messages of somebody who means ill").await?;
        meeting.refuse_what_is_too_large().await?;

        meeting.find_all_that_was_typed().await?;
        let hand = Hand::new(&app, Means::Mouse);
        save_and_verify(&hand, &app, &meeting.guise, &world.root().join("evidence"), "message-kept").await?;
        let Err(silence) = meeting.ear.accept() else { anyhow::bail!("a message made the app speak to its sender") };
        ensure!(silence.kind() == io::ErrorKind::WouldBlock, "{silence}");

        let meeting = meeting.in_german_and_dark().await?;
        meeting.refuse_what_is_too_large().await?;
        meeting.take_the_largest().await?;
        meeting.find_the_note().await?;
        app.quit().await
    });
}

/// The window, and somebody who listens whether a message makes it speak.
struct Meeting<'a, 'w> {
    world: &'w World,
    app: &'a App<'w>,
    guise: Guise,
    ear: TcpListener,
}

fn ear() -> anyhow::Result<TcpListener> {
    let ear = TcpListener::bind("127.0.0.1:0")?;
    ear.set_nonblocking(true)?;
    Ok(ear)
}

impl Meeting<'_, '_> {
    fn say(&self, key: &str) -> String {
        self.guise.say(key)
    }

    async fn leave_a_letter_half_written(&self) -> anyhow::Result<()> {
        self.begin_letter("erasure").await?;
        self.app.type_into(&self.say("slot-name"), NAME).await?;
        self.app.press(thirtyfour::Key::Tab).await
    }

    /// A request that was sent, and a note of what they said that is typed and not noted.
    async fn ask_and_note_half(&self) -> anyhow::Result<()> {
        self.begin_letter("access").await?;
        steps::choose(self.app, "request-named-law", &self.say("request-named-law-right")).await?;
        check_address(self.app, &self.guise).await?;
        self.app.click(Role::Button, &self.say("letter-by-mail-program")).await?;
        self.app.click(Role::Button, &self.say("request-sent-yes")).await?;
        self.app.find(Role::Button, &self.say("request-import")).await?;
        self.app.read().await?;
        self.app.click(Role::Button, &self.say("request-event-acknowledged")).await?;
        self.app.type_into(&self.say("request-note"), NOTE).await?;
        self.app.click(Role::Button, &self.say("action-cancel")).await?;
        self.app.read().await
    }

    async fn begin_letter(&self, wish: &str) -> anyhow::Result<()> {
        self.app.go(&format!("/org/mipi/requests/new?kind={wish}")).await?;
        self.app.click(Role::Button, &self.say("request-write")).await?;
        self.app.find(Role::Heading, &self.say("request-letter")).await.map(drop)
    }

    /// Files that hold no mail, and mail that is built to exhaust whoever reads it.
    async fn refuse_what_is_no_honest_mail(&self) -> anyhow::Result<()> {
        let picture = [b"\x89PNG\r\n\x1a\n".as_slice(), &[0; 4_000]].concat();
        for (name, bytes) in [
            ("empty", Vec::new()),
            ("picture", picture),
            ("parts", parts_within_parts(10_000).into_bytes()),
            ("messages", messages_within_messages(10_000).into_bytes()),
            ("header", format!("From: a@example.org\n{}\nx\n", "X: y\n".repeat(100_000)).into_bytes()),
        ] {
            self.choose(&self.file(name, &bytes)?).await?;
            self.is_refused(name, "not-a-message").await?;
            self.app.go("/requests").await?;
            self.back_to_the_request().await?;
            self.drop(name, &bytes).await?;
            self.is_refused(name, "not-a-message").await?;
        }
        self.app.screenshot("asking/hostile-refused").await
    }

    /// What lies where a file should: nothing any more, and a pipe into which nobody ever writes.
    async fn refuse_what_is_no_file(&self) -> anyhow::Result<()> {
        let gone = self.file("gone", b"")?;
        fs::remove_file(&gone)?;
        let pipe = gone.with_file_name("pipe.eml");
        ensure!(Command::new("mkfifo").arg(&pipe).status()?.success(), "no pipe could be made");
        for (name, path) in [("gone", gone), ("pipe", pipe)] {
            self.choose(&path).await?;
            self.is_refused(name, "file-not-read").await?;
        }
        self.app.screenshot("asking/hostile-no-file").await
    }

    /// It says to come from the organization and to be proven, and is markup wherever a text is shown.
    async fn show_lies_as_text(&self) -> anyhow::Result<()> {
        let markup = format!("<img src=http://{}/x onerror=hostile=1>", self.ear.local_addr()?);
        let subject = word(&format!("Re: GDPR {markup}{TURN}detirw"));
        let sender = word(&format!("MIPI Alliance, verified {markup}{TURN}"));
        let header = format!(
            "From: {sender} <admin@team.mipi.org>\nTo: ada@example.com\nSubject: {subject}\n\
             Authentication-Results: team.mipi.org; dkim=pass header.d=team.mipi.org\n"
        );
        let plain = format!("Signed by MIPI.\n{markup}<script>hostile=1</script>\n{TURN}txt.exe\n");
        let plain = format!("{header}Content-Type: text/plain; charset=utf-8\n\n{plain}");
        self.drop("lies", plain.as_bytes()).await?;
        let shown = self.kept(1).await?;
        for part in [&format!("Re: GDPR {markup}"), "<script>hostile=1</script>", "admin@team.mipi.org"] {
            ensure!(shown.contains(part), "{part} is not shown: {shown}");
        }
        ensure!(shown.contains(&self.say("message-none")), "not called unsigned: {shown}");
        ensure!(!shown.contains(&self.say("message-doubt-letters")), "honest letters are doubted: {shown}");
        self.app.screenshot("asking/hostile-lies").await?;

        let page =
            format!("<p>Dear Ada</p>{markup}<script>hostile=1</script><iframe src=//{}>", self.ear.local_addr()?);
        let page = format!("From: a@example.org\nFrom: b@example.org\nContent-Type: text/html\n\n{page}\n");
        self.choose(&self.file("page", page.as_bytes())?).await?;
        let shown = self.kept(2).await?;
        ensure!(shown.contains("Dear Ada") && !shown.contains("hostile=1"), "{shown}");
        ensure!(shown.contains(&self.say("message-doubt-several-senders")), "two senders are not told: {shown}");
        Ok(())
    }

    async fn show_what_cannot_be_decoded(&self) -> anyhow::Result<()> {
        let unknown = format!("{HEAD}Content-Type: text/plain; charset=no-such\n\nGrüße aus dem Nichts\n");
        let broken = format!("{HEAD}Content-Transfer-Encoding: base64\n\n%%%% not packed at all %%%%\n");
        let wrong = [HEAD.as_bytes(), b"Content-Type: text/plain; charset=utf-8\n\nGr\xfc\xdfe von hier\n"].concat();
        for (count, (name, bytes, part)) in (3..).zip([
            ("charset", unknown.into_bytes(), "Grüße aus dem Nichts"),
            ("base64", broken.into_bytes(), "not packed at all"),
            ("letters", wrong, "e von hier"),
        ]) {
            self.choose(&self.file(name, &bytes)?).await?;
            let shown = self.kept(count).await?;
            ensure!(shown.contains(part), "{name}: {shown}");
            ensure!(shown.contains(&self.say("message-doubt-letters")), "{name}: no doubt is told: {shown}");
        }
        // Packed once more, it is a file that came along: nothing in it is unfolded.
        let bomb = packed("Content-Type: message/rfc822\n\n".repeat(20_000).as_bytes());
        let bomb = format!("{HEAD}Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{bomb}");
        self.choose(&self.file("packed", bomb.as_bytes())?).await?;
        let shown = self.kept(6).await?;
        ensure!(shown.contains(&self.say("message-attachment-unnamed")), "{shown}");
        self.app.screenshot("asking/hostile-letters").await
    }

    async fn offer_no_way_out_that_nobody_vouches_for(&self) -> anyhow::Result<()> {
        let host = self.ear.local_addr()?;
        let letter = format!(
            "From: News <news@example.org>\nSubject: This week\n\
             List-Unsubscribe: <https://{host}/stop>, <http://{host}/stop>, <mailto:stop@example.org>\n\
             List-Unsubscribe-Post: List-Unsubscribe=One-Click\n\nBuy cameras.\n"
        );
        self.choose(&self.file("newsletter", letter.as_bytes())?).await?;
        let shown = self.kept(7).await?;
        ensure!(shown.contains(&self.say("message-none")) && !shown.contains("127.0.0.1"), "{shown}");
        // The member's own letter is all that is left.
        let buttons = "return [...[...document.querySelectorAll('main details:has(> summary .subject)')].at(-1) \
                       .querySelectorAll('button')].map((each) => each.textContent.trim())";
        let buttons: Vec<String> = self.app.driver().execute(buttons, vec![]).await?.convert()?;
        ensure!(buttons == [self.guise.say_of("unsubscribe-letter", "address", "stop@example.org")], "{buttons:?}");
        self.app.screenshot("asking/hostile-newsletter").await
    }

    async fn refuse_what_is_too_large(&self) -> anyhow::Result<()> {
        self.choose(&self.file("too-large", &of_size(app::LARGEST_MESSAGE + 1))?).await?;
        self.is_refused("too large", "message-too-large").await?;
        self.app.screenshot(&format!("asking/hostile-too-large-{}", self.guise.tag)).await
    }

    /// The page works on with fifty megabytes in one line.
    async fn take_the_largest(&self) -> anyhow::Result<()> {
        self.choose(&self.file("largest", &of_size(app::LARGEST_MESSAGE))?).await?;
        let shown = self.kept(8).await?;
        ensure!(shown.contains(&self.say("message-doubt-cut")), "that it is cut is not told");
        self.app.screenshot("asking/hostile-largest").await
    }

    /// The page still works: both texts are where they were, and the log holds together.
    async fn find_all_that_was_typed(&self) -> anyhow::Result<()> {
        self.find_the_note().await?;
        let app = self.app;
        app.go("/requests").await?;
        app.click(Role::Link, &format!("MIPI Alliance: {}", self.say("wish-erasure"))).await?;
        app.holds(&self.say("slot-name"), NAME).await?;
        app.go("/requests").await?;
        self.back_to_the_request().await?;
        ensure!(self.count().await? == 7, "messages are missing");
        ensure!(!app.shows(Role::Text, &self.say("request-log-broken")).await?, "the log is damaged");
        Ok(())
    }

    async fn back_to_the_request(&self) -> anyhow::Result<()> {
        self.app.click(Role::Link, &format!("MIPI Alliance: {}", self.say("wish-access"))).await?;
        self.app.find(Role::Button, &self.say("request-import")).await?;
        self.app.read().await
    }

    async fn find_the_note(&self) -> anyhow::Result<()> {
        self.app.read().await?;
        self.app.click(Role::Button, &self.say("request-event-acknowledged")).await?;
        self.app.holds(&self.say("request-note"), NOTE).await?;
        self.app.click(Role::Button, &self.say("action-cancel")).await
    }

    /// The same page as another member sees it, every message open.
    async fn in_german_and_dark(self) -> anyhow::Result<Self> {
        let (app, guise) = (self.app, Guise::german_in_dark());
        let here = app.driver().execute("return location.hash.slice(1)", vec![]).await?.convert::<String>()?;
        app.go("/settings").await?;
        app.click(Role::Radio, &self.say("settings-language-de")).await?;
        app.find(Role::Heading, &guise.say("settings-title")).await?;
        app.click(Role::Radio, &guise.say("settings-theme-dark")).await?;
        app.go(&here).await?;
        app.find(Role::Button, &guise.say("request-import")).await?;
        app.read().await?;
        app.ask("for (const each of document.querySelectorAll('main details')) each.open = true; return true").await?;
        app.find(Role::Text, &guise.say("message-doubt-several-senders")).await?.scroll_into_view().await?;
        app.screenshot("asking/hostile-messages-de").await?;
        Ok(Self { guise, ..self })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.world.root().join(format!("{name}.eml"))
    }

    fn file(&self, name: &str, bytes: &[u8]) -> anyhow::Result<PathBuf> {
        let path = self.path(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Adds the file as the organization's answer. Begins when the page is still.
    async fn choose(&self, path: &std::path::Path) -> anyhow::Result<()> {
        self.app.read().await?;
        self.app.click(Role::Button, &self.say("request-import")).await?;
        self.app.open_file(path).await
    }

    /// Drops it on the page. Begins when the page is still.
    async fn drop(&self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        drop_mail(self.app, name, bytes).await
    }

    /// Says what happened, what is safe and what to do, and keeps nothing.
    async fn is_refused(&self, name: &str, code: &str) -> anyhow::Result<()> {
        let before = self.count().await?;
        for part in ["", ".what", ".safe", ".next"] {
            let words = self.say(&format!("error-{code}{part}"));
            self.app.says(&words).await.with_context(|| format!("{name} is not refused in words"))?;
        }
        self.app.read().await?;
        ensure!(self.count().await? == before, "{name} was kept");
        Ok(())
    }

    /// All that the newest of `count` messages shows, once it is opened. Nothing of any message is markup.
    async fn kept(&self, count: usize) -> anyhow::Result<String> {
        let there =
            format!("return document.querySelectorAll('main details:has(> summary .subject)').length === {count}");
        self.app.until(&format!("{count} messages are kept"), &there).await?;
        self.app.read().await?;
        let open = "const each = [...document.querySelectorAll('main details:has(> summary .subject)')].at(-1); each.open = true; \
                    each.scrollIntoView({ block: 'center' }); return each.innerText";
        let shown: String = self.app.driver().execute(open, vec![]).await?.convert()?;
        let is_tame = "return !('hostile' in window) \
                       && document.querySelector('main details :is(img, script, iframe)') === null";
        ensure!(self.app.ask(is_tame).await?, "a message became markup");
        ensure!(!shown.contains(TURN), "a message turns the letters around");
        Ok(shown)
    }

    async fn count(&self) -> anyhow::Result<usize> {
        let count = "return document.querySelectorAll('main details:has(> summary .subject)').length";
        Ok(self.app.driver().execute(count, vec![]).await?.convert()?)
    }
}

/// An encoded word, as a header holds what is not ASCII. Source: RFC 2047, section 2.
fn word(text: &str) -> String {
    format!("=?utf-8?B?{}?=", STANDARD.encode(text))
}
