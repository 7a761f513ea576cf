# One message per code of the shell: its title, what happened, what is safe, what to do next.

error-offline = You are offline
    .what = No connection to the network could be made.
    .safe = Everything here still works, and your changes wait in the Outbox.
    .next = Connect to the network. It goes on by itself.

error-portal-unreachable = The portal does not answer
    .what = Its address was asked, and nothing came back.
    .safe = Your copy and your changes are kept.
    .next = Try again later, or check the portal’s address.

error-not-a-portal = This is not a member portal
    .what = The address answers, but not as a member portal does.
    .safe = Nothing was sent to it and nothing was stored.
    .next = Check the address with the organization.

error-redirected = The portal sends us elsewhere
    .what = It answered with another address. That could lead your data to a stranger, so we did not follow.
    .safe = Nothing was sent there.
    .next = Ask the organization for the new address and enter it yourself.

error-tls-failed = The portal could not prove who it is
    .what = Its certificate does not fit its address, has run out or is not trusted here.
    .safe = Nothing was sent.
    .next = Check the address, and the date and time of this computer. If it keeps happening, tell the organization.

error-answer-too-large = The portal’s answer is too large
    .what = It went on beyond what a portal may send, so we stopped reading.
    .safe = Your copy is as it was.
    .next = Try again later. If it keeps happening, tell the organization.

error-answer-malformed = The portal’s answer cannot be understood
    .what = It is not what a member portal sends.
    .safe = Your copy is as it was.
    .next = Try again later. If it keeps happening, tell the organization.

error-wrong-organization = This portal belongs to another organization
    .what = It says that it speaks for another organization than the one you chose.
    .safe = Nothing was stored.
    .next = Check the address, or go back and choose the other organization.

error-wrong-account = That is another account
    .what = You signed in with another account than the one kept here.
    .safe = Nothing was mixed; your copy is as it was.
    .next = Sign in again with the account you used first.

error-consent-denied = You did not agree
    .what = On the sign-in page you did not allow access, so the portal opened nothing.
    .safe = Nothing was fetched.
    .next = Sign in again if that was not what you wanted.

error-sign-in-timed-out = Sign-in took too long
    .what = We waited 5 minutes for your browser and then stopped waiting.
    .safe = Nothing was fetched, and what you entered is kept.
    .next = Start the sign-in again.

error-sign-in-cancelled = Sign-in cancelled
    .what = You stopped the sign-in.
    .safe = Nothing was fetched, and what you entered is kept.
    .next = Start it again whenever you like.

error-sign-in-failed = Sign-in failed
    .what = The sign-in page sent back an answer that we cannot accept.
    .safe = Nothing was fetched, and what you entered is kept.
    .next = Try again. If it keeps happening, tell the organization.

error-signed-out = You are signed out
    .what = The portal no longer knows this computer.
    .safe = Your copy and your changes are kept.
    .next = Sign in again.

error-step-up-needed = A fresh sign-in is needed
    .what = For this the portal wants to be sure that it is you.
    .safe = Nothing was changed, and what you entered is kept.
    .next = Sign in once more in your browser.

error-browser-not-opened = No browser opened
    .what = This computer could not open a browser.
    .safe = Nothing was sent.
    .next = Copy the address into a browser yourself.

error-throttled = The portal asks for patience
    .what = It was asked too often and wants a pause.
    .safe = Your changes wait in the Outbox.
    .next = Nothing to do. It goes on by itself after the pause.

error-portal-error = The portal has a fault of its own
    .what = It answered that something went wrong on its side.
    .safe = Your copy and your changes are kept.
    .next = Try again later.

error-plain-http-refused = This address is not encrypted
    .what = It begins with http:// and leads to another computer. Others on the way could read your data.
    .safe = Nothing was sent.
    .next = Enter the address that begins with https://

error-address-invalid = This is not an address
    .what = A portal’s address looks like https://members.example.org
    .safe = What you typed is still there.
    .next = Correct it and try again.

error-already-added = Already in your dashboard
    .what = This organization has been added before.
    .safe = Nothing was changed.
    .next = Open it in the sidebar.

error-validation = Something you entered does not fit
    .what = At least one field holds something that cannot be saved.
    .safe = What you typed is still there.
    .next = Look at the marked fields.

error-not-found = No longer there
    .what = What you wanted to change is not there any more.
    .safe = The rest is as it was.
    .next = Go back and look at the list.

