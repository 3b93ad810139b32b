"""The numbered sentences of an answer, as a model sees them.

Orders to the program are left out here, before any prompt: a model is never asked
whether to obey them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from engine.api.spans import Span
from engine.feedback.material import Material
from engine.reading.annotated import holds, touching
from engine.reading.records import StarPart

LONGEST: Final = 40
"""Words of one passage; a longer sentence is cut between clauses."""
MOST: Final = 60
"""Passages shown at most."""
_FULL: Final = 12
"""Words after which a piece of a longer sentence is long enough."""
_AS_DATA = str.maketrans(
    {"<": "‹", ">": "›", "[": "(", "]": ")", "{": "(", "}": ")", "|": "¦"}
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or a piece of a long one."""

    span: Span
    """Where it stands in the joined text of the answer."""
    text: str
    """On one line, without the prompt's own marks."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def passages_of(material: Material) -> tuple[Passage, ...]:
    """Return the passages of an answer in order; none holds an order."""
    text = material.annotated.text
    spans = (
        span for piece in _pieces(material) for span in _without(piece, material.orders)
    )
    passages = (Passage(span, as_data(span.of(text))) for span in spans)
    return tuple(p for p in passages if any(map(str.isalnum, p.text)))


def as_data(text: str) -> str:
    """Return ``text`` on one line, without anything that marks parts of a prompt."""
    return " ".join(text.translate(_AS_DATA).split())


def by_worth(material: Material, passages: Sequence[Passage]) -> tuple[int, ...]:
    """Return the places of ``passages``, those first that tell most.

    Outcomes, own actions and lessons come before figures, figures before the rest.
    """
    reading = material.reading
    marks = (
        (4, sorted(reading.own_actions)),
        (4, sorted(material.part(StarPart.RESULT))),
        (3, sorted(reading.learnings)),
        (2, sorted(reading.numbers)),
        (1, sorted(reading.shared_actions)),
    )
    worth = [
        2 * (place == 0)
        + sum(weight * holds(passage.span, found) for weight, found in marks)
        for place, passage in enumerate(passages)
    ]
    return tuple(sorted(range(len(passages)), key=lambda place: (-worth[place], place)))


def telling_most(
    passages: Sequence[Passage], ranked: Sequence[int], most_words: int
) -> tuple[Passage, ...]:
    """Return the passages that come first in ``ranked``, in the order of the text.

    At most so many words, and no more than ``MOST`` passages.
    """
    kept: list[int] = []
    room = most_words
    for place in ranked:
        if passages[place].words <= room and len(kept) < MOST:
            kept.append(place)
            room -= passages[place].words
    return tuple(passages[place] for place in sorted(kept))


def _pieces(material: Material) -> Iterator[Span]:
    """Cut sentences that run on, as spoken ones do, between their clauses."""
    text = material.annotated
    for sentence in text.sentences:
        if sentence[1] - sentence[0] <= LONGEST:
            yield text.span(sentence)
            continue
        first = sentence[0]
        for clause in touching(sentence, text.clauses):
            if clause[1] - first >= _FULL or clause[1] == sentence[1]:
                yield text.span((first, clause[1]))
                first = clause[1]


def _without(piece: Span, orders: Sequence[Span]) -> Iterator[Span]:
    start = piece.start
    for order in orders:
        if order.end <= start or order.start >= piece.end:
            continue
        if order.start > start:
            yield Span(start, order.start)
        start = order.end
    if start < piece.end:
        yield Span(start, piece.end)
