"""A whole recording cut into stretches that are transcribed one by one."""

from collections.abc import Sequence

from engine.hearing.activity import Activity, Edge
from engine.hearing.room import RoomNoise, SpeechGate
from engine.hearing.tape import Tape
from engine.hearing.turn_text import LONGEST_PIECE_MS, Purpose, Span
from engine.hearing.windows import WINDOW_MS, level_db

_MARGIN_MS = 8 * WINDOW_MS
"""256 ms kept around speech, where there is room for it."""
_LONGEST_GAP_MS = 2_000
_CUT_AFTER_MS = 17_000


def speech_spans(
    windows: Sequence[bytes], probabilities: Sequence[float]
) -> tuple[Span, ...]:
    """Return what is worth transcribing: speech, joined over short pauses.

    Args:
        windows: the recording in windows of 32 ms.
        probabilities: for each, that it is speech.

    Returns:
        Stretches of at most 25 s in order; none overlaps another.
    """
    tape, uttered = Tape(), _Uttered()
    for window, probability in zip(windows, probabilities, strict=True):
        level = level_db(window)
        tape.add(window, level)
        uttered.window(tape.end_ms, level, probability)
    spans = uttered.done(tape.end_ms)
    return tuple(_packed(_short(spans, tape), tape.end_ms))


class _Uttered:
    """Gathers the stretches between two pauses."""

    def __init__(self) -> None:
        self._gate = SpeechGate(RoomNoise())
        self._activity = Activity()
        self._spans: list[Span] = []
        self._began_ms = 0
        self._speech_ms = 0

    def window(self, end_ms: int, level: float, probability: float) -> None:
        speech = self._gate.judge(level, probability)
        change = self._activity.window(end_ms, speech=speech)
        if change is None:
            self._speech_ms += WINDOW_MS if speech else 0
        elif change.edge is Edge.BEGAN:
            self._began_ms = change.at_ms
            self._speech_ms = end_ms - change.at_ms
        else:
            self._add(change.at_ms)

    def done(self, end_ms: int) -> list[Span]:
        if self._activity.speaking:
            self._add(end_ms)
        return self._spans

    def _add(self, end_ms: int) -> None:
        self._spans.append(Span(self._began_ms, end_ms, self._speech_ms, Purpose.PIECE))


def _short(spans: Sequence[Span], tape: Tape) -> list[Span]:
    """Cut what is too long for one window at its quietest spots."""
    short: list[Span] = []
    for whole in spans:
        rest = whole
        while rest.length_ms > LONGEST_PIECE_MS:
            spot = tape.quietest(
                rest.start_ms + _CUT_AFTER_MS, rest.start_ms + LONGEST_PIECE_MS
            )
            share = (spot - rest.start_ms) / rest.length_ms
            spoken = round(rest.speech_ms * share)
            short.append(Span(rest.start_ms, spot, spoken, Purpose.PIECE))
            left = rest.speech_ms - spoken
            rest = Span(spot, rest.end_ms, left, Purpose.PIECE)
        short.append(rest)
    return short


def _packed(spans: Sequence[Span], end_ms: int) -> list[Span]:
    """Join neighbours while they fit one window, and keep a little around them."""
    packed: list[Span] = []
    for span in spans:
        last = packed[-1] if packed else None
        if last is not None and _fits(last, span):
            speech = last.speech_ms + span.speech_ms
            packed[-1] = Span(last.start_ms, span.end_ms, speech, Purpose.PIECE)
        else:
            packed.append(span)
    wide: list[Span] = []
    for place, span in enumerate(packed):
        before = wide[-1].end_ms if wide else 0
        after = packed[place + 1].start_ms if place + 1 < len(packed) else end_ms
        start = max(span.start_ms - _MARGIN_MS, before)
        end = min(span.end_ms + _MARGIN_MS, max(after, span.end_ms))
        wide.append(Span(start, end, span.speech_ms, Purpose.PIECE))
    return wide


def _fits(last: Span, span: Span) -> bool:
    gap = span.start_ms - last.end_ms
    return gap <= _LONGEST_GAP_MS and span.end_ms - last.start_ms <= LONGEST_PIECE_MS
