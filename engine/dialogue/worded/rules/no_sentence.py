"""Words in an order that no sentence has, and stumps of words."""

import re

from engine.api.language import Language
from engine.dialogue.worded.rules.other_language import small_words
from engine.dialogue.worded.task import Said
from engine.reading.words import words

STUMP_LETTERS = 3
FEW_STUMPS = 3
STUMP_SHARE = 0.25
"""Share of words of three letters and fewer that are none."""

_GLUED = re.compile(r"[a-zà-öø-ÿ][A-ZÀ-ÖØ-Þ]|\w{26}")
_LOOSE_MARKS = re.compile(
    r"[,;:]\s*[,;:.?!…]|[’']{2}|(^|\s)[’'](?!\w)|\w-(\s|$)|(^|\s)-\w|“\s*”|«\s*»"
    r"|^\s*[,;:.?!…)»”]|[.?!]\s[,;:.]"
)
_DANGLING: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<![-'\w])(le|la|les|du|des|aux?|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|"
        r"ses|votre|vos|notre|nos|leurs) (le|les|des|du|un|et|ou|mais|que|est|sont|avez|"
        r"etes|je|tu|nous|au|dans|sur|pour|par|cette|mon|ma|mes|votre|vos|comment|"
        r"pourquoi|chez)\b"
        r"|(?<![-'\w])(je|tu|ils) (de|du|des|et|mais|que|je|tu|il|ils|votre|vos|dans|sur|"
        r"avec|chez|comment)\b"
        r"|\b(de|dans|avec|pour|sur|chez|par) (mais|est|sont|avez|je|tu)\b"
        r"|(?<![-\w])(une|le|la|les|des|du|de|au|aux|et|ou|mais|que|dans|je|tu|votre|vos|"
        r"mon|ma|mes|cette|ces|chez|par|tres|dont|ne|se|me)[\s\u00a0]*[.?!…]"
    ),
    "en": re.compile(
        r"\b(the|an?|your|my|our|their) (the|an?|of|to|and|or|but|is|are|was|were|you|"
        r"he|i|we|they|it|that|this|did|do|does|in|on|at|by|for|with|from|my|your|our|"
        r"what|how|why|me|us|them|have|had|has|not|about|be)\b"
        r"|\b(of|into) (and|or|but|is|are|was|did|do|does|i|we|he|they|have|has|had|to)\b"
        r"|\b(i|we|they) (the|an?|of|and|or|my|your|with|from|what)\b"
        r"|\b(the|an?|and|or|but|your|my|our|because|very|i)\s*[.?!…]"
    ),
}
_SHORT: dict[Language, frozenset[str]] = {
    "fr": words(
        """
        an ans mot mots fin cas but vue vie air eau bus sac cle feu nez art age ami bas bel
        cap dit dix dos dur fil jeu job lot mal mis net nom nul or os pas peu pot pro pur
        rue sec sel sud sur test tir top tri vif vol voie vu vus dis lu lus mai six sept un
        deux non oui ok rh cv pc kg km h c m mr mme euh ah eh oh ben bah hum dur pris met
        bah vos nos cru eu eus va vas vont vais suit sait sais voir vers lot pu su du tu
        lui hui tot ici loi foi roi bon bons via dire dis bis ton prix agi ete etc
        """
    ),
    "en": words(
        """
        act add age ago aim all ask bad big bit box boy bus buy car cut day did due end
        eye far few fit fix fly fun gap guy hit hot ill job key kid kit law lay led lie lot
        low man map men met mix net new nor odd off oh ok old own pay per pen put ran raw
        red rid row run sad say sat saw see set sit six sum tax tea ten top tow toy try two
        use via war way web win won yet hr pm am cv uk eu us yeah ah eh hm um uh er mm ms
        mr dr st kg km ones lost team till file
        """
    ),
}


def is_no_sentence(said: Said) -> bool:
    """Return whether the words cannot stand as they do in any sentence."""
    if _GLUED.search(said.words) or _LOOSE_MARKS.search(said.words):
        return True
    plain = " ".join(said.words.split()).casefold().replace("’", "'")
    return _is_stumpy(said) or _DANGLING[said.task.language].search(plain) is not None


def _is_stumpy(said: Said) -> bool:
    language = said.task.language
    known = small_words(language) | _SHORT[language] | said.task.given.words
    stumps = [
        form
        for form in said.forms
        if len(form) <= STUMP_LETTERS and form.isalpha() and form not in known
    ]
    return len(stumps) >= FEW_STUMPS and len(stumps) > STUMP_SHARE * len(said.forms)
