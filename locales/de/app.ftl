# Die eigenen Worte des Fensters: Rahmen, gemeinsame Teile und die Seiten Schutz, Sperre, Start, Hinzufügen, Postausgang, Einstellungen.

app-name = Privacy Dashboard
app-name-locked = Privacy Dashboard, gesperrt

## Überall gebrauchte Knöpfe und Zeichen

action-cancel = Abbrechen
action-back = Zurück
action-continue = Weiter
action-save = Speichern
action-copy = Kopieren
action-copied = Kopiert
action-retry = Noch einmal versuchen
action-discard = Verwerfen
action-undo = Zurücknehmen
action-sign-in = Anmelden
action-check-now = Jetzt nachsehen
action-print = Drucken
action-more = Mehr zu { $name }
loading = Ihre Daten werden gelesen
sample-data = Beispieldaten
value-empty = Leer
not-stated = Dazu sagt die Richtlinie nichts
field-optional = freiwillig
field-count = { $used } von { $max } Zeichen
error-details = Einzelheiten
error-summary =
    { $count ->
        [one] Bitte prüfen Sie ein Feld
       *[other] Bitte prüfen Sie { $count } Felder
    }
progress-count = bisher { $done }
progress-of = { $done } von { $total }
progress-announce = { $label }: { $percent } Prozent
switch-on = Ein
switch-off = Aus

## Wie weit eine Änderung gekommen ist

state-waiting = Wartet
state-sending = Unterwegs
state-confirmed = Bestätigt
state-refused = Abgelehnt
state-conflict = Zwei Fassungen
state-unknown = Ankunft ungewiss
state-sign-in-needed = Anmeldung nötig
state-discarded = Verworfen
state-gone = Nicht mehr dort

## Woher ein Wert kommt

source-portal = Vom Portal
source-portal-on = Vom Portal, { $date }
source-typed-in = Von Ihnen
source-typed-in-on = Von Ihnen, { $date }
source-imported-answer = Aus der Antwort der Organisation
source-imported-answer-on = Aus der Antwort der Organisation, { $date }
source-policy-may-have = Laut Richtlinie möglich
source-policy-may-have-on = Laut Richtlinie möglich, Fassung vom { $date }

## Rahmen

frame-skip = Zum Inhalt springen
frame-menu = Menü
frame-menu-close = Menü schließen
nav-label = Hauptmenü
nav-home = Übersicht
nav-outbox = Postausgang
nav-outbox-count =
    { $count ->
        [one] 1 Eintrag
       *[other] { $count } Einträge
    }
nav-organizations = Organisationen
nav-group-data = Meine Daten
nav-group-choices = Meine Wahl
nav-group-rights = Meine Rechte
nav-add = Organisation hinzufügen
nav-settings = Einstellungen
nav-lock = Sperren
nav-needs-you = Wartet auf Sie
foot-offline = Offline
foot-offline-checked = Offline. Stand { $date }
foot-checked = Stand { $date }
foot-not-checked = Noch nicht nachgesehen
foot-checking = Es wird nachgesehen
foot-local = Es wird nichts abgerufen
not-here-title = Nicht gefunden
not-here = Unter dieser Adresse gibt es keine Seite.
not-here-home = Zur Übersicht
not-added-title = Nicht hinzugefügt
not-added = { $organization } steht noch nicht in Ihrer Übersicht.

## Zwei Fassungen einer Sache

conflict-caption = Werte, die sowohl Sie als auch { $organization } geändert haben
conflict-field = Was
conflict-before = Vorher
conflict-yours = Ihre Fassung
conflict-theirs = Fassung von { $organization }
conflict-keep-yours = { $field }: Ihre Fassung behalten, { $value }
conflict-keep-theirs = { $field }: Fassung von { $organization } behalten, { $value }
conflict-choose = Wählen Sie für jede Zeile eine Fassung.
conflict-ready = Entschieden ist erst, wenn Sie auf den Knopf drücken.
conflict-keep = Diese Fassungen behalten

## Passphrase und Wiederherstellungscode

