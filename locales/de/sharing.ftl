# Sharing & choices of one organization.

sharing-title = Weitergabe & Wahl
sharing-lead = Wer laut Richtlinie Daten von { $organization } bekommt, und wo es etwas zu entscheiden gibt.
sharing-loading = Die Richtlinie wird gelesen
sharing-you-choose = Eigene Wahl
sharing-you-choose-text = Hier geschieht nichts ohne eigenes Zutun, oder es lässt sich selbst abstellen.
sharing-they-ask = Es wird vorher gefragt
sharing-they-ask-text = { $organization } meldet sich laut Richtlinie vorher. Bis dahin ist nichts zu tun.
sharing-none-stated = Keine Wahl vorgesehen
sharing-none-stated-text = Die Richtlinie sieht hier keinen Widerspruch vor, darum gibt es keinen Schalter.
sharing-law = Vom Gesetz verlangt
sharing-law-text = Wenn ein Gesetz oder eine Behörde es verlangt. Eine Wahl ist nicht vorgesehen.
sharing-object = Widersprechen
sharing-object-to = Widersprechen: { $recipient }
sharing-gets = Bekommt
sharing-gets-silent = Was sie bekommen, ist nicht aufgezählt
sharing-limits = Grenzen
sharing-choice-opt-out = Ablehnen ist möglich, sobald es angekündigt wird.
sharing-choice-permission = Nur mit Zustimmung oder durch eigenes Tun.
sharing-choice-settings = Eine Einstellung im Konto bei { $organization }.
sharing-choice-external = Abstellen bei einer anderen Stelle: siehe Grenzen. { $organization } hat dafür keinen Schalter.
sharing-choice-none-stated = Kein Widerspruch vorgesehen. Widersprechen geht trotzdem.
