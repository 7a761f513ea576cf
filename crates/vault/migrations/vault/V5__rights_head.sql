-- The end of each request's log, kept beside it.
-- Why: the chain of a log tells what was changed or taken out before its end; that lines are missing at
-- the end is seen only by who knows how far it went.

CREATE TABLE rights_head (
    request TEXT PRIMARY KEY REFERENCES rights_request (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL CHECK (number > 0),
    chain   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO rights_head (request, number, chain)
SELECT request, number, chain FROM rights_entry AS entry
WHERE number = (SELECT max(number) FROM rights_entry WHERE request = entry.request);

-- Whoever writes on a log moves its end, in the same statement. A line put in before the end moves nothing.
CREATE TRIGGER rights_head_follows_its_log AFTER INSERT ON rights_entry
BEGIN
    UPDATE rights_head SET number = new.number, chain = new.chain
    WHERE request = new.request AND number < new.number;
    INSERT INTO rights_head (request, number, chain)
    SELECT new.request, new.number, new.chain
    WHERE NOT EXISTS (SELECT 1 FROM rights_head WHERE request = new.request);
END;

CREATE TRIGGER rights_head_only_moves_forward BEFORE UPDATE ON rights_head
WHEN new.request <> old.request OR new.number <= old.number
BEGIN SELECT raise(ABORT, 'the end of a log only moves forward'); END;

CREATE TRIGGER rights_head_is_never_replaced BEFORE INSERT ON rights_head
WHEN EXISTS (SELECT 1 FROM rights_head WHERE request = new.request)
BEGIN SELECT raise(ABORT, 'the end of a log only moves forward'); END;

CREATE TRIGGER rights_head_goes_with_its_request BEFORE DELETE ON rights_head
WHEN EXISTS (SELECT 1 FROM rights_request WHERE id = old.request)
BEGIN SELECT raise(ABORT, 'the end of a log only moves forward'); END;
