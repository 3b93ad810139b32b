"""A spoken session that says and hears what a test tells it to."""

from dataclasses import replace
from typing import Any

from app.domain.engines import (
    EngineKind,
    EngineState,
    EngineStatus,
    system_speaks,
)
from app.engines.no_engines import NoEngines
from app.practice.ask_interviewer import Ask
from app.practice.spoken.place import Learned, Place, Ports, Watcher, Wishes
from app.practice.spoken.session import SpokenSession
from app.practice.spoken.state import SpokenState, standing_of
from app.practice.spoken.times import TurnTimes
from app.shared.errors import Unavailable
from engine.testing.hearing import ScriptedHearing
from engine.testing.voice import ScriptedVoice


class HandSession(SpokenSession):
    """Keeps what is asked of it; ``tell`` shows another moment."""

    def __init__(
        self, place: Place, ports: Ports, wishes: Wishes, watcher: Watcher
    ) -> None:
        self.place = place
        self.ports = ports
        self.wishes = wishes
        self.watcher = watcher
        self.asked: list[str] = []
        self.taught = Learned()
        self._now = SpokenState(can_speak=True)

    def tell(self, **changes: Any) -> None:
        """Show another moment of the session."""
        standing = standing_of(self.place.live, self.place.clock)
        self._now = replace(self._now, **{"standing": standing, **changes})
        self.watcher.on_state(self._now)

    def time(self, times: TurnTimes) -> None:
        """Tell how long a turn took."""
        self.watcher.on_latency(times)

    @property
    def state(self) -> SpokenState:
        return self._now

    @property
    def learned(self) -> Learned:
        return self.taught

    def begin(self) -> None:
        self.asked.append("begin")

    def finish(self) -> None:
        self.asked.append("finish")

    def give(self, text: str) -> None:
        self.asked.append(f"give {text}")

    def ask(self, ask: Ask) -> None:
        self.asked.append(f"ask {ask.value}")

    def interrupt(self) -> None:
        self.asked.append("interrupt")

    def pause(self) -> None:
        self.asked.append("pause")

    def go_on(self) -> None:
        self.asked.append("go on")

    def type_instead(self) -> None:
        self.asked.append("type instead")

    def speak_instead(self) -> None:
        self.asked.append("speak instead")

    def equip(self, ports: Ports, *, headset: bool) -> None:
        self.ports = ports
        self.asked.append(f"equip headset={headset}")

    def loudspeaker_lost(self) -> None:
        self.asked.append("loudspeaker lost")

    def close(self) -> None:
        self.asked.append("close")


class HandEngines(NoEngines):
    """Engines of which a test decides what is there and how it is."""

    def __init__(self, *, hears: bool = True, speaks: bool = True) -> None:
        self.ear = ScriptedHearing() if hears else None
        self.mouth = ScriptedVoice() if speaks else None
        self.warmed: list[frozenset[EngineKind]] = []
        self.states = {
            EngineKind.LANGUAGE: EngineState.MISSING,
            EngineKind.HEARING: EngineState.READY if hears else EngineState.MISSING,
            EngineKind.VOICE: EngineState.READY if speaks else EngineState.MISSING,
        }

    @property
    def hearing(self) -> ScriptedHearing | None:
        return self.ear

    @property
    def voice(self) -> ScriptedVoice | None:
        return self.mouth

    def warm(self, kinds: frozenset[EngineKind]) -> None:
        self.warmed.append(kinds)

    def status(self) -> tuple[EngineStatus, ...]:
        names = {EngineKind.HEARING: "base", EngineKind.VOICE: "eSpeak NG"}
        return tuple(
            EngineStatus(
                kind,
                state,
                "" if state is EngineState.MISSING else names.get(kind, "small"),
                None,
                0 if state is EngineState.MISSING else 182_000_000,
            )
            for kind, state in self.states.items()
        )


class StoodInFor(HandEngines):
    """Engines of which the voice is missing and the system's own speaks."""

    def __init__(self) -> None:
        super().__init__(speaks=False)

    @property
    def voice(self) -> ScriptedVoice:
        return ScriptedVoice()

    def status(self) -> tuple[EngineStatus, ...]:
        engines = {status.kind: status for status in super().status()}
        engines[EngineKind.VOICE] = EngineStatus(
            EngineKind.VOICE,
            EngineState.MISSING,
            "",
            Unavailable("The voice engine is not installed.", "Install Exerzia again."),
            0,
            system_speaks(),
            stands_in=True,
        )
        return tuple(engines.values())


class Stagehand:
    """Keeps the sessions that a room begins."""

    def __init__(self) -> None:
        self.sessions: list[HandSession] = []

    def hold(
        self, place: Place, ports: Ports, wishes: Wishes, watcher: Watcher
    ) -> HandSession:
        self.sessions.append(HandSession(place, ports, wishes, watcher))
        return self.sessions[-1]
