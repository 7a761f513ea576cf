-- What goes to a portal about a rights request, and what the portal says of it.
-- Why: between our sending and their answer the program may die. The key under which something goes and its exact
-- bytes stand here before it is sent, so that its outcome can be asked for, nothing is filed twice, and every receipt
-- can be held against the bytes it must name.

-- What goes out: the filing of a request, then messages and a withdrawal, in the member's order.
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
CREATE UNIQUE INDEX rights_order_files_once ON rights_order (request) WHERE kind = 'filing';
CREATE INDEX rights_order_of ON rights_order (request, seq);
CREATE INDEX rights_order_due ON rights_order (due_us, seq) WHERE state IN ('waiting', 'unknown');

-- A request that a portal took, as the portal last said that it stands. `trouble` is why the last look failed.
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

-- What is known of a receipt besides its bytes, which are a document; a later key may yet prove it.
CREATE TABLE rights_receipt (
    request TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    sha256  TEXT NOT NULL,
    step    TEXT NOT NULL,
    at_us   INTEGER NOT NULL,
    proven  INTEGER NOT NULL CHECK (proven IN (0, 1)),
    signer  TEXT,
    PRIMARY KEY (request, sha256)
) STRICT, WITHOUT ROWID;

-- Which requests the portal takes, as it last said; `kinds` is a JSON list.
CREATE TABLE rights_terms (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    kinds     TEXT NOT NULL,
    most_open INTEGER NOT NULL,
    read_us   INTEGER NOT NULL
) STRICT;
