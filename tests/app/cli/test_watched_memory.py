"""Memory is watched during a session in the terminal, and what is given up is said."""

import pytest

from app.account.tools import AccountTools
from app.application import Application
from app.cli.watched_memory import watched_memory
from app.engines.memory_watch import Resources
from app.engines.no_engines import NoEngines
from app.engines.step_down import Step
from app.shared.places import places_in
from engine.hardware.facts import PowerFacts
from engine.hardware.memory import Memory

GB = 1_000_000_000
SHORT = Resources(Memory(8 * GB, GB // 10), PowerFacts(), 100 * GB)


class SteppingEngines(NoEngines):
    """Has one thing to give up."""

    def steps(self) -> tuple[Step, ...]:
        return (Step.SCRIPTED,)


@pytest.fixture
def application(tools: AccountTools, monkeypatch: pytest.MonkeyPatch) -> Application:
    monkeypatch.setattr("app.application.resources_here", lambda _folder: SHORT)
    return Application(places_in(tools.profiles.root.parent), tools, SteppingEngines())


@pytest.mark.requirement("E-052")
def test_what_is_given_up_is_said_beside_the_session(
    application: Application, capsys: pytest.CaptureFixture[str]
) -> None:
    with watched_memory(application):
        application.memory.look()

    told = " ".join(capsys.readouterr().err.split())
    assert "the interviewer follows its script from now on" in told
    assert "Close other programs" in told


def test_after_the_session_nobody_looks_any_more(
    application: Application, capsys: pytest.CaptureFixture[str]
) -> None:
    with watched_memory(application):
        pass

    application.memory.look()

    assert capsys.readouterr().err == ""
