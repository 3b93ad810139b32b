"""The voice worker as the application sees it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, cast

from engine.api.cancel import Cancel
from engine.api.voice import SpokenPart, Utterance, VoiceChoice, VoiceFacts
from engine.runtime.messages import Parcel
from engine.runtime.worker import Worker, WorkerSpec
from engine.workers.voice.messages import (
    choice_to_body,
    facts_from_body,
    part_from_parcel,
    utterance_to_body,
)

_MIB: Final = 1024 * 1024
_CEILING: Final = 1536 * _MIB
"""Several times what a medium Piper voice takes while it speaks."""
_SILENCE_S: Final = 30.0
"""Longest wait for a part of one clause; a slow machine takes two seconds."""


def voice_worker(voices: Sequence[Path], threads: int = 2) -> WorkerSpec:
    """Return what to start for a voice.

    Args:
        voices: Piper voices, ONNX files with their JSON beside them; may be empty.
        threads: processor threads a Piper voice may use.
    """
    files = [
        file for path in voices for file in (path, path.with_name(f"{path.name}.json"))
    ]
    stamps = [f"{file.name}:{_stamp(file)}" for file in files]
    return WorkerSpec(
        kind="voice",
        service="engine.workers.voice.service:VoiceService",
        settings=Parcel({"voices": [str(path) for path in voices], "threads": threads}),
        memory_ceiling=_CEILING,
        start_patience_s=60.0,
        fingerprint="|".join(stamps),
    )


class VoiceClient:
    """The port of a voice over a worker process; usable from every thread."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def voices(self) -> tuple[VoiceFacts, ...]:
        """Return what can be chosen; the eSpeak NG voices of both languages always.

        Raises:
            Unavailable: the worker cannot be had or has died.
        """
        return facts_from_body(self._worker.call("voices", Parcel()).body)

    def warm(self, choice: VoiceChoice) -> None:
        """Load a voice, so that the first utterance does not wait for it.

        Raises:
            Unavailable: the worker cannot be had, or the voice cannot be read.
        """
        self._worker.call("warm", Parcel(choice_to_body(choice)))

    def speak(
        self,
        utterance: Utterance,
        on_part: Callable[[SpokenPart], None],
        cancel: Cancel,
    ) -> int:
        """Say an utterance; return the length of its sound in milliseconds.

        ``on_part`` is called on the calling thread; after a cancel no part follows.

        Raises:
            Unavailable: the worker cannot be had or has died, or the voice failed.
        """

        def take(parcel: Parcel) -> None:
            if not cancel.cancelled:
                on_part(part_from_parcel(parcel))

        end = self._worker.call(
            "speak",
            Parcel(utterance_to_body(utterance)),
            on_part=take,
            cancel=cancel,
            silence_s=_SILENCE_S,
        )
        return cast("int", end.body.get("duration_ms", 0))


def _stamp(path: Path) -> str:
    try:
        facts = path.stat()
    except OSError:
        return "missing"
    return f"{facts.st_size}:{facts.st_mtime_ns}"
