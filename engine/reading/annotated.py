"""A text cut into words, sentences and clauses, with the cues found in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from engine.api.language import Language
from engine.api.spans import Span
from engine.reading.actions import Actions, as_told, find_actions
from engine.reading.cues import Cue, Hits
from engine.reading.fillers import without_fillers
from engine.reading.lexicons import phrase_index
from engine.reading.sentences import Stretch, clauses, sentences
from engine.reading.tokens import Token, tokenise


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """What all readers of an answer share."""

    text: str
    language: Language
    tokens: tuple[Token, ...]
    sentences: tuple[Stretch, ...]
    clauses: tuple[Stretch, ...]
    hits: Hits
    actions: Actions

    def span(self, stretch: Stretch) -> Span:
        """Return the characters that ``stretch`` covers."""
        return Span(self.tokens[stretch[0]].start, self.tokens[stretch[1] - 1].end)

    def words(self, stretch: Stretch) -> int:
        """Count the words of ``stretch``; a contraction is one word."""
        return sum(not token.joined for token in self.tokens[stretch[0] : stretch[1]])

    def found(self, cue: Cue) -> tuple[Stretch, ...]:
        """Return where ``cue`` was found."""
        return self.hits.get(cue, ())


def annotate(text: str, language: Language) -> AnnotatedText:
    """Cut ``text`` up and look for everything the lexicons know."""
    tokens = without_fillers(text, tokenise(text), language)
    whole = sentences(text, tokens)
    hits = phrase_index(language).find(tokens, whole)
    return AnnotatedText(
        text=text,
        language=language,
        tokens=tokens,
        sentences=whole,
        clauses=tuple(
            clause
            for sentence in whole
            for clause in clauses(text, tokens, sentence, language)
        ),
        hits=hits,
        actions=find_actions(text, tokens, whole, language, hits),
    )


def retold(text: AnnotatedText, *, in_the_present: bool) -> AnnotatedText:
    """Return ``text`` with its present tense read as an episode, or as a habit."""
    if text.actions.in_the_present == in_the_present:
        return text
    actions = as_told(text.actions.acts, in_the_present=in_the_present)
    return replace(text, actions=actions)


def touching(stretch: Stretch, places: Sequence[Stretch]) -> Sequence[Stretch]:
    """Return the places that begin inside ``stretch``; ``places`` are in order."""
    first = bisect_left(places, (stretch[0], 0))
    last = bisect_left(places, (stretch[1], 0), lo=first)
    return places[first:last]


def clause_of(text: AnnotatedText, place: Stretch) -> Stretch:
    """Return the clause in which ``place`` begins."""
    at = bisect_right(text.clauses, place[0], key=itemgetter(0)) - 1
    return text.clauses[at]


def covered(places: Sequence[Stretch]) -> frozenset[int]:
    """Return the indexes of all tokens inside ``places``."""
    return frozenset(index for first, last in places for index in range(first, last))


def holds(span: Span, marks: Sequence[Span]) -> bool:
    """Return whether one of ``marks``, which are in order, begins inside ``span``."""
    index = bisect_left(marks, Span(span.start, 0))
    return index < len(marks) and marks[index].start < span.end
