# Geräte und ihre Prüfcodes.

devices-title = Geräte
devices-lead = Kameras, die bei { $organization } registriert sind.
devices-lead-by-hand = Kameras, die Sie für { $organization } notiert haben. Die Notizen bleiben auf diesem Computer.
devices-loading = Ihre Geräte werden gelesen
devices-empty = Keine Kameras eingetragen
devices-empty-portal = Tragen Sie eine nach ihrem Etikett ein, oder sehen Sie beim Portal nach.
devices-empty-by-hand = Tragen Sie eine nach ihrem Etikett ein. Sie bleibt auf diesem Computer.
devices-keys = F2 benennt um, Entf entfernt, Eingabe öffnet.
devices-add = Kamera hinzufügen
devices-add-title = Neue Kamera
devices-add-portal = Registriert ist sie, sobald { $organization } es bestätigt hat.
devices-add-by-hand = Sie wird nur auf diesem Computer notiert.
devices-edit = { $name } bearbeiten
devices-rename = Umbenennen
devices-edit-all = Bearbeiten
devices-remove = Kamera entfernen
devices-remove-title = „{ $name }“ aus Ihrem Konto bei { $organization } entfernen?
devices-remove-title-here = „{ $name }“ aus Ihren Notizen entfernen?
devices-remove-works = Die Kamera funktioniert in Ihrem Netz weiter.
devices-remove-owner = Wer sie als Nächstes besitzt, kann sie vielleicht erst danach anmelden.
devices-remove-undo = Sie können das zurücknehmen, bis es bei { $organization } angekommen ist.
devices-removal-queued = Wartet. Das Entfernen ist noch nicht bei { $organization } angekommen.
devices-removed-here = { $name } steht nicht mehr in Ihren Notizen.
devices-two-places = Was Sie hier eintragen, bleibt auf diesem Computer. Die App von { $organization } hat eigene Daten auf Ihrem Telefon, und die Firma hat vielleicht Protokolle; beides ist von hier nicht erreichbar.
device-registered = Registriert
device-change = Änderung wartet
device-addition = Registrierung wartet
device-removal = Entfernen wartet
device-removed = Entfernt
device-unlisted = Nicht mehr aufgeführt
device-unseen = Nicht gesehen seit { $date }
device-local = Nur hier
device-still-change = { $organization } hat diese Änderung noch nicht bestätigt.
device-still-addition = Bei { $organization } noch nicht registriert.
device-still-removal = Das Entfernen ist noch nicht bei { $organization } angekommen.

secret-label = Prüfcode
secret-reveal = Anzeigen
secret-hide = Verbergen
secret-longer = Länger anzeigen
secret-add = Code notieren
secret-change = Code ändern
secret-none = Keiner notiert
secret-spoken = Prüfcode, angezeigt:
secret-is-hidden = Prüfcode, verborgen
secret-hidden = Prüfcode verborgen
secret-shown =
    { $seconds ->
        [one] Prüfcode angezeigt, wird in 1 Sekunde verborgen
       *[other] Prüfcode angezeigt, wird in { $seconds } Sekunden verborgen
    }
secret-hides =
    { $seconds ->
        [one] Wird nach 1 Sekunde verborgen, oder wenn Sie dieses Fenster verlassen.
       *[other] Wird nach { $seconds } Sekunden verborgen, oder wenn Sie dieses Fenster verlassen.
    }
secret-copied =
    { $seconds ->
        [one] Kopiert. Die Zwischenablage wird in 1 Sekunde geleert.
       *[other] Kopiert. Die Zwischenablage wird in { $seconds } Sekunden geleert.
    }
secret-offline = Der Code liegt nicht auf diesem Computer. { $organization } lässt sich fragen, sobald Sie online sind.
secret-confirm-title = Code von „{ $name }“ anzeigen?
secret-confirm-text = Wer ihn sieht, kann die Kamera übernehmen. Prüfen Sie, wer zuschaut.
secret-new-title = Code von „{ $name }“
secret-new-text = Er steht auf dem Etikett der Kamera. Er wird verschlüsselt auf diesem Computer aufbewahrt und nie gesendet.
secret-new-empty = Lassen Sie das Feld leer, um den notierten Code zu entfernen.
