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
from ui.report.hearable import Hearable, hear_words
from ui.report.judgement import (
    JudgementBlock,
    LevelBlock,
    RemarkBlock,
    UnseenBlock,
)
from ui.report.replay_desk import ReplayDesk
from ui.report.why import Why


class JudgedColumn(QWidget):
    """Everything that is said of one answer.

    Signals:
        pointed: place of the judgement that is pointed at, or -1.
        chosen: place of the judgement that was pressed.
        quote_wanted: words that a finding rests on; carries the ``Quote``.
    """

    pointed = Signal(int)
    chosen = Signal(int)
    quote_wanted = Signal(object)

    def __init__(self, ui: UiContext, desk: ReplayDesk | None = None) -> None:
        super().__init__()
        self._ui, self._desk = ui, desk
        self._blocks: list[JudgementBlock] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.XS)
        self._nothing = Label("", Role.SOFT)
        self._better = BetterVersion(ui)
        self._why = Why(ui)
        self._why.quote_wanted.connect(self.quote_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(self._list)
        column.addWidget(self._nothing)
        column.addWidget(self._why)
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
        for block, judgement in zip(self._blocks, judgements, strict=True):
            self._list.addWidget(block)
            if isinstance(judgement, CompetencyRecord):
                self._add_hearable(judgement)
        for reason, names in unseen:
            self._list.addWidget(UnseenBlock(names, reason))
        self._nothing.setText(self._ui.t("Nothing in this answer could be judged."))
        self._nothing.setVisible(not self._list.count())
        self._why.show_answer(answer)
        self._better.show_version(answer.better_version, answer.better_by)

    def _add_hearable(self, judged: CompetencyRecord) -> None:
        """Let the first words that prove it be heard, where their sound is kept."""
        if self._desk is None or not judged.evidence:
            return
        find, words = hear_words(judged.evidence[0]), self._ui.t("Hear the words")
        hearable = Hearable(self._ui, self._desk, find, words)
        hearable.setContentsMargins(Space.M, 0, 0, 0)
        self._list.addWidget(hearable)

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
