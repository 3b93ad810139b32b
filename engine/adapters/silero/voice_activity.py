"""Silero's voice activity, window by window along one stream.

The network comes in the wheel of faster-whisper, which is not imported for it. It
judges 512 samples at a time, sees the 64 before them, and carries a state.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from engine.api.errors import N_, Unavailable
from engine.hearing.windows import WINDOW_SAMPLES, Cutter

_CONTEXT: Final = 64
_STATE: Final = (1, 1, 128)
_FULL_SCALE: Final = 32_768.0
_PACKAGE: Final = "faster_whisper"
_NAMES: Final = ("silero_vad_v6.onnx", "silero_vad*.onnx")

Floats = npt.NDArray[np.float32]


def network_file() -> Path:
    """Return where the network lies.

    Raises:
        Unavailable: it is not installed.
    """
    spec = find_spec(_PACKAGE)
    places = list(spec.submodule_search_locations or ()) if spec is not None else []
    for place in places:
        for name in _NAMES:
            found = sorted(Path(place, "assets").glob(name))
            if found:
                return found[-1]
    raise Unavailable(
        N_("The file that tells speech from noise is missing."),
        N_("Install the application again."),
    )


class SileroVoiceActivity:
    """The ``VoiceActivity`` port; one thread at a time, one stream at a time."""

    def __init__(self, session: Any) -> None:  # noqa: ANN401 (ONNX Runtime publishes no types)
        """Use a session that may be shared with other streams."""
        self._session = session
        self._cutter = Cutter()
        self.reset()

    def probabilities(self, pcm: bytes) -> list[float]:
        """Return one probability of speech for each full window of 32 ms.

        Args:
            pcm: the next 16 kHz samples of the stream; a rest is kept for next time.
        """
        windows = self._cutter.cut(pcm)
        if not windows:
            return []
        samples = np.frombuffer(b"".join(windows), "<i2").astype(np.float32)
        return self._judge((samples / _FULL_SCALE).reshape(-1, WINDOW_SAMPLES))

    def reset(self) -> None:
        """Begin another stream."""
        self._cutter.reset()
        self._before: Floats = np.zeros(_CONTEXT, np.float32)
        self._h: Floats = np.zeros(_STATE, np.float32)
        self._c: Floats = np.zeros(_STATE, np.float32)

    def _judge(self, windows: Floats) -> list[float]:
        ends = windows[:, -_CONTEXT:]
        before = np.vstack([self._before[np.newaxis], ends[:-1]])
        self._before = ends[-1].copy()
        seen = np.concatenate([before, windows], axis=1)
        given = {"input": seen, "h": self._h, "c": self._c}
        found, self._h, self._c = self._session.run(None, given)
        return [float(probability) for probability in np.ravel(found)]


def load_session(path: Path) -> Any:  # noqa: ANN401 (as above)
    """Return the network, ready to run on one thread that never spins.

    Raises:
        Unavailable: the file cannot be read as a network.
    """
    import onnxruntime  # noqa: PLC0415 (native; only where it is needed)

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    onnxruntime.disable_telemetry_events()
    try:
        return onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
    except (RuntimeError, ValueError, OSError) as error:
        raise _damaged() from error
    except Exception as error:
        # ONNX Runtime derives its errors from Exception alone, in a native module.
        if type(error).__module__.startswith("onnxruntime"):
            raise _damaged() from error
        raise


def _damaged() -> Unavailable:
    return Unavailable(
        N_("The file that tells speech from noise is damaged."),
        N_("Install the application again."),
    )
