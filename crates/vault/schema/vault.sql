CREATE TABLE activity (
    at_us  INTEGER NOT NULL,
    id     TEXT NOT NULL,
    kind   TEXT NOT NULL,
    detail TEXT,
    PRIMARY KEY (at_us, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
    seq            INTEGER PRIMARY KEY AUTOINCREMENT,
    operation      TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference', 'sharing-choice')),
    record         TEXT NOT NULL,
    action         TEXT NOT NULL CHECK (action IN ('edit', 'add', 'remove')),
    before         TEXT NOT NULL,
    wanted         TEXT NOT NULL,
    etag           TEXT,
    state          TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'confirmed', 'refused', 'conflict', 'unknown',
                                                  'sign-in-needed', 'discarded')),
    reason         TEXT,
    detail         TEXT,
    theirs         TEXT,
    attempts       INTEGER NOT NULL DEFAULT 0,
    due_us         INTEGER NOT NULL,
    queued_us      INTEGER NOT NULL,
    settled_us     INTEGER
) STRICT;

CREATE INDEX change_due ON change (due_us, seq) WHERE state IN ('waiting', 'unknown');

CREATE INDEX change_open ON change (kind, record, seq) WHERE state NOT IN ('confirmed', 'discarded');

CREATE INDEX change_queued ON change (queued_us, seq);

