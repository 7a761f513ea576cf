# Letters to organizations. Courteous and plain: no threats, nothing the member did not say.
# How they are put together: docs/LETTERS.md. A narrow no-break space stands before : ; ? and !

## Head and foot

letter-date =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    } { $year }
letter-to = À l’attention de : { $name }
letter-operator = l’exploitant de { $name }
letter-greeting = Madame, Monsieur,
# Words that are written small behind the greeting; a dash for none.
letter-greeting-goes-on = –
letter-close = Je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.
letter-confirm = Je vous remercie de bien vouloir m’accuser réception de cette lettre et de rappeler ma référence { $reference } dans votre réponse.
letter-if-in-doubt = S’il vous manque un élément pour retrouver mes données ou pour vous assurer de mon identité, merci de m’indiquer lequel et pourquoi. Je vous demande de vous limiter à ce qui est nécessaire.
letter-english-copy = --- Version anglaise de cette lettre / English copy of this letter ---

## Subjects

letter-subject = Demande relative à mes données : { $wish }
letter-subject-question = Question sur mes données personnelles
letter-subject-reminder = Rappel de ma demande relative à mes données : { $wish }
letter-subject-complaint-to-them = Réclamation au sujet de ma demande relative à mes données : { $wish }
letter-subject-complaint = Réclamation concernant { $name }
letter-subject-withdrawal = Retrait de ma demande relative à mes données : { $wish }
letter-subject-identity = Votre question sur mon identité : { $wish }
letter-subject-and-reference = { $subject } ({ $reference })

## Wishes as short names

letter-wish-access = copie de mes données
letter-wish-rectification = rectification de mes données
letter-wish-erasure = effacement de mes données
letter-wish-partial-erasure = effacement d’une partie de mes données
letter-wish-restriction = limitation de l’utilisation de mes données
letter-wish-objection = opposition à une utilisation de mes données
letter-wish-stop-marketing = fin des envois publicitaires
letter-wish-stop-sharing = fin de la transmission de mes données
letter-wish-withdraw-consent = retrait de mon consentement
letter-wish-portability = mes données dans un fichier à emporter
letter-wish-human-review = réexamen d’une décision automatisée par une personne
letter-wish-recipients = destinataires de mes données
letter-wish-device-data = données de mon appareil
letter-wish-question = question sur mes données
letter-wish-and-right = { $wish } ({ $right })

## Rights by their names

letter-right-access = droit d’accès
letter-right-rectification = droit de rectification
letter-right-erasure = droit à l’effacement
letter-right-partial-erasure = droit à l’effacement
letter-right-restriction = droit à la limitation du traitement
letter-right-objection = droit d’opposition
letter-right-stop-marketing = droit d’opposition à la prospection
letter-right-stop-sharing = droit d’opposition à la communication de mes données
letter-right-withdraw-consent = droit de retirer mon consentement
letter-right-portability = droit à la portabilité des données
letter-right-human-review = droit au réexamen par une personne des décisions automatisées
letter-right-recipients = droit de connaître les destinataires de mes données
letter-right-device-data = droit d’accès aux données de mon appareil
letter-uses-right = J’exerce par la présente mon { $right }.
letter-uses-law = J’exerce par la présente mon { $right }, prévu par { $law }.
letter-rests-on-law = La demande se fonde sur { $law }.

## Laws

letter-article = l’article { $number }
letter-article-paragraph = l’article { $number }, paragraphe { $paragraph },
letter-article-point = l’article { $number }, paragraphe { $paragraph }, point { $point }),
letter-law-eu-gdpr = { $article } du règlement (UE) 2016/679 (règlement général sur la protection des données)
letter-law-uk-gdpr = { $article } du règlement général sur la protection des données du Royaume-Uni
letter-law-eu-data-act = { $article } du règlement (UE) 2023/2854 (règlement sur les données)

## What is asked

