"""Keeping the sound of recorded answers: with --keep-sound and a consent alone."""

from pathlib import Path

import pytest

from app.account.tools import AccountTools
from app.application import Application
from app.cli.main import main
from app.cli.recorded_session import RecordedAnswers, hold_from_recordings
from app.cli.sound_consent import agree_to_sound
from app.engines.no_engines import NoEngines
from app.practice.live_session import LiveSession
from app.practice.prepare_session import SessionChoice, prepare_session
from app.practice.start_session import start_session
from app.recordings.give_consent import give_consent
from app.recordings.read_recording import read_recording
from app.recordings.recordings_of import recordings_of
from app.recordings.standing_consent import standing_consent
from app.shared.clock import ManualClock
from app.shared.errors import Refused
from app.shared.places import places_in
from app.storage.vault import Vault
from engine.testing.hearing import ScriptedHearing
from tests.recorded import a_sound, sound_in_clear

SAID = (
    "Last March a customer called three times about one bill and I refunded him.",
    "I called every customer on the list myself.",
)
SOUNDS = (a_sound(4_000, seed=1), a_sound(3_000, seed=2))


class ListeningEngines(NoEngines):
    """Hears two recordings."""

    def __init__(self) -> None:
        files = [(bytes([place]), sound) for place, sound in enumerate(SOUNDS)]
        self._hearing = ScriptedHearing(SAID, files)

    @property
    def hearing(self) -> ScriptedHearing:
        return self._hearing


@pytest.fixture
def application(tools: AccountTools, vault: Vault) -> Application:
    places = places_in(tools.profiles.root.parent)
    opened = Application(places, tools, ListeningEngines())
    opened.use(vault)
    return opened


@pytest.fixture
def live(application: Application, clock: ManualClock) -> LiveSession:
    choice = SessionChoice("customer-adviser", "en", seed=7)
    library = application.library
    prepared = prepare_session(choice, library, application.new_id, clock)
    return start_session(application.vault, prepared, clock)


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, ...]:
    folder = tmp_path / "answers"
    folder.mkdir()
    made = []
    for place in range(len(SOUNDS)):
        path = folder / f"{place}.wav"
        path.write_bytes(bytes([place]))
        made.append(path)
    return tuple(made)


def test_every_recorded_answer_is_kept_with_its_turn(
    application: Application,
    live: LiveSession,
    paths: tuple[Path, ...],
    clock: ManualClock,
) -> None:
    give_consent(application.vault, clock)

    given = RecordedAnswers(paths, clock, keep_sound=True)
    hold_from_recordings(application, live, given)

    session_id, vault = live.session.id, application.vault
    kept = recordings_of(vault, session_id)
    heard = [read_recording(vault, session_id, each.turn) for each in kept]
    words = [live.turns[each.turn].text for each in kept]
    assert heard == list(SOUNDS)
    assert words == list(SAID)


@pytest.mark.requirement("E-044")
def test_without_the_option_no_sound_is_kept_even_with_a_consent(
    application: Application,
    live: LiveSession,
    paths: tuple[Path, ...],
    clock: ManualClock,
) -> None:
    give_consent(application.vault, clock)

    given = RecordedAnswers(paths, clock, keep_sound=False)
    hold_from_recordings(application, live, given)

    assert not application.vault.sounds.folder.exists()
    assert sound_in_clear(application.vault.folder, SOUNDS[0]) == []


@pytest.mark.requirement("E-138")
def test_where_nobody_can_be_asked_nothing_is_agreed_to(
    application: Application, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Refused, match="not agreed"):
        agree_to_sound(application)

    assert standing_consent(application.vault) is None
    assert "Keep the sound of your answers?" in capsys.readouterr().err


@pytest.mark.requirement("E-138")
def test_a_person_at_the_terminal_is_asked_and_agrees(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("typer.confirm", lambda *_, **__: True)

    agree_to_sound(application)

    assert standing_consent(application.vault) is not None


@pytest.mark.requirement("E-138")
def test_a_person_at_the_terminal_may_refuse(
    application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("typer.confirm", lambda *_, **__: False)

    with pytest.raises(Refused, match="not agreed"):
        agree_to_sound(application)

    assert standing_consent(application.vault) is None


def test_written_answers_have_no_sound_to_keep(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers.txt"
    answers.write_text("I answered calls.", encoding="utf-8")

    code = main(
        [
            *("practise", "--scenario", "customer-adviser", "--keep-sound"),
            *("--answers", str(answers)),
        ]
    )

    assert code != 0
    assert "Written answers have no sound to keep." in capsys.readouterr().err
