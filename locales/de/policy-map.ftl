# Policy & data map of one organization.

policy-map-title = Richtlinie & Karte
policy-map-lead = Was in der Datenschutzrichtlinie von { $organization } steht, was nicht darin steht, und wo.
policy-map-loading = Die Richtlinie wird gelesen
policy-map-ask = Dazu nachfragen
policy-map-copy = Grundlage ist eine Kopie, archiviert am { $date }. Seither kann sich etwas geändert haben.
policy-map-copy-printed = Grundlage ist eine Kopie mit gedrucktem Datum: { $date }. Seither kann sich etwas geändert haben.
policy-map-ref = Abschnitt { $ref }

## How firmly it is said, in a word

firm-does = { $count } gesagt
firm-may = { $count } möglich
firm-ask = { $count } nach Wahl
firm-law = { $count } laut Gesetz
firm-passing = { $count } nebenbei
firm-silent = { $count } nicht gesagt
firm-row-passing = Nur nebenbei erwähnt

# One letter each, beside a sign of its own. No two may be the same.
firm-letter-does = S
firm-letter-may = M
firm-letter-ask = W
firm-letter-law = G
firm-letter-passing = N
firm-letter-silent = –
firm-letter-general = A

## Worth knowing and the label

policy-worth = Wissenswert
policy-label = Auf einen Blick
policy-label-what = Was
policy-label-how = Wie
policy-label-why = Wozu
policy-label-who = An wen
policy-label-where = Wo
policy-label-how-long = Wie lange
policy-label-controls = Einfluss
policy-label-age = Alter
policy-label-sections =
    { $count ->
        [one] Abschnitt { $sections }
       *[other] Abschnitte { $sections }
    }
policy-answer-what =
    { $passing ->
        [0] { $listed } Arten von Daten werden aufgezählt
        [one] { $listed } Arten von Daten werden aufgezählt, eine weitere nebenbei erwähnt
       *[other] { $listed } Arten von Daten werden aufgezählt, { $passing } weitere nebenbei erwähnt
    }
policy-answer-how =
    { $derived ->
        [0] { $given } selbst angegeben, { $automatic } automatisch erfasst
        [one] { $given } selbst angegeben, { $automatic } automatisch erfasst, eine aus anderen Daten abgeleitet
       *[other] { $given } selbst angegeben, { $automatic } automatisch erfasst, { $derived } aus anderen Daten abgeleitet
    }
policy-answer-why =
    { $based ->
        [0] { $purposes } Zwecke, keiner mit eigener Rechtsgrundlage
       *[other] { $purposes } Zwecke, { $based } davon mit Rechtsgrundlage
    }
policy-answer-who =
    { $itemized ->
        [0] { $recipients } Arten von Empfängern; bei keiner ist aufgezählt, was sie bekommt
        [one] { $recipients } Arten von Empfängern; bei einer ist aufgezählt, was sie bekommt
       *[other] { $recipients } Arten von Empfängern; bei { $itemized } ist aufgezählt, was sie bekommen
    }
policy-answer-controls = { $stoppable } von { $messages } Arten von Nachrichten lassen sich abstellen; bei { $choices } von { $recipients } Arten von Empfängern gibt es ein Mitspracherecht

## The picture

flow-title = Wohin Daten gehen
flow-summary = { $organization } nennt { $categories } Arten von Daten in { $groups } Gruppen, { $purposes } Zwecke und { $recipients } Arten von Empfängern.
flow-summary-itemized =
    { $count ->
        [0] Bei keinem Empfänger ist aufgezählt, was er bekommt: alles ist eine allgemeine Aussage.
        [one] Bei einem Empfänger ist aufgezählt, was er bekommt; der Rest ist eine allgemeine Aussage.
       *[other] Bei { $count } Empfängern ist aufgezählt, was sie bekommen; der Rest ist eine allgemeine Aussage.
    }
flow-summary-places = Genannte Orte: { $places }.
flow-summary-no-place = Ein Land wird nicht genannt.
flow-column-data = Daten
flow-column-purpose = Verwendet für
flow-column-recipient = Empfänger
flow-column-place = Ort
flow-all-data = Alle Daten
flow-all-purpose = Jeder Zweck
flow-all-recipient = Jeder Empfänger
flow-all-place = Jeder genannte Ort
flow-other = Weitere ({ $count })
flow-not-stated = Nicht angegeben
flow-categories =
    { $count ->
        [one] 1 Art von Daten
       *[other] { $count } Arten von Daten
    }
