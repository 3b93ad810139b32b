"""What travels between the hearing worker and the application."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import Any, Final, cast

from engine.api.delivery import Interval, LoudnessFacts, PitchFacts, SoundMeasures
from engine.api.hearing import (
    EndReason,
    HearingEvent,
    Hesitating,
    Level,
    ListenWish,
    PartialText,
    Patience,
    SpeechPaused,
    SpeechStarted,
    Transcription,
    TurnHeard,
    Word,
)
from engine.api.language import Language
from engine.runtime.messages import JsonValue

Body = Mapping[str, JsonValue]

PCM: Final = "pcm"
FINISH: Final = "finish"
HOLD: Final = "hold"
FORGET: Final = "forget"
CLOSE: Final = "close"
FAILED: Final = "failed"


def wish_to_body(wish: ListenWish) -> Body:
    """Write a wish to listen."""
    patience = wish.patience
    return {
        "language": wish.language,
        "least_ms": patience.least_ms,
        "usual_ms": patience.usual_ms,
        "most_ms": patience.most_ms,
        "ends_by_silence": patience.ends_by_silence,
        "noise_floor_db": wish.noise_floor_db,
        "learned_pause_ms": wish.learned_pause_ms,
    }


def wish_from_body(body: Body) -> ListenWish:
    """Read a wish to listen."""
    read = cast("Mapping[str, Any]", body)
    return ListenWish(
        language=cast("Language", read["language"]),
        patience=Patience(
            least_ms=read["least_ms"],
            usual_ms=read["usual_ms"],
            most_ms=read["most_ms"],
            ends_by_silence=read["ends_by_silence"],
        ),
        noise_floor_db=read["noise_floor_db"],
        learned_pause_ms=read["learned_pause_ms"],
    )


def transcription_to_body(transcription: Transcription) -> Body:
    """Write what was understood."""
    return {
        "text": transcription.text,
        "words": words_to_body(transcription.words),
    }


def transcription_from_body(body: Body) -> Transcription:
    """Read what was understood."""
    words = cast("Sequence[Sequence[Any]]", body["words"])
    return Transcription(
        cast("str", body["text"]), tuple(Word(*values) for values in words)
    )


def words_to_body(words: Sequence[Word]) -> list[JsonValue]:
    """Write words as rows."""
    return [
        [word.text, word.start_ms, word.end_ms, round(word.probability, 4)]
        for word in words
    ]


def measures_to_body(measures: SoundMeasures) -> Body:
    """Write what was measured."""
    pitch, loudness = measures.pitch, measures.loudness
    return {
        "duration_ms": measures.duration_ms,
        "speech": _intervals_to_body(measures.speech),
        "nuclei_ms": list(measures.nuclei_ms),
        "flat_voiced": _intervals_to_body(measures.flat_voiced),
        "pitch": list(astuple(pitch)) if pitch is not None else None,
        "loudness": list(astuple(loudness)) if loudness is not None else None,
        "method": measures.method,
    }


def measures_from_body(body: Body) -> SoundMeasures:
    """Read what was measured."""
    read = cast("Mapping[str, Any]", body)
    pitch, loudness = read["pitch"], read["loudness"]
    return SoundMeasures(
        duration_ms=read["duration_ms"],
        speech=tuple(Interval(*edges) for edges in read["speech"]),
        nuclei_ms=tuple(read["nuclei_ms"]),
        flat_voiced=tuple(Interval(*edges) for edges in read["flat_voiced"]),
        pitch=PitchFacts(*pitch) if pitch is not None else None,
        loudness=LoudnessFacts(*loudness) if loudness is not None else None,
        method=read["method"],
    )


def event_to_body(event: HearingEvent) -> Body:
    """Write an event."""
    match event:
        case Level():
            return {
                "event": "level",
                "dbfs": event.dbfs,
                "speech": event.speech,
                "at_ms": event.at_ms,
            }
        case SpeechStarted():
            return {"event": "started", "at_ms": event.at_ms}
        case SpeechPaused():
            return {"event": "paused", "at_ms": event.at_ms}
        case Hesitating():
            return {"event": "hesitating", "at_ms": event.at_ms}
        case PartialText():
            return {
                "event": "partial",
                "stable": event.stable,
                "tentative": event.tentative,
                "at_ms": event.at_ms,
            }
        case TurnHeard():
            return _turn_to_body(event)


def event_from_body(body: Body) -> HearingEvent:
    """Read an event.

    Raises:
        ValueError: it is none.
    """
    read = cast("Mapping[str, Any]", body)
    match read["event"]:
        case "level":
            return Level(read["dbfs"], speech=read["speech"], at_ms=read["at_ms"])
        case "started":
            return SpeechStarted(read["at_ms"])
        case "paused":
            return SpeechPaused(read["at_ms"])
        case "hesitating":
            return Hesitating(read["at_ms"])
        case "partial":
            return PartialText(read["stable"], read["tentative"], read["at_ms"])
        case "turn":
            return _turn_from_body(read)
        case _:
            raise ValueError("no event of hearing")


def _intervals_to_body(intervals: Sequence[Interval]) -> list[JsonValue]:
    return [[interval.start_ms, interval.end_ms] for interval in intervals]


def _turn_to_body(turn: TurnHeard) -> Body:
    return {
        "event": "turn",
        **transcription_to_body(turn.transcription),
        "started_ms": turn.started_ms,
        "ended_ms": turn.ended_ms,
        "decided_ms": turn.decided_ms,
        "ready_ms": turn.ready_ms,
        "reason": turn.reason.value,
        "learned_pause_ms": turn.learned_pause_ms,
        "noise_floor_db": turn.noise_floor_db,
    }


def _turn_from_body(read: Mapping[str, Any]) -> TurnHeard:
    return TurnHeard(
        transcription=transcription_from_body(read),
        started_ms=read["started_ms"],
        ended_ms=read["ended_ms"],
        decided_ms=read["decided_ms"],
        ready_ms=read["ready_ms"],
        reason=EndReason(read["reason"]),
        learned_pause_ms=read["learned_pause_ms"],
        noise_floor_db=read["noise_floor_db"],
    )
