"""An onnxruntime session that keeps to its threads and can be stopped."""

import contextlib
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol, cast

from engine.adapters.piper.voice_file import unreadable
from engine.api.cancel import Cancel

Arrays = Mapping[str, Any]


class RunsGraphs(Protocol):
    """As much of onnxruntime's session as is used here."""

    def run(
        self, names: list[str] | None, inputs: Arrays, options: object
    ) -> list[Any]:
        """Return the outputs of the graph."""


class StoppableSession:
    """Runs a voice; what piper calls in place of onnxruntime's own session."""

    def __init__(self, session: RunsGraphs) -> None:
        self._session = session
        self._cancel = threading.local()

    def stop_with(self, cancel: Cancel | None) -> None:
        """Have the runs of this thread end when ``cancel`` is set."""
        self._cancel.value = cancel

    def run(self, names: list[str] | None, inputs: Arrays) -> list[Any]:
        """Run the graph; raises what onnxruntime raises when it was stopped."""
        import onnxruntime  # noqa: PLC0415 (native: only in a worker process)

        options = onnxruntime.RunOptions()

        def stop() -> None:
            options.terminate = True

        cancel: Cancel | None = getattr(self._cancel, "value", None)
        forget = cancel.when_cancelled(stop) if cancel is not None else None
        try:
            return self._session.run(names, inputs, options)
        finally:
            if forget is not None:
                forget()


def open_session(voice: Path, threads: int) -> StoppableSession:
    """Load a voice, with the output that tells how long each phoneme lasts.

    Threads do not spin between two runs: the language model needs the processor.

    Raises:
        Unavailable: the file is missing, damaged or incomplete.
    """
    import onnxruntime  # noqa: PLC0415 (native: only in a worker process)

    model = _with_alignments(voice)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    onnxruntime.disable_telemetry_events()
    try:
        session = onnxruntime.InferenceSession(
            model, sess_options=options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # onnxruntime's errors share no base
        raise unreadable(voice) from error
    return StoppableSession(cast("RunsGraphs", session))


def _with_alignments(voice: Path) -> bytes:
    """Return the graph with its phoneme lengths among the outputs, where it has any."""
    import onnx  # noqa: PLC0415 (native: only in a worker process)
    from piper.patch_voice_with_alignment import (  # noqa: PLC0415 (only where it is needed)
        add_alignment_output,
    )

    try:
        model = onnx.load(str(voice))
    except Exception as error:  # protobuf's errors, and those of the disk
        raise unreadable(voice) from error
    # ValueError: it has no such tensor, or gives it already.
    with contextlib.suppress(ValueError):
        add_alignment_output(model)
    return cast("bytes", model.SerializeToString())