flow-kinds =
    { $count ->
        [one] 1 Art
       *[other] { $count } Arten
    }
flow-gets = Bekommt laut Aufzählung
flow-gets-general = Was sie bekommen, ist nicht aufgezählt
flow-for-all = Von allen Daten gesagt
flow-gives = Aufgezählt für
flow-holds = Umfasst
flow-other-are = Das sind
flow-caption = Durchgezogene Bänder sind in der Richtlinie aufgezählt und so breit, wie sie Arten von Daten führen. Helle, gestrichelte Bänder sind eine einzige Aussage über alle Daten, alle Zwecke oder alle Empfänger. Über Mengen sagt die Breite nichts.
flow-key-stated = In der Richtlinie aufgezählt
flow-key-general = Allgemein gesagt
flow-key-silent = Nicht angegeben
flow-hint = Auf ein Feld zeigen, um seinen Weg zu sehen; drücken, um ihn festzuhalten.
flow-table = Als Tabelle zeigen
flow-picture = Als Bild zeigen
flow-release = Alle Wege zeigen
flow-path = Weg von { $name }
flow-table-caption = Alle Verbindungen im Bild „Wohin Daten gehen“, { $organization }
flow-from = Von
flow-to = Nach
flow-strength = Wie es gesagt ist
flow-strength-stated = Aufgezählt
flow-strength-general = Allgemein
flow-carries = Arten von Daten
flow-carries-none = Nicht aufgezählt
flow-condition-registration = Bei der Registrierung angegebene Daten
flow-condition-eu-members = Mitglieder in der EU
flow-condition-exceptional-support = In Ausnahmefällen, zur Hilfe
flow-condition-otherwise = In allen anderen Fällen
flow-condition-unlawful = Wo das Gesetz es verbietet
# Orte zusammen mit der Bedingung, unter der sie genannt sind.
flow-place-registration = { $places } (bei der Registrierung angegebene Daten)
flow-place-eu-members = { $places } (Mitglieder in der EU)
flow-place-exceptional-support = { $places } (in Ausnahmefällen, zur Hilfe)
flow-place-otherwise = { $places } (in allen anderen Fällen)
flow-place-unlawful = { $places } (wo das Gesetz es verbietet)
policy-place-worldwide = überall auf der Welt
policy-place-worldwide-named = überall auf der Welt, genannt: { $places }

## The label grid

grid-title = Nach Art der Daten
grid-caption = Was die Richtlinie zu jeder Art von Daten sagt
grid-group = Art
grid-collected = Erfasst
grid-why = Wozu
grid-shared = Weitergegeben
grid-control = Einfluss
grid-key = Was die Buchstaben bedeuten
grid-key-does = als Tatsache gesagt
grid-key-may = als Möglichkeit gesagt
grid-key-ask = nur nach Wahl oder Zustimmung
grid-key-law = wenn das Gesetz es verlangt
grid-key-passing = nebenbei erwähnt
grid-key-general = von allen Daten gesagt, nicht von dieser Art
grid-key-silent = nicht gesagt

## Side by side, silences, everything

contradiction-title = Nebeneinander
contradiction-text = Beides steht in der Richtlinie. Was davon gilt, wird hier nicht entschieden.
contradiction-one = Hier steht
contradiction-other = Dort steht
policy-quirks = Gut zu wissen
policy-silences = Was nicht in der Richtlinie steht
policy-silences-text = Schweigen bleibt Schweigen. Hier ist nichts geraten.
policy-silence-basis =
    { $count ->
        [one] Die Rechtsgrundlage eines Zwecks
       *[other] Die Rechtsgrundlage von { $count } Zwecken
    }
policy-silence-gets =
    { $count ->
        [one] Was eine Art von Empfängern bekommt
       *[other] Was { $count } Arten von Empfängern bekommen
    }
policy-silence-limits =
    { $count ->
        [one] Welche Grenzen für eine Art von Empfängern gelten
       *[other] Welche Grenzen für { $count } Arten von Empfängern gelten
    }
