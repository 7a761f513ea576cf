# Fristen von Anträgen: jedes Datum sagt in einem Satz, wie es zustande kommt. docs/LAW.md

clock-law-eu-gdpr = EU und EWR: DSGVO
clock-law-uk-gdpr = Vereinigtes Königreich: UK GDPR
clock-law-california = Kalifornien: CCPA
clock-law-us-commercial-email = USA: Werbung per E-Mail
clock-law-own-reminder = Kein Gesetz: eigene Erinnerung

clock-what-acknowledge = Eingangsbestätigung bis
clock-what-opt-out = Umsetzung bis
clock-what-answer = Antwort bis
clock-what-extended-answer = Antwort nach Verlängerung bis
clock-what-complaint-answer = Bestätigung der Beschwerde bis
clock-what-authority-answer = Nachricht der Aufsichtsbehörde bis
clock-what-own-reminder = Eigene Erinnerung, kein gesetzliches Datum, am

# $what eines von oben; $on eines der nächsten vier; $reckoned, $basis: weiter unten.
clock-sentence = { $what } { $on }: { $reckoned }{ $basis }.
clock-on = { $on }
clock-on-about = etwa { $on }
clock-on-not-before = frühestens { $on }
clock-on-not-before-about = frühestens etwa { $on }

# $term und $start weiter unten; $pause und $moved können leer sein.
clock-reckoned = { $term } nach { $start }{ $pause }{ $moved }
clock-term-months = { $count ->
    [one] ein Monat
   *[other] { $count } Monate
}
clock-term-calendar-days = { $count ->
    [one] ein Tag
   *[other] { $count } Tage
}
clock-term-business-days = { $count ->
    [one] ein Werktag ohne Samstag
   *[other] { $count } Werktage ohne Samstag
}
clock-pause = { $days ->
    [one] , dazu ein Tag, an dem die Frist ruhte
   *[other] , dazu { $days } Tage, in denen die Frist ruhte
}
clock-moved = , das endet am { $counted }, keinem Arbeitstag ({ $place }), also zählt der nächste Arbeitstag
clock-no-region = Wochenende

clock-basis = {" "}({ $sources })
clock-basis-doubt = {" "}(etwa, denn { $doubts })
clock-basis-and-doubt = {" "}({ $sources }; etwa, denn { $doubts })
clock-doubt-not-in-full = der Text der Regel konnte hier nicht vollständig gelesen werden
clock-doubt-day-count = wie die Tage gezählt werden, ließ sich nicht bestätigen
clock-doubt-identity = dass eine Frage nach der Identität die Frist anhält, ist nicht geklärt
clock-doubt-clarification = wie die Tage der Rückfrage hinzukommen, ließ sich nicht bestätigen
clock-doubt-fee = dass eine Gebühr die Frist anhält, ist nicht geklärt
clock-doubt-no-country = ohne gewähltes Land zählen keine Feiertage
clock-doubt-holidays-unknown = die Feiertage dieses Ortes und Jahres sind hier nicht bekannt

clock-start-accepted = Annahme durch das Portal am { $on } (nach dem Kalender von { $zone })
clock-start-emailed = Absenden per E-Mail am { $on }
clock-start-received = Eingang am { $on }
clock-start-posted = Zustellung, frühestens am { $on }
clock-start-called = Anruf am { $on }
clock-start-done = Ausführung am { $on }
clock-start-identity-answered = Antwort zur Identität am { $on }
clock-start-identity-open = Antwort zur Identität, gezählt ab { $on }
clock-start-fee-settled = Klärung der Gebühr am { $on }
clock-start-fee-open = Klärung der Gebühr, gezählt ab { $on }
clock-start-complained-to-them = Beschwerde bei der Organisation am { $on }
clock-start-complaint-posted = Zustellung Ihrer Beschwerde, frühestens am { $on }
clock-start-complained = Beschwerde am { $on }

