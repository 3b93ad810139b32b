"""What a question asks for, beyond its subject."""

import re
from enum import StrEnum

from engine.reading.tokens import plain


class Asked(StrEnum):
    """One thing a question asks for by name."""

    OUTCOME = "outcome"
    LEARNING = "learning"
    REASON = "reason"
    NUMBER = "number"


_SHAPES: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (
        Asked.LEARNING,
        re.compile(
            r"\b(what (did|have|had) you (learn|learnt|learned|take|taken|keep|kept)\b"
            r"|what you (learn|learnt|learned|took|kept|would do differently)"
            r"|what (would|will) you do differently|what (did )?(it|that) (teach|taught) you"
            r"|(qu'|ce que vous |ce que tu |que )(en |vous en |avez[- ]vous )?"
            r"(avez[- ]vous |en avez |en as |avez )?(appris|retenu|retire|tire)"
            r"|ce que (cela|ca) vous a appris|que feriez[- ]vous (differemment|autrement))"
        ),
    ),
    (
        Asked.OUTCOME,
        re.compile(
            r"\b(what (was|were) the (result|results|outcome|outcomes)"
            r"|what came of it|how did it (end|turn out|go)|what happened in the end"
            r"|with what (result|outcome)|and (the|its) (result|outcome)"
            r"|quel (a ete|est|etait|fut) le resultat|avec quel resultat|quels resultats"
            r"|comment (ca|cela) s'est[- ](termine|fini)|ce que (ca|cela) a donne"
            r"|qu'est-ce que (ca|cela) a donne|quelle (a ete|etait|fut) l'issue)"
        ),
    ),
    (
        Asked.NUMBER,
        re.compile(
            r"\b(how (many|much) \w+|what (figure|number|percentage)"
            r"|combien (de|d'|en|avez|etiez|y)|quel (chiffre|nombre|pourcentage))"
        ),
    ),
    (
        Asked.REASON,
        re.compile(
            r"(^|[,.;:?!]\s*(and |et )?|\band |\bet )(why|pourquoi)\b(?! not\b| pas\b)"
        ),
    ),
)


def asked_for(question: str) -> frozenset[Asked]:
    """Return what ``question`` asks for by name; empty when it asks for none."""
    said = plain(question)
    return frozenset(asked for asked, shape in _SHAPES if shape.search(said))
