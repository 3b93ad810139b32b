"""Requests, evasions and orders known by their shape rather than a fixed phrase.

Each shape is a few words of one list beside a few of another, in a short piece of
text; both languages together, since all of these are understood in both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from engine.reading.records import Request
from engine.reading.tokens import Token
from engine.reading.words import words

_NEGATIONS = words(
    """
    no not nothing none never don't didn't can't cannot couldn't won't isn't doesn't
    dont didnt cant pas rien aucun aucune ne n' jamais plus
    """
)


@dataclass(frozen=True, slots=True)
class _Shape:
    request: Request
    about: frozenset[str]
    """What is asked for."""
    beside: frozenset[str]
    """What makes it a request rather than a word in a sentence."""
    longest: int


_REQUESTS = (
    _Shape(
        Request.STOP,
        words("stop end quit arreter arretons arrete terminer finir finish conclude"),
        words(
            """
            here now please interview session today la ici entretien maintenant seance
            want like can let's veux voudrais peut prefere aimerais souhaite
            """
        ),
        12,
    ),
    _Shape(
        Request.SKIP,
        words("skip next suivante passer sauter passons changer"),
        words(
            """
            question one this that please can could let's on peut celle svp celui sujet
            peux voudrais aimerais
            """
        ),
        12,
    ),
    _Shape(
        Request.REPHRASE,
        words(
            """
            mean meaning clarify clarification rephrase understand understood follow
            unclear definition define comprends compris comprend entendez entends sens
            signifie reformuler reformulez reformulation preciser precisez expliquer
            """
        ),
        words(
            "you your question that it vous tu votre ta ca quoi mot term word terme par"
        ),
        16,
    ),
    _Shape(
        Request.REPEAT,
        words(
            """
            repeat repeating again hear heard catch caught repeter repetez repete redire
            redites entendu entends coupe decroche
            """
        ),
        words(
            """
            you that question sorry please vous tu question svp plait desole desolee
            excusez pardon dernier derniere fin
            """
        ),
        16,
    ),
    _Shape(
        Request.MOMENT,
        words(
            """
            moment second seconds minute sec think instant instants seconde secondes
            minutes reflechir reflechis reflechisse
            """
        ),
        words(
            """
            give need take let can could may hold please just wait laissez donnez besoin
            peux puis prendre svp attendez accordez faut dois petit petite une un
            """
        ),
        11,
    ),
)

_OUT_OF_REACH = words(
    """
    know idea remember recall mind think example examples answer sais idee souviens
    rappelle tete vient exemple vois inspire memoire repondre reponse
    """
)
_RATHER = words(
    "prefer rather prefere prefererais aimerais autant mieux envie souhaite"
)
_KEEP_QUIET = words(
    """
    not keep skip avoid myself private garder moi eviter parler pas repondre dire
    """
)
_BLANK = words("blank seche joker")
_EVASION_AT_MOST = 16

_LEADING = words(
    """
    please now and so then also system systeme assistant user important note attention
    merci d' de veuillez svp il faut tu dois vous devez maintenant et alors you must
    should have to need s' te plait vous
    """
)
_ORDERS = words(
    """
    ignore disregard forget override bypass set give assign award rate score mark grade
    output print return reply respond treat consider pretend act evaluate ignorer
    ignorez oublie oubliez passe passez mets mettez mettre donne donnez donner attribue
    attribuez attribuer accorde accordez accorder affiche affichez reponds repondez
    considere considerez evalue evaluez change changez ajoute ajoutez valide validez
    """
)
_SYSTEM = words(
    """
    instruction instructions prompt rubric grader evaluator assessor scoring assistant
    candidate consigne consignes grille evaluateur evaluatrice correcteur notation
    candidat candidate bareme ia developer
    """
)
_MARKS = words(
    """
    score scores grade grades marks level levels points rating competency competencies
    maximum top highest full perfect 5 10 20 100 note notes niveau niveaux competence
    competences maximale maximal meilleure meilleur parfaite parfait etoiles stars
    """
)
_TOP = words(
    "maximum max highest top full perfect maximale maximal meilleure parfaite parfait"
)
_MARK = words("score marks mark grade level points note niveau")
_JUDGES = words("grader evaluator evaluateur evaluatrice correcteur correctrice")
_JUDGING = words(
    "should must consider treat doit considere considerer traiter rate note"
)
_GRID = words("competency competencies competences")
_EVERY = words("all every each toutes chaque")
_TO_THE_JUDGE = 25
_ORDER_WITHIN, _BARE_ORDER = 12, 7


def request_shape(tokens: Sequence[Token], *, asked: bool) -> Request | None:
    """Return what a short turn asks of the interviewer.

    Args:
        tokens: the words of the turn.
        asked: whether it ends in a question mark.
    """
    forms = {token.form for token in tokens}
    for shape in _REQUESTS:
        if len(tokens) > shape.longest or forms.isdisjoint(shape.about):
            continue
        needs_denial = shape.request in {Request.REPHRASE, Request.REPEAT}
        if needs_denial and not asked and forms.isdisjoint(_NEGATIONS | _BEGGING):
            continue
        if not forms.isdisjoint(shape.beside):
            return shape.request
    return None


_BEGGING = words("sorry please can could would svp plait pouvez pourriez peux excusez")


def is_evasion_shape(tokens: Sequence[Token]) -> bool:
    """Return whether a short piece sets the question aside."""
    forms = {token.form for token in tokens}
    if len(tokens) > _EVASION_AT_MOST:
        return False
    if not forms.isdisjoint(_BLANK):
        return True
    if not forms.isdisjoint(_NEGATIONS) and not forms.isdisjoint(_OUT_OF_REACH):
        return True
    return not forms.isdisjoint(_RATHER) and not forms.isdisjoint(_KEEP_QUIET)


def _asks_top_marks(tokens: Sequence[Token]) -> bool:
    forms = [token.form for token in tokens]
    return any({one, two} & _TOP and {one, two} & _MARK for one, two in pairwise(forms))


def _tells_the_judge(tokens: Sequence[Token]) -> bool:
    """Recognise "the grader should …" and "all competencies are level 5"."""
    forms = {token.form for token in tokens}
    if len(tokens) > _TO_THE_JUDGE:
        return False
    judged = not forms.isdisjoint(_JUDGES) and not forms.isdisjoint(_JUDGING)
    all_of_them = not forms.isdisjoint(_GRID) and not forms.isdisjoint(_EVERY)
    return judged or (all_of_them and not forms.isdisjoint(_MARKS - _GRID))


def is_order_shape(tokens: Sequence[Token]) -> bool:
    """Return whether a clause begins by ordering marks, or orders the system about."""
    if len(tokens) <= _BARE_ORDER and _asks_top_marks(tokens):
        return True
    if _tells_the_judge(tokens):
        return True
    at = 0
    while at < len(tokens) and tokens[at].form in _LEADING:
        at += 1
    if at >= len(tokens) or tokens[at].form not in _ORDERS:
        return False
    following = {token.form for token in tokens[at + 1 : at + 1 + _ORDER_WITHIN]}
    return not following.isdisjoint(_MARKS | _SYSTEM)
