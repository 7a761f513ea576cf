# Anträge: was man verlangen kann, der Brief, wie es steht, die Fristen und die Nachweise.

## Was man verlangen kann, in einfachen Worten; .right ist der Name im Gesetz

wish-access = Eine Kopie meiner Daten bekommen
    .right = Recht auf Auskunft
    .text = Was dort über Sie gespeichert ist, wozu, woher und wer es bekommen hat.
wish-rectification = Meine Daten berichtigen
    .right = Recht auf Berichtigung
    .text = Was falsch oder veraltet ist, wird richtiggestellt.
wish-erasure = Meine Daten löschen
    .right = Recht auf Löschung
    .text = Ihr Konto und alles, was dort über Sie gespeichert ist.
wish-partial-erasure = Einen Teil meiner Daten löschen
    .right = Recht auf Löschung
    .text = Nur das, was Sie benennen.
wish-restriction = Die Nutzung meiner Daten einschränken
    .right = Recht auf Einschränkung der Verarbeitung
    .text = Die Daten bleiben, werden aber vorerst nicht genutzt.
wish-objection = Einer Nutzung widersprechen
    .right = Widerspruchsrecht
    .text = Eine Nutzung endet, oder es wird begründet, warum sie weitergehen darf.
wish-stop-marketing = Werbung abstellen
    .right = Widerspruch gegen Direktwerbung
    .text = Keine Werbung mehr, auf keinem Weg.
wish-stop-sharing = Weitergabe meiner Daten beenden
    .right = Widerspruch gegen die Weitergabe
    .text = Niemand sonst bekommt sie, außer das Gesetz verlangt es.
wish-withdraw-consent = Meine Einwilligung zurücknehmen
    .right = Widerruf der Einwilligung
    .text = Was auf Ihrer Einwilligung beruht, endet.
wish-portability = Eine Datei zum Mitnehmen bekommen
    .right = Recht auf Datenübertragbarkeit
    .text = Was Sie angegeben haben, in einem Format für andere Programme.
wish-human-review = Einen Menschen noch einmal prüfen lassen
    .right = Recht auf Prüfung durch einen Menschen
    .text = Eine Entscheidung über Sie, die allein ein Programm getroffen hat.
wish-recipients = Fragen, wer meine Daten bekommen hat
    .right = Auskunft über die Empfänger
    .text = Namen, was sie bekommen haben und wann.
wish-device-data = Die Daten meines Geräts bekommen
    .right = Zugang nach dem EU Data Act
    .text = Was ein vernetztes Gerät aufgezeichnet hat.
wish-question = Eine Frage stellen
    .text = Alles, was den Umgang mit Ihren Daten betrifft.
wish-other = Ein anderer Antrag

## Listen

requests-title = Anträge
requests-lead = Was Sie von Organisationen verlangt haben, bis wann eine Antwort fällig ist und was auf Sie wartet.
requests-lead-of = Was Sie von { $organization } verlangt haben, bis wann eine Antwort fällig ist und was auf Sie wartet.
requests-new = Neuer Antrag
requests-empty = Noch keine Anträge. Verlangen Sie eine Kopie Ihrer Daten: 90 Sekunden.
requests-empty-text = Ein begonnener Antrag steht hier mit seinen Fristen und allem, was dazu gesagt wird.
requests-save-dates = Fristen als Kalenderdatei speichern
requests-group-late = Überfällig
requests-group-soon = Fällig in 7 Tagen
requests-group-member = Wartet auf Sie
requests-group-organization = Wartet auf die Organisation
requests-group-closed = Abgeschlossen
requests-group-other = Weitere
nav-requests-late =
    { $count ->
        [one] 1 überfällig
       *[other] { $count } überfällig
    }

## Ein Antrag in einer Zeile

request-name = { $organization }: { $wish }
request-late =
    { $days ->
        [one] 1 Tag überfällig
       *[other] { $days } Tage überfällig
    }
request-due-on = Fällig { $date }
request-reminder-on = Ihre Erinnerung { $date }
request-was-due = Die Antwort war fällig: { $date }
request-sent-on = Gesendet { $date }
request-sent-on-guided = Dort erledigt am { $date }
request-sent-on-phone = Angerufen am { $date }
request-sent-on-local = Erledigt am { $date }
request-sent-on-portal = Angenommen am { $date }
request-begun-on = Begonnen { $date }
request-reference = Zeichen
request-loading = Der Antrag wird gelesen
request-not-found-title = Antrag nicht gefunden
request-not-found = Unter dieser Adresse gibt es keinen Antrag mehr.
request-to-list = Zu den Anträgen
request-noted = Notiert.
request-saved-as = Gespeichert als { $path }
request-saved-open = Wer diese Datei öffnet, kann sie lesen.

## Wie es steht

request-state-draft = Entwurf
request-state-ready = Bereit zum Senden
request-state-ready-guided = Bereit zum Erledigen
request-state-ready-phone = Bereit zum Anruf
request-state-ready-local = Bereit zum Erledigen
request-state-did-you-send = Haben Sie ihn gesendet?
request-state-did-you-send-guided = Haben Sie es erledigt?
request-state-sent = Gesendet
request-state-sent-guided = Nach Ihrer Angabe dort erledigt
request-state-sent-phone = Angerufen
request-state-sent-local = Nach Ihrer Angabe erledigt
request-state-acknowledged = Eingang bestätigt
request-state-identity-asked = Gefragt, wer Sie sind
request-state-clarification-asked = Gefragt, was Sie meinen
request-state-fee-asked = Gebühr verlangt
request-state-extended = Verlängert
request-state-answered-fully = Ganz beantwortet
request-state-answered-partly = Zum Teil beantwortet
request-state-refused = Abgelehnt
request-state-withdrawn = Zurückgenommen
request-state-closed = Abgeschlossen
request-state-other = Stand hier nicht bekannt

## Auf welchem Weg, und wessen Uhr gilt

request-channel-portal = Über das Portal
request-channel-guided = Auf den Seiten der Organisation
request-channel-email = Brief per E-Mail
request-channel-post = Brief auf Papier
request-channel-phone = Per Telefon
request-channel-local = Auf Ihrem eigenen Gerät
request-channel-none = Brief an eine Adresse, die Sie gefunden haben
request-channel-other = Auf anderem Weg
request-law-eu-gdpr = EU und EWR: DSGVO
request-law-uk-gdpr = Vereinigtes Königreich: UK GDPR
request-law-california = Kalifornien: CCPA
request-law-us-commercial-email = USA: Werbung per E-Mail
request-law-own-reminder = Kein Gesetz: Ihre eigene Erinnerung
request-law-other = Ein Gesetz, das diese Version nicht kennt
request-applies-applies = Gilt, soweit wir das sagen können.
request-applies-voluntary = Die Organisation muss sich nicht daran halten, kann es aber.
request-applies-marketing = Nur für Werbung per E-Mail.
request-applies-elsewhere = Für Menschen, die anderswo leben.

