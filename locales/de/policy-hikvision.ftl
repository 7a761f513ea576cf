# Hikvision, from the privacy policy of hik-online.com; facts in organizations/hikvision.toml.

## Wer verantwortlich ist und wo es gilt

hikvision-identity-controller = Hangzhou Hikvision Digital Technology bezeichnet sich als verantwortlich
hikvision-identity-scope = Gilt für Dienste über hik-online.com, für Daten aus verbundenen Produkten und für andere Dienste, die auf die Richtlinie verweisen
hikvision-identity-personal-information = Personenbezogen ist alles über einen bestimmbaren Menschen, auch wenn erst mehrere Angaben zusammen ihn erkennen lassen
hikvision-identity-missing-address = Datenschutzbeauftragte und eine Vertretung in der EU; eine Anschrift ist „unten“ angekündigt und steht nicht da

## Data

hikvision-given-name = Name
hikvision-given-email = E-Mail-Adresse
hikvision-given-physical-address = Postanschrift
hikvision-given-payment = Zahlungsdaten
hikvision-given-product-name = Name der Kamera
hikvision-given-verification-code = Prüfcode der Kamera
hikvision-given-serial = Seriennummer der Kamera
hikvision-given-support = Was Sie an den Support schreiben
hikvision-given-nickname = Spitzname
hikvision-given-contact-preference = Bevorzugter Kontaktweg
hikvision-given-request-details = Angaben zu einer Anfrage, mit Links
hikvision-auto-browser = Art des Browsers
hikvision-auto-domains = Domains
hikvision-auto-page-views = Aufgerufene Seiten
hikvision-auto-referrer = Seite, von der Sie kamen
hikvision-auto-next-url = Seite, auf die Sie danach gingen
hikvision-auto-ip = IP-Adresse
hikvision-auto-navigation = Weg durch die Seiten
hikvision-auto-log = Protokoll des Besuchs
hikvision-auto-device-data = Gerätedaten
hikvision-auto-device-id-product = Eindeutige Kennung der Kamera
hikvision-auto-device-id-mobile = Eindeutige Kennung des Mobilgeräts
hikvision-auto-cookies = Daten aus Cookies
hikvision-auto-pixels = Daten aus Zählpixeln
hikvision-auto-beacons = Daten aus Web-Beacons
hikvision-auto-country = Land der Kamera
hikvision-auto-timezone = Zeitzone der Kamera
hikvision-auto-geo = Geografischer Standort
hikvision-auto-carrier = Mobilfunkanbieter
hikvision-auto-platform = Softwareplattform des Geräts
hikvision-auto-firmware = Firmware
hikvision-auto-ad-visits = Von Werbefirmen erfasste Website-Besuche
hikvision-implied-purchases = Kaufbelege
hikvision-implied-subscriptions = Abonnements
hikvision-implied-profile = Kontoprofil
hikvision-implied-preferences = Gespeicherte Einstellungen
hikvision-implied-forum = Forendaten und Beiträge
hikvision-implied-backups = Sicherungskopien
hikvision-derived-interests = Abgeleitete Interessen von Ihnen
hikvision-nonpersonal-anonymous = Anonyme Daten, können veröffentlicht werden

## Purposes

hikvision-purpose-account = Konto anlegen und Dienste erbringen
hikvision-purpose-device = Kamera mit dem Konto verbinden
hikvision-purpose-support = Hilfe leisten und dabei prüfen, wer Sie sind und welches Produkt Sie haben
hikvision-purpose-notices = Erinnerungen, technische Hinweise, Warnungen und andere Dienstnachrichten senden
hikvision-purpose-operate = Dienste betreiben, warten, verbessern und entwickeln
hikvision-purpose-personalize = Die Nutzung persönlich gestalten
hikvision-purpose-security = Sicherheit: Anmeldeprüfung, Betrugserkennung, Sicherungen
hikvision-purpose-analytics = Auswertung und Kundenforschung
hikvision-purpose-business = Tagesgeschäft wie Prüfung, Bestellungen und Berichte
hikvision-purpose-enrich = Weitere Angaben ergänzen, um Sie und Ihre Interessen zu verstehen
hikvision-purpose-transaction = Fusionen, Verkäufe und andere Unternehmensvorgänge
hikvision-purpose-claims = Rechte und Eigentum schützen, Ansprüche verfolgen
hikvision-purpose-legal = Gesetzliche Pflichten und Gerichtsbeschlüsse erfüllen
hikvision-purpose-new = Ein neuer Zweck, nach Hinweis und, wo nötig, mit Wahl
hikvision-purpose-records = Aufzeichnungen führen und Einstellungen speichern
hikvision-purpose-ads = Werbung verbessern; andere zeigen gezielte Anzeigen
hikvision-purpose-troubleshoot = Nutzung verstehen und Probleme beheben
hikvision-purpose-purchases = Käufe abwickeln
hikvision-purpose-offers = Möglichst passende Angebote senden
hikvision-purpose-third-party-help = Daten von anderen Firmen verarbeiten, speichern und schützen lassen
hikvision-purpose-product-support = Hilfe durch Hikvision in China und anderswo, in Ausnahmefällen
hikvision-purpose-nonpersonal = Forschung mit anonymen Daten, eigene und die von Lieferanten

