//! A computer whose files were put back from an old backup agrees with the portal again.

mod common;

use common::portal::{Stage, stage};
use common::vault::{Bench, fields};
use domain::{Action, Change, ChangeState, FieldId, RecordKey, RecordKind};
use sync::{CancellationToken, Progress, Removals, pull, push_one};
use vault::VaultError;

async fn pulled(bench: &Bench) {
    pull(&bench.session, Removals::Guarded, &|_: Progress, _: &_| {}, &CancellationToken::new()).await.expect("a pull");
}

async fn pushed(bench: &Bench) {
    while push_one(&bench.session).await.expect("the vault works").is_some() {}
}

fn cameras(bench: &Bench) -> Vec<(RecordKey, String)> {
    let name = FieldId::new("name").expect("a field");
    let all = bench.vault.read::<_, VaultError>(|tx| tx.records().list(RecordKind::Device)).expect("a readable vault");
    let named =
        |record: domain::Record| (record.key.clone(), format!("{:?} {:?}", record.fields().get(&name), record.etag));
    all.into_iter().map(named).collect()
}

fn renames(bench: &Bench, key: &RecordKey, before: &str, after: &str) -> Change {
    let wanted = fields(&[("name", after)]).into_iter().map(|(field, value)| (field, Some(value))).collect();
    bench.queues(key, Action::Edit { before: fields(&[("name", before)]), wanted })
}

/// When the backup was made that is put back.
#[derive(Debug, Clone, Copy)]
enum Made {
    BeforeTheEdit,
    WhileItWaited,
    WhileItWasOnItsWay,
    AfterItWasConfirmed,
}

/// Renames the first camera, backs up in between, renames it once more, and puts the backup back.
async fn put_back(stage: &Stage, made: Made) -> (Bench, Change) {
    let bench = stage.adas_computer().await;
    pulled(&bench).await;
    let (key, _) = cameras(&bench).into_iter().next().expect("a camera");
    let was = bench
        .vault
        .read::<_, VaultError>(|tx| tx.records().get(&key))
        .expect("a sound vault")
        .expect("the camera")
        .fields();
    let was =
        was.get(&FieldId::new("name").expect("a field")).and_then(|name| name.as_text()).expect("a name").to_owned();
    let before = matches!(made, Made::BeforeTheEdit).then(|| bench.backup());
    let change = renames(&bench, &key, &was, "Gate");
    let waiting = matches!(made, Made::WhileItWaited).then(|| bench.backup());
    let on_its_way = matches!(made, Made::WhileItWasOnItsWay).then(|| {
        bench.vault.write::<_, VaultError>(|tx| tx.changes().mark_sending(change.operation)).expect("a waiting change");
        let copy = bench.backup();
        let again = sync::settle(&change, sync::Step::Sent, sync::Reply::NotSent("offline"), bench.time.now(), 0);
        bench
            .vault
            .write::<_, VaultError>(|tx| tx.changes().settle(change.operation, &again, bench.time.now()))
            .expect("a sound vault");
        bench.no_waiting();
        copy
    });
    pushed(&bench).await;
    let confirmed = matches!(made, Made::AfterItWasConfirmed).then(|| bench.backup());
    renames(&bench, &key, "Gate", "Front gate");
    pushed(&bench).await;
    let backup = before.or(waiting).or(on_its_way).or(confirmed).expect("one backup");
    let restored = bench.restored(backup);
    restored.no_waiting();
    (restored, change)
}

#[tokio::test]
async fn an_old_backup_agrees_with_the_portal_again_and_nothing_happens_twice() {
    for made in [Made::BeforeTheEdit, Made::WhileItWaited, Made::WhileItWasOnItsWay, Made::AfterItWasConfirmed] {
        for sends_first in [true, false] {
            let stage = stage(3).await;
            let (restored, change) = put_back(&stage, made).await;
            if sends_first {
                pushed(&restored).await;
            }
            pulled(&restored).await;
            pushed(&restored).await;
            let fresh = stage.adas_computer().await;
            pulled(&fresh).await;
            let case = format!("{made:?}, sends first: {sends_first}");
            assert_eq!(cameras(&restored), cameras(&fresh), "{case}");
            assert!(cameras(&fresh).iter().any(|(_, name)| name.contains("\"Front gate\"")), "{case}: applied twice");
            if !matches!(made, Made::BeforeTheEdit) {
                assert_eq!(restored.change(&change).state, ChangeState::Confirmed, "{case}");
            }
        }
    }
}
