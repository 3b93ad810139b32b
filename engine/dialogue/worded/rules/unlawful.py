"""What an employer may not ask, however it is put.

Grounds as in ``engine.content.check.lawfulness``; more is caught here, because a
model's words are replaced at no cost, while an author's would have to be rewritten.
"""

import re

from engine.api.language import Language
from engine.content.check.lawfulness import unlawful_ground
from engine.dialogue.keywords import folded
from engine.dialogue.worded.task import Said

_MORE: dict[Language, tuple[str, ...]] = {
    "fr": (
        # age
        r"\bage(e|es|s)?\b|\bannees? (es|etes)|\bne(e)? en (quelle|19|20)|anniversaire|"
        r"\bans (avez|as)\b|quarantaine|cinquantaine|soixantaine|trentaine|retraite\b|"
        r"\bseniors?\b|(votre|ta|quelle|nouvelle|jeune|ancienne) generation|(trop|si|encore) (jeune|vieux|vieille)|assez jeune|"
        r"annee (es|etes)[- ](tu|vous) ne|jeunesse|\bnaissance",
        # family
        r"\benfants?\b|\bbebes?\b|\bmari(e|ee|er|age)?\b|\bepou(x|se|ser)\b|conjoint|"
        r"compagn(on|e)\b|fianc|celibat|divorc|pacs|veu(f|ve)\b|enceinte|grossesse|"
        r"matern|patern|fonder une famille|famil(le|iale|ial)s?\b|vie (privee|perso)|"
        r"petit(e)? ami|copain|copine|en couple|garde alternee|creche|nounou|"
        r"accouch|procrea|contracep|allait(er|ez|ement)|vous vivez (seul|avec|a deux)|"
        r"vivez[- ]vous (seul|avec)|\bfoyer\b|\bparents?\b|\bpere\b|\bmere\b|"
        r"nom de jeune fille|a la maison qui",
        # origin
        r"national|(vos|votre|tes|ton|quelles?|d'une?|de quelles?) origines?\b|originaire|origine (ethni|geograph|social|famil|etrang)|naturalis|immigr|etranger|\bracis|\brac(e|es|ial)|"
        r"ethni|couleur de (la |votre |ta )?peau|\baccent\b|d'ou (venez|viens|etes|es)|"
        r"vous venez d'ou|langue maternelle|pays (natal|d'|de naissance)|passeport|"
        r"titre de sejour|carte de sejour|\bpapiers\b|consonance|prenom (vient|est)|"
        r"nom (vient|est d)|quel pays|de quel(le)? (pays|ville|region) (etes|venez|es)|"
        r"\bbanlieue|quel quartier|votre quartier|ou (habitez|logez|vivez)|votre adresse\b|votre logement|"
        r"proprietaire ou locataire",
        # religion
        r"religi|croyan|\bfoi\b|\bdieu\b|pratiquant|\bpri(ez|er|es|ere|eres)\b|ramadan|"
        r"careme|sabbat|shabbat|messe|mosquee|eglise|synagogue|temple\b|\bvoile\b|"
        r"foulard|kippa|\bcroix\b|musulman|chretien|catholi|juif|juive|bouddhis|"
        r"athee|halal|casher|\bbapt|laic|spirituel",
        # health, disability
        r"\bsante\b|handicap|maladi|malade|medica|(sous|un|votre|quel|suivez) traitement|medecin|psychiatr|psycholog"
        r"(ue|ique)|therap|depress|burn[- ]?out|cancer|diabet|epilep|\bvih\b|sida\b|"
        r"seropositi|\brqth\b|invalid|hospitalis|opere(e)?\b|operation chir|arret"
        r"s? (de travail|maladie)|absences? (pour|medic)|fumez|fumeu|\bbuvez|alcool|"
        r"drogue|cannabis|stupefiant|addict|\bpoids\b|votre taille|combien mesurez|"
        r"combien pesez|obes|regime aliment|\bvue\b.*lunettes|\bsourd|aveugle|fauteuil "
        r"roulant|allergi|dormez|sommeil|genetiq|vaccin|grossi|apparence physique|"
        r"votre physique|regles (douloureuses|difficiles)|menopaus",
        # union, politics
        r"syndi|greve|grevist|delegue|prud'?hom|politi|parti (socialiste|communiste|de "
        r"gauche|de droite)|\bvot(e|er|ez|es)\b|\bvotre vote|elections?\b|militant|"
        r"militez|manifestations?\b|manifestez|gauche ou (de )?droite|president de la "
        r"republique|\bgilets jaunes|opinions? (politi|relig)|vos (opinions|convictions)|convictions? (politi|relig|perso)|franc[- ]?macon|"
        r"engagement associatif|associations? .*membre|membre d'(une|un) (associ|parti)",
        # orientation, sex, criminal record, money, service
        r"sexuel|sexualit|homosex|heterosex|bisex|\bgay\b|lesbien|\blgbt|transgenre|"
        r"transsex|genre (vous|a la naissance)|identite de genre|attire(e)? par|"
        r"femmes? ou (les )?hommes?|hommes? ou (les )?femmes?|casier|condamn|"
        r"\bprison|garde a vue|demeles|antecedents|service (militaire|national)|"
        r"\bdettes?\b|endett|surendett|compte bancaire|\bcredits? (en cours|a rembours)|"
        r"interdit bancaire|situation (financiere|de famille|maritale|matrimon)|"
        r"reseaux sociaux|facebook|instagram",
    ),
    "en": (
        # age
        r"\bage(d|s)?\b|\bold (are|were) you|how old|birthday|birth (date|year)|"
        r"(date|year|month) of birth|\bborn\b|retire|retirement|(too|so|still|quite|"
        r"rather|pretty) (young|old)|\byoung (enough|person|man|woman)|generation|"
        r"years old|millennial|boomer|in your (twenties|thirties|forties|fifties|sixties)|"
        r"what year did you (graduate|finish|leave) (school|high)|younger (boss|manager|"
        r"colleague|people|team)|at your (time|stage) of life|\bsenior citizen",
        # family
        r"\bchild(ren|care)?\b|\bkids?\b|\bbab(y|ies)\b|\bmarr(y|ied|iage|ying)\b|"
        r"marital|\bspouse|\bhusband|\bwife\b|\bwives\b|fianc|\bsingle\b|divorc|widow|"
        r"pregnan|matern|patern|\bfamily\b|family plan|private life|personal life|"
        r"home life|boyfriend|girlfriend|\bpartner (work|do|think|mind|feel)|"
        r"your partner|relationship status|(in|seeing|dating) .*relationship|dating|"
        r"daycare|nursery|nanny|babysit|breastfe|contracep|\bparents?\b|mother\b|"
        r"father\b|mum\b|mom\b|\bdad\b|\bdaughter|\bsons?\b|live (alone|with)|living "
        r"(alone|with)|household|maiden name|settle down|expecting\b",
        # origin
        r"national(ity|ities|origin)?\b|citizen|immigra|foreign(er)?\b|\brac(e|es|ial|ism)"
        r"\b|ethnic|(colou?r) of your|skin colou?r|\baccent|where (are|were|do) you (really"
        r" |actually |originally )?(from|born|come)|(are|come|coming) (from|originally)|"
        r"your (background|roots|origins?|heritage|ancest)|native (language|tongue|speaker"
        r"|country)|mother tongue|first language|home ?(country|land)|which country|what "
        r"country|passport|visa\b|green card|residen(ce|cy) permit|your (sur)?name "
        r"(come|mean|sound)|kind of name|sort of name|where do you live|neighbou?rhood|"
        r"your address|own or rent|rent or own|\broots\b",
        # religion
        r"religio|\bfaith\b|\bbelie(fs?|vers?|ve in)\b|\bgod\b|\bpray|church|mosque|"
        r"synagogue|temple\b|ramadan|\blent\b|sabbath|shabbat|headscarf|hijab|\bveil|"
        r"turban|\bcross around|muslim|christian|catholic|protestant|jewish|\bjew\b|"
        r"hindu|buddhis|atheis|halal|kosher|worship|spiritual|sunday service|bapti",
        # health, disability
        r"\bhealth|disab|disorder|illness|\bill\b|\bsick|disease|medica|medicine|\bdoctor"
        r"|psychiatr|psycholog(ist|ical)|therap|depress|burn[- ]?out|anxiety|cancer|"
        r"diabet|epilep|\bhiv\b|\baids\b|handicap|wheelchair|\bdeaf|\bblind\b|hearing aid"
        r"|hospital|surgery|injur|impair|\bsmok|\bdrink|alcohol|\bdrugs?\b|cannabis|"
        r"marijuana|addict|your (weight|height|size)|how (tall|heavy)|weigh|obes|overweight"
        r"|allerg|sleep|genetic|vaccin|absen(ce|t) (for|due|because)|workers'? comp|"
        r"physical appearance|period pain|menopaus|\bglasses\b|mental",
        # union, politics
        r"\bunion(s|ised|ized)?\b|\bstrik(e|es|ing)\b|politic|\bvot(e|es|ed|ing|er)\b|"
        r"election|democrat|republican|conservative party|labour party|left[- ]wing|"
        r"right[- ]wing|activis|protest(s|er|ed)?\b|demonstration(s)? (have|did|do)|"
        r"shop steward|tribunal|brexit|convictions?\b|freemason|who did you .*support",
        # orientation, record, money, service
        r"sexual|sexuality|homosex|heterosex|bisex|\bgay\b|lesbian|\blgbt|transgender|"
        r"\btrans\b|\bstraight (or|man|woman)|pronouns|gender|attracted|men or women|women "
        r"or men|criminal|arrest|convict|\bprison|\bjail|\bpolice record|record with the "
        r"police|military service|army discharge|honou?rably|\bdebts?\b|in debt|bankrupt|"
        r"credit (score|history|rating)|bank account|financial situation|garnish|"
        r"social media|facebook|instagram|clubs? .*belong|organi[sz]ations? .*(belong|"
        r"member)",
    ),
}
_PATTERNS = {
    language: re.compile("|".join(f"(?:{part})" for part in parts))
    for language, parts in _MORE.items()
}


_OF_THE_PERSON = re.compile(
    r"\b(vous|votre|vos|tu|toi|ton|ta|tes|t'|you|your|yours|yourself)\b"
)
_NEAR = 28
"""Characters before a word within which "you" makes it the person's own."""


def is_unlawful(said: Said) -> bool:
    """Return whether the words touch what an employer may not ask about.

    In an interview no mention passes, save the words of the trade itself where they
    are not about the person ("sick" in a hospital); in a conversation between people
    who know each other, no question of that kind passes.
    """
    task = said.task
    if not task.is_interview and "?" not in said.words:
        return False
    plain = folded(said.words)
    for text in (said.words, plain):
        if unlawful_ground(text, task.language):
            return True
    return any(
        not _is_of_the_trade(task.trade, plain, hit)
        for hit in _PATTERNS[task.language].finditer(plain)
    )


def _is_of_the_trade(trade: str, plain: str, hit: re.Match[str]) -> bool:
    before = plain[max(0, hit.start() - _NEAR) : hit.start()]
    if _OF_THE_PERSON.search(before) or _OF_THE_PERSON.search(hit.group()):
        return False
    return re.search(rf"(?<!\w){re.escape(hit.group())}", trade) is not None
