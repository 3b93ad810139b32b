"""What a person decides about models: which, where, whose."""

import os
from pathlib import Path

import pytest

from app.models.accept_key import accept_key
from app.models.choose_folder import choose_folder
from app.models.choose_model import choose_model
from app.models.downloads import Downloads
from app.models.list_shelf import list_shelf
from app.models.tools import ModelTools
from app.shared.changes import Noun
from app.shared.errors import Refused, Unavailable
from engine.models.catalogue.records import Purpose
from engine.models.signing import SigningKey
from tests.app.models.desk import Desk
from tests.app.models.inline_thread import InlineThread


def test_a_chosen_model_is_kept_beside_other_preferences(
    desk: Desk, tools: ModelTools, downloads: Downloads
) -> None:
    tools.choose(text_percent=150)
    downloads.start(["base"])

    changes = choose_model(tools, Purpose.HEARING, "base")

    kept = desk.tools().preferences
    assert (kept.hearing_model, kept.text_percent) == ("base", 150)
    assert changes.touches(Noun.MODEL)
    assert changes.touches(Noun.SETTINGS)
    assert desk.engines.refreshed == 2


@pytest.mark.parametrize(
    ("purpose", "model_id"),
    [
        (Purpose.LANGUAGE, "base"),
        (Purpose.HEARING, "small"),
        (Purpose.VOICE, "base"),
    ],
)
def test_only_an_installed_model_of_that_purpose_can_be_chosen(
    tools: ModelTools, downloads: Downloads, purpose: Purpose, model_id: str
) -> None:
    downloads.start(["base"])

    with pytest.raises(Refused):
        choose_model(tools, purpose, model_id)

    assert tools.preferences.hearing_model is None


def test_a_model_put_there_by_hand_can_be_chosen(tools: ModelTools) -> None:
    folder = tools.places.models / "language"
    folder.mkdir(parents=True)
    (folder / "mine.gguf").write_bytes(b"GGUF")

    choose_model(tools, Purpose.LANGUAGE, "by-hand:language/mine.gguf")

    assert tools.preferences.language_model == "by-hand:language/mine.gguf"
    with pytest.raises(Refused, match="something else"):
        choose_model(tools, Purpose.HEARING, "by-hand:language/mine.gguf")


@pytest.mark.requirement("E-046")
def test_new_models_go_to_the_chosen_folder_and_old_ones_stay_usable(
    tools: ModelTools, downloads: Downloads, tmp_path: Path
) -> None:
    downloads.start(["words"])
    elsewhere = tmp_path / "big disk" / "models"

    choose_folder(tools, elsewhere)
    Downloads(tools, InlineThread).start(["base"])

    shelf = list_shelf(tools, memory=8_000)
    assert shelf.folder == str(elsewhere)
    assert (elsewhere / "installed" / "base@1").is_dir()
    assert {each.id: each.shared for each in shelf.installed} == {
        "base": False,
        "words": False,
    }


def test_a_folder_nobody_may_write_to_is_refused(
    tools: ModelTools, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")

    with pytest.raises(Unavailable, match="cannot be kept"):
        choose_folder(tools, file / "models")

    assert tools.preferences.models_folder is None


def test_the_usual_folder_is_chosen_again(tools: ModelTools, tmp_path: Path) -> None:
    choose_folder(tools, tmp_path / "elsewhere")

    choose_folder(tools, None)

    assert tools.store.own == tools.places.models


def test_downloads_stay_with_the_folder_they_were_begun_in(
    desk: Desk, tools: ModelTools, tmp_path: Path
) -> None:
    paused = Downloads(tools, InlineThread)
    desk.source.before_piece = paused.pause
    paused.start(["words"])

    choose_folder(tools, tmp_path / "elsewhere")
    elsewhere = tools.downloads.transfers()
    choose_folder(tools, None)

    assert elsewhere == ()
    assert [each.model_id for each in tools.downloads.transfers()] == ["words"]


def test_a_key_that_was_accepted_counts_at_the_next_start(desk: Desk) -> None:
    key = SigningKey.new().public

    accept_key(desk.tools(), key, "IT")

    assert desk.tools().trusted.trusts(key)


@pytest.mark.skipif(os.name == "nt", reason="modes are those of Unix")
def test_what_was_opened_and_wanted_is_for_its_owner_alone(
    tools: ModelTools, downloads: Downloads
) -> None:
    downloads.start(["words"])

    assert tools.places.connections.stat().st_mode & 0o077 == 0
