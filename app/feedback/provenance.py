"""What made a report: kept so that it can be explained and made again (E-055)."""

from collections.abc import Iterable
from importlib.metadata import version

from app.domain.reports import EngineRecord
from app.feedback.model_reading import ModelReading
from engine.content.library import ContentLibrary
from engine.reading.read import RULES_VERSION


def provenance(
    library: ContentLibrary,
    used: Iterable[str],
    seed: int,
    read: ModelReading | None = None,
) -> EngineRecord:
    """Return the engine's identity.

    Args:
        library: where the content's hashes are.
        used: the pieces of content that took part, as ``kind/id``.
        seed: seed of the session, 0 where chance had no part.
        read: what a language model made of the answers.
    """
    model = read.used if read and read.reading else None
    return EngineRecord(
        name=model.name if model else "scripted",
        model_hash=model.digest if model else None,
        content_hashes={key: library.hashes[key] for key in sorted(set(used))},
        prompt_version=model.prompt_version if model else None,
        parameters=read.parameters if read else {},
        rules_version=RULES_VERSION,
        seed=seed,
        application_version=version("exerzia"),
    )
