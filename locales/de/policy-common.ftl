# What a policy says, in words that serve every organization.

## The policy's own firmness

policy-silent = Die Richtlinie sagt nichts dazu
policy-says-does = Laut Richtlinie
policy-says-may = Laut Richtlinie möglich
policy-says-ask = Nur wenn Sie es wollen
policy-says-law = Wenn das Gesetz es verlangt
policy-says-law-may = Wenn das Gesetz es verlangt; sonst möglich
policy-says-does-may = Teils sicher, teils möglich
policy-says-silent = Die Richtlinie sagt nichts dazu

## Who says so

policy-kind-stated = Steht in der Richtlinie
policy-kind-inference = Unsere Schlussfolgerung
policy-kind-advice = Unser Rat
policy-kind-silent = Die Richtlinie sagt nichts dazu

## How data comes to the organization

policy-how-given = Von Ihnen angegeben
policy-how-observed = Automatisch erfasst
policy-how-implied = Nebenbei erwähnt
policy-how-derived = Aus anderen Daten abgeleitet
policy-how-non-identifying = Laut Richtlinie ohne Bezug zu Ihnen
policy-how-derived-non-identifying = Abgeleitet, laut Richtlinie ohne Bezug zu Ihnen
policy-how-not-collected = Wird laut Richtlinie nicht erfasst

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
policy-limit-to-complete-order = Nur um Ihre Bestellung abzuwickeln
policy-limit-follow-up-interests = Kontaktdaten, um auf Ihre Interessen einzugehen
policy-limit-own-policy = Es gilt deren eigene Richtlinie
policy-limit-with-permission = Nur mit Ihrer Erlaubnis
policy-limit-member-settings = Ihre Einstellungen entscheiden
policy-limit-promises-carry-over = Was Ihnen zugesagt wurde, gilt weiter
policy-limit-policy-applies = Diese Richtlinie gilt auch für sie
policy-limit-mandatory-law-good-faith = Wenn zwingendes Recht es nach bestem Wissen verlangt
policy-limit-good-faith = Wenn das Recht es nach bestem Wissen verlangt oder erlaubt
policy-limit-as-believed-necessary = So viel, wie dort für nötig gehalten wird
policy-limit-outside-opt-out = Sie können bei networkadvertising.org widersprechen
policy-limit-exceptional = Nur in Ausnahmefällen
policy-limit-inside-eu-encrypted = Innerhalb der EU und verschlüsselt
policy-limit-non-identifying = Nur Daten ohne Bezug zu Ihnen
policy-limit-for-transaction = Nur für den jeweiligen Kauf oder Dienst
policy-limit-may-republish = Weitere Veröffentlichung möglich
policy-limit-business-asset = Geht als Teil des Geschäfts über
policy-limit-choice-first = Sie werden vorher gefragt
policy-limit-on-suspected-leak = Nur bei Verdacht auf ein Leck

## Choices about recipients

policy-choice-none-stated = Kein Widerspruch vorgesehen
policy-choice-opt-out = Sie können ablehnen
policy-choice-permission = Nur wenn Sie zustimmen
policy-choice-settings = Eine Einstellung in Ihrem Konto
policy-choice-external = Eine Wahl bei einer anderen Stelle

## Ways to the organization

policy-route-account-web = In Ihrem Konto
policy-route-email = Per E-Mail
policy-route-phone = Telefonisch
policy-route-post = Per Post
policy-route-link-in-mail = In der Nachricht selbst
policy-route-browser = In Ihrem Browser
policy-route-local = Auf Ihrem eigenen Gerät

## Whether a message can be stopped

policy-stoppable-yes = Das können Sie abstellen
policy-stoppable-no = Das können Sie nicht abstellen
policy-stoppable-partly = Das können Sie zum Teil abstellen
policy-stoppable-silent = Die Richtlinie sagt nichts dazu

## What belongs in a message

policy-content-name-or-nickname = Ihr Name oder ein Nickname
policy-content-contact-method = Wie Sie am liebsten erreicht werden
policy-content-details = Worum genau es Ihnen geht
policy-content-website-links = Betroffene Webseiten, falls es welche gibt
policy-content-named-right = Das Recht, genau benannt
policy-content-email-list-request = Dass Sie aus dem E-Mail-Verteiler möchten
policy-content-name = Ihr Name
policy-content-member-company = Die Firma, zu der Sie gehören
policy-content-user-name = Der Name, mit dem Sie sich anmelden
policy-content-account-email = Die E-Mail-Adresse, unter der man Sie kennt
policy-content-company-names = Beide Namen der Firma
policy-content-device = Name und Seriennummer der Kamera
policy-content-device-id = Die Geräte-ID der Kamera
policy-content-article = Der Artikel des Gesetzes, falls Sie eines gewählt haben
policy-content-reference = Das Zeichen der Anfrage, im Text
policy-content-contact-source = Eine Adresse, die Sie gefunden haben, und wo

## What must not stand in a message

policy-never-password = Ein Passwort
policy-never-verification-code = Der Prüfcode einer Kamera
policy-never-payment-data = Angaben zu Karte oder Konto
policy-never-company-contacts = Ansprechpersonen Ihrer Firma: Das sind andere Menschen
policy-never-friend-address = Die Adresse von Bekannten, außer wenn es um sie geht
policy-never-reference-in-subject = Ein Zeichen im Betreff
