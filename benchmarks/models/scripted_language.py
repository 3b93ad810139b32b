"""The language worker with its own model and costs, and words that were given before.

A model of random weights costs what a trained one costs and never makes sense. Here
each token is still chosen from the scores of all, then the script's takes its place,
so that the conversation holds the script and the pipeline behind it meets real words.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from engine.adapters.llama_cpp import generation
from engine.adapters.llama_cpp.context import Context
from engine.adapters.llama_cpp.sampler import Sampler, sampler_of
from engine.api.language_model import Sampling
from engine.runtime.messages import Parcel
from engine.runtime.service import Request
from engine.testing.language_model import say_as_planned
from engine.workers.language.messages import messages_from_value
from engine.workers.language.service import LanguageService

END = "<|im_end|>"


class ScriptedLanguageService(LanguageService):
    """Writes what the prompt asks to be said, word for word, then ends its turn.

    A planned text that begins with "#" names one of the ``replies`` of the settings.
    """

    def __init__(self) -> None:
        super().__init__()
        self._replies: dict[str, str] = {}
        self._script: Iterator[int] = iter(())

    def load(self, settings: Parcel) -> Parcel:
        """Load the model, and put the script behind its choice of tokens."""
        self._replies = dict(cast("dict[str, str]", settings.body["replies"]))
        ready = super().load(settings)
        generation.sampler_of = self._scripted  # type: ignore[attr-defined]  # replaced on purpose, in this process alone
        return ready

    def _generate(self, request: Request) -> Parcel:
        planned = say_as_planned(messages_from_value(request.parcel.body["messages"]))
        text = self._replies.get(planned, planned)
        weights = self._loaded._loaded.weights  # noqa: SLF001 (the script is in its tokens)
        self._script = iter([*weights.plain(text), weights.mark(END)])
        return super()._generate(request)

    @contextmanager
    def _scripted(self, sampling: Sampling, context: Context) -> Iterator[Sampler]:
        with sampler_of(sampling, context) as sampler:
            yield _Scripted(sampler, self._script)


class _Scripted(Sampler):
    """Chooses at the same cost, and gives the script's token instead."""

    def __init__(self, sampler: Sampler, script: Iterator[int]) -> None:
        self._sampler = sampler
        self._script = script

    def choose(self) -> int:
        chosen = self._sampler.choose()
        return next(self._script, chosen)
