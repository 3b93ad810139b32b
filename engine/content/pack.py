"""Reading the raw files of a content pack, from a folder or a zip, with limits.

A pack may come from anybody: names are checked before anything is opened, sizes
before anything is read, and nothing is ever extracted to disk.
"""

import stat
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from engine.api.errors import N_, Refused, Unavailable

MAX_FILES = 500
MAX_FILE_BYTES = 1_000_000
MAX_PACK_BYTES = 20_000_000


def read_pack(source: Path) -> Mapping[str, bytes]:
    """Return every YAML file of the pack at ``source``, by its path inside it.

    Args:
        source: a folder, or a zip file.

    Raises:
        Refused: a file name leads out of the pack, or a limit is passed.
        Unavailable: the pack cannot be read.
    """
    try:
        members = _zip_members(source) if source.is_file() else _folder_members(source)
        return dict(_limited(members))
    except (OSError, zipfile.BadZipFile, EOFError) as error:
        raise Unavailable(
            N_("The content pack {name} cannot be read."),
            N_("Check that the file or folder exists and is complete."),
            {"name": source.name},
        ) from error


def _limited(members: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    total = 0
    for count, (name, data) in enumerate(members, start=1):
        total += len(data)
        if count > MAX_FILES or total > MAX_PACK_BYTES:
            raise Refused(
                N_("The content pack is too large."),
                N_("Split it: at most {files} files and {megabytes} MB."),
                {"files": MAX_FILES, "megabytes": MAX_PACK_BYTES // 1_000_000},
            )
        yield name, data


def _folder_members(folder: Path) -> Iterator[tuple[str, bytes]]:
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    root = folder.resolve()
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        if not path.resolve().is_relative_to(root):
            raise _leads_out(name)
        _check_size(name, path.stat().st_size)
        yield name, path.read_bytes()


def _zip_members(archive: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(archive) as opened:
        for entry in opened.infolist():
            _check_entry(entry)
            if entry.filename.endswith(".yaml"):
                with opened.open(entry) as stream:
                    data = stream.read(MAX_FILE_BYTES + 1)
                _check_size(entry.filename, len(data))
                yield entry.filename, data


def _check_entry(entry: zipfile.ZipInfo) -> None:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    has_drive = ":" in entry.filename
    if path.is_absolute() or ".." in path.parts or is_link or has_drive:
        raise _leads_out(entry.filename)
    _check_size(entry.filename, entry.file_size)


def _check_size(name: str, size: int) -> None:
    if size > MAX_FILE_BYTES:
        raise Refused(
            N_("{name} is too large for a content file."),
            N_("Split it: at most {kilobytes} kB a file."),
            {"name": name, "kilobytes": MAX_FILE_BYTES // 1000},
        )


def _leads_out(name: str) -> Refused:
    return Refused(
        N_("The content pack holds a name that leads out of it: {name}."),
        N_("Do not use this pack; ask its author for a clean one."),
        {"name": name},
    )
