"""Ways in which a bundle can come to harm, or be made to do some."""

import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

from engine.models.bundles.layout import Entry, directory, header
from engine.models.signing import SigningKey
from tests.engine.models.shelf import MAKER

Damage = Callable[[bytes, random.Random], bytes]
Entries = list[tuple[str, bytes]]


def a_bit(whole: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(whole) * 8)
    found = bytearray(whole)
    found[place // 8] ^= 1 << place % 8
    return bytes(found)


def cut(whole: bytes, chance: random.Random) -> bytes:
    return whole[: chance.randrange(len(whole))]


def a_hole(whole: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(whole) - 1)
    return whole[:start] + whole[start + chance.randint(1, 5000) :]


def zeros(whole: bytes, chance: random.Random) -> bytes:
    """Return it with a piece never written, as after a power cut."""
    start = chance.randrange(len(whole) - 64)
    length = min(chance.randint(64, 5000), len(whole) - start)
    zeroed = whole[:start] + bytes(length) + whole[start + length :]
    return zeroed if zeroed != whole else a_bit(whole, chance)


def garbage_after(whole: bytes, chance: random.Random) -> bytes:
    return whole + chance.randbytes(chance.randint(1, 500))


def garbage_before(whole: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(chance.randint(1, 500)) + whole


def garbage_within(whole: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(whole))
    return whole[:place] + chance.randbytes(chance.randint(1, 500)) + whole[place:]


def swapped(whole: bytes, chance: random.Random) -> bytes:
    entries = entries_of(whole)
    first, second = chance.sample(range(len(entries)), 2)
    entries[first], entries[second] = entries[second], entries[first]
    return in_our_form(entries)


def contents_swapped(whole: bytes, chance: random.Random) -> bytes:
    entries = entries_of(whole)
    first, second = chance.sample(range(len(entries)), 2)
    (a, one), (b, other) = entries[first], entries[second]
    entries[first], entries[second] = (a, other), (b, one)
    return in_our_form(entries)


def one_more(whole: bytes, chance: random.Random) -> bytes:
    entries = entries_of(whole)
    name = chance.choice([*BAD_NAMES, "readme.txt", "blobs/" + "0" * 64])
    entries.insert(chance.randint(0, len(entries)), (name, b"more"))
    return in_our_form(entries)


def one_less(whole: bytes, chance: random.Random) -> bytes:
    entries = entries_of(whole)
    entries.pop(chance.randrange(len(entries)))
    return in_our_form(entries)


def one_twice(whole: bytes, chance: random.Random) -> bytes:
    entries = entries_of(whole)
    entries.append(chance.choice(entries))
    return in_our_form(entries)


def renamed(whole: bytes, chance: random.Random) -> bytes:
    entries = entries_of(whole)
    place = chance.randrange(len(entries))
    entries[place] = (chance.choice(BAD_NAMES), entries[place][1])
    return in_our_form(entries)


def compressed(whole: bytes, _chance: random.Random) -> bytes:
    return zipped(entries_of(whole), zipfile.ZIP_DEFLATED)


def made_by_another_program(whole: bytes, _chance: random.Random) -> bytes:
    return zipped(entries_of(whole))


def told_otherwise(whole: bytes, chance: random.Random) -> bytes:
    """Return it with another description and the signature as it was."""
    entries = entries_of(whole)
    told = json.loads(entries[0][1])
    told["manifests"][0]["name"] = f"Model {chance.random()}"
    return in_our_form([(entries[0][0], json.dumps(told).encode()), *entries[1:]])


def signed_by_another(whole: bytes, _chance: random.Random) -> bytes:
    entries = entries_of(whole)
    signature = SigningKey.new().sign(entries[0][1])
    return in_our_form([entries[0], (entries[1][0], signature), *entries[2:]])


def directory_disagrees(whole: bytes, chance: random.Random) -> bytes:
    """Return it with a name or a size that the directory tells otherwise."""
    start = whole.index(b"PK\1\2")
    place = chance.randrange(start, len(whole) - 22)
    found = bytearray(whole)
    found[place] ^= chance.randint(1, 255)
    return bytes(found)


def entries_overlap(whole: bytes, _chance: random.Random) -> bytes:
    """Return it with two entries of the directory that lead to the same place."""
    records = [at for at in range(len(whole)) if whole.startswith(b"PK\1\2", at)]
    found = bytearray(whole)
    ends = [
        at + 46 + struct.unpack_from("<H", whole, at + 28)[0] + 28 for at in records
    ]
    found[ends[2] - 8 : ends[2]] = found[ends[1] - 8 : ends[1]]
    return bytes(found)


BAD_NAMES = [
    "../../evil",
    "/etc/evil",
    "C:\\evil",
    "\\\\server\\share\\evil",
    "blobs/../../evil",
    "blobs\\evil",
    "bundle.json\0.txt",
    "con",
    "",
]

DAMAGES: tuple[Damage, ...] = (
    a_bit,
    cut,
    a_hole,
    zeros,
    garbage_after,
    garbage_before,
    garbage_within,
    swapped,
    contents_swapped,
    one_more,
    one_less,
    one_twice,
    renamed,
    compressed,
    made_by_another_program,
    told_otherwise,
    signed_by_another,
    directory_disagrees,
    entries_overlap,
)


def entries_of(whole: bytes) -> Entries:
    with zipfile.ZipFile(io.BytesIO(whole)) as found:
        return [(info.filename, found.read(info)) for info in found.infolist()]


def zipped(entries: Entries, method: int = zipfile.ZIP_STORED) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", method) as made:
        for name, content in entries:
            made.writestr(zipfile.ZipInfo(name), content, method)
    return into.getvalue()


def signed_anew(whole: bytes, change: Callable[[dict[str, Any]], None]) -> bytes:
    """Return it with a changed description, its signature right, in our own form."""
    entries = entries_of(whole)
    told = json.loads(entries[0][1])
    change(told)
    content = json.dumps(told).encode()
    return in_our_form(
        [(entries[0][0], content), (entries[1][0], MAKER.sign(content)), *entries[2:]]
    )


def in_our_form(entries: Entries) -> bytes:
    """Return a file of exactly the form of bundles, whatever its entries are."""
    parts = [
        (Entry(name, len(content), zlib.crc32(content)), content)
        for name, content in entries
    ]
    contents = b"".join(header(entry) + content for entry, content in parts)
    return contents + directory([entry for entry, _ in parts])
