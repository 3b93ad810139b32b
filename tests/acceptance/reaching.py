"""A worker's service that reaches for the network, and hides it."""

import contextlib
import socket

from engine.runtime.messages import Parcel
from engine.runtime.service import Request


class Reaching:
    """Opens an internet socket when it is asked anything."""

    def load(self, settings: Parcel) -> Parcel:
        """Need nothing."""
        del settings
        return Parcel()

    def handle(self, request: Request) -> Parcel:
        """Reach out, and say nothing of the refusal."""
        del request
        with contextlib.suppress(Exception):
            socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()
        return Parcel()

    def close(self) -> None:
        """Have nothing to give back."""
