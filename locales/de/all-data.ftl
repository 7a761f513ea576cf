# All my data: every organization at once.

nav-data = Alle meine Daten
all-title = Alle meine Daten
all-lead = Was jede Organisation hat, soweit es hier bekannt ist, neben dem, was ihre Richtlinie aufzählt.
all-loading = Alle Organisationen werden gelesen
all-empty = Noch nichts da
all-empty-text = Mit einer Organisation erscheint hier, was sie gespeichert hat.
all-caption = Arten von Daten nach Organisation
all-group = Art
all-show = Anzeigen
all-show-values = Werte
all-show-categories = Kategorien
all-only-given = Nur selbst Angegebenes
all-search = In Bezeichnungen und Werten suchen
all-search-none = Zu „{ $text }“ passt nichts.
all-search-found =
    { $count ->
        [one] 1 Treffer
       *[other] { $count } Treffer
    }
all-values =
    { $count ->
        [one] 1 Wert
       *[other] { $count } Werte
    }
all-listed =
    { $count ->
        [one] 1 genannt, nicht gesehen
       *[other] { $count } genannt, keins gesehen
    }
all-listed-short = { $count } genannt
all-categories =
    { $count ->
        [one] 1 Kategorie
       *[other] { $count } Kategorien
    }
all-two-versions = 2 Fassungen
all-none = Nicht genannt
all-damaged-text = Die Datei von { $organization } ist nicht lesbar; darum steht hier nur, was die Richtlinie aufzählt.
all-cell = { $group }: { $organization }: { $what }
all-back = Zurück zur Übersicht
all-detail = { $group }: { $organization }
all-known = Hier bekannt
all-unseen = Aufgezählt, nicht gesehen
all-unseen-text = Die Richtlinie nennt das, gezeigt hat es noch niemand.
all-unseen-automatic = Automatisch erfasst. Diese Werte sind hier nicht zu sehen. Eine Kopie anfordern hilft.
all-unseen-automatic-asked = Automatisch erfasst. Diese Werte sind hier nicht zu sehen.
all-ask = Kopie anfordern
all-asked =
    { $count ->
        [one] Es gibt schon einen Antrag auf eine Kopie.
       *[other] Es gibt schon { $count } Anträge auf eine Kopie.
    }
all-asked-damaged =
    { $count ->
        [one] Sein Protokoll ist beschädigt; dort lässt sich nichts mehr notieren. Sie können neu anfragen.
       *[other] Ihre Protokolle sind beschädigt; dort lässt sich nichts mehr notieren. Sie können neu anfragen.
    }
all-why = Wozu
all-why-text =
    { $count ->
        [one] Ein Zweck, für alle Daten auf einmal genannt
       *[other] { $count } Zwecke, für alle Daten auf einmal genannt
    }
all-who = An wen
all-who-general =
    { $count ->
        [one] Eine weitere Art von Empfängern bekommt vielleicht Daten, die nicht aufgezählt sind
       *[other] { $count } weitere Arten von Empfängern bekommen vielleicht Daten, die nicht aufgezählt sind
    }
all-map = Zur Richtlinie und ihrer Karte
all-hidden =
    { $count ->
        [one] 1 Code, verborgen
       *[other] { $count } Codes, verborgen
    }
all-hidden-see = Zu den Geräten
all-of = { $device }: { $field }
all-on = An
all-off = Aus
all-choice = Wahl, wer etwas erfahren darf
all-choice-unnamed = { $recipient } (in der Richtlinie nicht genannt)
all-allowed = Darf es erfahren
all-refused = Darf es nicht erfahren
