"""What the language worker does."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from engine.api.language_model import Finish, Generation, Reading
from engine.runtime.messages import Parcel
from engine.runtime.service import Request
from engine.workers.language.messages import (
    facts_to_body,
    generation_to_body,
    messages_from_value,
    reading_to_body,
    sampling_from_value,
    vectors_to_parcel,
)

if TYPE_CHECKING:
    from engine.adapters.llama_cpp.model import LlamaModel

_LOOK_S: Final = 0.02
"""How often a request that waits its turn looks whether it is still wanted."""
_SIGN_S: Final = 5.0
"""How often it shows that it is only waiting."""


class LanguageService:
    """One model; requests that come at the same time take turns, but for counting."""

    def __init__(self) -> None:
        self._model: LlamaModel | None = None
        self._turn = threading.Lock()

    def load(self, settings: Parcel) -> Parcel:
        """Load the model; the ready line is what is known of it."""
        from engine.adapters.llama_cpp.loading import ModelPlan, load_model  # noqa: PLC0415 (native: loaded when needed)

        body = settings.body
        plan = ModelPlan(
            path=Path(cast("str", body["model"])),
            state_folder=Path(cast("str", body["state_folder"])),
            context_tokens=cast("int", body["context_tokens"]),
            threads=cast("int", body["threads"]),
            family=cast("str", body["family"]),
        )
        self._model = load_model(plan)
        return Parcel(facts_to_body(self._model.facts))

    def handle(self, request: Request) -> Parcel:
        """Answer one request."""
        if request.verb == "facts":
            return Parcel(facts_to_body(self._loaded.facts))
        if request.verb == "count":
            messages = messages_from_value(request.parcel.body["messages"])
            return Parcel({"tokens": self._loaded.count(messages)})
        answers: dict[str, Callable[[Request], Parcel]] = {
            "read": self._read,
            "generate": self._generate,
            "label": self._label,
            "embed": self._embed,
            "keep": self._keep,
            "restore": self._restore,
        }
        with self._my_turn(request) as has_come:
            answer = answers[request.verb]
            return answer(request) if has_come else _unbegun(request.verb)

    def close(self) -> None:
        """Give the model back; waits for what is being written to end."""
        with self._turn:
            if self._model:
                self._model.close()
                self._model = None

    @property
    def _loaded(self) -> "LlamaModel":
        if self._model is None:
            raise RuntimeError("no model is loaded")
        return self._model

    @contextmanager
    def _my_turn(self, request: Request) -> Iterator[bool]:
        """Wait until nothing else is under way; False when it was cancelled before."""
        shown = time.monotonic()
        while not self._turn.acquire(timeout=_LOOK_S):
            if request.cancel.cancelled:
                yield False
                return
            if time.monotonic() - shown >= _SIGN_S:
                request.send(Parcel({"waiting": True}))
                shown = time.monotonic()
        try:
            self._loaded.on_slice = lambda read: request.send(Parcel({"read": read}))
            yield True
        finally:
            self._turn.release()

    def _read(self, request: Request) -> Parcel:
        body = request.parcel.body
        reading = self._loaded.read(
            messages_from_value(body["messages"]),
            request.cancel,
            is_open=cast("bool", body["is_open"]),
        )
        return Parcel(reading_to_body(reading))

    def _generate(self, request: Request) -> Parcel:
        body = request.parcel.body
        generation = self._loaded.generate(
            messages_from_value(body["messages"]),
            sampling_from_value(body["sampling"]),
            lambda text: request.send(Parcel({"text": text})),
            request.cancel,
        )
        return Parcel(generation_to_body(generation))

    def _label(self, request: Request) -> Parcel:
        body = request.parcel.body
        shares = self._loaded.label_probabilities(
            messages_from_value(body["messages"]), cast("list[str]", body["labels"])
        )
        return Parcel({"shares": dict(shares)})

    def _embed(self, request: Request) -> Parcel:
        texts = cast("list[str]", request.parcel.body["texts"])
        return vectors_to_parcel(self._loaded.embed(texts))

    def _keep(self, request: Request) -> Parcel:
        body = request.parcel.body
        kept = self._loaded.keep_state(
            messages_from_value(body["messages"]), cast("str", body["name"])
        )
        return Parcel({"done": kept})

    def _restore(self, request: Request) -> Parcel:
        name = cast("str", request.parcel.body["name"])
        return Parcel({"done": self._loaded.restore_state(name)})


_UNREAD: Final = Reading(tokens=0, reused=0, duration_ms=0, complete=False)


def _unbegun(verb: str) -> Parcel:
    """Return the answer to a request that was cancelled while it waited."""
    if verb == "generate":
        none = Generation("", 0, _UNREAD, 0, 0, Finish.CANCELLED)
        return Parcel(generation_to_body(none))
    return Parcel(reading_to_body(_UNREAD))
