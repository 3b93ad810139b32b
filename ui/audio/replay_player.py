"""Hearing an answer again: one stretch at a time, with pause and seeking."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.shared.errors import N_
from engine.api.audio import SAMPLE_BYTES, Audio
from engine.api.sound import Loudspeaker
from engine.api.voice import SpokenPart
from ui.audio.replay_state import ReplayStage, ReplayState, Stretch
from ui.audio.sound import Sound
from ui.kit.jobs import Job
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks

_NO_LOUDSPEAKER = Problem(
    N_("There is no loudspeaker here, so the answer cannot be heard."),
    N_("Plug in a headset or loudspeakers and try again; its words are in the report."),
)
_LOST = Problem(
    N_("The loudspeaker is gone."),
    N_("Plug it in again, or choose another one in the settings, then play again."),
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """The sound of a stretch, and where the person wants it."""

    audio: Audio
    loudspeaker: str | None
    """Identifier of the device; None: the system's own choice."""
    volume: int
    """0 to 100."""


Fetch = Callable[[Stretch], Fetched]
"""Opens the sound of a stretch; called on a lane, may raise an expected error."""


class ReplayPlayer(QObject):
    """Plays one stretch at a time: another one takes its place.

    It keeps the loudspeaker it has until other devices are plugged in or chosen.

    Signals:
        state_changed: read ``state``; about 30 times a second while playing.
    """

    state_changed = Signal()

    def __init__(
        self, tasks: Tasks, sound: Sound, fetch: Fetch, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks.owned_by(self)
        self._sound = sound
        self._fetch = fetch
        self._state = ReplayState()
        self._fetched: Fetched | None = None
        self._speaker: Loudspeaker | None = None
        self._chosen: tuple[str | None, int] = (None, 0)
        """Device and volume of the loudspeaker."""
        self._sounds = False
        """Whether the loudspeaker has a part of the stretch, played or held."""
        self._from_ms = 0
        """Where that part began."""
        self._job: Job | None = None
        sound.devices.changed.connect(self._on_devices)

    @property
    def state(self) -> ReplayState:
        """What is heard now."""
        return self._state

    def play(self, stretch: Stretch) -> None:
        """Play a stretch from its beginning."""
        self.stop()
        self._set(ReplayState(stretch, ReplayStage.FETCHING))
        fetch = self._fetch
        self._job = self._tasks.query(
            lambda: fetch(stretch), self._on_fetched, self._on_failed
        )

    def toggle(self, stretch: Stretch) -> None:
        """Pause ``stretch``, go on with it, or begin it."""
        stage = self._state.stage if self._state.stretch == stretch else None
        if stage is ReplayStage.PLAYING:
            self.pause()
        elif stage is ReplayStage.PAUSED:
            self.go_on()
        elif stage is not ReplayStage.FETCHING:
            self.play(stretch)

    def pause(self) -> None:
        """Hold the sound where it is."""
        if self._state.stage is ReplayStage.PLAYING and self._speaker is not None:
            self._speaker.pause(paused=True)
            self._set(replace(self._state, stage=ReplayStage.PAUSED))

    def go_on(self) -> None:
        """Go on where it was paused."""
        if self._state.stage is not ReplayStage.PAUSED:
            return
        if self._speaker is None or not self._sounds:
            self._begin_at(self._state.at_ms)
            return
        self._speaker.pause(paused=False)
        self._set(replace(self._state, stage=ReplayStage.PLAYING, problem=None))

    def seek(self, at_ms: int) -> None:
        """Go to another moment of the stretch; what was paused stays paused."""
        if self._fetched is None or self._state.stage is ReplayStage.REST:
            return
        at = max(0, min(at_ms, self._state.length_ms))
        was_playing = self._state.stage is ReplayStage.PLAYING
        self._silence()
        if was_playing:
            self._begin_at(at)
        else:
            self._set(replace(self._state, at_ms=at))

    def stop(self) -> None:
        """Fall silent and forget the sound."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        self._silence()
        self._fetched = None
        if self._state.stage is not ReplayStage.REST:
            self._set(ReplayState(self._state.stretch))

    def _begin_at(self, at_ms: int) -> None:
        fetched = self._fetched
        if fetched is None:
            return
        speaker = self._speaker_for(fetched)
        if speaker is None:
            self._hold_with(_NO_LOUDSPEAKER, at_ms)
            return
        self._sounds, self._from_ms = True, at_ms
        self._set(
            replace(self._state, stage=ReplayStage.PLAYING, at_ms=at_ms, problem=None)
        )
        speaker.play(SpokenPart(_rest_of(fetched.audio, at_ms), (), ()))

    def _on_fetched(self, fetched: Fetched) -> None:
        self._job = None
        self._fetched = fetched
        self._set(replace(self._state, length_ms=fetched.audio.duration_ms))
        self._begin_at(0)

    def _on_failed(self, problem: Problem) -> None:
        self._job = None
        self._set(ReplayState(self._state.stretch, problem=problem))

    def _on_progress(self, played_ms: int) -> None:
        speaker = self._speaker
        if speaker is None or not self._sounds:
            return
        if speaker.is_playing:
            at = min(self._from_ms + played_ms, self._state.length_ms)
            self._set(replace(self._state, at_ms=at))
        else:
            self._sounds, self._fetched = False, None
            self._set(ReplayState(self._state.stretch))

    def _speaker_for(self, fetched: Fetched) -> Loudspeaker | None:
        chosen = (fetched.loudspeaker, fetched.volume)
        if self._speaker is None or chosen != self._chosen:
            self._speaker = self._sound.loudspeaker(*chosen, self._on_lost)
            self._chosen = chosen
            if self._speaker is not None:
                self._speaker.on_progress(self._on_progress)
        return self._speaker

    def _on_devices(self) -> None:
        """Take up what was plugged in, the next time something is played."""
        if not self._sounds:
            self._speaker = None

    def _on_lost(self) -> None:
        """Stay where the sound broke off: it goes on when a device is back."""
        self._speaker = None
        if self._sounds:
            self._sounds = False
            self._hold_with(_LOST, self._state.at_ms)

    def _hold_with(self, problem: Problem, at_ms: int) -> None:
        self._set(
            replace(self._state, stage=ReplayStage.PAUSED, at_ms=at_ms, problem=problem)
        )

    def _silence(self) -> None:
        if self._speaker is not None and self._sounds:
            self._speaker.stop()
        self._sounds = False

    def _set(self, state: ReplayState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit()


def _rest_of(audio: Audio, at_ms: int) -> Audio:
    first = at_ms * audio.rate // 1000 * SAMPLE_BYTES
    return Audio(audio.pcm[first:], audio.rate)
