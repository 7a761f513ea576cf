### Was das Programm außerhalb seines Fensters sagt: im Browser, in Dateien, bei missglücktem Start.

shell-answer-done = Sie sind angemeldet. Sie können diese Seite schließen und zu Privacy Dashboard zurückkehren.
shell-answer-failed = Sie sind nicht angemeldet. Schließen Sie diese Seite und versuchen Sie es in Privacy Dashboard noch einmal.

shell-recovery-name = privacy-dashboard-wiederherstellungscode.txt
shell-recovery-file =
    Privacy Dashboard, Wiederherstellungscode

    { $code }

    Wer diesen Code und die Dateien dieses Computers hat, kann lesen, was dort liegt.
    Bewahren Sie ihn getrennt von diesem Computer auf.

shell-receipt-name = { $organization }-loeschbeleg.json

shell-deadlines-name = privacy-dashboard-fristen.ics

# A due date with its reason, as the clock has put it into words.
shell-explanation = { $sentence }

shell-start-nowhere = Privacy Dashboard kann nicht starten: Es kennt keinen Ordner für seine Daten.
shell-start-relative = Privacy Dashboard kann nicht starten: PRIVACY_DASHBOARD_DATA_DIR muss ein absoluter Pfad sein.
shell-start-not-a-directory = Privacy Dashboard kann nicht starten: Der Ort für seine Daten ist kein Ordner.
shell-start-foreign = Privacy Dashboard kann nicht starten: Der Ordner für seine Daten gehört einem anderen Benutzer.
shell-start-writable = Privacy Dashboard kann nicht starten: Andere Benutzer können in den Ordner für seine Daten schreiben.
shell-start-second = Privacy Dashboard läuft mit diesen Daten schon. Sein Fenster ließ sich nicht nach vorn holen.
shell-start-unusable = Privacy Dashboard kann nicht starten: Der Ordner für seine Daten ist nicht benutzbar.
