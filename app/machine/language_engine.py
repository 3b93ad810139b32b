"""Whether a language model can word the interviewer's turns."""

from importlib.util import find_spec

from app.machine.check import Check, State
from app.shared.errors import N_


def check_language_engine() -> Check:
    """Return what the language engine can do here; it is not started."""
    name = N_("Language engine")
    if find_spec("llama_cpp") is None:
        return Check(
            "language-engine",
            name,
            State.LIMITED,
            N_("It is not installed: the interviewer is scripted, all else works."),
            N_("Nothing to do: every scenario works without it."),
        )
    return Check(
        "language-engine",
        name,
        State.LIMITED,
        N_("It is installed, without a model: the interviewer is scripted."),
        N_("Nothing to do: every scenario works without a model."),
    )
