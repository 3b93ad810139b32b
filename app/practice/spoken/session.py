"""A practice session held aloud."""

from app.practice.spoken.place import Learned, Place, Ports, Watcher, Wishes
from app.practice.spoken.state import SpokenState
from engine.dialogue.records import Ask


class SpokenSession:
    """Listens, has the interviewer answer aloud, and keeps every turn as it ends.

    Without hearing the person writes, without a voice the interviewer is read, without
    a model it keeps to its script; any of them may be lost and come back at any moment.
    Used from one thread, on which every call of the watcher comes too.

    Args:
        place: the session that was started or resumed, and where it is kept.
        ports: engines and devices.
        wishes: how the person wants to be spoken with.
        watcher: who is told.
    """

    def __init__(
        self, place: Place, ports: Ports, wishes: Wishes, watcher: Watcher
    ) -> None:
        raise NotImplementedError

    @property
    def state(self) -> SpokenState:
        """As it was told last."""
        raise NotImplementedError

    @property
    def learned(self) -> Learned:
        """What to keep for the next session."""
        raise NotImplementedError

    def begin(self) -> None:
        """Say the interviewer's last turn, then listen."""

    def finish(self) -> None:
        """The spoken answer is over (push to finish)."""

    def give(self, text: str) -> None:
        """Give a written answer; comes back through ``on_draft`` if not possible now."""

    def ask(self, ask: Ask) -> None:
        """Ask something of the interviewer; ``Ask.CLOSE`` ends the session early."""

    def interrupt(self) -> None:
        """Stop the interviewer: it is the person's turn."""

    def pause(self) -> None:
        """Let time, listening and sound stand still."""

    def go_on(self) -> None:
        """Go on after a pause."""

    def type_instead(self) -> None:
        """Write from now on; what was said so far comes through ``on_draft``."""

    def speak_instead(self) -> None:
        """Speak again."""

    def equip(self, ports: Ports, *, headset: bool) -> None:
        """Work with other devices or engines from now on."""

    def close(self) -> None:
        """Leave: give the devices back, drop what is on its way. The session stays
        as committed."""
