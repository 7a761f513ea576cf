# ONVIF, from the privacy policy of onvif.org; facts in organizations/onvif.toml.

## Wer verantwortlich ist und wo es gilt

onvif-identity-controller = Verantwortlich ist ONVIF; Rechtsform, Anschrift und Datenschutzbeauftragte werden nicht genannt
onvif-identity-you = „Sie“ ist die Person und auch die Firma, für die sie handelt
onvif-identity-scope = Gilt für die öffentliche Website, Plattformen für ihre Dienste, Nachrichten, Telefonate und das, was Mitglieder einander schreiben
onvif-identity-acceptance = Wer einen dieser Orte nutzt, gilt als jemand, der die Richtlinie gelesen und verstanden hat
onvif-identity-protected-areas = Bereiche hinter einem Passwort: Member Portal, Member Forum, Working Group Platform und Helpdesk
onvif-identity-contact = Eine E-Mail-Adresse für alles, was die Richtlinie betrifft

## Data

onvif-given-name = Name
onvif-given-phone = Telefonnummer
onvif-given-email = E-Mail-Adresse
onvif-given-employer = Arbeitgeber
onvif-given-professional-title = Berufsbezeichnung
onvif-given-home-address = Privatadresse
onvif-given-business-address = Geschäftsadresse
onvif-given-mailing-address = Postanschrift
onvif-given-gender = Geschlecht
onvif-given-entity-details = Angaben zu Ihrer Firma
onvif-given-job-title = Funktion
onvif-given-username = Benutzername
onvif-given-password = Passwort
onvif-given-company-contacts = Ansprechpersonen der Firma
onvif-given-photographs = Fotos
onvif-given-education = Ausbildung
onvif-given-contact-request = Was Sie angegeben haben, um kontaktiert zu werden
onvif-given-partner-agreement = Angaben aus einer Partnervereinbarung
onvif-auto-cookies = Cookies in den Mitgliederbereichen
onvif-auto-access-points = Wie Ihr Computer verbunden war
onvif-auto-pages = Besuchte Seiten
onvif-auto-time-on-page = Verweildauer je Seite
onvif-auto-actions = Weitere Aktionen auf der Website
onvif-auto-ip = IP-Adresse
onvif-auto-browser = Art des Browsers
onvif-auto-browser-time = Zeit der Browsernutzung
onvif-auto-referrer = Website, von der Sie kamen
onvif-auto-beacons = Unsichtbare Bilder, die Ihren Besuch verfolgen
onvif-auto-isp-logs = Serverprotokolle des Internetanbieters
onvif-implied-payment = Rechnungen und Kartenzahlungen
onvif-implied-purchases = Gekaufte Leistungen
onvif-implied-membership = Mitgliedschaft und Einträge in Mitgliederlisten
onvif-implied-education-programs = Teilnahme an Schulungen
onvif-implied-contracts = Verträge mit ONVIF
onvif-implied-event-registration = Anmeldungen und geplante Besuche von Veranstaltungen
onvif-implied-attendance = Besuchte Konferenzen und Messen
onvif-implied-lodging = Angaben an Veranstaltungshotels und -orte
onvif-implied-directory = Eintrag im Mitgliederverzeichnis
onvif-implied-messages = Inhalt von Nachrichten und Anrufen
onvif-implied-helpdesk = Anfragen an den Helpdesk
onvif-implied-forum-posts = Beiträge in Foren und Gruppen
onvif-implied-surveys = Antworten auf Umfragen
onvif-implied-certification = Unterlagen zu Zertifizierungen
onvif-implied-volunteering = Ehrenamtliche Mitarbeit
onvif-implied-searches = Suchanfragen
onvif-implied-email-choices = E-Mail-Einstellungen
onvif-nonpersonal-aggregate = Zusammengefasste Zahlen über Besucher und Kunden

## Purposes

