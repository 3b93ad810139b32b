"""Whether what was said so far could be the end of an answer."""

from engine.api.language import Language
from engine.hearing import hanging_en, hanging_fr
from engine.hearing.phrase import Phrase, last_phrase
from engine.hearing.verdict import Clause

_HANGS = {"en": hanging_en.hangs, "fr": hanging_fr.hangs}
_COMPLETE_ALONE = {"en": hanging_en.COMPLETE_ALONE, "fr": hanging_fr.COMPLETE_ALONE}


def judge(text: str, language: Language) -> Clause:
    """Return whether the last sentence of ``text`` hangs.

    The words decide. Punctuation, which a transcriber adds where the voice stopped,
    is believed only when it says that more is to come, or that a sentence that could
    end does.
    """
    phrase = last_phrase(text)
    if not phrase.forms:
        return Clause.UNCLEAR
    if phrase.trails_off or _HANGS[language](phrase):
        return Clause.HANGING
    if _is_complete(phrase, language):
        return Clause.FINISHED
    return Clause.UNCLEAR


def _is_complete(phrase: Phrase, language: Language) -> bool:
    if phrase.forms in _COMPLETE_ALONE[language]:
        return True
    return phrase.ends_strongly
