-- What members ask for by law or by the policy, and what became of it.
-- Everything about a request goes with its account; only the receipts stay, and they name nobody.
CREATE TABLE rights_request (
    id                 TEXT PRIMARY KEY,     -- 128 random bits
    account_id         INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    sequence           INTEGER NOT NULL,     -- 1, 2, 3 … per account: order of arrival
    version            INTEGER NOT NULL,     -- 1 when it arrived, one more with each step
    kind               TEXT NOT NULL,
    regime             TEXT,                 -- the law it names; NULL if it names none
    language           TEXT NOT NULL,        -- BCP 47
    text               TEXT NOT NULL,        -- what the member wrote
    categories         TEXT NOT NULL,        -- JSON array of ids of the pack
    devices            TEXT NOT NULL,        -- JSON array of ids
    reference          TEXT,                 -- the member's own
    operation          TEXT NOT NULL,
    request_sha256     TEXT NOT NULL,
    received_ms        INTEGER NOT NULL,     -- Unix ms, UTC; the term begins here
    expected_by        TEXT,                 -- date
    status             TEXT NOT NULL
        CHECK (status IN ('open', 'in_progress', 'fulfilled', 'revoked', 'denied', 'expired')),
    reason             TEXT,
    processing_details TEXT,
    results            TEXT,
    messages           TEXT NOT NULL,        -- JSON array, oldest first
    UNIQUE (account_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE request_receipt (
    request_id TEXT NOT NULL,                -- without a tie to the request: it may be gone
    number     INTEGER NOT NULL,             -- 1, 2, 3 …
    jws        TEXT NOT NULL,                -- compact JWS
    PRIMARY KEY (request_id, number)
) STRICT, WITHOUT ROWID;
