"""No model comes or goes from within a demonstration."""

from typing import TYPE_CHECKING

from app.shared.errors import N_, Refused

if TYPE_CHECKING:
    from app.models.tools import ModelTools


def refuse_for_show(tools: "ModelTools") -> None:
    """Refuse to bring models, or to move where they lie, in a demonstration.

    Its folder is thrown away at the end, with what was fetched into it.

    Raises:
        Refused: this is a demonstration.
    """
    if tools.parts.is_for_show:
        raise Refused(
            N_("This is a demonstration: models can be looked at, not changed."),
            N_("Close it, open Exerzia as usual, then go to Settings, Models."),
        )
