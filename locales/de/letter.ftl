# Letters to organizations. Courteous and plain: no threats, nothing the member did not say.
# How they are put together: docs/LETTERS.md.

## Head and foot

letter-date =
    { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }
letter-to = An: { $name }
letter-operator = die Stelle, die { $name } betreibt
letter-greeting = Sehr geehrte Damen und Herren,
# The greeting ends with a comma, so the first sentence goes on in small letters if it begins with one of these.
letter-greeting-goes-on = Ich Bitte Am Ein Eine
letter-close = Mit freundlichen Grüßen
letter-confirm = Bitte bestätigen Sie mir, dass Sie dieses Schreiben erhalten haben, und nennen Sie in Ihrer Antwort mein Zeichen { $reference }.
letter-if-in-doubt = Wenn Sie noch etwas brauchen, um meine Daten zu finden oder sicher zu sein, wer ich bin, schreiben Sie mir bitte, was das ist und warum. Bitte beschränken Sie sich dabei auf das Nötige.
letter-english-copy = --- Englische Fassung dieses Schreibens / English copy of this letter ---

## Subjects

letter-subject = Anfrage zum Datenschutz: { $wish }
letter-subject-question = Frage zu meinen personenbezogenen Daten
letter-subject-reminder = Erinnerung an meine Anfrage zum Datenschutz: { $wish }
letter-subject-complaint-to-them = Beschwerde zu meiner Anfrage zum Datenschutz: { $wish }
letter-subject-complaint = Beschwerde über { $name }
letter-subject-withdrawal = Rücknahme meiner Anfrage zum Datenschutz: { $wish }
letter-subject-identity = Ihre Frage, wer ich bin: { $wish }
letter-subject-and-reference = { $subject } ({ $reference })

## Wishes as short names

letter-wish-access = Kopie meiner Daten
letter-wish-rectification = Berichtigung meiner Daten
letter-wish-erasure = Löschung meiner Daten
letter-wish-partial-erasure = Löschung eines Teils meiner Daten
letter-wish-restriction = Einschränkung der Nutzung meiner Daten
letter-wish-objection = Widerspruch gegen eine Nutzung meiner Daten
letter-wish-stop-marketing = keine Werbung mehr
letter-wish-stop-sharing = keine Weitergabe meiner Daten
letter-wish-withdraw-consent = Widerruf meiner Einwilligung
letter-wish-portability = meine Daten als Datei zum Mitnehmen
letter-wish-human-review = Prüfung einer automatischen Entscheidung durch einen Menschen
letter-wish-recipients = Empfänger meiner Daten
letter-wish-device-data = Daten meines Geräts
letter-wish-question = Frage zu meinen Daten
letter-wish-and-right = { $wish } ({ $right })

## Rights by their names

letter-right-access = Recht auf Auskunft
letter-right-rectification = Recht auf Berichtigung
letter-right-erasure = Recht auf Löschung
letter-right-partial-erasure = Recht auf Löschung
letter-right-restriction = Recht auf Einschränkung der Verarbeitung
letter-right-objection = Recht auf Widerspruch
letter-right-stop-marketing = Recht auf Widerspruch gegen Direktwerbung
letter-right-stop-sharing = Recht auf Widerspruch gegen die Weitergabe meiner Daten
letter-right-withdraw-consent = Recht auf Widerruf meiner Einwilligung
letter-right-portability = Recht auf Datenübertragbarkeit
letter-right-human-review = Recht auf Prüfung automatisierter Entscheidungen durch einen Menschen
letter-right-recipients = Recht auf Auskunft über die Empfänger meiner Daten
letter-right-device-data = Recht auf Zugang zu den Daten meines Geräts
letter-uses-right = Ich mache von meinem { $right } Gebrauch.
letter-uses-law = Ich mache von meinem { $right } nach { $law } Gebrauch.
letter-rests-on-law = Die Anfrage stützt sich auf { $law }.

## Laws

letter-article = Artikel { $number }
letter-article-paragraph = Artikel { $number } Absatz { $paragraph }
letter-article-point = Artikel { $number } Absatz { $paragraph } Buchstabe { $point }
letter-law-eu-gdpr = { $article } der Verordnung (EU) 2016/679 (Datenschutz-Grundverordnung)
letter-law-uk-gdpr = { $article } der Datenschutz-Grundverordnung des Vereinigten Königreichs
letter-law-eu-data-act = { $article } der Verordnung (EU) 2023/2854 (Datenverordnung)

## What is asked

