# Policy & data map of one organization.

policy-map-title = Policy & data map
policy-map-lead = What { $organization }’s privacy policy says, what it does not say, and where.
policy-map-loading = Reading the policy
policy-map-ask = Ask them about this
policy-map-copy = Based on a copy archived { $date }. It may have changed.
policy-map-copy-printed = Based on a copy with a printed date: { $date }. It may have changed.
policy-map-ref = Section { $ref }

## How firmly it is said, in a word

firm-does = { $count } said
firm-may = { $count } may
firm-ask = { $count } if you choose
firm-law = { $count } if law demands
firm-passing = { $count } in passing
firm-silent = { $count } not said
firm-row-passing = Only mentioned in passing

# One letter each, beside a sign of its own. No two may be the same.
firm-letter-does = S
firm-letter-may = M
firm-letter-ask = C
firm-letter-law = L
firm-letter-passing = P
firm-letter-silent = –
firm-letter-general = G

## Worth knowing and the label

policy-worth = Worth knowing
policy-label = At a glance
policy-label-what = What
policy-label-how = How
policy-label-why = Why
policy-label-who = Who gets it
policy-label-where = Where
policy-label-how-long = How long
policy-label-controls = Your controls
policy-label-age = Age
policy-label-sections =
    { $count ->
        [one] Section { $sections }
       *[other] Sections { $sections }
    }
policy-answer-what =
    { $passing ->
        [0] { $listed } kinds of data are listed
        [one] { $listed } kinds of data are listed, one more is mentioned in passing
       *[other] { $listed } kinds of data are listed, { $passing } more are mentioned in passing
    }
policy-answer-how =
    { $derived ->
        [0] { $given } you give, { $automatic } are collected automatically
        [one] { $given } you give, { $automatic } are collected automatically, one is worked out from other data
       *[other] { $given } you give, { $automatic } are collected automatically, { $derived } are worked out from other data
    }
policy-answer-why =
    { $based ->
        [0] { $purposes } purposes, none with a legal basis of its own
       *[other] { $purposes } purposes, { $based } of them with a legal basis
    }
policy-answer-who =
    { $itemized ->
        [0] { $recipients } kinds of recipients; for none the policy lists what they get
        [one] { $recipients } kinds of recipients; for one the policy lists what they get
       *[other] { $recipients } kinds of recipients; for { $itemized } the policy lists what they get
    }
policy-answer-controls = { $stoppable } of { $messages } kinds of messages can be stopped; you have a say about { $choices } of { $recipients } kinds of recipients

## The picture

flow-title = Where data goes
flow-summary = { $organization } names { $categories } kinds of data in { $groups } groups, { $purposes } purposes and { $recipients } kinds of recipients.
flow-summary-itemized =
    { $count ->
        [0] For no recipient it lists what they get: all of it is one general statement.
        [one] For one recipient it lists what they get; the rest is one general statement.
       *[other] For { $count } recipients it lists what they get; the rest is one general statement.
    }
flow-summary-places = Places it names: { $places }.
flow-summary-no-place = It names no country.
flow-column-data = Data
flow-column-purpose = Used for
flow-column-recipient = Who gets it
flow-column-place = Where
flow-all-data = All data
flow-all-purpose = Any purpose
flow-all-recipient = Any recipient
flow-all-place = Any place named
flow-other = Other ({ $count })
flow-not-stated = Not stated
flow-categories =
    { $count ->
        [one] 1 kind of data
       *[other] { $count } kinds of data
    }
flow-kinds =
    { $count ->
        [one] 1 kind
       *[other] { $count } kinds
    }
flow-gets = Gets, as listed
flow-gets-general = The policy does not list what they get
flow-for-all = Said of all data
flow-gives = Listed for
flow-holds = Holds
flow-other-are = These are
flow-caption = Solid bands are listed in the policy and as wide as the kinds of data they carry. Light dashed bands are one statement about all data, all purposes or all recipients. Width says nothing about amounts.
flow-key-stated = Listed in the policy
flow-key-general = Said in general
flow-key-silent = Not stated
flow-hint = Point at a box to see its path. Press it to keep the path.
flow-table = View as table
flow-picture = View as picture
flow-release = Show all paths
flow-path = Path of { $name }
flow-table-caption = Every link of the picture “Where data goes”, { $organization }
flow-from = From
flow-to = To
flow-strength = How it is said
flow-strength-stated = Listed
flow-strength-general = In general
flow-carries = Kinds of data
flow-carries-none = Not listed
flow-condition-registration = Data given at registration
flow-condition-eu-members = Members in the EU
flow-condition-exceptional-support = In exceptional cases, for support
flow-condition-otherwise = In all other cases
flow-condition-unlawful = Where the law forbids it
# Places together with the condition they are named under.
flow-place-registration = { $places } (data given at registration)
flow-place-eu-members = { $places } (members in the EU)
flow-place-exceptional-support = { $places } (in exceptional cases, for support)
flow-place-otherwise = { $places } (in all other cases)
flow-place-unlawful = { $places } (where the law forbids it)
policy-place-worldwide = anywhere in the world
policy-place-worldwide-named = anywhere in the world, naming { $places }