## Das Bild in der Zeit

request-summary =
    { $count ->
        [one]
            { $late ->
                [0] Für einen Antrag läuft eine Frist.
               *[other] Für einen Antrag läuft eine Frist, und er ist überfällig.
            }
       *[other]
            { $late ->
                [0] Für { $count } Anträge läuft eine Frist.
                [one] Für { $count } Anträge läuft eine Frist, einer davon ist überfällig.
               *[other] Für { $count } Anträge läuft eine Frist, { $late } davon sind überfällig.
            }
    }
request-summary-next =
    { $count ->
        [one]
            { $late ->
                [0] Für einen Antrag läuft eine Frist.
               *[other] Für einen Antrag läuft eine Frist, und er ist überfällig.
            }
       *[other]
            { $late ->
                [0] Für { $count } Anträge läuft eine Frist.
                [one] Für { $count } Anträge läuft eine Frist, einer davon ist überfällig.
               *[other] Für { $count } Anträge läuft eine Frist, { $late } davon sind überfällig.
            }
    } Nächster Termin: { $next }, { $name }.
request-as-table = Als Tabelle zeigen
request-as-picture = Als Bild zeigen
request-legend-sent = ● gesendet
request-legend-sent-guided = ● dort erledigt
request-legend-sent-phone = ● angerufen
request-legend-sent-local = ● erledigt
request-legend-sent-portal = ● angenommen
request-legend-sent-mixed = ● gestellt
request-legend-due = ◆ fällig
request-legend-extended = ◇ verlängert bis
request-legend-own = ◌ Ihre Erinnerung
request-today = Heute, { $date }
request-table = Anträge mit laufender Frist, Stand { $today }
request-table-who = Organisation
request-table-what = Antrag
request-table-sent = Gesendet
request-table-sent-guided = Dort erledigt
request-table-sent-phone = Angerufen
request-table-sent-local = Erledigt
request-table-sent-portal = Angenommen
request-table-sent-mixed = Gestellt
request-table-due = Fällig
request-table-extended = Verlängert bis
request-table-state = Wie es steht
request-table-own = { $date }, Ihre Erinnerung
request-table-none = nicht verlängert
request-table-late = { $state }, { $late }
request-step-sent = Gesendet { $date }
request-step-sent-guided = Dort erledigt { $date }
request-step-sent-phone = Angerufen { $date }
request-step-sent-local = Erledigt { $date }
request-step-sent-portal = Angenommen { $date }
request-step-due = Fällig { $date }
request-step-own = Ihre Erinnerung { $date }
request-step-extended = Verlängert bis { $date }
request-step-today = Heute, { $date }
request-step-late =
    { $days ->
        [one] Heute, { $date }: 1 Tag überfällig
       *[other] Heute, { $date }: { $days } Tage überfällig
    }

## Beginnen

request-new-lead = Wählen Sie, was Sie wollen. Gesendet wird nichts, bevor Sie den Brief gesehen haben.
request-new-usual = Am häufigsten verlangt
request-new-more = Weitere Rechte
request-new-whom = An wen geht der Antrag?
request-new-whom-text = Unter dem Namen steht, was die jeweilige Richtlinie dazu sagt. Verlangen können Sie es auch, wo sie schweigt.
request-write = Brief schreiben
request-write-guided = Ansehen, wie es geht
request-write-phone = Ansehen, wie es geht
request-write-local = Ansehen, wie es geht
request-write-to = An { $organization } schreiben
request-go-on = Brief weiterschreiben
request-see = Antrag ansehen
request-begin-another = Einen weiteren beginnen
request-going-on =
    { $count ->
        [one] Es gibt dazu schon einen Antrag
       *[other] Es gibt dazu schon { $count } Anträge
    }
request-of-day = Antrag vom { $date }
request-of-begun = Antrag, begonnen am { $date }
request-other-right = Ein anderes Recht wählen
request-policy = Was die Richtlinie von { $organization } sagt
request-right = Im Gesetz heißt das: { $right }.
request-right-article = Im Gesetz heißt das: { $right } ({ $article }).
request-mention-listed = Die Richtlinie nennt dieses Recht
request-mention-implied = Die Richtlinie deutet es an
request-way-named = { $way }, wie die Richtlinie sagt
request-way-suggested = { $way }: unser Vorschlag, die Richtlinie nennt keinen Weg
request-mention-where = Richtlinie, { $sections } · Fassung vom { $date }
request-mention-copy = Fassung vom { $date }

## Schreiben

request-needs = Was der Brief braucht
request-needs-phone = Was griffbereit sein sollte
request-where = Wohin er geht
request-where-phone = Wen Sie anrufen
request-manner = Wie er geht, und was er nennt
request-manner-guided = Der Weg
request-manner-phone = Der Weg
request-manner-local = Der Weg
request-letter = Der Brief
request-how = Wie es geht
slot-name = Ihr Name
slot-nickname = Ihr Spitzname
slot-member-company = Ihr Mitgliedsunternehmen
slot-user-name = Benutzername
slot-account-email = E-Mail-Adresse Ihres Kontos
slot-contact-method = Wie Sie am liebsten erreicht werden
slot-reply-address = Postanschrift für die Antwort
slot-device-name = Name des Geräts
slot-device-serial = Seriennummer des Geräts
slot-device-id = Gerätekennung
slot-website-links = Webseiten, um die es geht
    .text = Eine Adresse je Zeile.
