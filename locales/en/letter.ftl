# Letters to organizations. Courteous and plain: no threats, nothing the member did not say.
# How they are put together: docs/LETTERS.md.

## Head and foot

letter-date =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
letter-to = To { $name }
letter-operator = the operator of { $name }
letter-greeting = Dear Sir or Madam,
# Words that are written small behind the greeting; a dash for none.
letter-greeting-goes-on = –
letter-close = Yours faithfully
letter-confirm = Please confirm that you have received this letter, and give the reference { $reference } in your answer.
letter-if-in-doubt = If you need anything more to find my data or to be sure who I am, please tell me what it is and why. I ask you to keep to what is necessary.
letter-english-copy = --- English copy of this letter ---

## Subjects

letter-subject = Privacy request: { $wish }
letter-subject-question = Question about my personal data
letter-subject-reminder = Reminder of my privacy request: { $wish }
letter-subject-complaint-to-them = Complaint about my privacy request: { $wish }
letter-subject-complaint = Complaint about { $name }
letter-subject-withdrawal = Withdrawal of my privacy request: { $wish }
letter-subject-identity = Your question who I am: { $wish }
letter-subject-and-reference = { $subject } ({ $reference })

## Wishes as short names

letter-wish-access = copy of my data
letter-wish-rectification = correction of my data
letter-wish-erasure = deletion of my data
letter-wish-partial-erasure = deletion of some of my data
letter-wish-restriction = limits to the use of my data
letter-wish-objection = objection to a use of my data
letter-wish-stop-marketing = no more marketing
letter-wish-stop-sharing = no passing on of my data
letter-wish-withdraw-consent = withdrawal of my consent
letter-wish-portability = my data as a file to take along
letter-wish-human-review = review of an automated decision by a person
letter-wish-recipients = recipients of my data
letter-wish-device-data = data of my device
letter-wish-question = question about my data
letter-wish-and-right = { $wish } ({ $right })

## Rights by their names

letter-right-access = right of access
letter-right-rectification = right to rectification
letter-right-erasure = right to erasure
letter-right-partial-erasure = right to erasure
letter-right-restriction = right to restriction of processing
letter-right-objection = right to object
letter-right-stop-marketing = right to object to direct marketing
letter-right-stop-sharing = right to object to the disclosure of my data
letter-right-withdraw-consent = right to withdraw my consent
letter-right-portability = right to data portability
letter-right-human-review = right to a review of automated decisions by a person
letter-right-recipients = right to know the recipients of my data
letter-right-device-data = right of access to the data of my device
letter-uses-right = I am making use of my { $right }.
letter-uses-law = I am making use of my { $right } under { $law }.
letter-rests-on-law = The request rests on { $law }.

## Laws

letter-article = Article { $number }
letter-article-paragraph = Article { $number }({ $paragraph })
letter-article-point = Article { $number }({ $paragraph })({ $point })
letter-law-eu-gdpr = { $article } of Regulation (EU) 2016/679 (General Data Protection Regulation)
letter-law-uk-gdpr = { $article } of the UK General Data Protection Regulation
letter-law-eu-data-act = { $article } of Regulation (EU) 2023/2854 (Data Act)

## What is asked

