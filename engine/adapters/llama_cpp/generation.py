"""Writes a turn, token by token."""

from dataclasses import dataclass

from engine.adapters.llama_cpp.context import Context
from engine.adapters.llama_cpp.memory import Memory
from engine.adapters.llama_cpp.outlet import Outlet
from engine.adapters.llama_cpp.said import Said
from engine.adapters.llama_cpp.sampler import Sampler, sampler_of
from engine.adapters.llama_cpp.weights import Weights
from engine.api.cancel import Cancel
from engine.api.language_model import Finish, OnText, Sampling


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model ready for work: its weights, a context, and what that has read."""

    weights: Weights
    context: Context
    memory: Memory

    def close(self) -> None:
        """Give everything back, in the order llama.cpp needs."""
        self.context.close()
        self.weights.close()


@dataclass(frozen=True, slots=True)
class Written:
    """What came of a generation."""

    said: Said
    text: str
    finish: Finish


def write_turn(
    loaded: Loaded, sampling: Sampling, on_text: OnText, cancel: Cancel
) -> Written:
    """Write after the prompt that the conversation's line holds."""
    with sampler_of(sampling, loaded.context) as sampler:
        return _Turn(loaded, sampler, Outlet(sampling.stop), on_text).write(
            sampling.most_tokens, cancel
        )


class _Turn:
    def __init__(
        self, loaded: Loaded, sampler: Sampler, outlet: Outlet, on_text: OnText
    ) -> None:
        self._loaded = loaded
        self._sampler = sampler
        self._outlet = outlet
        self._on_text = on_text
        self._tokens: list[int] = []
        self._pieces: list[bytes] = []
        self._shown: list[str] = []

    def write(self, most_tokens: int, cancel: Cancel) -> Written:
        finish = self._finish(most_tokens, cancel)
        self._show(self._outlet.finish())
        said = Said(tuple(self._tokens), tuple(self._pieces))
        return Written(said, "".join(self._shown), finish)

    def _finish(self, most_tokens: int, cancel: Cancel) -> Finish:
        memory = self._loaded.memory
        while not cancel.cancelled:
            token = self._sampler.choose()
            if self._loaded.weights.controls(token):
                return Finish.STOP
            self._take(token)
            if self._outlet.stopped:
                return Finish.STOP
            if len(self._tokens) >= most_tokens:
                return Finish.LENGTH
            memory.append(memory.talk, token)
        return Finish.CANCELLED

    def _take(self, token: int) -> None:
        piece = self._loaded.weights.piece(token)
        self._tokens.append(token)
        self._pieces.append(piece)
        self._show(self._outlet.feed(piece))

    def _show(self, text: str) -> None:
        if text:
            self._shown.append(text)
            self._on_text(text)
