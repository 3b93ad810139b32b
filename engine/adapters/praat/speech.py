"""Where speech is: louder than the room, and voiced somewhere."""

from typing import Final

import numpy as np

from engine.adapters.praat.frames import FAINTEST_DB, HOP_MS, SMOOTH, Frames
from engine.adapters.praat.pieces import Flags, Floats
from engine.api.delivery import Interval

Spans = list[tuple[int, int]]
"""Hops: the first of each, and the one after its last."""

_FLOOR_PERCENT: Final = 10
_FLOOR_WINDOW_MS: Final = 10_000
_FLOOR_STEP_MS: Final = 2_000
_OVER_FLOOR_DB: Final = 5.0
_FADING_DB: Final = 3.5
"""How far below the threshold the first and the last sound may lie."""
_FADING_MS: Final = 50
_UNDER_PEAK_DB: Final = 35.0
"""Consonants are fainter than vowels; what is fainter than they are is the room."""
_PEAK_PERCENT: Final = 95
_LEAST_RANGE_DB: Final = 10.0
"""Between the room and the loudest: a fan alone varies less."""
_CLOSURE_MS: Final = 120
"""A shorter silence is the closure of a consonant."""
_SHORTEST_MS: Final = 30
_VOICED_MS: Final = 40
_UNVOICED_NEAR_MS: Final = 100
_UNVOICED_LONGEST_MS: Final = 200
"""A burst or a hiss that belongs to the word beside it; breath is longer."""


def noise_floor(level_db: Floats) -> Floats:
    """Return how loud the room is at each hop: it may change while one speaks."""
    if len(level_db) == 0:
        return level_db
    half = _FLOOR_WINDOW_MS // HOP_MS // 2
    centres = np.arange(0, len(level_db), _FLOOR_STEP_MS // HOP_MS)
    floors = [
        float(np.percentile(level_db[max(0, at - half) : at + half], _FLOOR_PERCENT))
        for at in centres
    ]
    return np.interp(np.arange(len(level_db)), centres, floors)


def threshold(frames: Frames) -> Floats | None:
    """Return what sound has to exceed at each hop; None where nobody speaks."""
    level, floor = frames.level_db, noise_floor(frames.level_db)
    loud = level[level > floor + _OVER_FLOOR_DB]
    if len(loud) == 0:
        return None
    peak = float(np.percentile(loud, _PEAK_PERCENT))
    if peak - float(np.median(floor)) < _LEAST_RANGE_DB or peak <= FAINTEST_DB / 2:
        return None
    found: Floats = np.maximum(floor + _OVER_FLOOR_DB, peak - _UNDER_PEAK_DB)
    return found


def speech_spans(frames: Frames, limit: Floats, voiced: Flags) -> Spans:
    """Return where somebody speaks, in hops.

    Args:
        frames: the whole sound.
        limit: what ``threshold`` returned.
        voiced: whether each hop is voiced.
    """
    louder = frames.level_db >= limit
    fading = limit - _FADING_DB
    spans = [_grown(span, frames.level_db, fading) for span in _runs(louder)]
    spans = [_snapped(span, frames.raw_db, fading) for span in spans]
    spans = [span for span in spans if _ms(span) >= _SHORTEST_MS]
    heard = [
        span
        for span in spans
        if np.count_nonzero(voiced[slice(*span)]) * HOP_MS >= _VOICED_MS
    ]
    near = [span for span in spans if span not in heard and _belongs(span, heard)]
    return _closed(sorted([*heard, *near]))


def intervals_of(spans: Spans) -> tuple[Interval, ...]:
    """Return the spans in milliseconds."""
    return tuple(Interval(begin * HOP_MS, end * HOP_MS) for begin, end in spans)


def inside(spans: Spans, count: int) -> Flags:
    """Tell of each hop whether it lies in one of the spans."""
    flags = np.zeros(count, dtype=np.bool_)
    for begin, end in spans:
        flags[begin:end] = True
    return flags


def _runs(flags: Flags) -> Spans:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return [(int(begin), int(end)) for begin, end in edges.reshape(-1, 2)]


def _grown(span: tuple[int, int], level_db: Floats, limit: Floats) -> tuple[int, int]:
    """Take in the faint beginning and end."""
    begin, end = span
    first = max(0, begin - _FADING_MS // HOP_MS)
    while begin > first and level_db[begin - 1] >= limit[begin - 1]:
        begin -= 1
    last = min(len(level_db), end + _FADING_MS // HOP_MS)
    while end < last and level_db[end] >= limit[end]:
        end += 1
    return begin, end


def _snapped(span: tuple[int, int], raw_db: Floats, limit: Floats) -> tuple[int, int]:
    """Take back what smoothing added to both ends."""
    begin, end = span
    last = min(begin + SMOOTH, end - 1)
    while begin < last and raw_db[begin] < limit[begin]:
        begin += 1
    first = max(end - SMOOTH, begin + 1)
    while end > first and raw_db[end - 1] < limit[end - 1]:
        end -= 1
    return begin, end


def _belongs(span: tuple[int, int], heard: Spans) -> bool:
    if _ms(span) > _UNVOICED_LONGEST_MS:
        return False
    near = _UNVOICED_NEAR_MS // HOP_MS
    return any(
        span[0] - end <= near and begin - span[1] <= near for begin, end in heard
    )


def _closed(spans: Spans) -> Spans:
    """Join what only the closure of a consonant separates."""
    joined: Spans = []
    for begin, end in spans:
        if joined and (begin - joined[-1][1]) * HOP_MS < _CLOSURE_MS:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((begin, end))
    return joined


def _ms(span: tuple[int, int]) -> int:
    return (span[1] - span[0]) * HOP_MS
