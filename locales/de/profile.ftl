# Profil: was vorliegt, und wie es berichtigt wird.

profile-title = Profil
profile-lead = Was { $organization } gespeichert hat, soweit es hier bekannt ist.
profile-lead-by-hand = Was über die Daten bei { $organization } notiert ist. Es bleibt auf diesem Computer.
profile-loading = Das Profil wird gelesen
profile-empty = Noch keine Profilwerte für { $organization }
profile-empty-portal = Sobald das Portal geantwortet hat, erscheinen sie hier.
profile-empty-by-hand = Was bekannt ist, lässt sich eintragen. Es bleibt auf diesem Computer.
profile-edit = Bearbeiten
profile-edit-group = { $group } bearbeiten
profile-earlier-kept = Nach der Richtlinie darf { $organization } die frühere Fassung geänderter Angaben behalten.
profile-updated = Stand bei { $organization }: { $date }.
profile-conflict-title = Zwei Fassungen – bitte wählen
profile-conflict-text = Dieselben Werte wurden hier und bei { $organization } geändert. Gesendet wird erst nach der Wahl.
