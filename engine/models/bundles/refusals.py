"""Why a bundle is not written, not read or not installed, in words."""

from collections.abc import Sequence

from engine.api.errors import N_, Refused, Unavailable
from engine.models.signing import VerifyKey
from engine.models.store.manifest import Manifest

_COPY_AGAIN = N_("Copy it again from where it was made. Nothing was changed here.")


class UnknownMaker(Refused):
    """Nobody said yet whether the maker's signature counts here.

    Attributes:
        key: the maker's; ``TrustedKeys.accept`` makes it count.
        maker_name: what the maker calls themselves; nobody checked it.
    """

    def __init__(self, key: VerifyKey, maker_name: str) -> None:
        self.key = key
        self.maker_name = maker_name
        super().__init__(
            N_(
                "This bundle was made by somebody this computer does not know. "
                "The fingerprint of their key is {fingerprint}."
            ),
            N_(
                "Ask whoever gave it to you for their fingerprint by another way. "
                "If it is the same, accept the key."
            ),
            {"fingerprint": key.fingerprint},
        )


class PartlyInstalled(Unavailable):
    """Something failed between two models.

    Attributes:
        installed: the models that are there now, each whole and verified.
    """

    def __init__(self, installed: Sequence[Manifest], of: int) -> None:
        self.installed = tuple(installed)
        names = ", ".join(manifest.name for manifest in installed)
        super().__init__(
            N_("Only {count} of {total} models could be installed: {names}."),
            N_("These can be used. Install the bundle again to add the others."),
            {"count": len(self.installed), "total": of, "names": names},
        )


def no_bundle(name: str) -> Refused:
    """Return the refusal of a file that is something else."""
    return Refused(
        N_("{file} is no bundle of models."),
        N_("Choose a file that ends in .exzpack."),
        {"file": name},
    )


def newer_form(name: str) -> Refused:
    """Return the refusal of a form that is not known yet."""
    return Refused(
        N_("{file} was made by a newer version of Exerzia."),
        N_("Install that version here, or make the bundle with this one."),
        {"file": name},
    )


def not_complete(name: str, size: int, whole: int) -> Refused:
    """Return the refusal of a file that ends too early; sizes in bytes."""
    return Refused(
        N_("{file} is not complete: {missing} MB of {whole} MB are missing."),
        _COPY_AGAIN,
        {"file": name, "missing": _megabytes(whole - size), "whole": _megabytes(whole)},
    )


def changed(name: str) -> Refused:
    """Return the refusal of a file that is not what its maker signed."""
    return Refused(
        N_("{file} is damaged, or was changed after it was signed."),
        _COPY_AGAIN,
        {"file": name},
    )


def not_readable(name: str) -> Unavailable:
    """Return the failure of a file that cannot be opened."""
    return Unavailable(
        N_("{file} cannot be read."),
        N_("Check that the disk it lies on is connected, and that you may read it."),
        {"file": name},
    )


def older_catalogue(version: int, here: int) -> Refused:
    """Return the refusal of a bundle made with an older list of models."""
    return Refused(
        N_(
            "This bundle was made with version {version} of the list of models; "
            "version {here} is in force here."
        ),
        N_("Have it made again with an up-to-date Exerzia. Nothing was changed here."),
        {"version": version, "here": here},
    )


def older_model(manifest: Manifest) -> Refused:
    """Return the refusal of a model of which a newer version is here."""
    return Refused(
        N_("The bundle holds an older version of {name} than the one installed here."),
        N_("Nothing was changed. To go back, remove the newer one first."),
        {"name": manifest.name},
    )


def other_model(manifest: Manifest) -> Refused:
    """Return the refusal of other files under the name of a model that is known."""
    return Refused(
        N_(
            "The bundle holds other files under the name of {name} than those known here."
        ),
        N_("Nothing was changed. Ask who made the bundle where the files come from."),
        {"name": manifest.name},
    )


def nothing_chosen() -> Refused:
    """Return the refusal to make an empty bundle."""
    return Refused(N_("No model is chosen for the bundle."), N_("Choose at least one."))


def not_installed(model_id: str) -> Refused:
    """Return the refusal to bundle a model that is not here."""
    return Refused(
        N_("There is no such model here: {model}"),
        N_("List the models that are here, and choose one of them."),
        {"model": model_id},
    )


def too_many_words() -> Refused:
    """Return the refusal of a bundle whose description is too large."""
    return Refused(
        N_("These models are too many for one bundle."),
        N_("Make two bundles of them."),
    )


def damaged_here(manifest: Manifest) -> Unavailable:
    """Return the failure of a model that is not what it was when it came here."""
    return Unavailable(
        N_("The files of {name} are damaged on this computer."),
        N_("Verify the model, fetch it again, then make the bundle."),
        {"name": manifest.name},
    )


def no_room(name: str, needed: int, free: int) -> Unavailable:
    """Return the failure of a disk without room for the bundle; sizes in bytes."""
    return Unavailable(
        N_("The bundle {file} takes {needed} MB; {free} MB are free there."),
        N_("Make room on that disk, or choose another place."),
        {"file": name, "needed": _megabytes(needed), "free": free // 1_000_000},
    )


def not_writable(name: str) -> Unavailable:
    """Return the failure of a place that cannot be written to."""
    return Unavailable(
        N_("The bundle {file} could not be written."),
        N_(
            "Check that the disk is connected, has room and lets you write. "
            "A stick formatted as FAT32 holds no file above 4 GB; exFAT does."
        ),
        {"file": name},
    )


def _megabytes(size: int) -> int:
    return -(-size // 1_000_000)
