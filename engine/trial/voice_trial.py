"""How long a voice takes until its first clause can sound."""

import time
from dataclasses import replace

from engine.api.cancel import Cancel
from engine.api.voice import SpokenPart, Utterance, VoiceChoice
from engine.runtime.messages import Parcel
from engine.runtime.worker import WorkerSpec
from engine.trial.messages import FOLDER
from engine.trial.plan import MakeWorker, TrialPlan
from engine.trial.records import VoiceSpeed
from engine.trial.worker_trial import TryingWorker, ready_worker
from engine.workers.voice.client import VoiceClient, voice_worker

CLAUSE = "Thank you, that is clear."
"""What a turn begins with, as long as most."""
RANDOM_VOICE = "medium"
"""Name of the voice of random weights: the size that packs hold."""
_ROUNDS = 4
_PIPER = "piper"


def try_voice(
    plan: TrialPlan, make_worker: MakeWorker, cancel: Cancel
) -> tuple[VoiceSpeed, int]:
    """Return what a voice costs, and the milliseconds spent on making it.

    Raises:
        TrialCancelled: nobody wants to know any more.
        Unavailable: the engine cannot run here.
    """
    with ready_worker(make_worker, _spec(plan), cancel, "voices") as trying:
        clause_ms = _best(trying)
        writing_ms = trying.writing_ms
    name = plan.voice.stem if plan.voice is not None else RANDOM_VOICE
    speed = VoiceSpeed(model=name, clause_ms=clause_ms, scaled=plan.voice is None)
    return speed, writing_ms


def _spec(plan: TrialPlan) -> WorkerSpec:
    # As the application does: the language model may be writing meanwhile.
    threads = max(1, plan.cores // 2)
    if plan.voice is not None:
        return voice_worker([plan.voice], threads)
    return replace(
        voice_worker([], threads),
        service="engine.trial.voice_service:TrialVoiceService",
        settings=Parcel({"threads": threads, FOLDER: str(plan.folder)}),
        fingerprint=RANDOM_VOICE,
    )


def _best(trying: TryingWorker) -> float:
    """Return the milliseconds to the first sound, of the best of some rounds."""
    client = VoiceClient(trying.worker)
    voice = next(each for each in client.voices() if each.engine == _PIPER)
    choice = VoiceChoice(voice.voice)
    client.warm(choice)
    trying.go_on()
    return min(
        _clause_ms(client, Utterance(CLAUSE, voice.language, choice), trying)
        for _ in range(_ROUNDS)
    )


def _clause_ms(
    client: VoiceClient, utterance: Utterance, trying: TryingWorker
) -> float:
    sounded: list[float] = []

    def first(_part: SpokenPart) -> None:
        sounded.append(time.monotonic())

    begun = time.monotonic()
    client.speak(utterance, first, trying.cancel)
    trying.go_on()
    return ((sounded or [time.monotonic()])[0] - begun) * 1_000
