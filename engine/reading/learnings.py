"""What was learned, or is done differently since."""

from collections.abc import Sequence

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


_WISHES = words(
    """
    like want wants wish hope looking would 'd applying apply seeking seek am 'm
    cherche cherchons recherche souhaite souhaiterais voudrais aimerais veux postule
    envie vise espere prefere
    """
)
"""What is wanted now is no lesson."""
_IF = words("would could might 'd if si serait pourrait")
_DENIED = words("not n't haven't hasn't never no longer n' ne aucun aucune")
_ALONE = words("i j' je")
_SPEAKERS = words("i we j' je on nous")
_NEXT = 3
_SOON_AFTER = 14
_HEAD = 6
_AT_WORK = words("working employed travaille travaillais bosse employe employee poste")


def find_learnings(text: AnnotatedText) -> tuple[Stretch, ...]:
    """Return the places that tell a lesson kept, in order, without overlap."""
    found = [hit for hit in text.found(Cue.LEARNING) if _is_kept(text, hit)]
    if text.actions.episode:
        found += [
            clause
            for clause in text.clauses
            if not touching(clause, text.found(Cue.LEARNING))
            and _carries_on(text, clause)
        ]
    return tuple(sorted(found))


def _is_kept(text: AnnotatedText, hit: Stretch) -> bool:
    """Leave out wishes ("today I'm looking for …") and what would be understood."""
    forms = [token.form for token in text.tokens[slice(*hit)]]
    if forms[0] in _SINCE[text.language][0]:
        sentence = _sentence_of(text, hit)
        said = text.tokens[hit[0] : sentence[1]]
        return not (_is_wish(said) or _is_a_job(said))
    before = text.tokens[max(0, hit[0] - 2) : hit[0]]
    said_back = [token.form for token in before] == ["ce", "que"]
    if said_back or forms[0] == "what":
        sentence = _sentence_of(text, hit)
        planned = touching(sentence, text.found(Cue.HYPOTHESIS)) or any(
            token.form in _IF or token.form.endswith(("rais", "rait"))
            for token in text.tokens[sentence[0] : hit[0]]
        )
        return not planned
    return True


def _sentence_of(text: AnnotatedText, hit: Stretch) -> Stretch:
    return next((one for one in text.sentences if one[0] <= hit[0] < one[1]), hit)


def _carries_on(text: AnnotatedText, clause: Stretch) -> bool:
    """Recognise "since then I always …", "maintenant je pointe …" after a story."""
    since, speakers = _SINCE[text.language]
    tokens = text.tokens[slice(*clause)]
    for at, token in enumerate(tokens):
        if token.form in since and _from_then_on(tokens, at):
            rest = tokens[at + 1 :] if at <= 1 else tokens
            if _is_wish(rest) or _no_longer_so(rest) or _is_a_job(rest):
                return False
            speaks = any(t.form in speakers for t in rest)
            if at <= 1 and not speaks:
                return _goes_on(text, clause)
            return speaks and (at <= 1 or _present(text, clause))
    return False


def _goes_on(text: AnnotatedText, clause: Stretch) -> bool:
    """Recognise "since then, before I sign, I read …": the habit comes after commas."""
    sentence = _sentence_of(text, clause)
    rest = (clause[1], min(sentence[1], clause[1] + _SOON_AFTER))
    return rest[0] < rest[1] and bool(touching(rest, text.actions.habitual))


def _is_wish(tokens: Sequence[Token]) -> bool:
    """Recognise "I'm looking for", "je voudrais": a wish, not a habit."""
    return any(
        token.form in _SPEAKERS
        and any(near.form in _WISHES for near in tokens[at + 1 : at + _NEXT])
        for at, token in enumerate(tokens)
    )


def _is_a_job(tokens: Sequence[Token]) -> bool:
    """Recognise "since then I've been working in a shop": a path, no lesson."""
    return any(token.form in _AT_WORK for token in tokens[:_HEAD])


def _no_longer_so(tokens: Sequence[Token]) -> bool:
    """Recognise "since then we have not run out": what came of it, no habit."""
    forms = {token.form for token in tokens}
    own = bool(forms & _ALONE)
    return not own and bool(forms & _DENIED)


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
