# Foscam, from the privacy policy of foscam.com; facts in organizations/foscam.toml.

## Data

foscam-given-name = Name
foscam-given-username = Benutzername
foscam-given-email = E-Mail-Adresse
foscam-given-camera-title = Titel der Kamera
foscam-given-camera-description = Beschreibung der Kamera
foscam-given-timezone = Zeitzone
foscam-given-ip-reg = IP-Adresse bei der Registrierung
foscam-given-browser-reg = Browser bei der Registrierung
foscam-given-posts = Beiträge
foscam-given-profile = Nutzerprofil
foscam-given-submissions = Videos, Bilder und Kommentare, die andere sehen dürfen
foscam-given-friend-email = E-Mail-Adresse einer eingeladenen Person
foscam-given-password = Passwort des Kontos
foscam-given-preferences = E-Mail-Einstellung
foscam-auto-ip = IP-Adresse in Serverprotokollen
foscam-auto-cookie = Cookie-Daten
foscam-auto-page = Aufgerufene Seite
foscam-auto-page-visits = Wie und wann Seiten besucht werden
foscam-auto-email-open = Ob eine E-Mail geöffnet wurde
foscam-auto-usage = Besucherzahlen, nur zusammengefasst
foscam-auto-anon-usage = Herkunft und Ziel von Besuchen, Klicks, Plattform
foscam-implied-demographics = Demografische Angaben für Werbekunden
foscam-implied-postal = Postanschrift
foscam-implied-phone = Telefonnummer
foscam-implied-purchases = Käufe bei verbundenen Firmen
foscam-implied-requests = Anfragen zu Produkten und Diensten
foscam-implied-shares = Wer Geteiltes sehen darf
foscam-implied-credit-risk = Austausch zu Betrug und Kreditrisiko
foscam-implied-invite-success = Ob sich eine eingeladene Person registriert hat
foscam-implied-unrevised = Kopien von vor einer Änderung
foscam-derived-aggregate = Aus persönlichen Daten gebildete Summen
foscam-derived-anonymized = Anonymisierte Daten

## Purposes

foscam-purpose-personalize = Dienste persönlicher und besser machen
foscam-purpose-account = Konto und Profil einrichten
foscam-purpose-contact = Kontakt aufnehmen
foscam-purpose-fulfil = Bestellungen und Anfragen erfüllen
foscam-purpose-analyze = Nutzung auswerten
foscam-purpose-promo-others = Vielleicht Werbung für andere Firmen senden
foscam-purpose-comms = Nachrichten zur Nutzung senden
foscam-purpose-email-improve = E-Mails interessanter machen, indem das Öffnen erfasst wird
foscam-purpose-invite = Einladungen senden, Eingeladene registrieren und Erfolge zählen
foscam-purpose-ads = Werbekunden ihre Zielgruppe wählen lassen
foscam-purpose-joint = Gemeinsam mit verbundenen Firmen verkaufen und leisten
foscam-purpose-fraud = Vor Betrug und Zahlungsausfall schützen
foscam-purpose-enforce = Gesetze einhalten, Vereinbarungen durchsetzen, Rechte und Sicherheit schützen
foscam-purpose-recognize = Den Browser erkennen und die Nutzung der Seiten sehen
foscam-purpose-aggregate = Dienste attraktiv machen und Partnern die Nutzung zeigen, mit Summen
foscam-purpose-sharing = Inhalte den ausgewählten Personen zeigen
foscam-purpose-agents = Aufgaben von anderen Firmen erledigen lassen
foscam-purpose-other = Weitere in der Richtlinie genannte Zwecke
foscam-basis-use = Die Nutzung der Dienste gilt als Einwilligung

## Recipients

foscam-to-advertisers = Werbekunden
foscam-to-affiliated = Verbundene Firmen
foscam-to-interested = Interessierte Dritte
foscam-to-agents = Firmen und Personen, die für Foscam arbeiten
foscam-to-partners = Partner
foscam-to-users = Personen, die Inhalte sehen dürfen
foscam-to-buyer = Wer die Firma kauft oder übernimmt
foscam-to-law = Behörden und andere, zur Einhaltung des Gesetzes oder zum Schutz von Rechten
foscam-to-fraud-network = Firmen, die sich über Betrug und Kreditrisiko austauschen
foscam-to-consented = Alle anderen nach einem Hinweis: es lässt sich verhindern
foscam-to-links = Andere Websites hinter einem Link

## Places and time

foscam-country-china = Alle Daten werden in China verarbeitet, sonst nirgends
foscam-country-unlawful = Verstößt das gegen ein geltendes Gesetz, darf der Dienst nicht weiter genutzt werden
foscam-retention-periods = Keine Frist genannt
foscam-retention-after-change = Nach einer Änderung kann der frühere Stand als Kopie bleiben
foscam-retention-stays = Nach der Löschung können einige Aufzeichnungen, Summen und geteilte Inhalte bleiben
foscam-retention-friend = Die Adresse einer eingeladenen Person bleibt für die Einladung; ein Ende ist nicht genannt
foscam-cookies = Cookies zum Erkennen des Browsers, Erfassung geöffneter E-Mails; ohne Cookies fehlen Funktionen
foscam-age = Nicht für Personen unter 18 Jahren

