"""Devices as a list to choose from."""

from engine.api.sound import Device
from ui.audio.devices import Plugged
from ui.design.components.option import Option
from ui.kit.context import UiContext

USUAL = ""
"""The value of "as the system chooses"."""


def microphone_options(
    plugged: Plugged, wanted: str | None, ui: UiContext
) -> tuple[Option, ...]:
    """Return the microphones; one that was chosen and is away keeps its place."""
    return _options(plugged.microphones, wanted, ui)


def loudspeaker_options(
    plugged: Plugged, wanted: str | None, ui: UiContext
) -> tuple[Option, ...]:
    """Return the loudspeakers; one that was chosen and is away keeps its place."""
    return _options(plugged.loudspeakers, wanted, ui)


def _options(
    devices: tuple[Device, ...], wanted: str | None, ui: UiContext
) -> tuple[Option, ...]:
    usual = Option(USUAL, ui.t("As the system chooses"))
    there = [Option(device.id, device.name) for device in devices]
    away = wanted is not None and wanted not in {device.id for device in devices}
    gone = [Option(wanted, ui.t("Not plugged in"))] if away and wanted else []
    return (usual, *there, *gone)
