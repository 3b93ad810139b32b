"""The interviewer on stage: a portrait under an arch that listens, thinks, speaks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHideEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.design.components.painting import (
    Painted,
    fill_rounded,
    look_changed,
    smooth_painter,
)
from ui.design.look import look as look_in_force
from ui.design.pigments import BLACK
from ui.stage.backdrop import paint_backdrop
from ui.stage.layers import painted_parts
from ui.stage.mouth import TURN_MS, Mouth
from ui.stage.mouth import between as between_mouths
from ui.stage.paths import HEIGHT, WIDTH
from ui.stage.portrait import Parts, place_person
from ui.stage.pose import Mood, Pose, between, pose_at, still_pose
from ui.stage.traits import traits_of

if TYPE_CHECKING:  # the content's own types are slow to import, and only named here
    from engine.content.persona import PersonaLook

_FRAME_MS = {Mood.SPEAKING: 33}
_CALM_FRAME_MS = 66
_FOOT_RADIUS = 28.0
_AIR = 18
"""Room around the arch for its shadow."""


class PortraitView(Painted):
    """Shows one persona. With reduced motion it keeps still, and a wave says it speaks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: PersonaLook | None = None
        self._mood = Mood.IDLE
        self._mouth: Mouth | None = None
        self._mouth_before: Mouth | None = None
        self._mouth_turned = QElapsedTimer()
        self._before: Pose | None = None
        self._turned = QElapsedTimer()
        self._parts: Parts | None = None
        self._made_for: tuple[object, ...] = ()
        self._shadow = QPixmap()
        self._shadow_for: tuple[object, ...] = ()
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_frame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(round(WIDTH * 0.4), round(HEIGHT * 0.4))

    @property
    def mood(self) -> Mood:
        """What the interviewer is doing."""
        return self._mood

    @property
    def is_moving(self) -> bool:
        """Whether frames are being drawn."""
        return self._timer.isActive()

    def show_persona(self, look: "PersonaLook", words: str) -> None:
        """Show a persona; ``words`` (name, role, AI) are for screen readers."""
        self._look = look
        self._made_for = ()
        self.setAccessibleName(words)
        self.update()

    def set_mood(self, mood: Mood, words: str = "") -> None:
        """Say what the interviewer does now; ``words`` tell it to a screen reader."""
        self._before = self.pose()
        self._turned.start()
        self._mood = mood
        self._mouth = self._mouth_before = None
        self.setAccessibleDescription(words)
        self._set_pace()
        self.update()

    def set_mouth(self, mouth: Mouth | None) -> None:
        """Shape the mouth as the voice does; None: while speaking it murmurs by itself."""
        if mouth == self._mouth:
            return
        self._mouth_before = self._lips()
        self._mouth_turned.start()
        self._mouth = mouth
        if not self.is_moving:
            self.update()

    def pose(self) -> Pose:
        """Return the pose of this moment."""
        if look_in_force().motion.still:
            return still_pose(self._mood)
        time_ms = int(self._since.elapsed())
        mouth = self._lips()
        if mouth is None:
            pose = pose_at(self._mood, time_ms)
        else:
            pose = pose_at(self._mood, time_ms, mouth.opening, mouth.width)
        if self._before is None:
            return pose
        share = self._turned.elapsed() / look_in_force().motion.calm_ms
        return between(self._before, pose, share)

    def _lips(self) -> Mouth | None:
        """Return how the lips stand now, on their way from one sound to the next."""
        if self._mouth is None or self._mouth_before is None:
            return self._mouth
        share = self._mouth_turned.elapsed() / TURN_MS
        return between_mouths(self._mouth_before, self._mouth, share)

    def arch(self) -> QRectF:
        """Return the box of the arch, the largest that fits."""
        room = QRectF(self.rect()).adjusted(_AIR, _AIR / 2, -_AIR, -_AIR)
        scale = min(room.width() / WIDTH, room.height() / HEIGHT)
        box = QRectF(0, 0, WIDTH * scale, HEIGHT * scale)
        box.moveCenter(room.center())
        return QRectF(box.toRect())

    def _set_pace(self) -> None:
        if look_in_force().motion.still or not self.isVisible():
            self._timer.stop()
        else:
            self._timer.start(_FRAME_MS.get(self._mood, _CALM_FRAME_MS))

    def _on_frame(self) -> None:
        self.update(self.arch().toAlignedRect())

    def sizeHint(self) -> QSize:
        return QSize(round(WIDTH), round(HEIGHT))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_pace()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if look_changed(event):
            self._set_pace()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is None:
            return
        box = self.arch()
        picture = self._picture(self._look, box)
        painter = smooth_painter(self)
        painter.drawPixmap(0, 0, self._shadow_of(box))
        brush = QBrush(picture)
        brush.setTransform(QTransform.fromTranslate(box.left(), box.top()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawPath(_arch_path(box))
        if look_in_force().motion.still and self._mood is Mood.SPEAKING:
            _paint_wave(painter, box)

    def _shadow_of(self, box: QRectF) -> QPixmap:
        """Return the arch's shadow on nothing, painted once for a size and a theme."""
        ratio = self.devicePixelRatioF()
        wanted = (self.size(), ratio, look_in_force().colours.shadow_opacity)
        if wanted != self._shadow_for:
            self._shadow = QPixmap(self.size() * ratio)
            self._shadow.setDevicePixelRatio(ratio)
            self._shadow.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._shadow)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_arch_shadow(painter, box)
            painter.end()
            self._shadow_for = wanted
        return self._shadow

    def _picture(self, look: "PersonaLook", box: QRectF) -> QPixmap:
        """Return this moment, under the arch."""
        ratio = self.devicePixelRatioF()
        pixels = round(box.height() * ratio)
        if self._parts is None or self._made_for != (pixels,):
            self._parts = painted_parts(traits_of(look), pixels)
            self._made_for = (pixels,)
        picture = QPixmap(box.size().toSize() * ratio)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(0, 0, box.width(), box.height())
        paint_backdrop(painter, whole, str(look.backdrop))
        scale = box.height() / HEIGHT
        painter.scale(scale, scale)
        place_person(painter, self.pose(), self._parts, traits_of(look))
        painter.end()
        return picture


def _arch_path(box: QRectF) -> QPainterPath:
    """Return a door with a round top and softened feet, as wide as ``box``."""
    half = box.width() / 2
    foot = min(_FOOT_RADIUS, half / 3)
    path = QPainterPath()
    path.moveTo(box.left(), box.top() + half)
    path.arcTo(QRectF(box.left(), box.top(), box.width(), box.width()), 180, -180)
    path.lineTo(box.right(), box.bottom() - foot)
    path.arcTo(_corner(box.right() - 2 * foot, box.bottom() - 2 * foot, foot), 0, -90)
    path.lineTo(box.left() + foot, box.bottom())
    path.arcTo(_corner(box.left(), box.bottom() - 2 * foot, foot), 270, -90)
    path.closeSubpath()
    return path


_SHADOW_STEPS = 9


def _paint_arch_shadow(painter: QPainter, box: QRectF) -> None:
    """Paint the arch's soft shadow, a little lower than the arch."""
    shade = QColor(BLACK)
    shade.setAlphaF(look_in_force().colours.shadow_opacity / _SHADOW_STEPS * 0.9)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    for step in range(_SHADOW_STEPS):
        grown = (step - 3) * 2.2
        layer = box.adjusted(-grown, -grown, grown, grown).translated(0, 7)
        painter.drawPath(_arch_path(layer))


def _corner(left: float, top: float, radius: float) -> QRectF:
    return QRectF(left, top, 2 * radius, 2 * radius)


_WAVE = (0.35, 0.7, 1.0, 0.6, 0.85, 0.45)


def _paint_wave(painter: QPainter, box: QRectF) -> None:
    """Paint a still sound wave at the foot of the arch: it speaks."""
    colours = look_in_force().colours
    unit = box.height() / HEIGHT
    bar, gap, high = 5.0 * unit, 4.0 * unit, 26.0 * unit
    width = len(_WAVE) * bar + (len(_WAVE) - 1) * gap
    plate = QRectF(0, 0, width + 28 * unit, high + 16 * unit)
    plate.moveCenter(box.center())
    plate.moveBottom(box.bottom() - 14 * unit)
    fill_rounded(painter, plate, plate.height() / 2, colours.surface)
    left = plate.left() + 14 * unit
    for share in _WAVE:
        line = QRectF(left, 0, bar, high * share)
        line.moveCenter(plate.center())
        line.moveLeft(left)
        fill_rounded(painter, line, bar / 2, colours.accent)
        left += bar + gap
