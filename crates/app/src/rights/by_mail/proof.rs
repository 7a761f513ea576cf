//! What the log says of kept messages: who vouches for them, and whether their sender was asked to stop.

use jiff::civil::Date;
use rights::{Event, SignatureVerdict};

use crate::rights::reading::view::KeptMessage;

/// What looking at a signature found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureState {
    /// The day it was looked at.
    pub on: Date,
    /// What came of it.
    pub verdict: SignatureVerdict,
    /// The domain that signs, as the signature says.
    pub domain: Option<String>,
    /// Whether that domain speaks for the sender.
    pub aligned: bool,
    /// Whether the text is covered to its end.
    pub whole: bool,
    /// Whether the member brought the key.
    pub pasted: bool,
    /// Whether a domain vouches for the one-click way out.
    pub unsubscribe: bool,
    /// The domain that does: not always the one in `domain`.
    pub vouched_by: Option<String>,
}

impl SignatureState {
    pub(super) fn of(event: &Event) -> Option<Self> {
        let Event::SignatureChecked {
            on,
            message: _,
            verdict,
            domain,
            aligned,
            whole,
            pasted,
            unsubscribe,
            vouched_by,
        } = event
        else {
            return None;
        };
        let (aligned, whole, pasted, unsubscribe) = (*aligned, *whole, *pasted, *unsubscribe);
        let (domain, vouched_by) = (domain.clone(), vouched_by.clone());
        Some(Self { on: *on, verdict: *verdict, domain, aligned, whole, pasted, unsubscribe, vouched_by })
    }

    /// How much it is worth beside another: what the domain itself published comes before a key the member
    /// brought, and what was proven once stays proven when the key is taken down later.
    const fn weight(&self) -> u8 {
        match (self.verdict, self.pasted) {
            (SignatureVerdict::Verified, false) => 5,
            (SignatureVerdict::Failed, false) => 4,
            (SignatureVerdict::Verified, true) => 3,
            (SignatureVerdict::Failed, true) => 2,
            (SignatureVerdict::NotSigned, _) => 1,
            (SignatureVerdict::NoKey, _) => 0,
        }
    }
}

/// Says of each message what the log says of it.
pub(in crate::rights) fn prove(messages: &mut [KeptMessage], events: &[Event]) {
    for message in messages {
        for event in events {
            match event {
                Event::SignatureChecked { message: of, .. } if *of == message.digest => {
                    let found = SignatureState::of(event);
                    let is_better =
                        |known: &SignatureState| found.as_ref().is_some_and(|it| it.weight() >= known.weight());
                    if message.signature.as_ref().is_none_or(is_better) {
                        message.signature = found;
                    }
                }
                Event::UnsubscribeAsked { message: of, outcome, .. } if *of == message.digest => {
                    message.unsubscribed = Some(*outcome);
                }
                _ => {}
            }
        }
        let is_vouched = message.signature.as_ref().is_some_and(|signature| signature.unsubscribe);
        message.one_click_host = message.one_click_host.take().filter(|_| is_vouched);
    }
}
