"""The bytes of a bundle are a zip file to any other program, at any size."""

import sys
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.models.bundles.layout import (
    Entry,
    directory,
    directory_size,
    header,
    offsets,
    with_crcs,
)

BEYOND_32_BITS = 5 * 1024**3

entries = st.lists(
    st.builds(
        Entry,
        st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1),
        st.integers(0, 2**50),
        st.integers(0, 2**32 - 1),
    ),
    max_size=6,
)


@settings(max_examples=60)
@given(entries=entries)
def test_sizes_are_known_before_anything_is_written(entries: list[Entry]) -> None:
    found = directory(entries)

    assert len(found) == directory_size(entries)
    assert [len(header(each)) for each in entries] == [e.header_size for e in entries]
    assert with_crcs([Entry(e.name, e.size) for e in entries], found) == tuple(entries)


@pytest.mark.skipif(sys.platform == "win32", reason="a file with a hole is not small")
def test_other_programs_read_what_lies_beyond_four_gigabytes(tmp_path: Path) -> None:
    last = b"after five gigabytes"
    parts = [
        Entry("blobs/large", BEYOND_32_BITS),
        Entry("blobs/last", len(last), zlib.crc32(last)),
    ]
    path = tmp_path / "large.exzpack"
    with path.open("wb") as file:
        for entry, start in zip(parts, offsets(parts), strict=True):
            file.seek(start)
            file.write(header(entry))
        file.write(last)
        file.write(directory(parts))

    with zipfile.ZipFile(path) as found:
        sizes = [info.file_size for info in found.infolist()]
        read = found.read("blobs/last")

    assert sizes == [BEYOND_32_BITS, len(last)]
    assert read == last
