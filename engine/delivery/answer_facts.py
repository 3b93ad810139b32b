"""From what was measured in one answer to the facts of how it was said."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from engine.api.delivery import Interval
from engine.api.hearing import Word
from engine.api.language import Language
from engine.delivery.fillers import fillers_of, is_filler
from engine.delivery.records import AnswerFacts, AnswerHeard, PaceMoment, Pause
from engine.delivery.text_syllables import syllables_in

SHORTEST_PAUSE_MS: Final = 250
"""Shorter silences belong to the sounds of speech (Goldman-Eisler 1968)."""
PACE_WINDOW_MS: Final = 10_000
PACE_STEP_MS: Final = 5_000


def answer_facts(heard: AnswerHeard, language: Language) -> AnswerFacts | None:
    """Return how an answer was said; None where no speech was found in its sound."""
    measures = heard.measures
    if not measures.speech:
        return None
    begin, end = measures.speech[0].start_ms, measures.speech[-1].end_ms
    waited = None if heard.waited_ms is None else heard.waited_ms + begin
    text = " ".join(
        word for word in heard.text.split() if not is_filler(word, language)
    )
    return AnswerFacts(
        turn=heard.turn,
        duration_ms=end - begin,
        response_ms=waited,
        words=len(text.split()),
        syllables=len(measures.nuclei_ms),
        text_syllables=syllables_in(text, language),
        pauses=_pauses(measures.speech, () if heard.corrected else heard.words),
        fillers=fillers_of(heard.words, measures, language),
        pace=_pace(measures.nuclei_ms, begin, end),
        pitch_semitones=measures.pitch.spread_semitones if measures.pitch else None,
        loudness_db=measures.loudness.spread_db if measures.loudness else None,
    )


def _pauses(speech: Sequence[Interval], words: Sequence[Word]) -> tuple[Pause, ...]:
    found: list[Pause] = []
    for before, after in pairwise(speech):
        if after.start_ms - before.end_ms >= SHORTEST_PAUSE_MS:
            word = _last_word(words, (before.end_ms + after.start_ms) / 2)
            found.append(Pause(before.end_ms, after.start_ms, word))
    return tuple(found)


def _last_word(words: Sequence[Word], at_ms: float) -> str | None:
    """Return the word before a moment; times of words only tell their order."""
    said = [word for word in words if (word.start_ms + word.end_ms) / 2 < at_ms]
    return said[-1].text if said else None


def _pace(nuclei_ms: Sequence[int], begin: int, end: int) -> tuple[PaceMoment, ...]:
    """Return the pace around every fifth second; once for a short answer."""
    if end - begin <= PACE_WINDOW_MS:
        moments = [(begin + end) // 2]
    else:
        first = begin + PACE_WINDOW_MS // 2
        moments = list(range(first, end - PACE_WINDOW_MS // 2 + 1, PACE_STEP_MS))
    return tuple(_pace_at(at, nuclei_ms, begin, end) for at in moments)


def _pace_at(at: int, nuclei_ms: Sequence[int], begin: int, end: int) -> PaceMoment:
    first = max(begin, at - PACE_WINDOW_MS // 2)
    last = min(end, at + PACE_WINDOW_MS // 2)
    count = bisect_left(nuclei_ms, last) - bisect_left(nuclei_ms, first)
    return PaceMoment(at, round(count * 60_000 / max(last - first, 1), 1))
