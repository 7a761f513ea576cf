//! What can go wrong on a member's computer, as the member sees it: a clear word, and nothing lost.

use std::{
    fs,
    os::unix::net::UnixListener,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::Context;

use super::steps;
use crate::harness::{App, Role, World, nobody_listens, run};

const LIMIT: Duration = Duration::from_secs(180);
const PASSPHRASE: &str = "vier wolken über dem hafen";

#[test]
fn without_a_keyring_a_passphrase_protects_and_a_wrong_one_opens_nothing() {
    run("passphrase", LIMIT, async |world| {
        let app = world.app_without_bus().await?;
        app.says("No session bus answers.").await?;
        app.type_into("New passphrase", PASSPHRASE).await?;
        app.type_into("The same again", PASSPHRASE).await?;
        app.click(Role::Button, "Protect my data").await?;
        steps::keep_recovery_code(&app).await?;
        steps::add_by_hand(&app, "smarteyegroup").await?;
        app.quit().await?;

        let app = world.app_without_bus().await?;
        app.find(Role::Heading, "Locked").await?;
        assert!(!app.text().await?.contains("smarteye"), "a locked window names an organization");
        app.screenshot("troubles/locked").await?;
        app.type_into("Passphrase", "fünf wolken").await?;
        app.click(Role::Button, "Unlock").await?;
        app.says("That is not the passphrase. Try again.").await?;
        app.type_into("Passphrase", PASSPHRASE).await?;
        app.click(Role::Button, "Unlock").await?;
        app.find(Role::Heading, "Home").await?;
        app.says("smarteyegroup").await?;
        app.quit().await
    });
}

#[test]
fn a_system_bus_that_takes_calls_and_never_answers_holds_up_no_window() {
    run("silent-system-bus", LIMIT, async |world| {
        let socket = world.root().join("silent-bus");
        let silent = UnixListener::bind(&socket)?;
        silent.set_nonblocking(true)?;
        let address = format!("unix:path={}", socket.display());
        let app = App::start_in(world, &[("DBUS_SYSTEM_BUS_ADDRESS", &address)]).await?;
        app.find(Role::Heading, "Protect your data").await?;
        let (caller, _) = silent.accept().context("nobody ever asked the bus")?;
        drop(caller);
        app.quit().await
    });
}

#[test]
fn a_keyring_that_is_gone_is_no_first_start_and_the_recovery_code_opens() {
    run("keyring-gone", LIMIT, async |world| {
        let app = world.app().await?;
        app.click(Role::Button, "Protect my data").await?;
        let code = steps::keep_recovery_code(&app).await?;
        steps::add_by_hand(&app, "smarteyegroup").await?;
        app.quit().await?;
        let before = files(&world.app_data())?;

        let app = world.app_without_bus().await?;
        app.find(Role::Heading, "The keyring of this computer does not answer").await?;
        assert_eq!(files(&world.app_data())?, before, "files changed while the app was locked");
        app.screenshot("troubles/keyring-gone").await?;
        app.click(Role::Button, "Use the recovery code").await?;
        app.type_into("Recovery code", &code).await?;
        app.click(Role::Button, "Unlock").await?;
        app.find(Role::Heading, "Settings").await?;
        app.go("/").await?;
        app.says("smarteyegroup").await?;
        app.quit().await
    });
}

#[test]
fn a_wrong_address_is_named_and_what_was_typed_stays() {
    run("wrong-address", LIMIT, async |world| {
        let demo = world.demo().await?;
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        app.go("/add").await?;
        app.click(Role::Button, "ONVIF").await?;
        let foreign = &demo.portal("hikvision")?.address;
        let silent = nobody_listens()?;
        let tries = [
            ("no address", "This is not an address"),
            ("http://members.example.org", "This address is not encrypted"),
            (silent.as_str(), "The portal does not answer"),
            (foreign.as_str(), "This portal belongs to another organization"),
            (demo.issuer(), "This is not a member portal"),
        ];
        for (typed, answer) in tries {
            app.type_into("Portal address", typed).await?;
            app.click(Role::Button, "Look at this portal").await?;
            app.says(answer).await?;
            assert_eq!(app.value_of("Portal address").await?, typed);
        }
        app.screenshot("troubles/wrong-address").await?;
        app.quit().await
    });
}

#[test]
fn markup_is_shown_as_text_and_an_empty_or_endless_value_is_refused_with_a_reason() {
    run("odd-values", LIMIT, async |world| {
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::add_by_hand(&app, "smarteyegroup").await?;
        let markup = "<img src=x onerror=alert(1)><b>Ada</b>";
        app.click(Role::Button, "Edit Identity").await?;
        app.type_into("First name", markup).await?;
        app.click(Role::Button, "Save").await?;
        app.gone(Role::Button, "Save").await?;
        app.says(markup).await?;

        let endless = "a".repeat(81);
        app.click(Role::Button, "Edit Identity").await?;
        app.type_into("First name", &endless).await?;
        app.click(Role::Button, "Save").await?;
        app.says("at most 80 characters. Nothing was cut.").await?;
        assert_eq!(app.value_of("First name").await?, endless);

        app.go("/org/smarteye/devices").await?;
        app.click(Role::Button, "Add camera").await?;
        app.type_into("Name", "   ").await?;
        app.click(Role::Button, "Add camera").await?;
        app.says("Name cannot be empty or blank.").await?;
        app.type_into("Name", "Gartentor").await?;
        app.click(Role::Button, "Add camera").await?;
        app.find(Role::Button, "Gartentor").await?;
        app.quit().await
    });
}

#[test]
fn a_damaged_data_file_is_named_and_left_as_it_is() {
    run("damaged", LIMIT, async |world| {
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::add_by_hand(&app, "smarteyegroup").await?;
        app.quit().await?;
        let database = only_vault(world)?.join("db");
        let mut bytes = fs::read(&database)?;
        for byte in bytes.iter_mut().take(2_000) {
            *byte ^= 0x5a;
        }
        fs::write(&database, &bytes)?;

        let app = world.app().await?;
        app.find(Role::Heading, "Home").await?;
        app.says("The data file of smarteyegroup cannot be read").await?;
        app.screenshot("troubles/damaged").await?;
        app.quit().await?;
        assert!(fs::read(&database)? == bytes, "the damaged file was changed");
        Ok(())
    });
}

#[test]
fn a_damaged_ledger_is_named_and_one_press_goes_on_without_losing_an_organization() {
    run("damaged-ledger", LIMIT, async |world| {
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::add_by_hand(&app, "smarteyegroup").await?;
        app.quit().await?;
        let ledger = world.app_data().join("ledger/db");
        let length = usize::try_from(fs::metadata(&ledger)?.len())?;
        fs::write(&ledger, vec![0x5a; length])?;

        let app = world.app().await?;
        app.find(Role::Heading, "The list of organizations and settings is damaged").await?;
        assert!(fs::read(&ledger)? == vec![0x5a; length], "the damaged file was changed before a word");
        app.screenshot("troubles/damaged-ledger").await?;
        app.click(Role::Button, "Try again").await?;
        app.find(Role::Heading, "Home").await?;
        app.says("smarteyegroup").await?;
        app.quit().await?;

        let app = world.app().await?;
        app.find(Role::Heading, "Home").await?;
        app.says("smarteyegroup").await?;
        app.quit().await
    });
}

#[test]
fn an_organization_kept_by_hand_comes_and_goes_without_a_network() {
    run("by-hand", LIMIT, async |world| {
        let app = world.app().await?;
        steps::protect_with_keyring(&app).await?;
        steps::add_by_hand(&app, "smarteyegroup").await?;
        app.go("/org/smarteye/devices").await?;
        app.click(Role::Button, "Add camera").await?;
        app.type_into("Name", "Gartentor").await?;
        app.type_into("Note", "Unter dem Vordach").await?;
        app.click(Role::Button, "Add camera").await?;
        app.find(Role::Button, "Gartentor").await?;
        app.quit().await?;

        let app = world.app().await?;
        app.find(Role::Heading, "Home").await?;
        app.go("/org/smarteye/delete").await?;
        app.says("Only smarteyegroup can delete your account").await?;
        remove_copy(&app).await?;
        assert!(only_vault(world).is_err(), "the vault is still there");
        app.quit().await
    });
}

async fn remove_copy(app: &App<'_>) -> anyhow::Result<()> {
    app.click(Role::Button, "Remove the copy from this computer").await?;
    app.click(Role::Button, "Remove the copy").await?;
    app.find(Role::Heading, "Removed from this computer").await?;
    app.says("0 records left for smarteyegroup").await
}

fn only_vault(world: &World) -> anyhow::Result<PathBuf> {
    let first = fs::read_dir(world.app_data().join("organizations"))?.next();
    Ok(first.context("there is no vault")??.path())
}

/// Every file of the member's data with its content; the web view's folder and the log come and go.
fn files(dir: &Path) -> anyhow::Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut found = Vec::new();
    let mut open = vec![dir.join("organizations"), dir.join("ledger"), dir.join("protection.json")];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(&path)? {
                open.push(entry?.path());
            }
        } else {
            found.push((path.clone(), fs::read(&path)?));
        }
    }
    found.sort();
    Ok(found)
}
