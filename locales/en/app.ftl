# The window’s own words: frame, shared parts, and the screens protect, lock, home, add, outbox, settings.

app-name = Privacy Dashboard
app-name-locked = Privacy Dashboard, locked

## Buttons and marks used everywhere

action-cancel = Cancel
action-back = Back
action-continue = Continue
action-save = Save
action-copy = Copy
action-copied = Copied
action-retry = Try again
action-discard = Discard
action-undo = Undo
action-sign-in = Sign in
action-check-now = Check now
action-print = Print
action-more = More for { $name }
loading = Reading your data
sample-data = Sample data
value-empty = Empty
not-stated = The policy does not say
field-optional = optional
field-count = { $used } of { $max } characters
error-details = Details
error-summary =
    { $count ->
        [one] One field needs your attention
       *[other] { $count } fields need your attention
    }
progress-count = { $done } so far
progress-of = { $done } of { $total }
progress-announce = { $label }: { $percent } percent
switch-on = On
switch-off = Off

## How far a change has come

state-waiting = Waiting
state-sending = On its way
state-confirmed = Confirmed
state-refused = Refused
state-conflict = Two versions
state-unknown = Not known if it arrived
state-sign-in-needed = Sign-in needed
state-discarded = Discarded
state-gone = No longer there

## Where a value comes from

source-portal = From portal
source-portal-on = From portal, { $date }
source-typed-in = You entered
source-typed-in-on = You entered, { $date }
source-imported-answer = From their answer
source-imported-answer-on = From their answer, { $date }
source-policy-may-have = Policy says they may have it
source-policy-may-have-on = Policy says they may have it, copy of { $date }

## Frame

frame-skip = Skip to content
frame-menu = Menu
frame-menu-close = Close menu
nav-label = Main
nav-home = Home
nav-outbox = Outbox
nav-outbox-count =
    { $count ->
        [one] 1 item
       *[other] { $count } items
    }
nav-organizations = Organizations
nav-group-data = My data
nav-group-choices = My choices
nav-group-rights = My rights
nav-add = Add organization
nav-settings = Settings
nav-lock = Lock
nav-needs-you = Needs you
foot-offline = Offline
foot-offline-checked = Offline. Checked { $date }
foot-checked = Checked { $date }
foot-not-checked = Not checked yet
foot-checking = Checking now
foot-local = Nothing is fetched
not-here-title = Not found
not-here = There is no screen at this address.
not-here-home = Go to Home
not-added-title = Not added
not-added = { $organization } is not in your dashboard yet.

## Two versions of one thing

conflict-caption = Values that you and { $organization } both changed
conflict-field = What
conflict-before = Before
conflict-yours = Yours
conflict-theirs = { $organization }’s
conflict-keep-yours = { $field }: keep yours, { $value }
conflict-keep-theirs = { $field }: keep { $organization }’s, { $value }
conflict-choose = Choose one version for each line.
conflict-ready = Nothing is decided until you press the button.
conflict-keep = Keep these versions

## Passphrase and recovery code

passphrase-show = Show
passphrase-hide = Hide
passphrase-new = New passphrase
passphrase-new-description = At least 8 characters. Four or five unrelated words are good.
passphrase-repeat = The same again
passphrase-current = Current passphrase
passphrase-missing = Enter a passphrase.
passphrase-differs = The two do not match. Type the passphrase again.
recovery-title = Your recovery code
recovery-lead = If your keyring or passphrase is lost, this code opens your data. Without it nobody can, including us.
recovery-code = Recovery code
recovery-save = Save as file
recovery-saved = Saved as { $path }
recovery-keep = Keep it away from this computer. It is shown only now.
recovery-confirm = I have saved, printed or written down this code
recovery-confirm-missing = Tick the box once the code is in a safe place.

## Protect: the first start

protect-title = Protect your data
protect-lead = What you keep here is encrypted on this computer. Choose what holds the key. Nothing is written before you choose.
protect-legend = What holds the key
protect-keyring = This computer’s keyring
protect-keyring-description = Opens when you are logged in to this computer. Nothing to remember.
protect-passphrase = A passphrase
protect-passphrase-description = You type it each time you start or unlock. Nobody can look it up for you.
protect-keyring-unusable = The keyring of this computer cannot be used now.
protect-recheck = Look for the keyring again
protect-go = Protect my data
protect-recovery-note = Next you get a recovery code to save or print.
keyring-problem-no-bus = No session bus answers. Start the app from your desktop session, or use a passphrase.
keyring-problem-no-provider = No keyring program is running. Start one, for example GNOME Keyring or KWallet, or use a passphrase.
keyring-problem-no-collection = The keyring program has no keyring yet. Create one in it, or use a passphrase.
keyring-problem-locked = The keyring is locked. Unlock it and look again, or use a passphrase.
keyring-problem-timed-out = The keyring did not answer within 5 seconds. Look again, or use a passphrase.
keyring-problem-refused = The keyring refused to keep a key. Use a passphrase.

