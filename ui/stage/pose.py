"""How a portrait holds itself at one moment, and over time. Pure: no Qt."""

import math
from dataclasses import dataclass, replace
from enum import StrEnum


class Mood(StrEnum):
    """What the interviewer is doing."""

    IDLE = "idle"
    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"


@dataclass(frozen=True, slots=True)
class Pose:
    """One moment. All zero is a calm look straight ahead."""

    mouth: float = 0.0
    """How far open, 0 to 1."""
    mouth_width: float = 0.0
    """-1: pursed, 0: at rest, 1: drawn apart."""
    blink: float = 0.0
    """How far the eyes are closed, 0 to 1."""
    gaze_x: float = 0.0
    """Where the eyes look, -1 (left) to 1."""
    gaze_y: float = 0.0
    """Where the eyes look, -1 (up) to 1."""
    tilt: float = 0.0
    """The head's inclination, in degrees, clockwise."""
    nod: float = 0.0
    """How far the head has dipped, in units of the portrait."""
    brows: float = 0.0
    """How far the brows are raised, -1 to 1."""
    breath: float = 0.0
    """How far the shoulders have risen, in units of the portrait."""


_STILL = {
    Mood.IDLE: Pose(),
    Mood.LISTENING: Pose(tilt=2.2, brows=0.35),
    Mood.THINKING: Pose(gaze_x=0.75, gaze_y=-0.55, tilt=-2.0, brows=0.2),
    Mood.SPEAKING: Pose(mouth=0.45, brows=0.2),
}


def still_pose(mood: Mood) -> Pose:
    """Return the one pose of a mood, for pictures and for reduced motion."""
    return _STILL[mood]


def pose_at(
    mood: Mood, time_ms: int, mouth: float | None = None, mouth_width: float = 0.0
) -> Pose:
    """Return the pose at a time; the same time gives the same pose.

    Args:
        mood: what the interviewer is doing.
        time_ms: milliseconds since the portrait was shown.
        mouth: how far the voice opens the mouth, 0 to 1; None murmurs by itself
            while speaking.
        mouth_width: how far the voice purses the lips (-1) or draws them apart (1).
    """
    calm = _STILL[mood]
    opening = _mouth(mood, time_ms, mouth)
    return Pose(
        mouth=opening,
        mouth_width=max(-1.0, min(1.0, mouth_width)),
        blink=_blink(time_ms),
        gaze_x=calm.gaze_x + _glance(time_ms),
        gaze_y=calm.gaze_y,
        tilt=calm.tilt + 0.7 * math.sin(time_ms / 2900),
        nod=_nod(mood, time_ms),
        brows=calm.brows + 0.25 * opening,
        breath=1.6 * math.sin(time_ms / 1100),
    )


def between(start: Pose, end: Pose, share: float) -> Pose:
    """Return the pose a ``share`` of the way, 0 to 1; lips and lids are those of ``end``.

    A voice and a blink do not wait for the head to turn.
    """
    part = max(0.0, min(1.0, share))
    eased = part * (2 - part)

    def way(first: float, last: float) -> float:
        return first + (last - first) * eased

    return replace(
        end,
        gaze_x=way(start.gaze_x, end.gaze_x),
        gaze_y=way(start.gaze_y, end.gaze_y),
        tilt=way(start.tilt, end.tilt),
        nod=way(start.nod, end.nod),
        brows=way(start.brows, end.brows),
        breath=way(start.breath, end.breath),
    )


def _mouth(mood: Mood, time_ms: int, mouth: float | None) -> float:
    if mouth is not None:
        return max(0.0, min(1.0, mouth))
    if mood is not Mood.SPEAKING:
        return 0.0
    syllable = abs(math.sin(time_ms / 92)) * (0.6 + 0.4 * math.sin(time_ms / 237))
    phrase = max(0.0, min(1.0, 1.6 * math.sin(time_ms / 640) + 1.1))
    return max(0.0, 0.75 * syllable * phrase)


_BLINK_MS = 150
_BLINK_ROUND_MS = 14_300
_BLINKS_MS = (2_300, 6_100, 6_480, 10_900)


def _blink(time_ms: int) -> float:
    place = time_ms % _BLINK_ROUND_MS
    for start in _BLINKS_MS:
        if start <= place < start + _BLINK_MS:
            return math.sin(math.pi * (place - start) / _BLINK_MS)
    return 0.0


def _glance(time_ms: int) -> float:
    """Eyes are never quite still: small shifts, held for a while."""
    held = time_ms // 2_700
    return ((held * 7) % 5 - 2) * 0.06


_NOD_ROUND_MS = 5_200
_NOD_MS = 780


def _nod(mood: Mood, time_ms: int) -> float:
    if mood is Mood.SPEAKING:
        return 1.2 + 1.2 * math.sin(time_ms / 510)
    place = time_ms % _NOD_ROUND_MS
    if mood is not Mood.LISTENING or place >= _NOD_MS:
        return 0.0
    return 6.0 * math.sin(math.pi * place / _NOD_MS) ** 2
