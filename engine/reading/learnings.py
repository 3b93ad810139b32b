"""What was learned, or is done differently since."""

from engine.api.language import Language
from engine.reading.annotated import AnnotatedText, touching
from engine.reading.cues import Cue
from engine.reading.numbers import is_numeral
from engine.reading.sentences import Stretch
from engine.reading.tokens import Token
from engine.reading.words import words

_SINCE: dict[Language, tuple[frozenset[str], frozenset[str]]] = {
    "en": (words("since now nowadays today afterwards"), words("i we we've i've")),
    "fr": (
        words("depuis maintenant desormais aujourd'hui dorenavant"),
        words("j' je on nous"),
    ),
}
"""Words that say "from then on", and the speakers that may follow them."""
_PERIODS = words(
    """
    year years month months week weeks day days january february march april may june
    july august september october november december 2015 2016 2017 2018 2019 2020 2021
    2022 2023 2024 2025 2026 un une deux trois quatre cinq six dix le la les mon ma l'
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    lundi hier plus longtemps quelques
    """
)


def find_learnings(text: AnnotatedText) -> tuple[Stretch, ...]:
    """Return the places that tell a lesson kept, in order, without overlap."""
    found = list(text.found(Cue.LEARNING))
    if text.actions.episode:
        found += [
            clause
            for clause in text.clauses
            if not touching(clause, text.found(Cue.LEARNING))
            and _carries_on(text, clause)
        ]
    return tuple(sorted(found))


def _carries_on(text: AnnotatedText, clause: Stretch) -> bool:
    """Recognise "since then I always …", "maintenant je pointe …" after a story."""
    since, speakers = _SINCE[text.language]
    tokens = text.tokens[slice(*clause)]
    for at, token in enumerate(tokens):
        if token.form in since and _from_then_on(tokens, at):
            rest = tokens[at + 1 :] if at <= 1 else tokens
            speaks = any(t.form in speakers for t in rest)
            return speaks and (at <= 1 or _present(text, clause))
    return False


def _from_then_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Leave out "since 2020" and "depuis trois mois", which count time."""
    following = tokens[at + 1].form if at + 1 < len(tokens) else ""
    return not (following in _PERIODS or following.isdigit() or is_numeral(following))


def _present(text: AnnotatedText, clause: Stretch) -> bool:
    """What is done since is told in the present or as a lasting change."""
    acts = touching(clause, text.actions.habitual)
    perfect = [
        place
        for place in touching(clause, text.actions.own)
        if place not in text.actions.episode
    ]
    return bool(acts or perfect or touching(clause, text.found(Cue.HABIT)))
