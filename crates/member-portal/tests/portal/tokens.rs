//! Keys of the issuer: kinds, rotation, and an issuer that is down.

use reqwest::Method;
use testkit::{ADA, IssuerKey};

use crate::world::World;

async fn status(world: &World, token: &str) -> u16 {
    world.call(Method::GET, "/v1/me/profile").token(token).send().await.status
}

#[tokio::test]
async fn each_algorithm_on_the_list_is_taken() {
    let world = World::hikvision().await;
    for key in [IssuerKey::Es256, IssuerKey::Rs256, IssuerKey::Ps256, IssuerKey::EdDsa] {
        world.issuer.sign_with(key);
        assert_eq!(status(&world, &world.token(&ADA)).await, 200, "{key:?}");
    }
}

#[tokio::test]
async fn a_new_key_of_the_issuer_is_looked_up() {
    let world = World::hikvision().await;
    assert_eq!(status(&world, &world.token(&ADA)).await, 200);
    world.issuer.rotate_keys();
    assert_eq!(status(&world, &world.token(&ADA)).await, 200);
}

#[tokio::test]
async fn a_key_that_the_issuer_took_back_ends_its_tokens_though_they_were_taken_before() {
    let world = World::hikvision().await;
    let early = world.token(&ADA);
    assert_eq!([status(&world, &early).await, status(&world, &early).await], [200, 200]);
    world.issuer.rotate_keys();
    assert_eq!(status(&world, &world.token(&ADA)).await, 200);
    assert_eq!(status(&world, &early).await, 401);
}

#[tokio::test]
async fn a_token_that_was_taken_is_refused_when_its_time_is_over_or_a_letter_is_another() {
    let world = World::hikvision().await;
    let token = world.token(&ADA);
    assert_eq!([status(&world, &token).await, status(&world, &token).await], [200, 200]);
    let (body, signature) = token.rsplit_once('.').unwrap();
    let other = if signature.starts_with('A') { "B" } else { "A" };
    let altered = format!("{body}.{other}{}", signature.get(1..).unwrap());
    assert_eq!(status(&world, &altered).await, 401);
    world.clock.advance(7200);
    assert_eq!(status(&world, &token).await, 401);
}

#[tokio::test]
async fn known_keys_stay_good_while_the_issuer_is_down() {
    let world = World::hikvision().await;
    assert_eq!(status(&world, &world.token(&ADA)).await, 200);
    world.issuer.set_down(true);
    assert_eq!(status(&world, &world.token(&ADA)).await, 200);
    assert_eq!(status(&world, &world.issuer.token(&ADA, "https://portal.example").kid("new").sign()).await, 401);
    assert_eq!(status(&world, &world.token(&ADA)).await, 200);
}

#[tokio::test]
async fn made_up_key_ids_do_not_turn_into_requests_to_the_issuer() {
    let world = World::hikvision().await;
    for number in 0..40 {
        let token = world.issuer.token(&ADA, "https://portal.example").kid(&format!("made-up-{number}"));
        assert_eq!(status(&world, &token.sign()).await, 401);
    }
    assert!(world.issuer.jwks_requests() <= 3, "{}", world.issuer.jwks_requests());
}

#[tokio::test]
async fn many_first_requests_ask_the_issuer_once() {
    let world = World::hikvision().await;
    let token = world.token(&ADA);
    let calls = (0..8).map(|_| world.call(Method::GET, "/v1/me/profile").token(&token).send());
    let mut tasks = tokio::task::JoinSet::new();
    for call in calls.collect::<Vec<_>>() {
        tasks.spawn(call);
    }
    while let Some(answer) = tasks.join_next().await {
        assert_eq!(answer.unwrap().status, 200);
    }
    assert_eq!(world.issuer.jwks_requests(), 1);
}
