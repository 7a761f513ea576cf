# The member’s own mail account, letters through it, and what kept messages prove and lead to.

## Settings

mail-account = Your mail account
mail-account-text = Letters can go through it without leaving this program. Your provider sees them, as always.
mail-host = Mail server for sending
mail-host-text = Your provider calls it SMTP, for example smtp.example.org
mail-port = Port
mail-port-text = Mostly 465, or 587 with STARTTLS
mail-security = Protection on the way
mail-security-tls = TLS from the start
mail-security-starttls = STARTTLS, then TLS or nothing
mail-user = User name
mail-user-text = Often your whole email address
mail-password = Password
mail-password-text = Lies only in the encrypted file on this computer and goes only to this server. Some providers want an app password.
mail-password-kept = A password is kept for this server and user name. Leave the field empty to go on using it.
mail-from = Your email address
mail-name = Your name as sender
mail-save = Save account
mail-saved = The account is saved.
mail-unsaved = Not saved yet. The account stays as it was until you save or test it.
mail-none = No account is set. Letters go through your mail program.
mail-set = Letters to an email address can be sent from { $address }.
mail-test = Test the connection
mail-test-text = Saves what stands here, signs in and leaves. Nothing is sent.
mail-test-works = It works: { $host } knows you and would take a letter.
mail-test-safe = Nothing was sent. Your settings are kept.
mail-remove = Remove account
mail-remove-title = Remove this mail account?
mail-remove-text = Server, user name and password are removed from this computer. Letters already sent stay in the log.
mail-remove-keep = Keep account
mail-removed = The account is removed.
mail-close = Close
field-not-a-server = { $field }: enter a server’s name, for example smtp.example.org
field-not-a-port = { $field }: enter a number from 1 to 65535, for example 465

## On the way

mail-step-begun = Beginning
mail-step-connecting = Looking for the mail server
mail-step-encrypting = Protecting the connection
mail-step-signing-in = Signing in
mail-step-addressing = Naming sender and recipient
mail-step-sending = Handing the letter over
mail-step-waiting = Waiting for the server’s word
mail-stop-waiting = Stop waiting
mail-stop-late = The letter is handed over. If you stop now, nobody knows whether it went.

## Sending a letter

mail-send-title = Send this letter?
mail-send-text = It goes as it stands, and the log keeps the very bytes.
mail-send-from = From
mail-send-through = Through
mail-send-to = To
mail-send-go = Send now
mail-send-again = Try again
mail-send-settings = See the account
mail-sent = { $host } took your letter.
mail-not-sent-safe = Your letter was not sent. It is still here and ready.
mail-being-sent = Your letter is being sent
mail-being-sent-text = It was noted before it left. What became of it is noted here in a moment.
request-did-you-send-unknown = Did your letter go out?
request-did-you-send-unknown-text = It was on its way through your mail account, and no final word came. Look among the sent letters of your account, or ask { $organization }. It is not sent again unless you say that it did not go.
request-unknown-yes = Yes, it went out
request-unknown-no = No, it did not
follow-up-unknown-text = The letter to { $to } was on its way through your mail account, and no final word came. Look among the sent letters of your account. Until you say what became of it, no other letter about this request leaves from here.
follow-up-unknown-reminder = Did your reminder go out?
follow-up-unknown-complaint-to-them = Did your complaint go out?
follow-up-unknown-complaint = Did your complaint go out?
follow-up-unknown-withdrawal = Did the letter go out that takes your request back?
follow-up-unknown-identity-answer = Did your answer go out?
log-event-sending-unknown = On its way from your mail account
log-event-sent-mail-account = Sent, the mail server took it
log-event-sending-failed = Not sent, as it turned out
log-event-later-posted = Letter from your mail account
log-letter-reminder = reminder
log-letter-complaint-to-them = complaint to them
log-letter-complaint = complaint
log-letter-withdrawal = withdrawal
log-letter-identity-answer = answer who you are
log-posting-leaving = on its way
log-posting-taken = the mail server took it
log-posting-failed = not sent, as it turned out
log-posting-went-out = it went out, you said
log-posting-stayed-here = it did not go out, you said

## What went wrong

mail-server-said = The server answered { $code }:
mail-server-code = The server answered { $code }.
mail-later = The server says that it may work later.
mail-at-connecting = while connecting
mail-at-encrypting = while protecting the connection
mail-at-greeting = before it greeted
mail-at-signing-in = while signing in
mail-at-addressing = while naming sender and recipient
mail-at-sending = while the letter was handed over
mail-at-other = on the way
mail-trouble-no-such-host = No server is called { $host }, or names cannot be looked up now
    .next = Check the server’s name and that this computer is online.
mail-trouble-connection-refused = { $host } is there, but takes no mail at this port
    .next = Check the port: mostly 465, or 587 with STARTTLS.
mail-trouble-unreachable = There is no way to { $host }
    .next = Check that this computer is online, then try again.
mail-trouble-timed-out = { $host } did not answer in time, { $step }
    .next = Check port and protection, or try again later.
mail-trouble-lost = The connection to { $host } broke, { $step }
    .next = Try again.
mail-trouble-tls-not-offered = { $host } does not protect the connection
    .next = Choose TLS from the start if your provider has it. Somebody on the way may be interfering: do not try this from a network you do not know.
