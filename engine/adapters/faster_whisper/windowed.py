"""faster-whisper's model with a window shorter than thirty seconds.

Imports the native library; imported by the transcriber when it loads a model.
"""

from typing import Any

from faster_whisper import WhisperModel

from engine.adapters.faster_whisper.cancelled import Cancelled
from engine.api.cancel import Cancel

_WHOLE_FRAMES = 3_000


class WindowedWhisper(WhisperModel):  # type: ignore[misc] # faster-whisper publishes no types
    """Encodes only the beginning of the padded window; can be cancelled before it."""

    _frames = _WHOLE_FRAMES
    _cancel = Cancel()

    def begin(self, frames: int, cancel: Cancel) -> None:
        """Say how many hundredths of a second the next pass looks at."""
        # The convolution halves the frames: an even number loses none.
        self._frames = min(frames + frames % 2, _WHOLE_FRAMES)
        self._cancel = cancel

    def encode(self, features: Any) -> Any:  # noqa: ANN401 (arrays of the native library)
        """Encode the window as far as this pass looks."""
        self._stop_if_cancelled()
        encoded = super().encode(features[..., : self._frames])
        self._stop_if_cancelled()
        return encoded

    def _stop_if_cancelled(self) -> None:
        if self._cancel.cancelled:
            raise Cancelled
