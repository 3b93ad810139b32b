"""What words are about: their content words, by their first letters."""

import re

from engine.dialogue.keywords import folded
from engine.reading.words import words

_WORD = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*|[^\W\d_]{3,}")
_SMALL = words(
    """
    the and you your yours for with that this these those what how when where which who
    was were are is been being have has had did does doing done not but from into about
    them they there their then than some any all one ones more most much many such very
    can could would should will shall may might must its our out over just like also
    tell give say said says take took make made get got let let's put way thing things
    vous votre vos les des une est sont etait etaient ete etre avoir avez avait avais
    aviez ont suis que qui quoi quel quelle quels quelles comment pourquoi quand pour
    par avec sans dans sur sous mais donc car pas plus moins tres tout tous toute toutes
    cela ceci cet cette ces ses son sur elle elles ils nous notre nos lui leur leurs moi
    toi mes mon tes ton aux entre fait faire faites fais dit dire dites dis peu bien
    aussi encore comme alors puis ainsi autre autres meme aujourd hui chez vers ici etes
    avons aviez serait serais seriez etiez aura auront sera seront chose choses faut
    racontez parlez expliquez decrivez donnez presentez raconte parle explique donne
    describe explain share pick choose walk talk exactly really vraiment exactement
    time times fois
    """
)
SHORT = 4
"""Letters by which words count as the same when meaning is compared."""
LONG = 6
"""The same where a mere likeness would do harm."""


def stems(text: str, letters: int = SHORT) -> frozenset[str]:
    """Return the beginnings of the content words of ``text``, and its figures."""
    return frozenset(
        _figure(word) if word[0].isdigit() else word[:letters]
        for word in _WORD.findall(folded(text))
        if word not in _SMALL
    )


def share(wanted: frozenset[str], found: frozenset[str]) -> float:
    """Return which share of ``wanted`` is in ``found``, 0 to 1; 1 for nothing wanted."""
    return len(wanted & found) / len(wanted) if wanted else 1.0


def figures(text: str) -> frozenset[str]:
    """Return the figures of ``text``, without the marks inside them."""
    return frozenset(
        _figure(word) for word in _WORD.findall(folded(text)) if word[0].isdigit()
    )


def _figure(word: str) -> str:
    return re.sub(r"\D", "", word)
