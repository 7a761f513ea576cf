//! The member's own account at their mail provider.

use std::fmt;
use std::net::IpAddr;

use thiserror::Error;
use url::Host;
use zeroize::Zeroizing;

use crate::Address;

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte, usually port 465. Source: RFC 8314, section 3.3.
    ImplicitTls,
    /// Plain until `STARTTLS`, then TLS or nothing, usually port 587.
    StartTls,
    /// No TLS: only to a program on this very computer.
    LoopbackPlain,
}

/// Why the settings cannot be those of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AccountError {
    /// Not the name or number of a computer.
    #[error("the server's name is not one")]
    Host,
    /// Port 0.
    #[error("the port is not one")]
    Port,
    /// Plain text to another computer: everybody on the way could read along.
    #[error("without encryption only this computer can be reached")]
    PlainToAnotherComputer,
    /// An empty name or password, or one with NUL in it.
    #[error("the user name or the password cannot be one")]
    Login,
}

/// A password: wiped when dropped, silent in logs, not to be copied.
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes the password over.
    #[must_use]
    pub const fn new(password: Zeroizing<String>) -> Self {
        Self(password)
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(redacted)")
    }
}

/// How the member signs in.
#[derive(Debug)]
pub struct Login {
    user: String,
    password: Password,
}

impl Login {
    /// # Errors
    /// [`AccountError::Login`] if either is empty or holds NUL, which ends a name in RFC 4616.
    pub fn new(user: &str, password: Password) -> Result<Self, AccountError> {
        let fits = |text: &str| !text.is_empty() && text.len() <= 1024 && !text.contains('\0');
        if fits(user) && fits(&password.0) {
            Ok(Self { user: user.to_owned(), password })
        } else {
            Err(AccountError::Login)
        }
    }

    pub(super) fn user(&self) -> &str {
        &self.user
    }

    pub(super) fn password(&self) -> &str {
        &self.password.0
    }
}

/// Where and as whom letters are sent. Its password is in no `Debug` output.
#[derive(Debug)]
pub struct Account {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Security,
    pub(super) login: Option<Login>,
    pub(super) from: Address,
}

impl Account {
    /// An account; without `login` only for a program on this computer that asks for none.
    ///
    /// # Errors
    /// [`AccountError`] by what is wrong with the settings.
    pub fn new(
        host: &str,
        port: u16,
        security: Security,
        login: Option<Login>,
        from: Address,
    ) -> Result<Self, AccountError> {
        let host = Host::parse(host.trim().trim_end_matches('.')).map_err(|_| AccountError::Host)?;
        if port == 0 {
            return Err(AccountError::Port);
        }
        let is_this_computer = match &host {
            Host::Domain(name) => name == "localhost" || name.ends_with(".localhost"),
            Host::Ipv4(address) => address.is_loopback(),
            Host::Ipv6(address) => address.is_loopback(),
        };
        if security == Security::LoopbackPlain && !is_this_computer {
            return Err(AccountError::PlainToAnotherComputer);
        }
        if login.is_none() && !is_this_computer {
            return Err(AccountError::Login);
        }
        let host = match host {
            Host::Domain(name) => name,
            Host::Ipv4(address) => IpAddr::V4(address).to_string(),
            Host::Ipv6(address) => IpAddr::V6(address).to_string(),
        };
        Ok(Self { host, port, security, login, from })
    }

    /// The server as it is shown: its A-label or number.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The sender of every letter of this account.
    #[must_use]
    pub const fn from(&self) -> &Address {
        &self.from
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn login(password: &str) -> Result<Login, AccountError> {
        Login::new("ada", Password::new(Zeroizing::new(password.to_owned())))
    }

    fn account(host: &str, security: Security) -> Result<Account, AccountError> {
        let from = Address::parse("ada@example.org").expect("an address");
        Account::new(host, 587, security, Some(login("correct horse")?), from)
    }

    #[test]
    fn without_encryption_only_this_computer_is_an_account() {
        for host in ["localhost", "LOCALHOST", "127.0.0.1", "127.9.9.9", "::1", "[::1]", "smtp.localhost"] {
            let host = if host == "::1" { "[::1]" } else { host };
            assert!(account(host, Security::LoopbackPlain).is_ok(), "{host}");
        }
        for host in ["example.org", "10.0.0.1", "192.168.1.2", "0.0.0.0", "localhost.example.org", "127.0.0.1.example"]
        {
            let refused = account(host, Security::LoopbackPlain).expect_err(host);
            assert_eq!(refused, AccountError::PlainToAnotherComputer, "{host}");
            assert!(account(host, Security::StartTls).is_ok(), "{host}");
        }
    }

    #[test]
    fn a_host_that_is_none_is_refused() {
        for host in ["", " ", "smtp example.org", "https://example.org", "a/b", "user@host", "ex\0ample.org"] {
            assert_eq!(account(host, Security::StartTls).expect_err(host), AccountError::Host, "{host:?}");
        }
    }

    #[test]
    fn the_password_is_silent() {
        let account = account("example.org", Security::ImplicitTls).expect("an account");
        let shown = format!("{account:?} {account:#?}");
        assert!(shown.contains("redacted") && !shown.contains("correct horse"), "{shown}");
        assert_eq!(login("").expect_err("empty"), AccountError::Login);
        assert_eq!(login("a\0b").expect_err("NUL"), AccountError::Login);
    }
}
