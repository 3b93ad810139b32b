"""Words that say "I am listening" and want no floor."""

import re

_SIGNS = frozenset(
    {
        *("mm", "mmh", "mhm", "mm hm", "mm hmm", "hm", "hmm", "uh huh", "ah", "oh"),
        *("yes", "yeah", "yep", "ok", "okay", "right", "sure", "i see", "all right"),
        *("of course", "indeed", "exactly", "got it", "thanks", "thank you"),
        *("oui", "ouais", "d'accord", "ah oui", "ah d'accord", "oui oui", "entendu"),
        *("bien sûr", "je vois", "tout à fait", "exactement", "très bien", "merci"),
        *("ah bon", "ok d'accord", "oui d'accord", "oui bien sûr", "yes yes"),
    }
)
_WORD = re.compile(r"[\w']+")


def is_sign_of_listening(text: str) -> bool:
    """Return whether ``text`` only accompanies what somebody else says."""
    plain = text.casefold().replace("’", "'")
    return " ".join(_WORD.findall(plain)) in _SIGNS
