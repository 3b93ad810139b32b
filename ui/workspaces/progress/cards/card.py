"""One revision card: the question in front, the own best answer behind."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.cards import OwnAnswer, RevisionCard
from app.text.formats import decimal
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.key_hint import KeyHint
from ui.design.components.label import Label, Role, Tone
from ui.design.components.level_bar import LevelBar
from ui.design.components.row_card import Divider
from ui.design.components.star_button import StarButton
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.progress.cards.state import Ready

_AGAIN, _KNOWN, _ANSWER = "1", "2", "3"


class QuestionCard(Card):
    """Turned over with Space or Enter; then 1 for again, 2 for known.

    Signals:
        revealed: turn it over.
        judged: carries whether there was an answer to it.
        answer_wanted: answer it in a session.
        marked: carries whether the question is a favourite now.
    """

    revealed = Signal()
    judged = Signal(bool)
    answer_wanted = Signal()
    marked = Signal(bool)

    def __init__(self, ui: UiContext) -> None:
        super().__init__(Space.XXL)
        self._ui = ui
        self._place = Label("", Role.SOFT_SMALL)
        self._star = StarButton()
        self._question = Label("", Role.QUESTION)
        self._question.hold_column()
        self._question.make_selectable()
        self._back = _Back(ui)
        self._reveal = Button("", Kind.PRIMARY)
        self._again = Button("", Kind.SECONDARY)
        self._known = Button("", Kind.SECONDARY)
        self._answer = Button("", Kind.QUIET)
        for button, keys in (
            (self._again, _AGAIN),
            (self._known, _KNOWN),
            (self._answer, _ANSWER),
        ):
            button.set_shortcut(keys)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._place, 1)
        head.addWidget(self._star)
        buttons = QWidget()
        flow = FlowLayout(buttons, across=Space.M, down=Space.S)
        self._again_box = _with_key(self._again, _AGAIN)
        self._known_box = _with_key(self._known, _KNOWN)
        self._answer_box = _with_key(self._answer, _ANSWER)
        for part in (
            self._reveal,
            self._again_box,
            self._known_box,
            self._answer_box,
        ):
            flow.addWidget(part)
        self.column.setSpacing(Space.L)
        self.column.addLayout(head)
        self.column.addWidget(self._question)
        self.column.addWidget(Divider())
        self.column.addWidget(self._back)
        self.column.addWidget(buttons)

    def _connect(self) -> None:
        self._reveal.clicked.connect(self.revealed)
        self._again.clicked.connect(lambda: self.judged.emit(False))
        self._known.clicked.connect(lambda: self.judged.emit(True))
        self._answer.clicked.connect(self.answer_wanted)
        self._star.chosen.connect(self.marked)

    def show_card(self, content: Ready) -> None:
        """Show the first card due, its back where it is turned over."""
        t, card = self._ui.t, content.due[0]
        self._place.setText(self._placed(content, card))
        self._question.setText(card.question)
        name = t("Favourite: {what}", what=card.question)
        self._star.show_star(name, marked=content.is_favourite)
        self._reveal.set_words(
            t("Show your best answer") if card.answer else t("Turn the card")
        )
        self._again.set_words(t("Again"))
        self._known.set_words(t("Known"))
        self._answer.set_words(t("Answer it now"))
        self._reveal.setVisible(not content.revealed)
        self._again_box.setVisible(content.revealed)
        self._known_box.setVisible(content.revealed)
        self._back.setVisible(content.revealed)
        if content.revealed:
            self._back.show_answer(card.answer)

    def take_focus(self, content: Ready) -> None:
        """Bring the keyboard to what comes next: turning over, or reading."""
        part = self._back if content.revealed else self._reveal
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _placed(self, content: Ready, card: RevisionCard) -> str:
        ui = self._ui
        place = ui.tn("{count} card is due", "{count} cards are due", len(content.due))
        language = card.standing.language
        if language == ui.texts.language:
            return place
        name = ui.t("In French") if language == "fr" else ui.t("In English")
        return f"{place} · {name}"


def _with_key(button: Button, keys: str) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(Space.XS)
    line.addWidget(button)
    line.addWidget(KeyHint(keys))
    return box


class _Back(QWidget):
    """What one said best, and what it lacked; it takes the keyboard to be read."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        self._column.setSpacing(Space.S)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_answer(self, answer: OwnAnswer | None) -> None:
        """Show the own best answer; None: there is none yet."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for part in self._none() if answer is None else self._parts(answer):
            self._column.addWidget(part)
        self.setAccessibleName(
            self._ui.t("No answer yet")
            if answer is None
            else self._ui.t("Your best answer: {words}", words=answer.text)
        )

    def _none(self) -> Iterator[QWidget]:
        t = self._ui.t
        yield Label(
            t("You have not answered it yet, or the session was erased."), Role.SOFT
        )

    def _parts(self, answer: OwnAnswer) -> Iterator[QWidget]:
        t = self._ui.t
        yield Label(t("Your best answer so far"), Role.STRONG_SMALL, Tone.ACCENT)
        said = Label(answer.text, Role.READING)
        said.make_selectable()
        said.hold_column()
        yield said
        yield self._level(answer)
        if not answer.lacking:
            return
        yield Label(t("What was missing"), Role.STRONG_SMALL, Tone.WATCH)
        for each in answer.lacking:
            lacking = Label(f"· {each.text}", Role.BODY)
            lacking.hold_column()
            yield lacking

    def _level(self, answer: OwnAnswer) -> QWidget:
        ui = self._ui
        words = (
            ui.t("No level")
            if answer.level is None
            else ui.t("Level {level} of 5", level=decimal(answer.level, ui.texts))
        )
        bar = LevelBar()
        bar.show_level(answer.level, words)
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.M)
        line.addWidget(bar)
        line.addWidget(Label(words, Role.SOFT_SMALL), 1)
        return box
