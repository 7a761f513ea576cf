//! Operations happen once.

use std::sync::mpsc;

use domain::OperationId;
use reqwest::Method;
use testkit::{ADA, BEN};

use crate::world::{Answer, World};

async fn rename(world: &World, operation: OperationId, tag: &str, name: &str) -> Answer {
    let call = world.call(Method::PATCH, "/v1/me/profile").token(&world.token(&ADA)).operation(operation);
    call.if_match(tag).patch(&format!(r#"{{"values":{{"given.nickname":"{name}"}}}}"#)).send().await
}

#[tokio::test]
async fn a_repeat_gets_the_first_answer_although_the_version_moved_on() {
    let world = World::hikvision().await;
    let (operation, tag) = (OperationId::random(), world.profile_tag().await);
    let first = rename(&world, operation, &tag, "A").await;
    rename(&world, OperationId::random(), first.header("etag"), "B").await;
    let repeat = rename(&world, operation, &tag, "A").await;
    assert_eq!((repeat.status, &repeat.body), (200, &first.body));
    assert_eq!(repeat.header("etag"), first.header("etag"));
    let now = world.get(&ADA, "/v1/me/profile").await;
    assert_eq!(now.body["values"]["given.nickname"], "B", "the repeat had no second effect");
}

#[tokio::test]
async fn an_operation_used_for_something_else_is_refused() {
    let world = World::hikvision().await;
    let (operation, tag) = (OperationId::random(), world.profile_tag().await);
    let first = rename(&world, operation, &tag, "A").await;
    let other = rename(&world, operation, first.header("etag"), "B").await;
    assert_eq!((other.status, other.code()), (422, "operation-mismatch"));
}

#[tokio::test]
async fn an_operation_belongs_to_its_account() {
    let world = World::hikvision().await;
    let operation = OperationId::random();
    rename(&world, operation, &world.profile_tag().await, "A").await;
    assert_eq!(world.get(&BEN, &format!("/v1/me/operations/{operation}")).await.code(), "not-found");
    let tag = world.get(&BEN, "/v1/me/profile").await.header("etag").to_owned();
    let call = world.call(Method::PATCH, "/v1/me/profile").token(&world.token(&BEN)).operation(operation);
    let bens = call.if_match(&tag).patch(r#"{"values":{"given.nickname":"Big Ben"}}"#).send().await;
    assert_eq!(bens.status, 200);
}

#[tokio::test]
async fn what_became_of_an_operation_can_be_asked() {
    let world = World::hikvision().await;
    let operation = OperationId::random();
    let path = format!("/v1/me/operations/{operation}");
    assert_eq!(world.get(&ADA, &path).await.code(), "not-found");
    let first = rename(&world, operation, &world.profile_tag().await, "A").await;
    let told = world.get(&ADA, &path).await;
    assert_eq!((told.body["status"].as_u64(), &told.body["answer"]), (Some(200), &first.body));
}

#[tokio::test]
async fn a_refused_operation_may_succeed_later() {
    let world = World::hikvision().await;
    let operation = OperationId::random();
    assert_eq!(rename(&world, operation, "\"0\"", "A").await.code(), "precondition-failed");
    assert_eq!(rename(&world, operation, &world.profile_tag().await, "A").await.status, 200);
}

#[tokio::test]
async fn an_operation_being_worked_on_is_in_flight() {
    let world = World::hikvision().await;
    let (operation, tag) = (OperationId::random(), world.profile_tag().await);
    // Work that waits until told holds the one writer, and behind it the first request.
    let (release, held) = mpsc::channel::<()>();
    let (started, begun) = tokio::sync::oneshot::channel();
    let store = world.portal.store.clone();
    let block = tokio::spawn(async move {
        store
            .write(move |_| {
                started.send(()).ok();
                held.recv().ok();
                Ok(())
            })
            .await
    });
    begun.await.unwrap();
    let first = rename(&world, operation, &tag, "A");
    let others = async {
        while !world.portal.store.in_flight().holds(ADA.subject, operation) {
            tokio::task::yield_now().await;
        }
        let second = rename(&world, operation, &tag, "A").await;
        let asked = world.get(&ADA, &format!("/v1/me/operations/{operation}")).await;
        release.send(()).unwrap();
        (second, asked)
    };
    let (first, (second, asked)) = tokio::join!(first, others);
    assert_eq!((second.status, second.code()), (409, "operation-in-flight"));
    assert_eq!((asked.status, asked.code()), (409, "operation-in-flight"));
    assert_eq!(first.status, 200);
    block.await.unwrap().unwrap();
    assert_eq!(rename(&world, operation, &tag, "A").await.body, first.body);
}

#[tokio::test]
async fn one_of_many_changes_of_the_same_version_wins() {
    let world = World::hikvision().await;
    let tag = world.profile_tag().await;
    let names: Vec<String> = (0..12).map(|number| format!("N{number}")).collect();
    let mut won = 0;
    let mut tasks = tokio::task::JoinSet::new();
    for name in names {
        let call = world.call(Method::PATCH, "/v1/me/profile").token(&world.token(&ADA)).new_operation().if_match(&tag);
        tasks.spawn(call.patch(&format!(r#"{{"values":{{"given.nickname":"{name}"}}}}"#)).send());
    }
    while let Some(answer) = tasks.join_next().await {
        match answer.unwrap().status {
            200 => won += 1,
            status => assert_eq!(status, 412),
        }
    }
    assert_eq!(won, 1);
}

#[tokio::test]
async fn a_panic_in_one_write_harms_no_other() {
    let world = World::hikvision().await;
    let broken = world.portal.store.write::<(), _>(|_| panic!("on purpose")).await;
    assert!(broken.is_err());
    assert_eq!(rename(&world, OperationId::random(), &world.profile_tag().await, "A").await.status, 200);
}
