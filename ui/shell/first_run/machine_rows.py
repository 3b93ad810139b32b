"""What this computer can do, in a few rows."""

from PySide6.QtWidgets import QWidget

from app.domain.machine import Fit, MachineProfile
from app.machine.wording import STAGE_NAMES, in_words, unsure_in_words
from app.text.formats import decimal
from ui.design.components.row_card import RowCard
from ui.design.components.status_row import Standing, StatusRow
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext
from ui.shell.first_run.machine_state import MachineState

_ROOM_TIMES = 2
"""A download asks for so many times what is missing."""


class MachineRows(RowCard):
    """The interviewer it can run, the disk, the graphics card, and what is wrong."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._said: tuple[object, ...] = ()

    def show_state(self, state: MachineState) -> None:
        """Show what is known so far, in the language in force."""
        said = (state, self._ui.texts.language)
        if state.profile is not None and said != self._said:
            self._said = said
            self.show_rows(self._rows(state, state.profile))

    def _rows(self, state: MachineState, profile: MachineProfile) -> list[QWidget]:
        return [
            self._interviewer(state, profile),
            self._disk(state, profile),
            self._graphics(profile),
            *(self._failing(state)),
        ]

    def _interviewer(self, state: MachineState, profile: MachineProfile) -> StatusRow:
        ui, pack = self._ui, state.pack
        verdict = state.verdict(pack) if pack is not None else None
        standing = Standing.WAITING
        if verdict is not None:
            standing = {
                Fit.YES: Standing.GOOD,
                Fit.TIGHT: Standing.ATTENTION,
                Fit.NO: Standing.ATTENTION,
            }[verdict.fits]
        words = [in_words(profile.summary, ui.texts)]
        if verdict is not None and not verdict.advised:
            words = [in_words(verdict.reason, ui.texts)]
        if state.stage is not None:
            words.append(
                ui.t(
                    "Being measured, for 20 seconds: {doing}.",
                    doing=ui.t(STAGE_NAMES[state.stage]).lower(),
                )
            )
        elif profile.measured is not None:
            words.append(unsure_in_words(profile.measured, ui.texts))
        return StatusRow(
            standing,
            ui.t("An interviewer who speaks and listens"),
            " ".join(filter(None, words)),
            self._to_download(state),
        )

    def _to_download(self, state: MachineState) -> str:
        ui, pack = self._ui, state.pack
        if pack is None:
            return ""
        if pack.is_here:
            return ui.t("Here already")
        if state.is_on_its_way:
            return ui.t("On its way")
        return ui.t("{size} to download", size=size_in_words(pack.missing, ui.texts))

    def _disk(self, state: MachineState, profile: MachineProfile) -> StatusRow:
        ui, pack = self._ui, state.pack
        free = profile.facts.disk.free
        needed = _ROOM_TIMES * pack.missing if pack is not None else 0
        said = ui.t("{size} free.", size=size_in_words(free, ui.texts))
        if free >= needed or state.is_on_its_way:
            return StatusRow(Standing.GOOD, ui.t("Disk space"), said)
        lacks = ui.t(
            "The download asks for {size}: make room, or take a smaller pack.",
            size=size_in_words(needed, ui.texts),
        )
        return StatusRow(Standing.ATTENTION, ui.t("Disk space"), f"{said} {lacks}")

    def _graphics(self, profile: MachineProfile) -> StatusRow:
        ui, cards = self._ui, profile.facts.graphics
        if cards:
            said = ui.t(
                "{name}. It is not needed: everything runs on the processor.",
                name=cards[0].name,
            )
        else:
            said = ui.t("None is needed: everything runs on the processor.")
        return StatusRow(Standing.GOOD, ui.t("Graphics card"), said)

    def _failing(self, state: MachineState) -> list[StatusRow]:
        t, texts = self._ui.t, self._ui.texts
        rows = []
        for check in state.failing:
            values = {
                name: decimal(each, texts) if isinstance(each, float) else each
                for name, each in check.values.items()
            }
            detail = " ".join(
                t(each, **values) for each in (check.finding, check.remedy) if each
            )
            rows.append(StatusRow(Standing.BAD, t(check.name), detail))
        return rows
