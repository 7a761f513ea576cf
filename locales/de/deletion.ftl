# Konto löschen, der Stand davon, und die Kopie hier entfernen.

deletion-title = Konto bei { $organization } löschen
deletion-lost = Der Antrag ist nie bei { $organization } angekommen. Verlangt wurde nichts; er lässt sich neu stellen.
deletion-nav = Konto löschen
deletion-step-what = Schritt 1 von 3: was geschieht
deletion-step-how = Schritt 2 von 3: wie und wann
deletion-step-confirm = Schritt 3 von 3: bestätigen
deletion-goes = Wird gelöscht
deletion-stays = Bleibt, und warum
deletion-not-said = Die Richtlinie sagt nichts dazu
deletion-before = Vorher zu erledigen
deletion-before-text = Unser Rat, keine Bedingung.
deletion-source = Aus der Fassung der Richtlinie vom { $date }. Sie kann sich geändert haben.
deletion-copy-first = Ist das Konto fort, lässt sich daraus nichts mehr holen.
deletion-copy-save = Jetzt eine Kopie sichern
deletion-copy-without = Ohne Kopie fortfahren
deletion-how = Wie und wann
deletion-channel = Weg
deletion-channel-portal = Über das Portal { $domain }
deletion-account = Konto
deletion-window = Zurücknehmen
deletion-window-for = Nach dem Antrag noch { $duration } lang möglich
deletion-window-none = Nach dem Antrag nicht mehr möglich
deletion-clock = Es gilt die Zeit von { $organization }. Diese App oder das Portal zu öffnen nimmt nichts zurück.
deletion-waiting-edits =
    { $count ->
        [one] Eine eigene Änderung ist noch nicht bei { $organization }. Sie wartet, bis die Löschung zurückgenommen ist, oder entfällt mit dem Konto.
       *[other] { $count } eigene Änderungen sind noch nicht bei { $organization }. Sie warten, bis die Löschung zurückgenommen ist, oder entfallen mit dem Konto.
    }
deletion-marketing = Auch alle Werbung von { $organization } jetzt abstellen
deletion-marketing-text = Gilt auch, wenn die Löschung später zurückgenommen wird.
deletion-summary = Was jetzt beantragt wird
deletion-sum-what = Was
deletion-sum-account = Das Konto { $account } bei { $organization } löschen
deletion-sum-account-unnamed = Das Konto bei { $organization } löschen
deletion-sum-how = Wie
deletion-sum-back = Zurücknehmen
deletion-sum-stays = Was bleibt
deletion-sum-stays-count =
    { $count ->
        [0] Dass etwas bleibt, ist nicht angegeben
        [one] Ein Punkt, siehe erste Seite
       *[other] { $count } Punkte, siehe erste Seite
    }