## Recipients

hikvision-to-cloud = Cloud-Anbieter
hikvision-to-network = Netzanbieter
hikvision-to-other-providers = Weitere Dienstleister
hikvision-to-affiliates = Andere Hikvision-Firmen
hikvision-to-vendors = Lieferanten
hikvision-to-technicians = Techniker
hikvision-to-helpers = Weitere, die verarbeiten, speichern, verwalten oder Käufe abwickeln
hikvision-to-amazon = Amazon, dessen Server genutzt werden
hikvision-to-ads = Werbefirmen
hikvision-to-law = Polizei, Aufsicht, Gerichte und Regierungen
hikvision-to-claimants = Wer geltend macht, dass Inhalte Rechte verletzen
hikvision-to-user-interests = Stellen zum Schutz von Kunden und Nutzern
hikvision-to-emergency = Helfer im Notfall
hikvision-to-interests = Prüfer, Ermittler und Verfahrensbeteiligte
hikvision-to-transaction = Beteiligte an Fusion oder Verkauf
hikvision-to-hik-china = Personal von Hikvision in China und anderswo, für Hilfe
hikvision-to-partners = Partner bei der weltweiten Verarbeitung
hikvision-to-eu-storage = Ein Speicheranbieter in der EU
hikvision-to-links = Andere Websites, die Sie über einen Link erreichen
hikvision-to-anyone-nonpersonal = Alle, bei anonymen Daten

## Places and time

hikvision-country-registration = Registrierungsdaten: USA, Singapur, Brasilien, Irland
hikvision-country-servers = Die Server stehen bei Amazon; der Ort wird nicht genannt
hikvision-country-eu = Mitglieder in der EU: Registrierungsdaten bleiben verschlüsselt in der EU
hikvision-country-support = In Ausnahmefällen kann der Support in China und anderswo Daten sehen
hikvision-country-otherwise = Sonst weltweite Verarbeitung
hikvision-retention-general = Solange Sie Kunde sind, auch um Angebote zu senden, oder bis zum Ändern oder Löschen
hikvision-retention-rule = Solange die Zwecke es erfordern, länger, wenn das Gesetz es verlangt oder erlaubt
hikvision-retention-stays = Kaufbelege bleiben, Sicherungen vielleicht; wie lange, steht nicht da
hikvision-retention-speed = Eine Löschung kann dauern
hikvision-cookies = Cookies, Zählpixel und Web-Beacons, auch von Werbefirmen; im Browser ablehnbar
hikvision-age = Nicht für Personen unter 18 Jahren oder unter dem örtlichen Mindestalter

## Rights and wishes

hikvision-right-eu-rights = In der EU: einsehen, berichtigen, einschränken, widersprechen, mitnehmen
hikvision-right-erasure = Löschung ist nicht als Recht genannt, doch beim Entfernen von Konto und Profil wird geholfen
hikvision-right-edit-myself = Selbst ändern oder löschen: wird vorausgesetzt, aber nicht beschrieben
hikvision-right-subscriptions = Hilfe bei Abonnements bekommen
hikvision-right-withdraw-consent = Ihre Einwilligung jederzeit kostenlos zurücknehmen: Direktwerbung, Cookies
hikvision-right-ad-tracking = Das Verfolgen durch Werbefirmen bei networkadvertising.org abstellen
hikvision-right-transfer-contracts = Die Verträge zur Übermittlung anfordern
hikvision-right-new-purpose = Von einem neuen Zweck erfahren, wo nötig mit Wahl
hikvision-right-withhold = Keine Angaben machen; Dienste können dann entfallen
hikvision-right-child = Eltern oder Sorgeberechtigte dürfen Daten eines Kindes einsehen, löschen lassen und die Nutzung verbieten
hikvision-right-authority = Beschwerde bei der Behörde an Ihrem Wohnort
hikvision-right-message-content = Eine Anfrage soll enthalten: Name oder Spitzname, wie Sie erreichbar sind, Einzelheiten und etwaige Links
hikvision-right-identity-check = Der Support vergleicht Sie mit dem Kontoprofil; zu Rechten steht nichts da
hikvision-right-subject-line = Kein Betreff ist vorgegeben
hikvision-right-fee = Die Rücknahme einer Einwilligung ist kostenlos; andere Gebühren kommen nicht vor

## Messages

