"""Whether the scenarios and personas are whole."""

from pathlib import Path

from app.machine.check import Check, State
from app.shared.errors import N_, ExpectedError
from engine.content.check import check_library
from engine.content.library import ContentLibrary
from engine.content.load import load_library


def check_content(folder: Path) -> Check:
    """Return whether the bundled content can be read and hangs together."""
    name = N_("Scenarios and personas")
    try:
        library = load_library(folder)
    except ExpectedError as error:
        return Check(
            "content", name, State.FAILS, error.what, error.remedy, error.values
        )
    return _judged(name, library)


def _judged(name: str, library: ContentLibrary) -> Check:
    defects = len(check_library(library))
    if defects:
        return Check(
            "content",
            name,
            State.FAILS,
            N_("{defects} defects in the content."),
            N_("Install Exerzia again."),
            {"defects": defects},
        )
    return Check(
        "content",
        name,
        State.WORKS,
        N_("{scenarios} scenarios, {personas} personas, {questions} questions."),
        values={
            "scenarios": len(library.scenarios),
            "personas": len(library.personas),
            "questions": len(library.questions),
        },
    )
