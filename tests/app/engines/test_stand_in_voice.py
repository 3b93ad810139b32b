"""Where the voice engine does not speak the system's own voice does, and it is said."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.domain.engines import EngineKind, EngineState, EngineStatus
from app.engines import missing
from app.engines.local_engines import LocalEngines
from app.engines.machine import Machine
from app.engines.model_choice import ModelChoice
from app.engines.stand_in import who_speaks_instead
from app.machine.check import Check
from app.machine.engines import check_engines
from engine.api.cancel import Cancel
from engine.api.voice import Utterance, Voice, VoiceChoice, VoiceFacts
from engine.models.store.store import ModelStore
from engine.runtime.causes import lost
from engine.runtime.messages import Parcel
from engine.runtime.worker import Cause, Health, OnPart, WorkerState
from engine.workers.voice.messages import facts_to_body
from tests.app.engines.fake_worker import FakeWorker
from tests.app.engines.stand_ins import SystemsVoice

ESPEAK_VOICES = (VoiceFacts("espeak:fr", "fr", "espeak", ("",), "", 22_050),)
MACHINE = Machine(cores=2, memory=8_000_000_000)
Enter = Callable[[], LocalEngines]


class GivenUpWorker(FakeWorker):
    """Was given up; works once it is forgiven."""

    @property
    def health(self) -> Health:
        if self.forgiven:
            return super().health
        problem = lost("voice", Cause.GIVEN_UP)
        return Health(WorkerState.GIVEN_UP, problem, 3, 0, None)

    def call(
        self,
        _verb: str,
        _parcel: Parcel,
        _on_part: OnPart | None = None,
        _cancel: Cancel | None = None,
        _silence_s: float = 60.0,
    ) -> Parcel:
        if not self.forgiven:
            raise lost("voice", Cause.GIVEN_UP)
        return Parcel(facts_to_body(ESPEAK_VOICES))


@pytest.fixture
def engines(tmp_path: Path) -> LocalEngines:
    """An installation whose voice engine was given up."""
    choice = ModelChoice(ModelStore(tmp_path / "models"))
    return LocalEngines(
        lambda: choice, tmp_path / "states", MACHINE, lambda _: GivenUpWorker("voice")
    )


@pytest.fixture
def without_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LocalEngines:
    """An installation without eSpeak NG."""

    def found(name: str) -> object:
        return None if name == "espeakng_loader" else find_spec(name)

    monkeypatch.setattr(missing, "find_spec", found)
    choice = ModelChoice(ModelStore(tmp_path / "models"))
    return LocalEngines(
        lambda: choice, tmp_path / "states", MACHINE, lambda _: FakeWorker("any")
    )


def voice_of(engines: LocalEngines) -> Voice:
    voice = engines.voice
    assert voice is not None
    return voice


def status_of(engines: LocalEngines) -> EngineStatus:
    return next(each for each in engines.status() if each.kind is EngineKind.VOICE)


def told_instead(engines: LocalEngines) -> Check:
    checks = check_engines(engines.status())
    return next(each for each in checks if each.id == "stand-in-voice")


@pytest.mark.requirement("E-039")
def test_without_the_engine_the_systems_own_voice_speaks_and_it_is_said(
    without_library: LocalEngines,
) -> None:
    systems = SystemsVoice()
    without_library.stand_in_voice(systems)

    words = Utterance("Bonjour à tous.", "fr", VoiceChoice("espeak:fr"))
    voice_of(without_library).speak(words, lambda _: None, Cancel())

    status = status_of(without_library)
    assert systems.said == [words]
    assert (status.state, status.stands_in) == (EngineState.MISSING, True)
    assert told_instead(without_library).finding == (
        "Your system’s own voice speaks for the interviewer until the voice engine is "
        "back."
    )


@pytest.mark.requirement("E-039")
def test_without_any_voice_the_interviewer_is_read_and_it_is_said(
    without_library: LocalEngines,
) -> None:
    without_library.stand_in_voice(SystemsVoice(is_here=False))

    told = who_speaks_instead(without_library.status())

    assert without_library.voice is None
    assert not status_of(without_library).stands_in
    assert told is not None
    assert told.what == "You read the interviewer until the voice engine is back."


def test_the_terminal_has_no_stand_in_and_says_where_there_is_one(
    without_library: LocalEngines,
) -> None:
    assert without_library.voice is None
    assert "window" in told_instead(without_library).remedy


@pytest.mark.requirement("E-039")
def test_an_engine_that_was_given_up_is_stood_in_for_until_it_is_back(
    engines: LocalEngines,
) -> None:
    engines.stand_in_voice(SystemsVoice())
    voice = voice_of(engines)

    meanwhile = voice.voices()
    told = who_speaks_instead(engines.status())
    engines.retry(EngineKind.VOICE)

    assert [each.voice for each in meanwhile] == ["system:fr", "system:en"]
    assert told is not None
    assert [each.voice for each in voice.voices()] == ["espeak:fr"]
    assert who_speaks_instead(engines.status()) is None


def test_a_working_engine_leaves_the_system_unasked(tmp_path: Path) -> None:
    class Unasked(SystemsVoice):
        @property
        def is_here(self) -> bool:
            raise AssertionError

    choice = ModelChoice(ModelStore(tmp_path / "models"))
    engines = LocalEngines(
        lambda: choice, tmp_path / "states", MACHINE, lambda _: FakeWorker("voice")
    )
    engines.stand_in_voice(Unasked())

    assert engines.voice is not None
    assert not status_of(engines).stands_in
