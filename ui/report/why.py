"""Why the report says what it says of one answer: what was seen in it, grouped."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.reports import AnswerRecord, FindingRecord
from app.text.feature_words import KINDS, decided_by
from engine.feedback.records import FindingKind
from ui.design.components.disclosure import Disclosure
from ui.design.components.label import Label, Role
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.report.breakable import breakable
from ui.report.quote_link import QuoteLink


class Why(Disclosure):
    """Closed at first; hidden where nothing was found.

    Signals:
        quote_wanted: the words a finding rests on; carries the ``Quote``.
    """

    quote_wanted = Signal(object)

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui

    def show_answer(self, answer: AnswerRecord) -> None:
        """Hold the findings of an answer."""
        t = self._ui.t
        self.setVisible(bool(answer.findings))
        self.set_words(t("Why?"), t("Hide the reasons"), answer.question)
        self.show_content(partial(self._groups, answer.findings))

    def _groups(self, findings: Sequence[FindingRecord]) -> Iterator[QWidget]:
        for kind in FindingKind:
            here = [finding for finding in findings if finding.kind is kind]
            if here:
                yield self._group(self._ui.t(KINDS[kind]), here)

    def _group(self, name: str, findings: Sequence[FindingRecord]) -> QWidget:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(Space.M, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Label(name, Role.STRONG_SMALL))
        for finding in findings:
            for part in self._finding(finding):
                column.addWidget(part)
            column.addSpacing(Space.XS)
        return group

    def _finding(self, finding: FindingRecord) -> Iterator[QWidget]:
        text = Label(finding.text)
        text.make_selectable()
        yield text
        yield Label(breakable(decided_by(finding, self._ui.texts)), Role.SOFT_SMALL)
        if finding.evidence:
            link = QuoteLink(self._ui, finding.evidence[0])
            link.wanted.connect(self.quote_wanted)
            yield link
