# Wörter in exportierten Dateien: report.html, README.txt, Köpfe der CSV-Dateien, contact.vcf.

export-file-title = Ihre Daten
export-file-as-of = So, wie dieser Computer sie am { $instant } UTC hatte.
export-file-written-by = Geschrieben von Privacy Dashboard { $version }.
export-file-contents = Organisationen
export-file-no-organization = Keine Organisation war ausgewählt.
export-file-sample = Beispieldaten
export-file-end = Das ist, was Privacy Dashboard hat. Um alles zu bekommen, was eine Organisation gespeichert hat, bitten Sie diese um eine Kopie.

export-file-note-readable = Wer diese Datei hat, kann sie lesen. Sie ist nicht verschlüsselt.
export-file-note-with-secrets = Geheimnisse wie Kamera-Codes sind enthalten. Behalten Sie diese Datei für sich.
export-file-note-without-secrets = Geheimnisse wie Kamera-Codes sind weggelassen.
export-file-note-with-other-people = Angaben über andere Personen sind enthalten. Fragen Sie diese, bevor Sie die Datei weitergeben.
export-file-note-without-other-people = Angaben über andere Personen sind weggelassen.
export-file-note-utc = Alle Zeiten sind in UTC angegeben.

export-file-readme-title = Ihre Daten, gespeichert von Privacy Dashboard
export-file-readme-check = manifest.json nennt Größe und SHA-256 jeder anderen Datei. Eine Datei, die nicht mehr dazu passt, wurde nach dem Speichern verändert.
export-file-about-data-json = Alles in diesem Archiv, für Programme. Jeder Wert steht hier genau so, wie er vorliegt.
export-file-about-data-schema-json = Beschreibt data.json (JSON Schema 2020-12).
export-file-about-profile-csv = Ihr Profil bei jeder Organisation, für eine Tabellenkalkulation. In allen CSV-Dateien steht ein Apostroph vor dem, was eine Tabellenkalkulation für eine Formel hielte.
export-file-about-devices-csv = Ihre Kameras, eine Zeile je Wert.
export-file-about-email-preferences-csv = Worüber Ihnen jede Organisation schreiben darf.
export-file-about-sharing-choices-csv = An wen jede Organisation weitergeben darf, soweit ihr Portal eine Wahl lässt.
export-file-about-activity-csv = Was in Ihren Konten geschehen ist, Neuestes zuerst.
export-file-about-changes-csv = Änderungen, die Sie gespeichert haben und die eine Organisation noch nicht bestätigt hat.
export-file-about-deletions-csv = Ihre Anträge auf Löschung eines Kontos mit ihren Belegen.
export-file-about-requests-csv = Ihre Anträge, eine Zeile für jede Zeile ihrer Protokolle. Die Briefe und Nachrichten selbst werden als Nachweis gespeichert, auf der Seite jedes Antrags.
export-file-about-contact-vcf = Ihre Kontaktdaten, wie jede Organisation sie hat, für ein Adressbuch (vCard 4.0).
export-file-about-report-html = Dasselbe zum Lesen und Drucken. Öffnet sich in jedem Browser und lädt nichts aus dem Netz.
export-file-about-readme-txt = Dieser Text.
export-file-about-manifest-json = Größe und SHA-256 jeder anderen Datei.

export-file-card-note = So bei { $organization } gespeichert.
export-file-card-unnamed = Kein Name gespeichert

export-file-table-profile = Profil
export-file-table-devices = Geräte
export-file-table-email-preferences = E-Mail-Einstellungen
export-file-table-sharing-choices = Auswahl zur Weitergabe
export-file-table-activity = Aktivität
export-file-table-changes = Wartende Änderungen
export-file-table-deletions = Löschung des Kontos
export-file-table-requests = Anträge

export-file-none-profile = Keine Werte vorhanden.
export-file-none-devices = Keine Geräte vorhanden.
export-file-none-email-preferences = Keine E-Mail-Einstellungen vorhanden.
export-file-none-sharing-choices = Keine Auswahl zur Weitergabe vorhanden.
export-file-none-activity = Keine Aktivität vorhanden.
export-file-none-changes = Nichts wartet.
export-file-none-deletions = Keine Löschung beantragt.
export-file-none-requests = Es wurde nichts beantragt.

export-file-count-values = { $count ->
    [one] Ein Wert
   *[other] { $number } Werte
}
export-file-count-topics = { $count ->
    [one] Ein Thema
   *[other] { $number } Themen
}
export-file-count-recipients = { $count ->
    [one] Ein Empfänger
   *[other] { $number } Empfänger
}
export-file-count-entries = { $count ->
    [one] Ein Eintrag, in den Worten der Organisation
   *[other] { $number } Einträge, Neuestes zuerst, in den Worten der Organisation
}
export-file-activity-cut = Die neuesten { $shown } von { $total } Einträgen, in den Worten der Organisation. Alle stehen in activity.csv und data.json.
export-file-changes-caption = Diese Änderungen haben Sie gespeichert. Die Organisation hat sie nicht bestätigt.
export-file-seen-on = Stand { $day }
export-file-code = Code
export-file-code-left-out = Für dieses Gerät ist ein Code gespeichert. Er ist in dieser Datei weggelassen.
export-file-stays = Was bleibt
export-file-may-stay = Kann bleiben: { $what }
export-file-receipts = Belege der Organisation
export-file-request-log = Was geschah, nach dem Protokoll
export-file-proven-yes = Signatur geprüft
export-file-proven-no = Nicht belegt
export-file-subscribed = E-Mails gewünscht
export-file-allowed = Weitergabe erlaubt

