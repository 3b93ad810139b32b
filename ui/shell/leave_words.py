"""What leaving is called: it depends on whose rooms these are."""

from ui.kit.context import UiContext


def leave_words(ui: UiContext, *, is_guest: bool, is_demo: bool) -> str:
    """Return the words on the button that leads out."""
    if is_demo:
        return ui.t("Close the demonstration")
    return ui.t("End the visit") if is_guest else ui.t("Lock")
