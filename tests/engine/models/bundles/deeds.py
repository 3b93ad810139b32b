"""Making and installing a bundle, as deeds that can be broken off, and what they leave."""

import os
import signal
from functools import partial
from pathlib import Path

from engine.models.bundles.install_bundle import install_bundle
from engine.models.bundles.read_bundle import read_bundle
from engine.models.bundles.write_bundle import write_bundle
from engine.models.store.store import ModelStore
from tests.engine.models.shelf import (
    MAKER,
    a_cancel,
    a_small_store,
    an_order,
    trusting,
    unseen,
)
from tests.engine.models.store.broken_off import Deed

MODELS = ("small-0", "small-1")
OLD = b"the bundle of last month"


def a_bundle(folder: Path) -> Path:
    """Make a bundle of version 2 of two models."""
    folder.mkdir(parents=True)
    newer = a_small_store(folder / "newer", version=2, count=len(MODELS))
    write_bundle(folder / "pack.exzpack", newer, an_order(*MODELS), unseen, a_cancel())
    return folder / "pack.exzpack"


def installing(file: Path, *, killed_at_piece: int = 0) -> Deed:
    return partial(_install, file, killed_at_piece)


def making(root: Path, target: Path, *, killed_at_piece: int = 0) -> Deed:
    return partial(_make, root, target, killed_at_piece)


def faults_after_installing(root: Path, file: Path) -> list[str]:
    """Return what is wrong after an installation was broken off, then do it again."""
    store = ModelStore(root)
    versions = {each.id: each.manifest.version for each in store.installed()}
    faults = []
    if versions not in ({"small-0": 1}, {"small-0": 2}, dict.fromkeys(MODELS, 2)):
        faults.append(f"after it: {versions}")
    faults += _damaged(store)
    install_bundle(file, store, trusting(MAKER.public), unseen, a_cancel())
    if {each.manifest.version for each in store.installed()} != {2}:
        faults.append("a second installation did not bring everything")
    left = [path.name for path in (root / "partial").rglob("*") if path.is_file()]
    if left != ["incoming.lock"]:
        faults.append("something is left in the folder of what is under way")
    return faults + _damaged(store)


def faults_after_making(root: Path, target: Path, whole: bytes) -> list[str]:
    """Return what is wrong after the making was broken off, then do it again."""
    faults = []
    if target.read_bytes() not in (OLD, whole):
        faults.append("the bundle is neither the old one nor the new one")
    _make(root, target, 0, ModelStore(root))
    if target.read_bytes() != whole or list(target.parent.glob("*.part")):
        faults.append("a second making did not end well")
    return faults


def _damaged(store: ModelStore) -> list[str]:
    return [
        f"{each.id} is damaged"
        for each in store.installed()
        if store.verify(each.id, unseen, a_cancel())
    ]


def _install(file: Path, piece: int, store: ModelStore) -> None:
    install_bundle(
        file, store, trusting(MAKER.public), _Killing(piece).on_piece, a_cancel()
    )


def _make(root: Path, target: Path, piece: int, _store: ModelStore) -> None:
    store = ModelStore(root)
    models = [each.id for each in store.installed()]
    write_bundle(target, store, an_order(*models), _Killing(piece).on_piece, a_cancel())
    read_bundle(target)


class _Killing:
    """Ends this process at one piece; 0: never."""

    def __init__(self, piece: int) -> None:
        self._left = piece

    def on_piece(self, _done: int, _total: int) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
