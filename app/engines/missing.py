"""Engines that are not here: which, and what they would add."""

from importlib.util import find_spec

from app.domain.engines import EngineKind
from app.shared.errors import N_, ExpectedError, Unavailable

_LIBRARIES = {
    EngineKind.LANGUAGE: "llama_cpp",
    EngineKind.HEARING: "faster_whisper",
    EngineKind.VOICE: "espeakng_loader",
}


def has_library(kind: EngineKind) -> bool:
    """Return whether the package of an engine is installed; it is not imported."""
    return find_spec(_LIBRARIES[kind]) is not None


def missing(kind: EngineKind) -> ExpectedError:
    """Return what is not here, and what it would add."""
    if not has_library(kind):
        return _without_library(kind)
    if kind is EngineKind.LANGUAGE:
        return Unavailable(
            N_("There is no language model here: the interviewer follows its script."),
            N_(
                "With one, the interviewer takes up your words in its own. Get one in "
                "Settings, Models, or with: exerzia models download"
            ),
        )
    return Unavailable(
        N_("There is no speech recognition model here: you type your answers."),
        N_(
            "With one, you answer aloud. Get one in Settings, Models, or with: exerzia "
            "models download"
        ),
    )


def _without_library(kind: EngineKind) -> ExpectedError:
    match kind:
        case EngineKind.LANGUAGE:
            return Unavailable(
                N_(
                    "The language engine is not installed: the interviewer follows "
                    "its script."
                ),
                N_("To add it: python3 dev.py setup --again"),
            )
        case EngineKind.HEARING:
            return Unavailable(
                N_("The hearing engine is not installed: you type your answers."),
                N_("Install Exerzia again."),
            )
        case EngineKind.VOICE:
            return Unavailable(
                N_("The voice engine is not installed."),
                N_("Install Exerzia again."),
            )
