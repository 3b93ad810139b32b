"""French cues of an answer's parts."""

from engine.reading.cues import Cue, Phrases

FRENCH: Phrases = {
    Cue.RESULT: """
        était de retour|étions de retour|étaient de retour|il est reparti|elle est repartie|ils sont repartis|elles sont reparties|rattrapé le retard
        |résultat|le résultat|les résultats|comme résultat|au final|finalement on|finalement nous
        |finalement le
        |finalement la|finalement j'ai|finalement tout|au bout du compte|en fin de compte
        |à la fin on|à la fin le
        |à la fin la|à la fin nous|à la fin j'ai|ce qui a permis|ça a permis|cela a permis
        |ce qui nous a permis|ce qui m'a permis
        |ça nous a permis|cela nous a permis|ce qui a|ça a marché|ça a fonctionné
        |ça a bien marché|cela a fonctionné|ça a payé
        |grâce à ça|grâce à cela|grâce à quoi|du coup on a|du coup le|résultat des courses|bilan
        |nous avons terminé
        |on a terminé|on a fini|on a pu|nous avons pu|j'ai terminé|a augmenté|ont augmenté
        |a diminué|ont diminué|a baissé
        |ont baissé|a progressé|a doublé|ont doublé|a triplé|a chuté|sont tombés|est tombé
        |est tombée|est passé de
        |est passée de|est passé à|est passée à|sont passés de|sont passées de|sont passés à
        |on est passé de|on est passés de|nous sommes passés de|nous sommes passés à|nous sommes passées à|on est passé à|on est passés à|sont tombées|est descendu à|est descendue à|sont descendus à|sont descendues à
        |est montée à|est monté à|sont montés à|sont montées à|est revenu à|est revenue à|sont revenus à|sont revenues à
        |a été réduit|a été réduite|ont été réduits|réduit de|augmenté de|baissé de|diminué de
        |gagné|on a gagné|nous avons gagné
        |j'ai gagné|économisé|on a économisé|on a évité|nous avons évité|j'ai évité
        |ce qui a évité|on a réussi|nous avons réussi
        |j'ai réussi|j'ai obtenu|on a obtenu|nous avons obtenu|j'ai atteint|on a atteint
        |nous avons atteint|j'ai dépassé
        |on a dépassé|a été livré|livré à temps|livré dans les délais|livrée à temps
        |dans les délais|dans les temps|à temps
        |en avance|dans le budget|a été un succès|un succès|a été une réussite|a été résolu
        |a été résolue|problème résolu|le problème était résolu
        |a été réglé|a été réglée|a été corrigé|a été corrigée|était content|était contente
        |étaient contents|était satisfait|était satisfaite|étaient satisfaits
        |était ravi|était ravie|étaient ravis
        |m'a remercié|m'a remerciée|nous a remerciés
        |m'ont remercié|m'ont remerciée|nous ont remerciés|m'a félicité|m'a félicitée
        |m'ont félicité|est resté client|est restée cliente|est resté|est restée
        |est restée chez nous
        |est resté chez nous|est revenu|est revenue|a renouvelé|ont renouvelé|a signé|ont signé
        |on a signé|j'ai signé|nous avons signé
        |a accepté|ont accepté|a été acceptée|a été accepté|a été validé|a été validée
        |a été adopté|a été adoptée|a été reprise|a été repris|est utilisé
        |est toujours utilisé|est toujours utilisée|est encore utilisé|est encore utilisée
        |on l'utilise encore|ils l'utilisent encore|toujours en place|encore en place
        |plus aucune plainte|plus aucune erreur|plus aucun|plus une seule|aucune plainte
        |aucune erreur|aucun accident|aucun incident|zéro erreur
        |zéro accident|zéro plainte|zéro retard|plus de réclamation|plus de retard|sans accident
        |sans incident|sans erreur|sans retard|sans problème|s'est bien passé
        |s'est bien passée|tout s'est bien passé|ça s'est bien passé|s'est bien terminé
        |depuis on|depuis il n'y a|depuis plus|depuis nous
        |depuis tout le monde|aujourd'hui on|aujourd'hui le|aujourd'hui toute
        |aujourd'hui tout le monde|maintenant on|maintenant tout
        |maintenant tout le monde|j'ai été promu|j'ai été promue|j'ai été embauché
        |j'ai été embauchée|on m'a proposé|on m'a confié
        |j'ai eu mon|on a échoué|j'ai échoué|on a perdu|j'ai perdu|nous avons perdu
        |malheureusement|ça n'a pas marché|n'a pas fonctionné
        |a pu rentrer|a pu sortir|est sorti|est sortie|s'est calmé|s'est calmée|s'est apaisé
        |s'est apaisée|a retrouvé|ont retrouvé|a repris|a rouvert
        |est rentré dans l'ordre|tout est rentré|au lieu de|l'audit s'est
        |n'est plus jamais arrivé|n'est plus arrivé|ne s'est plus reproduit
        |s'est plus reproduit|tout a été|tout était prêt|tout le monde a été payé|de plus que
        |de moins que|en moins|de mieux|c'est beaucoup mieux|c'est bien mieux|ça va mieux|ça marche mieux|fonctionne mieux
        |est devenu|est devenue|sont devenus|sont devenues|est désormais|sont désormais|est maintenant|sont maintenant
        |beaucoup plus vite|bien plus vite|beaucoup plus simple|bien plus simple""",
    Cue.VERIFIABLE: """
        signé|a signé|a renouvelé|ont renouvelé|audit|certifié*|certification|promu|promue
        |embauché|embauchée|aucune plainte
        |aucune erreur|aucun accident|aucun incident|plus aucune|plus aucun|zéro erreur
        |zéro accident|zéro plainte|plus une seule
        |à temps|à l'heure|dans les délais|dans les temps|en avance|dans le budget|toujours utilisé*
        |encore utilisé*|toujours en place
        |encore en place|adopté*|généralisé*|déployé*|mis en production|publié*|prix|récompense*
        |note de|avis|est resté client
        |est restée cliente|est revenu|est revenue|a recommandé|cdi|lettre de|diplôme|mention
        |au centime|payé*|est sorti|est sortie
        |autres sites|autres magasins|autres équipes|autres services|autre service
        |utilisent encore|utilise encore|reproduit|sans réserve|validé sans""",
    Cue.LEARNING: """
        ce que j'en ai|ce que j'en garde|j'en garde|j'en ai gardé|j'ai gardé de|j'ai appris|j'en ai appris|m'a appris|m'a appris à|ça m'a appris|cela m'a appris
        |cette expérience m'a|ce que j'ai appris
        |ce que j'ai retenu|j'ai retenu|j'en ai retenu|je retiens|j'en retiens|je retiens de
        |j'ai compris|j'ai réalisé|je me suis rendu compte
        |m'a fait comprendre|ça m'a fait|m'a permis de comprendre|la leçon|leçon|j'en ai tiré
        |j'ai tiré|depuis je|depuis ce jour
        |depuis j'|depuis cette|depuis cet|à partir de ce jour|la prochaine fois
        |si c'était à refaire|si je devais le refaire|si je devais refaire|avec du recul
        |avec le recul|je ferais autrement|je ferais différemment|maintenant je|maintenant j'
        |désormais je|désormais j'|aujourd'hui je
        |aujourd'hui j'|je l'applique|je l'ai réutilisé|j'ai réutilisé|je réutilise
        |je le fais encore|je le refais|j'ai gardé cette|j'ai gardé ce|je garde
        |j'ai changé ma façon|ça m'a montré|cela m'a montré|m'a montré que|ça m'a servi
        |m'a servi de|j'ai pris l'habitude|j'en ai conclu|je fais systématiquement
        |j'en ai fait une habitude|ça m'est resté|ça m'est restée|c'est resté chez moi
        |j'en ai fait une règle|c'est devenu une règle|c'est devenu ma règle|ma règle depuis
        |plus jamais je|je fais plus jamais|je ne fais plus jamais|jamais plus je
        |depuis moi je|depuis je fais|et depuis je|depuis j'ai|maintenant quand
        |maintenant dès|j'ai refait pareil|j'ai refait la même|je l'ai refait|je refais
        |je fais pareil|on a gardé le|on a gardé la|on fait pareil|ça m'a marqué
        |m'a servi après|j'en retire|j'en ai retiré|j'ai retiré de|je sais maintenant
        |je sais que maintenant|aujourd'hui encore je|j'ai gardé l'habitude
        |ce que j'ai gardé|je me suis juré|je me suis promis|ça m'a vacciné
        |on ne m'y reprendra|je l'ai appliqué|j'ai appliqué la même""",
    Cue.TASK: """
        il fallait|il a fallu|il fallait que|je devais|on devait|nous devions|j'ai dû|on a dû
        |nous avons dû|j'avais à|on m'a demandé
        |on m'avait demandé|il m'a demandé de|elle m'a demandé de|m'a demandé de
        |m'avait demandé de|mon chef m'a demandé|ma mission
        |ma mission était|mon rôle|mon rôle était|ma tâche|mon travail était|mon objectif
        |l'objectif|notre objectif|l'objectif était
        |le but était|mon but|le but c'était|l'enjeu|l'enjeu était|le défi|le défi était
        |j'étais chargé|j'étais chargée|j'étais responsable
        |chargé de|chargée de|en charge de|responsable de|à ma charge|c'était à moi de
        |on avait deux|on avait trois|on avait une semaine
        |on n'avait que|nous n'avions que|je n'avais que|j'avais deux|j'avais trois
        |j'avais une semaine|échéance|date limite|délai était
        |le délai|le client voulait|le client attendait|on attendait de moi|on m'a confié
        |m'a confié|il s'agissait de|l'idée était de
        |le problème était de|la consigne|le cahier des charges|avant la fin|pour le lendemain
        |à rendre""",
    Cue.TIME: """
        l'année dernière|l'an dernier|l'année passée|le mois dernier|la semaine dernière
        |l'été dernier|l'hiver dernier|l'automne dernier|le printemps dernier
        |lundi dernier|mardi dernier|mercredi dernier|jeudi dernier|vendredi dernier
        |samedi dernier|dimanche dernier|en janvier|en février
        |en mars|en avril|en mai|en juin|en juillet|en août|en septembre|en octobre|en novembre
        |en décembre|mois de janvier|mois de février|mois de mars
        |mois d'avril|mois de mai|mois de juin|mois de juillet|mois d'août|mois de septembre
        |mois d'octobre|mois de novembre|mois de décembre
        |janvier dernier|février dernier|mars dernier|avril dernier|mai dernier|juin dernier
        |juillet dernier|août dernier|septembre dernier|octobre dernier
        |novembre dernier|décembre dernier|début janvier|début février|début mars|début avril
        |début juin|début septembre|début octobre|début décembre|fin janvier|fin mars
        |fin juin|fin août|fin septembre|fin novembre|fin décembre|mi mars|mi juin|mi septembre
        |il y a un an|il y a deux ans|il y a trois ans|il y a quatre ans|il y a cinq ans
        |il y a quelques années|il y a quelques mois|il y a quelques semaines|il y a six mois
        |il y a deux mois|il y a trois mois|il y a un mois|il y a une semaine
        |il y a deux semaines
        |il y a longtemps|un jour|un matin|un soir|une nuit|une après midi|un après midi
        |un samedi|un dimanche|un lundi|un mardi|un mercredi|un jeudi|un vendredi
        |une fois|une fois j'|ce jour là|ce matin là|ce soir là|cette nuit là|cette semaine là
        |cette année là|cette fois|le lendemain|le jour même|la veille
        |le lundi|le mardi|le mercredi|le jeudi|le vendredi|la semaine suivante
        |la semaine d'après|le mois suivant|un mois plus tard|une semaine plus tard
        |une semaine après|deux jours plus tard
        |deux semaines plus tard|trois jours plus tard|trois semaines plus tard
        |trois mois plus tard|quelques jours plus tard|plus tard|jours après|mois après|hier
        |récemment|dernièrement|cette année|cet été
        |cet hiver|cette semaine|pendant le covid|pendant la pandémie|pendant le confinement
        |pendant les soldes|pendant noël|à noël|avant noël
        |dans mon ancien poste|dans mon dernier poste|dans mon poste précédent
        |dans mon ancienne entreprise|dans mon ancienne boîte|dans mon ancien travail
        |dans mon ancien boulot
        |dans ma précédente entreprise|dans mon précédent poste|dans mon premier poste
        |dans mon premier emploi|dans mon dernier emploi
        |chez mon ancien employeur|pendant mon stage|lors de mon stage|lors de mon dernier stage
        |pendant mon dernier stage|durant mon stage|pendant mon alternance
        |lors de mon alternance|durant mon alternance|pendant mon apprentissage
        |lors de mon apprentissage|pendant mes études|pendant ma formation|lors de ma formation
        |lors de ma dernière mission|lors d'une mission|lors d'un projet|lors d'un chantier
        |sur un chantier|quand j'étais
        |quand je travaillais|quand j'ai commencé|quand je suis arrivé|quand je suis arrivée
        |lorsque j'étais|lorsque je travaillais|à mes débuts|au début|au début de l'année
        |à la rentrée
        |ma première semaine|mon premier jour|en première année|en deuxième année
        |en troisième année|je me souviens d'un|je me souviens d'une|je me souviens du jour
        |je me rappelle d'un|je me rappelle d'une|je me rappelle un|à un moment|ce moment là
        |la dernière fois""",
    Cue.EPISODE: """
        un jour|un matin|un soir|une nuit|une après midi|un après midi|un samedi|un dimanche|un lundi
        |un mardi|un mercredi|un jeudi|un vendredi|une fois j'|une fois je|une fois y|une fois on
        |une fois il|une fois un|une fois une|une fois c'|ce jour là|ce matin là|ce soir là|cette nuit là
        |le lendemain|le jour même|la veille|la semaine d'après|la semaine après|la semaine suivante|hier
        |la semaine dernière|le mois dernier|y avait un|y avait une|y avait le|y avait la|il y a un client
        |y a un|y a une|je me souviens d'un|je me souviens d'une|je me rappelle d'un|je me rappelle d'une
        |lundi dernier|mardi dernier|mercredi dernier|jeudi dernier|vendredi dernier|samedi dernier
        |dimanche dernier|l'été dernier|l'hiver dernier""",
    Cue.HABIT: """
        d'habitude|habituellement|généralement|en général|généralement je|toujours|souvent
        |parfois|normalement|en principe|à chaque fois|chaque fois
        |chaque fois que|tous les jours|tout le temps|la plupart du temps|régulièrement
        |quotidiennement|de temps en temps|ma méthode|ma méthode c'est|ma façon de
        |ce que je fais|ce que je fais d'habitude|j'ai tendance à|j'ai l'habitude|j'essaie de
        |j'essaie toujours|j'essaye de|je fais en sorte|je veille à|ça arrive|ça m'arrive
        |cela arrive|ça arrive souvent|quand ça arrive|quand cela arrive|quand un client
        |quand une cliente|quand un collègue|quand un patient|quand quelqu'un|quand il y a
        |quand on a|quand on me|tous les lundis|tous les matins|tous les soirs|chaque matin|chaque lundi
        |chaque semaine|toutes les semaines|tous les mois
        |lorsqu'un client|lorsqu'un collègue|lorsqu'il y a|s'il y a|si un client|si quelqu'un
        |si un collègue|dans ces cas là|dans ce cas|dans ce cas là|dans ces moments là
        |dans ce genre de|dans ce type de|au quotidien|jamais|je ne me|quand y en a|quand y a|quand il y en a
        |dès qu'il y a|dès qu'y a|dès que quelqu'un|neuf fois sur dix|à tous les coups
        |le plus souvent|d'ordinaire|des fois|selon les jours|certains jours|la plupart du""",
    Cue.HYPOTHESIS: """
        je ferais|je serais|j'aurais|j'irais|je dirais|je prendrais|je commencerais|j'essaierais
        |j'essayerais|je chercherais|j'appellerais|je demanderais|je proposerais
        |je parlerais|j'expliquerais|je verrais|je pourrais|je vais|je vais essayer|j'imagine
        |je suppose|si j'étais|si ça arrivait|si cela arrivait|si ça m'arrivait|si j'avais
        |on ferait|on pourrait|je tenterais|j'écouterais|je mettrais|je regarderais
        |je contacterais|je préviendrais|j'organiserais|je vérifierais|je resterais""",
    Cue.OPINION: """
        je pense|je crois|à mon avis|selon moi|pour moi|d'après moi|je trouve|je trouve que
        |j'estime|je considère|il faut|il faut que|il ne faut pas|faut|il est important
        |c'est important|est important|est importante|sont importants|très important
        |est essentiel|est essentielle|c'est essentiel|est primordial|est primordiale
        |c'est primordial|c'est la clé|est la clé
        |on doit|on ne doit pas|vous devez|chacun doit|tout le monde doit|tout le monde devrait
        |on devrait|il vaut mieux|le plus important|ce qui compte|ça dépend|cela dépend
        |je suis convaincu
        |je suis convaincue|je suis persuadé|je suis persuadée|je suis d'accord
        |je ne suis pas d'accord|un bon manager|une bonne équipe|un bon chef|un bon vendeur
        |un bon infirmier
        |une bonne infirmière|un bon développeur|un bon comptable|un manager doit|un chef doit
        |franchement|honnêtement|la communication c'est|la communication est|la confiance est
        |le respect est|le travail d'équipe|doit|doivent|devrait|devraient|faudrait|sont essentiels|sont essentielles|c'est une question de|malheureusement les|convaincu|convaincue|persuadé|persuadée|doit être|doivent être
        |c'est fondamental|est fondamental|est fondamentale|c'est la base|est la base
        |est nécessaire|c'est nécessaire""",
    Cue.TRAIT: """
        je suis quelqu'un|je suis une personne|je suis plutôt|je suis très|je suis assez
        |je suis vraiment|je suis quelqu'un de|je suis toujours|je suis un|je suis une
        |mes qualités|mes points forts
        |mon point fort|ma qualité|ma principale qualité|ma plus grande qualité
        |mon principal défaut|mon défaut|mes défauts|mon principal atout|mes atouts|mon atout
        |mon caractère|ma personnalité|de nature|par nature|on dit de moi|on me dit
        |mes amis disent|mes collègues disent|mes proches|je me considère|je me décrirais
        |je me définirais
        |je me vois comme|j'ai un bon|j'ai une bonne|j'ai un excellent|j'ai une excellente
        |j'ai le sens|j'ai un grand sens|j'ai de bonnes|je sais m'adapter|je m'adapte
        |je sais écouter|sens de l'organisation|sens du contact|sens du relationnel
        |sens de l'écoute|bon relationnel|esprit d'équipe|motivé|motivée|dynamique|organisé
        |organisée|rigoureux|rigoureuse|ponctuel|ponctuelle|autonome|curieux
        |curieuse|créatif|créative|patient|patiente|fiable|flexible|polyvalent|polyvalente
        |sérieux|sérieuse|honnête|loyal|loyale|sociable|souriant|souriante|positif|positive
        |passionné
        |passionnée|perfectionniste|proactif|proactive|ambitieux|ambitieuse|empathique|calme
        |à l'écoute|bosseur|bosseuse|travailleur|travailleuse|volontaire|disponible|déterminé
        |déterminée|persévérant|persévérante
        |méthodique|débrouillard|débrouillarde|consciencieux|consciencieuse|minutieux|minutieuse
        |bienveillant|bienveillante|j'aime le travail|j'aime travailler|j'apprends vite
        |je m'intègre|aisance relationnelle|adaptable|rapide|je suis bon en|je suis bonne en
        |je suis capable|je suis du genre|je suis pas du genre|je suis née comme ça
        |je suis né comme ça|je suis comme ça|je suis réservé|réservée|timide|discret|discrète|têtu
        |têtue|exigeant|exigeante|pointilleux|pointilleuse|franc|franche|courageux
        |courageuse|tenace|gentil|gentille|je suis carré|hyper carré|carrée|maniaque|impatient|impatiente
        |bavard|bavarde|optimiste|enthousiaste|pragmatique|structurée|réactif
        |réactive|diplomate|endurant|endurante|appliquée|soigneux|soigneuse
        |accessible|juste et|humour|bonne humeur|tempérament|mon style|fidèle|droit et
        |droite|respectueux|respectueuse|aimable|agréable|sang froid""",
    Cue.PATH: """
        je m'appelle|mon nom est|moi c'est|je cherche un poste|je cherche une équipe|je souhaite rejoindre
        |je souhaite revenir|je postule|j'ai un bts|j'ai eu mon bac|j'ai un bac|j'ai un master|j'ai un diplôme
        |j'ai une licence|je suis infirmière depuis|je suis infirmier depuis|je travaille depuis|je développe depuis
        |je suis en deuxième année|je suis en première année|je suis en troisième année|en alternance
        |j'ai commencé en|j'ai commencé dans|j'ai commencé comme|ça fait dix ans que|ça fait onze ans que
        |ans d'expérience|années d'expérience|mon parcours|de formation|diplômé en|diplômée en|avant ça j'ai
        |j'ai travaillé deux|j'ai travaillé trois|j'ai travaillé quatre|j'ai travaillé cinq|j'ai travaillé six""",
    Cue.EXAMPLE: """
        par exemple|comme par exemple|tel que|tels que|telles que|notamment|entre autres
        |exemples|j'ai travaillé|j'ai fait|j'ai déjà|j'ai utilisé|j'utilise|je maîtrise
        |je connais
        |je sais utiliser|ans d'expérience|années d'expérience|d'expérience|j'ai une expérience
        |j'ai un bac|j'ai un bts|j'ai un master|j'ai un diplôme|j'ai une licence|j'ai étudié
        |j'ai obtenu|je suis diplômé|je suis diplômée
        |j'ai suivi|mon parcours|mon expérience|actuellement je|actuellement|je gère
        |je m'occupe de|je travaille depuis|je suis en poste|diplômé|diplômée|titulaire
        |plusieurs""",
}
