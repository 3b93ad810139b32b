"""How a failure crosses from the worker to its owner."""

import traceback
from pathlib import Path

from engine.api.errors import ExpectedError, Refused, Unavailable
from engine.runtime.messages import JsonValue, Parcel

_REFUSED = "refused"
_UNAVAILABLE = "unavailable"
_FAULT = "fault"


class ServiceFault(Exception):  # noqa: N818 (said like the families of errors)
    """A service raised what it should not: a fault of the engine or of ours.

    Attributes:
        kind: name of the exception's type.
        place: file and line it came from; never its message, which may hold content.
    """

    def __init__(self, kind: str, place: str) -> None:
        self.kind = kind
        self.place = place
        super().__init__(f"{kind} at {place}")


def pack_failure(error: BaseException) -> Parcel:
    """Return what to send for an error a service raised."""
    if isinstance(error, ExpectedError):
        family = _REFUSED if isinstance(error, Refused) else _UNAVAILABLE
        values = {name: _plain(value) for name, value in error.values.items()}
        return Parcel(
            {
                "family": family,
                "what": error.what,
                "remedy": error.remedy,
                "values": values,
            }
        )
    return Parcel(
        {"family": _FAULT, "type": type(error).__name__, "place": _place(error)}
    )


def unpack_failure(parcel: Parcel) -> ExpectedError | ServiceFault:
    """Return the error that was sent."""
    match parcel.body:
        case {
            "family": str(family),
            "what": str(what),
            "remedy": str(remedy),
            "values": dict(values),
        }:
            kind = Refused if family == _REFUSED else Unavailable
            return kind(what, remedy, values)
        case {"type": str(name), "place": str(place)}:
            return ServiceFault(name, place)
        case _:
            return ServiceFault("unknown", "unknown")


def _plain(value: object) -> JsonValue:
    return value if isinstance(value, bool | int | float | str) else str(value)


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return "unknown"
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}"
