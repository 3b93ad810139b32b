"""French phrases of the signals of a conversation."""

from collections.abc import Mapping

from engine.content.scenario import Signal
from engine.reading.cues import Speech

FRENCH_SIGNALS: Mapping[Signal, str] = {
    Signal.OPEN_QUESTION: """
        dites moi|dis moi|dites m'en|que vous faudrait il|que te faudrait il|que vous faut il|que te faut il|dis m'en|parlez moi|parle moi|parlez m'en|racontez moi
        |raconte moi|racontez|raconte|expliquez moi|explique moi|décrivez moi|décris moi
        |aidez moi à comprendre|aide moi à comprendre|j'aimerais comprendre
        |je voudrais comprendre|je souhaite comprendre|je cherche à comprendre
        |j'aimerais savoir ce|j'aimerais savoir comment|j'aimerais savoir pourquoi
        |je voudrais savoir ce
        |je voudrais savoir comment|je voudrais savoir pourquoi|j'aimerais entendre
        |j'aimerais que vous m'expliquiez|j'aimerais que tu m'expliques|je vous écoute
        |je t'écoute|vous pouvez m'en dire|tu peux m'en dire|pouvez vous m'en dire
        |pourriez vous m'en dire|m'en dire plus|m'en dire un peu plus|m'expliquer""",
    Signal.REFORMULATION: """
        si je comprends bien|si je vous comprends|si je vous suis|si je te suis|si je vous entends bien|si je te comprends|si j'ai bien compris
        |si j'ai compris|si je résume|si je reformule|je reformule|pour résumer ce que
        |pour être sûr d'avoir compris|pour être sûre d'avoir compris
        |pour être sûr de bien comprendre|pour être sûre de bien comprendre|vous me dites que
        |vous dites que|tu me dis que|tu dis que|ce que vous me dites|ce que tu me dis
        |ce que vous dites|ce que tu dis|ce que j'entends|j'entends que|vous voulez dire que
        |tu veux dire que|donc pour vous|donc pour toi|donc vous|donc tu|donc ce qui vous
        |donc ce qui te|donc ce que vous|donc ce que tu|ce que vous voulez c'est|ce que tu veux c'est|ce qu'il vous faut c'est|ce qu'il te faut c'est|donc il vous faut|donc il te faut|donc votre|donc ton|donc ta|autrement dit vous|autrement dit tu
        |en fait vous|en fait tu|vous avez dit que|tu as dit que|vous m'avez dit|tu m'as dit
        |vous venez de dire|tu viens de dire|comme vous le dites|comme tu le dis
        |comme vous l'avez dit|comme tu l'as dit|vous parliez de|tu parlais de|vous disiez que
        |tu disais que|donc le problème|donc le souci|donc l'essentiel""",
    Signal.ACKNOWLEDGEMENT: """
        je comprends|je vous comprends|je te comprends|je peux comprendre|je comprends bien
        |j'entends|je vous entends|je t'entends|j'entends bien|j'imagine|je vois que
        |je vois bien|je me doute|je me mets à votre place|je me mets à ta place|à votre place
        |à ta place|vous avez raison|tu as raison|t'as raison|vous n'avez pas tort
        |tu n'as pas tort|vous avez le droit|tu as le droit|c'est normal|c'est légitime|légitime
        |c'est compréhensible|compréhensible|je reconnais|nous reconnaissons|j'admets
        |je sais que vous|je sais que tu|je sais que c'est|je sais que ça|je sais à quel point
        |je mesure|je réalise|je me rends compte|ça doit être|cela doit être|ça a dû être
        |cela a dû être|ce n'est pas facile|c'est pas facile|ce n'est pas simple
        |c'est pas simple|effectivement|en effet|c'est vrai|c'est juste|c'est un bon point
        |votre point de vue|ton point de vue|vos inquiétudes|votre inquiétude|ton inquiétude
        |votre mécontentement|votre agacement|votre frustration|ta frustration|votre colère
        |vos contraintes|tes contraintes|votre situation|ta situation|je respecte|je conçois""",
    Signal.APOLOGY: """
        désolé|désolée|désolés|pardon|je m'excuse|je vous prie de m'excuser|mes excuses
        |nos excuses|toutes mes excuses|excusez moi|excuse moi|excusez nous
        |veuillez nous excuser|veuillez m'excuser|je regrette|nous regrettons|navré|navrée
        |c'est mon erreur|c'était mon erreur|c'est notre erreur|c'est de ma faute|c'est ma faute
        |c'est de notre faute|j'aurais dû vous|j'aurais dû te|je n'aurais pas dû
        |j'ai eu tort""",
    Signal.THANKS: """
        merci|je vous remercie|je te remercie|remercie|c'est gentil|reconnaissant|reconnaissante""",
    Signal.I_STATEMENT: """
        j'ai besoin|j'aurais besoin|je ressens|je me sens|je me suis senti|je me suis sentie
        |j'ai remarqué|j'ai constaté|je constate|j'ai vu que|je vois que|j'ai observé
        |je voudrais|j'aimerais|je souhaite|je souhaiterais|je veux|je te demande
        |je vous demande|je demande|je suis inquiet|je suis inquiète|je m'inquiète|je suis gêné
        |je suis gênée|ça me gêne|ça me met|cela me met|ça me pèse|ça me touche|ça m'embête
        |ça me pose|cela me pose|ça m'a|cela m'a|je me retrouve|je me suis retrouvé
        |je me suis retrouvée|j'ai dû refaire|j'ai dû reprendre|je dois refaire|je compte sur
        |j'attends|pour ma part|de mon côté|pour moi c'est|je préférerais|j'apprécierais
        |j'ai été surpris|j'ai été surprise|j'ai été déçu|j'ai été déçue|je trouve ça
        |je suis là pour|ce dont j'ai besoin|ce que je voudrais|ce que j'aimerais
        |ce que je demande""",
    Signal.PROPOSAL: """
        je peux faire|je peux accepter|ce que je peux|je propose|je vous propose|je te propose|nous proposons|nous vous proposons
        |on vous propose|je suggère|je vous suggère|je te suggère|je peux vous proposer
        |je peux te proposer|je peux vous|je peux te|nous pouvons|on peut|on pourrait
        |nous pourrions|je pourrais|vous pourriez|tu pourrais|et si on|et si nous|et si je
        |et si vous|et si tu|que diriez vous|qu'est ce que tu dirais|ça te dirait|pourquoi pas
        |pourquoi ne pas|pourquoi on ne|une solution serait|une solution possible|une option
        |une autre option|deux options|une idée|mon idée|ma proposition|la solution que
        |l'idée serait|je suis prêt|je suis prête|nous sommes prêts|en échange|en contrepartie
        |un geste|une remise|un essai|une période d'essai|faisons|regardons|prenons
        |voyons ensemble|voyons nous|voyons comment|on se voit|on regarde|on essaie
        |on fait un point|il serait possible|ce serait possible de|voulez vous que je
        |veux tu que je|vous voulez que je|tu veux que je""",
    Signal.COMMITMENT: """
        je m'engage|nous nous engageons|on s'engage|je vous promets|je te promets|je promets
        |vous avez ma parole|tu as ma parole|je vous garantis|je te garantis|je garantis
        |vous pouvez compter sur moi|tu peux compter sur moi|comptez sur moi|compte sur moi
        |je m'en occupe|je m'en charge|donc on est d'accord que|on a dit que
        |on est d'accord donc|pour récapituler|je récapitule|je résume donc|on récapitule
        |je vous confirme par|je te confirme par|je vous le mets par écrit
        |je te le mets par écrit|je vous mets cela par écrit|je mets cela par écrit
        |je vous écris tout cela""",
    Signal.ASKS_AGREEMENT: """
        ça vous va|ça te va|cela vous va|ai je oublié|j'ai oublié quelque chose|ai je bien tout
        |est ce que j'oublie|ça vous convient|ça te convient|cela vous convient
        |cela te convient|ça vous conviendrait|ça te conviendrait|cela vous conviendrait
        |est ce que ça vous|est ce que ça te|est ce que cela vous|vous êtes d'accord
        |tu es d'accord|t'es d'accord|êtes vous d'accord|es tu d'accord|on est d'accord
        |sommes nous d'accord|nous sommes d'accord|vous seriez d'accord|tu serais d'accord
        |seriez vous d'accord|seriez vous prêt|seriez vous prête|vous seriez prêt|tu serais prêt
        |tu serais prête|qu'en pensez vous|qu'en dites vous|qu'en penses tu|qu'en dis tu
        |qu'est ce que vous en pensez|qu'est ce que tu en penses|vous en pensez quoi
        |tu en penses quoi|t'en penses quoi|vous en dites quoi|tu en dis quoi|ça marche pour
        |ça marche|ça vous semble|ça te semble|cela vous semble|ça vous paraît|ça te paraît
        |cela vous paraît|c'est bon pour vous|c'est bon pour toi|ok pour vous|ok pour toi
        |d'accord pour vous|d'accord avec ça|vous acceptez|tu acceptes|acceptez vous
        |est ce acceptable|c'est jouable pour|on fait comme ça""",
    Signal.BLAME: """
        c'est de ta faute|c'est de votre faute|vous n'avez jamais rien|tu n'as jamais rien|toujours aux mêmes
        |toujours les mêmes qui|c'est ta faute|c'est votre faute|ta faute
        |votre faute|à cause de toi|à cause de vous|tu aurais dû|vous auriez dû|t'aurais dû
        |tu n'aurais pas dû|vous n'auriez pas dû|t'aurais pas dû|comme d'habitude|comme toujours
        |encore une fois tu|encore une fois vous|tu es toujours|vous êtes toujours|t'es toujours
        |tu fais toujours|vous faites toujours|tu ne fais jamais|tu fais jamais
        |vous ne faites jamais|tu n'es jamais|t'es jamais|vous n'êtes jamais|tu n'écoutes jamais
        |tu n'écoutes|tu écoutes jamais|vous n'écoutez jamais|vous n'écoutez pas
        |tu n'écoutes pas|tu ne penses qu'à|vous ne pensez qu'à|tu t'en fous|tu t'en moques
        |tu t'en fiches|vous vous en moquez|vous vous en fichez|vous vous moquez|tu te moques
        |tu te fous|tu es paresseux|tu es paresseuse|tu es nul|vous êtes incompétent
        |vous êtes incompétents|tu es incompétent|incompétent|incompétente
        |vous n'êtes pas sérieux|tu n'es pas sérieux|t'es pas sérieux|irresponsable|égoïste
        |fainéant|feignant|tu as tout gâché|vous avez tout gâché|tu m'as laissé tomber
        |vous m'avez laissé tomber|qu'est ce qui ne va pas chez|c'est toi le problème
        |c'est vous le problème|le problème c'est toi|le problème c'est vous|à chaque fois tu
        |à chaque fois que tu|vous êtes responsable|tu es responsable de tout|tu es incapable
        |vous êtes incapable|vous êtes incapables|t'es incapable""",
    Signal.PRESSURE: """
        sinon je|sinon on|sinon nous|sinon vous|sinon c'est|sinon j'|ou alors je démissionne
        |dernier avertissement|dernière chance|dernière offre|à prendre ou à laisser
        |vous n'avez pas le choix|tu n'as pas le choix|t'as pas le choix|pas le choix
        |maintenant ou jamais|signez maintenant|signez aujourd'hui
        |il faut signer|vous devez signer|vous devez accepter|vous devez décider|décidez vous
        |décide toi|j'exige|j'insiste|je vous préviens|je te préviens|je vous avertis|si vous ne
        |si tu ne fais pas|si vous refusez|si tu refuses|je vais voir ailleurs
        |j'irai voir ailleurs|je démissionne|je vais démissionner|je pars si
        |j'en parle à ton chef|j'en parlerai à|je vais en parler à la direction
        |je vais en parler au chef|j'en parle au chef|aux rh|avocat|tribunal|porter plainte
        |je vais me plaindre|vous allez le regretter|tu vas le regretter
        |il y aura des conséquences|conséquences|l'offre expire|offre se termine
        |valable aujourd'hui|seulement aujourd'hui|que jusqu'à ce soir|dépêchez vous|dépêche toi
        |tu as intérêt|vous avez intérêt|ultimatum|avant qu'il ne soit trop tard
        |tous les autres ont|vous serez viré|tu seras viré|tu vas te faire virer|la porte""",
    Signal.DISMISSAL: """
        ce n'est pas mon problème|c'est pas mon problème|ce n'est pas ma faute|c'est pas ma faute|c'est la faute de|pas la mienne
        |pas de ma faute|c'est ton problème|c'est votre problème
        |pas mon problème|ce n'est pas mon travail|c'est pas mon boulot|pas mon boulot
        |calmez vous|calme toi|du calme|ce n'est pas grave|c'est pas grave|c'est rien
        |ce n'est rien|c'est pas la mort|ce n'est pas la mort|pas la fin du monde|vous exagérez
        |tu exagères|t'exagères|tu en fais trop|vous en faites trop|tu dramatises
        |vous dramatisez|arrête de te plaindre|arrêtez de vous plaindre|arrête de pleurer
        |tu es trop sensible|t'es trop sensible|vous êtes trop sensible|débrouille toi
        |débrouillez vous|je m'en fous|je m'en fiche|je m'en moque|n'importe quoi
        |ridicule|c'est absurde|tout le monde est fatigué|tout le monde a des problèmes
        |on est tous fatigués|ça pourrait être pire|il y a pire|tu t'y feras
        |vous vous y ferez|passons à autre chose|passez à autre chose|passe à autre chose
        |oublie ça|oubliez ça|laisse tomber|laissez tomber|c'est la vie|c'est comme ça
        |peu importe|ça ne m'intéresse pas|ça m'intéresse pas
        |pas le temps pour|vous avez tort|tu as tort
        |je ne vous crois pas|je te crois pas
        |fais un effort|faites un effort|secoue toi|ressaisis toi|reprends toi
        |il n'y a qu'à|y a qu'à|t'as qu'à|tu n'as qu'à|vous n'avez qu'à|arrête un peu
        |ça va aller|ça va passer""",
    Signal.EVASION: """
        on verra|on verra bien|je verrai|on en reparlera|on en parlera plus tard
        |on en parle plus tard|une autre fois|pas maintenant|plus tard peut être
        |je préfère ne pas|parlons d'autre chose|on peut parler d'autre chose|changeons de sujet
        |c'est compliqué|je ne sais pas quoi dire|je sais pas quoi dire|je ne sais pas
        |je sais pas|aucune idée|ça dépend|cela dépend|je n'en sais rien|j'en sais rien
        |difficile à dire|sans commentaire""",
}
"""By signal, separated by ``|``; a last word may end in ``*``."""

