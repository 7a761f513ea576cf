//! Whether a portal follows the policy this program knows, asked by the member.

use app::{AppError, PolicyCheck};

use crate::world::{Computer, Outside, id};

const AT: &str = "foscam";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portal_that_follows_the_known_policy_says_so() {
    let outside = Outside::new().await;
    let side = outside.portal_of(AT).await;
    let computer = Computer::new(&outside).await;
    computer.connect(AT, &side).await;
    assert_eq!(computer.app.check_policy(&id(AT)).await.unwrap(), PolicyCheck::Known);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_policy_is_told_by_the_portals_own_name_and_only_while_the_network_may_be_used() {
    let outside = Outside::new().await;
    let side = outside.portal_with(AT, "policy_version = \"2026-10-01\"").await;
    let computer = Computer::new(&outside).await;
    computer.connect(AT, &side).await;
    let checked = computer.app.check_policy(&id(AT)).await.unwrap();
    assert_eq!(checked, PolicyCheck::Another("2026-10-01".to_owned()));
    computer.app.set_network(&id(AT), false).unwrap();
    assert!(matches!(computer.app.check_policy(&id(AT)).await, Err(AppError::NetworkOff)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_portal_there_is_nobody_to_ask() {
    let outside = Outside::new().await;
    let computer = Computer::new(&outside).await;
    computer.app.add_by_hand(&id(AT)).unwrap();
    assert!(matches!(computer.app.check_policy(&id(AT)).await, Err(AppError::NotOffered)));
}
