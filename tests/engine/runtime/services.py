"""A small service that starts at once and can be made to fail in every way."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from engine.api.errors import N_, Refused, Unavailable
from engine.runtime.host_pipes import HostPipes
from engine.runtime.messages import JsonValue, Parcel
from engine.runtime.service import Request

MEGABYTE = 1024 * 1024
_PR_GET_DUMPABLE = 3


class Echo:
    """Answers what it is asked, in parts or at once."""

    def __init__(self) -> None:
        self._closed_file: Path | None = None
        self._held: list[bytearray] = []

    def load(self, settings: Parcel) -> Parcel:
        """Read a file with its checksum, if one is named, and fail if told to."""
        if slow_s := settings.body.get("slow_s"):
            time.sleep(float(str(slow_s)))
        if path := settings.body.get("model"):
            _read_checked(Path(str(path)))
        if closed := settings.body.get("closed_file"):
            self._closed_file = Path(str(closed))
        if order := settings.body.get("fault_file"):
            _obey(Path(str(order)))
        return Parcel({"version": "1", "pid": os.getpid()})

    def handle(self, request: Request) -> Parcel:
        """Do what the verb says."""
        doing: Mapping[str, Callable[[Request], Parcel]] = {
            "echo": _echo,
            "count": _count,
            "hear": _hear,
            "wait": _wait,
            "hold": self._hold,
            "child": _child,
            "fault": _fault,
            "refuse": _refuse,
            "say": _say,
            "environment": _environment,
            "tick": _tick,
            "busy": _busy,
            "dumpable": _dumpable,
            "modules": _modules,
        }
        return doing[request.verb](request)

    def close(self) -> None:
        """Leave a sign that it was closed."""
        if self._closed_file is not None:
            self._closed_file.write_text("closed", "utf-8")

    def _hold(self, request: Request) -> Parcel:
        """Take memory, megabyte by megabyte, until ended."""
        while not request.cancel.cancelled:
            self._held.append(bytearray(os.urandom(1024)) * 1024 * 16)
            time.sleep(0.002)
        return Parcel()


class NotOffered:
    """Cannot be made: a library is missing."""

    def __init__(self) -> None:
        raise ImportError("No module named 'native'")


def write_model(path: Path, content: bytes) -> None:
    """Write a file that ``Echo`` can load."""
    path.write_bytes(zlib.crc32(content).to_bytes(4, "big") + content)


def _obey(order: Path) -> None:
    """Fail as the file says, when there is one: whoever removes it repairs us."""
    if order.exists():
        FAULTS[order.read_text("utf-8")]()


def _read_checked(path: Path) -> None:
    content = path.read_bytes()
    if zlib.crc32(content[4:]).to_bytes(4, "big") != content[:4]:
        raise Unavailable(
            N_("The model is damaged."), N_("Install it again."), {"name": path.name}
        )


def _echo(request: Request) -> Parcel:
    return request.parcel


def _count(request: Request) -> Parcel:
    """Send so many parts of a size, then how many were sent."""
    parts, size = (int(str(request.parcel.body[name])) for name in ("parts", "size"))
    sent = 0
    for number in range(parts):
        if request.cancel.cancelled:
            break
        request.send(Parcel({"number": number}, b"\0" * size))
        sent += 1
    return Parcel({"sent": sent})


def _hear(request: Request) -> Parcel:
    """Send back what comes, until something empty or a cancel comes."""
    count = 0
    while not request.cancel.cancelled:
        more = request.receive(5.0)
        if more is None or more.body.get("is_last"):
            break
        count += len(more.blob)
        request.send(Parcel({"heard": count}))
    return Parcel({"heard": count, "cancelled": request.cancel.cancelled})


def _wait(request: Request) -> Parcel:
    """Wait until cancelled; deaf to it when told to be."""
    deaf = bool(request.parcel.body.get("deaf"))
    while deaf or not request.cancel.cancelled:
        request.receive(1.0) if not deaf else time.sleep(1.0)
    return Parcel({"cancelled": True})


def _child(request: Request) -> Parcel:
    """Begin processes that outlive us unless somebody ends them."""
    words = [sys.executable, "-S", "-c", "import time; time.sleep(600)"]
    begun = [subprocess.Popen(words)]
    if request.parcel.body["away"]:
        begun.append(subprocess.Popen(words, start_new_session=True))
    return Parcel({"pids": [process.pid for process in begun]})


def _fault(request: Request) -> Parcel:
    FAULTS[str(request.parcel.body["fault"])]()
    time.sleep(600)
    return Parcel()


def _refuse(_request: Request) -> Parcel:
    raise Refused(N_("This cannot be read aloud."), N_("Write it in words."), {"n": 3})


def _say(request: Request) -> Parcel:
    """Print where native libraries print."""
    os.write(1, str(request.parcel.body["words"]).encode())
    print(request.parcel.body["words"], flush=True)  # noqa: T201 (the fault itself)
    return Parcel()


def _environment(_request: Request) -> Parcel:
    known: dict[str, JsonValue] = dict(os.environ)
    return Parcel(known)


def _tick(request: Request) -> Parcel:
    times = int(str(request.parcel.body["times"]))
    for _ in range(times):
        request.receive(float(str(request.parcel.body["every_s"])))
        request.send(Parcel())
    return Parcel({"ticks": times})


def _dumpable(_request: Request) -> Parcel:
    return Parcel({"dumpable": ctypes.CDLL(None).prctl(_PR_GET_DUMPABLE)})


def _modules(_request: Request) -> Parcel:
    return Parcel({"modules": [name for name in sys.modules if "." not in name]})


def _kill(name: str) -> Callable[[], None]:
    return lambda: signal.raise_signal(getattr(signal, name))


def _garbage() -> None:
    for file in range(3, 20):
        with contextlib.suppress(OSError):
            os.write(file, b"llama_model_load: done\n" * 10)


def _deaf_reader() -> None:
    """Close the ears of the process, and keep the pipe open: it fills."""
    HostPipes.read = _sleep_for_ever  # type: ignore[assignment, method-assign] # a fault, on purpose


def _sleep_for_ever(_pipes: HostPipes) -> None:
    time.sleep(600)


def _memory_error() -> None:
    import resource  # noqa: PLC0415 (not on Windows)

    resource.setrlimit(resource.RLIMIT_AS, (512 * MEGABYTE, 512 * MEGABYTE))
    bytearray(1024 * MEGABYTE)


def _bug() -> None:
    raise KeyError("a word that somebody said")


def _stuck() -> None:
    """Hold Python for ever, as native code can."""
    ctypes.pythonapi.sleep(600)


def _torn() -> None:
    """Begin a frame, and end."""
    for file in range(3, 20):
        with contextlib.suppress(OSError):
            os.write(file, b"Ex\0\0\0\xff")
    os._exit(0)


def _slow() -> None:
    time.sleep(600)


def _busy(_request: Request) -> Parcel:
    """Hold Python for a second or two, as the loading of a library does."""
    return Parcel({"bits": (3**6_000_000).bit_length()})


def _spin() -> None:
    while True:
        pass


def _assertion() -> None:
    os.write(2, b"GGML_ASSERT(n_vocab > 0) failed\n")
    os.abort()


def _library() -> None:
    ctypes.CDLL("libnobodyhas.so.7")


def _exit() -> None:
    os._exit(0)


FAULTS: Mapping[str, Callable[[], None]] = {
    "kill": _kill("SIGKILL"),
    "stop": _kill("SIGSTOP"),
    "illegal": _kill("SIGILL"),
    "segv": _kill("SIGSEGV"),
    "bus": _kill("SIGBUS"),
    "term": _kill("SIGTERM"),
    "abort": os.abort,
    "assertion": _assertion,
    "memory_error": _memory_error,
    "bug": _bug,
    "garbage": _garbage,
    "deaf": _deaf_reader,
    "stuck": _stuck,
    "exit": _exit,
    "slow": _slow,
    "spin": _spin,
    "torn": _torn,
    "library": _library,
}