slot-before = Was jetzt falsch ist
slot-after = Was richtig ist
slot-data-to-delete = Welche Daten gelöscht werden sollen
slot-recipients = Um welche Empfänger es geht
slot-details = Was genau Sie wollen
slot-contact = Adresse
slot-contact-source = Wo Sie sie gefunden haben
slot-other = Eine weitere Angabe
slot-asked = { $organization } verlangt diese Angabe.
slot-needed = Ohne diese Angabe geht der Brief nicht.
slot-none = Nichts gewählt
request-contact = Geht an
request-contact-phone = Nummer
request-contact-still = Stimmt diese Adresse noch? Unsere Fassung der Richtlinie ist vom { $date }.
request-contact-still-phone = Stimmt diese Nummer noch? Unsere Fassung der Richtlinie ist vom { $date }.
request-contact-checked = Ich habe geprüft, dass sie aktuell ist
request-contact-checked-on = Geprüft haben Sie sie am { $date }.
request-contact-another = Eine andere Adresse verwenden
request-contact-another-phone = Eine andere Nummer verwenden
request-contact-policys = Adresse der Richtlinie verwenden
request-contact-policys-phone = Nummer der Richtlinie verwenden
request-contact-missing = Die Fassung der Richtlinie von { $organization } enthält keine Adresse. Wo haben Sie eine gefunden?
request-contact-address = Adresse
request-contact-address-phone = Nummer
request-contact-source = Wo Sie sie gefunden haben
request-contact-source-text = Zum Beispiel: die Website, Seite Kontakt
request-named-law = Gesetz, das der Brief nennt
request-named-law-text = Genannt wird es nur, wenn Sie eines wählen.
request-named-law-wanted = { $organization } will das Recht genau benannt haben.
request-named-law-none = Keines
request-named-law-right = Das Recht beim Namen, ohne Gesetz
request-language = Sprache des Briefs
request-english-copy = Englische Fassung darunter setzen
request-english-copy-text = Die Richtlinie von { $organization } ist auf Englisch. Mit der Fassung darunter kann auch antworten, wer dort die Sprache des Briefs nicht liest.
request-channel = Auf welchem Weg
letter-language-en = English
letter-language-de = Deutsch
letter-language-fr = Français
letter-language-zh-Hans = 简体中文
letter-language-other = Eine andere Sprache
letter-recipient = An
letter-no-recipient = Noch keine Adresse
letter-subject-line = Betreff
letter-subject-fixed = { $organization } schreibt diesen Betreff vor, darum lässt er sich nicht ändern.
letter-text = Text
letter-unwritten = Der Brief erscheint hier, sobald alles da ist, was er braucht.
letter-edited = Sie haben den Brief von Hand geändert. Ihre Angaben ändern ihn nicht mehr.
letter-again = Neu aus Ihren Angaben schreiben
letter-not-kept = Noch nicht gespeichert. Ihr Text ist noch da.
letter-by-mail-program = Im Mailprogramm öffnen
letter-by-mail-account = Über Ihr Mailkonto senden
letter-by-copied = Teile kopieren
letter-by-draft-file = Als Maildatei speichern
letter-by-pdf = Als PDF speichern
letter-other-ways = Andere Wege
letter-file-open = Wer eine gespeicherte Datei öffnet, kann sie lesen. Sie ist nicht verschlüsselt.
letter-nothing-opened = Kein Mailprogramm hat sich geöffnet. Kopieren Sie die Teile oder speichern Sie den Brief als Datei.
letter-too-long = Dieser Brief ist zu lang für einen Mail-Link. Kopieren Sie die Teile oder speichern Sie ihn als Maildatei.
letter-too-long-with-copy = Dieser Brief ist zu lang für einen Mail-Link. Ohne die englische Fassung ist er vielleicht kurz genug; oder Sie kopieren die Teile oder speichern ihn als Maildatei.
letter-copy = Die Teile kopieren
letter-copy-text = Fügen Sie jeden Teil in Ihr Mailprogramm oder ein Formular ein. Danach fragen wir, ob Sie ihn gesendet haben.
letter-copy-done = Fertig
letter-discard = Entwurf verwerfen
letter-discarded = Der Entwurf ist verworfen.
letter-discard-title = Diesen Entwurf verwerfen?
letter-discard-text = Was Sie geschrieben haben, wird von diesem Computer entfernt. { $organization } hat nichts davon bekommen.
letter-discard-keep = Entwurf behalten
letter-discard-go = Entwurf verwerfen
letter-problem-missing = { $organization } braucht diese Angabe: { $slot }.
letter-problem-missing-in-text = { $organization } verlangt diese Angabe, und im Text steht sie nicht mehr: { $slot }.
letter-problem-right-not-named-in-text = Der Text nennt das Recht nicht mehr. Schreiben Sie ihn neu aus Ihren Angaben.
letter-problem-list-not-named-in-text = Der Text spricht nicht mehr vom E-Mail-Verteiler. { $organization } verlangt, dass eine Bitte um Streichung davon spricht. Lassen Sie den Brief neu aus Ihren Angaben schreiben.
letter-problem-right-not-named = Wählen Sie das Recht oder das Gesetz, das der Brief nennt. Ohne diese Angabe nimmt { $organization } keinen Brief an.
letter-problem-no-article = Das gewählte Gesetz hat kein solches Recht, soweit wir wissen. Wählen Sie ein anderes oder keines.
letter-problem-no-contact = Geben Sie eine Adresse von { $organization } ein, zum Beispiel privacy@example.org
letter-problem-no-contact-phone = Geben Sie eine Nummer von { $organization } ein, zum Beispiel +49 30 1234567
letter-problem-not-an-address = An diese Adresse kann kein Brief gehen. Geben Sie eine ein, zum Beispiel privacy@example.org
letter-problem-not-an-address-phone = Diese Nummer kann man nicht anrufen. Geben Sie eine ein, zum Beispiel +49 30 1234567
letter-problem-contact-not-checked = Prüfen Sie, ob die Adresse aktuell ist, und setzen Sie das Häkchen.
letter-problem-contact-not-checked-phone = Prüfen Sie, ob die Nummer aktuell ist, und setzen Sie das Häkchen.
letter-problem-contact-source-missing = Schreiben Sie, wo Sie die Adresse gefunden haben.
letter-problem-contact-source-missing-phone = Schreiben Sie, wo Sie die Nummer gefunden haben.
letter-problem-not-a-letter = Auf diesem Weg geht kein Brief hinaus. Wählen Sie einen anderen Weg.
letter-problem-no-reference = Dem Brief fehlt sein Zeichen. Schreiben Sie ihn neu aus Ihren Angaben.
letter-problem-reference-missing = Das Zeichen fehlt im Text. Ohne das Zeichen lässt sich eine Antwort schwer zuordnen.
letter-problem-holds-forbidden = Das darf nicht im Brief stehen: ein Passwort oder ein Prüfcode. Nehmen Sie es heraus: { $slot }.
letter-problem-text-holds = Im Text steht ein Passwort oder ein Prüfcode. Nehmen Sie das heraus.
letter-problem-subject-holds = Im Betreff steht etwas, das nicht hinaus darf. Nehmen Sie es heraus.
letter-problem-subject-changed = { $organization } schreibt einen anderen Betreff vor. Schreiben Sie den Brief neu aus Ihren Angaben.
letter-problem-subject-not-a-line = Geben Sie einen Betreff von einer Zeile ein.
letter-problem-text-in-another-language = Der von Hand geänderte Text steht nicht in der gewählten Sprache. Er bleibt, wie Sie ihn geschrieben haben. Ändern Sie ihn selbst oder lassen Sie ihn neu aus Ihren Angaben schreiben.
letter-problem-copy-not-in-text = Sie haben den Text von Hand geändert, darum wurde keine englische Fassung darunter gesetzt. Fügen Sie selbst eine an oder lassen Sie ihn neu aus Ihren Angaben schreiben.
letter-problem-copy-still-in-text = Sie haben den Text von Hand geändert, darum steht die englische Fassung noch darunter. Nehmen Sie sie selbst heraus oder lassen Sie ihn neu aus Ihren Angaben schreiben.
letter-problem-copy-unlike-letter = Sie haben nur den Brief oder nur seine englische Fassung geändert. Beide sagen vielleicht nicht mehr dasselbe. Ändern Sie auch den anderen Teil oder lassen Sie beide neu aus Ihren Angaben schreiben.
letter-problem-names-others = Der Text nennt jemand anderen, dessen Daten in Ihrem Profil stehen. Lassen Sie diese Person weg, außer der Antrag betrifft sie.
letter-problem-other = Etwas im Brief braucht Ihre Aufmerksamkeit.
request-by-portal = Der Antrag geht so, wie er ist, an das Portal. Antwort und Beleg kommen hierher zurück.
request-by-guided = Das erledigen Sie auf den Seiten der Organisation. Notieren Sie hier, wenn es getan ist.
request-page-check = Die Adresse { $host } steht in unserer Fassung der Richtlinie vom { $date }. Sehen Sie nach, ob die Seite wirklich dazugehört, bevor Sie sich dort anmelden.
request-page-none = Die Fassung der Richtlinie von { $organization } nennt dafür keine Adresse. Gehen Sie dorthin wie sonst auch, oder über einen Link in einer Nachricht von dort.
request-by-phone = Sie rufen an und notieren hier, was gesagt wurde.
request-by-local = Das erledigen Sie auf Ihrem eigenen Gerät. Notieren Sie hier, wenn es getan ist.
request-by-other = Erledigen Sie es auf Ihre Weise und notieren Sie es hier.
request-done-phone = Ich habe angerufen
request-done-page = Ich habe es auf den Seiten erledigt
request-done-local = Ich habe es erledigt