clock-note-no-residence = Als dies begonnen wurde, stand in den Einstellungen nicht, wo Sie leben, deshalb zählt kein Gesetz: dies ist eine eigene Erinnerung. Für diesen Antrag lässt sich ein Gesetz wählen.
clock-note-residence-not-read = Für { $place } konnte in dieser App kein Gesetz gelesen werden, deshalb steht hier eine eigene Erinnerung und keine gesetzliche Frist.
clock-note-voluntary = { $law } bindet diese Organisation nur, wenn sie das freiwillig zusagt, deshalb steht hier eine eigene Erinnerung.
clock-note-law-not-read = { $law } konnte in der Fassung vom { $on } nicht gelesen werden, deshalb steht hier keine Frist. Die Pflicht zu antworten kann dennoch ein Ende haben: fragen Sie dort nach oder bei Ihrer Aufsichtsbehörde.
clock-note-out-of-calendar = { $on } liegt zu weit entfernt, um davon zu zählen, deshalb steht hier keine Frist. Nichts ist verloren; sehen Sie die Daten dieses Antrags noch einmal an.
clock-note-no-term = { $law } nennt für diese Art von Antrag keine Frist, deshalb steht hier eine eigene Erinnerung.
clock-note-extension-without-reasons = Am { $on } kam die Mitteilung, dass es länger dauert, aber ohne Gründe: das verlängert nichts ({ $sources }).
clock-note-extension-too-late = Am { $on } kam die Mitteilung, dass es länger dauert, möglich war sie bis { $by }: das verlängert nichts ({ $sources }).
clock-note-no-extension = Am { $on } kam die Mitteilung, dass es länger dauert; das angewandte Gesetz kennt dafür keine längere Frist.
clock-note-too-late-identity = Am { $on } kam die Frage nach der Identität, nach dem Ende der Frist am { $by }: das ändert nichts.
clock-note-too-late-clarification = Am { $on } kam eine Rückfrage, nach dem Ende der Frist am { $by }: das ändert nichts.
clock-note-too-late-fee = Am { $on } wurde eine Gebühr verlangt, nach dem Ende der Frist am { $by }: das ändert nichts.
clock-note-runs-identity = Am { $on } kam die Frage nach der Identität; die Frist läuft weiter ({ $sources }).
clock-note-runs-clarification = Am { $on } kam eine Rückfrage; die Frist läuft weiter ({ $sources }).
clock-note-runs-fee = Am { $on } wurde eine Gebühr verlangt; die Frist läuft weiter ({ $sources }).
clock-note-paused-identity = Am { $on } kam die Frage nach der Identität; bis zur Antwort rückt das Datum weiter ({ $sources }).
clock-note-paused-clarification = Am { $on } kam eine Rückfrage; bis zur Antwort rückt das Datum weiter ({ $sources }).
clock-note-paused-fee = Am { $on } wurde eine Gebühr verlangt; bis zur Klärung rückt das Datum weiter ({ $sources }).

# In einer Kalenderdatei.
clock-today = heute
clock-appointment = { $organization }, { $wish }: { $what } { $on }

clock-region-at = Österreich
clock-region-be = Belgien
clock-region-bg = Bulgarien
clock-region-br = Brasilien
clock-region-cn = China
clock-region-cy = Zypern
clock-region-cz = Tschechien
clock-region-de = Deutschland
clock-region-dk = Dänemark
clock-region-ee = Estland
clock-region-es = Spanien
clock-region-fi = Finnland
clock-region-fr = Frankreich
clock-region-gb = Vereinigtes Königreich
clock-region-gr = Griechenland
clock-region-hr = Kroatien
clock-region-hu = Ungarn
clock-region-ie = Irland
clock-region-is = Island
clock-region-it = Italien
clock-region-li = Liechtenstein
clock-region-lt = Litauen
clock-region-lu = Luxemburg
clock-region-lv = Lettland
clock-region-mt = Malta
clock-region-nl = Niederlande
clock-region-no = Norwegen
clock-region-pl = Polen
clock-region-pt = Portugal
clock-region-ro = Rumänien
clock-region-se = Schweden
clock-region-si = Slowenien
clock-region-sk = Slowakei
clock-region-us = USA