hikvision-message-offers = Direktwerbung und Angebote
hikvision-message-offers-note = Sie können es abstellen; wo genau, steht nicht da
hikvision-message-subscriptions = Abonnements
hikvision-message-subscriptions-note = Hilfe beim Beenden wird angeboten
hikvision-message-requested = Informationen, die Sie angefordert haben
hikvision-message-requested-note = Kommt, weil Sie es angefordert haben; wie es sich abstellen lässt, steht nicht da
hikvision-message-reminders = Erinnerungen, technische Hinweise, Updates und Warnungen
hikvision-message-reminders-note = Wie sich das abstellen lässt, steht nicht da
hikvision-message-support = Support- und Verwaltungsnachrichten, Mitteilungen
hikvision-message-support-note = Wie sich das abstellen lässt, steht nicht da
hikvision-message-policy-changes = Hinweis auf wichtige Änderungen der Richtlinie
hikvision-message-policy-changes-note = Wie sich das abstellen lässt, steht nicht da
hikvision-message-new-purpose = Hinweis auf einen neuen Zweck
hikvision-message-new-purpose-note = Wie sich das abstellen lässt, steht nicht da
hikvision-topic-offers = Angebote und Direktwerbung
hikvision-topic-subscriptions = Abonnements
hikvision-topic-requested = Informationen, die Sie angefordert haben
hikvision-topic-reminders = Erinnerungen, Updates und Warnungen
hikvision-topic-support = Support und Mitteilungen
hikvision-topic-policy-changes = Änderungen der Richtlinie

## Cameras

hikvision-device-name = Name
hikvision-device-product-name = Produkt
hikvision-device-serial = Seriennummer
hikvision-device-firmware = Firmware
hikvision-device-time-zone = Zeitzone
hikvision-device-country = Land
hikvision-device-last-seen-at = Zuletzt gesehen
hikvision-device-registered-at = Registriert

## Deleting the account

hikvision-deletion-goes-profile = Ihr aktives Profil und seine Daten, aber nicht immer sofort
hikvision-deletion-stays-purchases = Kaufbelege
hikvision-deletion-stays-purchases-why = Für Finanzberichte und gesetzliche Pflichten
hikvision-deletion-stays-backups = Vorübergehende Sicherungskopien
hikvision-deletion-stays-backups-why = Wegen der Art, wie die Dienste gewartet werden
hikvision-deletion-not-said-period = Wie lange Kaufbelege und Sicherungen bleiben
hikvision-deletion-not-said-posts = Was aus veröffentlichten Inhalten wird
hikvision-deletion-not-said-third-parties = Was aus Kopien bei anderen wird
hikvision-deletion-before-devices = Ihre Kameras entfernen oder übergeben
hikvision-deletion-before-subscriptions = Abonnements kündigen
hikvision-deletion-before-export = Eine Kopie Ihrer Daten speichern
hikvision-deletion-before-orders = Ihre Bestellnummern notieren

## Good to know

hikvision-quirk-verification-code = Der Prüfcode wirkt wie ein Passwort: Schreiben Sie ihn nie in eine Nachricht
hikvision-quirk-erasure-unnamed = Löschung fehlt unter den genannten Rechten; ein Antrag kann sich auf die angebotene Hilfe und auf das Recht an Ihrem Wohnort stützen
hikvision-quirk-missing-address = Die Richtlinie verweist auf eine Anschrift, die nicht abgedruckt ist: Es bleiben E-Mail und Telefon
hikvision-quirk-eu-storage = Der Speicherort ist für Mitglieder in und außerhalb der EU verschieden
hikvision-quirk-device-sold = Kamera verkauft oder verschenkt? Entfernen Sie sie zuerst; vielleicht lässt sie sich sonst nicht neu anmelden. Das ist unser Rat
hikvision-worth-interests = Kann Ihre Interessen ableiten und lässt Werbefirmen Ihre Besuche verfolgen
hikvision-worth-countries = Speichert Registrierungsdaten in den USA, Singapur, Brasilien und Irland, für EU-Mitglieder in der EU; ausnahmsweise Zugriff aus China
hikvision-worth-kept = Behält nach der Löschung Kaufbelege und vielleicht vorübergehend Sicherungen
hikvision-change-notice = Wichtige Änderungen kommen per E-Mail oder als Hinweis auf der Website oder in der App
hikvision-security = Angemessener Schutz mit regelmäßiger Prüfung, keine Garantie

## Stopping marketing

hikvision-marketing-email = Eine vorbereitete E-Mail an support@hikvision.com: keine Direktwerbung mehr, Abos auflisten
hikvision-marketing-ad-tracking = Gegen Verfolgung durch Anzeigen: der Widerspruch auf networkadvertising.org
hikvision-marketing-cookies = Cookies, in Ihrem Browser
hikvision-marketing-still-notices = Erinnerungen, technische Hinweise, Updates, Warnungen, Nachrichten von Support und Verwaltung, Rundschreiben
