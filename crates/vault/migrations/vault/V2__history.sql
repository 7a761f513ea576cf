-- What arrived in a record, or was typed in by hand, with the value before it.
-- Why: a record keeps only its present value, so nobody could see what a portal had changed. The member's
-- changes for a portal stand in `change`. `before` and `after` are JSON objects of the fields that differ; a field
-- that is absent was not held, or is not any more. A secret never stands here, only that it changed.

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

CREATE INDEX change_queued ON change (queued_us, seq);
