"""The models in a file, a folder or a whole stick."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError
from engine.models.recognising.findings import Candidate, Findings
from engine.models.recognising.hearing import speech_recognition
from engine.models.recognising.kinds import Kind, kind_of
from engine.models.recognising.language import language_model
from engine.models.recognising.refusals import (
    bad_gguf,
    description_alone,
    is_a_bundle,
    not_readable,
    nothing_known,
    other_conversion,
    other_whisper,
    pointer,
    safetensors,
    too_much,
    voice_damaged,
    web_page,
    whisper_incomplete,
)
from engine.models.recognising.voice import piper_voice, read_description, voice_of
from engine.models.recognising.whisper import MODEL

DEEPEST: Final = 8
"""Folders below the one that was chosen."""
MOST_FILES: Final = 20_000
_REFUSALS: Final = {
    Kind.WEB_PAGE: web_page,
    Kind.POINTER: pointer,
    Kind.PYTORCH: other_whisper,
    Kind.GGML: other_whisper,
    Kind.SAFETENSORS: safetensors,
    Kind.OTHER_CTRANSLATE2: other_conversion,
}


def recognise(path: Path) -> tuple[Candidate, ...]:
    """Return the models in ``path``, a file or a folder.

    Raises:
        Refused: there is none; says what there is instead, and what would help.
        Unavailable: it cannot be read.
    """
    found = look_through(path, Cancel())
    if found.candidates:
        return found.candidates
    if found.refused:
        raise found.refused[0]
    if found.bundles:
        raise is_a_bundle(found.bundles[0])
    raise nothing_known(path)


def look_through(path: Path, cancel: Cancel) -> Findings:
    """Return everything in ``path`` that is a model, a bundle, or looks like one.

    A folder is looked through with all below it, up to ``DEEPEST`` and ``MOST_FILES``;
    links to folders are not followed. Chosen alone, a file of a model stands for the
    whole model.

    Args:
        path: a file or a folder, perhaps a whole stick.
        cancel: looked at for each file; what was found so far is returned.
    """
    search = _Search(cancel)
    try:
        if path.is_dir():
            search.folder(path)
        elif path.is_file():
            search.file(path, alone=True)
        else:
            search.refused.append(not_readable(path))
    except OSError:
        search.refused.append(not_readable(path))
    return search.findings


@dataclass(slots=True)
class _Search:
    """What was found so far."""

    cancel: Cancel
    candidates: list[Candidate] = field(default_factory=list)
    bundles: list[Path] = field(default_factory=list)
    refused: list[ExpectedError] = field(default_factory=list)
    _complete: bool = True
    _seen: set[Path] = field(default_factory=set)
    """Files of the candidates."""
    _told: set[tuple[Path, str]] = field(default_factory=set)

    @property
    def findings(self) -> Findings:
        return Findings(
            tuple(self.candidates),
            tuple(self.bundles),
            tuple(self.refused),
            self._complete,
        )

    def folder(self, folder: Path) -> None:
        """Look through a folder and all below it."""
        for count, path in enumerate(self._files_below(folder)):
            if self.cancel.cancelled:
                self._complete = False
                return
            if count == MOST_FILES:
                self._complete = False
                self.refused.append(too_much(folder))
                return
            self.file(path, alone=False)

    def file(self, path: Path, *, alone: bool) -> None:
        """Look at one file; what is no model is told of only when it was chosen."""
        try:
            self._look_at(path, alone=alone)
        except ExpectedError as told:
            self._tell_once(told, path)
        except OSError:
            self.refused.append(not_readable(path))

    def _look_at(self, path: Path, *, alone: bool) -> None:
        if path in self._seen:
            return
        kind = kind_of(path)
        if kind is Kind.DESCRIPTION:
            self._description(path, alone=alone)
        elif kind is Kind.BUNDLE:
            self.bundles.append(path)
        elif kind is not None:
            self._add(_candidate(path, kind))

    def _description(self, path: Path, *, alone: bool) -> None:
        """Tell of a description without its voice; the voice itself is found anyway."""
        voice = voice_of(path)
        if voice is not None:
            if alone:
                self._add(piper_voice(voice))
        elif (alone or path.name.endswith(".onnx.json")) and read_description(path):
            raise description_alone(path)

    def _tell_once(self, told: ExpectedError, path: Path) -> None:
        """Tell of a folder full of the same thing by its first file."""
        if (path.parent, told.what) not in self._told:
            self._told.add((path.parent, told.what))
            self.refused.append(told)

    def _add(self, candidate: Candidate) -> None:
        self._seen.update(candidate.files)
        self.candidates.append(candidate)

    def _files_below(self, folder: Path) -> Iterator[Path]:
        def unreadable(error: OSError) -> None:
            self.refused.append(not_readable(Path(error.filename)))

        for place, folders, names in os.walk(folder, onerror=unreadable):
            depth = len(Path(place).relative_to(folder).parts)
            folders[:] = _worth_a_look(folders) if depth < DEEPEST else []
            paths = (Path(place) / name for name in sorted(names))
            yield from (path for path in paths if path.is_file())


def _worth_a_look(folders: list[str]) -> list[str]:
    """Leave out what a cache of the hub keeps under digests: its names lead there too."""
    is_cache = {"blobs", "snapshots"} <= set(folders)
    return sorted(name for name in folders if not (is_cache and name == "blobs"))


def _candidate(path: Path, kind: Kind) -> Candidate:
    """Return what a file of a known kind offers.

    Raises:
        Refused: nothing; says why.
        OSError: it cannot be read.
    """
    match kind:
        case Kind.GGUF:
            return language_model(path)
        case Kind.ONNX:
            return piper_voice(path)
        case Kind.WHISPER:
            if path.name != MODEL:
                raise whisper_incomplete(path.parent, MODEL)
            return speech_recognition(path.parent)
        case Kind.CUT_OFF:
            raise (voice_damaged if path.suffix.lower() == ".onnx" else bad_gguf)(path)
        case _:
            raise _REFUSALS[kind](path)
