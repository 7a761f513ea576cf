# Devices and their verification codes.

devices-title = Devices
devices-lead = Cameras registered with { $organization }.
devices-lead-by-hand = Cameras you noted for { $organization }. The notes stay on this computer.
devices-loading = Reading your devices
devices-empty = No cameras recorded
devices-empty-portal = Add one from its label, or look at the portal.
devices-empty-by-hand = Add one from its label. It stays on this computer.
devices-keys = F2 renames, Delete removes, Enter opens.
devices-add = Add camera
devices-add-title = New camera
devices-add-portal = It is registered once { $organization } has confirmed it.
devices-add-by-hand = It is noted on this computer only.
devices-edit = Edit { $name }
devices-rename = Rename
devices-edit-all = Edit
devices-remove = Remove camera
devices-remove-title = Remove “{ $name }” from your { $organization } account?
devices-remove-title-here = Remove “{ $name }” from your notes?
devices-remove-works = The camera keeps working on your network.
devices-remove-owner = The next owner may need it removed first.
devices-remove-undo = You can take this back until { $organization } has it.
devices-removal-queued = Waiting. Remove has not reached { $organization }.
devices-removed-here = { $name } is no longer in your notes.
devices-two-places = What you type here stays on this computer. The app of { $organization } keeps its own data on your phone, and the company may hold logs; neither is reached from here.
device-registered = Registered
device-change = Change waiting
device-addition = Registration waiting
device-removal = Removal waiting
device-removed = Removed
device-unlisted = No longer listed
device-unseen = Not seen since { $date }
device-local = Local only
device-still-change = { $organization } has not confirmed this change yet.
device-still-addition = Not registered at { $organization } yet.
device-still-removal = Remove has not reached { $organization }.

secret-label = Verification code
secret-reveal = Reveal
secret-hide = Hide
secret-longer = Show longer
secret-add = Note code
secret-change = Change code
secret-none = None noted
secret-spoken = Verification code, shown:
secret-is-hidden = Verification code, hidden
secret-hidden = Verification code hidden
secret-shown =
    { $seconds ->
        [one] Verification code shown, hides in 1 second
       *[other] Verification code shown, hides in { $seconds } seconds
    }
secret-hides =
    { $seconds ->
        [one] Hides after 1 second, or when you leave this window.
       *[other] Hides after { $seconds } seconds, or when you leave this window.
    }
secret-copied =
    { $seconds ->
        [one] Copied. The clipboard is cleared in 1 second.
       *[other] Copied. The clipboard is cleared in { $seconds } seconds.
    }
secret-offline = The code is not kept on this computer. { $organization } can be asked once you are online.
secret-confirm-title = Show the code of “{ $name }”?
secret-confirm-text = Whoever sees it can take over the camera. Check who is looking.
secret-new-title = Code of “{ $name }”
secret-new-text = It is on the camera’s label. It is kept encrypted on this computer and never sent.
secret-new-empty = Leave it empty to remove the noted code.
