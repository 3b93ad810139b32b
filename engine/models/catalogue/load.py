"""The catalogue in force: an organisation’s own where it counts, else the bundled one.

Nothing here needs a network, and nothing here stops the application: what cannot be
used is told in words, and the next one is taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from engine.api.errors import N_, ExpectedError, Refused, Unavailable
from engine.models.catalogue.read import MOST_BYTES, NAME, read_catalogue
from engine.models.catalogue.records import Catalogue
from engine.models.catalogue.signature import SIGNATURE_NAME, signer_of
from engine.models.signing import SIGNATURE_SIZE
from engine.models.trust import TrustedKeys

BUNDLED = "bundled"
_NOTHING = Catalogue(
    version=1, issued=date(2026, 1, 1), publisher="Exerzia", models=(), packs=()
)


@dataclass(frozen=True, slots=True)
class LoadedCatalogue:
    """The catalogue in force, and what was passed over on the way to it."""

    catalogue: Catalogue
    """Without models where even the bundled one is damaged."""
    source: str
    """"bundled", or the folder of an organisation’s own."""
    folder: Path
    """Where it lies, and its licence texts below it."""
    refused: tuple[ExpectedError, ...] = ()
    """Why others were not used, for people to read."""

    @property
    def is_own(self) -> bool:
        """Whether it is an organisation’s own."""
        return self.source != BUNDLED


def load_catalogue(
    bundled: Path,
    own_folders: Sequence[Path],
    trusted: TrustedKeys,
    least_version: int = 0,
) -> LoadedCatalogue:
    """Return the catalogue in force.

    Args:
        bundled: folder of the one that ships with Exerzia.
        own_folders: where an organisation’s own may lie, in the order to try; one
            that is not there, or holds none, is passed over in silence.
        trusted: whose signatures count.
        least_version: the highest version of an own one that was used before; a lower
            one is refused. The bundled one counts its versions apart.
    """
    refused: list[ExpectedError] = []
    for folder in own_folders:
        try:
            found = _own(folder, trusted, least_version)
        except ExpectedError as error:
            refused.append(error)
            continue
        if found is not None:
            return LoadedCatalogue(found, str(folder), folder, tuple(refused))
    try:
        return LoadedCatalogue(
            _signed(bundled, trusted), BUNDLED, bundled, tuple(refused)
        )
    except ExpectedError:
        refused.append(_damaged())
        return LoadedCatalogue(_NOTHING, BUNDLED, bundled, tuple(refused))


def _own(folder: Path, trusted: TrustedKeys, least_version: int) -> Catalogue | None:
    if not _is_there(folder / NAME):
        return None
    found = _signed(folder, trusted)
    if found.version < least_version:
        raise Refused(
            N_(
                "Your organisation’s catalogue of models is version {version}, older "
                "than version {least}, which was used before."
            ),
            N_("The one that came with Exerzia is used. Put the newer one back."),
            {"version": found.version, "least": least_version},
        )
    return found


def _signed(folder: Path, trusted: TrustedKeys) -> Catalogue:
    """Return the catalogue of ``folder``; its content is read after its signature."""
    content = _bytes(folder / NAME, MOST_BYTES)
    signature = _bytes(folder / SIGNATURE_NAME, SIGNATURE_SIZE)
    if signer_of(content, signature, trusted) is None:
        raise Refused(
            N_(
                "Your organisation’s catalogue of models is not signed by anyone this "
                "computer trusts."
            ),
            N_(
                "The one that came with Exerzia is used. Ask for its signature, or for "
                "its key to be added to the trusted ones."
            ),
        )
    return read_catalogue(content)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _bytes(path: Path, most: int) -> bytes:
    """Return a whole file, and one byte more than allowed where it is longer."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise Unavailable(
            N_("Your organisation’s catalogue of models cannot be read."),
            N_("The one that came with Exerzia is used. Check the shared folder."),
        ) from error


def _damaged() -> Unavailable:
    return Unavailable(
        N_("The catalogue of models that came with Exerzia is damaged."),
        N_("Install Exerzia again. Everything that needs no new model goes on."),
    )
