"""How an answer takes up what was asked."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from engine.api.spans import Span
from engine.reading.annotated import AnnotatedText
from engine.reading.shared_words import stems
from engine.reading.tokens import Token, plain, tokenise

_SHORTEST_TOPIC = 3


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Which words of an answer bear on the question."""

    asked: tuple[Span, ...]
    """Words that share their beginning with one of the question."""
    topic: tuple[Span, ...]
    """Words of the subject, as the bank lists them."""
    distinct: int
    """How many different ones, of both."""
    wanted: int
    """Subject-bearing words of the question."""


def words_taken_up(
    text: AnnotatedText, question: str, topic_words: Sequence[str]
) -> TakenUp:
    """Return the words of ``text`` that take up ``question`` or its subject."""
    wanted = stems(tokenise(question))
    topics = Beginnings(topic_words)
    asked: list[tuple[Span, str]] = []
    topic: list[tuple[Span, str]] = []
    for token in text.tokens:
        own = stems([token])
        if own & wanted:
            asked.append((Span(token.start, token.end), next(iter(own))))
        elif found := topics.of(token):
            topic.append((Span(token.start, token.end), found))
    different = {word for _, word in (*asked, *topic)}
    return TakenUp(
        asked=tuple(span for span, _ in asked),
        topic=tuple(span for span, _ in topic),
        distinct=len(different),
        wanted=len(wanted),
    )


class Beginnings:
    """Beginnings of words, looked up in a time that does not grow with their number."""

    def __init__(self, beginnings: Sequence[str]) -> None:
        self._sorted = sorted(
            {
                form
                for listed in beginnings
                if len(form := plain(listed)) >= _SHORTEST_TOPIC
            }
        )

    def of(self, token: Token) -> str | None:
        """Return the longest beginning of ``token`` that is listed."""
        form = token.form
        for size in range(len(form), _SHORTEST_TOPIC - 1, -1):
            at = bisect_left(self._sorted, form[:size])
            if at < len(self._sorted) and self._sorted[at] == form[:size]:
                return form[:size]
        return None
