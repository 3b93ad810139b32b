"""How long each part of a story was spoken, by the times of the words heard."""

from collections.abc import Mapping, Sequence

from app.domain.reports import AnswerRecord, Quote, StarRecord, StarShareRecord
from app.domain.sessions import Turn, TurnSource
from engine.api.hearing import Word

_Timed = tuple[tuple[int, int, Word], ...]
"""Each word with its first character in the turn's text and the one after its last."""


def with_seconds(answer: AnswerRecord, turns: Sequence[Turn]) -> AnswerRecord:
    """Return the answer with the seconds of each part of its story.

    None stays where a part holds typed words, or words that a correction has moved away
    from those that were heard.

    Args:
        answer: as judged.
        turns: of the session, as corrected.
    """
    by_index = {turn.index: turn for turn in turns}
    said = [by_index[index] for index in answer.turns if index in by_index]
    timed = {turn.index: words for turn in said if (words := timed_words(turn))}
    if len(timed) < len(said) or not said:
        return answer
    star = answer.star
    return answer.model_copy(
        update={
            "star": StarRecord(
                situation=_with_seconds(star.situation, timed),
                task=_with_seconds(star.task, timed),
                action=_with_seconds(star.action, timed),
                result=_with_seconds(star.result, timed),
            )
        }
    )


def timed_words(turn: Turn) -> _Timed:
    """Return where each heard word stands in the turn's text; none if unknown."""
    if turn.source is not TurnSource.SPOKEN or not turn.words:
        return ()
    found: list[tuple[int, int, Word]] = []
    at = 0
    for word in turn.words:
        text = word.text.strip()
        begin = turn.text.find(text, at)
        if begin < 0 or turn.text[at:begin].strip():
            return _in_order(turn)
        at = begin + len(text)
        found.append((begin, at, word))
    return () if turn.text[at:].strip() else tuple(found)


def _in_order(turn: Turn) -> _Timed:
    """A correction that keeps the number of words keeps their times."""
    texts = turn.text.split()
    if len(texts) != len(turn.words):
        return ()
    found: list[tuple[int, int, Word]] = []
    at = 0
    for text, word in zip(texts, turn.words, strict=True):
        begin = turn.text.index(text, at)
        at = begin + len(text)
        found.append((begin, at, word))
    return tuple(found)


def _with_seconds(
    part: StarShareRecord, timed: Mapping[int, _Timed]
) -> StarShareRecord:
    if any(span.turn not in timed for span in part.spans):
        return part
    spoken_ms = sum(_length_ms(span, timed[span.turn]) for span in part.spans)
    return part.model_copy(update={"seconds": round(spoken_ms / 1000, 1)})


def _length_ms(span: Quote, words: _Timed) -> int:
    inside = [
        word for begin, end, word in words if begin < span.end and end > span.start
    ]
    return inside[-1].end_ms - inside[0].start_ms if inside else 0
