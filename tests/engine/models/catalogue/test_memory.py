"""Memory follows a written formula."""

from engine.models.catalogue.memory import conversation_bytes
from engine.models.catalogue.records import Shape

KIB = 1024


def test_ministral_keeps_104_kib_a_token() -> None:
    shape = Shape(layers=26, width=3072, heads=32, kv_heads=8, head_width=128)

    assert conversation_bytes(shape, 1) == 104 * KIB


def test_the_width_of_a_head_follows_from_width_and_heads() -> None:
    shape = Shape(layers=28, width=1536, heads=12, kv_heads=2)

    assert conversation_bytes(shape, 1) == 28 * KIB


def test_without_shared_heads_each_head_keeps_its_own() -> None:
    shape = Shape(layers=1, width=64, heads=4)

    assert conversation_bytes(shape, 10) == 2 * 64 * 2 * 10
