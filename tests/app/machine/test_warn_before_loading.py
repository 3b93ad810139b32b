"""A model that is large for this machine is chosen knowingly."""

import pytest

from app.machine.warn_before_loading import warn_before_loading
from app.machine.wording import in_words
from app.text import Texts
from tests.app.machine.machines import entry, facts_of

LIGHT = "qwen2.5-1.5b-instruct-q4_k_m"
STANDARD = "ministral-3-3b-instruct-2512-q4_k_m"
HIGH = "ministral-3-8b-instruct-2512-q4_k_m"


@pytest.mark.requirement("E-049")
def test_a_machine_of_8_gb_is_warned_before_it_loads_a_larger_model() -> None:
    warning = warn_before_loading(entry(HIGH), facts_of(8).memory)

    assert warning is not None
    assert "takes 7.1 GB while it runs, and this computer has 8 GB" in in_words(
        warning, Texts("en")
    )


@pytest.mark.parametrize(
    ("gigabytes", "model", "warned"),
    [
        (8, LIGHT, False),
        (8, STANDARD, False),
        (6, STANDARD, True),
        (16, STANDARD, False),
        (16, HIGH, False),
        (8, "whisper-medium", False),
        (4, "whisper-medium", True),
        (4, "fr_fr-siwis-medium", True),
    ],
)
def test_it_is_warned_where_the_rest_would_have_no_room(
    gigabytes: int, model: str, warned: bool
) -> None:
    warning = warn_before_loading(entry(model), facts_of(gigabytes).memory)

    assert (warning is not None) is warned
