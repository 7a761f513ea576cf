# MIPI Alliance, from the privacy policy of mipi.org; facts in organizations/mipi.toml.

## Wer verantwortlich ist und wo es gilt

mipi-identity-controller = Verantwortlich ist die MIPI Alliance
mipi-identity-people = Gilt für Mitglieder, Kundschaft, Freiwillige, andere Kontakte und Besuch auf der Website
mipi-identity-processing = Gilt für alles, was Beschäftigte, Mitglieder, Freiwillige, Auftragnehmer und Partner für MIPI tun, in allen Abläufen
mipi-identity-minimization = Verspricht, nicht mehr zu verlangen, zu erheben oder aufzubewahren, als die Verwaltung braucht
mipi-identity-data-protection-officer = Datenschutzbeauftragte Person ist die Geschäftsführung
mipi-identity-member-system = Die Website für Mitglieder heißt Causeway

## Data

mipi-given-name = Name
mipi-given-physical-address = Postanschrift
mipi-given-phone = Telefonnummer
mipi-given-email = E-Mail-Adresse
mipi-given-company = Firma oder Einrichtung
mipi-given-profile = Online-Profil
mipi-given-social = Profil in sozialen Medien (freiwillig)
mipi-given-purchase = Käufe von Mitgliedschaft, Veranstaltungen und Diensten
mipi-given-payment = Karten- und Zahlungsdaten
mipi-given-event-registration = Anmeldungen zu Veranstaltungen und Aktivitäten
mipi-given-subscriptions = Gewählte Abonnements
mipi-given-auth = Anmeldedaten
mipi-given-uploads = Alles Weitere, was Sie hochladen oder angeben
mipi-given-requests = Anfragen nach Papieren, Spezifikationen und Webinaren
mipi-given-feedback = Antworten in Umfragen und Studien
mipi-given-booth = Was Sie an Ständen und bei Vorträgen angeben (geht an andere)
mipi-given-directory = Eintrag im Verzeichnis einer Arbeitsgruppe
mipi-given-messages = Private Nachrichten zwischen Mitgliedern
mipi-given-request-extra = Zusätzliche Angaben, die vor Beginn einer Anfrage verlangt werden
mipi-auto-profile-usage = Nutzung des Online-Profils
mipi-auto-ip = IP-Adresse
mipi-auto-device = Benutzte Geräte
mipi-auto-service-usage = Nutzung von Diensten
mipi-auto-cookies = Cookies, für den Besuch und bleibend
mipi-auto-location = Standort
mipi-auto-prior-site = Unmittelbar zuvor besuchte Website
mipi-auto-search-terms-in = Suchwörter, die zur Website führten
mipi-auto-pages = Besuchte Seiten
mipi-auto-time-on-page = Verweildauer auf diesen Seiten
mipi-auto-search-types = Arten von Suchen auf der Website
mipi-auto-browser = Art und Version von Browser oder Gerät
mipi-auto-os = Betriebssystem
mipi-auto-mac = MAC-Adresse der Netzwerkkarte
mipi-auto-request-time = Datum und Uhrzeit eines Besuchs
mipi-auto-volume = Übertragene Datenmenge
mipi-auto-beacons = Web-Beacons auf den Websites
mipi-auto-movements = Ihr Weg durch die Website im Lauf der Zeit
mipi-auto-navigation = Daten aus Navigation und Netzprotokollen
mipi-auto-email-open = Ob Sie Werbe-E-Mails geöffnet haben
mipi-auto-third-party-cookies = Cookies und Teilen-Schaltflächen anderer Firmen
mipi-auto-anomaly = Anzeichen für ungewöhnliche Aktivität und Missbrauch
mipi-record-rosters = Teilnehmerlisten von Gruppen
mipi-record-submissions = Eingereichte Dokumente
mipi-record-reflectors = E-Mail-Verteiler
mipi-record-attendance = Anwesenheit bei Sitzungen
mipi-record-ballots = Stimmabgaben
mipi-record-participation = Listen der Mitwirkenden
mipi-record-activity = Mitwirkung bei Veranstaltungen und Aktivitäten
mipi-implied-cart = Warenkorb und Bestellungen
mipi-implied-campaign = Reaktion auf Werbung
mipi-implied-authoring = Verfassen und Prüfen von Dokumenten
mipi-implied-interests = Ihre Interessen, auf die eingegangen wird
mipi-implied-work-groups = Arbeitsgruppen und Mitgliederbereiche
mipi-implied-certifications = Zertifizierungen
mipi-implied-privacy-settings = Einstellungen zu Datenschutz und Kommunikation in Causeway

## Purposes

