# Due dates of rights requests: every date says in one sentence how it came about. docs/LAW.md

clock-law-eu-gdpr = EU and EEA: GDPR
clock-law-uk-gdpr = United Kingdom: UK GDPR
clock-law-california = California: CCPA
clock-law-us-commercial-email = United States: commercial e-mail
clock-law-own-reminder = No law: your own reminder

clock-what-acknowledge = They confirm that they have it by
clock-what-opt-out = They stop by
clock-what-answer = They answer by
clock-what-extended-answer = Extended: they answer by
clock-what-complaint-answer = They confirm your complaint by
clock-what-authority-answer = The authority tells you how it stands by
clock-what-own-reminder = Your reminder, not a legal date, on

# $what one of the above; $on one of the next four; $reckoned, $basis: below.
clock-sentence = { $what } { $on }: { $reckoned }{ $basis }.
clock-on = { $on }
clock-on-about = about { $on }
clock-on-not-before = { $on } at the earliest
clock-on-not-before-about = about { $on } at the earliest

# $term and $start below; $pause and $moved may be empty.
clock-reckoned = { $term } after { $start }{ $pause }{ $moved }
clock-term-months = { $count ->
    [one] one month
   *[other] { $count } months
}
clock-term-calendar-days = { $count ->
    [one] one day
   *[other] { $count } days
}
clock-term-business-days = { $count ->
    [one] one business day
   *[other] { $count } business days
}
clock-pause = { $days ->
    [one] , plus one day for which the clock stood still
   *[other] , plus { $days } days for which the clock stood still
}
clock-moved = , which ends on { $counted }, not a working day ({ $place }), so the next working day counts
clock-no-region = weekend

clock-basis = {" "}({ $sources })
clock-basis-doubt = {" "}(about, because { $doubts })
clock-basis-and-doubt = {" "}({ $sources }; about, because { $doubts })
clock-doubt-not-in-full = the text of the rule could not be read here in full
clock-doubt-day-count = the way its days are counted could not be confirmed
clock-doubt-identity = it is not settled that a question about who you are stops the clock
clock-doubt-clarification = it could not be confirmed how the days of their question are added
clock-doubt-fee = it is not settled that a fee stops the clock
clock-doubt-no-country = no country was chosen, so public holidays are not counted
clock-doubt-holidays-unknown = the public holidays of that place and year are not known here

clock-start-accepted = their portal accepted it on { $on } (by the calendar of { $zone })
clock-start-emailed = you sent it by e-mail on { $on }
clock-start-received = they got it on { $on }
clock-start-posted = they get it, which is not before { $on }
clock-start-called = you called on { $on }
clock-start-done = you did it on { $on }
clock-start-identity-answered = you said who you are on { $on }
clock-start-identity-open = you say who you are, counted from { $on }
clock-start-fee-settled = the fee was settled on { $on }
clock-start-fee-open = the fee is settled, counted from { $on }
clock-start-complained-to-them = you complained to them on { $on }
clock-start-complaint-posted = they get your complaint, which is not before { $on }
clock-start-complained = you complained on { $on }

clock-note-no-residence = When this was begun, the settings did not say where you live, so no law is counted: this is your own reminder. A law can be chosen for this request.
clock-note-residence-not-read = No law of { $place } could be read for this app, so here is your own reminder, not a legal date.
clock-note-voluntary = { $law } binds this organization only if it volunteers, so here is your own reminder.
clock-note-law-not-read = { $law } could not be read for this app as it stood on { $on }, so no date is given. Their duty to answer may still have an end: ask them, or ask your authority.
clock-note-out-of-calendar = { $on } is too far away to count from, so no date is given. Nothing is lost; look at the dates of this request again.
clock-note-no-term = { $law } gives no term for this kind of request, so here is your own reminder.
clock-note-extension-without-reasons = On { $on } they said that they need longer, but gave no reasons: that extends nothing ({ $sources }).
clock-note-extension-too-late = On { $on } they said that they need longer, but that had to be said by { $by }: it extends nothing ({ $sources }).
clock-note-no-extension = On { $on } they said that they need longer; the law followed here has no longer term for this.
clock-note-too-late-identity = On { $on } they asked who you are, after the term had ended on { $by }: it changes nothing.
clock-note-too-late-clarification = On { $on } they asked what you mean, after the term had ended on { $by }: it changes nothing.
clock-note-too-late-fee = On { $on } they asked for a fee, after the term had ended on { $by }: it changes nothing.
clock-note-runs-identity = On { $on } they asked who you are; the clock runs on ({ $sources }).
clock-note-runs-clarification = On { $on } they asked what you mean; the clock runs on ({ $sources }).
clock-note-runs-fee = On { $on } they asked for a fee; the clock runs on ({ $sources }).
clock-note-paused-identity = On { $on } they asked who you are; until you answer, the date moves on ({ $sources }).
clock-note-paused-clarification = On { $on } they asked what you mean; until you answer, the date moves on ({ $sources }).
clock-note-paused-fee = On { $on } they asked for a fee; until it is settled, the date moves on ({ $sources }).

# In a calendar file.
clock-today = today
clock-appointment = { $organization }, { $wish }: { $what } { $on }

clock-region-at = Austria
clock-region-be = Belgium
clock-region-bg = Bulgaria
clock-region-br = Brazil
clock-region-cn = China
clock-region-cy = Cyprus
clock-region-cz = Czechia
clock-region-de = Germany
clock-region-dk = Denmark
clock-region-ee = Estonia
clock-region-es = Spain
clock-region-fi = Finland
clock-region-fr = France
clock-region-gb = United Kingdom
clock-region-gr = Greece
clock-region-hr = Croatia
clock-region-hu = Hungary
clock-region-ie = Ireland
clock-region-is = Iceland
clock-region-it = Italy
clock-region-li = Liechtenstein
clock-region-lt = Lithuania
clock-region-lu = Luxembourg
clock-region-lv = Latvia
clock-region-mt = Malta
clock-region-nl = Netherlands
clock-region-no = Norway
clock-region-pl = Poland
clock-region-pt = Portugal
clock-region-ro = Romania
clock-region-se = Sweden
clock-region-si = Slovenia
clock-region-sk = Slovakia
clock-region-us = United States
