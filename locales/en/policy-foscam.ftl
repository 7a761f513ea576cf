# Foscam, from the privacy policy of foscam.com; facts in organizations/foscam.toml.

## Who is responsible and where it applies

foscam-identity-controller = Foscam Co.Ltd at the beginning, Shenzhen Foscam Electronic Co.,Ltd at the end
foscam-identity-scope = Covers foscam.com, linked pages, features, content and other services; the terms of use include the policy
foscam-identity-acceptance = Using the services counts as consent to collecting, using and sharing
foscam-identity-excluded = Not for companies it does not own or control, nor for people it does not employ
foscam-identity-data-protection-officer = A data protection officer and a representative in the EU

## Data

foscam-given-name = Name
foscam-given-username = User name
foscam-given-email = Email address
foscam-given-camera-title = Camera title
foscam-given-camera-description = Camera description
foscam-given-timezone = Time zone
foscam-given-ip-reg = IP address at registration
foscam-given-browser-reg = Browser at registration
foscam-given-posts = Posts
foscam-given-profile = User profile
foscam-given-submissions = Videos, pictures and comments you show to others
foscam-given-friend-email = Email address of a friend you invited
foscam-given-password = Account password
foscam-given-preferences = Email preference
foscam-auto-ip = IP address in server logs
foscam-auto-cookie = Cookie data
foscam-auto-page = Page requested
foscam-auto-page-visits = How and when pages are visited
foscam-auto-email-open = Whether you opened an email
foscam-auto-usage = Visitor numbers, only as totals
foscam-auto-anon-usage = Where visits come from and go to, clicks, platform
foscam-implied-demographics = Demographic data for advertisers
foscam-implied-postal = Postal address
foscam-implied-phone = Phone number
foscam-implied-purchases = Purchases from connected companies
foscam-implied-requests = Requests for products and services
foscam-implied-shares = Who may see what you share
foscam-implied-credit-risk = Exchange about fraud and credit risk
foscam-implied-invite-success = Whether an invited friend registered
foscam-implied-unrevised = Copies from before you changed something
foscam-derived-aggregate = Totals worked out from personal data
foscam-derived-anonymized = Data made anonymous

## Purposes

foscam-purpose-personalize = Make services personal and better
foscam-purpose-account = Set up account and profile
foscam-purpose-contact = Contact users
foscam-purpose-fulfil = Deliver what was ordered or asked for
foscam-purpose-analyze = Analyze use
foscam-purpose-promo-others = Perhaps send advertising for other companies
foscam-purpose-comms = Write to you about your use
foscam-purpose-email-improve = Make email more interesting by noticing what is opened
foscam-purpose-invite = Send invitations, register friends and count successes
foscam-purpose-ads = Let advertisers choose whom they reach
foscam-purpose-joint = Sell and provide together with connected companies
foscam-purpose-fraud = Protect against fraud and bad debts
foscam-purpose-enforce = Follow the law, enforce agreements, protect rights and safety
foscam-purpose-recognize = Recognize the browser and see how pages are used
foscam-purpose-aggregate = Make services attractive and let partners understand use, with totals
foscam-purpose-sharing = Show your content to the people you choose
foscam-purpose-agents = Let other companies do tasks for it
foscam-purpose-other = Other uses named in the policy
foscam-basis-use = Using the services counts as consent

## Recipients

foscam-to-advertisers = Advertisers
foscam-to-affiliated = Connected companies
foscam-to-interested = Others who are interested
foscam-to-agents = Companies and people who work for Foscam
foscam-to-partners = Partners
foscam-to-users = People you show your content to
foscam-to-buyer = Whoever buys or takes over the company
foscam-to-law = Authorities and others, to follow the law or protect rights
foscam-to-fraud-network = Companies that exchange data about fraud and credit risk
foscam-to-consented = Anyone else, after telling you: you can prevent it
foscam-to-links = Other sites you reach through a link

## Places and time

