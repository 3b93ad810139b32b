"""A Piper voice, an ONNX file with its JSON, as a candidate."""

import json
from pathlib import Path
from typing import Final

from engine.api.language import LANGUAGES, Language
from engine.models.catalogue.records import Purpose
from engine.models.files.names import is_safe_name
from engine.models.recognising.findings import Candidate, shown_name
from engine.models.recognising.onnx import is_whole_onnx
from engine.models.recognising.refusals import (
    foreign_voice,
    voice_alone,
    voice_damaged,
)

_LARGEST_DESCRIPTION: Final = 1_000_000


def piper_voice(path: Path) -> Candidate:
    """Return what the voice in the ONNX file ``path`` offers.

    Raises:
        Refused: its JSON is missing, one of both is damaged, or nobody here speaks its
            language.
        OSError: it cannot be read.
    """
    beside = description_of(path)
    if beside is None:
        raise voice_alone(path)
    language = _language(path, read_description(beside) or {})
    if not is_whole_onnx(path):
        raise voice_damaged(path)
    stem = path.stem if is_safe_name(f"{path.stem}.onnx.json") else "voice"
    return Candidate(
        purpose=Purpose.VOICE,
        name=shown_name(path.stem),
        files=(path, beside),
        names=(f"{stem}.onnx", f"{stem}.onnx.json"),
        size=path.stat().st_size + beside.stat().st_size,
        languages=(language,),
    )


def description_of(path: Path) -> Path | None:
    """Return the JSON beside a voice, also under a shortened name; None: there is none."""
    shortened = path.with_suffix(".json")
    usual = path.with_name(f"{path.name}.json")
    if usual.is_file():
        return usual
    return shortened if shortened.is_file() and read_description(shortened) else None


def voice_of(description: Path) -> Path | None:
    """Return the ONNX file a description is of; None when it is not beside it."""
    stem = description.with_suffix("")
    voice = stem if stem.suffix.lower() == ".onnx" else stem.with_suffix(".onnx")
    return voice if voice.is_file() else None


def read_description(path: Path) -> dict[str, object] | None:
    """Return the description of a Piper voice; None when ``path`` is none.

    Raises:
        OSError: it cannot be read.
    """
    if path.stat().st_size > _LARGEST_DESCRIPTION:
        return None
    try:
        found = json.loads(path.read_text("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and _is_pipers(found) else None


def _is_pipers(found: dict[str, object]) -> bool:
    audio, symbols = found.get("audio"), found.get("phoneme_id_map")
    return (
        isinstance(audio, dict)
        and isinstance(audio.get("sample_rate"), int)
        and isinstance(symbols, dict)
        and len(symbols) > 0
        and isinstance(found.get("num_speakers"), int)
        and isinstance(found.get("espeak"), dict)
    )


def _language(path: Path, description: dict[str, object]) -> Language:
    espeak = description.get("espeak")
    code = espeak.get("voice") if isinstance(espeak, dict) else None
    if not isinstance(code, str) or not code:
        raise voice_damaged(path)
    for language in LANGUAGES:
        if code[:2] == language:
            return language
    raise foreign_voice(path, code[:20])
