"""How the next token is chosen from the scores."""

from collections.abc import Iterator
from contextlib import contextmanager

from engine.adapters.llama_cpp.context import Context
from engine.adapters.llama_cpp.library import llama
from engine.api.language_model import Sampling

_ANY_SEED = 0xFFFFFFFF
"""llama.cpp takes this seed to mean any seed."""


class Sampler:
    """Chooses one token after another; the same seed and scores give the same ones."""

    def __init__(self, handle: int, context: Context) -> None:
        self._handle = handle
        self._context = context
        self._library = llama()

    def choose(self) -> int:
        """Return the next token, from the scores of the last one read."""
        token: int = self._library.llama_sampler_sample(
            self._handle, self._context.handle, -1
        )
        return token


@contextmanager
def sampler_of(sampling: Sampling, context: Context) -> Iterator[Sampler]:
    """Give a sampler for one generation."""
    library = llama()
    chain = library.llama_sampler_chain_init(
        library.llama_sampler_chain_default_params()
    )
    if sampling.temperature <= 0:
        links = [library.llama_sampler_init_greedy()]
    else:
        links = [
            library.llama_sampler_init_top_k(sampling.top_k),
            library.llama_sampler_init_top_p(sampling.top_p, 1),
            library.llama_sampler_init_min_p(sampling.min_p, 1),
            library.llama_sampler_init_temp(sampling.temperature),
            library.llama_sampler_init_dist(sampling.seed % _ANY_SEED),
        ]
    for link in links:
        library.llama_sampler_chain_add(chain, link)
    try:
        yield Sampler(chain, context)
    finally:
        library.llama_sampler_free(chain)
