# ONVIF, from the privacy policy of onvif.org; facts in organizations/onvif.toml.

## Who is responsible and where it applies

onvif-identity-controller = ONVIF is responsible; it gives no legal form, no postal address and no data protection officer
onvif-identity-you = “You” is the person and also the company they act for
onvif-identity-scope = Covers the public website, platforms used to run its services, messages, phone calls, and what members write to each other
onvif-identity-acceptance = Using any of these places counts as having read and understood the policy
onvif-identity-protected-areas = Areas behind a password: Member Portal, Member Forum, Working Group Platform and Helpdesk
onvif-identity-contact = One email address for everything about the policy

## Data

onvif-given-name = Name
onvif-given-phone = Phone number
onvif-given-email = Email address
onvif-given-employer = Employer
onvif-given-professional-title = Professional title
onvif-given-home-address = Home address
onvif-given-business-address = Business address
onvif-given-mailing-address = Mailing address
onvif-given-gender = Gender
onvif-given-entity-details = Details about your company
onvif-given-job-title = Job title
onvif-given-username = User name
onvif-given-password = Password
onvif-given-company-contacts = Company contacts
onvif-given-photographs = Photographs
onvif-given-education = Education
onvif-given-contact-request = What you left when asking to be contacted
onvif-given-partner-agreement = Details from a partnership agreement
onvif-auto-cookies = Cookies in the members’ areas
onvif-auto-access-points = How your computer was connected
onvif-auto-pages = Pages visited
onvif-auto-time-on-page = Time spent on each page
onvif-auto-actions = Other actions on the site
onvif-auto-ip = IP address
onvif-auto-browser = Browser type
onvif-auto-browser-time = Time the browser was used
onvif-auto-referrer = Site you came from
onvif-auto-beacons = Invisible images that follow your visit
onvif-auto-isp-logs = Server logs of the internet provider
onvif-implied-payment = Invoices and card payments
onvif-implied-purchases = Services bought
onvif-implied-membership = Membership and entries in member lists
onvif-implied-education-programs = Training taken part in
onvif-implied-contracts = Contracts with ONVIF
onvif-implied-event-registration = Event registrations and planned visits
onvif-implied-attendance = Conferences and trade shows attended
onvif-implied-lodging = Details shared with event hotels and venues
onvif-implied-directory = Entry in the member directory
onvif-implied-messages = Content of messages and calls
onvif-implied-helpdesk = Questions to the helpdesk
onvif-implied-forum-posts = Posts in forums and groups
onvif-implied-surveys = Survey answers
onvif-implied-certification = Certification records
onvif-implied-volunteering = Volunteer work
onvif-implied-searches = Searches
onvif-implied-email-choices = Email preferences
onvif-nonpersonal-aggregate = Totals about visitors and customers

## Purposes

onvif-purpose-services = Give access to membership, events, training and other services, and sell them
onvif-purpose-inform = Tell you about services and partnerships
onvif-purpose-benefits = Provide the benefits of membership
onvif-purpose-events = Let you take part in events, on site or online
onvif-purpose-attendance = Record who attends conferences and trade shows
onvif-purpose-billing = Write invoices and handle payments
onvif-purpose-reply = Answer questions and requests
onvif-purpose-contract = Keep contracts and enforce them
onvif-purpose-as-given = Anything else you gave the data for
onvif-purpose-website = Show the website well
onvif-purpose-other-legit = Other legitimate purposes that fit the membership or partnership
onvif-purpose-tailor = Fit services to your needs
onvif-purpose-relationship = Look after the relationship with you or your company
onvif-purpose-business = Run its business
onvif-purpose-support = Give support
onvif-purpose-described = Whatever was explained when the data was collected
onvif-purpose-compatible = Archives, research and statistics where the law allows
onvif-purpose-customize = Sign you in and show pages made for you (cookies)
onvif-purpose-campaigns = Measure how well marketing works
onvif-purpose-content = Adapt the website and decide on content and offers
onvif-basis-policy = Giving your data counts as consent to the whole policy, worldwide transfer included
onvif-basis-cookies = Browser settings count as consent to cookies in several EU countries

## Recipients

onvif-to-admin = Companies that help with administration
onvif-to-processing = Data-processing companies
onvif-to-membership = Companies that look after membership
onvif-to-marketing = Marketing and communication companies
onvif-to-meetings = Companies that organize meetings
onvif-to-hosting = Website hosts
onvif-to-member-db = Provider of the member database
onvif-to-cards = Card payment companies
onvif-to-registration = Conference registration companies
onvif-to-event-apps = Makers of conference apps
onvif-to-venues = Event hotels and venues
onvif-to-other-providers = Any other company working for these purposes
onvif-to-members = Other members, through directories and portals
onvif-to-attendees = Every member signed up for the same event
onvif-to-partners = Exhibitors, sponsors and advertisers
onvif-to-other-purpose = Others with a very different purpose, after offering you a choice
onvif-to-tracking = Companies that follow visits with invisible images
onvif-to-isp = The internet provider, in its server logs
onvif-to-public = Anyone who reads the forums
onvif-to-court = Courts
onvif-to-agencies = Police and other authorities
onvif-to-claims = Those involved in legal claims
onvif-to-safety = Those needed to protect property or people
onvif-to-investigations = Those who investigate, inside or outside
onvif-to-required = Anyone the law requires or allows
onvif-to-acquirer = Whoever takes the organization over

