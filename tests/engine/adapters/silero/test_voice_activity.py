"""Silero through ONNX Runtime, in child processes: one native engine in each."""

from engine.adapters.recordings.decode import decode_recording
from engine.adapters.silero.voice_activity import (
    SileroVoiceActivity,
    load_session,
    network_file,
)
from engine.api.errors import Unavailable
from tests.child import in_child, needs_fork
from tests.engine.workers.hearing.spoken import JFK

pytestmark = needs_fork


def judged(*sizes: int) -> list[float]:
    """Return the probabilities of a real voice fed in parcels of some sizes."""
    activity = SileroVoiceActivity(load_session(network_file()))
    pcm = decode_recording(JFK.read_bytes()).pcm
    found: list[float] = []
    at = turn = 0
    while at < len(pcm):
        size = sizes[turn % len(sizes)]
        found += activity.probabilities(pcm[at : at + size])
        at, turn = at + size, turn + 1
    return found


def same_however_fed() -> float:
    at_once = judged(10_000_000)
    in_parcels = judged(2, 998, 3_200, 1_024)
    assert len(at_once) == len(in_parcels)
    return max(abs(a - b) for a, b in zip(at_once, in_parcels, strict=True))


def same_as_the_whole_network() -> float:
    import numpy as np  # noqa: PLC0415 (as above)
    from faster_whisper.vad import SileroVADModel  # noqa: PLC0415 (native, in a child)

    pcm = decode_recording(JFK.read_bytes()).pcm
    wave = np.frombuffer(pcm, "<i2").astype(np.float32) / 32_768
    wave = wave[: wave.size // 512 * 512]
    theirs = np.ravel(SileroVADModel(str(network_file()))(wave))
    ours = np.asarray(judged(10_000_000))
    # Theirs clears the end of the last window before it judges it.
    return float(np.abs(theirs[:-1] - ours[:-1]).max())


def share_of_speech() -> float:
    found = judged(3_200)
    return sum(probability > 0.5 for probability in found) / len(found)


def after_reset() -> float:
    activity = SileroVoiceActivity(load_session(network_file()))
    pcm = decode_recording(JFK.read_bytes()).pcm[:64_000]
    first = activity.probabilities(pcm)
    activity.reset()
    again = activity.probabilities(pcm)
    return max(abs(a - b) for a, b in zip(first, again, strict=True))


def test_it_judges_alike_however_the_sound_comes() -> None:
    code, result = in_child(same_however_fed)

    assert code == 0, result
    assert float(result) < 1e-5


def test_a_stream_is_judged_as_a_whole_recording_is() -> None:
    code, result = in_child(same_as_the_whole_network)

    assert code == 0, result
    assert float(result) < 1e-4


def test_most_of_a_speech_is_speech() -> None:
    code, result = in_child(share_of_speech)

    assert code == 0, result
    assert 0.6 < float(result) < 0.9


def test_a_new_stream_remembers_nothing_of_the_one_before() -> None:
    code, result = in_child(after_reset)

    assert code == 0, result
    assert float(result) == 0.0


def damaged() -> str:
    try:
        load_session(JFK)
    except Unavailable as error:
        return error.what
    return "loaded"


def test_a_damaged_network_is_told_in_words() -> None:
    code, result = in_child(damaged)

    assert (code, result) == (0, "The file that tells speech from noise is damaged.")
