"""The catalogue's tools: extract, merge, compile and check. Runs in the environment.

English sentences in the code are the keys. Somebody who adds sentences puts their
French in ``translations/fr/parts/<area>.po``; ``update`` moves it into the catalogue,
brings the catalogue in line with the code, and says what is left to do.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from door.wording import problems_of

SOURCES = ("app", "engine", "ui")
KEYWORDS: dict[str, tuple[int, ...] | None] = {"t": None, "tn": (1, 2), "N_": None}
LOCALES = ("fr",)
_LONGEST_QUOTE = 60


class Catalogue:
    """The translations of one language in a checkout."""

    def __init__(self, root: Path, locale: str) -> None:
        self._root = root
        self._locale = locale
        self._folder = root / "translations" / locale
        self._path = self._folder / "LC_MESSAGES" / "exerzia.po"

    @property
    def parts(self) -> list[Path]:
        """The translations that wait to be moved into the catalogue."""
        return sorted((self._folder / "parts").glob("*.po"))

    def compile(self) -> None:
        """Write what gettext reads, parts included; git ignores it."""
        merged = self._merged()
        target = self._path.with_suffix(".mo")
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as stream:
            write_mo(stream, merged)

    def update(self) -> None:
        """Bring the catalogue in line with the code and take the parts in."""
        fresh = self._translated(self._merged())
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("wb") as stream:
            write_po(stream, fresh, width=88, include_lineno=False)
        for part in self.parts:
            part.unlink()

    def problems(self) -> list[str]:
        """Return what keeps the language from being complete, one line each."""
        held = self._merged()
        used = extracted(self._root)
        missing = [
            f"{_quoted(message)} {problem}"
            for message in _sentences(used)
            for problem in _problems(message, held.get(message.id))
        ]
        unused = [
            f"{_quoted(message)} is translated, but the code does not say it"
            for message in _sentences(held)
            if message.id not in used
        ]
        return missing + unused

    def _merged(self) -> Catalog:
        merged = Catalog(locale=self._locale)
        for path in (self._path, *self.parts):
            for message in _sentences(self._read(path)):
                if any(_forms(message.string)):
                    # Babel keeps the French it has: what waits in a part is newer.
                    merged.delete(message.id)
                    merged[message.id] = message
        return merged

    def _read(self, path: Path) -> Catalog:
        if not path.is_file():
            return Catalog(locale=self._locale)
        with path.open("rb") as stream:
            return read_po(stream, locale=self._locale, abort_invalid=True)

    def _translated(self, held: Catalog) -> Catalog:
        """Return the code's sentences with the French that is held for them."""
        before = self._read(self._path)
        fresh = Catalog(
            locale=self._locale,
            project="Exerzia",
            header_comment="# French of Exerzia. GPL-3.0-or-later.",
            creation_date=before.creation_date,
            revision_date=before.creation_date,
            last_translator="the Exerzia project",
            language_team="French",
            fuzzy=False,
        )
        for message in _sentences(extracted(self._root)):
            known = held.get(message.id)
            untranslated = ("", "") if message.pluralizable else ""
            fits = known and known.pluralizable == message.pluralizable
            message.string = known.string if known and fits else untranslated
            message.flags |= {"fuzzy"} if known and known.fuzzy else set()
            fresh[message.id] = message
        return fresh


def extracted(root: Path) -> Catalog:
    """Return the sentences of the code, in the order of files and lines."""
    found = Catalog()
    for source in SOURCES:
        for name, line, sentence, comments in sorted(_calls(root / source)):
            place = f"{source}/{Path(name).as_posix()}"
            found.add(sentence, None, [(place, line)], auto_comments=comments)
    return found


def _calls(folder: Path) -> Iterator[tuple[str, int, str | tuple[str, ...], list[str]]]:
    calls = extract_from_dir(
        folder,
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for name, line, sentence, comments, _context in calls:
        yield name, line, sentence, comments


def _sentences(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def _problems(wanted: Message, known: Message | None) -> Iterable[str]:
    if known is None:
        return ["is not translated"]
    if known.fuzzy:
        return ["is marked fuzzy: read it again and take the mark away"]
    if wanted.pluralizable != known.pluralizable:
        return ["needs its plural forms"]
    return problems_of(_forms(wanted.id), _forms(known.string))


def _forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def _quoted(message: Message) -> str:
    text = _forms(message.id)[0]
    return repr(text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…")


def main(verb: str, root: Path) -> int:
    """Run one verb (compile, update or check) on every language; 0 when all is well."""
    catalogues = [Catalogue(root, locale) for locale in LOCALES]
    if verb == "compile":
        for catalogue in catalogues:
            catalogue.compile()
        return 0
    if verb == "update":
        for catalogue in catalogues:
            catalogue.update()
            catalogue.compile()
    problems = [line for catalogue in catalogues for line in catalogue.problems()]
    summary = f"{len(problems)} sentences need attention." if problems else "Complete."
    sys.stdout.write("".join(f"{line}\n" for line in [*problems, summary]))
    return 1 if problems else 0


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1], Path(__file__).resolve().parent.parent))
