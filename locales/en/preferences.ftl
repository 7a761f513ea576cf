# Email preferences.

preferences-title = Email preferences
preferences-lead = What { $organization } may write to you about. On and off are equally easy.
preferences-lead-by-hand = What { $organization } may write to you about, and what its policy says about stopping it.
preferences-by-hand = { $organization } is kept by hand: what you switch here is your own note. { $organization } does not learn of it.
preferences-loading = Reading your email preferences
preferences-empty = The policy names no email types.
preferences-stop-all = Stop all marketing here
preferences-note-all = Note all marketing as off
preferences-can = You can stop
preferences-can-text = The policy of { $organization } lets you stop these.
preferences-cannot = You cannot stop
preferences-cannot-text = The policy of { $organization } offers no opt-out from these.
preferences-silent = The policy does not say
preferences-silent-text = Whether these can be stopped is not written in the policy. You can still ask { $organization }.
preferences-switch = Receive: { $topic }
preferences-on = On
preferences-off = Off
preferences-unknown = Not known
preferences-required = No choice
preferences-partly = Can be stopped only in part
preferences-conflict = You and { $organization } changed this. Nothing is sent until you choose.
preferences-conflict-when = You chose on { $yours }; { $organization }’s copy is of { $theirs }.
preferences-how = Ways the policy names: { $how }
preferences-how-account-web = the account page
preferences-how-email = an email to them
preferences-how-phone = a phone call
preferences-how-post = a letter
preferences-how-link-in-mail = the way given in the message
preferences-how-browser = your browser’s settings
preferences-how-local = your own device
preferences-far = How much is to end
preferences-far-text = By the policy of { $organization }, other messages still come when the marketing stops, and deleting everything ends both. You choose.
preferences-far-stop = Stop the marketing
    .text = The other messages go on.
preferences-far-delete = All messages end. You see first what goes and what stays.
preferences-see-deleting = See what deleting does
preferences-still = What still comes
preferences-still-text = What goes on coming when you stop the marketing, by the policy of { $organization }.
preferences-steps = How to stop the marketing
preferences-steps-text = { $organization } learns of it only from you.
preferences-steps-first =
    { $count ->
        [one] First
       *[other] One of these
    }
preferences-steps-further = Also
preferences-further = Further steps
preferences-further-text = The policy of { $organization } names these, apart from the switches of its portal.
preferences-streams = Streams of email
preferences-streams-text = Each stream has a step of its own. Whether the switches of the portal reach both, the policy of { $organization } does not say.
preferences-streams-text-by-hand = Each stream has a step of its own, and { $organization } learns of it only from you.
preferences-binds = Privacy Dashboard can check the policy instead, each time you press.
preferences-binds-by-hand = Without a portal nothing here can look for a newer policy: read it on their pages from time to time.
preferences-binds-gone = Your account there is gone, so nothing here can look for a newer policy: read it on their pages from time to time.
preferences-binds-copy = See the policy as known here
preferences-check = Check the policy now
preferences-check-known = Their portal names the policy copy known here, of { $date }.
preferences-check-another = Their portal names another policy: “{ $version }”. Known here is the copy of { $date }. Read the other one on their pages.
preferences-check-not-said = Their portal does not say which policy is in force. Read it on their pages.
preferences-source = What can be stopped and what still comes is taken from the policy copy of { $date }.
