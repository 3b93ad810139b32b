"""Read every byte of models again, and say whether each is still what it was."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.models.tools import ModelTools
from app.shared.errors import N_, Refused
from engine.api.cancel import Cancel
from engine.models.store.reading import Installed
from engine.models.store.removing import BY_HAND


@dataclass(frozen=True, slots=True)
class Verified:
    """What reading one model again showed."""

    model_id: str
    name: str
    damaged: tuple[str, ...]
    """Names of files that are not what they were; empty: all is well."""
    remedy: str = ""
    """Catalogue key of what to do about it; empty: nothing."""


FETCH_AGAIN = N_("It is used no more. Download it again: only what is damaged comes.")
IMPORT_AGAIN = N_("It is used no more. Import it again.")
ASK = N_(
    "It belongs to everybody on this computer, and is still used. Ask who manages this "
    "computer to fetch it again."
)


def verify_models(
    tools: ModelTools,
    model_ids: Sequence[str] | None,
    on_progress: Callable[[str, int, int], None],
    cancel: Cancel,
) -> tuple[Verified, ...]:
    """Return what each model is like; those after a cancel are left out.

    A damaged one is used no more, unless it is everybody's: that is not ours to move.

    Args:
        tools: of models.
        model_ids: which; None: all of them.
        on_progress: told the model's name, bytes read and bytes in all.
        cancel: stops between two pieces of a file.

    Raises:
        Refused: one of them is not here, or was put into the folder by hand.
        Unavailable: a file cannot be read.
    """
    here = {each.id: each for each in tools.store.installed()}
    wanted = tuple(here) if model_ids is None else tuple(model_ids)
    for each in wanted:
        if each not in here:
            raise _unknown(each)
    found: list[Verified] = []
    for each in wanted:
        name = here[each].manifest.name

        def told(done: int, total: int, name: str = name) -> None:
            on_progress(name, done, total)

        damaged = tools.store.verify(each, told, cancel)
        if damaged or not cancel.cancelled:
            remedy = _remedy(tools, here[each]) if damaged else ""
            found.append(Verified(each, name, damaged, remedy))
        if cancel.cancelled:
            break
    if any(each.damaged for each in found):
        tools.refreshed()
    return tuple(found)


def _remedy(tools: ModelTools, model: Installed) -> str:
    if model.shared:
        return ASK
    return IMPORT_AGAIN if tools.catalogue.model(model.id) is None else FETCH_AGAIN


def _unknown(model_id: str) -> Refused:
    if model_id.startswith(BY_HAND):
        return Refused(
            N_("Nobody told what this model should be: it was put here by hand."),
            N_("Import it; then it can be checked: exerzia models import"),
        )
    return Refused(
        N_("The model {name} is not here."),
        N_("See which are: exerzia models list"),
        {"name": model_id},
    )
