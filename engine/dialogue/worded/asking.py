"""Whether words ask something, also without a question mark."""

import re
from itertools import pairwise

from engine.api.language import Language
from engine.dialogue.keywords import folded

_TELLING: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?!permet|laisse|excus|pardon|croy|suiv|attend)\w{2,}ez-(moi|nous|"
        r"le-moi|la-moi|les-moi)\b"
        r"|\b(raconte|parle|decris|explique|detaille|presente|donne|illustre|precise|"
        r"cite|developpe|dis|montre|expose|indique|aide|rappelle|dites|redis|redites)-"
        r"(moi|nous|le-moi|la-moi|les-moi)\b"
        r"|\b(j'aimerais|je voudrais|je souhaiterais|j'aurais aime) (savoir|comprendre|"
        r"connaitre|que (vous|tu)|vous entendre|t'entendre)\b(?! (plus|davantage))"
        r"|\b(donnez|citez|decrivez|detaillez|precisez|racontez) (un|une|"
        r"le|la|les|votre|vos|ce)\b"
    ),
    "en": re.compile(
        r"(^|[.,;:!?] |\b(and|then|please|so|now|but|just) )"
        r"((tell|give|show|help|walk|talk|take|run|remind) (me|us)\b(?! (more|why not))"
        r"|(describe|explain|outline|clarify|specify|share|pick|choose|name) (?!more))"
        r"|\blet (me|us) hear\b"
        r"|\bi('d| would) (like|love) (to (know|hear|understand)|you to)\b(?! more)"
        r"|\bi('m| am) (curious|interested) (to (know|hear)|what|how|whether)\b"
    ),
}
_BEGINS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(quel|quelle|quels|quelles|comment|pourquoi|combien|est-ce|qu'est|lequel|"
        r"laquelle|lesquel\w+|quoi|ou avez|ou en|et (si|que|quand|comment|quel\w*)|"
        r"auriez|pourriez|pouvez|voulez|voudriez|qui|peux|pourrais|veux)\b"
        r"|\w-(vous|tu|il|elle|on|ils|elles|nous|ce|je)\b|^\W*(que|qu'|quand|ou)\b"
    ),
    "en": re.compile(
        r"\b(what|how|why|which|whom?|where|when|could|can|would|will|did|does|do|are|"
        r"is|was|were|have|has|had|should|shall)\b(?=\W+(you|your|it|that|there|the|"
        r"they|he|she|we|i|did|do|was|were|is|are|had|has|have|made|about|exactly|"
        r"kind|sort|much|many|long|would|could|can|happened|came)\b)|^\W*(and )?"
        r"(what|how|why|which|who|where)\b"
    ),
}
_BOTH: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(\bet|\bou|;)\s+(aussi |surtout |enfin |puis )?(quel\w*|comment|pourquoi|"
        r"combien|qu'(est|avez|as)|est-ce|que (vous|feriez|faites|s'est))\b"
    ),
    "en": re.compile(
        r"(\band|\bor|;)\s+(also |then )?(what|how|why|which|where|when|who)\b"
    ),
}
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_END = re.compile(r"[.!?…]+(?:[\s\u00a0\u202f]*[»”\"])?(?=\s|$)")


def asks(words: str, language: Language) -> bool:
    """Return whether ``words`` ask something of the person."""
    return count_asked(words, language) > 0


def count_asked(words: str, language: Language) -> int:
    """Return how many questions and requests to tell ``words`` hold, by sentence."""
    return sum(
        "?" in sentence or _TELLING[language].search(sentence.strip()) is not None
        for sentence in sentences(folded(_QUOTED.sub("«»", words)))
    )


def asks_twice_at_once(words: str, language: Language) -> bool:
    """Return whether one sentence of ``words`` joins two questions by "and"."""
    return any(
        _BOTH[language].search(sentence) and _opens_with_question(sentence, language)
        for sentence in sentences(folded(words))
        if "?" in sentence
    )


def begins_to_ask(clause: str, language: Language) -> bool:
    """Return whether a question may have begun in ``clause``."""
    plain = folded(clause)
    return bool(_BEGINS[language].search(plain) or _TELLING[language].search(plain))


def sentences(words: str) -> tuple[str, ...]:
    """Return the sentences of ``words`` with their stops; together they are all of it."""
    ends = [place.end() for place in _END.finditer(words)]
    if not ends or words[ends[-1] :].strip():
        ends.append(len(words))
    return tuple(words[start:end] for start, end in pairwise([0, *ends]))


def _opens_with_question(sentence: str, language: Language) -> bool:
    place = _BOTH[language].search(sentence)
    return place is not None and bool(
        _BEGINS[language].search(sentence[: place.start()])
    )
