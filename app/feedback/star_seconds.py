"""How long each part of a story was spoken, by the times of the words heard."""

from collections.abc import Mapping, Sequence

from app.domain.reports import AnswerRecord, Quote, StarRecord, StarShareRecord
from app.domain.sessions import Turn
from app.domain.timed_words import TimedWord, timed_as_corrected

_Timed = tuple[TimedWord, ...]


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
    timed = {turn.index: words for turn in said if (words := timed_as_corrected(turn))}
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


def _with_seconds(
    part: StarShareRecord, timed: Mapping[int, _Timed]
) -> StarShareRecord:
    if any(span.turn not in timed for span in part.spans):
        return part
    spoken_ms = sum(_length_ms(span, timed[span.turn]) for span in part.spans)
    return part.model_copy(update={"seconds": round(spoken_ms / 1000, 1)})


def _length_ms(span: Quote, words: _Timed) -> int:
    inside = [
        timed.word
        for timed in words
        if timed.start < span.end and timed.end > span.start
    ]
    return inside[-1].end_ms - inside[0].start_ms if inside else 0
