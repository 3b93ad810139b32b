"""The header of a language model's file, its failures in the words of this engine."""

from pathlib import Path

from engine.adapters.llama_cpp.refusals import damaged, missing
from engine.models.recognising.gguf import BadGguf, GgufHeader, read_gguf


def read_header(path: Path) -> GgufHeader:
    """Return the header of a model file that is all there.

    Raises:
        DamagedModel: it is cut off, corrupt, or no GGUF file.
        Unavailable: it cannot be opened.
    """
    try:
        return read_gguf(path)
    except OSError as error:
        raise missing(path) from error
    except BadGguf as error:
        raise damaged(path) from error
