//! A call that must not hang the program.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::KeyringProblem;

/// Runs `call` on a plain thread of its own and waits at most `limit` for it.
///
/// The thread is never joined: a keyring that does not answer keeps its thread, not the program.
pub(crate) fn within<T: Send + 'static>(
    limit: Duration,
    call: impl FnOnce() -> Result<T, KeyringProblem> + Send + 'static,
) -> Result<T, KeyringProblem> {
    let (answer, waiting) = mpsc::sync_channel(1);
    let spawned = thread::Builder::new().name("keyring".to_owned()).spawn(move || {
        // Nobody waits any more if the limit has passed.
        let _ = answer.send(call());
    });
    if spawned.is_err() {
        return Err(KeyringProblem::Refused);
    }
    match waiting.recv_timeout(limit) {
        Ok(result) => result,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(KeyringProblem::TimedOut),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(KeyringProblem::Refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyring_that_never_answers_costs_the_limit_and_no_more() {
        let (_open, never) = mpsc::channel::<()>();
        let call = move || never.recv().map_err(|_| KeyringProblem::Refused);
        assert_eq!(within(Duration::from_millis(20), call), Err(KeyringProblem::TimedOut));
    }

    #[test]
    fn a_keyring_that_dies_is_a_refusal() {
        let call = || -> Result<(), KeyringProblem> { std::panic::panic_any(()) };
        assert_eq!(within(Duration::from_secs(5), call), Err(KeyringProblem::Refused));
    }
}
