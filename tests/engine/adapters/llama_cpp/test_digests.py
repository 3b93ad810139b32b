import hashlib
import os
from pathlib import Path

from engine.adapters.llama_cpp.digests import Digests


def test_a_digest_is_that_of_the_content(tmp_path: Path) -> None:
    model = tmp_path / "a.gguf"
    model.write_bytes(b"weights")

    digest = Digests(tmp_path / "state").of(model)

    assert digest == hashlib.sha256(b"weights").hexdigest()


def test_a_file_that_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    model = tmp_path / "a.gguf"
    model.write_bytes(b"weights")
    about = model.stat()
    digest = Digests(tmp_path).of(model)
    model.write_bytes(b"WEIGHTS")
    os.utime(model, ns=(about.st_atime_ns, about.st_mtime_ns))

    assert Digests(tmp_path).known(model) == digest


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    model = tmp_path / "a.gguf"
    model.write_bytes(b"weights")
    before = Digests(tmp_path).of(model)
    model.write_bytes(b"other weights")

    assert Digests(tmp_path).known(model) is None
    assert Digests(tmp_path).of(model) != before


def test_a_damaged_book_is_written_anew(tmp_path: Path) -> None:
    model = tmp_path / "a.gguf"
    model.write_bytes(b"weights")
    digest = Digests(tmp_path).of(model)
    (tmp_path / "digests.json").write_text("[1, 2", "utf-8")

    assert Digests(tmp_path).known(model) is None
    assert Digests(tmp_path).of(model) == digest
