"""Whose signatures count on this computer.

A trusted key is a small text file, ``*.pub``: the key in base64, and after a space the
name of who signs with it. Administrators put such files into the shared folder; what a
person accepts goes into a folder of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from engine.api.errors import N_, Refused, Unavailable
from engine.models.files.durable import write_whole
from engine.models.signing import VerifyKey

SUFFIX: Final = ".pub"
_MOST_BYTES: Final = 4096
_MOST_FILES: Final = 1000
_LONGEST_NAME: Final = 100


class TrustedBy(StrEnum):
    """Who decided that a key counts."""

    APPLICATION = "application"
    ADMINISTRATOR = "administrator"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """A key whose signatures count."""

    key: VerifyKey
    name: str
    """Of who signs with it, as told by who trusted it; may be empty."""
    by: TrustedBy


class TrustedKeys:
    """The keys that count here; the folders are read again at each question."""

    def __init__(
        self,
        folders: Sequence[Path],
        own: Path | None,
        built_in: tuple[VerifyKey, ...],
    ) -> None:
        """Take the administrators' folders, the person's own and the built-in keys.

        A folder that is not there counts as empty. Without ``own``, nothing can be
        accepted.
        """
        self._folders = tuple(folders)
        self._own = own
        self._built_in = built_in

    def trusts(self, key: VerifyKey) -> bool:
        """Return whether signatures of ``key`` count."""
        return any(trusted.key == key for trusted in self.all())

    def all(self) -> tuple[TrustedKey, ...]:
        """Return every key that counts; a file that holds none is passed over."""
        return tuple(self._each())

    def accept(self, key: VerifyKey, name: str) -> None:
        """Let signatures of ``key`` count from now on, for this person.

        Raises:
            Refused: there is no folder of one's own here.
            Unavailable: it cannot be written.
        """
        if self._own is None:
            raise Refused(
                N_("Keys are chosen by the administrator of this computer."),
                N_("Ask for the key {fingerprint} to be added to the trusted ones."),
                {"fingerprint": key.fingerprint},
            )
        line = f"{key.text} {one_line(name)}".strip()
        try:
            self._own.mkdir(parents=True, exist_ok=True)
            write_whole(self._own / f"{key.fingerprint}{SUFFIX}", f"{line}\n".encode())
        except OSError as error:
            raise Unavailable(
                N_("The key could not be kept among the trusted ones."),
                N_("Check that there is room on the disk, then try again."),
            ) from error

    def forget(self, key: VerifyKey) -> bool:
        """Take back what the person accepted; return whether they had accepted it.

        A key of the application or of an administrator goes on counting.

        Raises:
            Unavailable: the file cannot be removed.
        """
        found = [path for path in _files(self._own) if _key_in(path, key)]
        try:
            for path in found:
                path.unlink(missing_ok=True)
        except OSError as error:
            raise Unavailable(
                N_("The key could not be taken off the trusted ones."),
                N_("Check that you may write to your own folder, then try again."),
            ) from error
        return bool(found)

    def _each(self) -> Iterator[TrustedKey]:
        for key in self._built_in:
            yield TrustedKey(key, "Exerzia", TrustedBy.APPLICATION)
        for folder in self._folders:
            yield from _keys_in(folder, TrustedBy.ADMINISTRATOR)
        yield from _keys_in(self._own, TrustedBy.PERSON)


def read_key(path: Path) -> tuple[VerifyKey, str] | None:
    """Return the key in a ``*.pub`` file and whose it is; None where there is none."""
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            return None
        words, _, name = content.decode("utf-8").strip().partition(" ")
        return VerifyKey.from_text(words), one_line(name)
    except (OSError, ValueError):
        return None


def _keys_in(folder: Path | None, by: TrustedBy) -> Iterator[TrustedKey]:
    for path in _files(folder):
        found = read_key(path)
        if found is not None:
            yield TrustedKey(found[0], found[1], by)


def _files(folder: Path | None) -> tuple[Path, ...]:
    if folder is None:
        return ()
    try:
        found = [path for path in folder.iterdir() if path.suffix == SUFFIX]
        return tuple(path for path in sorted(found)[:_MOST_FILES] if path.is_file())
    except OSError:
        return ()


def _key_in(path: Path, key: VerifyKey) -> bool:
    found = read_key(path)
    return found is not None and found[0] == key


def one_line(name: str) -> str:
    """Return a name that shows as what it is: one line, nothing invisible."""
    visible = "".join(each if each.isprintable() else " " for each in name)
    return " ".join(visible.split())[:_LONGEST_NAME]
