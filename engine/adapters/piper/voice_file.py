"""A Piper voice on the disk: what its JSON says, without loading the voice."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

from engine.api.errors import N_, Unavailable
from engine.api.language import Language
from engine.api.voice import VoiceFacts
from engine.speech.timbres import timbre_of_voice

Description = Mapping[str, object]
"""The JSON beside a voice."""


def describe(voice: Path) -> Description:
    """Return what lies in the JSON beside ``voice``.

    Raises:
        Unavailable: it is not there, or is no description of a voice.
    """
    try:
        text = voice.with_name(f"{voice.name}.json").read_text("utf-8")
        description = json.loads(text)
    except (OSError, ValueError, RecursionError) as error:
        raise unreadable(voice) from error
    if not isinstance(description, dict):
        raise unreadable(voice)
    return cast("Description", description)


def facts_of(voice: Path) -> VoiceFacts | None:
    """Return what is known of ``voice``; None when it cannot be used here.

    It cannot when its JSON is damaged, or its language is neither French nor English.
    """
    try:
        description = describe(voice)
        return VoiceFacts(
            voice=voice.stem,
            language=_language(description),
            engine="piper",
            speakers=_speakers(description),
            timbre=timbre_of_voice(voice.stem),
            rate=_whole(_inner(description, "audio"), "sample_rate"),
        )
    except (Unavailable, KeyError, TypeError, ValueError):
        return None


def unreadable(voice: Path) -> Unavailable:
    """Return what to tell of a voice whose files are damaged."""
    return Unavailable(
        N_("The voice {voice} cannot be read: its file is damaged or incomplete."),
        N_("Install this voice again; until then another voice speaks."),
        {"voice": voice.stem},
    )


def _language(description: Description) -> Language:
    code = str(_inner(description, "espeak")["voice"])[:2]
    for language in get_args(Language):
        if code == language:
            return cast("Language", language)
    raise ValueError(code)


def _speakers(description: Description) -> tuple[str, ...]:
    """Return the speakers' names in the order of their numbers."""
    count = _whole(description, "num_speakers")
    if count <= 1:
        return ("",)
    numbers = cast("Mapping[str, int]", description.get("speaker_id_map") or {})
    names = {number: name for name, number in numbers.items()}
    return tuple(names.get(number, "") for number in range(count))


def _inner(description: Description, name: str) -> Description:
    return cast("Description", description[name])


def _whole(description: Description, name: str) -> int:
    return int(cast("int", description[name]))
