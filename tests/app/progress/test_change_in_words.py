"""What the progress page says of a change, with its uncertainty."""

import pytest

from app.domain.progress import ChangeSeen, CompetencyTrend
from app.progress.wording import change_in_words
from app.text import Texts


@pytest.mark.requirement("E-072")
@pytest.mark.parametrize(
    ("change", "seen", "words"),
    [
        (1.5, ChangeSeen.HIGHER, "Higher than your first three sessions: by 1.5"),
        (-1.5, ChangeSeen.LOWER, "Lower than your first three sessions: by 1.5"),
    ],
)
def test_a_change_is_told_with_how_far_it_may_be_off(
    change: float, seen: ChangeSeen, words: str
) -> None:
    trend = CompetencyTrend("results", (), 2.0, 2.0 + change, change, 0.4, seen)

    said = change_in_words(trend, Texts("en"))

    assert said == f"{words}, give or take 0.4."