## Haben Sie ihn gesendet?

request-did-you-send = Haben Sie ihn gesendet?
request-did-you-send-guided = Haben Sie es erledigt?
request-did-you-send-text = Ihr Mailprogramm sehen wir nicht. Die Frist beginnt an dem Tag, an dem Sie den Brief an { $organization } gesendet haben.
request-did-you-send-text-guided = Was Sie im Browser tun, sehen wir nicht. Die Frist beginnt an dem Tag, an dem Sie es bei { $organization } erledigt haben.
request-did-you-send-post = Die Frist beginnt, wenn { $organization } den Brief hat. Notieren Sie jetzt den Tag der Aufgabe und später die Zustellung.
request-sent-how = Wie ging er hinaus?
request-sent-by-post = Auf Papier, mit der Post
request-sent-by-email = Als E-Mail
request-sent-day = Gesendet am
request-sent-day-guided = Erledigt am
request-sent-yes = Ja, ich habe ihn gesendet
request-sent-yes-guided = Ja, ich habe es erledigt
request-sent-no = Noch nicht

## Fristen

request-dates = Fristen
request-date-sent = Gesendet
request-date-sent-guided = Dort erledigt
request-date-sent-phone = Angerufen
request-date-sent-local = Erledigt
request-change = Ändern
request-clock = Wessen Uhr
request-clock-notes = Zu diesen Fristen
request-clock-of = { $law }, Feiertage: { $country }
request-due-acknowledge = Eingang wird bestätigt
request-due-answer = Fällig
request-due-answer-extended = Fällig vor der Verlängerung
request-due-extended-answer = Fällig nach der Verlängerung
request-due-opt-out = Schluss spätestens
request-due-complaint-answer = Beschwerde wird bestätigt
request-due-authority = Die Behörde antwortet
request-due-authority-answer = Die Behörde antwortet
request-due-own-reminder = Ihre Erinnerung
request-due-other = Ein anderer Termin
request-not-before = nicht vor { $date }
request-not-before-about = nicht vor etwa { $date }
request-due-met = Kam am { $date }
request-due-passed = Dieser Tag ist vorbei
request-about = etwa { $date }
request-own-reminder = Ihre Erinnerung, keine gesetzliche Frist
request-why-source = Quelle: { $source }
request-law = Gesetz
request-law-change = Gesetz oder Land ändern
request-law-text = Das Gesetz bestimmt, wie viel Zeit die Organisation hat. Alle Fristen werden neu berechnet.
request-law-go = Diesem Gesetz folgen
request-law-chosen = Die Fristen sind neu berechnet.
request-country = Feiertage von
request-country-text = Fällt eine Frist auf einen Feiertag, rückt sie auf den nächsten Arbeitstag, wo das Gesetz das so sagt.
request-country-none = Keine

## Was geschehen ist

request-next = Was ist danach geschehen?
request-next-text = Notieren Sie es mit dem Tag. Es steht dann im Protokoll.
request-next-theirs = { $organization }
request-next-authority = Die Behörde
request-next-mine = Sie
request-event-sent = Ich habe ihn gesendet
request-event-sent-phone = Ich habe angerufen
request-event-sent-page = Ich habe es auf den Seiten erledigt
request-event-sent-local = Ich habe es erledigt
request-event-delivered = Der Brief wurde zugestellt
request-event-acknowledged = Der Eingang wurde bestätigt
request-event-identity-asked = Es wurde gefragt, wer ich bin
    .text = Antworten Sie nur, was nötig ist. Ein Ausweis geht nie von selbst hinaus.
request-event-identity-answered = Ich habe gesagt, wer ich bin
request-event-clarification-asked = Es wurde gefragt, was ich meine
request-event-clarification-answered = Ich habe gesagt, was ich meine
request-event-fee-asked = Es wurde eine Gebühr verlangt
request-event-fee-settled = Die Gebühr ist geklärt
request-event-extended = Es dauert länger
    .text = Es kommt darauf an, ob Gründe genannt wurden, und wann.
request-event-answered = Es kam eine Antwort
request-event-reminded = Ich habe erinnert
request-event-complained-to-them = Ich habe mich dort beschwert
request-event-complaint-confirmed = Meine Beschwerde wurde bestätigt
request-event-complained = Ich habe mich bei einer Behörde beschwert
request-event-authority-answered = Die Behörde hat geantwortet
    .text = Eine Eingangsbestätigung ist noch keine Antwort: Notieren Sie, wann sie Ihnen schreibt, wie es um Ihre Beschwerde steht oder was dabei herauskam.
request-event-withdrawn = Ich nehme ihn zurück
    .text = Das ist Ihre Notiz. Teilen Sie es auch { $organization } mit, wenn der Brief schon gesendet ist.
request-event-closed = Abschließen
    .text = Es wird nichts mehr erwartet. Sie können den Antrag wieder aufnehmen.
request-event-resumed = Wieder aufnehmen
request-event-other = Es ist etwas anderes geschehen
request-on = An welchem Tag
request-on-text = Jahr, Monat, Tag: 2026-05-05
request-note = Was gesagt wurde
request-note-go = Notieren
request-date-missing = Geben Sie einen Tag ein, zum Beispiel 2026-05-05
request-date-future = Dieser Tag kommt erst noch. Geben Sie heute oder einen früheren Tag ein.
request-date-early = Da war der Brief noch nicht gesendet. Geben Sie einen späteren Tag ein.
request-outcome = Wie weit wurde der Antrag erfüllt?
request-outcome-fully = Ganz
request-outcome-partly = Zum Teil
request-outcome-refused = Er wurde abgelehnt
request-outcome-missing = Wählen Sie, wie weit der Antrag erfüllt wurde.
request-reasons = Wurden Gründe genannt?
request-reasons-yes = Ja
request-reasons-no = Nein
request-reasons-missing = Wählen Sie, ob Gründe genannt wurden.

