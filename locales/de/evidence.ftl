# Nachweis zu einem Antrag: wie er gespeichert wird, und die Worte seiner Übersicht, die andere lesen.

## Im Fenster

evidence-save = Nachweis speichern
evidence-save-all =
    { $count ->
        [one] Erst den Nachweis speichern
       *[other] Erst die Nachweise speichern
    }
evidence-save-text = Eine ZIP-Datei mit einer Übersicht als PDF, allen Briefen und Nachrichten, dem Protokoll und einer Anleitung, wie alle das prüfen können. Briefe und Nachrichten, in denen ein bekannter Prüfcode oder das Passwort des Mailkontos steht, bleiben draußen. Angehängte PDFs, Bilder und Archive werden nicht danach durchsucht: Sehen Sie dort selbst nach, bevor Sie die Datei weitergeben.
evidence-saving = Der Nachweis wird zusammengestellt
evidence-saved = Der Nachweis ist gespeichert als { $path }
evidence-cancelled = Abgebrochen. Es wurde keine Datei geschrieben.

## Die Übersicht

evidence-title = Nachweis zu einem Antrag an { $organization }
evidence-what = Diese Übersicht hat Privacy Dashboard auf dem Computer der absendenden Person geschrieben. Sie gibt wieder, was das Protokoll daneben (log.json) enthält; jedes hier genannte Dokument liegt im Ordner „documents“. Uhrzeiten sind UTC.
evidence-broken = Das Protokoll ist beschädigt: Ab Zeile { $number } ist es nicht so, wie es notiert wurde. Es wird so gezeigt, wie es vorgefunden wurde; nichts wurde repariert.
evidence-facts = Der Antrag
evidence-fact-organization = Organisation
evidence-fact-reference = Zeichen
evidence-fact-to = Gerichtet an
evidence-fact-subject = Betreff
evidence-fact-begun = Begonnen
evidence-fact-wish = Was beantragt wird
evidence-fact-way = Weg
evidence-fact-law = Recht
evidence-fact-state = Stand
evidence-fact-sent = Gesendet oder angenommen
evidence-fact-portal = Portal und dessen Kennung des Antrags
evidence-fact-receipts = Belege des Portals
evidence-receipts = { $proven } von { $all } mit einem Schlüssel signiert, der beim Verbinden vereinbart wurde oder für den ein solcher bürgt
evidence-fact-late = Verspätung
evidence-log = Was geschah
evidence-log-empty = Das Protokoll hat keine Zeilen.
evidence-messages = Briefe, Nachrichten und Notizen
evidence-messages-empty = Es sind keine Dokumente aufbewahrt.
evidence-column-written = Notiert
evidence-column-what = Was
evidence-column-who = Von wem
evidence-column-chain = Prüfsumme der Zeile (SHA-256)
evidence-column-file = Datei
evidence-column-sha256 = SHA-256
evidence-withheld = liegt nicht bei: Ein Prüfcode oder ein Passwort steht darin
evidence-missing = nicht mehr vorhanden
evidence-who-member = Absender
evidence-who-authority = Behörde
evidence-check = So lässt sich das prüfen
evidence-check-text = Diese Befehle in einem Terminal ausführen, im Ordner dieser Datei. VERIFY.md erklärt, was sie prüfen und wie es von Hand geht.
evidence-check-last = Prüfsumme der letzten Zeile des Protokolls:
evidence-check-limits = Die Prüfsummen zeigen, dass keine Zeile und kein Dokument geändert, herausgenommen oder dazwischengeschoben wurde. Sie zeigen nicht, wer das Protokoll geschrieben hat; Tage und Uhrzeiten sind die des absendenden Computers.
evidence-state-draft = Wird geschrieben
evidence-state-ready = Brief fertig, nicht gesendet
evidence-state-did-you-send = Übergeben, Versand nicht bestätigt
evidence-state-sent = Gesendet, keine Antwort
evidence-state-acknowledged = Eingang bestätigt, keine Antwort
evidence-state-identity-asked = Gefragt, wer den Antrag stellt
evidence-state-clarification-asked = Gefragt, was gemeint ist
evidence-state-fee-asked = Eine Gebühr verlangt
evidence-state-extended = Mehr Zeit verlangt
evidence-state-answered-fully = Vollständig beantwortet
evidence-state-answered-partly = Teilweise beantwortet
evidence-state-refused = Abgelehnt
evidence-state-withdrawn = Zurückgenommen
evidence-state-closed = Abgeschlossen
evidence-event-began = Antrag begonnen
evidence-event-law-chosen = Recht gewählt
evidence-event-way-chosen = Weg oder Sprache gewählt
evidence-event-prepared = Brief fertig
evidence-event-reopened = Brief wieder geöffnet
evidence-event-handed-over = Brief übergeben
evidence-event-later-posted = Brief über das Mailkonto des Absenders
evidence-event-sending-unknown = Versand begonnen, Ende nicht bekannt
evidence-event-sending-failed = Nicht gesendet, wie sich zeigte
evidence-event-not-sent = Doch nicht gesendet
evidence-event-sent = Gesendet
evidence-event-accepted = Vom Portal angenommen
evidence-event-delivered = Zugestellt
evidence-event-acknowledged = Eingang bestätigt
evidence-event-identity-asked = Gefragt, wer den Antrag stellt
evidence-event-identity-answered = Beantwortet, wer den Antrag stellt
evidence-event-clarification-asked = Gefragt, was gemeint ist
evidence-event-clarification-answered = Beantwortet, was gemeint ist
evidence-event-fee-asked = Eine Gebühr verlangt
evidence-event-fee-settled = Gebühr erledigt
evidence-event-extended = Mehr Zeit verlangt
evidence-event-answered = Beantwortet
evidence-event-message-kept = Nachricht aufbewahrt
evidence-event-reminded = Erinnerung geschickt
evidence-event-complained-to-them = Beschwerde bei der Organisation eingelegt
evidence-event-complaint-confirmed = Beschwerde von der Organisation bestätigt
evidence-event-complained = Beschwerde eingelegt
evidence-event-withdrawn = Antrag zurückgenommen
evidence-event-closed = Abgeschlossen
evidence-event-resumed = Wieder aufgenommen
evidence-event-unreadable = Eine Zeile, die sich nicht lesen lässt
evidence-letter-reminder = Erinnerung
evidence-letter-complaint-to-them = Beschwerde bei der Organisation
evidence-letter-complaint = Beschwerde
evidence-letter-withdrawal = Rücknahme
evidence-letter-identity-answer = Antwort, wer den Antrag stellt
evidence-posting-leaving = begonnen, Ende nicht bekannt
evidence-posting-taken = vom Mailserver angenommen
evidence-posting-failed = vom Mailserver nicht angenommen
evidence-posting-went-out = hinausgegangen, nach eigener Angabe
evidence-posting-stayed-here = nicht hinausgegangen, nach eigener Angabe
evidence-by-mail-program = an das Mailprogramm
evidence-by-draft-file = als Maildatei
evidence-by-copied = durch Kopieren
evidence-by-pdf = als PDF
evidence-by-page = auf den Seiten der Organisation
evidence-by-email = per E-Mail
evidence-by-mail-account = aus dem Mailkonto des Absenders
evidence-by-post = per Post
evidence-by-phone = telefonisch
evidence-by-local = auf dem eigenen Gerät