## Lock screen

lock-title = Locked
lock-passphrase = Passphrase
lock-unlock = Unlock
lock-wrong = That is not the passphrase. Try again.
lock-code-wrong = That is not the recovery code. Check each group and try again.
lock-pause =
    { $seconds ->
        [one] Too many tries. You can try again in 1 second.
       *[other] Too many tries. You can try again in { $seconds } seconds.
    }
lock-forgotten = Use the recovery code
lock-recovery-label = Recovery code
lock-recovery-description = Eight groups of four characters, and a last group that checks them. Spaces and capital letters do not matter.
lock-recovery-missing = Enter your recovery code.
lock-other-way = Back to the usual way
lock-language = Language
lock-by-member = Locked
    .text = Your data is closed. The keyring of this computer opens it again.
lock-keyring-locked = The keyring of this computer is locked
    .text = Your data is untouched. Unlock the keyring in your system’s own window, then try again.
lock-keyring-unavailable = The keyring of this computer does not answer
    .text = Your data is untouched. Log in to your desktop session or start the keyring program, then try again. The recovery code works without a keyring.
lock-key-missing = The keyring has no key for this data
    .text = Your data is untouched. Perhaps it belongs to another login, or the keyring was reset. The recovery code opens it.
lock-key-wrong = The key in the keyring does not fit this data
    .text = Your data is untouched, and the other key was left alone. The recovery code opens it.
lock-protection-damaged = The protection file is damaged
    .text = Your data could not be opened. Put protection.json back from a backup, then try again. Nothing was overwritten.
lock-ledger-damaged = The list of organizations and settings is damaged
    .text = Your organizations’ data is stored apart and is untouched. Try again to go on with what can still be read: the damaged files are set aside and nothing is deleted. If you have a backup, put the ledger folder back first.
lock-ready = Unlocked
lock-change-protection = You unlocked with the recovery code. Choose below what holds the key from now on.

## Home

home-title = Home
home-needs-you = Needs you
home-nothing = Nothing is waiting on you.
home-nothing-text =
    { $waiting ->
        [0] Everything you changed has been confirmed.
        [one] One change is on its way. You do not have to do anything.
       *[other] { $waiting } changes are on their way. You do not have to do anything.
    }
home-organizations = Organizations
home-add = Add organization
home-empty = No organization yet
home-empty-text = Add one to see, correct, export and delete what it holds about you.
home-conflicts =
    { $count ->
        [one] { $organization }: one change needs your choice
       *[other] { $organization }: { $count } changes need your choice
    }
home-conflicts-text = You and the organization changed the same thing.
home-choose = Make your choice
home-refused =
    { $count ->
        [one] { $organization } refused one change
       *[other] { $organization } refused { $count } changes
    }
home-refused-text = What you entered is kept. See the reason and decide.
home-see-reason = See the reason
home-signed-out = { $organization } wants you to sign in again
home-signed-out-text = Your data stays here. Until then nothing is fetched or sent.
home-deletion = Deletion at { $organization } is requested, not carried out yet
home-deletion-until = You can cancel until { $date }.
home-deletion-text = The time to cancel has passed. We keep asking until the deletion is confirmed.
home-deletion-unknown = It is not known whether { $organization } received your deletion request
home-deletion-unknown-text = Look at its state, or ask again.
home-deletion-see = See its state
home-unread =
    { $count ->
        [one] Could not read 1 of { $total } organizations. The rest is up to date.
       *[other] Could not read { $count } of { $total } organizations. The rest is up to date.
    }
home-removals = { $organization }’s portal wants to remove a lot at once
home-removals-text = Nothing was removed here. It may be a fault, so you decide.
home-removals-title = Remove here what { $organization }’s portal no longer lists?
home-removals-why = Look at the portal first. What is removed here is still kept for 30 days.
home-removals-keep = Keep everything
home-removals-agree = Remove it here too
home-damaged = The data file of { $organization } cannot be read
home-damaged-text = Nothing was overwritten. Put its folder back from a backup, then try again.
home-profile-values =
    { $count ->
        [0] no profile values
        [one] 1 profile value
       *[other] { $count } profile values
    }
