"""Syllables of written English: vowel groups, with what is mute left out."""

import re
from typing import Final

_GROUPS: Final = re.compile(r"[aeiouy]+")
_FEWER: Final = (
    re.compile(
        r"[^aeiouylr]es?$|[aeiouyr]les?$|[^aeiou]ll?es$|(?<=[aeiouy])res?$|rles?$"
    ),
    re.compile(r"(?<=[^aeioutdly])ed$|(?<=[aeiouyl])led$"),
    re.compile(
        r"(?<=[aeiouy][bcdfgklmnprstvz])e(?=ly$|ful|less|ment|ness|ty$|where|board|"
        r"house|book|work|body|thing|one$|time|scale|step|people|hand|m[ae]n|most)"
    ),
    re.compile(r"(?<=[cstg])io(?=n|us)|(?<=[cst])ia(?=l|n)|(?<=[ct])ie(?=nt|nc)"),
    re.compile(r"(?<=[gq])u(?=[aeiy])"),
)
"""Mute endings, and vowels written in a group that are one sound with a neighbour."""
_MORE: Final = (
    re.compile(
        r"(?<=[^cstglnaeiou])i(?=a|o|um|us)|(?<=[ln])i(?=a[lt]|um|us)|(?<=[aeiou][cst])i(?=um|us|a$)"
    ),
    re.compile(
        r"(?<=[a-z]{2})e(?=o(?!us|pl|pa))|(?<=[^gq])u(?=al|at|ou|ar)|(?<=[aou])i(?=ng)"
    ),
    re.compile(r"(?<=[bcdfgklmnprtvz])i(?=er$|est$|et)|(?<=[cd])ri?(?=ea[t])"),
    re.compile(r"y(?=ing)|[^aeiou]i(?=ence|ent)"),
    re.compile(r"(?:s|th)m$|sms$"),
    re.compile(r"^re(?=o|in|us|en|em|ex|est)"),
)
_LE: Final = re.compile(r"[^aeiouylrw]le[sd]?$")
_NT: Final = re.compile(r"[ds]n't$")
_SIBILANT_ES: Final = re.compile(r"(?:[sxz]|ch|sh|[cg])es$")
_WORDS: Final = {
    "a": 1, "the": 1, "be": 1, "me": 1, "we": 1, "he": 1, "she": 1, "i": 1, "i'm": 1,
    "every": 2, "everything": 3, "everyone": 3, "everybody": 4, "business": 2,
    "businesses": 3, "interest": 2, "interested": 3, "interesting": 3, "different": 2,
    "evening": 2, "several": 2, "people": 2, "area": 3, "areas": 3, "idea": 3,
    "ideas": 3, "real": 1, "really": 2, "reality": 4, "create": 2, "created": 3,
    "creates": 2, "creating": 3, "science": 2, "quiet": 2, "client": 2, "clients": 2,
    "being": 2, "doing": 2, "going": 2, "seeing": 2, "saw": 1, "something": 2,
    "someone": 2, "sometimes": 2, "somebody": 3, "somewhere": 2, "one": 1, "once": 1,
    "done": 1, "gone": 1, "come": 1, "some": 1, "hour": 1, "hours": 1, "our": 1,
    "fire": 1, "hired": 1, "tired": 1, "project": 2, "team": 1, "colleague": 2,
    "colleagues": 2, "league": 1, "queue": 1, "issue": 2, "issues": 2, "value": 2,
    "valued": 2, "values": 2, "continue": 3, "continued": 3, "argue": 2, "rescue": 2,
    "technique": 2, "unique": 2, "usually": 4, "actually": 4, "whole": 1, "while": 1,
    "period": 3, "experience": 4, "experienced": 4, "nobody": 3, "therefore": 2,
    "people's": 2, "couldn't": 2, "wouldn't": 2, "shouldn't": 2, "didn't": 2,
    "doesn't": 2, "wasn't": 2, "isn't": 2, "hadn't": 2, "hasn't": 2, "haven't": 2,
    "weren't": 1, "aren't": 1, "twice": 1, "sure": 1, "where": 1, "there": 1,
    "were": 1, "are": 1, "here": 1, "more": 1, "before": 2, "you're": 1, "they're": 1,
    "we're": 1, "they've": 1, "we've": 1, "i've": 1, "you've": 1, "i'll": 1,
    "mondays": 2, "wednesday": 2, "schedule": 2, "people'd": 3, "chaos": 2,
    "employee": 3, "employees": 3, "employer": 3, "layer": 2, "player": 2, "buyer": 2,
    "ourselves": 2, "themselves": 2, "sales": 1, "rules": 1, "roles": 1, "files": 1,
    "miles": 1, "whiles": 1, "schools": 1, "used": 1, "lion": 2, "diary": 3,
    "society": 4, "variety": 4, "quietly": 3, "deliberate": 4, "react": 2,
    "reacted": 3, "reaction": 3, "reassure": 3, "reassured": 3, "reorganise": 4,
    "reorganised": 4, "reorganized": 4, "cooperate": 4, "coordinate": 4,
    "coordinated": 5, "ready": 2, "already": 3, "reason": 2, "reasons": 2, "reach": 1,
    "reached": 1, "read": 1, "reading": 2, "realise": 3, "realised": 3, "realize": 3,
    "realized": 3, "fuel": 2, "duel": 2, "poem": 2, "leisure": 2, "measure": 2,
    "careful": 2, "carefully": 3, "hopefully": 3, "vehicle": 3, "special": 2,
    "especially": 4, "patience": 2, "patient": 2, "efficient": 3,
    "sufficient": 3, "ancient": 2, "friend": 1, "friends": 1,
    "hundred": 2, "average": 2, "anyone": 3, "difference": 2, "differences": 3,
    "conference": 2, "reference": 2, "theory": 2, "medicine": 2, "everyday": 3,
    "equal": 2, "equally": 3, "maybe": 2, "variance": 3, "curious": 3, "furious": 3,
    "previous": 3, "influence": 3, "fluid": 2, "easier": 3, "supplier": 3,
}  # fmt: skip


def syllables_of(word: str) -> int:
    """Return how many syllables a word has, at least 1."""
    if word in _WORDS:
        return _WORDS[word]
    bare = word.removesuffix("'s").replace("'", "")
    count = len(_GROUPS.findall(bare.removeprefix("y") if bare[:1] == "y" else bare))
    count += sum(len(rule.findall(bare)) for rule in _MORE)
    count += bool(_NT.search(word))
    if not _LE.search(bare) and not _SIBILANT_ES.search(bare):
        count -= bool(_FEWER[0].search(bare))
    count -= sum(len(rule.findall(bare)) for rule in _FEWER[1:3])
    return max(count, 1)
