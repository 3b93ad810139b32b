"""A folder of a Whisper as a candidate."""

from pathlib import Path
from typing import Final

from engine.api.language import LANGUAGES, Language
from engine.models.catalogue.records import Purpose
from engine.models.recognising.findings import Candidate, shown_name
from engine.models.recognising.refusals import whisper_damaged, whisper_incomplete
from engine.models.recognising.whisper import (
    LARGEST_JSON,
    MODEL,
    NEEDED,
    OPTIONAL,
    VOCABULARIES,
    read_settings,
    walk_weights,
)

_ENGLISH_ALONE: Final = 51_864
"""Words in the vocabulary of every Whisper published for English alone."""


def speech_recognition(folder: Path) -> Candidate:
    """Return what the Whisper in ``folder`` offers.

    Raises:
        Refused: a file of it is missing, cut off or not what it should be.
        OSError: it cannot be read.
    """
    vocabulary = _refuse_incomplete(folder)
    for name in vocabulary:
        if (folder / name).stat().st_size > LARGEST_JSON:
            raise whisper_damaged(folder, name)
    for name in NEEDED[1:]:
        try:
            read_settings(folder / name)
        except ValueError as error:
            raise whisper_damaged(folder, name) from error
    try:
        walk_weights(folder / MODEL)
    except ValueError as error:
        raise whisper_damaged(folder, MODEL) from error
    names = (*NEEDED, *vocabulary, *_present(folder, OPTIONAL))
    files = tuple(folder / name for name in names)
    return Candidate(
        purpose=Purpose.HEARING,
        name=_name(folder),
        files=files,
        names=names,
        size=sum(file.stat().st_size for file in files),
        languages=_languages(folder / vocabulary[0]),
    )


def _refuse_incomplete(folder: Path) -> tuple[str, ...]:
    """Return the names of the vocabularies, when nothing that is needed is missing."""
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    vocabularies = _present(folder, VOCABULARIES)
    if missing or not vocabularies:
        raise whisper_incomplete(folder, (*missing, VOCABULARIES[0])[0])
    return vocabularies


def _present(folder: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if (folder / name).is_file())


def _languages(vocabulary: Path) -> tuple[Language, ...]:
    with vocabulary.open("rb") as file:
        lines = sum(1 for _ in file)
    is_list = (
        vocabulary.suffix == ".json"
    )  # one word a line, and a bracket on two lines
    return ("en",) if lines - 2 * is_list == _ENGLISH_ALONE else LANGUAGES


def _name(folder: Path) -> str:
    """Return the folder's name; in a cache of the hub, the one of the repository."""
    snapshots = folder.resolve().parent
    if snapshots.name == "snapshots" and snapshots.parent.name.startswith("models--"):
        return snapshots.parent.name.rpartition("--")[2]
    return shown_name(folder.resolve().name, "Whisper")
