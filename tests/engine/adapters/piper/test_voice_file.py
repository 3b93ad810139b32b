"""What a Piper voice's description tells without loading it."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from engine.adapters.piper.voice_file import describe, facts_of
from engine.api.errors import Unavailable
from engine.api.voice import VoiceFacts

GOOD: dict[str, object] = {
    "audio": {"sample_rate": 22_050},
    "espeak": {"voice": "fr"},
    "num_speakers": 2,
    "speaker_id_map": {"pierre": 1, "jessica": 0},
}


def a_voice(
    folder: Path,
    name: str = "fr_FR-upmc-medium",
    changes: Mapping[str, object] | None = None,
) -> Path:
    file = folder / f"{name}.onnx"
    described = json.dumps(GOOD | dict(changes or {}))
    file.with_name(f"{file.name}.json").write_text(described, "utf-8")
    return file


def test_speakers_are_named_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    assert facts_of(a_voice(tmp_path)) == VoiceFacts(
        "fr_FR-upmc-medium", "fr", "piper", ("jessica", "pierre"), "", 22_050
    )


def test_a_single_voice_has_one_speaker_without_a_name(tmp_path: Path) -> None:
    facts = facts_of(a_voice(tmp_path, "fr_FR-siwis-medium", {"num_speakers": 1}))

    assert facts is not None
    assert facts.speakers == ("",)
    assert facts.timbre == "feminine"


def test_english_accents_are_english(tmp_path: Path) -> None:
    facts = facts_of(a_voice(tmp_path, changes={"espeak": {"voice": "en-gb-x-rp"}}))

    assert facts is not None
    assert facts.language == "en"


UNUSABLE: list[dict[str, object]] = [
    {"espeak": {"voice": "de"}},
    {"espeak": {}},
    {"espeak": None},
    {"audio": {}},
    {"audio": {"sample_rate": "fast"}},
    {"num_speakers": None},
]


@pytest.mark.parametrize("changes", UNUSABLE)
def test_what_cannot_be_spoken_with_here_is_left_out(
    tmp_path: Path, changes: Mapping[str, object]
) -> None:
    assert facts_of(a_voice(tmp_path, changes=changes)) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, "\x00"])
def test_a_damaged_description_is_told_in_words(tmp_path: Path, text: str) -> None:
    file = a_voice(tmp_path)
    file.with_name(f"{file.name}.json").write_text(text, "utf-8")

    with pytest.raises(Unavailable, match="damaged or incomplete"):
        describe(file)


def test_a_missing_description_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        describe(tmp_path / "fr_FR-gone-low.onnx")
