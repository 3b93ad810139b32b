"""What a worker process does: written once for each engine, run by the host."""

from typing import Protocol

from engine.api.cancel import Cancel
from engine.runtime.messages import Parcel


class Request(Protocol):
    """One request under way in the worker; it has a thread of its own."""

    @property
    def verb(self) -> str:
        """What is asked."""

    @property
    def parcel(self) -> Parcel:
        """With what."""

    @property
    def cancel(self) -> Cancel:
        """Whether nobody waits for it any more."""

    def send(self, part: Parcel) -> None:
        """Send a part of the answer at once."""

    def receive(self, timeout_s: float) -> Parcel | None:
        """Return what the caller sent after the request; None when nothing came."""


class Service(Protocol):
    """An engine in its own process.

    Made without arguments. Loads its native library in ``load``, never on import.
    Requests may come at the same time, each on its own thread: a service guards what
    must not be shared. An ``ExpectedError`` raised anywhere reaches the caller as it
    is; anything else is told as a fault of the engine.
    """

    def load(self, settings: Parcel) -> Parcel:
        """Get ready; return what the application should know (the ready line)."""

    def handle(self, request: Request) -> Parcel:
        """Do what is asked; return the end of the answer."""

    def close(self) -> None:
        """Give everything back."""
