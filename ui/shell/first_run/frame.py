"""What every step of the first run has: dots, a heading, a body, a row of buttons."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.design.components.banner import Banner, Gravity
from ui.design.components.button import Button, Kind
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.label import Label, Role
from ui.design.components.scroll_page import ScrollPage
from ui.design.components.step_dots import StepDots
from ui.design.tokens import Size, Space
from ui.kit.context import UiContext
from ui.kit.problems import Problem


class StepFrame(ScrollPage):
    """One step: fill ``body``, call ``add_buttons``, connect the buttons.

    A button without words is not shown. ``home`` leads past all that is left.
    """

    def __init__(self, ui: UiContext) -> None:
        super().__init__(max_width=Size.FORM)
        self.ui = ui
        self._dots = StepDots()
        self._top = QHBoxLayout()
        self._title = Label("", Role.DISPLAY)
        self._subtitle = Label("", Role.SOFT)
        self._banner = Banner(Gravity.ERROR)
        self._banner.hide()
        self._footnote = Label("", Role.SOFT_SMALL)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.primary = Button("", Kind.PRIMARY)
        self.secondary = Button("", Kind.SECONDARY)
        self.quiet = Button("", Kind.QUIET)
        self.home = Button("", Kind.LINK)
        self._note = Banner(Gravity.INFO)
        self._note.hide()
        self._arrange_top()

    def _arrange_top(self) -> None:
        heading = QVBoxLayout()
        heading.setSpacing(Space.XS)
        heading.addWidget(self._title)
        heading.addWidget(self._subtitle)
        self._top.addWidget(self._dots)
        self._top.addStretch(1)
        self.column.addSpacing(Space.M)
        self.column.addLayout(self._top)
        self.column.addSpacing(Space.S)
        self.column.addLayout(heading)
        self.column.addSpacing(Space.XS)
        self.column.addWidget(self._note)
        self.column.addWidget(self._banner)
        self.column.addLayout(self.body)

    def add_buttons(self) -> None:
        """Add the buttons under the body: last, so that Tab comes to them last."""
        buttons = FlowLayout(across=Space.M, far_end=True)
        for button in (self.primary, self.secondary, self.quiet):
            buttons.addWidget(button)
        self.column.addSpacing(Space.S)
        self.column.addLayout(buttons)
        self.column.addWidget(self._footnote)
        self._top.addWidget(self.home)
        policy = self.home.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.home.setSizePolicy(policy)
        self.home.hide()
        self.set_buttons("")
        self.set_footnote("")

    def set_heading(self, title: str, subtitle: str) -> None:
        """Say what this step is about."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def set_buttons(self, primary: str, secondary: str = "", quiet: str = "") -> None:
        """Name the buttons."""
        for button, words in (
            (self.primary, primary),
            (self.secondary, secondary),
            (self.quiet, quiet),
        ):
            button.set_words(words)
            button.setVisible(bool(words))

    def set_footnote(self, words: str) -> None:
        """Say what may be good to know, under the buttons."""
        self._footnote.setText(words)
        self._footnote.setVisible(bool(words))

    def show_place(self, number: int, total: int) -> None:
        """Show step ``number`` of ``total``."""
        words = self.ui.t("Step {number} of {total}", number=number, total=total)
        self._dots.show_step(number, total, words)

    def show_way_home(self, *, shown: bool) -> None:
        """Offer to leave all other steps for later, or not."""
        self.home.set_words(self.ui.t("Straight home"))
        self.home.setVisible(shown)

    def show_note(self, what: str, remedy: str = "") -> None:
        """Say something calm above the body; empty words say nothing."""
        self._note.set_words(what, remedy)
        self._note.setVisible(bool(what))

    def hide_place(self) -> None:
        """Show no dots: this page is not one of several."""
        self._dots.hide()

    def show_problem(self, problem: Problem | None) -> None:
        """Show what could not be done, or nothing."""
        self._banner.setVisible(problem is not None)
        if problem is not None:
            self._banner.set_words(*problem.in_words(self.ui.texts))
            self.scroll_to(self._banner)

    def first_field(self) -> QWidget:
        """Return what receives the keyboard when the step is shown."""
        return self.primary