passphrase-show = Anzeigen
passphrase-hide = Verbergen
passphrase-new = Neue Passphrase
passphrase-new-description = Mindestens 8 Zeichen. Vier oder fünf Wörter ohne Zusammenhang sind gut.
passphrase-repeat = Noch einmal dieselbe
passphrase-current = Bisherige Passphrase
passphrase-missing = Geben Sie eine Passphrase ein.
passphrase-differs = Die beiden stimmen nicht überein. Geben Sie die Passphrase noch einmal ein.
recovery-title = Ihr Wiederherstellungscode
recovery-lead = Wenn Schlüsselbund oder Passphrase verloren gehen, öffnet dieser Code Ihre Daten. Ohne ihn kann das niemand, auch wir nicht.
recovery-code = Wiederherstellungscode
recovery-save = Als Datei speichern
recovery-saved = Gespeichert als { $path }
recovery-keep = Bewahren Sie ihn nicht auf diesem Computer auf. Er wird nur jetzt angezeigt.
recovery-confirm = Ich habe diesen Code gespeichert, gedruckt oder aufgeschrieben
recovery-confirm-missing = Setzen Sie das Häkchen, sobald der Code an einem sicheren Ort ist.

## Schutz: der erste Start

protect-title = Schützen Sie Ihre Daten
protect-lead = Was Sie hier aufbewahren, wird auf diesem Computer verschlüsselt. Wählen Sie, was den Schlüssel schützt. Vorher wird nichts geschrieben.
protect-legend = Was den Schlüssel schützt
protect-keyring = Der Schlüsselbund dieses Computers
protect-keyring-description = Öffnet sich, wenn Sie an diesem Computer angemeldet sind. Sie müssen sich nichts merken.
protect-passphrase = Eine Passphrase
protect-passphrase-description = Sie geben sie bei jedem Start und jedem Entsperren ein. Niemand kann sie für Sie nachsehen.
protect-keyring-unusable = Der Schlüsselbund dieses Computers lässt sich gerade nicht verwenden.
protect-recheck = Schlüsselbund noch einmal suchen
protect-go = Meine Daten schützen
protect-recovery-note = Danach bekommen Sie einen Wiederherstellungscode zum Speichern oder Drucken.
keyring-problem-no-bus = Es antwortet kein Sitzungsbus. Starten Sie das Programm aus Ihrer Desktop-Sitzung oder verwenden Sie eine Passphrase.
keyring-problem-no-provider = Es läuft kein Schlüsselbundprogramm. Starten Sie eines, etwa GNOME-Schlüsselbund oder KWallet, oder verwenden Sie eine Passphrase.
keyring-problem-no-collection = Das Schlüsselbundprogramm hat noch keinen Schlüsselbund. Legen Sie dort einen an oder verwenden Sie eine Passphrase.
keyring-problem-locked = Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und suchen Sie noch einmal, oder verwenden Sie eine Passphrase.
keyring-problem-timed-out = Der Schlüsselbund hat 5 Sekunden lang nicht geantwortet. Suchen Sie noch einmal oder verwenden Sie eine Passphrase.
keyring-problem-refused = Der Schlüsselbund nimmt keinen Schlüssel auf. Verwenden Sie eine Passphrase.

## Sperre

lock-title = Gesperrt
lock-passphrase = Passphrase
lock-unlock = Entsperren
lock-wrong = Das ist nicht die Passphrase. Versuchen Sie es noch einmal.
lock-code-wrong = Das ist nicht der Wiederherstellungscode. Prüfen Sie jede Gruppe und versuchen Sie es noch einmal.
lock-pause =
    { $seconds ->
        [one] Zu viele Versuche. In 1 Sekunde geht es weiter.
       *[other] Zu viele Versuche. In { $seconds } Sekunden geht es weiter.
    }
lock-forgotten = Wiederherstellungscode verwenden
lock-recovery-label = Wiederherstellungscode
lock-recovery-description = Acht Gruppen zu vier Zeichen und eine letzte, die sie prüft. Leerzeichen und Großschreibung spielen keine Rolle.
lock-recovery-missing = Geben Sie Ihren Wiederherstellungscode ein.
lock-other-way = Zurück zum üblichen Weg
lock-language = Sprache
lock-by-member = Gesperrt
    .text = Ihre Daten sind geschlossen. Der Schlüsselbund dieses Computers öffnet sie wieder.
lock-keyring-locked = Der Schlüsselbund dieses Computers ist gesperrt
    .text = Ihre Daten sind unberührt. Entsperren Sie den Schlüsselbund im Fenster Ihres Systems und versuchen Sie es dann noch einmal.
