# Profile: what is held, and correcting it.

profile-title = Profile
profile-lead = What { $organization } holds about you, as far as it is known here.
profile-lead-by-hand = What you noted about your data at { $organization }. It stays on this computer.
profile-loading = Reading your profile
profile-empty = No profile values for { $organization } yet
profile-empty-portal = They appear here as soon as the portal has answered.
profile-empty-by-hand = Type in what you know. It stays on this computer.
profile-edit = Edit
profile-edit-group = Edit { $group }
profile-earlier-kept = The policy says that { $organization } may keep the earlier version of what you change.
profile-updated = As { $organization } had it on { $date }.
profile-conflict-title = Two versions need your choice
profile-conflict-text = You and { $organization } changed the same values. Nothing is sent until you choose.
