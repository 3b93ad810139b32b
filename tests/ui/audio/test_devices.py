"""Which device is taken, and whether it keeps the voice from the microphone."""

import subprocess
import sys

import pytest

from app.domain.settings import HeadsetUse, Settings
from tests.ui.sounds import HEADSET, INNER, SPEAKERS, USUAL
from ui.audio.device_options import microphone_options
from ui.audio.devices import Plugged
from ui.audio.sound import wears_headset
from ui.kit.context import UiContext


def test_the_device_that_was_chosen_is_taken() -> None:
    assert USUAL.microphone("head") == HEADSET


def test_without_a_choice_the_system_chooses() -> None:
    assert USUAL.microphone(None) == INNER
    assert USUAL.loudspeaker(None) == SPEAKERS


def test_for_a_device_that_is_away_the_system_chooses() -> None:
    assert USUAL.microphone("gone") == INNER


def test_with_nothing_plugged_in_there_is_none() -> None:
    assert Plugged().microphone(None) is None
    assert Plugged().loudspeaker("speakers") is None


@pytest.mark.requirement("E-043")
@pytest.mark.parametrize(
    ("use", "loudspeaker", "worn"),
    [
        (HeadsetUse.AUTO, "speakers", False),
        (HeadsetUse.AUTO, "head", True),
        (HeadsetUse.HEADSET, "speakers", True),
        (HeadsetUse.LOUDSPEAKERS, "head", False),
    ],
)
def test_a_headset_is_known_by_its_name_unless_the_person_says_otherwise(
    use: HeadsetUse, loudspeaker: str, worn: bool
) -> None:
    settings = Settings(headset=use, loudspeaker=loudspeaker)

    assert wears_headset(settings, USUAL) is worn


def test_a_chosen_device_that_is_away_keeps_its_place_in_the_list(
    ui: UiContext,
) -> None:
    options = microphone_options(USUAL, "gone", ui)

    assert [option.words for option in options] == [
        "As the system chooses",
        "Internal microphone",
        "USB Headset",
        "Not plugged in",
    ]


@pytest.mark.slow
def test_the_window_does_not_load_the_sound_before_it_is_needed() -> None:
    show = (
        "import sys, ui.shell.start, ui.shell.workspaces, ui.audio.sound; "
        "print('PySide6.QtMultimedia' in sys.modules)"
    )

    shown = subprocess.run(
        [sys.executable, "-c", show], capture_output=True, text=True, check=True
    )

    assert shown.stdout.strip() == "False"
