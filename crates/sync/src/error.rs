//! Every way in which talking to an organization can fail, each cause by its own name.

use domain::Refusal;
use jiff::Timestamp;
use thiserror::Error;
use vault::VaultError;

use crate::http::Broken;

/// An exchange with an organization, or what was to be done with its answer, failed.
///
/// Closed on purpose: the shell turns each variant into words. Display text names the operation,
/// never the data.
#[derive(Debug, Error)]
pub enum SyncError {
    /// The typed address is not one that a portal can have.
    #[error("the address is not a portal's address")]
    AddressInvalid,
    /// The address points into the member's own network, where no organization lives.
    #[error("the address points into a private network")]
    PrivateAddress,
    /// Plain `http` to another computer: everybody on the way could read along.
    #[error("an unencrypted connection was refused")]
    PlainHttpRefused,
    /// This computer has no way to the network, or the name could not be looked up.
    #[error("there is no connection to the network")]
    Offline(#[source] Broken),
    /// The organization's computer does not answer, or stopped in the middle.
    #[error("the portal could not be reached")]
    Unreachable(#[source] Broken),
    /// The certificate does not prove the address.
    #[error("the encrypted connection could not be trusted")]
    Tls(#[source] Broken),
    /// A web page came back: a captive portal or another site.
    #[error("the address answers with a web page")]
    NotAPortal,
    /// The answer pointed somewhere else; it was not followed.
    #[error("the portal pointed to another address")]
    Redirected,
    /// The answer was longer than any honest one.
    #[error("the answer was too large")]
    TooLarge,
    /// The answer was not what the Member Data API says.
    #[error("the answer could not be understood")]
    Malformed,
    /// The portal belongs to another organization than the chosen one.
    #[error("the portal belongs to another organization")]
    WrongOrganization,
    /// Discovery names an endpoint that must not be used.
    #[error("the portal names an endpoint that cannot be trusted")]
    UntrustedEndpoint,
    /// Somebody signed in, but as another subject than the connected account's.
    #[error("another account signed in")]
    WrongAccount,
    /// The member or the organization said no on the consent page.
    #[error("consent was denied")]
    ConsentDenied,
    /// Nobody finished signing in within five minutes.
    #[error("signing in took too long")]
    SignInTimedOut,
    /// The member cancelled signing in.
    #[error("signing in was cancelled")]
    SignInCancelled,
    /// The sign-in broke a rule that protects it.
    #[error("signing in failed")]
    SignInFailed(#[source] SignInFault),
    /// The session is over; waiting changes are kept.
    #[error("the session is over")]
    SignedOut,
    /// The organization wants a fresh sign-in for this step.
    #[error("a fresh sign-in is needed")]
    StepUpNeeded,
    /// The organization asks for patience.
    #[error("the portal asked to wait")]
    Throttled {
        /// Not to be tried before this instant, UTC.
        until: Timestamp,
    },
    /// The organization's computer has a problem of its own.
    #[error("the portal failed with status {status}")]
    Portal {
        /// The HTTP status.
        status: u16,
    },
    /// The signed-in subject has no account at this organization.
    #[error("there is no account for this sign-in")]
    NoAccount,
    /// The session may not do this.
    #[error("the portal does not allow this")]
    Forbidden,
    /// The record, or what was asked for, is not there.
    #[error("the portal does not have this")]
    NotFound,
    /// The organization refused for good.
    #[error("the portal refused")]
    Refused(Refusal),
    /// A deletion is waiting; nothing else is taken meanwhile.
    #[error("a deletion is pending")]
    DeletionPending,
    /// The time in which the deletion could be cancelled is over.
    #[error("the deletion can no longer be cancelled")]
    CancelWindowClosed,
    /// The changes feed's position is no longer known; a complete reading is needed.
    #[error("the position in the changes feed expired")]
    CursorExpired,
    /// The portal wants to remove so much at once that the member has to say yes first.
    #[error("the portal removes unusually much")]
    RemovalsStopped,
    /// Whether the request arrived is not known; it can be asked for by its operation id.
    #[error("the outcome is not known")]
    OutcomeUnknown,
    /// The organization has no such capability.
    #[error("the portal does not offer this")]
    NotOffered,
    /// The organization is not connected by a portal.
    #[error("there is no connection to a portal")]
    NotConnected,
    /// The member stopped it.
    #[error("stopped")]
    Cancelled,
    /// The organization's vault could not be read or written.
    #[error("the vault failed")]
    Vault(#[from] VaultError),
    /// The program itself failed, for example a thread that ended early.
    #[error("the work could not be finished")]
    Internal,
}

/// Which rule of a sign-in was broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SignInFault {
    /// The issuer calls itself something else than discovery said (OpenID Connect Discovery 1.0, 4.3).
    #[error("the issuer's metadata names another issuer")]
    IssuerDiffers,
    /// The issuer offers no code flow with PKCE and S256.
    #[error("the issuer does not offer a safe flow")]
    UnsafeIssuer,
    /// No port of this computer could be opened for the answer.
    #[error("no loopback port could be opened")]
    NoListener,
    /// The answer came without or with another issuer (RFC 9207).
    #[error("the answer came from another issuer")]
    AnswerFromElsewhere,
    /// The answer was contradictory: repeated parameters, or a code together with an error.
    #[error("the answer was contradictory")]
    Contradictory,
    /// The issuer answered with an error other than a denied consent.
    #[error("the issuer reported an error")]
    IssuerError,
    /// The code could not be exchanged.
    #[error("the code was not accepted")]
    CodeRefused,
    /// The token answer lacks something, or is of a kind that is not used.
    #[error("the token answer is not usable")]
    UnusableTokens,
    /// The identity token is not proven.
    #[error("the identity token is not proven")]
    IdentityNotProven,
    /// The granted scopes do not cover the member's data.
    #[error("the granted scopes are too narrow")]
    ScopeTooNarrow,
    /// The sign-in was not fresh although it had to be.
    #[error("the sign-in was not fresh")]
    NotFresh,
}

impl From<SignInFault> for SyncError {
    fn from(fault: SignInFault) -> Self {
        Self::SignInFailed(fault)
    }
}
