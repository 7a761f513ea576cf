# Ein Antrag über das Portal einer Organisation: was hinausgeht, wie weit er ist, was sie dazu sagt.

## Schreiben

filing-write = Antrag schreiben
filing-needs = Was Sie verlangen
filing-manner = Weg und Inhalt
filing-goes = Was an das Portal geht
filing-words = Ihre Worte
filing-asks = Verlangt wird
filing-about = Worum es geht
filing-about-all = Alles, was dort über Sie gespeichert ist
filing-about-open = Nur nach einem Teil fragen
filing-about-some =
    { $count ->
        [one] Zu einer Angabe, die Sie gewählt haben
       *[other] Zu { $count } Angaben, die Sie gewählt haben
    }
filing-about-categories = Arten von Daten aus der Erklärung
filing-about-devices = Ihre Kameras
filing-law = Genanntes Gesetz
filing-law-none = Keines
filing-named-law = Gesetz, das der Antrag nennt
filing-language = Sprache des Antrags
filing-exactly = Genau zeigen, was hinausgeht
filing-exactly-text = Das sind genau die Zeichen. Der Beleg nennt sie mit ihrem SHA-256.
filing-before = Noch ist nichts hinausgegangen. Ohne Netz wartet der Antrag hier, und Sie können ihn zurücknehmen.
filing-send = Über das Portal von { $organization } senden
filing-queued = Der Antrag geht an das Portal von { $organization }. Angenommen ist er, wenn das Portal es sagt.
filing-not-taken = Das Portal von { $organization } nimmt diesen Antrag nicht an. Wählen Sie einen anderen Weg, etwa einen Brief.
filing-full = { $organization } nimmt höchstens { $most } offene Anträge von Ihnen an, und { $open } warten auf Antwort. Dieser würde hier warten, bis Platz ist.
filing-problem-text-empty = Schreiben Sie, was Sie möchten.
filing-problem-text-too-long = Das ist länger, als ein Portal annimmt. Kürzen Sie es auf 10.000 Zeichen.
filing-problem-text-control = Im Text steht ein Zeichen, das nicht gesendet werden kann. Schreiben Sie ihn neu.
filing-problem-about-gone = Etwas Ausgewähltes ist nicht mehr gespeichert. Wählen Sie noch einmal, worum es geht: Ohne Auswahl ist es alles.
filing-problem-missing = Schreiben Sie das dazu, damit klar ist, was zu tun ist: { $slot }.

## Unterwegs

filing-title = An das Portal von { $organization }
filing-kind-filing = Ihr Antrag
filing-kind-message = Ihre Nachricht
filing-kind-withdrawal = Zurücknehmen
filing-kind-other = Etwas anderes
filing-state-waiting = Wartet
filing-state-sending = Wird gesendet
filing-state-unknown = Ausgang unbekannt
filing-state-sign-in-needed = Anmeldung nötig
filing-state-done = Angenommen
filing-state-refused = Nicht angenommen
filing-waiting-text = { $organization } hat noch nichts bekommen. Es geht von selbst hinaus, sobald das Portal erreichbar ist.
filing-sending-text = In diesem Augenblick unterwegs. Bestätigt ist noch nichts.
filing-unknown-text = Vielleicht ist es angekommen, aber es kam keine Antwort. Wir fragen bei { $organization } nach und senden nichts doppelt.
filing-sign-in-needed-text = { $organization } hat noch nichts bekommen. Melden Sie sich an, dann geht es von selbst hinaus.
filing-refused-text = { $organization } hat es nicht angenommen. Ihr Text bleibt erhalten.
filing-pressed = Abgeschickt am { $date }
filing-silent = Ob { $organization } Ihren Antrag hat, ist noch immer unbekannt
filing-silent-text = Abgegangen ist er vor einer Woche oder mehr, und nichts hier sagt, dass das Portal ihn hat. Warten ist möglich: Wir fragen weiter nach und senden nichts doppelt an das Portal. Oder stellen Sie den Antrag auf anderem Weg; hat das Portal ihn doch bekommen, liegt er dort zweimal vor.
filing-silent-letter = Auf anderem Weg stellen
filing-take-back = Zurücknehmen
filing-taken-back = Zurückgenommen. Ihr Text bleibt erhalten, hinausgegangen ist nichts.
filing-refused = { $organization } hat Ihren Antrag nicht angenommen
filing-reason-limit-reached = Es warten schon so viele Ihrer Anträge auf Antwort, wie { $organization } auf einmal annimmt ({ $most }). Dieser geht hinaus, sobald Platz ist.
filing-reason-validation = { $organization } sagt, dass etwas darin nicht passt.
filing-reason-not-offered = Das Portal von { $organization } nimmt solche Anträge nicht mehr an. Wählen Sie einen anderen Weg.
filing-reason-not-found = Das Portal von { $organization } kennt diesen Antrag nicht mehr.
filing-reason-forbidden = { $organization } erlaubt das nicht.
filing-reason-request-closed = { $organization } hatte den Antrag schon abgeschlossen.
filing-reason-holds-code = Darin steht ein Prüfcode oder ein Passwort; beides darf nicht hinaus. Nehmen Sie es zurück und streichen Sie die Stelle.
filing-reason-log-broken = Das Protokoll dieses Antrags ist nicht unversehrt, deshalb wird nichts mehr gesendet.
filing-reason-not-withdrawn = { $organization } hat geantwortet, den Antrag aber nicht von der Liste genommen.
filing-reason-answer-malformed = Die Antwort betraf etwas anderes oder war nicht lesbar.
filing-reason-outcome-unknown = Die Antwort ging unterwegs verloren.
filing-reason-signed-out = Sie sind bei { $organization } abgemeldet.
filing-reason-step-up-needed = { $organization } verlangt dafür eine frische Anmeldung.
filing-reason-deletion-pending = Die Löschung Ihres Kontos ist beantragt, deshalb nimmt { $organization } nichts anderes an.
filing-reason-other = { $organization } hat abgelehnt, ohne einen Grund zu nennen, den wir kennen.

## Beim Portal

filing-at = Beim Portal von { $organization }
filing-accepted = Angenommen
filing-accepted-on = Angenommen
filing-accepted-odd = { $organization } nennt { $date }; das kann nicht sein. Die Frist des Gesetzes zählt ab dem Eintreffen der Antwort hier.
filing-accepted-text = Nach der Uhr des Portals. Hier beginnt die Frist des Gesetzes.
filing-status = Das Portal sagt
filing-status-open = Eingegangen, noch nicht angesehen
filing-status-in_progress = In Arbeit
filing-status-fulfilled = Beantwortet, wie Sie es verlangt haben
filing-status-revoked = Zurückgenommen
filing-status-denied = Abgelehnt, ganz oder zum Teil
filing-status-expired = Geschlossen, weil eine erfragte Angabe nie kam
filing-expected = Antwort angekündigt bis
filing-expected-text = Das eigene Datum der Organisation. Die Fristen des Gesetzes stehen darunter.
filing-receipt = Beleg
filing-receipt-none = Es kam kein Beleg.
filing-step-received = Angenommen
filing-step-extended = Verlängert
filing-step-answered = Beantwortet
filing-step-expired = Geschlossen
filing-step-withdrawn = Zurückgenommen
filing-step-unknown = Unbekannter Schritt
filing-looked = Zuletzt nachgesehen
filing-not-proven = Kein Beleg beweist das: Er trägt nicht die Unterschrift des Schlüssels, dem Sie zugestimmt haben, oder gehört nicht zu Ihrem Antrag. Was { $organization } sagt, steht hier als bloße Aussage.
filing-trouble = Der letzte Blick auf das Portal von { $organization } ist misslungen. Was hier steht, ist älter.
filing-trouble-other = Die Antwort war nicht zu gebrauchen.
filing-went = Was gesendet wurde

## Was geschrieben wurde

filing-correspondence = Was geschrieben wurde
filing-from-you = Sie
filing-says-message = Nachricht
filing-says-acknowledged = In Arbeit genommen
filing-says-identity-asked = Frage, wer Sie sind
filing-says-extended = Frist verlängert
filing-says-fee-asked = Gebühr verlangt
filing-says-answered-fully = Beantwortet, wie Sie es verlangt haben
filing-says-answered-partly = Zum Teil beantwortet
filing-says-refused = Abgelehnt
filing-says-expired = Von der Organisation geschlossen
filing-says-withdrawn = Zurückgenommen
filing-says-reason = Warum
filing-says-results = Was Sie verlangt haben
filing-says-other = Ein Schritt, den diese Version nicht kennt
filing-results = Was Sie verlangt haben, oder wo es liegt
filing-expected-by = Antwort angekündigt bis { $date }.
filing-odd = Passt nicht
filing-odd-text = Das passt nicht dazu, wie der Antrag stand. Es bleibt als Nachricht erhalten, die Fristen sind wie zuvor.
filing-why-suspected_fraud = Es besteht der Verdacht, dass jemand anderes fragt.
filing-why-insuf_verification = Was Sie vorgelegt haben, hat nicht genügt.
filing-why-no_match = Über Sie wurde nichts gefunden.
filing-why-claim_not_covered = Das Recht reiche nicht so weit, heißt es.
filing-why-outside_jurisdiction = Das Gesetz gelte hier nicht, heißt es.
filing-why-too_many_requests = Sie hätten zu oft gefragt, heißt es.
filing-answer = Dazu schreiben
filing-answer-identity-asked = Ihre Antwort: wer Sie sind
filing-answer-clarification-asked = Ihre Antwort: was Sie meinen
filing-answer-missing = Schreiben Sie, was Sie sagen möchten.
filing-answer-send = An { $organization } senden
filing-message-queued = Ihre Nachricht geht an das Portal von { $organization }.
filing-withdraw = Diesen Antrag zurücknehmen
filing-withdraw-title = Diesen Antrag zurücknehmen?
filing-withdraw-text = { $organization } erfährt, dass Sie ihn nicht mehr stellen. Zurückgenommen ist er, wenn das Portal es sagt. Sie können später neu fragen.
filing-withdraw-reason = Warum
filing-withdraw-keep = Behalten
filing-withdraw-go = Zurücknehmen
filing-withdrawal-queued = { $organization } erfährt es. Es gilt, wenn das Portal es sagt.

## Auf anderen Seiten

outbox-filing = Antrag über das Portal: { $wish }
outbox-filing-open = Antrag ansehen
home-request-filing-refused = { $organization } hat Ihren Antrag nicht angenommen: { $wish }
    .text = Ihr Text bleibt erhalten. Sie können ihn ändern oder einen anderen Weg wählen.
home-request-filing-refused-open = Antrag ansehen
home-request-filing-sign-in-needed = Ihr Antrag wartet auf eine Anmeldung bei { $organization }: { $wish }
    .text = Hinausgegangen ist nichts.
home-request-filing-sign-in-needed-open = Antrag ansehen
everywhere-will-filing = Ein Druck bereitet einen Antrag für das Portal vor. Senden tun ihn Sie.
everywhere-unfiled = Antrag nicht gesendet
everywhere-is-unfiled = Ein Antrag für das Portal ist vorbereitet. Es ändert sich nichts, bevor Sie ihn senden.
everywhere-open-unfiled = Antrag öffnen
everywhere-open-unfiled-of = Antrag öffnen, an { $organization }
everywhere-sign-in = Anmeldung nötig
everywhere-is-sign-in = Ein Antrag liegt für das Portal bereit. Nach der Anmeldung dort geht er von selbst.
everywhere-open-sign-in = Antrag öffnen
everywhere-open-sign-in-of = Antrag öffnen, an { $organization }
everywhere-not-taken = Nicht angenommen
everywhere-is-not-taken = Das Portal hat den Antrag nicht angenommen. Sie sehen, warum und was möglich ist.
everywhere-open-not-taken = Antrag öffnen
everywhere-open-not-taken-of = Antrag öffnen, an { $organization }
everywhere-filing = Wartet
everywhere-is-filing = Ein Antrag wartet auf das Portal. Bestätigt ist noch nichts.
everywhere-open-filing = Antrag ansehen
everywhere-open-filing-of = Antrag an { $organization } ansehen
filing-unsent-answer = An { $organization } geschrieben und nicht gesendet
filing-unsent-reason = Als Grund geschrieben und nicht gesendet
