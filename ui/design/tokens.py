"""Every colour, size, space and duration of the interface.

Pure records: no Qt here. ``theme`` puts them in force; components read them with
``ui.design.look.look``.
"""

from dataclasses import dataclass, replace
from enum import IntEnum

from ui.design.colour import mix


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme, each ``#RRGGBB``."""

    paper: str
    """The window."""
    surface: str
    """Cards, fields, bars."""
    ink: str
    """Text."""
    ink_soft: str
    """Secondary text."""
    line: str
    """Hairlines and card edges; decoration, never the only sign of a control."""
    control: str
    """Edges of fields and switches: 3:1 or more on paper and on surface."""
    accent: str
    """Action, the interviewer."""
    accent_hover: str
    accent_pressed: str
    on_accent: str
    """Text on accent."""
    warm: str
    """The person speaking, highlights."""
    danger: str
    """Recording, destructive; alone."""
    on_danger: str
    """Text on danger."""
    good: str
    watch: str
    accent_tint: str
    """Soft backgrounds of the five colours above; their text is still readable."""
    warm_tint: str
    danger_tint: str
    good_tint: str
    watch_tint: str
    track: str
    """The empty part of bars."""
    hover: str
    """A row or quiet button under the pointer."""
    focus: str
    """The keyboard focus ring."""
    shadow_opacity: float
    """Darkness of the one soft shadow, 0 to 1."""
    dark: bool


def _light() -> Colours:
    surface, accent, warm = "#FFFFFF", "#0F6B63", "#B4561F"
    return Colours(
        paper="#FAF8F4",
        surface=surface,
        ink="#1C2230",
        ink_soft="#5A6273",
        line="#E5E0D6",
        control="#8A8578",
        accent=accent,
        accent_hover="#0C5C55",
        accent_pressed="#094C46",
        on_accent="#FFFFFF",
        warm=warm,
        danger="#B3261E",
        on_danger="#FFFFFF",
        good="#2E7D4F",
        watch="#9A6700",
        accent_tint=mix(accent, surface, 0.12),
        warm_tint=mix(warm, surface, 0.06),
        danger_tint=mix("#B3261E", surface, 0.09),
        good_tint=mix("#2E7D4F", surface, 0.08),
        watch_tint=mix("#9A6700", surface, 0.06),
        track="#E5E0D6",
        hover="#F1EEE7",
        focus=accent,
        shadow_opacity=0.16,
        dark=False,
    )


def _dark() -> Colours:
    surface, accent, warm = "#1C1F26", "#4CC7B7", "#F0A36B"
    return Colours(
        paper="#14161B",
        surface=surface,
        ink="#ECE8E0",
        ink_soft="#A6ADBB",
        line="#2C313B",
        control="#737B8A",
        accent=accent,
        accent_hover="#6AD3C5",
        accent_pressed="#86DDD1",
        on_accent="#0B1F1C",
        warm=warm,
        danger="#FF8A80",
        on_danger="#2A0D0A",
        good="#7BD3A0",
        watch="#E9C46A",
        accent_tint=mix(accent, surface, 0.15),
        warm_tint=mix(warm, surface, 0.15),
        danger_tint=mix("#FF8A80", surface, 0.13),
        good_tint=mix("#7BD3A0", surface, 0.13),
        watch_tint=mix("#E9C46A", surface, 0.12),
        track="#343A46",
        hover="#242831",
        focus=accent,
        shadow_opacity=0.5,
        dark=True,
    )


LIGHT = _light()
DARK = _dark()


def high_contrast(base: Colours) -> Colours:
    """Return ``base`` with text at 7:1 or more and every edge drawn in ink."""
    pole = "#FFFFFF" if base.dark else "#000000"
    ground = "#000000" if base.dark else "#FFFFFF"
    return replace(
        _strong_tones(base, pole, ground),
        paper=ground,
        surface=ground,
        ink=pole,
        ink_soft=mix(pole, ground, 0.86),
        line=mix(pole, ground, 0.62),
        control=pole,
        on_accent=ground,
        on_danger=ground,
        track=mix(pole, ground, 0.3),
        hover=mix(pole, ground, 0.12),
        focus=pole,
        shadow_opacity=0.0,
    )


