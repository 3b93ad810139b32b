"""With two language models here, short memory costs the heavier one and no turn."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.engines.local_engines import LocalEngines
from app.engines.machine import Machine
from app.engines.memory_watch import MemoryWatch, Resources
from app.engines.model_choice import ModelChoice
from app.engines.step_down import Step
from app.shared.clock import SystemClock
from app.shared.errors import ExpectedError
from engine.api.cancel import Cancel
from engine.api.language_model import LanguageModel
from engine.hardware.facts import PowerFacts
from engine.hardware.memory import Memory
from engine.models.store.store import ModelStore
from engine.runtime.supervisor import supervise
from tests.app.engines.stocked import add
from tests.engine.workers.language.prompts import drawing, ignore, prompt
from tests.models.tiny_gguf.engine import TINY, needs_llama

GB = 1_000_000_000
MACHINE = Machine(cores=2, memory=16 * GB)
SHORT = Resources(Memory(8 * GB, GB // 10), PowerFacts(), 100 * GB)

pytestmark = [needs_llama, pytest.mark.slow]


@pytest.fixture
def engines(tmp_path: Path) -> Iterator[LocalEngines]:
    """Engines over one real model under two names, one said to take twice as much."""
    store = ModelStore(tmp_path / "models")
    add(store, "heavy", memory=2 * GB, data=TINY.read_bytes())
    add(store, "light", memory=1 * GB, data=TINY.read_bytes())
    make_worker = partial(supervise, state_folder=tmp_path / "engines")
    made = LocalEngines(
        lambda: ModelChoice(store), tmp_path / "states", MACHINE, make_worker
    )
    yield made
    made.close()


def language_status(engines: LocalEngines) -> EngineStatus:
    return {each.kind: each for each in engines.status()}[EngineKind.LANGUAGE]


def turn(model: LanguageModel) -> str:
    return model.generate(prompt("Bonjour."), drawing(), ignore, Cancel()).text


@pytest.mark.requirement("E-052")
def test_a_session_goes_on_with_the_lighter_of_two_real_models(
    engines: LocalEngines,
) -> None:
    told: list[ExpectedError] = []
    watch = MemoryWatch(engines, lambda: SHORT, SystemClock())
    held = engines.language
    assert held is not None
    watch.begin(told.append, by_itself=False)
    before = turn(held), language_status(engines).model

    watch.look()
    watch.look()
    after = turn(held), language_status(engines).model

    assert engines.steps()[:2] == (Step.READ_ONCE, Step.LIGHTER)
    assert watch.step is Step.LIGHTER
    assert (before[1], after[1]) == ("Heavy 1", "Light 1")
    assert after[0] == before[0]
    assert "a lighter language model words" in told[-1].what
    assert language_status(engines).state is EngineState.READY


@pytest.mark.requirement("E-052")
def test_the_heavier_model_is_back_at_the_next_session(engines: LocalEngines) -> None:
    watch = MemoryWatch(engines, lambda: SHORT, SystemClock())
    held = engines.language
    assert held is not None
    watch.begin(lambda _error: None, by_itself=False)
    watch.look()
    watch.look()
    watch.end()

    watch.restore()

    assert turn(held)
    assert language_status(engines).model == "Heavy 1"