lock-keyring-unavailable = Der Schlüsselbund dieses Computers antwortet nicht
    .text = Ihre Daten sind unberührt. Melden Sie sich in Ihrer Desktop-Sitzung an oder starten Sie das Schlüsselbundprogramm, und versuchen Sie es dann noch einmal. Der Wiederherstellungscode funktioniert auch ohne Schlüsselbund.
lock-key-missing = Der Schlüsselbund hat keinen Schlüssel für diese Daten
    .text = Ihre Daten sind unberührt. Vielleicht gehören sie zu einem anderen Benutzerkonto, oder der Schlüsselbund wurde zurückgesetzt. Der Wiederherstellungscode öffnet sie.
lock-key-wrong = Der Schlüssel im Schlüsselbund passt nicht zu diesen Daten
    .text = Ihre Daten sind unberührt, und der andere Schlüssel wurde nicht angefasst. Der Wiederherstellungscode öffnet sie.
lock-protection-damaged = Die Schutzdatei ist beschädigt
    .text = Die Daten ließen sich nicht öffnen. Spielen Sie protection.json aus einer Sicherung zurück und versuchen Sie es dann noch einmal. Nichts wurde überschrieben.
lock-ledger-damaged = Die Liste der Organisationen und Einstellungen ist beschädigt
    .text = Die Daten Ihrer Organisationen liegen getrennt davon und sind unberührt. Versuchen Sie es noch einmal, um mit dem weiterzumachen, was noch lesbar ist: Die beschädigten Dateien werden beiseitegelegt, nichts wird gelöscht. Wenn Sie eine Sicherung haben, spielen Sie vorher den Ordner „ledger“ zurück.
lock-ready = Entsperrt
lock-change-protection = Sie haben mit dem Wiederherstellungscode entsperrt. Wählen Sie unten, was den Schlüssel ab jetzt schützt.

## Übersicht

home-title = Übersicht
home-needs-you = Wartet auf Sie
home-nothing = Nichts wartet auf Sie.
home-nothing-text =
    { $waiting ->
        [0] Alles, was Sie geändert haben, ist bestätigt.
        [one] Eine Änderung ist unterwegs. Sie müssen nichts tun.
       *[other] { $waiting } Änderungen sind unterwegs. Sie müssen nichts tun.
    }
home-organizations = Organisationen
home-add = Organisation hinzufügen
home-empty = Noch keine Organisation
home-empty-text = Fügen Sie eine hinzu, um zu sehen, zu berichtigen, zu exportieren und zu löschen, was sie über Sie gespeichert hat.
home-conflicts =
    { $count ->
        [one] { $organization }: Eine Änderung braucht Ihre Entscheidung
       *[other] { $organization }: { $count } Änderungen brauchen Ihre Entscheidung
    }
home-conflicts-text = Sie und die Organisation haben dasselbe geändert.
home-choose = Jetzt entscheiden
home-refused =
    { $count ->
        [one] { $organization } hat eine Änderung abgelehnt
       *[other] { $organization } hat { $count } Änderungen abgelehnt
    }
home-refused-text = Was Sie eingegeben haben, ist noch da. Sehen Sie sich den Grund an und entscheiden Sie.
home-see-reason = Grund ansehen
home-signed-out = { $organization } verlangt, dass Sie sich neu anmelden
home-signed-out-text = Ihre Daten bleiben hier. Bis dahin wird nichts abgerufen und nichts gesendet.
home-deletion = Löschung bei { $organization } ist beantragt, aber noch nicht ausgeführt
home-deletion-until = Sie können den Antrag bis { $date } zurücknehmen.
home-deletion-text = Zurücknehmen geht nicht mehr. Wir fragen nach, bis die Löschung bestätigt ist.
home-deletion-unknown = Ob { $organization } Ihren Löschantrag bekommen hat, ist ungewiss
home-deletion-unknown-text = Sehen Sie sich den Stand an oder fragen Sie noch einmal nach.
home-deletion-see = Stand ansehen
home-unread =
    { $count ->
        [one] 1 von { $total } Organisationen ließ sich nicht lesen. Der Rest ist auf dem neuesten Stand.
       *[other] { $count } von { $total } Organisationen ließen sich nicht lesen. Der Rest ist auf dem neuesten Stand.
    }
