# Words inside exported files: report.html, README.txt, the heads of the CSV files, contact.vcf.

export-file-title = Your data
export-file-as-of = As this computer held it on { $instant } UTC.
export-file-written-by = Written by Privacy Dashboard { $version }.
export-file-contents = Organizations
export-file-no-organization = No organization was chosen.
export-file-sample = Sample data
export-file-end = This is what Privacy Dashboard holds. For everything an organization holds, ask that organization for a copy.

export-file-note-readable = Anyone with this file can read it. It is not encrypted.
export-file-note-with-secrets = Secrets, such as camera codes, are included. Keep this file to yourself.
export-file-note-without-secrets = Secrets, such as camera codes, are left out.
export-file-note-with-other-people = Values about other people are included. Ask them before you pass this file on.
export-file-note-without-other-people = Values about other people are left out.
export-file-note-utc = All times are UTC.

export-file-readme-title = Your data, saved by Privacy Dashboard
export-file-readme-check = manifest.json names the size and the SHA-256 of every other file. A file that no longer matches was changed after it was saved.
export-file-about-data-json = Everything in this archive, for programs. Every value stands here exactly as it is held.
export-file-about-data-schema-json = Describes data.json (JSON Schema 2020-12).
export-file-about-profile-csv = Your profile at each organization, for a spreadsheet. In all CSV files, an apostrophe stands before what a spreadsheet would take for a formula.
export-file-about-devices-csv = Your cameras, one line per value.
export-file-about-email-preferences-csv = What each organization may write to you about.
export-file-about-sharing-choices-csv = Whom each organization may tell, where its portal lets you choose.
export-file-about-activity-csv = What happened in your accounts, newest first.
export-file-about-changes-csv = Changes you saved that an organization has not confirmed.
export-file-about-deletions-csv = Your requests to delete an account, with their receipts.
export-file-about-requests-csv = Your rights requests, one line for each line of their logs. The letters and messages themselves are saved as evidence, from the page of each request.
export-file-about-contact-vcf = Your contact details as each organization holds them, for an address book (vCard 4.0).
export-file-about-report-html = The same to read and to print. Opens in any browser and loads nothing from the network.
export-file-about-readme-txt = This text.
export-file-about-manifest-json = Size and SHA-256 of every other file.

export-file-card-note = As held by { $organization }.
export-file-card-unnamed = No name held

export-file-table-profile = Profile
export-file-table-devices = Devices
export-file-table-email-preferences = Email preferences
export-file-table-sharing-choices = Sharing choices
export-file-table-activity = Activity
export-file-table-changes = Waiting changes
export-file-table-deletions = Deletion of the account
export-file-table-requests = Rights requests

export-file-none-profile = No values are held.
export-file-none-devices = No devices are held.
export-file-none-email-preferences = No email preferences are held.
export-file-none-sharing-choices = No sharing choices are held.
export-file-none-activity = No activity is held.
export-file-none-changes = Nothing is waiting.
export-file-none-deletions = No deletion was requested.
export-file-none-requests = No rights request was made.

export-file-count-values = { $count ->
    [one] One value
   *[other] { $number } values
}
export-file-count-topics = { $count ->
    [one] One topic
   *[other] { $number } topics
}
export-file-count-recipients = { $count ->
    [one] One recipient
   *[other] { $number } recipients
}
export-file-count-entries = { $count ->
    [one] One entry, in the organization’s own words
   *[other] { $number } entries, newest first, in the organization’s own words
}
export-file-activity-cut = The newest { $shown } of { $total } entries, in the organization’s own words. All of them are in activity.csv and data.json.
export-file-changes-caption = You saved these changes. The organization has not confirmed them.
export-file-seen-on = as of { $day }
export-file-code = Code
export-file-code-left-out = A code is kept for this device. It was left out of this file.
export-file-stays = What stays
export-file-may-stay = May stay: { $what }
export-file-receipts = Receipts of the organization
export-file-request-log = What happened, by the log
export-file-proven-yes = Signature verified
export-file-proven-no = Not proven
export-file-subscribed = Emails wanted
export-file-allowed = Sharing allowed

