# Hikvision, from the privacy policy of hik-online.com; facts in organizations/hikvision.toml.

## Who is responsible and where it applies

hikvision-identity-controller = Hangzhou Hikvision Digital Technology calls itself the data controller
hikvision-identity-scope = Covers services over hik-online.com, data from connected products it sold, and other services that link to the policy
hikvision-identity-personal-information = Personal information is anything about a person who can be identified, also in combination
hikvision-identity-missing-address = A data protection officer and a representative in the EU; an address is announced “below” and not printed

## Data

hikvision-given-name = Name
hikvision-given-email = Email address
hikvision-given-physical-address = Postal address
hikvision-given-payment = Payment details
hikvision-given-product-name = Camera name
hikvision-given-verification-code = Verification code of the camera
hikvision-given-serial = Serial number of the camera
hikvision-given-support = What you write to support
hikvision-given-nickname = Nickname
hikvision-given-contact-preference = Preferred way of contact
hikvision-given-request-details = Details of a request, with links
hikvision-auto-browser = Browser type
hikvision-auto-domains = Domains
hikvision-auto-page-views = Pages viewed
hikvision-auto-referrer = Page you came from
hikvision-auto-next-url = Page you went to next
hikvision-auto-ip = IP address
hikvision-auto-navigation = Way through the pages
hikvision-auto-log = Log of the visit
hikvision-auto-device-data = Device data
hikvision-auto-device-id-product = Unique ID of the camera
hikvision-auto-device-id-mobile = Unique ID of the phone
hikvision-auto-cookies = Data from cookies
hikvision-auto-pixels = Data from pixel tags
hikvision-auto-beacons = Data from web beacons
hikvision-auto-country = Country of the camera
hikvision-auto-timezone = Time zone of the camera
hikvision-auto-geo = Geographic location
hikvision-auto-carrier = Mobile network operator
hikvision-auto-platform = Software platform of the device
hikvision-auto-firmware = Firmware
hikvision-auto-ad-visits = Site visits recorded by ad companies
hikvision-implied-purchases = Records of purchases
hikvision-implied-subscriptions = Subscriptions
hikvision-implied-profile = Account profile
hikvision-implied-preferences = Stored preferences
hikvision-implied-forum = Forum data and posts
hikvision-implied-backups = Backup copies
hikvision-derived-interests = Interests worked out about you
hikvision-nonpersonal-anonymous = Anonymous data, may be published

## Purposes

hikvision-purpose-account = Create the account and provide the services
hikvision-purpose-device = Connect camera and account
hikvision-purpose-support = Give support, checking who you are and which product you have
hikvision-purpose-notices = Send reminders, technical notices, alerts and other service messages
hikvision-purpose-operate = Run, maintain, improve and develop the services
hikvision-purpose-personalize = Make the experience personal
hikvision-purpose-security = Keep things safe: sign-in checks, fraud detection, backups
hikvision-purpose-analytics = Analysis and customer research
hikvision-purpose-business = Everyday business such as auditing, orders and reporting
hikvision-purpose-enrich = Add other information to understand you and your interests
hikvision-purpose-transaction = Mergers, sales and other corporate steps
hikvision-purpose-claims = Protect rights and property, pursue legal claims
hikvision-purpose-legal = Meet legal duties and court orders
hikvision-purpose-new = A new purpose, after notice and a choice where required
hikvision-purpose-records = Keep records and store preferences
hikvision-purpose-ads = Improve advertising; others show targeted ads
hikvision-purpose-troubleshoot = Understand use and fix problems
hikvision-purpose-purchases = Handle purchases
hikvision-purpose-offers = Send the offers that fit best
hikvision-purpose-third-party-help = Have other companies process, store and protect data
hikvision-purpose-product-support = Support from Hikvision in China and elsewhere, in exceptional cases
hikvision-purpose-nonpersonal = Research with anonymous data, its own and its vendors’

## Recipients

hikvision-to-cloud = Cloud provider
hikvision-to-network = Network provider
hikvision-to-other-providers = Other service providers
hikvision-to-affiliates = Other Hikvision companies
hikvision-to-vendors = Vendors
hikvision-to-technicians = Technicians
hikvision-to-helpers = Others who process, store or administer, or handle purchases
hikvision-to-amazon = Amazon, whose servers are used
hikvision-to-ads = Ad companies
hikvision-to-law = Police, regulators, courts and governments
hikvision-to-claimants = Those who say that posted content violates their rights
hikvision-to-user-interests = Those needed to protect customers and users
hikvision-to-emergency = Those who help in an emergency
hikvision-to-interests = Auditors, investigators and parties to proceedings
hikvision-to-transaction = Parties to a merger or sale
hikvision-to-hik-china = Hikvision staff in China and elsewhere, for support
hikvision-to-partners = Partners in worldwide processing
hikvision-to-eu-storage = A storage company inside the EU
hikvision-to-links = Other sites you reach through a link
hikvision-to-anyone-nonpersonal = Anyone, for anonymous data

## Places and time