home-removals = Das Portal von { $organization } will vieles auf einmal entfernen
home-removals-text = Hier wurde nichts entfernt. Es kann ein Fehler sein, darum entscheiden Sie.
home-removals-title = Auch hier entfernen, was das Portal von { $organization } nicht mehr aufführt?
home-removals-why = Sehen Sie zuerst im Portal nach. Was hier entfernt wird, bleibt noch 30 Tage aufbewahrt.
home-removals-keep = Alles behalten
home-removals-agree = Auch hier entfernen
home-damaged = Die Datei mit den Daten von { $organization } ist nicht lesbar
home-damaged-text = Nichts wurde überschrieben. Spielen Sie ihren Ordner aus einer Sicherung zurück und versuchen Sie es dann noch einmal.
home-profile-values =
    { $count ->
        [0] keine Profilangaben
        [one] 1 Profilangabe
       *[other] { $count } Profilangaben
    }
home-devices =
    { $count ->
        [0] keine Geräte
        [one] 1 Gerät
       *[other] { $count } Geräte
    }
home-topics-on =
    { $count ->
        [0] kein E-Mail-Thema eingeschaltet
        [one] 1 E-Mail-Thema eingeschaltet
       *[other] { $count } E-Mail-Themen eingeschaltet
    }
home-by-hand = Von Hand geführt
home-account = Angemeldet als { $account }
home-signed-out-short = Abgemeldet
home-checked = Stand { $date }
home-not-checked = Noch nicht nachgesehen
home-network-off = Netz aus
home-check-first = Erster Abruf
home-checking = { $organization } wird gefragt
home-sending = Wird an { $organization } gesendet
home-cancelled = Angehalten. Was schon da war, bleibt.
home-delete = Konto löschen
home-export = Export
home-open = Öffnen

## Organisation hinzufügen

add-title = Organisation hinzufügen
add-choose = Welche Organisation?
add-step = Schritt { $step } von 3
add-added = Hinzugefügt
add-policy-copy = Richtlinie, Fassung vom { $date }
add-policy-copy-names = { $names } · Richtlinie, Fassung vom { $date }
add-none-left = Alle fünf Organisationen stehen in Ihrer Übersicht.
add-source-title = Woher die Daten von { $organization } kommen
add-portal = Mit dem Portal verbinden
add-portal-text = Das Portal zeigt, was { $organization } gespeichert hat, und nimmt Ihre Änderungen an. Sie melden sich dort in Ihrem eigenen Browser an.
add-address = Adresse des Portals
add-address-description = Von der Website oder aus einer E-Mail von { $organization }, zum Beispiel https://mitglieder.example.org
add-address-missing = Geben Sie die Adresse des Portals ein, zum Beispiel https://mitglieder.example.org
add-look = Dieses Portal ansehen
add-looking = Das Portal wird gefragt, zu wem es gehört
add-by-hand = Von Hand eintragen
add-by-hand-text = Sie schreiben auf, was Sie wissen. Es bleibt auf diesem Computer; nichts wird abgerufen und nichts gesendet.
add-by-hand-go = Von Hand eintragen
add-consent-title = Mit { $domain } verbinden?
add-consent-lead = Prüfen Sie, ob das wirklich { $organization } ist. Privacy Dashboard kann das nicht erkennen.
add-consent-domain = Portal
add-consent-issuer = Anmeldeseite
add-consent-address = Vollständige Adresse
add-consent-offers = Es bietet
add-consent-deletion = Nach einem Löschantrag
add-consent-window = Zurücknehmen können Sie ihn { $duration } lang
add-consent-window-none = Er lässt sich nicht zurücknehmen
add-consent-key = Fingerabdruck seiner Belege
add-consent-key-none = Es stellt keine Belege aus. Privacy Dashboard wird eine Löschung nie belegen können.
add-consent-sample = Dieses Portal ist eine Demo. Es zeigt Beispieldaten, nicht Ihre.
add-consent-plain = Diese Adresse ist nicht verschlüsselt. Das ist nur erlaubt, weil sie auf diesem Computer selbst liegt.
add-consent-what = Ihre Daten werden dann verschlüsselt auf diesen Computer kopiert und auf dem neuesten Stand gehalten.
add-connect = Verbinden und anmelden
capability-profile = Ihr Profil
capability-devices = Ihre Geräte
capability-device-secrets = Prüfcodes der Geräte
capability-email-preferences = E-Mail-Einstellungen
capability-sharing-choices = Auswahl zur Weitergabe
capability-activity = Aktivität in Ihrem Konto
capability-changes = Änderungen seit dem letzten Mal
capability-deletion = Löschung Ihres Kontos
add-done = { $organization } ist hinzugefügt.

