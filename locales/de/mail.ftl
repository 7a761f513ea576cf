# Das eigene Mailkonto, Briefe darüber, und was aufbewahrte Nachrichten belegen und wozu sie führen.

## Einstellungen

mail-account = Ihr Mailkonto
mail-account-text = Briefe können darüber gehen, ohne dieses Programm zu verlassen. Ihr Anbieter sieht sie, wie sonst auch.
mail-host = Mailserver für den Versand
mail-host-text = Beim Anbieter heißt er SMTP, zum Beispiel smtp.example.org
mail-port = Port
mail-port-text = Meist 465, oder 587 mit STARTTLS
mail-security = Schutz unterwegs
mail-security-tls = TLS von Anfang an
mail-security-starttls = STARTTLS, danach TLS oder gar nicht
mail-user = Benutzername
mail-user-text = Oft die ganze E-Mail-Adresse
mail-password = Passwort
mail-password-text = Liegt nur in der verschlüsselten Datei auf diesem Computer und geht nur an diesen Server. Manche Anbieter verlangen ein App-Passwort.
mail-password-kept = Für diesen Server und Benutzernamen ist ein Passwort aufbewahrt. Bleibt das Feld leer, gilt es weiter.
mail-from = Ihre E-Mail-Adresse
mail-name = Ihr Name als Absender
mail-save = Konto speichern
mail-saved = Das Konto ist gespeichert.
mail-unsaved = Noch nicht gespeichert. Das Konto bleibt, wie es war, bis Sie es speichern oder prüfen.
mail-none = Es ist kein Konto eingerichtet. Briefe gehen über Ihr Mailprogramm.
mail-set = Briefe an eine E-Mail-Adresse können von { $address } gesendet werden.
mail-test = Verbindung prüfen
mail-test-text = Speichert, was hier steht, meldet sich an und geht wieder. Gesendet wird nichts.
mail-test-works = Es geht: { $host } kennt Sie und würde einen Brief annehmen.
mail-test-safe = Gesendet wurde nichts. Ihre Angaben sind aufbewahrt.
mail-remove = Konto entfernen
mail-remove-title = Dieses Mailkonto entfernen?
mail-remove-text = Server, Benutzername und Passwort werden von diesem Computer entfernt. Gesendete Briefe bleiben im Protokoll.
mail-remove-keep = Konto behalten
mail-removed = Das Konto ist entfernt.
mail-close = Schließen
field-not-a-server = { $field }: Geben Sie den Namen eines Servers ein, zum Beispiel smtp.example.org
field-not-a-port = { $field }: Geben Sie eine Zahl von 1 bis 65535 ein, zum Beispiel 465

## Unterwegs

mail-step-begun = Es beginnt
mail-step-connecting = Mailserver wird gesucht
mail-step-encrypting = Verbindung wird geschützt
mail-step-signing-in = Anmeldung läuft
mail-step-addressing = Absender und Empfänger werden genannt
mail-step-sending = Brief wird übergeben
mail-step-waiting = Warten auf das Wort des Servers
mail-stop-waiting = Nicht länger warten
mail-stop-late = Der Brief ist übergeben. Wenn Sie jetzt abbrechen, weiß niemand, ob er hinausging.

## Einen Brief senden

