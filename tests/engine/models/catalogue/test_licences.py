"""The licence that is shown is the one that was signed for."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from engine.models.catalogue.licences import licence_text
from engine.models.catalogue.read import read_catalogue
from engine.models.catalogue.records import ModelEntry
from tests.engine.models.catalogue.made import a_document

TEXT = "Permission is granted.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "mit.txt").write_bytes(TEXT.encode())
    return tmp_path


def an_entry(**changes: Any) -> ModelEntry:
    document = a_document()
    entry = read_catalogue(json.dumps(document).encode()).models[0]
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    licence = entry.licence.model_copy(update={"text_sha256": digest, **changes})
    return entry.model_copy(update={"licence": licence})


@pytest.mark.requirement("E-046")
def test_the_text_is_read_beside_the_catalogue(folder: Path) -> None:
    assert licence_text(an_entry(), folder) == TEXT


def test_a_text_that_was_changed_is_not_shown(folder: Path) -> None:
    (folder / "licences" / "mit.txt").write_text("Permission is not granted.\n")

    assert licence_text(an_entry(), folder) is None


def test_a_text_that_is_not_there_is_not_shown(tmp_path: Path) -> None:
    assert licence_text(an_entry(), tmp_path) is None


def test_a_licence_in_a_card_has_no_text_here(folder: Path) -> None:
    assert licence_text(an_entry(text="", card="MODEL_CARD"), folder) is None


def test_a_name_that_leads_out_of_the_folder_is_not_followed(folder: Path) -> None:
    (folder / "mit.txt").write_bytes(TEXT.encode())

    assert licence_text(an_entry(text="../mit.txt"), folder) is None
