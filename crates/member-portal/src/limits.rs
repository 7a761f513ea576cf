//! How often somebody may ask.

use std::{hash::Hash, net::IpAddr, num::NonZeroU32};

use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock, DefaultClock},
};

use crate::{Failure, config::Limits};

/// The rates per address and per account.
pub struct Rates {
    address: DefaultKeyedRateLimiter<IpAddr>,
    account: DefaultKeyedRateLimiter<String>,
    status: DefaultKeyedRateLimiter<IpAddr>,
    clock: DefaultClock,
}

impl Rates {
    pub(crate) fn new(limits: &Limits) -> Self {
        let per_minute = |count| Quota::per_minute(NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN));
        Self {
            address: RateLimiter::keyed(per_minute(limits.requests_per_minute_per_address)),
            account: RateLimiter::keyed(per_minute(limits.requests_per_minute_per_account)),
            status: RateLimiter::keyed(per_minute(limits.status_requests_per_minute_per_address)),
            clock: DefaultClock::default(),
        }
    }

    /// Counts a request from this address.
    ///
    /// # Errors
    /// [`Failure::RateLimited`].
    pub fn address(&self, address: IpAddr) -> Result<(), Failure> {
        self.check(&self.address, &network(address))
    }

    /// Counts a request of this account.
    ///
    /// # Errors
    /// [`Failure::RateLimited`].
    pub fn account(&self, subject: &str) -> Result<(), Failure> {
        self.check(&self.account, &subject.to_owned())
    }

    /// Counts a request for a public status from this address.
    ///
    /// # Errors
    /// [`Failure::RateLimited`].
    pub fn status(&self, address: IpAddr) -> Result<(), Failure> {
        self.check(&self.status, &network(address))
    }

    fn check<K: Hash + Eq + Clone>(&self, limiter: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<(), Failure> {
        limiter.check_key(key).map_err(|until| {
            let wait = until.wait_time_from(self.clock.now());
            Failure::RateLimited(wait.as_secs().saturating_add(1))
        })
    }

    /// Forgets who has not asked for a while.
    pub fn forget_the_quiet(&self) {
        self.address.retain_recent();
        self.account.retain_recent();
        self.status.retain_recent();
    }
}

/// An IPv6 customer has a whole /64, so it counts as one address.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6((u128::from(address) & !u128::from(u64::MAX)).into()),
    }
}
