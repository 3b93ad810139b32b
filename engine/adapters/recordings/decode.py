"""A recording decoded to the sound that is listened to.

Bytes in, samples out: no path, no address. The format is told from the first bytes
and named to FFmpeg, so that no other of its many readers, some of which open further
files or addresses, is ever reached.
"""

import io
from collections.abc import Iterator
from typing import Any, Final

from engine.api.audio import HEARING_RATE, SAMPLE_BYTES, Audio
from engine.api.errors import N_, Refused

LONGEST_S: Final = 3 * 3600
_MPEG_SYNC: Final = 0xE0


def decode_recording(recording: bytes) -> Audio:
    """Return a WAV, FLAC or MP3 file as 16 kHz mono.

    Raises:
        Refused: it is no sound file that can be read, or longer than three hours.
    """
    name = _format(recording)
    if name is None:
        raise _unreadable()
    import av  # noqa: PLC0415 (native; only where it is needed)

    try:
        pcm = b"".join(_samples(recording, name))
    except (av.FFmpegError, ValueError, IndexError) as error:
        raise _unreadable() from error
    if not pcm:
        raise _unreadable()
    return Audio(pcm, HEARING_RATE)


def _format(recording: bytes) -> str | None:
    """Return FFmpeg's name for the format, told from the first bytes."""
    if recording[:4] in {b"RIFF", b"RF64"} and recording[8:12] == b"WAVE":
        return "wav"
    if recording[:4] == b"fLaC":
        return "flac"
    if recording[:3] == b"ID3":
        return "mp3"
    if len(recording) > 1 and recording[0] == 0xFF and recording[1] >= _MPEG_SYNC:
        return "mp3"
    return None


def _samples(recording: bytes, name: str) -> Iterator[bytes]:
    import av  # noqa: PLC0415 (as above)

    resampler = av.AudioResampler(format="s16", layout="mono", rate=HEARING_RATE)
    left = LONGEST_S * HEARING_RATE * SAMPLE_BYTES
    with av.open(
        io.BytesIO(recording), mode="r", format=name, metadata_errors="ignore"
    ) as container:
        for frame in _frames(container):
            for piece in resampler.resample(frame):
                pcm = bytes(piece.planes[0])[: piece.samples * SAMPLE_BYTES]
                left -= len(pcm)
                if left < 0:
                    raise _too_long()
                yield pcm


def _frames(container: Any) -> Iterator[Any]:  # noqa: ANN401 (PyAV's own types change between versions)
    """Yield the frames of sound that can be decoded, then None to empty the resampler."""
    import av  # noqa: PLC0415 (as above)

    stream = container.streams.audio[0]
    for packet in container.demux(stream):
        try:
            frames = packet.decode()
        except av.InvalidDataError:
            continue
        for frame in frames:
            frame.pts = None
            yield frame
    yield None


def _unreadable() -> Refused:
    return Refused(
        N_("This file is no recording that can be read."),
        N_("Choose a WAV, FLAC or MP3 file."),
    )


def _too_long() -> Refused:
    return Refused(
        N_("This recording is longer than three hours."),
        N_("Cut it into shorter files."),
    )
