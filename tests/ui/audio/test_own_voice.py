"""A sentence of one's own, heard back and kept nowhere."""

import pytest
from PySide6.QtCore import QCoreApplication

from app.shared.errors import Unavailable
from tests.ui.sounds import (
    INNER,
    HandLoudspeaker,
    HandMicrophone,
    HandSound,
    noise,
)
from ui.audio.devices import Plugged
from ui.audio.own_voice import OwnVoice, OwnVoiceStage, OwnVoiceState, Through
from ui.audio.permission import Permission
from ui.audio.verdict import Verdict

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.requirement("E-081")]

SENTENCE = noise(20, 500) + noise(3_000, 1_000)
HERE = Through("head", "speakers", 80)


@pytest.fixture
def sound() -> HandSound:
    return HandSound()


@pytest.fixture
def own(sound: HandSound) -> OwnVoice:
    return OwnVoice(sound, QCoreApplication.instance())


def microphone(sound: HandSound) -> HandMicrophone:
    return sound.microphones[-1][1]


def loudspeaker(sound: HandSound) -> HandLoudspeaker:
    return sound.loudspeakers[-1][2]


def test_what_was_said_is_played_as_it_was_said(
    own: OwnVoice, sound: HandSound
) -> None:
    own.listen(HERE)
    microphone(sound).say(SENTENCE)

    own.enough()

    (part,) = loudspeaker(sound).parts
    assert part.audio.pcm == SENTENCE
    assert own.state.stage is OwnVoiceStage.PLAYING
    assert not microphone(sound).is_open
    assert (sound.microphones[0][0], sound.loudspeakers[0][:2]) == (
        "head",
        ("speakers", 80),
    )


def test_after_eight_seconds_it_is_played_without_being_asked(
    own: OwnVoice, sound: HandSound
) -> None:
    own.listen(HERE)

    for _ in range(8):
        microphone(sound).say(noise(3_000, 1_000))

    assert own.state.stage is OwnVoiceStage.PLAYING


def test_the_sentence_tells_how_one_is_heard(own: OwnVoice, sound: HandSound) -> None:
    own.listen(HERE)
    microphone(sound).say(SENTENCE)
    own.enough()

    loudspeaker(sound).play_to(1_500, end=True)

    assert own.state.trial is not None
    assert own.state.trial.verdict is Verdict.HEARD
    assert own.state.stage is OwnVoiceStage.REST


def test_it_can_be_heard_again(own: OwnVoice, sound: HandSound) -> None:
    own.listen(HERE)
    microphone(sound).say(SENTENCE)
    own.enough()
    loudspeaker(sound).play_to(1_500, end=True)

    own.play(HERE)

    assert loudspeaker(sound).parts[0].audio.pcm == SENTENCE
    assert len(sound.loudspeakers) == 2


def test_once_forgotten_nothing_of_it_can_be_played(
    own: OwnVoice, sound: HandSound
) -> None:
    own.listen(HERE)
    microphone(sound).say(SENTENCE)
    own.enough()

    own.forget()
    own.play(HERE)

    assert own.state == OwnVoiceState()
    assert loudspeaker(sound).stopped
    assert len(sound.loudspeakers) == 1


def test_a_slip_of_the_finger_plays_nothing(own: OwnVoice, sound: HandSound) -> None:
    own.listen(HERE)
    microphone(sound).say(noise(3_000, 100))

    own.enough()

    assert own.state == OwnVoiceState()
    assert sound.loudspeakers == []


def test_a_microphone_that_cannot_be_had_is_told_with_what_to_do(
    own: OwnVoice, sound: HandSound
) -> None:
    sound.problem = Unavailable("The system does not let Exerzia.", "Allow it.")

    own.listen(HERE)

    assert own.state.problem is not None
    assert own.state.problem.remedy == "Allow it."
    assert own.state.stage is OwnVoiceStage.REST


def test_a_microphone_that_goes_away_is_told_and_its_sound_dropped(
    own: OwnVoice, sound: HandSound
) -> None:
    own.listen(HERE)
    microphone(sound).say(SENTENCE)

    microphone(sound).lose()

    assert own.state.problem is not None
    assert not own.state.has_sound


def test_without_a_loudspeaker_one_is_told_that_one_was_heard() -> None:
    sound = HandSound(Plugged((INNER,), (), INNER.id, None))
    own = OwnVoice(sound, QCoreApplication.instance())
    own.listen(HERE)
    microphone(sound).say(SENTENCE)

    own.enough()

    assert own.state.problem is not None
    assert own.state.trial is not None
    assert not own.state.has_sound


def test_a_loudspeaker_that_goes_away_leaves_the_sentence_to_be_heard_again(
    own: OwnVoice, sound: HandSound
) -> None:
    own.listen(HERE)
    microphone(sound).say(SENTENCE)
    own.enough()

    loudspeaker(sound).lose()

    assert own.state.stage is OwnVoiceStage.REST
    assert own.state.has_sound


def test_where_the_system_asks_the_person_it_is_let_to_ask(
    own: OwnVoice, sound: HandSound
) -> None:
    sound.granted = Permission.UNASKED

    own.listen(HERE)

    assert sound.asked == 1
    assert own.state.stage is OwnVoiceStage.LISTENING