home-devices =
    { $count ->
        [0] no devices
        [one] 1 device
       *[other] { $count } devices
    }
home-topics-on =
    { $count ->
        [0] no email topic on
        [one] 1 email topic on
       *[other] { $count } email topics on
    }
home-by-hand = Kept by hand
home-account = Signed in as { $account }
home-signed-out-short = Signed out
home-checked = Checked { $date }
home-not-checked = Not checked yet
home-network-off = Network off
home-check-first = First fetch
home-checking = Asking { $organization }
home-sending = Sending to { $organization }
home-cancelled = Stopped. What had arrived is kept.
home-delete = Delete account
home-export = Export
home-open = Open

## Add organization

add-title = Add organization
add-choose = Which organization?
add-step = Step { $step } of 3
add-added = Added
add-policy-copy = Policy copy of { $date }
add-policy-copy-names = { $names } · Policy copy of { $date }
add-none-left = All five organizations are in your dashboard.
add-source-title = Where { $organization }’s data comes from
add-portal = Connect to its portal
add-portal-text = The portal shows what { $organization } holds, and takes your changes. You sign in there, in your own browser.
add-address = Portal address
add-address-description = From { $organization }’s own website or mail, for example https://members.example.org
add-address-missing = Enter the portal’s address, for example https://members.example.org
add-look = Look at this portal
add-looking = Asking the portal who it is
add-by-hand = Type it in by hand
add-by-hand-text = You write down what you know. It stays on this computer; nothing is fetched and nothing is sent.
add-by-hand-go = Type it in by hand
add-consent-title = Connect to { $domain }?
add-consent-lead = Check that this is really { $organization }. Privacy Dashboard has no way to tell.
add-consent-domain = Portal
add-consent-issuer = Sign-in page
add-consent-address = Full address
add-consent-offers = It offers
add-consent-deletion = After a deletion request
add-consent-window = You can cancel for { $duration }
add-consent-window-none = It cannot be cancelled
add-consent-key = Fingerprint of its receipts
add-consent-key-none = It signs no receipts. Privacy Dashboard will never be able to prove a deletion.
add-consent-sample = This portal is a demo. What it shows is sample data, not yours.
add-consent-plain = This address is not encrypted. That is accepted only because it is on this very computer.
add-consent-what = Your data is then copied to this computer, encrypted, and kept up to date.
add-connect = Connect and sign in
capability-profile = your profile
capability-devices = your devices
capability-device-secrets = verification codes of devices
capability-email-preferences = email preferences
capability-sharing-choices = choices about sharing
capability-activity = account activity
capability-changes = changes since last time
capability-deletion = deletion of your account
add-done = { $organization } is added.

## Sign-in in the browser

sign-in-title = Sign in at { $organization }
sign-in-waiting = Your browser has opened the sign-in page. Come back here when you are done.
sign-in-starting = Opening your browser
sign-in-not-opened = No browser could be opened. Copy this address into any browser on this computer.
sign-in-address = Address of the sign-in page
sign-in-copy = Copy address
sign-in-nothing = Nothing opened?
sign-in-limit = Waiting for up to 5 minutes.
sign-in-cancel = Cancel sign-in
sign-in-done = Signed in at { $organization }.
sign-in-step-up = { $organization } wants to be sure that it is you. Sign in once more in your browser.

## Outbox

outbox-title = Outbox
outbox-lead = Everything that is not yet with an organization.
outbox-empty = Nothing is waiting to go.
outbox-empty-text = Changes you make appear here until the organization confirms them.
outbox-offline =
    { $count ->
        [one] 1 item will go when you are online.
       *[other] { $count } items will go when you are online.
    }
outbox-edit-profile = Change in your profile
outbox-edit-device = Change to { $name }
outbox-edit-email-preference = Change to email topic { $name }
outbox-edit-sharing-choice = Change to sharing: { $name }
outbox-add-device = New camera { $name }
outbox-remove-device = Removal of { $name }
outbox-since = Since { $date }
outbox-attempts =
    { $count ->
        [0] Not tried yet
        [one] Tried once
       *[other] Tried { $count } times
    }
