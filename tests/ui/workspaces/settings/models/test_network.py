"""The way on which models come, by hand."""

import pytest
from PySide6.QtWidgets import QLineEdit

from app.models.tools import ModelTools
from tests.ui.seeing import button, control_names, visible, words_on
from ui.workspaces.settings.view import SettingsWorkspace

MIRROR = "Mirror: address of your organisation’s models"


def fill(workspace: SettingsWorkspace, name: str, words: str) -> None:
    """Write into the field of that name."""
    lines = visible(workspace, QLineEdit)
    next(each for each in lines if each.accessibleName() == name).setText(words)


@pytest.fixture
def form(workspace: SettingsWorkspace) -> SettingsWorkspace:
    """The page with the network opened."""
    button(workspace, "Network for downloads").click()
    return workspace


def test_all_of_it_is_kept_and_the_password_in_no_file(
    form: SettingsWorkspace, models: ModelTools
) -> None:
    fill(form, MIRROR, "https://models.example.org")
    fill(form, "Proxy", "http://proxy.example.org:3128")
    fill(form, "User at the proxy", "lea")
    fill(form, "Password at the proxy", "open sesame")
    fill(form, "Most kilobytes a second", "500")
    button(form, "Use this network").click()

    kept = models.preferences
    assert kept.mirror == "https://models.example.org"
    assert kept.proxy == "http://lea@proxy.example.org:3128"
    assert kept.most_kilobytes_a_second == 500
    assert models.proxy_password.read() == "open sesame"
    assert "open sesame" not in models.places.preferences.read_text("utf-8")
    assert "One is kept. Write another to replace it." in words_on(form)


@pytest.mark.parametrize(
    ("field", "written", "told"),
    [
        (MIRROR, "ftp://models.example.org", "is not an https address"),
        ("Proxy", "ftp://x", "This is not the address of a proxy."),
        ("Most kilobytes a second", "fast", "The limit is not a whole number."),
        ("Most kilobytes a second", "3", "too slow for a download to end"),
        ("Certificate file", "/nowhere/at-all.pem", "cannot be read"),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_is_kept(
    form: SettingsWorkspace, models: ModelTools, field: str, written: str, told: str
) -> None:
    before = models.preferences
    fill(form, field, written)
    button(form, "Use this network").click()

    assert told in words_on(form)
    assert models.preferences == before


def test_what_is_in_force_is_shown(
    workspace: SettingsWorkspace, models: ModelTools
) -> None:
    models.choose(mirror="https://one.example.org", most_kilobytes_a_second=200)
    button(workspace, "Network for downloads").click()

    written = {each.text() for each in visible(workspace, QLineEdit)}
    assert {"https://one.example.org", "200"} <= written
    assert "" not in control_names(workspace)
