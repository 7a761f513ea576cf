# MIPI Alliance, from the privacy policy of mipi.org; facts in organizations/mipi.toml.

## Who is responsible and where it applies

mipi-identity-controller = MIPI Alliance is responsible
mipi-identity-people = Covers members, customers, volunteers, other contacts and visitors of the website
mipi-identity-processing = Covers what staff, members, volunteers, contractors and partners do for MIPI, in all its processes
mipi-identity-minimization = Promises not to ask for, collect or keep more than administration requires
mipi-identity-data-protection-officer = The Managing Director is the data protection officer
mipi-identity-member-system = The members’ website is called Causeway

## Data

mipi-given-name = Name
mipi-given-physical-address = Postal address
mipi-given-phone = Phone number
mipi-given-email = Email address
mipi-given-company = Company or institution
mipi-given-profile = Online profile
mipi-given-social = Social media profile (optional)
mipi-given-purchase = Purchases of membership, events and services
mipi-given-payment = Card and payment details
mipi-given-event-registration = Registrations for events and activities
mipi-given-subscriptions = Subscription choices
mipi-given-auth = Sign-in data
mipi-given-uploads = Anything else you upload or provide
mipi-given-requests = Requests for papers, specifications and webinars
mipi-given-feedback = Answers in surveys and studies
mipi-given-booth = What you give at booths and presentations (goes to others)
mipi-given-directory = Entry in a work-group directory
mipi-given-messages = Private messages between members
mipi-given-request-extra = More details asked for before a request starts
mipi-auto-profile-usage = Use of the online profile
mipi-auto-ip = IP address
mipi-auto-device = Devices used
mipi-auto-service-usage = Use of services
mipi-auto-cookies = Cookies, for the visit and lasting
mipi-auto-location = Location
mipi-auto-prior-site = Site visited just before
mipi-auto-search-terms-in = Search words that led to the site
mipi-auto-pages = Pages visited
mipi-auto-time-on-page = Time on those pages
mipi-auto-search-types = Kinds of searches on the site
mipi-auto-browser = Browser or device type and version
mipi-auto-os = Operating system
mipi-auto-mac = MAC address of the network card
mipi-auto-request-time = Date and time of a visit
mipi-auto-volume = Amount of data transferred
mipi-auto-beacons = Web beacons on the sites
mipi-auto-movements = Your way through the site over time
mipi-auto-navigation = Data from navigation and network protocols
mipi-auto-email-open = Whether you opened promotional email
mipi-auto-third-party-cookies = Cookies and share buttons of other companies
mipi-auto-anomaly = Signs of unusual activity and abuse
mipi-record-rosters = Rosters
mipi-record-submissions = Documents submitted
mipi-record-reflectors = Email lists (reflectors)
mipi-record-attendance = Meeting attendance
mipi-record-ballots = Votes in ballots
mipi-record-participation = Lists of participants
mipi-record-activity = Part taken in events and activities
mipi-implied-cart = Shopping cart and orders
mipi-implied-campaign = Response to marketing
mipi-implied-authoring = Writing and reviewing of documents
mipi-implied-interests = Interests that are followed up
mipi-implied-work-groups = Work groups and member areas
mipi-implied-certifications = Certifications
mipi-implied-privacy-settings = Privacy and communication settings in Causeway

## Purposes

mipi-purpose-transactions = Handle orders and write to you about membership and events
mipi-purpose-support = Give support, send what was asked for, follow up interests
mipi-purpose-updates = Send news of programs, membership and services
mipi-purpose-websites = Choose content, measure campaigns, ease sign-in, keep carts and orders
mipi-purpose-events = Write about events before and after them
mipi-purpose-portals = Give access to portals and work groups, directories and messages
mipi-purpose-document = Record and manage who takes part
mipi-purpose-assist = Help you take part; related newsletters
mipi-purpose-benefits = Tell about benefits and opportunities
mipi-purpose-third-parties = Let other companies do work such as surveys
mipi-purpose-protect-services = Prevent illegal acts, enforce terms, screen content
mipi-purpose-feedback = Get opinions and suggestions
mipi-purpose-protect-assets = Protect its information and your data
mipi-purpose-statistics = See which pages are useful
mipi-purpose-recognize = Recognize returning visitors and follow use
mipi-purpose-noncore = Extra functions, also of other companies
mipi-purpose-email-open = See whether promotional email was opened
mipi-purpose-legal = Answer authorities
mipi-basis-permission = Your permission, for portals and directories
mipi-basis-parents = Parents’ permission, for under-16s

## Recipients

mipi-to-delivery = Delivery services
mipi-to-cards = Card payment companies
mipi-to-transaction-others = Others who complete the order
mipi-to-participants = MIPI participants
mipi-to-contractors = Contractors
mipi-to-processors = Data-processing companies
mipi-to-cosponsors = Organizers and co-sponsors of conferences, who may contact you
mipi-to-booth = Organizers and exhibitors who ask you directly
mipi-to-workgroups = Members, in work-group directories
mipi-to-members-msg = Members, by private message
mipi-to-providers = Companies that work for or with MIPI
mipi-to-cookie-third = Companies behind cookies and share links
mipi-to-authorities = Authorities, on a properly authorized request or where the law requires it
mipi-to-acquirer = Whoever buys or takes MIPI over
mipi-to-links = Other sites you reach through a link
mipi-to-acting-for = Staff, volunteers, contractors and partners acting for MIPI

