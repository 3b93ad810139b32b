"""Turn-taking, example by example."""

from dataclasses import replace

import pytest

from engine.api.hearing import (
    EndReason,
    Level,
    PartialText,
    SpeechStarted,
    Transcription,
    TurnHeard,
)
from engine.dialogue.floor.effects import (
    ConfirmCut,
    Decide,
    Draft,
    Effect,
    FinishTurn,
    Hold,
    PauseReason,
    RunTime,
    SayAfterAll,
    SoundPaused,
    StopSpeaking,
    StopTime,
    Submit,
    Withdraw,
)
from engine.dialogue.floor.events import (
    Asked,
    Begun,
    Button,
    DeviceChanged,
    Event,
    Heard,
    HearingChanged,
    Pressed,
    ReplyBegins,
    ReplyFailed,
    ReplyHeard,
    Tick,
)
from engine.dialogue.floor.floor import Ear, Floor, Stage, next_wake
from engine.dialogue.floor.ladder import GENTLE, INSISTENT, NORMAL, Ladder
from engine.dialogue.floor.signs import is_sign_of_listening
from engine.dialogue.floor.step import step
from engine.dialogue.records import Ask

LOUDSPEAKERS = Floor(half_duplex=True, ladder=NORMAL)
HEADSET = Floor(half_duplex=False, ladder=NORMAL)
SPOKEN = (Begun(), ReplyBegins(ends=False), ReplyHeard())


def after(floor: Floor, *events: Event, now_ms: int = 0) -> Floor:
    for event in events:
        floor, _ = step(floor, event, now_ms)
    return floor


def heard(text: str, reason: EndReason = EndReason.FINISHED) -> TurnHeard:
    return TurnHeard(Transcription(text, ()), 0, 0, 0, 0, reason, 1_200, -60.0)


def test_the_interviewer_has_the_floor_first() -> None:
    floor, effects = step(LOUDSPEAKERS, Begun(), 0)

    assert floor.stage is Stage.THINKING
    assert effects == (Hold(held=False),)


def test_loudspeakers_hold_the_listener_before_the_first_sound() -> None:
    floor = after(LOUDSPEAKERS, Begun())

    floor, effects = step(floor, ReplyBegins(ends=False), 0)

    assert effects == (Hold(held=True),)


def test_the_room_may_sound_a_quarter_of_a_second_longer() -> None:
    floor = after(LOUDSPEAKERS, *SPOKEN)

    early, nothing = step(floor, Tick(), 249)
    _, released = step(early, Tick(), 250)

    assert next_wake(floor, 0) == 250
    assert nothing == ()
    assert released == (Hold(held=False),)


def test_a_turn_heard_is_submitted_and_the_interviewer_thinks() -> None:
    floor = after(HEADSET, *SPOKEN)
    turn = heard("I led a team")

    floor, effects = step(floor, Heard(turn), 0)

    assert effects == (Submit((turn,), continues=False),)
    assert floor.stage is Stage.THINKING


@pytest.mark.requirement("E-010")
@pytest.mark.parametrize(
    ("into_turn_ms", "speech_ms", "cuts"),
    [(2_000, 349, False), (2_000, 350, True), (140, 350, False), (150, 350, True)],
)
def test_it_takes_so_much_speech_to_cut_in_and_not_in_the_first_moments(
    into_turn_ms: int, speech_ms: int, cuts: bool
) -> None:
    floor = after(HEADSET, Begun(), ReplyBegins(ends=False))
    floor = after(floor, Heard(SpeechStarted(9_000)), now_ms=into_turn_ms)

    _, effects = step(
        floor,
        Heard(Level(-20.0, speech=True, at_ms=9_000 + speech_ms)),
        into_turn_ms + speech_ms,
    )

    assert (effects == (StopSpeaking(),)) is cuts


@pytest.mark.parametrize(
    ("words", "ends_it"), [("Wait", True), ("I see", False), ("D’accord.", False)]
)
def test_a_cut_stands_once_a_word_was_understood_that_wants_the_floor(
    words: str, ends_it: bool
) -> None:
    floor = after(HEADSET, Begun(), ReplyBegins(ends=False))
    floor = after(floor, Heard(SpeechStarted(0)), now_ms=1_000)
    floor = after(floor, Tick(), now_ms=1_350)

    _, effects = step(floor, Heard(PartialText(words, "", 400)), 1_500)

    assert (effects == (ConfirmCut(),)) is ends_it


@pytest.mark.requirement("E-009")
@pytest.mark.parametrize(
    ("ladder", "first_ms", "second_ms"),
    [(GENTLE, 12_000, 30_000), (NORMAL, 8_000, 20_000), (INSISTENT, 5_000, 12_000)],
)
def test_each_setting_has_its_own_silences(
    ladder: Ladder, first_ms: int, second_ms: int
) -> None:
    floor = after(replace(HEADSET, ladder=ladder), *SPOKEN)

    first, nudge = step(floor, Tick(), first_ms)
    again = after(first, ReplyBegins(ends=False), ReplyHeard(), now_ms=first_ms)

    assert step(floor, Tick(), first_ms - 1)[1] == ()
    assert nudge == (Decide(Ask.NUDGE),)
    assert next_wake(again, first_ms) == second_ms
    assert again.ear is Ear.STUCK


