# Delete account, its status, and removing the local copy.

deletion-title = Delete your { $organization } account
deletion-lost = { $organization } never received the request. Nothing was asked of it; you can ask again.
deletion-nav = Delete account
deletion-step-what = Step 1 of 3: what happens
deletion-step-how = Step 2 of 3: how and when
deletion-step-confirm = Step 3 of 3: confirm
deletion-goes = Goes
deletion-stays = Stays, and why
deletion-not-said = The policy does not say
deletion-before = Before you go
deletion-before-text = Our advice. You decide.
deletion-source = Taken from the policy copy of { $date }. It may have changed.
deletion-copy-first = Once the account is gone, nothing more can be fetched from it.
deletion-copy-save = Save a copy now
deletion-copy-without = Continue without a copy
deletion-how = How and when
deletion-channel = Way
deletion-channel-portal = Through the portal, { $domain }
deletion-account = Account
deletion-window = Taking it back
deletion-window-for = You can cancel for { $duration } after the request
deletion-window-none = It cannot be cancelled once it is requested
deletion-clock = This goes by { $organization }’s clock. Opening this app or the portal cancels nothing.
deletion-waiting-edits =
    { $count ->
        [one] One change of yours has not reached { $organization } yet. It waits until the deletion is cancelled, or falls away with the account.
       *[other] { $count } changes of yours have not reached { $organization } yet. They wait until the deletion is cancelled, or fall away with the account.
    }
deletion-waiting-orders =
    { $count ->
        [one] One request, message or withdrawal of yours is not confirmed by { $organization } yet. It waits until the deletion is cancelled, or falls away with the account.
       *[other] { $count } requests, messages or withdrawals of yours are not confirmed by { $organization } yet. They wait until the deletion is cancelled, or fall away with the account.
    }
deletion-marketing = Also stop all marketing from { $organization } now
deletion-marketing-text = Takes effect even if you cancel the deletion later.
deletion-summary = What you are about to ask
deletion-sum-what = What
deletion-sum-account = Delete the account { $account } at { $organization }
deletion-sum-account-unnamed = Delete your account at { $organization }
deletion-sum-how = How
deletion-sum-back = Taking it back
deletion-sum-stays = What stays
deletion-sum-stays-count =
    { $count ->
        [0] Nothing is stated to stay
        [one] One thing, listed on the first page
       *[other] { $count } things, listed on the first page
    }
deletion-sum-marketing = Stop marketing now
deletion-sum-yes = Yes
deletion-sum-no = No
deletion-step-up = { $organization } asks you to sign in once more, so that nobody else can do this.
deletion-request = Request deletion
deletion-checked = { $organization } was asked.
deletion-requested = Requested { $date }. Not deleted yet.
deletion-requested-more = You can cancel until { $date }.
deletion-executing = The time to cancel is over. { $organization } has not confirmed the deletion yet.
deletion-executing-more = We keep asking { $organization } until it is confirmed.
deletion-cancelled = Cancelled. Your { $organization } account stays.
deletion-cancelled-more = Changes that waited go on.
deletion-cancelled-unproven = { $organization } says the deletion is cancelled, but that is not proven.
deletion-unproven-receipt = No receipt fits the key you agreed to when you connected.
deletion-refused = { $organization } refused to delete the account.
deletion-refused-more = Nothing was deleted. Your data here is unchanged.
deletion-executed = { $organization } confirmed on { $date } that your account is deleted.
deletion-executed-more = Its signed receipt was checked against the key you agreed to.
deletion-unproven = { $organization } says the account is deleted, but that is not proven.
deletion-unproven-more = No receipt fits the key you agreed to when you connected. Keep what you have and ask { $organization }.
deletion-unknown = It is not known whether { $organization } received your request.
deletion-unknown-more = Nothing is sent a second time. We ask { $organization } for this very request.
deletion-cancel = Cancel deletion
deletion-again = Ask for deletion again
deletion-timeline = Dates
deletion-at-asking = You asked
deletion-at-requested = Requested
deletion-at-until = Can be cancelled until
deletion-at-executed = Deleted
deletion-at-executed-unproven = Deleted, they say, without proof
deletion-at-asked = { $organization }’s clock when last asked
deletion-receipts = Receipts
deletion-receipts-text = Signed by { $organization }. They stay readable here after the account is gone.
deletion-receipt-requested = Request received
deletion-receipt-cancelled = Request cancelled
deletion-receipt-executed = Account deleted
deletion-receipt-unknown = A receipt that cannot be checked
deletion-receipt-at = { $step }, { $date }
deletion-proven = Proven
deletion-not-proven = Not proven
deletion-save-receipt = Save receipts
deletion-receipt-saved = Saved as
deletion-stays-said = What { $organization } says it keeps
deletion-local = Your copy on this computer
deletion-local-text = It is still here, with everything you knew about the account.
deletion-local-by-hand = Your notes are only here. Removing them asks nothing of { $organization }.
deletion-by-hand = There is no portal for { $organization } here. Only { $organization } can delete your account; you ask with a letter, and nothing happens before you send it.
deletion-contact = How to reach { $organization }
deletion-contact-text = From the policy copy of { $date }. Check that it is current before you write.
deletion-contact-email = Email
deletion-contact-phone = Phone
deletion-contact-post = Post

removal-open = Remove the copy from this computer
removal-title = Remove your { $organization } copy from this computer?
removal-goes = Values, devices, noted codes, waiting changes and sign-in are removed. The key that opens them is destroyed first. { $organization } is not asked for anything.
removal-waiting =
    { $count ->
        [one] One change has not reached { $organization }. It is lost with the copy.
       *[other] { $count } changes have not reached { $organization }. They are lost with the copy.
    }
removal-orders =
    { $count ->
        [one] One request, message or withdrawal is not confirmed by { $organization }. It is lost with the copy and is not sent any more.
       *[other] { $count } requests, messages or withdrawals are not confirmed by { $organization }. They are lost with the copy and are not sent any more.
    }
removal-requests =
    { $count ->
        [one] One request goes with the copy: its letter, what you typed, what came back, its log and its dates. Nobody will remind you of it.
       *[other] { $count } requests go with the copy: their letters, what you typed, what came back, their logs and their dates. Nobody will remind you of them.
    }
removal-unreachable = Not reached from here: files you exported, your mail program, and backups of this computer. A backup stays readable to whoever also has the key.
removal-receipts = Receipts of the deletion
removal-keep = Keep history and receipts here
removal-everything = Remove everything
removal-go = Remove the copy
removed-title = Removed from this computer
removed-left =
    { $count ->
        [one] 1 record left for { $organization }
       *[other] { $count } records left for { $organization }
    }
removed-checked = Checked by looking again after the removal.
removed-not-all = Some files could not be removed. Their key is destroyed, so they cannot be read.
removed-receipts-kept = The receipts of the deletion are kept.
removed-receipts-none = No receipts are kept.
removed-nothing = Nothing was removed just now.
