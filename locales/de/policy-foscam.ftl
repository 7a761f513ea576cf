# Foscam, from the privacy policy of foscam.com; facts in organizations/foscam.toml.

## Wer verantwortlich ist und wo es gilt

foscam-identity-controller = Foscam Co.Ltd am Anfang, Shenzhen Foscam Electronic Co.,Ltd am Ende
foscam-identity-scope = Gilt für foscam.com, verlinkte Seiten, Funktionen, Inhalte und andere Dienste; die Nutzungsbedingungen schließen die Richtlinie ein
foscam-identity-acceptance = Die Nutzung der Dienste gilt als Einwilligung in Erheben, Verwenden und Weitergeben
foscam-identity-excluded = Nicht für Firmen, die ihr nicht gehören oder unterstehen, und nicht für Menschen, die nicht bei ihr arbeiten
foscam-identity-data-protection-officer = Datenschutzbeauftragte und eine Vertretung in der EU

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
foscam-given-submissions = Videos, Bilder und Kommentare, die Sie anderen zeigen
foscam-given-friend-email = E-Mail-Adresse einer Person, die Sie eingeladen haben
foscam-given-password = Passwort Ihres Kontos
foscam-given-preferences = E-Mail-Einstellung
foscam-auto-ip = IP-Adresse in Serverprotokollen
foscam-auto-cookie = Cookie-Daten
foscam-auto-page = Aufgerufene Seite
foscam-auto-page-visits = Wie und wann Seiten besucht werden
foscam-auto-email-open = Ob Sie eine E-Mail geöffnet haben
foscam-auto-usage = Besucherzahlen, nur zusammengefasst
foscam-auto-anon-usage = Herkunft und Ziel von Besuchen, Klicks, Plattform
foscam-implied-demographics = Demografische Angaben für Werbekunden
foscam-implied-postal = Postanschrift
foscam-implied-phone = Telefonnummer
foscam-implied-purchases = Käufe bei verbundenen Firmen
foscam-implied-requests = Anfragen zu Produkten und Diensten
foscam-implied-shares = Wer sehen darf, was Sie teilen
foscam-implied-credit-risk = Austausch zu Betrug und Kreditrisiko
foscam-implied-invite-success = Ob sich die eingeladene Person registriert hat
foscam-implied-unrevised = Kopien von dem, was vor einer Änderung dastand
foscam-derived-aggregate = Aus persönlichen Daten gebildete Summen
foscam-derived-anonymized = Anonymisierte Daten

## Purposes

foscam-purpose-personalize = Dienste persönlicher und besser machen
foscam-purpose-account = Konto und Profil einrichten
foscam-purpose-contact = Nutzer ansprechen
foscam-purpose-fulfil = Bestellungen und Anfragen erfüllen
foscam-purpose-analyze = Nutzung auswerten
foscam-purpose-promo-others = Vielleicht Werbung für andere Firmen senden
foscam-purpose-comms = Ihnen zu Ihrer Nutzung schreiben
foscam-purpose-email-improve = E-Mails ansprechender machen und dafür erfassen, was geöffnet wird
foscam-purpose-invite = Einladungen senden, Eingeladene registrieren und Erfolge zählen
foscam-purpose-ads = Werbekunden ihre Zielgruppe wählen lassen
foscam-purpose-joint = Gemeinsam mit verbundenen Firmen verkaufen und anbieten
foscam-purpose-fraud = Vor Betrug und Zahlungsausfall schützen
foscam-purpose-enforce = Gesetze einhalten, Vereinbarungen durchsetzen, Rechte und Sicherheit schützen
foscam-purpose-recognize = Den Browser erkennen und die Nutzung der Seiten sehen
foscam-purpose-aggregate = Dienste attraktiv machen und Partnern die Nutzung in Summen zeigen
foscam-purpose-sharing = Ihre Inhalte den Personen zeigen, die Sie auswählen
foscam-purpose-agents = Aufgaben von anderen Firmen erledigen lassen
foscam-purpose-other = Weitere in der Richtlinie genannte Zwecke
foscam-basis-use = Die Nutzung der Dienste gilt als Einwilligung

## Recipients

foscam-to-advertisers = Werbekunden
foscam-to-affiliated = Verbundene Firmen
foscam-to-interested = Interessierte Dritte
foscam-to-agents = Firmen und Personen, die für Foscam arbeiten
foscam-to-partners = Partner
foscam-to-users = Personen, denen Sie Inhalte zeigen
foscam-to-buyer = Wer die Firma kauft oder übernimmt
foscam-to-law = Behörden und andere, zur Einhaltung des Gesetzes oder zum Schutz von Rechten
foscam-to-fraud-network = Firmen, die sich über Betrug und Kreditrisiko austauschen
foscam-to-consented = Alle anderen, nachdem Sie informiert wurden: Sie können es verhindern
foscam-to-links = Andere Websites, die Sie über einen Link erreichen

## Places and time

foscam-country-china = Alle Daten werden in China verarbeitet, sonst nirgends
foscam-country-unlawful = Verstößt das gegen ein Gesetz, das für Sie gilt, dürfen Sie den Dienst nicht weiter nutzen
foscam-retention-periods = Keine Frist genannt
foscam-retention-after-change = Nach einer Änderung kann aufbewahrt werden, was vorher dastand
foscam-retention-stays = Nach der Löschung können einige Aufzeichnungen, Summen und von Ihnen geteilte Inhalte bleiben
foscam-retention-friend = Die Adresse einer eingeladenen Person wird für die Einladung aufbewahrt; ein Ende ist nicht genannt
foscam-cookies = Cookies zum Erkennen des Browsers, Erfassung geöffneter E-Mails; ohne Cookies fehlen Funktionen
foscam-age = Nicht für Personen unter 18 Jahren

