"""The right of an answer: levels, remarks, and a better version."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reports import AnswerRecord, CompetencyRecord, Statement
from ui.design.components.label import Label, Role
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.better_version import BetterVersion
from ui.report.evidence import judgements_of, not_assessed
from ui.report.judgement import (
    JudgementBlock,
    LevelBlock,
    RemarkBlock,
    UnseenBlock,
)


class JudgedColumn(QWidget):
    """Everything that is said of one answer.

    Signals:
        pointed: place of the judgement that is pointed at, or -1.
        chosen: place of the judgement that was pressed.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._blocks: list[JudgementBlock] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.XS)
        self._nothing = Label("", Role.SOFT)
        self._better = BetterVersion(ui)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(self._list)
        column.addWidget(self._nothing)
        column.addWidget(self._better)
        column.addStretch(1)

    def show_answer(self, answer: AnswerRecord) -> None:
        """Show what is said of ``answer``."""
        while (item := self._list.takeAt(0)) is not None:
            block = item.widget()
            if block is not None:
                block.hide()
                block.deleteLater()
        judgements = judgements_of(answer)
        self._blocks = [self._block(*each) for each in enumerate(judgements)]
        unseen = not_assessed(answer).items()
        for block in (
            *self._blocks,
            *(UnseenBlock(names, reason) for reason, names in unseen),
        ):
            self._list.addWidget(block)
        self._nothing.setText(self._ui.t("Nothing in this answer could be judged."))
        self._nothing.setVisible(not self._list.count())
        self._better.show_version(answer.better_version)

    def _block(
        self, index: int, judgement: CompetencyRecord | Statement
    ) -> JudgementBlock:
        block = (
            LevelBlock(self._ui, judgement)
            if isinstance(judgement, CompetencyRecord)
            else RemarkBlock(self._ui, judgement)
        )
        block.pointed.connect(lambda on: self.pointed.emit(index if on else -1))
        block.clicked.connect(lambda: self.chosen.emit(index))
        return block

    def light(self, indexes: Collection[int]) -> None:
        """Let these judgements stand out, and no others."""
        for index, block in enumerate(self._blocks):
            block.set_lit(lit=index in indexes)

    def take_focus(self, index: int) -> QWidget:
        """Bring the keyboard to a judgement and return it."""
        block = self._blocks[index]
        block.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return block