letter-ask-access = Je vous prie de m’envoyer une copie des données personnelles que vous détenez sur moi. Merci de m’indiquer aussi à quoi elles servent, d’où vous les tenez, qui les a reçues ou les recevra et combien de temps vous les conserverez.
letter-ask-rectification = Une partie des données personnelles que vous détenez sur moi est inexacte ou incomplète. Je vous prie de la corriger et d’en informer ceux à qui vous l’avez transmise.
letter-ask-erasure = Je vous prie de supprimer mon compte et d’effacer les données personnelles que vous détenez sur moi, et d’en informer ceux à qui vous les avez transmises. Si vous devez ou pouvez en conserver une partie, merci de m’indiquer laquelle, pourquoi et pour combien de temps.
letter-ask-partial-erasure = Je vous prie d’effacer les données personnelles indiquées ci-dessous et d’en informer ceux à qui vous les avez transmises. Si vous devez ou pouvez en conserver une partie, merci de m’indiquer laquelle, pourquoi et pour combien de temps.
letter-ask-restriction = Je vous prie de conserver les données personnelles que vous détenez sur moi sans les utiliser davantage pour le moment. Merci de me prévenir avant de les utiliser de nouveau.
letter-ask-objection = Je m’oppose à une utilisation de mes données personnelles, que je décris ci-dessous. Je vous prie d’y mettre fin, ou de m’indiquer pourquoi vous pensez pouvoir la poursuivre.
letter-ask-stop-marketing = Je vous prie de ne plus m’envoyer de publicité, par quelque moyen que ce soit : retirez mon adresse de votre liste de diffusion et de vos autres listes, et n’utilisez pas mes données pour choisir des annonces à mon intention.
letter-ask-stop-sharing = Je vous prie de ne pas transmettre mes données personnelles à des tiers, sauf si la loi vous y oblige. Merci d’informer aussi de mon opposition ceux qui les ont reçues, et de me dire ce que vous avez fait.
letter-ask-withdraw-consent = Je retire mon consentement à l’utilisation de mes données personnelles. Je vous prie de mettre fin à toute utilisation qui repose sur lui. Si une utilisation se poursuit parce qu’elle repose sur autre chose, merci de m’indiquer laquelle et sur quoi.
letter-ask-portability = Je vous prie de m’envoyer les données personnelles que je vous ai fournies, et celles enregistrées lorsque j’utilisais vos services, dans un fichier d’un format courant que des programmes peuvent lire.
letter-ask-human-review = Une décision me concernant a été prise par un programme seul ; je la décris ci-dessous. Je vous prie de la faire réexaminer par une personne, de tenir compte de mon point de vue et de m’expliquer le résultat.
letter-ask-recipients = Je vous prie de m’indiquer à qui vous avez transmis mes données personnelles, nommément, quelles données et quand.
letter-ask-device-data = Je vous prie de me remettre les données que mon appareil indiqué ci-dessous a produites et auxquelles vous ou d’autres avez accès, dans un fichier d’un format courant que des programmes peuvent lire.
letter-ask-question = J’ai une question sur la façon dont vous traitez mes données personnelles.

## What some organizations say of themselves

letter-at-hikvision-erasure = La section 6 de votre politique de confidentialité propose une aide pour désactiver un compte et retirer le profil actif et ses données. Merci de le faire, et de mettre fin en même temps aux offres et aux abonnements.
letter-at-hikvision-stop-marketing = La section 6 de votre politique de confidentialité parle du refus de la prospection et d’une aide pour les abonnements. Merci de m’indiquer aussi quels abonnements vous gérez pour moi.
letter-at-mipi-stop-marketing = Ceci est une demande expresse de retirer mon adresse de la liste de diffusion, telle que votre politique de confidentialité la décrit.
letter-email-list = liste de diffusion | liste d’envoi | liste de courriels
letter-at-foscam-erasure = Selon votre politique de confidentialité, un compte est supprimé sur demande par courrier électronique. Merci d’effacer aussi les messages, vidéos et autres contenus que j’ai publiés, et de ne plus les utiliser.
letter-at-smarteye-erasure = Selon votre politique de confidentialité, un effacement complet est possible et aucun message ne suit. Merci d’y inclure les sauvegardes et les archives, ou de m’indiquer quand elles seront écrasées.

