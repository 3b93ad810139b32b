"""What has a sound is played, what has none is said, one after the other."""

from dataclasses import dataclass, field

import pytest

from app.shared.errors import Unavailable
from engine.api.audio import Audio
from engine.api.voice import SpokenPart
from tests.ui.audio.mouths import HandSpeaker
from tests.ui.sounds import HandLoudspeaker, noise
from ui.audio.joined_loudspeaker import JoinedLoudspeaker

pytestmark = pytest.mark.usefixtures("qapp")

SOUND = SpokenPart(Audio(noise(900, 500), 16_000), (), ())
SOUND_MS = 500


@dataclass
class Stage:
    """A joined loudspeaker between two hands."""

    is_usual: bool = True
    lost: list[str] = field(default_factory=list)
    heard: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.sound = HandLoudspeaker(lambda: None)
        self.system = HandSpeaker()
        self.speaker = JoinedLoudspeaker(
            self.sound, 70, lambda: self.lost.append("lost"), is_usual=self.is_usual
        )
        self.speaker.on_progress(self.heard.append)


@pytest.fixture
def stage() -> Stage:
    return Stage()


@pytest.mark.requirement("E-039")
def test_what_has_no_sound_is_said_by_the_system_at_the_volume_that_was_chosen(
    stage: Stage,
) -> None:
    part = stage.system.part("Good morning.")

    stage.speaker.play(part)
    during = stage.speaker.is_playing
    stage.system.told.on_end()

    assert stage.system.said == [("Good morning.", 70)]
    assert (during, stage.speaker.is_playing) == (True, False)
    assert stage.speaker.played_ms == part.audio.duration_ms
    assert stage.heard[-1] == part.audio.duration_ms
    assert stage.sound.parts == []


def test_a_word_that_the_system_tells_is_where_the_caption_is(stage: Stage) -> None:
    part = stage.system.part("Good morning.")
    stage.speaker.play(part)

    stage.system.told.on_word(5)

    assert stage.speaker.played_ms >= part.words[1].start_ms


def test_both_kinds_follow_one_another_in_one_count(stage: Stage) -> None:
    part = stage.system.part("Good morning.")
    stage.speaker.play(SOUND)
    stage.speaker.play(part)
    stage.speaker.play(SOUND)
    before_its_time = list(stage.system.said)

    stage.sound.play_to(SOUND_MS, end=True)
    stage.system.told.on_end()
    stage.sound.play_to(200)

    assert before_its_time == []
    assert stage.sound.parts == [SOUND]
    assert stage.speaker.played_ms == SOUND_MS + part.audio.duration_ms + 200


def test_sound_alone_is_counted_as_its_loudspeaker_counts(stage: Stage) -> None:
    stage.speaker.play(SOUND)
    stage.sound.play_to(300)
    stage.sound.play_to(SOUND_MS, end=True)
    stage.speaker.play(SOUND)
    stage.sound.play_to(100)

    assert stage.heard == [300, SOUND_MS, 100]


@pytest.mark.requirement("E-037")
def test_stopping_silences_the_system_and_drops_what_waits(stage: Stage) -> None:
    stage.speaker.play(stage.system.part("Good morning."))
    stage.speaker.play(stage.system.part("And you?"))

    stage.speaker.stop()

    assert stage.system.hearer is None
    assert stage.system.said == [("Good morning.", 70)]
    assert not stage.speaker.is_playing


def test_a_pause_holds_the_system_too(stage: Stage) -> None:
    stage.speaker.play(stage.system.part("Good morning."))

    stage.speaker.pause(paused=True)
    held = stage.system.paused
    stage.speaker.pause(paused=False)

    assert (held, stage.system.paused) == (True, False)


def test_a_system_that_fails_is_told_as_a_loudspeaker_that_is_gone(
    stage: Stage,
) -> None:
    stage.speaker.play(stage.system.part("Good morning."))

    stage.system.told.on_failed()

    assert stage.lost == ["lost"]
    assert not stage.speaker.is_playing


@pytest.mark.requirement("E-039")
def test_the_system_never_speaks_through_another_loudspeaker_than_the_chosen_one() -> (
    None
):
    stage = Stage(is_usual=False)

    with pytest.raises(Unavailable, match="another loudspeaker"):
        stage.speaker.play(stage.system.part("Good morning."))

    assert stage.system.said == []
