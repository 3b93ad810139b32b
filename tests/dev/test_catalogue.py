"""Who releases signs what was checked, with a key that lies outside the checkout."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from door.catalogue import SHIPPED, main, problems_of, raised
from engine.models.catalogue.load import load_catalogue
from engine.models.signing import SigningKey
from tests.engine.models.catalogue.made import a_document, trusting

TEXT = b"Permission is granted.\n"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "keys" / "catalogue.key"
    main(["new-key", "--key", str(path)])
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An organisation's folder: a catalogue nobody signed yet, and its licence."""
    folder = tmp_path / "own"
    (folder / "licences").mkdir(parents=True)
    (folder / "licences" / "mit.txt").write_bytes(TEXT)
    document = a_document()
    for entry in document["models"]:
        entry["licence"]["text_sha256"] = hashlib.sha256(TEXT).hexdigest()
    (folder / "catalogue.json").write_text(json.dumps(document, indent=2))
    return folder


def signed(own: Path, key: Path, *options: str) -> int:
    return main(["--folder", str(own), "sign", "--key", str(key), *options])


def test_what_was_signed_counts_for_whoever_trusts_the_key(
    own: Path, key: Path
) -> None:
    code = signed(own, key)
    trusted = trusting(SigningKey.from_file(key))

    assert code == 0
    assert load_catalogue(SHIPPED, [own], trusted).is_own


def test_the_version_is_raised_only_when_told(own: Path, key: Path) -> None:
    signed(own, key)
    before = json.loads((own / "catalogue.json").read_bytes())["version"]
    signed(own, key, "--raise-version")
    after = json.loads((own / "catalogue.json").read_bytes())["version"]

    assert (before, after) == (3, 4)


def test_raising_dates_the_catalogue_and_changes_nothing_else(own: Path) -> None:
    content = (own / "catalogue.json").read_bytes()

    document = json.loads(raised(content, date(2027, 5, 6)))

    assert document == {**json.loads(content), "version": 4, "issued": "2027-05-06"}


def test_a_catalogue_with_a_flaw_is_not_signed(own: Path, key: Path) -> None:
    (own / "catalogue.json").write_text(json.dumps(a_document(mirrors=["http://x"])))

    code = signed(own, key)

    assert code == 1
    assert not (own / "catalogue.sig").exists()


def test_a_catalogue_whose_licence_text_is_missing_is_not_signed(
    own: Path, key: Path
) -> None:
    (own / "licences" / "mit.txt").unlink()

    code = signed(own, key)

    assert code == 1
    assert not (own / "catalogue.sig").exists()


def test_a_change_after_the_signature_is_found(tmp_path: Path) -> None:
    for name in ("catalogue.json", "catalogue.sig"):
        (tmp_path / name).write_bytes((SHIPPED / name).read_bytes())
    (tmp_path / "licences").mkdir()
    for text in (SHIPPED / "licences").iterdir():
        (tmp_path / "licences" / text.name).write_bytes(text.read_bytes())
    content = (tmp_path / "catalogue.json").read_bytes()
    (tmp_path / "catalogue.json").write_bytes(content.replace(b"7006", b"7007"))

    problems = problems_of(tmp_path)

    assert len(problems) == 1
    assert "changed after it was signed" in problems[0]


def test_a_private_key_is_never_written_into_the_checkout() -> None:
    inside = SHIPPED / "catalogue.key"

    with pytest.raises(SystemExit, match="must not lie in the checkout"):
        main(["new-key", "--key", str(inside)])

    assert not inside.exists()


def test_a_key_is_readable_by_its_owner_alone(key: Path) -> None:
    assert key.stat().st_mode & 0o077 == 0