mipi-purpose-transactions = Bestellungen abwickeln und Ihnen zu Mitgliedschaft und Veranstaltungen schreiben
mipi-purpose-support = Hilfe leisten, Angefordertes senden, auf Interessen eingehen
mipi-purpose-updates = Neues zu Programmen, Mitgliedschaft und Diensten senden
mipi-purpose-websites = Inhalte auswählen, Werbung messen, Anmeldung erleichtern, Warenkorb und Bestellungen merken
mipi-purpose-events = Vor und nach Veranstaltungen schreiben
mipi-purpose-portals = Zugang zu Portalen und Arbeitsgruppen, Verzeichnissen und Nachrichten geben
mipi-purpose-document = Mitwirkung festhalten und verwalten
mipi-purpose-assist = Ihnen bei der Mitwirkung helfen; zugehörige Newsletter
mipi-purpose-benefits = Über Vorteile und Möglichkeiten informieren
mipi-purpose-third-parties = Andere Firmen Arbeiten wie Umfragen ausführen lassen
mipi-purpose-protect-services = Verbotenes verhindern, Bedingungen durchsetzen, Inhalte prüfen
mipi-purpose-feedback = Meinungen und Vorschläge einholen
mipi-purpose-protect-assets = Eigene Informationen und Ihre Daten schützen
mipi-purpose-statistics = Sehen, welche Seiten nützlich sind
mipi-purpose-recognize = Wiederkehrende Besuche erkennen und Nutzung verfolgen
mipi-purpose-noncore = Zusatzfunktionen, auch von anderen Firmen
mipi-purpose-email-open = Sehen, ob Werbe-E-Mails geöffnet wurden
mipi-purpose-legal = Behörden antworten
mipi-basis-permission = Ihre Erlaubnis, bei Portalen und Verzeichnissen
mipi-basis-parents = Erlaubnis der Eltern, bei unter 16-Jährigen

## Recipients

mipi-to-delivery = Lieferdienste
mipi-to-cards = Firmen für Kartenzahlungen
mipi-to-transaction-others = Weitere, die die Bestellung abwickeln
mipi-to-participants = Mitwirkende bei MIPI
mipi-to-contractors = Auftragnehmer
mipi-to-processors = Firmen für Datenverarbeitung
mipi-to-cosponsors = Veranstalter und Mitsponsoren von Konferenzen; sie können sich bei Ihnen melden
mipi-to-booth = Veranstalter und Aussteller, die Sie direkt fragen
mipi-to-workgroups = Mitglieder, in Verzeichnissen der Arbeitsgruppen
mipi-to-members-msg = Mitglieder, über private Nachrichten
mipi-to-providers = Firmen, die für oder mit MIPI arbeiten
mipi-to-cookie-third = Firmen hinter Cookies und Teilen-Links
mipi-to-authorities = Behörden, bei ordnungsgemäßer Anfrage oder gesetzlicher Pflicht
mipi-to-acquirer = Wer MIPI kauft oder übernimmt
mipi-to-links = Andere Websites, die Sie über einen Link erreichen
mipi-to-acting-for = Personal, Ehrenamtliche, Auftragnehmer und Partner im Namen von MIPI

## Places and time

mipi-country-places = Die Richtlinie nennt kein Land für Speicherung oder Übermittlung
mipi-retention-periods = Keine Frist genannt; manche Cookies enden mit dem Besuch, andere bleiben
mipi-retention-after-deletion = Was nach der Löschung bleibt, steht nicht da; für Mitwirkungsdaten ist kein Ende genannt
mipi-retention-children = Daten von Kindern werden, sobald bekannt, so schnell wie möglich gelöscht
mipi-cookies = Eigene und fremde Cookies, Beacons auch in E-Mails; Do Not Track wird nicht beachtet
mipi-age = Keine Daten über unter 16-Jährige ohne Erlaubnis der Eltern

## Rights and wishes

mipi-right-review = Ihre Angaben in Causeway einsehen und berichtigen
mipi-right-settings = Einstellungen zu Datenschutz und Kommunikation in Causeway; Fragen per E-Mail
mipi-right-email-preferences = E-Mail-Wahl in Causeway, über den Link in der Nachricht oder per E-Mail
mipi-right-gdpr = Bestimmte, nicht aufgezählte Rechte nach der DSGVO, auf Anfrage per E-Mail
mipi-right-subject-line = Der Betreff muss lauten: GDPR Request
mipi-right-must-say = Die Nachricht muss genau das Recht nennen, das Sie nutzen wollen
mipi-right-identity = Vor Beginn können weitere Angaben verlangt werden
mipi-right-fee = Für manche Anfragen kann eine Gebühr verlangt werden
mipi-right-outcome = Sie erfahren, ob die Anfrage erfüllt oder abgelehnt wurde oder eine Ausnahme gilt
mipi-right-closure = Konto schließen: kein eigenes Verfahren; per E-Mail anfragen
mipi-right-complain = Beschwerden gehen an die Geschäftsführung, die sich auch mit der Aufsicht befasst
mipi-right-withhold = Das Profil in sozialen Medien und Angaben an Ständen sind freiwillig
mipi-right-child = Daten eines Kindes melden

## Messages