## Rights and wishes

foscam-right-see-and-change = Angaben im Konto einsehen und zum Teil ändern oder löschen
foscam-right-questions = Fragen zu Einsicht und Änderung per E-Mail stellen
foscam-right-delete-account = Das Konto per E-Mail löschen lassen
foscam-right-stop-mail = E-Mails und andere Post beenden
foscam-right-prevent-sharing = Andere Weitergabe verhindern: vorher kommt ein Hinweis
foscam-right-friend = Eingeladene können ihre Adresse entfernen lassen
foscam-right-complain = Fragen oder Beschwerden per E-Mail; Bemühen um eine Lösung wird zugesagt
foscam-right-withhold = Keine Angaben machen oder Cookies begrenzen; Funktionen entfallen dann
foscam-right-child = Daten eines Kindes per E-Mail melden
foscam-right-other-rights = Widerspruch, Einschränkung, Mitnahme und Behörden kommen nicht vor; das eigene Recht kann sie trotzdem geben
foscam-right-request-rules = Betreff, Inhalt, Identitätsnachweis, Gebühr und Frist kommen nicht vor
foscam-right-other-contact = Telefon, Fax und eine Postanschrift in Shenzhen sind angegeben

## Messages

foscam-message-promotions = Werbung für andere Firmen
foscam-message-promotions-note = Abstellbar im Konto oder per E-Mail
foscam-message-usage = Nachrichten zur Nutzung
foscam-message-usage-note = Fällt unter dieselbe Abmeldung
foscam-message-postal = Briefpost
foscam-message-postal-note = Fällt unter dieselbe Abmeldung
foscam-message-other-means = Kontakt auf anderen Wegen
foscam-message-other-means-note = Kein Weg beschrieben
foscam-message-before-sharing = Hinweis vor anderer Weitergabe
foscam-message-before-sharing-note = Kein Weg beschrieben
foscam-message-invitation = Einladung an eine andere Person
foscam-message-invitation-note = Geht nur nach eigener Einladung hinaus, dann automatisch
foscam-message-legal = Rechtliche Hinweise, auch Änderungen der Richtlinie
foscam-message-legal-note = Abstellbar, sie gelten aber trotzdem
foscam-topic-promotions = Werbung für andere Firmen
foscam-topic-usage = Nachrichten zur Nutzung
foscam-topic-legal = Rechtliche Hinweise
foscam-topic-before-sharing = Hinweis vor anderer Weitergabe

## Cameras

foscam-device-name = Titel
foscam-device-description = Beschreibung
foscam-device-time-zone = Zeitzone

## Deleting the account

foscam-deletion-goes-account = Das Konto
foscam-deletion-stays-records = Einige interne Aufzeichnungen
foscam-deletion-stays-aggregate = Summen ohne Bezug zur Person
foscam-deletion-stays-submissions = Geteilte Beiträge, Bilder und Videos, auch zur weiteren Nutzung
foscam-deletion-not-said-which = Welche Aufzeichnungen bleiben und wie lange
foscam-deletion-not-said-friends = Was aus eingegebenen Adressen anderer wird
foscam-deletion-before-posts = Eigene Videos und Beiträge löschen
foscam-deletion-before-shares = Freigaben beenden
foscam-deletion-before-cameras = Kameras entfernen
foscam-deletion-before-export = Eine Kopie der Daten sichern

## Good to know

foscam-quirk-no-gdpr-wording = Die Richtlinie ist älter als die DSGVO: was sie nicht erwähnt, kann das Recht am Wohnort trotzdem geben
foscam-quirk-deletion-by-email = Ein Konto wird nur per E-Mail gelöscht: erledigt ist es, wenn Foscam es bestätigt
foscam-quirk-submissions-survive = Geteilte Inhalte überleben das Konto: zuerst entfernen; andere können Kopien haben
foscam-quirk-old-values-kept = Die frühere Fassung einer Änderung kann erhalten bleiben
foscam-quirk-camera-titles = Ein Kameratitel kann einen Ort verraten: ein neutraler Name ist sicherer
foscam-worth-china = Alle Daten werden in China verarbeitet
foscam-worth-offers = Kann Angebote anderer Firmen mailen und erfassen, ob sie geöffnet wurden
foscam-worth-content = Kann Beiträge und Videos nach dem Weggang behalten und nutzen
foscam-change-notice = Änderungen werden veröffentlicht oder gemailt und gelten auch für vorhandene Daten
foscam-security = Ein selbst zu schützendes Passwort und interne Regeln, keine Garantie; zu Meldungen bei Datenpannen steht nichts da