letter-ask-access = Bitte schicken Sie mir eine Kopie der personenbezogenen Daten, die Sie über mich gespeichert haben. Bitte schreiben Sie mir auch, wofür Sie die Daten nutzen, woher Sie sie haben, wer sie erhalten hat oder erhalten wird und wie lange Sie sie aufbewahren.
letter-ask-rectification = Ein Teil der personenbezogenen Daten, die Sie über mich gespeichert haben, ist falsch oder unvollständig. Bitte berichtigen Sie das und unterrichten Sie alle, an die Sie die Daten weitergegeben haben.
letter-ask-erasure = Bitte löschen Sie mein Konto und die personenbezogenen Daten, die Sie über mich gespeichert haben, und unterrichten Sie alle, an die Sie die Daten weitergegeben haben. Falls Sie etwas davon behalten müssen oder dürfen, schreiben Sie mir bitte, was, warum und wie lange.
letter-ask-partial-erasure = Bitte löschen Sie die unten genannten personenbezogenen Daten und unterrichten Sie alle, an die Sie die Daten weitergegeben haben. Falls Sie etwas davon behalten müssen oder dürfen, schreiben Sie mir bitte, was, warum und wie lange.
letter-ask-restriction = Bitte bewahren Sie die personenbezogenen Daten, die Sie über mich gespeichert haben, vorerst nur auf und nutzen Sie sie nicht weiter. Bitte geben Sie mir Bescheid, bevor Sie sie wieder nutzen.
letter-ask-objection = Ich widerspreche einer Nutzung meiner personenbezogenen Daten, die ich unten beschreibe. Bitte beenden Sie diese Nutzung, oder schreiben Sie mir, warum Sie meinen, sie fortsetzen zu dürfen.
letter-ask-stop-marketing = Bitte schicken Sie mir keine Werbung mehr, auf keinem Weg: Nehmen Sie meine Adresse aus Ihrem E-Mail-Verteiler und aus Ihren anderen Listen, und nutzen Sie meine Daten nicht, um Werbung für mich auszuwählen.
letter-ask-stop-sharing = Bitte geben Sie meine personenbezogenen Daten nicht an andere weiter, es sei denn, ein Gesetz verpflichtet Sie dazu. Bitte unterrichten Sie auch alle, die sie erhalten haben, von meinem Widerspruch, und schreiben Sie mir, was Sie veranlasst haben.
letter-ask-withdraw-consent = Ich widerrufe meine Einwilligung in die Nutzung meiner personenbezogenen Daten. Bitte beenden Sie jede Nutzung, die darauf beruht. Falls eine Nutzung weitergeht, weil sie auf etwas anderem beruht, schreiben Sie mir bitte, welche das ist und worauf sie beruht.
letter-ask-portability = Bitte schicken Sie mir die personenbezogenen Daten, die ich Ihnen gegeben habe und die bei der Nutzung Ihrer Dienste aufgezeichnet wurden, als Datei in einem gängigen Format, das Programme lesen können.
letter-ask-human-review = Eine Entscheidung über mich hat allein ein Programm getroffen; ich beschreibe sie unten. Bitte lassen Sie einen Menschen sie noch einmal prüfen, berücksichtigen Sie meine Sicht, und erklären Sie mir das Ergebnis.
letter-ask-recipients = Bitte schreiben Sie mir, an wen Sie meine personenbezogenen Daten weitergegeben haben, mit Namen, welche Daten das waren und wann.
letter-ask-device-data = Bitte geben Sie mir die Daten, die mein unten genanntes Gerät erzeugt hat und auf die Sie oder andere zugreifen können, als Datei in einem gängigen Format, das Programme lesen können.
letter-ask-question = Ich habe eine Frage dazu, wie Sie mit meinen personenbezogenen Daten umgehen.

## What some organizations say of themselves

letter-at-hikvision-erasure = Abschnitt 6 Ihrer Datenschutzrichtlinie bietet Hilfe dabei an, ein Konto zu deaktivieren und das aktive Profil samt Daten zu entfernen. Bitte tun Sie das, und beenden Sie damit auch alle Angebote und Abonnements.
letter-at-hikvision-stop-marketing = Abschnitt 6 Ihrer Datenschutzrichtlinie spricht vom Widerspruch gegen Direktwerbung und von Hilfe bei Abonnements. Bitte schreiben Sie mir auch, welche Abonnements Sie für mich führen.
letter-at-mipi-stop-marketing = Dies ist die ausdrückliche Bitte, meine Adresse aus dem E-Mail-Verteiler zu nehmen, wie Ihre Datenschutzrichtlinie sie beschreibt.
letter-email-list = Verteiler | E-Mail-Liste | Mailingliste | Newsletter
letter-at-foscam-erasure = Nach Ihrer Datenschutzrichtlinie wird ein Konto auf Bitte per E-Mail gelöscht. Bitte löschen Sie auch die Beiträge, Videos und sonstigen Inhalte, die ich eingestellt habe, und nutzen Sie sie nicht weiter.
letter-at-smarteye-erasure = Nach Ihrer Datenschutzrichtlinie ist eine vollständige Löschung möglich, und danach folgen keine Nachrichten mehr. Bitte schließen Sie Sicherungen und Archive ein, oder schreiben Sie mir, wann sie überschrieben werden.

