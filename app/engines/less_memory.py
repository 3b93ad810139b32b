"""Which of the models that are here are left at a step down."""

from collections.abc import Sequence

from app.engines.machine import Machine
from app.engines.model_choice import heaviest, lighter_models, take_model
from app.engines.step_down import Step
from engine.models.catalogue.records import Purpose
from engine.models.installed import FoundModel


def steps_of(
    found: Sequence[FoundModel], chosen: str | None, machine: Machine
) -> tuple[Step, ...]:
    """Return the steps that would give something up, in their order.

    Args:
        found: every model that is here.
        chosen: the language model the person chose; None: the best that is here.
        machine: what there is to share.
    """
    used = take_model(found, Purpose.LANGUAGE, chosen, machine.memory).model
    steps: list[Step] = []
    if used is not None:
        steps.append(Step.READ_ONCE)
        if lighter_models(found, used):
            steps.append(Step.LIGHTER)
        steps.append(Step.SCRIPTED)
    if any(model.purpose is Purpose.VOICE for model in found):
        steps.append(Step.PLAIN_VOICE)
    return tuple(steps)


def left_at(
    step: Step, found: Sequence[FoundModel], chosen: str | None, machine: Machine
) -> tuple[FoundModel, ...]:
    """Return the models that engines may still run at ``step``."""
    left = tuple(found)
    if step >= Step.SCRIPTED:
        left = _without(left, Purpose.LANGUAGE)
    elif step >= Step.LIGHTER:
        used = take_model(found, Purpose.LANGUAGE, chosen, machine.memory).model
        lighter = heaviest(lighter_models(found, used)) if used is not None else None
        kept = (lighter,) if lighter is not None else ()
        left = (*_without(left, Purpose.LANGUAGE), *kept)
    if step >= Step.PLAIN_VOICE:
        left = _without(left, Purpose.VOICE)
    return left


def _without(models: Sequence[FoundModel], purpose: Purpose) -> tuple[FoundModel, ...]:
    return tuple(model for model in models if model.purpose is not purpose)