mipi-message-programs = Neues zu Programmen, Mitgliedschaft und Diensten
mipi-message-programs-note = Abstellbar in Causeway, über den Link oder per E-Mail
mipi-message-benefits = Vorteile und Möglichkeiten
mipi-message-benefits-note = Abstellbar in Causeway, über den Link oder per E-Mail
mipi-message-newsletters = Newsletter zu Aktivitäten, an denen Sie mitwirken
mipi-message-newsletters-note = Zählt als E-Mail, gehört aber zur Mitwirkung
mipi-message-events-before = Nachrichten vor einer Veranstaltung
mipi-message-events-before-note = Was für eine Anmeldung nötig ist, lässt sich nicht abstellen
mipi-message-events-after = Nachrichten nach einer Veranstaltung, auch von Mitsponsoren
mipi-message-events-after-note = Die von MIPI können Sie abstellen; unser Rat: Mitsponsoren selbst ansprechen
mipi-message-reflectors = E-Mail-Verteiler der Arbeitsgruppen
mipi-message-reflectors-note = Nicht eigens genannt; versuchen Sie es in Causeway oder per E-Mail
mipi-message-feedback = Bitten um Meinung, Umfragen
mipi-message-feedback-note = Nicht eigens genannt; die allgemeine Abmeldung gilt vielleicht auch hier
mipi-message-interest-follow-up = Nachfragen anderer zu Ihren Interessen
mipi-message-interest-follow-up-note = Wie sich das abstellen lässt, steht nicht da
mipi-message-private = Private Nachrichten von Mitgliedern
mipi-message-private-note = Ihre Kommunikationseinstellungen in Causeway entscheiden
mipi-message-breach = Meldung einer Datenpanne
mipi-message-breach-note = Wie sich das abstellen lässt, steht nicht da
mipi-message-transactions = Post zu Mitgliedschaft, Anmeldungen, Zertifizierungen und Bestellungen
mipi-message-transactions-note = Laut Richtlinie nicht abstellbar
mipi-message-policy-changes = Hinweis auf wichtige Änderungen der Richtlinie
mipi-message-policy-changes-note = Wie sich das abstellen lässt, steht nicht da
mipi-topic-programs = Neues zu Programmen und Mitgliedschaft
mipi-topic-benefits = Vorteile und Möglichkeiten
mipi-topic-newsletters = Newsletter zu Ihren Aktivitäten
mipi-topic-events-before = Vor Veranstaltungen
mipi-topic-events-after = Nach Veranstaltungen
mipi-topic-reflectors = E-Mail-Verteiler der Arbeitsgruppen
mipi-topic-feedback = Umfragen und Rückmeldungen
mipi-topic-transactions = Mitgliedschaft, Anmeldungen und Bestellungen
mipi-topic-policy-changes = Änderungen der Richtlinie

## Deleting the account

mipi-deletion-goes = Was gelöscht wird, zählt die Richtlinie nicht auf
mipi-deletion-stays = Was bleibt, sagt die Richtlinie nicht
mipi-deletion-not-said-records = Gruppenlisten, Einreichungen, Verteiler, Anwesenheit, Abstimmungen und Mitwirkungslisten
mipi-deletion-not-said-cosponsors = Kopien bei Mitsponsoren
mipi-deletion-before-groups = Arbeitsgruppen und Verteiler verlassen
mipi-deletion-before-directory = Ihre Erlaubnis für das Verzeichnis zurücknehmen
mipi-deletion-before-export = Eine Kopie Ihrer Daten speichern

## Good to know

mipi-quirk-subject-line = Anfragen brauchen in jeder Sprache genau den englischen Betreff GDPR Request
mipi-quirk-two-email-streams = Es gibt zwei Ströme von E-Mails: Um alles abzustellen, brauchen Sie Causeway und einen Link oder eine E-Mail
mipi-quirk-possible-fee = Eine Gebühr kann verlangt werden; nach der DSGVO sind Anfragen in der Regel kostenlos
mipi-quirk-participation-records = Für Mitwirkungsdaten ist kein Ende genannt: Fragen Sie nach
mipi-worth-location-and-mac = Führt Ihren Standort auf und kann die MAC-Adresse Ihrer Netzwerkkarte speichern
mipi-worth-email-open = Kann erfassen, ob Sie Werbe-E-Mails geöffnet haben, und beachtet Do Not Track nicht
mipi-worth-fee = Kann für manche Anfragen Geld verlangen und vorher nach weiteren Angaben fragen
mipi-change-notice = Wichtige Änderungen kommen per E-Mail oder auf der Website, bevor sie gelten
mipi-security = Schutz je nach Risiko; die Geschäftsführung kümmert sich um Meldungen bei Datenpannen

## Stopping marketing

mipi-stream-other = E-Mails, die nicht über Causeway kommen: an ihrem Ende verspricht die Richtlinie eine Abmeldung
mipi-stream-causeway = E-Mails, die über Causeway kommen
mipi-marketing-email = Eine vorbereitete E-Mail an admin@team.mipi.org: meine Adresse aus dem Verteiler nehmen
mipi-marketing-causeway = Die E-Mail-Einstellungen in Causeway: Post von dort hat keinen versprochenen Abmeldelink
mipi-marketing-still-transactions = Post zu Mitgliedschaft, Anmeldungen, Zertifizierungen und Bestellungen
mipi-marketing-still-cosponsors = Nachrichten von Mitsponsoren der Veranstaltungen
