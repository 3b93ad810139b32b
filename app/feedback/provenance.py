"""What made a report: kept so that it can be explained and made again (E-055)."""

from collections.abc import Iterable
from importlib.metadata import version

from app.domain.reports import EngineRecord
from engine.content.library import ContentLibrary
from engine.reading.read import RULES_VERSION


def provenance(library: ContentLibrary, used: Iterable[str], seed: int) -> EngineRecord:
    """Return the engine's identity.

    Args:
        library: where the content's hashes are.
        used: the pieces of content that took part, as ``kind/id``.
        seed: seed of the session, 0 where chance had no part.
    """
    return EngineRecord(
        name="scripted",
        model_hash=None,
        content_hashes={key: library.hashes[key] for key in sorted(set(used))},
        prompt_version=None,
        rules_version=RULES_VERSION,
        seed=seed,
        application_version=version("exerzia"),
    )