## The label grid

grid-title = By kind of data
grid-caption = What the policy says of each kind of data
grid-group = Kind
grid-collected = Collected
grid-why = Why
grid-shared = Shared
grid-control = Your control
grid-key = What the letters mean
grid-key-does = said as a fact
grid-key-may = said as a possibility
grid-key-ask = only if you choose or agree
grid-key-law = if the law demands it
grid-key-passing = mentioned in passing
grid-key-general = said of all data, not of this kind
grid-key-silent = not said

## Side by side, silences, everything

contradiction-title = Side by side
contradiction-text = The policy says both. Neither is marked as the right one here.
contradiction-one = It says
contradiction-other = It also says
policy-quirks = Good to know
policy-silences = What the policy does not say
policy-silences-text = Silence is shown as silence. Nothing here is guessed.
policy-silence-basis =
    { $count ->
        [one] The legal basis of one purpose
       *[other] The legal basis of { $count } purposes
    }
policy-silence-gets =
    { $count ->
        [one] What one kind of recipient gets
       *[other] What { $count } kinds of recipients get
    }
policy-silence-limits =
    { $count ->
        [one] What limits one kind of recipient
       *[other] What limits { $count } kinds of recipients
    }
policy-silence-period =
    { $count ->
        [one] How many days or months one statement about keeping means
       *[other] How many days or months { $count } statements about keeping mean
    }
policy-silence-route =
    { $count ->
        [one] How to make use of one right or wish it names
       *[other] How to make use of { $count } rights or wishes it names
    }
policy-silence-stop-how =
    { $count ->
        [one] How to stop one kind of message
       *[other] How to stop { $count } kinds of messages
    }
policy-everything = Everything it says
policy-by-part = By subject
policy-by-section = By section
policy-everything-shown = Order
policy-part-count =
    { $count ->
        [one] 1 statement
       *[other] { $count } statements
    }
policy-part-responsible = Who is responsible, and where it applies
policy-part-data = Data
policy-part-purposes = Purposes
policy-part-recipients = Recipients
policy-part-places = Places
policy-part-keeping = How long
policy-part-rights = Rights and asking
policy-part-messages = Messages
policy-part-deletion = Deleting the account
policy-part-rules = Cookies, age, changes and security

## Remarks on single statements

policy-basis-consent = Basis: consent
policy-basis-service = Basis: needed for the service
policy-basis-legitimate-interest = Basis: legitimate interest
policy-basis-law = Basis: the law
policy-basis-silent = No legal basis given
policy-source-definition = Named only as an example
policy-no-period = No end in days or months
policy-stop-silent = Whether it can be stopped is not said
policy-stop-how-silent = How to stop these is not said
policy-gets-silent = What they get is not listed
policy-limits-silent = No limits stated
policy-route-silent = How to do it is not said

## Where the copy comes from, and changes of the policy

policy-copy-open = Open archived copy at { $host }
policy-copy-opened = The archived copy opens in your browser
policy-copy-none = The copy names no address where it was archived, so there is none to open.
policy-changes = If the policy changes
policy-changes-one-copy = One copy of this policy is known here, so there is no other version to set beside it.
policy-change-before-yes = You are told before a change takes effect
policy-change-before-no = A change takes effect before you are told
policy-change-before-silent = Whether you are told before a change takes effect
policy-change-earlier-yes = A change also applies to data they already have
policy-change-earlier-no = A change does not apply to data they already have
policy-change-earlier-silent = Whether a change also applies to data they already have

## Silences within a rule, in words that all policies share

policy-cookies-list-silent = Which cookies there are, one by one
policy-cookies-lifetime-silent = How long cookies live
policy-cookies-controls-silent = How to refuse cookies
policy-do-not-track-silent = Whether a browser’s “Do Not Track” is respected
policy-security-guarantee-silent = Whether the protection is guaranteed
policy-breach-notice-silent = Whether you are told of a data breach
policy-legal-entity-silent = The legal name of who is responsible
policy-contact-email-silent = An email address (our copy has none)
policy-contact-phone-silent = A phone number (our copy has none)
policy-contact-fax-silent = A fax number (our copy has none)
policy-contact-post-silent = A postal address (our copy has none)
policy-contact-account-web-silent = The address of your account’s pages (our copy has none)
