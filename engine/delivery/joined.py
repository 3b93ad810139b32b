"""Measures of the parts of one very long sound, put together again."""

from collections.abc import Callable, Sequence

from engine.api.delivery import Interval, LoudnessFacts, PitchFacts, SoundMeasures

_TOUCHING_MS = 20


def joined(parts: Sequence[tuple[int, SoundMeasures]]) -> SoundMeasures:
    """Return the measures of a whole sound from those of its parts, in order.

    Pitch and loudness are the means of those of the parts, weighted by how long they
    were heard; everything else is exact.

    Args:
        parts: where each begins, and what was measured in it.
    """
    if len(parts) == 1 and parts[0][0] == 0:
        return parts[0][1]
    measures = [measured for _, measured in parts]
    return SoundMeasures(
        duration_ms=parts[-1][0] + measures[-1].duration_ms if parts else 0,
        speech=_touching_joined(
            [
                _moved(interval, begin_ms)
                for begin_ms, measured in parts
                for interval in measured.speech
            ]
        ),
        nuclei_ms=tuple(
            begin_ms + at_ms
            for begin_ms, measured in parts
            for at_ms in measured.nuclei_ms
        ),
        flat_voiced=tuple(
            _moved(interval, begin_ms)
            for begin_ms, measured in parts
            for interval in measured.flat_voiced
        ),
        pitch=_pitch(measures),
        loudness=_loudness(measures),
        method=measures[0].method if measures else "",
    )


def _moved(interval: Interval, by_ms: int) -> Interval:
    return Interval(interval.start_ms + by_ms, interval.end_ms + by_ms)


def _touching_joined(intervals: Sequence[Interval]) -> tuple[Interval, ...]:
    """Make one stretch of two that a cut separated."""
    whole: list[Interval] = []
    for interval in intervals:
        if whole and interval.start_ms - whole[-1].end_ms <= _TOUCHING_MS:
            whole[-1] = Interval(whole[-1].start_ms, interval.end_ms)
        else:
            whole.append(interval)
    return tuple(whole)


def _pitch(measures: Sequence[SoundMeasures]) -> PitchFacts | None:
    known = [measured.pitch for measured in measures if measured.pitch is not None]
    if not known:
        return None
    voiced_ms = [pitch.voiced_ms for pitch in known]

    def mean(of: Callable[[PitchFacts], float]) -> float:
        return _weighted([of(pitch) for pitch in known], voiced_ms)

    return PitchFacts(
        median_hz=mean(lambda pitch: pitch.median_hz),
        low_hz=mean(lambda pitch: pitch.low_hz),
        high_hz=mean(lambda pitch: pitch.high_hz),
        spread_semitones=mean(lambda pitch: pitch.spread_semitones),
        voiced_ms=sum(voiced_ms),
    )


def _loudness(measures: Sequence[SoundMeasures]) -> LoudnessFacts | None:
    known = [
        (
            measured.loudness,
            sum(each.end_ms - each.start_ms for each in measured.speech),
        )
        for measured in measures
        if measured.loudness is not None
    ]
    if not known:
        return None
    spoken_ms = [spoken for _, spoken in known]
    return LoudnessFacts(
        median_dbfs=_weighted([loud.median_dbfs for loud, _ in known], spoken_ms),
        spread_db=_weighted([loud.spread_db for loud, _ in known], spoken_ms),
    )


def _weighted(values: Sequence[float], weights: Sequence[int]) -> float:
    total = sum(weights)
    if total == 0:
        return sum(values) / len(values)
    pairs = zip(values, weights, strict=True)
    return sum(value * weight for value, weight in pairs) / total
