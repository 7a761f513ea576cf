# Eine Meldung je Code: Titel, was geschehen ist, was sicher ist, was nun zu tun ist.

error-offline = Sie sind offline
    .what = Es kam keine Verbindung ins Netz zustande.
    .safe = Hier geht alles weiter, und Ihre Änderungen warten im Postausgang.
    .next = Stellen Sie die Verbindung her. Es geht dann von selbst weiter.

error-portal-unreachable = Das Portal antwortet nicht
    .what = Seine Adresse wurde gefragt, und es kam nichts zurück.
    .safe = Ihre Kopie und Ihre Änderungen sind noch da.
    .next = Versuchen Sie es später noch einmal oder prüfen Sie die Adresse des Portals.

error-not-a-portal = Das ist kein Mitgliederportal
    .what = Die Adresse antwortet, aber nicht so, wie es ein Mitgliederportal tut.
    .safe = Nichts wurde dorthin gesendet, nichts gespeichert.
    .next = Prüfen Sie die Adresse bei der Organisation.

error-redirected = Das Portal schickt uns woandershin
    .what = Es antwortete mit einer anderen Adresse. Das könnte Ihre Daten zu Fremden führen, darum sind wir ihr nicht gefolgt.
    .safe = Dorthin wurde nichts gesendet.
    .next = Fragen Sie die Organisation nach der neuen Adresse und geben Sie sie selbst ein.

error-tls-failed = Das Portal konnte sich nicht ausweisen
    .what = Sein Zertifikat passt nicht zur Adresse, ist abgelaufen oder gilt hier nicht als vertrauenswürdig.
    .safe = Nichts wurde gesendet.
    .next = Prüfen Sie die Adresse sowie Datum und Uhrzeit dieses Computers. Bleibt es dabei, sagen Sie der Organisation Bescheid.

error-answer-too-large = Die Antwort des Portals ist zu groß
    .what = Sie ging über das hinaus, was ein Portal senden darf, darum haben wir aufgehört zu lesen.
    .safe = Ihre Kopie ist unverändert.
    .next = Versuchen Sie es später noch einmal. Bleibt es dabei, sagen Sie der Organisation Bescheid.

error-answer-malformed = Die Antwort des Portals ist unverständlich
    .what = So antwortet kein Mitgliederportal.
    .safe = Ihre Kopie ist unverändert.
    .next = Versuchen Sie es später noch einmal. Bleibt es dabei, sagen Sie der Organisation Bescheid.

error-wrong-organization = Dieses Portal gehört zu einer anderen Organisation
    .what = Es spricht nach eigenen Angaben nicht für die Organisation, die Sie gewählt haben.
    .safe = Nichts wurde gespeichert.
    .next = Prüfen Sie die Adresse oder gehen Sie zurück und wählen Sie die andere Organisation.

error-wrong-account = Das ist ein anderes Konto
    .what = Sie haben sich mit einem anderen Konto angemeldet als mit dem, das hier geführt wird.
    .safe = Nichts wurde vermischt; Ihre Kopie ist unverändert.
    .next = Melden Sie sich mit dem Konto an, das Sie zuerst verwendet haben.

error-consent-denied = Sie haben nicht zugestimmt
    .what = Auf der Anmeldeseite haben Sie keinen Zugriff erlaubt, darum gab das Portal nichts heraus.
    .safe = Nichts wurde abgerufen.
    .next = Melden Sie sich noch einmal an, wenn Sie das nicht wollten.

error-sign-in-timed-out = Die Anmeldung hat zu lange gedauert
    .what = Wir haben 5 Minuten auf Ihren Browser gewartet und dann aufgehört.
    .safe = Nichts wurde abgerufen, und was Sie eingegeben haben, ist noch da.
    .next = Beginnen Sie die Anmeldung noch einmal.

error-sign-in-cancelled = Anmeldung abgebrochen
    .what = Sie haben die Anmeldung abgebrochen.
    .safe = Nichts wurde abgerufen, und was Sie eingegeben haben, ist noch da.
    .next = Beginnen Sie sie noch einmal, wann Sie möchten.

error-sign-in-failed = Die Anmeldung ist fehlgeschlagen
    .what = Die Anmeldeseite hat eine Antwort geschickt, die wir nicht annehmen können.
    .safe = Nichts wurde abgerufen, und was Sie eingegeben haben, ist noch da.
    .next = Versuchen Sie es noch einmal. Bleibt es dabei, sagen Sie der Organisation Bescheid.

