"""Three seconds of a microphone, and what they tell."""

import pytest
from PySide6.QtCore import QCoreApplication

from app.shared.errors import Unavailable
from tests.ui.sounds import HandMicrophone, HandSound, noise
from ui.audio.microphone_trial import MicrophoneTrial, TrialState
from ui.audio.permission import Permission
from ui.audio.verdict import Meter, Verdict, judge

pytestmark = pytest.mark.usefixtures("qapp")

QUIET, ROOM, VOICE, FAINT, LOUD = -70.0, -58.0, -28.0, -52.0, -32.0


def words(room: float, voice: float) -> list[float]:
    """Return three seconds of somebody who speaks half of the time."""
    return ([room] * 6 + [voice] * 6) * 5


@pytest.mark.requirement("E-037")
@pytest.mark.parametrize(
    ("levels", "verdict"),
    [
        (words(ROOM, VOICE), Verdict.HEARD),
        (words(QUIET, FAINT), Verdict.FAINT),
        (words(LOUD, LOUD + 15), Verdict.LOUD_ROOM),
        (words(ROOM, ROOM + 4), Verdict.NOBODY),
        ([-90.0] * 60, Verdict.MUTED),
        ([], Verdict.MUTED),
    ],
)
def test_what_three_seconds_tell(levels: list[float], verdict: Verdict) -> None:
    assert judge(levels).verdict is verdict


def test_the_room_is_measured_between_the_words() -> None:
    assert judge(words(ROOM, VOICE)).noise_dbfs == ROOM


def test_sound_cut_anywhere_is_measured_in_frames_of_fifty_milliseconds() -> None:
    meter = Meter()
    pcm = noise(1_000, 500)

    for start in range(0, len(pcm), 333):
        meter.take(pcm[start : start + 333])

    assert len(meter.levels) == 10
    assert meter.levels == pytest.approx([-30.3] * 10, abs=0.1)


@pytest.fixture
def sound() -> HandSound:
    return HandSound()


@pytest.fixture
def trial(sound: HandSound) -> MicrophoneTrial:
    return MicrophoneTrial(sound, QCoreApplication.instance())


def the_microphone(sound: HandSound) -> HandMicrophone:
    return sound.microphones[-1][1]


def test_a_trial_opens_the_microphone_for_three_seconds_and_gives_it_back(
    trial: MicrophoneTrial, sound: HandSound
) -> None:
    trial.start("head")
    microphone = the_microphone(sound)
    was_open = microphone.is_open
    for _ in range(6):
        microphone.say(noise(20, 250) + noise(3_000, 250))

    assert was_open
    assert sound.microphones[-1][0] == "head"
    assert not microphone.is_open
    assert trial.state.trial is not None
    assert trial.state.trial.verdict is Verdict.HEARD


def test_levels_are_told_while_it_runs(
    trial: MicrophoneTrial, sound: HandSound
) -> None:
    levels: list[float] = []
    trial.level.connect(levels.append)
    trial.start(None)

    the_microphone(sound).say(noise(3_000, 200))

    assert len(levels) == 4


def test_a_microphone_that_cannot_be_had_is_told(
    trial: MicrophoneTrial, sound: HandSound
) -> None:
    sound.problem = Unavailable("No microphone is plugged in.", "Plug one in, or type.")

    trial.start(None)

    assert trial.state.problem is not None
    assert not trial.state.running


def test_a_microphone_that_goes_away_ends_the_trial(
    trial: MicrophoneTrial, sound: HandSound
) -> None:
    trial.start(None)
    the_microphone(sound).say(noise(3_000, 100))

    the_microphone(sound).lose()

    assert not trial.state.running


def test_leaving_gives_the_microphone_back_and_tells_nothing(
    trial: MicrophoneTrial, sound: HandSound
) -> None:
    trial.start(None)

    trial.stop()

    assert not the_microphone(sound).is_open
    assert trial.state == TrialState()


def test_where_the_system_asks_the_person_it_is_let_to_ask(
    trial: MicrophoneTrial, sound: HandSound
) -> None:
    sound.granted = Permission.UNASKED

    trial.start(None)

    assert sound.asked == 1
    assert the_microphone(sound).is_open