## Places and time

onvif-country-worldwide = May go anywhere in the world, the United States named
onvif-country-basis = Relies on your consent; promises to try for adequate protection
onvif-country-servers = Where the data is stored is not said
onvif-retention-periods = No period is given; provider logs may last long
onvif-retention-after-deletion = What happens after a deletion is not described, except for children’s data
onvif-retention-shared-copies = Data may already have been passed on before you opt out, so email may go on for a while
onvif-cookies = Cookies and invisible images; refusing them may slow or break some areas
onvif-age = Not meant for people under 16

## Rights and wishes

onvif-right-access = See your data: promised in a heading, but no way is described
onvif-right-correction = Correct your data: promised in a heading, but no way is described
onvif-right-other-rights = Deletion, limits, objection and taking data along are not mentioned
onvif-right-refuse-disclosure = Refuse that others get data for a very different purpose
onvif-right-refuse-use = Refuse use for a different purpose
onvif-right-stop-email = Stop commercial email with the opt-out in each one
onvif-right-withhold = Not give data, at the cost of some services
onvif-right-cookies = Refuse or delete cookies in the browser
onvif-right-complain = Complain to ONVIF; the outside body for disputes is left unnamed
onvif-right-authority = Supervisory authorities are not mentioned
onvif-right-request-rules = Subject, content, fee and proof of identity are not mentioned

## Messages

onvif-message-commercial = Offers, updates and promotions by email
onvif-message-commercial-note = Each one offers an opt-out; mail may go on for a short while
onvif-message-information-subscription = Information you subscribed to at registration
onvif-message-information-subscription-note = It is an offer, and the email opt-out covers it where it is advertising
onvif-message-post-phone-text = Letters, calls and text messages
onvif-message-post-phone-text-note = Only an opt-out from email is described
onvif-message-partnerships = News about partnerships
onvif-message-partnerships-note = Can be stopped only where it is commercial email
onvif-message-from-partners = Messages from partners who received lists
onvif-message-from-partners-note = No stop is described; ONVIF does not answer for them. Our advice: ask the partner
onvif-message-attendance-notice = Notice to others that you will attend
onvif-message-attendance-notice-note = No stop is described
onvif-message-transactional = Mail about your membership and purchases
onvif-message-transactional-note = May come without an opt-out, the policy says
onvif-topic-commercial = Offers and promotions
onvif-topic-information = Information subscription
onvif-topic-partnerships = News about partnerships
onvif-topic-attendance = Notices about event attendance
onvif-topic-membership = Membership and purchases

## Deleting the account

onvif-deletion-goes = The policy does not describe what is deleted
onvif-deletion-stays = The policy does not discuss what stays
onvif-deletion-stays-lists = Lists already given to members, exhibitors, sponsors and advertisers
onvif-deletion-stays-forum-posts = Public posts in forums
onvif-deletion-stays-provider-logs = Logs of the internet provider
onvif-deletion-not-said = Whether, what and when anything else is deleted
onvif-deletion-before-posts = Remove your forum posts
onvif-deletion-before-events = Cancel open event registrations
onvif-deletion-before-company-contact = Tell your company’s main contact
onvif-deletion-before-export = Save a copy of your data

## Good to know

onvif-quirk-no-described-route = The policy promises access and changes but names no way. The portal may have a profile page: that is our guess
onvif-quirk-no-opt-out-for-lists = There is no opt-out stated for attendee and partner lists; you can still object
onvif-quirk-event-sign-up-discloses = Every member who signs up for the same event is told that you plan to come
onvif-quirk-public-posts = Forum posts are public: remove them before you delete the account
onvif-worth-attendees = Members signed up for the same event are told you plan to come, and may get your name, address, company and email address
onvif-worth-partners = Exhibitors, sponsors and advertisers may get lists with the same details
onvif-worth-worldwide = Your data may be reachable from anywhere in the world
onvif-change-notice = The policy may change at any time; no notice is promised
onvif-security = Reasonable efforts, no guarantee

## Stopping marketing

onvif-marketing-email = A prepared email to help@onvif.org; the policy does not promise that it works
onvif-marketing-opt-out-in-message = The opt-out in the next commercial email: this is the way the policy promises
onvif-marketing-still-transactional = Messages about orders, membership and the like
onvif-marketing-still-partners = Messages from partners who already have lists
onvif-marketing-still-briefly = Email may go on for a short time
