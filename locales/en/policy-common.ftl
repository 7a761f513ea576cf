# What a policy says, in words that serve every organization.

## The policy’s own firmness

policy-silent = The policy does not say
policy-says-does = Policy says so
policy-says-may = Policy says they may
policy-says-ask = Only if you choose to
policy-says-law = If the law demands it
policy-says-law-may = If the law demands it; otherwise perhaps
policy-says-does-may = Partly certain, partly perhaps
policy-says-silent = The policy does not say

## Who says so

policy-kind-stated = Stated in the policy
policy-kind-inference = Our inference
policy-kind-advice = Our advice
policy-kind-silent = The policy does not say

## How data comes to the organization

policy-how-given = You give it
policy-how-observed = Collected automatically
policy-how-implied = Mentioned in passing
policy-how-derived = Worked out from other data
policy-how-non-identifying = Said not to identify you
policy-how-derived-non-identifying = Worked out, said not to identify you
policy-how-not-collected = Said not to be collected

## Groups of data

policy-group-identity = Identity
policy-group-contact = Contact
policy-group-work = Work
policy-group-account = Account
policy-group-payment = Payment
policy-group-devices = Devices
policy-group-events = Events and participation
policy-group-messages = Messages and content
policy-group-usage = Usage and technical data
policy-group-location = Location
policy-group-preferences = Preferences

## Whom a value is about

policy-subject-self = About me
policy-subject-company = About my company
policy-subject-other-person = About another person

## Limits set to recipients

policy-limit-as-necessary = Only what is necessary
policy-limit-reasonable-confidential = Only what is reasonable and necessary, in confidence
policy-limit-non-disclosure = Bound by a non-disclosure agreement
policy-limit-policy-purposes = Only for the purposes in the policy
policy-limit-no-other-use = No other use allowed
policy-limit-no-other-use-protected = No other use allowed, and they must protect it
policy-limit-to-complete-order = Only to complete your order
policy-limit-follow-up-interests = Contact details, to follow up your interests
policy-limit-own-policy = Their own policy applies
policy-limit-with-permission = Only with your permission
policy-limit-member-settings = Your settings decide
policy-limit-promises-carry-over = The promises made to you go with it
policy-limit-policy-applies = This policy applies to them
policy-limit-mandatory-law-good-faith = If mandatory law is believed to require it
policy-limit-good-faith = If believed in good faith to be required or allowed by law
policy-limit-as-believed-necessary = As much as they believe necessary
policy-limit-outside-opt-out = You can opt out at networkadvertising.org
policy-limit-exceptional = Only in exceptional cases
policy-limit-inside-eu-encrypted = Inside the EU and encrypted
policy-limit-non-identifying = Only data that does not identify you
policy-limit-for-transaction = Only for the purchase or service concerned
policy-limit-may-republish = They may publish it again
policy-limit-business-asset = Handed over as part of the business
policy-limit-choice-first = You are offered a choice first
policy-limit-on-suspected-leak = Only when a leak is suspected

## Choices about recipients

policy-choice-none-stated = No opt-out stated
policy-choice-opt-out = You can refuse
policy-choice-permission = Only if you agree
policy-choice-settings = A setting in your account
policy-choice-external = A choice at another organization

## Ways to the organization

policy-route-account-web = In your account
policy-route-email = By email
policy-route-phone = By phone
policy-route-post = By post
policy-route-link-in-mail = In the message itself
policy-route-browser = In your browser
policy-route-local = On your own device

## Whether a message can be stopped

policy-stoppable-yes = You can stop these
policy-stoppable-no = You cannot stop these
policy-stoppable-partly = You can stop some of these
policy-stoppable-silent = The policy does not say

## What belongs in a message

policy-content-name-or-nickname = Your name, or a nickname
policy-content-contact-method = How you prefer to be reached
policy-content-details = What exactly you ask
policy-content-website-links = Web pages it is about, if any
policy-content-named-right = The right, named exactly
policy-content-email-list-request = That you ask to come off the email list
policy-content-name = Your name
policy-content-member-company = The company you belong to
policy-content-user-name = The name you sign in with
policy-content-account-email = The email address they know you by
policy-content-company-names = Both names of the company
policy-content-device = The camera’s name and serial number
policy-content-device-id = The camera’s device ID
policy-content-article = The article of the law, if you chose one
policy-content-reference = The request’s reference, in the text
policy-content-contact-source = A contact you found, and where you found it

## What must not stand in a message

policy-never-password = A password
policy-never-verification-code = A camera’s verification code
policy-never-payment-data = Card or bank details
policy-never-company-contacts = Contacts of your company: they are other people
policy-never-friend-address = A friend’s address, unless the message is about it
policy-never-reference-in-subject = A reference in the subject line
