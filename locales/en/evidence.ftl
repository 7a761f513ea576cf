# Evidence on a request: how it is saved, and the words of its summary, which others read.

## In the window

evidence-save = Save evidence
evidence-save-all =
    { $count ->
        [one] Save its evidence first
       *[other] Save their evidence first
    }
evidence-save-text = One ZIP file with a summary as PDF, every letter and message, the log, and how anyone can check them. A letter or message with a known verification code or the password of your mail account in it is left out. Attached PDFs, pictures and archives are not searched for them: look into those yourself before you pass the file on.
evidence-saving = Putting the evidence together
evidence-saved = The evidence is saved as { $path }
evidence-cancelled = Cancelled. No file was written.

## The summary

evidence-title = Evidence on a request to { $organization }
evidence-what = This summary was written by Privacy Dashboard on the sender’s computer. It repeats what the log beside it (log.json) holds; every document named here lies in the folder “documents”. Times are UTC. Where an explanation says “you”, it means the sender.
evidence-broken = The log is damaged: from line { $number } on it is not as it was written down. It is shown as it was found, and nothing was repaired.
evidence-facts = The request
evidence-fact-organization = Organization
evidence-fact-reference = Reference
evidence-fact-to = Addressed to
evidence-fact-subject = Subject
evidence-fact-begun = Begun
evidence-fact-wish = What is asked
evidence-fact-way = Way
evidence-fact-law = Law followed
evidence-fact-state = How it stands
evidence-fact-sent = Sent or received
evidence-fact-portal = Portal and its id of the request
evidence-fact-receipts = Receipts of the portal
evidence-receipts = { $proven } of { $all } signed with a key that was agreed on when the portal was connected, or one it vouches for
evidence-fact-late = Late
evidence-log = What happened
evidence-log-empty = The log has no lines.
evidence-messages = Letters, messages and notes
evidence-messages-empty = No documents are kept.
evidence-column-written = Written down
evidence-column-what = What
evidence-column-who = By whom
evidence-column-chain = Hash of the line (SHA-256)
evidence-column-file = File
evidence-column-sha256 = SHA-256
evidence-withheld = not enclosed: a verification code or a password stands in it
evidence-missing = not there any more
evidence-who-member = Sender
evidence-who-authority = Authority
evidence-check = How to check this
evidence-check-text = Run these commands in a terminal, in the folder of this file. VERIFY.md explains what they check and how to do the same by hand.
evidence-check-last = Hash of the last line of the log:
evidence-check-limits = The hashes show that no line or document was changed, taken out or put in between. They do not show who wrote the log; days and times are those of the sender’s computer.
evidence-state-draft = Being written
evidence-state-ready = Letter ready, not sent
evidence-state-did-you-send = Handed over, sending not confirmed
evidence-state-sent = Sent, no answer
evidence-state-acknowledged = Receipt confirmed, no answer
evidence-state-identity-asked = Asked who the sender is
evidence-state-clarification-asked = Asked what is meant
evidence-state-fee-asked = Asked for a fee
evidence-state-extended = Said that more time is needed
evidence-state-answered-fully = Answered in full
evidence-state-answered-partly = Answered in part
evidence-state-refused = Refused
evidence-state-withdrawn = Taken back by the sender
evidence-state-closed = Closed
evidence-event-began = Request begun
evidence-event-law-chosen = Law chosen
evidence-event-way-chosen = Way or language chosen
evidence-event-prepared = Letter ready
evidence-event-reopened = Letter opened again
evidence-event-handed-over = Letter handed over
evidence-event-later-posted = Letter from the sender’s mail account
evidence-event-sending-unknown = Sending begun, end not known
evidence-event-sending-failed = Not sent, as it turned out
evidence-event-not-sent = Not sent after all
evidence-event-sent = Sent
evidence-event-accepted = Accepted by the portal
evidence-event-delivered = Delivered
evidence-event-acknowledged = Receipt confirmed
evidence-event-identity-asked = Asked who the sender is
evidence-event-identity-answered = Told who the sender is
evidence-event-clarification-asked = Asked what is meant
evidence-event-clarification-answered = Told what is meant
evidence-event-fee-asked = Asked for a fee
evidence-event-fee-settled = Fee settled
evidence-event-extended = Said that more time is needed
evidence-event-answered = Answered
evidence-event-message-kept = Message kept
evidence-event-reminded = Reminder sent
evidence-event-complained-to-them = Complaint made to the organization
evidence-event-complaint-confirmed = Complaint confirmed by the organization
evidence-event-complained = Complaint made
evidence-event-withdrawn = Request taken back
evidence-event-closed = Closed
evidence-event-resumed = Taken up again
evidence-event-unreadable = A line that cannot be read
evidence-letter-reminder = reminder
evidence-letter-complaint-to-them = complaint to the organization
evidence-letter-complaint = complaint
evidence-letter-withdrawal = withdrawal
evidence-letter-identity-answer = answer who is asking
evidence-posting-leaving = begun, end not known
evidence-posting-taken = the mail server took it
evidence-posting-failed = the mail server did not take it
evidence-posting-went-out = it went out, the sender said
evidence-posting-stayed-here = it did not go out, the sender said
evidence-by-mail-program = to the mail program
evidence-by-draft-file = as a mail file
evidence-by-copied = by copying
evidence-by-pdf = as a PDF
evidence-by-page = on the organization’s pages
evidence-by-email = by email
evidence-by-mail-account = from the sender’s mail account
evidence-by-post = by post
evidence-by-phone = by phone
evidence-by-local = on the sender’s own device
