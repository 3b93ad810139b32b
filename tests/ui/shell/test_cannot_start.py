"""What is said when Qt cannot open a window."""

import pytest

from ui.shell.cannot_start import DEBIAN_PACKAGES, tell_import, tell_no_platform


def test_a_missing_library_is_named_with_the_command_that_installs_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file")

    code = tell_import(error)

    said = capsys.readouterr().err
    assert code == 4
    assert "libEGL.so.1" in said
    assert f"apt-get install -y {' '.join(DEBIAN_PACKAGES)}" in said


def test_qt_itself_may_be_missing(capsys: pytest.CaptureFixture[str]) -> None:
    code = tell_import(ModuleNotFoundError("No module", name="PySide6.QtWidgets"))

    assert code == 4
    assert "exerzia practise" in capsys.readouterr().err


def test_an_import_that_is_none_of_qt_is_a_bug() -> None:
    with pytest.raises(ImportError):
        tell_import(ModuleNotFoundError("No module", name="app.nothing"))


def test_a_display_that_does_not_answer_is_no_missing_library(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = tell_no_platform("qt.qpa.xcb: could not connect to display :9\nfatal")

    said = capsys.readouterr().err
    assert code == 4
    assert "apt-get" not in said


def test_a_platform_plugin_that_does_not_load_lacks_a_library(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = tell_no_platform('Could not load the Qt platform plugin "xcb"')

    assert code == 4
    assert "apt-get" in capsys.readouterr().err
