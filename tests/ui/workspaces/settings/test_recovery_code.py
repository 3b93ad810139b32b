"""The proof that a recovery code is on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.seeing import button
from ui.kit.context import UiContext
from ui.workspaces.settings.recovery_code import RecoveryCode, groups_match

CODE = "A5EX-6Y4T-6XRX-48B6-CSYQ-QP10-S623"


@pytest.mark.parametrize(
    ("typed", "matches"),
    [
        (("6Y4T", "QP10"), True),
        (("6y4t ", "qp1o"), True),
        (("6Y4T", "QPIO"), True),
        (("QP10", "6Y4T"), False),
        (("6Y4T", ""), False),
        (("", ""), False),
    ],
)
def test_the_two_groups_prove_it(typed: tuple[str, str], matches: bool) -> None:
    assert groups_match(CODE, typed) is matches


@given(st.text(max_size=8), st.text(max_size=8))
def test_no_typing_proves_a_code_that_is_not_there(one: str, other: str) -> None:
    assert not groups_match("", (one, other))


def test_the_clipboard_gets_the_code(ui: UiContext, qtbot: QtBot) -> None:
    told: list[str] = []
    ui.notices.told.connect(lambda words, _undo: told.append(words))
    shown = RecoveryCode(ui)
    qtbot.addWidget(shown)
    shown.show()
    shown.show_code(CODE, "Léa")

    button(shown, "Copy").click()

    assert QGuiApplication.clipboard().text() == CODE
    assert told == ["Copied. The clipboard forgets it in a minute."]


def test_a_new_code_is_unproved_again(ui: UiContext, qtbot: QtBot) -> None:
    shown = RecoveryCode(ui)
    qtbot.addWidget(shown)
    shown.show()
    shown.show_code(CODE, "Léa")
    button(shown, "Or simply: I have written it down").click()
    proved = shown.is_confirmed

    shown.show_code(CODE[::-1], "Léa")

    assert proved
    assert not shown.is_confirmed
