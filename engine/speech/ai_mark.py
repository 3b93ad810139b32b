"""Sound files of the interviewer that say they were made by a machine.

The mark is metadata, three times over so that most readers meet one: the comment of
the file, the description a broadcaster reads, and the IPTC term for media made by a
trained model, in XMP. None of it survives a conversion by a program that drops
metadata. A signed C2PA manifest would need a signing certificate with a secret key on
every machine, which a program that runs offline cannot keep secret: not possible here.
"""

import struct
from collections.abc import Iterator, Sequence
from typing import Final

from engine.api.audio import SAMPLE_BYTES, Audio

AI_MARK: Final = "AI-generated voice, Exerzia. Voix générée par une IA, Exerzia."
SOFTWARE: Final = "Exerzia"
SOURCE_TYPE: Final = (
    "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
)
_DEFAULT_RATE: Final = 22_050
_BROADCAST_BYTES: Final = 602
_DESCRIPTION_BYTES: Final = 256
_XMP: Final = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
    xmp:CreatorTool="{SOFTWARE}"
    Iptc4xmpExt:DigitalSourceType="{SOURCE_TYPE}">
   <dc:description><rdf:Alt>
    <rdf:li xml:lang="x-default">{AI_MARK}</rdf:li>
   </rdf:Alt></dc:description>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def write_marked_wav(sounds: Sequence[Audio]) -> bytes:
    """Return a WAV file of ``sounds`` one after the other, with its marks.

    It has the rate of the first sound; others are brought to it.
    """
    rate = sounds[0].rate if sounds else _DEFAULT_RATE
    pcm = b"".join(_at_rate(sound, rate) for sound in sounds)
    chunks = (
        _chunk(b"fmt ", _format(rate)),
        _chunk(b"bext", _broadcast()),
        _chunk(b"LIST", b"INFO" + _info()),
        _chunk(b"_PMX", _XMP.encode()),
        _chunk(b"data", pcm),
    )
    return _chunk(b"RIFF", b"WAVE" + b"".join(chunks))


def ai_marks(wav: bytes) -> tuple[str, ...]:
    """Return the marks of a WAV file: comment, broadcast description, source type.

    What is missing is left out; a file that is no WAV has none.
    """
    marks: list[str] = []
    for name, body in _chunks(wav):
        if name == b"LIST" and body.startswith(b"INFO"):
            inner = dict(_pieces(body[4:]))
            marks.append(_text(inner.get(b"ICMT", b"")))
        elif name == b"bext":
            marks.append(_text(body[:_DESCRIPTION_BYTES]))
        elif name == b"_PMX" and SOURCE_TYPE.encode() in body:
            marks.append(SOURCE_TYPE)
    return tuple(mark for mark in marks if mark)


def _at_rate(sound: Audio, rate: int) -> bytes:
    if sound.rate == rate:
        return sound.pcm
    # Only for a session in which two engines spoke; numpy is not needed otherwise.
    from engine.speech.loudness import from_pcm, resampled, to_pcm  # noqa: PLC0415 (only where it is needed)

    return to_pcm(resampled(from_pcm(sound.pcm), sound.rate / rate))


def _format(rate: int) -> bytes:
    bits = 8 * SAMPLE_BYTES
    return struct.pack("<HHIIHH", 1, 1, rate, rate * SAMPLE_BYTES, SAMPLE_BYTES, bits)


def _info() -> bytes:
    return _chunk(b"ICMT", AI_MARK.encode() + b"\0") + _chunk(
        b"ISFT", SOFTWARE.encode() + b"\0"
    )


def _broadcast() -> bytes:
    """Return a broadcast extension: a description, the rest empty."""
    description = AI_MARK.encode().ljust(_DESCRIPTION_BYTES, b"\0")
    originator = SOFTWARE.encode().ljust(32, b"\0")
    return (description + originator).ljust(_BROADCAST_BYTES, b"\0")


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _chunks(wav: bytes) -> Iterator[tuple[bytes, bytes]]:
    if wav[:4] == b"RIFF" and wav[8:12] == b"WAVE":
        yield from _pieces(wav[12:])


def _pieces(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 0
    while place + 8 <= len(data):
        name = data[place : place + 4]
        (length,) = struct.unpack_from("<I", data, place + 4)
        yield name, data[place + 8 : place + 8 + length]
        place += 8 + length + length % 2


def _text(raw: bytes) -> str:
    return raw.split(b"\0", 1)[0].decode("utf-8", errors="replace")
