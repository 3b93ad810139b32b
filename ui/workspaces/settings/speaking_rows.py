"""How the interviewer is heard: on or off, where, how fast, how loud."""

from PySide6.QtCore import QObject, Signal

from app.domain.settings import Settings
from app.shared.errors import ExpectedError
from ui.audio.device_options import USUAL, loudspeaker_options
from ui.audio.devices import Plugged
from ui.audio.voice_sample import SampleState
from ui.design.components.row_card import RowCard
from ui.design.components.select import Select
from ui.design.components.slider import Slider
from ui.kit.context import UiContext
from ui.kit.problems import Problem, problem_of
from ui.workspaces.settings.choices import ChoiceRow, SliderRow
from ui.workspaces.settings.section_page import ActRow, ToggleRow
from ui.workspaces.settings.voice_choices import SPEED_STEP, percent

_SLOWEST, _FASTEST, _LOUDEST = 80, 120, 100
_VOLUME_STEP = 5


class SpeakingRows(QObject):
    """One card.

    Signals:
        changed: other settings are wanted; carries them by name.
        sample_wanted: the person wants to hear the voice, or to silence it.
    """

    changed = Signal(object)
    sample_wanted = Signal()

    def __init__(self, ui: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._on = ToggleRow()
        self._loudspeaker = ChoiceRow(Select())
        self._speed = SliderRow(Slider(_SLOWEST, _FASTEST, SPEED_STEP))
        self._volume = SliderRow(Slider(0, _LOUDEST, _VOLUME_STEP))
        self._sample = ActRow()
        self.card = RowCard(
            (self._on, self._loudspeaker, self._speed, self._volume, self._sample)
        )
        self._on.toggled.connect(self._on_toggled)
        self._loudspeaker.chosen.connect(self._on_loudspeaker)
        self._speed.chosen.connect(self._on_speed)
        self._speed.moved.connect(self._say_speed)
        self._volume.chosen.connect(self._on_volume)
        self._volume.moved.connect(self._say_volume)
        self._sample.button.clicked.connect(self.sample_wanted)

    def show(
        self,
        settings: Settings,
        plugged: Plugged,
        sample: SampleState,
        *,
        speaks: bool,
        instead: ExpectedError | None = None,
    ) -> None:
        """Show what is chosen.

        Args:
            settings: of the person.
            plugged: what can be chosen.
            sample: how far the sample is.
            speaks: there is a voice on this computer.
            instead: who speaks while the voice engine does not; None: it does.
        """
        t, ui = self._ui.t, self._ui
        self._on.say(
            t("The interviewer’s voice"), t("What is said can always be read as well.")
        )
        self._on.switch.setChecked(settings.interviewer_speaks)
        self._loudspeaker.say(t("Loudspeaker"), "")
        self._loudspeaker.show_options(
            loudspeaker_options(plugged, settings.loudspeaker, ui),
            settings.loudspeaker or USUAL,
        )
        speed = round(settings.speaking_speed * 100)
        self._speed.slider.set_value(speed)
        self._say_speed(speed)
        self._volume.slider.set_value(settings.volume)
        self._say_volume(settings.volume)
        told = self._told(plugged, sample, speaks=speaks)
        if instead is not None and sample.problem is None:
            told = self._in_words(problem_of(instead))
        self._show_sample(sample, told)
        self._sample.button.setEnabled(speaks and bool(plugged.loudspeakers))
        for row in (self._loudspeaker, self._speed, self._volume):
            row.setEnabled(settings.interviewer_speaks)

    def _show_sample(self, sample: SampleState, told: str) -> None:
        t = self._ui.t
        act = t("Stop") if sample.speaking else t("Hear a sample")
        self._sample.say(t("A sample"), told, act)

    def _told(self, plugged: Plugged, sample: SampleState, *, speaks: bool) -> str:
        t = self._ui.t
        if sample.problem is not None:
            return self._in_words(sample.problem)
        if not speaks:
            return t("There is no voice on this computer: what is said can be read.")
        if not plugged.loudspeakers:
            return t("No loudspeaker is plugged in.")
        return t("Two sentences, at this speed and volume.")

    def _in_words(self, problem: Problem) -> str:
        return " ".join(filter(None, problem.in_words(self._ui.texts)))

    def _say_speed(self, value: int) -> None:
        t, ui = self._ui.t, self._ui
        detail = t("100 % is the pace of the person you meet.")
        said, widest = percent(value, ui), percent(_FASTEST, ui)
        self._speed.say(t("Speed"), detail, said, widest)

    def _say_volume(self, value: int) -> None:
        ui = self._ui
        said, widest = percent(value, ui), percent(_LOUDEST, ui)
        self._volume.say(ui.t("Volume"), "", said, widest)

    def _on_toggled(self, is_on: bool) -> None:
        self.changed.emit({"interviewer_speaks": is_on})

    def _on_loudspeaker(self, value: str) -> None:
        self.changed.emit({"loudspeaker": value or None})

    def _on_speed(self, value: int) -> None:
        self.changed.emit({"speaking_speed": value / 100})

    def _on_volume(self, value: int) -> None:
        self.changed.emit({"volume": value})