error-signed-out = Sie sind abgemeldet
    .what = Das Portal kennt diesen Computer nicht mehr.
    .safe = Ihre Kopie und Ihre Änderungen sind noch da.
    .next = Melden Sie sich wieder an.

error-step-up-needed = Eine neue Anmeldung ist nötig
    .what = Dafür möchte das Portal sicher sein, dass Sie es sind.
    .safe = Nichts wurde geändert, und was Sie eingegeben haben, ist noch da.
    .next = Melden Sie sich in Ihrem Browser noch einmal an.

error-browser-not-opened = Es hat sich kein Browser geöffnet
    .what = Dieser Computer konnte keinen Browser öffnen.
    .safe = Nichts wurde gesendet.
    .next = Kopieren Sie die Adresse selbst in einen Browser.

error-throttled = Das Portal bittet um Geduld
    .what = Es wurde zu oft gefragt und möchte eine Pause.
    .safe = Ihre Änderungen warten im Postausgang.
    .next = Sie müssen nichts tun. Nach der Pause geht es von selbst weiter.

error-portal-error = Das Portal hat selbst einen Fehler
    .what = Nach seiner Antwort ist dort etwas schiefgegangen.
    .safe = Ihre Kopie und Ihre Änderungen sind noch da.
    .next = Versuchen Sie es später noch einmal.

error-plain-http-refused = Diese Adresse ist nicht verschlüsselt
    .what = Sie beginnt mit http:// und führt zu einem anderen Computer. Unterwegs könnten andere Ihre Daten lesen.
    .safe = Nichts wurde gesendet.
    .next = Geben Sie die Adresse ein, die mit https:// beginnt.

error-address-invalid = Das ist keine Adresse
    .what = Die Adresse eines Portals sieht aus wie https://mitglieder.example.org
    .safe = Was Sie eingegeben haben, ist noch da.
    .next = Verbessern Sie sie und versuchen Sie es noch einmal.

error-already-added = Schon in Ihrer Übersicht
    .what = Diese Organisation wurde schon früher hinzugefügt.
    .safe = Nichts wurde geändert.
    .next = Öffnen Sie sie in der Seitenleiste.

error-validation = Etwas an Ihren Eingaben passt nicht
    .what = Mindestens ein Feld enthält etwas, das sich nicht speichern lässt.
    .safe = Was Sie eingegeben haben, ist noch da.
    .next = Sehen Sie sich die markierten Felder an.

error-not-found = Nicht mehr da
    .what = Was Sie ändern wollten, gibt es nicht mehr.
    .safe = Alles andere ist unverändert.
    .next = Gehen Sie zurück und sehen Sie sich die Liste an.

error-conflict = Zwei Fassungen
    .what = Die Fassung der Organisation hat sich geändert, während Sie geschrieben haben.
    .safe = Beide Fassungen sind noch da.
    .next = Wählen Sie, welche bleiben soll.

error-operation-refused = Die Organisation hat abgelehnt
    .what = Sie nimmt diese Änderung nicht an.
    .safe = Was Sie eingegeben haben, steht noch im Postausgang.
    .next = Sehen Sie sich dort den Grund an; dann ändern oder verwerfen Sie es.

error-step-not-possible = Das kann hier nicht folgen
    .what = So wie der Antrag jetzt steht, ist dieser Schritt nicht möglich.
    .safe = Nichts wurde geändert, und Ihre Eingaben sind noch da.
    .next = Sehen Sie im Verlauf des Antrags nach und wählen Sie einen der Schritte, die dort möglich sind.

error-holds-code = Ein Prüfcode oder Passwort darf nicht notiert werden
    .what = Der Text enthält den Prüfcode einer Kamera oder das Passwort des Mailkontos, und das Protokoll behält Notiertes für immer.
    .safe = Nichts wurde notiert. Ihr Text ist noch da.
    .next = Nehmen Sie das aus dem Text und notieren Sie ihn dann noch einmal.

error-contact-not-checked = Die Nummer ist noch nicht geprüft
    .what = Sie stammt aus einer alten Fassung der Richtlinie und kann sich geändert haben.
    .safe = Nichts wurde notiert. Ihr Text ist noch da.
    .next = Prüfen Sie die Nummer auf der Website oder einem Produkt, setzen Sie das Häkchen darunter und gehen Sie dann weiter.