deletion-sum-marketing = Werbung jetzt abstellen
deletion-sum-yes = Ja
deletion-sum-no = Nein
deletion-step-up = { $organization } verlangt eine neue Anmeldung, damit niemand anderes das tun kann.
deletion-request = Löschung beantragen
deletion-checked = { $organization } wurde gefragt.
deletion-requested = Beantragt am { $date }. Noch nicht gelöscht.
deletion-requested-more = Zurücknehmen geht bis { $date }.
deletion-executing = Die Zeit zum Zurücknehmen ist vorbei. { $organization } hat die Löschung noch nicht bestätigt.
deletion-executing-more = { $organization } wird weiter gefragt, bis die Bestätigung da ist.
deletion-cancelled = Zurückgenommen. Das Konto bei { $organization } bleibt.
deletion-cancelled-more = Wartende Änderungen laufen weiter.
deletion-cancelled-unproven = { $organization } sagt, die Löschung sei zurückgenommen, doch das ist nicht belegt.
deletion-unproven-receipt = Kein Beleg passt zum Schlüssel, der beim Verbinden galt.
deletion-refused = { $organization } hat die Löschung des Kontos abgelehnt.
deletion-refused-more = Nichts wurde gelöscht. Die Daten hier sind unverändert.
deletion-executed = { $organization } hat am { $date } bestätigt, dass das Konto gelöscht ist.
deletion-executed-more = Der unterschriebene Beleg wurde mit dem Schlüssel geprüft, der beim Verbinden galt.
deletion-unproven = { $organization } sagt, das Konto sei gelöscht, doch das ist nicht belegt.
deletion-unproven-more = Kein Beleg passt zum Schlüssel, der beim Verbinden galt. Bitte alles aufheben und bei { $organization } nachfragen.
deletion-unknown = Es ist nicht bekannt, ob der Antrag bei { $organization } angekommen ist.
deletion-unknown-more = Nichts wird ein zweites Mal gesendet. { $organization } wird nach genau diesem Antrag gefragt.
deletion-cancel = Löschung zurücknehmen
deletion-again = Löschung erneut beantragen
deletion-timeline = Daten
deletion-at-asking = Abgeschickt
deletion-at-requested = Beantragt
deletion-at-until = Zurücknehmen bis
deletion-at-executed = Gelöscht
deletion-at-executed-unproven = Gelöscht, nach eigener Angabe und ohne Beleg
deletion-at-asked = Uhr von { $organization } bei der letzten Frage
deletion-receipts = Belege
deletion-receipts-text = Unterschrieben von { $organization }. Sie bleiben hier lesbar, wenn das Konto fort ist.
deletion-receipt-requested = Antrag erhalten
deletion-receipt-cancelled = Antrag zurückgenommen
deletion-receipt-executed = Konto gelöscht
deletion-receipt-unknown = Ein Beleg, der sich nicht prüfen lässt
deletion-receipt-at = { $step }, { $date }
deletion-proven = Belegt
deletion-not-proven = Nicht belegt
deletion-save-receipt = Belege sichern
deletion-receipt-saved = Gesichert als
deletion-stays-said = Was { $organization } nach eigener Angabe behält
deletion-local = Die Kopie auf diesem Computer
deletion-local-text = Sie ist noch hier, mit allem, was über das Konto bekannt war.
deletion-local-by-hand = Die Notizen liegen nur hier. Sie zu entfernen verlangt von { $organization } nichts.
deletion-by-hand = Für { $organization } gibt es hier kein Portal. Nur { $organization } kann das Konto löschen; der Antrag muss dort selbst gestellt werden. Diese App nimmt das noch nicht ab.
deletion-contact = So ist { $organization } zu erreichen
deletion-contact-text = Aus der Fassung der Richtlinie vom { $date }. Bitte vor dem Schreiben prüfen, ob es noch stimmt.
deletion-contact-email = E-Mail
deletion-contact-phone = Telefon
deletion-contact-post = Post

removal-open = Kopie von diesem Computer entfernen
removal-title = Die Kopie von { $organization } von diesem Computer entfernen?
removal-goes = Werte, Geräte, vermerkte Codes, wartende Änderungen und die Anmeldung werden entfernt. Zuerst wird der Schlüssel vernichtet, der sie öffnet. Von { $organization } wird nichts verlangt.
removal-waiting =
    { $count ->
        [one] Eine Änderung ist nicht bei { $organization } angekommen. Sie geht mit der Kopie verloren.
       *[other] { $count } Änderungen sind nicht bei { $organization } angekommen. Sie gehen mit der Kopie verloren.
    }
removal-unreachable = Von hier nicht erreichbar: exportierte Dateien, das Mailprogramm und Sicherungen dieses Computers. Eine Sicherung bleibt lesbar für alle, die auch den Schlüssel haben.
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
removed-checked = Nach dem Entfernen noch einmal nachgesehen.
removed-not-all = Einige Dateien ließen sich nicht entfernen. Ihr Schlüssel ist vernichtet, lesen lassen sie sich nicht mehr.
removed-receipts-kept = Die Belege der Löschung sind aufgehoben.
removed-receipts-none = Belege sind keine aufgehoben.
removed-nothing = Gerade wurde nichts entfernt.
