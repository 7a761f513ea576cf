//! Roles: programs that a rig starts, listens to over a pipe, and kills. Each line either way is JSON.
//!
//! A role is this same program, started as `prove as-member` or `prove as-portal`.

mod member;
mod portal;

use std::path::PathBuf;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::history::Saved;
use crate::points::At;

/// The organization with a portal.
pub const ORGANIZATION: &str = "hikvision";
/// The organization kept by hand.
pub const BY_HAND: &str = "onvif";

/// What a role says on standard output.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Word {
    /// It works.
    Ready,
    /// It did not start, because another one runs.
    AnotherInstance,
    /// It passed a point.
    Point(String),
    /// It is at the point where it is to be killed, and sends the signal itself.
    Dying(String),
    /// It is at the point where it is to be stopped.
    Stopping(String),
    /// The member presses Save; these texts may be there from now on.
    Trying(Vec<String>),
    /// The window would show it as saved.
    Saved(Saved),
    /// The member presses Undo, or lets the organization's values stand.
    TakingBack(Vec<String>),
    /// The member keeps their own values in a conflict, or tries a refused change again.
    Moving(String),
    /// The member signed in again, because the session was over.
    SignedIn,
    /// What lies here that is no operation, looked at right after the start.
    Found(Found),
    /// A draft is being kept.
    Drafting(String),
    /// A draft is kept.
    Drafted(String),
    /// The organization kept by hand becomes so.
    Making(ByHand),
    /// The organization kept by hand is so.
    Made(ByHand),
    /// An act of that name was done.
    Did(String),
    /// Nothing is left to do.
    Settled,
    /// It has taken an order.
    Obeying,
}

/// The organization kept by hand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ByHand {
    /// Not there.
    Absent,
    /// There, with this text in its field.
    Present(Option<String>),
}

/// What lies in the files beside operations.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Found {
    /// The draft.
    pub draft: Option<String>,
    /// The organization kept by hand.
    pub by_hand: ByHand,
}

/// What a member's app is told at its start.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MemberOrders {
    /// Its data directory.
    pub data: PathBuf,
    /// The recovery code: the key.
    pub code: String,
    /// Where its chances come from.
    pub seed: u64,
    /// What its texts begin with; no other has the same.
    pub sign: String,
    /// When it is hit.
    pub at: Option<At>,
    /// What it does.
    pub work: Work,
}

/// What a member's app does.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Work {
    /// Connects the organization at this address and waits for the first pull.
    Connect(String),
    /// Everything a member does, until it is killed; what matters for a point comes first.
    Everything {
        /// The point.
        first: Option<String>,
    },
    /// Only edits and looks, with pauses of at most this many milliseconds.
    Edits {
        /// The longest pause.
        pause_ms: u64,
    },
    /// Nothing: the app alone brings everything to rest. The member only does what it asks for: signs in,
    /// agrees to removals, cancels a deletion.
    Rest {
        /// Whether "Check now" is pressed once: nothing tells an app that a portal is back which it had
        /// given up for an hour.
        check_now: bool,
    },
}

/// What a portal is told at its start.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PortalOrders {
    /// Its configuration.
    pub config: PathBuf,
    /// When it is hit.
    pub at: Option<At>,
}

/// Runs the role of that name, if it is one.
pub fn run(name: &str) -> Option<anyhow::Result<()>> {
    match name {
        "as-member" => Some(member::run()),
        "as-portal" => Some(portal::run()),
        _ => None,
    }
}

/// Tells the parent. A whole line goes out at once, so a kill never halves it.
pub fn say(word: &Word) {
    if let Ok(line) = serde_json::to_string(word) {
        crate::out::line(&line);
    }
}

/// Reads the first line of standard input.
fn orders<T: DeserializeOwned>() -> anyhow::Result<T> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    Ok(serde_json::from_str(&line)?)
}

/// Hands later orders on. The parent holds the other end: when that is gone, this process goes too.
fn obey(mut order: impl FnMut(Option<At>) + Send + 'static) {
    std::thread::spawn(move || {
        for line in std::io::stdin().lines().map_while(Result::ok) {
            if let Ok(at) = serde_json::from_str(&line) {
                order(at);
                say(&Word::Obeying);
            }
        }
        std::process::exit(0);
    });
}
