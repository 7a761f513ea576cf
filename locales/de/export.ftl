# Export.

export-title = Export
export-lead = Das ist, was Privacy Dashboard kennt. Alles, was { $organization } gespeichert hat, gibt es nur dort, auf Anfrage.
export-loading = Es wird gezählt, was vorliegt
export-empty = Noch nichts zu exportieren.
export-nothing = Zu dieser Auswahl gibt es nichts zu exportieren.
export-organizations = Organisationen
export-tables = Was in die Datei kommt
export-table-count = { $table } ({ $count })
export-table-profile = Profil
export-table-devices = Geräte
export-table-email-preferences = E-Mail-Einstellungen
export-table-activity = Aktivität
export-table-changes = Wartende Änderungen
export-table-deletions = Löschungen und Belege
export-left-out = Bleibt draußen, solange nicht angekreuzt
export-left-out-text = In falschen Händen könnte das schaden, auch anderen.
export-other-people =
    { $count ->
        [one] Daten anderer Menschen (1 Wert)
       *[other] Daten anderer Menschen ({ $count } Werte)
    }
export-other-people-text = Zum Beispiel Firmenkontakte oder die Adresse einer Bekannten.
export-secrets =
    { $count ->
        [one] Geheimnisse (1 Prüfcode)
       *[other] Geheimnisse ({ $count } Prüfcodes)
    }
export-secrets-text = Nur selbst vermerkte Codes. Codes aus einem Portal stehen nie in der Datei.
export-passphrase = Noch einmal nötig, weil Geheimnisse in eine Datei kommen, die alle öffnen können.
export-readable = Wer diese Datei hat, kann sie lesen.
export-readable-more = Sie ist nicht verschlüsselt. Bitte einen Ort wählen, an den sonst niemand kommt.
export-go = Speicherort wählen
export-writing = Die Datei wird geschrieben
export-step-start = Es geht los
export-step-profile = Das Profil wird geschrieben
export-step-devices = Die Geräte werden geschrieben
export-step-email-preferences = Die E-Mail-Einstellungen werden geschrieben
export-step-activity = Die Aktivität wird geschrieben
export-step-changes = Wartende Änderungen werden geschrieben
export-step-deletions = Löschungen und Belege werden geschrieben
export-cancelled = Abgebrochen. Es wurde keine Datei geschrieben.
export-done = Die Datei ist geschrieben.
export-path = Datei
export-size = Größe
export-size-files = { $size }, { $files } Dateien darin
export-as-of = Stand
export-fingerprint = Fingerabdruck (SHA-256)
export-show = Im Ordner zeigen
export-again = Etwas anderes exportieren
export-open-hint = Es ist ein ZIP. Zum Lesen und Drucken darin report.html öffnen; data.json ist für andere Programme.