onvif-purpose-services = Zugang zu Mitgliedschaft, Veranstaltungen, Schulungen und weiteren Diensten geben und sie verkaufen
onvif-purpose-inform = Sie über Dienste und Partnerschaften informieren
onvif-purpose-benefits = Vorteile der Mitgliedschaft bereitstellen
onvif-purpose-events = Ihnen die Teilnahme an Veranstaltungen ermöglichen, vor Ort oder online
onvif-purpose-attendance = Festhalten, wer Konferenzen und Messen besucht
onvif-purpose-billing = Rechnungen stellen und Zahlungen abwickeln
onvif-purpose-reply = Fragen und Anliegen beantworten
onvif-purpose-contract = Verträge erfüllen und durchsetzen
onvif-purpose-as-given = Jeder weitere Zweck, für den Sie die Daten angegeben haben
onvif-purpose-website = Die Website gut darstellen
onvif-purpose-other-legit = Weitere berechtigte Zwecke, die zur Mitgliedschaft oder Partnerschaft passen
onvif-purpose-tailor = Dienste auf Ihren Bedarf zuschneiden
onvif-purpose-relationship = Die Beziehung zu Ihnen oder Ihrer Firma pflegen
onvif-purpose-business = Den eigenen Betrieb führen
onvif-purpose-support = Hilfe leisten
onvif-purpose-described = Was bei der Erhebung erklärt wurde
onvif-purpose-compatible = Archive, Forschung und Statistik, soweit das Gesetz es erlaubt
onvif-purpose-customize = Sie anmelden und für Sie gestaltete Seiten zeigen (Cookies)
onvif-purpose-campaigns = Den Erfolg von Werbung messen
onvif-purpose-content = Website anpassen und über Inhalte und Angebote entscheiden
onvif-basis-policy = Wer Daten angibt, willigt damit in die ganze Richtlinie ein, auch in die weltweite Übermittlung
onvif-basis-cookies = In mehreren EU-Ländern gilt die Browsereinstellung als Einwilligung in Cookies

## Recipients

onvif-to-admin = Firmen für Verwaltung und Betrieb
onvif-to-processing = Firmen für Datenverarbeitung
onvif-to-membership = Firmen für Mitgliederbetreuung
onvif-to-marketing = Firmen für Werbung und Kommunikation
onvif-to-meetings = Firmen für Tagungsorganisation
onvif-to-hosting = Anbieter von Webhosting
onvif-to-member-db = Anbieter der Mitgliederdatenbank
onvif-to-cards = Firmen für Kartenzahlungen
onvif-to-registration = Firmen für Konferenzanmeldungen
onvif-to-event-apps = Anbieter von Konferenz-Apps
onvif-to-venues = Hotels und Veranstaltungsorte
onvif-to-other-providers = Jede weitere Firma, die für diese Zwecke arbeitet
onvif-to-members = Andere Mitglieder über Verzeichnisse und Portale
onvif-to-attendees = Alle Mitglieder, die zur selben Veranstaltung angemeldet sind
onvif-to-partners = Aussteller, Sponsoren und Werbekunden
onvif-to-other-purpose = Andere mit deutlich anderem Zweck, nachdem Sie gefragt wurden
onvif-to-tracking = Firmen, die Besuche mit unsichtbaren Bildern verfolgen
onvif-to-isp = Der Internetanbieter über seine Serverprotokolle
onvif-to-public = Alle, die die Foren lesen
onvif-to-court = Gerichte
onvif-to-agencies = Polizei und andere Behörden
onvif-to-claims = Beteiligte an Rechtsansprüchen
onvif-to-safety = Stellen zum Schutz von Eigentum oder Menschen
onvif-to-investigations = Interne und externe Ermittler
onvif-to-required = Alle, denen das Gesetz es vorschreibt oder erlaubt
onvif-to-acquirer = Wer die Organisation übernimmt

## Places and time

onvif-country-worldwide = Können überall auf der Welt hingelangen; die USA werden genannt
onvif-country-basis = Stützt sich auf Ihre Einwilligung; angemessener Schutz soll versucht werden
onvif-country-servers = Der Speicherort wird nicht genannt
onvif-retention-periods = Keine Frist genannt; Protokolle des Anbieters können lange bleiben
onvif-retention-after-deletion = Was nach einer Löschung geschieht, ist außer bei Kinderdaten nicht beschrieben
onvif-retention-shared-copies = Daten können schon weitergegeben sein, bevor Sie ablehnen; E-Mails können noch eine Weile kommen
onvif-cookies = Cookies und unsichtbare Bilder; ohne sie können Bereiche langsam sein oder ausfallen
onvif-age = Nicht für Personen unter 16 Jahren

## Rights and wishes

onvif-right-access = Ihre Daten einsehen: in einer Überschrift versprochen, ein Weg ist nicht beschrieben
onvif-right-correction = Ihre Daten berichtigen: in einer Überschrift versprochen, ein Weg ist nicht beschrieben
onvif-right-other-rights = Löschung, Einschränkung, Widerspruch und Mitnahme kommen nicht vor
onvif-right-refuse-disclosure = Weitergabe für einen deutlich anderen Zweck ablehnen
onvif-right-refuse-use = Nutzung für einen anderen Zweck ablehnen
onvif-right-stop-email = Werbe-E-Mails über die Abmeldung in jeder Nachricht abstellen
onvif-right-withhold = Keine Angaben machen; manche Dienste entfallen dann
onvif-right-cookies = Cookies im Browser ablehnen oder löschen
onvif-right-complain = Beschwerde bei ONVIF; die Schlichtungsstelle bleibt ungenannt
onvif-right-authority = Aufsichtsbehörden werden nicht erwähnt
onvif-right-request-rules = Betreff, Inhalt, Gebühr und Identitätsnachweis kommen nicht vor

