"""Which engines are here depends on the files in the folder of models."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from app.domain.engines import EngineKind, EngineState
from app.engines.local_engines import LocalEngines
from app.engines.machine import Machine
from app.engines.model_choice import ModelChoice
from engine.api.cancel import Cancel
from engine.api.voice import Utterance, VoiceChoice
from engine.models.store.store import ModelStore
from engine.runtime.messages import Parcel
from engine.runtime.supervisor import supervise
from engine.runtime.worker import WorkerSpec
from tests.models.install import install_models

MACHINE = Machine(cores=2, memory=8_000_000_000)
Install = Callable[[Path], LocalEngines]


@pytest.fixture
def engines_in(tmp_path: Path) -> Iterator[Install]:
    """Return what makes the engines over a folder of models; ended with the test."""
    made: list[LocalEngines] = []

    def make(models: Path) -> LocalEngines:
        make_worker = partial(supervise, state_folder=tmp_path / "engines")
        choice = ModelChoice(ModelStore(models))
        made.append(
            LocalEngines(lambda: choice, tmp_path / "states", MACHINE, make_worker)
        )
        return made[-1]

    yield make
    for engines in made:
        engines.close()


def states(engines: LocalEngines) -> dict[EngineKind, EngineState]:
    return {status.kind: status.state for status in engines.status()}


@pytest.mark.requirement("E-051")
def test_without_models_there_is_a_voice_and_the_rest_is_said_to_be_missing(
    engines_in: Install, tmp_path: Path
) -> None:
    engines = engines_in(tmp_path / "nowhere")

    assert engines.language is None
    assert engines.hearing is None
    assert engines.voice is not None
    missing = [s for s in engines.status() if s.state is EngineState.MISSING]
    assert [status.kind for status in missing] == [
        EngineKind.LANGUAGE,
        EngineKind.HEARING,
    ]
    assert all(s.problem is not None and s.problem.remedy for s in missing)


def test_nothing_is_started_before_it_is_used(
    engines_in: Install, tmp_path: Path
) -> None:
    engines = engines_in(install_models(tmp_path / "models"))

    assert set(states(engines).values()) == {EngineState.RESTING}


def test_an_engine_that_was_used_is_ready_and_one_that_was_closed_rests(
    engines_in: Install, tmp_path: Path
) -> None:
    engines = engines_in(tmp_path / "nowhere")
    voice = engines.voice
    assert voice is not None

    spoken: list[object] = []
    hello = Utterance("Bonjour.", "fr", VoiceChoice("espeak:fr"))
    voice.speak(hello, spoken.append, Cancel())
    ready = states(engines)[EngineKind.VOICE]
    engines.close()

    assert spoken
    assert ready is EngineState.READY
    assert states(engines)[EngineKind.VOICE] is EngineState.RESTING


def test_a_model_put_into_the_folder_is_found_at_the_next_look(
    engines_in: Install, tmp_path: Path
) -> None:
    models = tmp_path / "models"
    engines = engines_in(models)
    install_models(models)

    engines.refresh()

    assert engines.hearing is not None
    assert {status.model for status in engines.status()} >= {"tiny.gguf", "micro"}


def test_a_model_taken_out_of_the_folder_is_missing_at_the_next_look(
    engines_in: Install, tmp_path: Path
) -> None:
    models = install_models(tmp_path / "models")
    engines = engines_in(models)
    (models / "language" / "tiny.gguf").unlink()

    engines.refresh()

    assert states(engines)[EngineKind.LANGUAGE] is EngineState.MISSING


def test_no_engine_may_take_more_than_four_fifths_of_the_memory() -> None:
    greedy = WorkerSpec("language", "any:Service", Parcel(), memory_ceiling=10**12)

    assert MACHINE.bounded(greedy).memory_ceiling == 6_400_000_000
