"""How long a voice takes until its first clause can sound."""

import time
from contextlib import suppress
from dataclasses import replace

from engine.api.voice import SpokenPart, Utterance, VoiceChoice
from engine.runtime.messages import Parcel
from engine.runtime.worker import WorkerSpec
from engine.trial.messages import FOLDER
from engine.trial.plan import Means, TrialCancelled, TrialPlan
from engine.trial.records import VoiceSpeed
from engine.trial.worker_trial import TryingWorker, ready_worker
from engine.workers.voice.client import VoiceClient, voice_worker

CLAUSE = "Thank you, that is clear."
"""What a turn begins with, as long as most."""
RANDOM_VOICE = "medium"
"""Name of the voice of random weights: the size that packs hold."""
_ROUNDS = 4
_ENOUGH_ROUNDS = 2
_PIPER = "piper"


def try_voice(means: Means) -> tuple[VoiceSpeed, int]:
    """Return what a voice costs, and the milliseconds spent on making it.

    Raises:
        TrialCancelled: before a clause was spoken.
        Unavailable: the engine cannot run here.
    """
    plan = means.plan
    spec = _spec(plan)
    with ready_worker(means, spec, "voices") as trying:
        clauses = _clauses(trying)
        writing_ms = trying.writing_ms
    speed = VoiceSpeed(
        model=plan.voice.stem if plan.voice is not None else RANDOM_VOICE,
        clause_ms=min(clauses),
        scaled=plan.voice is None,
        hurried=len(clauses) < _ENOUGH_ROUNDS,
    )
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


def _clauses(trying: TryingWorker) -> list[float]:
    """Return the milliseconds to the first sound, of some rounds.

    Where time runs out in a later round, the earlier ones hold.
    """
    client = VoiceClient(trying.worker)
    voice = next(each for each in client.voices() if each.engine == _PIPER)
    choice = VoiceChoice(voice.voice)
    client.warm(choice)
    trying.go_on()
    utterance = Utterance(CLAUSE, voice.language, choice)
    clauses = [_clause_ms(client, utterance, trying)]
    with suppress(TrialCancelled):
        while len(clauses) < _ROUNDS and not trying.deadline.is_over:
            clauses.append(_clause_ms(client, utterance, trying))
    return clauses


def _clause_ms(
    client: VoiceClient, utterance: Utterance, trying: TryingWorker
) -> float:
    sounded: list[float] = []

    def first(_part: SpokenPart) -> None:
        sounded.append(time.monotonic())

    begun = time.monotonic()
    client.speak(utterance, first, trying.cancel)
    if trying.cancel.cancelled:
        raise TrialCancelled
    return ((sounded or [time.monotonic()])[0] - begun) * 1_000