## Messages

onvif-message-commercial = Angebote, Neuigkeiten und Werbung per E-Mail
onvif-message-commercial-note = Jede enthält eine Abmeldung; eine kurze Zeit kann noch Post kommen
onvif-message-information-subscription = Informationen, die Sie bei der Anmeldung abonniert haben
onvif-message-information-subscription-note = Es ist ein Angebot; soweit es Werbung ist, gilt die Abmeldung
onvif-message-post-phone-text = Briefe, Anrufe und Kurznachrichten
onvif-message-post-phone-text-note = Nur die Abmeldung von E-Mails ist beschrieben
onvif-message-partnerships = Nachrichten über Partnerschaften
onvif-message-partnerships-note = Nur abstellbar, soweit es Werbung per E-Mail ist
onvif-message-from-partners = Nachrichten von Partnern, die Listen bekommen haben
onvif-message-from-partners-note = Wie sich das abstellen lässt, steht nicht da; ONVIF steht für die Partner nicht ein. Unser Rat: den Partner ansprechen
onvif-message-attendance-notice = Hinweis an andere, dass Sie teilnehmen werden
onvif-message-attendance-notice-note = Wie sich das abstellen lässt, steht nicht da
onvif-message-transactional = Post zu Ihrer Mitgliedschaft und Ihren Käufen
onvif-message-transactional-note = Darf laut Richtlinie ohne Abmeldung kommen
onvif-topic-commercial = Angebote und Werbung
onvif-topic-information = Abonnierte Informationen
onvif-topic-partnerships = Nachrichten über Partnerschaften
onvif-topic-attendance = Hinweise zur Teilnahme an Veranstaltungen
onvif-topic-membership = Mitgliedschaft und Käufe

## Deleting the account

onvif-deletion-goes = Was gelöscht wird, beschreibt die Richtlinie nicht
onvif-deletion-stays = Was bleibt, behandelt die Richtlinie nicht
onvif-deletion-stays-lists = Listen, die Mitglieder, Aussteller, Sponsoren und Werbekunden schon haben
onvif-deletion-stays-forum-posts = Öffentliche Beiträge in Foren
onvif-deletion-stays-provider-logs = Protokolle des Internetanbieters
onvif-deletion-not-said = Ob, was und wann sonst gelöscht wird
onvif-deletion-before-posts = Ihre Beiträge in Foren entfernen
onvif-deletion-before-events = Offene Anmeldungen zu Veranstaltungen absagen
onvif-deletion-before-company-contact = Der Hauptansprechperson Ihrer Firma Bescheid geben
onvif-deletion-before-export = Eine Kopie Ihrer Daten speichern

## Good to know

onvif-quirk-no-described-route = Die Richtlinie verspricht Einsicht und Änderung, nennt aber keinen Weg. Vielleicht hat das Portal eine Profilseite: Das ist unsere Vermutung
onvif-quirk-no-opt-out-for-lists = Für Teilnehmer- und Partnerlisten ist keine Abmeldung vorgesehen; widersprechen können Sie trotzdem
onvif-quirk-event-sign-up-discloses = Alle Mitglieder, die sich zur selben Veranstaltung anmelden, erfahren, dass Sie kommen wollen
onvif-quirk-public-posts = Forenbeiträge sind öffentlich: Entfernen Sie sie, bevor Sie das Konto löschen
onvif-worth-attendees = Mitglieder, die zur selben Veranstaltung angemeldet sind, erfahren, dass Sie kommen wollen, und können Ihren Namen, Ihre Adresse, Firma und E-Mail-Adresse erhalten
onvif-worth-partners = Aussteller, Sponsoren und Werbekunden können Listen mit denselben Angaben erhalten
onvif-worth-worldwide = Ihre Daten können von überall auf der Welt erreichbar sein
onvif-change-notice = Die Richtlinie kann sich jederzeit ändern; ein Hinweis wird nicht versprochen
onvif-security = Angemessene Bemühungen, keine Garantie

## Stopping marketing

onvif-marketing-email = Eine vorbereitete E-Mail an help@onvif.org; ob sie wirkt, verspricht die Richtlinie nicht
onvif-marketing-opt-out-in-message = Die Abmeldung in der nächsten Werbe-E-Mail: Diesen Weg verspricht die Richtlinie
onvif-marketing-still-transactional = Nachrichten zu Bestellungen, Mitgliedschaft und Ähnlichem
onvif-marketing-still-partners = Nachrichten von Partnern, die schon Listen haben
onvif-marketing-still-briefly = Für kurze Zeit können noch E-Mails kommen