error-conflict = Two versions
    .what = The organization’s copy changed while you were editing.
    .safe = Both versions are kept.
    .next = Choose which one should stay.

error-operation-refused = The organization said no
    .what = It does not accept this change.
    .safe = What you entered is kept in the Outbox.
    .next = See its reason there, then change or discard it.

error-step-not-possible = That cannot come next
    .what = How the request stands now does not allow this step.
    .safe = Nothing was changed, and what you typed is kept.
    .next = Look at the request’s log, then choose one of the steps offered there.

error-holds-code = A verification code or a password must not be noted
    .what = The text holds a camera’s verification code or the password of your mail account, and the log keeps what is noted for good.
    .safe = Nothing was noted. Your text is kept.
    .next = Take it out of the text, then note it again.

error-contact-not-checked = The number has not been checked yet
    .what = It comes from an old copy of the policy and may have changed since.
    .safe = Nothing was noted. Your text is kept.
    .next = Check the number on their website or on a product, tick the box below it, then go on.

error-letter-not-ready = The letter cannot go yet
    .what = Something it needs is missing, or something in it must not leave.
    .safe = Nothing was sent. Your text is kept.
    .next = Look at the marked places of the letter.

error-not-printable = The letter cannot be a PDF on this computer
    .what = It has a character that no font here can show, an emoji for example.
    .safe = No file was written and nothing was sent. Your text is kept.
    .next = Take the character out, or choose another way to send the letter.

error-already-sent = The letter may have left already
    .what = A letter that was handed over or sent is kept as it was.
    .safe = The letter and its log are unchanged.
    .next = If it was not sent, say so; then it can be changed. Otherwise write a new one.

error-not-a-message = This is not an e-mail that can be read
    .what = The file holds no e-mail, or is built in a way no honest e-mail is.
    .safe = The file was only looked at. Nothing was kept and nothing was changed.
    .next = Save the e-mail from your mail program as a file ending in .eml, then choose that.

error-message-too-large = This e-mail file is too large
    .what = It is larger than 50 MB, more than is read here.
    .safe = The file was only looked at. Nothing was kept and nothing was changed.
    .next = Keep the file in a safe place. Then note down that they answered, and where the file lies.

error-file-not-read = This file cannot be read
    .what = It is gone, is no ordinary file, or may not be read by you.
    .safe = Nothing was kept and nothing was changed.
    .next = Look whether it is still there and choose it again, or save the e-mail anew.

error-belongs-elsewhere = This e-mail names another request
    .what = It answers another of your requests, or holds another one’s reference.
    .safe = Nothing was kept and nothing was changed.
    .next = Keep it with the request it names.

error-being-sent = Your letter is being sent
    .what = What became of it is noted by itself as soon as that is known.
    .safe = Nothing was noted. The letter and its log are unchanged.
    .next = Wait for the mail server’s word, or stop the sending.

error-deletion-pending = A deletion is requested
    .what = Until it is carried out or cancelled, the organization takes no changes.
    .safe = What you entered is kept.
    .next = Wait, or cancel the deletion.

error-cancel-window-closed = Too late to cancel
    .what = The organization’s time for cancelling has passed.
    .safe = Your copy here is kept until you remove it.
    .next = You can ask the organization directly.

error-keyring-no-bus = The keyring cannot be reached
    .what = No session bus answers.
    .safe = Your data is untouched.
    .next = Start the app from your desktop session, or use a passphrase.

error-keyring-no-collection = There is no keyring yet
    .what = The keyring program runs but has no keyring.
    .safe = Your data is untouched.
    .next = Create one in the keyring program, or use a passphrase.

error-keyring-locked = The keyring is locked
    .what = It gives out no key while it is locked.
    .safe = Your data is untouched.
    .next = Unlock the keyring in your system’s window, then try again.

error-keyring-timed-out = The keyring does not answer
    .what = It stayed silent for 5 seconds.
    .safe = Your data is untouched.
    .next = Look whether it asks you something in another window, then try again.

error-keyring-refused = The keyring refused
    .what = It would not keep or give out the key.
    .safe = Your data is untouched.
    .next = Try again, or use a passphrase.

error-key-wrong = The key does not fit
    .what = The keyring holds another key than this data needs.
    .safe = Your data is untouched, and the other key was left alone.
    .next = Use your recovery code.

error-passphrase-wrong = That is not the passphrase
    .what = What you typed does not open your data.
    .safe = Nothing was changed.
    .next = Try again, or use your recovery code.

