-- The vault of one organization. Instants are Unix microseconds, UTC (columns …_us). Values are JSON
-- (a string or true/false). Ids come from the portal or are random; order comes from `seq`.

-- Which organization this file belongs to; the directory's name says nothing.
CREATE TABLE organization (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    id       TEXT NOT NULL,
    channel  TEXT NOT NULL CHECK (channel IN ('portal', 'by-hand')),
    added_us INTEGER NOT NULL
) STRICT;

-- The portal's copy (or what the member typed in by hand); never touched by a waiting change.
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

-- The outbox: what the member saved, in the member's order. `etag` is the version it was made
-- against, handed on from each confirmed change to the later ones of its record.
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
CREATE INDEX change_open ON change (kind, record, seq) WHERE state NOT IN ('confirmed', 'discarded');
CREATE INDEX change_due ON change (due_us, seq) WHERE state IN ('waiting', 'unknown');

-- Text not saved yet: neither a value nor a change.
CREATE TABLE draft (
    form     TEXT NOT NULL CHECK (form IN ('profile', 'device', 'new-device')),
    record   TEXT NOT NULL,
    field    TEXT NOT NULL,
    text     TEXT NOT NULL,
    saved_us INTEGER NOT NULL,
    PRIMARY KEY (form, record, field)
) STRICT, WITHOUT ROWID;

-- What the organization logged; newest by `at_us`. One tree, no second index: a first pull brings
-- hundreds of thousands of rows, nearly in this order.
CREATE TABLE activity (
    at_us  INTEGER NOT NULL,
    id     TEXT NOT NULL,
    kind   TEXT NOT NULL,
    detail TEXT,
    PRIMARY KEY (at_us, id)
) STRICT, WITHOUT ROWID;

-- Device codes the member typed in; a portal's code is never stored.
CREATE TABLE secret (
    device   TEXT PRIMARY KEY,
    code     TEXT NOT NULL,
    saved_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The portal the member consented to.
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

CREATE TABLE token (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    access       TEXT NOT NULL,
    refresh      TEXT,
    scope        TEXT NOT NULL,
    expires_us   INTEGER NOT NULL,
    auth_us      INTEGER,
    replaced_us  INTEGER NOT NULL
) STRICT;

-- How far the changes feed was read, and whether syncing is stopped.
CREATE TABLE sync (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    cursor     TEXT,
    server_id  TEXT,
    checked_us INTEGER,
    stopped    TEXT,
    network    INTEGER NOT NULL DEFAULT 1 CHECK (network IN (0, 1))
) STRICT;
INSERT INTO sync (one) VALUES (1);
