"""Hearing an answer again: one at a time, paused, sought, and lost in mid-word."""

from uuid import UUID

import pytest

from app.shared.errors import Unavailable
from engine.api.audio import Audio
from tests.recorded import a_sound
from tests.ui.sounds import SPEAKERS, HandLoudspeaker, HandSound
from ui.audio.devices import Plugged
from ui.audio.replay_player import Fetched, ReplayPlayer
from ui.audio.replay_state import ReplayStage, Stretch
from ui.kit.context import UiContext

SESSION = UUID(int=7)
FIRST, SECOND = Stretch(SESSION, 1), Stretch(SESSION, 3, 200, 900)
SOUNDS = {FIRST: a_sound(5_000), SECOND: a_sound(700, seed=2)}


@pytest.fixture
def sound() -> HandSound:
    return HandSound()


@pytest.fixture
def player(ui: UiContext, sound: HandSound) -> ReplayPlayer:
    """A player of two stretches."""

    def fetch(stretch: Stretch) -> Fetched:
        return Fetched(SOUNDS[stretch], "head", 60)

    return ReplayPlayer(ui.tasks, sound, fetch)


def speaker_of(sound: HandSound) -> HandLoudspeaker:
    return sound.loudspeakers[-1][2]


def test_a_stretch_is_played_where_and_as_loud_as_the_person_chose(
    player: ReplayPlayer, sound: HandSound
) -> None:
    player.play(FIRST)

    device, volume, speaker = sound.loudspeakers[0]
    assert (device, volume) == ("head", 60)
    assert speaker.parts[0].audio == SOUNDS[FIRST]
    assert player.state.stage is ReplayStage.PLAYING
    assert player.state.length_ms == 5_000


def test_the_moment_that_is_heard_is_told_and_the_end_is_rest(
    player: ReplayPlayer, sound: HandSound
) -> None:
    player.play(FIRST)
    speaker_of(sound).play_to(1_200)
    midway = player.state.at_ms

    speaker_of(sound).play_to(5_000, end=True)

    assert midway == 1_200
    assert player.state.stage is ReplayStage.REST
    assert player.state.at_ms == 0


def test_another_stretch_takes_the_place_of_the_one_that_is_heard(
    player: ReplayPlayer, sound: HandSound
) -> None:
    player.play(FIRST)

    player.toggle(SECOND)

    assert sound.loudspeakers[0][2].stopped
    assert speaker_of(sound).parts[0].audio == SOUNDS[SECOND]
    assert player.state.stretch == SECOND


def test_the_same_button_pauses_and_goes_on(
    player: ReplayPlayer, sound: HandSound
) -> None:
    player.toggle(FIRST)
    player.toggle(FIRST)
    paused, held = player.state.stage, speaker_of(sound).held

    player.toggle(FIRST)

    assert (paused, held) == (ReplayStage.PAUSED, True)
    assert player.state.stage is ReplayStage.PLAYING
    assert not speaker_of(sound).held
    assert len(sound.loudspeakers) == 1


@pytest.mark.parametrize(("target", "at"), [(3_000, 3_000), (-500, 0), (90_000, 5_000)])
def test_seeking_plays_from_there_and_stays_within_the_stretch(
    player: ReplayPlayer, sound: HandSound, target: int, at: int
) -> None:
    player.play(FIRST)

    player.seek(target)

    rest = speaker_of(sound).parts[0].audio
    assert player.state.at_ms == at
    assert rest.pcm == SOUNDS[FIRST].pcm[at * 32 :]


def test_seeking_while_paused_stays_paused_and_goes_on_from_there(
    player: ReplayPlayer, sound: HandSound
) -> None:
    player.play(FIRST)
    player.pause()

    player.seek(2_000)
    sought = player.state
    player.go_on()

    assert (sought.stage, sought.at_ms) == (ReplayStage.PAUSED, 2_000)
    speaker_of(sound).play_to(100)
    assert player.state.at_ms == 2_100


def test_a_loudspeaker_that_is_pulled_out_is_told_and_the_place_is_kept(
    player: ReplayPlayer, sound: HandSound
) -> None:
    player.play(FIRST)
    speaker_of(sound).play_to(1_500)

    speaker_of(sound).lose()
    lost = player.state
    player.toggle(FIRST)

    assert (lost.stage, lost.at_ms) == (ReplayStage.PAUSED, 1_500)
    assert lost.problem is not None
    assert lost.problem.what == "The loudspeaker is gone."
    assert player.state.problem is None
    assert speaker_of(sound).parts[0].audio.duration_ms == 3_500


def test_without_a_loudspeaker_the_player_says_so(
    player: ReplayPlayer, sound: HandSound
) -> None:
    sound.plugs.plug(Plugged())

    player.play(FIRST)

    assert player.state.problem is not None
    assert player.state.problem.what.startswith("There is no loudspeaker here")
    assert player.state.stage is not ReplayStage.PLAYING


def test_sound_that_is_gone_is_told(ui: UiContext, sound: HandSound) -> None:
    def gone(_: Stretch) -> Fetched:
        raise Unavailable("The sound of this answer is no longer kept.", "")

    player = ReplayPlayer(ui.tasks, sound, gone)

    player.play(FIRST)

    assert player.state.stage is ReplayStage.REST
    assert player.state.problem is not None
    assert sound.loudspeakers == []


def test_stopping_forgets_the_sound(player: ReplayPlayer, sound: HandSound) -> None:
    player.play(FIRST)

    player.stop()
    player.seek(1_000)

    assert speaker_of(sound).stopped
    assert player.state.stage is ReplayStage.REST
    assert len(sound.loudspeakers) == 1


def test_an_empty_stretch_is_no_failure(ui: UiContext, sound: HandSound) -> None:
    player = ReplayPlayer(
        ui.tasks, sound, lambda _: Fetched(Audio(b"", 16_000), None, 100)
    )

    player.play(FIRST)
    speaker_of(sound).play_to(0, end=True)

    assert player.state.stage is ReplayStage.REST


def test_one_loudspeaker_plays_all_of_it(
    player: ReplayPlayer, sound: HandSound
) -> None:
    player.play(FIRST)
    player.pause()
    player.seek(1_000)
    player.go_on()
    player.play(SECOND)

    assert len(sound.loudspeakers) == 1


def test_what_was_plugged_in_is_taken_up_with_the_next_stretch(
    player: ReplayPlayer, sound: HandSound
) -> None:
    player.play(FIRST)
    player.stop()

    sound.plugs.plug(Plugged((), (SPEAKERS,), None, SPEAKERS.id))
    player.play(SECOND)

    assert len(sound.loudspeakers) == 2


def test_a_loudspeaker_that_goes_while_nothing_is_heard_is_not_told(
    player: ReplayPlayer, sound: HandSound
) -> None:
    player.play(FIRST)
    player.stop()

    speaker_of(sound).lose()

    assert player.state.problem is None