error-letter-not-ready = Der Brief kann noch nicht hinaus
    .what = Etwas Nötiges fehlt, oder etwas darin darf nicht hinaus.
    .safe = Nichts wurde gesendet. Ihr Text ist noch da.
    .next = Sehen Sie sich die markierten Stellen des Briefs an.

error-not-printable = Aus dem Brief wird auf diesem Computer kein PDF
    .what = Er enthält ein Zeichen, das keine Schrift hier hat, zum Beispiel ein Emoji.
    .safe = Es wurde keine Datei geschrieben und nichts gesendet. Ihr Text ist noch da.
    .next = Nehmen Sie das Zeichen heraus, oder wählen Sie einen anderen Weg.

error-already-sent = Der Brief ist vielleicht schon unterwegs
    .what = Ein übergebener oder gesendeter Brief bleibt, wie er war.
    .safe = Der Brief und sein Verlauf sind unverändert.
    .next = Wurde er nicht gesendet, sagen Sie das hier; dann lässt er sich ändern. Sonst schreiben Sie einen neuen.

error-not-a-message = Das ist keine lesbare E-Mail
    .what = Die Datei enthält keine E-Mail oder ist so gebaut, wie keine ehrliche E-Mail gebaut ist.
    .safe = Die Datei wurde nur angesehen. Nichts wurde aufbewahrt, nichts geändert.
    .next = Speichern Sie die E-Mail in Ihrem Mailprogramm als Datei mit der Endung .eml und wählen Sie diese.

error-message-too-large = Diese E-Mail-Datei ist zu groß
    .what = Sie hat mehr als 50 MB; so viel wird hier nicht gelesen.
    .safe = Die Datei wurde nur angesehen. Nichts wurde aufbewahrt, nichts geändert.
    .next = Bewahren Sie die Datei sicher auf. Notieren Sie dann, dass eine Antwort kam und wo die Datei liegt.

error-file-not-read = Diese Datei lässt sich nicht lesen
    .what = Sie ist nicht mehr da, ist keine gewöhnliche Datei oder darf von Ihnen nicht gelesen werden.
    .safe = Nichts wurde aufbewahrt, nichts geändert.
    .next = Sehen Sie nach, ob sie noch da ist, und wählen Sie sie noch einmal. Oder speichern Sie die E-Mail neu.

error-belongs-elsewhere = Diese E-Mail nennt einen anderen Antrag
    .what = Sie antwortet auf einen anderen Ihrer Anträge oder enthält dessen Zeichen.
    .safe = Nichts wurde aufbewahrt, nichts geändert.
    .next = Bewahren Sie sie bei dem Antrag auf, den sie nennt.

error-being-sent = Ihr Brief wird gerade gesendet
    .what = Was daraus wurde, wird von selbst notiert, sobald es feststeht.
    .safe = Nichts wurde notiert. Der Brief und sein Verlauf sind unverändert.
    .next = Warten Sie die Antwort des Mailservers ab, oder brechen Sie das Senden ab.

error-deletion-pending = Eine Löschung ist beantragt
    .what = Bis sie ausgeführt oder zurückgenommen ist, nimmt die Organisation keine Änderungen an.
    .safe = Was Sie eingegeben haben, ist noch da.
    .next = Warten Sie oder nehmen Sie den Löschantrag zurück.

error-cancel-window-closed = Zum Zurücknehmen ist es zu spät
    .what = Die Frist der Organisation zum Zurücknehmen ist vorbei.
    .safe = Ihre Kopie hier bleibt, bis Sie sie entfernen.
    .next = Sie können sich direkt an die Organisation wenden.

error-keyring-no-bus = Der Schlüsselbund ist nicht zu erreichen
    .what = Es antwortet kein Sitzungsbus.
    .safe = Ihre Daten sind unberührt.
    .next = Starten Sie das Programm aus Ihrer Desktop-Sitzung oder verwenden Sie eine Passphrase.

error-keyring-no-collection = Es gibt noch keinen Schlüsselbund
    .what = Das Schlüsselbundprogramm läuft, hat aber keinen Schlüsselbund.
    .safe = Ihre Daten sind unberührt.
    .next = Legen Sie dort einen an oder verwenden Sie eine Passphrase.

error-keyring-locked = Der Schlüsselbund ist gesperrt
    .what = Solange er gesperrt ist, gibt er keinen Schlüssel heraus.
    .safe = Ihre Daten sind unberührt.
    .next = Entsperren Sie ihn im Fenster Ihres Systems und versuchen Sie es dann noch einmal.

