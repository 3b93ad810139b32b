"""Packs in words."""

from app.domain.machine import Fit
from app.domain.models import OfferedPack
from app.machine.wording import FIT_NAMES, LEVEL_NAMES, in_words, time_in_words
from app.shared.errors import N_
from engine.models.catalogue.records import PackLevel, Purpose
from ui.kit.amounts import size_in_words
from ui.kit.context import UiContext
from ui.shell.first_run.machine_state import MachineState

_SIZES = {
    PackLevel.LIGHT: N_("Small models: simple wording, quick to download."),
    PackLevel.STANDARD: N_("Middle-sized models: they take up what you say."),
    PackLevel.HIGH: N_("Large models: the finest wording, for a strong computer."),
}
PURPOSES = {
    Purpose.HEARING: N_("It hears you: you answer aloud."),
    Purpose.LANGUAGE: N_("It words the interviewer’s questions after your answers."),
    Purpose.VOICE: N_("It gives the interviewer a natural voice."),
}
"""What a model adds, a sentence each."""


def pack_title(pack: OfferedPack, ui: UiContext) -> str:
    """Return the name of a pack, and whether it is the advised one."""
    name = ui.t(LEVEL_NAMES[pack.level])
    if pack.advised:
        return ui.t("{level} – advised for this computer", level=name)
    return name


def pack_detail(pack: OfferedPack, state: MachineState, ui: UiContext) -> str:
    """Return what a pack adds, and how it would run here."""
    verdict = state.verdict(pack)
    size = ui.t(_SIZES[pack.level])
    if verdict is None:
        return size
    if verdict.fits is Fit.YES and verdict.first_sound_ms is not None:
        return f"{size} {time_in_words(verdict, ui.texts)}"
    return f"{size} {in_words(verdict.reason, ui.texts)}"


def pack_note(pack: OfferedPack, state: MachineState, ui: UiContext) -> str:
    """Return what is still to be fetched, and whether it fits."""
    if pack.is_here:
        return ui.t("Here already")
    size = size_in_words(pack.missing, ui.texts)
    verdict = state.verdict(pack)
    if verdict is None or verdict.fits is Fit.YES:
        return size
    return f"{size} · {ui.t(FIT_NAMES[verdict.fits])}"
