"""What the organisation of these tests offers: the project's own small models."""

from engine.models.catalogue.records import Purpose
from tests.app.models.organisation import HEARING, LANGUAGE, VOICE, Organisation
from tests.models.install import TINY_VOICES
from tests.servers.file_server import FileServer

ENGLISH_VOICE = (
    TINY_VOICES / "en_GB-tiny-low.onnx",
    TINY_VOICES / "en_GB-tiny-low.onnx.json",
)
PACK = {"tiny": True, "micro": True, "voice-en": True}
"""What the English pack brings; all of it is used."""
PACK_FILES = (*LANGUAGE, *HEARING, *ENGLISH_VOICE)
PACK_BYTES = sum(path.stat().st_size for path in PACK_FILES)


def offering(server: FileServer) -> Organisation:
    """Return an organisation with a pack in each language."""
    made = Organisation(server)
    made.offer("tiny", Purpose.LANGUAGE, LANGUAGE)
    made.offer("micro", Purpose.HEARING, HEARING)
    made.offer("voice-fr", Purpose.VOICE, VOICE)
    made.offer("voice-en", Purpose.VOICE, ENGLISH_VOICE, ("en",))
    made.offer_pack("fr", "tiny", "micro", "voice-fr")
    made.offer_pack("en", "tiny", "micro", "voice-en")
    return made
