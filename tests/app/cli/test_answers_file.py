"""Answer files, good and bad."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.answers_file import LARGEST_BYTES, read_answers, split_answers
from app.shared.errors import Refused, Unavailable


def a_file(folder: Path, data: bytes) -> Path:
    path = folder / "answers.txt"
    path.write_bytes(data)
    return path


def test_answers_are_separated_by_a_line_of_three_dashes(tmp_path: Path) -> None:
    path = a_file(
        tmp_path, "Première\nréponse\n---\nDeuxième — avec --- dedans\n".encode()
    )

    assert read_answers(path) == ("Première\nréponse", "Deuxième — avec --- dedans")


def test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_an_answer(
    tmp_path: Path,
) -> None:
    path = a_file(tmp_path, b"\xef\xbb\xbfOne\r\n---\r\nTwo\r\n")

    assert read_answers(path) == ("One", "Two")


def test_an_empty_place_is_an_empty_answer() -> None:
    assert split_answers("One\n---\n\n---\nThree") == ("One", "", "Three")


def test_a_separator_at_the_end_adds_no_answer() -> None:
    assert split_answers("One\n---\n") == ("One",)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "holds no answer"),
        (b" \n\t\n", "holds no answer"),
        (b"\x89PNG\r\n\x00\x00", "is not text"),
        ("Déjà vu".encode("latin-1"), "is not UTF-8 text"),
        ("Déjà vu".encode("utf-16"), "is not"),
        (b"a" * (LARGEST_BYTES + 1), "is too large"),
    ],
    ids=["empty", "blank", "binary", "latin-1", "utf-16", "huge"],
)
def test_a_bad_file_is_refused_with_its_reason(
    tmp_path: Path, data: bytes, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        read_answers(a_file(tmp_path, data))


def test_a_folder_instead_of_a_file_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot be read"):
        read_answers(tmp_path)


@given(answers=st.lists(st.text(alphabet="ab é\n-", max_size=12), min_size=1))
def test_no_word_of_an_answer_is_lost_or_added(answers: list[str]) -> None:
    text = "\n---\n".join(answers)

    kept = "".join(split_answers(text))

    dashes = str.maketrans("", "", "- \n")
    assert kept.translate(dashes) == text.translate(dashes)