error-passphrase-too-short = The passphrase is too short
    .what = A short one can be guessed.
    .safe = Nothing was changed.
    .next = Take a longer one. Four unrelated words are good.

error-recovery-code-wrong = That is not the recovery code
    .what = What you typed does not open your data.
    .safe = Nothing was changed.
    .next = Check each group of characters and try again.

error-protection-damaged = The protection file is damaged
    .what = It cannot be read, so the key cannot be found.
    .safe = Nothing was overwritten.
    .next = Put protection.json back from a backup, then try again.

error-vault-damaged = This organization’s data file cannot be read
    .what = It is damaged, cut short or not ours.
    .safe = Nothing was overwritten, and the other organizations are not affected.
    .next = Try again to go on with what can still be read: the damaged file is set aside and nothing is deleted. If you have a backup, put its folder back first.

error-vault-newer = This data is from a newer version
    .what = A later Privacy Dashboard has written these files.
    .safe = Nothing was changed.
    .next = Install the newer version and start it.

error-ledger-damaged = The list of organizations and settings is damaged
    .what = It cannot be read.
    .safe = Your organizations’ data is stored apart and is untouched.
    .next = Put the ledger folder back from a backup, then try again.

error-disk-full = Not saved: the disk is full
    .what = There is no room left on this computer.
    .safe = Your text is still here.
    .next = Free some space, then try again.

error-disk-full-exporting = Stopped: the disk is full
    .what = There is no room left on this computer.
    .safe = No file was left behind. Your data here is unchanged.
    .next = Free some space or choose another place, then try again.

error-disk-error = Not saved: the disk reports a fault
    .what = This computer could not read or write its disk.
    .safe = Your text is still here as long as this window is open.
    .next = Copy what matters, check the disk, then try again.

error-disk-error-reading = The disk reports a fault
    .what = This computer could not read its disk.
    .safe = Nothing was changed or overwritten.
    .next = Check the disk, then try again.

error-disk-error-exporting = Stopped: the disk reports a fault
    .what = The file could not be written.
    .safe = No file was left behind. Your data here is unchanged.
    .next = Choose another place, then try again.

error-export-cancelled = Cancelled
    .what = You stopped the export.
    .safe = No file was written.
    .next = Start it again whenever you like.

error-export-target-exists = A file with this name is already there
    .what = We overwrite nothing.
    .safe = The file that is there is untouched.
    .next = Choose another name or another folder.

error-export-target-unwritable = Nothing can be written there
    .what = The folder you chose does not take files from you.
    .safe = No file was written.
    .next = Choose another folder.

error-another-instance = Privacy Dashboard is already open
    .what = Another window works with the same data.
    .safe = Nothing was changed.
    .next = Go on in the other window.

error-no-account = No account there
    .what = You are signed in, but the organization has no account for you.
    .safe = Nothing was fetched, and what you entered is kept.
    .next = Sign in with the account you have there, or type your data in by hand.

error-not-offered = This portal does not offer that
    .what = The organization’s portal has no way to do this.
    .safe = Nothing was changed, and what you entered is kept.
    .next = Ask the organization directly.

error-account-gone = Your account there is deleted
    .what = The organization has confirmed that your account is deleted, so its portal takes nothing more from you.
    .safe = Nothing was sent, and what you entered is kept.
    .next = To ask them something, write a letter.

error-removals-stopped = Too much would vanish at once
    .what = The portal says that many of your entries are gone. That may be a fault, so we stopped.
    .safe = Everything it wanted to remove is still here.
    .next = Look at the portal yourself. If it is right, check again and allow it.

error-outcome-unknown = It is not known whether it arrived
    .what = The connection broke before the organization answered.
    .safe = What you entered is kept, and it will not be done twice.
    .next = Check again. The organization is asked under the same number.

error-network-off = The network is off for this organization
    .what = You switched it off in the settings.
    .safe = Your copy and your changes are kept.
    .next = Switch it on in the settings if you want to reach the portal.

error-locked = Locked
    .what = The key is not here, so nothing can be read.
    .safe = Your data is untouched.
    .next = Unlock first.

error-cancelled = Cancelled
    .what = You stopped it.
    .safe = Nothing was changed.
    .next = Start it again whenever you like.

error-internal = Something went wrong in the app
    .what = A fault of Privacy Dashboard, not of yours.
    .safe = What was saved is kept.
    .next = Try again. If it keeps happening, report it with the details below; they hold nothing personal.
