"""From a file to a model ready for work."""

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from engine.adapters.llama_cpp.context import LAYOUT_VERSION, Context, ContextPlan
from engine.adapters.llama_cpp.digests import Digests
from engine.adapters.llama_cpp.families import (
    FAMILIES,
    TEMPLATES_VERSION,
    Family,
    family_of,
)
from engine.adapters.llama_cpp.generation import Loaded
from engine.adapters.llama_cpp.gguf_header import read_header
from engine.adapters.llama_cpp.library import build, llama
from engine.adapters.llama_cpp.memory import Memory
from engine.adapters.llama_cpp.model import LlamaModel
from engine.adapters.llama_cpp.refusals import unknown_family
from engine.adapters.llama_cpp.rendering import Rendering
from engine.adapters.llama_cpp.states import Limits, StateKey, StateShelf
from engine.adapters.llama_cpp.weights import LoadPlan, Weights
from engine.api.language_model import ModelFacts

DEFAULT_CONTEXT = 8192
"""Tokens a conversation may take, when the model was made for as many."""


@dataclass(frozen=True, slots=True)
class ModelPlan:
    """Which model, and what it may take."""

    path: Path
    state_folder: Path
    """Where states and digests are kept."""
    context_tokens: int = DEFAULT_CONTEXT
    threads: int = 0
    """0: as many as there are cores."""
    family: str = ""
    """Template family, when the catalogue knows it; otherwise the file is asked."""
    limits: Limits = field(default_factory=Limits)


def load_model(plan: ModelPlan) -> LlamaModel:
    """Return the model, loaded.

    Raises:
        DamagedModel: the file is not whole.
        Unavailable: it cannot be read, or is of a kind we cannot render for.
        LibraryMissing: llama.cpp is not installed.
        MemoryError: this machine has not the memory.
    """
    header = read_header(plan.path)
    family = _family(plan) if plan.family else family_of(header, plan.path)
    llama()
    digests = Digests(plan.state_folder)
    is_new = digests.known(plan.path) is None
    with ThreadPoolExecutor(1) as reading, ExitStack() as undo:
        digest = reading.submit(digests.of, plan.path)
        loaded = _load(plan, check_numbers=is_new)
        undo.callback(loaded.close)
        rendering = Rendering(family, loaded.weights)
        facts = _facts(plan, family, digest.result(), loaded)
        undo.pop_all()
    shelf = StateShelf(plan.state_folder / "states", _key(facts), plan.limits)
    return LlamaModel(loaded, rendering, facts, shelf, _threads(plan))


def _load(plan: ModelPlan, *, check_numbers: bool) -> Loaded:
    with ExitStack() as undo:
        weights = Weights(LoadPlan(plan.path, check_numbers))
        undo.callback(weights.close)
        tokens = min(plan.context_tokens, weights.trained_context)
        context = Context(weights, ContextPlan(tokens, _threads(plan)))
        undo.pop_all()
    return Loaded(weights, context, Memory(context, tokens))


def _family(plan: ModelPlan) -> Family:
    if plan.family not in FAMILIES:
        raise unknown_family(plan.path)
    return FAMILIES[plan.family]


def _facts(plan: ModelPlan, family: Family, digest: str, loaded: Loaded) -> ModelFacts:
    return ModelFacts(
        name=plan.path.name,
        digest=digest,
        family=family.name,
        build=build(),
        context_tokens=loaded.memory.cells,
    )


def _key(facts: ModelFacts) -> StateKey:
    return StateKey(
        digest=facts.digest,
        build=facts.build,
        context_tokens=facts.context_tokens,
        family=facts.family,
        versions=(TEMPLATES_VERSION, LAYOUT_VERSION),
    )


def _threads(plan: ModelPlan) -> int:
    return plan.threads or psutil.cpu_count(logical=False) or os.cpu_count() or 1
