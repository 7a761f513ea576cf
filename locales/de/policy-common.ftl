# What a policy says, in words that serve every organization.

## The policy's own firmness

policy-silent = Die Richtlinie sagt nichts dazu
policy-says-does = Laut Richtlinie
policy-says-may = Laut Richtlinie möglich
policy-says-ask = Nur auf eigenen Wunsch
policy-says-law = Wenn das Gesetz es verlangt
policy-says-law-may = Wenn das Gesetz es verlangt, sonst möglich
policy-says-does-may = Teils sicher, teils möglich
policy-says-silent = Die Richtlinie sagt nichts dazu

## Who says so

policy-kind-stated = Steht in der Richtlinie
policy-kind-inference = Unsere Schlussfolgerung
policy-kind-advice = Unser Rat
policy-kind-silent = Die Richtlinie sagt nichts dazu

## How data comes to the organization

policy-how-given = Selbst angegeben
policy-how-observed = Automatisch erfasst
policy-how-implied = Nebenbei erwähnt
policy-how-derived = Aus anderen Daten abgeleitet
policy-how-non-identifying = Angeblich ohne Bezug zur Person
policy-how-derived-non-identifying = Abgeleitet, angeblich ohne Bezug zur Person
policy-how-not-collected = Wird angeblich nicht erfasst

## Groups of data

policy-group-identity = Identität
policy-group-contact = Kontakt
policy-group-work = Arbeit
policy-group-account = Konto
policy-group-payment = Zahlung
policy-group-devices = Geräte
policy-group-events = Veranstaltungen und Mitwirkung
policy-group-messages = Nachrichten und Inhalte
policy-group-usage = Nutzung und Technik
policy-group-location = Ort
policy-group-preferences = Einstellungen

## Whom a value is about

policy-subject-self = Über mich
policy-subject-company = Über meine Firma
policy-subject-other-person = Über eine andere Person

## Limits set to recipients

policy-limit-as-necessary = Nur das Nötige
policy-limit-reasonable-confidential = Nur das Angemessene und Nötige, vertraulich
policy-limit-non-disclosure = An eine Geheimhaltungsvereinbarung gebunden
policy-limit-policy-purposes = Nur für die Zwecke der Richtlinie
policy-limit-no-other-use = Keine andere Nutzung erlaubt
policy-limit-no-other-use-protected = Keine andere Nutzung erlaubt, Schutz vorgeschrieben
policy-limit-to-complete-order = Nur um die Bestellung abzuwickeln
policy-limit-follow-up-interests = Kontaktdaten, um auf Interessen einzugehen
policy-limit-own-policy = Es gilt deren eigene Richtlinie
policy-limit-with-permission = Nur mit Erlaubnis
policy-limit-member-settings = Die eigenen Einstellungen entscheiden
policy-limit-promises-carry-over = Die gegebenen Zusagen gelten weiter
policy-limit-policy-applies = Diese Richtlinie gilt auch für sie
policy-limit-mandatory-law-good-faith = Wenn zwingendes Recht es nach bestem Wissen verlangt
policy-limit-good-faith = Wenn das Recht es nach bestem Wissen verlangt oder erlaubt
policy-limit-as-believed-necessary = So viel, wie sie für nötig halten
policy-limit-outside-opt-out = Widerspruch bei networkadvertising.org möglich
policy-limit-exceptional = Nur in Ausnahmefällen
policy-limit-inside-eu-encrypted = Innerhalb der EU und verschlüsselt
policy-limit-non-identifying = Nur Daten ohne Bezug zur Person
policy-limit-for-transaction = Nur für den jeweiligen Kauf oder Dienst
policy-limit-may-republish = Weiterveröffentlichung möglich
policy-limit-business-asset = Geht als Teil des Geschäfts über
policy-limit-choice-first = Vorher besteht die Wahl
policy-limit-on-suspected-leak = Nur bei Verdacht auf ein Leck

## Choices about recipients

policy-choice-none-stated = Kein Widerspruch vorgesehen
policy-choice-opt-out = Widerspruch möglich
policy-choice-permission = Nur mit Zustimmung
policy-choice-settings = Eine Einstellung im Konto
policy-choice-external = Eine Wahl bei einer anderen Stelle

## Ways to the organization

policy-route-account-web = Im Konto
policy-route-email = Per E-Mail
policy-route-phone = Telefonisch
policy-route-post = Per Post
policy-route-link-in-mail = In der Nachricht selbst
policy-route-browser = Im Browser
policy-route-local = Auf dem eigenen Gerät

## Whether a message can be stopped

policy-stoppable-yes = Lässt sich abstellen
policy-stoppable-no = Lässt sich nicht abstellen
policy-stoppable-partly = Lässt sich zum Teil abstellen
policy-stoppable-silent = Die Richtlinie sagt nichts dazu
