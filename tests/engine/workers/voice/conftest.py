"""A real voice worker with the tiny Piper voices, started once for each file."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from engine.api.cancel import Cancel
from engine.api.language import Language
from engine.api.voice import SpokenPart, Utterance, VoiceChoice
from engine.runtime.supervisor import supervise
from engine.runtime.worker import Worker
from engine.workers.voice.client import VoiceClient, voice_worker

TINY_VOICES = Path(__file__).parents[3] / "models" / "tiny_voice" / "voices"
Say = Callable[[str, Language, VoiceChoice], Sequence[SpokenPart]]


@pytest.fixture(scope="module")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    voices = sorted(TINY_VOICES.glob("*.onnx"))
    worker = supervise(
        voice_worker(voices, threads=1), state_folder=tmp_path_factory.mktemp("state")
    )
    yield worker
    worker.close()


@pytest.fixture(scope="module")
def voice(worker: Worker) -> VoiceClient:
    return VoiceClient(worker)


@pytest.fixture(scope="module")
def say(voice: VoiceClient) -> Say:
    """Say a text; return its parts. What was said before is not said again."""

    @cache
    def said(
        text: str, language: Language, choice: VoiceChoice
    ) -> Sequence[SpokenPart]:
        parts: list[SpokenPart] = []
        voice.speak(Utterance(text, language, choice), parts.append, Cancel())
        return parts

    return said
