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
    kind           TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference')),
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
    kind   TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference')),
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
    kind       TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference')),
    id         TEXT NOT NULL,
    etag       TEXT,
    listing    TEXT NOT NULL CHECK (listing IN ('listed', 'no-longer-listed', 'removed')),
    has_secret INTEGER NOT NULL DEFAULT 0 CHECK (has_secret IN (0, 1)),
    seen_us    INTEGER NOT NULL,
    removed_us INTEGER,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE secret (
    device   TEXT PRIMARY KEY,
    code     TEXT NOT NULL,
    saved_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE shadow (
    kind       TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference')),
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

