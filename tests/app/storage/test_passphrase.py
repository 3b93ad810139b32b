import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.shared.clock import SystemClock
from app.shared.errors import Refused
from app.storage.passphrase import (
    PassphraseCost,
    PassphraseRule,
    calibrated,
    checked,
    derive,
    fitted,
)

TINY = PassphraseCost(memory_kib=8, passes=1, lanes=1)
SALT = bytes(range(16))


def test_the_same_passphrase_gives_the_same_key_however_its_accents_are_typed() -> None:
    composed = derive("élève à l’œuvre", SALT, TINY)
    decomposed = derive("e\u0301le\u0300ve a\u0300 l’œuvre", SALT, TINY)

    assert composed.reveal() == decomposed.reveal()


@pytest.mark.parametrize(
    ("passphrase", "salt", "cost"),
    [
        ("Élève", SALT, TINY),
        ("élève", bytes(16), TINY),
        ("élève", SALT, PassphraseCost(memory_kib=8, passes=2, lanes=1)),
        ("élève", SALT, PassphraseCost(memory_kib=16, passes=1, lanes=1)),
    ],
)
def test_another_passphrase_salt_or_cost_gives_another_key(
    passphrase: str, salt: bytes, cost: PassphraseCost
) -> None:
    assert derive(passphrase, salt, cost).reveal() != (
        derive("élève", SALT, TINY).reveal()
    )


@given(st.text())
def test_any_text_can_be_typed_as_a_passphrase(typed: str) -> None:
    assert len(derive(typed, SALT, TINY).reveal()) == 32


def test_a_passphrase_of_seven_characters_is_refused() -> None:
    with pytest.raises(Refused, match="too short"):
        checked("e\u0301" * 7)


def test_a_passphrase_of_eight_characters_is_taken() -> None:
    assert checked("12345678") == "12345678"


def test_a_fast_machine_gets_more_memory_then_more_passes() -> None:
    rule = PassphraseRule()

    cost = fitted(rule, lambda cost: cost.passes * cost.memory_kib / 16_384)

    assert cost == PassphraseCost(memory_kib=256 * 1024, passes=43, lanes=4)


def test_a_slow_machine_keeps_the_least_cost() -> None:
    rule = PassphraseRule()

    assert fitted(rule, lambda _cost: 5_000) == rule.least


def test_a_measure_of_nothing_does_not_run_away() -> None:
    rule = PassphraseRule()

    cost = fitted(rule, lambda _cost: 0)

    assert cost.within(rule.least, rule.most)


@pytest.mark.requirement("E-136")
def test_the_cost_is_measured_on_this_machine() -> None:
    rule = PassphraseRule(least=TINY, target_ms=0)

    assert calibrated(rule, SystemClock()) == TINY


@pytest.mark.parametrize(
    "cost",
    [
        PassphraseCost(memory_kib=64 * 1024 - 1, passes=3, lanes=4),
        PassphraseCost(memory_kib=64 * 1024, passes=2, lanes=4),
        PassphraseCost(memory_kib=64 * 1024, passes=3, lanes=3),
        PassphraseCost(memory_kib=2**31, passes=3, lanes=4),
        PassphraseCost(memory_kib=64 * 1024, passes=65, lanes=4),
        PassphraseCost(memory_kib=64 * 1024, passes=3, lanes=17),
    ],
)
def test_a_cost_below_the_floor_or_beyond_reason_is_outside_the_rule(
    cost: PassphraseCost,
) -> None:
    rule = PassphraseRule()

    assert not cost.within(rule.least, rule.most)
