import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from random import Random

import pytest

from engine.runtime.worker import Cause, WorkerLost
from engine.workers.language.client import LanguageChoice
from tests.engine.workers.language.conftest import Start
from tests.engine.workers.language.prompts import GO_ON, drawing, ignore, prompt
from tests.models.tiny_gguf.engine import IS_INSTALLED, TINY, needs_llama

NOISE = Random(1).randbytes(5000)  # noqa: S311 (noise, no secret)


def test_the_language_engine_is_there_where_everything_is_tested() -> None:
    expected = "CI" in os.environ

    assert find_spec("llama_cpp") is not None or not expected


@needs_llama
def test_the_ready_line_tells_the_model(start: Start, tmp_path: Path) -> None:
    facts = start(LanguageChoice(TINY, tmp_path, threads=1)).facts

    assert facts.name == "tiny.gguf"
    assert facts.family == "chatml"
    assert facts.context_tokens == 2048
    assert len(facts.digest) == 64
    assert facts.build.startswith("llama-cpp-python ")


@needs_llama
@pytest.mark.parametrize("family", ["mistral", "llama3"])
def test_every_family_holds_a_conversation(
    start: Start, tmp_path: Path, family: str
) -> None:
    model = start(LanguageChoice(TINY, tmp_path, threads=1, family=family))

    written = model.generate(prompt("Bonjour."), drawing(), ignore, GO_ON)

    assert model.facts.family == family
    assert written.reading.tokens == model.count(prompt("Bonjour."))


@needs_llama
@pytest.mark.parametrize("share", [0.001, 0.05, 0.5, 0.99])
def test_a_file_that_is_cut_off_is_told_in_words(
    start: Start, tmp_path: Path, share: float
) -> None:
    cut = tmp_path / "cut.gguf"
    whole = TINY.read_bytes()
    cut.write_bytes(whole[: int(len(whole) * share)])

    with pytest.raises(WorkerLost, match=r"cut\.gguf is damaged") as failure:
        start(LanguageChoice(cut, tmp_path)).count([])

    assert failure.value.cause is Cause.CORRUPT_FILE


@needs_llama
@pytest.mark.parametrize(
    "content",
    [b"", b"GGUF", NOISE, b"GGUF" + NOISE],
    ids=["empty", "magic alone", "noise", "noise after the magic"],
)
def test_a_file_of_something_else_is_told_in_words(
    start: Start, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "other.gguf"
    path.write_bytes(content)

    with pytest.raises(WorkerLost, match="damaged"):
        start(LanguageChoice(path, tmp_path)).count([])


@needs_llama
def test_a_file_whose_family_is_not_known_is_told_in_words(
    start: Start, tmp_path: Path
) -> None:
    path = tmp_path / "strange.gguf"
    path.write_bytes(TINY.read_bytes().replace(b"<|im_start|>' +", b"<|qq_start|>' +"))

    with pytest.raises(WorkerLost, match="does not know"):
        start(LanguageChoice(path, tmp_path)).count([])


@needs_llama
def test_a_file_that_is_gone_is_told_in_words(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "gone.gguf"
    shutil.copy(TINY, path)
    choice = LanguageChoice(path, tmp_path)
    path.unlink()

    with pytest.raises(WorkerLost, match=r"gone\.gguf cannot be read"):
        start(choice).count([])


def test_there_is_a_model_to_test_with() -> None:
    assert TINY.stat().st_size < 1_200_000
    assert IS_INSTALLED or "CI" not in os.environ
