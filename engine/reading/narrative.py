"""Clauses that tell something past, whoever did it."""

from collections.abc import Sequence

from engine.api.language import Language
from engine.reading.actions_fr import is_any_participle
from engine.reading.lexicons.en_verbs import IRREGULAR_PAST, PARTICIPLES, SAME_FORMS
from engine.reading.moments import MOMENTS
from engine.reading.tokens import Token
from engine.reading.words import words

_STATES_EN = words("was were wasn't weren't had hadn't kept there")
_PAST_EN = (
    words(
        """
        was were wasn't weren't had hadn't didn't couldn't went came got said told left
        became felt thought knew wanted saw heard lost stayed lived meant understood
        liked learned learnt died worked used seemed needed
        """
    )
    | IRREGULAR_PAST
) - SAME_FORMS
_NOT_PAST_EN = words(
    "need indeed speed feed exceed proceed succeed hundred red bed shed"
)
_HAVE_EN = words("has have 've hasn't haven't 's 'd")
_STATES_FR = words("etait etaient avait avaient etais avais")
_NOT_PAST_FR = words(
    "fait lait parfait portrait extrait trait souhait retrait contrat attrait forfait"
)
_HAVE_FR = words(
    "a ont ai avons avez est sont suis sommes etes avait avaient etait etaient"
)
_BEFORE_A = words("il elle on y qui n' l' m' t' s' nous vous lui leur ca")
"""Before an "à" that was meant as "a"."""
_BEING_FR = words("est sont suis sommes etes etait etaient")
_SAYING = words("said told dit disait demande repondu asked answered raconte")
_LASTING = words(
    "is are 's 're use uses used running there works est sont utilise utilisent marche sert"
)
_FROM_THEN_FR = words("depuis desormais aujourd'hui maintenant dorenavant")
_COUNTS_TIME = MOMENTS | words(
    """
    un une deux trois quatre cinq six sept huit neuf dix quelques plusieurs longtemps
    debut origine depart fin moment premier premiere toujours
    """
)
_NEAR, _SAID_EARLY = 4, 6


def tells_past(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether a verb of the clause stands in a past tense."""
    return _past_fr(tokens) if language == "fr" else _past_en(tokens)


def tells_event(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether the clause says that something happened, or was then so.

    In French the imparfait alone only says how things went on.
    """
    if any(token.form in _SAYING for token in tokens[:_SAID_EARLY]):
        return False
    if language == "en":
        return _past_en(tokens)
    return any(
        _may_be_auxiliary(tokens, at) and _auxiliary(tokens, at)
        for at, token in enumerate(tokens)
    )


def tells_state(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether the clause says how things were rather than what was done."""
    states = _STATES_FR if language == "fr" else _STATES_EN
    return any(token.form in states for token in tokens)


def tells_change(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether the clause says that something is no longer or since then so."""
    forms = [token.form for token in tokens]
    if language == "en":
        return _no_more(forms) or _still(forms)
    denied = any(
        form in {"n'", "ne"} and "plus" in forms[at : at + 5]
        for at, form in enumerate(forms)
    )
    return denied or _still(forms) or _from_then_on(forms)


def _no_more(forms: list[str]) -> bool:
    """Recognise "no longer", "anymore", "since then" and a final "since"."""
    if "anymore" in forms or forms[-1] == "since":
        return True
    return any(
        (form == "longer" and forms[at - 1] in {"no", "any"})
        or (form == "since" and forms[at + 1 : at + 2] in (["then"], ["that"]))
        for at, form in enumerate(forms)
    )


def _from_then_on(forms: list[str]) -> bool:
    """Recognise "depuis, les visites …"; not "depuis huit mois"."""
    if forms[0] != "depuis":
        return forms[0] in _FROM_THEN_FR
    following = forms[1:_NEAR]
    counted = any(form.isdigit() or form in _COUNTS_TIME for form in following)
    return len(forms) >= _NEAR and not counted


def _still(forms: list[str]) -> bool:
    """Recognise "it is still there", "ils l'utilisent encore"."""
    if forms[0] in {"which", "that", "qui", "que", "qu'"}:
        return False
    return any(
        form in {"still", "encore"}
        and bool(_LASTING & set(forms[max(0, at - 3) : at + 3]))
        for at, form in enumerate(forms)
    )


def _past_en(tokens: Sequence[Token]) -> bool:
    for index, token in enumerate(tokens):
        form = token.form
        if token.named:
            continue
        if form in _PAST_EN:
            return True
        if form.endswith("ed") and len(form) > 4 and form not in _NOT_PAST_EN:
            return True
        obliged = [t.form for t in tokens[index + 1 : index + 2]] == ["to"]
        if (
            form in _HAVE_EN
            and not obliged
            and any(
                t.form in PARTICIPLES
                or t.form in {"been", "stopped", "happened", "had"}
                for t in tokens[index + 1 : index + _NEAR]
            )
        ):
            return True
    return False


def _past_fr(tokens: Sequence[Token]) -> bool:
    for index, token in enumerate(tokens):
        form = token.form
        if (
            form.endswith(("ait", "aient"))
            and len(form) > 4
            and form not in _NOT_PAST_FR
        ):
            return True
        if _may_be_auxiliary(tokens, index) and _auxiliary(tokens, index):
            return True
    return False


def _may_be_auxiliary(tokens: Sequence[Token], index: int) -> bool:
    """Return whether "a" or the like may help a participle; "à" only after a subject."""
    token = tokens[index]
    if token.form not in _HAVE_FR:
        return False
    return token.accented != "à" or (index > 0 and tokens[index - 1].form in _BEFORE_A)


def _auxiliary(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a participle follows; "est content" alone is no past."""
    being = tokens[index].form in _BEING_FR
    reflexive = index > 0 and tokens[index - 1].form in {"s'", "me", "m'", "nous", "se"}
    for at in range(index + 1, min(len(tokens), index + _NEAR)):
        if is_any_participle(tokens, at, being=being and not reflexive):
            return True
    return False


def starts_with_a_verb(tokens: Sequence[Token], language: Language) -> bool:
    """Return whether the first word is a verb whose subject stands elsewhere."""
    head = tokens[:1]
    if not head:
        return False
    form = head[0].form
    if language == "fr":
        return form in _HAVE_FR | _STATES_FR or is_any_participle(
            tokens, 0, being=False
        )
    return form in _STATES_EN | _BARE_EN - {"there"} or _past_en(head)


_BARE_EN = words("is are am be been being has have do does did will would can could")