mail-send-title = Diesen Brief senden?
mail-send-text = Er geht hinaus, wie er ist, und das Protokoll bewahrt ihn Byte für Byte auf.
mail-send-from = Von
mail-send-through = Über
mail-send-to = An
mail-send-go = Jetzt senden
mail-send-again = Noch einmal versuchen
mail-send-settings = Konto ansehen
mail-sent = { $host } hat Ihren Brief angenommen.
mail-not-sent-safe = Ihr Brief wurde nicht gesendet. Er ist noch hier und bereit.
mail-being-sent = Ihr Brief wird gesendet
mail-being-sent-text = Notiert wurde er, bevor er hinausging. Was daraus wird, steht gleich hier.
request-did-you-send-unknown = Ist Ihr Brief hinausgegangen?
request-did-you-send-unknown-text = Er war über Ihr Mailkonto unterwegs, und ein letztes Wort blieb aus. Sehen Sie bei den gesendeten Briefen Ihres Kontos nach, oder fragen Sie { $organization }. Er geht nicht noch einmal hinaus, bevor Sie sagen, dass er nicht ging.
request-unknown-yes = Ja, er ging hinaus
request-unknown-no = Nein, er ging nicht
follow-up-unknown-text = Der Brief an { $to } war über Ihr Mailkonto unterwegs, und ein letztes Wort blieb aus. Sehen Sie bei den gesendeten Briefen Ihres Kontos nach. Bis Sie sagen, was daraus wurde, geht von hier kein weiterer Brief zu diesem Antrag hinaus.
follow-up-unknown-reminder = Ist Ihre Erinnerung hinausgegangen?
follow-up-unknown-complaint-to-them = Ist Ihre Beschwerde hinausgegangen?
follow-up-unknown-complaint = Ist Ihre Beschwerde hinausgegangen?
follow-up-unknown-withdrawal = Ist der Brief hinausgegangen, der Ihren Antrag zurücknimmt?
follow-up-unknown-identity-answer = Ist Ihre Antwort hinausgegangen?
log-event-sending-unknown = Über Ihr Mailkonto unterwegs
log-event-sent-mail-account = Gesendet, der Mailserver hat es angenommen
log-event-sending-failed = Nicht gesendet, wie sich zeigte
log-event-later-posted = Brief über Ihr Mailkonto
log-letter-reminder = Erinnerung
log-letter-complaint-to-them = Beschwerde bei der Organisation
log-letter-complaint = Beschwerde
log-letter-withdrawal = Rücknahme
log-letter-identity-answer = Antwort, wer Sie sind
log-posting-leaving = unterwegs
log-posting-taken = der Mailserver hat den Brief angenommen
log-posting-failed = nicht gesendet, wie sich zeigte
log-posting-went-out = hinausgegangen, wie Sie sagten
log-posting-stayed-here = nicht hinausgegangen, wie Sie sagten

## Was nicht ging

mail-server-said = Der Server antwortete { $code }:
mail-server-code = Der Server antwortete { $code }.
mail-later = Der Server sagt, dass es später gehen kann.
mail-at-connecting = beim Verbinden
mail-at-encrypting = beim Schützen der Verbindung
mail-at-greeting = vor der Begrüßung
mail-at-signing-in = bei der Anmeldung
mail-at-addressing = beim Nennen von Absender und Empfänger
mail-at-sending = während der Brief übergeben wurde
mail-at-other = unterwegs
mail-trouble-no-such-host = Kein Server heißt { $host }, oder Namen lassen sich gerade nicht nachschlagen
    .next = Prüfen Sie den Namen des Servers und ob dieser Computer online ist.
mail-trouble-connection-refused = { $host } ist da, nimmt an diesem Port aber keine Post
    .next = Prüfen Sie den Port: meist 465, oder 587 mit STARTTLS.
mail-trouble-unreachable = Zu { $host } führt kein Weg
    .next = Prüfen Sie, ob dieser Computer online ist, und versuchen Sie es noch einmal.
mail-trouble-timed-out = { $host } hat nicht rechtzeitig geantwortet, { $step }
    .next = Prüfen Sie Port und Schutz, oder versuchen Sie es später.
mail-trouble-lost = Die Verbindung zu { $host } brach ab, { $step }
    .next = Versuchen Sie es noch einmal.
mail-trouble-tls-not-offered = { $host } schützt die Verbindung nicht
    .next = Wählen Sie TLS von Anfang an, wenn Ihr Anbieter es hat. Vielleicht mischt sich unterwegs jemand ein: Versuchen Sie es nicht aus einem fremden Netz.
mail-trouble-certificate = Was antwortet, kann nicht belegen, dass es { $host } ist
    .next = Prüfen Sie den Namen des Servers. Vielleicht mischt sich unterwegs jemand ein: Versuchen Sie es nicht aus einem fremden Netz.
