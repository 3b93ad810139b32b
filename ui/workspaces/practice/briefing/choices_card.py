"""What the person can choose about a session."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.practice.prepare_session import LONGEST_MINUTES, SHORTEST_MINUTES
from engine.api.language import Language
from engine.content.persona import Tone
from engine.dialogue.records import Mode
from ui.design.components.card import Card
from ui.design.components.chip import ChipRow
from ui.design.components.label import Label, Role
from ui.design.components.option import Option
from ui.design.components.segmented import Segmented
from ui.design.components.text_field import TextField
from ui.design.tokens import Space
from ui.kit.context import UiContext
from ui.workspaces.practice.briefing.state import Ready
from ui.workspaces.practice.words import (
    minutes_words,
    mode_detail,
    mode_name,
    tone_detail,
    tone_name,
)

_FREE = "free"


class ChoicesCard(Card):
    """Language, length, mode and tone, each with what it means.

    Signals:
        language_chosen: "fr" or "en".
        minutes_chosen: one of the lengths offered.
        minutes_written: a length by hand, as written.
        mode_chosen: a ``Mode``.
        tone_chosen: a ``Tone``.
    """

    language_chosen = Signal(str)
    minutes_chosen = Signal(int)
    minutes_written = Signal(str)
    mode_chosen = Signal(object)
    tone_chosen = Signal(object)

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ui = ui
        self._language = Segmented()
        self._length = ChipRow()
        self._free = TextField()
        self._mode = Segmented()
        self._mode_detail = Label("", Role.SOFT_SMALL)
        self._tone = Segmented()
        self._tone_detail = Label("", Role.SOFT_SMALL)
        self._names = [Label("", Role.STRONG_SMALL) for _ in range(4)]
        self.column.setSpacing(Space.L)
        self._add(0, self._language)
        self._add(1, self._length, self._free)
        self._add(2, self._mode, self._mode_detail)
        self._add(3, self._tone, self._tone_detail)
        self._language.chosen.connect(self.language_chosen)
        self._length.chosen.connect(self._on_length)
        self._free.edited.connect(self.minutes_written)
        self._mode.chosen.connect(self._on_mode)
        self._tone.chosen.connect(self._on_tone)

    def _add(self, place: int, *parts: QWidget) -> None:
        group = QVBoxLayout()
        group.setSpacing(Space.S)
        group.addWidget(self._names[place])
        for part in parts:
            group.addWidget(part)
        self.column.addLayout(group)

    def show_content(self, content: Ready, language: Language) -> None:
        """Show what is chosen; ``language`` is the session's."""
        ui = self._ui
        names = (
            ui.t("Language of the session"),
            ui.t("Length"),
            ui.t("Mode"),
            ui.t("Tone of the other person"),
        )
        controls = (self._language, self._length, self._mode, self._tone)
        for label, control, name in zip(self._names, controls, names, strict=True):
            label.setText(name)
            control.setAccessibleName(name)
        self._language.show_options(
            [Option("fr", ui.t("French")), Option("en", ui.t("English"))], language
        )
        self._show_length(content)
        self._show_manner(content)

    def _show_length(self, content: Ready) -> None:
        ui, written = self._ui, content.choices.free_minutes
        lengths = [
            Option(str(minutes), minutes_words(minutes, ui))
            for minutes in content.presets
        ]
        chosen = str(content.minutes) if written is None else _FREE
        self._length.show_options([*lengths, Option(_FREE, ui.t("Other"))], chosen)
        self._free.setVisible(written is not None)
        bounds = {"shortest": SHORTEST_MINUTES, "longest": LONGEST_MINUTES}
        self._free.set_words(
            ui.t("Minutes"), ui.t("From {shortest} to {longest}.", **bounds)
        )
        self._free.set_text(written or "")
        wrong = bool(written) and content.minutes is None
        self._free.set_problem(
            ui.t("Write a whole number from {shortest} to {longest}.", **bounds)
            if wrong
            else ""
        )

    def _show_manner(self, content: Ready) -> None:
        ui, mode, tone = self._ui, content.choices.mode, content.tone
        self._mode.show_options(
            [Option(each, mode_name(each, ui), mode_detail(each, ui)) for each in Mode],
            mode,
        )
        self._mode_detail.setText(mode_detail(mode, ui))
        self._tone.show_options(
            [Option(each, tone_name(each, ui), tone_detail(each, ui)) for each in Tone],
            tone,
        )
        self._tone_detail.setText(tone_detail(tone, ui))

    def _on_length(self, value: str) -> None:
        if value == _FREE:
            self.minutes_written.emit("")
            self._free.setFocus()
        else:
            self.minutes_chosen.emit(int(value))

    def _on_mode(self, value: str) -> None:
        self.mode_chosen.emit(Mode(value))

    def _on_tone(self, value: str) -> None:
        self.tone_chosen.emit(Tone(value))
