"""The ports of the machine's own sound: a microphone and a loudspeaker."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from engine.api.voice import SpokenPart


@dataclass(frozen=True, slots=True)
class Device:
    """A microphone or a loudspeaker."""

    id: str
    """Stable between starts as far as the system makes it so."""
    name: str
    """As the system calls it."""
    is_headset: bool
    """A guess from its name and kind; the person decides."""


class Microphone(Protocol):
    """Gives 16 kHz mono samples at the pace of real time."""

    def start(
        self, on_pcm: Callable[[bytes], None], on_lost: Callable[[], None]
    ) -> None:
        """Begin; both are called on the thread that started it.

        Raises:
            Unavailable: no device, no permission, in use elsewhere.
        """

    def stop(self) -> None:
        """End; the device is given back."""


class Loudspeaker(Protocol):
    """Plays parts one after the other without a gap; used from one thread."""

    def play(self, part: SpokenPart) -> None:
        """Put ``part`` behind what is still to be played; never blocks."""

    def stop(self) -> int:
        """Fall silent at once and drop the rest; return ``played_ms`` at that moment."""

    def pause(self, *, paused: bool) -> None:
        """Hold the sound where it is, or go on."""

    @property
    def played_ms(self) -> int:
        """Sound heard since the queue was last empty, as far as the device tells."""

    @property
    def is_playing(self) -> bool:
        """Whether something is still to be heard."""

    def on_progress(self, call: Callable[[int], None]) -> None:
        """Call ``call(played_ms)`` about 30 times a second while playing, and at its end."""
