# Werte eines Eintrags berichtigen: Profil und Geräte.

date-as-printed = „{ $date }“ (so gedruckt; Tag und Monat unklar)

record-none = Kein Wert
record-restored = Diesen Text hatten Sie noch nicht gespeichert.
record-step-up = { $organization } verlangt, dass Sie sich für diese Änderung neu anmelden.
record-one-line = Dieses Feld hat eine Zeile: Zeilenumbrüche wurden zu Leerzeichen.
record-not-saved = Nicht gespeichert. Was Sie eingegeben haben, ist noch da.
record-give-up-title = Ihre Eingaben verwerfen?
record-give-up-text = Ihre Eingaben sind noch nicht gespeichert. Die Werte bleiben, wie sie waren.
record-give-up-keep = Weiter bearbeiten
record-give-up-go = Eingaben verwerfen
record-given-up = Ihre Eingaben sind verworfen.
record-saved-portal = Hier gespeichert. { $organization } muss es noch bestätigen.
record-saved-by-hand = Auf diesem Computer gespeichert.
record-saved-offline = Hier gespeichert. Geht an { $organization }, sobald Sie online sind.
record-saved-network-off = Hier gespeichert. Geht an { $organization }, sobald Sie das Netz dafür wieder einschalten.
record-saved-paused = Hier gespeichert. Wartet, bis die Löschung bei { $organization } zurückgenommen oder ausgeführt ist.
record-policy-ref = Richtlinie, { $ref }
record-still = Bei { $organization } steht noch: { $value }
record-wanted = Gewünscht: { $value }
record-now = Bei { $organization } steht jetzt: { $value }
record-undone = Zurückgenommen. Der frühere Wert ist wieder da.
record-paused = Sie haben { $organization } gebeten, Ihr Konto zu löschen. Änderungen warten, bis das zurückgenommen oder ausgeführt ist.
record-moved-on = Die Fassung von { $organization } hat sich am { $date } geändert, während Sie schrieben. Ihre Eingabe ist unberührt.
record-moved = Die Fassung von { $organization } hat sich geändert, während Sie schrieben. Ihre Eingabe ist unberührt.
record-moved-now = { $field } dort jetzt: { $value }
record-decide = Im Postausgang entscheiden
record-gone = { $organization } führt { $name } nicht mehr. Ihre Änderung lässt sich dort nicht mehr unterbringen. Das hatten Sie eingegeben:
record-gone-typing = { $organization } führt { $name } nicht mehr. Ihr nicht gespeicherter Text lässt sich dort nicht mehr unterbringen. Das hatten Sie eingegeben:
record-account-gone = Bei { $organization } lässt sich nichts mehr ändern. Ihr nicht gespeicherter Text lässt sich dort nicht mehr unterbringen. Das hatten Sie eingegeben:

standing-as-of = Was Sie hier sehen, ist vom { $date }.
standing-never = Noch wurde nichts abgerufen.
standing-checked = { $organization } wurde gefragt.
standing-network-off = Das Netz für { $organization } ist aus. Änderungen warten hier.
standing-offline = Sie sind offline. Änderungen warten hier und gehen an { $organization }, sobald Sie online sind.
standing-signed-out = Sie sind bei { $organization } abgemeldet. Bis Sie sich neu anmelden, wird nichts abgerufen und nichts gesendet.
standing-deleted = { $organization } hat bestätigt, dass Ihr Konto gelöscht ist. Das hier ist Ihre eigene Kopie.
standing-deleted-unproven = { $organization } sagt ohne Beleg, Ihr Konto sei gelöscht. Das hier ist Ihre eigene Kopie.

field-too-long = { $field }: höchstens { $max } Zeichen. Nichts wurde abgeschnitten.
field-line-break = { $field } hat nur eine Zeile. Entfernen Sie den Zeilenumbruch.
field-control = { $field } enthält ein Zeichen, das sich nicht anzeigen lässt. Geben Sie den Text von Hand neu ein.
field-empty = { $field } darf nicht leer sein.
field-not-an-email = { $field }: Geben Sie eine einzelne Adresse ein, zum Beispiel ada@example.org.
field-not-a-phone = { $field }: Geben Sie Ziffern ein, vorne + und die Landesvorwahl, zum Beispiel +49 711 123456.
field-not-a-country = { $field }: Geben Sie ein Land ein, zum Beispiel Deutschland.
field-not-a-time-zone = { $field }: Wählen Sie eine Zeitzone, zum Beispiel Europe/Berlin.
field-not-an-instant = { $field }: Geben Sie Datum und Uhrzeit ein.
field-not-a-date = { $field }: Geben Sie ein Datum ein, zum Beispiel 2026-05-05.
field-in-the-future = { $field }: Dieser Tag kommt erst noch. Geben Sie den Tag ein, an dem es geschah.
field-before-it-was-sent = { $field }: Das liegt vor dem Tag, an dem die Anfrage gesendet wurde.
field-too-long-ago = { $field }: Das ist zu lange her, um zu dieser Anfrage zu gehören.
field-not-writable = { $field } lässt sich hier nicht ändern.
field-unknown-field = { $field } ist der Organisation nicht bekannt.
