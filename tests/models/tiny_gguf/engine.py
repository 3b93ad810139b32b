"""Whether the language engine is here, and the model the tests run on it."""

from importlib.util import find_spec
from pathlib import Path

import pytest

TINY = Path(__file__).with_name("tiny.gguf")
IS_INSTALLED = find_spec("llama_cpp") is not None
needs_llama = pytest.mark.skipif(
    not IS_INSTALLED,
    reason="llama-cpp-python is not installed: it is compiled where the machine can",
)
