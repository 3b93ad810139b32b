"""What feeds the machine."""

from app.machine.check import Check, State
from app.shared.errors import N_
from engine.hardware.facts import PowerFacts

_LOW_PERCENT = 15


def check_power(power: PowerFacts) -> Check:
    """Return whether the machine is on the mains, or how long its battery lasts."""
    name = N_("Power")
    if not power.has_battery or power.percent is None:
        return Check("power", name, State.WORKS, N_("No battery, or it does not tell."))
    values: dict[str, object] = {"percent": power.percent}
    if power.plugged:
        finding = N_("On the mains, battery at {percent} %.")
        return Check("power", name, State.WORKS, finding, values=values)
    low = power.percent < _LOW_PERCENT
    return Check(
        "power",
        name,
        State.LIMITED if low else State.WORKS,
        N_("On battery, {percent} % left."),
        N_("Plug the computer in. A session that stops is offered again.")
        if low
        else "",
        values,
    )
