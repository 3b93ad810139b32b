"""What somebody asks about their report."""

import re
from collections.abc import Mapping
from enum import StrEnum

from engine.reading.tokens import plain


class Topic(StrEnum):
    """What can be asked. Each is answered from the report alone."""

    WHY_LEVEL = "why_level"
    """Why this level, for a competency or an answer?"""
    HOW_HIGHER = "how_higher"
    """What would take it a step further?"""
    SHOW_WHERE = "show_where"
    """Which words prove it?"""
    WHY_KIND = "why_kind"
    """Why is it called a story, a habit, an opinion?"""
    WHY_NOT_ASSESSED = "why_not_assessed"
    WHAT_MISSING = "what_missing"
    STRENGTH = "strength"
    PRIORITY = "priority"
    WHAT_NEXT = "what_next"
    DELIVERY = "delivery"
    """Pace, pauses, fillers."""
    TRUST = "trust"
    """How sure is this, who judged, what can it not know?"""
    DISAGREE = "disagree"
    """I do not agree; that is not what I said."""


_ASKED: Mapping[Topic, str] = {
    Topic.DISAGREE: r"""
        (i )?(do not|don'?t|can'?t) agree | disagree | (that|this|it)( is|'s) (not (true|right|fair|what i said)|wrong|unfair)
        | i (did not|didn'?t|never) sa(y|id) | misheard | mistake in | pas d'?accord | c'est (faux|injuste|pas juste)
        | (j'ai|je n'ai) (pas|jamais) dit | mal (compris|entendu|transcrit) | conteste
    """,
    Topic.WHY_NOT_ASSESSED: r"""
        not (assessed|judged|scored|enough) | no level | without a level | why .* (blank|empty|missing level)
        | pas (evalue|juge|note)\w* | non (evalue|juge)\w* | aucun niveau | pas de niveau | pas assez
    """,
    Topic.TRUST: r"""
        how (sure|certain|reliable|accurate|exact) | (can|should) i (trust|believe|rely) | who (judged|decided|wrote|made|scored)
        | which (model|rules?) | (is|was) (this|it) (an? )?(ai|model|machine|robot) | how do you know | limits?\b | uncertain\w*
        | cannot know | fiable | fiabilite | (puis|peut|dois)-?\s?(je|on) (m'y |s'y |y )?(fier|croire) | est-ce (sur|certain|fiable|exact)
        | qui (a|m'a) (juge|decide|note|ecrit) | quel(le)?s? (modele|regles?) | comment (le )?savez | limites? | incertitude
    """,
    Topic.SHOW_WHERE: r"""
        show me | where (did|do|have|is|was|exactly) | \bwhere\b | which (words|sentence|part|passage) | point (it|me)
        | (what|which) (proves|shows) | evidence | quote | montre\w* | \bou\b (ai|est|ca|cela|avez|exactement)
        | a quel (moment|endroit) | quels? (mots|passage|phrase)\w* | preuve | cit(e|ez|ation)\b
    """,
    Topic.DELIVERY: r"""
        pace | speed | fast | slow | paus(e|es|ing) | filler | \bum+\b | \buh+\b | hesitat\w* | loud\w* | voice | pitch | talk (ratio|share|time)
        | debit | vitesse | vite | lent\w* | silences? | euh | hesitation\w* | volume | voix | hauteur | temps de parole
    """,
    Topic.HOW_HIGHER: r"""
        how (can|could|do|would|should) i | how to | what would (it take|make|bring|get) | (reach|get (to|a)) (level )?\d | next level
        | improve | better (answer|version)? | higher | comment (je )?(puis|pourrais|faire|atteindre|ameliorer|progresser|mieux|monter)
        | ameliorer | m'ameliorer | mieux (repondre|faire|dire) | niveau (superieur|au-dessus|suivant) | progresser | atteindre
    """,
    Topic.WHAT_MISSING: r"""
        missing | lack(s|ed|ing)? | left out | forg(o|e)t\w* | what('s| is| was) (not there|wrong) | what did i (not|leave)
        | manqu\w* | oubli\w* | qu'est-ce qui (ne va|cloche|n'allait) | il (me )?faut
    """,
    Topic.WHY_KIND: r"""
        (not )?a (story|habit|real (story|example)) | pseudo | habit | reply type | (just |only )?an opinion | self.?description | examples? listed
        | une? (histoire|recit|habitude|vraie histoire) | type de reponse | une opinion | description de moi | pas un exemple
    """,
    Topic.PRIORITY: r"""
        priorit\w* | most important | first thing | work on | weak\w* | worst | a travailler | travailler d'abord | faible\w* | points? a ameliorer
        | le plus important | pire
    """,
    Topic.STRENGTH: r"""
        strength | strong\w* | good | best | well | (what|which) .* (right|worked) | forces? | points? forts? | fort\b | bien | meilleur\w* | reussi\w*
    """,
    Topic.WHAT_NEXT: r"""
        what (now|next) | next (step|time|exercise|drill)? | exercis\w* | drill | practi[sc]e | train\w* | ensuite | la suite | prochain\w*
        | et maintenant | quoi faire | que faire | m'exercer | m'entrainer | entrainement
    """,
    Topic.WHY_LEVEL: r"""
        why | level | score\w* | rating | mark | grade | explain | reason | how come | pourquoi | niveau | note\b | expli\w* | raison | justifi\w*
    """,
}
"""Tried in order: what asks something particular comes before a plain "why"."""

_PATTERNS = {
    topic: re.compile(
        r"(?<!\w)(?:" + re.sub(r"\s+", " ", asked).strip().replace(" | ", "|") + ")"
    )
    for topic, asked in _ASKED.items()
}


def topic_of(question: str) -> Topic | None:
    """Return what ``question`` asks, in either language; None when no rule knows."""
    asked = " ".join(plain(question).split())
    return next((t for t, known in _PATTERNS.items() if known.search(asked)), None)