mail-trouble-tls-failed = Zu { $host } kam keine geschützte Verbindung zustande
    .next = Prüfen Sie, ob der Schutz zum Port passt: TLS zu 465, STARTTLS zu 587.
mail-trouble-not-smtp = Was bei { $host } antwortet, ist kein Mailserver
    .next = Prüfen Sie Server und Port.
mail-trouble-greeting = { $host } hat die Verbindung abgewiesen
    .next = Lesen Sie seine Antwort, oder fragen Sie Ihren Anbieter.
mail-trouble-no-common-login = { $host } kennt keine Anmeldung, die dieses Programm kennt
    .next = Nehmen Sie für dieses Konto Ihr Mailprogramm.
mail-trouble-login-refused = { $host } nimmt Benutzername und Passwort nicht an
    .next = Prüfen Sie beides in den Einstellungen. Manche Anbieter verlangen ein App-Passwort.
mail-trouble-sender-refused = { $host } lässt Sie von dieser Adresse nicht senden
    .next = Prüfen Sie Ihre E-Mail-Adresse in den Einstellungen.
mail-trouble-recipient-refused = { $host } nimmt keine Briefe an diesen Empfänger
    .next = Prüfen Sie die Adresse des Empfängers.
mail-trouble-data-refused = { $host } nimmt gerade keinen Brief
    .next = Versuchen Sie es später.
mail-trouble-message-refused = { $host } hat den Brief angesehen und nicht angenommen
    .next = Lesen Sie seine Antwort, oder senden Sie den Brief auf anderem Weg.
mail-trouble-cancelled = Abgebrochen, wie gewünscht
    .next = Senden Sie ihn, wann Sie möchten.
mail-trouble-unrenderable = Der Brief lässt sich nicht als E-Mail senden
    .next = Nehmen Sie ungewöhnliche Zeichen aus dem Betreff, oder senden Sie ihn auf anderem Weg.
mail-trouble-unknown-lost = Die Verbindung zu { $host } brach ab, nachdem der Brief übergeben war
    .next = Sagen Sie, ob er hinausging.
mail-trouble-unknown-timed-out = { $host } hat zum Brief kein letztes Wort gesagt
    .next = Sagen Sie, ob er hinausging.
mail-trouble-unknown-not-smtp = { $host } hat etwas geantwortet, das niemand versteht
    .next = Sagen Sie, ob er hinausging.
mail-trouble-unknown-cancelled = Sie haben nicht länger auf das letzte Wort von { $host } gewartet
    .next = Sagen Sie, ob er hinausging.
mail-trouble-other = { $host } hat es nicht angenommen
    .next = Versuchen Sie es später.

## Wer für eine aufbewahrte Nachricht einsteht

message-verified-other = Signiert von { $domain }, nicht von der Domain des Absenders
message-verified-pasted = Passt zum eingefügten Schlüssel
message-no-key = Schlüssel nicht mehr veröffentlicht
message-proof-verified = Geprüft am { $date }: Die Signatur von { $domain } passt.
message-proof-failed = Geprüft am { $date }: Die Signatur passt nicht und belegt deshalb nichts. Die Nachricht kann unterwegs verändert worden sein, auch von einer Mailingliste.
message-proof-no-key = Geprüft am { $date }: { $domain } veröffentlicht keinen solchen Schlüssel mehr. Sagen lässt sich deshalb nichts.
message-proof-none = Geprüft am { $date }: Die Nachricht hat keine Signatur.
message-proof-nobody = die Domain der Signatur
message-proof-aligned = Sie spricht für die Domain des Absenders.
message-proof-not-aligned = Sie spricht nicht für die Domain des Absenders: Jemand anderes steht für die Nachricht ein.
message-proof-whole = Sie deckt den ganzen Text.
message-proof-part = Sie deckt nur einen Teil des Texts; dahinter kann etwas angefügt sein.
message-proof-pasted = Der Schlüssel kommt von Ihnen: Der Beleg ist so gut wie seine Herkunft.
signature-check = Signatur prüfen
signature-check-again = Noch einmal prüfen
signature-title = Diese Signatur prüfen?
signature-names =
    { $count ->
        [one] Eine Frage geht an Ihren Nameserver: der TXT-Eintrag dieses Namens. Wer ihn betreibt, sieht, dass Sie fragen.
       *[other] { $count } Fragen gehen an Ihren Nameserver: die TXT-Einträge dieser Namen. Wer ihn betreibt, sieht, dass Sie fragen.
    }
