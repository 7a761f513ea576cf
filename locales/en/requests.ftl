# Rights requests: what can be asked, the letter, how it stands, its dates, and what proves it.

## What can be asked, in plain words; .right is the law’s name for it

wish-access = Get a copy of my data
    .right = right of access
    .text = What they hold about you, what for, where from, and who got it.
wish-rectification = Correct my data
    .right = right to rectification
    .text = What is wrong or out of date is put right.
wish-erasure = Delete my data
    .right = right to erasure
    .text = Your account and everything they hold about you.
wish-partial-erasure = Delete some of my data
    .right = right to erasure
    .text = Only what you name.
wish-restriction = Limit the use of my data
    .right = right to restriction of processing
    .text = They keep it, but do not use it for now.
wish-objection = Object to a use
    .right = right to object
    .text = They stop a use you do not want, or say why they may go on.
wish-stop-marketing = Stop marketing
    .right = right to object to direct marketing
    .text = No more advertising, by any channel.
wish-stop-sharing = Stop passing my data on
    .right = right to object to disclosure
    .text = Nobody else gets it, unless the law demands it.
wish-withdraw-consent = Take back my consent
    .right = right to withdraw consent
    .text = Whatever rests on your consent ends.
wish-portability = Get a file to take elsewhere
    .right = right to data portability
    .text = What you gave them, in a format other programs read.
wish-human-review = Have a person look again
    .right = right to human review
    .text = A decision a program made about you alone.
wish-recipients = Ask who got my data
    .right = right to know the recipients
    .text = Names, what they got, and when.
wish-device-data = Get the data of my device
    .right = right of access under the EU Data Act
    .text = What a connected product recorded.
wish-question = Ask a question
    .text = Anything about how they handle your data.
wish-other = Another request

## Lists

requests-title = Requests
requests-lead = What you asked organizations for, by when they have to answer, and what waits on you.
requests-lead-of = What you asked { $organization } for, by when an answer is due, and what waits on you.
requests-new = New request
requests-empty = No requests yet. Ask for a copy of your data: 90 seconds.
requests-empty-text = A request you begin is kept here with its dates and everything that is said.
requests-save-dates = Save dates as calendar file
requests-group-late = Late
requests-group-soon = Due in 7 days
requests-group-member = Waiting on you
requests-group-organization = Waiting on them
requests-group-closed = Closed
requests-group-other = Other
nav-requests-late =
    { $count ->
        [one] 1 late
       *[other] { $count } late
    }

## One request in a line

