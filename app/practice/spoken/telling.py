"""The state that is told, put together from all sides."""

from collections.abc import Callable
from dataclasses import replace

from app.practice.spoken.equipment import Equipment
from app.practice.spoken.mouth import Mouth
from app.practice.spoken.state import SpokenState, Stage
from engine.dialogue.floor.floor import Floor


class Telling:
    """Tells the state each time something of it changed.

    Attributes:
        state: as it was told last.
    """

    def __init__(self, on_state: Callable[[SpokenState], None]) -> None:
        self._on_state = on_state
        self.state = SpokenState()

    def tell(self, **changes: object) -> None:
        """Take up ``changes`` of the state's fields."""
        state = replace(self.state, **changes)  # type: ignore[arg-type]  # its own fields
        if state != self.state:
            self.state = state
            self._on_state(state)

    def follow(self, floor: Floor, mouth: Mouth, equipment: Equipment) -> None:
        """Take up where everything stands."""
        listens = floor.stage is Stage.LISTENING and not floor.typing
        said = floor.spoke or bool(floor.so_far)
        self.tell(
            stage=floor.stage,
            ear=floor.ear,
            typing=floor.typing,
            can_speak=floor.hears and floor.device and equipment.can_hear,
            paused_because=floor.reason if floor.stage is Stage.PAUSED else None,
            stable=self.state.stable if said else "",
            tentative=self.state.tentative if said else "",
            level_dbfs=self.state.level_dbfs if listens else None,
            speech=self.state.speech and listens,
            caption=mouth.caption,
            mouth=mouth.viseme,
            missing=equipment.missing,
            notice=equipment.notice,
        )
