//! What the app tells the window by itself: always what to read again, never a value.

use domain::{OrganizationId, RecordId};

/// Something changed without the window asking for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Records of these kinds may read differently now.
    RecordsChanged {
        /// Whose.
        organization: OrganizationId,
        /// What was touched.
        touched: Vec<Touched>,
    },
    /// A sync went on.
    SyncProgress {
        /// Whose.
        organization: OrganizationId,
        /// How far it has come.
        progress: Progress,
    },
    /// The list of organizations, or what stands in its rows, reads differently now.
    OrganizationsChanged,
    /// A verification code must no longer be shown.
    SecretHidden {
        /// Whose.
        organization: OrganizationId,
        /// Which camera.
        device: RecordId,
    },
    /// An export went on.
    ExportProgress {
        /// Which export.
        export: String,
        /// Steps done.
        done: u64,
        /// Steps in all.
        total: u64,
        /// The file being written.
        file: &'static str,
    },
    /// A letter, or the test of the mail account, went on.
    MailProgress {
        /// Which, by the name the window gave it.
        post: String,
        /// What is being done.
        step: &'static str,
        /// Bytes of the letter handed over.
        sent: u64,
        /// Bytes of it in all; 0 while none is handed over.
        total: u64,
    },
    /// Rights requests of an organization read differently now.
    RequestsChanged {
        /// Whose.
        organization: OrganizationId,
    },
    /// A deletion reads differently now.
    DeletionChanged {
        /// Whose.
        organization: OrganizationId,
    },
}

/// What a sync or a change touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touched {
    /// Records of one kind.
    Records(domain::RecordKind),
    /// The activity log.
    Activity,
    /// The outbox.
    Outbox,
}

impl Touched {
    /// Everything a sync can touch.
    pub const ALL: [Self; 6] = [
        Self::Records(domain::RecordKind::Profile),
        Self::Records(domain::RecordKind::Device),
        Self::Records(domain::RecordKind::EmailPreference),
        Self::Records(domain::RecordKind::SharingChoice),
        Self::Activity,
        Self::Outbox,
    ];

    /// Its name in the window.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Records(kind) => kind.as_str(),
            Self::Activity => "activity",
            Self::Outbox => "outbox",
        }
    }
}

/// How far a sync has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Whether it reads from the portal; else it sends.
    pub pulling: bool,
    /// Entries done.
    pub done: u64,
    /// Entries in all, if the portal said.
    pub total: Option<u64>,
}

impl Progress {
    pub(crate) fn of(work: sync::Work, at: sync::Progress) -> Self {
        let pulling = work == sync::Work::Pull;
        // Before the first page nobody knows how much there is.
        Self { pulling, done: at.done, total: (pulling && at.total > 0).then_some(at.total) }
    }
}

/// Takes the app's events to the window.
pub trait Events: Send + Sync + 'static {
    /// Passes one event on; must not block.
    fn emit(&self, event: Event);
}