policy-silence-period =
    { $count ->
        [one] Wie viele Tage oder Monate eine Angabe zur Dauer meint
       *[other] Wie viele Tage oder Monate { $count } Angaben zur Dauer meinen
    }
policy-silence-route =
    { $count ->
        [one] Wie ein genanntes Recht oder ein Wunsch zu nutzen ist
       *[other] Wie { $count } genannte Rechte oder Wünsche zu nutzen sind
    }
policy-silence-stop-how =
    { $count ->
        [one] Wie sich eine Art von Nachrichten abstellen lässt
       *[other] Wie sich { $count } Arten von Nachrichten abstellen lassen
    }
policy-everything = Alles, was darin steht
policy-by-part = Nach Thema
policy-by-section = Nach Abschnitt
policy-everything-shown = Reihenfolge
policy-part-count =
    { $count ->
        [one] 1 Aussage
       *[other] { $count } Aussagen
    }
policy-part-responsible = Wer verantwortlich ist und wo es gilt
policy-part-data = Daten
policy-part-purposes = Zwecke
policy-part-recipients = Empfänger
policy-part-places = Orte
policy-part-keeping = Wie lange
policy-part-rights = Rechte und Anfragen
policy-part-messages = Nachrichten
policy-part-deletion = Konto löschen
policy-part-rules = Cookies, Alter, Änderungen und Sicherheit

## Remarks on single statements

policy-basis-consent = Grundlage: Einwilligung
policy-basis-service = Grundlage: für den Dienst nötig
policy-basis-legitimate-interest = Grundlage: berechtigtes Interesse
policy-basis-law = Grundlage: das Gesetz
policy-basis-silent = Keine Rechtsgrundlage angegeben
policy-source-definition = Nur als Beispiel genannt
policy-no-period = Kein Ende in Tagen oder Monaten
policy-stop-silent = Ob es sich abstellen lässt, ist nicht gesagt
policy-stop-how-silent = Wie sie sich abstellen lassen, ist nicht gesagt
policy-gets-silent = Was sie bekommen, ist nicht aufgezählt
policy-limits-silent = Keine Grenzen genannt
policy-route-silent = Wie das geht, ist nicht gesagt

## Where the copy comes from, and changes of the policy

policy-copy-open = Archivierte Kopie bei { $host } öffnen
policy-copy-opened = Die archivierte Kopie öffnet sich im Browser
policy-copy-none = Die Kopie nennt keine Adresse eines Archivs, also lässt sich keine öffnen.
policy-changes = Wenn sich die Richtlinie ändert
policy-changes-one-copy = Hier ist nur eine Kopie dieser Richtlinie bekannt, also keine andere Fassung zum Vergleichen.
policy-change-before-yes = Ein Hinweis kommt, bevor eine Änderung gilt
policy-change-before-no = Eine Änderung gilt, bevor ein Hinweis kommt
policy-change-before-silent = Ob ein Hinweis kommt, bevor eine Änderung gilt
policy-change-earlier-yes = Eine Änderung gilt auch für Daten, die schon dort liegen
policy-change-earlier-no = Eine Änderung gilt nicht für Daten, die schon dort liegen
policy-change-earlier-silent = Ob eine Änderung auch für Daten gilt, die schon dort liegen

## Schweigen innerhalb einer Regel, in Worten für alle Richtlinien

policy-cookies-list-silent = Welche Cookies es im Einzelnen gibt
policy-cookies-lifetime-silent = Wie lange Cookies bleiben
policy-cookies-controls-silent = Wie sich Cookies ablehnen lassen
policy-do-not-track-silent = Ob „Do Not Track“ im Browser beachtet wird
policy-security-guarantee-silent = Ob für den Schutz garantiert wird
policy-breach-notice-silent = Ob über eine Datenpanne informiert wird
policy-legal-entity-silent = Der rechtliche Name der verantwortlichen Stelle
policy-contact-email-silent = Eine E-Mail-Adresse (in unserer Kopie fehlt sie)
policy-contact-phone-silent = Eine Telefonnummer (in unserer Kopie fehlt sie)
policy-contact-fax-silent = Eine Faxnummer (in unserer Kopie fehlt sie)
policy-contact-post-silent = Eine Postanschrift (in unserer Kopie fehlt sie)
policy-contact-account-web-silent = Die Adresse der Kontoseiten (in unserer Kopie fehlt sie)
