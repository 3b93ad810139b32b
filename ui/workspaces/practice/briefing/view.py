"""The briefing: who, where, what for, and what to choose."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.api.language import Language
from ui.audio.consent_sheet import ConsentSheet
from ui.design.components.banner import Banner, Gravity
from ui.design.components.columns import Columns
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.section_header import PageHeader
from ui.design.components.skeleton import Skeleton
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.kit.problems import Problem
from ui.workspaces.practice.briefing.begin_bar import BeginBar
from ui.workspaces.practice.briefing.checks_card import ChecksCard
from ui.workspaces.practice.briefing.choices_card import ChoicesCard
from ui.workspaces.practice.briefing.focus_card import KINDS, FocusCard
from ui.workspaces.practice.briefing.focused import Focused
from ui.workspaces.practice.briefing.meeting_card import MeetingCard
from ui.workspaces.practice.briefing.situation_card import SituationCard
from ui.workspaces.practice.briefing.state import (
    BriefingState,
    Loading,
    Ready,
    ScenarioBrief,
)
from ui.workspaces.practice.briefing.view_model import BriefingViewModel
from ui.workspaces.practice.briefing.voice_card import VoiceCard
from ui.workspaces.practice.words import level_name

_LEFT = 0.545
"""Share of the width for who and where; the rest is for the choices."""
_LEAST = 2 * Size.CARD_MIN_WIDTH
"""Width under which the choices stand below instead."""


class BriefingView(QWidget):
    """The page, with its foot always in sight.

    Enter begins, Escape goes back. Signals:
        back_wanted: leave the briefing.
        models_wanted: show the models that can be had.
    """

    back_wanted = Signal()
    models_wanted = Signal()

    def __init__(
        self, ui: UiContext, model: BriefingViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._model = model
        self._was_ready = False
        self._page = ScrollPage()
        self._header = PageHeader()
        self._banner = Banner(Gravity.ERROR)
        self._skeleton = Skeleton(lines=8)
        self._body = QWidget()
        self._columns = Columns(self._body, _LEFT, _LEAST, Space.L)
        self._right = QWidget()
        self._focus = FocusCard(ui)
        self._meeting = MeetingCard(ui)
        self._situation = SituationCard(ui)
        self._choices = ChoicesCard(ui)
        self._voice = VoiceCard(ui, model.trial)
        self._checks = ChecksCard(ui)
        self._bar = BeginBar(ui)
        self._arrange()
        self._connect()
        ui.say(self._say)

    def _arrange(self) -> None:
        left = QWidget()
        for side, cards in (
            (left, (self._focus, self._meeting, self._situation)),
            (self._right, (self._choices, self._voice, self._checks)),
        ):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(Space.L)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addWidget(side)
        for part in (self._header, self._banner, self._skeleton, self._body):
            self._page.column.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addWidget(self._bar)

    def _connect(self) -> None:
        model = self._model
        self._meeting.persona_chosen.connect(model.choose_persona)
        self._choices.language_chosen.connect(self._on_language)
        self._choices.minutes_chosen.connect(model.choose_minutes)
        self._choices.minutes_written.connect(model.write_minutes)
        self._choices.mode_chosen.connect(model.choose_mode)
        self._choices.tone_chosen.connect(model.choose_tone)
        self._voice.changed.connect(model.choose_manner)
        self._voice.trial_wanted.connect(model.try_microphone)
        self._voice.keeping_chosen.connect(self._on_keeping)
        self._checks.again_wanted.connect(model.check_again)
        self._checks.models_wanted.connect(self.models_wanted)
        self._bar.begin_wanted.connect(model.begin)
        self._bar.back_wanted.connect(self.back_wanted)
        self._banner.dismissed.connect(self._on_dismissed)
        model.state_changed.connect(self._on_state_changed)

    def show_state(self, state: BriefingState) -> None:
        """Show ``state``."""
        content = state.content
        self._skeleton.setVisible(isinstance(content, Loading))
        self._header.setVisible(isinstance(content, Ready))
        self._body.setVisible(isinstance(content, Ready))
        problem = content if isinstance(content, Problem) else state.problem
        self._show_problem(problem, lasting=isinstance(content, Problem))
        self._bar.show_content(content if isinstance(content, Ready) else None)
        if isinstance(content, Ready):
            self._show_ready(content)
        self._begin_at_the_top(ready=isinstance(content, Ready))

    def _begin_at_the_top(self, *, ready: bool) -> None:
        """Put the keyboard on the next step, once there is something to begin."""
        if ready and not self._was_ready:
            self._page.verticalScrollBar().setValue(0)
            self._bar.focus_begin()
        self._was_ready = ready

    def _show_problem(self, problem: Problem | None, *, lasting: bool) -> None:
        self._banner.setVisible(problem is not None)
        if problem is not None:
            what, remedy = problem.in_words(self._ui.texts)
            dismiss = "" if lasting else self._ui.t("Close")
            self._banner.set_words(what, remedy, dismiss=dismiss)

    def _show_ready(self, content: Ready) -> None:
        whole = content.focused is None
        engines = bool(content.aloud.engines)
        self._show_header(content)
        for card in (self._meeting, self._situation, self._choices, self._checks):
            card.setVisible(whole)
        self._right.setVisible(whole or engines)
        self._focus.show_content(content)
        self._meeting.show_content(content)
        self._situation.show_content(content)
        self._choices.show_content(content, self._model.language(content))
        self._voice.setVisible(engines)
        self._voice.show_content(content)
        self._checks.show_content(content)

    def _show_header(self, content: Ready) -> None:
        language = self._ui.texts.language
        brief, focused = content.brief, content.focused
        if focused is None:
            title, more = brief.title.in_(language), brief.summary.in_(language)
            self._header.set_words(title, more, self._kind(brief))
        else:
            kind = self._ui.t(KINDS[focused.kind])
            self._header.set_words(self._focus_title(focused), "", kind)

    def _focus_title(self, focused: Focused) -> str:
        if focused.title:
            return focused.title
        return self._ui.t("One question, and your answer")

    def _kind(self, brief: ScenarioBrief) -> str:
        ui = self._ui
        family = (
            ui.t("Interview") if brief.family == "interview" else ui.t("Conversation")
        )
        level = level_name(brief.level, ui)
        return " · ".join((family, level, brief.sector.in_(ui.texts.language)))

    def _say(self) -> None:
        self.setAccessibleName(self._ui.t("Briefing"))
        self._skeleton.set_words(self._ui.t("Loading the briefing"))
        self.show_state(self._model.state)

    def _on_language(self, value: str) -> None:
        language: Language = "fr" if value == "fr" else "en"
        self._model.choose_language(language)

    def _on_keeping(self, wanted: bool) -> None:
        """Ask first, where nobody has agreed; the switch stays off until they have."""
        content = self._model.state.content
        if not isinstance(content, Ready):
            return
        if not wanted or content.aloud.agreed:
            self._model.choose_sound(kept=wanted)
            return
        self.show_state(self._model.state)
        sheet = ConsentSheet(self._ui, self)
        sheet.accepted.connect(self._model.agree)
        sheet.open()

    def _on_state_changed(self) -> None:
        self.show_state(self._model.state)

    def _on_dismissed(self) -> None:
        self._model.tell(None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the microphone back."""
        super().hideEvent(event)
        self._model.trial.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._model.begin()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)
