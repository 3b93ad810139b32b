"""A bundle written by another program, from ``docs/features/bundles.md`` alone."""

import base64
import hashlib
import json
import struct
import zlib
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from jsonschema import Draft202012Validator

from engine.models.bundles.install_bundle import install_bundle
from engine.models.bundles.read_bundle import read_bundle
from engine.models.bundles.schemas import bundle_schemas
from engine.models.signing import VerifyKey
from engine.models.store.store import ModelStore
from tests.engine.models.bundles.damage import entries_of
from tests.engine.models.shelf import a_cancel, trusting, unseen
from tests.models.install import TINY_GGUF

KEY = Ed25519PrivateKey.generate()
PUBLIC = KEY.public_key().public_bytes_raw()
MODEL = TINY_GGUF.read_bytes()
DIGEST = hashlib.sha256(MODEL).hexdigest()
LICENCE = "Use it as you like.\n"
DESCRIPTION = {
    "format": "exerzia-bundle/1",
    "made_at": "2026-11-20T09:30:00Z",
    "maker": base64.b64encode(PUBLIC).decode(),
    "catalogue_publisher": "Northern Power",
    "catalogue_version": 7,
    "manifests": [
        {
            "id": "tiny",
            "purpose": "language",
            "name": "Tiny",
            "version": 1,
            "licence_text": LICENCE,
            "origin": "bundle",
            "files": [{"name": "tiny.gguf", "size": len(MODEL), "sha256": DIGEST}],
        }
    ],
}


def local_header(name: bytes, content: bytes) -> bytes:
    crc, size = zlib.crc32(content), len(content)
    fixed = (0x04034B50, 45, 0, 0, 0, 33, crc, 2**32 - 1, 2**32 - 1, len(name), 20)
    return (
        struct.pack("<IHHHHHIIIHH", *fixed)
        + name
        + struct.pack("<HHQQ", 1, 16, size, size)
    )


def central_record(name: bytes, content: bytes, offset: int) -> bytes:
    crc, size, beyond = zlib.crc32(content), len(content), 2**32 - 1
    fixed = (0x02014B50, 45, 45, 0, 0, 0, 33, crc, beyond, beyond, len(name), 28)
    rest = (0, 0, 0, 0, beyond)
    extra = struct.pack("<HHQQQ", 1, 24, size, size, offset)
    return struct.pack("<IHHHHHHIIIHHHHHII", *fixed, *rest) + name + extra


def written() -> bytes:
    told = json.dumps(DESCRIPTION).encode()
    entries = [
        (b"bundle.json", told),
        (b"bundle.sig", KEY.sign(told)),
        (b"licences/tiny.txt", LICENCE.encode()),
        (b"blobs/" + DIGEST.encode(), MODEL),
    ]
    body = records = b""
    for name, content in entries:
        records += central_record(name, content, len(body))
        body += local_header(name, content) + content
    count, size = len(entries), len(records)
    end64 = struct.pack(
        "<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, size, len(body)
    )
    locator = struct.pack("<IIQI", 0x07064B50, 0, len(body) + size, 1)
    beyond = (2**16 - 1, 2**16 - 1, 2**32 - 1, 2**32 - 1, 0)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, *beyond)
    return body + records + end64 + locator + end


@pytest.mark.requirement("E-199")
def test_a_bundle_of_another_program_is_installed(tmp_path: Path) -> None:
    file = tmp_path / "other.exzpack"
    file.write_bytes(written())
    store = ModelStore(tmp_path / "store")

    facts = read_bundle(file)
    install_bundle(file, store, trusting(VerifyKey(PUBLIC)), unseen, a_cancel())

    assert facts.catalogue_publisher == "Northern Power"
    assert [each.id for each in store.installed()] == ["tiny"]


def test_the_description_keeps_to_the_published_schema() -> None:
    description = json.loads(entries_of(written())[0][1])

    Draft202012Validator(bundle_schemas()["bundle"]).validate(description)
