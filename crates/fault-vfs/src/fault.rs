//! What can be asked of a disk, and the ways it can fail.

/// One kind of call to the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    /// Opens a file or directory that exists.
    Open,
    /// Opens a file that is made by it.
    Create,
    /// Makes a directory.
    MakeDirectory,
    /// Reads.
    Read,
    /// Writes.
    Write,
    /// Shortens or lengthens a file.
    Truncate,
    /// Waits until a file or directory is on the disk.
    Sync,
    /// Gives a file or directory another name.
    Rename,
    /// Removes a file or directory.
    Delete,
    /// Asks for a file's size.
    Size,
    /// Asks whether a file is there.
    Access,
    /// Locks a file.
    Lock,
    /// Maps memory shared between connections.
    SharedMemory,
}

/// One way to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A read fails.
    Read,
    /// A read brings half of what was asked for.
    ShortRead,
    /// A write fails after its first half.
    Write,
    /// A write fails after its first half because the disk is full; nothing can be made either.
    NoSpace,
    /// A sync fails.
    Sync,
    /// A file cannot be opened or made.
    Open,
    /// A file cannot be shortened.
    Truncate,
    /// A file or directory cannot be removed.
    Delete,
    /// A file or directory cannot be renamed.
    Rename,
    /// A directory cannot be made.
    MakeDirectory,
    /// Nothing can be learned of a file: neither its size nor whether it is there.
    Look,
    /// A file cannot be locked.
    Lock,
    /// Memory cannot be shared.
    SharedMemory,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Read,
        Self::ShortRead,
        Self::Write,
        Self::NoSpace,
        Self::Sync,
        Self::Open,
        Self::Truncate,
        Self::Delete,
        Self::Rename,
        Self::MakeDirectory,
        Self::Look,
        Self::Lock,
        Self::SharedMemory,
    ];

    /// Its name in a verdict.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::ShortRead => "short read",
            Self::Write => "write",
            Self::NoSpace => "no space",
            Self::Sync => "sync",
            Self::Open => "open",
            Self::Truncate => "truncate",
            Self::Delete => "delete",
            Self::Rename => "rename",
            Self::MakeDirectory => "make directory",
            Self::Look => "look",
            Self::Lock => "lock",
            Self::SharedMemory => "shared memory",
        }
    }

    /// Whether a call can fail in this way.
    #[must_use]
    pub const fn concerns(self, call: Call) -> bool {
        match self {
            Self::Read | Self::ShortRead => matches!(call, Call::Read),
            Self::Write => matches!(call, Call::Write),
            Self::NoSpace => matches!(call, Call::Write | Call::Create | Call::MakeDirectory),
            Self::Sync => matches!(call, Call::Sync),
            Self::Open => matches!(call, Call::Open | Call::Create),
            Self::Truncate => matches!(call, Call::Truncate),
            Self::Delete => matches!(call, Call::Delete),
            Self::Rename => matches!(call, Call::Rename),
            Self::MakeDirectory => matches!(call, Call::MakeDirectory),
            Self::Look => matches!(call, Call::Size | Call::Access),
            Self::Lock => matches!(call, Call::Lock),
            Self::SharedMemory => matches!(call, Call::SharedMemory),
        }
    }
}

/// Which call is to fail, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// How it fails.
    pub kind: Kind,
    /// The first call that fails, of those the kind concerns; counted from 1.
    pub nth: u64,
    /// Whether all later ones fail too.
    pub lasting: bool,
}
