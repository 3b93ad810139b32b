"""The library itself: found, silenced, and set going once."""

import os
from collections import deque
from functools import cache
from types import ModuleType

from engine.adapters.llama_cpp.refusals import engine_missing
from engine.hardware.cpu import CpuFeature, refuse_if_unfit

_ERROR = 4
_WAITING = "passive"
"""How threads wait for one another: asleep. By default they spin, and as soon as another
program (our own hearing and voice among them) wants a core, most of the time goes into
waiting: 2.6 tokens a second instead of 32, measured on two cores with one of them busy.
"""
_NEEDS = frozenset({CpuFeature.AVX, CpuFeature.AVX2, CpuFeature.FMA, CpuFeature.F16C})
"""What published builds of llama.cpp are made with: without it they end the process."""
_KEPT_LINES = 20


@cache
def llama() -> ModuleType:
    """Return llama.cpp's functions, ready to be called.

    Imported here and not above: the library is native, and belongs in one process.
    It says nothing on the standard error; its last complaints are kept.

    Raises:
        CpuUnfit: this processor lacks instructions it was built with.
        LibraryMissing: it is not installed.
    """
    refuse_if_unfit(_NEEDS)
    os.environ.setdefault("OMP_WAIT_POLICY", _WAITING)
    try:
        from llama_cpp import llama_cpp  # noqa: PLC0415 (native: loaded when needed)
    except ModuleNotFoundError as error:
        raise engine_missing() from error
    found: ModuleType = llama_cpp
    found.llama_log_set(_listener(found), None)
    found.llama_backend_init()
    return found


def build() -> str:
    """Return which engine this is: a state kept by another is refused."""
    llama()
    from llama_cpp import __version__  # noqa: PLC0415 (native: loaded when needed)

    return f"llama-cpp-python {__version__}"


def complaints() -> str:
    """Return llama.cpp's last errors, and forget them; they hold no content."""
    said = "".join(_lines())
    _lines().clear()
    return said


@cache
def _lines() -> deque[str]:
    """Return where the lines are kept: the library has one listener a process."""
    return deque(maxlen=_KEPT_LINES)


@cache
def _listener(library: ModuleType) -> object:
    """Return the callback for llama.cpp's lines; it must live as long as the library."""

    def listen(level: int, line: bytes, _data: object) -> None:
        if level == _ERROR:
            _lines().append(line.decode(errors="replace"))

    listener: object = library.llama_log_callback(listen)
    return listener
