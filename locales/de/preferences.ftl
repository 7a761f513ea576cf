# E-Mail-Einstellungen.

preferences-title = E-Mail-Einstellungen
preferences-lead = Worüber { $organization } Ihnen schreiben darf. Ein und Aus sind gleich leicht.
preferences-lead-by-hand = Worüber { $organization } Ihnen schreiben darf, und was die Richtlinie zum Abbestellen sagt.
preferences-by-hand = { $organization } führen Sie von Hand: Was Sie hier schalten, ist Ihre eigene Notiz. { $organization } erfährt davon nichts.
preferences-loading = Ihre E-Mail-Einstellungen werden gelesen
preferences-empty = Die Richtlinie nennt keine Arten von E-Mails.
preferences-stop-all = Alle Werbung hier abstellen
preferences-note-all = Alle Werbung als abgestellt notieren
preferences-can = Das können Sie abstellen
preferences-can-text = Nach der Richtlinie von { $organization } können Sie diese Nachrichten abstellen.
preferences-cannot = Das können Sie nicht abstellen
preferences-cannot-text = Die Richtlinie von { $organization } bietet für diese Nachrichten keine Abmeldung.
preferences-silent = Die Richtlinie sagt nichts dazu
preferences-silent-text = Ob Sie diese Nachrichten abstellen können, steht nicht in der Richtlinie. Fragen können Sie { $organization } trotzdem.
preferences-switch = Erhalten: { $topic }
preferences-on = Ein
preferences-off = Aus
preferences-unknown = Nicht bekannt
preferences-required = Keine Wahl
preferences-partly = Lässt sich nur zum Teil abstellen
preferences-conflict = Sie und { $organization } haben das geändert. Gesendet wird erst, wenn Sie gewählt haben.
preferences-conflict-when = Sie haben am { $yours } gewählt; die Fassung von { $organization } ist vom { $theirs }.
preferences-how = Laut Richtlinie geht das so: { $how }
preferences-how-account-web = die Kontoseite
preferences-how-email = eine E-Mail an die Organisation
preferences-how-phone = ein Anruf
preferences-how-post = ein Brief
preferences-how-link-in-mail = der Weg, den die Nachricht nennt
preferences-how-browser = die Einstellungen Ihres Browsers
preferences-how-local = Ihr eigenes Gerät
preferences-far = Wie viel enden soll
preferences-far-text = Nach der Richtlinie von { $organization } kommen andere Nachrichten auch ohne Werbung weiter; wird alles gelöscht, endet beides. Sie wählen.
preferences-far-stop = Werbung abstellen
    .text = Die anderen Nachrichten kommen weiter.
preferences-far-delete = Alle Nachrichten enden. Sie sehen zuerst, was gelöscht wird und was bleibt.
preferences-see-deleting = Folgen der Löschung ansehen
preferences-still = Was weiterhin kommt
preferences-still-text = Was trotzdem kommt, wenn Sie die Werbung abstellen, nach der Richtlinie von { $organization }.
preferences-steps = So lässt sich die Werbung abstellen
preferences-steps-text = { $organization } erfährt davon nur durch Sie.
preferences-steps-first =
    { $count ->
        [one] Zuerst
       *[other] Eines davon
    }
preferences-steps-further = Außerdem
preferences-further = Weitere Schritte
preferences-further-text = Das nennt die Richtlinie von { $organization } neben den Schaltern des Portals.
preferences-streams = E-Mails auf getrennten Wegen
preferences-streams-text = Jeder Weg braucht einen eigenen Schritt. Ob die Schalter des Portals beide erreichen, sagt die Richtlinie von { $organization } nicht.
preferences-streams-text-by-hand = Jeder Weg braucht einen eigenen Schritt, und { $organization } erfährt davon nur durch Sie.
preferences-binds = Privacy Dashboard kann stattdessen nach der Richtlinie sehen, jedes Mal, wenn Sie drücken.
preferences-binds-by-hand = Ohne Portal lässt sich hier nicht nach einer neueren Richtlinie sehen: Lesen Sie sie von Zeit zu Zeit bei der Organisation.
preferences-binds-gone = Ihr Konto dort ist gelöscht; darum lässt sich hier nicht nach einer neueren Richtlinie sehen: Lesen Sie sie von Zeit zu Zeit bei der Organisation.
preferences-binds-copy = Die bekannte Richtlinie ansehen
preferences-check = Jetzt nach der Richtlinie sehen
preferences-check-known = Das Portal nennt die hier bekannte Fassung der Richtlinie, vom { $date }.
preferences-check-another = Das Portal nennt eine andere Richtlinie: „{ $version }“. Bekannt ist hier die Fassung vom { $date }. Lesen Sie die andere bei der Organisation.
preferences-check-not-said = Das Portal sagt nicht, welche Richtlinie gilt. Lesen Sie sie bei der Organisation.
preferences-source = Was Sie abstellen können und was weiterhin kommt, stammt aus der Fassung der Richtlinie vom { $date }.
