"""The data key and the slots that keep it: one secret each, none in clear."""

import base64
import binascii
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.shared.clock import Clock
from app.shared.errors import N_, ExpectedError, Refused, Unavailable
from app.storage.header import CostRecord, Header, Slot, SlotKind
from app.storage.key_store import KeyStore
from app.storage.passphrase import (
    SALT_BYTES,
    PassphraseCost,
    PassphraseRule,
    calibrated,
    checked,
    derive,
)
from app.storage.recovery_code import RandomBytes, new_recovery_code, secret_of
from app.storage.secret_key import KEY_BYTES, SecretKey

_NONCE_BYTES = 12
_SLOT_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class WithPassphrase:
    """Opens a vault by what the person remembers."""

    passphrase: str


@dataclass(frozen=True, slots=True)
class WithRecoveryCode:
    """Opens a vault by what the person printed."""

    code: str


@dataclass(frozen=True, slots=True)
class WithKeyring:
    """Opens a vault by the person's session on this computer."""


Opener = WithPassphrase | WithRecoveryCode | WithKeyring
"""What a person opens a vault with."""

_OPENS: dict[type[Opener], SlotKind] = {
    WithPassphrase: SlotKind.PASSPHRASE,
    WithRecoveryCode: SlotKind.RECOVERY_CODE,
    WithKeyring: SlotKind.KEYRING,
}


class WrongSecret(Refused):
    """The secret is well formed but does not open the vault."""


class Locksmith:
    """Makes slots and opens them."""

    def __init__(
        self,
        random_bytes: RandomBytes,
        key_store: KeyStore,
        rule: PassphraseRule,
        clock: Clock,
    ) -> None:
        self._random_bytes = random_bytes
        self._key_store = key_store
        self._rule = rule
        self._clock = clock

    def key_store_available(self) -> bool:
        """Return whether a keyring slot can be made on this computer."""
        return self._key_store.available()

    def new_key(self) -> SecretKey:
        """Return a fresh random key."""
        return SecretKey(self._random_bytes(KEY_BYTES))

    def passphrase_slot(self, vault: UUID, key: SecretKey, passphrase: str) -> Slot:
        """Return a slot that this new passphrase opens; takes a second or two.

        Raises:
            Refused: the passphrase is too short.
        """
        checked(passphrase)
        cost = calibrated(self._rule, self._clock)
        blank = self._blank(SlotKind.PASSPHRASE, cost)
        return self._wrapped(vault, blank, key, derive(passphrase, blank.salt, cost))

    def recovery_slot(self, vault: UUID, key: SecretKey) -> tuple[Slot, str]:
        """Return a slot and the new recovery code that opens it."""
        code = new_recovery_code(self._random_bytes)
        return self.slot_for_code(vault, key, code), code

    def slot_for_code(self, vault: UUID, key: SecretKey, code: str) -> Slot:
        """Return a slot that a recovery code the person already has opens.

        Raises:
            Refused: the code has a typing error.
        """
        blank = self._blank(SlotKind.RECOVERY_CODE)
        return self._wrapped(vault, blank, key, _stretched(code, blank.salt))

    def keyring_slot(self, vault: UUID, key: SecretKey) -> Slot:
        """Return a slot that the operating system's key store opens.

        Raises:
            Unavailable: there is no key store, or it said no.
        """
        blank = self._blank(SlotKind.KEYRING)
        wrapping = self.new_key()
        secret = base64.b64encode(wrapping.reveal()).decode()
        self._key_store.write(_entry(vault, blank), secret)
        return self._wrapped(vault, blank, key, wrapping)

    def forget_keyring_slot(self, header: Header) -> None:
        """Remove the key store's entry of this vault, where there is one.

        Raises:
            Unavailable: there is no key store, or it said no.
        """
        slot = header.slot(SlotKind.KEYRING)
        if slot:
            self._key_store.forget(_entry(header.id, slot))

    @contextmanager
    def forgotten_on_failure(self, header: Header) -> Iterator[None]:
        """Remove the key store's entry of ``header`` when the block fails."""
        try:
            yield
        except BaseException:
            with suppress(Unavailable):
                self.forget_keyring_slot(header)
            raise

    def open(self, vault: UUID, slots: Sequence[Slot], opener: Opener) -> SecretKey:
        """Return the key that the slots keep.

        Raises:
            Refused: the secret is not right (``WrongSecret``), has a typing error,
                or there is no such slot.
            Unavailable: the key store is not there, or the header is damaged.
        """
        slot = _slot_of(slots, _OPENS[type(opener)])
        return _unwrapped(vault, slot, self._wrapping(vault, slot, opener))

    def _wrapping(self, vault: UUID, slot: Slot, opener: Opener) -> SecretKey:
        if isinstance(opener, WithPassphrase):
            return derive(opener.passphrase, slot.salt, self._cost_of(slot))
        if isinstance(opener, WithRecoveryCode):
            return _stretched(opener.code, slot.salt)
        return self._kept(vault, slot)

    def _cost_of(self, slot: Slot) -> PassphraseCost:
        record = slot.cost
        cost = record and PassphraseCost(record.memory_kib, record.passes, record.lanes)
        if not cost or not cost.within(self._rule.least, self._rule.most):
            raise Unavailable(
                N_("The key file of this profile has been altered."),
                N_("Use your recovery code, or restore your latest backup."),
            )
        return cost

    def _kept(self, vault: UUID, slot: Slot) -> SecretKey:
        secret = self._key_store.read(_entry(vault, slot))
        try:
            return SecretKey(base64.b64decode(secret or "", validate=True))
        except (ValueError, binascii.Error):
            raise Unavailable(
                N_("The computer’s key store does not hold the key of this profile."),
                N_("Use your passphrase or your recovery code."),
            ) from None

    def _blank(self, kind: SlotKind, cost: PassphraseCost | None = None) -> Slot:
        return Slot(
            id=self._random_bytes(_SLOT_ID_BYTES).hex(),
            kind=kind,
            salt=self._random_bytes(SALT_BYTES),
            nonce=self._random_bytes(_NONCE_BYTES),
            wrapped=b"",
            cost=cost
            and CostRecord(
                memory_kib=cost.memory_kib, passes=cost.passes, lanes=cost.lanes
            ),
        )

    def _wrapped(
        self, vault: UUID, blank: Slot, key: SecretKey, wrapping: SecretKey
    ) -> Slot:
        sealed = AESGCM(wrapping.reveal()).encrypt(
            blank.nonce, key.reveal(), _bound(vault, blank)
        )
        wrapping.wipe()
        return blank.model_copy(update={"wrapped": sealed})


