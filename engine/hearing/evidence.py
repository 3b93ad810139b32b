"""Which of the words a transcriber writes were really spoken.

A speech recogniser of Whisper's kind writes something for any sound. On silence it
writes what ended the videos it was trained on; when it loses its way it repeats
itself. What it says is believed as far as the sound can carry it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.api.hearing import Word
from engine.hearing.known_phrases import CREDIT_PARTS, CREDITS, POLITE

LEAST_SPEECH_MS = 200
"""Less speech than this holds no word."""

_MOST_WORDS_A_SECOND = 6.5
"""Nobody speaks faster for long; the fastest readers reach five or six."""
_WORDS_AT_LEAST = 3
_LIKELY_SILENCE = 0.6
_UNSURE_LOG_PROBABILITY = -1.0
_WEAK_SILENCE = 0.4
_WEAK_LOG_PROBABILITY = -0.7
_LEAST_POLITE_MS = 250
_LONGEST_LOOP_WORDS = 12
_LOOPS = 3
_LOOPS_OF_ONE_WORD = 5


@dataclass(frozen=True, slots=True)
class Written:
    """What the engine wrote for a stretch of sound, and how sure it was."""

    words: tuple[Word, ...]
    no_speech: float = 0.0
    """Probability that there is no speech at all."""
    log_probability: float = 0.0
    """Mean of its tokens."""
    cut_short: bool = False
    """It was stopped before it was done."""


def doubtful(written: Written, length_ms: int) -> bool:
    """Tell whether ``written`` shows that the engine lost its way."""
    if written.cut_short or written.log_probability < _UNSURE_LOG_PROBABILITY:
        return True
    if _too_many(written.words, length_ms):
        return True
    return len(without_loops(written.words)) < len(written.words)


def believed(written: Written, speech_ms: int) -> tuple[Word, ...]:
    """Return the words that were spoken.

    Args:
        written: what the engine wrote.
        speech_ms: how much of the sound is speech.
    """
    if speech_ms < LEAST_SPEECH_MS or _is_silence(written):
        return ()
    words = without_loops(written.words)
    if _too_many(words, speech_ms):
        return ()
    return _without_known(words, weak=_is_weak(written, speech_ms))


def without_loops(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with each group that is repeated over and over said once."""
    kept = list(words)
    texts = [_plain(word.text) for word in kept]
    place = 0
    while place < len(kept):
        for size in range(1, _LONGEST_LOOP_WORDS + 1):
            times = _times(texts, place, size)
            if times >= (_LOOPS_OF_ONE_WORD if size == 1 else _LOOPS):
                del kept[place + size : place + size * times]
                del texts[place + size : place + size * times]
                break
        place += 1
    return tuple(kept)


def _times(texts: list[str], place: int, size: int) -> int:
    """Count how often the group of ``size`` at ``place`` is said in a row."""
    group = texts[place : place + size]
    times = 1
    while texts[place + times * size : place + (times + 1) * size] == group:
        times += 1
    return times


def _is_silence(written: Written) -> bool:
    return (
        written.no_speech > _LIKELY_SILENCE
        and written.log_probability < _UNSURE_LOG_PROBABILITY
    )


def _is_weak(written: Written, speech_ms: int) -> bool:
    return (
        written.no_speech > _WEAK_SILENCE
        or written.log_probability < _WEAK_LOG_PROBABILITY
        or speech_ms < _LEAST_POLITE_MS
    )


def _too_many(words: Sequence[Word], speech_ms: int) -> bool:
    possible = _WORDS_AT_LEAST + _MOST_WORDS_A_SECOND * speech_ms / 1000
    return len(words) > possible


def _without_known(words: tuple[Word, ...], *, weak: bool) -> tuple[Word, ...]:
    """Drop the last sentence while it is one nobody says in a conversation."""
    while words:
        begin = _last_sentence(words)
        said = " ".join(filter(None, (_plain(word.text) for word in words[begin:])))
        polite_alone = weak and begin == 0 and said in POLITE
        credits_there = said in CREDITS or any(part in said for part in CREDIT_PARTS)
        if not (credits_there or polite_alone or not said):
            return words
        words = words[:begin]
    return words


def _last_sentence(words: Sequence[Word]) -> int:
    """Return the place where the last sentence begins."""
    for place in range(len(words) - 1, 0, -1):
        if words[place - 1].text.rstrip("\"'»” ").endswith((".", "!", "?", "…")):
            return place
    return 0


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'").strip(" .,;:!?…\"'«»“”()[]-–—♪❤️*")
