"""A key from a passphrase: Argon2id, as slow as this machine bears."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from argon2.low_level import Type, hash_secret_raw

from app.domain.people import SHORTEST_PASSPHRASE
from app.shared.clock import Clock
from app.shared.errors import N_, Refused
from app.storage.secret_key import KEY_BYTES, SecretKey

SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class PassphraseCost:
    """What one try of a passphrase costs."""

    memory_kib: int
    passes: int
    lanes: int

    def within(self, least: "PassphraseCost", most: "PassphraseCost") -> bool:
        """Return whether every part lies between those of ``least`` and ``most``."""
        return (
            least.memory_kib <= self.memory_kib <= most.memory_kib
            and least.passes <= self.passes <= most.passes
            and least.lanes <= self.lanes <= most.lanes
        )


@dataclass(frozen=True, slots=True)
class PassphraseRule:
    """What a passphrase must cost on this installation."""

    least: PassphraseCost = PassphraseCost(memory_kib=64 * 1024, passes=3, lanes=4)
    """RFC 9106, second recommended option: never less, whatever a file says."""
    most: PassphraseCost = PassphraseCost(memory_kib=1024 * 1024, passes=64, lanes=16)
    """A file that asks for more is not ours."""
    target_ms: int = 700
    """How long one try should take."""
    roomiest_kib: int = 256 * 1024
    """Most memory that calibration chooses by itself."""


def derive(passphrase: str, salt: bytes, cost: PassphraseCost) -> SecretKey:
    """Return the key that this passphrase gives; takes the time ``cost`` says."""
    typed = unicodedata.normalize("NFC", passphrase)
    return SecretKey(
        hash_secret_raw(
            secret=typed.encode("utf-8", "surrogatepass"),
            salt=salt,
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    )


def checked(passphrase: str) -> str:
    """Return a new passphrase that is long enough.

    Raises:
        Refused: it is too short.
    """
    if len(unicodedata.normalize("NFC", passphrase)) < SHORTEST_PASSPHRASE:
        raise Refused(
            N_("This passphrase is too short."),
            N_("Use at least {count} characters; a few words are easy to remember."),
            {"count": SHORTEST_PASSPHRASE},
        )
    return passphrase


def calibrated(rule: PassphraseRule, clock: Clock) -> PassphraseCost:
    """Return the cost at which one try takes about ``rule.target_ms`` here.

    Takes up to about twice that time, because it has to try.
    """
    return fitted(rule, lambda cost: _duration_ms(cost, clock))


def fitted(
    rule: PassphraseRule, duration_ms: Callable[[PassphraseCost], float]
) -> PassphraseCost:
    """Return the cost whose duration comes nearest the target: memory first.

    Args:
        rule: limits and target.
        duration_ms: measures one try.
    """
    cost = rule.least
    took = max(duration_ms(cost), 1)
    while took * 2 <= rule.target_ms and cost.memory_kib * 2 <= rule.roomiest_kib:
        cost = replace(cost, memory_kib=cost.memory_kib * 2)
        took = max(duration_ms(cost), 1)
    passes = int(cost.passes * rule.target_ms / took)
    return replace(cost, passes=min(max(passes, rule.least.passes), rule.most.passes))


def _duration_ms(cost: PassphraseCost, clock: Clock) -> float:
    before = clock.monotonic_ms()
    derive("calibration", bytes(SALT_BYTES), cost).wipe()
    return clock.monotonic_ms() - before
