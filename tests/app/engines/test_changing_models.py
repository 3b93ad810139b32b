"""A model that was installed is run without a restart; a turn in course ends first."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.engines.local_engines import LocalEngines
from app.engines.machine import Machine
from app.engines.model_choice import ModelChoice
from app.machine.engines import check_engines
from engine.api.cancel import Cancel
from engine.models.catalogue.records import Purpose
from engine.models.store.store import ModelStore
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Worker, WorkerLost, WorkerSpec
from tests.app.engines.fake_worker import FakeWorker
from tests.app.engines.stocked import add
from tests.engine.workers.language.prompts import drawing, prompt
from tests.models.tiny_gguf.engine import TINY, needs_llama

MACHINE = Machine(cores=2, memory=16_000_000_000)


class Stage:
    """Engines over a store, with workers the test holds in its hands."""

    def __init__(self, folder: Path) -> None:
        self.store = ModelStore(folder / "models", (folder / "shared",))
        self.shared = ModelStore(folder / "shared")
        self.chosen: str | None = None
        self.specs: list[WorkerSpec] = []
        self.workers: list[FakeWorker] = []
        self.engines = LocalEngines(
            lambda: ModelChoice(self.store, language=self.chosen),
            folder / "states",
            MACHINE,
            self._make,
        )

    def made(self, kind: EngineKind) -> list[tuple[WorkerSpec, FakeWorker]]:
        pairs = zip(self.specs, self.workers, strict=True)
        return [(spec, worker) for spec, worker in pairs if spec.kind == kind]

    def status(self, kind: EngineKind = EngineKind.LANGUAGE) -> EngineStatus:
        return {each.kind: each for each in self.engines.status()}[kind]

    def _make(self, spec: WorkerSpec) -> Worker:
        self.specs.append(spec)
        self.workers.append(FakeWorker(f"{spec.kind} {len(self.workers)}"))
        return self.workers[-1]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(tmp_path)
    yield stage
    stage.engines.close()


def test_a_model_of_the_store_is_run_with_its_family_and_room_for_its_memory(
    stage: Stage,
) -> None:
    add(stage.store, "words", memory=4_000_000_000)

    stage.engines.refresh()

    (spec, _worker), *_ = stage.made(EngineKind.LANGUAGE)
    assert spec.settings.body["family"] == "mistral"
    assert spec.memory_ceiling == 8_000_000_000
    assert stage.status().model == "Words 1"
    assert stage.status().state is EngineState.RESTING


def test_all_voices_of_all_folders_are_offered(stage: Stage) -> None:
    add(stage.store, "fr_fr-own", Purpose.VOICE)
    add(stage.shared, "fr_fr-everybodys", Purpose.VOICE)

    stage.engines.refresh()

    *_, (spec, _worker) = stage.made(EngineKind.VOICE)
    assert spec.settings.body["voices"] == [
        str(path)
        for model in stage.store.installed()
        for path in model.paths
        if path.suffix == ".onnx"
    ]
    assert stage.engines.models_in_use() == {"fr_fr-own", "fr_fr-everybodys"}


def test_what_did_not_change_is_left_alone(stage: Stage) -> None:
    add(stage.store, "words")
    stage.engines.refresh()
    add(stage.store, "ears", Purpose.HEARING)

    stage.engines.refresh()

    assert len(stage.made(EngineKind.LANGUAGE)) == 1
    assert len(stage.made(EngineKind.HEARING)) == 1
    assert stage.engines.models_in_use() == {"words", "ears"}


def test_who_holds_an_engine_is_answered_by_the_new_model(stage: Stage) -> None:
    add(stage.store, "words")
    stage.engines.refresh()
    held = stage.engines.language
    assert held is not None
    held.count(())

    add(stage.store, "words", version=2)
    stage.engines.refresh()
    held.count(())

    (_, old), (_, new) = stage.made(EngineKind.LANGUAGE)
    assert old.closed.is_set()
    assert new.warmed.is_set()
    assert new.asked.is_set()
    assert stage.status().model == "Words 2"


def test_who_holds_a_model_that_was_removed_is_told(stage: Stage) -> None:
    add(stage.store, "words")
    stage.engines.refresh()
    held = stage.engines.language
    assert held is not None
    stage.store.remove("words")

    stage.engines.refresh()

    assert stage.engines.language is None
    assert stage.status().state is EngineState.MISSING
    with pytest.raises(WorkerLost, match="no language model"):
        held.count(())


def test_a_model_that_comes_back_serves_who_held_it_before(stage: Stage) -> None:
    add(stage.store, "words")
    stage.engines.refresh()
    held = stage.engines.language
    assert held is not None
    stage.store.remove("words")
    stage.engines.refresh()

    add(stage.store, "words")
    stage.engines.refresh()

    assert held.count(()) == 1


def test_a_chosen_model_is_run_and_one_that_vanished_is_told(stage: Stage) -> None:
    add(stage.store, "large", memory=100)
    add(stage.store, "little", memory=10)
    stage.chosen = "little"
    stage.engines.refresh()
    as_chosen = stage.status()

    stage.store.remove("little")
    stage.engines.refresh()

    assert (as_chosen.model, as_chosen.notice) == ("Little 1", None)
    assert stage.status().model == "Large 1"
    assert "little" in str(stage.status().notice)
    assert "little" in str(check_engines([stage.status()])[0].values)


def test_a_chosen_model_that_vanished_without_another_is_told(stage: Stage) -> None:
    stage.chosen = "little"

    stage.engines.refresh()

    assert stage.status().state is EngineState.MISSING
    assert "little" in str(stage.status().problem)


def test_missing_engines_are_had_from_the_settings_and_the_terminal(
    stage: Stage,
) -> None:
    remedies = [
        status.problem.remedy
        for status in stage.engines.status()
        if status.problem is not None
    ]

    assert len(remedies) == 2
    assert all("Settings, Models" in remedy for remedy in remedies)
    assert all("exerzia models download" in remedy for remedy in remedies)


@needs_llama
@pytest.mark.slow
def test_a_real_turn_in_course_ends_before_the_new_model_takes_over(
    tmp_path: Path,
) -> None:
    store = ModelStore(tmp_path / "models")
    add(store, "words", data=TINY.read_bytes())
    make_worker = partial(supervise, state_folder=tmp_path / "engines")
    engines = LocalEngines(
        lambda: ModelChoice(store), tmp_path / "states", MACHINE, make_worker
    )
    held = engines.language
    assert held is not None

    try:
        turn = held.generate(
            prompt("Bonjour."),
            drawing(),
            once(partial(replace, store, engines)),
            Cancel(),
        )
        after = held.generate(prompt("Bonjour."), drawing(), ignore, Cancel())
        status = engines.status()[0]
    finally:
        engines.close()

    assert turn.text == after.text
    assert status.model == "Words 2"
    assert status.state is EngineState.READY


def replace(store: ModelStore, engines: LocalEngines) -> None:
    add(store, "words", version=2, data=TINY.read_bytes())
    engines.refresh()


def once(call: Callable[[], None]) -> Callable[[str], None]:
    calls = iter([call])
    return lambda _text: next(calls, lambda: None)()


def ignore(_text: str) -> None:
    """Nobody reads along."""
