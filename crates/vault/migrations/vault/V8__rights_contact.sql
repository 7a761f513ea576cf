-- Keep the contacts a member found apart by the channel they were found for.
-- Why: a number to call is no address to write to. With one place for both, what was typed for one channel stood in
-- the field of the other, and giving it up there lost it. The three columns that held it are empty from here on:
-- a CHECK names them, so they cannot go without the table being made anew, which everything of a request hangs on.

CREATE TABLE rights_contact (
    request  TEXT NOT NULL REFERENCES rights_request (id) ON DELETE CASCADE,
    channel  TEXT NOT NULL CHECK (channel IN ('portal', 'guided', 'email', 'post', 'phone', 'local', 'none')),
    value    TEXT NOT NULL,
    source   TEXT NOT NULL,
    given_on TEXT NOT NULL,
    PRIMARY KEY (request, channel)
) STRICT, WITHOUT ROWID;

-- An address that stands where a number belongs was typed before the way was changed.
INSERT INTO rights_contact (request, channel, value, source, given_on)
    SELECT id, iif(channel = 'phone' AND instr(contact, '@') > 0, 'email', channel), contact, contact_source,
           contact_given_on
    FROM rights_request WHERE contact IS NOT NULL;
UPDATE rights_request SET contact = NULL, contact_source = NULL, contact_given_on = NULL WHERE contact IS NOT NULL;