def test_what_is_read_is_no_silence_yet() -> None:
    floor = after(HEADSET, Begun(), ReplyBegins(ends=False))

    floor, _ = step(floor, ReplyHeard(reading_ms=5_000), 0)

    assert next_wake(floor, 0) == 13_000


def test_push_to_finish_ends_the_turn_under_way() -> None:
    floor = after(HEADSET, *SPOKEN)

    assert step(floor, Pressed(Button.FINISH), 0)[1] == (FinishTurn(),)


def test_finishing_what_nobody_said_has_the_interviewer_react() -> None:
    floor = after(HEADSET, *SPOKEN, Pressed(Button.FINISH))
    turn = heard("", EndReason.PUSHED)

    assert step(floor, Heard(turn), 0)[1] == (Submit((turn,), continues=False),)


def test_a_pause_holds_everything_and_a_resumption_lets_it_go() -> None:
    floor = after(HEADSET, Begun(), ReplyBegins(ends=False))

    floor, stopped = step(floor, Pressed(Button.PAUSE), 0)
    floor, going = step(floor, Pressed(Button.RESUME), 9_000)

    assert stopped == (
        SoundPaused(paused=True),
        StopTime(PauseReason.WISH),
        Hold(held=True),
    )
    assert going == (RunTime(), SoundPaused(paused=False), Hold(held=False))
    assert floor.stage is Stage.SPEAKING


def test_a_device_that_comes_back_does_not_end_a_pause_that_was_wished() -> None:
    floor = after(HEADSET, *SPOKEN, Pressed(Button.PAUSE), DeviceChanged(there=False))

    floor = after(floor, DeviceChanged(there=True))

    assert floor.stage is Stage.PAUSED


def test_an_answer_that_goes_on_while_the_reply_is_thought_of_withdraws_it() -> None:
    floor = after(HEADSET, *SPOKEN, Heard(heard("I led")), Heard(SpeechStarted(0)))

    floor, effects = step(floor, Tick(), 350)
    _, then = step(floor, Heard(heard("a team")), 900)

    assert effects == (Withdraw(),)
    assert then == (Submit((heard("a team"),), continues=True),)


def test_nothing_said_after_a_withdrawal_brings_the_reply_after_all() -> None:
    floor = after(HEADSET, *SPOKEN, Heard(heard("I led")), Heard(SpeechStarted(0)))
    floor = after(floor, Tick(), now_ms=350)

    floor, effects = step(floor, Heard(heard("")), 900)

    assert effects == (SayAfterAll(),)
    assert floor.stage is Stage.THINKING


def test_a_lost_hearing_leaves_its_words_to_the_draft() -> None:
    floor = after(HEADSET, *SPOKEN, Heard(PartialText("I led a", " team", 0)))

    floor, effects = step(floor, HearingChanged(works=False), 0)

    assert effects == (Draft("I led a team"), Hold(held=True))
    assert floor.typing


def test_a_failed_reply_gives_the_floor_back() -> None:
    floor = after(HEADSET, *SPOKEN, Heard(heard("I led")))

    assert after(floor, ReplyFailed()).stage is Stage.LISTENING


def test_the_closing_words_end_the_session_and_nobody_is_heard_any_more() -> None:
    floor = after(HEADSET, *SPOKEN, Asked(Ask.CLOSE), ReplyBegins(ends=True))

    floor, effects = step(floor, ReplyHeard(), 0)

    assert floor.stage is Stage.OVER
    assert floor.held
    assert effects == ()


@pytest.mark.parametrize(
    ("text", "is_sign"),
    [
        ("Mm-hm.", True),
        ("Oui, d’accord", True),
        ("I see", True),
        ("Bien sûr !", True),
        ("No", False),
        ("Yes but", False),
        ("Attendez", False),
        ("", False),
    ],
)
def test_signs_of_listening_want_no_floor(text: str, is_sign: bool) -> None:
    found: bool = is_sign_of_listening(text)

    assert found is is_sign


def effects_of(floor: Floor, event: Event) -> tuple[Effect, ...]:
    return step(floor, event, 0)[1]


@pytest.mark.parametrize("ask", [Ask.SKIP, Ask.REPEAT, Ask.REPHRASE, Ask.RETRY])
def test_a_wish_while_the_interviewer_speaks_stops_the_interviewer(ask: Ask) -> None:
    floor = after(LOUDSPEAKERS, Begun(), ReplyBegins(ends=False))

    effects = effects_of(floor, Asked(ask))

    assert effects[:2] == (StopSpeaking(), ConfirmCut())
    assert Decide(ask) in effects
