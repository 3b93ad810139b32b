"""What a report cannot know, in words."""

from collections.abc import Iterator

from app.text import Texts
from engine.feedback.records import Coverage


def limits(coverage: Coverage, texts: Texts, *, spoken: bool) -> tuple[str, ...]:
    """Return the limits of a report, one sentence each."""
    return tuple(_limits(coverage, texts, spoken=spoken))


def _limits(coverage: Coverage, texts: Texts, *, spoken: bool) -> Iterator[str]:
    if not coverage.enough_material:
        yield texts.t(
            "Fewer than two answers held something to judge, so no level is given."
        )
    if not spoken:
        yield texts.t("The answers were typed: nothing is said of pace or pauses.")
    yield texts.t(
        "The rules read words. They do not know whether what you told is true, "
        "nor how a listener would have felt about it."
    )
    yield texts.t(
        "Levels are a training aid from one session. They are not made for hiring, "
        "appraisal or comparison between people."
    )