## Places and time

mipi-country-places = The policy names no country of storage or transfer
mipi-retention-periods = No period is given; some cookies end with the visit, others stay
mipi-retention-after-deletion = What stays after deletion is not said; records of participation have no stated end
mipi-retention-children = Children’s data is deleted as fast as possible once known
mipi-cookies = Cookies of its own and of others, beacons also in email; Do Not Track is ignored
mipi-age = No data about people under 16 without their parents’ permission

## Rights and wishes

mipi-right-review = See and correct what you gave, in Causeway
mipi-right-settings = Privacy and communication settings in Causeway; questions by email
mipi-right-email-preferences = Email choices in Causeway, by the link in a message or by email
mipi-right-gdpr = Certain rights under the GDPR, not listed, on request by email
mipi-right-subject-line = The subject line must say: GDPR Request
mipi-right-must-say = The message must name exactly the right you want to use
mipi-right-identity = More details may be asked for before work starts
mipi-right-fee = A fee may be charged for some requests
mipi-right-outcome = You are told whether it was granted, refused or exempt
mipi-right-closure = Closing the account: no process of its own; ask by email
mipi-right-complain = Complaints go to the Managing Director, who also deals with the regulator
mipi-right-withhold = A social profile and data at booths are optional
mipi-right-child = Report data about a child

## Messages

mipi-message-programs = News of programs, membership and services
mipi-message-programs-note = Stop it in Causeway, by the link or by email
mipi-message-benefits = Benefits and opportunities
mipi-message-benefits-note = Stop it in Causeway, by the link or by email
mipi-message-newsletters = Newsletters for activities you take part in
mipi-message-newsletters-note = Counts as email, but belongs to taking part
mipi-message-events-before = Messages before an event
mipi-message-events-before-note = What a registration needs cannot be stopped
mipi-message-events-after = Messages after an event, also from co-sponsors
mipi-message-events-after-note = MIPI’s can be stopped; our advice: ask co-sponsors themselves
mipi-message-reflectors = Email lists of work groups (reflectors)
mipi-message-reflectors-note = Not said separately; try Causeway or email
mipi-message-feedback = Requests for opinions, surveys
mipi-message-feedback-note = Not said separately; the general opt-out may cover it
mipi-message-interest-follow-up = Follow-up of your interests by others
mipi-message-interest-follow-up-note = No stop is described
mipi-message-private = Private messages from members
mipi-message-private-note = Your communication settings in Causeway decide
mipi-message-breach = Notice of a data breach
mipi-message-breach-note = No stop is described
mipi-message-transactions = Mail about membership, registrations, certifications and orders
mipi-message-transactions-note = Cannot be stopped, the policy says
mipi-message-policy-changes = Notice of important policy changes
mipi-message-policy-changes-note = No stop is described
mipi-topic-programs = News of programs and membership
mipi-topic-benefits = Benefits and opportunities
mipi-topic-newsletters = Newsletters for your activities
mipi-topic-events-before = Before events
mipi-topic-events-after = After events
mipi-topic-reflectors = Work-group email lists
mipi-topic-feedback = Surveys and feedback
mipi-topic-transactions = Membership, registrations and orders
mipi-topic-policy-changes = Policy changes

## Deleting the account

mipi-deletion-goes = The policy does not list what is deleted
mipi-deletion-stays = The policy does not say what stays
mipi-deletion-not-said-records = Rosters, submissions, email lists, attendance, ballots and participation lists
mipi-deletion-not-said-cosponsors = Copies held by co-sponsors
mipi-deletion-before-groups = Leave work groups and email lists
mipi-deletion-before-directory = Take back the permission for the directory
mipi-deletion-before-export = Save a copy of your data

## Good to know

mipi-quirk-subject-line = Requests need the exact English subject GDPR Request, in every language
mipi-quirk-two-email-streams = There are two streams of email: stopping everything takes Causeway and a link or an email
mipi-quirk-possible-fee = A fee may be asked for; under the GDPR requests are normally free
mipi-quirk-participation-records = Records of participation have no stated end: ask
mipi-worth-location-and-mac = Lists your location, and may store the MAC address of your network card
mipi-worth-email-open = May record whether you opened promotional email, and ignores Do Not Track
mipi-worth-fee = May charge for some requests and ask for more details first
mipi-change-notice = Important changes come by email or on the website, before they take effect
mipi-security = Protection according to risk; the Managing Director handles notices of a breach

## Stopping marketing

mipi-stream-other = Mail that does not come through Causeway: the policy promises a way to unsubscribe at its foot
mipi-stream-causeway = Mail sent through Causeway
mipi-marketing-email = A prepared email to admin@team.mipi.org: take my address off the email list
mipi-marketing-causeway = The email preferences in Causeway: mail sent through it has no promised unsubscribe link
mipi-marketing-still-transactions = Mail about membership, registrations, certifications and orders
mipi-marketing-still-cosponsors = Messages from co-sponsors of events
