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

-- One that stands where no such contact can was typed before the way was changed. What is read out of a damaged file of
-- an earlier version is moved by the same lines.
INSERT OR IGNORE INTO rights_contact (request, channel, value, source, given_on)
    SELECT id,
           CASE
               WHEN channel IN ('email', 'post', 'none') THEN channel
               WHEN channel = 'phone' AND trim(contact) GLOB '[+(0-9]*' THEN channel
               WHEN instr(contact, '@') > 0 THEN 'email'
               WHEN channel = 'phone' AND NOT contact GLOB '*[,' || char(10) || ']*' THEN channel
               ELSE 'post'
           END,
           contact, contact_source, contact_given_on
    FROM rights_request WHERE contact IS NOT NULL;
UPDATE rights_request SET contact = NULL, contact_source = NULL, contact_given_on = NULL WHERE contact IS NOT NULL;
