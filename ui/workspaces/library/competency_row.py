"""What a competency is, with its five levels when asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.text.formats import quoted
from engine.content.competency import Anchor, Competency
from ui.design.components.button import Button, Kind
from ui.design.components.label import Label, Role, Tone
from ui.design.components.level_bar import LevelBar
from ui.design.icons import Icon
from ui.design.tokens import Space
from ui.kit.context import UiContext


class CompetencyRow(QWidget):
    """Name and definition; the five anchors open beneath."""

    def __init__(self, ui: UiContext, competency: Competency) -> None:
        super().__init__()
        self._ui = ui
        self._competency = competency
        language = ui.texts.language
        self._toggle = Button("", Kind.LINK)
        self._levels = QWidget()
        self._list = QVBoxLayout(self._levels)
        self._list.setContentsMargins(0, Space.S, 0, 0)
        self._list.setSpacing(Space.L)
        self._levels.hide()
        name = competency.name.in_(language)
        definition = Label(competency.definition.in_(language))
        definition.make_selectable()
        definition.hold_column()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(Label(name, Role.STRONG))
        column.addWidget(definition)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._levels)
        self._toggle.setAccessibleDescription(name)
        self._toggle.clicked.connect(self._on_toggle)
        self._say()

    def _on_toggle(self) -> None:
        if not self._list.count():
            for anchor in self._competency.anchors:
                self._list.addWidget(_Level(self._ui, anchor))
        self._levels.setVisible(self._levels.isHidden())
        self._say()

    def _say(self) -> None:
        hidden = self._levels.isHidden()
        words = (
            self._ui.t("Show the five levels")
            if hidden
            else self._ui.t("Hide the five levels")
        )
        self._toggle.set_words(words)
        self._toggle.set_icon(Icon.DOWN if hidden else Icon.UP)


class _Level(QWidget):
    """One level: what is seen at it, and how it may sound."""

    def __init__(self, ui: UiContext, anchor: Anchor) -> None:
        super().__init__()
        language = ui.texts.language
        level = ui.t("Level {level} of 5", level=anchor.level)
        bar = LevelBar()
        bar.show_level(anchor.level, level)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(bar)
        head.addWidget(Label(level, Role.SOFT_SMALL), 1)
        words = anchor.example.in_(language)
        example = Label(quoted(words, ui.texts), Role.READING, Tone.SOFT)
        for label in (example, behaviour := Label(anchor.behaviour.in_(language))):
            label.make_selectable()
            label.hold_column()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(behaviour)
        column.addWidget(example)
