"""Models from files, bundles, checks and removals, by hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.models.tools import ModelTools
from engine.api.cancel import Cancel
from engine.models.bundles.records import BundleOrder
from engine.models.bundles.write_bundle import write_bundle
from engine.models.catalogue.records import Purpose
from engine.models.signing import SigningKey
from tests.app.models.desk import Desk
from tests.builders import A_MOMENT
from tests.models.install import TINY_GGUF, TINY_VOICES
from tests.ui.seeing import button, control_names, visible, words_on
from tests.ui.workspaces.settings.models.model_desk import (
    elsewhere,
    install,
    press,
    sheet_of,
)
from ui.design.components.list_row import OpenRow
from ui.design.components.select import Select
from ui.design.components.sheet import Sheet
from ui.workspaces.settings.models.bundle_sheet import BundleSheet
from ui.workspaces.settings.models.maker_sheet import MakerSheet
from ui.workspaces.settings.models.model_sheet import ModelSheet
from ui.workspaces.settings.models.page import ModelsPage
from ui.workspaces.settings.view import SettingsWorkspace


def choose(monkeypatch: pytest.MonkeyPatch, dialog: str, path: Path) -> None:
    """Have the system's dialog answer with ``path``."""
    answer: object = str(path) if "Existing" in dialog else (str(path), "")
    monkeypatch.setattr(QFileDialog, dialog, lambda *_, **__: answer)


def a_bundle(folder: Path, desk: Desk) -> tuple[Path, SigningKey]:
    """Return a bundle of a model nobody knows here, and the key it is signed with."""
    store, key = elsewhere(folder), SigningKey.new()
    install(store, "house", Purpose.LANGUAGE)
    target = folder / "house.exzpack"
    order = BundleOrder(("house",), key, A_MOMENT, desk.catalogue, "The IT desk")
    write_bundle(target, store, order, lambda *_: None, Cancel())
    return target, key


def open_model(workspace: SettingsWorkspace, name: str) -> ModelSheet:
    """Press the row of a model, and return the sheet it opens."""
    QCoreApplication.processEvents()  # rows are shown by the event loop
    rows = visible(workspace, OpenRow)
    next(each for each in rows if each.accessibleName().startswith(name)).click()
    return sheet_of(workspace, ModelSheet)


@pytest.mark.requirement("E-046")
def test_a_folder_brings_what_it_holds_and_says_what_was_left(
    workspace: SettingsWorkspace,
    models: ModelTools,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "words.gguf").write_bytes(TINY_GGUF.read_bytes())
    (stick / "page.gguf").write_bytes(b"<!DOCTYPE html><html>Sign in</html>")
    choose(monkeypatch, "getExistingDirectory", stick)
    button(workspace, "Choose a folder…").click()

    shown = words_on(workspace)
    assert len(models.store.installed()) == 1
    assert "1 model is here." in shown
    assert "1 file was left, and why is said below." in shown
    assert "page.gguf" in shown


def test_a_file_dropped_on_the_page_is_brought_in(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    voice = TINY_VOICES / "fr_FR-tiny-low.onnx"
    page = workspace.findChildren(ModelsPage)[0]
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(voice))])
    page.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            held,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )

    assert [each.manifest.purpose for each in models.store.installed()] == [
        Purpose.VOICE
    ]


