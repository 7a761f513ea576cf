### What the program says outside its window: in the browser, in saved files, at a failed start.

shell-answer-done = You are signed in. You can close this page and go back to Privacy Dashboard.
shell-answer-failed = You are not signed in. Close this page and try again in Privacy Dashboard.

shell-recovery-name = privacy-dashboard-recovery-code.txt
shell-recovery-file =
    Privacy Dashboard, recovery code

    { $code }

    Whoever has this code and this computer’s files can read what is kept there.
    Keep it away from this computer.

shell-receipt-name = { $organization }-deletion-receipt.json

shell-deadlines-name = privacy-dashboard-deadlines.ics

# A due date with its reason, as the clock has put it into words.
shell-explanation = { $sentence }

shell-start-nowhere = Privacy Dashboard cannot start: it knows no folder for its data.
shell-start-relative = Privacy Dashboard cannot start: PRIVACY_DASHBOARD_DATA_DIR must be an absolute path.
shell-start-not-a-directory = Privacy Dashboard cannot start: the place for its data is not a folder.
shell-start-foreign = Privacy Dashboard cannot start: the folder for its data belongs to another user.
shell-start-writable = Privacy Dashboard cannot start: other users can write into the folder for its data.
shell-start-second = Privacy Dashboard is already running with this data; its window could not be brought to the front.
shell-start-unusable = Privacy Dashboard cannot start: the folder for its data cannot be used.