letter-ask-access = Please send me a copy of the personal data you hold about me. Please also tell me what you use it for, where you got it, who has received or will receive it, and how long you will keep it.
letter-ask-rectification = Some of the personal data you hold about me is wrong or incomplete. Please correct it, and tell those to whom you have passed it on.
letter-ask-erasure = Please delete my account and the personal data you hold about me, and tell those to whom you have passed it on. If you must or may keep some of it, please tell me what, why and for how long.
letter-ask-partial-erasure = Please delete the personal data named below, and tell those to whom you have passed it on. If you must or may keep some of it, please tell me what, why and for how long.
letter-ask-restriction = Please keep the personal data you hold about me, but do not use it any further for now. Please tell me before you take the use up again.
letter-ask-objection = I object to a use of my personal data, which I describe below. Please stop it, or tell me why you think that you may go on.
letter-ask-stop-marketing = Please send me no more marketing, by any channel: take my address off your email list and your other lists, and do not use my data to choose advertising for me.
letter-ask-stop-sharing = Please do not pass my personal data on to others, unless the law obliges you to. Please also tell those who have received it that I object, and tell me what you have done.
letter-ask-withdraw-consent = I withdraw my consent to the use of my personal data. Please stop every use that rests on it. If a use goes on because it rests on something else, please tell me which use and on what.
letter-ask-portability = Please send me the personal data I have given you, and what was recorded while I used your services, as a file in a common format that programs can read.
letter-ask-human-review = A decision about me was made by a program alone; I describe it below. Please have a person look at it again, take my view into account, and explain the result to me.
letter-ask-recipients = Please tell me to whom you have passed on my personal data, by name, which data that was and when.
letter-ask-device-data = Please give me the data that my device named below has produced and that you or others can reach, as a file in a common format that programs can read.
letter-ask-question = I have a question about how you handle my personal data.

## What some organizations say of themselves

letter-at-hikvision-erasure = Section 6 of your privacy policy offers help to deactivate an account and to remove the active profile and data. Please do so, and end all offers and subscriptions with it.
letter-at-hikvision-stop-marketing = Section 6 of your privacy policy speaks of opting out of direct marketing and of help with subscriptions. Please also tell me which subscriptions you hold for me.
letter-at-mipi-stop-marketing = This is a specific request to take my address off the email list, as your privacy policy describes it.
letter-email-list = email list | e-mail list | mailing list | newsletter
letter-at-foscam-erasure = Your privacy policy says that an account is deleted on request by email. Please also delete the posts, videos and other content I have submitted, and do not use them any further.
letter-at-smarteye-erasure = Your privacy policy says that complete deletion is possible and that no messages follow afterwards. Please include backups and archives, or tell me when they will be overwritten.

## Later letters

letter-sent = On { $date } I sent you a request: { $wish }. My reference is { $reference }.
letter-called = On { $date } I called you and made a request: { $wish }. My reference for it is { $reference }.
letter-on-pages = On { $date } I made a request on your pages: { $wish }. My reference for it is { $reference }.
letter-as-named = On { $date } I made a request in the way your privacy policy names for it: { $wish }. My reference for it is { $reference }.
letter-reminder-no-answer = I have not had a full answer yet.
letter-reminder-due = By my reckoning an answer was due by { $due }. I have not had a full answer yet.
letter-reminder-please = Please answer it now, or tell me when I can expect your answer and why it takes longer.
letter-complaint-to-them = I would like to complain about how my request was handled.
letter-complaint-to-them-please = Please look into it, and tell me what you have done and what comes of it.
letter-complaint = I would like to complain about { $name }.
letter-complaint-sent = On { $date } I sent them a request: { $wish }. My reference is { $reference }.
letter-complaint-called = On { $date } I called them and made a request: { $wish }. My reference for it is { $reference }.
letter-complaint-on-pages = On { $date } I made a request on their pages: { $wish }. My reference for it is { $reference }.
letter-complaint-as-named = On { $date } I made a request in the way their privacy policy names for it: { $wish }. My reference for it is { $reference }.
letter-complaint-contact = I wrote to this address: { $address }.
letter-complaint-due = By my reckoning an answer was due by { $due }.
letter-complaint-please = I have not had an answer that meets the request. Please look into it and tell me what comes of it. I can send you copies of what I have kept about it.
letter-withdrawal-please = I take this request back. Please do not act on it any further.
letter-identity = On { $date } you asked me who I am. It is about my request: { $wish }. My reference is { $reference }.
letter-identity-please = Please recognize me by the particulars below, which you can compare with my account. I would rather not send a copy of an identity document. If a doubt remains, please tell me which one, and what else would settle it.