## Later letters

letter-sent = Le { $date }, je vous ai envoyé une demande : { $wish }. Ma référence est { $reference }.
letter-called = Le { $date }, je vous ai fait une demande par téléphone : { $wish }. Ma référence pour cette demande est { $reference }.
letter-on-pages = Le { $date }, j’ai fait une demande sur vos pages : { $wish }. Ma référence pour cette demande est { $reference }.
letter-as-named = Le { $date }, j’ai fait une demande par la voie que votre politique de confidentialité indique : { $wish }. Ma référence pour cette demande est { $reference }.
letter-reminder-no-answer = Je n’ai pas encore reçu de réponse complète.
letter-reminder-due = D’après mon calcul, la réponse était attendue au plus tard le { $due }. Je n’ai pas encore reçu de réponse complète.
letter-reminder-please = Je vous prie d’y répondre maintenant, ou de m’indiquer quand je peux attendre votre réponse et pourquoi il faut plus de temps.
letter-complaint-to-them = Je souhaite faire une réclamation au sujet du traitement de ma demande.
letter-complaint-to-them-please = Je vous prie d’examiner cette réclamation et de m’indiquer ce que vous avez fait et ce qu’il en résulte.
letter-complaint = Je souhaite déposer une réclamation. Elle concerne : { $name }.
letter-complaint-sent = Le { $date }, j’ai adressé une demande à cet organisme : { $wish }. Ma référence est { $reference }.
letter-complaint-called = Le { $date }, j’ai fait une demande à cet organisme par téléphone : { $wish }. Ma référence pour cette demande est { $reference }.
letter-complaint-on-pages = Le { $date }, j’ai fait une demande sur les pages de cet organisme : { $wish }. Ma référence pour cette demande est { $reference }.
letter-complaint-as-named = Le { $date }, j’ai fait une demande à cet organisme par la voie que sa politique de confidentialité indique : { $wish }. Ma référence pour cette demande est { $reference }.
letter-complaint-contact = J’ai écrit à l’adresse suivante : { $address }.
letter-complaint-due = D’après mon calcul, la réponse était attendue au plus tard le { $due }.
letter-complaint-please = Je n’ai pas reçu de réponse qui satisfasse à la demande. Je vous prie d’examiner la situation et de m’informer de la suite. Je peux vous envoyer une copie de ce que j’ai conservé à ce sujet.
letter-withdrawal-please = Je retire cette demande. Merci de ne plus y donner suite.
letter-identity = Le { $date }, vous m’avez demandé qui je suis. Il s’agit de ma demande : { $wish }. Ma référence est { $reference }.
letter-identity-please = Je vous prie de me reconnaître aux indications ci-dessous, que vous pouvez comparer avec mon compte. Je préfère ne pas envoyer de copie d’une pièce d’identité. S’il reste un doute, merci de m’indiquer lequel, et ce qui pourrait le lever autrement.

## What the member adds

letter-contact-source = J’ai trouvé votre adresse ici : { $source }. Si elle n’est pas la bonne pour cette lettre, merci de la faire suivre, ou de m’indiquer à qui écrire.
letter-details = Plus précisément :
letter-details-question = Ma question :
letter-details-later = Précisions :
letter-particulars = Voici de quoi retrouver mes données :
letter-particulars-complaint = Indications me concernant :
letter-particular = { $label } : { $value }
letter-label-name = Nom
letter-label-nickname = Pseudonyme
letter-label-member-company = Société membre
letter-label-user-name = Nom d’utilisateur
letter-label-account-email = Adresse électronique de mon compte
letter-label-contact-method = Moyen de contact préféré
letter-label-reply-address = Adresse pour votre réponse
letter-label-device-name = Nom de l’appareil
letter-label-device-serial = Numéro de série
letter-label-device-id = Identifiant de l’appareil
letter-label-website-links = Pages web
letter-label-before = Inexact ou incomplet
letter-label-after = Exact
letter-label-data-to-delete = À effacer
letter-label-recipients = Il s’agit de ces destinataires

