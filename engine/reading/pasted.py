"""Texts that read as pasted rather than said or typed."""

import re

from engine.reading.annotated import AnnotatedText
from engine.reading.cues import Cue

_MARKED_LINE = re.compile(r"^[ \t]{0,8}(?:[-*•–▪◦]|\d{1,2}[.)])[ \t]+\S", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_BOLD = re.compile(r"\*\*[^*\n]{1,80}\*\*")
_LINK = re.compile(r"https?://|www\.\w|\]\(\w")
_BLANK = re.compile(r"\[[^\[\]\n]{2,40}\]|<[A-Za-z][^<>\n]{1,40}>|\{\{")
_PART_LABEL = re.compile(
    r"^[ \t*#]{0,8}(?:situation|task|action|result|tâche|résultat|résultats)[ \t*]{0,4}:",
    re.MULTILINE | re.IGNORECASE,
)
_ALSO_SAID = frozenset(
    {
        "feel free to", "let me know if you", "in conclusion", "hiring manager",
        "i hope this helps", "key takeaways", "n' hesitez pas a", "en conclusion",
        "madame monsieur", "points cles", "cordialement", "kind regards",
    }
)  # fmt: skip
_TYPED_AT_MOST = 1000
"""Words in one turn beyond which nobody typed or said it in one go."""


def reads_as_pasted(text: AnnotatedText) -> bool:
    """Return whether layout, template words or length give a pasted text away."""
    raw = text.text
    if _from_a_template(text) or _LINK.search(raw) or _BLANK.search(raw):
        return True
    if _HEADING.search(raw) or len(_MARKED_LINE.findall(raw)) >= 2:
        return True
    if len(_BOLD.findall(raw)) >= 2 or len(_PART_LABEL.findall(raw)) >= 2:
        return True
    return len(text.tokens) > _TYPED_AT_MOST


def _from_a_template(text: AnnotatedText) -> bool:
    """Words people also say ("n'hésitez pas à …") count only together."""
    phrases = {
        " ".join(token.form for token in text.tokens[slice(*hit)])
        for hit in text.found(Cue.TEMPLATE)
    }
    return bool(phrases - _ALSO_SAID) or len(phrases) > 1