## Überfällig

request-late-text = Die Antwort war fällig: { $date }.
request-late-text-undated = Die Antwort ist überfällig.
request-late-ways = Sie können erinnern oder sich bei Ihrer Behörde beschweren.
request-write-to-portal = Portal von { $organization } nutzen
request-write-to-guided = Ansehen, wie es bei { $organization } geht
request-write-to-phone = Ansehen, wie es bei { $organization } geht
request-write-to-local = Ansehen, wie es bei { $organization } geht
request-write-reminder = Erinnerung schreiben
request-late-ways-to-them = Sie können erinnern, sich dort beschweren oder sich bei Ihrer Behörde beschweren.
request-write-complaint-to-them = Beschwerde an die Organisation schreiben
request-write-complaint = Beschwerde an eine Behörde schreiben
request-told-extended = Mir wurde eine Verlängerung mitgeteilt
request-close = Abschließen

## Nachweise

request-messages = Aufbewahrte Nachrichten
message-no-subject = Ohne Betreff
message-from-member = Von Ihnen
message-from-organization = Als Antwort hinzugefügt
message-from-authority = Von der Behörde
message-from-other = Von jemand anderem
message-verified = Signatur belegt
message-verified-by = Signiert von { $domain }, belegt
message-failed = Signatur passt nicht
message-none = Nicht signiert
message-not-checked = Signatur nicht geprüft
message-attachment = Anhang: { $name }, { $size }
message-attachment-unnamed = eine Datei ohne Namen
message-doubt-names-none = Sie nennt weder Ihr Zeichen noch einen Brief von Ihnen. Dass sie hierher gehört, sagen nur Sie.
message-doubt-several-senders = Sie nennt mehrere Absender. Nicht jedes Mailprogramm zeigt dieselben.
message-doubt-date = Sie nennt kein Datum, das stimmen kann. Der Tag, der hier steht, ist nicht ihr eigener.
message-doubt-cut = Gezeigt wird nur der Anfang. Die aufbewahrte Datei enthält alles.
message-doubt-letters = Einzelne Buchstaben können falsch sein: Die Nachricht hält sich nicht an die Kodierung, die sie nennt.
message-doubt-damaged-file = Ein Anhang ließ sich nicht entpacken; genannt ist die Größe der verpackten Form.
message-doubt-other = Sie wird vielleicht nicht so gezeigt, wie sie gesendet wurde.
request-evidence = Nachweise
request-evidence-text = Was gesagt wurde, wann und von wem; jeder Schritt ist an den vorigen gebunden.
request-import = Antwort aus einer Maildatei hinzufügen
request-import-drop = Oder die Maildatei irgendwo auf dieser Seite ablegen.
request-enter-answer = Eintragen, was geschickt wurde
request-elsewhere-names = Sie nennt „{ $request }“, Zeichen { $reference }.
request-elsewhere-names-sent = Sie nennt „{ $request }“ vom { $date }, Zeichen { $reference }.
request-elsewhere-keep = Bei jenem Antrag aufbewahren
request-elsewhere-keep-of = Bei jenem Antrag aufbewahren: { $request }, { $reference }
request-elsewhere-go = Zu jenem Antrag
request-elsewhere-go-of = Zu jenem Antrag: { $request }, { $reference }
request-elsewhere-kept = Sie ist bei „{ $request }“ aufbewahrt, Zeichen { $reference }.
request-reply-kept = Die Antwort ist bei diesem Antrag aufbewahrt.
request-save-dates = Fristen von { $organization } als Kalenderdatei speichern
request-letter-sent = Gesendeten Brief zeigen
request-letter-handed = Brief zeigen
request-log = Protokoll zeigen
request-log-text = Ältestes zuerst. Jedes Dokument ist mit seinem SHA-256 benannt.
request-clock-behind = Die Uhr dieses Computers zeigt { $today }, gesendet haben Sie am { $sent }
    .text = Stellen Sie die Uhr richtig. Bis dahin sind Tage hier falsch gezählt, und nichts, was geschehen ist, lässt sich notieren. Was da ist, bleibt erhalten.
request-clock-behind-guided = Die Uhr dieses Computers zeigt { $today }, dort erledigt haben Sie es am { $sent }
request-clock-behind-phone = Die Uhr dieses Computers zeigt { $today }, angerufen haben Sie am { $sent }
request-clock-behind-local = Die Uhr dieses Computers zeigt { $today }, erledigt haben Sie es am { $sent }
request-clock-behind-portal = Die Uhr dieses Computers zeigt { $today }, angenommen hat das Portal es am { $sent }
request-damaged = Protokoll beschädigt
request-log-broken = Das Protokoll dieses Antrags ist nicht in sich schlüssig
request-log-broken-text = Ab Zeile { $number } wurde es außerhalb dieses Programms geändert oder beschädigt, oder es fehlen Zeilen. Die Zeilen davor sind unverändert. Dahinter wird nichts mehr geschrieben.
log-number = Nr.
log-who = Wer
log-who-member = Sie
log-who-authority = Eine Behörde
log-what = Was
log-on = Tag
log-written = Aufgeschrieben
log-document = Dokument
log-none = ohne
log-event-began = Begonnen
log-event-law-chosen = Gesetz gewählt
log-event-way-chosen = Weg oder Sprache geändert
log-event-prepared = Brief fertig
log-event-prepared-guided = Bereit zum Erledigen
log-event-prepared-phone = Bereit zum Anruf
log-event-prepared-local = Bereit zum Erledigen
log-event-reopened = Brief wieder geöffnet
log-event-handed-over = Übergeben
log-event-later-handed-over = Späterer Brief übergeben
log-event-handed-over-page = Seite geöffnet
log-event-not-sent = Nicht gesendet, nach Ihrer Angabe
log-event-sent = Gesendet, nach Ihrer Angabe
log-event-sent-page = Erledigt, nach Ihrer Angabe
log-event-sent-phone = Angerufen, nach Ihrer Angabe
log-event-sent-local = Erledigt, nach Ihrer Angabe
log-event-accepted = Vom Portal angenommen
log-event-message-kept = Nachricht aufbewahrt
log-event-withdrawn = Zurückgenommen
log-event-closed = Abgeschlossen
log-event-resumed = Wieder aufgenommen
log-event-unreadable = Eine Zeile, die diese Version nicht lesen kann
log-by-mail-program = im Mailprogramm
log-by-draft-file = als Maildatei
log-by-copied = durch Kopieren
log-by-pdf = als PDF
log-by-page = auf den Seiten der Organisation
log-by-email = per E-Mail
log-by-mail-account = über Ihr Mailkonto
log-by-post = per Post
log-by-phone = per Telefon
log-by-local = auf Ihrem Gerät
log-from-member = von Ihnen
log-from-organization = von der Organisation
log-from-authority = von der Behörde
log-reasons-yes = mit Gründen
log-reasons-true = mit Gründen
log-reasons-no = ohne Gründe
log-reasons-false = ohne Gründe
log-outcome-fully = ganz
log-outcome-partly = zum Teil
log-outcome-refused = abgelehnt

