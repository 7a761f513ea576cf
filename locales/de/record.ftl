# Werte eines Eintrags berichtigen: Profil und Geräte.

date-as-printed = „{ $date }“ (so gedruckt; Tag und Monat unklar)

record-none = Kein Wert
record-restored = Das ist Text, der noch nicht gespeichert war.
record-step-up = Für diese Änderung verlangt { $organization } eine neue Anmeldung.
record-not-saved = Nicht gespeichert. Der eingegebene Text ist noch da.
record-give-up-title = Eingaben verwerfen?
record-give-up-text = Sie sind noch nicht gespeichert. Die Werte bleiben, wie sie waren.
record-give-up-keep = Weiter bearbeiten
record-give-up-go = Verwerfen
record-saved-portal = Hier gespeichert. Die Bestätigung von { $organization } steht noch aus.
record-saved-by-hand = Auf diesem Computer gespeichert.
record-saved-offline = Hier gespeichert. Geht an { $organization }, sobald wieder Netz da ist.
record-saved-network-off = Hier gespeichert. Geht an { $organization }, sobald das Netz dafür wieder an ist.
record-saved-paused = Hier gespeichert. Wartet, bis die Löschung bei { $organization } zurückgenommen oder vollzogen ist.
record-policy-ref = Richtlinie, { $ref }
record-still = Bei { $organization } steht noch: { $value }
record-now = Bei { $organization } steht jetzt: { $value }
record-undone = Zurückgenommen. Der frühere Wert ist wieder da.
record-paused = Die Löschung des Kontos bei { $organization } ist beantragt. Änderungen warten, bis sie zurückgenommen oder vollzogen ist.

standing-as-of = Was hier steht, ist vom { $date }.
standing-never = Geholt wurde noch nichts.
standing-checked = { $organization } wurde gefragt.
standing-network-off = Das Netz für { $organization } ist aus. Änderungen warten hier.
standing-offline = Gerade ohne Netz. Änderungen warten hier und gehen an { $organization }, sobald wieder Netz da ist.
standing-signed-out = { $organization } verlangt eine neue Anmeldung. Bis dahin wird nichts geholt und nichts gesendet.
standing-deleted = { $organization } hat bestätigt, dass das Konto gelöscht ist. Das hier ist die eigene Kopie.
standing-deleted-unproven = { $organization } sagt ohne Beleg, das Konto sei gelöscht. Das hier ist die eigene Kopie.

field-too-long = { $field }: höchstens { $max } Zeichen. Nichts wurde abgeschnitten.
field-line-break = { $field } hat nur eine Zeile. Bitte den Zeilenumbruch entfernen.
field-control = { $field } enthält ein Zeichen, das sich nicht anzeigen lässt. Bitte von Hand neu eingeben.
field-empty = { $field } darf nicht leer sein.
field-not-an-email = { $field }: bitte eine einzelne Adresse eingeben, zum Beispiel ada@example.org.
field-not-a-phone = { $field }: bitte Ziffern eingeben, vorne + und die Landesvorwahl, zum Beispiel +49 711 123456.
field-not-a-country = { $field }: bitte ein Land eingeben, zum Beispiel Deutschland.
field-not-a-time-zone = { $field }: bitte eine Zeitzone wählen, zum Beispiel Europe/Berlin.
field-not-an-instant = { $field }: bitte Datum und Uhrzeit eingeben.
field-not-writable = { $field } lässt sich hier nicht ändern.
field-unknown-field = { $field } ist der Organisation nicht bekannt.
