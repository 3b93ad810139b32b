"""What figures count, in both languages."""

from engine.reading.words import words

MONEY = words(
    """
    euro euros pound pounds quid pence penny dollar dollars cents francs franc grand
    livres k€
    """
)
LENGTHS_OF_TIME = words(
    """
    second seconds minute minutes min mins hour hours day days week weeks month months
    quarter quarters year years weekend weekends night nights fortnight fortnights
    seconde secondes heure heures h jour jours journee journees semaine semaines mois
    trimestre trimestres an ans annee annees nuit nuits
    """
)
TIMES = words("twice times double doubled triple tripled halved half fois moitie")
PEOPLE = words(
    """
    people persons person customer customers client clients patient patients colleague
    colleagues employee employees staff resident residents student students pupil pupils
    child children kids guest guests visitor visitors driver drivers nurse nurses
    developer developers engineer engineers technician technicians worker workers temps
    apprentice apprentices intern interns candidate candidates user users member members
    parent parents family families caller callers household households operator
    operators salespeople waiter waiters waitresses cook cooks men women boys girls guys
    lads adults passenger passengers volunteer volunteers trainee trainees agents
    teammates reports supervisors managers tenants
    personne personnes gens cliente clientes collegue collegues salarie salaries employe
    employes employees residente residentes eleve eleves etudiant etudiants enfant
    enfants visiteur visiteurs chauffeur chauffeurs infirmiere infirmieres infirmier
    infirmiers developpeur developpeurs ingenieur ingenieurs technicien techniciens
    ouvrier ouvriers interimaire interimaires apprenti apprentis stagiaire stagiaires
    candidat candidats utilisateur utilisateurs membre membres
    famille familles conducteur conducteurs cariste caristes agent invite invites
    convive convives habitant habitants usager usagers benevole benevoles gars filles
    mecs femmes hommes aidants aides-soignantes aide soignants soignantes locataires
    vendeurs vendeuses serveurs serveuses cuisiniers bonhommes
    """
)
NO_THINGS = words(
    """
    then there after before later ago when which that who because where without within
    during through until even only just again already were was are had have went came
    became got left right out each per every early late instead
    puis ensuite apres avant qui dont quand parce pendant jusqu' meme seulement deja
    encore etait etaient sont ont avait avaient chacun chacune chaque sans plus environ
    contre tot tard lieu mais minimum maximum
    """
)
"""Words after a bare figure that it does not count."""