## Überall

everywhere-marketing = Werbung überall abstellen
everywhere-marketing-lead = Ein Druck bereitet es bei jeder Organisation vor. Ein Brief oder Antrag geht erst hinaus, wenn Sie ihn senden.
everywhere-sharing = Weitergabe widersprechen
everywhere-sharing-lead = Ein Druck bereitet es bei jeder Organisation vor. Wo kein Portal wählen lässt und die Richtlinie keine Abmeldung nennt, widerspricht der Antrag.
everywhere-list = Ihre Organisationen
everywhere-prepare = Alles vorbereiten
everywhere-prepare-some =
    { $count ->
        [one] Das Gewählte vorbereiten
       *[other] Die { $count } Gewählten vorbereiten
    }
everywhere-prepared = Vorbereitet. Unten sehen Sie, was auf Sie wartet.
everywhere-progress = { $confirmed } von { $total } bestätigt, { $waiting } bei der Organisation, { $letters } bei Ihnen
everywhere-will-portal = Ein Druck bittet das Portal darum.
everywhere-will-letter = Ein Druck bereitet einen Brief vor. Senden tun ihn Sie.
everywhere-will-contact-needed = Die Fassung der Richtlinie enthält keine Adresse. Ein Druck bereitet einen Brief vor; die Adresse ergänzen Sie.
everywhere-will-nothing-stated = Die Richtlinie nennt keine Abmeldung. Ein Druck bereitet einen Brief vor, der widerspricht.
everywhere-confirmed = Bestätigt
everywhere-portal = Wartet
everywhere-answer = Gesendet
everywhere-answer-guided = Nach Ihrer Angabe dort erledigt
everywhere-answer-phone = Angerufen
everywhere-answer-local = Nach Ihrer Angabe erledigt
everywhere-answer-portal = Angenommen
everywhere-letter = Brief nicht gesendet
everywhere-letter-guided = Noch nicht erledigt
everywhere-letter-phone = Noch nicht angerufen
everywhere-letter-local = Noch nicht erledigt
everywhere-contact = Adresse fehlt
everywhere-asked = Haben Sie ihn gesendet?
everywhere-asked-guided = Haben Sie es erledigt?
everywhere-refused = Abgelehnt
everywhere-partly = Zum Teil beantwortet
everywhere-identity = Gefragt, wer Sie sind
everywhere-clarification = Gefragt, was Sie meinen
everywhere-fee = Gebühr verlangt
everywhere-is-confirmed = { $organization } hat es bestätigt.
everywhere-is-portal =
    { $count ->
        [one] Eine Wahl wartet auf das Portal. Bestätigt ist noch nichts.
       *[other] { $count } Wahlen warten auf das Portal. Bestätigt ist noch nichts.
    }
everywhere-is-letter = Ein Brief ist vorbereitet. Es ändert sich nichts, bevor Sie ihn senden.
everywhere-is-letter-guided = Wie es auf den Seiten dort geht, liegt bereit. Es ändert sich nichts, bevor Sie es erledigen.
everywhere-is-letter-phone = Der Anruf ist vorbereitet. Es ändert sich nichts, bevor Sie anrufen.
everywhere-is-letter-local = Wie es auf Ihrem Gerät geht, liegt bereit. Es ändert sich nichts, bevor Sie es erledigen.
everywhere-is-contact = Ein Brief ist vorbereitet. Es fehlt eine Adresse, die Sie selbst gefunden haben.
everywhere-is-asked = Der Brief hat dieses Programm verlassen. Sagen Sie, ob Sie ihn gesendet haben.
everywhere-is-asked-guided = Sie haben die Seiten dort geöffnet. Sagen Sie, ob Sie es erledigt haben.
everywhere-is-answer = Es ist gesendet. { $organization } hat noch nichts bestätigt.
everywhere-is-answer-guided = Sie haben notiert, dass Sie es dort erledigt haben. { $organization } hat noch nichts bestätigt.
everywhere-is-answer-phone = Sie haben notiert, dass Sie angerufen haben. { $organization } hat noch nichts bestätigt.
everywhere-is-answer-local = Sie haben notiert, dass Sie es auf Ihrem Gerät erledigt haben. { $organization } hat noch nichts bestätigt.
everywhere-is-answer-portal = Das Portal hat den Antrag angenommen. { $organization } hat ihn noch nicht beantwortet.
everywhere-is-refused = { $organization } hat es abgelehnt. Im Antrag steht die Antwort und was Sie tun können.
everywhere-is-partly = { $organization } hat zum Teil geantwortet. Bestätigt ist nicht alles.
everywhere-is-identity = { $organization } fragt, wer Sie sind. Bis Sie antworten, geht es vielleicht nicht weiter.
everywhere-is-clarification = { $organization } fragt, was Sie meinen. Bis Sie antworten, geht es vielleicht nicht weiter.
everywhere-is-fee = { $organization } verlangt eine Gebühr. Sie entscheiden, ob Sie zahlen oder nach dem Grund fragen.
everywhere-open-letter = Brief öffnen
everywhere-open-letter-of = Brief öffnen, an { $organization }
everywhere-open-letter-guided = Antrag ansehen
everywhere-open-letter-phone = Antrag ansehen
everywhere-open-letter-local = Antrag ansehen
everywhere-open-letter-of-guided = Antrag ansehen, an { $organization }
everywhere-open-letter-of-phone = Antrag ansehen, an { $organization }
everywhere-open-letter-of-local = Antrag ansehen, an { $organization }
everywhere-open-contact = Adresse ergänzen
everywhere-open-contact-of = Adresse ergänzen für { $organization }
everywhere-open-asked = Antworten
everywhere-open-asked-of = Antworten, ob der Brief an { $organization } gesendet ist
everywhere-open-asked-of-guided = Antworten, ob Sie es bei { $organization } erledigt haben
everywhere-open-answer = Antrag ansehen
everywhere-open-answer-of = Antrag ansehen, an { $organization }
everywhere-open-confirmed = Antrag ansehen
everywhere-open-confirmed-of = Antrag ansehen, an { $organization }
everywhere-open-portal = Antrag ansehen
everywhere-open-portal-of = Antrag ansehen, an { $organization }
everywhere-open-refused = Antrag ansehen
everywhere-open-refused-of = Antrag ansehen, an { $organization }
everywhere-open-partly = Antrag ansehen
everywhere-open-partly-of = Antrag ansehen, an { $organization }
everywhere-open-identity = Antrag ansehen
everywhere-open-identity-of = Antrag ansehen, an { $organization }
everywhere-open-clarification = Antrag ansehen
everywhere-open-clarification-of = Antrag ansehen, an { $organization }
everywhere-open-fee = Antrag ansehen
everywhere-open-fee-of = Antrag ansehen, an { $organization }
everywhere-others =
    { $count ->
        [one] Dazu ist noch ein Antrag offen.
       *[other] Dazu sind noch { $count } Anträge offen.
    }
