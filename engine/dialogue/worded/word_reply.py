"""Words one turn: asks the model, checks what it writes, finishes what it leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.api.language_model import (
    Finish,
    Generation,
    LanguageModel,
    Message,
    Sampling,
)
from engine.dialogue.worded.asking import begins_to_ask
from engine.dialogue.worded.clauses import ClauseCutter
from engine.dialogue.worded.outlet import Outlet
from engine.dialogue.worded.records import Worded
from engine.dialogue.worded.task import Task

TEMPERATURE = 0.6
TOKENS_PER_WORD = 2
SPARE_TOKENS = 40
STOPS = ("[", "\n\n")
"""The prompt's own marks: a model that writes them has finished its turn."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to ask a model for."""

    task: Task
    messages: Sequence[Message]
    seed: int


def word_reply(
    order: Order, model: LanguageModel, outlet: Outlet, cancel: Cancel
) -> Worded:
    """Return the turn as said; its pieces went through ``outlet`` one by one.

    A model that fails is told of in the result: the turn is finished without it.
    """
    stop = Cancel()
    forget = cancel.when_cancelled(stop.cancel)
    try:
        generation = _generate(order, model, outlet, stop)
    except (Refused, Unavailable) as failure:
        outlet.finish(answered=False)
        return outlet.worded(failure=failure, seed=order.seed)
    finally:
        forget()
    outlet.finish(answered=True)
    return outlet.worded(generation, seed=order.seed)


def _generate(
    order: Order, model: LanguageModel, outlet: Outlet, stop: Cancel
) -> Generation:
    language = order.task.language
    cutter = ClauseCutter(lambda clause: begins_to_ask(clause, language))

    def hear(text: str) -> None:
        for cut in cutter.add(text):
            outlet.offer(cut)
        outlet.look_at(cutter.waiting)
        if outlet.is_closed or cutter.over:
            stop.cancel()

    sampling = Sampling(
        seed=order.seed,
        temperature=TEMPERATURE,
        most_tokens=order.task.most_words * TOKENS_PER_WORD + SPARE_TOKENS,
        stop=STOPS,
    )
    generation = model.generate(order.messages, sampling, hear, stop)
    if generation.finish is Finish.STOP:
        for cut in cutter.end():
            outlet.offer_last(cut)
    return generation
