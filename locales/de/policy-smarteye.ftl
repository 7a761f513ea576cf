# smarteyegroup, from the privacy policy for iSmartviewPro; facts in organizations/smarteye.toml.

## Wer verantwortlich ist und wo es gilt

smarteye-identity-names = Nennt sich smarteyegroup; Produkte, Apps und Dienste heißen iSmartviewPro
smarteye-identity-legal-name = In welchem Land sie sitzt, und Datenschutzbeauftragte
smarteye-identity-date = Das gedruckte Datum kann der 11. Oktober oder der 3. November 2018 sein
smarteye-identity-scope = Gilt für Produkte, Apps, Dienste, die Website, Hilfe und den Newsletter
smarteye-identity-minimization = Sagt, dass nur notwendige Angaben erhoben und verarbeitet werden

## Data

smarteye-given-install-local = Was Sie beim Einrichten von Produkten und Apps eingeben
smarteye-given-first-name = Vorname
smarteye-given-middle-name = Zweiter Vorname
smarteye-given-last-name = Nachname
smarteye-given-age = Alter
smarteye-given-sex = Geschlecht
smarteye-given-position = Funktion
smarteye-given-private-address = Privatadresse
smarteye-given-work-address = Adresse am Arbeitsplatz
smarteye-given-email = E-Mail-Adresse
smarteye-given-other-contact = Weitere Kontaktdaten
smarteye-given-support = Anfragen an den Support
smarteye-given-comments = Kommentare und Fragen
smarteye-given-newsletter = Newsletter-Abonnement
smarteye-given-surveys = Antworten auf Umfragen
smarteye-given-shared = Was Sie teilen oder veröffentlichen (andere können es sehen)
smarteye-auto-network = Art des WLANs, das das Telefon nutzt (als Standort bezeichnet)
smarteye-auto-log = Serverprotokolle
smarteye-auto-ip = IP-Adresse
smarteye-auto-device-id = Gerätekennung
smarteye-auto-datetime = Datum und Uhrzeit
smarteye-auto-clickstream = Abfolge der Klicks
smarteye-auto-cookies = Cookies auf der Website, in E-Mails und Anzeigen
smarteye-auto-other-tech = Markierungen und Seitenköpfe
smarteye-implied-payment = Zahlungsdaten
smarteye-implied-marketing = Ob Sie Werbe-E-Mails bekommen
smarteye-nonpersonal-activity = Aktivität auf Website und Produkten, auch Suchen
smarteye-implied-consent-choices = Erlaubnisse, die Sie erteilt haben
smarteye-implied-backups = Sicherungen und Archivkopien von dem, was Sie gesendet haben
smarteye-sensitive-none = Sensible Daten wie Gesundheit oder Religion

## Purposes

smarteye-purpose-deliver = Produkte und Funktionen liefern, warten und verbessern
smarteye-purpose-requested = Angefordertes bereitstellen
smarteye-purpose-respond = Kommentare und Fragen beantworten
smarteye-purpose-admin = Verwaltung und Kundendienst
smarteye-purpose-promote = Neuigkeiten und Werbung, auch für kooperierende Firmen
smarteye-purpose-internal = Prüfungen, Auswertungen und Umfragen zur Verbesserung
smarteye-purpose-wifi = Erkennen, welches WLAN das Telefon nutzt
smarteye-purpose-insight = Erfahren, welche Teile interessieren (Daten ohne Bezug zu Ihnen)
smarteye-purpose-retain = Sicherungen, Archive, Schutz vor Missbrauch, Auswertung, gesetzliche Pflichten und andere für berechtigt gehaltene Gründe
smarteye-purpose-nonpersonal-any = Jeder Zweck, bei Daten ohne Bezug zu Ihnen
smarteye-basis-disclosure = Einwilligung oder Erlaubnis für Weitergabe über die Richtlinie hinaus

## Recipients

smarteye-to-website = Firmen für die Website
smarteye-to-appdev = App-Entwickler
smarteye-to-hosting = Hosting-Anbieter
smarteye-to-maintenance = Wartungsfirmen
smarteye-to-payment = Zahlungsdienste
smarteye-to-other-providers = Weitere Dienstleister
smarteye-to-law = Gerichte, Polizei und Behörden
smarteye-to-protect = Stellen gegen Betrug und zum Schutz von Rechten oder Sicherheit
smarteye-to-acquirer = Wer die Firma kauft oder übernimmt
smarteye-to-permitted = Alle, denen Sie es erlauben
smarteye-to-users-public = Andere Nutzer und die Öffentlichkeit, bei dem, was Sie teilen
smarteye-to-third-sites = Andere Websites und Dienste, die Sie nutzen
smarteye-to-inspectorate = Eine Datenaufsicht, bei Verdacht auf ein Leck
smarteye-to-anyone-nonpersonal = Alle, bei Daten ohne Bezug zu Ihnen

## Places and time

