"""What can be chosen about hearing and being heard, in words."""

from app.domain.settings import AnswerBy, HeadsetUse, Nudging
from app.text.formats import decimal
from ui.design.components.option import Option
from ui.kit.context import UiContext

SILENCES_MS = (1_500, 2_000, 3_000, 4_000, 5_000, 6_000, 8_000)
SPEED_STEP = 5
"""Per cent."""


def answer_options(ui: UiContext) -> tuple[Option, ...]:
    """Return how one can answer."""
    words = {
        AnswerBy.SPEAKING: ui.t("By speaking"),
        AnswerBy.TYPING: ui.t("By typing"),
    }
    return tuple(Option(each, said) for each, said in words.items())


def headset_options(ui: UiContext) -> tuple[Option, ...]:
    """Return whether a headset is worn."""
    words = {
        HeadsetUse.AUTO: ui.t("As the device’s name tells"),
        HeadsetUse.HEADSET: ui.t("A headset"),
        HeadsetUse.LOUDSPEAKERS: ui.t("Loudspeakers"),
    }
    return tuple(Option(each, said) for each, said in words.items())


def nudging_options(ui: UiContext) -> tuple[Option, ...]:
    """Return how a silence is treated."""
    words = {
        Nudging.OFF: ui.t("Never"),
        Nudging.GENTLE: ui.t("Gently"),
        Nudging.NORMAL: ui.t("As usual"),
        Nudging.INSISTENT: ui.t("Soon"),
    }
    return tuple(Option(each, said) for each, said in words.items())


def silence_options(ui: UiContext, chosen_ms: int) -> tuple[Option, ...]:
    """Return the longest silences one may choose; ``chosen_ms`` is among them."""
    lengths = sorted({*SILENCES_MS, chosen_ms})
    return tuple(
        Option(str(each), ui.t("{seconds} s", seconds=decimal(each / 1000, ui.texts)))
        for each in lengths
    )


def percent(value: int, ui: UiContext) -> str:
    """Return a share as the language writes it."""
    return ui.t("{percent} %", percent=value)
