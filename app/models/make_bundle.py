"""Put models into one signed file, for computers that see no network."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.models.tools import ModelTools
from engine.api.cancel import Cancel
from engine.models.bundles.records import BundleFacts, BundleOrder
from engine.models.bundles.write_bundle import write_bundle
from engine.models.signing import SigningKey


@dataclass(frozen=True, slots=True)
class BundleWish:
    """What a bundle is to hold, and where it goes."""

    target: Path
    """File to make, usually ending in ``.exzpack``."""
    ids: Sequence[str]
    """Of installed models, or of packs."""
    key_file: Path | None = None
    """Key to sign with; None: this person's own, made when there is none yet."""
    maker_name: str = ""
    """Shown to whoever installs it; nobody checks it."""


def make_bundle(
    tools: ModelTools,
    wish: BundleWish,
    on_progress: Callable[[int, int], None],
    cancel: Cancel,
) -> BundleFacts | None:
    """Write the bundle and return what it says of itself; None when cancelled.

    Args:
        tools: of models.
        wish: what and where.
        on_progress: told bytes written and bytes in all.
        cancel: looked at often; nothing is left behind then.

    Raises:
        Refused: nothing is chosen, or a model is not here.
        Unavailable: a file here is damaged, the key cannot be read, or the target
            cannot be written.
    """
    order = BundleOrder(
        model_ids=_models(tools, wish.ids),
        key=_key(tools, wish.key_file),
        made_at=tools.parts.clock.now(),
        catalogue=tools.catalogue,
        maker_name=wish.maker_name,
        catalogue_folder=tools.loaded.folder,
    )
    return write_bundle(wish.target, tools.store, order, on_progress, cancel)


def _models(tools: ModelTools, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the models, packs taken apart: what is here need not be in a catalogue."""
    packs = {pack.id: pack.models for pack in tools.catalogue.packs}
    named = [model for each in ids for model in packs.get(each, (each,))]
    return tuple(dict.fromkeys(named))


def _key(tools: ModelTools, file: Path | None) -> SigningKey:
    if file is not None:
        return SigningKey.from_file(file)
    if not tools.own_key.is_file():
        SigningKey.new().save(tools.own_key)
    return SigningKey.from_file(tools.own_key)
