"""French verbs: what people do at work, and what is no action."""

from engine.reading.words import words

FIRST_GROUP = words(
    """
    abandonner accepter accompagner accorder accueillir adapter administrer afficher
    affronter aider ajouter ajuster aller aligner aménager améliorer analyser animer
    annoncer annuler appeler apporter apprécier approcher appuyer archiver
    argumenter arranger arrêter assembler assister assumer assurer attribuer
    augmenter automatiser avancer avertir baisser balayer brancher calculer calmer
    casser centraliser changer charger chercher chiffrer classer clarifier
    cloisonner coder collaborer collecter commander commencer communiquer comparer
    compenser compléter compter conclure concentrer conseiller conserver consacrer
    constituer consulter contacter continuer contrôler coordonner corriger couper
    créer cuisiner cumuler débloquer débrancher déballer débuter décaler décharger
    décider déclarer décrocher dédommager déléguer demander démarrer démonter
    dépanner dépenser déplacer déployer désamorcer dessiner détacher détailler
    détecter développer diagnostiquer dialoguer diminuer diriger discuter distribuer
    diviser documenter donner dresser échanger éclaircir économiser écouter
    effectuer élaborer éliminer emballer embaucher emmener emprunter encadrer
    encaisser encourager engager enlever enregistrer entamer entraîner envoyer
    épauler équiper espacer essayer estimer établir étudier évaluer éviter examiner
    exécuter expédier expérimenter expliquer exposer fabriquer faciliter facturer
    fermer fidéliser filtrer finaliser fixer formaliser former fouiller gagner
    garder gérer guider harmoniser identifier imaginer impliquer importer imposer
    imprimer improviser indiquer informer initier insister inspecter installer
    instaurer intégrer interroger intervenir inventer inviter isoler jeter jouer
    lancer lever limiter lister livrer localiser louer maîtriser manager manipuler
    marquer mener mesurer mobiliser modifier monter montrer motiver nettoyer
    négocier noter nommer observer occuper offrir optimiser ordonner organiser
    orienter oser parler partager passer patienter payer peser piloter placer
    planifier poser poster préciser préparer présenter prioriser privilégier
    procéder programmer prolonger proposer protéger prouver publier questionner
    raccompagner raconter ramener ranger rappeler rapporter rassembler rassurer
    rattraper rechercher récolter recommander recommencer recruter rectifier
    récupérer rédiger redémarrer redistribuer refuser regarder regrouper rejeter
    relancer relayer relever remarquer rembourser remercier remonter remplacer
    rencontrer renforcer renseigner rentrer réorganiser réparer réaliser répéter
    replanifier reporter représenter réserver respecter restaurer rester retirer
    retourner retravailler retrouver réviser sauvegarder sauver scanner sécuriser
    sélectionner sensibiliser séparer signaler signer simplifier simuler solliciter
    soigner sonner souder soulever stabiliser stocker stopper structurer suggérer
    superviser supprimer surveiller synchroniser télécharger téléphoner tenter
    terminer tester tirer toucher tourner tracer traiter trancher transformer
    transmettre transporter travailler trier trouver tutorer utiliser vacciner
    valider veiller vendre verbaliser vérifier verser vider viser visiter voter
    """
)
"""Infinitives; those in -er also give the forms -é, -e, -ais and -erais."""

SECOND_GROUP = words(
    """
    accueillir agir aboutir affranchir approfondir assainir avertir bâtir choisir
    convertir définir désobéir élargir enrichir établir finir fournir garantir
    grandir investir nourrir ouvrir partir ralentir rebondir recueillir réfléchir
    remplir répartir réunir réussir saisir servir sortir subir tenir trahir unir
    """
)
"""Infinitives whose participle is the infinitive without its r."""

IRREGULAR_PARTICIPLES = words(
    """
    fait faits faite faites refait défait pris prise repris entrepris appris surpris
    mis mise remis promis transmis admis permis dit dite redit écrit inscrit décrit
    conduit construit produit réduit traduit introduit reconstruit détruit ouvert
    offert couvert découvert rendu répondu vendu entendu attendu descendu défendu
    étendu suspendu tendu perdu tenu maintenu obtenu soutenu retenu convenu
    intervenu venu revenu prévenu convaincu vaincu lu relu élu conçu aperçu reçu
    rompu battu suivi poursuivi servi parti sorti réussi choisi fini défini réuni
    établi fourni garanti rempli réparti réfléchi investi averti saisi agi accueilli
    recueilli bâti élargi converti repeint peint éteint atteint joint rejoint résolu
    inclus exclu conclu acquis conquis requis assis cuit recuit vu revu pu couru
    parcouru secouru recouru résous reconnu fondu pondu mordu soumis démis dû
    """
)
"""Past participles written in their own way, all of actions."""

NOT_ACTIONS = words(
    """
    été eu pensé cru su voulu senti ressenti aimé adoré détesté connu vécu entendu
    reçu subi espéré souhaité préféré imaginé souvenu rêvé semblé paru resté vu
    perdu appris compris réalisé hésité craint souffert eue perdue oublié raté
    échoué travaillé étudié grandi apprécié obtenu constaté remarqué trouvais
    """
)
"""Past participles that tell a state, a feeling or an event."""

PRESENT_IRREGULAR = words(
    """
    prends fais mets dis vais écris lis réponds rends vends tiens viens reviens
    préviens interviens pars sors sers choisis finis réunis définis remplis fournis
    établis réfléchis réussis ouvre offre couvre accueille conduis construis produis
    réduis traduis maintiens obtiens soutiens convaincs résous conclus rejoins
    transmets reprends reprend prend met tente lance descends défends étends suspends
    bats débats cours parcours secours peins repeins éteins joins reçois conçois relis
    détruis instruis cuis décris inscris souris romps mords tords couds recouds permets
    admets promets remets soumets entreprends apprends surprends comprends poursuis
    attends dors
    """
)
"""First person, present."""

IMPARFAIT_IRREGULAR = words(
    """
    prenais faisais mettais disais allais écrivais lisais répondais rendais vendais
    tenais venais choisissais finissais réunissais définissais remplissais
    fournissais accueillais conduisais construisais produisais réduisais traduisais
    suivais maintenais
    """
)
"""First person, imparfait."""

PASSE_SIMPLE = words(
    """
    fis pris mis vis allai décidai appelai demandai proposai expliquai organisai
    trouvai lançai commençai parlai écrivis répondis rendis reçus tins vins revins
    résolus
    """
)
"""First person, passé simple: rare, mostly in writing."""

BEING_PARTICIPLES = words(
    """
    allé allée parti partie venu venue intervenu intervenue passé passée arrivé
    arrivée revenu revenue retourné retournée monté montée descendu descendue sorti
    sortie rentré rentrée entré entrée resté restée
    tombé tombée né née devenu devenue mort morte
    """
)
"""Participles that go with être."""

ADVERBS = words(
    """
    bien donc aussi ensuite alors tout toute tous toutes d' abord immédiatement
    directement rapidement vite simplement personnellement même également enfin
    finalement déjà encore juste vraiment toujours souvent calmement euh ben bah
    genre beaucoup mieux ainsi puis suite de un peu moi toutefois
    là surtout notamment
    """
)
"""May stand between the auxiliary and the participle."""

CLITICS = words(
    """
    l' la le les lui leur y en vous t' te nous m' me s' se
    """
)
"""Pronouns that may stand between the subject and the verb."""
