"""The button that lets an answer be heard again."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.account.tools import AccountTools
from app.application import Application
from app.domain.recordings import Recording
from app.recordings.erase_recordings import erase_recordings
from app.recordings.give_consent import give_consent
from app.recordings.keep_recording import AnswerSound, keep_recording
from app.recordings.recordings_of import recordings_of
from app.shared.changes import Changes, Noun
from app.shared.clock import ManualClock
from app.shared.places import places_in
from app.storage.vault import Vault
from engine.api.hearing import Word
from tests.builders import a_session, a_turn
from tests.recorded import a_sound
from tests.ui.seeing import button, words_on
from tests.ui.sounds import HandSound
from ui.audio.replay_player import Fetched, ReplayPlayer
from ui.audio.replay_state import ReplayStage, Stretch
from ui.kit.context import UiContext
from ui.report.replay import NoReplay, Replay
from ui.report.replay_desk import ReplayDesk

FIRST, SECOND = Stretch(UUID(int=7), 1), Stretch(UUID(int=7), 3)


@pytest.fixture
def sound() -> HandSound:
    return HandSound()


@pytest.fixture
def player(ui: UiContext, sound: HandSound) -> ReplayPlayer:
    return ReplayPlayer(ui.tasks, sound, lambda _: Fetched(a_sound(65_000), None, 100))


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def pair(ui: UiContext, player: ReplayPlayer, page: QWidget) -> tuple[Replay, Replay]:
    """Two stretches on one page, in sight."""
    both = (
        Replay(ui, player, FIRST, length_ms=65_000, parent=page),
        Replay(ui, player, SECOND, parent=page),
    )
    page.show()
    return both


def press(replay: Replay, key: Qt.Key) -> None:
    QTest.keyClick(replay.findChildren(QPushButton)[0], key)


def test_it_says_what_it_does_and_how_long_it_lasts(
    pair: tuple[Replay, Replay],
) -> None:
    hear = button(pair[0], "Hear it again")

    assert "01:05" in words_on(pair[0])
    assert hear.accessibleDescription() == "1 minute"


def test_one_is_heard_at_a_time(
    pair: tuple[Replay, Replay], player: ReplayPlayer
) -> None:
    button(pair[0], "Hear it again").click()
    button(pair[1], "Hear it again").click()

    assert pair[0].stage is ReplayStage.REST
    assert pair[1].stage is ReplayStage.PLAYING
    assert player.state.stretch == SECOND


def test_space_pauses_and_arrows_seek(
    pair: tuple[Replay, Replay], player: ReplayPlayer, sound: HandSound
) -> None:
    press(pair[0], Qt.Key.Key_Space)
    sound.loudspeakers[-1][2].play_to(10_000)
    press(pair[0], Qt.Key.Key_Left)
    after_left = player.state.at_ms
    press(pair[0], Qt.Key.Key_Right)
    after_right = player.state.at_ms
    press(pair[0], Qt.Key.Key_Home)
    after_home = player.state.at_ms
    press(pair[0], Qt.Key.Key_Space)

    assert (after_left, after_right, after_home) == (8_000, 10_000, 0)
    assert pair[0].stage is ReplayStage.PAUSED
    assert button(pair[0], "Resume").isEnabled()


def test_escape_stops(pair: tuple[Replay, Replay], player: ReplayPlayer) -> None:
    press(pair[0], Qt.Key.Key_Space)

    press(pair[0], Qt.Key.Key_Escape)

    assert player.state.stage is ReplayStage.REST


def test_it_falls_silent_when_its_page_is_left(
    pair: tuple[Replay, Replay], page: QWidget, player: ReplayPlayer
) -> None:
    button(pair[0], "Hear it again").click()

    page.hide()

    assert player.state.stage is ReplayStage.REST


def test_a_lost_loudspeaker_is_told_beside_the_button(
    pair: tuple[Replay, Replay], sound: HandSound
) -> None:
    button(pair[0], "Hear it again").click()

    sound.loudspeakers[-1][2].lose()

    assert "The loudspeaker is gone." in words_on(pair[0])
    assert "The loudspeaker is gone." not in words_on(pair[1])


def test_without_a_recording_it_says_how_one_is_kept(
    ui: UiContext, qtbot: QtBot
) -> None:
    words = NoReplay(ui)
    qtbot.addWidget(words)

    assert "No recording was kept." in words.text()
    assert "briefing" in words.text()


@pytest.fixture
def kept(vault: Vault, clock: ManualClock) -> UUID:
    """A session whose second turn was spoken and kept."""
    session = a_session()
    words = tuple(
        Word(word, 100 * at, 100 * at + 90, 0.9)
        for at, word in enumerate(("Je ", "dirige ", "une ", "équipe."))
    )
    turn = a_turn(session, 1, text="Je dirige une équipe.", words=words)
    with vault.write() as unit:
        unit.sessions.add(session, "interview")
        unit.turns.add(a_turn(session, 0))
        unit.turns.add(turn)
    give_consent(vault, clock)
    keep_recording(vault, AnswerSound(session.id, 1, a_sound(500)), clock)
    return session.id


@pytest.fixture
def application(tools: AccountTools, vault: Vault) -> Application:
    opened = Application(places_in(tools.profiles.root.parent), tools)
    opened.use(vault)
    return opened


@pytest.fixture
def desk(
    ui: UiContext, application: Application, sound: HandSound, kept: UUID, page: QWidget
) -> ReplayDesk:
    made = ReplayDesk(ui, application, sound, page)
    made.open_session(kept)
    return made


def test_words_of_an_answer_are_heard_with_a_little_around_them(
    desk: ReplayDesk, kept: UUID, sound: HandSound
) -> None:
    found = desk.of_words(1, 3, 9)

    assert found == Stretch(kept, 1, 0, 440)
    desk.player.play(found)
    heard = sound.loudspeakers[-1][2].parts[0].audio
    assert heard.pcm == a_sound(500).pcm[: 440 * 32]


def test_only_turns_with_sound_can_be_heard(desk: ReplayDesk, kept: UUID) -> None:
    assert desk.has_sound
    assert desk.length_ms(1) == 500
    assert desk.whole(1) == Stretch(kept, 1)
    assert desk.whole(0) is desk.of_words(0, 0, 5) is None


def test_what_is_erased_meanwhile_is_no_longer_offered(
    desk: ReplayDesk, vault: Vault, ui: UiContext
) -> None:
    erase_recordings(vault)
    ui.changes.broadcast(Changes.of(Noun.RECORDING))

    assert not desk.has_sound
    assert desk.whole(1) is None


def test_what_is_read_after_the_desk_was_closed_is_forgotten(
    desk: ReplayDesk, kept: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed_meanwhile(vault: Vault, session_id: UUID) -> tuple[Recording, ...]:
        desk.close()
        return recordings_of(vault, session_id)

    monkeypatch.setattr("ui.report.replay_desk.recordings_of", closed_meanwhile)

    desk.open_session(kept)

    assert not desk.has_sound
