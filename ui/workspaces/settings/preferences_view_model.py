"""What is chosen for the whole computer, before and after a profile is open."""

from pathlib import Path
from uuid import UUID

from app.domain.settings import Preferences, Theme
from app.settings.change_preferences import change_preferences
from app.settings.read_preferences import read_preferences
from engine.api.language import Language
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel


class PreferencesViewModel(ViewModel[Preferences]):
    """Holds the preferences; each choice is in force at once and kept on the lane."""

    def __init__(self, path: Path, tasks: Tasks) -> None:
        super().__init__(read_preferences(path), tasks)
        self._path = path

    def choose_language(self, language: Language) -> None:
        """Speak ``language`` from now on."""
        self._keep(language=language)

    def choose_theme(self, theme: Theme) -> None:
        """Look like ``theme`` from now on."""
        self._keep(theme=theme)

    def choose_text_percent(self, percent: int) -> None:
        """Write at ``percent`` of the usual size, 100 to 200, from now on."""
        self._keep(text_percent=percent)

    def choose_reduced_motion(self, *, reduced: bool) -> None:
        """Move nothing from now on, or again."""
        self._keep(reduced_motion=reduced)

    def note_first_run(self, profile_id: UUID, step: str | None) -> None:
        """Offer this profile first on the lock screen; keep where its first run stands.

        None: it is over.
        """
        self._keep(last_profile=profile_id, first_run=step)

    def first_run_of(self, profile_id: UUID) -> str | None:
        """Return where the first run of this profile was left; None: nowhere."""
        kept = self.state
        return kept.first_run if kept.last_profile == profile_id else None

    def _keep(self, **chosen: object) -> None:
        new = self.state.model_copy(update=chosen)
        if new == self.state:
            return
        self._set(new)
        path = self._path

        self.tasks.command(lambda: change_preferences(path, **chosen))
