"""The rail shrinks to icons without losing its words."""

import pytest
from pytestqt.qtbot import QtBot

from ui.design.components.device_seal import DeviceSeal
from ui.design.components.profile_badge import ProfileBadge
from ui.design.components.rail_item import RailItem
from ui.design.icons import Icon
from ui.kit.context import UiContext


@pytest.mark.requirement("E-241")
def test_a_compact_item_keeps_its_name_and_its_tooltip(
    ui: UiContext, qtbot: QtBot
) -> None:
    item, badge, seal = RailItem(Icon.HISTORY), ProfileBadge("Camille"), DeviceSeal(ui)
    for widget in (item, badge, seal):
        qtbot.addWidget(widget)
    item.set_words("History", "Ctrl+2")
    wide = item.sizeHint().width()

    item.set_compact(compact=True)
    badge.set_compact(compact=True)
    seal.set_compact(compact=True)

    assert item.sizeHint().width() < wide == item.words_width()
    assert (item.accessibleName(), badge.accessibleName()) == ("History", "Camille")
    assert "History (Ctrl+2)" in item.toolTip()
    assert "No connection open." in seal.toolTip()


def test_a_mark_alone_is_lower_than_its_words(ui: UiContext, qtbot: QtBot) -> None:
    seal = DeviceSeal(ui)
    qtbot.addWidget(seal)
    words = seal.heightForWidth(44)

    seal.set_compact(compact=True)

    assert seal.heightForWidth(44) < words
