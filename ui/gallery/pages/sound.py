"""What shows a voice and sets it: meters, sliders, stages, lips."""

import math
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.api.voice import Viseme
from engine.content.persona import PersonaLook
from ui.design.components.flow_layout import FlowLayout
from ui.design.components.level_meter import LevelMeter
from ui.design.components.painting import Painted, smooth_painter
from ui.design.components.slider import Slider
from ui.design.components.stage_bar import StageBar, StageMark
from ui.design.tokens import Space
from ui.gallery.pages.base import Page, row
from ui.gallery.pages.people import shipped_looks
from ui.kit.context import UiContext
from ui.stage.framing import Framing
from ui.stage.mouth import MOUTHS
from ui.stage.portrait import paint_portrait
from ui.stage.pose import Pose

_STAGES = ("silence", "recognition", "wording", "speech")
_TURNS = ((640.0, 260.0, 370.0, 250.0), (700.0, 220.0, 0.0, 190.0))
_LONGEST = 1_520.0
_ROOM, _QUIET, _LOUD = -58.0, -30.0, -18.0
_LEVELS = 90
_FACE = 132


class SoundPage(Page):
    """Level meters, sliders, bars of stages, and a mouth for each sound."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, "Sound")
        self._meters(self.section("Level of the microphone"))
        self._sliders(self.section("Sliders"))
        self._bars(self.section("Time to the first sound"))
        self._mouths(self.section("Lips"))
        self.finish()

    def _meters(self, column: QVBoxLayout) -> None:
        for dbfs, speech in ((_QUIET, True), (_LOUD, True), (_ROOM, False)):
            meter = LevelMeter()
            waves = [6 * math.sin(beat * 1.7) for beat in range(_LEVELS)]
            meter.show_past([(dbfs + wave, speech) for wave in waves])
            self.tell(meter.set_words, "mic", "mic_more", "mic")
            column.addWidget(meter)
        silent = LevelMeter()
        self.tell(silent.set_words, "mic", "mic_more", "mic")
        column.addWidget(silent)

    def _sliders(self, column: QVBoxLayout) -> None:
        speed, volume, off = (Slider(0, 120, 5) for _ in range(3))
        for slider, value in ((speed, 100), (volume, 40), (off, 60)):
            slider.set_value(value)
            self.say(partial(self._say_slider, slider, value))
        off.setEnabled(False)
        column.addLayout(row(speed, volume, off))

    def _say_slider(self, slider: Slider, value: int) -> None:
        slider.set_words(self.words("listen"), f"{value} %", "120 %")

    def _bars(self, column: QVBoxLayout) -> None:
        legend = QWidget()
        flow = FlowLayout(legend, across=Space.L)
        for place, key in enumerate(_STAGES):
            mark = StageMark(place)
            self.tell(mark.set_words, key)
            flow.addWidget(mark)
        column.addWidget(legend)
        for lengths in _TURNS:
            bar = StageBar()
            bar.show_stages(lengths, _LONGEST, ", ".join(map(str, lengths)))
            column.addWidget(bar)

    def _mouths(self, column: QVBoxLayout) -> None:
        box = QWidget()
        flow = FlowLayout(box, across=Space.M, down=Space.M)
        look = shipped_looks()[0]
        for viseme in Viseme:
            flow.addWidget(_Face(look, viseme))
        column.addWidget(box)


class _Face(Painted):
    """A portrait that says one sound."""

    def __init__(self, look: PersonaLook, viseme: Viseme) -> None:
        super().__init__()
        mouth = MOUTHS[viseme]
        self._look = look
        self._pose = Pose(mouth=mouth.opening, mouth_width=mouth.width)
        self.setFixedSize(_FACE, _FACE)
        self.setAccessibleName(viseme.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        painter = smooth_painter(self)
        paint_portrait(painter, box, self._look, self._pose, Framing.HEAD)
