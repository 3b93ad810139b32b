"""What feeds the machine."""

import psutil

from engine.hardware.facts import PowerFacts


def read_power() -> PowerFacts:
    """Return whether there is a battery, and how full it is."""
    try:
        battery = psutil.sensors_battery()
    except (OSError, AttributeError):
        # A bare system without /sys, or one for which psutil has no such question.
        return PowerFacts()
    if battery is None:
        return PowerFacts()
    # A battery that does not say whether it is charging is not alarming.
    return PowerFacts(
        has_battery=True,
        plugged=battery.power_plugged is not False,
        percent=round(battery.percent),
    )