## Rights and wishes

foscam-right-see-and-change = Ihre Angaben im Konto einsehen und zum Teil ändern oder löschen
foscam-right-questions = Fragen zu Einsicht und Änderung per E-Mail stellen
foscam-right-delete-account = Ihr Konto per E-Mail löschen lassen
foscam-right-stop-mail = E-Mails und andere Post abstellen
foscam-right-prevent-sharing = Andere Weitergabe verhindern: Sie werden vorher informiert
foscam-right-friend = Eine eingeladene Person kann ihre Adresse entfernen lassen
foscam-right-complain = Per E-Mail fragen oder sich beschweren; zugesagt wird jedes Bemühen um eine Lösung
foscam-right-withhold = Keine Angaben machen oder Cookies begrenzen; Funktionen entfallen dann
foscam-right-child = Daten eines Kindes per E-Mail melden
foscam-right-other-rights = Widerspruch, Einschränkung, Mitnahme und Behörden kommen nicht vor; das Recht an Ihrem Wohnort kann sie Ihnen trotzdem geben
foscam-right-request-rules = Betreff, Inhalt, Identitätsnachweis, Gebühr und Frist kommen nicht vor
foscam-right-other-contact = Telefon, Fax und eine Postanschrift in Shenzhen sind angegeben

## Messages

foscam-message-promotions = Werbung für andere Firmen
foscam-message-promotions-note = Sie können es im Konto oder per E-Mail abstellen
foscam-message-usage = Nachrichten zu Ihrer Nutzung
foscam-message-usage-note = Fällt unter dieselbe Abmeldung
foscam-message-postal = Briefpost
foscam-message-postal-note = Fällt unter dieselbe Abmeldung
foscam-message-other-means = Kontakt auf anderen Wegen
foscam-message-other-means-note = Wie sich das abstellen lässt, steht nicht da
foscam-message-before-sharing = Hinweis, bevor Ihre Daten anders weitergegeben werden
foscam-message-before-sharing-note = Wie sich das abstellen lässt, steht nicht da
foscam-message-invitation = Einladung an eine andere Person
foscam-message-invitation-note = Wird nur gesendet, wenn Sie jemanden einladen, dann automatisch
foscam-message-legal = Rechtliche Hinweise, auch Änderungen der Richtlinie
foscam-message-legal-note = Abstellbar, gelten für Sie aber trotzdem
foscam-topic-promotions = Werbung für andere Firmen
foscam-topic-usage = Nachrichten zu Ihrer Nutzung
foscam-topic-legal = Rechtliche Hinweise
foscam-topic-before-sharing = Hinweis vor anderer Weitergabe

## Cameras

foscam-device-name = Titel
foscam-device-description = Beschreibung
foscam-device-time-zone = Zeitzone

## Deleting the account

foscam-deletion-goes-account = Ihr Konto
foscam-deletion-stays-records = Einige interne Aufzeichnungen
foscam-deletion-stays-aggregate = Summen ohne Bezug zu Ihnen
foscam-deletion-stays-submissions = Beiträge, Bilder und Videos, die Sie geteilt haben; sie werden auch weiter genutzt
foscam-deletion-not-said-which = Welche Aufzeichnungen bleiben und wie lange
foscam-deletion-not-said-friends = Was aus Adressen anderer wird, die Sie eingegeben haben
foscam-deletion-before-posts = Ihre Videos und Beiträge löschen
foscam-deletion-before-shares = Freigaben beenden
foscam-deletion-before-cameras = Ihre Kameras entfernen
foscam-deletion-before-export = Eine Kopie Ihrer Daten speichern

## Good to know

foscam-quirk-no-gdpr-wording = Die Richtlinie ist älter als die DSGVO: Was sie nicht erwähnt, kann Ihnen das Recht an Ihrem Wohnort trotzdem geben
foscam-quirk-deletion-by-email = Ein Konto wird nur per E-Mail gelöscht: Erledigt ist es, wenn Foscam es bestätigt
foscam-quirk-submissions-survive = Was Sie geteilt haben, überlebt das Konto: Entfernen Sie es zuerst; andere können Kopien haben
foscam-quirk-old-values-kept = Die frühere Fassung kann aufbewahrt bleiben, wenn Sie etwas ändern
foscam-quirk-camera-titles = Ein Kameratitel kann einen Ort verraten: Ein neutraler Name ist sicherer
foscam-worth-china = Alle Daten werden in China verarbeitet
foscam-worth-offers = Kann Ihnen Angebote anderer Firmen mailen und erfassen, ob Sie sie geöffnet haben
foscam-worth-content = Kann Ihre Beiträge und Videos behalten und nutzen, wenn Sie gegangen sind
foscam-change-notice = Änderungen werden veröffentlicht oder gemailt und gelten auch für vorhandene Daten
foscam-security = Ein Passwort, das Sie schützen müssen, und interne Regeln, keine Garantie

## Stopping marketing

foscam-marketing-settings = Die E-Mail-Einstellungen in Ihrem Konto
foscam-marketing-email = Eine vorbereitete E-Mail an aftersales@foscam.com
foscam-marketing-still-other-means = Nichts ist genannt; wie sich anderes als E-Mail und Post abstellen lässt, steht nicht da
foscam-marketing-still-legal-notices = Rechtliche Hinweise binden Sie auch, wenn Sie sie nicht mehr bekommen