## On paper, and in the file of evidence

letter-reference = Ma référence : { $reference }
verify-title = Comment vérifier ces preuves
verify-what = Ce dossier contient ce qui est conservé au sujet de la demande { $reference } adressée à { $organization }. Chacun peut vérifier, sans le programme qui l’a écrit, si un fichier ou une ligne du journal a été modifié par la suite.
verify-broken = Le journal était déjà endommagé quand ce dossier a été écrit : à partir de la ligne { $number }, il n’est plus tel qu’il a été noté. Il est joint tel qu’il a été trouvé.
verify-files = Fichiers
verify-file-summary = Le déroulement de la demande en un seul document, à lire et à imprimer.
verify-file-documents = Chaque lettre, message, note et reçu, octet par octet.
verify-file-log = Le journal avec ses empreintes. C’est ce fichier qui fait foi ; le résumé ne fait que le reprendre.
verify-file-linked = Le déroulement de la demande dans les termes du Data Privacy Vocabulary du W3C, pour des programmes.
verify-file-script = Vérifie tout ce qui suit. Il est court et peut être lu avant.
verify-file-sums = L’empreinte SHA-256 de chaque autre fichier.
verify-withheld = Ces documents ne sont pas joints, car un code de vérification ou un mot de passe s’y trouve. Leurs empreintes SHA-256 :
verify-check = Tout vérifier
verify-check-text = Ouvrez un terminal dans ce dossier. Python 3 suffit.
verify-check-more = La première commande vérifie fichiers, journal et documents, et affiche le journal. La deuxième ne vérifie que les fichiers. La troisième affiche l’empreinte d’un fichier, à comparer avec sa ligne dans SHA256SUMS.
verify-chain = Comment les lignes du journal sont liées
verify-chain-text = Dans log.json, chaque ligne a une empreinte, "chain". C’est le SHA-256 des octets suivants, dans cet ordre :
verify-hashed-domain = le texte "privacy-dashboard rights log v1" en ASCII
verify-hashed-previous = "chain" de la ligne précédente, 32 octets ; pour la première ligne, 32 octets nuls
verify-hashed-number = "number", la place de la ligne à partir de 1, sur 8 octets, le plus significatif d’abord
verify-hashed-written = "written_at_us", les microsecondes depuis le 1er janvier 1970 UTC, sur 8 octets, le plus significatif d’abord
verify-hashed-document = "document", le SHA-256 du document de cette ligne, 32 octets ; 32 octets nuls s’il n’y en a pas
verify-hashed-event = "event", le texte entre les guillemets tel que JSON le lit, en UTF-8
verify-head = « head » est la place et l’empreinte de la dernière ligne, conservées à part, afin que l’on remarque s’il en manque à la fin. « broken_at » est la première ligne trouvée endommagée, sinon null.
verify-receipts = Reçus du portail
verify-receipts-text = Le portail de l’organisation a signé des étapes de la demande. Chaque reçu est un JWS sous forme compacte (RFC 7515) et se trouve dans « documents » avec l’extension .jws. Dans log.json, « portal » indique l’adresse du portail, son identifiant de la demande, chaque reçu avec l’empreinte de la clé qui l’a signé (RFC 7638), et les clés publiques convenues lors de la connexion. « proven » est ce qui a été constaté à l’arrivée du reçu ; un programme pour JWS peut le vérifier de nouveau. Seule l’organisation peut dire si une clé est la sienne.
verify-limits = Ce que cela montre, et ce que cela ne montre pas
verify-limits-text = Cela montre que rien n’a été modifié, retiré ou intercalé. Cela ne montre pas qui a écrit le journal, et les dates et heures sont celles de l’ordinateur qui l’a écrit. Quiconque modifie ce dossier pourrait retrancher des lignes à la fin et adapter « head » ; on ne le voit qu’en comparant l’empreinte de la dernière ligne avec une empreinte notée auparavant. L’auteur d’un courriel se reconnaît à sa propre signature (DKIM), s’il en a une.
verify-last = Empreinte de la dernière ligne quand ce dossier a été écrit :
