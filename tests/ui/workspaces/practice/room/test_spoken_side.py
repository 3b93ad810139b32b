"""The room while a session is held aloud."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.application import Application
from app.domain.sessions import Speaker
from app.domain.settings import Settings
from app.practice.live_session import LiveSession
from app.practice.spoken.place import Learned
from app.practice.spoken.state import Caption, Ear, Part, PauseReason, Stage
from app.practice.spoken.times import TurnTimes
from app.settings.read_settings import read_settings
from app.shared.errors import Unavailable
from engine.api.voice import Viseme
from tests.ui.seeing import button, control_names, visible, words_on
from tests.ui.workspaces.practice.spoken_sessions import HandSession, Stagehand
from ui.design.components.level_meter import LevelMeter
from ui.design.components.text_area import TextArea
from ui.design.theme import ThemeChoice
from ui.kit.context import UiContext
from ui.stage.portrait_view import PortraitView
from ui.stage.pose import Mood
from ui.workspaces.practice.room.caption import Caption as CaptionView
from ui.workspaces.practice.room.own_caption import OwnCaption
from ui.workspaces.practice.room.pause_overlay import PauseOverlay
from ui.workspaces.practice.room.state import Line, Phase
from ui.workspaces.practice.room.turn_entry import TurnEntry
from ui.workspaces.practice.room.view import RoomView
from ui.workspaces.practice.room.view_model import RoomViewModel

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = "I answered sixty calls a day"


def portrait(view: RoomView) -> PortraitView:
    return visible(view, PortraitView)[0]


def let_events_pass() -> None:
    QCoreApplication.processEvents()


@pytest.mark.requirement("E-008")
def test_by_voice_there_is_a_level_in_place_of_the_text(
    view: RoomView, session: HandSession
) -> None:
    assert session.asked == ["begin"]
    assert len(visible(view, LevelMeter)) == 1
    assert visible(view, TextArea) == []
    assert "Speak when you are ready." in words_on(view)
    assert "" not in control_names(view)


@pytest.mark.requirement("E-008")
def test_the_level_follows_the_microphone(view: RoomView, session: HandSession) -> None:
    (meter,) = visible(view, LevelMeter)
    session.tell(level_dbfs=-20.0, speech=True)
    loud = meter.level
    session.tell(level_dbfs=None)

    assert loud > 0.7
    assert meter.level == 0.0


def test_own_words_appear_as_they_are_said(
    view: RoomView, session: HandSession
) -> None:
    session.tell(stable="I answered sixty", tentative="calls a day", speech=True)

    (words,) = visible(view, OwnCaption)
    assert words.shown == WORDS
    assert "Listening." in words_on(view)


def test_own_words_can_be_turned_off(
    view: RoomView, room: RoomViewModel, live: LiveSession, stagehand: Stagehand
) -> None:
    room.enter(live, "", Settings(own_captions=False))

    stagehand.sessions[0].tell(stage=Stage.LISTENING, stable=WORDS)

    assert visible(view, OwnCaption) == []
    assert len(visible(view, LevelMeter)) == 1


def test_a_sentence_that_hangs_is_given_time(
    view: RoomView, session: HandSession
) -> None:
    session.tell(stable="I answered calls because", ear=Ear.HESITATING)

    assert "Take your time." in words_on(view)


@pytest.mark.requirement("E-008")
def test_space_ends_the_answer(view: RoomView, session: HandSession) -> None:
    session.tell(stable=WORDS)

    QTest.keyClick(view, Qt.Key.Key_Space)

    assert session.asked[-1] == "finish"


@pytest.mark.requirement("E-010")
def test_space_takes_the_floor_while_the_interviewer_speaks(
    view: RoomView, session: HandSession
) -> None:
    session.tell(stage=Stage.SPEAKING)
    words = words_on(view)

    QTest.keyClick(view, Qt.Key.Key_Space)

    assert "Claire Morel is speaking." in words
    assert button(view, "Interrupt").isEnabled()
    assert session.asked[-1] == "interrupt"


def test_where_only_space_ends_an_answer_it_is_said(
    view: RoomView, room: RoomViewModel, live: LiveSession, stagehand: Stagehand
) -> None:
    room.enter(live, "", Settings(ends_turn_by_silence=False))

    stagehand.sessions[0].tell(stage=Stage.LISTENING, stable=WORDS)

    assert "Space ends the answer." in words_on(view)


@pytest.mark.requirement("E-042")
def test_the_caption_shows_what_was_heard_so_far(
    view: RoomView, session: HandSession
) -> None:
    session.tell(stage=Stage.SPEAKING, caption=Caption("Tell me about it.", 7))
    (caption,) = visible(view, CaptionView)
    early = caption.shown
    session.tell(caption=Caption("Tell me about it.", 17))

    assert early == "Tell me"
    assert caption.shown == "Tell me about it."


@pytest.mark.requirement("E-040")
def test_lips_follow_the_voice_and_close_with_it(
    view: RoomView, session: HandSession, ui: UiContext, qtbot: QtBot
) -> None:
    ui.theme.apply(ThemeChoice.LIGHT)
    session.tell(stage=Stage.SPEAKING, mouth=Viseme.REST)
    session.tell(mouth=Viseme.OPEN)
    qtbot.wait_until(lambda: portrait(view).pose().mouth > 0.5)

    session.tell(mouth=Viseme.REST)

    qtbot.wait_until(lambda: portrait(view).pose().mouth == 0)


@pytest.mark.requirement("E-040")
@pytest.mark.parametrize(
    ("stage", "mood"),
    [
        (Stage.LISTENING, Mood.LISTENING),
        (Stage.THINKING, Mood.THINKING),
        (Stage.SPEAKING, Mood.SPEAKING),
        (Stage.OVER, Mood.IDLE),
    ],
)
def test_the_portrait_tells_whose_moment_it_is(
    view: RoomView, session: HandSession, stage: Stage, mood: Mood
) -> None:
    session.tell(stage=stage)

    assert portrait(view).mood is mood


@pytest.mark.requirement("E-244")
def test_the_thinking_sign_comes_with_the_state_itself(
    view: RoomView, session: HandSession
) -> None:
    session.tell(stage=Stage.THINKING)

    assert portrait(view).mood is Mood.THINKING
    assert "Claire Morel is thinking." in words_on(view)


def test_writing_takes_the_place_of_speaking_with_what_was_said(
    view: RoomView, session: HandSession
) -> None:
    button(view, "Type instead").click()
    asked = session.asked[-1]
    session.tell(typing=True)
    session.watcher.on_draft(WORDS)

    assert asked == "type instead"
    assert visible(view, TextArea)[0].toPlainText() == WORDS
    assert visible(view, LevelMeter) == []


def test_a_written_answer_is_given_in_the_middle_of_a_spoken_session(
    view: RoomView, room: RoomViewModel, session: HandSession
) -> None:
    session.tell(typing=True)
    QTest.keyClicks(visible(view, TextArea)[0], WORDS)

    QTest.keyClick(visible(view, TextArea)[0], Qt.Key.Key_Return, CONTROL)

    assert session.asked[-1] == f"give {WORDS}"
    assert room.state.draft == ""


def test_speaking_takes_the_place_of_writing_again(
    view: RoomView, session: HandSession
) -> None:
    session.tell(typing=True)

    button(view, "Speak instead").click()

    assert session.asked[-1] == "speak instead"


@pytest.mark.requirement("E-051")
def test_without_hearing_one_writes_and_the_reason_is_said(
    view: RoomView, session: HandSession
) -> None:
    session.tell(
        typing=True,
        can_speak=False,
        missing=frozenset({Part.HEARING}),
        notice=Unavailable("The recognition has stopped.", "You can type meanwhile."),
    )
    told = words_on(view)
    button(view, "Close").click()

    assert "The recognition has stopped." in told
    assert "The recognition has stopped." not in words_on(view)
    assert len(visible(view, TextArea)) == 1
    assert "Speak instead" not in [
        each.accessibleName() for each in visible(view, QAbstractButton)
    ]


@pytest.mark.requirement("E-043")
def test_a_lost_microphone_pauses_and_says_what_to_do(
    view: RoomView, room: RoomViewModel, session: HandSession
) -> None:
    session.tell(stage=Stage.PAUSED, paused_because=PauseReason.DEVICE)

    (overlay,) = visible(view, PauseOverlay)
    assert "Paused: the microphone is gone" in words_on(overlay)
    assert room.state.phase is Phase.PAUSED


def test_escape_pauses_and_resumes(view: RoomView, session: HandSession) -> None:
    QTest.keyClick(view, Qt.Key.Key_Escape)
    session.tell(stage=Stage.PAUSED, paused_because=PauseReason.WISH)
    QTest.keyClick(view, Qt.Key.Key_Escape)

    assert session.asked[-2:] == ["pause", "go on"]


def test_repeat_and_skip_are_asked_of_the_session(
    view: RoomView, session: HandSession
) -> None:
    button(view, "Repeat").click()
    button(view, "Skip").click()

    assert session.asked[-2:] == ["ask repeat", "ask skip"]


def test_the_end_leads_on_once_the_last_words_were_heard(
    room: RoomViewModel, session: HandSession, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.ended, timeout=5_000):
        session.tell(stage=Stage.OVER)

    assert session.asked[-1] == "close"


def test_what_was_learned_of_somebody_s_pauses_is_kept(
    room: RoomViewModel, session: HandSession, application: Application
) -> None:
    session.taught = Learned(pause_ms=840)

    room.empty()

    assert read_settings(application.vault).learned_pause_ms == 840


@pytest.mark.requirement("E-059")
def test_the_latency_panel_opens_by_keyboard_and_holds_the_times_of_each_turn(
    view: RoomView, session: HandSession
) -> None:
    session.time(TurnTimes(2, speech_ended=0, end_decided=700, first_sound=1_500))

    QTest.keyClick(view, Qt.Key.Key_L, CONTROL | SHIFT)
    let_events_pass()

    assert "1500 ms" in words_on(view)
    assert "Speech recognition: base, 182 MB, ready" in words_on(view)


@pytest.mark.requirement("E-042")
def test_an_interviewer_nobody_hears_is_read_clause_by_clause(
    view: RoomView, session: HandSession, ui: UiContext, qtbot: QtBot
) -> None:
    ui.theme.apply(ThemeChoice.LIGHT, reduced_motion=False)
    words = "You called the warehouse. What did you learn from it?"
    (caption,) = visible(view, CaptionView)

    with qtbot.waitSignal(caption.revealed, timeout=10_000):
        session.tell(
            typing=True,
            missing=frozenset({Part.VOICE}),
            caption=Caption(words, len(words)),
        )
        begun = caption.shown
        told = words_on(view)

    assert begun == ""
    assert "You can already write." in told
    assert caption.shown == words


@pytest.mark.requirement("E-010")
def test_the_transcript_marks_where_the_person_cut_in(
    ui: UiContext, qtbot: QtBot
) -> None:
    entry = TurnEntry(ui)
    qtbot.addWidget(entry)
    line = Line(2, Speaker.INTERVIEWER, "And what did", None, 4_000, cut=True)

    entry.show_line(line, "Claire Morel")
    entry.show()

    assert "You cut in here." in words_on(entry)


class ShortMemory:
    """Stands for a machine whose memory gets short when the test says so."""

    def __init__(self) -> None:
        self.told: Callable[[Unavailable], None] | None = None

    def begin(self, on_told: Callable[[Unavailable], None]) -> None:
        self.told = on_told

    def end(self) -> None:
        self.told = None


@pytest.mark.requirement("E-052")
def test_what_short_memory_takes_away_is_told_once_and_can_be_put_away(
    application: Application,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    memory = ShortMemory()
    monkeypatch.setattr(application, "memory", memory)
    view: RoomView = request.getfixturevalue("view")
    request.getfixturevalue("session")
    assert memory.told is not None

    memory.told(Unavailable("Memory is short.", "Close something."))

    assert "Memory is short." in words_on(view)
    button(view, "Close").click()
    assert "Memory is short." not in words_on(view)
