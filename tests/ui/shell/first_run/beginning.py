"""Somebody's first run, driven as by hand."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from app.application import Application
from app.domain.machine import Fit, MachineProfile, PackVerdict, Sentence
from app.domain.people import Profile
from engine.api.language import LANGUAGES
from engine.hardware.facts import DiskFacts, MachineFacts, Processor
from engine.models.catalogue.records import PackLevel
from tests.app.models.desk import CATALOGUE, Desk
from tests.ui.seeing import button, visible
from tests.ui.sounds import HandSound
from ui.kit.context import UiContext
from ui.shell.first_run.state import FROM_THE_START, Course, Step
from ui.shell.first_run.view import FirstRunPage
from ui.shell.first_run.view_model import FirstRunViewModel
from ui.workspaces.settings.preferences_view_model import PreferencesViewModel

NEW_PASSPHRASE = "trois mots bien choisis"  # noqa: S105 (opens nothing but a test vault)

PACKS = CATALOGUE.model_copy(
    update={
        "packs": tuple(
            pack.model_copy(
                update={"id": f"{pack.level}-{language}", "language": language}
            )
            for language in LANGUAGES
            for pack in CATALOGUE.packs
            if pack.language == "fr"
        )
    }
)
"""The same two packs in each language."""
FACTS = MachineFacts(
    system="Linux",
    processor=Processor(name="Example", physical=4, logical=8, usable=8),
    memory=16_000_000_000,
    available=9_000_000_000,
    disk=DiskFacts(free=38_000_000_000),
)


def a_verdict(
    level: PackLevel, fits: Fit = Fit.YES, *, advised: bool = False
) -> PackVerdict:
    """Return what was found for a pack; it answers in 1.6 s where it fits."""
    answers = fits is Fit.YES
    return PackVerdict(
        level=level,
        language="fr",
        fits=fits,
        first_sound_ms=1_600 if answers else None,
        least_ms=1_400 if answers else None,
        most_ms=2_000 if answers else None,
        memory=4_000,
        reason=Sentence(text=f"The {level} pack is {fits} here."),
        advised=advised,
    )


LIGHT_IS_BEST = MachineProfile(
    fingerprint="here",
    facts=FACTS,
    verdicts=(
        a_verdict(PackLevel.LIGHT, advised=True),
        a_verdict(PackLevel.STANDARD, Fit.TIGHT),
    ),
    summary=Sentence(text="The Light pack answers fast here."),
)
"""By the facts alone."""
STANDARD_IS_BEST = LIGHT_IS_BEST.model_copy(
    update={
        "verdicts": (
            a_verdict(PackLevel.LIGHT),
            a_verdict(PackLevel.STANDARD, advised=True),
        ),
        "summary": Sentence(text="The Standard pack answers fast here."),
    }
)
"""As measured."""


class Beginning:
    """One person's first run on a computer with a tiny catalogue and no device."""

    def __init__(
        self,
        desk: Desk,
        application: Application,
        ui: UiContext,
        course: Course = FROM_THE_START,
    ) -> None:
        self.desk = desk
        self.application = application
        self.sound = HandSound()
        self.preferences = PreferencesViewModel(
            application.places.preferences, ui.tasks
        )
        self.model = FirstRunViewModel(application, ui.tasks, course)
        self.entered: list[tuple[Profile, bool]] = []
        self.reached: list[Step | None] = []
        self.model.entered.connect(
            lambda profile, guided: self.entered.append((profile, guided))
        )
        self.model.reached.connect(lambda _profile, step: self.reached.append(step))
        self.page = FirstRunPage(
            ui, application, self.model, self.preferences, self.sound
        )
        self.page.resize(1280, 800)
        self.page.show()

    @property
    def step(self) -> Step:
        return self.model.state.step

    def press(self, name: str) -> None:
        button(self.page, name).click()

    def create(self, name: str = "Nour") -> None:
        """Fill in the profile step and create the profile."""
        first, passphrase = visible(self.page, QLineEdit)
        first.insert(name)
        passphrase.insert(NEW_PASSPHRASE)
        self.press("Create the profile")

    def reach_machine(self) -> None:
        """Go from the language to what this computer can do."""
        self.press("Continue")
        self.create()
        self.press("Not now")

    def reach_sound(self) -> None:
        """Go from the language to microphone and loudspeaker, without a model."""
        self.reach_machine()
        self.press("Continue without a model")


Begin = Callable[..., Beginning]