outbox-next = Next try { $date }
outbox-subscribed = Sent to you
outbox-allowed = Sharing allowed
outbox-yes = yes
outbox-no = no
outbox-their-words = In { $organization }’s own words
outbox-discard-title = Discard this change?
outbox-discard-text = The earlier value comes back. { $organization } is not asked for anything.
outbox-discard-gone = The change is let go. { $organization } is not asked for anything.
outbox-discard-unknown = It may already have arrived. Discarding it here does not take it back at { $organization }.
outbox-discard-go = Discard change
outbox-discard-keep = Keep change
outbox-discarded = Discarded. The earlier value is back.
outbox-let-go = Discarded.
outbox-retried = The change will be tried again.
outbox-resolved = Your choice is stored and will be sent.
outbox-sign-in-text = { $organization } takes this change only after you sign in again.
outbox-unknown-text = The connection broke while the change was being sent. We ask { $organization } whether it arrived.
outbox-conflict-text = { $organization }’s copy changed while yours was waiting. Which version should stay?
outbox-removal-gone = { $organization } does not list { $name } any more, but has not confirmed removing it.
outbox-sending-text = The change has left this computer. { $organization } has not confirmed it yet.
reason-validation = { $organization } does not accept this value.
reason-unknown-field = { $organization } no longer knows this field.
reason-not-found = { $organization } no longer has this entry.
reason-forbidden = { $organization } does not allow this change.
reason-step-up-required = { $organization } wants a fresh sign-in for this.
reason-deletion-pending = A deletion is requested, so { $organization } takes no changes.
reason-operation-mismatch = { $organization } already has another change under the same number.
reason-too-large = The text is longer than { $organization } takes.
reason-rate-limited = { $organization } asked us to wait.
reason-offline = This computer is offline.
reason-portal-unreachable = { $organization }’s portal did not answer.
reason-portal-error = { $organization }’s portal has trouble of its own.
reason-tls-failed = The connection to { $organization } could not be made safe.
reason-not-a-portal = Something else than { $organization }’s portal answered.
reason-redirected = { $organization }’s portal pointed to another address.
reason-throttled = { $organization } asked us to wait.
reason-internal = { $organization } had an error of its own.
reason-other = { $organization } said no without a reason we know.

## Settings

settings-title = Settings
settings-display = Display
settings-language = Language
settings-language-en = English
settings-language-de = Deutsch
settings-theme = Theme
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-zoom = Text and page size
settings-zoom-percent = { $percent } %
settings-zoom-in = Larger
settings-zoom-out = Smaller
settings-notifications = Notifications
settings-notifications-text = The desktop says when something needs you and you look elsewhere. It names nobody.
settings-network = Network
settings-network-text = Only whom you choose is ever asked: portals you connected, your mail account, and hosts shown to you before you press. There is no telemetry.
settings-network-of = Network for { $organization }
settings-network-none = No portal is connected. Nothing goes over the network.
settings-network-offline = Offline now
settings-network-stopped = Off. Changes wait in the Outbox.
settings-sign-out = Sign out
settings-signed-out = Signed out of { $organization }. Your copy stays here.
settings-proxy = Use the system’s proxy
settings-proxy-text = Off: connections go straight to the portals.
settings-protection = Protection
settings-protection-now = What holds the key
settings-protection-keyring = This computer’s keyring
settings-protection-passphrase = A passphrase
settings-protection-change = Change protection
settings-protection-changed = Protection changed.
settings-protection-same = Choose what holds the key from now on. Your data is not rewritten.
settings-recovery = Recovery code
settings-recovery-text = A new code makes the old one useless.
settings-recovery-new = New recovery code
settings-recovery-make = Make a new code
settings-lock-now = Lock now
settings-lock-text = Clears the window until the key is there again. Ctrl+L does the same.
settings-clipboard = Clipboard
settings-clipboard-text = A copied secret is cleared from the clipboard after { $seconds } seconds.
settings-data = Data on this computer
settings-data-dir = Folder
settings-data-text = All your data in it is encrypted. Backups of this computer stay readable to whoever also has the key.
settings-receipts = Receipts
settings-receipts-text = Signed by the organizations for deletions you asked for. They stay here when an account and its copy are gone.
settings-receipts-none = No receipts are kept.
settings-receipts-of = { $organization }: { $step }
settings-about = About
settings-version = Version
settings-policies = Policy copies
settings-policies-text = Facts about each organization come from these copies. They may have changed since.
settings-licence = Licence
settings-licence-text = MIT or Apache-2.0. The typefaces are Atkinson Hyperlegible Next and Mono (OFL-1.1).
settings-saved = Saved.
settings-not-saved = Not saved. The earlier setting still holds.
