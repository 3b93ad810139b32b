"""Reading what the first frame needs, whatever stands in the file."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.settings import Preferences, Theme
from app.settings.change_preferences import change_preferences
from app.settings.read_preferences import read_preferences
from tests.examples import examples
from ui.shell.first_look import FirstLook, read_first_look

VALUES = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers())


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("look") / "preferences.json"


def test_nothing_is_chosen_where_there_is_no_file(tmp_path: Path) -> None:
    assert read_first_look(tmp_path / "none.json") == FirstLook()


@pytest.mark.parametrize("theme", Theme)
def test_the_first_frame_looks_as_the_settings_kept_it(
    tmp_path: Path, theme: Theme
) -> None:
    change_preferences(
        tmp_path / "preferences.json",
        language="fr",
        theme=theme,
        text_percent=150,
        reduced_motion=True,
    )

    look = read_first_look(tmp_path / "preferences.json")

    assert (look.language, look.theme.value) == ("fr", theme.value)
    assert (look.text_percent, look.reduced_motion) == (150, True)


@settings(max_examples=examples(60))
@given(st.dictionaries(st.sampled_from(sorted(Preferences.model_fields)), VALUES))
def test_a_strange_file_looks_the_same_now_and_later(
    file: Path, values: dict[str, object]
) -> None:
    file.write_text(json.dumps(values))

    look, later = read_first_look(file), read_preferences(file)

    assert look.language == later.language
    assert look.theme.value == later.theme.value


@settings(max_examples=examples(60))
@given(st.binary(max_size=60))
def test_a_damaged_file_means_nothing_chosen(file: Path, content: bytes) -> None:
    file.write_bytes(b"[" + content)

    assert read_first_look(file) == FirstLook()