## Later letters

letter-sent = Am { $date } habe ich Ihnen eine Anfrage geschickt: { $wish }. Mein Zeichen ist { $reference }.
letter-called = Am { $date } habe ich bei Ihnen angerufen und eine Anfrage gestellt: { $wish }. Mein Zeichen dafür ist { $reference }.
letter-on-pages = Am { $date } habe ich auf Ihren Seiten eine Anfrage gestellt: { $wish }. Mein Zeichen dafür ist { $reference }.
letter-as-named = Am { $date } habe ich auf dem Weg, den Ihre Datenschutzrichtlinie dafür nennt, eine Anfrage gestellt: { $wish }. Mein Zeichen dafür ist { $reference }.
letter-reminder-no-answer = Eine vollständige Antwort habe ich noch nicht erhalten.
letter-reminder-due = Nach meiner Rechnung war die Antwort bis zum { $due } fällig. Eine vollständige Antwort habe ich noch nicht erhalten.
letter-reminder-please = Bitte antworten Sie jetzt, oder schreiben Sie mir, wann ich mit Ihrer Antwort rechnen kann und warum es länger dauert.
letter-complaint-to-them = Ich möchte mich darüber beschweren, wie mit meiner Anfrage umgegangen wurde.
letter-complaint-to-them-please = Bitte gehen Sie dem nach, und schreiben Sie mir, was Sie getan haben und was sich ergibt.
letter-complaint = Ich möchte mich beschweren. Es geht um: { $name }.
letter-complaint-sent = Am { $date } habe ich dort eine Anfrage gestellt: { $wish }. Mein Zeichen ist { $reference }.
letter-complaint-called = Am { $date } habe ich dort angerufen und eine Anfrage gestellt: { $wish }. Mein Zeichen dafür ist { $reference }.
letter-complaint-on-pages = Am { $date } habe ich auf den Seiten dort eine Anfrage gestellt: { $wish }. Mein Zeichen dafür ist { $reference }.
letter-complaint-as-named = Am { $date } habe ich auf dem Weg, den die Datenschutzrichtlinie dort dafür nennt, eine Anfrage gestellt: { $wish }. Mein Zeichen dafür ist { $reference }.
letter-complaint-contact = Geschrieben habe ich an diese Adresse: { $address }.
letter-complaint-due = Nach meiner Rechnung war die Antwort bis zum { $due } fällig.
letter-complaint-please = Eine Antwort, die der Anfrage gerecht wird, habe ich nicht erhalten. Bitte gehen Sie dem nach, und schreiben Sie mir, was sich ergibt. Kopien von dem, was ich dazu aufbewahrt habe, kann ich Ihnen schicken.
letter-withdrawal-please = Diese Anfrage nehme ich zurück. Bitte bearbeiten Sie sie nicht weiter.
letter-identity = Am { $date } haben Sie gefragt, wer ich bin. Es geht um meine Anfrage: { $wish }. Mein Zeichen ist { $reference }.
letter-identity-please = Bitte erkennen Sie mich an den Angaben unten; Sie können sie mit meinem Konto vergleichen. Die Kopie eines Ausweises möchte ich nicht schicken. Falls ein Zweifel bleibt, schreiben Sie mir bitte, welcher das ist und was ihn sonst klären würde.

## What the member adds

letter-contact-source = Ihre Adresse habe ich hier gefunden: { $source }. Falls sie für dieses Schreiben nicht die richtige ist, leiten Sie es bitte weiter, oder schreiben Sie mir, an wen ich mich wenden kann.
letter-details = Genauer:
letter-details-question = Meine Frage:
letter-details-later = Einzelheiten:
letter-particulars = Mit diesen Angaben finden Sie meine Daten:
letter-particulars-complaint = Angaben zu mir:
letter-particular = { $label }: { $value }
letter-label-name = Name
letter-label-nickname = Nickname
letter-label-member-company = Mitgliedsfirma
letter-label-user-name = Benutzername
letter-label-account-email = E-Mail-Adresse meines Kontos
letter-label-contact-method = So erreichen Sie mich am besten
letter-label-reply-address = Anschrift für Ihre Antwort
letter-label-device-name = Name des Geräts
letter-label-device-serial = Seriennummer
letter-label-device-id = Geräte-ID
letter-label-website-links = Webseiten
letter-label-before = Jetzt falsch oder unvollständig
letter-label-after = Richtig
letter-label-data-to-delete = Zu löschen
letter-label-recipients = Es geht um diese Empfänger

