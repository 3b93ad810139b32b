"""Whether a turn's words do what the turn is there to do."""

import re

from engine.api.language import Language
from engine.content.question import AsksFor
from engine.dialogue.keywords import folded
from engine.dialogue.records import MoveKind
from engine.dialogue.worded.asking import asks, sentences
from engine.dialogue.worded.stems import share, stems
from engine.dialogue.worded.task import Task

FACT_SHARE = 0.5
"""Share of a fact's content words by which it counts as told."""
LINE_SHARE = 0.3
"""The same for a line that may be put freely."""
QUESTION_SHARE = 0.3
"""Share of a planned question's content words by which it counts as asked."""

_ASKS_FOR: dict[Language, dict[AsksFor, str]] = {
    "fr": {
        AsksFor.SITUATION: r"\bou (etait|etiez|cela|ca|est|en etai|s'est|travaill|vous)|quand|"
        r"context|situation|circonstanc|epoque|periode|cadre|moment|depart|qui etai|concern",
        AsksFor.TASK: r"objectif|mission|role|attend|demand|charge|responsab|tache|but\b",
        AsksFor.ACTION: r"(avez|as)-(vous|tu) (\w+ )?fait|(vous avez|tu as) fait|agi\b|"
        r"procede|commence|etape|demarche|decide|decision|mesure|concret|pris\b|mene|"
        r"essaye|gere|y (etes|es)-|comment (avez|as|vous|etes)",
        AsksFor.RESULT: r"resultat|donne\b|abouti|termin|\bfin\b|change|effet|suite|"
        r"obtenu|issue|consequence|apporte|impact|bilan|reste",
        AsksFor.NUMBER: r"combien|chiffre|nombre|quantit|volume|pourcent|mesur|duree|"
        r"\bdelai|ordre de grandeur|montant|temps cela|temps ca|de temps",
        AsksFor.EXAMPLE: r"exemple|une fois|situation|\bcas\b|occasion|moment|illustr|"
        r"concret|vecu|arrive",
        AsksFor.OWN_PART: r"(avez|as|etiez|etes|es|faisiez|faisais|aviez|avais)-(vous|tu)|"
        r"vous[- ](meme|personnel)|toi-meme|\bpart\b|role|contribu|charge|"
        r"de (votre|ton) cote|\bet (vous|toi)\b|sans (vous|toi)|de (vous|toi) (seul|meme)|"
        r"la (votre|tienne)|qui a fait",
        AsksFor.LEARNING: r"retenu|retenez|retire|appris|apprend|lecon|enseigne|recul|"
        r"autrement|change|garde|conseil|habitude|depuis",
    },
    "en": {
        AsksFor.SITUATION: r"where|when|context|situation|circumstance|setting|background|"
        r"period|led up|who was|going on|start",
        AsksFor.TASK: r"role|aim|goal|task|brief|asked to|expected|responsib|supposed|"
        r"objective|charge",
        AsksFor.ACTION: r"(did|do|would) you (\w+ )?do\b|you (actually |then )?do\b|step|"
        r"approach|begin|start|handle|\bact(ed|ion)|decide|decision|went about|go about|"
        r"\btr(y|ied)\b|measures|how (did|do|have|were) you",
        AsksFor.RESULT: r"result|outcome|came of|happen|change|end\b|effect|lead to|led to|"
        r"difference|impact|afterwards|benefit|achieve",
        AsksFor.NUMBER: r"how (many|much|long|often|big|far)|figure|number|percent|quantit|"
        r"volume|measure|amount|order of magnitude",
        AsksFor.EXAMPLE: r"example|one time|a time|situation|case|occasion|moment|"
        r"instance|when did",
        AsksFor.OWN_PART: r"did you|you do\b|were you|yourself|your (own |personal )?(part|"
        r"role|share|side|decision|contribution)|and you\b|contribut|without you|"
        r"you (looking|doing|responsible)|who did|from you\b",
        AsksFor.LEARNING: r"learn|take (away )?from|taught|teach|lesson|differently|"
        r"hindsight|keep|advice|change|since|habit",
    },
}
"""What a follow-up's question speaks of, on text without accents."""
_CUES = {
    language: {wanted: re.compile(cue) for wanted, cue in cues.items()}
    for language, cues in _ASKS_FOR.items()
}


def is_told(part: str, words: str, least: float = FACT_SHARE) -> bool:
    """Return whether ``words`` tell what ``part`` of the script tells."""
    return share(stems(part), stems(words)) >= least


def asks_as_planned(task: Task, words: str) -> bool:
    """Return whether what is asked in ``words`` is what the turn is there to ask.

    A conversation's turn may ask anything once it has told what it had to.
    """
    if any(not is_told(fact, words) for fact in task.facts):
        return False
    if task.kind is MoveKind.LINE:
        return _suits_line(task, words)
    asked = _asked_in(words, task.language)
    if task.asks_for and _CUES[task.language][task.asks_for].search(folded(asked)):
        return True
    found = stems(asked)
    return any(share(wanted, found) >= QUESTION_SHARE for wanted in task.about)


def _suits_line(task: Task, words: str) -> bool:
    """Return whether a persona may ask what ``words`` ask: its line, or after it."""
    if task.line is None or is_told(task.line, words, LINE_SHARE):
        return True
    asked = stems(_asked_in(words, task.language))
    return any(
        asks(part, task.language) and share(stems(part), asked) >= FACT_SHARE
        for part in sentences(task.script)
    )


def _asked_in(words: str, language: Language) -> str:
    """Return the sentence that asks, with the one that leads up to it."""
    parts = sentences(words)
    at = next((place for place, part in enumerate(parts) if asks(part, language)), None)
    return words if at is None else "".join(parts[max(0, at - 1) : at + 1])


def lacking(task: Task, words: str) -> tuple[str, ...]:
    """Return the parts of the script still to be said after ``words``, in order.

    The whole script where nothing was said; a part that ends a sentence left open.
    """
    if not words:
        return (task.script,)
    asked = asks(words, task.language)
    parts = [fact for fact in task.facts if not is_told(fact, words)]
    if task.kind is MoveKind.LINE:
        if task.line and not asked and not is_told(task.line, words, LINE_SHARE):
            parts.append(_rest_of(task.line, words))
    elif task.ask and not asked:
        parts.append(_rest_of(task.ask, words))
    parts = [part for part in parts if part]
    if not parts and words[-1] not in _ENDS:
        last = task.ask or task.line or sentences(task.script)[-1].strip()
        parts.append(_rest_of(last, words) or last)
    return tuple(parts)


def _rest_of(part: str, words: str) -> str:
    """Return ``part`` without what was said of its beginning, as such."""
    said = folded(words)
    left = list(sentences(part))
    while left and folded(left[0]).strip() in said:
        left.pop(0)
    rest = "".join(left).strip()
    pieces = rest.split(" ")
    for size in range(len(pieces) - 1, 1, -1):
        if said.endswith(folded(" ".join(pieces[:size]))):
            return " ".join(pieces[size:])
    return rest


_ENDS = ".?!…»”\"’'"
