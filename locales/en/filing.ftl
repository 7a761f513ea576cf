# A rights request through an organization’s portal: what goes, how far it is, what they say.

## Write

filing-write = Write the request
filing-needs = What you ask
filing-manner = How it goes, and what it names
filing-goes = What goes to the portal
filing-words = Your words
filing-asks = What is asked
filing-about = What it is about
filing-about-all = Everything they hold about you
filing-about-open = Ask about a part of it
filing-about-some =
    { $count ->
        [one] About one thing you chose
       *[other] About { $count } things you chose
    }
filing-about-categories = Kinds of data the policy lists
filing-about-devices = Your cameras
filing-law = Law it names
filing-law-none = None
filing-named-law = Law the request names
filing-language = Language of the request
filing-exactly = Show it exactly as it goes
filing-exactly-text = These are the very characters. Their receipt names them by their SHA-256.
filing-before = Nothing has left yet. Without a network it waits here, and you can take it back.
filing-send = Send through { $organization }’s portal
filing-queued = It goes to { $organization }’s portal. It counts as accepted when the portal says so.
filing-not-taken = { $organization }’s portal does not take this request. Choose another way, such as a letter.
filing-full = { $organization } takes at most { $most } open requests from you, and { $open } wait for an answer. This one would wait here until there is room.
filing-problem-text-empty = Write what you want.
filing-problem-text-too-long = This is longer than a portal takes. Shorten it to 10,000 characters.
filing-problem-text-control = The text holds a character that cannot be sent. Write it anew.
filing-problem-about-gone = Something you chose is not held any more. Choose again what you ask about: nothing chosen means everything.
filing-problem-missing = Say this, so that they know what to do: { $slot }.

## On its way

filing-title = To { $organization }’s portal
filing-kind-filing = Your request
filing-kind-message = Your message
filing-kind-withdrawal = Taking it back
filing-kind-other = Something else
filing-state-waiting = Waiting
filing-state-sending = Sending
filing-state-unknown = Outcome unknown
filing-state-sign-in-needed = Sign-in needed
filing-state-done = Accepted
filing-state-refused = Not taken
filing-waiting-text = { $organization } has not received it yet. It goes by itself as soon as the portal can be reached.
filing-sending-text = It is on its way at this moment. Nothing is confirmed yet.
filing-unknown-text = It may have arrived, but no answer came back. We ask { $organization } what became of it and never send it twice.
filing-sign-in-needed-text = { $organization } has not received it. Sign in, and it goes by itself.
filing-refused-text = { $organization } did not take it. Your text is kept.
filing-pressed = You pressed on { $date }
filing-silent = It is still not known whether { $organization } has your request
filing-silent-text = It left here a week ago or more, and nothing here says that their portal has it. You can keep waiting: we go on asking, and never send it to the portal twice. Or ask another way; if the portal did take this request, they then have it two times.
filing-silent-letter = Ask another way
filing-take-back = Take it back
filing-taken-back = Taken back. Your text is kept, and nothing has left.
filing-refused = { $organization } did not take your request
filing-reason-limit-reached = As many of your requests wait for an answer as { $organization } takes at once ({ $most }). It goes when there is room.
filing-reason-validation = { $organization } says that something in it does not fit.
filing-reason-not-offered = { $organization }’s portal does not take such requests any more. Choose another way.
filing-reason-not-found = { $organization }’s portal does not know this request any more.
filing-reason-forbidden = { $organization } does not allow this.
filing-reason-request-closed = { $organization } had already closed the request.
filing-reason-holds-code = It holds a verification code or a password, which must not leave. Take it back and take that out.
filing-reason-log-broken = The log of this request does not hold together, so nothing more is sent.
filing-reason-not-withdrawn = { $organization } answered, but did not take it off its list.
filing-reason-answer-malformed = What came back was about something else or could not be read.
filing-reason-outcome-unknown = The answer was lost on the way.
filing-reason-signed-out = You are signed out at { $organization }.
filing-reason-step-up-needed = { $organization } wants a fresh sign-in for this.
filing-reason-deletion-pending = The deletion of your account is requested, so { $organization } takes nothing else.
filing-reason-other = { $organization } said no without a reason we know.

## At the portal

