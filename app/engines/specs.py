"""What each worker process is started with on this machine."""

from dataclasses import dataclass
from pathlib import Path

from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.worker import WorkerSpec

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Machine:
    """What decides how much an engine may take."""

    cores: int
    memory: int
    """Bytes in all."""


def language_spec(model: Path, states: Path, machine: Machine) -> WorkerSpec:
    """Return the language worker for a GGUF file.

    Args:
        model: the file.
        states: folder where prepared beginnings of scenarios are kept.
        machine: what there is to share.
    """
    settings: dict[str, JsonValue] = {
        "model": str(model),
        "states": str(states),
        "threads": machine.cores,
    }
    needed = 2 * model.stat().st_size + 3_000 * _MEGABYTE
    return WorkerSpec(
        kind="language",
        service="engine.workers.language.service:LanguageService",
        settings=Parcel(settings),
        memory_ceiling=_ceiling(needed, machine),
        fingerprint=fingerprint((model,)),
    )


def hearing_spec(model: Path, machine: Machine) -> WorkerSpec:
    """Return the hearing worker for a folder with a converted Whisper."""
    settings: dict[str, JsonValue] = {"model": str(model), "threads": machine.cores}
    files = tuple(sorted(path for path in model.iterdir() if path.is_file()))
    needed = 3 * sum(path.stat().st_size for path in files) + 1_500 * _MEGABYTE
    return WorkerSpec(
        kind="hearing",
        service="engine.workers.hearing.service:HearingService",
        settings=Parcel(settings),
        memory_ceiling=_ceiling(needed, machine),
        fingerprint=fingerprint(files),
    )


def voice_spec(voices: tuple[Path, ...], machine: Machine) -> WorkerSpec:
    """Return the voice worker; without Piper voices it speaks with eSpeak NG."""
    settings: dict[str, JsonValue] = {
        "voices": [str(path) for path in voices],
        "threads": max(1, machine.cores // 2),
    }
    needed = 4 * sum(path.stat().st_size for path in voices) + 1_000 * _MEGABYTE
    return WorkerSpec(
        kind="voice",
        service="engine.workers.voice.service:VoiceService",
        settings=Parcel(settings),
        memory_ceiling=_ceiling(needed, machine),
        fingerprint=fingerprint(voices),
    )


def _ceiling(needed: int, machine: Machine) -> int:
    """Four fifths of the memory at most: an engine may not take the machine down."""
    return min(needed, machine.memory * 8 // 10)


def fingerprint(files: tuple[Path, ...]) -> str:
    """Return what changes when one of ``files`` is replaced."""
    facts = ((path.name, path.stat()) for path in files)
    return "|".join(f"{name}:{fact.st_size}:{fact.st_mtime_ns}" for name, fact in facts)
