# Export.

export-title = Export
export-lead = This is what Privacy Dashboard holds. To get everything { $organization } holds, ask { $organization } for a copy.
export-loading = Counting what there is
export-empty = Nothing to export yet.
export-nothing = Nothing to export for what you ticked.
export-organizations = Organizations
export-tables = What goes into the file
export-table-count = { $table } ({ $count })
export-table-profile = Profile
export-table-devices = Devices
export-table-email-preferences = Email preferences
export-table-sharing-choices = Sharing choices
export-table-activity = Activity
export-table-changes = Waiting changes
export-table-deletions = Deletions and receipts
export-table-requests = Requests and letters
export-left-out = Left out unless you tick it
export-left-out-text = These could harm you or somebody else in the wrong hands.
export-other-people =
    { $count ->
        [one] Other people’s data (1 value)
       *[other] Other people’s data ({ $count } values)
    }
export-other-people-text = For example company contacts or a friend’s address.
export-secrets =
    { $count ->
        [one] Secrets (1 verification code)
       *[other] Secrets ({ $count } verification codes)
    }
export-secrets-text = Only codes you noted yourself. Codes a portal holds are never in the file.
export-passphrase = Needed once more, because secrets go into a file that anyone can open.
export-readable = Anyone with this file can read it.
export-readable-more = It is not encrypted. Choose a place that only you can open.
export-go = Choose where to save it
export-writing = Writing the file
export-step-start = Starting
export-step-profile = Writing profile
export-step-devices = Writing devices
export-step-email-preferences = Writing email preferences
export-step-sharing-choices = Writing sharing choices
export-step-activity = Writing activity
export-step-changes = Writing waiting changes
export-step-deletions = Writing deletions and receipts
export-step-requests = Writing requests
export-cancelled = Cancelled. No file was written.
export-done = The file is written.
export-path = File
export-size = Size
export-size-files = { $size }, { $files } files in it
export-as-of = State as of
export-fingerprint = Fingerprint (SHA-256)
export-show = Show in folder
export-again = Export something else
export-open-hint = It is a ZIP. Open report.html in it to read or print; data.json is for other programs.
