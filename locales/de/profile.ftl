# Profil: was vorliegt, und wie es berichtigt wird.

profile-title = Profil
profile-lead = Was { $organization } über Sie gespeichert hat, soweit es hier bekannt ist.
profile-lead-by-hand = Was Sie über Ihre Daten bei { $organization } notiert haben. Es bleibt auf diesem Computer.
profile-loading = Ihr Profil wird gelesen
profile-empty = Noch keine Profilangaben für { $organization }
profile-empty-portal = Sobald das Portal geantwortet hat, erscheinen sie hier.
profile-empty-by-hand = Tragen Sie ein, was Sie wissen. Es bleibt auf diesem Computer.
profile-edit = Bearbeiten
profile-edit-group = { $group } bearbeiten
profile-earlier-kept = Nach der Richtlinie darf { $organization } die frühere Fassung behalten, wenn Sie etwas ändern.
profile-updated = Stand bei { $organization }: { $date }.
profile-conflict-title = Zwei Fassungen: Bitte wählen Sie
profile-conflict-text = Sie und { $organization } haben dieselben Werte geändert. Gesendet wird erst, wenn Sie gewählt haben.
