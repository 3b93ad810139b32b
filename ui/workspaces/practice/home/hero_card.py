"""The one large card of the first page: the next thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.progress.practice_overview import Reason
from app.text.formats import moment
from ui.design.components.button import Button, Kind
from ui.design.components.card import Card
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role, Tone
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.stage.framing import Framing
from ui.stage.portrait_picture import Corners, PortraitPicture
from ui.workspaces.practice.home.state import Hero, Proposed, Suggested, Unfinished
from ui.workspaces.practice.words import level_name, minutes_words, tone_name

_EDGE = 1
"""The card's own hairline."""


class HeroCard(Card):
    """Shows a suggestion, or the session to take up again.

    Signals:
        begin_wanted: prepare this scenario.
        resume_wanted: go on with this session.
        close_wanted: end this session and make its report.
        history_wanted: see the other unfinished ones.
        step_wanted: do this step of the plan; carries the ``NextStep``.
        plan_wanted: see all that could be next.
    """

    begin_wanted = Signal(str)
    resume_wanted = Signal(object)
    close_wanted = Signal(object)
    history_wanted = Signal()
    step_wanted = Signal(object)
    plan_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(_EDGE, parent)
        self._ui = ui
        self._shown: Hero | None = None
        self._said: tuple[object, ...] = ()
        self._portrait = PortraitPicture(Size.PORTRAIT_HERO, Framing.CARD, Corners.LEFT)
        self._overline = Label("", Role.STRONG_SMALL, Tone.ACCENT)
        self._title = Label("", Role.TITLE)
        self._words = Label("", Role.SOFT)
        self._words.hold_column()
        self._first = Button("", Kind.PRIMARY)
        self._second = Button("", Kind.SECONDARY)
        self._note = Label("", Role.SOFT_SMALL, wrap=False)
        self._others = Button("", Kind.LINK)
        self._plan = Button("", Kind.LINK)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._portrait)
        row.addLayout(self._text_column(), 1)
        self.column.addLayout(row)
        self._first.clicked.connect(self._on_first)
        self._second.clicked.connect(self._on_second)
        self._others.clicked.connect(self.history_wanted)
        self._plan.clicked.connect(self.plan_wanted)

    def _text_column(self) -> QVBoxLayout:
        buttons = QWidget()
        flow = FlowLayout(buttons, across=Space.M, down=Space.S)
        flow.addWidget(self._first)
        flow.addWidget(self._second)
        flow.addWidget(self._note)
        column = QVBoxLayout()
        column.setContentsMargins(Space.XXL - Space.XS, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.S)
        for label in (self._overline, self._title, self._words):
            column.addWidget(label)
        column.addStretch(1)
        column.addSpacing(Space.S)
        column.addWidget(buttons)
        for link in (self._others, self._plan):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def show_hero(self, shown: Hero) -> None:
        """Show what to do next, in the language in force."""
        wanted = (shown, self._ui.texts.language)
        if wanted == self._said:
            return
        self._said = wanted
        self._shown = shown
        self._plan.set_words(self._ui.t("See the whole plan"))
        self._plan.setVisible(not isinstance(shown, Unfinished))
        match shown:
            case Suggested():
                self._show_suggested(shown)
            case Proposed():
                self._show_proposed(shown)
            case Unfinished():
                self._show_unfinished(shown)

    def focus_first(self) -> None:
        """Put the keyboard on the first button."""
        self._first.setFocus()

    def _show_suggested(self, shown: Suggested) -> None:
        ui, card = self._ui, shown.card
        language = ui.texts.language
        first = shown.reason is Reason.FIRST
        self._plan.setVisible(not first)
        self._portrait.show()
        name = card.persona.in_(language)
        self._portrait.show_persona(card.look, name)
        self._overline.setText(ui.t("Start here") if first else ui.t("Next for you"))
        self._title.setText(
            ui.t("Three minutes, to see how it works")
            if first
            else ui.t(
                "{scenario}, with {name}", scenario=card.title.in_(language), name=name
            )
        )
        self._words.setText(self._why(shown))
        self._first.set_words(ui.t("Begin"))
        self._second.hide()
        self._others.hide()
        self._tell_note(self._facts(shown))

    def _show_proposed(self, shown: Proposed) -> None:
        ui, language = self._ui, self._ui.texts.language
        words = shown.words[language]
        self._portrait.show()
        self._portrait.show_persona(shown.look, shown.persona.in_(language))
        self._overline.setText(ui.t("Next for you"))
        self._title.setText(words.title)
        self._words.setText(words.reason)
        self._first.set_words(words.action)
        self._second.hide()
        self._others.hide()
        self._tell_note(ui.t("One question, a few minutes"))

    def _why(self, shown: Suggested) -> str:
        ui, language = self._ui, self._ui.texts.language
        summary = shown.card.summary.in_(language)
        if shown.reason is Reason.FIRST:
            return ui.t(
                "Two questions, answered in your own words and at your own pace. Then "
                "a first report: one strength, one priority, one drill."
            )
        if shown.competency is None:
            return summary
        competency = shown.competency.in_(language)
        if shown.reason is Reason.NOT_TRIED:
            return ui.t(
                "{summary} You have not tried it yet. It trains: {competency}.",
                summary=summary,
                competency=competency,
            )
        return ui.t(
            "{summary} It has been longest since you practised this one.",
            summary=summary,
        )

    def _facts(self, shown: Suggested) -> str:
        card = shown.card
        return " · ".join(
            (
                minutes_words(card.minutes, self._ui),
                tone_name(card.tone, self._ui),
                level_name(card.level, self._ui),
            )
        )

    def _show_unfinished(self, shown: Unfinished) -> None:
        ui, language = self._ui, self._ui.texts.language
        name = shown.persona.in_(language) if shown.persona else ""
        self._portrait.setVisible(shown.look is not None)
        if shown.look is not None:
            self._portrait.show_persona(shown.look, name)
        self._overline.setText(ui.t("Pick up where you were"))
        self._title.setText(
            ui.t("{scenario}, with {name}", scenario=shown.title, name=name)
            if name
            else shown.title
        )
        self._words.setText(self._where_it_stands(shown))
        self._first.set_words(ui.t("Resume"))
        self._second.set_words(ui.t("Close and make the report"))
        self._second.show()
        self._tell_note("")
        self._others.setVisible(shown.others > 0)
        self._others.set_words(
            ui.tn(
                "{count} other session is unfinished: see the history",
                "{count} other sessions are unfinished: see the history",
                shown.others,
            )
        )

    def _where_it_stands(self, shown: Unfinished) -> str:
        ui = self._ui
        kept = (
            ui.tn(
                "{count} answer is kept; nothing was lost.",
                "{count} answers are kept; nothing was lost.",
                shown.answers,
            )
            if shown.answers
            else ui.t("It had just begun; nothing was lost.")
        )
        if shown.started_at is None:
            return kept
        when = moment(shown.started_at, ui.texts)
        return ui.t("Begun on {when}. {kept}", when=when, kept=kept)

    def _tell_note(self, note: str) -> None:
        self._note.setText(note)
        self._note.setMinimumHeight(self._first.sizeHint().height())
        self._note.setVisible(bool(note))

    def _on_first(self) -> None:
        match self._shown:
            case Suggested(card):
                self.begin_wanted.emit(card.scenario_id)
            case Proposed(step):
                self.step_wanted.emit(step)
            case Unfinished(session_id):
                self.resume_wanted.emit(session_id)
            case None:
                pass

    def _on_second(self) -> None:
        if isinstance(self._shown, Unfinished):
            self.close_wanted.emit(self._shown.session_id)
