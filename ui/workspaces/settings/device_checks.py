"""Microphone and loudspeaker as checks; only the window has the means to look."""

from collections.abc import Iterator

from app.machine.check import Check, State
from app.shared.errors import N_
from ui.audio.devices import Plugged
from ui.audio.permission import Permission

_MICROPHONE = N_("Microphone")
_LOUDSPEAKER = N_("Loudspeaker")


def device_checks(plugged: Plugged, permission: Permission) -> Iterator[Check]:
    """Yield what is plugged in, and whether the system lets Exerzia listen."""
    if plugged.problem is not None:
        problem = plugged.problem
        yield Check(
            "devices",
            N_("Microphone and loudspeaker"),
            State.LIMITED,
            problem.what,
            problem.remedy,
            dict(problem.values),
        )
        return
    yield _microphone(plugged, permission)
    yield _loudspeaker(plugged)


def _microphone(plugged: Plugged, permission: Permission) -> Check:
    if permission is Permission.DENIED:
        return Check(
            "microphone",
            _MICROPHONE,
            State.LIMITED,
            N_("The system does not let Exerzia listen."),
            N_("Allow it in the privacy settings of the system, or type your answers."),
        )
    device = plugged.microphone(None)
    if device is None:
        return Check(
            "microphone",
            _MICROPHONE,
            State.LIMITED,
            N_("None is plugged in."),
            N_("Plug one in, or type your answers."),
        )
    values: dict[str, object] = {
        "name": device.name,
        "count": len(plugged.microphones),
    }
    if permission is Permission.UNASKED:
        finding = N_("{name}. The system asks you when it is first used.")
    else:
        finding = N_("{name}. It is opened in a spoken session alone.")
    return Check("microphone", _MICROPHONE, State.WORKS, finding, values=values)


def _loudspeaker(plugged: Plugged) -> Check:
    device = plugged.loudspeaker(None)
    if device is None:
        return Check(
            "loudspeaker",
            _LOUDSPEAKER,
            State.LIMITED,
            N_("None is plugged in."),
            N_("Plug one in, or read the interviewer’s words."),
        )
    return Check(
        "loudspeaker",
        _LOUDSPEAKER,
        State.WORKS,
        N_("{name}."),
        values={"name": device.name, "count": len(plugged.loudspeakers)},
    )
