# smarteyegroup, from the privacy policy for iSmartviewPro; facts in organizations/smarteye.toml.

## Who is responsible and where it applies

smarteye-identity-names = Calls itself smarteyegroup; its products, apps and services are iSmartviewPro
smarteye-identity-legal-name = The country it is in, and a data protection officer
smarteye-identity-date = The date printed can be 11 October or 3 November 2018
smarteye-identity-scope = Covers products, apps, services, the website, support and the newsletter
smarteye-identity-minimization = Says that only necessary information is collected and processed

## Data

smarteye-given-install-local = What you enter when setting up products and apps
smarteye-given-first-name = First name
smarteye-given-middle-name = Middle name
smarteye-given-last-name = Last name
smarteye-given-age = Age
smarteye-given-sex = Sex
smarteye-given-position = Position
smarteye-given-private-address = Private address
smarteye-given-work-address = Workplace address
smarteye-given-email = Email address
smarteye-given-other-contact = Other contact details
smarteye-given-support = Support requests
smarteye-given-comments = Comments and questions
smarteye-given-newsletter = Newsletter subscription
smarteye-given-surveys = Survey answers
smarteye-given-shared = What you share or post (others can see it)
smarteye-auto-network = Kind of Wi-Fi the phone uses (called location)
smarteye-auto-log = Server logs
smarteye-auto-ip = IP address
smarteye-auto-device-id = Device ID
smarteye-auto-datetime = Date and time
smarteye-auto-clickstream = Sequence of clicks
smarteye-auto-cookies = Cookies on the site, in email and in ads
smarteye-auto-other-tech = Tags and page headers
smarteye-implied-payment = Payment details
smarteye-implied-marketing = Whether you get marketing email
smarteye-nonpersonal-activity = Activity on site and products, searches included
smarteye-implied-consent-choices = Permissions you gave
smarteye-implied-backups = Backups and archive copies of what you sent
smarteye-sensitive-none = Sensitive data such as health or religion

## Purposes

smarteye-purpose-deliver = Deliver, maintain and improve products and features
smarteye-purpose-requested = Provide what was asked for
smarteye-purpose-respond = Answer comments and questions
smarteye-purpose-admin = Administrative contact and customer service
smarteye-purpose-promote = News and advertising, also for companies it cooperates with
smarteye-purpose-internal = Audits, analysis and surveys to improve
smarteye-purpose-wifi = Find out which Wi-Fi the phone uses
smarteye-purpose-insight = Learn which parts interest people (data that does not identify)
smarteye-purpose-retain = Backups, archives, preventing abuse, analysis, legal duties and other believed reasons
smarteye-purpose-nonpersonal-any = Any purpose, for data that does not identify you
smarteye-basis-disclosure = Consent or permission, for sharing beyond the policy

## Recipients

smarteye-to-website = Website companies
smarteye-to-appdev = App developers
smarteye-to-hosting = Hosts
smarteye-to-maintenance = Maintenance companies
smarteye-to-payment = Payment companies
smarteye-to-other-providers = Other service providers
smarteye-to-law = Courts, police and authorities
smarteye-to-protect = Those needed to prevent fraud and protect rights or safety
smarteye-to-acquirer = Whoever buys or takes the company over
smarteye-to-permitted = Anyone you allow
smarteye-to-users-public = Other users and the public, for what you share
smarteye-to-third-sites = Other sites and services you use
smarteye-to-inspectorate = A data inspectorate, about a suspected leak
smarteye-to-anyone-nonpersonal = Anyone, for data that does not identify you

## Places and time

smarteye-country-places = The policy names no country
smarteye-country-local = What you enter in apps is said to stay with you; on which device is not said
smarteye-country-company = The company’s own data is in protected systems; where is not said
smarteye-retention-periods = No period is given
smarteye-retention-after-change = After a change, everything sent before may be kept
smarteye-retention-after-deletion = Complete deletion is possible under EU law; then no messages come at all
smarteye-cookies = Cookies and similar techniques may be used; no list and no controls are given
smarteye-age = The policy gives no age

## Rights and wishes

smarteye-right-access = Ask what is held about you; the address is missing in our copy
smarteye-right-correction = Changes reach active systems; no way is described
smarteye-right-stop-email = Stop marketing by the instructions in a message, by email or letter; the addresses are missing
smarteye-right-refuse-disclosure = Sharing beyond the policy only with your consent
smarteye-right-delete-everything = Have everything deleted, under EU law
smarteye-right-consent-and-questions = Consent choices and questions by email; the address is missing
smarteye-right-report-leak = Report a suspected leak at any time
smarteye-right-other-rights = Limits, objection, taking data along and complaints are not mentioned
smarteye-right-request-rules = Subject, content, proof of identity, fee and deadline are not mentioned

## Messages

smarteye-message-newsletter = Newsletter, news and promotions, also for other companies
smarteye-message-newsletter-note = Stop it with the instructions in each email
smarteye-message-administrative = Administrative messages, customer service
smarteye-message-administrative-note = They end only when everything is deleted
smarteye-message-breach = Messages about a data breach
smarteye-message-breach-note = No stop is described
smarteye-message-policy-changes = Notice of important policy changes
smarteye-message-policy-changes-note = No stop is described
smarteye-topic-newsletter = Newsletter and promotions
smarteye-topic-administrative = Administrative messages
smarteye-topic-policy-changes = Policy changes
smarteye-topic-breach = Data breaches

## Cameras

smarteye-device-name = Name
smarteye-device-device-id = Device ID
smarteye-device-note = Note

## Deleting the account

smarteye-deletion-goes-everything = All data, if you ask under EU law
smarteye-deletion-stays = Nothing is said to stay after a full deletion
smarteye-deletion-not-said-backups = Whether backups are deleted too
smarteye-deletion-before-app-data = Delete the app’s data on each phone and computer
smarteye-deletion-before-unsubscribe = Unsubscribing is included: a full deletion ends all messages

## Good to know

smarteye-quirk-no-contact = The copy of the policy has no address: where did you find one?
smarteye-quirk-local-contradiction = The policy says data stays with you alone, yet also speaks of server logs, device IDs and email
smarteye-quirk-two-places = Data is in two places: on your devices and with the company. Deleting takes both
smarteye-quirk-old-values-kept = They may keep the earlier version of what you change
smarteye-quirk-administrative-messages = Stopping marketing leaves administrative messages; full deletion ends both
smarteye-worth-local-contradiction = Says app data is kept only by you, but also that server logs may hold your IP address and device ID
smarteye-worth-promotes-others = May advertise products of companies it cooperates with
smarteye-worth-no-address = Gives no address in the copy we have
smarteye-change-notice = For important changes, reasonable efforts to tell you by email or pop-up
smarteye-security = Protective measures, no guarantee; people affected by a suspected breach are told

## Stopping marketing

smarteye-marketing-unsubscribe-in-message = The unsubscribe instructions in an email you got
smarteye-marketing-contact = An email or a letter: our copy of the policy has no address, so you need to find one
smarteye-marketing-still-administrative = Administrative messages; only deleting everything ends them
    .deletion = Delete everything