everywhere-others-see = Alle Anträge an { $organization } ansehen
everywhere-also = Außerdem: { $steps }
everywhere-still = Kommt weiterhin: { $what }
everywhere-still-none = Die Richtlinie nennt nichts, was weiterhin kommt.
everywhere-beyond =
    { $count ->
        [one] Über einen weiteren Empfänger der Richtlinie lässt das Portal nicht wählen.
       *[other] Über { $count } weitere Empfänger der Richtlinie lässt das Portal nicht wählen.
    }
everywhere-beyond-unasked =
    { $count ->
        [one] Ein Druck bereitet einen Widerspruch gegen einen davon vor. Senden tun ihn Sie.
       *[other] Ein Druck bereitet einen Widerspruch gegen { $count } davon vor. Senden tun ihn Sie.
    }
everywhere-beyond-met = { $organization } hat bestätigt, worum Sie dazu gebeten haben.
everywhere-at-portal-confirmed = { $organization } hat bestätigt, was das Portal wählen lässt.
everywhere-at-portal-open = Was das Portal wählen lässt, ist nicht alles aus. Ein Druck bittet darum.
everywhere-at-portal-waiting =
    { $count ->
        [one] Eine Wahl wartet auf das Portal. Bestätigt ist sie noch nicht.
       *[other] { $count } Wahlen warten auf das Portal. Bestätigt sind sie noch nicht.
    }

## Auf anderen Seiten

home-shortcuts = Etwas beginnen
home-shortcut-new = Neuer Antrag
home-shortcut-marketing = Werbung überall abstellen
home-shortcut-sharing = Weitergabe widersprechen
home-shortcut-export = Meine Daten herunterladen
home-dates = Fristen
home-next-date = Nächster Termin: { $date }, { $name }.
home-request-late =
    { $days ->
        [one] { $organization } ist 1 Tag überfällig: { $wish }
       *[other] { $organization } ist { $days } Tage überfällig: { $wish }
    }
home-request-late-open = Sehen, was Sie tun können
home-request-soon =
    { $days ->
        [0] { $organization } ist heute fällig: { $wish }
        [one] { $organization } hat noch 1 Tag: { $wish }
       *[other] { $organization } hat noch { $days } Tage: { $wish }
    }
home-request-soon-open = Antrag ansehen
home-request-own =
    { $days ->
        [0] Ihre Erinnerung für { $organization } ist heute: { $wish }
        [one] Ihre Erinnerung für { $organization } ist in 1 Tag: { $wish }
       *[other] Ihre Erinnerung für { $organization } ist in { $days } Tagen: { $wish }
    }
home-request-own-past = Ihre Erinnerung für { $organization } war am { $date }: { $wish }
    .text = Ihr eigener Termin: Kein Gesetz gibt ihn vor.
home-request-did-you-send = Haben Sie den Brief an { $organization } gesendet? { $wish }
    .text = Die Frist beginnt erst, wenn Sie es sagen.
home-request-did-you-send-open = Sagen, ob er gesendet ist
home-request-did-you-send-guided = Haben Sie es bei { $organization } erledigt? { $wish }
    .text = Die Frist beginnt erst, wenn Sie es sagen.
home-request-did-you-send-guided-open = Sagen, ob es erledigt ist
home-request-identity-asked = { $organization } fragt, wer Sie sind: { $wish }
    .text = Bis Sie antworten, geht es vielleicht nicht weiter.
home-request-identity-asked-open = Antrag ansehen
home-request-clarification-asked = { $organization } fragt, was Sie meinen: { $wish }
    .text = Bis Sie antworten, geht es vielleicht nicht weiter.
home-request-clarification-asked-open = Antrag ansehen
home-request-fee-asked = { $organization } verlangt eine Gebühr: { $wish }
    .text = Sie entscheiden, ob Sie zahlen oder nach dem Grund fragen.
home-request-fee-asked-open = Antrag ansehen
home-request-later = { $question } Es geht um { $name }
    .text = Als gesendet notiert wird der Brief erst, wenn Sie es sagen.
home-request-later-open = Sagen, ob er gesendet ist
home-request-later-unknown = { $question } Es geht um { $name }
    .text = Der Brief war über Ihr Mailkonto unterwegs, und ein letztes Wort blieb aus.
home-request-later-unknown-open = Sagen, ob er gesendet ist
home-unsent = Noch nicht an { $organization } gesendet: { $wish }
home-unsent-guided = Noch nicht bei { $organization } erledigt: { $wish }
home-unsent-phone = { $organization } noch nicht angerufen: { $wish }
home-unsent-local = Noch nicht erledigt: { $organization }, { $wish }
home-unsent-portal = Noch nicht im Portal von { $organization } eingereicht: { $wish }
home-unsent-many = { $count } Anträge sind noch nicht hinausgegangen
home-unsent-many-open = Postausgang öffnen
outbox-later = Brief: { $letter }, { $wish }
outbox-letter = Brief: { $wish }
outbox-letter-guided = Auf den Seiten dort: { $wish }
outbox-letter-phone = Anruf: { $wish }
outbox-letter-local = Auf Ihrem Gerät: { $wish }
outbox-letter-open = Brief öffnen
outbox-letter-open-guided = Antrag ansehen
outbox-letter-open-phone = Antrag ansehen
outbox-letter-open-local = Antrag ansehen
outbox-letter-say = Sagen, ob er gesendet ist
outbox-letter-say-guided = Sagen, ob es erledigt ist
preferences-write = An die Organisation schreiben
profile-nothing-changes = Bei { $organization } ändert sich nichts, bevor Sie es mitteilen.
profile-write-correction = Brief zur Berichtigung schreiben
deletion-write = Brief schreiben
settings-letters = Wo Sie leben, und Briefe
settings-letters-text = Gilt für neue Anträge. Jeder Antrag lässt sich für sich ändern.
settings-law = Gesetz
settings-law-text = Ein anderes für jeden neuen Antrag, statt des Gesetzes am Wohnort.
settings-law-none = Das Gesetz am Wohnort
settings-residence = Wo Sie leben
settings-residence-text = Bestimmt, wessen Gesetz und wessen Feiertage zählen.
settings-residence-none = Nicht gewählt, oder ein anderes Land
settings-residence-not-read = Für dieses Land konnte in dieser App kein Gesetz gelesen werden. Anträge bekommen eine eigene Erinnerung, keine gesetzliche Frist.
settings-residence-law = Für Anträge gilt „{ $law }“.
settings-residence-california = Für Anträge gilt „{ $law }“, wo es die Organisation bindet.
settings-residence-us-commercial-email = Für das Ende von Werbung gilt „{ $law }“. Andere Anträge bekommen eine eigene Erinnerung.
settings-residence-overruled = Bestimmt, wessen Feiertage zählen. Das Gesetz ist das gewählte.
settings-letter-language = Sprache der Briefe
settings-letter-language-text = Unabhängig von der Sprache dieses Fensters.
settings-sender = Name, mit dem Sie unterschreiben
settings-sender-text = Steht am Ende jedes Briefs.

