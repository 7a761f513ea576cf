-- Rights requests: what is being written, what happened, and the bytes that prove it.
-- Why: a letter to an organization without a portal must survive a crash while it is written, and what
-- was sent and answered must stay exactly as it was.

-- What the member typed for a request, until it is sent. `about` is a JSON list of ids, `slots` a JSON
-- object of texts; `subject` and `body` are NULL as long as the letter is as composed. A contact of the
-- member's own comes with where and on which day they found it.
CREATE TABLE rights_request (
    seq              INTEGER PRIMARY KEY AUTOINCREMENT,
    id               TEXT NOT NULL UNIQUE,
    begun_us         INTEGER NOT NULL,
    channel          TEXT NOT NULL CHECK (channel IN ('portal', 'guided', 'email', 'post', 'phone', 'local', 'none')),
    language         TEXT NOT NULL,
    named            TEXT,
    about            TEXT NOT NULL,
    slots            TEXT NOT NULL,
    subject          TEXT,
    body             TEXT,
    contact          TEXT,
    contact_source   TEXT,
    contact_given_on TEXT,
    saved_us         INTEGER NOT NULL,
    CHECK ((contact IS NULL) = (contact_source IS NULL) AND (contact IS NULL) = (contact_given_on IS NULL))
) STRICT;

-- The log of a request, chained by hashes. `event` is JSON, byte for byte as it was hashed.
CREATE TABLE rights_entry (
    request    TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL CHECK (number > 0),
    written_us INTEGER NOT NULL,
    event      TEXT NOT NULL,
    document   TEXT,
    chain      TEXT NOT NULL,
    PRIMARY KEY (request, number)
) STRICT, WITHOUT ROWID;

-- Letters, messages, notes and receipts, byte for byte, by their SHA-256 in hexadecimal.
CREATE TABLE rights_document (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    request  TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    sha256   TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('letter', 'message', 'note', 'receipt')),
    bytes    BLOB NOT NULL,
    saved_us INTEGER NOT NULL,
    UNIQUE (request, sha256)
) STRICT;

-- The ids of e-mails that left or came, by which an answer finds its request.
CREATE TABLE rights_mail (
    message_id TEXT NOT NULL,
    request    TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    document   TEXT NOT NULL,
    PRIMARY KEY (message_id, request)
) STRICT, WITHOUT ROWID;

-- The contacts of this organization that the member has checked, with the day.
CREATE TABLE contact_check (
    contact    TEXT PRIMARY KEY,
    checked_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What is proof cannot be changed, put in the place of another, or taken out; it goes with its request.
CREATE TRIGGER rights_entry_is_never_changed BEFORE UPDATE ON rights_entry
BEGIN SELECT raise(ABORT, 'a log is only written on'); END;

CREATE TRIGGER rights_entry_is_never_replaced BEFORE INSERT ON rights_entry
WHEN EXISTS (SELECT 1 FROM rights_entry WHERE request = new.request AND number = new.number)
BEGIN SELECT raise(ABORT, 'a log is only written on'); END;

CREATE TRIGGER rights_entry_goes_with_its_request BEFORE DELETE ON rights_entry
WHEN EXISTS (SELECT 1 FROM rights_request WHERE id = old.request)
BEGIN SELECT raise(ABORT, 'a log is only written on'); END;

CREATE TRIGGER rights_document_is_never_changed BEFORE UPDATE ON rights_document
BEGIN SELECT raise(ABORT, 'a document stays as it was'); END;

CREATE TRIGGER rights_document_is_never_replaced BEFORE INSERT ON rights_document
WHEN EXISTS (SELECT 1 FROM rights_document WHERE request = new.request AND sha256 = new.sha256)
BEGIN SELECT raise(ABORT, 'a document stays as it was'); END;

CREATE TRIGGER rights_document_goes_with_its_request BEFORE DELETE ON rights_document
WHEN EXISTS (SELECT 1 FROM rights_request WHERE id = old.request)
BEGIN SELECT raise(ABORT, 'a document stays as it was'); END;
