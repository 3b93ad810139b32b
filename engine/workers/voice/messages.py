"""What travels between the voice worker and the application."""

from collections.abc import Mapping
from typing import cast

from engine.api.audio import Audio
from engine.api.language import Language
from engine.api.voice import (
    SpokenPart,
    TimedViseme,
    TimedWord,
    Utterance,
    Viseme,
    VoiceChoice,
    VoiceFacts,
)
from engine.runtime.messages import JsonValue, Parcel

Body = Mapping[str, JsonValue]


def choice_to_body(choice: VoiceChoice) -> Body:
    """Write a choice of voice."""
    return {
        "voice": choice.voice,
        "speaker": choice.speaker,
        "variant": choice.variant,
        "pitch": choice.pitch,
        "rate": choice.rate,
    }


def choice_from_body(body: Body) -> VoiceChoice:
    """Read a choice of voice."""
    return VoiceChoice(
        voice=cast("str", body["voice"]),
        speaker=cast("int", body["speaker"]),
        variant=cast("str", body["variant"]),
        pitch=cast("float", body["pitch"]),
        rate=cast("float", body["rate"]),
    )


def utterance_to_body(utterance: Utterance) -> Body:
    """Write what is to be said."""
    return {
        "text": utterance.text,
        "language": utterance.language,
        "choice": choice_to_body(utterance.choice),
    }


def utterance_from_body(body: Body) -> Utterance:
    """Read what is to be said."""
    return Utterance(
        text=cast("str", body["text"]),
        language=cast("Language", body["language"]),
        choice=choice_from_body(cast("Body", body["choice"])),
    )


def part_to_parcel(part: SpokenPart) -> Parcel:
    """Write a part; its sound travels as bytes."""
    return Parcel(
        {
            "rate": part.audio.rate,
            "visemes": [[step.viseme.value, step.at_ms] for step in part.visemes],
            "words": [
                [word.start, word.end, word.start_ms, word.end_ms]
                for word in part.words
            ],
        },
        part.audio.pcm,
    )


def part_from_parcel(parcel: Parcel) -> SpokenPart:
    """Read a part."""
    steps = cast("list[tuple[str, int]]", parcel.body["visemes"])
    words = cast("list[tuple[int, int, int, int]]", parcel.body["words"])
    return SpokenPart(
        audio=Audio(parcel.blob, cast("int", parcel.body["rate"])),
        visemes=tuple(TimedViseme(Viseme(name), at_ms) for name, at_ms in steps),
        words=tuple(TimedWord(*word) for word in words),
    )


def facts_to_body(voices: tuple[VoiceFacts, ...]) -> Body:
    """Write what can be chosen."""
    return {
        "voices": [
            {
                "voice": facts.voice,
                "language": facts.language,
                "engine": facts.engine,
                "speakers": list(facts.speakers),
                "timbre": facts.timbre,
                "rate": facts.rate,
            }
            for facts in voices
        ]
    }


def facts_from_body(body: Body) -> tuple[VoiceFacts, ...]:
    """Read what can be chosen."""
    return tuple(
        VoiceFacts(
            voice=cast("str", entry["voice"]),
            language=cast("Language", entry["language"]),
            engine=cast("str", entry["engine"]),
            speakers=tuple(cast("list[str]", entry["speakers"])),
            timbre=cast("str", entry["timbre"]),
            rate=cast("int", entry["rate"]),
        )
        for entry in cast("list[Body]", body["voices"])
    )
