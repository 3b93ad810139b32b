"""Names of devices that sit on a head, and of those that do not."""

import pytest

from ui.audio.headset import sounds_like_headset


@pytest.mark.parametrize(
    "name",
    [
        "AirPods Pro de Léa",
        "Casque USB Logitech H390",
        "Écouteurs (Realtek Audio)",
        "Headphones (2- High Definition Audio Device)",
        "USB Headset Analog Stereo",
        "Hands-Free AG Audio",
        "Jabra Evolve2 65",
        "WH-1000XM4",
        "Oreillette Bluetooth",
        "Galaxy Buds2",
    ],
)
def test_a_headset_is_known_by_its_name(name: str) -> None:
    assert sounds_like_headset(name)


@pytest.mark.parametrize(
    "name",
    [
        "MacBook Pro Speakers",
        "Built-in Audio Analog Stereo",
        "Haut-parleurs (Realtek Audio)",
        "HDMI / DisplayPort",
        "Null Output",
        "Yeti Stereo Microphone",
    ],
)
def test_a_loudspeaker_is_none(name: str) -> None:
    assert not sounds_like_headset(name)
