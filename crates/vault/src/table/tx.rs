//! A transaction and the tables it reaches.

use std::fmt;

use super::{
    Activity, Changes, ConnectionTable, ContactChecks, CursorTable, Drafts, History, Records, RightsDocuments,
    RightsFilings, RightsLog, RightsMail, RightsOrders, RightsReceipts, RightsRequests, RightsTerms, Secrets, Shadow,
    TokensTable,
};

/// One transaction of one organization's vault: a snapshot while reading, all or nothing while writing.
///
/// In [`Vault::read`](crate::Vault::read) the functions that write fail; SQLite itself refuses them.
pub struct Tx<'c> {
    connection: &'c rusqlite::Connection,
}

impl fmt::Debug for Tx<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tx")
    }
}

impl<'c> Tx<'c> {
    pub(crate) const fn on(connection: &'c rusqlite::Connection) -> Self {
        Self { connection }
    }

    /// Records and their values.
    #[must_use]
    pub const fn records(&self) -> Records<'_> {
        Records(self.connection)
    }

    /// The outbox.
    #[must_use]
    pub const fn changes(&self) -> Changes<'_> {
        Changes(self.connection)
    }

    /// Text not saved yet.
    #[must_use]
    pub const fn drafts(&self) -> Drafts<'_> {
        Drafts(self.connection)
    }

    /// What arrived in the records, or was typed in.
    #[must_use]
    pub const fn history(&self) -> History<'_> {
        History(self.connection)
    }

    /// What the organization logged.
    #[must_use]
    pub const fn activity(&self) -> Activity<'_> {
        Activity(self.connection)
    }

    /// Device codes typed in by hand.
    #[must_use]
    pub const fn secrets(&self) -> Secrets<'_> {
        Secrets(self.connection)
    }

    /// The portal the member consented to.
    #[must_use]
    pub const fn connection(&self) -> ConnectionTable<'_> {
        ConnectionTable(self.connection)
    }

    /// The session's tokens.
    #[must_use]
    pub const fn tokens(&self) -> TokensTable<'_> {
        TokensTable(self.connection)
    }

    /// How far the changes feed was read.
    #[must_use]
    pub const fn cursor(&self) -> CursorTable<'_> {
        CursorTable(self.connection)
    }

    /// What a complete reading has brought so far.
    #[must_use]
    pub const fn shadow(&self) -> Shadow<'_> {
        Shadow(self.connection)
    }

    /// Rights requests and what the member typed for them.
    #[must_use]
    pub const fn rights_requests(&self) -> RightsRequests<'_> {
        RightsRequests(self.connection)
    }

    /// What happened to rights requests.
    #[must_use]
    pub const fn rights_log(&self) -> RightsLog<'_> {
        RightsLog(self.connection)
    }

    /// The bytes that prove it.
    #[must_use]
    pub const fn rights_documents(&self) -> RightsDocuments<'_> {
        RightsDocuments(self.connection)
    }

    /// The ids of their e-mails.
    #[must_use]
    pub const fn rights_mail(&self) -> RightsMail<'_> {
        RightsMail(self.connection)
    }

    /// Contacts the member has checked.
    #[must_use]
    pub const fn contact_checks(&self) -> ContactChecks<'_> {
        ContactChecks(self.connection)
    }
    /// What goes to a portal about them.
    #[must_use]
    pub const fn rights_orders(&self) -> RightsOrders<'_> {
        RightsOrders(self.connection)
    }

    /// What a portal says of those it took.
    #[must_use]
    pub const fn rights_filings(&self) -> RightsFilings<'_> {
        RightsFilings(self.connection)
    }

    /// What a portal signed.
    #[must_use]
    pub const fn rights_receipts(&self) -> RightsReceipts<'_> {
        RightsReceipts(self.connection)
    }

    /// Which requests the portal takes.
    #[must_use]
    pub const fn rights_terms(&self) -> RightsTerms<'_> {
        RightsTerms(self.connection)
    }
}