signature-hostile = Der Name steht in der Nachricht, und die kann jeder geschrieben haben.
signature-no-names = Niemand muss gefragt werden: Es zeigt sich an der Nachricht selbst.
signature-ask = Jetzt fragen
signature-look = Prüfen
signature-paste = Oder den Schlüssel einfügen
signature-paste-text = Was im TXT-Eintrag steht, von jemandem, dem Sie trauen. Dann wird niemand gefragt.
signature-paste-go = Mit diesem Schlüssel prüfen
signature-paste-missing = Fügen Sie zuerst den Schlüssel ein. Er beginnt mit v=DKIM1 oder enthält p=
signature-done = Geprüft. Das Ergebnis steht im Protokoll.
error-key-unreachable = Der Nameserver hat nicht geantwortet
    .what = Ob es den Schlüssel der Signatur gibt, ließ sich nicht erfragen.
    .safe = Nichts wurde notiert, nichts geändert.
    .next = Prüfen Sie, ob dieser Computer online ist, und versuchen Sie es noch einmal. Oder fügen Sie den Schlüssel ein.
log-event-signature-checked = Signatur geprüft
log-event-unsubscribe-asked = Um ein Ende der Briefe gebeten
log-verdict-verified = sie passt
log-verdict-failed = sie passt nicht
log-verdict-no-key = kein Schlüssel veröffentlicht
log-verdict-not-signed = nicht signiert
log-aligned-true = für die Domain des Absenders
log-pasted-true = mit eingefügtem Schlüssel
log-outcome-begun = kurz vor dem Absenden
log-outcome-accepted = Bitte angenommen
log-outcome-redirected = verwies woandershin
log-outcome-unknown = keine Antwort
log-outcome-not-sent = nicht abgesendet

## Ein Ende ihrer Briefe

unsubscribe-title = Um ein Ende dieser Briefe bitten?
unsubscribe-button = Diese Briefe bei { $host } beenden
unsubscribe-text = Eine einzige Anfrage geht an diesen Server. Sonst wird nichts geholt und keiner Weiterleitung gefolgt.
unsubscribe-vouched = Eine geprüfte Signatur von { $domain } deckt diese Adresse.
unsubscribe-go = Einmal darum bitten
unsubscribe-letter = An { $address } schreiben, um sie zu beenden
unsubscribe-begun = Es stand kurz vor dem Absenden; mehr ist nicht bekannt.
unsubscribe-accepted = Die Bitte wurde angenommen. Ob die Briefe enden, zeigt sich.
unsubscribe-refused = Die Bitte wurde abgelehnt. Sie können stattdessen schreiben.
unsubscribe-redirected = Es wurde auf eine andere Adresse verwiesen. Ihr wurde nicht gefolgt. Sie können stattdessen schreiben.
unsubscribe-unknown = Die Bitte ging hinaus, und es kam keine Antwort. Sie kann gezählt haben.
unsubscribe-not-sent = Nichts hat diesen Computer verlassen.
unsubscribe-not-public = Nichts hat diesen Computer verlassen: Die Adresse ist keine öffentliche.
unsubscribe-unreachable = Nichts hat diesen Computer verlassen: Der Server war nicht zu erreichen.
unsubscribe-untrusted = Nichts hat diesen Computer verlassen: Der Server kann seinen Namen nicht belegen.
unsubscribe-cancelled = Nichts hat diesen Computer verlassen: Sie haben abgebrochen.
