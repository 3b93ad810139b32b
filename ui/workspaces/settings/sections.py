"""The pages of the settings, by name."""

from ui.design.components.option import Option
from ui.kit.context import UiContext
from ui.workspaces.settings.state import Section


def section_options(ui: UiContext) -> tuple[Option, ...]:
    """Return the pages in their order."""
    t = ui.t
    words = {
        Section.LANGUAGE: t("Language"),
        Section.APPEARANCE: t("Appearance"),
        Section.VOICE: t("Voice"),
        Section.MODELS: t("Models"),
        Section.PRIVACY: t("Privacy"),
        Section.SECURITY: t("Security"),
        Section.BACKUP: t("Backup"),
        Section.MACHINE: t("This computer"),
        Section.ABOUT: t("About"),
    }
    return tuple(Option(section, said) for section, said in words.items())