## Letters prepared everywhere, sent one by one

everywhere-letters = Briefe zum Absenden
everywhere-letters-text = Jeden ansehen, dann im Mailprogramm öffnen und dort absenden.
everywhere-letters-text-account = Jeden ansehen, dann über Ihr Mailkonto senden, oder im Mailprogramm öffnen und dort absenden.
everywhere-letters-check = Ich habe geprüft, dass diese Adressen aktuell sind
everywhere-letters-old = Sie stammen aus alten Fassungen der Richtlinien.
everywhere-letters-unchecked = Prüfen Sie, ob die Adressen aktuell sind, und setzen Sie das Häkchen.
everywhere-letter-look = Brief ansehen
everywhere-letter-lacks = Er braucht noch etwas von Ihnen, bevor er gehen kann. Unten lässt er sich öffnen.

## Briefe zu einem Antrag, und Behörden

request-write-withdrawal = Rücknahme schreiben
request-write-identity-answer = Schreiben, wer ich bin
request-next-letters = Briefe zu diesem Antrag
follow-up-reminder-text = Eine Erinnerung an { $organization }. Wählen Sie den Weg.
follow-up-complaint-to-them-text = Eine Beschwerde bei { $organization } selbst. Nach dem Gesetz muss ihr Eingang bestätigt werden. Wählen Sie den Weg.
follow-up-complaint-text = Eine Beschwerde über { $organization } an eine Behörde. Wählen Sie den Weg.
follow-up-withdrawal-text = Teilt { $organization } mit, dass Sie den Antrag zurücknehmen. Wählen Sie den Weg.
follow-up-identity-answer-text = Sagt, wer Sie sind, mit Angaben, die { $organization } mit Ihrem Konto vergleichen kann, ohne Kopie eines Ausweises.
follow-up-noted = Notiert wird erst, wenn Sie sagen, dass der Brief gesendet ist.
follow-up-noted-account = Über Ihr Mailkonto wird er notiert, sobald der Mailserver ihn angenommen hat, sonst erst, wenn Sie sagen, dass er gesendet ist.
follow-up-language = In der Sprache Ihres Antrags: { $language }.
follow-up-kept = Der Text bleibt, wie er hier steht. Ihre Angaben ändern ihn nicht mehr.
follow-up-open = { $host } öffnen
follow-up-later = Noch nicht
follow-up-left-otherwise = Der Brief oben ist nicht der, der hinausging. Als verschickt vermerkt wird der, der zuletzt an { $to } hinausging.
follow-up-reminder-sent = Ich habe die Erinnerung gesendet
follow-up-complaint-to-them-sent = Ich habe die Beschwerde gesendet
follow-up-complaint-sent = Ich habe die Beschwerde gesendet
follow-up-withdrawal-sent = Ich habe die Rücknahme gesendet
follow-up-identity-answer-sent = Ich habe die Antwort gesendet
follow-up-asked-reminder = Haben Sie die Erinnerung gesendet?
follow-up-asked-complaint-to-them = Haben Sie die Beschwerde gesendet?
follow-up-asked-complaint = Haben Sie die Beschwerde gesendet?
follow-up-asked-withdrawal = Haben Sie den Brief gesendet, der Ihren Antrag zurücknimmt?
follow-up-asked-identity-answer = Haben Sie die Antwort gesendet, wer Sie sind?
follow-up-asked-text = Was aus dem Brief an { $to } wurde, nachdem er hier hinausging, sehen wir nicht. Er ist so aufbewahrt, wie er hinausging, und als gesendet notiert erst, wenn Sie es sagen.
follow-up-asked-yes = Ja, ich habe den Brief gesendet
follow-up-asked-no = Nein, ich habe den Brief nicht gesendet
request-later-sent = { $what } an { $to } zeigen, { $date }
request-later-reminded = Erinnerung
request-later-complained-to-them = Beschwerde bei der Organisation
request-later-complained = Beschwerde
request-later-withdrawn = Rücknahme
request-later-identity-answered = Antwort, wer Sie sind,
request-later-other = Brief
log-to = an { $name }
letter-problem-authority-missing = Wählen Sie die Behörde, an die sie geht.
letter-problem-authority-not-in-text = Der Text nennt die gewählte Behörde nicht. Ändern Sie ihn oder lassen Sie ihn neu aus Ihren Angaben schreiben.
authority-search = Behörde suchen
authority-search-text = Nach Land oder Name. Die Ihres Wohnorts stehen zuerst.
authority-found = { $count ->
    [one] { $count } Behörde
   *[other] { $count } Behörden
}
authority-suggested = An Ihrem Wohnort
authority-own = Von Ihnen hinzugefügt
authority-add = Behörde hinzufügen
authority-edit = Behörde ändern
authority-keep = Bei der gewählten bleiben
authority-another = Andere Behörde wählen
authority-remove = Entfernen
authority-change = Ändern
authority-source = Kopiert am { $date } aus { $source }
authority-source-own = Von Ihnen am { $date } hinzugefügt: { $source }
authority-check = Nicht bei der Behörde bestätigt. Sehen Sie auf { $host } nach, bevor Sie etwas senden.
authority-address = Adresse der Behörde, falls Sie nachgesehen haben
authority-saved-address = Geht an die Adresse, die Sie bei dieser Behörde gespeichert haben: { $address }
authority-typed-before = Vorher hatten Sie für diese Beschwerde eine andere eingetippt. Sie gilt nicht mehr: { $address }
authority-address-text = E-Mail- oder Postadresse. Ohne sie: Text kopieren und auf ihrer Seite einfügen.
authority-name = Name
authority-own-address = E-Mail- oder Postadresse
authority-page = Seite für Beschwerden
authority-where-from = Wo Sie sie gefunden haben
authority-where-from-text = Damit Sie es später beurteilen können.
authority-name-missing = Geben Sie den Namen der Behörde an.
authority-name-wrong = Dieser Name lässt sich nicht aufbewahren. Geben Sie einen anderen an.
authority-address-missing = Geben Sie eine Adresse oder eine Seite an.
authority-address-wrong = Das ist weder eine E-Mail- noch eine Postadresse. Geben Sie eine an, zum Beispiel post@example.org
authority-page-missing = Geben Sie eine Adresse oder eine Seite an.
authority-page-wrong = Diese Seite öffnet ein Browser nicht sicher. Geben Sie eine an, zum Beispiel www.example.org/beschwerde
authority-source-missing = Geben Sie an, wo Sie sie gefunden haben.
authority-source-wrong = Dieser Text lässt sich nicht aufbewahren. Geben Sie einen anderen an.
authority-saved = Die Behörde ist aufbewahrt.