def _unwrapped(vault: UUID, slot: Slot, wrapping: SecretKey) -> SecretKey:
    try:
        opened = AESGCM(wrapping.reveal()).decrypt(
            slot.nonce, slot.wrapped, _bound(vault, slot)
        )
        return SecretKey(opened)
    except (InvalidTag, ValueError):
        raise _wrong(slot.kind) from None
    finally:
        wrapping.wipe()


def _bound(vault: UUID, slot: Slot) -> bytes:
    """What a slot is bound to: none of it can be changed without the key."""
    cost = slot.cost
    price = f"{cost.memory_kib},{cost.passes},{cost.lanes}" if cost else ""
    return f"exerzia slot 1|{vault}|{slot.id}|{slot.kind.value}|{price}".encode()


def _entry(vault: UUID, slot: Slot) -> str:
    return f"{vault}/{slot.id}"


def _stretched(code: str, salt: bytes) -> SecretKey:
    stretch = HKDF(SHA256(), KEY_BYTES, salt, b"exerzia recovery code 1")
    return SecretKey(stretch.derive(secret_of(code)))


def _slot_of(slots: Sequence[Slot], kind: SlotKind) -> Slot:
    for slot in slots:
        if slot.kind is kind:
            return slot
    raise Refused(*_NO_SLOT[kind])


_NO_SLOT = {
    SlotKind.PASSPHRASE: (
        N_("This profile has no passphrase."),
        N_("Unlock it with the computer’s key store or your recovery code."),
    ),
    SlotKind.RECOVERY_CODE: (
        N_("This profile has no recovery code."),
        N_("Unlock it with your passphrase."),
    ),
    SlotKind.KEYRING: (
        N_("This profile is not remembered on this computer."),
        N_("Use your passphrase or your recovery code."),
    ),
}


def _wrong(kind: SlotKind) -> ExpectedError:
    family, what, remedy = _DOES_NOT_OPEN[kind]
    return family(what, remedy)


_DOES_NOT_OPEN: dict[SlotKind, tuple[type[ExpectedError], str, str]] = {
    SlotKind.PASSPHRASE: (
        WrongSecret,
        N_("This passphrase does not open the profile."),
        N_("Try again, or use your recovery code."),
    ),
    SlotKind.RECOVERY_CODE: (
        WrongSecret,
        N_("This recovery code does not open the profile."),
        N_("Check that it is the latest code made for this profile."),
    ),
    SlotKind.KEYRING: (
        Unavailable,
        N_("The key in the computer’s key store does not fit this profile."),
        N_("Use your passphrase or your recovery code."),
    ),
}
