"""Language models for the tests of the wording."""

from collections.abc import Callable, Iterator

from engine.api.cancel import Cancel
from engine.api.errors import Unavailable
from engine.api.language_model import Messages, Sampling
from engine.testing.language_model import ScriptedModel


def silent() -> ScriptedModel:
    """Return a model that says nothing at all."""
    return ScriptedModel(replies=[""])


def saying(*replies: str) -> ScriptedModel:
    """Return a model that says these replies, the last one again and again."""
    return ScriptedModel(replies=replies)


class DyingModel(ScriptedModel):
    """Dies after a number of tokens of what it was going to say."""

    after = 0

    def pieces(self, messages: Messages, sampling: Sampling) -> Iterator[str]:
        yield from list(super().pieces(messages, sampling))[: self.after]
        raise Unavailable("The model has stopped.", "Go on without it.")


def dying(reply: str, after: int) -> DyingModel:
    model = DyingModel(replies=[reply])
    model.after = after
    return model


class InterruptedModel(ScriptedModel):
    """Has somebody cut in after a number of tokens."""

    after = 0
    cancel = Cancel()

    def pieces(self, messages: Messages, sampling: Sampling) -> Iterator[str]:
        for place, token in enumerate(super().pieces(messages, sampling)):
            if place == self.after:
                self.cancel.cancel()
            yield token


def interrupted(reply: str, after: int) -> InterruptedModel:
    model = InterruptedModel(replies=[reply])
    model.after = after
    model.cancel = Cancel()
    return model


def drifting(*ways: Callable[[Messages], str]) -> ScriptedModel:
    """Return a model that drifts: it goes through ``ways``, one a call."""
    model = ScriptedModel()

    def write(messages: Messages) -> str:
        return ways[len(model.calls) % len(ways)](messages)

    model.rule = write
    return model
