use proptest::prelude::*;

use super::*;

fn start() -> Timestamp {
    Timestamp::from_second(1_800_000_000).expect("an instant")
}

fn after(seconds: i64) -> Timestamp {
    later(start(), SignedDuration::from_secs(seconds))
}

const ONLINE: Seen = Seen { network: true, held: None, next_change: None };
const GUARDED: Round = Round::PushAndPull(Removals::Guarded);
const PULLED: Done = Done { pushed: 0, pulled: true };

fn unreachable() -> SyncError {
    SyncError::Unreachable(Broken::quietly())
}

/// A plan whose first pull ended with `ended`.
fn pulled(ended: Result<Done, &SyncError>) -> Plan {
    let mut plan = Plan::begin(start());
    assert_eq!(plan.next(Event::Woken, &ONLINE, start()), (Free::None, GUARDED));
    plan.ended(GUARDED, ended, start(), 7);
    plan
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Woken),
        Just(Event::NetworkBack),
        Just(Event::EditsGo),
        Just(Event::Demanded(Removals::Guarded)),
        Just(Event::Demanded(Removals::Agreed)),
    ]
}

proptest! {
    /// Whatever happened before, nobody is asked while the member or the organization says no, and the
    /// wait is no longer than the regular interval.
    #[test]
    fn nobody_is_asked_while_off_or_held(
        events in proptest::collection::vec((any_event(), 0_i64..4000, 0_u8..4), 1..20),
        last in any_event(),
        held in 1_i64..=3600,
        off: bool,
    ) {
        let mut plan = Plan::begin(start());
        let mut time = 0;
        for (event, seconds, ends) in events {
            time += seconds;
            let (_, round) = plan.next(event, &ONLINE, after(time));
            let problem = match ends {
                0 => None,
                1 => Some(unreachable()),
                2 => Some(SyncError::SignedOut),
                _ => Some(SyncError::Throttled { until: after(time + 60) }),
            };
            plan.ended(round, problem.as_ref().map_or(Ok(PULLED), Err), after(time), 7);
        }
        let seen = Seen { network: !off, held: Some(after(time + held)), next_change: Some(start()) };
        let (_, round) = plan.next(last, &seen, after(time));
        prop_assert_eq!(round, if off { Round::Off } else { Round::Held(after(time + held)) });
        let wakes = plan.wakes_at(&seen, after(time));
        prop_assert!(wakes >= after(time) && wakes <= after(time + 900));
    }

    /// However the clock was set meanwhile, the next turn is at most a quarter of an hour away and then
    /// something is done, with no further event.
    #[test]
    fn no_setting_of_the_clock_holds_an_engine_back(jump in -320_000_000_i64..320_000_000, ends in 0_u8..4, dice: u64) {
        let mut plan = Plan::begin(start());
        let problem = match ends {
            0 => None,
            1 => Some(unreachable()),
            2 => Some(SyncError::Portal { status: 500 }),
            _ => Some(SyncError::Throttled { until: after(3600) }),
        };
        plan.ended(GUARDED, problem.as_ref().map_or(Ok(PULLED), Err), start(), dice);
        let held = problem.is_some_and(|problem| matches!(problem, SyncError::Throttled { .. }));
        let seen = Seen { held: held.then(|| after(3600)), ..ONLINE };
        let mut now = jump;
        for _ in 0..10 {
            now += plan.wakes_at(&seen, after(now)).duration_since(after(now)).as_secs() + 1;
            if plan.next(Event::Woken, &seen, after(now)).1 == GUARDED {
                return Ok(());
            }
        }
        prop_assert!(false, "never read the feed again");
    }
}

#[test]
fn after_a_good_round_the_feed_is_read_every_quarter_of_an_hour() {
    let mut plan = pulled(Ok(PULLED));
    assert_eq!(plan.wakes_at(&ONLINE, start()), after(900));
    assert_eq!(plan.next(Event::Woken, &ONLINE, after(899)).1, Round::Push);
    assert_eq!(plan.next(Event::Woken, &ONLINE, after(900)).1, GUARDED);
}

#[test]
fn each_class_of_failure_waits_for_what_it_needs() {
    let wait = |problem: SyncError| pulled(Err(&problem)).wakes_at(&ONLINE, start()).duration_since(start()).as_secs();
    assert!((1..=2).contains(&wait(unreachable())));
    assert!((1..=2).contains(&wait(SyncError::Portal { status: 500 })));
    assert_eq!(wait(SyncError::Throttled { until: after(77) }), 77);
    assert_eq!(wait(SyncError::SignedOut), 900);
    assert_eq!(wait(SyncError::RemovalsStopped), 900);
}

#[test]
fn the_network_coming_back_ends_the_wait_for_the_network_and_no_other() {
    let next = |problem: SyncError| pulled(Err(&problem)).next(Event::NetworkBack, &ONLINE, start());
    assert_eq!(next(unreachable()), (Free::CutOff, GUARDED));
    assert_eq!(next(SyncError::Portal { status: 500 }), (Free::CutOff, Round::Push));
    let mut plan = pulled(Err(&unreachable()));
    let seen = Seen { held: Some(after(60)), ..ONLINE };
    assert_eq!(
        plan.next(Event::NetworkBack, &seen, start()).1,
        Round::Held(after(60)),
        "the organization's wish stands"
    );
}

#[test]
fn a_round_in_which_nobody_was_asked_changes_nothing() {
    let mut plan = pulled(Err(&unreachable()));
    let before = plan.clone();
    plan.ended(Round::Push, Ok(Done::default()), after(1), 7);
    assert_eq!(plan, before);
}

#[test]
fn a_change_waits_while_the_way_is_blocked_unless_something_is_queued() {
    let mut plan = pulled(Err(&SyncError::Portal { status: 500 }));
    let seen = Seen { next_change: Some(start()), ..ONLINE };
    assert!(plan.wakes_at(&seen, start()) > start());
    assert_eq!(plan.next(Event::Woken, &seen, start()).1, Round::Push);
}

#[test]
fn the_feed_is_read_when_the_member_lets_the_network_in_again() {
    let mut plan = pulled(Ok(PULLED));
    let off = Seen { network: false, ..ONLINE };
    assert_eq!(plan.next(Event::Woken, &off, after(1)).1, Round::Off);
    assert_eq!(plan.next(Event::Woken, &ONLINE, after(2)).1, GUARDED);
}
