"""Whether a bundle may be used here, and which of its models are wanted."""

from collections.abc import Sequence

from engine.models.bundles.records import Authority, Bundle
from engine.models.bundles.refusals import (
    UnknownMaker,
    older_catalogue,
    older_model,
    other_model,
)
from engine.models.catalogue.records import Catalogue, ModelEntry
from engine.models.recognising.identify import manifest_of, with_licence
from engine.models.store.manifest import Manifest, ManifestOrigin
from engine.models.store.reading import Installed
from engine.models.store.store import ModelStore


def accepted(
    bundle: Bundle, wanted: Sequence[Manifest], authority: Authority
) -> tuple[Manifest, ...]:
    """Return the wanted models of a bundle as they may be installed here.

    What a maker says whose key counts is taken. Otherwise each file must be one the
    catalogue pins, and then all that is said of it is what the catalogue says.

    Raises:
        UnknownMaker: neither holds.
        Refused: a model is said to be one of the catalogue's, with other files.
    """
    if authority.trusted.trusts(bundle.key):
        for manifest in wanted:
            _refuse_impostor(manifest, authority.catalogue)
        return tuple(_from_a_bundle(manifest) for manifest in wanted)
    vouched = [_vouched(manifest, authority) for manifest in wanted]
    known = tuple(manifest for manifest in vouched if manifest is not None)
    if len(known) < len(vouched):
        raise UnknownMaker(bundle.key, bundle.maker_name)
    return known


def check_catalogue(bundle: Bundle, catalogue: Catalogue) -> None:
    """Refuse a bundle that was made with an older catalogue of the same publisher.

    Raises:
        Refused: it was.
    """
    if (
        bundle.catalogue_publisher == catalogue.publisher
        and bundle.catalogue_version < catalogue.version
    ):
        raise older_catalogue(bundle.catalogue_version, catalogue.version)


def missing_from(
    store: ModelStore, manifests: Sequence[Manifest]
) -> tuple[tuple[Manifest, ...], tuple[Installed, ...]]:
    """Return the models that are not here, and those that are.

    Raises:
        Refused: a newer version is here, or the same version of other files.
    """
    wanted: list[Manifest] = []
    already_here: list[Installed] = []
    for manifest in manifests:
        here = store.find(manifest.id)
        if here is None or here.manifest.version < manifest.version:
            wanted.append(manifest)
        elif here.manifest.version > manifest.version:
            raise older_model(manifest)
        elif _files(here.manifest) != _files(manifest):
            raise other_model(manifest)
        else:
            already_here.append(here)
    return tuple(wanted), tuple(already_here)


def _refuse_impostor(manifest: Manifest, catalogue: Catalogue) -> None:
    entry = catalogue.model(manifest.id)
    if entry is None or entry.version != manifest.version or not entry.is_pinned:
        return
    if _files(manifest) != _pinned(entry):
        raise other_model(manifest)


def _vouched(manifest: Manifest, authority: Authority) -> Manifest | None:
    entry = authority.catalogue.model(manifest.id)
    if entry is None or not entry.is_pinned or _files(manifest) != _pinned(entry):
        return None
    known = manifest_of(entry, manifest.files, ManifestOrigin.BUNDLE)
    return with_licence(known, authority.catalogue, authority.catalogue_folder)


def _from_a_bundle(manifest: Manifest) -> Manifest:
    return manifest.model_copy(update={"origin": ManifestOrigin.BUNDLE})


def _files(manifest: Manifest) -> set[tuple[str, int, str]]:
    return {(file.name, file.size, file.sha256) for file in manifest.files}


def _pinned(entry: ModelEntry) -> set[tuple[str, int, str]]:
    return {(file.name, file.size or 0, file.sha256 or "") for file in entry.files}