## Anmeldung im Browser

sign-in-title = Bei { $organization } anmelden
sign-in-waiting = Ihr Browser hat die Anmeldeseite geöffnet. Kommen Sie hierher zurück, wenn Sie fertig sind.
sign-in-starting = Ihr Browser wird geöffnet
sign-in-not-opened = Es ließ sich kein Browser öffnen. Kopieren Sie diese Adresse in irgendeinen Browser auf diesem Computer.
sign-in-address = Adresse der Anmeldeseite
sign-in-copy = Adresse kopieren
sign-in-nothing = Hat sich nichts geöffnet?
sign-in-limit = Es wird bis zu 5 Minuten gewartet.
sign-in-cancel = Anmeldung abbrechen
sign-in-done = Angemeldet bei { $organization }.
sign-in-step-up = { $organization } möchte sicher sein, dass Sie es sind. Melden Sie sich in Ihrem Browser noch einmal an.

## Postausgang

outbox-title = Postausgang
outbox-lead = Alles, was noch nicht bei einer Organisation angekommen ist.
outbox-empty = Nichts wartet auf den Versand.
outbox-empty-text = Ihre Änderungen stehen hier, bis die Organisation sie bestätigt.
outbox-offline =
    { $count ->
        [one] 1 Eintrag wird gesendet, sobald Sie online sind.
       *[other] { $count } Einträge werden gesendet, sobald Sie online sind.
    }
outbox-edit-profile = Änderung in Ihrem Profil
outbox-edit-device = Änderung an { $name }
outbox-edit-email-preference = Änderung am E-Mail-Thema { $name }
outbox-edit-sharing-choice = Änderung an der Weitergabe: { $name }
outbox-add-device = Neue Kamera { $name }
outbox-remove-device = { $name } entfernen
outbox-since = Seit { $date }
outbox-attempts =
    { $count ->
        [0] Noch nicht versucht
        [one] Einmal versucht
       *[other] { $count }-mal versucht
    }
outbox-next = Nächster Versuch { $date }
outbox-subscribed = Wird Ihnen geschickt
outbox-allowed = Weitergabe erlaubt
outbox-yes = ja
outbox-no = nein
outbox-their-words = Wortlaut von { $organization }
outbox-discard-title = Diese Änderung verwerfen?
outbox-discard-text = Der frühere Wert kommt zurück. { $organization } erfährt davon nichts.
outbox-discard-gone = Die Änderung entfällt. { $organization } erfährt davon nichts.
outbox-discard-unknown = Vielleicht ist sie schon angekommen. Wenn Sie sie hier verwerfen, nimmt das bei { $organization } nichts zurück.
outbox-discard-go = Änderung verwerfen
outbox-discard-keep = Änderung behalten
outbox-discarded = Verworfen. Der frühere Wert ist wieder da.
outbox-let-go = Verworfen.
outbox-retried = Die Änderung wird noch einmal versucht.
outbox-resolved = Ihre Entscheidung ist gespeichert und wird gesendet.
outbox-sign-in-text = { $organization } nimmt diese Änderung erst an, wenn Sie sich neu angemeldet haben.
outbox-unknown-text = Die Verbindung brach beim Senden ab. Wir fragen { $organization }, ob die Änderung angekommen ist.
outbox-conflict-text = Die Fassung von { $organization } hat sich geändert, während Ihre wartete. Welche soll bleiben?
outbox-removal-gone = { $organization } führt { $name } nicht mehr auf, hat das Entfernen aber nicht bestätigt.
outbox-sending-text = Die Änderung hat diesen Computer verlassen. { $organization } hat sie noch nicht bestätigt.
reason-validation = { $organization } nimmt diesen Wert nicht an.
reason-unknown-field = { $organization } kennt dieses Feld nicht mehr.
reason-not-found = { $organization } hat diesen Eintrag nicht mehr.
reason-forbidden = { $organization } lässt diese Änderung nicht zu.
reason-step-up-required = { $organization } verlangt dafür eine neue Anmeldung.
reason-deletion-pending = Eine Löschung ist beantragt, darum nimmt { $organization } keine Änderungen an.
reason-operation-mismatch = { $organization } hat unter derselben Nummer schon eine andere Änderung.
reason-too-large = Der Text ist länger, als { $organization } annimmt.
reason-rate-limited = { $organization } hat uns gebeten zu warten.
reason-offline = Dieser Computer ist offline.
reason-portal-unreachable = Das Portal von { $organization } hat nicht geantwortet.
reason-portal-error = Das Portal von { $organization } hat selbst eine Störung.
reason-tls-failed = Die Verbindung zu { $organization } ließ sich nicht sichern.
reason-not-a-portal = Geantwortet hat etwas anderes als das Portal von { $organization }.
reason-redirected = Das Portal von { $organization } verwies auf eine andere Adresse.
reason-throttled = { $organization } bittet darum, zu warten.
reason-internal = Bei { $organization } ist ein Fehler aufgetreten.
reason-other = { $organization } hat abgelehnt. Der Grund ist uns nicht bekannt.