smarteye-country-places = Die Richtlinie nennt kein Land
smarteye-country-local = Was Sie in Apps eingeben, bleibt laut Richtlinie bei Ihnen; auf welchem Gerät, steht nicht da
smarteye-country-company = Die Daten der Firma liegen in geschützten Systemen; wo, steht nicht da
smarteye-retention-periods = Keine Frist genannt
smarteye-retention-after-change = Nach einer Änderung kann alles aufbewahrt werden, was vorher gesendet wurde
smarteye-retention-after-deletion = Vollständige Löschung ist nach EU-Recht möglich; danach kommen keine Nachrichten mehr
smarteye-cookies = Cookies und Ähnliches sind möglich; weder Liste noch Einstellungen sind genannt
smarteye-age = Die Richtlinie nennt kein Alter

## Rights and wishes

smarteye-right-access = Fragen, was über Sie gespeichert ist; die Adresse fehlt in unserer Kopie
smarteye-right-correction = Änderungen gelangen in aktive Systeme; ein Weg ist nicht beschrieben
smarteye-right-stop-email = Werbung abstellen: nach den Hinweisen in einer Nachricht, per E-Mail oder Brief; die Adressen fehlen
smarteye-right-refuse-disclosure = Weitergabe über die Richtlinie hinaus nur mit Ihrer Einwilligung
smarteye-right-delete-everything = Alles löschen lassen, nach EU-Recht
smarteye-right-consent-and-questions = Einwilligungen und Fragen per E-Mail; die Adresse fehlt
smarteye-right-report-leak = Verdacht auf ein Leck jederzeit melden
smarteye-right-other-rights = Einschränkung, Widerspruch, Mitnahme und Beschwerde kommen nicht vor
smarteye-right-request-rules = Betreff, Inhalt, Identitätsnachweis, Gebühr und Frist kommen nicht vor

## Messages

smarteye-message-newsletter = Newsletter, Neuigkeiten und Werbung, auch für andere Firmen
smarteye-message-newsletter-note = Abstellbar über die Hinweise in jeder E-Mail
smarteye-message-administrative = Verwaltungsnachrichten, Kundendienst
smarteye-message-administrative-note = Enden erst, wenn alles gelöscht ist
smarteye-message-breach = Nachrichten über eine Datenpanne
smarteye-message-breach-note = Wie sich das abstellen lässt, steht nicht da
smarteye-message-policy-changes = Hinweis auf wichtige Änderungen der Richtlinie
smarteye-message-policy-changes-note = Wie sich das abstellen lässt, steht nicht da
smarteye-topic-newsletter = Newsletter und Werbung
smarteye-topic-administrative = Verwaltungsnachrichten
smarteye-topic-policy-changes = Änderungen der Richtlinie
smarteye-topic-breach = Datenpannen

## Cameras

smarteye-device-name = Name
smarteye-device-device-id = Gerätekennung
smarteye-device-note = Notiz

## Deleting the account

smarteye-deletion-goes-everything = Alle Daten, wenn Sie es nach EU-Recht verlangen
smarteye-deletion-stays = Dass nach vollständiger Löschung etwas bleibt, steht nicht da
smarteye-deletion-not-said-backups = Ob auch Sicherungen gelöscht werden
smarteye-deletion-before-app-data = Die Daten der App auf jedem Telefon und Computer löschen
smarteye-deletion-before-unsubscribe = Abmelden ist inbegriffen: Die vollständige Löschung beendet alle Nachrichten

## Good to know

smarteye-quirk-no-contact = Die Kopie der Richtlinie enthält keine Adresse: Wo haben Sie eine gefunden?
smarteye-quirk-local-contradiction = Laut Richtlinie bleiben Daten nur bei Ihnen; zugleich ist von Serverprotokollen, Gerätekennungen und E-Mails die Rede
smarteye-quirk-two-places = Daten liegen an zwei Orten: auf Ihren Geräten und bei der Firma. Zum Löschen gehört beides
smarteye-quirk-old-values-kept = Die frühere Fassung kann aufbewahrt bleiben, wenn Sie etwas ändern
smarteye-quirk-administrative-messages = Wenn Sie Werbung abstellen, bleiben Verwaltungsnachrichten; die vollständige Löschung beendet beides
smarteye-worth-local-contradiction = Sagt, App-Daten blieben nur bei Ihnen, aber auch, dass Serverprotokolle Ihre IP-Adresse und Gerätekennung enthalten können
smarteye-worth-promotes-others = Kann Produkte kooperierender Firmen bewerben
smarteye-worth-no-address = Enthält in unserer Kopie keine Adresse
smarteye-change-notice = Bei wichtigen Änderungen angemessene Bemühungen um Hinweis per E-Mail oder Pop-up
smarteye-security = Schutzmaßnahmen, keine Garantie; bei Verdacht auf eine Panne werden Betroffene informiert

## Stopping marketing

smarteye-marketing-unsubscribe-in-message = Die Hinweise zur Abmeldung in einer E-Mail, die Sie bekommen haben
smarteye-marketing-contact = Eine E-Mail oder ein Brief: Unsere Kopie der Richtlinie hat keine Adresse, Sie müssten eine finden
smarteye-marketing-still-administrative = Verwaltungsnachrichten; nur die vollständige Löschung beendet sie
    .deletion = Alles löschen