request-name = { $organization }: { $wish }
request-late =
    { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
request-due-on = Due { $date }
request-reminder-on = Your reminder { $date }
request-was-due = An answer was due { $date }
request-sent-on = Sent { $date }
request-sent-on-guided = Done there { $date }
request-sent-on-phone = Called { $date }
request-sent-on-local = Done { $date }
request-sent-on-portal = Accepted { $date }
request-begun-on = Begun { $date }
request-reference = Reference
request-loading = Reading the request
request-not-found-title = Request not found
request-not-found = There is no request at this address any more.
request-to-list = Go to the requests
request-noted = Noted.
request-saved-as = Saved as { $path }
request-saved-open = Anyone who opens this file can read it.

## Where it stands

request-state-draft = Draft
request-state-ready = Ready to send
request-state-ready-guided = Ready to do
request-state-ready-phone = Ready to call
request-state-ready-local = Ready to do
request-state-did-you-send = Did you send it?
request-state-did-you-send-guided = Did you do it?
request-state-sent = Sent
request-state-sent-guided = Done there, you said
request-state-sent-phone = Called
request-state-sent-local = Done, you said
request-state-acknowledged = They have it
request-state-identity-asked = They asked who you are
request-state-clarification-asked = They asked what you mean
request-state-fee-asked = They asked a fee
request-state-extended = They need longer
request-state-answered-fully = Answered fully
request-state-answered-partly = Answered in part
request-state-refused = Refused
request-state-withdrawn = Taken back
request-state-closed = Closed
request-state-other = State not known here

## How it goes, and whose clock it follows

request-channel-portal = Through their portal
request-channel-guided = On their own pages
request-channel-email = Letter by email
request-channel-post = Letter on paper
request-channel-phone = By phone
request-channel-local = On your own device
request-channel-none = Letter to an address you found
request-channel-other = Another way
request-law-eu-gdpr = EU and EEA: GDPR
request-law-uk-gdpr = United Kingdom: UK GDPR
request-law-california = California: CCPA
request-law-us-commercial-email = United States: commercial email
request-law-own-reminder = No law: your own reminder
request-law-other = A law this version does not know
request-applies-applies = Applies, as far as we can tell.
request-applies-voluntary = They need not follow it, but may.
request-applies-marketing = For marketing mail alone.
request-applies-elsewhere = For people who live elsewhere.

## The picture in time

request-summary =
    { $count ->
        [one]
            { $late ->
                [0] One request is on the clock.
               *[other] One request is on the clock, and it is late.
            }
       *[other]
            { $late ->
                [0] { $count } requests are on the clock.
                [one] { $count } requests are on the clock, one of them is late.
               *[other] { $count } requests are on the clock, { $late } of them are late.
            }
    }
request-summary-next =
    { $count ->
        [one]
            { $late ->
                [0] One request is on the clock.
               *[other] One request is on the clock, and it is late.
            }
       *[other]
            { $late ->
                [0] { $count } requests are on the clock.
                [one] { $count } requests are on the clock, one of them is late.
               *[other] { $count } requests are on the clock, { $late } of them are late.
            }
    } Next date: { $next }, { $name }.
request-as-table = View as table
request-as-picture = View as picture
request-legend-sent = ● sent
request-legend-sent-guided = ● done there
request-legend-sent-phone = ● called
request-legend-sent-local = ● done
request-legend-sent-portal = ● accepted
request-legend-sent-mixed = ● asked
request-legend-due = ◆ due
request-legend-extended = ◇ extended end
request-legend-own = ◌ your reminder
request-today = Today, { $date }
request-table = Requests on the clock, as of { $today }
request-table-who = Organization
request-table-what = Request
request-table-sent = Sent
request-table-sent-guided = Done there
request-table-sent-phone = Called
request-table-sent-local = Done
request-table-sent-portal = Accepted
request-table-sent-mixed = Asked
request-table-due = Due
request-table-extended = Extended to
request-table-state = How it stands
request-table-own = { $date }, your reminder
request-table-none = not extended
request-table-late = { $state }, { $late }
request-step-sent = Sent { $date }
request-step-sent-guided = Done there { $date }
request-step-sent-phone = Called { $date }
request-step-sent-local = Done { $date }
request-step-sent-portal = Accepted { $date }
request-step-due = Due { $date }
request-step-own = Your reminder { $date }
request-step-extended = Extended to { $date }
request-step-today = Today, { $date }
request-step-late =
    { $days ->
        [one] Today, { $date }: 1 day late
       *[other] Today, { $date }: { $days } days late
    }

## Begin

request-new-lead = Choose what you want. Nothing is sent before you have seen the letter.
request-new-usual = Asked most often
request-new-more = More rights
request-new-whom = Whom do you ask?
request-new-whom-text = What each policy says about it stands below the name. You can also ask where it says nothing.
request-write = Write the letter
request-write-guided = See how to do it
request-write-phone = See how to do it
request-write-local = See how to do it
request-write-to = Write to { $organization }
request-go-on = Go on with your letter
request-see = See request
request-begin-another = Begin another
request-going-on =
    { $count ->
        [one] There is a request for this already
       *[other] There are { $count } requests for this already
    }
request-of-day = Request of { $date }
request-of-begun = Request begun on { $date }
request-other-right = Choose another right
request-policy = What { $organization }’s policy says
request-right = The law calls it: { $right }.
request-right-article = The law calls it: { $right } ({ $article }).
request-mention-listed = The policy lists this right
request-mention-implied = The policy implies it
request-way-named = { $way }, as the policy says
request-way-suggested = { $way }: our suggestion, the policy names no way
request-mention-where = Policy, { $sections } · copy of { $date }
request-mention-copy = Copy of { $date }

## Write

request-needs = What the letter needs
request-needs-phone = What to have at hand
request-where = Where it goes
request-where-phone = Whom to call
request-manner = How it goes, and what it names
request-manner-guided = Which way
request-manner-phone = Which way
request-manner-local = Which way
request-letter = The letter
request-how = How to do it
slot-name = Your name
slot-nickname = Your nickname
slot-member-company = Your member company
slot-user-name = User name
slot-account-email = Email address of your account
slot-contact-method = How you prefer to be reached
slot-reply-address = Postal address for the answer
slot-device-name = Name of the device
slot-device-serial = Serial number of the device
slot-device-id = Device ID
slot-website-links = Web pages it is about
    .text = One address per line.
slot-before = What is wrong now
slot-after = What is right
slot-data-to-delete = Which data to delete
slot-recipients = Which recipients it is about
slot-details = What exactly you want
slot-contact = Address
slot-contact-source = Where you found it
slot-other = Another detail
slot-asked = { $organization } asks for this.
slot-needed = The letter does not work without it.
slot-none = Nothing chosen
request-contact = Goes to
request-contact-phone = Number
request-contact-still = Is this address still right? Our copy of the policy is from { $date }.
request-contact-still-phone = Is this number still right? Our copy of the policy is from { $date }.
request-contact-checked = I have checked that it is current
request-contact-checked-on = You checked it on { $date }.
request-contact-another = Use another address
request-contact-another-phone = Use another number
request-contact-policys = Use the policy’s address
request-contact-policys-phone = Use the policy’s number
request-contact-missing = The copy of { $organization }’s policy has no address. Where did you find one?
request-contact-address = Address
request-contact-address-phone = Number
request-contact-source = Where you found it
request-contact-source-text = For example: their website, section Contact
request-named-law = Law the letter names
request-named-law-text = Named only if you choose one.
request-named-law-wanted = { $organization } wants the right named exactly.
request-named-law-none = None
request-named-law-right = The right by its name, without a law
request-language = Language of the letter
request-english-copy = Put an English copy below it
request-english-copy-text = The policy of { $organization } is in English. With a copy, people there who do not read the letter’s language can answer it too.
request-channel = How it goes
letter-language-en = English
letter-language-de = Deutsch
letter-language-fr = Français
letter-language-zh-Hans = 简体中文
letter-language-other = Another language
letter-recipient = To
letter-no-recipient = No address yet
letter-subject-line = Subject
letter-subject-fixed = { $organization } prescribes this subject, so it cannot be changed.
letter-text = Text
letter-unwritten = The letter appears here as soon as what it needs is there.
letter-edited = You changed it by hand. Your answers no longer change it.
letter-again = Write it from your answers again
letter-not-kept = Not saved yet. Your text is still here.
letter-by-mail-program = Open in mail program
letter-by-mail-account = Send from your mail account
letter-by-copied = Copy parts
letter-by-draft-file = Save as mail file
letter-by-pdf = Save as PDF
letter-other-ways = Other ways
letter-file-open = Anyone who opens a saved file can read it. It is not encrypted.
letter-nothing-opened = No mail program opened. Copy the parts, or save as a file.
letter-too-long = This letter is too long for a mail link. Copy the parts, or save it as a mail file.
letter-too-long-with-copy = This letter is too long for a mail link. Without its English copy it may be short enough; or copy the parts, or save it as a mail file.
letter-copy = Copy the parts
letter-copy-text = Paste each part into your mail program or a form. We ask afterwards whether you sent it.
letter-copy-done = Done
letter-discard = Discard draft
letter-discarded = The draft is discarded.
letter-discard-title = Discard this draft?
letter-discard-text = What you wrote is removed from this computer. { $organization } has not received anything from it.
letter-discard-keep = Keep draft
letter-discard-go = Discard draft
letter-problem-missing = { $organization } needs this: { $slot }.
letter-problem-missing-in-text = { $organization } asks for this, and the text no longer holds it: { $slot }.
letter-problem-right-not-named-in-text = The text no longer names the right. Write it from your answers again.
letter-problem-list-not-named-in-text = The text no longer speaks of the email list. { $organization } asks that a request to come off it says so. Write it from your answers again.
letter-problem-right-not-named = Choose the right or the law the letter names. { $organization } does not accept a letter without it.
letter-problem-no-article = The law you chose has no such right that we know of. Choose another one, or none.
letter-problem-no-contact = Enter an address for { $organization }, for example privacy@example.org
letter-problem-no-contact-phone = Enter the number of { $organization }, for example +49 30 1234567
letter-problem-not-an-address = This is not an address a letter can go to. Enter one, for example privacy@example.org
letter-problem-not-an-address-phone = This is not a number that can be called. Enter one, for example +49 30 1234567
letter-problem-contact-not-checked = Check that the address is current, then tick the box.
letter-problem-contact-not-checked-phone = Check that the number is current, then tick the box.
letter-problem-contact-source-missing = Say where you found the address.
letter-problem-contact-source-missing-phone = Say where you found the number.
letter-problem-not-a-letter = No letter goes out this way. Choose another way.
letter-problem-no-reference = The letter has lost its reference. Write it from your answers again.
letter-problem-reference-missing = The reference is missing from the text. Without it an answer is hard to match.
letter-problem-holds-forbidden = This must not stand in the letter: a password or a verification code. Take it out of { $slot }.
letter-problem-text-holds = The text holds a password or a verification code. Take it out.
letter-problem-subject-holds = The subject holds something that must not leave. Take it out.
letter-problem-subject-changed = { $organization } prescribes another subject. Write it from your answers again.
letter-problem-subject-not-a-line = Enter a subject of one line.
letter-problem-text-in-another-language = The text you changed by hand is not in the language you chose. It stays as you wrote it. Change it yourself, or write it from your answers again.
letter-problem-copy-not-in-text = You changed the text by hand, so no English copy was put below it. Add one yourself, or write it from your answers again.
letter-problem-copy-still-in-text = You changed the text by hand, so the English copy still stands below it. Take it out yourself, or write it from your answers again.
letter-problem-copy-unlike-letter = You changed the letter or its English copy, but not both. They may no longer say the same. Change the other one too, or write both from your answers again.
letter-problem-names-others = The text names somebody else whose data stands in your profile. Leave them out unless the request is about them.
letter-problem-other = Something in the letter needs your attention.
request-by-portal = The request goes to their portal as it stands. Its answer and its receipt come back here.
request-by-guided = You do this on the organization’s own pages. Note here when you have done it.
request-page-check = The address { $host } is from our copy of the policy of { $date }. Look whether the page is really theirs before you sign in.
request-page-none = The copy of { $organization }’s policy gives no address for it. Go there the way you usually do, or by a link in one of their messages.
request-by-phone = You call, and note here what was said.
request-by-local = You do this on your own device. Note here when you have done it.
request-by-other = Do it in your own way, and note it here.
request-done-phone = I have called
request-done-page = I have done it on their pages
request-done-local = I have done it

## Did you send it?

request-did-you-send = Did you send it?
request-did-you-send-guided = Did you do it?
request-did-you-send-text = We cannot see your mail program. The clock starts on the day you sent it to { $organization }.
request-did-you-send-text-guided = We cannot see what you do in your browser. The clock starts on the day you did it at { $organization }.
request-did-you-send-post = The clock starts when { $organization } gets it. Note the day of posting now, and the delivery later.
request-sent-how = How did it go?
request-sent-by-post = On paper, by post
request-sent-by-email = By email
request-sent-day = Sent on
request-sent-day-guided = Done on
request-sent-yes = Yes, I sent it
request-sent-yes-guided = Yes, I did it
request-sent-no = Not yet

## Dates

request-dates = Dates
request-date-sent = Sent
request-date-sent-guided = Done there
request-date-sent-phone = Called
request-date-sent-local = Done
request-change = Change
request-clock = Whose clock
request-clock-notes = About these dates
request-clock-of = { $law }, holidays: { $country }
request-due-acknowledge = They confirm that they have it
request-due-answer = Due
request-due-answer-extended = Due before the extension
request-due-extended-answer = Due after the extension
request-due-opt-out = They stop by
request-due-complaint-answer = They confirm your complaint
request-due-authority = The authority answers
request-due-authority-answer = The authority answers
request-due-own-reminder = Your reminder
request-due-other = Another date
request-not-before = not before { $date }
request-not-before-about = not before about { $date }
request-due-met = Came on { $date }
request-due-passed = This day has passed
request-about = about { $date }
request-own-reminder = Your reminder, not a legal date
request-why-source = Source: { $source }
request-law = Law
request-law-change = Change law or country
request-law-text = The law decides how long they have. Every date is worked out again.
request-law-go = Follow this law
request-law-chosen = The dates are worked out again.
request-country = Public holidays of
request-country-text = A date on a holiday moves to the next working day, where the law says so.
request-country-none = None

## What happened

request-next = What happened next?
request-next-text = Note it with its day. It is kept in the log.
request-next-theirs = { $organization }
request-next-authority = The authority
request-next-mine = You
request-event-sent = I sent it
request-event-sent-phone = I have called
request-event-sent-page = I have done it on their pages
request-event-sent-local = I have done it
request-event-delivered = It was delivered
request-event-acknowledged = They confirmed that they have it
request-event-identity-asked = They asked who I am
    .text = Answer only what is needed. No identity document goes out by itself.
request-event-identity-answered = I told them who I am
request-event-clarification-asked = They asked what I mean
request-event-clarification-answered = I told them what I mean
request-event-fee-asked = They asked a fee
request-event-fee-settled = The fee is settled
request-event-extended = They need longer
    .text = What counts is whether they gave reasons, and when.
request-event-answered = They answered
request-event-reminded = I reminded them
request-event-complained-to-them = I complained to them
request-event-complaint-confirmed = They confirmed my complaint
request-event-complained = I complained to an authority
request-event-authority-answered = The authority answered
    .text = A receipt is no answer yet: note when it tells you how your complaint stands or what came of it.
request-event-withdrawn = I take it back
    .text = This is your note. Tell { $organization } too if it was already sent.
request-event-closed = Close it
    .text = Nothing more is expected. You can take it up again.
request-event-resumed = Take it up again
request-event-other = Something else happened
request-on = On which day
request-on-text = Year, month, day: 2026-05-05
request-note = What was said
request-note-go = Note it
request-date-missing = Enter a day, for example 2026-05-05
request-date-future = This day is still to come. Enter today or an earlier day.
request-date-early = This is before you sent it. Enter a later day.
request-outcome = How far did they meet it?
request-outcome-fully = Fully
request-outcome-partly = In part
request-outcome-refused = They refused
request-outcome-missing = Choose how far they met it.
request-reasons = Did they give reasons?
request-reasons-yes = Yes
request-reasons-no = No
request-reasons-missing = Choose whether they gave reasons.

## Late

request-late-text = An answer was due { $date }.
request-late-text-undated = An answer is overdue.
request-late-ways = You can remind them, or complain to your authority.
request-write-to-portal = Use the portal of { $organization }
request-write-to-guided = See how it goes at { $organization }
request-write-to-phone = See how it goes at { $organization }
request-write-to-local = See how it goes at { $organization }
request-write-reminder = Write a reminder
request-late-ways-to-them = You can remind them, complain to them, or complain to your authority.
request-write-complaint-to-them = Write a complaint to them
request-write-complaint = Write a complaint to an authority
request-told-extended = They told me it is extended
request-close = Close it

## What proves it

request-messages = Messages kept
message-no-subject = No subject
message-from-member = From you
message-from-organization = Added as their answer
message-from-authority = From the authority
message-from-other = From somebody else
message-verified = Signature proven
message-verified-by = Signed by { $domain }, proven
message-failed = Signature does not fit
message-none = Not signed
message-not-checked = Signature not checked
message-attachment = Attached: { $name }, { $size }
message-attachment-unnamed = a file without a name
message-doubt-names-none = It names neither your reference nor a letter of yours. That it belongs here is your own word.
message-doubt-several-senders = It names several senders. Mail programs differ in which of them they show.
message-doubt-date = It gives no date that can be right. The day shown here is not its own.
message-doubt-cut = Only the beginning is shown. The kept file holds all of it.
message-doubt-letters = Some letters may be wrong: the message does not keep to the encoding it names.
message-doubt-damaged-file = Something attached could not be unpacked; its size is that of the packed form.
message-doubt-other = It may not be shown as it was sent.
request-evidence = Evidence
request-evidence-text = What was said, when and by whom, each step bound to the one before it.
request-import = Add their answer from a mail file
request-import-drop = Or drop the mail file anywhere on this page.
request-enter-answer = Enter what they sent
request-elsewhere-names = It names “{ $request }”, reference { $reference }.
request-elsewhere-names-sent = It names “{ $request }” of { $date }, reference { $reference }.
request-elsewhere-keep = Keep it with that request
request-elsewhere-keep-of = Keep it with that request: { $request }, { $reference }
request-elsewhere-go = Go to that request
request-elsewhere-go-of = Go to that request: { $request }, { $reference }
request-elsewhere-kept = It is kept with “{ $request }”, reference { $reference }.
request-reply-kept = The answer is kept with this request.
request-save-dates = Save { $organization } dates as calendar file
request-letter-sent = Show the letter you sent
request-letter-handed = Show the letter
request-log = Show the log
request-log-text = Oldest first. Each document is named by its SHA-256.
request-clock-behind = The clock of this computer says { $today }, and you sent this on { $sent }
    .text = Set the clock right. Until then days are counted wrongly here, and nothing that happened can be noted. All that you have is kept.
request-clock-behind-guided = The clock of this computer says { $today }, and you did this there on { $sent }
request-clock-behind-phone = The clock of this computer says { $today }, and you made this call on { $sent }
request-clock-behind-local = The clock of this computer says { $today }, and you did this on { $sent }
request-clock-behind-portal = The clock of this computer says { $today }, and their portal accepted this on { $sent }
request-damaged = Log damaged
request-log-broken = The log of this request does not hold together
request-log-broken-text = From line { $number } on it was changed or damaged outside this program, or lines are missing. The lines before it are unchanged. Nothing is written on behind it.
log-number = No.
log-who = Who
log-who-member = You
log-who-authority = An authority
log-what = What
log-on = Day
log-written = Written down
log-document = Document
log-none = none
log-event-began = Begun
log-event-law-chosen = Law chosen
log-event-way-chosen = Way or language changed
log-event-prepared = Letter ready
log-event-prepared-guided = Ready to do
log-event-prepared-phone = Ready to call
log-event-prepared-local = Ready to do
log-event-reopened = Letter reopened
log-event-handed-over = Handed over
log-event-later-handed-over = Later letter handed over
log-event-handed-over-page = Page opened
log-event-not-sent = Not sent, you said
log-event-sent = Sent, you said
log-event-sent-page = Done, you said
log-event-sent-phone = Called, you said
log-event-sent-local = Done, you said
log-event-accepted = Accepted by the portal
log-event-message-kept = Message kept
log-event-withdrawn = Taken back
log-event-closed = Closed
log-event-resumed = Taken up again
log-event-unreadable = A line this version cannot read
log-by-mail-program = in the mail program
log-by-draft-file = as a mail file
log-by-copied = by copying
log-by-pdf = as a PDF
log-by-page = on their pages
log-by-email = by email
log-by-mail-account = from your mail account
log-by-post = by post
log-by-phone = by phone
log-by-local = on your device
log-from-member = from you
log-from-organization = from them
log-from-authority = from the authority
log-reasons-yes = with reasons
log-reasons-true = with reasons
log-reasons-no = without reasons
log-reasons-false = without reasons
log-outcome-fully = fully
log-outcome-partly = in part
log-outcome-refused = refused

## Everywhere

everywhere-marketing = Stop marketing everywhere
everywhere-marketing-lead = One press prepares it at every organization. A letter or a request goes only when you send it.
everywhere-sharing = Opt out of sharing
everywhere-sharing-lead = One press prepares it at every organization. Where no portal offers choices and the policy states no opt-out, the request objects.
everywhere-list = Your organizations
everywhere-prepare = Prepare all
everywhere-prepare-some =
    { $count ->
        [one] Prepare the one you chose
       *[other] Prepare the { $count } you chose
    }
everywhere-prepared = Prepared. Below you see what waits on you.
everywhere-progress = { $confirmed } of { $total } confirmed, { $waiting } waiting on them, { $letters } waiting on you
everywhere-will-portal = One press asks their portal.
everywhere-will-letter = One press prepares a letter. You send it.
everywhere-will-contact-needed = The copy of the policy has no address. One press prepares a letter; you add an address you found.
everywhere-will-nothing-stated = The policy states no opt-out. One press prepares a letter that objects.
everywhere-confirmed = Confirmed
everywhere-portal = Waiting
everywhere-answer = Sent
everywhere-answer-guided = Done there, you said
everywhere-answer-phone = Called
everywhere-answer-local = Done, you said
everywhere-answer-portal = Accepted
everywhere-letter = Letter not sent
everywhere-letter-guided = Not done yet
everywhere-letter-phone = Not called yet
everywhere-letter-local = Not done yet
everywhere-contact = Address missing
everywhere-asked = Did you send it?
everywhere-asked-guided = Did you do it?
everywhere-refused = Refused
everywhere-partly = Answered in part
everywhere-identity = They asked who you are
everywhere-clarification = They asked what you mean
everywhere-fee = They asked a fee
everywhere-is-confirmed = { $organization } confirmed it.
everywhere-is-portal =
    { $count ->
        [one] One choice waits for their portal. Nothing is confirmed yet.
       *[other] { $count } choices wait for their portal. Nothing is confirmed yet.
    }
everywhere-is-letter = A letter is prepared. Nothing changes until you send it.
everywhere-is-letter-guided = How to do it on their pages is ready. Nothing changes until you do it.
everywhere-is-letter-phone = The call is prepared. Nothing changes until you make it.
everywhere-is-letter-local = How to do it on your device is ready. Nothing changes until you do it.
everywhere-is-contact = A letter is prepared. It needs an address that you found yourself.
everywhere-is-asked = The letter left this program. Say whether you sent it.
everywhere-is-asked-guided = You opened their pages. Say whether you did it there.
everywhere-is-answer = It is sent. { $organization } has not confirmed anything yet.
everywhere-is-answer-guided = You noted that you did it on their pages. { $organization } has not confirmed anything yet.
everywhere-is-answer-phone = You noted that you called. { $organization } has not confirmed anything yet.
everywhere-is-answer-local = You noted that you did it on your device. { $organization } has not confirmed anything yet.
everywhere-is-answer-portal = Their portal accepted the request. { $organization } has not answered it yet.
everywhere-is-refused = { $organization } refused it. You can see what they said, and what you can do.
everywhere-is-partly = { $organization } answered in part. All of it is not confirmed.
everywhere-is-identity = { $organization } asked who you are. Until you answer, it may go no further.
everywhere-is-clarification = { $organization } asked what you mean. Until you answer, it may go no further.
everywhere-is-fee = { $organization } asked a fee. You decide whether you pay, or ask why.
everywhere-open-letter = Open letter
everywhere-open-letter-of = Open letter to { $organization }
everywhere-open-letter-guided = See request
everywhere-open-letter-phone = See request
everywhere-open-letter-local = See request
everywhere-open-letter-of-guided = See request to { $organization }
everywhere-open-letter-of-phone = See request to { $organization }
everywhere-open-letter-of-local = See request to { $organization }
everywhere-open-contact = Add address
everywhere-open-contact-of = Add address for { $organization }
everywhere-open-asked = Answer
everywhere-open-asked-of = Answer whether you sent the letter to { $organization }
everywhere-open-asked-of-guided = Answer whether you did it at { $organization }
everywhere-open-answer = See request
everywhere-open-answer-of = See request to { $organization }
everywhere-open-confirmed = See request
everywhere-open-confirmed-of = See request to { $organization }
everywhere-open-portal = See request
everywhere-open-portal-of = See request to { $organization }
everywhere-open-refused = See request
everywhere-open-refused-of = See request to { $organization }
everywhere-open-partly = See request
everywhere-open-partly-of = See request to { $organization }
everywhere-open-identity = See request
everywhere-open-identity-of = See request to { $organization }
everywhere-open-clarification = See request
everywhere-open-clarification-of = See request to { $organization }
everywhere-open-fee = See request
everywhere-open-fee-of = See request to { $organization }
everywhere-others =
    { $count ->
        [one] One more request about this is open.
       *[other] { $count } more requests about this are open.
    }
everywhere-others-see = See all requests to { $organization }
everywhere-also = Also: { $steps }
everywhere-still = Still comes: { $what }
everywhere-still-none = The policy names nothing that still comes.
everywhere-beyond =
    { $count ->
        [one] Its portal offers no choice about one more recipient the policy names.
       *[other] Its portal offers no choice about { $count } more recipients the policy names.
    }
everywhere-beyond-unasked =
    { $count ->
        [one] One press prepares an objection to one of them. You send it.
       *[other] One press prepares an objection to { $count } of them. You send it.
    }
everywhere-beyond-met = { $organization } confirmed what you asked about them.
everywhere-at-portal-confirmed = { $organization } confirmed what its portal lets you choose.
everywhere-at-portal-open = What its portal lets you choose is not all off. One press asks for it.
everywhere-at-portal-waiting =
    { $count ->
        [one] One choice waits for their portal. It is not confirmed yet.
       *[other] { $count } choices wait for their portal. They are not confirmed yet.
    }

## On other screens

home-shortcuts = Begin something
home-shortcut-new = New request
home-shortcut-marketing = Stop marketing everywhere
home-shortcut-sharing = Opt out of sharing
home-shortcut-export = Download my data
home-dates = Dates
home-next-date = Next date: { $date }, { $name }.
home-request-late =
    { $days ->
        [one] { $organization } is 1 day late: { $wish }
       *[other] { $organization } is { $days } days late: { $wish }
    }
home-request-late-open = See what you can do
home-request-soon =
    { $days ->
        [0] { $organization } is due today: { $wish }
        [one] { $organization } has 1 day left: { $wish }
       *[other] { $organization } has { $days } days left: { $wish }
    }
home-request-soon-open = See request
home-request-own =
    { $days ->
        [0] Your reminder for { $organization } is today: { $wish }
        [one] Your reminder for { $organization } is in 1 day: { $wish }
       *[other] Your reminder for { $organization } is in { $days } days: { $wish }
    }
home-request-own-past = Your reminder for { $organization } was on { $date }: { $wish }
    .text = Your own date: no law sets it.
home-request-did-you-send = Did you send it to { $organization }? { $wish }
    .text = The clock starts only when you say so.
home-request-did-you-send-open = Say whether you sent it
home-request-did-you-send-guided = Did you do it at { $organization }? { $wish }
    .text = The clock starts only when you say so.
home-request-did-you-send-guided-open = Say whether you did it
home-request-identity-asked = { $organization } asked who you are: { $wish }
    .text = Until you answer, it may go no further.
home-request-identity-asked-open = See request
home-request-clarification-asked = { $organization } asked what you mean: { $wish }
    .text = Until you answer, it may go no further.
home-request-clarification-asked-open = See request
home-request-fee-asked = { $organization } asked a fee: { $wish }
    .text = You decide whether you pay, or ask why.
home-request-fee-asked-open = See request
home-request-later = { $question } It is about { $name }
    .text = It is noted as sent only once you say so.
home-request-later-open = Say whether you sent it
home-request-later-unknown = { $question } It is about { $name }
    .text = It was on its way through your mail account, and no final word came.
home-request-later-unknown-open = Say whether you sent it
home-unsent = Not sent to { $organization } yet: { $wish }
home-unsent-guided = Not done at { $organization } yet: { $wish }
home-unsent-phone = { $organization } not called yet: { $wish }
home-unsent-local = Not done yet: { $organization }, { $wish }
home-unsent-portal = Not handed to { $organization }’s portal yet: { $wish }
home-unsent-many = { $count } requests have not gone out yet
home-unsent-many-open = Open the outbox
outbox-later = Letter: { $letter }, { $wish }
outbox-letter = Letter: { $wish }
outbox-letter-guided = On their pages: { $wish }
outbox-letter-phone = Call: { $wish }
outbox-letter-local = On your device: { $wish }
outbox-letter-open = Open letter
outbox-letter-open-guided = See request
outbox-letter-open-phone = See request
outbox-letter-open-local = See request
outbox-letter-say = Say whether you sent it
outbox-letter-say-guided = Say whether you did it
preferences-write = Write to them
profile-nothing-changes = Nothing changes at { $organization } until you send it.
profile-write-correction = Write a correction letter
deletion-write = Write the letter
settings-letters = Where you live, and letters
settings-letters-text = Used for new requests. Each request can be changed on its own.
settings-law = Law
settings-law-text = Another one for every new request, instead of the one where you live.
settings-law-none = The one where you live
settings-residence = Where you live
settings-residence-text = Decides whose law and whose public holidays count.
settings-residence-none = Not chosen, or another country
settings-residence-not-read = No law of this country could be read for this app. Requests get your own reminder, not a legal date.
settings-residence-law = Requests follow { $law }.
settings-residence-california = Requests follow { $law }, where it binds the organization.
settings-residence-us-commercial-email = Requests to stop marketing mail follow { $law }. Others get your own reminder.
settings-residence-overruled = Decides whose public holidays count. The law is the one you chose.
settings-letter-language = Language of letters
settings-letter-language-text = Apart from the language of this window.
settings-sender = Name you sign with
settings-sender-text = Stands at the end of each letter.

## Letters prepared everywhere, sent one by one

everywhere-letters = Letters to send
everywhere-letters-text = Look at each, then open it in your mail program and send it there.
everywhere-letters-text-account = Look at each, then send it from your mail account, or open it in your mail program and send it there.
everywhere-letters-check = I have checked that these addresses are current
everywhere-letters-old = They come from old copies of the policies.
everywhere-letters-unchecked = Check that the addresses are current, then tick the box.
everywhere-letter-look = Look at the letter
everywhere-letter-lacks = It needs something more from you before it can go. Open it below.

## Letters about a request, and authorities

request-write-withdrawal = Write that I take it back
request-write-identity-answer = Write who I am
request-next-letters = Letters about this request
follow-up-reminder-text = A reminder to { $organization }. Choose how it goes.
follow-up-complaint-to-them-text = A complaint to { $organization } itself. By law it has to confirm that it has it. Choose how it goes.
follow-up-complaint-text = A complaint about { $organization } to an authority. Choose how it goes.
follow-up-withdrawal-text = Tells { $organization } that you take the request back. Choose how it goes.
follow-up-identity-answer-text = Answers who you are with what { $organization } can compare with your account, without a copy of an identity document.
follow-up-noted = Nothing is noted before you say that you sent it.
follow-up-noted-account = From your mail account it is noted once the mail server took it. Of any other way nothing is noted before you say that you sent it.
follow-up-language = In the language of your request: { $language }.
follow-up-kept = The text is kept as it stands here. Your answers no longer change it.
follow-up-open = Open { $host }
follow-up-later = Not yet
follow-up-left-otherwise = The letter above is not the one that left. The one that left last, to { $to }, is what is noted as sent.
follow-up-reminder-sent = I sent the reminder
follow-up-complaint-to-them-sent = I sent the complaint
follow-up-complaint-sent = I sent the complaint
follow-up-withdrawal-sent = I sent the withdrawal
follow-up-identity-answer-sent = I sent the answer
follow-up-asked-reminder = Did you send the reminder?
follow-up-asked-complaint-to-them = Did you send the complaint?
follow-up-asked-complaint = Did you send the complaint?
follow-up-asked-withdrawal = Did you send the letter that takes your request back?
follow-up-asked-identity-answer = Did you send the answer who you are?
follow-up-asked-text = We cannot see what became of the letter to { $to } after it left here. It is kept as it left, and noted as sent only once you say so.
follow-up-asked-yes = Yes, I sent it
follow-up-asked-no = No, I did not send it
request-later-sent = Show { $what } to { $to }, { $date }
request-later-reminded = the reminder
request-later-complained-to-them = the complaint to them
request-later-complained = the complaint
request-later-withdrawn = the withdrawal
request-later-identity-answered = the answer who you are
request-later-other = the letter
log-to = to { $name }
letter-problem-authority-missing = Choose the authority it goes to.
letter-problem-authority-not-in-text = The text does not name the authority you chose. Change it, or write it from your answers again.
authority-search = Find an authority
authority-search-text = By country or name. Those where you live stand first.
authority-found = { $count ->
    [one] { $count } authority
   *[other] { $count } authorities
}
authority-suggested = Where you live
authority-own = Added by you
authority-add = Add an authority
authority-edit = Change the authority
authority-keep = Keep the one chosen
authority-another = Choose another authority
authority-remove = Remove
authority-change = Change
authority-source = Copied on { $date } from { $source }
authority-source-own = You added it on { $date }: { $source }
authority-check = Not confirmed with the authority. Look at { $host } before you send anything.
authority-address = Its address, if you have looked it up
authority-saved-address = Goes to the address you saved with this authority: { $address }
authority-typed-before = You typed another one for this complaint before that. It is not used: { $address }
authority-address-text = An email or postal address. Without one, copy the text and paste it on its site.
authority-name = Name
authority-own-address = Email or postal address
authority-page = Page for complaints
authority-where-from = Where you found it
authority-where-from-text = So that you can judge it later.
authority-name-missing = Enter the name of the authority.
authority-name-wrong = This name cannot be kept. Enter another one.
authority-address-missing = Enter an address or a page.
authority-address-wrong = This is neither an email nor a postal address. Enter one, for example post@example.org
authority-page-missing = Enter an address or a page.
authority-page-wrong = This is no page a browser opens safely. Enter one, for example www.example.org/complaint
authority-source-missing = Say where you found it.
authority-source-wrong = This text cannot be kept. Enter another one.
authority-saved = The authority is kept.
