"""The language worker as the application sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from engine.api.cancel import Cancel
from engine.api.language_model import (
    Generation,
    Messages,
    ModelFacts,
    OnText,
    Reading,
    Sampling,
)
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import Worker, WorkerSpec
from engine.workers.language.messages import (
    facts_from_body,
    generation_from_body,
    messages_to_value,
    reading_from_body,
    sampling_to_value,
    vectors_from_parcel,
)

DEFAULT_CONTEXT: Final = 8192
"""Tokens a conversation may take, when the model was made for as many."""
_SILENCE_S: Final = 90.0
"""Longest wait for a slice or a token; a slow machine takes ten seconds for a slice."""
_GIB: Final = 1024**3


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """Which model is run, and what it may take."""

    model: Path
    state_folder: Path
    """Where states of scenarios and the digests of files are kept."""
    context_tokens: int = DEFAULT_CONTEXT
    threads: int = 0
    """0: as many as there are cores."""
    family: str = ""
    """Template family, when the catalogue knows it; otherwise the file is asked."""


def language_worker(choice: LanguageChoice) -> WorkerSpec:
    """Return what to start for a language model.

    The ceiling is twice the file (as mapped, and as arranged anew for this processor)
    and room for the conversation.
    """
    return WorkerSpec(
        kind="language",
        service="engine.workers.language.service:LanguageService",
        settings=Parcel(
            {
                "model": str(choice.model),
                "state_folder": str(choice.state_folder),
                "context_tokens": choice.context_tokens,
                "threads": choice.threads,
                "family": choice.family,
            }
        ),
        memory_ceiling=2 * _size(choice.model) + 3 * _GIB,
        fingerprint=_fingerprint(choice.model),
    )


class LanguageClient:
    """The port of a language model over a worker process; usable from every thread."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    @property
    def facts(self) -> ModelFacts:
        """What is known of the model; starts the worker when it is not there."""
        line = self._worker.ready_line or self._worker.call("facts", Parcel())
        return facts_from_body(line.body)

    def count(self, messages: Messages) -> int:
        """Return how many tokens a prompt takes, with the opening of the reply."""
        end = self._ask("count", {"messages": messages_to_value(messages)})
        return cast("int", end.body["tokens"])

    def read(
        self, messages: Messages, cancel: Cancel, *, is_open: bool = False
    ) -> Reading:
        """Read a prompt ahead of a generation."""
        body: dict[str, JsonValue] = {
            "messages": messages_to_value(messages),
            "is_open": is_open,
        }
        return reading_from_body(self._ask("read", body, cancel=cancel).body)

    def generate(
        self, messages: Messages, sampling: Sampling, on_text: OnText, cancel: Cancel
    ) -> Generation:
        """Write the next assistant turn; ``on_text`` is called on the calling thread."""

        def take(part: Parcel) -> None:
            if text := part.body.get("text"):
                on_text(cast("str", text))

        body: dict[str, JsonValue] = {
            "messages": messages_to_value(messages),
            "sampling": sampling_to_value(sampling),
        }
        end = self._worker.call("generate", Parcel(body), take, cancel, _SILENCE_S)
        return generation_from_body(end.body)

    def label_probabilities(
        self, messages: Messages, labels: Sequence[str]
    ) -> Mapping[str, float]:
        """Return the probability of each label as the assistant's next words."""
        body: dict[str, JsonValue] = {
            "messages": messages_to_value(messages),
            "labels": list(labels),
        }
        return cast("dict[str, float]", self._ask("label", body).body["shares"])

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Return one unit vector for each text."""
        return vectors_from_parcel(self._ask("embed", {"texts": list(texts)}))

    def keep_state(self, messages: Messages, name: str) -> bool:
        """Read ``messages`` and keep the state on disk; False when it cannot be kept."""
        body: dict[str, JsonValue] = {
            "messages": messages_to_value(messages),
            "name": name,
        }
        return cast("bool", self._ask("keep", body).body["done"])

    def restore_state(self, name: str) -> bool:
        """Take up a kept state; False when there is none that fits."""
        return cast("bool", self._ask("restore", {"name": name}).body["done"])

    def _ask(
        self, verb: str, body: Mapping[str, JsonValue], cancel: Cancel | None = None
    ) -> Parcel:
        return self._worker.call(
            verb, Parcel(body), _ignore, cancel, silence_s=_SILENCE_S
        )


def _ignore(_part: Parcel) -> None:
    """A sign of progress, for the runtime alone."""


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _fingerprint(path: Path) -> str:
    if not path.is_file():
        return f"{path.name}:missing"
    about = path.stat()
    return f"{path.name}:{about.st_size}:{about.st_mtime_ns}"
