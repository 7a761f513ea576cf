//! Verification codes: fetched or typed in, shown for a moment, stored nowhere else.

use app::{AppError, Event, KeysError, SHOWN_FOR, SignInFor, SyncError, Typed};
use rights::{Channel, Wish};

use crate::world::{Computer, Outside, PASSPHRASE, field, id};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portals_code_that_was_read_gets_into_no_letter_after_it_was_hidden() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    let hikvision = id("hikvision");
    let camera = computer.app.devices(&hikvision).unwrap().into_iter().find(|device| device.has_secret).unwrap();
    let code = computer.app.device_secret_to_copy(&hikvision, &camera.id, None).await.unwrap();
    computer.app.hide_all_secrets();
    let begun = computer.app.begin_request(&hikvision, Wish::Access, Channel::Email, Vec::new()).unwrap();
    let slots = ["nickname", "contact-method", "details"].map(|slot| (slot.to_owned(), format!("It is {}", *code)));
    let typed = Typed { slots: slots.into(), contact_checked: true, ..Typed::default() };
    let saved = computer.app.save_request(&hikvision, begun.row.id, &typed).unwrap();
    let problems = saved.letter.unwrap().problems;
    assert!(problems.iter().any(|problem| problem.code == "holds-verification-code" && problem.blocks), "{problems:?}");
    assert!(matches!(computer.app.ready_request(&hikvision, begun.row.id), Err(AppError::LetterNotReady)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portals_code_needs_a_fresh_sign_in_and_is_hidden_on_demand_and_in_time() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    outside.clock.advance(400);
    let camera = computer.app.devices(&id("hikvision")).unwrap().into_iter().find(|device| device.has_secret).unwrap();
    let early = computer.app.reveal_device_secret(&id("hikvision"), &camera.id, None).await;
    assert!(matches!(early, Err(AppError::Sync(SyncError::StepUpNeeded))), "{early:?}");
    computer.sign_in(SignInFor::StepUp(id("hikvision"))).await.unwrap();
    let shown = computer.app.reveal_device_secret(&id("hikvision"), &camera.id, None).await.unwrap();
    assert!(!shown.code.is_empty());
    computer.app.hide_all_secrets();
    let hidden = Event::SecretHidden { organization: id("hikvision"), device: camera.id.clone() };
    assert_eq!(computer.told.all().iter().filter(|event| **event == hidden).count(), 1);

    computer.app.reveal_device_secret(&id("hikvision"), &camera.id, None).await.unwrap();
    outside.clock.advance(i64::try_from(SHOWN_FOR.as_secs()).unwrap());
    computer
        .until("the code is hidden by itself", |_| {
            computer.told.all().iter().filter(|event| **event == hidden).count() == 2
        })
        .await;
    computer.app.set_network(&id("hikvision"), false).unwrap();
    let offline = computer.app.reveal_device_secret(&id("hikvision"), &camera.id, None).await;
    assert!(matches!(offline, Err(AppError::NetworkOff)), "{offline:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_typed_in_code_asks_the_passphrase() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id("smarteye")).unwrap();
    let typed = vec![(field("name"), "Tür".to_owned())];
    let camera = computer.app.add_device(&id("smarteye"), typed, Some("ABCDEF")).unwrap();
    assert!(camera.has_secret && camera.secret_typed_in);
    for wrong in [None, Some("not Ada's at all")] {
        let refused = computer.app.reveal_device_secret(&id("smarteye"), &camera.id, wrong).await;
        assert!(matches!(refused, Err(AppError::Keys(KeysError::PassphraseWrong))), "{refused:?}");
    }
    let shown = computer.app.reveal_device_secret(&id("smarteye"), &camera.id, Some(PASSPHRASE)).await.unwrap();
    assert_eq!(shown.code.as_str(), "ABCDEF");
    computer.app.set_device_secret(&id("smarteye"), &camera.id, None).unwrap();
    let gone = computer.app.reveal_device_secret(&id("smarteye"), &camera.id, Some(PASSPHRASE)).await;
    assert!(matches!(gone, Err(AppError::NotFound)), "{gone:?}");
}
