"""No key, password or token in the repository (E-145).

A secret that was committed once is public for ever. The patterns are of the secrets
people paste by mistake; the project itself needs none.
"""

import re
from pathlib import Path

import pytest

from tests.architecture.source import place, tracked_files

LARGEST_TEXT = 2_000_000
PATTERNS = {
    "private key": re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----"),
    "cloud key": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b"),
    "access token": re.compile(
        r"\b(?:gh[opusr]_[0-9A-Za-z]{36}|github_pat_\w{60,}|glpat-[\w-]{20}"
        r"|hf_[0-9A-Za-z]{30,}|xox[abprs]-[\w-]{10,}|sk-[0-9A-Za-z_-]{32,}"
        r"|pypi-AgEI[\w-]{40,})"
    ),
    "signed token": re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
    "address with a password": re.compile(
        r"\b[a-z][a-z+]*://[^\s/:@\"'{}]+:[^\s/@\"'{}]+@"
    ),
}


def secrets_in(text: str) -> list[str]:
    return [kind for kind, pattern in PATTERNS.items() if pattern.search(text)]


def text_of(path: Path) -> str:
    return path.read_bytes()[:LARGEST_TEXT].decode("utf-8", "replace")


@pytest.mark.requirement("E-145")
def test_no_file_of_the_repository_holds_a_secret() -> None:
    found = {
        place(path): kinds
        for path in tracked_files()
        if (kinds := secrets_in(text_of(path)))
    }

    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        "-----BEGIN RSA " + "PRIVATE KEY-----",
        "AKIA" + "ABCDEFGHIJKLMNOP",
        "ghp_" + "a" * 36,
        "postgres://" + "somebody:secret@host/base",
    ],
)
def test_a_pasted_secret_is_found(text: str) -> None:
    assert len(secrets_in(text)) == 1
