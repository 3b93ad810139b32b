"""The same episode told in two answers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from engine.api.spans import Span
from engine.feedback.findings_of_words import figures_of
from engine.feedback.material import Material, is_answer
from engine.reading.annotated import AnnotatedText
from engine.reading.cues import Cue
from engine.reading.figures import Unit
from engine.reading.moments import MOMENTS
from engine.reading.names import find_names
from engine.reading.shared_words import stems
from engine.reading.tokens import tokenise

_WORD, _NAME, _TIME, _PAIR, _COUNT = 1.0, 1.0, 1.0, 2.0, 2.0
"""What each kind of common mark weighs."""
_COMMON = 5
"""A mark in more answers than this tells nothing."""
_ENOUGH, _SHARE, _ENOUGH_STRONG = 9.0, 0.3, 2
_PROOF = 3


@dataclass(frozen=True, slots=True)
class Retelling:
    """Two answers, by their place in the session, that tell one episode."""

    first: int
    second: int
    weight: float
    share: float
    """Of the marks of the shorter of the two, 0 to 1."""
    in_first: tuple[Span, ...]
    in_second: tuple[Span, ...]


@dataclass(slots=True)
class _Common:
    weight: float = 0.0
    strong: int = 0
    marks: list[str] = field(default_factory=list)


def same_question(one: Material, other: Material) -> bool:
    """Return whether both answer the same question: a retry, or asked again."""
    if one.given.question is not None and other.given.question is not None:
        return one.given.question.id == other.given.question.id
    return one.given.question_text == other.given.question_text


def find_retellings(materials: Sequence[Material]) -> tuple[Retelling, ...]:
    """Return the pairs of answers that tell the same episode, in order.

    Words of a question, or of the subject it is about, are no marks; neither is what
    stands in many answers, so that the cost stays linear.
    """
    asked = frozenset(word for one in materials for word in _asked_words(one))
    marks = [
        {key: found for key, found in _marks(one).items() if key not in asked}
        for one in materials
    ]
    return tuple(_told_again(materials, marks))


def _told_again(
    materials: Sequence[Material], marks: Sequence[dict[str, Span]]
) -> Iterator[Retelling]:
    common = _in_common(marks)
    totals = [sum(map(_weight, of_one)) for of_one in marks]
    for (first, second), shared in sorted(common.items()):
        share = shared.weight / max(1.0, min(totals[first], totals[second]))
        if (
            shared.weight >= _ENOUGH
            and shared.strong >= _ENOUGH_STRONG
            and share >= _SHARE
            and not same_question(materials[first], materials[second])
        ):
            strongest = sorted(shared.marks, key=lambda key: (-_weight(key), key))
            yield Retelling(
                first,
                second,
                shared.weight,
                min(1.0, share),
                *(
                    tuple(sorted(marks[at][key] for key in strongest[:_PROOF]))
                    for at in (first, second)
                ),
            )


def _in_common(marks: Sequence[dict[str, Span]]) -> dict[tuple[int, int], _Common]:
    holders: dict[str, list[int]] = defaultdict(list)
    for at, of_one in enumerate(marks):
        for key in of_one:
            holders[key].append(at)
    common: dict[tuple[int, int], _Common] = defaultdict(_Common)
    for key, where in holders.items():
        if len(where) > _COMMON:
            continue
        for place, second in enumerate(where):
            for first in where[:place]:
                shared = common[first, second]
                shared.weight += _weight(key)
                shared.strong += _weight(key) >= _PAIR
                shared.marks.append(key)
    return common


def _weight(key: str) -> float:
    return {"w": _WORD, "n": _NAME, "t": _TIME, "p": _PAIR, "c": _COUNT}[key[0]]


def _asked_words(material: Material) -> Iterator[str]:
    """Yield the marks that a question itself puts into answers."""
    given = material.given
    words = [given.question_text]
    if given.question is not None:
        words += given.question.topic_words.in_(material.annotated.language)
    for stem in stems(tokenise(" ".join(words))):
        yield f"w {stem}"


def _marks(material: Material) -> dict[str, Span]:
    """Return what makes the episode told this one, each where it first stands."""
    if not is_answer(material) or not material.annotated.actions.episode:
        return {}
    found: dict[str, Span] = {}
    for key, span in (
        *_words(material.annotated),
        *_names_and_times(material.annotated),
        *_counts(material),
    ):
        found.setdefault(key, span)
    return found


def _words(text: AnnotatedText) -> Iterator[tuple[str, Span]]:
    """Yield the words that carry a subject, alone and in pairs."""
    for sentence in text.sentences:
        before: str | None = None
        for token in text.tokens[slice(*sentence)]:
            stem = next(iter(stems([token])), None)
            if stem is None or token.form in MOMENTS:
                continue
            span = Span(token.start, token.end)
            yield f"w {stem}", span
            if before is not None:
                yield f"p {before} {stem}", span
            before = stem


def _names_and_times(text: AnnotatedText) -> Iterator[tuple[str, Span]]:
    for place in find_names(text):
        form = text.tokens[place[0]].form
        if form not in MOMENTS:
            yield f"n {form}", text.span(place)
    for place in text.found(Cue.TIME):
        forms = [token.form for token in text.tokens[slice(*place)]]
        if MOMENTS & set(forms):
            yield f"t {' '.join(forms)}", text.span(place)


def _counts(material: Material) -> Iterator[tuple[str, Span]]:
    for figure in figures_of(material):
        if figure.value is not None and figure.noun and figure.unit is not Unit.TIMES:
            yield f"c {figure.value:g} {figure.noun}", figure.span
