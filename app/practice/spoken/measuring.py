"""Measuring the sound of answers once they are kept, beside everything else."""

from collections.abc import Callable

from app.practice.keep_measures import keep_measures
from app.practice.spoken.lanes import Cancellable
from app.practice.spoken.place import Place
from engine.api.audio import Audio
from engine.api.cancel import Cancel
from engine.api.delivery import SoundMeasures
from engine.api.hearing import Hearing


class Measuring:
    """One answer after the other; used from the session's thread.

    Nobody waits for it: it begins while the interviewer is heard, so that no reply is
    later for it, and goes on after the session was left. An answer whose sound could
    not be measured has no measures, and nothing is said of it: the report tells what
    it knows nothing of.
    """

    def __init__(self, place: Place, hearing: Callable[[], Hearing | None]) -> None:
        """Measure nothing yet.

        Args:
            place: where the session is held.
            hearing: returns who measures, if there is one now.
        """
        self._place = place
        self._hearing = hearing
        self._waiting: dict[int, Audio] = {}
        self._turn: int | None = None
        """The turn being measured."""
        self._job: Cancellable | None = None

    def take(self, turn: int, sound: Audio) -> None:
        """Have the sound of a turn measured; an earlier one of that turn is not."""
        self.forget(turn)
        self._waiting[turn] = sound

    def forget(self, turn: int) -> None:
        """Have nothing of a turn measured: it went on without any sound."""
        self._waiting.pop(turn, None)
        if turn == self._turn:
            self._give_up()

    def begin(self) -> None:
        """Measure what waits, now that nobody waits for a reply."""
        if self._job is not None or not self._waiting:
            return
        hearing = self._hearing()
        if hearing is None:
            self._waiting.clear()
            return
        turn = min(self._waiting)
        sound = self._waiting.pop(turn)
        self._turn = turn
        self._job = self._place.lanes.ask(
            _measuring(hearing, sound),
            lambda _: None,
            lambda measures: self._on_measured(turn, measures),
            lambda _: self._next(),
        )

    def _on_measured(self, turn: int, measures: SoundMeasures) -> None:
        vault, session = self._place.vault, self._place.live.session.id
        self._place.lanes.command(
            lambda: keep_measures(vault, session, turn, measures),
            lambda _: None,
            lambda _: None,
        )
        self._next()

    def _next(self) -> None:
        self._turn, self._job = None, None
        self.begin()

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._turn, self._job = None, None


def _measuring(
    hearing: Hearing, sound: Audio
) -> Callable[[Callable[[None], None], Cancel], SoundMeasures]:
    def work(_: Callable[[None], None], cancel: Cancel) -> SoundMeasures:
        return hearing.measure(sound, cancel)

    return work
