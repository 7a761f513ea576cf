//! The network goes and comes back.

use app::Problem;
use domain::{ChangeState, DeletionState};
use testkit::Fault;

use crate::world::{Computer, Outside, PATIENCE, id};

const NICKNAME: &str = "given.nickname";

fn state(computer: &Computer) -> Option<ChangeState> {
    computer.profile_field("hikvision", NICKNAME).pending.map(|pending| pending.state)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_no_further_press_a_change_goes_out_once_the_network_is_back() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    // The clock stands: no wait ever ends by itself.
    for fault in [Fault::RequestLost, Fault::ReplyLost] {
        let text = format!("{fault:?}");
        side.network.faults([fault]);
        computer.save("hikvision", NICKNAME, &text);
        computer.until("a lost change", |_| state(&computer) == Some(ChangeState::Unknown)).await;
        computer.app.network_came_back();
        computer.until("the change went", |_| state(&computer).is_none()).await;
        // What else this round asks for must not meet the next fault in the change's place.
        computer.until("the round is over", |app| app.organization(&id("hikvision")).unwrap().problem.is_none()).await;
        assert_eq!(computer.profile_text("hikvision", NICKNAME), Some(text));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pull_the_network_ended_is_made_up_once_it_is_back() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    let problem = |app: &app::App| app.organization(&id("hikvision")).unwrap().problem;
    side.network.faults([Fault::RequestLost]);
    computer.app.sync_now(&id("hikvision"), false).await.unwrap_err();
    assert_eq!(problem(&computer.app), Some(Problem::Unreachable));
    let asked = side.network.requests().len();
    computer.app.network_came_back();
    computer.until("another pull", |app| problem(app).is_none()).await;
    let since = side.network.requests().split_off(asked);
    assert!(since.iter().any(|request| request.target.contains("/changes")), "{since:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deletion_is_asked_about_again_once_the_network_is_back() {
    let outside = Outside::new().await;
    let side = outside.portal_of("hikvision").await;
    let computer = Computer::new(&outside).await;
    computer.connect("hikvision", &side).await;
    computer.app.request_deletion(&id("hikvision"), false).await.unwrap();
    outside.clock.advance(5);
    let computer = computer.restarted().await;
    let told = |app: &app::App| app.deletion(&id("hikvision")).unwrap().unwrap().server_time;
    let before = told(&computer.app);
    let looked = async {
        while told(&computer.app) == before {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, looked).await.expect("the first look of this run");
    outside.clock.advance(56);
    member_portal::execute_due(&side.portal).await.unwrap();
    // The end of the cancel window is awaited by a timer that stands still while the computer sleeps.
    computer.app.network_came_back();
    computer
        .until("the deletion is known to be done", |app| {
            app.deletion(&id("hikvision")).unwrap().is_some_and(|found| found.state == DeletionState::Executed)
        })
        .await;
}
