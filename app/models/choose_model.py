"""Decide which model an engine runs."""

from app.models.tools import ModelTools
from app.shared.changes import Changes, Noun
from app.shared.errors import N_, Refused
from engine.models.catalogue.records import Purpose
from engine.models.installed import found_models

_FIELDS = {
    Purpose.LANGUAGE: "language_model",
    Purpose.HEARING: "hearing_model",
}


def choose_model(tools: ModelTools, purpose: Purpose, model_id: str | None) -> Changes:
    """Run ``model_id`` for ``purpose`` from now on; None: the best that is here.

    Any model that is here can be chosen, one put into the folder by hand too.

    Raises:
        Refused: voices are not chosen here (each interviewer has one), no such model
            is installed, or it is for something else.
        Unavailable: the choice cannot be kept; nothing has changed.
    """
    field = _FIELDS.get(purpose)
    if field is None:
        raise Refused(
            N_("Voices are not chosen here: every interviewer speaks with its own."),
            N_("Remove a voice if you never want to hear it."),
        )
    if model_id is not None:
        _check(tools, purpose, model_id)
    tools.choose(**{field: model_id})
    tools.refreshed()
    return Changes.of(Noun.MODEL, Noun.SETTINGS)


def _check(tools: ModelTools, purpose: Purpose, model_id: str) -> None:
    here = found_models(tools.store)
    found = next((each for each in here if each.id == model_id), None)
    if found is None:
        raise Refused(
            N_("The model {name} is not here."),
            N_("See which are: exerzia models list"),
            {"name": model_id},
        )
    if found.purpose is not purpose:
        raise Refused(
            N_("The model {name} is for something else."),
            N_("See what each model is for: exerzia models list"),
            {"name": model_id},
        )
