"""Read every byte of models again, and say whether each is still what it was."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.models.tools import ModelTools
from app.shared.errors import N_, Refused
from engine.api.cancel import Cancel


@dataclass(frozen=True, slots=True)
class Verified:
    """What reading one model again showed."""

    model_id: str
    name: str
    damaged: tuple[str, ...]
    """Names of files that are not what they were; empty: all is well."""


def verify_models(
    tools: ModelTools,
    model_ids: Sequence[str] | None,
    on_progress: Callable[[str, int, int], None],
    cancel: Cancel,
) -> tuple[Verified, ...]:
    """Return what each model is like; those after a cancel are left out.

    A damaged one is used no more: downloading it again fetches what is damaged.

    Args:
        tools: of models.
        model_ids: which; None: all of them.
        on_progress: told the model's name, bytes read and bytes in all.
        cancel: stops between two pieces of a file.

    Raises:
        Refused: one of them is not here.
        Unavailable: a file cannot be read.
    """
    here = {each.manifest.id: each.manifest for each in tools.store.installed()}
    wanted = tuple(here) if model_ids is None else tuple(model_ids)
    for each in wanted:
        if each not in here:
            raise Refused(
                N_("The model {name} is not here."),
                N_("See which are: exerzia models list"),
                {"name": each},
            )
    found: list[Verified] = []
    for each in wanted:
        name = here[each].name

        def told(done: int, total: int, name: str = name) -> None:
            on_progress(name, done, total)

        damaged = tools.store.verify(each, told, cancel)
        if cancel.cancelled:
            break
        found.append(Verified(each, name, damaged))
    if any(each.damaged for each in found):
        tools.refreshed()
    return tuple(found)
