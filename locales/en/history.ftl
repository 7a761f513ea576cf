# Activity and history of one organization, and what the desktop is told.

history-title = Activity & history
history-lead = What you changed, what arrived from { $organization }, and what it logged.
history-lead-by-hand = What you noted for { $organization }, and what it was before.
history-loading = Reading the history
history-empty = Changes you make or receive will be listed here.
history-none = No entry fits.
history-show-changes = Show all changes
history-filter = What is shown
history-shown = Show
history-shown-changes = All changes
history-shown-made = Changes you made
history-shown-received = Changes from { $organization }
history-shown-log = What { $organization } logged
history-shown-everything = Everything
history-about = About
history-about-all = Everything
history-about-camera = Camera: { $field }
history-unread = Part of the history could not be checked.
history-unread-days = Show which days
history-more = Show more
history-more-came =
    { $count ->
        [one] 1 more entry
       *[other] { $count } more entries
    }
history-you = You
history-logged = Logged by { $organization }
history-after = After
history-a-camera = A camera
history-confirmed = Confirmed { $date }
history-change-back = Ask them to change it back
history-change-back-here = Change it back
history-back-asked = Queued. { $organization } is asked for the earlier value.
history-back-conflict = { $organization }’s copy has moved on. Choose a version first; nothing is sent until then.
history-back-already-so = It is the earlier value already, or on its way to it.
history-changed =
    { $what ->
        [device] { $name } changed
        [email-preference] E-mail topic { $name } changed
        [sharing-choice] Sharing with { $name } changed
       *[other] Your profile changed
    }
history-added =
    { $what ->
        [device] { $name } was added
        [email-preference] E-mail topic { $name } was added
        [sharing-choice] A choice about sharing was added: { $name }
       *[other] Your profile was added
    }
history-removed =
    { $what ->
        [device] { $name } was removed
        [email-preference] E-mail topic { $name } was removed
        [sharing-choice] A choice about sharing was removed: { $name }
       *[other] Your profile was removed
    }
history-no-longer-listed =
    { $what ->
        [device] { $name } is no longer listed
        [email-preference] E-mail topic { $name } is no longer listed
        [sharing-choice] A choice about sharing is no longer listed: { $name }
       *[other] Your profile is no longer listed
    }
history-listed-again =
    { $what ->
        [device] { $name } is listed again
        [email-preference] E-mail topic { $name } is listed again
        [sharing-choice] A choice about sharing is listed again: { $name }
       *[other] Your profile is listed again
    }
history-secret-changed =
    { $what ->
        [device] { $name }: verification code changed
       *[other] Verification code changed
    }

## What organizations log; one we have no words for is shown as they call it

activity-signed-in = Signed in
activity-sign-in-failed = Sign-in failed
activity-live-view-opened = Live view opened
activity-device-online = Camera went online
activity-device-offline = Camera went offline
activity-device-added = Camera added
activity-device-changed = Camera changed
activity-device-removed = Camera removed
activity-device-code-shown = Verification code shown
activity-message-sent = Message sent to you
activity-document-downloaded = Document downloaded
activity-profile-changed = Profile changed
activity-email-preference-changed = E-mail preference changed
activity-sharing-choice-changed = Sharing choice changed
activity-rights-request-received = Request received
activity-rights-request-message = Message about a request
activity-rights-request-acknowledged = Request acknowledged
activity-rights-request-identity-asked = Request: they asked who you are
activity-rights-request-extended = Request: they need more time
activity-rights-request-fee-asked = Request: they asked for a fee
activity-rights-request-answered-fully = Request answered
activity-rights-request-answered-partly = Request answered in part
activity-rights-request-refused = Request refused
activity-rights-request-expired = Request closed without an answer
activity-rights-request-withdrawn = Request withdrawn
activity-deletion-requested = Deletion of the account requested
activity-deletion-cancelled = Deletion of the account cancelled
activity-other = Logged as “{ $kind }”

## The desktop's notifications: nothing personal, not even whose portal

notice-open = Open
notice-conflict = A change needs your choice.
notice-refused = A change was refused. What you entered is kept.
notice-sign-in = A portal wants you to sign in again.
notice-removals = A portal wants to remove a lot at once. Nothing was removed here.
notice-due-soon = An answer to one of your requests is due soon.
notice-late = An answer to one of your requests is late.
