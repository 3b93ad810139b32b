"""A model of llama.cpp behind the language port."""

import time
from collections.abc import Mapping, Sequence

from engine.adapters.llama_cpp.embedding import embed_texts
from engine.adapters.llama_cpp.generation import Loaded, Written, write_turn
from engine.adapters.llama_cpp.labels import weigh_labels
from engine.adapters.llama_cpp.memory import OnSlice, Progress
from engine.adapters.llama_cpp.rendering import Rendering
from engine.adapters.llama_cpp.said import Said
from engine.adapters.llama_cpp.states import StateShelf
from engine.api.cancel import Cancel
from engine.api.language_model import (
    Finish,
    Generation,
    Messages,
    ModelFacts,
    OnText,
    Reading,
    Sampling,
)


class LlamaModel:
    """Writes, reads and weighs with one loaded model; not for two threads at once.

    Give it back with ``close``: left to Python's own order, llama.cpp's parts may end
    the process when they go.
    """

    def __init__(
        self,
        loaded: Loaded,
        rendering: Rendering,
        facts: ModelFacts,
        shelf: StateShelf,
        threads: int,
    ) -> None:
        self._loaded = loaded
        self._rendering = rendering
        self._facts = facts
        self._shelf = shelf
        self._threads = threads
        self.on_slice: OnSlice = _ignore
        """Told after every slice that was read: a sign of progress."""

    @property
    def facts(self) -> ModelFacts:
        """What is known of the model."""
        return self._facts

    def close(self) -> None:
        """Give the memory back; nothing works afterwards."""
        self._loaded.close()

    def count(self, messages: Messages) -> int:
        """Return how many tokens a prompt takes, with the opening of the reply."""
        return len(self._rendering.for_reply(messages))

    def read(
        self, messages: Messages, cancel: Cancel, *, is_open: bool = False
    ) -> Reading:
        """Read a prompt ahead; an open last message without its last word."""
        begun = time.monotonic()
        rendering = self._rendering
        tokens = (rendering.so_far if is_open else rendering.whole)(messages)
        memory = self._loaded.memory
        progress = memory.read(memory.talk, tokens, cancel, self.on_slice)
        return _reading(tokens, progress, begun)

    def generate(
        self, messages: Messages, sampling: Sampling, on_text: OnText, cancel: Cancel
    ) -> Generation:
        """Write the next assistant turn."""
        begun = time.monotonic()
        tokens = self._rendering.for_reply(messages)
        memory = self._loaded.memory
        progress = memory.read(
            memory.talk, tokens, cancel, self.on_slice, room=sampling.most_tokens
        )
        reading = _reading(tokens, progress, begun)
        if not progress.complete:
            return _generation(_UNWRITTEN, reading, begun, None)
        first = _FirstText(on_text)
        written = write_turn(self._loaded, sampling, first, cancel)
        self._rendering.remember(written.said)
        return _generation(written, reading, begun, first.at)

    def label_probabilities(
        self, messages: Messages, labels: Sequence[str]
    ) -> Mapping[str, float]:
        """Return the probability of each label as the assistant's next words."""
        tokens = {
            label: tuple(self._loaded.weights.plain(label)) for label in labels if label
        }
        if not tokens:
            return {}
        prompt = self._rendering.for_reply(messages)
        return weigh_labels(self._loaded, prompt, tokens, self.on_slice)

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Return one unit vector for each text."""
        return embed_texts(self._loaded.weights, texts, self._threads, self.on_slice)

    def keep_state(self, messages: Messages, name: str) -> bool:
        """Read ``messages`` and keep what was read on disk under a scenario's name."""
        self.read(messages, Cancel())
        memory, context = self._loaded.memory, self._loaded.context
        data = context.state(memory.talk.number)
        return self._shelf.keep(name, memory.talk.tokens, data)

    def restore_state(self, name: str) -> bool:
        """Take up what was kept for a scenario; False when there is none that fits."""
        found = self._shelf.find(name)
        if found is None:
            return False
        memory, context = self._loaded.memory, self._loaded.context
        memory.forget(memory.talk)
        memory.forget(memory.aside)
        if not context.put_back(memory.talk.number, found.data):
            memory.forget(memory.talk)
            self._shelf.drop(name)
            return False
        memory.take_up(found.tokens)
        return True


class _FirstText:
    """Passes text on, and notes when the first came."""

    def __init__(self, on_text: OnText) -> None:
        self._on_text = on_text
        self.at: float | None = None

    def __call__(self, text: str) -> None:
        if self.at is None:
            self.at = time.monotonic()
        self._on_text(text)


_UNWRITTEN = Written(Said((), ()), "", Finish.CANCELLED)


def _ignore(_tokens: int) -> None:
    pass


def _reading(tokens: Sequence[int], progress: Progress, begun: float) -> Reading:
    return Reading(
        tokens=len(tokens),
        reused=progress.reused,
        duration_ms=_since(begun),
        complete=progress.complete,
    )


def _generation(
    written: Written, reading: Reading, begun: float, first: float | None
) -> Generation:
    duration = _since(begun)
    return Generation(
        text=written.text,
        tokens=len(written.said.tokens),
        reading=reading,
        first_text_ms=duration if first is None else round((first - begun) * 1000),
        duration_ms=duration,
        finish=written.finish,
    )


def _since(begun: float) -> int:
    return round((time.monotonic() - begun) * 1000)
