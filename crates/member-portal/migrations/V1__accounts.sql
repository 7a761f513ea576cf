-- Everything the portal holds. One account per subject of the issuer; positions come from the account's
-- own counter, bumped in the writing transaction, so that the changes feed never skips a row.

CREATE TABLE server (
    only         INTEGER PRIMARY KEY CHECK (only = 1),
    server_id    TEXT NOT NULL,              -- random; a cursor of another server is refused
    organization TEXT NOT NULL               -- the pack this file was made for
) STRICT;

CREATE TABLE account (
    id      INTEGER PRIMARY KEY,             -- never leaves this file
    subject TEXT NOT NULL UNIQUE,
    counter INTEGER NOT NULL DEFAULT 0,      -- last position given out
    floor   INTEGER NOT NULL DEFAULT 0       -- cursors below are expired: their tombstones are gone
) STRICT;

CREATE TABLE record (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference')),
    id         TEXT NOT NULL,
    position   INTEGER NOT NULL,             -- where it stands in the feed; also its version
    ordinal    INTEGER NOT NULL,             -- order in lists
    fields     TEXT NOT NULL,                -- JSON object
    secret     TEXT,                         -- a device's verification code
    updated_ms INTEGER NOT NULL,             -- Unix ms, UTC
    PRIMARY KEY (account_id, kind, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX record_position ON record (account_id, position);

CREATE TABLE tombstone (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    id         TEXT NOT NULL,
    position   INTEGER NOT NULL,
    removed_ms INTEGER NOT NULL,
    PRIMARY KEY (account_id, kind, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX tombstone_position ON tombstone (account_id, position);

CREATE TABLE activity (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,             -- 1, 2, 3 … without gaps: counts without counting
    id         TEXT NOT NULL,
    at_ms      INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    detail     TEXT,
    PRIMARY KEY (account_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX activity_time ON activity (account_id, at_ms, position);

CREATE TABLE operation (
    account_id  INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    id          TEXT NOT NULL,               -- the Idempotency-Key
    fingerprint TEXT NOT NULL,               -- SHA-256 of method, path and body
    status      INTEGER NOT NULL,
    answer      TEXT NOT NULL,               -- JSON; holds no secret
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE deletion (
    id              TEXT PRIMARY KEY,        -- 128 random bits; whoever knows it may read the status
    account_id      INTEGER REFERENCES account (id) ON DELETE SET NULL, -- NULL once executed
    sequence        INTEGER NOT NULL,        -- order of requests
    state           TEXT NOT NULL CHECK (state IN ('requested', 'cancelled', 'executing', 'executed')),
    operation       TEXT NOT NULL,
    request_sha256  TEXT NOT NULL,
    requested_ms    INTEGER NOT NULL,
    cancel_until_ms INTEGER NOT NULL,
    executed_ms     INTEGER,
    stays           TEXT NOT NULL,           -- JSON array
    receipts        TEXT NOT NULL            -- JSON array of compact JWS
) STRICT, WITHOUT ROWID;
CREATE INDEX deletion_account ON deletion (account_id, sequence);
CREATE INDEX deletion_due ON deletion (state, cancel_until_ms);
