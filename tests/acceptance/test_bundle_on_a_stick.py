"""A computer that never sees a network comes to full voice from one file on a stick."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from app.domain.engines import EngineKind, EngineState
from app.engines.local_engines import LocalEngines
from app.engines.machine import Machine
from app.engines.model_choice import ModelChoice
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.language_model import Message, Role, Sampling
from engine.api.voice import SpokenPart, Utterance, VoiceChoice
from engine.models.bundles.install_bundle import install_bundle
from engine.models.bundles.refusals import UnknownMaker
from engine.models.bundles.write_bundle import write_bundle
from engine.models.catalogue.load import BUNDLED, LoadedCatalogue
from engine.models.installed import found_models
from engine.models.recognising.import_candidate import import_candidate
from engine.models.recognising.recognise import recognise
from engine.models.store.store import ModelStore
from engine.runtime.supervisor import supervise
from tests.engine.models.shelf import (
    MAKER,
    a_cancel,
    a_catalogue,
    an_order,
    trusting,
    unseen,
)
from tests.engine.workers.hearing.spoken import Said, silence, speak
from tests.models.install import install_models

MACHINE = Machine(cores=2, memory=8_000_000_000)
ALL = {EngineKind.LANGUAGE, EngineKind.HEARING, EngineKind.VOICE}


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a bundle made on a computer where models were imported from a folder."""
    connected = ModelStore(tmp_path / "connected")
    for candidate in recognise(install_models(tmp_path / "downloads")):
        known = LoadedCatalogue(a_catalogue(), BUNDLED, connected.own)
        import_candidate(candidate, connected, known, unseen, a_cancel())
    models = [each.id for each in connected.installed()]
    file = tmp_path / "stick.exzpack"
    write_bundle(file, connected, an_order(*models), unseen, a_cancel())
    shutil.rmtree(tmp_path / "connected")
    shutil.rmtree(tmp_path / "downloads")
    return file


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models")


@pytest.fixture
def engines(store: ModelStore, tmp_path: Path) -> Iterator[LocalEngines]:
    made = LocalEngines(
        lambda: ModelChoice(store),
        tmp_path / "states",
        MACHINE,
        partial(supervise, state_folder=tmp_path / "engines"),
    )
    yield made
    made.close()


def with_models(engines: LocalEngines) -> set[EngineKind]:
    missing = EngineState.MISSING
    return {each.kind for each in engines.status() if each.state is not missing}


@pytest.mark.slow
@pytest.mark.requirement("E-199")
def test_one_file_gives_words_ears_and_a_voice_without_a_restart(
    stick: Path, store: ModelStore, engines: LocalEngines, tmp_path: Path
) -> None:
    before = with_models(engines)
    authority = trusting(own=tmp_path / "trusted")

    with pytest.raises(UnknownMaker) as asked:
        install_bundle(stick, store, authority, unseen, a_cancel())
    authority.trusted.accept(asked.value.key, asked.value.maker_name)
    install_bundle(stick, store, authority, unseen, a_cancel())
    engines.refresh()

    assert before == {EngineKind.VOICE}
    assert asked.value.key == MAKER.public
    assert len(found_models(store)) == 4
    assert with_models(engines) == ALL
    assert worded(engines) > 0
    assert heard(engines) > 2
    assert spoken(engines) > 0


def worded(engines: LocalEngines) -> int:
    """Return how many tokens the language model writes when asked for some."""
    language = engines.language
    assert language is not None
    asked = [Message(Role.SYSTEM, "You are kind."), Message(Role.USER, "Good morning.")]
    wish = Sampling(seed=1, most_tokens=8)
    return language.generate(asked, wish, lambda _text: None, Cancel()).reading.tokens


def heard(engines: LocalEngines) -> int:
    """Return how many words are heard in a sentence of five."""
    hearing = engines.hearing
    assert hearing is not None
    (sound,) = speak(Said("the manager changed the plan", "en+m5", 150))
    audio = Audio(silence(0.5) + sound + silence(0.5), HEARING_RATE)
    return len(hearing.transcribe(audio, "en", Cancel()).words)


def spoken(engines: LocalEngines) -> int:
    """Return how many milliseconds the voice of the bundle speaks."""
    voice = engines.voice
    assert voice is not None
    assert "fr_FR-tiny-low" in {each.voice for each in voice.voices()}
    parts: list[SpokenPart] = []
    hello = Utterance("Bonjour.", "fr", VoiceChoice("fr_FR-tiny-low"))
    return voice.speak(hello, parts.append, Cancel())