## On paper, and in the file of evidence

letter-reference = Mein Zeichen: { $reference }
verify-title = So lässt sich dieser Nachweis prüfen
verify-what = In diesem Ordner liegt, was zur Anfrage { $reference } an { $organization } aufbewahrt ist. Ob eine Datei oder eine Zeile des Protokolls später geändert wurde, lässt sich ohne das Programm prüfen, das sie geschrieben hat.
verify-broken = Das Protokoll war schon beschädigt, als dieser Ordner geschrieben wurde: Ab Zeile { $number } ist es nicht so, wie es notiert wurde. Es liegt so bei, wie es vorgefunden wurde.
verify-files = Dateien
verify-file-summary = Der Verlauf der Anfrage in einem Dokument, zum Lesen und Drucken.
verify-file-documents = Jeder Brief, jede Nachricht, Notiz und Quittung, Byte für Byte.
verify-file-log = Das Protokoll mit seinen Prüfsummen. Diese Datei zählt; die Übersicht gibt sie nur wieder.
verify-file-linked = Der Verlauf der Anfrage in den Begriffen des Data Privacy Vocabulary des W3C, für Programme.
verify-file-script = Prüft alles, was hier steht. Es ist kurz und kann vorher gelesen werden.
verify-file-sums = Die SHA-256-Prüfsumme jeder anderen Datei.
verify-withheld = Diese Dokumente liegen nicht bei, weil ein Prüfcode oder ein Passwort darin steht. Ihre SHA-256-Prüfsummen:
verify-check = Alles prüfen
verify-check-text = In einem Terminal in diesem Ordner. Python 3 braucht sonst nichts.
verify-check-more = Der erste Befehl prüft Dateien, Protokoll und Dokumente und gibt das Protokoll aus. Der zweite prüft nur die Dateien. Der dritte gibt die Prüfsumme einer Datei aus, zum Vergleich mit ihrer Zeile in SHA256SUMS.
verify-chain = Wie das Protokoll zusammenhängt
verify-chain-text = In log.json hat jede Zeile eine Prüfsumme, "chain". Sie ist SHA-256 über diese Bytes, eines nach dem anderen:
verify-hashed-domain = der Text "privacy-dashboard rights log v1" in ASCII
verify-hashed-previous = "chain" der Zeile davor, 32 Bytes; bei der ersten Zeile 32 Nullbytes
verify-hashed-number = "number", die Stelle der Zeile ab 1, als 8 Bytes, höchstwertiges zuerst
verify-hashed-written = "written_at_us", Mikrosekunden seit dem 1. Januar 1970 UTC, als 8 Bytes, höchstwertiges zuerst
verify-hashed-document = "document", die SHA-256-Prüfsumme des Dokuments zu dieser Zeile, 32 Bytes; 32 Nullbytes, wo es keines gibt
verify-hashed-event = "event", der Text zwischen den Anführungszeichen, wie JSON ihn liest, in UTF-8
verify-head = „head“ ist die Stelle und die Prüfsumme der letzten Zeile, getrennt von den Zeilen aufbewahrt, damit auffällt, wenn am Ende welche fehlen. „broken_at“ ist die erste Zeile, die beschädigt vorgefunden wurde, sonst null.
verify-receipts = Belege des Portals
verify-receipts-text = Das Portal der Organisation hat Schritte des Antrags signiert. Jeder Beleg ist ein JWS in Kurzform (RFC 7515) und liegt in „documents“ mit der Endung .jws. In log.json nennt „portal“ die Adresse des Portals, dessen Kennung des Antrags, jeden Beleg mit dem Fingerabdruck des Schlüssels, der ihn signiert hat (RFC 7638), und die öffentlichen Schlüssel, die beim Verbinden vereinbart wurden. „proven“ ist, was sich beim Eintreffen zeigte; ein Programm für JWS kann es erneut prüfen. Ob ein Schlüssel der Organisation gehört, kann nur sie selbst sagen.
verify-limits = Was das zeigt und was nicht
verify-limits-text = Es zeigt, dass nichts geändert, herausgenommen oder dazwischengeschoben wurde. Es zeigt nicht, wer das Protokoll geschrieben hat, und Tage und Uhrzeiten sind die des Computers, auf dem es entstand. Wer diesen Ordner bearbeitet, könnte am Ende Zeilen abschneiden und „head“ anpassen; das fällt nur auf, wenn die Prüfsumme der letzten Zeile mit einer verglichen wird, die früher notiert wurde. Wer eine E-Mail geschrieben hat, zeigt ihre eigene Signatur (DKIM), falls sie eine hat.
verify-last = Prüfsumme der letzten Zeile, als dieser Ordner geschrieben wurde:
