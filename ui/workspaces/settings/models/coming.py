"""Models on their way together: a pack, or one alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.models import OfferedPack, Transfer, TransferState
from ui.kit.problems import Problem, problem_of

_GOING = frozenset({TransferState.WAITING, TransferState.RUNNING})


class Standing(StrEnum):
    """Where models on their way stand."""

    GOING = "going"
    PAUSED = "paused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Coming:
    """What is told of them."""

    transfers: tuple[Transfer, ...]
    here: int = 0
    """Bytes of what belongs to them and was here before."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Of those that are not here yet, in the order they come."""
        return tuple(
            each.model_id
            for each in self.transfers
            if each.state is not TransferState.DONE
        )

    @property
    def standing(self) -> Standing:
        """One of them that is fetched, or waits, decides; then one that failed."""
        states = {each.state for each in self.transfers}
        if states & _GOING:
            return Standing.GOING
        failed = TransferState.FAILED in states
        return Standing.FAILED if failed else Standing.PAUSED

    @property
    def running(self) -> Transfer | None:
        """The one that is being fetched now."""
        running = (
            each for each in self.transfers if each.state is TransferState.RUNNING
        )
        return next(running, None)

    @property
    def done(self) -> int:
        """Bytes that need not be fetched again."""
        return self.here + sum(each.done for each in self.transfers)

    @property
    def total(self) -> int:
        """Bytes in all, as far as they are known."""
        return self.here + sum(max(each.total, each.done) for each in self.transfers)

    @property
    def share(self) -> float | None:
        """What is done, 0 to 1; None while nobody knows."""
        return self.done / self.total if self.total else None

    @property
    def speed(self) -> float:
        """Bytes a second; 0 when nothing comes."""
        return sum(each.speed for each in self.transfers)

    @property
    def seconds_left(self) -> float | None:
        """Until all of them are here, at the present speed."""
        return (self.total - self.done) / self.speed if self.speed > 0 else None

    @property
    def problem(self) -> Problem | None:
        """Why one of them did not come."""
        errors = (
            each.problem
            for each in self.transfers
            if each.state is TransferState.FAILED and each.problem is not None
        )
        return next(map(problem_of, errors), None)


def coming_pack(
    pack: OfferedPack, transfers: Sequence[Transfer], installed: frozenset[str]
) -> Coming | None:
    """Return how a pack comes; None while nobody asked for all that it lacks.

    Args:
        pack: as it is offered.
        transfers: all that are known.
        installed: identifiers of the models that are here.
    """
    own = {each.id for each in pack.models}
    coming = tuple(each for each in transfers if each.model_id in own)
    known = {each.model_id for each in coming}
    if pack.is_here or not own <= known | installed or not Coming(coming).ids:
        return None
    here = sum(each.size or 0 for each in pack.models if each.id not in known)
    return Coming(coming, here)
