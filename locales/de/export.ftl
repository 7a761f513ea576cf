# Export.

export-title = Export
export-lead = Das ist, was Privacy Dashboard hat. Um alles zu bekommen, was { $organization } gespeichert hat, bitten Sie { $organization } um eine Kopie.
export-loading = Es wird gezählt, was da ist
export-empty = Noch nichts zu exportieren.
export-nothing = Zu Ihrer Auswahl gibt es nichts zu exportieren.
export-organizations = Organisationen
export-tables = Was in die Datei kommt
export-table-count = { $table } ({ $count })
export-table-profile = Profil
export-table-devices = Geräte
export-table-email-preferences = E-Mail-Einstellungen
export-table-sharing-choices = Auswahl zur Weitergabe
export-table-activity = Aktivität
export-table-changes = Wartende Änderungen
export-table-deletions = Löschungen und Belege
export-table-requests = Anträge und Briefe
export-left-out = Bleibt draußen, solange Sie kein Häkchen setzen
export-left-out-text = In falschen Händen könnte das Ihnen oder anderen schaden.
export-other-people =
    { $count ->
        [one] Daten anderer Menschen (1 Wert)
       *[other] Daten anderer Menschen ({ $count } Werte)
    }
export-other-people-text = Zum Beispiel Ansprechpersonen Ihrer Firma oder die Adresse einer Freundin.
export-secrets =
    { $count ->
        [one] Geheimnisse (1 Prüfcode)
       *[other] Geheimnisse ({ $count } Prüfcodes)
    }
export-secrets-text = Nur Codes, die Sie selbst notiert haben. Codes aus einem Portal stehen nie in der Datei.
export-passphrase = Noch einmal nötig, weil Geheimnisse in eine Datei kommen, die jeder öffnen kann.
export-readable = Wer diese Datei hat, kann sie lesen.
export-readable-more = Sie ist nicht verschlüsselt. Wählen Sie einen Ort, an den nur Sie kommen.
export-go = Speicherort wählen
export-writing = Die Datei wird geschrieben
export-step-start = Es geht los
export-step-profile = Das Profil wird geschrieben
export-step-devices = Die Geräte werden geschrieben
export-step-email-preferences = Die E-Mail-Einstellungen werden geschrieben
export-step-sharing-choices = Die Auswahl zur Weitergabe wird geschrieben
export-step-activity = Die Aktivität wird geschrieben
export-step-changes = Wartende Änderungen werden geschrieben
export-step-deletions = Löschungen und Belege werden geschrieben
export-step-requests = Anträge werden geschrieben
export-cancelled = Abgebrochen. Es wurde keine Datei geschrieben.
export-done = Die Datei ist geschrieben.
export-path = Datei
export-size = Größe
export-size-files = { $size }, { $files } Dateien darin
export-as-of = Stand
export-fingerprint = Fingerabdruck (SHA-256)
export-show = Im Ordner zeigen
export-again = Etwas anderes exportieren
export-open-hint = Das ist eine ZIP-Datei. Öffnen Sie darin report.html zum Lesen oder Drucken; data.json ist für andere Programme.
