"""The interviewer heard, then the person, before the first conversation."""

import pytest

from app.domain.settings import AnswerBy
from app.settings.read_settings import read_settings
from app.shared.errors import Unavailable
from tests.ui.seeing import button, visible, words_on
from tests.ui.shell.first_run.beginning import Beginning
from tests.ui.sounds import HEADSET, noise
from ui.audio.devices import Plugged
from ui.design.components.select import Select
from ui.shell.first_run.state import Step

pytestmark = [pytest.mark.requirement("E-081"), pytest.mark.requirement("E-014")]

SENTENCE = noise(20, 500) + noise(3_000, 1_000)


@pytest.fixture
def hearing(beginning: Beginning) -> Beginning:
    """Somebody at microphone and loudspeaker."""
    beginning.reach_sound()
    return beginning


def say(beginning: Beginning, pcm: bytes = SENTENCE) -> None:
    button(beginning.page, "Say a sentence").click()
    beginning.sound.microphones[-1][1].say(pcm)
    button(beginning.page, "That is all").click()


def test_the_person_hears_their_own_sentence(hearing: Beginning) -> None:
    say(hearing)

    assert "This is how you are heard." in words_on(hearing.page)
    assert hearing.sound.loudspeakers[-1][2].parts[0].audio.pcm == SENTENCE


def test_afterwards_it_says_how_they_are_heard(hearing: Beginning) -> None:
    say(hearing)
    hearing.sound.loudspeakers[-1][2].play_to(1_500, end=True)

    assert "You are heard well." in words_on(hearing.page)
    assert button(hearing.page, "Hear it again").isEnabled()


def test_the_sound_is_gone_with_the_page(hearing: Beginning) -> None:
    say(hearing)
    hearing.press("Continue")
    hearing.press("Back")

    assert "This is how you are heard." not in words_on(hearing.page)
    assert "You then hear yourself." in words_on(hearing.page)


def test_leaving_in_the_middle_gives_the_microphone_back(hearing: Beginning) -> None:
    hearing.press("Say a sentence")
    hearing.press("Continue")

    assert not hearing.sound.microphones[-1][1].is_open


def test_a_chosen_device_is_kept_for_the_conversations(hearing: Beginning) -> None:
    _loudspeaker, microphone = visible(hearing.page, Select)
    microphone.chosen.emit(HEADSET.id)

    assert read_settings(hearing.application.vault).microphone == HEADSET.id


def test_the_sentence_comes_through_the_chosen_devices(hearing: Beginning) -> None:
    loudspeaker, microphone = visible(hearing.page, Select)
    loudspeaker.chosen.emit(HEADSET.id)
    microphone.chosen.emit(HEADSET.id)
    say(hearing)

    assert hearing.sound.microphones[-1][0] == HEADSET.id
    assert hearing.sound.loudspeakers[-1][0] == HEADSET.id


def test_who_wants_to_type_is_taken_at_their_word(hearing: Beginning) -> None:
    hearing.press("I will type")

    assert read_settings(hearing.application.vault).answer_by is AnswerBy.TYPING
    assert hearing.step is Step.GUIDED


def test_who_goes_on_may_speak(hearing: Beginning) -> None:
    hearing.press("Continue")

    assert read_settings(hearing.application.vault).answer_by is AnswerBy.SPEAKING


def test_a_refused_permission_is_told_with_what_to_do(hearing: Beginning) -> None:
    hearing.sound.problem = Unavailable("The system says no.", "Allow it, or type.")
    hearing.press("Say a sentence")

    assert "The system says no. Allow it, or type." in words_on(hearing.page)
    assert button(hearing.page, "I will type").isEnabled()


def test_a_computer_without_devices_says_so_and_goes_on(hearing: Beginning) -> None:
    hearing.sound.plugs.plug(Plugged())

    shown = words_on(hearing.page)
    assert "No microphone is plugged in. Plug one in, or type." in shown
    assert not button(hearing.page, "Say a sentence").isEnabled()
    assert button(hearing.page, "Continue").isEnabled()


def test_a_microphone_plugged_in_now_can_be_used_now(hearing: Beginning) -> None:
    hearing.sound.plugs.plug(Plugged())
    hearing.sound.plugs.plug(Plugged((HEADSET,), (HEADSET,)))
    say(hearing)

    assert "This is how you are heard." in words_on(hearing.page)


def test_without_an_engine_that_hears_it_says_that_one_types(
    hearing: Beginning,
) -> None:
    assert "You answer by typing until a pack that listens is here" in words_on(
        hearing.page
    )
