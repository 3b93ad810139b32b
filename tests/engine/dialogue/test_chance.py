"""Choices look free and are the same every time."""

from hypothesis import given
from hypothesis import strategies as st

from engine.dialogue.chance import draw, sample


@given(st.integers(), st.text(max_size=20), st.integers(1, 50))
def test_a_draw_is_within_its_sides_and_always_the_same(
    seed: int, label: str, sides: int
) -> None:
    first = draw(seed, label, sides)

    assert 0 <= first < sides
    assert draw(seed, label, sides) == first


@given(st.integers(), st.lists(st.integers(), unique=True, max_size=12), st.data())
def test_a_sample_keeps_the_order_of_its_items(
    seed: int, items: list[int], data: st.DataObject
) -> None:
    size = data.draw(st.integers(0, len(items)))

    chosen = sample(seed, "test", items, size)

    assert len(chosen) == size
    assert [item for item in items if item in chosen] == list(chosen)


def test_different_seeds_choose_differently() -> None:
    assert len({draw(seed, "test", 1_000) for seed in range(20)}) > 10
