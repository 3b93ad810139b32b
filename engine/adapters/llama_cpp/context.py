"""A context of llama.cpp: reads tokens, gives scores, hands out its state."""

import ctypes
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.adapters.llama_cpp.library import complaints, llama
from engine.adapters.llama_cpp.memory import SLICE
from engine.adapters.llama_cpp.refusals import engine_failed
from engine.adapters.llama_cpp.weights import Weights
from engine.api.cancel import Cancel

LAYOUT_VERSION = 1
"""Raised when what a state holds changes: number type of the cells, attention …"""
_LINES = 2
_ABORTED = 2

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ContextPlan:
    """How big a context is, and how many threads it may use."""

    tokens: int
    threads: int


class Context:
    """Reads and remembers; give it back with ``close``, before the weights."""

    def __init__(self, weights: Weights, plan: ContextPlan) -> None:
        self._library = library = llama()
        self._weights = weights
        parameters = library.llama_context_default_params()
        parameters.n_ctx = plan.tokens
        parameters.n_batch = parameters.n_ubatch = SLICE
        parameters.n_seq_max = _LINES
        parameters.kv_unified = True
        parameters.n_threads = parameters.n_threads_batch = plan.threads
        # On a processor it makes a last, short slice of a prompt take 1.7 times as
        # long, and each written token 1.25 times: the two that a person waits for.
        parameters.flash_attn_type = library.LLAMA_FLASH_ATTN_TYPE_DISABLED
        self.handle: int | None = library.llama_init_from_model(
            weights.handle, parameters
        )
        if not self.handle:
            sys.stderr.write(complaints())
            raise MemoryError("no room for the context")
        self._memory = library.llama_get_memory(self.handle)
        self._batch = library.llama_batch_init(SLICE, 0, 1)
        self._cancel = Cancel()
        self._aborts = library.ggml_abort_callback(lambda _: self._cancel.cancelled)
        self._never = library.ggml_abort_callback()
        self.shares = not weights.runs_state

    def close(self) -> None:
        """Give the memory back."""
        if self.handle:
            self._library.llama_batch_free(self._batch)
            self._library.llama_free(self.handle)
            self.handle = None

    def decode(
        self, tokens: Sequence[int], start: int, line: int, cancel: Cancel
    ) -> bool:
        """Read at most a slice of tokens; False when it was cancelled meanwhile.

        Raises:
            Unavailable: llama.cpp could not.
        """
        self._fill(tokens, start, line)
        self._batch.logits[len(tokens) - 1] = 1
        with self._interruptible(cancel, len(tokens)):
            return self._run()

    def decode_scored(self, tokens: Sequence[int], start: int, line: int) -> Scores:
        """Read tokens and return the scores after each, one row a token."""
        self._fill(tokens, start, line)
        for place in range(len(tokens)):
            self._batch.logits[place] = 1
        self._run()
        return np.stack([self.scores(place) for place in range(len(tokens))])

    def scores(self, place: int = -1) -> Scores:
        """Return a copy of the scores of every token after a place of the last batch."""
        found = self._library.llama_get_logits_ith(self.handle, place)
        return np.ctypeslib.as_array(found, (self._weights.size,)).copy()

    def trim(self, line: int, start: int) -> bool:
        """Forget a line from ``start`` on; False when only all of it can be."""
        return bool(self._library.llama_memory_seq_rm(self._memory, line, start, -1))

    def copy(self, source: int, target: int, end: int) -> None:
        """Let ``target`` share the first ``end`` tokens of ``source``."""
        self._library.llama_memory_seq_cp(self._memory, source, target, 0, end)

    def clear(self, line: int) -> None:
        """Forget a line."""
        self._library.llama_memory_seq_rm(self._memory, line, -1, -1)

    def state(self, line: int) -> bytes:
        """Return what was read into a line, as it can be put back."""
        size = self._library.llama_state_seq_get_size(self.handle, line)
        found = (ctypes.c_uint8 * size)()
        count = self._library.llama_state_seq_get_data(self.handle, found, size, line)
        return bytes(memoryview(found)[:count])

    def put_back(self, line: int, state: bytes) -> bool:
        """Put a state into a line; False when it does not fit this context."""
        self.clear(line)
        data = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        taken = self._library.llama_state_seq_set_data(
            self.handle, data, len(state), line
        )
        return bool(taken == len(state))

    def _fill(self, tokens: Sequence[int], start: int, line: int) -> None:
        batch = self._batch
        batch.n_tokens = len(tokens)
        for place, token in enumerate(tokens):
            batch.token[place] = token
            batch.pos[place] = start + place
            batch.n_seq_id[place] = 1
            batch.seq_id[place][0] = line
            batch.logits[place] = 0

    @contextmanager
    def _interruptible(self, cancel: Cancel, count: int) -> Iterator[None]:
        """Let a cancel end the reading of a slice in its middle.

        Not for single tokens: to ask Python between all the steps of each token would
        cost more than the few milliseconds it could save.
        """
        if count == 1:
            yield
            return
        self._cancel = cancel
        self._library.llama_set_abort_callback(self.handle, self._aborts, None)
        try:
            yield
        finally:
            self._library.llama_set_abort_callback(self.handle, self._never, None)

    def _run(self) -> bool:
        result = self._library.llama_decode(self.handle, self._batch)
        if result in (0, _ABORTED):
            return bool(result == 0)
        sys.stderr.write(complaints())
        raise engine_failed()