export-file-fact-channel = Woher die Daten kommen
export-file-fact-portal = Portal
export-file-fact-account = Konto
export-file-fact-last-checked = Zuletzt abgefragt
export-file-channel-portal = Portal der Organisation
export-file-channel-by-hand = Von Ihnen eingetragen

export-file-about-company = Über Ihre Firma
export-file-about-other-person = Über eine andere Person

export-file-source-portal = Portal
export-file-source-typed-in = Eingetragen
export-file-source-imported-answer = Importierte Antwort
export-file-source-policy-may-have = Laut Richtlinie möglich

export-file-listing-listed = Aufgeführt
export-file-listing-no-longer-listed = Nicht mehr aufgeführt
export-file-listing-removed = Entfernt

export-file-answer-yes = Ja
export-file-answer-no = Nein
export-file-answer-nothing = (nichts)
export-file-answer-subscribed = Ein
export-file-answer-not-subscribed = Aus
export-file-answer-not-known = Nicht bekannt
export-file-answer-allowed = Erlaubt
export-file-answer-not-allowed = Nicht erlaubt
export-file-answer-not-chosen = Nicht gewählt

export-file-action-edit = Änderung
export-file-action-add = Neu
export-file-action-remove = Entfernen

export-file-state-waiting = Wartet
export-file-state-sending = Unterwegs
export-file-state-confirmed = Bestätigt
export-file-state-refused = Abgelehnt
export-file-state-conflict = Zwei Fassungen
export-file-state-unknown = Ankunft ungewiss
export-file-state-sign-in-needed = Anmeldung nötig
export-file-state-discarded = Verworfen

export-file-deletion-asking = Wird beantragt, Antwort noch nicht bekannt
export-file-deletion-requested = Beantragt, noch nicht gelöscht
export-file-deletion-cancelled = Zurückgenommen
export-file-deletion-executing = Die Organisation löscht gerade
export-file-deletion-executed = Von der Organisation ausgeführt
export-file-deletion-refused = Abgelehnt

export-file-step-requested = Beantragt
export-file-step-cancelled = Zurückgenommen
export-file-step-executed = Ausgeführt

export-file-column-organization = Organisation
export-file-column-name = Name der Organisation
export-file-column-field = Feld
export-file-column-label = Was
export-file-column-value = Wert
export-file-column-source = Quelle
export-file-column-seen = Stand
export-file-column-subject = Über wen
export-file-column-device = Gerät
export-file-column-listing = Stand der Liste
export-file-column-topic = Thema
export-file-column-topic-name = Worüber
export-file-column-subscribed = E-Mails
export-file-column-recipient = Empfänger
export-file-column-recipient-name = An wen
export-file-column-allowed = Weitergabe
export-file-column-entry = Eintrag
export-file-column-at = Wann
export-file-column-kind = Was geschehen ist
export-file-column-detail = Einzelheiten
export-file-column-operation = Vorgang
export-file-column-record-kind = Art des Eintrags
export-file-column-record = Eintrag
export-file-column-action = Aktion
export-file-column-what = Änderung
export-file-column-state = Zustand
export-file-column-reason = Grund
export-file-column-queued = Gespeichert
export-file-column-attempts = Versuche
export-file-column-before = Vorher
export-file-column-wanted = Von Ihnen
export-file-column-theirs = Bei der Organisation
export-file-column-requested = Beantragt
export-file-column-cancel-until = Zurücknehmen möglich bis
export-file-column-executed = Ausgeführt
export-file-column-stays = Was bleibt
export-file-column-step = Schritt
export-file-column-proven = Signatur
export-file-column-receipt = Beleg
export-file-column-reference = Zeichen
export-file-column-begun = Begonnen
export-file-column-wish = Was beantragt wird
export-file-column-way = Weg
export-file-column-law = Recht
export-file-column-sent = Gesendet
export-file-column-line = Zeile des Protokolls
export-file-column-written = Notiert
export-file-column-on = Tag
export-file-column-document = Dokument (SHA-256)

# Daten: Di., 5. Mai 2026, 10:14. Das Zeichen zwischen Tausendern steht allein.
export-file-day = { $weekday }, { $day }. { $month } { $year }
export-file-instant = { $day }, { $time }
export-file-thousands = .
export-file-weekday-1 = Mo.
export-file-weekday-2 = Di.
export-file-weekday-3 = Mi.
export-file-weekday-4 = Do.
export-file-weekday-5 = Fr.
export-file-weekday-6 = Sa.
export-file-weekday-7 = So.
export-file-month-1 = Januar
export-file-month-2 = Februar
export-file-month-3 = März
export-file-month-4 = April
export-file-month-5 = Mai
export-file-month-6 = Juni
export-file-month-7 = Juli
export-file-month-8 = August
export-file-month-9 = September
export-file-month-10 = Oktober
export-file-month-11 = November
export-file-month-12 = Dezember
