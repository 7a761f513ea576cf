//! Pages of the feed that no honest portal sends: refused by their cause, and nothing of them is kept.

use domain::ChangeState;
use serde_json::{Value, json};
use sync::{Removals, SyncError, push_one};
use testkit::{Answer, MisbehavingPortal};
use vault::VaultError;
use wire::ProblemCode;

use crate::common;
use crate::common::vault::{Bench, camera};
use crate::{gone, listed, listings, page, page_of, page_text, partial, pull_from, record};

/// 503 with this `Retry-After`.
fn away_for(wait: &str) -> Answer {
    Answer::Json { status: 503, headers: vec![("retry-after".to_owned(), wait.to_owned())], body: "{}".to_owned() }
}

#[tokio::test]
async fn a_bad_page_is_refused_by_its_cause_and_nothing_of_it_is_stored() {
    type Fits = fn(&SyncError) -> bool;
    let elsewhere = Answer::Redirect(302, "https://example.org/".to_owned());
    let item = listed("d1", "Door");
    let table: Vec<(Answer, Fits)> = vec![
        (Answer::Html, |e| matches!(e, SyncError::NotAPortal)),
        (elsewhere, |e| matches!(e, SyncError::Redirected)),
        (Answer::EndlessBody, |e| matches!(e, SyncError::TooLarge)),
        (Answer::DeepJson(100_000), |e| matches!(e, SyncError::Malformed)),
        (Answer::WrongLength, |e| matches!(e, SyncError::Unreachable(_))),
        (Answer::ReplyLost, |e| matches!(e, SyncError::Unreachable(_))),
        (Answer::TooManyRequests("5".to_owned()), |e| matches!(e, SyncError::Throttled { .. })),
        (away_for("5"), |e| matches!(e, SyncError::Throttled { .. })),
        (away_for("soon"), |e| matches!(e, SyncError::Portal { status: 503 })),
        (Answer::Status(503), |e| matches!(e, SyncError::Portal { status: 503 })),
        (Answer::Status(500), |e| matches!(e, SyncError::Portal { status: 500 })),
        (Answer::Status(404), |e| matches!(e, SyncError::Portal { status: 404 })),
        (Answer::Problem(ProblemCode::NoAccount), |e| matches!(e, SyncError::NoAccount)),
        (Answer::Unauthorized, |e| matches!(e, SyncError::SignedOut)),
        (Answer::json("null"), |e| matches!(e, SyncError::Malformed)),
        (Answer::json(""), |e| matches!(e, SyncError::Malformed)),
        (Answer::json(r#"{"server_id":"s","server_id":"s"}"#), |e| matches!(e, SyncError::Malformed)),
        (Answer::Problem(ProblemCode::CursorExpired), |e| matches!(e, SyncError::Malformed)),
        (partial(page_text("server-1", &json!([item]), "c1", false)), |e| matches!(e, SyncError::Malformed)),
        (page(&json!([item, item]), "c1", false), |e| matches!(e, SyncError::Malformed)),
        (page(&json!([item, gone("d1")]), "c1", false), |e| matches!(e, SyncError::Malformed)),
        (page(&json!([]), "c1", true), |e| matches!(e, SyncError::Malformed)),
        (page(&json!([item]), &"c".repeat(2000), false), |e| matches!(e, SyncError::Malformed)),
    ];
    for (answer, fits) in table {
        let portal = MisbehavingPortal::start().await;
        portal.otherwise(answer.clone());
        let bench = Bench::signed_in(&portal.url());
        let error = pull_from(&bench, Removals::Guarded).await.expect_err("a bad page");
        assert!(fits(&error), "{answer:?}: {error:?}");
        assert!(listings(&bench).is_empty(), "{answer:?}");
        assert_eq!(bench.vault.read::<_, VaultError>(|tx| tx.cursor().get()).unwrap(), None, "{answer:?}");
    }
}

#[tokio::test]
async fn a_feed_that_leads_in_a_circle_ends() {
    let portal = MisbehavingPortal::start().await;
    portal.answers((0..9).map(|i| page(&json!([listed(&format!("d{i}"), "Door")]), &format!("c{}", i % 2), true)));
    let bench = Bench::signed_in(&portal.url());
    assert!(matches!(pull_from(&bench, Removals::Guarded).await, Err(SyncError::Malformed)));
    assert_eq!(portal.requests().len(), 3);
}

#[tokio::test]
async fn an_expired_cursor_reads_everything_anew_and_absence_deletes_nothing() {
    let portal = MisbehavingPortal::start().await;
    let bench = Bench::signed_in(&portal.url());
    portal.answers([
        page(&json!([listed("d1", "Door"), listed("d2", "Yard")]), "c1", false),
        Answer::Problem(ProblemCode::CursorExpired),
        page(&json!([listed("d1", "Gate")]), "c9", false),
    ]);
    pull_from(&bench, Removals::Guarded).await.expect("the first pull");
    let pulled = pull_from(&bench, Removals::Guarded).await.expect("the complete reading");
    assert_eq!(pulled.no_longer_listed, 1);
    let expected = [("d1", domain::Listing::Listed), ("d2", domain::Listing::NoLongerListed)];
    assert_eq!(listings(&bench), expected.map(|(id, listing)| (id.to_owned(), listing)));
    let targets: Vec<String> = portal.requests().into_iter().map(|request| request.target).collect();
    assert!(targets[1].contains("after=c1") && !targets[2].contains("after"), "{targets:?}");
}

#[tokio::test]
async fn a_reading_anew_that_is_cut_off_shows_nothing_of_it() {
    let portal = MisbehavingPortal::start().await;
    let bench = Bench::signed_in(&portal.url());
    portal.answers([
        page(&json!([listed("d1", "Door"), listed("d2", "Yard")]), "c1", false),
        Answer::Problem(ProblemCode::CursorExpired),
        page_of("server-2", &json!([listed("d1", "Hall"), gone("d2")]), "z1", true),
        Answer::Status(500),
    ]);
    pull_from(&bench, Removals::Guarded).await.expect("a first pull");
    let name = || {
        let held = bench.vault.read::<_, VaultError>(|tx| tx.records().get(&camera("d1"))).unwrap().unwrap();
        held.fields()
    };
    pull_from(&bench, Removals::Guarded).await.expect_err("the reading is cut off");
    assert_eq!(name(), common::vault::fields(&[("name", "Door")]));
    assert_eq!(bench.vault.read::<_, VaultError>(|tx| tx.cursor().get()).unwrap().unwrap().text, "c1");
    portal.answers([
        Answer::Problem(ProblemCode::CursorExpired),
        page_of("server-2", &json!([listed("d1", "Hall")]), "z2", false),
    ]);
    let pulled = pull_from(&bench, Removals::Guarded).await.expect("a reading to the end");
    assert_eq!(name(), common::vault::fields(&[("name", "Hall")]));
    assert_eq!(pulled.no_longer_listed, 1, "the tombstone of the reading that was cut off is forgotten");
}

#[tokio::test]
async fn another_server_behind_the_same_address_is_read_anew() {
    let portal = MisbehavingPortal::start().await;
    let bench = Bench::signed_in(&portal.url());
    portal.answers([
        page(&json!([listed("d1", "Door")]), "c1", false),
        page_of("server-2", &json!([]), "z1", false),
        page_of("server-2", &json!([listed("d2", "Yard")]), "z1", false),
    ]);
    pull_from(&bench, Removals::Guarded).await.expect("the first pull");
    pull_from(&bench, Removals::Guarded).await.expect("the complete reading");
    let expected = [("d1", domain::Listing::NoLongerListed), ("d2", domain::Listing::Listed)];
    assert_eq!(listings(&bench), expected.map(|(id, listing)| (id.to_owned(), listing)));
    let cursor = bench.vault.read::<_, VaultError>(|tx| tx.cursor().get()).unwrap().unwrap();
    assert_eq!((cursor.text.as_str(), cursor.server_id.as_str()), ("z1", "server-2"));
}

#[tokio::test]
async fn a_portal_that_changes_its_mind_about_who_it_is_is_not_followed_for_ever() {
    let portal = MisbehavingPortal::start().await;
    let bench = Bench::signed_in(&portal.url());
    portal.answers(
        (0..40)
            .map(|i| page_of(&format!("server-{i}"), &json!([listed(&format!("d{i}"), "x")]), &format!("c{i}"), true)),
    );
    assert!(matches!(pull_from(&bench, Removals::Guarded).await, Err(SyncError::Malformed)));
    assert!(portal.requests().len() < 12);
}

#[tokio::test]
async fn unusually_many_removals_stop_until_the_member_agrees() {
    let portal = MisbehavingPortal::start().await;
    let bench = Bench::signed_in(&portal.url());
    let six: Vec<Value> = (1..=6).map(|i| listed(&format!("d{i}"), "Door")).collect();
    let four: Vec<Value> = (1..=4).map(|i| gone(&format!("d{i}"))).collect();
    portal.answers([page(&json!(six), "c1", false), page(&json!(four), "c2", false)]);
    pull_from(&bench, Removals::Guarded).await.expect("six cameras");
    assert!(matches!(pull_from(&bench, Removals::Guarded).await, Err(SyncError::RemovalsStopped)));
    let listed_now = |bench: &Bench| listings(bench).iter().filter(|(_, l)| *l == domain::Listing::Listed).count();
    assert_eq!(listed_now(&bench), 6, "nothing was removed");
    let asked = portal.requests().len();
    assert!(matches!(pull_from(&bench, Removals::Guarded).await, Err(SyncError::RemovalsStopped)));
    assert_eq!(portal.requests().len(), asked, "it stays stopped");
    portal.answers([page(&json!(four), "c2", false), page(&json!([]), "c2", false)]);
    pull_from(&bench, Removals::Agreed).await.expect("the member agreed");
    assert_eq!(listed_now(&bench), 2);
    pull_from(&bench, Removals::Guarded).await.expect("and it goes on");
}

#[tokio::test]
async fn what_a_newer_portal_says_beyond_this_version_disturbs_nothing() {
    let portal = MisbehavingPortal::start().await;
    let mut camera = listed("d1", "Door");
    camera["record"]["values"]["aperture"] = json!("f/1.8");
    camera["record"]["shade"] = json!({"colour": ["red"]});
    let newer = json!([
        camera,
        {"type": "record", "kind": "visitor", "record": record("s1", "x", 1)},
        {"type": "removed", "kind": "weather", "id": "w1"},
        {"type": "season", "name": "spring"},
    ]);
    portal.answers([page(&newer, "c1", false)]);
    let bench = Bench::signed_in(&portal.url());
    pull_from(&bench, Removals::Guarded).await.expect("a page of a newer version");
    assert_eq!(listings(&bench), [("d1".to_owned(), domain::Listing::Listed)]);

    portal.answers([Answer::json(record("d1", "Gate", 2).to_string())]);
    let change = bench.renames("d1", "Door", "Gate");
    push_one(&bench.session).await.expect("the vault works");
    assert_eq!(bench.change(&change).state, ChangeState::Confirmed);
    let sent = portal.requests().pop().expect("a request");
    let body: Value = serde_json::from_slice(&sent.body).expect("JSON");
    assert_eq!(body, json!({"values": {"name": "Gate"}}), "nothing else is written");
}
