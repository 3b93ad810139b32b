"""What is left of the models that are here, step by step."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from app.domain.engines import EngineKind, EngineState
from app.engines.less_memory import left_at, steps_of
from app.engines.local_engines import LocalEngines
from app.engines.machine import Machine
from app.engines.memory_watch import MemoryWatch, Resources
from app.engines.model_choice import ModelChoice
from app.engines.step_down import Step
from app.shared.clock import SystemClock
from app.shared.errors import ExpectedError
from engine.api.errors import Unavailable
from engine.api.voice import VoiceChoice
from engine.hardware.facts import PowerFacts
from engine.hardware.memory import Memory
from engine.models.catalogue.records import Purpose
from engine.models.installed import FoundModel
from engine.models.store.store import ModelStore
from engine.runtime.supervisor import supervise
from tests.models.install import install_models

GB = 1_000_000_000
MACHINE = Machine(cores=2, memory=16 * GB)


def a_model(name: str, purpose: Purpose, memory: int) -> FoundModel:
    return FoundModel(name, purpose, name, Path(name), (), memory=memory)


SMALL = a_model("small", Purpose.LANGUAGE, 1 * GB)
MIDDLE = a_model("middle", Purpose.LANGUAGE, 2 * GB)
LARGE = a_model("large", Purpose.LANGUAGE, 4 * GB)
EAR = a_model("ear", Purpose.HEARING, 1 * GB)
VOICE = a_model("voice", Purpose.VOICE, GB // 3)
ALL = (SMALL, MIDDLE, LARGE, EAR, VOICE)


def test_every_step_is_possible_where_everything_is_here() -> None:
    assert steps_of(ALL, None, MACHINE) == tuple(Step)[1:]


def test_without_a_lighter_model_the_script_follows_at_once() -> None:
    assert steps_of((LARGE, VOICE), None, MACHINE) == (
        Step.READ_ONCE,
        Step.SCRIPTED,
        Step.PLAIN_VOICE,
    )


def test_a_person_who_chose_the_lightest_has_none_lighter() -> None:
    assert Step.LIGHTER not in steps_of(ALL, "small", MACHINE)


def test_without_models_nothing_can_be_given_up() -> None:
    assert steps_of((EAR,), None, MACHINE) == ()


@pytest.mark.parametrize(
    ("step", "left"),
    [
        (Step.ALL, {"small", "middle", "large", "ear", "voice"}),
        (Step.READ_ONCE, {"small", "middle", "large", "ear", "voice"}),
        (Step.LIGHTER, {"middle", "ear", "voice"}),
        (Step.SCRIPTED, {"ear", "voice"}),
        (Step.PLAIN_VOICE, {"ear"}),
    ],
)
def test_each_step_leaves_less_and_always_the_hearing(
    step: Step, left: set[str]
) -> None:
    assert {model.id for model in left_at(step, ALL, None, MACHINE)} == left


@pytest.fixture
def engines(tmp_path: Path) -> Iterator[LocalEngines]:
    """Engines over the small models of the tests."""
    choice = ModelChoice(ModelStore(install_models(tmp_path / "models")))
    make_worker = partial(supervise, state_folder=tmp_path / "engines")
    made = LocalEngines(lambda: choice, tmp_path / "states", MACHINE, make_worker)
    yield made
    made.close()


@pytest.mark.slow
@pytest.mark.requirement("E-052")
def test_real_engines_are_let_go_of_before_memory_runs_out_and_come_back(
    engines: LocalEngines,
) -> None:
    told: list[ExpectedError] = []
    short = Resources(Memory(8 * GB, GB // 10), PowerFacts(), 100 * GB)
    watch = MemoryWatch(engines, lambda: short, SystemClock())
    language, voice = engines.language, engines.voice
    assert language is not None
    assert voice is not None
    language.facts  # noqa: B018 (starts the worker)
    watch.begin(told.append, by_itself=False)

    watch.look()
    watch.look()

    statuses = {status.kind: status for status in engines.status()}
    assert statuses[EngineKind.LANGUAGE].state is EngineState.MISSING
    assert statuses[EngineKind.LANGUAGE].memory_bytes == 0
    with pytest.raises(Unavailable, match="Memory is getting short: the interviewer"):
        language.count(())
    assert [error.what.split(": ")[1] for error in told] == [
        "no language model will read your answers again for the report.",
        "the interviewer follows its script from now on.",
    ]

    watch.look()
    voice.warm(VoiceChoice("espeak:fr"))
    assert {facts.engine for facts in voice.voices()} == {"espeak"}

    watch.restore()
    assert engines.language is not None
    assert language.facts.name
