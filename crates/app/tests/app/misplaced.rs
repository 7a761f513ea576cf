//! A mail file that names another request: told of, kept there by one press, and never longer in memory than needed.

use app::{AppError, Given, Phase};
use rights::Wish;

use crate::rights::{answer, sent, with};
use crate::world::{PASSPHRASE, id};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_misplaced_answer_names_its_request_and_is_kept_there_without_being_chosen_again() {
    let computer = with("mipi").await;
    computer.app.add_by_hand(&id("foscam")).unwrap();
    let (mipi, foscam, app) = (id("mipi"), id("foscam"), &computer.app);
    let (here, _) = sent(&computer, "mipi");
    let (there, there_mail) = sent(&computer, "foscam");
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("answer.eml");
    let bytes = answer("1", &format!("In-Reply-To: {there_mail}\r\n"), "Here is your copy.");
    std::fs::write(&path, &bytes).unwrap();
    let choose = || {
        let Err(AppError::BelongsElsewhere(named)) = app.import_reply_file(&mipi, here, &path) else {
            panic!("it names another request")
        };
        let named: Vec<_> = named.iter().map(|row| (row.organization.clone(), row.id, row.wish)).collect();
        assert_eq!(named, [(foscam.clone(), there, Wish::Access)]);
    };
    assert!(matches!(app.keep_chosen_reply(&foscam, there), Err(AppError::NotFound)), "none was chosen");
    choose();
    std::fs::remove_file(&path).unwrap();
    let again = app.keep_chosen_reply(&mipi, here);
    assert!(matches!(again, Err(AppError::BelongsElsewhere(_))), "the same rules: {again:?}");
    let kept = app.keep_chosen_reply(&foscam, there).unwrap();
    assert_eq!(
        kept.messages.iter().map(|message| message.digest).collect::<Vec<_>>(),
        [rights::evidence::Digest::of(&bytes)]
    );
    assert!(app.request(&mipi, here).unwrap().messages.is_empty());
    assert!(matches!(app.keep_chosen_reply(&foscam, there), Err(AppError::NotFound)), "kept once, then let go");
    std::fs::write(&path, &bytes).unwrap();
    choose();
    assert_eq!(app.keep_chosen_reply(&foscam, there).unwrap(), kept, "what is kept already stays as it is");
    choose();
    std::fs::write(&path, answer("2", "", "Good day.")).unwrap();
    app.import_reply_file(&mipi, here, &path).unwrap();
    assert!(matches!(app.keep_chosen_reply(&foscam, there), Err(AppError::NotFound)), "another was chosen since");
    std::fs::write(&path, &bytes).unwrap();
    choose();
    app.lock().unwrap();
    assert_eq!(app.unlock(Given::Passphrase(PASSPHRASE)).unwrap(), Phase::Ready);
    assert!(matches!(app.keep_chosen_reply(&foscam, there), Err(AppError::NotFound)), "gone with the lock");
    choose();
    let next = computer.after_a_power_cut().await;
    assert!(matches!(next.app.keep_chosen_reply(&foscam, there), Err(AppError::NotFound)), "memory only");
}
