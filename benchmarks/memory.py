"""What the engines leave behind in memory when they are given back.

The application itself loads no engine: each runs in a process of its own, which ends.
Measured is the resident memory of the application with every process it has begun,
before the three engines are loaded, while they are at work, and after they were given
back; then over twenty such cycles with the project's small models. Beside it the same
engines are loaded and deleted within one process.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import mean, median

import psutil

from app.bootstrap import guest_application
from app.engines.local_engines import LocalEngines
from app.engines.machine import Machine
from app.engines.model_choice import ModelChoice
from benchmarks._cast import CORES, language_model
from benchmarks._figures import Figure, publish
from benchmarks.models.shelf import model_shelf
from engine.api.audio import HEARING_RATE, Audio
from engine.api.cancel import Cancel
from engine.api.language_model import Message, Role, Sampling
from engine.api.voice import Utterance, VoiceChoice
from engine.models.store.store import ModelStore
from engine.runtime.supervisor import supervise
from engine.trial.random.random_voice import random_voice
from engine.trial.random.random_whisper import BASE, random_whisper
from tests.models.install import MICRO_WHISPER, TINY_GGUF, install_models

CYCLES = 20
GONE_S = 10.0
_MIB = 1024 * 1024
SOUND = Audio(bytes(2 * 2 * HEARING_RATE), HEARING_RATE)
PROMPT = [Message(Role.USER, "Tell me about the week that taught you the most.")]
SAYING = "Thank you for this answer, now tell me about your team."

IN_PROCESS = """
import gc, json, sys
import psutil
family, path, cycles = sys.argv[1], sys.argv[2], int(sys.argv[3])
process = psutil.Process()
def used():
    gc.collect()
    return process.memory_info().rss
def llama():
    from llama_cpp import Llama
    model = Llama(path, n_ctx=2048, verbose=False)
    for _ in range(8):
        next(model.generate([1, 2, 3]))
    model.close()
    del model
def whisper():
    import numpy
    from faster_whisper import WhisperModel
    model = WhisperModel(path, device="cpu", compute_type="int8", local_files_only=True)
    sound = numpy.random.default_rng(1).standard_normal(32000).astype("float32") * 0.1
    segments, _ = model.transcribe(sound, language="en", beam_size=1)
    list(segments)
    del model
before = used()
after = []
for _ in range(cycles):
    {"llama": llama, "whisper": whisper}[family]()
    after.append(used())
print(json.dumps([before, after]))
"""


def main() -> int:
    cycles = 3 if "--quick" in sys.argv else CYCLES
    with guest_application(), tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures = [real_shapes(folder / "real"), drift(folder / "small", cycles)]
    beside = [
        in_process("llama", TINY_GGUF, cycles),
        in_process("whisper", MICRO_WHISPER, cycles),
    ]
    return publish([*figures, *beside])


def real_shapes(folder: Path) -> Figure:
    """P17: once with models of real shapes."""
    engines = engines_in(linked_models(folder / "models"), folder)
    before = resident()
    work(engines)
    during = resident()
    give_back(engines)
    after = resident()
    return Figure(
        "P17",
        "memory of the application after the engines were given back ÷ before",
        after / before,
        "×",
        "resident memory with every process begun; models of real shapes",
        at_most=1.05,
        detail=f"{after / _MIB:.0f} ÷ {before / _MIB:.0f} MB; at work "
        f"{during / _MIB:.0f} MB",
    )


def drift(folder: Path, cycles: int) -> Figure:
    """P17: over many cycles with the small models."""
    engines = engines_in(install_models(folder / "models"), folder)
    after: list[int] = []
    for _ in range(cycles + 1):
        use(engines)
        after.append(resident())
    return Figure(
        "P17",
        f"drift of that memory over {cycles} cycles",
        (mean(after[-2:]) / mean(after[1:3]) - 1) * 100,
        "%",
        "last two cycles beside the second and third; small models",
        at_most=1,
        detail=f"{after[1] / _MIB:.1f} to {after[-1] / _MIB:.1f} MB",
    )


def in_process(family: str, model: Path, cycles: int) -> Figure:
    """Return what the same cycles do within one process."""
    command = [sys.executable, "-c", IN_PROCESS, family, str(model), str(cycles)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    before, after = json.loads(told.stdout.splitlines()[-1])
    return Figure(
        "P17",
        f"beside it, {family} loaded and deleted in one process: memory after ÷ before",
        median(after) / before,
        "×",
        f"{cycles} cycles with the small model; the library stays, for good",
        detail=f"{median(after) / _MIB:.0f} ÷ {before / _MIB:.0f} MB, drift "
        f"{(after[-1] / after[0] - 1) * 100:.1f} %",
    )


def linked_models(folder: Path) -> Path:
    """Return a folder of models of real shapes, as the application looks for them."""
    shelf = model_shelf()
    voice = random_voice("en", shelf)
    links = {
        "language": [language_model()],
        "hearing": [random_whisper(BASE, shelf)],
        "voices": [voice, voice.with_name(f"{voice.name}.json")],
    }
    for kind, paths in links.items():
        (folder / kind).mkdir(parents=True)
        for path in paths:
            (folder / kind / path.name).symlink_to(path)
    return folder


def engines_in(models: Path, folder: Path) -> LocalEngines:
    """Return the application's engines over a folder of models."""
    machine = Machine(CORES, psutil.virtual_memory().total)
    make_worker = partial(supervise, state_folder=folder / "engines")
    choice = ModelChoice(ModelStore(models))
    return LocalEngines(lambda: choice, folder / "prepared", machine, make_worker)


def use(engines: LocalEngines) -> None:
    """Load the three engines, have each do its work once, and give them back."""
    work(engines)
    give_back(engines)


def work(engines: LocalEngines) -> None:
    """Have each engine do its work once, side by side."""
    language, hearing, voice = engines.language, engines.hearing, engines.voice
    if language is None or hearing is None or voice is None:
        raise LookupError("an engine is not here")
    language.generate(PROMPT, Sampling(1, most_tokens=16), ignore, Cancel())
    hearing.transcribe(SOUND, "en", Cancel())
    piper = next(each.voice for each in voice.voices() if each.engine == "piper")
    voice.speak(Utterance(SAYING, "en", VoiceChoice(piper)), ignore, Cancel())


def give_back(engines: LocalEngines) -> None:
    """End every process, and wait until each is gone."""
    engines.close()
    wait_until(lambda: not psutil.Process().children(recursive=True))


def resident() -> int:
    """Return the resident bytes of this process and of all that it began."""
    own = psutil.Process()
    family = [own, *own.children(recursive=True)]
    return sum(each.memory_info().rss for each in family)


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + GONE_S
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)


def ignore(_: object) -> None:
    pass


if __name__ == "__main__":
    sys.exit(main())
