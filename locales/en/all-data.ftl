# All my data: every organization at once.

nav-data = All my data
all-title = All my data
all-lead = What each organization holds of you as far as it is known here, beside what its policy lists.
all-loading = Reading every organization
all-empty = Nothing here yet
all-empty-text = Add an organization to see what it holds about you.
all-caption = Kinds of data by organization
all-group = Kind
all-show = Show
all-show-values = Values
all-show-categories = Categories
all-only-given = Only what I gave
all-search = Search labels and values
all-search-none = Nothing fits “{ $text }”.
all-search-found =
    { $count ->
        [one] 1 hit
       *[other] { $count } hits
    }
all-values =
    { $count ->
        [one] 1 value
       *[other] { $count } values
    }
all-listed =
    { $count ->
        [one] policy lists 1, not seen
       *[other] policy lists { $count }, none seen
    }
all-listed-short = { $count } listed
all-categories =
    { $count ->
        [one] 1 category
       *[other] { $count } categories
    }
all-two-versions = 2 versions
all-none = Not listed
all-damaged-text = The data file of { $organization } cannot be read, so only what its policy lists is shown.
all-cell = { $group }: { $organization }: { $what }
all-back = Back to the overview
all-detail = { $group }: { $organization }
all-known = Known here
all-unseen = Listed, not seen
all-unseen-text = The policy lists these, and nobody has shown them yet.
all-unseen-automatic = Collected automatically. You cannot see these values here. Ask for a copy.
all-unseen-automatic-asked = Collected automatically. You cannot see these values here.
all-ask = Ask for a copy
all-asked =
    { $count ->
        [one] There is a request for a copy already.
       *[other] There are { $count } requests for a copy already.
    }
all-asked-damaged =
    { $count ->
        [one] Its log is damaged, so nothing more can be noted there. You can ask anew.
       *[other] Their logs are damaged, so nothing more can be noted there. You can ask anew.
    }
all-why = Why
all-why-text =
    { $count ->
        [one] One purpose, given for all data at once
       *[other] { $count } purposes, given for all data at once
    }
all-who = Who gets it
all-who-general =
    { $count ->
        [one] One more kind of recipient may get data that the policy does not list
       *[other] { $count } more kinds of recipients may get data that the policy does not list
    }
all-map = See the policy & data map
all-hidden =
    { $count ->
        [one] 1 code, hidden
       *[other] { $count } codes, hidden
    }
all-hidden-see = See devices
all-of = { $device }: { $field }
all-on = On
all-off = Off
all-choice = Choice about who may be told
all-choice-unnamed = { $recipient } (not named in the policy)
all-allowed = May be told
all-refused = May not be told