def test_a_file_that_is_no_model_is_refused_in_words(
    workspace: SettingsWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "letter.gguf"
    wrong.write_bytes(b"<!DOCTYPE html><html>Sign in</html>")
    choose(monkeypatch, "getOpenFileName", wrong)
    button(workspace, "Choose a file…").click()
    told = words_on(workspace)
    button(workspace, "Close").click()

    assert "letter.gguf" in told
    assert "letter.gguf" not in words_on(workspace)


@pytest.mark.requirement("E-199")
def test_a_bundle_of_an_unknown_maker_is_taken_once_the_fingerprint_was_compared(
    workspace: SettingsWorkspace,
    models: ModelTools,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bundle, key = a_bundle(tmp_path, desk)
    choose(monkeypatch, "getOpenFileName", bundle)
    button(workspace, "Choose a file…").click()
    sheet = sheet_of(workspace, MakerSheet)
    shown, before = words_on(sheet), models.store.installed()
    visible(sheet, QLineEdit)[0].setText("Our IT desk")
    button(sheet, "It is the same: trust and add").click()

    assert key.public.fingerprint.replace("-", "   ") in shown
    assert "without asking" in shown
    assert before == ()
    assert [each.id for each in models.store.installed()] == ["house"]
    assert "Our IT desk" in {each.name for each in models.trusted.all()}


def test_a_bundle_of_an_unknown_maker_can_be_left_alone(
    workspace: SettingsWorkspace,
    models: ModelTools,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bundle, key = a_bundle(tmp_path, desk)
    choose(monkeypatch, "getOpenFileName", bundle)
    button(workspace, "Choose a file…").click()
    button(sheet_of(workspace, MakerSheet), "Leave it").click()

    assert models.store.installed() == ()
    assert not models.trusted.trusts(key.public)


def test_a_bundle_for_another_computer_is_written_with_a_fingerprint_to_tell(
    workspace: SettingsWorkspace,
    models: ModelTools,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    install(models.store, "house", Purpose.LANGUAGE)
    models.refreshed()
    choose(monkeypatch, "getSaveFileName", tmp_path / "for-you")
    button(workspace, "Make a bundle…").click()
    sheet = sheet_of(workspace, BundleSheet)
    names = control_names(sheet)
    button(sheet, "Save as…").click()

    assert (tmp_path / "for-you.exzpack").is_file()
    assert "" not in names
    assert "Whoever installs it compares your fingerprint" in words_on(workspace)


def test_a_bundle_of_nothing_is_not_offered(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    install(models.store, "house", Purpose.LANGUAGE)
    models.refreshed()
    button(workspace, "Make a bundle…").click()
    sheet = sheet_of(workspace, BundleSheet)
    button(sheet, "House").click()

    assert "Choose at least one model." in words_on(sheet)
    assert not button(sheet, "Save as…").isEnabled()


@pytest.mark.requirement("E-046")
def test_a_model_is_removed_after_a_question_that_says_what_is_freed(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    install(models.store, "house", Purpose.LANGUAGE)
    models.refreshed()
    button(open_model(workspace, "House"), "Remove…").click()
    sheet = sheet_of(workspace, Sheet)
    asked, before = words_on(sheet), len(models.store.installed())
    button(sheet, "Remove it").click()

    assert "Up to 1 KB are free again." in asked
    assert "It is in no catalogue" in asked
    assert (before, models.store.installed()) == (1, ())


@pytest.mark.requirement("E-046")
def test_a_damaged_model_is_found_and_said(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    install(models.store, "house", Purpose.LANGUAGE)
    install(models.store, "ears", Purpose.HEARING)
    models.refreshed()
    file = models.store.installed()[0].paths[0]
    file.chmod(0o600)
    file.write_bytes(b"x" * file.stat().st_size)
    button(workspace, "Check all files").click()

    shown = words_on(workspace)
    assert "1 model is damaged." in shown
    assert "model.bin" in shown


def test_a_model_that_is_whole_is_said_to_be(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    install(models.store, "house", Purpose.LANGUAGE)
    models.refreshed()
    button(open_model(workspace, "House"), "Check").click()

    assert "1 model was read: every byte is what it was." in words_on(workspace)


def test_another_language_model_is_chosen(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    install(models.store, "house", Purpose.LANGUAGE)
    models.refreshed()
    lists = visible(workspace, Select)
    select = next(e for e in lists if e.accessibleName() == "Language model in use")
    select.chosen.emit("house")
    chosen = models.preferences.language_model
    select.chosen.emit("")

    assert chosen == "house"
    assert models.preferences.language_model is None


def test_another_folder_is_chosen_and_the_usual_one_again(
    workspace: SettingsWorkspace,
    models: ModelTools,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "other disk"
    choose(monkeypatch, "getExistingDirectory", other)
    button(workspace, "Another folder…").click()
    there, shown = models.store.own, words_on(workspace)
    button(workspace, "The usual one").click()

    assert there == other
    assert str(other) in shown
    assert models.preferences.models_folder is None


def test_what_no_model_uses_is_freed(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    install(models.store, "house", Purpose.LANGUAGE)
    manifest = models.store.installed()[0]
    for path in (*manifest.folder.iterdir(), manifest.folder):
        path.rmdir() if path.is_dir() else path.unlink()
    models.refreshed()
    before = models.store.unused()
    press(workspace, "Free up 1 KB", "1 KB are used by no model")

    assert before > 0
    assert models.store.unused() == 0
