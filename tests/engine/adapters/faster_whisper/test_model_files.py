"""A model is checked before the native library sees it; nothing native is loaded."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.adapters.faster_whisper.model_files import check_model
from engine.adapters.faster_whisper.transcriber import WhisperPlan, WhisperTranscriber
from engine.api.errors import Unavailable
from tests.examples import examples

MICRO = Path(__file__).resolve().parents[3] / "models" / "micro_whisper" / "model"
SIZE = (MICRO / "model.bin").stat().st_size


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MICRO, tmp_path / "model"))


def test_a_whole_model_passes(model: Path) -> None:
    check_model(model)


@pytest.mark.parametrize("name", ["model.bin", "config.json", "tokenizer.json"])
def test_a_missing_file_is_named(model: Path, name: str) -> None:
    (model / name).unlink()

    with pytest.raises(Unavailable) as told:
        check_model(model)

    assert told.value.values == {"file": name}


@pytest.fixture(scope="module")
def truncated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(MICRO, tmp_path_factory.mktemp("m") / "model"))


@given(length=st.integers(min_value=0, max_value=SIZE - 1))
@settings(max_examples=examples(60))
def test_a_model_cut_anywhere_is_found_out(truncated: Path, length: int) -> None:
    whole = (MICRO / "model.bin").read_bytes()
    (truncated / "model.bin").write_bytes(whole[:length])

    with pytest.raises(Unavailable, match="damaged"):
        check_model(truncated)


def test_bytes_after_the_model_are_found_out(model: Path) -> None:
    with (model / "model.bin").open("ab") as file:
        file.write(b"more")

    with pytest.raises(Unavailable, match="damaged"):
        check_model(model)


def test_a_file_of_another_kind_is_no_model(model: Path) -> None:
    (model / "model.bin").write_bytes(b"GGUF" + bytes(4_096))

    with pytest.raises(Unavailable, match="damaged"):
        check_model(model)


@pytest.mark.parametrize("text", ["", "{", "[]", "\xff"])
def test_a_configuration_that_is_none_is_found_out(model: Path, text: str) -> None:
    (model / "config.json").write_text(text, encoding="latin-1")

    with pytest.raises(Unavailable, match=r"config\.json"):
        check_model(model)


def test_the_name_of_a_model_on_a_hub_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="no speech recognition model"):
        WhisperTranscriber(tmp_path / "small", WhisperPlan(1))


def test_the_small_model_of_the_tests_says_what_it_is() -> None:
    config = json.loads((MICRO / "config.json").read_text(encoding="utf-8"))

    assert config["alignment_heads"]
