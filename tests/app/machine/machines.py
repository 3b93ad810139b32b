"""Machines that are not here, for the tests of what is said of them."""

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from app.machine.tools import MachineTools
from app.shared.clock import ManualClock
from app.shared.places import places_in
from engine.hardware.facts import DiskFacts, MachineFacts, Processor
from engine.models.catalogue.records import Catalogue, ModelEntry, Purpose
from engine.models.installed import FoundModel
from engine.runtime.worker import Worker, WorkerSpec
from engine.trial.guess import guess_hearing, guess_language, guess_voice
from engine.trial.records import Measured

GIB = 1024**3
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def the_catalogue() -> Catalogue:
    """The one that ships."""
    text = (files("resources") / "catalogue" / "catalogue.json").read_text("utf-8")
    return Catalogue.model_validate_json(text)


def entry(model: str) -> ModelEntry:
    found = the_catalogue().model(model)
    assert found is not None
    return found


def facts_of(gigabytes: float, cores: int = 4) -> MachineFacts:
    """A machine as it is sold: what the system keeps is not in its memory."""
    return MachineFacts(
        system="Linux",
        processor=Processor(
            name="Some processor",
            physical=cores,
            logical=2 * cores,
            usable=cores,
            features=("AVX", "AVX2", "FMA"),
        ),
        memory=round(gigabytes * GIB * 0.96),
        available=round(gigabytes * GIB * 0.6),
        disk=DiskFacts(free=200 * GIB),
    )


def measured_at(facts: MachineFacts, slower: float = 1.0) -> Measured:
    """What such a machine would have been found to do, or one ``slower`` by a factor."""
    language = entry("ministral-3-3b-instruct-2512-q4_k_m")
    hearing = entry("whisper-small")
    assert language.shape is not None
    assert hearing.shape is not None
    read = guess_language(language.id, language.shape, facts.processor)
    heard = guess_hearing(hearing.id, hearing.shape, facts.processor)
    return Measured(
        took_ms=15_000,
        language=(
            read.model_copy(
                update={
                    "read_layer_ms": read.read_layer_ms * slower,
                    "write_layer_ms": read.write_layer_ms * slower,
                    "head_ms": read.head_ms * slower,
                }
            ),
        ),
        hearing=(heard.model_copy(update={"piece_ms": heard.piece_ms * slower}),),
        voice=(guess_voice("medium", facts.processor),),
    )


def no_worker(spec: WorkerSpec) -> Worker:
    raise AssertionError(f"{spec.kind} was started")


def tools_in(
    folder: Path, facts: MachineFacts, installed: tuple[FoundModel, ...] = ()
) -> MachineTools:
    """Tools over a folder, of a machine with these facts, that start nothing."""
    return MachineTools(
        places=places_in(folder),
        clock=ManualClock(NOW),
        catalogue=the_catalogue,
        installed=lambda: installed,
        models_folder=lambda: folder / "models",
        survey=lambda _models: facts,
        make_worker=no_worker,
    )


def a_voice(path: Path) -> FoundModel:
    return FoundModel("fr_fr-x", Purpose.VOICE, "x", path, (path,), languages=("fr",))