hikvision-country-registration = Registration data: United States, Singapore, Brazil, Ireland
hikvision-country-servers = Its servers are set up at Amazon; where is not said
hikvision-country-eu = Members in the EU: registration data stays inside the EU, encrypted
hikvision-country-support = In exceptional cases, support from China and other countries may see data
hikvision-country-otherwise = Otherwise processed worldwide
hikvision-retention-general = Kept for as long as you are a customer, also to send offers, or until edited or deleted
hikvision-retention-rule = As long as its purposes need it, longer if law requires or allows
hikvision-retention-stays = Purchase records stay, backups may; for how long is not said
hikvision-retention-speed = A deletion may take a while
hikvision-cookies = Cookies, pixel tags and web beacons, also by ad companies; refuse them in the browser
hikvision-age = Not for people under 18, or the local minimum age

## Rights and wishes

hikvision-right-eu-rights = People in the EU: see, correct, limit, object and take data along
hikvision-right-erasure = Deletion is not named as a right, but help is offered to remove account and profile
hikvision-right-edit-myself = Edit or delete yourself: taken for granted, not described
hikvision-right-subscriptions = Get help with subscriptions
hikvision-right-withdraw-consent = Take back consent at any time, free of charge: direct marketing, cookies
hikvision-right-ad-tracking = Stop tracking by ad companies at networkadvertising.org
hikvision-right-transfer-contracts = Ask for the contracts about transfers
hikvision-right-new-purpose = Be told of a new purpose, with a choice where required
hikvision-right-withhold = Not give data; services may then be unavailable
hikvision-right-child = A parent or guardian may see, delete and forbid use of a child’s data
hikvision-right-authority = Complain to the authority where you live
hikvision-right-message-content = A request should give a name or nickname, how to reach you, the details and any links
hikvision-right-identity-check = Support compares you with the account profile; for rights nothing is said
hikvision-right-subject-line = No subject line is required
hikvision-right-fee = Taking back consent is free; other fees are not mentioned

## Messages

hikvision-message-offers = Direct marketing and offers
hikvision-message-offers-note = You can opt out; where exactly is not said
hikvision-message-subscriptions = Subscriptions
hikvision-message-subscriptions-note = Help with stopping them is offered
hikvision-message-requested = Information you asked for
hikvision-message-requested-note = Sent because you asked; no opt-out stated
hikvision-message-reminders = Reminders, technical notices, updates and alerts
hikvision-message-reminders-note = No opt-out stated
hikvision-message-support = Support and administrative messages, bulletins
hikvision-message-support-note = No opt-out stated
hikvision-message-policy-changes = Notice of important policy changes
hikvision-message-policy-changes-note = No opt-out stated
hikvision-message-new-purpose = Notice of a new purpose
hikvision-message-new-purpose-note = No opt-out stated
hikvision-topic-offers = Offers and direct marketing
hikvision-topic-subscriptions = Subscriptions
hikvision-topic-requested = Information you asked for
hikvision-topic-reminders = Reminders, updates and alerts
hikvision-topic-support = Support and service bulletins
hikvision-topic-policy-changes = Policy changes

## Cameras

hikvision-device-name = Name
hikvision-device-product-name = Product
hikvision-device-serial = Serial number
hikvision-device-firmware = Firmware
hikvision-device-time-zone = Time zone
hikvision-device-country = Country
hikvision-device-last-seen-at = Last seen
hikvision-device-registered-at = Registered

## Deleting the account

hikvision-deletion-goes-profile = Your active profile and its data, though not always at once
hikvision-deletion-stays-purchases = Records of purchases
hikvision-deletion-stays-purchases-why = For financial reports and legal duties
hikvision-deletion-stays-backups = Temporary backup copies
hikvision-deletion-stays-backups-why = Because of the way the services are maintained
hikvision-deletion-not-said-period = How long purchase records and backups stay
hikvision-deletion-not-said-posts = What becomes of posted content
hikvision-deletion-not-said-third-parties = What becomes of copies held by others
hikvision-deletion-before-devices = Remove your cameras or hand them over
hikvision-deletion-before-subscriptions = Cancel subscriptions
hikvision-deletion-before-export = Save a copy of your data
hikvision-deletion-before-orders = Note your order numbers

## Good to know

hikvision-quirk-verification-code = The verification code works like a password: never put it in a message
hikvision-quirk-erasure-unnamed = Deletion is missing from the rights named; a request can rely on the help offered and on your law
hikvision-quirk-missing-address = The policy points to an address that it does not print: only email and phone remain
hikvision-quirk-eu-storage = Where data is stored differs for members inside and outside the EU
hikvision-quirk-device-sold = Sold or gave away a camera? Remove it first; the next owner may need that. This is our advice
hikvision-worth-interests = May work out your interests, and lets ad companies follow your visits
hikvision-worth-countries = Keeps registration data in the United States, Singapore, Brazil and Ireland, for EU members in the EU; exceptional access from China
hikvision-worth-kept = Keeps purchase records after deletion, and perhaps backups for a time
hikvision-change-notice = Important changes come by email or as a notice on the site or in the app
hikvision-security = Reasonable protection with regular reviews, no guarantee

## Stopping marketing

hikvision-marketing-email = A prepared email to support@hikvision.com: stop direct marketing, list your subscriptions
hikvision-marketing-ad-tracking = For ad tracking, the opt-out at networkadvertising.org
hikvision-marketing-cookies = Cookies, in your browser
hikvision-marketing-still-notices = Reminders, technical notices, updates, alerts, support and administrative messages, bulletins