FRENCH_SPEECH: Mapping[Speech, str] = {
    Speech.REFUSAL: """
        je ne peux pas|je peux pas|je ne pourrai pas|je pourrai pas|je ne vais pas pouvoir
        |je vais pas pouvoir|nous ne pouvons pas|on ne peut pas|on peut pas
        |ce n'est pas possible|c'est pas possible|ce ne sera pas possible
        |ça ne va pas être possible|ça va pas être possible|pas possible|impossible
        |je dois refuser|je suis obligé de refuser|je suis obligée de refuser|je refuse
        |je préfère refuser|je dois dire non|je vais dire non|je dis non|je ne veux pas
        |je veux pas|je ne souhaite pas|je préfère ne pas|non parce que
        |je ne suis pas en mesure""",
    Speech.REASON: """
        parce que|parce qu'|car|puisque|sinon|la raison|en raison|à cause|vu que|étant donné
        |ça voudrait dire|cela voudrait dire|ça voudrait|cela impliquerait|ça impliquerait
        |si je fais|si je le fais|si on fait|la règle|notre règlement|le règlement|déjà
        |mon équipe|on n'a que|nous n'avons que|je n'ai que|le budget|c'est pour ça|ça mettrait
        |cela mettrait|ce serait""",
    Speech.FUTURE: """
        je vais|nous allons|on va|je vous envoie|je t'envoie|je vous rappelle|je te rappelle
        |je vous appelle|je t'appelle|je vous enverrai|je t'enverrai|je vous rappellerai
        |je te rappellerai|je ferai|je fais|je prends|je prendrai|je vous fais|je te fais
        |je m'en occupe|je m'occupe|je reviens vers|je passe|je passerai|je termine|je finirai
        |je livre|je préviens|vous m'envoyez|tu m'envoies|vous me|tu me|vous aurez|tu auras
        |vous recevrez|tu recevras|on se voit|on se revoit|on se retrouve|on se rappelle|on fait
        |on fait le point|nous ferons|nous livrerons|nous vous|on vous|mon collègue
        |le technicien|je mets|je le fais|je vous le|je te le|je vous l'envoie|je te l'envoie|je vous l'enverrai|je te l'enverrai|je vous l'apporte|je te l'apporte|je vous l'écris|je te l'écris
        |je vous les|je te les|je serai|tu fais|vous faites
        |je te montre|je t'aide|je relis|je demande|je transmets""",
    Speech.DEADLINE: """
        demain|ce soir|cet après midi|ce matin|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi
        |samedi|dimanche|cette semaine|la semaine prochaine|le mois prochain|ce mois|d'ici
        |avant midi|avant demain|avant la fin|avant lundi|avant vendredi|à midi|dans l'heure
        |dans une heure|dans deux heures|dans la journée|dans la semaine|dans deux jours
        |dans trois jours|dans une semaine|dans deux semaines|dans quinze jours|dans un mois
        |fin de semaine|fin de journée|fin du mois|sous 24|sous 48|sous deux jours
        |sous une semaine|chaque semaine|chaque lundi|chaque vendredi|tous les lundis
        |tous les vendredis|à partir de|dès demain|dès lundi|dès mardi|dès mercredi|dès jeudi|dès vendredi|dès aujourd'hui
        |dès ce soir|dès la semaine|dès cette semaine|heures|janvier|février|mars|avril|mai|juin|juillet
        |août|septembre|octobre|novembre|décembre""",
}
"""Promises and refusals."""