export-file-fact-channel = Where the data comes from
export-file-fact-portal = Portal
export-file-fact-account = Account
export-file-fact-last-checked = Last checked
export-file-channel-portal = The organization’s portal
export-file-channel-by-hand = Typed in by you

export-file-about-company = About your company
export-file-about-other-person = About another person

export-file-source-portal = Portal
export-file-source-typed-in = Typed in
export-file-source-imported-answer = Imported answer
export-file-source-policy-may-have = Policy says they may have it

export-file-listing-listed = Listed
export-file-listing-no-longer-listed = No longer listed
export-file-listing-removed = Removed

export-file-answer-yes = Yes
export-file-answer-no = No
export-file-answer-nothing = (nothing)
export-file-answer-subscribed = On
export-file-answer-not-subscribed = Off
export-file-answer-not-known = Not known
export-file-answer-allowed = Allowed
export-file-answer-not-allowed = Not allowed
export-file-answer-not-chosen = Not chosen

export-file-action-edit = Change
export-file-action-add = Add
export-file-action-remove = Remove

export-file-state-waiting = Waiting
export-file-state-sending = On its way
export-file-state-confirmed = Confirmed
export-file-state-refused = Refused
export-file-state-conflict = Two versions
export-file-state-unknown = Not known if it arrived
export-file-state-sign-in-needed = Sign-in needed
export-file-state-discarded = Discarded

export-file-deletion-asking = Being asked, answer not known yet
export-file-deletion-requested = Requested, not deleted yet
export-file-deletion-cancelled = Cancelled
export-file-deletion-executing = The organization is deleting
export-file-deletion-executed = Executed by the organization
export-file-deletion-refused = Refused

export-file-step-requested = Requested
export-file-step-cancelled = Cancelled
export-file-step-executed = Executed

export-file-column-organization = Organization
export-file-column-name = Organization’s name
export-file-column-field = Field
export-file-column-label = What
export-file-column-value = Value
export-file-column-source = Source
export-file-column-seen = As of
export-file-column-subject = About whom
export-file-column-device = Device
export-file-column-listing = Listing
export-file-column-topic = Topic
export-file-column-topic-name = About what
export-file-column-subscribed = Emails
export-file-column-recipient = Recipient
export-file-column-recipient-name = To whom
export-file-column-allowed = Sharing
export-file-column-entry = Entry
export-file-column-at = When
export-file-column-kind = What happened
export-file-column-detail = Details
export-file-column-operation = Operation
export-file-column-record-kind = Kind of record
export-file-column-record = Record
export-file-column-action = Action
export-file-column-what = Change
export-file-column-state = State
export-file-column-reason = Reason
export-file-column-queued = Saved
export-file-column-attempts = Attempts
export-file-column-before = Before
export-file-column-wanted = Yours
export-file-column-theirs = Theirs
export-file-column-requested = Requested
export-file-column-cancel-until = Can be cancelled until
export-file-column-executed = Executed
export-file-column-stays = What stays
export-file-column-step = Step
export-file-column-proven = Signature
export-file-column-receipt = Receipt
export-file-column-reference = Reference
export-file-column-begun = Begun
export-file-column-wish = What is asked
export-file-column-way = Way
export-file-column-law = Law
export-file-column-sent = Sent
export-file-column-line = Line of the log
export-file-column-written = Written down
export-file-column-on = Day
export-file-column-document = Document (SHA-256)

# Dates: Tue 5 May 2026, 10:14. The separator of thousands stands alone.
export-file-day = { $weekday } { $day } { $month } { $year }
export-file-instant = { $day }, { $time }
export-file-thousands = ,
export-file-weekday-1 = Mon
export-file-weekday-2 = Tue
export-file-weekday-3 = Wed
export-file-weekday-4 = Thu
export-file-weekday-5 = Fri
export-file-weekday-6 = Sat
export-file-weekday-7 = Sun
export-file-month-1 = January
export-file-month-2 = February
export-file-month-3 = March
export-file-month-4 = April
export-file-month-5 = May
export-file-month-6 = June
export-file-month-7 = July
export-file-month-8 = August
export-file-month-9 = September
export-file-month-10 = October
export-file-month-11 = November
export-file-month-12 = December
