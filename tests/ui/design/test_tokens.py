"""Contrast of every theme, from the tokens; arithmetic on colours."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from ui.design.colour import channels, contrast, mix
from ui.design.tokens import DARK, LIGHT, Colours, Type, high_contrast

THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "high contrast on light": high_contrast(LIGHT),
    "high contrast on dark": high_contrast(DARK),
}
TEXT_PAIRS = (
    *(
        (ink, ground)
        for ink in ("ink", "ink_soft")
        for ground in ("paper", "surface", "hover")
    ),
    *(
        (ink, ground)
        for ink in ("accent", "warm", "danger", "good", "watch")
        for ground in ("paper", "surface", f"{ink}_tint")
    ),
    *(
        ("ink", f"{name}_tint")
        for name in ("accent", "warm", "danger", "good", "watch")
    ),
    ("ink_soft", "accent_tint"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("on_danger", "danger"),
    ("surface", "accent"),
    ("surface", "warm"),
    ("surface", "good"),
    ("surface", "watch"),
    ("paper", "ink"),
)
CONTROL_PAIRS = (
    ("control", "paper"),
    ("control", "surface"),
    ("focus", "paper"),
    ("focus", "surface"),
    ("accent", "track"),
    ("warm", "track"),
    ("accent", "surface"),
)
colours = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@pytest.mark.requirement("E-242")
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(theme: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.requirement("E-242")
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("edge", "ground"), CONTROL_PAIRS)
def test_a_control_stands_out_from_its_ground(
    theme: Colours, edge: str, ground: str
) -> None:
    assert contrast(getattr(theme, edge), getattr(theme, ground)) >= 3.0


@pytest.mark.requirement("E-242")
@pytest.mark.parametrize("base", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "ink_soft", "accent", "warm", "danger", "good"])
def test_high_contrast_gives_text_seven_to_one(base: Colours, ink: str) -> None:
    strong = high_contrast(base)

    assert contrast(getattr(strong, ink), strong.surface) >= 7.0


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@given(colours, colours)
@settings(max_examples=examples(50))
def test_contrast_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1.0 <= contrast(one, other) <= 21.0


@given(colours, colours, st.floats(0, 1))
@settings(max_examples=examples(50))
def test_a_mix_lies_between_its_colours(over: str, under: str, share: float) -> None:
    mixed = channels(mix(over, under, share))

    bounds = zip(channels(over), channels(under), mixed, strict=True)
    assert all(min(a, b) <= between <= max(a, b) for a, b, between in bounds)


def test_type_doubles_at_two_hundred_percent() -> None:
    assert Type().scaled(200) == Type(26, 30, 36, 48, 68)
