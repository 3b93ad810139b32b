"""Words that touch what an employer may not ask about, on text without accents.

Wider than ``engine.content.check.lawfulness``: a model's words are replaced at no
cost, while an author's would have to be rewritten.
"""

from engine.api.language import Language

MORE: dict[Language, dict[str, str]] = {
    "fr": {
        "age": r"un peu jeune|jeune pour|vous faites (jeune|age|vieux)|(de|en) quelle annee (etes|es|vous)|vous etes de quelle annee|"
        r"\bage(e|es|s)?\b|\bannees? (es|etes)|\bne(e)? en (quelle|19|20)|anniversaire|"
        r"\bans (avez|as)\b|quarantaine|cinquantaine|soixantaine|trentaine|retraite\b|"
        r"\bseniors?\b|(votre|ta|quelle|nouvelle|jeune|ancienne) generation|(trop|si|encore) (jeune|vieux|vieille)|assez jeune|"
        r"annee (es|etes)[- ](tu|vous) ne|jeunesse|\bnaissance",
        "family": r"s'occupe des (petits|gosses)|des gosses|\bgamins?\b|(a|en) charge (de famille|d'enfant)|(gens|personnes) a charge|etat civil|descendance|partage(z|r|nt)? votre vie|\bmenage\b|freres? (et|ou)|soeurs?\b|une petite amie|"
        r"\benfants?\b|\bbebes?\b|\bmari(e|ee|er|age)?\b|\bepou(x|se|ser)\b|conjoint|"
        r"\bcompagn(on|e)\b|fianc|celibat|divorc|pacs|veu(f|ve)\b|enceinte|grossesse|"
        r"matern|patern|fonder une famille|famil(le|iale|ial)s?\b|vie (privee|perso)|"
        r"petit(e)? ami|copain|copine|en couple|garde alternee|creche|nounou|"
        r"accouch|procrea|contracep|allait(er|ez|ement)|vous vivez (seul|avec|a deux)|"
        r"vivez[- ]vous (seul|avec)|\bfoyer\b|\bparents?\b|\bpere\b|\bmere\b|"
        r"nom de jeune fille|a la maison qui",
        "origin": r"\bnee? (en|au|a) (france|l'etranger|algerie|maroc|[a-z]+ie\b)|(etes|es)[- ](vous|tu) (francais|etrang|arab|african|europeen)|grands-parents|d'ici\b.*\borigine|parlez-vous a la maison|langue a la maison|"
        r"\bnationalit|(vos|votre|tes|ton|quelles?|d'une?|de quelles?) origines?\b|originaire|origine (ethni|geograph|social|famil|etrang)|naturalis|immigr|etranger|\bracis|\brac(e|es|ial)|"
        r"ethni|couleur de (la |votre |ta )?peau|\baccent\b|d'ou (venez|viens|etes|es)|"
        r"vous venez d'ou|langue maternelle|pays (natal|d'|de naissance)|passeport|"
        r"titre de sejour|carte de sejour|\bpapiers\b|consonance|prenom (vient|est)|"
        r"nom (vient|est d)|quel pays|de quel(le)? (pays|ville|region) (etes|venez|es)|"
        r"\bbanlieue|quel quartier|votre quartier|ou (habitez|logez|vivez)|votre adresse\b|votre logement|"
        r"proprietaire ou locataire",
        "religion": r"confession|\bculte\b|vous pratiquez|pratiquez-vous (une|votre|encore)?\s?(religion|foi|culte|\?)|fetes? religieu|noel ou|"
        r"religi|croyan|\bfoi\b|\bdieu\b|pratiquant|\bpri(ez|er|es|ere|eres)\b|ramadan|"
        r"careme|sabbat|shabbat|messe|mosquee|eglise|synagogue|temple\b|\bvoile\b|"
        r"foulard|kippa|\bcroix\b|musulman|chretien|catholi|juif|juive|bouddhis|"
        r"athee|halal|casher|\bbapt|laic|spirituel",
        "health": r"soucis? (de|physique)|mal au dos|de dos\b|problemes? (physique|de dos|de sommeil)|lunettes\b|groupe sanguin|votre ligne\b|physiquement (apte|capable|limit)|limitations? physique|corpulence|cicatrice|tatouage|"
        r"\bsante\b|handicap|maladi|malade|medica|(sous|un|votre|quel|suivez) traitement|medecin|psychiatr|psycholog"
        r"(ue|ique)|therap|depress|burn[- ]?out|cancer|diabet|epilep|\bvih\b|sida\b|"
        r"seropositi|\brqth\b|invalid|hospitalis|(ete|fait) operee?\b|operation chir|arret"
        r"s? (de travail|maladie)|absences? (pour|medic)|fumez|fumeu|\bbuvez|alcool|"
        r"drogue|cannabis|stupefiant|addict|\bpoids\b|votre taille|combien mesurez|"
        r"combien pesez|obes|regime aliment|\bvue\b.*lunettes|\bsourd|aveugle|fauteuil "
        r"roulant|allergi|dormez|sommeil|genetiq|vaccin|\bgrossi\b|apparence physique|"
        r"votre physique|regles (douloureuses|difficiles)|menopaus",
        "opinions": r"encarte|carte d'un parti|(un|quel) parti\b|(pensez|penses)-(vous|tu) d(u|e la) (president|gouvernement|ministre|droite|gauche)|membre d'(un|une) (club|association|syndicat)|"
        r"syndi|greve|grevist|delegue|prud'?hom|politi|parti (socialiste|communiste|de "
        r"gauche|de droite)|\bvot(e|er|ez|es)\b|\bvotre vote|elections?\b|militant|"
        r"militez|manifestations?\b|manifestez|gauche ou (de )?droite|president de la "
        r"republique|\bgilets jaunes|opinions? (politi|relig)|vos (opinions|convictions)|convictions? (politi|relig|perso)|franc[- ]?macon|"
        r"engagement associatif|associations? .*membre|membre d'(une|un) (associ|parti)",
        "intimacy": r"judiciaire|\bla police\b|affaire a la (police|justice)|\bfiche(e)? (a|par)|banque de france|"
        r"sexuel|sexualit|homosex|heterosex|bisex|\bgay\b|lesbien|\blgbt|transgenre|"
        r"transsex|(de|quel) genre (etes|vous (identif|defin))|genre a la naissance|identite de genre|attire(e)? par|"
        r"femmes? ou (les )?hommes?|hommes? ou (les )?femmes?|casier|condamn|"
        r"\bprison|garde a vue|demeles|antecedents|service (militaire|national)|"
        r"\bdettes?\b|endett|surendett|compte bancaire|\bcredits? (en cours|a rembours)|"
        r"interdit bancaire|situation (financiere|de famille|maritale|matrimon)|"
        r"reseaux sociaux|facebook|instagram",
    },
    "en": {
        "age": r"(a (little|bit)|bit) (young|old)\b|young for|working with younger|at school in what year|what year were you at|"
        r"\bage(d|s)?\b|\bold (are|were) you|how old|birthday|birth (date|year)|"
        r"(date|year|month) of birth|\bborn\b|retire|retirement|(too|so|still|quite|"
        r"rather|pretty) (young|old)|\byoung (enough|person|man|woman)|(your|older|younger|which|what) generation|"
        r"years old|millennial|boomer|in your (twenties|thirties|forties|fifties|sixties)|"
        r"what year did you (graduate|finish|leave) (school|high)|younger (boss|manager|"
        r"colleague|people|team)|at your (time|stage) of life|\bsenior citizen",
        "family": r"little ones|dependents?\b|dependants?\b|due date|brothers? (and|or)|sisters?\b|share your life|trying for a|"
        r"\bchild(ren|care)?\b|\bkids?\b|\bbab(y|ies)\b|\bmarr(y|ied|iage|ying)\b|"
        r"marital|\bspouse|\bhusband|\bwife\b|\bwives\b|fianc|(are|you|still|being) single\b|single (or|parent|mother|father|mum|mom)|divorc|widow|"
        r"pregnan|matern|patern|\bfamily\b|family plan|private life|personal life|"
        r"home life|boyfriend|girlfriend|\bpartner (work|do|think|mind|feel)|"
        r"your partner|relationship status|in a (serious |new )?relationship|seeing (someone|anyone)|\bdating\b|"
        r"daycare|nursery|nanny|babysit|breastfe|contracep|\bparents?\b|mother\b|"
        r"father\b|mum\b|mom\b|\bdad\b|\bdaughter|\bsons?\b|(you|your) (still )?live (alone|with)|living "
        r"(alone|with)|household|maiden name|settle down|are you expecting\b(?! (to|that|from|of|it|this))|expecting a (baby|child)",
        "origin": r"(are|were) you (an )?(american|british|english|french|african|european|asian|arab|indian|chinese|local)\b|from around here|(speak|spoken) at home|grandparents|"
        r"\bnationalit|\bnational origin|citizen|immigra|foreign(er)?\b|\brac(e|es|ial|ism)"
        r"\b|ethnic|(colou?r) of your|skin colou?r|\baccent|where (are|were|do) you (really"
        r" |actually |originally )?(from|born|come)|you (originally )?(come|are) from|originally from|"
        r"your (roots|origins?|heritage|ancest)|native (language|tongue|speaker"
        r"|country)|mother tongue|first language|home ?(country|land)|which country|what "
        r"country|passport|visa\b|green card|residen(ce|cy) permit|your (sur)?name "
        r"(come|mean|sound)|kind of name|sort of name|where do you live|neighbou?rhood|"
        r"your address|own or rent|rent or own|\broots\b",
        "religion": r"denomination|holidays? do you (celebrate|observe|keep)|religious holiday|christmas or|prayer|"
        r"religio|\bfaith\b|\bbelie(fs?|vers?|ve in)\b|\bgod\b|\bpray|church|mosque|"
        r"synagogue|temple\b|ramadan|\blent\b|sabbath|shabbat|headscarf|hijab|\bveil|"
        r"turban|\bcross around|muslim|christian|catholic|protestant|jewish|\bjew\b|"
        r"hindu|buddhis|atheis|halal|kosher|worship|spiritual|sunday service|bapti",
        "health": r"physical(ly)? (limit|fit|able|problem|condition)|back (problem|pain|trouble)|eyesight|blood (type|group)|prescription|\bwig\b|tattoo|\bscars?\b|stamina|"
        r"\bhealth|disab|disorder|illness|\bill\b|\bsick|disease|medica|medicine|\bdoctor"
        r"|psychiatr|psycholog(ist|ical)|therap|depress|burn[- ]?out|cancer|"
        r"diabet|epilep|\bhiv\b|\baids\b|handicap|wheelchair|\bdeaf|\bblind\b|hearing aid"
        r"|hospital|surgery|injur|impair|\bsmok|\bdrink|alcohol|\bdrugs?\b|cannabis|"
        r"marijuana|addict|your (weight|height|size)|how (tall|heavy)|(do|did|much) you weigh|obes|overweight"
        r"|allerg|sleep|genetic|vaccin|absen(ce|t) (for|due|because)|workers'? comp|"
        r"physical appearance|period pain|menopaus|\bglasses\b|mental",
        "opinions": r"prime minister|(think|feel) (of|about) the (president|government|minister)|party (card|member)|belong to any|"
        r"\bunion(s|ised|ized)?\b|(on|join\w*|in|part in) (a |the |any )?strikes?\b|politic|\bvot(e|es|ed|ing|er)\b|"
        r"election|democrat|republican|conservative party|labour party|left[- ]wing|"
        r"right[- ]wing|activis|protest(s|er|ed)?\b|demonstration(s)? (have|did|do)|"
        r"shop steward|tribunal|brexit|convictions?\b|freemason|who did you .*support",
        "intimacy": r"the police\b|have a record\b|a police|"
        r"sexual|sexuality|homosex|heterosex|bisex|\bgay\b|lesbian|\blgbt|transgender|"
        r"\btrans\b|\bstraight (or|man|woman)|pronouns|gender|attracted|men or women|women "
        r"or men|criminal|arrest|convict|\bprison|\bjail|\bpolice record|record with the "
        r"police|military service|army discharge|honou?rably|\bdebts?\b|in debt|bankrupt|"
        r"credit (score|history|rating)|bank account|financial situation|garnish|"
        r"social media|facebook|instagram|clubs? .*belong|organi[sz]ations? .*(belong|"
        r"member)",
    },
}
"""By ground; ``intimacy`` holds orientation, police record, money and service."""