foscam-country-china = All data is processed in China and nowhere else
foscam-country-unlawful = If that breaks a law you are under, you may no longer use the service
foscam-retention-periods = No period is given
foscam-retention-after-change = After a change, what stood there before may be kept
foscam-retention-stays = After deletion some records, totals and your shared content may stay
foscam-retention-friend = A friend’s address is kept for the invitation; no end is stated
foscam-cookies = Cookies to recognize the browser, and a check whether email was opened; refusing cookies costs features
foscam-age = Not for people under 18

## Rights and wishes

foscam-right-see-and-change = See what you gave, and change or delete some of it, in your account
foscam-right-questions = Ask about viewing or updating by email
foscam-right-delete-account = Have the account deleted by email
foscam-right-stop-mail = Stop email and other mail
foscam-right-prevent-sharing = Prevent other sharing: you are told first
foscam-right-friend = An invited friend may have the address removed
foscam-right-complain = Ask or complain by email; every effort to resolve it is promised
foscam-right-withhold = Not give data or limit cookies, at the cost of features
foscam-right-child = Report data about a child by email
foscam-right-other-rights = Objection, limits, taking data along and authorities are not mentioned; your law may still give them to you
foscam-right-request-rules = Subject, content, proof of identity, fee and deadline are not mentioned
foscam-right-other-contact = Phone, fax and a postal address in Shenzhen are given

## Messages

foscam-message-promotions = Advertising for other companies
foscam-message-promotions-note = You can stop it in the account or by email
foscam-message-usage = Messages about your use
foscam-message-usage-note = Covered by the same opt-out
foscam-message-postal = Mail by post
foscam-message-postal-note = Covered by the same opt-out
foscam-message-other-means = Contact by other means
foscam-message-other-means-note = No stop is described
foscam-message-before-sharing = Notice before your data is shared otherwise
foscam-message-before-sharing-note = No stop is described
foscam-message-invitation = Invitation to a friend
foscam-message-invitation-note = Sent only if you invite someone, then automatically
foscam-message-legal = Legal notices, policy changes included
foscam-message-legal-note = You can stop them, but they bind you all the same
foscam-topic-promotions = Advertising for other companies
foscam-topic-usage = Messages about your use
foscam-topic-legal = Legal notices
foscam-topic-before-sharing = Notice before other sharing

## Cameras

foscam-device-name = Title
foscam-device-description = Description
foscam-device-time-zone = Time zone

## Deleting the account

foscam-deletion-goes-account = Your account
foscam-deletion-stays-records = Some private records
foscam-deletion-stays-aggregate = Totals that do not identify you
foscam-deletion-stays-submissions = Posts, pictures and videos you shared, kept and still used
foscam-deletion-not-said-which = Which records stay, and how long
foscam-deletion-not-said-friends = What becomes of friends’ addresses you entered
foscam-deletion-before-posts = Delete your videos and posts
foscam-deletion-before-shares = Stop sharing
foscam-deletion-before-cameras = Remove your cameras
foscam-deletion-before-export = Save a copy of your data

## Good to know

foscam-quirk-no-gdpr-wording = The policy is older than the GDPR: what it does not mention, the law where you live may still give you
foscam-quirk-deletion-by-email = An account is deleted by email only: it is done when Foscam says so
foscam-quirk-submissions-survive = Shared content survives the account: remove it first; others may have copies
foscam-quirk-old-values-kept = They may keep the earlier version of what you change
foscam-quirk-camera-titles = A camera title can give away a place: a neutral name is safer
foscam-worth-china = All data is processed in China
foscam-worth-offers = May email you offers for other companies, and see whether you opened them
foscam-worth-content = May keep and use your posts and videos after you leave
foscam-change-notice = Changes are posted or sent by email, and also apply to data they already have
foscam-security = A password you must guard and internal rules, no guarantee

## Stopping marketing

foscam-marketing-settings = The email preferences in your account settings
foscam-marketing-email = A prepared email to aftersales@foscam.com
foscam-marketing-still-other-means = Nothing is named; no stop is described for contact by other means than email or post
foscam-marketing-still-legal-notices = Legal notices bind you even if you no longer get them
