"""Let the signatures of a maker count, after comparing the fingerprint."""

from app.models.tools import ModelTools
from app.shared.changes import Changes, Noun
from engine.models.signing import VerifyKey


def accept_key(tools: ModelTools, key: VerifyKey, name: str = "") -> Changes:
    """Let what ``key`` signed be installed from now on, for this person.

    Args:
        tools: of models.
        key: whose fingerprint the person compared.
        name: of who signs with it, as the person calls them.

    Raises:
        Refused: keys are chosen by an administrator here.
        Unavailable: it cannot be kept.
    """
    tools.trusted.accept(key, name)
    return Changes.of(Noun.SETTINGS)