error-keyring-timed-out = Der Schlüsselbund antwortet nicht
    .what = Er blieb 5 Sekunden lang stumm.
    .safe = Ihre Daten sind unberührt.
    .next = Sehen Sie nach, ob er Sie in einem anderen Fenster etwas fragt, und versuchen Sie es dann noch einmal.

error-keyring-refused = Der Schlüsselbund hat abgelehnt
    .what = Er hat den Schlüssel nicht aufgenommen oder nicht herausgegeben.
    .safe = Ihre Daten sind unberührt.
    .next = Versuchen Sie es noch einmal oder verwenden Sie eine Passphrase.

error-key-wrong = Der Schlüssel passt nicht
    .what = Der Schlüsselbund hat einen anderen Schlüssel, als diese Daten brauchen.
    .safe = Ihre Daten sind unberührt, und der andere Schlüssel wurde nicht angefasst.
    .next = Verwenden Sie Ihren Wiederherstellungscode.

error-passphrase-wrong = Das ist nicht die Passphrase
    .what = Was Sie eingegeben haben, öffnet Ihre Daten nicht.
    .safe = Nichts wurde geändert.
    .next = Versuchen Sie es noch einmal oder verwenden Sie Ihren Wiederherstellungscode.

error-passphrase-too-short = Die Passphrase ist zu kurz
    .what = Eine kurze lässt sich erraten.
    .safe = Nichts wurde geändert.
    .next = Nehmen Sie eine längere. Vier Wörter ohne Zusammenhang sind gut.

error-recovery-code-wrong = Das ist nicht der Wiederherstellungscode
    .what = Was Sie eingegeben haben, öffnet Ihre Daten nicht.
    .safe = Nichts wurde geändert.
    .next = Prüfen Sie jede Gruppe und versuchen Sie es noch einmal.

error-protection-damaged = Die Schutzdatei ist beschädigt
    .what = Sie ist nicht lesbar, darum ist der Schlüssel nicht zu finden.
    .safe = Nichts wurde überschrieben.
    .next = Spielen Sie protection.json aus einer Sicherung zurück und versuchen Sie es dann noch einmal.

error-vault-damaged = Die Datei mit den Daten dieser Organisation ist nicht lesbar
    .what = Sie ist beschädigt, abgeschnitten oder nicht von uns.
    .safe = Nichts wurde überschrieben, und die anderen Organisationen sind nicht betroffen.
    .next = Versuchen Sie es noch einmal, um mit dem weiterzumachen, was noch lesbar ist: Die beschädigte Datei wird beiseitegelegt, nichts wird gelöscht. Wenn Sie eine Sicherung haben, spielen Sie vorher ihren Ordner zurück.

error-vault-newer = Diese Daten sind von einer neueren Version
    .what = Ein späteres Privacy Dashboard hat diese Dateien geschrieben.
    .safe = Nichts wurde geändert.
    .next = Installieren Sie die neuere Version und starten Sie sie.

error-ledger-damaged = Die Liste der Organisationen und Einstellungen ist beschädigt
    .what = Sie ist nicht lesbar.
    .safe = Die Daten Ihrer Organisationen liegen getrennt davon und sind unberührt.
    .next = Spielen Sie den Ordner „ledger“ aus einer Sicherung zurück und versuchen Sie es dann noch einmal.

error-disk-full = Nicht gespeichert: Der Speicher ist voll
    .what = Auf diesem Computer ist kein Platz mehr.
    .safe = Ihr Text ist noch da.
    .next = Schaffen Sie Platz und versuchen Sie es dann noch einmal.

error-disk-full-exporting = Abgebrochen: Der Speicher ist voll
    .what = Auf diesem Computer ist kein Platz mehr.
    .safe = Es blieb keine Datei zurück. Ihre Daten hier sind unverändert.
    .next = Schaffen Sie Platz oder wählen Sie einen anderen Ort, und versuchen Sie es dann noch einmal.

error-disk-error = Nicht gespeichert: Der Speicher meldet einen Fehler
    .what = Dieser Computer konnte seinen Speicher nicht lesen oder nicht beschreiben.
    .safe = Ihr Text ist noch da, solange dieses Fenster offen ist.
    .next = Kopieren Sie, was wichtig ist, prüfen Sie den Speicher und versuchen Sie es dann noch einmal.

