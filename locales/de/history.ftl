# Verlauf einer Organisation, und was der Desktop erfährt.

history-title = Aktivität & Verlauf
history-lead = Was Sie geändert haben, was von { $organization } kam und was dort protokolliert wurde.
history-lead-by-hand = Was Sie zu { $organization } notiert haben und was vorher dort stand.
history-loading = Der Verlauf wird gelesen
history-empty = Hier stehen künftig Änderungen, die Sie machen oder erhalten.
history-none = Kein Eintrag passt.
history-show-changes = Alle Änderungen zeigen
history-filter = Was gezeigt wird
history-shown = Zeigen
history-shown-changes = Alle Änderungen
history-shown-made = Ihre Änderungen
history-shown-received = Änderungen von { $organization }
history-shown-log = Was { $organization } protokolliert hat
history-shown-everything = Alles
history-about = Betrifft
history-about-all = Alles
history-about-camera = Kamera: { $field }
history-unread = Ein Teil des Verlaufs ließ sich nicht prüfen.
history-unread-days = Betroffene Tage zeigen
history-more = Mehr zeigen
history-more-came =
    { $count ->
        [one] 1 weiterer Eintrag
       *[other] { $count } weitere Einträge
    }
history-you = Sie
history-logged = Protokoll von { $organization }
history-after = Nachher
history-a-camera = Eine Kamera
history-confirmed = Bestätigt { $date }
history-change-back = Um Rückänderung bitten
history-change-back-here = Zurückändern
history-back-asked = Eingereiht. { $organization } wird um den früheren Wert gebeten.
history-back-conflict = Die Fassung von { $organization } ist inzwischen eine andere. Wählen Sie zuerst; vorher wird nichts gesendet.
history-back-already-so = Der frühere Wert gilt schon oder ist unterwegs.
history-changed =
    { $what ->
        [device] { $name } wurde geändert
        [email-preference] E-Mail-Thema { $name } wurde geändert
        [sharing-choice] Weitergabe wurde geändert: { $name }
       *[other] Ihr Profil wurde geändert
    }
history-added =
    { $what ->
        [device] { $name } kam hinzu
        [email-preference] E-Mail-Thema { $name } kam hinzu
        [sharing-choice] Eine Wahl zur Weitergabe kam hinzu: { $name }
       *[other] Ihr Profil kam hinzu
    }
history-removed =
    { $what ->
        [device] { $name } wurde entfernt
        [email-preference] E-Mail-Thema { $name } wurde entfernt
        [sharing-choice] Eine Wahl zur Weitergabe wurde entfernt: { $name }
       *[other] Ihr Profil wurde entfernt
    }
history-no-longer-listed =
    { $what ->
        [device] { $name } wird nicht mehr aufgeführt
        [email-preference] E-Mail-Thema { $name } wird nicht mehr aufgeführt
        [sharing-choice] Eine Wahl zur Weitergabe wird nicht mehr aufgeführt: { $name }
       *[other] Ihr Profil wird nicht mehr aufgeführt
    }
history-listed-again =
    { $what ->
        [device] { $name } wird wieder aufgeführt
        [email-preference] E-Mail-Thema { $name } wird wieder aufgeführt
        [sharing-choice] Eine Wahl zur Weitergabe wird wieder aufgeführt: { $name }
       *[other] Ihr Profil wird wieder aufgeführt
    }
history-secret-changed =
    { $what ->
        [device] { $name }: Prüfcode geändert
       *[other] Prüfcode geändert
    }

## Was Organisationen protokollieren; wofür uns Worte fehlen, steht so da, wie sie es nennen

activity-signed-in = Angemeldet
activity-sign-in-failed = Anmeldung fehlgeschlagen
activity-live-view-opened = Livebild geöffnet
activity-device-online = Kamera ging online
activity-device-offline = Kamera ging offline
activity-device-added = Kamera hinzugefügt
activity-device-changed = Kamera geändert
activity-device-removed = Kamera entfernt
activity-device-code-shown = Prüfcode gezeigt
activity-message-sent = Nachricht an Sie gesendet
activity-document-downloaded = Dokument heruntergeladen
activity-profile-changed = Profil geändert
activity-email-preference-changed = E-Mail-Einstellung geändert
activity-sharing-choice-changed = Auswahl zur Weitergabe geändert
activity-rights-request-received = Anfrage eingegangen
activity-rights-request-message = Nachricht zu einer Anfrage
activity-rights-request-acknowledged = Anfrage bestätigt
activity-rights-request-identity-asked = Anfrage: Frage nach der Identität
activity-rights-request-extended = Anfrage: Frist verlängert
activity-rights-request-fee-asked = Anfrage: Gebühr verlangt
activity-rights-request-answered-fully = Anfrage beantwortet
activity-rights-request-answered-partly = Anfrage teilweise beantwortet
activity-rights-request-refused = Anfrage abgelehnt
activity-rights-request-expired = Anfrage ohne Antwort geschlossen
activity-rights-request-withdrawn = Anfrage zurückgezogen
activity-deletion-requested = Löschung des Kontos verlangt
activity-deletion-cancelled = Löschung des Kontos abgebrochen
activity-other = Protokolliert als „{ $kind }“

## Benachrichtigungen des Desktops: nichts Persönliches, auch nicht, um wen es geht

notice-open = Öffnen
notice-conflict = Eine Änderung braucht Ihre Entscheidung.
notice-refused = Eine Änderung wurde abgelehnt. Ihre Eingabe bleibt erhalten.
notice-sign-in = Ein Portal verlangt eine neue Anmeldung.
notice-removals = Ein Portal will auf einmal vieles entfernen. Hier wurde nichts entfernt.
notice-due-soon = Die Antwort auf eine Ihrer Anfragen ist bald fällig.
notice-late = Die Antwort auf eine Ihrer Anfragen ist überfällig.
