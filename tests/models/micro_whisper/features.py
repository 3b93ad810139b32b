"""The picture of sound Whisper reads, as faster-whisper computes it."""

import numpy as np
from numpy.typing import NDArray

from tests.models.micro_whisper.espeak import RATE, Wave

BANDS = 80
_HOP = 160
_WINDOW = 400


def _bands() -> NDArray[np.float32]:
    """Return the weights (bands x frequencies) of Slaney's mel scale."""
    frequencies = np.fft.rfftfreq(_WINDOW, 1 / RATE)
    mels = np.linspace(0.0, 45.245640471924965, BANDS + 2)
    step = np.log(6.4) / 27
    hertz = np.where(mels < 15, mels * 200 / 3, 1000 * np.exp(step * (mels - 15)))
    ramps = hertz[:, None] - frequencies[None, :]
    widths = np.diff(hertz)[:, None]
    rising = -ramps[:-2] / widths[:-1]
    falling = ramps[2:] / widths[1:]
    weights = np.maximum(0, np.minimum(rising, falling))
    area = 2 / (hertz[2:] - hertz[:-2])
    return np.asarray(weights * area[:, None], np.float32)


_BANDS = _bands()
_SHAPE = np.hanning(_WINDOW + 1)[:-1].astype(np.float32)


def log_mel(wave: Wave) -> NDArray[np.float32]:
    """Return 80 bands x hundredths of a second, scaled as Whisper wants them."""
    padded = np.pad(wave, (0, _HOP))
    padded = np.pad(padded, _WINDOW // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    power = np.abs(np.fft.rfft(frames * _SHAPE, axis=1).astype(np.complex64)) ** 2
    mel = _BANDS @ power[:-1].T
    logarithm = np.log10(np.maximum(mel, 1e-10))
    logarithm = np.maximum(logarithm, logarithm.max() - 8)
    picture: NDArray[np.float32] = ((logarithm + 4) / 4).astype(np.float32)
    return picture[:, : wave.size // _HOP]
