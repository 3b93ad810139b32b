"""Whose moment it is, in words."""

from dataclasses import dataclass

from app.practice.spoken.state import Ear, SpokenState, Stage
from ui.design.components.label import Tone
from ui.kit.context import UiContext
from ui.workspaces.practice.room.state import Phase, RoomState


@dataclass(frozen=True, slots=True)
class Told:
    """One line above the place to answer."""

    turn: str
    advice: str = ""
    tone: Tone = Tone.WARM


def told_of(state: RoomState, ui: UiContext, *, speaking: bool) -> Told:
    """Return the line for ``state``; ``speaking``: the interviewer's words still come."""
    name = state.meeting.name.in_(ui.texts.language) if state.meeting else ""
    if state.phase is Phase.OVER:
        return Told(ui.t("The conversation is over."), tone=Tone.SOFT)
    if state.warning:
        closes = ui.t("{name} will bring it to a close in time.", name=name)
        return Told(ui.t("About two minutes are left."), closes)
    if state.busy:
        return Told(ui.t("{name} is thinking.", name=name), tone=Tone.ACCENT)
    if speaking and (state.sounding or not state.by_voice):
        advice = _while_speaking(state, ui)
        return Told(ui.t("{name} is speaking.", name=name), advice, Tone.ACCENT)
    if state.spoken is not None and state.by_voice:
        return _while_listening(state, state.spoken, ui)
    return Told(ui.t("Your turn."), ui.t("Take your time."))


def _while_speaking(state: RoomState, ui: UiContext) -> str:
    if not state.by_voice:
        return ui.t("You can already write.")
    if state.headset:
        return ui.t("You can interrupt: speak, or press Space.")
    return ui.t("Space interrupts.")


def _while_listening(state: RoomState, spoken: SpokenState, ui: UiContext) -> Told:
    if spoken.stage is not Stage.LISTENING:
        return Told(ui.t("Your turn."))
    begun = bool(spoken.stable or spoken.tentative or spoken.speech)
    if spoken.ear is Ear.HESITATING:
        return Told(ui.t("Take your time."), ui.t("The sentence may go on."))
    if spoken.ear is Ear.STUCK and not begun:
        return Told(ui.t("Your turn."), ui.t("You can ask for simpler words, or skip."))
    if not begun and state.draft.strip():
        kept = ui.t("What you wrote is kept for when you type again.")
        return Told(ui.t("Your turn."), kept)
    if not begun:
        return Told(ui.t("Your turn."), ui.t("Speak when you are ready."))
    if not state.ends_by_silence:
        return Told(ui.t("Listening."), ui.t("Space ends the answer."))
    return Told(ui.t("Listening."), ui.t("A pause is fine."))
