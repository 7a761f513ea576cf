CREATE TABLE deletion (
    operation      TEXT PRIMARY KEY,
    organization   TEXT NOT NULL,
    asked          TEXT NOT NULL,
    request        BLOB NOT NULL,
    request_sha256 TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('asking', 'requested', 'cancelled', 'executing', 'executed', 'refused')),
    unknown        INTEGER NOT NULL CHECK (unknown IN (0, 1)),
    issuer         TEXT NOT NULL,
    receipt_keys   TEXT NOT NULL,
    status_url     TEXT,
    stays          TEXT NOT NULL,
    refusal_code   TEXT,
    refusal_detail TEXT,
    asked_us       INTEGER NOT NULL,
    requested_us   INTEGER,
    cancel_us      INTEGER,
    server_us      INTEGER,
    executed_us    INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX deletion_of ON deletion (organization, asked_us);

CREATE TABLE organization (
    directory    TEXT PRIMARY KEY,
    organization TEXT NOT NULL,
    channel      TEXT NOT NULL CHECK (channel IN ('portal', 'by-hand')),
    added_us     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    operation    TEXT NOT NULL,
    organization TEXT NOT NULL,
    step         TEXT NOT NULL,
    jws          TEXT NOT NULL,
    fingerprint  TEXT,
    proven       INTEGER NOT NULL CHECK (proven IN (0, 1)),
    at_us        INTEGER NOT NULL,
    kept_us      INTEGER NOT NULL,
    UNIQUE (operation, jws)
) STRICT;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

