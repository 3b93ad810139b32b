"""Vectors of texts: the mean over their tokens, of length 1.

Made in a small context of its own, which goes when it is done: the conversation keeps
what it has read. A model made for conversation gives vectors that tell subjects apart
roughly, not finely.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.adapters.llama_cpp.library import llama
from engine.adapters.llama_cpp.memory import OnSlice
from engine.adapters.llama_cpp.refusals import engine_failed
from engine.adapters.llama_cpp.weights import Weights

WINDOW = 512
"""Tokens read at once; a longer text is read window by window and weighted."""

Vector = npt.NDArray[np.float64]


def embed_texts(
    weights: Weights, texts: Sequence[str], threads: int, on_text: OnSlice
) -> list[list[float]]:
    """Return one unit vector for each text; zeros for a text without a token."""
    if not texts:
        return []
    embedder = _Embedder(weights, threads)
    try:
        found = []
        for text in texts:
            found.append(embedder.vector(weights.plain(text)).tolist())
            on_text(len(found))
        return found
    finally:
        embedder.close()


class _Embedder:
    def __init__(self, weights: Weights, threads: int) -> None:
        self._library = library = llama()
        self._width = weights.width
        parameters = library.llama_context_default_params()
        parameters.n_ctx = parameters.n_batch = parameters.n_ubatch = WINDOW
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.embeddings = True
        parameters.pooling_type = library.LLAMA_POOLING_TYPE_MEAN
        self._handle = library.llama_init_from_model(weights.handle, parameters)
        if not self._handle:
            raise MemoryError("no room for a second context")
        self._batch = library.llama_batch_init(WINDOW, 0, 1)

    def close(self) -> None:
        self._library.llama_batch_free(self._batch)
        self._library.llama_free(self._handle)

    def vector(self, tokens: Sequence[int]) -> Vector:
        total = np.zeros(self._width)
        for start in range(0, len(tokens), WINDOW):
            piece = tokens[start : start + WINDOW]
            total += len(piece) * self._mean(piece)
        length = float(np.linalg.norm(total))
        return total / length if length else total

    def _mean(self, tokens: Sequence[int]) -> Vector:
        library, batch = self._library, self._batch
        library.llama_memory_clear(library.llama_get_memory(self._handle), True)  # noqa: FBT003 (a C function)
        batch.n_tokens = len(tokens)
        for place, token in enumerate(tokens):
            batch.token[place] = token
            batch.pos[place] = place
            batch.n_seq_id[place] = 1
            batch.seq_id[place][0] = 0
            batch.logits[place] = 1
        if library.llama_decode(self._handle, batch) != 0:
            raise engine_failed()
        found = library.llama_get_embeddings_seq(self._handle, 0)
        return np.ctypeslib.as_array(found, (self._width,)).astype(np.float64)