error-disk-error-reading = Der Speicher meldet einen Fehler
    .what = Dieser Computer konnte seinen Speicher nicht lesen.
    .safe = Nichts wurde geändert oder überschrieben.
    .next = Prüfen Sie den Speicher, und versuchen Sie es dann noch einmal.

error-disk-error-exporting = Abgebrochen: Der Speicher meldet einen Fehler
    .what = Die Datei konnte nicht geschrieben werden.
    .safe = Es blieb keine Datei zurück. Ihre Daten hier sind unverändert.
    .next = Wählen Sie einen anderen Ort, und versuchen Sie es dann noch einmal.

error-export-cancelled = Abgebrochen
    .what = Sie haben den Export abgebrochen.
    .safe = Es wurde keine Datei geschrieben.
    .next = Beginnen Sie ihn noch einmal, wann Sie möchten.

error-export-target-exists = Eine Datei mit diesem Namen gibt es schon
    .what = Wir überschreiben nichts.
    .safe = Die vorhandene Datei ist unberührt.
    .next = Wählen Sie einen anderen Namen oder Ordner.

error-export-target-unwritable = Dort lässt sich nichts schreiben
    .what = Im gewählten Ordner dürfen Sie keine Dateien anlegen.
    .safe = Es wurde keine Datei geschrieben.
    .next = Wählen Sie einen anderen Ordner.

error-another-instance = Privacy Dashboard ist schon offen
    .what = Ein anderes Fenster arbeitet mit denselben Daten.
    .safe = Nichts wurde geändert.
    .next = Machen Sie im anderen Fenster weiter.

error-no-account = Dort gibt es kein Konto
    .what = Sie sind angemeldet, aber die Organisation hat kein Konto für Sie.
    .safe = Nichts wurde abgerufen, und was Sie eingegeben haben, ist noch da.
    .next = Melden Sie sich mit dem Konto an, das Sie dort haben, oder tragen Sie Ihre Daten von Hand ein.

error-not-offered = Das bietet dieses Portal nicht an
    .what = Das Portal der Organisation kann das nicht.
    .safe = Nichts wurde geändert, und was Sie eingegeben haben, ist noch da.
    .next = Wenden Sie sich direkt an die Organisation.

error-account-gone = Ihr Konto dort ist gelöscht
    .what = Die Organisation hat bestätigt, dass Ihr Konto gelöscht ist. Ihr Portal nimmt nichts mehr von Ihnen an.
    .safe = Nichts wurde gesendet, und was Sie eingegeben haben, ist noch da.
    .next = Schreiben Sie einen Brief, wenn Sie noch etwas verlangen möchten.

error-removals-stopped = Es würde zu viel auf einmal verschwinden
    .what = Laut Portal gibt es viele Ihrer Einträge nicht mehr. Das kann ein Fehler sein, darum haben wir angehalten.
    .safe = Alles, was es entfernen wollte, ist noch hier.
    .next = Sehen Sie selbst im Portal nach. Stimmt es, rufen Sie noch einmal ab und lassen Sie es zu.

error-outcome-unknown = Es ist nicht bekannt, ob es angekommen ist
    .what = Die Verbindung brach ab, bevor die Organisation geantwortet hat.
    .safe = Was Sie eingegeben haben, ist noch da, und es geschieht nicht doppelt.
    .next = Sehen Sie noch einmal nach. Die Organisation wird unter derselben Nummer gefragt.

error-network-off = Das Netz ist für diese Organisation aus
    .what = Sie haben es in den Einstellungen ausgeschaltet.
    .safe = Ihre Kopie und Ihre Änderungen sind noch da.
    .next = Schalten Sie es in den Einstellungen ein, wenn Sie das Portal erreichen wollen.

error-locked = Gesperrt
    .what = Der Schlüssel ist nicht da, darum lässt sich nichts lesen.
    .safe = Ihre Daten sind unberührt.
    .next = Entsperren Sie zuerst.

error-cancelled = Abgebrochen
    .what = Sie haben es abgebrochen.
    .safe = Nichts wurde geändert.
    .next = Beginnen Sie noch einmal, wann Sie möchten.

error-internal = Im Programm ist etwas schiefgegangen
    .what = Das ist ein Fehler von Privacy Dashboard, nicht von Ihnen.
    .safe = Was gespeichert war, ist noch da.
    .next = Versuchen Sie es noch einmal. Bleibt es dabei, melden Sie es mit den Einzelheiten unten; sie enthalten nichts Persönliches.
