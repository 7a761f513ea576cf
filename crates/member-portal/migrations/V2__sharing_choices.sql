-- Choices about recipients are records like the others: they have a version and a place in the feed.
-- Why a new table: SQLite cannot change a CHECK. Nothing refers to this table.
CREATE TABLE record_v2 (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference', 'sharing-choice')),
    id         TEXT NOT NULL,
    position   INTEGER NOT NULL,             -- where it stands in the feed; also its version
    ordinal    INTEGER NOT NULL,             -- order in lists
    fields     TEXT NOT NULL,                -- JSON object
    secret     TEXT,                         -- a device's verification code
    updated_ms INTEGER NOT NULL,             -- Unix ms, UTC
    PRIMARY KEY (account_id, kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO record_v2 (account_id, kind, id, position, ordinal, fields, secret, updated_ms)
    SELECT account_id, kind, id, position, ordinal, fields, secret, updated_ms FROM record;
DROP TABLE record;
ALTER TABLE record_v2 RENAME TO record;
CREATE UNIQUE INDEX record_position ON record (account_id, position);
