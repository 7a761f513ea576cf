# Correcting values of any record: profile and devices.

date-as-printed = “{ $date }” (as printed; day and month unclear)

record-none = No value
record-restored = This is text you had not saved yet.
record-step-up = { $organization } asks you to sign in again when this changes.
record-one-line = This field is one line: line breaks became spaces.
record-not-saved = Not saved. What you typed is still here.
record-give-up-title = Discard what you typed?
record-give-up-text = It has not been saved. The values stay as they were.
record-give-up-keep = Keep editing
record-give-up-go = Discard text
record-given-up = What you typed is discarded.
record-saved-portal = Saved here. Waiting for { $organization } to confirm it.
record-saved-by-hand = Saved on this computer.
record-saved-offline = Saved here. Will reach { $organization } when you are online.
record-saved-network-off = Saved here. It goes to { $organization } when you switch its network on again.
record-saved-paused = Saved here. It waits until the deletion at { $organization } is cancelled or done.
record-policy-ref = Policy, { $ref }
record-still = At { $organization } it is still: { $value }
record-wanted = Wanted: { $value }
record-now = At { $organization } it is now: { $value }
record-undone = Taken back. The earlier value is here again.
record-paused = You asked { $organization } to delete your account. Changes wait until that is cancelled or done.
record-moved-on = { $organization }’s copy changed on { $date } while you were editing. What you typed is untouched.
record-moved = { $organization }’s copy changed while you were editing. What you typed is untouched.
record-moved-now = { $field } there now: { $value }
record-decide = Decide in the Outbox
record-gone = { $organization } does not list { $name } any more. Your change cannot be kept there. This is what you entered:
record-gone-typing = { $organization } does not list { $name } any more. What you had not saved cannot be kept there. This is what you entered:
record-account-gone = Nothing can be changed at { $organization } any more. What you had not saved cannot be kept there. This is what you entered:

standing-as-of = What you see is from { $date }.
standing-never = Nothing has been fetched yet.
standing-checked = { $organization } was asked.
standing-network-off = The network for { $organization } is off. Changes wait here.
standing-offline = You are offline. Changes wait here and reach { $organization } when you are online.
standing-signed-out = You are signed out at { $organization }. Until you sign in again nothing is fetched or sent.
standing-deleted = { $organization } confirmed that your account is deleted. This is your own copy.
standing-deleted-unproven = { $organization } says your account is deleted, without proof. This is your own copy.

field-too-long = { $field }: at most { $max } characters. Nothing was cut.
field-line-break = { $field } is one line. Take the line break out.
field-control = { $field } holds a character that cannot be shown. Type it again by hand.
field-empty = { $field } cannot be empty or blank.
field-not-an-email = { $field }: enter one address, for example ada@example.org.
field-not-a-phone = { $field }: enter digits, with + and the country first, for example +49 711 123456.
field-not-a-country = { $field }: enter a country, for example Germany.
field-not-a-time-zone = { $field }: choose a time zone, for example Europe/Berlin.
field-not-an-instant = { $field }: enter a date and a time.
field-not-a-date = { $field }: enter a date, for example 2026-05-05.
field-in-the-future = { $field }: this day is still to come. Enter the day it happened.
field-before-it-was-sent = { $field }: this is before the request was sent.
field-too-long-ago = { $field }: this is too long ago to be about this request.
field-not-writable = { $field } cannot be changed here.
field-unknown-field = { $field } is not known to the organization.