mail-trouble-certificate = What answers cannot prove that it is { $host }
    .next = Check the server’s name. Somebody on the way may be interfering: do not try this from a network you do not know.
mail-trouble-tls-failed = No protected connection to { $host } came about
    .next = Check whether the protection fits the port: TLS with 465, STARTTLS with 587.
mail-trouble-not-smtp = What answers at { $host } is no mail server
    .next = Check server and port.
mail-trouble-greeting = { $host } turned the connection away
    .next = Read what it said, or ask your provider.
mail-trouble-no-common-login = { $host } knows no way to sign in that this program knows
    .next = Use your mail program for this account.
mail-trouble-login-refused = { $host } does not accept user name and password
    .next = Check both in the settings. Some providers want an app password.
mail-trouble-sender-refused = { $host } does not let you send from this address
    .next = Check your email address in the settings.
mail-trouble-recipient-refused = { $host } does not take letters to this recipient
    .next = Check the recipient’s address.
mail-trouble-data-refused = { $host } takes no letter now
    .next = Try again later.
mail-trouble-message-refused = { $host } looked at the letter and did not take it
    .next = Read what it said, or send the letter another way.
mail-trouble-cancelled = Stopped, as you asked
    .next = Send it whenever you like.
mail-trouble-unrenderable = The letter cannot be sent as an email
    .next = Take unusual characters out of the subject, or send it another way.
mail-trouble-unknown-lost = The connection to { $host } broke after the letter was handed over
    .next = Say whether it went out.
mail-trouble-unknown-timed-out = { $host } gave no final word on the letter
    .next = Say whether it went out.
mail-trouble-unknown-not-smtp = { $host } answered with something nobody understands
    .next = Say whether it went out.
mail-trouble-unknown-cancelled = You stopped waiting for the final word of { $host }
    .next = Say whether it went out.
mail-trouble-other = { $host } did not take it
    .next = Try again later.

## Who vouches for a kept message

message-verified-other = Signed by { $domain }, not the sender’s domain
message-verified-pasted = Fits the key you pasted
message-no-key = Key no longer published
message-proof-verified = Checked on { $date }: the signature of { $domain } fits.
message-proof-failed = Checked on { $date }: the signature does not fit, so it proves nothing. The message may have been changed on the way, also by a mailing list.
message-proof-no-key = Checked on { $date }: { $domain } publishes no such key any more, so nothing can be said.
message-proof-none = Checked on { $date }: the message has no signature.
message-proof-nobody = the signature’s domain
message-proof-aligned = It speaks for the sender’s domain.
message-proof-not-aligned = It does not speak for the sender’s domain: somebody else vouches for the message.
message-proof-whole = It covers the whole text.
message-proof-part = It covers a part of the text only; something may have been added behind it.
message-proof-pasted = You brought the key: the proof is as good as where you found it.
signature-check = Check the signature
signature-check-again = Check it again
signature-title = Check this signature?
signature-names =
    { $count ->
        [one] One question goes to your name server: the TXT record of this name. Whoever runs it can see that you ask.
       *[other] { $count } questions go to your name server: the TXT records of these names. Whoever runs it can see that you ask.
    }
signature-hostile = The name stands in the message, and anybody can have written it.
signature-no-names = Nobody needs to be asked: it can be seen from the message alone.
signature-ask = Ask now
signature-look = Check it
signature-paste = Or paste the key
signature-paste-text = What stands in the TXT record, from somebody you trust. Then nobody is asked.
signature-paste-go = Check with this key
signature-paste-missing = Paste the key first. It begins with v=DKIM1 or holds p=
signature-done = Checked. The result is kept in the log.
error-key-unreachable = The name server did not answer
    .what = Whether the signature’s key is there could not be asked.
    .safe = Nothing was noted and nothing was changed.
    .next = Check that this computer is online and try again, or paste the key.
log-event-signature-checked = Signature checked
log-event-unsubscribe-asked = Asked to stop letters
log-verdict-verified = it fits
log-verdict-failed = it does not fit
log-verdict-no-key = no key is published
log-verdict-not-signed = not signed
log-aligned-true = for the sender’s domain
log-pasted-true = by a key you pasted
log-outcome-begun = about to leave
log-outcome-accepted = they took the request
log-outcome-redirected = they pointed elsewhere
log-outcome-unknown = no answer came
log-outcome-not-sent = it did not leave

## Stopping their letters

unsubscribe-title = Ask them to stop these letters?
unsubscribe-button = Stop these letters at { $host }
unsubscribe-text = One request goes to this host. Nothing else is fetched, and nothing is followed.
unsubscribe-vouched = A verified signature of { $domain } covers this address.
unsubscribe-go = Ask them once
unsubscribe-letter = Write to { $address } to stop them
unsubscribe-begun = It was about to leave, and nothing more is known.
unsubscribe-accepted = They took the request. Whether the letters stop, time will show.
unsubscribe-refused = They said no. You can write to them instead.
unsubscribe-redirected = They pointed to another address. It was not followed. You can write to them instead.
unsubscribe-unknown = The request left, and no answer came. It may have counted.
unsubscribe-not-sent = Nothing left this computer.
unsubscribe-not-public = Nothing left this computer: the address is no public one.
unsubscribe-unreachable = Nothing left this computer: the host could not be reached.
unsubscribe-untrusted = Nothing left this computer: the host cannot prove its name.
unsubscribe-cancelled = Nothing left this computer: you stopped it.
