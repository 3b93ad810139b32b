"""The real engine with the tiny model: the same every time, and the beginning kept."""

from collections.abc import Iterator

import pytest

from engine.api.cancel import Cancel
from engine.feedback.records import Grid
from engine.feedback.second_reading.records import Reader
from engine.feedback.second_reading.session import read_answers_again
from engine.runtime.supervisor import supervise
from engine.workers.language.client import (
    LanguageChoice,
    LanguageClient,
    language_worker,
)
from tests.engine.feedback.builders import FULL, NO_RESULT
from tests.engine.feedback.second_reading.conftest import Judge, ReadAgain
from tests.engine.feedback.second_reading.models import Weigher, always
from tests.models.tiny_gguf.engine import TINY, needs_llama

pytestmark = [needs_llama, pytest.mark.slow]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageClient]:
    folder = tmp_path_factory.mktemp("runtime")
    choice = LanguageChoice(TINY, folder, context_tokens=4096, threads=1)
    worker = supervise(language_worker(choice), state_folder=folder)

    yield LanguageClient(worker)

    worker.close()


@pytest.mark.requirement("E-055")
@pytest.mark.requirement("E-058")
def test_the_same_answers_are_read_alike_twice(
    tiny: LanguageClient, judge: Judge, grid: Grid
) -> None:
    rules = judge(FULL["fr"], NO_RESULT["fr"], language="fr")

    first, second = (
        read_answers_again(rules.answers, "fr", grid, Reader(tiny)) for _ in range(2)
    )

    assert first == second
    assert len(first.answers) == 2


@pytest.mark.requirement("E-058")
def test_an_answer_is_read_once_for_all_questions_about_it(
    tiny: LanguageClient, judge: Judge, read_again: ReadAgain, grid: Grid
) -> None:
    model = Weigher(always(5, grid.competencies))
    read_again(judge(FULL["en"], FULL["en"]), model)
    about_first = model.shown[: len(model.shown) // 2]

    readings = [tiny.read(prompt, Cancel()) for prompt in about_first]

    beginning = readings[0].tokens
    assert all(reading.reused >= beginning - 8 for reading in readings[1:])
