"""What this engine cannot do, in words."""

from pathlib import Path

from engine.api.errors import N_, Refused, Unavailable
from engine.hardware.unfit import LibraryMissing


class DamagedModel(Unavailable):
    """The file is not whole, or not a model."""


def damaged(path: Path) -> DamagedModel:
    """Return the failure of a file that is cut off, corrupt or something else."""
    return DamagedModel(
        N_("The language model {file} is damaged or not complete."),
        N_("Download it again; until then the interviewer speaks from the script."),
        {"file": path.name},
    )


def missing(path: Path) -> Unavailable:
    """Return the failure of a file that is not there or cannot be read."""
    return Unavailable(
        N_("The language model {file} cannot be read."),
        N_("Check that the file is there and that you may read it."),
        {"file": path.name},
    )


def engine_missing() -> LibraryMissing:
    """Return the failure of an installation without llama.cpp."""
    return LibraryMissing(
        N_("The engine that runs language models is not installed."),
        N_("The interviewer speaks from the script without it."),
    )


def not_loaded(path: Path) -> Unavailable:
    """Return the failure of a file that looks whole and that llama.cpp refuses."""
    return Unavailable(
        N_("The language model {file} cannot be loaded by this engine."),
        N_("Choose another model, or a newer version of Exerzia."),
        {"file": path.name},
    )


def unknown_family(path: Path) -> Unavailable:
    """Return the failure of a model whose way of marking turns we do not know."""
    return Unavailable(
        N_("The language model {file} marks turns in a way Exerzia does not know."),
        N_("Choose a model of the list; Qwen 2.5 and Ministral 3 are known to work."),
        {"file": path.name},
    )


def thinks_aloud(path: Path) -> Unavailable:
    """Return the failure of a model that reasons in writing before it answers."""
    return Unavailable(
        N_("The language model {file} thinks in writing before it answers."),
        N_("Choose a model that answers at once: it keeps the conversation fluent."),
        {"file": path.name},
    )


def too_long(needed: int, room: int) -> Refused:
    """Return the refusal of a prompt that does not fit."""
    return Refused(
        N_("The conversation takes {needed} tokens; the model has room for {room}."),
        N_("Shorten what the model is given: nothing is cut in silence."),
        {"needed": needed, "room": room},
    )


def engine_failed() -> Unavailable:
    """Return the failure of a computation that llama.cpp gave up."""
    return Unavailable(
        N_("The language engine could not read the conversation."),
        N_("Try again; if it happens again, choose a smaller model."),
    )
