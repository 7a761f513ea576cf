-- Keep what the member chose about recipients, as records like the others.
-- Why: a portal offers these choices, and what is not kept can neither be shown nor changed. SQLite cannot change
-- a CHECK, so each table that names the kinds is made anew. The old ones are renamed first, so that the new ones
-- carry their names from the beginning; and `value` moves before the old `record` goes, or its rows would go with it.

ALTER TABLE value RENAME TO value_old;
ALTER TABLE record RENAME TO record_old;

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
INSERT INTO record (kind, id, etag, listing, has_secret, seen_us, removed_us)
    SELECT kind, id, etag, listing, has_secret, seen_us, removed_us FROM record_old;

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
INSERT INTO value (kind, record, field, value, source, seen_us)
    SELECT kind, record, field, value, source, seen_us FROM value_old;

DROP TABLE value_old;
DROP TABLE record_old;

-- The numbers of changes and entries go on where they were, also where the newest are not there any more.
ALTER TABLE change RENAME TO change_old;
DROP INDEX change_open;
DROP INDEX change_due;
DROP INDEX change_queued;

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
INSERT INTO change (
    seq, operation, kind, record, action, before, wanted, etag, state, reason, detail, theirs,
    attempts, due_us, queued_us, settled_us)
SELECT
    seq, operation, kind, record, action, before, wanted, etag, state, reason, detail, theirs,
    attempts, due_us, queued_us, settled_us
FROM change_old;
DELETE FROM sqlite_sequence WHERE name = 'change';
UPDATE sqlite_sequence SET name = 'change' WHERE name = 'change_old';
DROP TABLE change_old;

CREATE INDEX change_open ON change (kind, record, seq) WHERE state NOT IN ('confirmed', 'discarded');
CREATE INDEX change_due ON change (due_us, seq) WHERE state IN ('waiting', 'unknown');
CREATE INDEX change_queued ON change (queued_us, seq);

ALTER TABLE history RENAME TO history_old;
DROP INDEX history_at;

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
INSERT INTO history (seq, at_us, kind, record, name, event, before, after, source)
    SELECT seq, at_us, kind, record, name, event, before, after, source FROM history_old;
DELETE FROM sqlite_sequence WHERE name = 'history';
UPDATE sqlite_sequence SET name = 'history' WHERE name = 'history_old';
DROP TABLE history_old;

CREATE INDEX history_at ON history (at_us, seq);

ALTER TABLE shadow RENAME TO shadow_old;

CREATE TABLE shadow (
    kind       TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference', 'sharing-choice')),
    id         TEXT NOT NULL,
    etag       TEXT,
    has_secret INTEGER NOT NULL CHECK (has_secret IN (0, 1)),
    fields     TEXT,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO shadow (kind, id, etag, has_secret, fields)
    SELECT kind, id, etag, has_secret, fields FROM shadow_old;
DROP TABLE shadow_old;

-- Choices were passed over until now: the next reading begins at the beginning and brings them.
UPDATE sync SET cursor = NULL, server_id = NULL;