## What the member adds

letter-contact-source = I found this address here: { $source }. If it is not the right one for this letter, please pass the letter on, or tell me whom to write to.
letter-details = To be exact:
letter-details-question = My question:
letter-details-later = Details:
letter-particulars = These particulars will help you to find my data:
letter-particulars-complaint = About me:
letter-particular = { $label }: { $value }
letter-label-name = Name
letter-label-nickname = Nickname
letter-label-member-company = Member company
letter-label-user-name = User name
letter-label-account-email = Email address of my account
letter-label-contact-method = How I prefer to be reached
letter-label-reply-address = Address for your answer
letter-label-device-name = Device name
letter-label-device-serial = Serial number
letter-label-device-id = Device ID
letter-label-website-links = Web pages
letter-label-before = Wrong or incomplete now
letter-label-after = Correct
letter-label-data-to-delete = To be deleted
letter-label-recipients = This is about these recipients

## On paper, and in the file of evidence

letter-reference = Reference: { $reference }
verify-title = How to check this evidence
verify-what = This folder holds what is kept about request { $reference } to { $organization }. Anyone can check, without the program that wrote it, whether a file or a line of the log was changed later.
verify-broken = The log was already damaged when this folder was written: from line { $number } on it is not as it was written down. It is enclosed as it was found.
verify-files = Files
verify-file-summary = The course of the request in one document, to read and to print.
verify-file-documents = Every letter, message, note and receipt, byte for byte.
verify-file-log = The log with its hashes. This file is what counts; the summary only repeats it.
verify-file-linked = The course of the request in the terms of the W3C Data Privacy Vocabulary, for programs.
verify-file-script = Checks everything below. It is short, so read it first.
verify-file-sums = The SHA-256 of every other file.
verify-withheld = These documents are not enclosed, because a verification code or a password stands in them. Their SHA-256:
verify-check = Check everything
verify-check-text = Open a terminal in this folder. Python 3 needs nothing else installed.
verify-check-more = The first command checks files, log and documents and prints the log. The second checks the files alone. The third prints the SHA-256 of one file, to be compared with its line in SHA256SUMS.
verify-chain = How the log is bound together
verify-chain-text = In log.json every line has a hash, "chain". It is the SHA-256 of these bytes, one after the other:
verify-hashed-domain = the text "privacy-dashboard rights log v1" in ASCII
verify-hashed-previous = "chain" of the line before, 32 bytes; for the first line 32 zero bytes
verify-hashed-number = "number", the place of the line from 1, as 8 bytes, most significant first
verify-hashed-written = "written_at_us", microseconds since 1 January 1970 UTC, as 8 bytes, most significant first
verify-hashed-document = "document", the SHA-256 of the document that belongs to the line, 32 bytes; 32 zero bytes where there is none
verify-hashed-event = "event", the text between the quotes as JSON reads it, in UTF-8
verify-head = “head” is the place and the hash of the last line, kept apart from the lines, so that lines missing at the end are noticed. “broken_at” is the first line that was found damaged, else null.
verify-receipts = Receipts of the portal
verify-receipts-text = The organization’s portal signed steps of the request. Each receipt is a JWS in compact form (RFC 7515) and lies in “documents” with the ending .jws. In log.json, “portal” names the portal’s address, its id of the request, each receipt with the fingerprint of the key that signed it (RFC 7638), and the public keys that were agreed on when the portal was connected. “proven” is what was found when the receipt came; a program for JWS can check it again. Whether a key is the organization’s, only the organization can say.
verify-limits = What this shows and what it does not
verify-limits-text = It shows that nothing was changed, taken out or put in between. It does not show who wrote the log, and days and times are those of the writer's computer. Whoever changes this folder could cut lines off the end and change “head” to fit; that is noticed only by comparing the hash of the last line with one that was noted earlier. Who wrote an e-mail can be told from its own signature (DKIM), if it has one.
verify-last = Hash of the last line when this folder was written:
