# Konto löschen, der Stand davon, und die Kopie hier entfernen.

deletion-title = Ihr Konto bei { $organization } löschen
deletion-lost = Der Antrag ist nie bei { $organization } angekommen. Verlangt wurde nichts; Sie können ihn neu stellen.
deletion-nav = Konto löschen
deletion-step-what = Schritt 1 von 3: was geschieht
deletion-step-how = Schritt 2 von 3: wie und wann
deletion-step-confirm = Schritt 3 von 3: bestätigen
deletion-goes = Wird gelöscht
deletion-stays = Bleibt, und warum
deletion-not-said = Die Richtlinie sagt nichts dazu
deletion-before = Was Sie vorher tun können
deletion-before-text = Unser Rat. Sie entscheiden.
deletion-source = Aus der Fassung der Richtlinie vom { $date }. Sie kann sich geändert haben.
deletion-copy-first = Gibt es das Konto nicht mehr, lässt sich daraus nichts mehr abrufen.
deletion-copy-save = Jetzt eine Kopie speichern
deletion-copy-without = Ohne Kopie fortfahren
deletion-how = Wie und wann
deletion-channel = Weg
deletion-channel-portal = Über das Portal { $domain }
deletion-account = Konto
deletion-window = Zurücknehmen
deletion-window-for = Zurücknehmen können Sie den Antrag noch { $duration } lang
deletion-window-none = Zurücknehmen können Sie den Antrag nicht
deletion-clock = Es gilt die Uhr von { $organization }. Wenn Sie dieses Programm oder das Portal öffnen, nimmt das nichts zurück.
deletion-waiting-edits =
    { $count ->
        [one] Eine Ihrer Änderungen ist noch nicht bei { $organization } angekommen. Sie wartet, bis die Löschung zurückgenommen ist, oder entfällt mit dem Konto.
       *[other] { $count } Ihrer Änderungen sind noch nicht bei { $organization } angekommen. Diese Änderungen warten, bis die Löschung zurückgenommen ist, oder entfallen mit dem Konto.
    }
deletion-waiting-orders =
    { $count ->
        [one] Einen Ihrer Anträge, Nachrichten oder Rücknahmen hat { $organization } noch nicht bestätigt. Das wartet, bis die Löschung zurückgenommen ist, oder entfällt mit dem Konto.
       *[other] { $count } Ihrer Anträge, Nachrichten oder Rücknahmen hat { $organization } noch nicht bestätigt. Sie warten, bis die Löschung zurückgenommen ist, oder entfallen mit dem Konto.
    }
deletion-marketing = Auch alle Werbung von { $organization } jetzt abstellen
deletion-marketing-text = Gilt auch, wenn Sie die Löschung später zurücknehmen.
deletion-summary = Was Sie jetzt beantragen
deletion-sum-what = Was
deletion-sum-account = Das Konto { $account } bei { $organization } löschen
deletion-sum-account-unnamed = Ihr Konto bei { $organization } löschen
deletion-sum-how = Wie
deletion-sum-back = Zurücknehmen
deletion-sum-stays = Was bleibt
deletion-sum-stays-count =
    { $count ->
        [0] Dass etwas bleibt, ist nirgends angegeben
        [one] Ein Punkt, siehe erste Seite
       *[other] { $count } Punkte, siehe erste Seite
    }
deletion-sum-marketing = Werbung jetzt abstellen
deletion-sum-yes = Ja
deletion-sum-no = Nein
deletion-step-up = { $organization } verlangt, dass Sie sich noch einmal anmelden, damit niemand anderes das tun kann.
deletion-request = Löschung beantragen
deletion-checked = { $organization } wurde gefragt.
deletion-requested = Beantragt am { $date }. Noch nicht gelöscht.
deletion-requested-more = Zurücknehmen können Sie den Antrag bis { $date }.
deletion-executing = Zurücknehmen geht nicht mehr. { $organization } hat die Löschung noch nicht bestätigt.
deletion-executing-more = Wir fragen bei { $organization } nach, bis die Bestätigung da ist.
deletion-cancelled = Zurückgenommen. Ihr Konto bei { $organization } bleibt.
deletion-cancelled-more = Wartende Änderungen werden wieder gesendet.
deletion-cancelled-unproven = { $organization } sagt, die Löschung sei zurückgenommen, doch das ist nicht belegt.
deletion-unproven-receipt = Kein Beleg passt zu dem Schlüssel, dem Sie beim Verbinden zugestimmt haben.
deletion-refused = { $organization } hat es abgelehnt, das Konto zu löschen.
deletion-refused-more = Nichts wurde gelöscht. Ihre Daten hier sind unverändert.
deletion-executed = { $organization } hat am { $date } bestätigt, dass Ihr Konto gelöscht ist.
deletion-executed-more = Der signierte Beleg wurde mit dem Schlüssel geprüft, dem Sie beim Verbinden zugestimmt haben.
deletion-unproven = { $organization } sagt, das Konto sei gelöscht, doch das ist nicht belegt.
deletion-unproven-more = Kein Beleg passt zu dem Schlüssel, dem Sie beim Verbinden zugestimmt haben. Bewahren Sie auf, was Sie haben, und fragen Sie bei { $organization } nach.
deletion-unknown = Es ist nicht bekannt, ob Ihr Antrag bei { $organization } angekommen ist.
deletion-unknown-more = Nichts wird ein zweites Mal gesendet. Wir fragen { $organization } nach genau diesem Antrag.
deletion-cancel = Löschung zurücknehmen
deletion-again = Löschung erneut beantragen
deletion-timeline = Zeitpunkte
deletion-at-asking = Abgeschickt
deletion-at-requested = Beantragt
deletion-at-until = Zurücknehmen bis
deletion-at-executed = Gelöscht
deletion-at-executed-unproven = Laut Organisation gelöscht, ohne Beleg
deletion-at-asked = Uhr von { $organization } bei der letzten Abfrage
deletion-receipts = Belege
deletion-receipts-text = Signiert von { $organization }. Die Belege bleiben hier lesbar, wenn es das Konto nicht mehr gibt.
deletion-receipt-requested = Antrag erhalten
deletion-receipt-cancelled = Antrag zurückgenommen
deletion-receipt-executed = Konto gelöscht
deletion-receipt-unknown = Ein Beleg, der sich nicht prüfen lässt
deletion-receipt-at = { $step }, { $date }
deletion-proven = Belegt
deletion-not-proven = Nicht belegt
deletion-save-receipt = Belege speichern
deletion-receipt-saved = Gespeichert als
deletion-stays-said = Was { $organization } nach eigenen Angaben behält
deletion-local = Ihre Kopie auf diesem Computer
deletion-local-text = Sie ist noch hier, mit allem, was Sie über das Konto wussten.
deletion-local-by-hand = Ihre Notizen liegen nur hier. Wenn Sie sie entfernen, wird von { $organization } nichts verlangt.
deletion-by-hand = Für { $organization } gibt es hier kein Portal. Nur { $organization } kann Ihr Konto löschen; den Antrag stellen Sie mit einem Brief. Bevor Sie ihn senden, geschieht nichts.
deletion-contact = So erreichen Sie { $organization }
deletion-contact-text = Aus der Fassung der Richtlinie vom { $date }. Prüfen Sie vor dem Schreiben, ob das noch stimmt.
deletion-contact-email = E-Mail
deletion-contact-phone = Telefon
deletion-contact-post = Post

removal-open = Kopie von diesem Computer entfernen
removal-title = Ihre Kopie von { $organization } von diesem Computer entfernen?
removal-goes = Werte, Geräte, notierte Codes, wartende Änderungen und die Anmeldung werden entfernt. Zuerst wird der Schlüssel vernichtet, der sie öffnet. Von { $organization } wird nichts verlangt.
removal-waiting =
    { $count ->
        [one] Eine Änderung ist nicht bei { $organization } angekommen. Sie geht mit der Kopie verloren.
       *[other] { $count } Änderungen sind nicht bei { $organization } angekommen. Diese Änderungen gehen mit der Kopie verloren.
    }
removal-orders =
    { $count ->
        [one] Einen Antrag, eine Nachricht oder eine Rücknahme hat { $organization } nicht bestätigt. Das geht mit der Kopie verloren und wird nicht mehr gesendet.
       *[other] { $count } Anträge, Nachrichten oder Rücknahmen hat { $organization } nicht bestätigt. Das alles geht mit der Kopie verloren und wird nicht mehr gesendet.
    }
removal-requests =
    { $count ->
        [one] Ein Antrag geht mit der Kopie verloren: der Brief, was Sie eingegeben haben, was zurückkam, das Protokoll und die Fristen. Niemand erinnert Sie mehr daran.
       *[other] { $count } Anträge gehen mit der Kopie verloren: die Briefe, was Sie eingegeben haben, was zurückkam, die Protokolle und die Fristen. Niemand erinnert Sie mehr daran.
    }
removal-unreachable = Von hier nicht erreichbar: exportierte Dateien, Ihr E-Mail-Programm und Sicherungen dieses Computers. Eine Sicherung bleibt lesbar für alle, die auch den Schlüssel haben.
removal-receipts = Belege der Löschung
removal-keep = Verlauf und Belege hier behalten
removal-everything = Alles entfernen
removal-go = Kopie entfernen
removed-title = Von diesem Computer entfernt
removed-left =
    { $count ->
        [one] Noch 1 Eintrag für { $organization }
       *[other] Noch { $count } Einträge für { $organization }
    }
removed-checked = Nach dem Entfernen wurde noch einmal nachgesehen.
removed-not-all = Einige Dateien ließen sich nicht entfernen. Ihr Schlüssel ist vernichtet, darum kann sie niemand mehr lesen.
removed-receipts-kept = Die Belege der Löschung sind aufbewahrt.
removed-receipts-none = Keine Belege aufbewahrt.
removed-nothing = Gerade wurde nichts entfernt.