## Einstellungen

settings-title = Einstellungen
settings-display = Anzeige
settings-language = Sprache
settings-language-en = English
settings-language-de = Deutsch
settings-theme = Farbschema
settings-theme-system = Wie das System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-zoom = Größe von Schrift und Seite
settings-zoom-percent = { $percent } %
settings-zoom-in = Größer
settings-zoom-out = Kleiner
settings-notifications = Benachrichtigungen
settings-notifications-text = Der Desktop meldet sich, wenn etwas Sie braucht und Sie gerade nicht hier sind. Er nennt niemanden.
settings-network = Netz
settings-network-text = Gefragt wird nur, wen Sie wählen: verbundene Portale, Ihr Mailkonto und Server, die Ihnen vor dem Druck gezeigt werden. Es gibt keine Telemetrie.
settings-network-of = Netz für { $organization }
settings-network-none = Kein Portal ist verbunden. Nichts geht über das Netz.
settings-network-offline = Zurzeit offline
settings-network-stopped = Aus. Änderungen warten im Postausgang.
settings-sign-out = Abmelden
settings-signed-out = Sie sind bei { $organization } abgemeldet. Ihre Kopie bleibt hier.
settings-proxy = Proxy des Systems verwenden
settings-proxy-text = Aus: Verbindungen gehen direkt zu den Portalen.
settings-protection = Schutz
settings-protection-now = Was den Schlüssel schützt
settings-protection-keyring = Der Schlüsselbund dieses Computers
settings-protection-passphrase = Eine Passphrase
settings-protection-change = Schutz ändern
settings-protection-changed = Schutz geändert.
settings-protection-same = Wählen Sie, was den Schlüssel ab jetzt schützt. Ihre Daten werden dafür nicht neu geschrieben.
settings-recovery = Wiederherstellungscode
settings-recovery-text = Ein neuer Code macht den alten wertlos.
settings-recovery-new = Neuer Wiederherstellungscode
settings-recovery-make = Neuen Code erzeugen
settings-lock-now = Jetzt sperren
settings-lock-text = Leert das Fenster, bis der Schlüssel wieder da ist. Strg+L tut dasselbe.
settings-clipboard = Zwischenablage
settings-clipboard-text = Ein kopiertes Geheimnis wird nach { $seconds } Sekunden aus der Zwischenablage gelöscht.
settings-data = Daten auf diesem Computer
settings-data-dir = Ordner
settings-data-text = Alle Ihre Daten darin sind verschlüsselt. Sicherungen dieses Computers bleiben lesbar für alle, die auch den Schlüssel haben.
settings-receipts = Belege
settings-receipts-text = Von den Organisationen signiert, für Löschungen, die Sie beantragt haben. Die Belege bleiben hier, auch wenn es Konto und Kopie nicht mehr gibt.
settings-receipts-none = Keine Belege aufbewahrt.
settings-receipts-of = { $organization }: { $step }
settings-about = Über das Programm
settings-version = Version
settings-policies = Fassungen der Richtlinien
settings-policies-text = Die Angaben zu jeder Organisation stammen aus diesen Fassungen. Seitdem können sich die Richtlinien geändert haben.
settings-licence = Lizenz
settings-licence-text = MIT oder Apache-2.0. Die Schriften sind Atkinson Hyperlegible Next und Mono (OFL-1.1).
settings-saved = Gespeichert.
settings-not-saved = Nicht gespeichert. Die frühere Einstellung gilt weiter.
