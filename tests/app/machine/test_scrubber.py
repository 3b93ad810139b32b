"""A report for support tells neither who nor where."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.machine.diagnostics.scrubber import Known, Scrubber

KNOWN = Known(
    homes=(Path("/home/lea.martin"), Path("/srv/exerzia data")),
    users=("lea.martin",),
    computer="poste-17",
    profiles=("Léa", "Jean Dupré"),
)


@pytest.mark.parametrize(
    ("text", "scrubbed"),
    [
        ("/home/lea.martin/.cache/x", "~/.cache/x"),
        ("/srv/exerzia data/models is full", "~/models is full"),
        ("C:\\Users\\Jean\\AppData", "~\\AppData"),
        ('"C:\\\\Users\\\\Jean\\\\AppData"', '"~\\\\AppData"'),
        ("/Users/jean/Library and /home/other/x", "~/Library and ~/x"),
        ("profile of LÉA, on POSTE-17", "profile of [profile], on [computer]"),
        ("Jean Dupré (lea.martin)", "[profile] ([user])"),
        ("a clearly unrelated word", "a clearly unrelated word"),
        ("resources/home/page", "resources/home/page"),
    ],
)
def test_names_and_home_folders_become_marks(text: str, scrubbed: str) -> None:
    assert Scrubber(KNOWN).scrub(text) == scrubbed


@given(
    before=st.text(alphabet="abc /:\n\"'", max_size=20),
    after=st.text(alphabet="/\\ ,.;", max_size=5),
    case=st.sampled_from([str.lower, str.upper, str.title]),
)
def test_a_profile_is_found_wherever_it_stands(
    before: str, after: str, case: object
) -> None:
    assert callable(case)
    name = case("Jean Dupré")

    scrubbed = Scrubber(KNOWN).scrub(f"{before} {name}{after}")

    assert name not in scrubbed


@pytest.mark.parametrize("kind", [PurePosixPath, PureWindowsPath])
def test_a_root_or_a_single_letter_is_no_name(
    kind: type[PurePosixPath | PureWindowsPath],
) -> None:
    known = Known(homes=(Path("/"),), users=("a", ""), computer="", profiles=())

    text = str(kind("a", "b"))

    assert Scrubber(known).scrub(text) == text