CREATE TABLE connection (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    portal       TEXT NOT NULL,
    discovery    TEXT NOT NULL,
    issuer       TEXT NOT NULL,
    subject      TEXT,
    account      TEXT,
    receipt_keys TEXT NOT NULL,
    sample       INTEGER NOT NULL CHECK (sample IN (0, 1)),
    consented_us INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_check (
    contact    TEXT PRIMARY KEY,
    checked_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    form     TEXT NOT NULL CHECK (form IN ('profile', 'device', 'new-device')),
    record   TEXT NOT NULL,
    field    TEXT NOT NULL,
    text     TEXT NOT NULL,
    saved_us INTEGER NOT NULL,
    PRIMARY KEY (form, record, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    at_us  INTEGER NOT NULL,
    kind   TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference', 'sharing-choice')),
    record TEXT NOT NULL,
    name   TEXT,
    event  TEXT NOT NULL CHECK (event IN ('changed', 'added', 'removed', 'no-longer-listed', 'listed-again',
                                          'secret-changed')),
    before TEXT NOT NULL,
    after  TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('portal', 'typed-in', 'imported-answer'))
) STRICT;

CREATE INDEX history_at ON history (at_us, seq);

CREATE TABLE organization (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    id       TEXT NOT NULL,
    channel  TEXT NOT NULL CHECK (channel IN ('portal', 'by-hand')),
    added_us INTEGER NOT NULL
) STRICT;

CREATE TABLE record (
    kind       TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference', 'sharing-choice')),
    id         TEXT NOT NULL,
    etag       TEXT,
    listing    TEXT NOT NULL CHECK (listing IN ('listed', 'no-longer-listed', 'removed')),
    has_secret INTEGER NOT NULL DEFAULT 0 CHECK (has_secret IN (0, 1)),
    seen_us    INTEGER NOT NULL,
    removed_us INTEGER,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rights_contact (
    request  TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    channel  TEXT NOT NULL CHECK (channel IN ('portal', 'guided', 'email', 'post', 'phone', 'local', 'none')),
    value    TEXT NOT NULL,
    source   TEXT NOT NULL,
    given_on TEXT NOT NULL,
    PRIMARY KEY (request, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE rights_document (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    request  TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    sha256   TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('letter', 'message', 'note', 'receipt')),
    bytes    BLOB NOT NULL,
    saved_us INTEGER NOT NULL,
    UNIQUE (request, sha256)
) STRICT;

CREATE TRIGGER rights_document_goes_with_its_request BEFORE DELETE ON rights_document
WHEN EXISTS (SELECT 1 FROM rights_request WHERE id = old.request)
BEGIN SELECT raise(ABORT, 'a document stays as it was'); END;

CREATE TRIGGER rights_document_is_never_changed BEFORE UPDATE ON rights_document
BEGIN SELECT raise(ABORT, 'a document stays as it was'); END;

CREATE TRIGGER rights_document_is_never_replaced BEFORE INSERT ON rights_document
WHEN EXISTS (SELECT 1 FROM rights_document WHERE request = new.request AND sha256 = new.sha256)
BEGIN SELECT raise(ABORT, 'a document stays as it was'); END;

CREATE TABLE rights_entry (
    request    TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL CHECK (number > 0),
    written_us INTEGER NOT NULL,
    event      TEXT NOT NULL,
    document   TEXT,
    chain      TEXT NOT NULL,
    PRIMARY KEY (request, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rights_entry_goes_with_its_request BEFORE DELETE ON rights_entry
WHEN EXISTS (SELECT 1 FROM rights_request WHERE id = old.request)
BEGIN SELECT raise(ABORT, 'a log is only written on'); END;

CREATE TRIGGER rights_entry_is_never_changed BEFORE UPDATE ON rights_entry
BEGIN SELECT raise(ABORT, 'a log is only written on'); END;

CREATE TRIGGER rights_entry_is_never_replaced BEFORE INSERT ON rights_entry
WHEN EXISTS (SELECT 1 FROM rights_entry WHERE request = new.request AND number = new.number)
BEGIN SELECT raise(ABORT, 'a log is only written on'); END;

CREATE TABLE rights_filing (
    request     TEXT PRIMARY KEY REFERENCES rights_request (id) ON DELETE CASCADE,
    portal_id   TEXT NOT NULL UNIQUE,
    received_us INTEGER NOT NULL,
    status      TEXT NOT NULL,
    proven      INTEGER NOT NULL CHECK (proven IN (0, 1)),
    expected_by TEXT,
    date_proven INTEGER NOT NULL CHECK (date_proven IN (0, 1)),
    looked_us   INTEGER NOT NULL,
    trouble     TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE rights_head (
    request TEXT PRIMARY KEY REFERENCES rights_request (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL CHECK (number > 0),
    chain   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rights_head_follows_its_log AFTER INSERT ON rights_entry
BEGIN
    UPDATE rights_head SET number = new.number, chain = new.chain
    WHERE request = new.request AND number < new.number;
    INSERT INTO rights_head (request, number, chain)
    SELECT new.request, new.number, new.chain
    WHERE NOT EXISTS (SELECT 1 FROM rights_head WHERE request = new.request);
END;

CREATE TRIGGER rights_head_goes_with_its_request BEFORE DELETE ON rights_head
WHEN EXISTS (SELECT 1 FROM rights_request WHERE id = old.request)
BEGIN SELECT raise(ABORT, 'the end of a log only moves forward'); END;

CREATE TRIGGER rights_head_is_never_replaced BEFORE INSERT ON rights_head
WHEN EXISTS (SELECT 1 FROM rights_head WHERE request = new.request)
BEGIN SELECT raise(ABORT, 'the end of a log only moves forward'); END;

CREATE TRIGGER rights_head_only_moves_forward BEFORE UPDATE ON rights_head
WHEN new.request <> old.request OR new.number <= old.number
BEGIN SELECT raise(ABORT, 'the end of a log only moves forward'); END;

CREATE TABLE rights_mail (
    message_id TEXT NOT NULL,
    request    TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    document   TEXT NOT NULL,
    PRIMARY KEY (message_id, request)
) STRICT, WITHOUT ROWID;

CREATE TABLE rights_order (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    request   TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL CHECK (kind IN ('filing', 'message', 'withdrawal')),
    operation TEXT NOT NULL UNIQUE,
    body      BLOB NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'unknown', 'sign-in-needed', 'done', 'refused')),
    reason    TEXT,
    detail    TEXT,
    attempts  INTEGER NOT NULL DEFAULT 0,
    due_us    INTEGER NOT NULL,
    queued_us INTEGER NOT NULL
) STRICT;

CREATE INDEX rights_order_due ON rights_order (due_us, seq) WHERE state IN ('waiting', 'unknown');

CREATE UNIQUE INDEX rights_order_files_once ON rights_order (request) WHERE kind = 'filing';

CREATE INDEX rights_order_of ON rights_order (request, seq);

CREATE TABLE rights_receipt (
    request TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    sha256  TEXT NOT NULL,
    step    TEXT NOT NULL,
    at_us   INTEGER NOT NULL,
    proven  INTEGER NOT NULL CHECK (proven IN (0, 1)),
    signer  TEXT,
    PRIMARY KEY (request, sha256)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE rights_terms (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    kinds     TEXT NOT NULL,
    most_open INTEGER NOT NULL,
    read_us   INTEGER NOT NULL
) STRICT;

CREATE TABLE secret (
    device   TEXT PRIMARY KEY,
    code     TEXT NOT NULL,
    saved_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE shadow (
    kind       TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference', 'sharing-choice')),
    id         TEXT NOT NULL,
    etag       TEXT,
    has_secret INTEGER NOT NULL CHECK (has_secret IN (0, 1)),
    fields     TEXT,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    cursor     TEXT,
    server_id  TEXT,
    checked_us INTEGER,
    stopped    TEXT,
    network    INTEGER NOT NULL DEFAULT 1 CHECK (network IN (0, 1))
, held_us INTEGER) STRICT;

CREATE TABLE token (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    access       TEXT NOT NULL,
    refresh      TEXT,
    scope        TEXT NOT NULL,
    expires_us   INTEGER NOT NULL,
    auth_us      INTEGER,
    replaced_us  INTEGER NOT NULL
) STRICT;

CREATE TABLE value (
    kind    TEXT NOT NULL,
    record  TEXT NOT NULL,
    field   TEXT NOT NULL,
    value   TEXT NOT NULL,
    source  TEXT NOT NULL CHECK (source IN ('portal', 'typed-in', 'imported-answer', 'policy-may-have')),
    seen_us INTEGER NOT NULL,
    PRIMARY KEY (kind, record, field),
    FOREIGN KEY (kind, record) REFERENCES record (kind, id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

