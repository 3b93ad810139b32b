"""The catalogue of models that ships: checked, signed, and told on its page.

Runs in the environment:

    python -m door.catalogue new-key --key FILE     make a key, outside the checkout
    python -m door.catalogue sign --key FILE        check and sign (--raise-version first
                                                    raises the version and dates it)
    python -m door.catalogue check                  signature, licence texts, the page
    python -m door.catalogue page                   write docs/reference/models.md anew

An organisation signs its own with the same words and --folder FOLDER.
"""

import argparse
import hashlib
import re
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from door.catalogue_page import page_of
from engine.api.errors import ExpectedError
from engine.models.catalogue.built_in_key import built_in_keys
from engine.models.catalogue.licences import FOLDER as LICENCES
from engine.models.catalogue.read import NAME, read_catalogue
from engine.models.catalogue.records import Catalogue
from engine.models.catalogue.signature import SIGNATURE_NAME, signer_of
from engine.models.signing import SigningKey
from engine.models.trust import TrustedKeys

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "resources" / "catalogue"
PAGE = ROOT / "docs" / "reference" / "models.md"
_VERSION = re.compile(r'^(  "version": )(\d+)(,)$', re.MULTILINE)
_ISSUED = re.compile(r'^(  "issued": )"[^"]*"(,)$', re.MULTILINE)


def new_key(options: argparse.Namespace) -> int:
    """Make a key that nobody had before; it stays outside every checkout."""
    path = _outside(options.key)
    key = SigningKey.new()
    key.save(path)
    print(f"{path} holds a new key. Its public half: {key.public.text}")
    return 0


def sign(options: argparse.Namespace) -> int:
    """Sign the catalogue as it stands, after checking it."""
    key = SigningKey.from_file(_outside(options.key))
    path = options.folder / NAME
    content = path.read_bytes()
    if options.raise_version:
        content = raised(content, datetime.now(UTC).date())
    catalogue = read_catalogue(content)
    missing = flawed_texts(catalogue, options.folder)
    if missing:
        print(f"Not signed: {', '.join(missing)} is not the text it names.")
        return 1
    path.write_bytes(content)
    (options.folder / SIGNATURE_NAME).write_bytes(key.sign(content))
    print(f"Version {catalogue.version} is signed by {key.public.fingerprint}.")
    return 0


def check(options: argparse.Namespace) -> int:
    """Say what keeps the catalogue from shipping; 0 when nothing does."""
    problems = problems_of(options.folder)
    if options.folder == SHIPPED and not problems:
        problems = stale_page()
    print("\n".join(problems) or "The catalogue is checked and signed.")
    return 1 if problems else 0


def page(options: argparse.Namespace) -> int:
    """Write the page of the catalogue anew."""
    catalogue = read_catalogue((options.folder / NAME).read_bytes())
    PAGE.write_text(page_of(catalogue), encoding="utf-8")
    return 0


def problems_of(folder: Path) -> list[str]:
    """Return what is wrong with the catalogue in ``folder``, one line each."""
    content = (folder / NAME).read_bytes()
    try:
        catalogue = read_catalogue(content)
    except ExpectedError as error:
        return [str(error)]
    problems = [
        f"{name} is not the text the catalogue names."
        for name in flawed_texts(catalogue, folder)
    ]
    signature = folder / SIGNATURE_NAME
    trusted = TrustedKeys((), None, built_in_keys())
    signed = signature.read_bytes() if signature.is_file() else b""
    if signer_of(content, signed, trusted) is None:
        problems.append(
            f"{NAME} changed after it was signed. Whoever holds the key signs it: "
            "python -m door.catalogue sign --key FILE"
        )
    return problems


def stale_page() -> list[str]:
    """Return a line when the page does not tell what the catalogue says."""
    catalogue = read_catalogue((SHIPPED / NAME).read_bytes())
    if PAGE.read_text(encoding="utf-8") == page_of(catalogue):
        return []
    return ["docs/reference/models.md is old: python -m door.catalogue page"]


def flawed_texts(catalogue: Catalogue, folder: Path) -> list[str]:
    """Return the licence texts that are missing or not the ones that are named."""
    named = {
        each.licence.text: each.licence.text_sha256
        for each in catalogue.models
        if each.licence.text
    }
    return sorted(
        name
        for name, digest in named.items()
        if not (text := folder / LICENCES / name).is_file()
        or hashlib.sha256(text.read_bytes()).hexdigest() != digest
    )


def raised(content: bytes, today: date) -> bytes:
    """Return a catalogue with the next version and today's date, else unchanged.

    Raises:
        ValueError: its first lines are not laid out as ours are.
    """
    text, found = _VERSION.subn(
        lambda line: f"{line[1]}{int(line[2]) + 1}{line[3]}", content.decode("utf-8")
    )
    text, dated = _ISSUED.subn(rf'\1"{today.isoformat()}"\2', text)
    if (found, dated) != (1, 1):
        raise ValueError("no version or no date on a line of its own")
    return text.encode("utf-8")


def _outside(path: Path) -> Path:
    """Return ``path``, or end: a private key must not lie in the checkout."""
    if path.expanduser().resolve().is_relative_to(ROOT):
        sys.exit("A private key must not lie in the checkout.")
    return path.expanduser()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m door.catalogue")
    parser.add_argument("--folder", type=Path, default=SHIPPED)
    verbs = parser.add_subparsers(required=True)
    for name, act in VERBS.items():
        verb = verbs.add_parser(name, help=act.__doc__)
        verb.set_defaults(act=act)
        if act in {new_key, sign}:
            verb.add_argument("--key", type=Path, required=True)
        if act is sign:
            verb.add_argument("--raise-version", action="store_true")
    return parser


VERBS: dict[str, Callable[[argparse.Namespace], int]] = {
    "new-key": new_key,
    "sign": sign,
    "check": check,
    "page": page,
}


def main(words: Sequence[str]) -> int:
    """Do what the words ask for and return the exit code."""
    options = _parser().parse_args(words)
    options.folder = options.folder.resolve()
    try:
        act: Callable[[argparse.Namespace], int] = options.act
        return act(options)
    except ExpectedError as error:
        print(error)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