filing-at = At { $organization }’s portal
filing-accepted = Accepted
filing-accepted-on = Accepted
filing-accepted-odd = { $organization } names { $date }, which cannot be. The law’s clock is counted from when the answer came here.
filing-accepted-text = By their clock. The law’s clock starts here.
filing-status = Their portal says
filing-status-open = They have it, nobody has looked at it yet
filing-status-in_progress = They are working on it
filing-status-fulfilled = Answered as you asked
filing-status-revoked = Taken back
filing-status-denied = Refused, all of it or a part
filing-status-expired = Closed, because what they asked for never came
filing-expected = They mean to answer by
filing-expected-text = Their own date. The dates of the law stand below.
filing-receipt = Receipt
filing-receipt-none = No receipt came.
filing-step-received = Accepted
filing-step-extended = Extended
filing-step-answered = Answered
filing-step-expired = Closed
filing-step-withdrawn = Taken back
filing-step-unknown = Unknown step
filing-looked = Last looked at
filing-not-proven = No receipt proves this: it was not signed by the key you agreed on, or is not about your request. What { $organization } says is shown as its own word.
filing-trouble = The last look at { $organization }’s portal failed. What stands here is older.
filing-trouble-other = Its answer could not be used.
filing-went = What was sent

## What was written

filing-correspondence = What was written
filing-from-you = You
filing-says-message = Message
filing-says-acknowledged = They have begun
filing-says-identity-asked = They ask who you are
filing-says-extended = They need longer
filing-says-fee-asked = They ask a fee
filing-says-answered-fully = Answered as you asked
filing-says-answered-partly = Answered in part
filing-says-refused = Refused
filing-says-expired = Closed by them
filing-says-withdrawn = Taken back
filing-says-reason = Why
filing-says-results = What you asked for
filing-says-other = A step this version does not know
filing-results = What you asked for, or where it is
filing-expected-by = An answer is expected by { $date }.
filing-odd = Does not follow
filing-odd-text = This does not follow on how the request stood. It is kept as a message, and the dates are as before.
filing-why-suspected_fraud = They suspect that somebody else asks.
filing-why-insuf_verification = What you showed did not do for them.
filing-why-no_match = They found nothing about you.
filing-why-claim_not_covered = They say that the right does not reach this.
filing-why-outside_jurisdiction = They say that the law does not apply.
filing-why-too_many_requests = They say that you asked too often.
filing-answer = Write to them about it
filing-answer-identity-asked = Your answer: who you are
filing-answer-clarification-asked = Your answer: what you mean
filing-answer-missing = Write what you want to say.
filing-answer-send = Send to { $organization }
filing-message-queued = Your message goes to { $organization }’s portal.
filing-withdraw = Take this request back
filing-withdraw-title = Take this request back?
filing-withdraw-text = { $organization } is told that you do not want it any more. It counts as taken back when their portal says so. You can ask again later.
filing-withdraw-reason = Why
filing-withdraw-keep = Keep it
filing-withdraw-go = Take it back
filing-withdrawal-queued = { $organization } is told. It counts when their portal says so.

## On other screens

outbox-filing = Request through the portal: { $wish }
outbox-filing-open = See request
home-request-filing-refused = { $organization } did not take your request: { $wish }
    .text = Your text is kept. You can change it, or choose another way.
home-request-filing-refused-open = See request
home-request-filing-sign-in-needed = Your request waits for a sign-in at { $organization }: { $wish }
    .text = Nothing has left.
home-request-filing-sign-in-needed-open = See request
everywhere-will-filing = One press prepares a request to their portal. You send it.
everywhere-unfiled = Request not sent
everywhere-is-unfiled = A request to their portal is prepared. Nothing changes until you send it.
everywhere-open-unfiled = Open request
everywhere-open-unfiled-of = Open request to { $organization }
everywhere-sign-in = Sign-in needed
everywhere-is-sign-in = A request is ready for their portal. Sign in there, and it goes by itself.
everywhere-open-sign-in = Open request
everywhere-open-sign-in-of = Open request to { $organization }
everywhere-not-taken = Not taken
everywhere-is-not-taken = Their portal did not take the request. You can see why, and what you can do.
everywhere-open-not-taken = Open request
everywhere-open-not-taken-of = Open request to { $organization }
everywhere-filing = Waiting
everywhere-is-filing = A request waits for their portal. Nothing is confirmed yet.
everywhere-open-filing = See request
everywhere-open-filing-of = See request to { $organization }
filing-unsent-answer = You wrote this to { $organization } and did not send it
filing-unsent-reason = You wrote this as the reason and did not send it