def _strong_tones(base: Colours, pole: str, ground: str) -> Colours:
    def strong(tone: str, share: float = 0.62) -> str:
        return mix(tone, pole, share)

    def tint(tone: str) -> str:
        return mix(tone, ground, 0.15)

    return replace(
        base,
        accent=strong(base.accent),
        accent_hover=strong(base.accent, 0.45),
        accent_pressed=strong(base.accent, 0.3),
        warm=strong(base.warm),
        danger=strong(base.danger),
        good=strong(base.good),
        watch=strong(base.watch),
        accent_tint=tint(base.accent),
        warm_tint=tint(base.warm),
        danger_tint=tint(base.danger),
        good_tint=tint(base.good),
        watch_tint=tint(base.watch),
    )


class Space(IntEnum):
    """Distances, in device-independent pixels, in steps of 4."""

    NONE = 0
    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32
    XXXL = 48


class Size(IntEnum):
    """Fixed measures, in device-independent pixels."""

    RADIUS_CARD = 10
    RADIUS_CONTROL = 8
    RADIUS_SMALL = 4
    ICON = 20
    ICON_SMALL = 16
    ICON_LARGE = 40
    RAIL = 184
    RAIL_ICONS = 68
    """Width of a rail of icons alone."""
    RAIL_WORDS_FROM = 1100
    """The narrowest window whose rail has words."""
    CONTENT = 1120
    SHEET = 520
    COLUMN = 640
    FORM = 720
    ARTICLE = 560
    DOOR = 440
    WINDOW_MIN_WIDTH = 960
    WINDOW_MIN_HEIGHT = 640
    WINDOW_WIDTH = 1280
    WINDOW_HEIGHT = 800
    FOCUS = 2
    BAR = 8
    BAR_THIN = 3
    PORTRAIT_CARD = 132
    PORTRAIT_HERO = 212
    CARD_MIN_WIDTH = 216
    CHARACTERS = 72
    """The longest line of running text, in characters."""


@dataclass(frozen=True, slots=True)
class Type:
    """The type scale, in pixels."""

    small: int = 13
    body: int = 15
    large: int = 18
    title: int = 24
    display: int = 34

    def scaled(self, percent: int) -> "Type":
        """Return the scale at ``percent`` (100 to 200) of its size."""
        sizes = (self.small, self.body, self.large, self.title, self.display)
        return Type(*(round(size * percent / 100) for size in sizes))


SANS = "Source Sans Pro"
SERIF = "Source Serif Pro"


@dataclass(frozen=True, slots=True)
class Motion:
    """Durations in milliseconds; all zero with reduced motion."""

    quick_ms: int = 120
    calm_ms: int = 200

    @property
    def still(self) -> bool:
        """Whether nothing may move."""
        return self.calm_ms == 0


STILL = Motion(quick_ms=0, calm_ms=0)

UNDO_MS = 8_000
"""How long a notification with Undo stays."""
SKELETON_AFTER_MS = 300
"""How long a screen may stay blank before a skeleton explains the wait."""
WARM_BELOW_MS = 120_000
"""Under this remaining time the clock turns warm."""

MIN_TEXT_PERCENT = 100
MAX_TEXT_PERCENT = 200


@dataclass(frozen=True, slots=True)
class Look:
    """Everything in force at one moment."""

    colours: Colours = LIGHT
    type: Type = Type()
    motion: Motion = Motion()
    text_percent: int = 100

    def scaled(self, pixels: int) -> int:
        """Return a measure that grows with the text, such as an icon's size."""
        return round(pixels * self.text_percent / 100)
