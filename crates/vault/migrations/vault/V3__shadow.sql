-- Read everything anew beside what is held, and keep the organization's wish to be left alone.
-- Why: a complete reading that is cut off must leave no mix of two servers, and a restart is no
-- reason to come back sooner than was asked.

-- What a complete reading has brought so far; it takes the place of the portal's copy with its last
-- page. `fields` is NULL for a tombstone.
CREATE TABLE shadow (
    kind       TEXT NOT NULL CHECK (kind IN ('profile', 'device', 'email-preference')),
    id         TEXT NOT NULL,
    etag       TEXT,
    has_secret INTEGER NOT NULL CHECK (has_secret IN (0, 1)),
    fields     TEXT,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

ALTER TABLE sync ADD COLUMN held_us INTEGER; -- not to be asked before; Unix microseconds, UTC
