"""French cues of working life and dealings with people."""

from engine.reading.cues import Cue, Phrases

FRENCH_PEOPLE: Phrases = {
    Cue.WORK: """
        travail*|boulot|taf|poste|postes|emploi|entreprise*|société|boîte|équipe*|client*
        |collègue*|manager*|chef|cheffe|chefs|patron*|responsab*|hiérarchie|projet*|délai*
        |échéance*
        |réunion*|bureau|bureaux|fournisseur*|contrat*|facture*|compta*|vente*|vendeu*|stock*
        |entrepôt*|commande*|livr*|service*|patient*|infirmi*|soignant*|aide soignante|médecin*
        |hôpital|clinique|code|logiciel*|bug*|serveu*|base de données|développe*|production
        |produit*|budget*|formation*|stage*|apprenti*|alternan*|école|études|diplôme*
        |expérience*|compétence*
        |carrière|mission*|tâche*|rapport*|données|excel|outil*|machine*|usine|atelier|chantier*
        |site|magasin*|boutique*|restaurant*|cuisine|salle|qualité|sécurité|audit*|public*
        |citoyen*|usager*
        |mairie|administr*|collectivité*|dossier*|agent*|salarié*|employ*|recrut*|entretien*
        |salaire|marché*|campagne*|réclamation*|plainte*|téléphone|appel*|mail*|ticket*
        |problème*|solution*|conflit*
        |objectif*|résultat*|bénévol*|association*|classe|professeur*|élève*|étudiant*
        |chauffeur*|camion*|quai|plomb*|électri*|mécani*|hôtel*|caisse*|accueil|banque*
        |assurance*|ingénieur*|technicien*
        |secteur|métier*|profession*|défi*|motiv*|apprendre|communi*|écoute*|gest*|gérer
        |organis*|planning*|bilan*|clôture|cabinet|encadre*|certificat*|permis|caces|habilitation*|contrôle*
        |maintenance|intérim*|cdi|cdd|brigade|tournée*|dépôt|résident*|bailleur""",
    Cue.CHITCHAT: """
        météo|soleil|pluie|il fait beau|il fait froid|il pleut|foot|football|match|film|films
        |série|séries|netflix|pizza|pâtes|lasagnes|recette|gâteau|gâteaux|dîner|mon chat
        |mon chien|chat|chien|chats|chiens|plage
        |vacances|jeu vidéo|jeux vidéo|playstation|chanteur|chanteuse|chanson|chansons|musique
        |horoscope|astrologie|lune|planète|planètes|dinosaure*|président|élection*|bitcoin|loto
        |licorne*|dragon*
        |tomate*|chocolat|banane*|ail|sauce|glace|piscine|télé|il fait très beau|il fait
        trop beau|il fait chaud|il fait très chaud|il fait très froid|il neige|neige|orage
        |canicule|beau temps|mauvais temps|barbecue|apéro|le voisin|la voisine|mes voisins
        |le ballon|ligue des champions|coupe du monde|équipe de france|penalty|but de
        |rugby|tennis|vélo|tour de france|pétanque|belote|jardin|jardinage|fleurs|potager
        |anniversaire|mariage|mes petits enfants|mon cousin|ma cousine|mon frère|ma sœur
        |concert|festival|youtube|tiktok|instagram|bière|vin rouge|camping|pêche à la ligne
        |tricot|mots croisés|oiseaux|hirondelles|ma batterie|mon wifi|une place juste|pour me garer|parking|bouchons|la neige|venu en voiture
        |venue en voiture|vous m'entendez
        |signe astrologique|il tombe des cordes|il drache|grêle|verglas""",
    Cue.DIFFICULTY: """
        problème*|difficile*|difficulté*|souci*|obstacle*|compliqué*|conflit*|crise|erreur*
        |faute|retard*|plainte*|réclamation*|énervé*|furieux|furieuse|mécontent*|en colère
        |refus*|panne*
        |bloqu*|planté|manque*|manquai*|perdu*|échou*|échec*|bug*|urgen*|pression|sous effectif
        |malade*|absent*|faillite|annul*|risque*|pénurie|grève|objection*|désaccord*|dispute*
        |tension*|tendu*|galère|imprévu*|débordé*|dur""",
    Cue.OTHERS: """
        collègue*|équipe*|manager*|chef|cheffe|patron*|client*|patient*|famille*|fournisseur*
        |partenaire*|stagiaire*|apprenti*|infirmi*|médecin*|développeu*|ingénieur*|service*
        |personnel|chauffeur*|technicien*
        |utilisateur*|élève*|parent*|usager*|citoyen*|ensemble|tout le monde|chacun|binôme
        |directeur|directrice|comptable*|cuisinier*|camarade*""",
    Cue.INTERACTION: """
        demandé*|écouté*|expliqué*|mis d'accord|mises d'accord|dit|proposé*|suggéré*|discuté*
        |parlé*|échangé*|rencontré*|partagé*|aidé*|soutenu*|formé*|accompagné*|convaincu*
        |négocié*|remercié*|présenté mes excuses
        |excusé*|appelé*|invité*|informé*|prévenu*|rassuré*|consulté*|coordonné*|montré*|réuni*
        |impliqué*|associé*|délégué*|réparti*|partagé*|remplacé*|couvert|compromis
        |rappelé*|téléphoné*|contacté*|averti*|écrit à|terrain d'entente|désamorcé*|posé la question
        |posé des questions|médiat*""",
    Cue.LISTENING: """
        j'ai écouté|je l'ai écouté|je l'ai écoutée|je les ai écoutés|j'ai demandé
        |je lui ai demandé|je leur ai demandé|j'ai posé|je lui ai posé|posé des questions
        |j'ai laissé parler|je l'ai laissé|je l'ai laissée|j'ai reformulé
        |reformulé|j'ai répété|j'ai voulu comprendre|pour comprendre|essayé de comprendre
        |cherché à comprendre|ce qu'elle disait|ce qu'il disait|ce qu'ils disaient|elle m'a dit
        |il m'a dit|ils m'ont dit|elle m'a expliqué|il m'a expliqué
        |ils m'ont expliqué|ses besoins|leurs besoins|son point de vue|leur point de vue
        |points de vue|j'ai pris des notes|j'ai entendu|m'a répondu|m'a raconté""",
    Cue.MOTIVE: """
        je veux|je voudrais|j'aimerais|je souhaite|je recherche|je cherche|m'intéresse|m'attire
        |ce qui m'attire|ce qui me plaît|me plaît|m'a plu|me motive|m'a donné envie|donne envie
        |j'ai envie|j'ai choisi|j'ai postulé|je postule
        |ce que j'aime|j'aime le|j'aime la|j'aime les|mon projet|prochaine étape|à long terme
        |à terme|parce que|car|votre entreprise|votre équipe|votre école|votre hôpital
        |votre service|votre établissement|ce poste|ce métier|le poste|le métier
        |chez vous|c'est pour ça|c'est pourquoi|j'ai décidé de|j'ai vu que vous|j'ai lu que
        |sur votre site|j'ai discuté avec|j'ai échangé avec|service public""",
    Cue.FILLER: """
        euh|heu|hum|ben|bah|bon|bref|voilà|enfin|tu vois|vous voyez|en fait|genre|quoi|hein
        |ouais|disons|comment dire|alors|donc voilà|eh bien|oui|d'accord|voyons""",
    Cue.REASON: """
        parce que|parce qu'|car|pour que|afin de|afin que|puisque|comme il|comme elle|comme on
        |vu que|étant donné|en raison de|à cause de|grâce à|la raison|c'est pour ça
        |c'est pourquoi|pour éviter|pour être sûr|pour être sûre|du coup""",
}
